"""What a review found and what is next, with what to think about before it closes."""

from PySide6.QtCore import Qt

from desktop.domain.goal import Review
from desktop.domain.paper_kinds import Paper
from desktop.domain.review_content import FullReview
from desktop.services.changes.reviews import reviews
from desktop.services.papers import own_texts
from desktop.services.papers.paper_records import About
from desktop.ui.buttons import Button
from desktop.ui.changes.reviews.review_dialogs import FindingsDialog, ReviewDialog
from desktop.ui.changes.sure import ask_sure
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.meetings.packs.texts_dialog import RecordTextsDialog
from desktop.ui.papers.preview import show_paper
from desktop.ui.room_page import RoomPage
from desktop.ui.ticks import Tick
from desktop.ui.widgets import Card


class AboutReviewCard(Card):
    """Lines, and what can be done with the review."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        super().__init__(words.text("Review"))
        self._page = page
        self._full: FullReview | None = None
        self.lines = Lines(page.kit, words.text("Review"))
        self.write = Button(words.text("Write what we found"))
        self.change = Button(words.text("Change"))
        self.print = Button(words.text("Print"))
        self.texts = Button(words.text("Texts in other languages…"))
        self.close_it = Button(words.text("Close the review"))
        self.reopen = Button(words.text("Open it again"))
        self.names = Tick(words.text("&Names of members on paper. Ask them first."))
        self.write.clicked.connect(self._write)
        self.change.clicked.connect(self._change)
        self.print.clicked.connect(self._print)
        self.texts.clicked.connect(self._translate)
        self.close_it.clicked.connect(self._close)
        self.reopen.clicked.connect(self._reopen)
        self.add(self.lines)
        self.add(self.names)
        first = (self.write, self.print, self.close_it, self.reopen)
        self.body.addLayout(flow(*first, self.change, self.texts))

    def show_review(self, full: FullReview) -> None:
        self._full = full
        words, review = self._page.kit.words, full.review
        if self.heading is not None:
            self.heading.setText(review.title)
        self.setAccessibleName(review.title)
        closed = review.closed_on
        warned = [] if closed else reviews.warnings(self._page.session.workspace, full.id)
        self.lines.show_lines(
            words.text("Closed on {day}.", day=closed) if closed else "",
            *(words.say(one) for one in warned),
            _after(words.text("What shows it"), review.evidence),
            _after(words.text("What we found"), review.findings),
            _after(words.text("What we do next"), review.next_steps),
        )
        for button in (self.write, self.change, self.close_it):
            button.setVisible(closed is None)
        self.reopen.setVisible(closed is not None)
        self.names.setVisible(bool(full.members))

    @property
    def next(self) -> Button | None:
        """What is done next with the review; nothing once it is closed, or waits for others."""
        if self._full is None or self._full.review.closed_on is not None:
            return None
        if not self._full.review.findings:
            return self.write
        return self.close_it if self._full.shared else None

    def begin(self) -> None:
        """Stand on its first line, or on what to do with it."""
        if self.lines.said:
            self.lines.begin()
        else:
            self.print.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self) -> None:
        if self._full is not None and self._page.allowed(reviews.change):
            self._page.ask(FindingsDialog(self._page, self._full.review))

    def _change(self) -> None:
        page, session = self._page, self._page.session

        def save(review: Review) -> None:
            reviews.change(session.workspace, session.act(), review=review)
            page.say_saved()

        if self._full is not None and page.allowed(reviews.change):
            page.ask(ReviewDialog(page, self._full.review, save))

    def _close(self) -> None:
        """What stops it is said at once; what to think about is asked."""
        page, session, words, full = (
            self._page,
            self._page.session,
            self._page.kit.words,
            self._full,
        )
        if full is None or not page.allowed(reviews.close):
            return

        def close() -> None:
            reviews.close(session.workspace, session.act(), review_id=full.id)

        warned = [words.say(one) for one in reviews.warnings(session.workspace, full.id)]
        if not warned or not full.shared:
            page.attempt(close, words.text("Saved."))
            return
        title, said = full.review.title, words.sentences(warned)
        ask_sure(page, title, said, do=words.text("Close the review"), act=close)

    def _reopen(self) -> None:
        page, session, full = self._page, self._page.session, self._full
        if full is not None:
            page.attempt(
                lambda: reviews.reopen(session.workspace, session.act(), review_id=full.id),
                page.kit.words.text("Saved."),
            )

    def _print(self) -> None:
        page, full = self._page, self._full
        if full is not None:
            about = About(review_id=full.id, with_names=self.names.value())
            page.attempt(lambda: show_paper(page.session, page.kit, Paper.REVIEW, about, page))

    def _translate(self) -> None:
        page, full, workspace = self._page, self._full, self._page.session.workspace
        if full is None or not page.allowed(own_texts.translate):
            return
        own, day = workspace.settings.language, page.session.today()
        dialog = RecordTextsDialog(
            page,
            full.review.title,
            lambda: reviews.texts(workspace, full.id, day),
            tags=[tag for tag in own_texts.languages(workspace) if tag != own],
        )
        page.ask(dialog)


def _after(label: str, text: str) -> str:
    return f"{label}:\n{text}" if text else ""
