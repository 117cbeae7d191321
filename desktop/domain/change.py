"""A change: what is to become different because somebody spoke, and whether members feel it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.person import clean_text
from desktop.errors import UserError
from desktop.language import N_


class ChangeLevel(StrEnum):
    """Whom a change, or a goal, reaches."""

    INDIVIDUAL = "individual"
    SERVICE = "service"
    STRATEGIC = "strategic"


CHANGE_LEVEL_NAMES = {
    ChangeLevel.INDIVIDUAL: N_("for one person"),
    ChangeLevel.SERVICE: N_("in a service"),
    ChangeLevel.STRATEGIC: N_("in plans and money for all"),
}


class ChangeState(StrEnum):
    TO_DO = "to do"
    DONE = "done"
    NOT_DONE = "not done"


CHANGE_STATE_NAMES = {
    ChangeState.TO_DO: N_("to do"),
    ChangeState.DONE: N_("done"),
    ChangeState.NOT_DONE: N_("not done"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change that follows from an answer.

    One of us does it (`owner_id`), or whoever `owner` names. `cost` is in the smallest unit.
    It is done with `evidence`, or not done and `why_not` says why; `ended_on` is the day.
    """

    id: int | None = None
    answer_id: int | None = None
    wording: str
    level: ChangeLevel = ChangeLevel.SERVICE
    owner_id: int | None = None
    owner: str = ""
    due: date | None = None
    cost: int | None = None
    state: ChangeState = ChangeState.TO_DO
    ended_on: date | None = None
    evidence: str = ""
    why_not: str = ""
    made_on: date

    def __post_init__(self) -> None:
        for part in CHANGE_TEXTS:
            object.__setattr__(self, part, clean_text(getattr(self, part)))
        if not self.wording:
            raise UserError(N_("Write what is to change."), field="wording")

    def is_late(self, day: date) -> bool:
        return self.state is ChangeState.TO_DO and self.due is not None and self.due < day


CHANGE_TEXTS = ("wording", "owner", "evidence", "why_not")


class Felt(StrEnum):
    """Whether members feel a change."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


FELT_NAMES = {
    Felt.YES: N_("yes, we feel it"),
    Felt.PARTLY: N_("partly"),
    Felt.NO: N_("no, not yet"),
}
CHECK_MONTHS = (3, 6, 12)
"""After so many months members are asked whether they feel a change (practice rule 37)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeCheck:
    """What members said of a change `months` after it was done, and which of them checked it."""

    id: int | None = None
    change_id: int
    months: int
    day: date
    felt: Felt
    own_words: str = ""
    checked_by: int

    def __post_init__(self) -> None:
        object.__setattr__(self, "own_words", clean_text(self.own_words))
