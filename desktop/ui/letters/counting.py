"""Counting the pages of a run, quietly and a few packs at a time: the window stays free.

What a pack says is gathered from the open file on the window's own thread; laying it out on
pages, which takes most of the time, is done on another one.
"""

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.mailing import Made, Row
from desktop.language import Words
from desktop.services.letters.packs import Pack, Shelf, Version
from desktop.ui.background import Job, run_quietly
from desktop.ui.long_work import GoOn, shown_while
from desktop.ui.papers.delivery import DRAWING

AT_ONCE = 8
A_MOMENT = 40
"""So many packs, or as many as so many milliseconds allow, are gathered before keys are heard."""


def counted(packs: Sequence[Pack]) -> list[Made]:
    """How packs come out, on any thread."""
    with DRAWING:
        return [pack.counted() for pack in packs]


def alike(rows: Sequence[Row], shelf: Shelf) -> list[list[Row]]:
    """Readers whose copies come out alike together: one of them tells of all."""
    found: dict[Version | int, list[Row]] = {}
    for row in rows:
        found.setdefault(shelf.version(row.person), []).append(row)
    return list(found.values())


def count_now(
    parent: QWidget, words: Words, rows: Sequence[Row], shelf: Shelf
) -> dict[int, Made] | None:
    """Count these while somebody waits, by person; None when they would rather not wait."""
    groups = alike(rows, shelf)

    def work(go_on: GoOn) -> dict[int, Made] | None:
        found: dict[int, Made] = {}
        for done, same in enumerate(groups):
            if not go_on(done, len(groups)):
                return None
            [made] = counted([shelf.pack(same[0])])
            found |= {row.person.id or 0: made for row in same}
        return found

    return shown_while(parent, words, words.text("Getting the papers ready"), work)


class PageCount(QObject):
    """Counts one run after another; a new one ends the one before."""

    found = Signal(object)
    """What was found so far: `Made` by person."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[list[Row]] = []
        self._shelf: Shelf | None = None
        self._job: Job | None = None
        self._more = QTimer(self)
        self._more.setSingleShot(True)
        self._more.timeout.connect(self._go_on)

    def count(self, rows: Sequence[Row], shelf: Shelf) -> None:
        """Count these; of readers who read alike only one."""
        self.stop()
        self._waiting, self._shelf = alike(rows, shelf), shelf
        self._more.start(0)

    def stop(self) -> None:
        self._more.stop()
        self._waiting, self._shelf = [], None
        if self._job is not None:
            self._job.cancel()
            self._job = None

    @property
    def is_done(self) -> bool:
        return not self._waiting and self._job is None

    def _go_on(self) -> None:
        shelf = self._shelf
        if shelf is None or not self._waiting:
            return
        now: list[list[Row]] = []
        packs: list[Pack] = []
        clock = QElapsedTimer()
        clock.start()
        while self._waiting and len(now) < AT_ONCE and not clock.hasExpired(A_MOMENT):
            now.append(self._waiting.pop(0))
            packs.append(shelf.pack(now[-1][0]))

        def take(made: Sequence[Made]) -> None:
            self._job = None
            found = {
                row.person.id: one for rows, one in zip(now, made, strict=True) for row in rows
            }
            self._more.start(0)
            self.found.emit(found)

        self._job = run_quietly(self, lambda _job: counted(packs), take)
