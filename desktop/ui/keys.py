"""The program's shortcuts: both Enter keys, and fields that let them through."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.ui.key_order import typed_first

_EDITING = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
)
_MOVING = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Insert,
    }
)
_COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def shortcut(
    owner: QWidget,
    keys: str,
    do: Callable[[], object],
    *,
    within: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> list[QShortcut]:
    """Run `do` on these keys while `owner` is on screen; `Return` stands for both Enter keys.

    The keypad's Enter is another key to Qt, and never fires a shortcut made of Return. What
    was typed before the keys arrives first.
    """
    order = typed_first()
    wanted = [keys]
    if keys.endswith("Return"):
        wanted.append(f"{keys.removesuffix('Return')}Enter")
    made = []
    for each in wanted:
        one = QShortcut(QKeySequence(each), owner)
        one.setContext(within)
        one.activated.connect(lambda: order.run(owner, do))
        made.append(one)
    return made


def is_enter(event: QKeyEvent) -> bool:
    """Whether one of the two Enter keys was pressed alone."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return (
        event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        and held == Qt.KeyboardModifier.NoModifier
    )


def leaves_to_program(event: QEvent, *, can_undo: bool, can_redo: bool) -> bool:
    """Whether a field shall leave these keys to the program's shortcuts.

    Qt's fields keep Ctrl+Z even with nothing to undo, and on Linux Ctrl+E and Ctrl+U. A field
    keeps what edits its own text; AltGr (Ctrl+Alt) writes letters such as ŵ and ą.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    held = event.modifiers() & _COMMAND
    if not held or held == _COMMAND or event.key() in _MOVING:
        return False
    if event.matches(QKeySequence.StandardKey.Undo):
        return not can_undo
    if event.matches(QKeySequence.StandardKey.Redo):
        return not can_redo
    return not any(event.matches(key) for key in _EDITING)
