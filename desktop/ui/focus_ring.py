"""The ring around whatever has the focus, the same for every kind of control."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFocusFrame, QLabel, QWidget

from desktop.ui import theme
from desktop.ui.look import Look

_MOVES = frozenset(
    {
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.Show,
        QEvent.Type.Hide,
        QEvent.Type.ZOrderChange,
    }
)


@runtime_checkable
class Ringed(Protocol):
    """A widget that others stand close to, and that knows where its ring has room."""

    def ring(self) -> QRect:
        """The outer edge of its ring, as seen from the corner of the widget."""
        ...


class FocusRing(QObject):
    """Draws one ring per program, in the window that has the focus.

    It lies over the window instead of in each control, so that no control can forget it and
    none needs room for it in its own size.
    """

    def __init__(self, app: QApplication, look: Look) -> None:
        super().__init__(app)
        self._look = look
        self._shape: _Shape | None = None
        self._around: QWidget | None = None
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._move_to)
        look.changed.connect(self._place)

    @property
    def shown_around(self) -> QWidget | None:
        """What the ring is drawn around now."""
        shape = self._shape
        return self._around if shape is not None and shape.isVisible() else None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        return False

    def _move_to(self, _before: QWidget | None, now: QWidget | None) -> None:
        self._forget()
        if now is None or now.isWindow():
            return
        self._around = now
        now.destroyed.connect(self._gone)
        window = now.window()
        self._shape = _Shape(window, self._look)
        widget: QWidget | None = now
        while widget is not None:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = None if widget is window else widget.parentWidget()
        self._place()

    def _gone(self, gone: QObject) -> None:
        if gone is self._around:
            self._forget()

    def _forget(self) -> None:
        for widget in self._watched:
            if _alive(widget):
                widget.removeEventFilter(self)
        self._watched = []
        self._around = None
        if self._shape is not None and _alive(self._shape):
            self._shape.hide()
            self._shape.deleteLater()
        self._shape = None

    def _place(self) -> None:
        if self._shape is None or self._around is None or not _alive(self._shape):
            return
        if not _alive(self._around) or not self._around.isVisible():
            self._shape.hide()
            return
        self._shape.surround(self._around)


def _alive(widget: QObject) -> bool:
    from shiboken6 import isValid  # noqa: PLC0415 - a name Qt's own package hides at its top

    return isValid(widget)


class _Shape(QFocusFrame):
    """The ring itself. Qt leaves focus frames out of what screen readers are told."""

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window)
        self._look = look
        self._seen = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def surround(self, widget: QWidget) -> None:
        window = widget.window()
        ring = _ring_of(widget).translated(widget.mapTo(window, QPoint()))
        self._seen = _visible_part(widget, window, ring).translated(-ring.topLeft())
        self.setGeometry(ring)
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self._seen)
        painter.setPen(QPen(QColor(self._look.tokens.outline), theme.RING_WIDTH))
        half = theme.RING_WIDTH / 2
        inside = self.rect().toRectF().adjusted(half, half, -half, -half)
        radius = theme.BUTTON_RADIUS + theme.RING_GAP + half
        painter.drawRoundedRect(inside, radius, radius)


def _ring_of(widget: QWidget) -> QRect:
    if isinstance(widget, Ringed):
        return widget.ring()
    away = theme.RING_GAP + theme.RING_WIDTH
    if isinstance(widget, QLabel):  # text has no edge of its own to keep the ring off
        away += theme.XXS
    return widget.rect().adjusted(-away, -away, away, away)


def _visible_part(widget: QWidget, window: QWidget, ring: QRect) -> QRect:
    """The part of the ring that scrolled pages leave in sight; all, where all of its widget is."""
    seen = ring
    whole = QRect(widget.mapTo(window, QPoint()), widget.size())
    inner, outer = widget, widget.parentWidget()
    while outer is not None and inner is not window:
        if isinstance(outer, QAbstractScrollArea) and inner is outer.viewport():
            page = QRect(outer.mapTo(window, QPoint()), outer.size())
            if not page.contains(whole):
                seen = seen.intersected(page)
        inner, outer = outer, outer.parentWidget()
    return seen
