"""Everything anybody wants to talk about: proposed, put off, answered, and who waits."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from desktop.domain.agenda import OPEN_ITEMS, Item
from desktop.domain.idea import Idea
from desktop.services.meetings.agenda import items
from desktop.ui.buttons import ButtonLook, key_button
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.layouts import Columns, flow
from desktop.ui.meetings.agenda.agenda_words import idea_row
from desktop.ui.meetings.agenda.item_dialog import SHOWS, ItemDialog, to_come
from desktop.ui.meetings.agenda.item_form import ProposeDialog
from desktop.ui.room_page import PageHead, RoomPage, stack
from desktop.ui.rows import RowList
from desktop.ui.session import Session
from desktop.ui.widgets import Card


class IdeasPage(RoomPage):
    """Keys: Enter opens an idea, Ctrl+N writes one down, Esc goes back."""

    left = Signal()

    def __init__(self, session: Session, kit: Kit) -> None:
        super().__init__(session, kit, SHOWS)
        words = kit.words
        self.head = PageHead(words.text("Ideas"))
        self.new = key_button(
            self, words.text("Write down an idea"), self.propose, "Ctrl+N", ButtonLook.PRIMARY
        )
        shortcut(self, "Esc", self.left.emit, within=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.waiting = self._card(words.text("Who waits for an answer"))
        self.open = self._card(
            words.text("To talk about"),
            words.text("Nobody has proposed anything yet. Anybody may."),
        )
        self.old = self._card(
            words.text("Dealt with, or not taken up"), words.text("Nothing here yet.")
        )
        sides = Columns([stack(self.waiting, self.open), stack(self.old)], weights=(1, 1))
        self.lay_out(self.head, flow(self.new), self.notice, sides)

    def _card(self, title: str, empty: str = "") -> "IdeasCard":
        card = IdeasCard(self.kit, title, empty)
        card.list.opened.connect(self._open)
        return card

    def start(self) -> None:
        """Stand on the first list that has something in it."""
        first = self.waiting if self.waiting.list.rows() else self.open
        first.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_item(self, item_id: int) -> None:
        """Stand on one idea and open it."""
        self._refresh_once()
        for card in (self.waiting, self.open, self.old):
            if card.list.choose(item_id):
                card.list.setFocus(Qt.FocusReason.OtherFocusReason)
                break
        self._open(item_id)

    def refresh(self) -> None:
        words = self.kit.words
        found = items.ideas(self.session.workspace)
        waiting = [idea for idea in found if idea.answer_waits]
        still_open = [idea for idea in found if idea.item.state in OPEN_ITEMS]
        answered = [idea for idea in found if idea.item.state not in OPEN_ITEMS]
        rest = [idea for idea in answered if not idea.answer_waits]
        said = [words.plural("{count} to talk about", "{count} to talk about", len(still_open))]
        if waiting:
            said.append(
                words.plural("an answer to an idea", "{count} answers to ideas", len(waiting))
            )
        self.head.show_head(words.text("Ideas"), " · ".join(said))
        self.setAccessibleName(words.text("Ideas"))
        self.waiting.setVisible(bool(waiting))
        self.waiting.show_ideas(self.kit, waiting)
        self.open.show_ideas(self.kit, still_open)
        self.old.show_ideas(self.kit, rest)

    def propose(self) -> None:
        """Anybody may propose, and whoever sits at the laptop writes it down."""
        session = self.session

        def save(item: Item) -> None:
            items.propose(session.workspace, session.act(), item=item)
            self.say_saved()

        if self.allowed(items.propose):
            dialog = ProposeDialog(
                self.kit,
                session.workspace,
                save,
                meetings=to_come(self),
                today=session.today,
                parent=self,
            )
            self.ask(dialog)

    def _open(self, key: object) -> None:
        if isinstance(key, int):
            self.ask(ItemDialog(self, key))


class IdeasCard(Card):
    """One list of ideas."""

    def __init__(self, kit: Kit, title: str, empty: str) -> None:
        super().__init__(title)
        self.list = RowList(kit, title, empty=empty)
        self.list.grow()
        self.add(self.list)

    def show_ideas(self, kit: Kit, ideas: Sequence[Idea]) -> None:
        self.list.show_rows([idea_row(kit.words, idea) for idea in ideas])
