"""What every place in the money room is: a page that shows itself anew when money moved."""

from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.money.amounts import Amounts
from desktop.ui.room_page import PageHead, RoomPage
from desktop.ui.session import Go, Session
from desktop.ui.widgets import Heading, column, row


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
