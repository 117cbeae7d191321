"""Rubbish is collected on the window's thread, and only there.

Python collects it on whichever thread happens to make something new. Rubbish may hold timers
and windows, and Qt crashes when these are taken apart on a thread that only draws a paper.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1000
"""Milliseconds between two looks; most find that there is nothing to do yet."""


class Rubbish(QObject):
    """Looks now and then, between two events, instead of in the middle of a payment."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(look)
        self._timer.start(EVERY)


def look() -> None:
    """Collect what has come together, as far back as Python would by itself."""
    enough = gc.get_threshold()
    for generation, count in reversed([*enumerate(gc.get_count())]):
        if count > enough[generation]:
            gc.collect(generation)
            return
