"""Locks the window when nobody has touched it for a while; never where a room forbids it."""

from collections.abc import Callable, Hashable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QWindow

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)
MINUTE = 60_000


class IdleLock(QObject):
    """Counts the time since the last key or mouse movement in any of our windows."""

    def __init__(self, lock: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._lock = lock
        self._forbidden: set[Hashable] = set()
        self._watched: QWindow | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._time_is_up)
        app = QGuiApplication.instance()
        app.focusWindowChanged.connect(self._watch)  # type: ignore[union-attr]
        self._watch(QGuiApplication.focusWindow())

    def lock_after(self, minutes: float) -> None:
        """Lock after this long without a touch; 0 is never."""
        self._timer.setInterval(round(minutes * MINUTE))
        if minutes:
            self._timer.start()
        else:
            self._timer.stop()

    def forbid(self, room: Hashable) -> None:
        """Do not lock while this room says so: nobody locks a treasurer out at the pay desk."""
        self._forbidden.add(room)

    def allow(self, room: Hashable) -> None:
        self._forbidden.discard(room)
        self._touched()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._touched()
        return False

    def _watch(self, window: QWindow | None) -> None:
        """The window system's own window hears every key, however deep it goes."""
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched.destroyed.disconnect(self._forget)
        self._watched = window
        if window is not None:
            window.installEventFilter(self)
            window.destroyed.connect(self._forget)
            self._touched()

    def _forget(self) -> None:
        self._watched = None

    def _touched(self) -> None:
        if self._timer.interval() and self._timer.isActive():
            self._timer.start()

    def _time_is_up(self) -> None:
        if self._forbidden:
            self._timer.start()
        else:
            self._lock()
