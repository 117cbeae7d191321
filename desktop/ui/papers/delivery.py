"""Printing and saving papers, one or a whole run, with progress and a way to stop."""

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock

from PySide6.QtWidgets import QWidget

from desktop.errors import UserError
from desktop.services.papers import paper_files, papers
from desktop.services.papers.paper_files import File
from desktop.services.papers.papers import Ready
from desktop.ui.background import Job, run_in_background
from desktop.ui.kit import Kit
from desktop.ui.papers.asking import Asking
from desktop.ui.papers.to_printer import print_pages
from desktop.ui.states import Mark

DRAWING = Lock()
"""ReportLab keeps its typefaces for the whole program: one paper is drawn at a time."""
Tell = Callable[[str, Mark], None]


class Stopped(Exception):
    """Somebody stopped the run; nothing half done is left."""


class Delivery:
    """Brings papers to a printer or a folder. `tell` gets what to say about it afterwards."""

    def __init__(self, kit: Kit, parent: QWidget, tell: Tell, asking: Asking) -> None:
        self._kit, self._parent, self._tell, self._asking = kit, parent, tell, asking

    def save(self, ready: Ready, drawn: bytes | None) -> None:
        """Ask for a place and save there. `drawn` is its PDF where that is made already."""
        path = self._asking.file(self._parent, self._kit.words, ready)
        if path is None:
            return
        try:
            _write(ready, path, drawn)
        except UserError as error:
            self._tell(self._kit.words.error(error), Mark.BAD)
        else:
            self._tell(self._kit.words.text("Saved: {name}", name=path.name), Mark.GOOD)

    def save_all(self, every: Sequence[Ready]) -> Job | None:
        """Save a whole run into a folder; a stopped run leaves nothing there.

        Answers the job while it runs, None when somebody thought better of it.
        """
        words = self._kit.words
        folder = self._asking.folder(self._parent, words)
        if folder is None:
            return None

        def draw(job: Job) -> list[File]:
            files = []
            with DRAWING:
                for done, one in enumerate(every, 1):
                    files += list(papers.made([one]))
                    job.progress.emit(done, len(every))
                    if job.cancelled:
                        return []
            return files

        return run_in_background(
            self._parent,
            words,
            words.text("Saving the papers"),
            draw,
            lambda files: self._write_all(files, folder),
        )

    def print_out(self, every: Sequence[Ready]) -> None:
        """Ask which printer, and print one paper or a whole run."""
        words = self._kit.words
        printer = self._asking.printer(self._parent, every[0].name)
        if printer is None:
            return

        def work(job: Job) -> bool:
            def drawn(done: int) -> None:
                job.progress.emit(done, 2 * len(every))
                if job.cancelled:
                    raise Stopped

            def printed(done: int, total: int) -> bool:
                job.progress.emit(total + done, 2 * total)
                return not job.cancelled

            try:
                with DRAWING:
                    pdf = papers.in_one(every, drawn)
            except Stopped:
                return False
            return print_pages(printer, pdf, printed)

        def finish(all_of_it: bool) -> None:
            if all_of_it:
                self._tell(words.text("Sent to the printer."), Mark.GOOD)

        run_in_background(self._parent, words, words.text("Printing"), work, finish)

    def _write_all(self, files: Sequence[File], folder: Path) -> None:
        words = self._kit.words
        try:
            for file in files:
                paper_files.save(file, folder)
        except UserError as error:
            self._tell(words.error(error), Mark.BAD)
            return
        count = len(files)
        said = words.plural("{count} paper saved.", "{count} papers saved.", count)
        self._tell(said, Mark.GOOD)


def _write(ready: Ready, path: Path, drawn: bytes | None) -> None:
    """Write a paper in the kind its ending names. Raises UserError when it cannot be written."""
    ending = path.suffix.lower()
    if ending == ".txt":
        content = ready.text().encode()
    elif ending == ".html":
        content = ready.html().encode()
    elif ending == ".csv" and ready.table is not None:
        content = ready.table
    else:
        content = drawn if drawn is not None else ready.pdf()
    paper_files.write(content, path)
