"""Forms without a name: rounds of them, and what the area around us looks like."""

from PySide6.QtCore import Qt

from desktop.domain.equality import EqualityRound
from desktop.domain.equality_questions import Question, questions
from desktop.domain.paper_kinds import Paper
from desktop.services.changes.reaching import equality
from desktop.services.papers.paper_records import About
from desktop.ui.buttons import Button
from desktop.ui.changes.reaching.figures_dialog import FiguresDialog
from desktop.ui.changes.reaching.reaching_words import round_row
from desktop.ui.changes.reaching.round_dialogs import AreaDialog, RoundDialog
from desktop.ui.changes.reaching.type_forms import TypeForms
from desktop.ui.changes.sure import ask_sure
from desktop.ui.layouts import flow
from desktop.ui.papers.preview import show_paper
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import Row, RowList
from desktop.ui.widgets import Card


class RoundsCard(Card):
    """Rounds, the newest first. Enter types forms in, or shows the figures of a closed one."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("Forms without a name")
        super().__init__(title)
        self._page = page
        self.new = Button(words.text("Begin a round…"), do=self._begin)
        self.form = Button(words.text("The form on paper…"), do=self._show_form)
        self.type = Button(words.text("Type forms in…"), do=self._type)
        self.figures = Button(words.text("Figures…"), do=self._figures)
        self.change = Button(words.text("Change…"), do=self._change)
        self.close_it = Button(words.text("Close the round"), do=self._close)
        self.empty = Button(words.text("Take all forms out…"), do=self._empty)
        empty = words.text("No round yet. A form asks who people are, and no name.")
        self.list = RowList(page.kit, title, empty=empty)
        self.list.grow()
        self.list.opened.connect(lambda _key: self._open())
        self.list.chosen.connect(lambda _key: self._show_buttons())
        self.body.addLayout(
            flow(
                self.type, self.figures, self.form, self.change, self.close_it, self.empty, self.new
            )
        )
        self.add(self.list)

    def refresh(self) -> None:
        workspace, words = self._page.session.workspace, self._page.kit.words
        found = equality.rounds(workspace)
        rows = [round_row(words, one, equality.forms(workspace, one.id or 0)) for one in found]
        self.list.show_rows(rows)
        self._show_buttons()

    def _chosen(self) -> EqualityRound | None:
        key = self.list.chosen_key()
        return equality.get(self._page.session.workspace, key) if isinstance(key, int) else None

    def _show_buttons(self) -> None:
        about = self._chosen()
        is_open = about is not None and about.closed_on is None
        forms = equality.forms(self._page.session.workspace, about.id or 0) if about else 0
        for button in (self.type, self.change, self.close_it):
            button.setVisible(is_open)
        self.figures.setVisible(forms > 0)
        self.empty.setVisible(is_open and forms > 0)

    def _open(self) -> None:
        about = self._chosen()
        if about is not None and about.closed_on is None:
            self._type()
        else:
            self._figures()

    def _begin(self) -> None:
        if self._page.allowed(equality.begin):
            self._page.ask(RoundDialog(self._page, None))

    def _change(self) -> None:
        about = self._chosen()
        if about is not None and self._page.allowed(equality.change):
            self._page.ask(RoundDialog(self._page, about))

    def _type(self) -> None:
        about = self._chosen()
        if about is not None and self._page.allowed(equality.keep):
            self._page.ask(TypeForms(self._page, about))

    def _figures(self) -> None:
        about, page = self._chosen(), self._page
        if about is not None and page.allowed(equality.show):
            page.attempt(lambda: page.ask(FiguresDialog(page, about)))

    def _show_form(self) -> None:
        page, about = self._page, self._chosen()
        asked = About(round_id=about.id if about else None)
        page.attempt(lambda: show_paper(page.session, page.kit, Paper.EQUALITY_FORM, asked, page))

    def _close(self) -> None:
        about, session = self._chosen(), self._page.session
        if about is not None:
            done = self._page.kit.words.text("The round is closed.")
            if self._page.attempt(
                lambda: equality.close(session.workspace, session.act(), round_id=about.id or 0),
                done,
            ):
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _empty(self) -> None:
        about, page, words = self._chosen(), self._page, self._page.kit.words
        if about is None or not page.allowed(equality.empty):
            return
        session = page.session
        ask_sure(
            page,
            words.text("Take all forms out"),
            words.text("Every form of this round is typed in anew. Nobody can undo this."),
            do=words.text("Take them out"),
            act=lambda: equality.empty(session.workspace, session.act(), round_id=about.id or 0),
        )


class AreaCard(Card):
    """A row for each question: whether figures of the area are known, and from where."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("Figures of our area")
        super().__init__(title)
        self._page = page
        self.list = RowList(page.kit, title)
        self.list.grow()
        self.list.opened.connect(self._change)
        self.add(self.list)

    def refresh(self) -> None:
        workspace = self._page.session.workspace
        known = equality.sources(workspace)
        self.list.show_rows([self._row(one, known) for one in self._questions()])

    def _questions(self) -> tuple[Question, ...]:
        return questions(self._page.session.settings.nation)

    def _row(self, question: Question, known: dict[str, str]) -> Row:
        words = self._page.kit.words
        return Row(
            key=question.code,
            title=words.text(question.wording),
            detail=known.get(question.code, ""),
            chip="" if question.code in known else words.text("not yet"),
        )

    def _change(self, key: object) -> None:
        question = next((one for one in self._questions() if one.code == key), None)
        if question is not None and self._page.allowed(equality.compare_with):
            self._page.ask(AreaDialog(self._page, question))
