"""Writes down what stands on the screen while it is typed: quietly, and not at every key."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer

EVERY = 1_900
"""Milliseconds from one writing to the next: nothing is on screen for two seconds unwritten."""
SOON = 150
"""Milliseconds until the first, where nothing was written lately."""


class Keeper(QObject):
    """After `touched`, runs `keep` soon, and never twice within `EVERY`."""

    def __init__(self, keep: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._keep = keep
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.now)

    def touched(self) -> None:
        if self._timer.isActive():
            return
        ago = self._since.elapsed() if self._since.isValid() else EVERY
        self._timer.start(max(SOON, EVERY - ago))

    def now(self) -> None:
        """Write at once, as when the window is left."""
        self._timer.stop()
        self._since.start()
        self._keep()

    def stop(self) -> None:
        """What stood there is in the notes."""
        self._timer.stop()

    @property
    def waits(self) -> bool:
        """Whether something was typed that is not written yet."""
        return self._timer.isActive()
