"""A review with all that stands in it, for the screen and for paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.evidence import Evidence
from desktop.domain.goal import (
    Goal,
    GoalCheck,
    Indicator,
    IndicatorScore,
    Review,
    ReviewGoal,
    ReviewShared,
)
from desktop.domain.person import Person
from desktop.language import N_

SCORE_NAMES = {
    1: N_("very bad"),
    2: N_("bad"),
    3: N_("so-so"),
    4: N_("good"),
    5: N_("very good"),
}


class Way(StrEnum):
    """Which way scores go, from one period to the next."""

    FIRST = "first"
    BETTER = "better"
    SAME = "same"
    WORSE = "worse"


WAY_NAMES = {
    Way.FIRST: N_("scored for the first time"),
    Way.BETTER: N_("better than before"),
    Way.SAME: N_("as before"),
    Way.WORSE: N_("worse than before"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """Something members look at, and how they scored it; the oldest score stands first."""

    indicator: Indicator
    scores: Sequence[IndicatorScore] = ()

    @property
    def newest(self) -> IndicatorScore | None:
        return self.scores[-1] if self.scores else None

    @property
    def way(self) -> Way:
        """Which way the newest score went. Only meant where there is one."""
        if len(self.scores) < 2:  # noqa: PLR2004 - one to compare and one to compare with
            return Way.FIRST
        before, now = self.scores[-2].score, self.scores[-1].score
        return Way.SAME if now == before else Way.BETTER if now > before else Way.WORSE

    def until(self, last: date) -> "Scored":
        """As it stood when a period was over."""
        scores = [one for one in self.scores if one.last_day <= last]
        return Scored(indicator=self.indicator, scores=scores)

    def within(self, first: date, last: date) -> bool:
        """Whether it was scored for days that lie in a period."""
        return any(one.last_day >= first and one.first_day <= last for one in self.scores)


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedAt:
    """A goal that a review looks at, and the last check of it before the period was over."""

    looked: ReviewGoal
    goal: Goal
    check: GoalCheck | None = None

    @property
    def found(self) -> str:
        """What the review found; else what became of it, else how it was when last looked at."""
        last = self.check.found if self.check else ""
        return self.looked.result or self.goal.result or last


@dataclass(frozen=True, slots=True, kw_only=True)
class FullReview:
    """A review, who took part, its goals, what the file shows, and with whom it was shared."""

    review: Review
    evidence: Evidence
    members: Sequence[Person] = ()
    goals: Sequence[LookedAt] = ()
    scored: Sequence[Scored] = ()
    shared: Sequence[ReviewShared] = ()

    @property
    def id(self) -> int:
        return self.review.id or 0
