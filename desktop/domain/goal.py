"""Goals, reviews and indicators: whether it gets better, and who says so."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.change import ChangeLevel
from desktop.domain.person import clean_text
from desktop.errors import UserError
from desktop.language import N_


class Family(StrEnum):
    """How it went is never mixed with what came of it (practice: process and outcome)."""

    PROCESS = "process"
    OUTCOME = "outcome"


FAMILY_NAMES = {
    Family.PROCESS: N_("how it went"),
    Family.OUTCOME: N_("what came of it"),
}


class GoalState(StrEnum):
    OPEN = "open"
    REACHED = "reached"
    PARTLY = "partly"
    NOT_REACHED = "not reached"
    DROPPED = "dropped"


GOAL_STATE_NAMES = {
    GoalState.OPEN: N_("we work on it"),
    GoalState.REACHED: N_("reached"),
    GoalState.PARTLY: N_("partly reached"),
    GoalState.NOT_REACHED: N_("we did not get there"),
    GoalState.DROPPED: N_("given up"),
}
GOAL_TEXTS = ("wording", "baseline", "measure", "target", "set_by", "agreed_by", "result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What the group wants to reach. What is missing of it is warned of (practice rule 38).

    `baseline` is how it is now, `measure` how we will know, `target` what we want.
    `agreed_by` are those who must deliver it and say that it can be done.
    """

    id: int | None = None
    wording: str
    level: ChangeLevel = ChangeLevel.SERVICE
    family: Family = Family.OUTCOME
    request_id: int | None = None
    baseline: str = ""
    measure: str = ""
    target: str = ""
    set_with_members: bool = False
    set_by: str = ""
    agreed_by: str = ""
    start_on: date | None = None
    check_on: date | None = None
    end_on: date | None = None
    state: GoalState = GoalState.OPEN
    ended_on: date | None = None
    result: str = ""
    made_on: date

    def __post_init__(self) -> None:
        for part in GOAL_TEXTS:
            object.__setattr__(self, part, clean_text(getattr(self, part)))
        if not self.wording:
            raise UserError(N_("Write what you want to reach."), field="wording")


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalCheck:
    """How far a goal was on a day."""

    id: int | None = None
    goal_id: int
    day: date
    found: str
    checked_by: int | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "found", clean_text(self.found))
        if not self.found:
            raise UserError(N_("Write how it is now."), field="found")


REVIEW_TEXTS = ("title", "evidence", "findings", "next_steps")


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A look back over a period. It cannot close before it was shared with somebody."""

    id: int | None = None
    title: str
    first_day: date
    last_day: date
    evidence: str = ""
    findings: str = ""
    next_steps: str = ""
    made_on: date
    closed_on: date | None = None

    def __post_init__(self) -> None:
        for part in REVIEW_TEXTS:
            object.__setattr__(self, part, clean_text(getattr(self, part)))
        if not self.title:
            raise UserError(N_("What is reviewed? A few words are enough."), field="title")
        if self.last_day < self.first_day:
            raise UserError(N_("The last day comes before the first."), field="last_day")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewMember:
    """A member who took part in a review."""

    id: int | None = None
    review_id: int
    person_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewGoal:
    """A goal that a review looked at, and what it found of it."""

    id: int | None = None
    review_id: int
    goal_id: int
    result: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "result", clean_text(self.result))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewShared:
    """With whom a review was shared, when and how."""

    id: int | None = None
    review_id: int
    with_whom: str
    day: date
    how: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "with_whom", clean_text(self.with_whom))
        object.__setattr__(self, "how", clean_text(self.how))
        if not self.with_whom:
            raise UserError(N_("With whom was it shared?"), field="with_whom")


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """Something members look at to see whether it gets better, in their own words."""

    id: int | None = None
    wording: str
    family: Family = Family.OUTCOME
    set_with_members: bool = False
    set_by: str = ""
    made_on: date
    ended_on: date | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "wording", clean_text(self.wording))
        object.__setattr__(self, "set_by", clean_text(self.set_by))
        if not self.wording:
            raise UserError(N_("Write it in members' own words."), field="wording")


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorScore:
    """How members scored an indicator for a period: 1 very bad, 5 very good.

    `people` is how many scored; None where nobody counted.
    """

    id: int | None = None
    indicator_id: int
    first_day: date
    last_day: date
    score: int
    people: int | None = None
    note: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "note", clean_text(self.note))
        if not 1 <= self.score <= 5:  # noqa: PLR2004 - the ends of the scale
            raise UserError(N_("A score is a number from 1 to 5."), field="score")
        if self.last_day < self.first_day:
            raise UserError(N_("The last day comes before the first."), field="last_day")
