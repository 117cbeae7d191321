"""A paper as text, to be walked line by line, with headings that a screen reader finds."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.ui import theme
from desktop.ui.kit import Kit
from desktop.ui.layouts import Page
from desktop.ui.lines import Lines
from desktop.ui.speech import HEADING
from desktop.ui.widgets import Size, column

WIDTH = 72
"""The longest line of our plain text; what would not fit goes on in the next."""
UNDERLINES = ({"="}, {"-"}, {"~"}, {"."})
"""What stands under headings, by their level."""
MOST_LINES = 400
"""More make the window slow; what follows then stands in one last line."""


class Part(NamedTuple):
    """One line to walk to."""

    text: str
    is_heading: bool = False


def parts_of(text: str) -> list[Part]:
    """Plain text as lines to walk: headings without their underline, wrapped lines whole."""
    return [part for piece in text.split("\n\n") for part in _piece(piece.strip("\n"))]


def _piece(piece: str) -> Iterator[Part]:
    lines = piece.split("\n")
    if len(lines) > 1 and _underlines(lines[-1], lines[:-1]):
        yield Part(" ".join(lines[:-1]), is_heading=True)
        return
    yield from (Part(line) for line in _unwrapped(lines) if line.strip("- "))


def _underlines(line: str, above: list[str]) -> bool:
    return len(line) == max(map(len, above)) and set(line) in UNDERLINES


def _unwrapped(lines: list[str]) -> Iterator[str]:
    whole = last = ""
    for line in lines:
        words = line.split()
        goes_on = whole and words and len(last) + 1 + len(words[0]) > WIDTH
        if goes_on:
            whole += ("" if len(last) == WIDTH else " ") + line.strip()
        else:
            if whole:
                yield whole
            whole = line.strip()
        last = line
    if whole:
        yield whole


class ReadingView(Page):
    """Up and Down go from line to line, Ctrl+Up and Ctrl+Down from heading to heading."""

    def __init__(self, kit: Kit, name: str) -> None:
        self.lines = Lines(kit, name)
        self.parts: list[Part] = []
        inside = QWidget()
        body = column(margin=theme.S)
        body.addWidget(self.lines)
        body.addStretch(1)
        inside.setLayout(body)
        super().__init__(inside)
        self.setAccessibleName(name)

    def show_text(self, text: str, *, rtl: bool) -> None:
        """Show plain text as `services.papers` makes it."""
        parts = parts_of(text)
        rest = parts[MOST_LINES:]
        if rest:
            parts = [*parts[:MOST_LINES], Part("\n".join(part.text for part in rest))]
        self.parts = parts
        side = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.lines.setLayoutDirection(side)
        self.lines.show_lines(*(part.text for part in parts))
        for line, part in zip(self.lines.parts, parts, strict=True):
            line.setProperty(HEADING, part.is_heading)
            size = Size.CARD if part.is_heading else Size.BODY
            if line.property("letters") != size.value:
                line.setProperty("letters", size.value)
                line.style().unpolish(line)
                line.style().polish(line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._to_heading(step)
        else:
            super().keyPressEvent(event)

    def _to_heading(self, step: int) -> None:
        """The next heading, or the one before; at the last one the key does nothing."""
        lines = self.lines.parts
        at = next((n for n, line in enumerate(lines) if line.hasFocus()), 0)
        ahead = range(at + 1, len(lines)) if step > 0 else range(at - 1, -1, -1)
        for number in ahead:
            if self.parts[number].is_heading:
                lines[number].setFocus(Qt.FocusReason.TabFocusReason)
                return
