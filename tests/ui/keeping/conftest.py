"""A small group's own file, a stick, and the program that opens and closes it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.computer import Computer
from desktop.app.running import Running
from desktop.ui.kit import Kit
from desktop.ui.session import Session
from tests.services.in_words import GroupFile, InWords
from tests.services.new_group import PASSWORD

AT_NOON = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)
FOUR_DAYS_ON = datetime(2026, 3, 16, 12, 5, tzinfo=UTC)


@dataclass
class Keyboard:
    """Types where the focus is, and keeps what was said."""

    qtbot: QtBot
    heard: list[str] = field(default_factory=list)

    def focus(self) -> QWidget:
        dialog = QApplication.activeModalWidget()
        focus = dialog.focusWidget() if dialog is not None else QApplication.focusWidget()
        assert focus is not None
        return focus

    def type(self, text: str) -> None:
        QTest.keyClicks(self.focus(), text)
        QApplication.processEvents()

    def press(self, keys: str) -> None:
        QTest.keySequence(self.focus(), keys)
        QApplication.processEvents()

    def said(self, text: str) -> bool:
        return any(text in each for each in self.heard)


@pytest.fixture
def keys(kit: Kit, qtbot: QtBot) -> Keyboard:
    keyboard = Keyboard(qtbot)
    kit.speech.said.connect(keyboard.heard.append)
    kit.speech.mentioned.connect(keyboard.heard.append)
    return keyboard


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is given to say, also a second time."""
    spoken: list[str] = []

    def take(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            spoken.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", take)
    return spoken


@pytest.fixture
def session(small: InWords) -> Iterator[Session]:
    """Maya at the laptop, four days after the meeting."""
    session = Session(small.workspace, small.id("Maya"), lambda: FOUR_DAYS_ON)
    yield session
    session.leave()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "STICK"
    folder.mkdir()
    return folder


@pytest.fixture
def choose_folder(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the system's window for folders answers, one after the other; then nothing."""
    answers: list[str] = []

    def answer(*_asked: object) -> str:
        return answers.pop(0) if answers else ""

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", answer)
    return answers


@pytest.fixture
def ours(lone_file: GroupFile, tmp_path: Path) -> Path:
    """The file of a group whose only officer is Maya."""
    return lone_file.copied_to(tmp_path)


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return Computer(tmp_path / "settings.json")


@pytest.fixture
def running(qapp: QApplication, kit: Kit, computer: Computer, tmp_path: Path) -> Iterator[Running]:
    """The program before anything is opened, four days after the meeting."""
    running = Running(
        kit,
        computer,
        now=lambda: FOUR_DAYS_ON,
        practice_folder=tmp_path / "practice",
        documents=tmp_path,
    )
    yield running
    while (dialog := QApplication.activeModalWidget()) is not None:
        dialog.close()
        dialog.deleteLater()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    running.close()
    for widget in (running.window, running.start):
        if widget is not None:
            widget.hide()
            widget.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def opened(running: Running, path: Path) -> None:
    running.begin(path, PASSWORD)
    assert running.window is not None
