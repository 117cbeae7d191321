"""Beside the themes: what people said, the answer to it, and what changes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from desktop.domain.answer import AnswerKind
from desktop.domain.change import ChangeState
from desktop.domain.notes import MemberView
from desktop.domain.theme_answer import FullChange, ThemeAnswer
from desktop.services.changes.answers import answers, changes, checks
from desktop.services.changes.said import themes
from desktop.services.changes.said.themes import FullTheme
from desktop.services.people import people
from desktop.ui.buttons import Button
from desktop.ui.changes.answers.answer_dialog import AnswerDialog
from desktop.ui.changes.answers.answers_words import answer_lines, earlier_lines, view_row
from desktop.ui.changes.answers.change_dialogs import ChangeDialog, DoneDialog, FeltDialog
from desktop.ui.changes.answers.change_words import change_row
from desktop.ui.changes.answers.theme_dialogs import PutDialog
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.money.amounts import Amounts
from desktop.ui.room_page import RoomPage, fill
from desktop.ui.rows import RowList
from desktop.ui.widgets import Card


class SaidCard(Card):
    """What people said, in their own words. Enter says which themes it belongs to."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("What people said")
        super().__init__(title)
        self._page = page
        self._views: dict[int, MemberView] = {}
        self._themes: Sequence[FullTheme] = ()
        self.list = RowList(page.kit, title, empty=words.text("Nothing is in it yet."))
        self.list.grow()
        self.list.opened.connect(self._open)
        self.put = Button(words.text("Where does it belong?"))
        self.put.clicked.connect(lambda: self._open(self.list.chosen_key()))
        self.add(self.list)
        self.body.addLayout(flow(self.put))

    def show_views(
        self,
        views: Sequence[MemberView],
        found: Sequence[FullTheme],
        *,
        unsorted: bool,
    ) -> None:
        """What belongs to one theme, or to none yet: then grouping it is what comes next."""
        words, workspace = self._page.kit.words, self._page.session.workspace
        self._themes = found
        self._views = {one.id or 0: one for one in views}
        known = people.by_ids(workspace, {one.person_id for one in views if one.person_id})
        names = {person_id: person.listed for person_id, person in known.items()}
        self.list.show_rows([view_row(words, one, names) for one in views])
        self.put.setVisible(bool(views))
        fill(self.put, filled=unsorted)

    def begin(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, key: object) -> None:
        view = self._views.get(key) if isinstance(key, int) else None
        if view is not None and self._page.allowed(themes.group):
            self._page.ask(PutDialog(self._page, view, self._themes))


class AnswerCard(Card):
    """The answer: what is missing of it first, then all it says. One thing to do next."""

    given = Signal()

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        super().__init__(words.text("The answer"))
        self._page = page
        self._one: ThemeAnswer | None = None
        self.lacks = Lines(page.kit, words.text("Still to say"))
        self.lines = Lines(page.kit, words.text("The answer"))
        self.give = Button(words.text("Give the answer…"))
        self.change = Button(words.text("Change the answer…"))
        self.new = Button(words.text("A new answer…"))
        self.give.clicked.connect(lambda: self._ask(new=True))
        self.change.clicked.connect(lambda: self._ask(new=False))
        self.new.clicked.connect(lambda: self._ask(new=True))
        self.add(self.lacks)
        self.add(self.lines)
        self.body.addLayout(flow(self.give, self.change, self.new))

    def show_answer(self, one: ThemeAnswer) -> None:
        words = self._page.kit.words
        self._one = one
        self.lacks.show_lines(*(words.say(said) for said in answers.missing(one)))
        self.lines.show_lines(*answer_lines(words, one), *earlier_lines(words, one))
        self.give.setVisible(one.answer is None)
        self.change.setVisible(one.answer is not None and not one.is_told)
        self.new.setVisible(one.answer is not None)
        fill(self.give, filled=one.answer is None)

    def _ask(self, *, new: bool) -> None:
        if self._one is not None and self._page.allowed(answers.give):
            dialog = AnswerDialog(self._page, self._one, new=new)
            dialog.accepted.connect(self.given.emit)
            self._page.ask(dialog)


class ChangesCard(Card):
    """What changes because of an answer. Enter says that it is done, or whether it is felt."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("What changes")
        super().__init__(title)
        self._page = page
        self._one: ThemeAnswer | None = None
        self.list = RowList(page.kit, title, empty=words.text("Nothing is written down yet."))
        self.list.grow()
        self.list.opened.connect(lambda _key: open_change(page, self.chosen()))
        self.list.chosen.connect(lambda _key: self._show_buttons())
        self.new = Button(words.text("Write down what changes…"))
        self.other = Button(words.text("Change it…"))
        self.new.clicked.connect(self.add_one)
        self.other.clicked.connect(self.change_it)
        self.add(self.list)
        self.body.addLayout(flow(self.new, self.other))

    def show_changes(self, one: ThemeAnswer) -> None:
        amounts = Amounts(self._page.kit, self._page.session)
        today = self._page.session.today()
        self._one = one
        self.list.show_rows([change_row(amounts, full, today) for full in one.changes])
        self._show_buttons()

    @property
    def is_wanted(self) -> bool:
        """Whether the answer waits for the first thing that changes."""
        one = self._one
        return one is not None and one.kind not in {None, AnswerKind.NO} and not one.changes

    def chosen(self) -> FullChange | None:
        key = self.list.chosen_key()
        return changes.get(self._page.session.workspace, key) if isinstance(key, int) else None

    def add_one(self) -> None:
        answer = self._one.answer if self._one is not None else None
        if answer is not None and self._page.allowed(changes.add):
            self._page.ask(ChangeDialog(self._page, answer.id))

    def change_it(self) -> None:
        full = self.chosen()
        if full is not None and self._page.allowed(changes.change):
            self._page.ask(ChangeDialog(self._page, full=full))

    def _show_buttons(self) -> None:
        self.other.setVisible(self.list.chosen_key() is not None)
        fill(self.new, filled=self.is_wanted)


def open_change(page: RoomPage, full: FullChange | None) -> None:
    """Ask what comes next of a change: whether it is done, then whether it is felt."""
    if full is None:
        return
    if full.is_open and page.allowed(changes.done):
        page.ask(DoneDialog(page, full))
    elif full.change.state is ChangeState.DONE and page.allowed(checks.record):
        page.ask(FeltDialog(page, full))
