"""A theme with all that became of it: its answer, the answers before, and the changes."""

from dataclasses import dataclass
from datetime import date

from desktop.domain import record_sources
from desktop.domain.answer import Answer, AnswerKind, Theme
from desktop.domain.body import Power
from desktop.domain.change import Change, ChangeCheck, ChangeState
from desktop.domain.decision import Decision
from desktop.domain.request import Request
from desktop.domain.text_kinds import TextKind
from desktop.domain.versions import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class FullChange:
    """A change with the name of whoever does it, what members said of it, and where it is from.

    What they said before it was done once more does not count.
    `set_aside` says that the answer it followed from was replaced, and it did not go on.
    """

    change: Change
    owner: str = ""
    checks: tuple[ChangeCheck, ...] = ()
    theme: Theme | None = None
    request: Request | None = None
    set_aside: bool = False

    @property
    def id(self) -> int:
        return self.change.id or 0

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do it."""
        return self.change.state is ChangeState.TO_DO and not self.set_aside

    @property
    def last_check(self) -> ChangeCheck | None:
        return max(self.checks, key=lambda check: check.months, default=None)

    def is_late(self, day: date) -> bool:
        return self.is_open and self.change.is_late(day)


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeAnswer:
    """A theme, the answer that holds now (None while there is none), and the changes.

    `earlier` are the answers that were replaced, the newest first. Where the answer is one of
    our own decisions, that is `decision`, made by `body`; what the answer leaves empty is what
    the decision says. `is_told` is whether somebody was told this answer.
    """

    theme: Theme
    answer: Answer | None = None
    changes: tuple[FullChange, ...] = ()
    earlier: tuple[Answer, ...] = ()
    decision: Decision | None = None
    body: str = ""
    is_told: bool = False

    @property
    def id(self) -> int:
        return self.theme.id or 0

    @property
    def fell_on(self) -> date | None:
        """Since when the answer does not stand any more: our decision was taken back."""
        return self.decision.withdrawn_on if self.decision is not None else None

    @property
    def stands(self) -> bool:
        return self.answer is not None and self.fell_on is None

    @property
    def kind(self) -> AnswerKind | None:
        return self.answer.kind if self.answer is not None else None

    @property
    def day(self) -> date | None:
        """The day of the decision where it is ours, else the day of the answer."""
        if self.decision is not None:
            return self.decision.day
        return self.answer.day if self.answer is not None else None

    @property
    def decided_by(self) -> str:
        said = self.answer.decided_by if self.answer is not None else ""
        return said or self.body

    @property
    def power(self) -> Power | None:
        """What members could do about it."""
        said = self.answer.power if self.answer is not None else None
        return said or (self.decision.power if self.decision is not None else None)

    @property
    def options(self) -> str:
        said = self.answer.options if self.answer is not None else ""
        return said or (self.decision.options if self.decision is not None else "")

    @property
    def decided(self) -> Source | None:
        """What was decided, as a text that may have language versions; None where nothing is."""
        return self._either(TextKind.ANSWER_DECIDED, TextKind.DECISION)

    @property
    def reasons(self) -> Source | None:
        return self._either(TextKind.ANSWER_REASONS, TextKind.DECISION_REASONS)

    @property
    def could_not(self) -> Source | None:
        """What could not be done, and why."""
        return self._either(TextKind.ANSWER_COULD_NOT)

    @property
    def difference(self) -> Source | None:
        """Why it is not as recommended."""
        return self._either(TextKind.ANSWER_DIFFERENCE, TextKind.DECISION_DIFFERENCE)

    @property
    def disagreement(self) -> Source | None:
        return self._either(TextKind.ANSWER_DISAGREEMENT, TextKind.DECISION_DISAGREEMENT)

    @property
    def fixed_points(self) -> Source | None:
        """What nobody could change."""
        return self._either(TextKind.ANSWER_FIXED)

    @property
    def mistake(self) -> Source | None:
        """What we got wrong in the answer before."""
        return self._either(TextKind.ANSWER_MISTAKE)

    @property
    def next_step(self) -> Source | None:
        return self._either(TextKind.ANSWER_NEXT)

    def sources(self) -> list[Source]:
        """Every text of it that says something and may have language versions."""
        found = record_sources.of_theme(self.theme) + self._of_answer()
        for one in self.changes:
            found += record_sources.of_change(one.change)
        return [source for source in found if source.wording]

    def _of_answer(self) -> list[Source]:
        """The texts of the answer, then those of our own decision."""
        found = []
        if self.answer is not None:
            found += record_sources.of_answer_to_theme(self.answer)
        if self.decision is not None:
            found += record_sources.of_decision(self.decision)
        return found

    def _either(self, *kinds: TextKind) -> Source | None:
        """What the answer says itself, else what our decision says."""
        found = (one for kind in kinds for one in self._of_answer() if one.kind is kind)
        return next((one for one in found if one.wording), None)
