"""Shortcuts wait for the letters typed before them, also while a screen reader listens."""

from collections import deque
from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QDeadlineTimer, QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent, QWindow

PATIENCE = 500
"""Milliseconds after which a key that was pressed is not waited for: the reader kept it."""


class TypedFirst(QObject):
    """Counts the keys pressed and the keys that arrived.

    While a screen reader is on, Qt on Linux asks it about every key before a field gets it,
    but not about shortcuts. Ctrl+Enter would overtake the last figures of an amount, and pay
    what stood there before.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pressed = self._arrived = 0
        self._held: deque[tuple[int, QObject, Callable[[], object]]] = deque()
        self._last_press = QDeadlineTimer(0)
        self._window: QWindow | None = None
        app = QGuiApplication.instance()
        app.focusWindowChanged.connect(self._watch)  # type: ignore[union-attr]
        self._watch(QGuiApplication.focusWindow())

    def run(self, owner: QObject, do: Callable[[], object]) -> None:
        """Do it once everything pressed before has arrived; nothing once `owner` is gone."""
        self._pressed = max(self._pressed - 1, self._arrived)  # this key goes no further
        if not QAccessible.isActive() or (self._pressed == self._arrived and not self._held):
            do()
            return
        self._held.append((self._pressed, owner, do))
        QTimer.singleShot(PATIENCE, self, self._stop_waiting)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """In the window's own window each key comes by once as it is pressed, once to be used."""
        if event.type() == QEvent.Type.ShortcutOverride and event.spontaneous():
            if self._last_press.hasExpired() and not self._held:
                self._pressed = self._arrived
            self._pressed += 1
            self._last_press.setRemainingTime(PATIENCE)
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._let_go()
            self._arrived += 1
            self._pressed = max(self._pressed, self._arrived)
            QTimer.singleShot(0, self, self._let_go)  # when the field has it
        return False

    def _let_go(self) -> None:
        """Do what waited only for keys that have arrived."""
        while self._held and self._held[0][0] <= self._arrived:
            _number, owner, do = self._held.popleft()
            if _alive(owner):
                do()

    def _stop_waiting(self) -> None:
        self._arrived = self._pressed
        self._let_go()

    def _watch(self, window: QWindow | None) -> None:
        self._stop_waiting()
        if self._window is not None and _alive(self._window):
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)


def _alive(thing: QObject) -> bool:
    from shiboken6 import isValid  # noqa: PLC0415 - a name Qt's own package hides at its top

    return isValid(thing)


@cache
def typed_first() -> TypedFirst:
    """The one that watches the keys of this program."""
    app = QGuiApplication.instance()
    if app is None:
        raise RuntimeError("There is no program yet.")
    return TypedFirst(app)
