"""The small things screens are made of: cards, headings, buttons, chips, notices."""

from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import theme
from desktop.ui.speech import HEADING

Layout = TypeVar("Layout", bound=QBoxLayout)


class Size(StrEnum):
    """How large a text is."""

    BODY = "body"
    CARD = "card"
    SCREEN = "screen"
    SUM = "sum"


def column(*, spacing: int = theme.S, margin: int = 0) -> QVBoxLayout:
    """An empty vertical layout in our spacing."""
    return _spaced(QVBoxLayout(), spacing, margin)


def row(*, spacing: int = theme.XS, margin: int = 0) -> QHBoxLayout:
    """An empty horizontal layout in our spacing; it mirrors in right-to-left languages."""
    return _spaced(QHBoxLayout(), spacing, margin)


def _spaced(layout: Layout, spacing: int, margin: int) -> Layout:
    layout.setSpacing(spacing)
    layout.setContentsMargins(margin, margin, margin, margin)
    return layout


def line() -> QFrame:
    """A thin line between two parts of a card."""
    made = QFrame()
    made.setProperty("surface", "line")
    return made


def plain(text: str) -> str:
    """A label without its access key: `&Name` is `Name`."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


class Text(QLabel):
    """Running text that wraps. What people typed is shown as typed, never as markup."""

    def __init__(
        self,
        text: str = "",
        *,
        tone: str = "",
        size: Size = Size.BODY,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("tone", tone)
        self.setProperty("letters", size.value)
        self.setText(text)
        self._align()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    def _align(self) -> None:
        """Begin lines where the language begins them, whatever letters they are in."""
        across = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        down = Qt.AlignmentFlag.AlignVCenter
        self.setAlignment(across | Qt.AlignmentFlag.AlignAbsolute | down)


class Heading(Text):
    """A heading, also for screen readers."""

    def __init__(
        self, text: str = "", *, size: Size = Size.CARD, parent: QWidget | None = None
    ) -> None:
        super().__init__("", size=size, parent=parent)
        self.setProperty(HEADING, True)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(text)


class Card(QFrame):
    """A white sheet with room inside; `body` is its layout, `heading` its title if it has one."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self.body = column(margin=theme.M + theme.XXS)
        self.setLayout(self.body)
        self.heading: Heading | None = None
        if title:
            self.heading = Heading(title)
            self.body.addWidget(self.heading)
            self.setAccessibleName(title)

    def add(self, widget: QWidget) -> None:
        self.body.addWidget(widget)
