"""Reaching people who are left out: where we went, whom we met, what we do next."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.person import clean_text
from desktop.errors import UserError
from desktop.language import N_


class Method(StrEnum):
    """How people were reached."""

    VISIT = "visit"
    STALL = "stall"
    PHONE = "phone"
    ONE_TO_ONE = "one to one"
    SMALL_GROUP = "small group"
    LETTER = "letter"
    ONLINE = "online"
    CREATIVE = "creative"
    OTHER = "other"


METHOD_NAMES = {
    Method.VISIT: N_("a visit"),
    Method.STALL: N_("a stall or a table"),
    Method.PHONE: N_("by phone"),
    Method.ONE_TO_ONE: N_("one to one"),
    Method.SMALL_GROUP: N_("a small group"),
    Method.LETTER: N_("a letter or leaflet"),
    Method.ONLINE: N_("online"),
    Method.CREATIVE: N_("pictures, drama or music"),
    Method.OTHER: N_("another way"),
}
OUTREACH_TEXTS = ("place", "group_reached", "topics", "barrier", "barrier_done", "follow_up")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outreach:
    """One time we went to people. Nobody met there is named. `cost` is in the smallest unit.

    `barrier` is what kept people away, `barrier_done` what was done about it.
    """

    id: int | None = None
    day: date
    place: str = ""
    method: Method = Method.VISIT
    group_reached: str = ""
    people_met: int | None = None
    topics: str = ""
    barrier: str = ""
    barrier_done: str = ""
    follow_up: str = ""
    follow_up_on: date | None = None
    followed_on: date | None = None
    cost: int | None = None
    done_by: int | None = None

    def __post_init__(self) -> None:
        for part in OUTREACH_TEXTS:
            object.__setattr__(self, part, clean_text(getattr(self, part)))
        if not (self.place or self.group_reached):
            raise UserError(N_("Write where it was, or whom you met."), field="place")


class StepState(StrEnum):
    TO_DO = "to do"
    DONE = "done"
    DROPPED = "dropped"


STEP_STATE_NAMES = {
    StepState.TO_DO: N_("to do"),
    StepState.DONE: N_("done"),
    StepState.DROPPED: N_("no longer needed"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReachStep:
    """One step of the plan to reach people who are left out: who, the gap, and what we do."""

    id: int | None = None
    who: str
    gap: str = ""
    step: str
    owner_id: int | None = None
    due: date | None = None
    state: StepState = StepState.TO_DO
    ended_on: date | None = None
    result: str = ""
    made_on: date

    def __post_init__(self) -> None:
        for part in ("who", "gap", "step", "result"):
            object.__setattr__(self, part, clean_text(getattr(self, part)))
        if not self.who:
            raise UserError(N_("Who is left out?"), field="who")
        if not self.step:
            raise UserError(N_("Write what you will do."), field="step")
