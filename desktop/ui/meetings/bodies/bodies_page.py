"""The group and its committees: a list, and below it everything about the one chosen."""

from PySide6.QtCore import Qt, Signal

from desktop.domain.body import Body
from desktop.services.meetings.bodies import attendance, bodies
from desktop.ui.buttons import key_button
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.layouts import Columns, flow
from desktop.ui.meetings.bodies.about_card import AboutCard, TermsCard
from desktop.ui.meetings.bodies.body_dialogs import BodyDialog
from desktop.ui.meetings.bodies.body_words import body_row
from desktop.ui.meetings.bodies.register_cards import CameCard, InterestsCard, LeavingCard
from desktop.ui.meetings.bodies.seats_card import SeatsCard, SignedCard
from desktop.ui.room_page import PageHead, RoomPage, fill, stack
from desktop.ui.rows import Row, RowList
from desktop.ui.session import Go, Session
from desktop.ui.widgets import Card, Heading

SHOWS = frozenset(
    {
        *("body", "seat", "terms_of_reference", "signed_agreement", "leaving_note", "interest"),
        *("meeting", "attendance", "person", "setting"),
    }
)


BodyCard = AboutCard | TermsCard | SeatsCard | SignedCard | CameCard | InterestsCard | LeavingCard


class BodiesPage(RoomPage):
    """Keys: Enter goes to what the chosen one is for, Ctrl+N adds one, Ctrl+E changes it, Esc
    goes back from it to the list, and from the list to where one came from."""

    left = Signal()

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__(session, kit, SHOWS)
        words = kit.words
        self.head = PageHead(words.text("Committees"))
        self.new = key_button(self, words.text("Add a group or committee"), self.add_body, "Ctrl+N")
        empty = words.text("None yet. Begin with your group itself, or with its committee.")
        self.list = RowList(kit, words.text("Committees"), empty=empty)
        self.list.grow()
        self.list.chosen.connect(lambda _key: self._show_chosen())
        self.list.opened.connect(lambda _key: self.about.lines.begin())
        listed = Card()
        listed.add(self.list)
        self.name = Heading()
        self.about: AboutCard = AboutCard(self)
        self.terms = TermsCard(self)
        self.seats, self.signed = SeatsCard(self), SignedCard(self)
        self.came, self.interests = CameCard(self, go), InterestsCard(self)
        self.leaving = LeavingCard(self)
        parts: list[BodyCard] = [self.about, self.terms, self.came, self.interests, self.leaving]
        others: list[BodyCard] = [self.seats, self.signed]
        self._cards = (*parts, *others)
        self.sides = Columns([stack(*parts), stack(*others)], weights=(1, 1))
        self.lay_out(self.head, flow(self.new), self.notice, listed, self.name, self.sides)
        shortcut(self, "Esc", self._back, within=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def show_body(self, body_id: int | None = None) -> None:
        """Show all of them; stand on the one with this id, if one is wanted."""
        self.notice.clear()
        self.refresh()
        if body_id is not None:
            self.list.choose(body_id)

    def start(self) -> None:
        first = self.list if self.list.rows() else self.new
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        words = self.kit.words
        found = bodies.every(self.session.workspace)
        count = len(found)
        said = words.plural("{count} group or committee", "{count} groups and committees", count)
        self.head.show_head(words.text("Committees"), said if found else "")
        self.setAccessibleName(words.text("Committees"))
        self.list.show_rows([self._row(body) for body in found])
        fill(self.new, filled=not found)
        self._show_chosen()

    def add_body(self) -> None:
        if not self.allowed(bodies.add):
            return

        def save(body: Body) -> None:
            stored = bodies.add(self.session.workspace, self.session.act(), body=body)
            self.list.choose(stored.id)
            self.say_saved()

        self.ask(BodyDialog(self, None, save))

    def _row(self, body: Body) -> Row:
        workspace, day = self.session.workspace, self.session.act().day
        members = bodies.members_on(workspace, body.id or 0, day)
        warned = attendance.warnings(workspace, body.id or 0, day)
        return body_row(self.kit.words, body, len(members), warns=bool(warned))

    def _show_chosen(self) -> None:
        key = self.list.chosen_key()
        found = bodies.every(self.session.workspace)
        body = next((one for one in found if one.id == key), None)
        self.name.setVisible(body is not None)
        self.sides.setVisible(body is not None)
        if body is None:
            return
        self.name.setText(body.name)
        for card in self._cards:
            card.show_body(body)

    def _back(self) -> None:
        if self.list.hasFocus() or not self.list.rows():
            self.left.emit()
        else:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
