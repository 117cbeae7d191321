"""The room over the practice group's file, driven by keys; its printer is a file."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from desktop.domain.mailing import CopyState, Mailing
from desktop.ui.kit import Kit
from desktop.ui.letters.room import LettersRoom, make_room
from desktop.ui.papers.asking import Asking
from tests.services.groups import Riverside
from tests.services.sending import begun
from tests.ui.visiting import Visit, visiting

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)


@dataclass
class Sending:
    """Somebody in the room, and where what they print and save goes."""

    visit: Visit
    group: Riverside
    folder: Path
    printer: QPrinter | None = None
    to_folder: Path | None = None
    to_pdf: Path | None = None

    @property
    def room(self) -> LettersRoom:
        room: LettersRoom = self.visit.room
        return room

    @property
    def asking(self) -> Asking:
        return Asking(
            printer=lambda _parent, _name: self.printer,
            folder=lambda _parent, _words: self.to_folder,
            pdf=lambda _parent, _words, _name: self.to_pdf,
        )

    def open(self, mailing: Mailing | None = None) -> Mailing:
        """The page of a mailing; without one, of costs forms for four people."""
        mailing = mailing or begun(self.group)
        self.room.run.asking = self.asking
        self.room.arrive("mailing", mailing_id=mailing.id or 0)
        return mailing

    def counted(self) -> None:
        """Wait until the pages of the run are counted."""
        self.visit.qtbot.waitUntil(lambda: " pages in " in self.facts())

    def facts(self) -> str:
        return self.room.run.about.lines.said

    def stand_on(self, name: str) -> None:
        rows = self.plan().rows
        self.room.run.table.selectRow([row.person.short for row in rows].index(name))

    def plan(self) -> Any:
        assert self.room.run.run is not None
        return self.room.run.run.plan

    def names(self, *states: CopyState) -> list[str]:
        return [row.person.short for row in self.plan().of(*states)]

    def print_to(self, name: str) -> Path:
        """A printer that prints into a file."""
        path = self.folder / name
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setResolution(72)
        self.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        self.printer.setOutputFileName(str(path))
        return path

    def closed(self) -> None:
        """Wait until no window stands over the room."""
        self.visit.qtbot.waitUntil(lambda: self.visit.dialog is None)


@pytest.fixture
def sending(riverside: Riverside, kit: Kit, qtbot: QtBot, tmp_path: Path) -> Iterator[Sending]:
    with visiting(make_room, riverside, kit, qtbot) as visit:
        made = Sending(visit, riverside, tmp_path)
        yield made
        made.room.run.counter.stop()
