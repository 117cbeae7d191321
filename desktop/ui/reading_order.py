"""Tab goes through a window as it is read, also through what was put in later.

Qt's own order is the order in which things were made, so a line added to a claim would come
after everything else in the window.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLayout,
    QScrollArea,
    QStackedWidget,
    QWidget,
)


def stops(widget: QWidget) -> Iterator[QWidget]:
    """Everything inside that takes the focus now, in the order of the layouts."""
    for part in _parts(widget):
        if not part.isVisible():
            continue
        if _takes_focus(part):
            yield part
        else:
            yield from stops(part)


def move_focus(window: QWidget, *, forward: bool) -> bool:
    """Go to the next stop, or the one before; from the last to the first."""
    every = list(stops(window))
    if not every:
        return False
    here = _stop_for(window.focusWidget(), every)
    step = 1 if forward else -1
    at = every.index(here) + step if here in every else 0
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    every[at % len(every)].setFocus(reason)
    return True


def turn(stack: QStackedWidget, page: QWidget) -> QWidget | None:
    """Show another page; whoever stood on the one before stands nowhere until they are put.

    Qt would put them on what comes next in the window, and a reader would say it. Gives what
    they stood on, None where the focus was not on these pages.
    """
    focus = QApplication.focusWidget()
    if focus is None or not stack.isAncestorOf(focus) or stack.currentWidget() is page:
        stack.setCurrentWidget(page)
        return None
    focus.clearFocus()
    stack.setCurrentWidget(page)
    return focus


def _takes_focus(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    if not widget.isEnabled() or widget.focusProxy() is not None:
        return False
    chosen = _chosen(widget)
    return bool(by_tab) if chosen is None else widget is chosen


def _chosen(widget: QWidget) -> QWidget | None:
    """What is chosen among the answers `widget` is one of; Qt would stop where one stood last."""
    if not isinstance(widget, QAbstractButton):
        return None
    group, parent = widget.group(), widget.parentWidget()
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    beside: list[QAbstractButton] = []
    if group is not None:
        beside = group.buttons() if group.exclusive() else []
    elif widget.autoExclusive() and parent is not None:
        every = parent.findChildren(QAbstractButton, options=direct)
        beside = [one for one in every if one.autoExclusive() and one.group() is None]
    return next((one for one in beside if _can_be_stood_on(one) and one.isChecked()), None)


def _can_be_stood_on(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled()


def _stop_for(widget: QWidget | None, every: list[QWidget]) -> QWidget | None:
    """The stop that stands for where the focus is: another answer than the chosen has none."""
    if widget is None or widget in every:
        return widget
    return _chosen(widget) or widget


def _parts(widget: QWidget) -> Iterator[QWidget]:
    """What lies in a widget: first what its layout holds, then what floats over it."""
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        if inside is not None:
            yield inside
        return
    if isinstance(widget, QAbstractScrollArea):
        return
    if isinstance(widget, QStackedWidget):
        current = widget.currentWidget()
        if current is not None:
            yield current
        return
    layout = widget.layout()
    laid_out = list(_held(layout)) if layout is not None else []
    yield from laid_out
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    for child in widget.findChildren(QWidget, options=direct):
        if not child.isWindow() and child not in laid_out:
            yield child


def _held(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        inner, widget = item.layout() if item else None, item.widget() if item else None
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _held(inner)
