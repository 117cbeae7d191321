"""Tab goes through a window as it is read, also through what was put in later.

Qt's own order is the order in which things were made, so a line added to a claim would come
after everything else in the window.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLayout, QScrollArea, QStackedWidget, QWidget


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
    here = window.focusWidget()
    step = 1 if forward else -1
    at = every.index(here) + step if here in every else 0
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    every[at % len(every)].setFocus(reason)
    return True


def _takes_focus(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isEnabled() and widget.focusProxy() is None


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
