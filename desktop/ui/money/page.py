"""What every place in the money room is: a page that shows itself anew when money moved."""

from html import escape
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.money.amounts import Amounts
from desktop.ui.room_page import PageHead, RoomPage
from desktop.ui.session import Go, Session
from desktop.ui.widgets import Heading, Text, column, row

LINE_HEIGHT = 140
"""Per cent of the letters' height, from one line of running text to the next."""


class Lines(Text):
    """A few lines of facts that the keyboard reaches, so that they can be read with any reader."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._name = name
        self.said = ""
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_lines(self, *lines: str) -> None:
        """Show these lines; empty ones are left out, and without any the widget hides.

        What people typed is escaped: it is never markup.
        """
        kept = [line for line in lines if line]
        shown = "<br>".join(escape(line).replace("\n", "<br>") for line in kept)
        self.setText(f'<p style="line-height: {LINE_HEIGHT}%; margin: 0">{shown}</p>')
        self.said = ". ".join(line.rstrip(".") for line in kept)
        self.setAccessibleName(f"{self._name}. {self.said}" if self._name else self.said)
        self.setVisible(bool(kept))


class Head(PageHead):
    """The title of a page, and beside it what can be done with the page; below it when narrow."""

    def __init__(self, title: str, *buttons: Button) -> None:
        super().__init__(title)
        self._aside = QWidget()
        self._aside.setLayout(flow(*buttons))
        self._aside.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        self._top = row(spacing=theme.M)
        self._top.addWidget(self.title, 1)
        layout = self.layout()
        if buttons and isinstance(layout, QVBoxLayout):
            self._top.addWidget(self._aside)
            layout.insertLayout(0, self._top)

    def show_head(self, title: str, detail: str = "") -> None:
        super().show_head(title, detail)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        words = self.title.fontMetrics().horizontalAdvance(self.title.text())
        wanted = words + self._aside.sizeHint().width() + 2 * theme.M
        beside = wanted <= self.width()
        self._top.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )


def titled(title: Heading, *aside: QWidget) -> QHBoxLayout:
    """A heading, and at the end of its line how things stand and the way back."""
    top = row(spacing=theme.M)
    top.addWidget(title, 1)
    for widget in aside:
        top.addWidget(widget)
    return top


class MoneyPage(RoomPage):
    """One place in the money room; changes of `TABLES` matter to what it shows."""

    TABLES: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__(session, kit, self.TABLES)
        self.go = go
        self.amounts = Amounts(kit, session)

    def fill(self, *parts: QWidget, last: QWidget) -> None:
        """Put these one below the other; `last` takes the room that is left, and scrolls."""
        room = theme.RING_GAP + theme.RING_WIDTH
        body = column(spacing=theme.S)
        body.setContentsMargins(room, theme.XS, room, room)
        for part in (self.notice, *parts):
            body.addWidget(part)
        body.addWidget(last, 1)
        self.setLayout(body)

    def parts(self) -> list[QWidget]:
        """Where F6 goes, in order."""
        return []
