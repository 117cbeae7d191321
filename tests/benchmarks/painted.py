"""Waiting until something is on the screen."""

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QApplication, QWidget

PATIENCE = 10_000
"""Milliseconds after which nothing will come any more."""


class Painted(QObject):
    """Knows whether a widget was drawn since it was last asked to watch."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._drawn = False
        widget.installEventFilter(self)

    def watch(self) -> None:
        self._drawn = False

    def wait(self) -> None:
        """Let the window work until the widget is drawn. Raises TimeoutError."""
        clock = QElapsedTimer()
        clock.start()
        while not self._drawn:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
            if clock.hasExpired(PATIENCE):
                raise TimeoutError

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() is QEvent.Type.Paint:
            self._drawn = True
        return False
