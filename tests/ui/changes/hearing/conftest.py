"""The page of answers owed over the practice group's file, driven by keys."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from desktop.ui.changes.hearing.owed_page import OwedPage
from desktop.ui.changes.room import ChangesRoom, make_room
from desktop.ui.kit import Kit
from desktop.ui.papers.asking import Asking
from tests.services.groups import Riverside
from tests.services.hearing_back import Hearing
from tests.ui.visiting import Visit, visiting


@dataclass
class Owing:
    """Somebody on the page; Amina, Ewa and Farah spoke, and everything is answered."""

    visit: Visit
    bus: Hearing
    folder: Path
    printer: QPrinter | None = None
    to_folder: Path | None = None

    @property
    def page(self) -> OwedPage:
        room: ChangesRoom = self.visit.room
        return cast("OwedPage", room.page("owed"))

    def open(self) -> OwedPage:
        self.page.acts.asking = Asking(
            printer=lambda _parent, _name: self.printer,
            folder=lambda _parent, _words: self.to_folder,
        )
        self.visit.room.arrive("owed", request_id=self.bus.request_id)
        return self.page

    def stand_on(self, name: str) -> None:
        self.page.list.choose((self.bus.request_id, self.bus.group.id(name)))

    def cards(self) -> dict[str, str]:
        """How each person in the list stands, by their name."""
        return {row.title: row.chip for row in self.page.list.rows()}

    def facts(self) -> str:
        return self.page.one.facts.said

    def closed(self) -> None:
        self.visit.qtbot.waitUntil(lambda: self.visit.dialog is None)


@pytest.fixture
def owing(riverside: Riverside, kit: Kit, qtbot: QtBot, tmp_path: Path) -> Iterator[Owing]:
    bus = Hearing(riverside)
    bus.said("Ewa", "Seats", words="Chcę usiąść")
    bus.said("Farah", "Fares")
    bus.answer("Seats", "Fares")
    with visiting(make_room, riverside, kit, qtbot) as visit:
        yield Owing(visit, bus, tmp_path)
