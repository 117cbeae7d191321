"""The small things screens are made of: cards, headings, buttons, chips, notices."""

from enum import StrEnum
from typing import TypeVar
from unicodedata import bidirectional

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktop.language import ISOLATE, POP_ISOLATE, RIGHT_TO_LEFT_ISOLATE
from desktop.ui import theme
from desktop.ui.speech import HEADING

Layout = TypeVar("Layout", bound=QBoxLayout)
RIGHT_TO_LEFT_LETTERS = frozenset({"R", "AL"})
ISOLATES = frozenset({"LRI", "RLI", "FSI"})
PARTED = " · "
"""What stands between the parts of a line."""
LEFT, RIGHT = "\u200e", "\u200f"
"""Marks that are not seen and turn a line to run from the left, or from the right."""


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


def runs_right_to_left(text: str, *, window: bool) -> bool:
    """Whether lines of this text run from right to left, in a window that does or does not.

    What a language put together runs its way, whatever name it begins with. What people wrote
    in letters of the other way alone keeps its own: its full stop stands at its own end.
    """
    kinds = {bidirectional(letter) for letter in text}
    right = bool(kinds & RIGHT_TO_LEFT_LETTERS)
    put_together = bool(kinds & ISOLATES) or (right and "L" in kinds)
    return window if put_together else right


def has_right_to_left(text: str) -> bool:
    return any(bidirectional(letter) in RIGHT_TO_LEFT_LETTERS for letter in text)


def each_its_way(text: str, *, window: bool) -> str:
    """A text in parts (`Leon · 12 March`), each running its own way and turning no other.

    `window` is whether the window runs from right to left.
    """
    if not window and (text.isascii() or not has_right_to_left(text)):
        return text
    lines = [
        PARTED.join(_apart(part, window=window) for part in line.split(PARTED))
        for line in text.split("\n")
    ]
    return "\n".join(lines)


def _apart(part: str, *, window: bool) -> str:
    begins = RIGHT_TO_LEFT_ISOLATE if runs_right_to_left(part, window=window) else ISOLATE
    return f"{begins}{part}{POP_ISOLATE}" if part else ""


def _begins_right_to_left(text: str, *, inside: bool) -> bool:
    """As Qt sees it: by the first letter that stands in no isolate.

    Where letters can be chosen and copied Qt goes by the first `inside` one, too.
    """
    depth = 0
    for kind in map(bidirectional, text):
        depth += (kind in ISOLATES) - (kind == "PDI")
        if (inside or not depth) and (kind == "L" or kind in RIGHT_TO_LEFT_LETTERS):
            return kind != "L"
    return False


class Text(QLabel):
    """Running text that wraps. What people typed is shown as typed, never as markup."""

    _shown = ""
    """Of the class too: Qt tells even a label of changes that is being taken apart."""

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
            if self._shown:
                self.setText(self._shown)

    def text(self) -> str:
        return self._shown

    def setText(self, text: str) -> None:
        """Qt would let the first letter, which may be of a name, turn the whole sentence."""
        self._shown = text
        if self.textFormat() == Qt.TextFormat.PlainText and text:
            right = runs_right_to_left(text, window=self.isRightToLeft())
            if PARTED in text:
                text = each_its_way(text, window=self.isRightToLeft())
            if {_begins_right_to_left(text, inside=one) for one in (False, True)} != {right}:
                text = f"{RIGHT if right else LEFT}{text}"
        super().setText(text)

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
