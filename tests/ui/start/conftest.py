"""The start of the program over a practice group's file, at noon on its meeting's day."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from desktop.app.beginning import Beginning
from desktop.app.computer import Computer
from desktop.app.running import Running
from desktop.ui.kit import Kit
from desktop.ui.start.first.walk import FirstStart
from tests.services.groups import Made
from tests.ui.start.first_walk import NOON as STARTED_AT
from tests.ui.start.first_walk import beginning_with

DAY = date(2026, 3, 12)
NOON = STARTED_AT


@pytest.fixture
def path(practice_file: Made, tmp_path: Path) -> Path:
    return practice_file.copied_to(tmp_path)


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return Computer(tmp_path / "settings.json")


@pytest.fixture
def running(qapp: QApplication, kit: Kit, computer: Computer, tmp_path: Path) -> Iterator[Running]:
    """The program before anything is opened."""
    practice = tmp_path / "practice"
    running = Running(kit, computer, now=lambda: NOON, practice_folder=practice)
    yield running
    for widget in (running.asking, running.window, running.start):
        if widget is not None:
            widget.close()
            widget.deleteLater()
    running.close()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def beginning(kit: Kit, tmp_path: Path) -> Iterator[Beginning]:
    with beginning_with(kit, tmp_path) as beginning:
        yield beginning


@pytest.fixture
def walk(beginning: Beginning) -> FirstStart:
    return beginning.walk


@pytest.fixture
def heard(kit: Kit) -> list[str]:
    heard: list[str] = []
    kit.speech.said.connect(heard.append)
    return heard
