"""The change map: said → sent to → answer → decision → done → felt, each step with its day.

Whoever asks what became of it reads one row from left to right (practice 1: integrate change
mapping and feedback into the whole process). Nobody who spoke is named on it.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.answer import Answer, Theme
from desktop.domain.change import ChangeLevel, ChangeState
from desktop.domain.request import Request
from desktop.domain.small_numbers import Shown
from desktop.domain.theme_answer import FullChange, ThemeAnswer
from desktop.language import N_, Sentence, plural, sentence


class Step(StrEnum):
    """What happens to something that was said, one after the other."""

    SAID = "said"
    SENT = "sent"
    ANSWER = "answer"
    DECISION = "decision"
    DONE = "done"
    FELT = "felt"


STEP_NAMES = {
    Step.SAID: N_("Said"),
    Step.SENT: N_("Sent to"),
    Step.ANSWER: N_("Answer"),
    Step.DECISION: N_("Decision"),
    Step.DONE: N_("Done"),
    Step.FELT: N_("Felt by members"),
}


class StepState(StrEnum):
    """How far a step is."""

    REACHED = "reached"
    WAITING = "waiting"
    STUCK = "stuck"
    AHEAD = "ahead"
    NOT_NEEDED = "not needed"
    NOT_DONE = "not done"


STEP_STATE_NAMES = {
    StepState.REACHED: N_("Yes"),
    StepState.WAITING: N_("not yet"),
    StepState.STUCK: N_("stuck"),
    StepState.AHEAD: N_("later"),
    StepState.NOT_NEEDED: N_("not needed"),
    StepState.NOT_DONE: N_("not done"),
}
OPEN_STATES = frozenset({StepState.WAITING, StepState.STUCK})
"""It is this step that everything after it waits for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapStep:
    """One step of a row. It was reached on `day`; the first of several days is `first`.

    While it waits: `since` when, with whom (empty for us), and until when (`due`). `what` says
    what does not go on, where it is stuck.
    """

    step: Step
    state: StepState
    day: date | None = None
    first: date | None = None
    since: date | None = None
    with_whom: str = ""
    due: date | None = None
    what: Sentence | None = None

    @property
    def is_open(self) -> bool:
        return self.state in OPEN_STATES


@dataclass(frozen=True, slots=True, kw_only=True)
class MapRow:
    """What became of one theme. `people` is how many said it, each once; `first` and `last` when.

    `steps` are all six, in their order.
    """

    full: ThemeAnswer
    people: int = 0
    first: date | None = None
    last: date | None = None
    steps: tuple[MapStep, ...] = ()

    @property
    def theme(self) -> Theme:
        return self.full.theme

    @property
    def answer(self) -> Answer | None:
        return self.full.answer

    @property
    def changes(self) -> tuple[FullChange, ...]:
        return self.full.changes

    @property
    def open_step(self) -> MapStep | None:
        """The step that is waited for; None where nothing is left to do."""
        return next((one for one in self.steps if one.is_open), None)

    @property
    def is_stuck(self) -> bool:
        return any(one.state is StepState.STUCK for one in self.steps)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeMap:
    """The whole map of a request as it stands on `day`.

    `people` said something, each counted once. `unsorted` things said are in no theme yet.
    """

    request: Request
    rows: tuple[MapRow, ...]
    people: int
    unsorted: int
    day: date

    def shown(self, small: int) -> Shown:
        """How many people stand behind each row, as anybody may read it: few are hidden.

        So is how many there are in all, which would say how many are hidden.
        """
        cells = tuple(unless_few(row.people, small) for row in self.rows)
        return Shown(cells, None if None in cells else unless_few(self.people, small))

    @property
    def unanswered(self) -> tuple[MapRow, ...]:
        """What has no answer that stands: none at all, or a decision that was taken back."""
        return tuple(row for row in self.rows if not row.full.stands)

    @property
    def levels(self) -> Mapping[ChangeLevel, Counter[ChangeState]]:
        """How many changes are to do, done and not done, by whom they reach."""
        found: dict[ChangeLevel, Counter[ChangeState]] = {level: Counter() for level in ChangeLevel}
        for row in self.rows:
            for one in row.changes:
                found[one.change.level][one.change.state] += 1
        return found


def unless_few(count: int, small: int) -> int | None:
    """The count, but for one by which people could be known; none at all stays nobody."""
    return None if 0 < count < small else count


def people_counted(count: int | None, few: int = 0) -> Sentence:
    """How many people; None is a number nobody shall know.

    Where it is hidden because it is below `few`, that is said: of one or two people `some` would
    say more than is so.
    """
    if count is None and few:
        return plural("fewer than {count} person", "fewer than {count} people", count=few)
    if count is None:
        return sentence(N_("some people"))
    return plural("{count} person", "{count} people", count=count)
