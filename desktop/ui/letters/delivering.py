"""Printing and saving a run: off the window's thread, with progress, and a way to stop.

What came out is told copy by copy, also when somebody stops the run or the printer gives up,
so that it goes on from there. Saving leaves everything or nothing.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from desktop.domain.mailing import MailingCopy, Row
from desktop.errors import UserError
from desktop.services.letters import packs
from desktop.services.letters.mailings import Run
from desktop.services.letters.packs import Pack
from desktop.services.papers import paper_files, papers
from desktop.services.papers.paper_files import File
from desktop.ui.background import Job, run_in_background
from desktop.ui.kit import Kit
from desktop.ui.long_work import GoOn, shown_while
from desktop.ui.papers.asking import Asking
from desktop.ui.papers.delivery import DRAWING
from desktop.ui.papers.to_printer import print_each
from desktop.ui.session import Session

MARKED_AT_ONCE = 20
"""So many copies are marked as made in one step that can be undone."""
Saved = Callable[[list[MailingCopy] | UserError], None]
"""Is told what was saved, or why nothing was."""
Marked = Callable[[Sequence[MailingCopy]], object]


class Report(QObject):
    """What the thread that prints tells the window."""

    made = Signal(object)
    """One copy came out."""
    over = Signal(object)
    """Nothing more comes out: None, or why."""


class RunDelivery:
    """Brings packs to a printer or a folder; `marked` is told of the copies that came out."""

    def __init__(
        self, session: Session, kit: Kit, run: Run, parent: QWidget, asking: Asking
    ) -> None:
        self._session, self._kit, self._run = session, kit, run
        self._parent, self._asking = parent, asking

    def gather(self, rows: Sequence[Row], *, address: bool) -> list[Pack] | None:
        """Everybody's papers, without drawing them yet; None when somebody stopped it."""
        session, words = self._session, self._kit.words
        shelf = packs.Shelf(session.workspace, self._run, session.today())

        def work(go_on: GoOn) -> list[Pack] | None:
            found = []
            for done, row in enumerate(rows):
                if not go_on(done, len(rows)):
                    return None
                pack = shelf.pack(row)
                found.append(packs.addressed(pack) if address else pack)
            return list(packs.named_apart(found))

        return shown_while(self._parent, words, words.text("Getting the papers ready"), work)

    def print_out(
        self, wanted: Sequence[Pack], marked: Marked, over: Callable[[UserError | None], object]
    ) -> Job | None:
        """Ask which printer, and print; None when somebody thought better of it."""
        words = self._kit.words
        printer = self._asking.printer(self._parent, words.say(self._run.name))
        if printer is None:
            return None
        report = self._report(marked, over)
        title = words.text("Printing")

        def work(job: Job) -> None:
            report.over.emit(_printed(printer, wanted, report, job))

        return run_in_background(self._parent, words, title, work, lambda _none: None)

    def save_each(self, wanted: Sequence[Pack], folder: Path, done: Saved) -> Job:
        """A file for each person, in the kind they read; all of them or none."""

        def draw(pack: Pack) -> list[File]:
            with DRAWING:
                return list(papers.made(pack.ready))

        return self._save(wanted, draw, folder, done)

    def save_in_one(self, wanted: Sequence[Pack], path: Path, done: Saved) -> Job:
        """One PDF in the order of the run; what is read on a screen lies beside it."""
        on_paper = [pack for pack in wanted if not pack.copy.is_file]

        def draw(pack: Pack) -> list[File]:
            with DRAWING:
                if pack.copy.is_file:
                    return list(papers.made(pack.ready))
                if pack is not on_paper[0]:
                    return []
                every = [one for each in on_paper for one in each.ready]
                files = [file for one in every for file in one.files]
                return [*files, File(path.name, papers.in_one(every))]

        return self._save(wanted, draw, path.parent, done, exactly=path)

    def _save(
        self,
        wanted: Sequence[Pack],
        draw: Callable[[Pack], list[File]],
        folder: Path,
        done: Saved,
        *,
        exactly: Path | None = None,
    ) -> Job:
        words = self._kit.words

        def work(job: Job) -> list[MailingCopy] | UserError:
            files: list[File] = []
            for number, pack in enumerate(wanted, 1):
                files += draw(pack)
                job.progress.emit(number, len(wanted))
                if job.cancelled:
                    return []
            try:
                _write_all(files, folder, exactly)
            except UserError as error:
                return error
            return [pack.recorded(pack.copy.pages) for pack in wanted]

        title = words.text("Saving the papers")
        return run_in_background(self._parent, words, title, work, done)

    def _report(self, marked: Marked, over: Callable[[UserError | None], object]) -> Report:
        report = Report(self._parent)
        made: list[MailingCopy] = []

        def mark() -> None:
            now, made[:] = list(made), []
            if now:
                marked(now)

        def one_more(copy: MailingCopy) -> None:
            made.append(copy)
            if len(made) == MARKED_AT_ONCE:
                mark()

        def end(problem: UserError | None) -> None:
            mark()
            over(problem)

        report.made.connect(one_more, Qt.ConnectionType.QueuedConnection)
        report.over.connect(end, Qt.ConnectionType.QueuedConnection)
        return report


def _printed(
    printer: QPrinter, wanted: Sequence[Pack], report: Report, job: Job
) -> UserError | None:
    """Print one pack after the other; why it ended before the last, if the printer gave up."""
    shown: list[Pack] = []

    def sheets() -> Iterator[bytes]:
        for pack in wanted:
            with DRAWING:
                pdf = papers.in_one(pack.ready)
            shown.append(pack)
            yield pdf

    def after_each(pages: int) -> bool:
        report.made.emit(shown[-1].recorded(pages))
        job.progress.emit(len(shown), len(wanted))
        return not job.cancelled

    try:
        print_each(printer, sheets(), after_each)
    except UserError as error:
        return error
    return None


def _write_all(files: Sequence[File], folder: Path, exactly: Path | None) -> None:
    """Write all of them, or leave none; `exactly` is the one whose place was chosen, the last.

    Raises UserError.
    """
    there = set(folder.iterdir()) if folder.is_dir() else set()
    written: list[Path] = []
    chosen = [file for file in files if exactly is not None and file.name == exactly.name]
    try:
        # What lies beside many people's papers is written once.
        rest = dict.fromkeys(file for file in files if file not in chosen)
        written.extend(paper_files.save(file, folder) for file in rest)
        for file in chosen:
            paper_files.write(file.content, folder / file.name)
    except UserError:
        for path in set(written) - there:
            with suppress(OSError):
                path.unlink()
        raise
