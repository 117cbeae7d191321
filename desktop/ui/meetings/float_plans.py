"""The float plan, worked out where nobody waits for it: sixty people take a second or two."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.background import Job, run_quietly

if TYPE_CHECKING:
    from desktop.domain.evening import Evening
    from desktop.domain.evening_plan import Facts

KEPT = 3
"""So many plans are remembered: a visit elsewhere and back works nothing out again."""


class FloatPlans(QObject):
    """Works plans out from facts that were read before; it never sees the open file.

    A plan is only ever given for the very facts it was made from, so no figure is old.
    """

    ready = Signal()
    """The plan that was asked for is there: ask again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._made: list[tuple[Facts, Evening]] = []
        self._asked: Facts | None = None
        self._job: Job | None = None

    def ask(self, facts: "Facts") -> "Evening | None":
        """The plan for these facts; None while it is worked out, until `ready` comes."""
        from desktop.domain.evening_plan import worked_out  # noqa: PLC0415 - when first used

        if not facts.takes_time:
            return worked_out(facts)
        for known, made in self._made:
            if known == facts:
                return made
        if self._job is None or self._asked != facts:
            self.stop()
            self._asked = facts
            self._job = run_quietly(
                self,
                lambda job: worked_out(facts, lambda: job.cancelled),
                lambda made: self._keep(facts, made),
            )
        return None

    def stop(self) -> None:
        """Nobody waits any more, as when the file is closed."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _keep(self, facts: "Facts", made: "Evening") -> None:
        self._job = None
        self._made = [(facts, made), *self._made][:KEPT]
        self.ready.emit()
