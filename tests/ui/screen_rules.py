"""What every screen keeps: a place for the keys, a name for everything, no word cut.

    check_screen(window, look, qtbot)

on a window that is shown does all of it, at 100 % and at 200 % text.
"""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.ui.look import Look

TARGET = 40
SETTLED = 8
"""Turns until a page that is as high as its texts has come to rest."""


def check_screen(window: QWidget, look: Look, qtbot: QtBot) -> None:
    """Everything below, at 100 % and 200 %."""
    for size in (100, 200):
        if look.text_size != size:  # to dress a window anew takes longer than all that follows
            look.set_text_size(size)
        for _ in range(SETTLED):
            QApplication.processEvents()
        check_names(window)
        check_access_keys(window)
        check_nothing_cut(window)
        check_targets(window)
        check_tab_order(window, qtbot)


def stops(window: QWidget, qtbot: QtBot) -> list[QWidget]:
    """Where the focus goes as Tab is pressed, until it is back where it began."""
    found: list[QWidget] = []
    while (widget := _focused(window)) is not None and widget not in found:
        found.append(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    return found


def check_tab_order(window: QWidget, qtbot: QtBot) -> None:
    """Each stop stands below the one before it, or beside it; only the last leads back up."""
    visited = stops(window, qtbot)
    assert visited, "nothing takes the focus"
    upwards = []
    for before, after in zip(visited, visited[1:] + visited[:1], strict=True):
        one, other = _place(before, window), _place(after, window)
        overlap = one.left() < other.right() and other.left() < one.right()
        if other.bottom() <= one.top() and overlap:
            upwards.append(f"from {_called(before)} to {_called(after)}")
    assert len(upwards) <= 1, f"Tab goes up {', '.join(upwards)}"


def check_names(window: QWidget) -> None:
    """Everything that takes the focus tells a screen reader what it is called."""
    for widget in focusable(window):
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), f"{widget} has no name"


def check_access_keys(window: QWidget) -> None:
    """No two things in a window answer to the same Alt key."""
    keys: Counter[str] = Counter()
    for widget in shown(window):
        text = _mnemonic_text(widget)
        at = text.find("&")
        if 0 <= at < len(text) - 1:
            keys[text[at + 1].lower()] += 1
    alike = [key for key, count in keys.items() if count > 1]
    assert not alike, f"more than one thing answers to Alt+{', Alt+'.join(alike)}"


def check_nothing_cut(window: QWidget) -> None:
    """Every word has the room it needs, and no page has to be moved sideways."""
    for widget in shown(window):
        if isinstance(widget, QScrollArea):
            assert widget.horizontalScrollBar().maximum() == 0, "a page is wider than the window"
        if not isinstance(widget, QLabel | QAbstractButton | QLineEdit) or _is_empty(widget):
            continue
        if widget.hasHeightForWidth():
            needed = widget.heightForWidth(widget.width())
            assert widget.height() >= needed, f"cut below: {_called(widget)}"
            narrowest = widget.minimumSizeHint().width()
        else:
            assert widget.height() >= widget.minimumSizeHint().height(), _called(widget)
            narrowest = 0 if isinstance(widget, QLineEdit) else widget.sizeHint().width()
        assert widget.width() >= narrowest, f"cut at the side: {_called(widget)}"


def check_targets(window: QWidget) -> None:
    """Everything to press or type in is at least 40 pixels high."""
    for widget in focusable(window):
        if not isinstance(widget, QLabel | QAbstractScrollArea):
            assert widget.height() >= TARGET, f"{_called(widget)} is {widget.height()} high"


def shown(window: QWidget) -> Iterator[QWidget]:
    return (widget for widget in window.findChildren(QWidget) if widget.isVisible())


def focusable(window: QWidget) -> Iterator[QWidget]:
    for widget in shown(window):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and widget.isEnabled() and widget.focusProxy() is None:
            inner = isinstance(widget.parentWidget(), QAbstractItemView)
            if not inner:
                yield widget


def _focused(window: QWidget) -> QWidget | None:
    return window.focusWidget()  # None when nothing has the focus, whatever Qt's types say


def _place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def _called(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else ""
    return f"{type(widget).__name__} {widget.accessibleName() or text!r}"


def _mnemonic_text(widget: QWidget) -> str:
    if isinstance(widget, QAbstractButton):
        return widget.text().replace("&&", "")
    if isinstance(widget, QLabel) and widget.buddy() is not None:
        return widget.text().replace("&&", "")
    return ""


def _is_empty(widget: QLabel | QAbstractButton | QLineEdit) -> bool:
    return not widget.text()
