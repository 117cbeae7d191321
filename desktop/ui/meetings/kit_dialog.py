"""The paper kit: what is in it, what leaves the locked file, and one button to save it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.errors import UserError
from desktop.language import LANGUAGE_NAMES
from desktop.services.papers import paper_files, paper_kit
from desktop.services.papers.paper_kit import SPARE_FORMS, PaperKit
from desktop.ui.background import Job, run_in_background
from desktop.ui.buttons import Button
from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.lines import Lines
from desktop.ui.papers.asking import Asking
from desktop.ui.papers.delivery import DRAWING, Stopped
from desktop.ui.papers.page_images import Pages
from desktop.ui.papers.to_printer import print_pages
from desktop.ui.session import Session
from desktop.ui.states import Mark
from desktop.ui.widgets import Heading

MOST_OFFERED = 10
"""Spare forms to choose from; more are printed by printing again."""


class KitDialog(FormDialog):
    """Says what leaves the locked file before anything is saved, and afterwards where it is."""

    def __init__(
        self,
        session: Session,
        kit: Kit,
        meeting_id: int,
        parent: QWidget | None = None,
        *,
        asking: Asking | None = None,
    ) -> None:
        """Raises UserError while nobody is invited to the meeting."""
        words = kit.words
        self._session, self._meeting_id = session, meeting_id
        self._asking = asking or Asking()
        self.made = self._gathered(SPARE_FORMS)
        super().__init__(kit, words.text("Paper kit"), do=words.text("&Save…"), parent=parent)
        self.contents = Lines(kit, words.text("What is in it"))
        self.leaves = Lines(kit, words.text("What leaves the locked file"))
        self.other_words = Lines(kit)
        self.form.add_widget(Heading(words.text("What leaves the locked file")))
        self.form.add_widget(self.leaves)
        numbers = [(number, str(number)) for number in range(MOST_OFFERED + 1)]
        label = words.text("Spare costs &forms")
        self.spare = self.form.add_choice("spare", label, numbers, SPARE_FORMS)
        self.form.add_widget(Heading(words.text("What is in it")))
        self.form.add_widget(self.contents)
        self.form.add_widget(self.other_words)
        self.print_here = Button(words.text("&Print here…"))
        self.print_here.clicked.connect(self.print_out)
        self.stand_beside(self.print_here)
        self.cancel.setText(words.text("Close"))
        self.spare.currentIndexChanged.connect(self._gather)
        self._show()

    def showEvent(self, event: object) -> None:
        """What leaves the file is read first."""
        super().showEvent(event)
        self.leaves.begin()

    def accept(self) -> None:
        """Ask where, draw the kit without freezing the window, and save it there."""
        path = self._asking.pdf(self, self.kit.words, self.made.name)
        if path is not None:
            title = self.kit.words.text("Making the paper kit")
            self._drawn(title, lambda pdf: self._save(pdf, path))

    def print_out(self) -> None:
        """Ask which printer, and print the kit in one run."""
        words = self.kit.words
        printer = self._asking.printer(self, self.made.name)
        if printer is None:
            return

        def work(job: Job) -> bool:
            pdf = self._draw(job, self.made)
            return bool(pdf) and print_pages(printer, pdf, lambda *_done: not job.cancelled)

        def finish(all_of_it: bool) -> None:
            if all_of_it:
                self._went_out(words.text("Sent to the printer."))

        run_in_background(self, words, words.text("Printing"), work, finish)

    def _drawn(self, title: str, then: Callable[[bytes], None]) -> None:
        made = self.made
        run_in_background(self, self.kit.words, title, lambda job: self._draw(job, made), then)

    def _draw(self, job: Job, made: PaperKit) -> bytes:
        """The PDF; nothing when somebody stopped it. Runs on another thread."""

        def told(done: int) -> None:
            job.progress.emit(done, len(made.papers) + 1)
            if job.cancelled:
                raise Stopped

        try:
            with DRAWING:
                return made.pdf(told)
        except Stopped:
            return b""

    def _save(self, pdf: bytes, path: Path) -> None:
        try:
            paper_files.write(pdf, path)
        except UserError as error:
            self.form.show_error(error)
            return
        pages = Pages(pdf)
        count = len(pages)
        pages.close()
        said = self.kit.words.plural(
            "Saved: {name}, {count} page. It is in {folder}.",
            "Saved: {name}, {count} pages. It is in {folder}.",
            count,
            name=path.name,
            folder=str(path.parent),
        )
        self._went_out(said)

    def _went_out(self, said: str) -> None:
        session = self._session
        paper_kit.went_out(session.workspace, session.act(), kit=self.made)
        self.form.notice.show_text(said, Mark.GOOD)

    def _gathered(self, spare: int) -> PaperKit:
        session = self._session
        return paper_kit.kit(
            session.workspace, session.act(), meeting_id=self._meeting_id, spare=spare
        )

    def _gather(self) -> None:
        self.made = self._gathered(self.spare.value())
        self._show()

    def _show(self) -> None:
        words = self.kit.words
        contents = [f"{words.say(part.title)}: {len(part.papers)}" for part in self.made.parts]
        self.contents.show_lines(*contents)
        self.leaves.show_lines(*(words.say(said) for said in paper_kit.what_leaves()))
        self.other_words.show_lines(*self._without_words())

    def _without_words(self) -> list[str]:
        """Where a reader's language has no words yet: said, not passed over."""
        pairs = {(one.wished, one.document.language) for one in self.made.papers if one.wished}
        return [
            self.kit.words.text(
                "We have no words in {wished} yet. These forms are in {language}.",
                wished=LANGUAGE_NAMES.get(wished, wished),
                language=LANGUAGE_NAMES.get(used, used),
            )
            for wished, used in sorted(pairs)
        ]
