"""Facts to read, one line at a time: by eye, by voice, and on a braille display."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.ui import theme
from desktop.ui.kit import Kit
from desktop.ui.widgets import PARTED, Text, column, each_its_way, runs_right_to_left

LINE_HEIGHT = 140
"""Per cent of the letters' height, from one line of running text to the next."""
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Line(Text):
    """One of the lines. Its letters can be chosen and copied, by mouse and by key."""

    def __init__(self, take: Callable[["Line"], None], go: Callable[[int], bool]) -> None:
        super().__init__()
        self._take, self._go = take, go
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_line(self, line: str, said_with_it: str) -> None:
        """What people typed is escaped: it is never markup."""
        in_parts = PARTED in line or "\n" in line
        parted = each_its_way(line, window=self.isRightToLeft()) if in_parts else line
        shown = escape(parted).replace("\n", "<br>")
        way = "rtl" if runs_right_to_left(line, window=self.isRightToLeft()) else "ltr"
        self.setText(f'<p dir="{way}" style="line-height: {LINE_HEIGHT}%; margin: 0">{shown}</p>')
        self.setAccessibleName(line)
        self.setAccessibleDescription(said_with_it)

    def ring(self) -> QRect:
        """Around the letters, half-way to those above and below.

        Qt leaves the room between two lines below the letters, also under the last of them.
        """
        below = round(self.fontMetrics().height() * (LINE_HEIGHT - 100) / 100)
        beside = theme.RING_GAP + theme.RING_WIDTH + theme.XXS
        around = (below + theme.XXS + theme.RING_WIDTH) // 2
        return self.rect().adjusted(-beside, -around, beside, around - below)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._take(self)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()), 0)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not (step and plain and self._go(step)):
            super().keyPressEvent(event)


class Lines(QWidget):
    """A few lines of facts. Tab comes to one of them, and Up and Down go through the others.

    A reader says one line at a time, never the whole block, and how many there are.
    """

    def __init__(self, kit: Kit, name: str = "", parent: QWidget | None = None) -> None:
        """`name` is said with the first line, where no heading stands for it alone."""
        super().__init__(parent)
        self._words = kit.words
        self._name = name
        self._lines: list[str] = []
        self._parts: list[Line] = []
        self._body = column(spacing=theme.XXS)
        self.setLayout(self._body)

    @property
    def said(self) -> str:
        """All of it, as one would read it out."""
        return ". ".join(line.rstrip(".") for line in self._lines)

    @property
    def parts(self) -> list[Line]:
        """The lines that are shown, in order."""
        return self._parts[: len(self._lines)]

    def show_lines(self, *lines: str) -> None:
        """Show these lines; empty ones are left out, and without any the widget hides."""
        kept = [line for line in lines if line]
        at = self._standing() if kept == self._lines else None
        self._lines = kept
        while len(self._parts) < len(kept):
            self._add_part()
        for number, part in enumerate(self._parts[: len(kept)]):
            part.show_line(kept[number], self._place(number))
            part.show()
        inside = next((n for n, part in enumerate(self.parts) if part.hasFocus()), at or 0)
        if kept:
            self._stand_on(self._parts[inside])
        for part in self._parts[len(kept) :]:
            if part.hasFocus() and kept:
                self._parts[inside].setFocus(Qt.FocusReason.OtherFocusReason)
            part.hide()
        self.setVisible(bool(kept))

    def begin(self) -> None:
        """Stand on the first line."""
        if self._lines:
            self._parts[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_part(self) -> None:
        part = Line(self._stand_on, self._go)
        self._body.addWidget(part)
        after = self._parts[-1] if self._parts else self
        policy = after.focusPolicy()
        after.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt puts nothing after what takes no focus
        QWidget.setTabOrder(after, part)
        after.setFocusPolicy(policy)
        self._parts.append(part)

    def _place(self, number: int) -> str:
        """`About, 1 of 6` with the first line, `2 of 6` with the next."""
        named = [self._name] if self._name and number == 0 else []
        if len(self._lines) > 1:
            count = len(self._lines)
            named.append(self._words.text("{number} of {all}", number=number + 1, all=count))
        return self._words.listed(named)

    def _standing(self) -> int | None:
        proxy = self.focusProxy()
        return self._parts.index(proxy) if isinstance(proxy, Line) else None

    def _stand_on(self, part: Line) -> None:
        """Tab comes to this line, and to none of the others."""
        for each in self._parts:
            each.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        part.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if self.focusProxy() is not part:
            self.setFocusProxy(part)

    def _go(self, step: int) -> bool:
        """One line on or back; at either end the key does nothing."""
        at = (self._standing() or 0) + step
        if 0 <= at < len(self._lines):
            reason = (
                Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason
            )
            self._parts[at].setFocus(reason)
        return True
