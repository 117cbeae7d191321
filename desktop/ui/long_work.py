"""Slow work on the open file: after half a second a window says how far it is, and can stop it.

The file belongs to the window's own thread. So the work asks between its parts whether to go
on, and only then the window draws and hears keys.
"""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from desktop.language import Words
from desktop.ui.background import progress_dialog

T = TypeVar("T")
GoOn = Callable[[int, int], bool]
SOON = 500
"""Milliseconds; what is over by then shows no window that would only flash by."""


def shown_while(parent: QWidget, words: Words, title: str, work: Callable[[GoOn], T]) -> T:
    """Do the work and answer what it answers, or raise what it raises.

    Before the window is there nothing else is done, so that nobody starts it twice.
    """
    dialog = progress_dialog(parent, words, title)
    clock = QElapsedTimer()

    def go_on(so_far: int, total: int) -> bool:
        if not clock.hasExpired(SOON):
            return True
        if not dialog.isVisible():
            QGuiApplication.changeOverrideCursor(Qt.CursorShape.ArrowCursor)
            dialog.show()
        dialog.setMaximum(total)
        dialog.setValue(so_far)
        QApplication.processEvents()
        return not dialog.wasCanceled()

    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    clock.start()
    try:
        return work(go_on)
    finally:
        QGuiApplication.restoreOverrideCursor()
        dialog.close()
        dialog.deleteLater()
