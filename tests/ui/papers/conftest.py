"""The practice group after its meeting, with papers to look at, save and print."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.paper_kinds import Paper
from desktop.services.money import cash
from desktop.services.papers.paper_records import About
from desktop.ui.kit import Kit
from desktop.ui.papers.asking import Asking
from desktop.ui.papers.preview import PaperDialog
from desktop.ui.papers.shown import paper_shown
from desktop.ui.session import Session
from tests.services.groups import Riverside
from tests.ui.visiting import NOON


class Desk:
    """Opens previews; what the system's windows would be told stands in a folder."""

    def __init__(self, group: Riverside, kit: Kit, qtbot: QtBot, folder: Path) -> None:
        self.group, self.kit, self.qtbot, self.folder = group, kit, qtbot, folder
        self.session = Session(group.workspace, group.id("Maya"), lambda: NOON)
        self.window = QWidget()
        self.file: Path | None = folder / "paper.pdf"
        self.to_folder: Path | None = folder / "papers"
        self.printer: QPrinter | None = None

    def open(self, kind: Paper, about: About) -> PaperDialog:
        asking = Asking(
            file=lambda _parent, _words, _ready: self.file,
            folder=lambda _parent, _words: self.to_folder,
            printer=lambda _parent, _name: self.printer,
        )
        dialog = PaperDialog(
            self.session,
            self.kit,
            paper_shown(self.session, self.kit, kind, about),
            self.window,
            asking=asking,
        )
        self.window.show()
        dialog.open()
        return dialog

    def drawn(self, kind: Paper, about: About) -> PaperDialog:
        """The preview once its page is drawn."""
        dialog = self.open(kind, about)
        self.qtbot.waitUntil(lambda: dialog.pdf is not None)
        return dialog

    def slip_of(self, name: str) -> About:
        day, place = self.group.act().day, self.group.place_id
        _before, lines = cash.book(self.group.workspace, place, day, day)
        slips = [x.movement for x in lines if x.movement.received_name.startswith(name)]
        return About(movement_id=slips[0].id)

    def to_pdf(self, name: str) -> Path:
        """A printer that prints into a file."""
        path = self.folder / name
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setResolution(150)
        self.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        self.printer.setOutputFileName(str(path))
        return path


@pytest.fixture
def desk(after: Riverside, kit: Kit, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(after, kit, qtbot, tmp_path)
    yield made
    for dialog in made.window.findChildren(PaperDialog):
        dialog.reject()  # and whatever is being drawn for it comes to its end
    qtbot.waitUntil(lambda: not made.window.findChildren(PaperDialog))
    made.window.close()
    made.session.leave()
