"""What people said: about one request, about none yet, and what nobody took notice of."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from desktop.domain.hearing import SentLetter
from desktop.domain.notes import MemberView
from desktop.domain.paper_kinds import Paper
from desktop.domain.request import Request, RequestState
from desktop.services.changes.requests import requests
from desktop.services.changes.said import themes, views
from desktop.services.changes.said.themes import FullTheme
from desktop.services.papers.paper_records import About
from desktop.services.people import people
from desktop.ui.buttons import Button, key_button
from desktop.ui.changes.said.record_dialog import RecordDialog
from desktop.ui.changes.said.said_words import (
    LETTER,
    VIEW,
    Known,
    count_of,
    message_row,
    theme_row,
    view_row,
)
from desktop.ui.changes.said.sorting_dialog import SortingDialog
from desktop.ui.changes.said.view_dialog import ViewDialog
from desktop.ui.forms import Form
from desktop.ui.kit import Kit
from desktop.ui.layouts import Columns, flow
from desktop.ui.papers.preview import show_paper
from desktop.ui.room_page import PageHead, RoomPage, fill, stack
from desktop.ui.rows import RowList
from desktop.ui.session import Go, Session
from desktop.ui.widgets import Card

SHOWS = frozenset(
    {
        *("member_view", "theme", "view_theme", "answer", "request", "person", "decision"),
        *("sent_letter", "letter_taken_back", "setting"),
    }
)


class SaidPage(RoomPage):
    """Keys: Enter opens what somebody said, Ctrl+N writes down more, Ctrl+G puts what waits
    into themes, Esc goes back."""

    left = Signal()

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__(session, kit, SHOWS)
        self._go = go
        self.request_id: int | None = None
        self._letters: dict[int, SentLetter] = {}
        words = kit.words
        self.head = PageHead(words.text("What people said"))
        self._make_buttons()
        self.which = Form(kit)
        self.request = self.which.add_choice("request_id", words.text("&About"), self._choices())
        self.request.activated.connect(self._chosen)
        self._make_cards()
        sides = Columns(
            [stack(self.said), stack(self.themes, self.late, self.loose)], weights=(3, 2)
        )
        self.lay_out(
            flow(self.back),
            self.head,
            flow(self.new, self.sort, self.form),
            self.notice,
            self.which,
            sides,
        )

    def show_request(self, request_id: int) -> None:
        """What was said about one request."""
        self.request_id = request_id
        self.notice.clear()
        self.show_again()

    def show_view(self, view_id: int) -> None:
        """One thing that somebody said, on its request's page, opened."""
        self.show_request(views.get(self.session.workspace, view_id).request_id or 0)
        self.ask(ViewDialog(self, view_id))

    def start(self) -> None:
        """Stand on the first list that has something in it."""
        cards = (self.said, self.late, self.loose)
        first = next((one for one in cards if one.list.rows()), None)
        (first.list if first is not None else self.new).setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        workspace, words = self.session.workspace, self.kit.words
        found = requests.every(workspace)
        if self.request_id and self.request_id not in {one.id for one in found}:
            self.request_id = None  # writing it down was undone while it stood here
        if self.request_id is None:
            self.request_id = next((one.id or 0 for one in found if one.is_open), 0)
        self.request.show_choices(self._choices(found))
        self.request.show_value(self.request_id)
        self.which.setVisible(bool(found))
        full = themes.of_request(workspace, self.request_id) if self.request_id else []
        thread = views.thread(workspace, self.request_id) if self.request_id else []
        self._letters = {one.letter.id or 0: one.letter for one in thread if one.letter}
        late = views.late(workspace, self.session.today())
        loose = [one for one in views.without_request(workspace) if one not in late]
        said = [one.view for one in thread if one.view is not None]
        known = self._known([*said, *late, *loose], full)
        self.said.setVisible(bool(self.request_id) or not (late or loose))
        self.said.list.show_rows([message_row(words, one, known) for one in thread])
        self.late.show_views(late, known, words_of=self.kit)
        self.loose.show_views(loose, known, words_of=self.kit)
        self.themes.setVisible(bool(self.request_id))
        self.themes.list.show_rows([theme_row(words, one) for one in full])
        self._show_head(said)
        self._show_buttons()

    def record(self) -> None:
        """Whoever hears something writes it down, with a name or without one."""
        if self.allowed(views.record):
            self.ask(RecordDialog(self, self._keep, request_id=self.request_id or None))

    def put_into_themes(self) -> None:
        """What is in no theme yet, one thing after the other."""
        workspace = self.session.workspace
        waiting = views.unsorted(workspace, self.request_id) if self.request_id else []
        if waiting and self.allowed(themes.put):
            self.ask(SortingDialog(self, self.request_id or 0, [one.id or 0 for one in waiting]))

    def show_form(self) -> None:
        """The form on which people write what they think."""
        about = About(request_id=self.request_id or None, day=self.session.today())
        self.attempt(lambda: show_paper(self.session, self.kit, Paper.SAY_FORM, about, self))

    def _keep(self, view: MemberView) -> None:
        views.record(self.session.workspace, self.session.act(), view=view)
        self.say_saved()

    def _open(self, key: object) -> None:
        if not isinstance(key, tuple):
            return
        kind, row_id = key
        if kind == VIEW:
            self.ask(ViewDialog(self, row_id))
        elif kind == LETTER and self.allowed(views.record):
            self.ask(RecordDialog(self, self._keep, answers=self._letters[row_id]))

    def _chosen(self) -> None:
        self.show_request(self.request.value())

    def _go_to_themes(self) -> None:
        if self.request_id:
            self._go("themes", request_id=self.request_id)

    def _known(self, said: Sequence[MemberView], full: Sequence[FullTheme]) -> Known:
        ids = {one.person_id for one in said if one.person_id is not None}
        ids |= {one.person_id for one in self._letters.values()}
        return Known(people=people.by_ids(self.session.workspace, ids), themes=full)

    def _show_head(self, said: Sequence[MemberView]) -> None:
        words, workspace = self.kit.words, self.session.workspace
        detail = ""
        if self.request_id:
            spoke = len(views.people_of(workspace, self.request_id))
            unnamed = sum(one.person_id is None for one in said)
            title = requests.get(workspace, self.request_id).title
            detail = " · ".join([title, count_of(words, spoke, unnamed)])
        title = words.text("What people said")
        self.head.show_head(title, detail)
        self.setAccessibleName(title)

    def _show_buttons(self) -> None:
        workspace = self.session.workspace
        waiting = len(views.unsorted(workspace, self.request_id)) if self.request_id else 0
        self.sort.setText(
            self.kit.words.plural("Put {count} into a theme", "Put {count} into themes", waiting)
        )
        self.sort.setVisible(bool(waiting))
        fill(self.sort, filled=bool(waiting))
        fill(self.new, filled=not waiting)

    def _choices(self, found: Sequence[Request] = ()) -> list[tuple[int, str]]:
        """Every request but those we said no to, the one that is shown, and none of them."""
        none: tuple[int, str] = (0, self.kit.words.text("no request yet"))
        no, here = RequestState.DECLINED, self.request_id
        kept = [one for one in found if one.state is not no or one.id == here]
        return [*((one.id or 0, one.title) for one in kept), none]

    def _make_buttons(self) -> None:
        words = self.kit.words
        self.back = key_button(self, words.text("Back"), self.left.emit, "Esc")
        self.new = key_button(
            self, words.text("Write down what somebody said"), self.record, "Ctrl+N"
        )
        self.sort = key_button(self, words.text("Put into themes"), self.put_into_themes, "Ctrl+G")
        self.form = Button(words.text("The form on paper…"), do=self.show_form)

    def _make_cards(self) -> None:
        kit, words = self.kit, self.kit.words
        self.said = ListCard(
            kit, words.text("In their own words"), words.text("Nobody said anything yet.")
        )
        self.late = ListCard(kit, words.text("No notice taken yet"))
        self.loose = ListCard(kit, words.text("About no request yet"))
        self.themes = ListCard(
            kit, words.text("Themes"), words.text("Nothing is put into themes yet.")
        )
        for card in (self.said, self.late, self.loose):
            card.list.opened.connect(self._open)
        self.themes.list.opened.connect(lambda _key: self._go_to_themes())


class ListCard(Card):
    """A list of what was said; where nothing can stand in it, it hides."""

    def __init__(self, kit: Kit, title: str, empty: str = "") -> None:
        super().__init__(title)
        self.list = RowList(kit, title, empty=empty)
        self.list.grow()
        self.add(self.list)

    def show_views(self, said: Sequence[MemberView], known: Known, *, words_of: Kit) -> None:
        self.list.show_rows([view_row(words_of.words, one, known) for one in said])
        self.setVisible(bool(said))
