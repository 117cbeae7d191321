"""A page of many cards: one chooses which of them are shown, and types words to find some."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QWidget

from desktop.ui.fields import Choice, TextField
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.room_page import PageHead, RoomPage
from desktop.ui.rows import Row, RowList
from desktop.ui.session import Session
from desktop.ui.widgets import Text, row

MOST = 200
"""So many cards stand on the page; whoever wants an older one types a word of it."""


class CardsPage(RoomPage):
    """Keys: Ctrl+F goes to where words are typed, Enter there to the list, Esc goes back."""

    left = Signal()

    def __init__(
        self,
        session: Session,
        kit: Kit,
        shows: frozenset[str],
        *,
        title: str,
        which: Sequence[tuple[StrEnum, str]],
    ) -> None:
        super().__init__(session, kit, shows)
        words = kit.words
        self.head = PageHead(title)
        self.which = Choice(which)
        self.which.setAccessibleName(words.text("Show"))
        self.which.currentIndexChanged.connect(self.show_again)
        self.label = Text(wrap=False)
        self.label.setBuddy(self.which)
        self.label.setText(words.text("&Show"))
        self.search = TextField()
        self.search.setPlaceholderText(words.text("Find words or a name   Ctrl+F"))
        self.search.setAccessibleName(words.text("Find words or a name"))
        self.search.setAccessibleDescription("Ctrl+F")
        self.search.textEdited.connect(lambda _typed: self.show_cards())
        self.search.returnPressed.connect(self.start)
        self.list = RowList(kit, title, empty=words.text("Nothing here."))
        self.list.grow()
        self.list.chosen.connect(lambda _key: self.show_buttons())
        self._add_keys()

    def start(self) -> None:
        """Stand on the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def cards(self) -> Iterable[Row]:
        """Those that are wanted, whatever words were typed."""
        raise NotImplementedError

    def show_buttons(self) -> None:
        """Show what can be done with the card that is chosen."""
        raise NotImplementedError

    def show_cards(self) -> None:
        """Those that are wanted and hold every word that was typed, in any of their parts."""
        typed = self.search.value().casefold().split()
        found = [card for card in self.cards() if all(word in _text(card) for word in typed)]
        self.list.show_rows(found[:MOST])
        self.show_buttons()

    def lay_out_cards(self, *above: QWidget | QLayout) -> None:
        """The title, these, and then the cards with what is asked about them."""
        find = row()
        find.addWidget(self.search)
        self.lay_out(self.head, *above, flow(self.label, self.which), find, self.list)

    def _add_keys(self) -> None:
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut(self, "Esc", self.left.emit, within=within)
        shortcut(self, "Ctrl+F", lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason))


def _text(card: Row) -> str:
    return f"{card.title} {card.detail} {card.chip}".casefold()
