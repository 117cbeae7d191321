"""One step of the change map: its name, how far it is with a mark and a word, and its day."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.keys import is_enter
from desktop.ui.states import MARKS, Mark
from desktop.ui.widgets import Text, each_its_way

LINE_HEIGHT = 130
"""Per cent of the letters' height, from one line to the next."""
KEYS = frozenset(
    {
        *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
        *(Qt.Key.Key_Home, Qt.Key.Key_End),
    }
)


class StepBox(Text):
    """A box that takes the focus. A reader hears its step, then which theme it belongs to."""

    entered = Signal()
    """Somebody stands on it now."""
    opened = Signal()

    def __init__(self, walk: Callable[[Qt.Key], bool]) -> None:
        super().__init__()
        self._walk = walk
        self._says: tuple[str, str, str, Mark] | None = None
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_step(self, name: str, state: str, day: str, mark: Mark) -> None:
        """What people typed is escaped: it is never markup. A box that says the same stays."""
        if self._says == (name, state, day, mark):
            return
        before, self._says = self._says, (name, state, day, mark)
        lines = [each_its_way(line, window=self.isRightToLeft()) for line in (state, day) if line]
        said = "<br>".join(escape(line) for line in lines)
        way = "rtl" if self.isRightToLeft() else "ltr"
        looks = f"line-height: {LINE_HEIGHT}%; margin: 0"
        sign = MARKS[mark].strip()
        head = f"<b>{escape(f'{sign} {name}' if sign else name)}</b>"
        self.setText(f'<p dir="{way}" style="{looks}">{head}<br>{said}</p>')
        self.setProperty("step", mark.value)
        if before is None:
            self.ensurePolished()
        elif before[-1] is not mark:
            self.style().unpolish(self)
            self.style().polish(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.entered.emit()
        super().focusInEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_enter(event) and not event.isAutoRepeat():
            self.opened.emit()
        elif not (plain and key in KEYS and self._walk(key)):
            super().keyPressEvent(event)
