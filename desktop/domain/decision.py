"""What was decided, by whom and why; who does what about it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.body import Power
from desktop.domain.person import clean_text
from desktop.errors import UserError
from desktop.language import N_

DECISION_TEXTS = (
    *("wording", "reasons", "options", "recommended", "difference", "disagreement"),
    "made_between",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One decision, at a meeting or between two.

    It may be written down with anything still missing; what is missing stops the notes from
    being agreed (practice rules 27 and 28). `body_id` and `power` come from the meeting.
    `quorate` is None while nobody counted. `difference` is why it is not as `recommended`.
    `made_between` says how it came about between meetings, empty at one. A decision taken
    back is `withdrawn_on` a day and stays.
    """

    id: int | None = None
    meeting_id: int | None = None
    item_id: int | None = None
    body_id: int | None = None
    day: date
    wording: str
    reasons: str = ""
    options: str = ""
    power: Power | None = None
    quorate: bool | None = None
    recommended: str = ""
    difference: str = ""
    disagreement: str = ""
    answerable_id: int | None = None
    made_between: str = ""
    review_on: date | None = None
    withdrawn_on: date | None = None

    def __post_init__(self) -> None:
        for part in DECISION_TEXTS:
            object.__setattr__(self, part, clean_text(getattr(self, part)))
        if not self.wording:
            raise UserError(N_("Write what was decided."), field="wording")


class ActionState(StrEnum):
    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


ACTION_STATE_NAMES = {
    ActionState.OPEN: N_("to do"),
    ActionState.DONE: N_("done"),
    ActionState.DROPPED: N_("no longer needed"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """What somebody said they would do, by when. `ended_on` is the day it was done or dropped."""

    id: int | None = None
    meeting_id: int | None = None
    item_id: int | None = None
    decision_id: int | None = None
    body_id: int | None = None
    wording: str
    owner_id: int | None = None
    due: date | None = None
    made_on: date
    state: ActionState = ActionState.OPEN
    ended_on: date | None = None
    result: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "wording", clean_text(self.wording))
        object.__setattr__(self, "result", clean_text(self.result))
        if not self.wording:
            raise UserError(N_("Write what is to be done."), field="wording")

    def is_late(self, day: date) -> bool:
        return self.state is ActionState.OPEN and self.due is not None and self.due < day


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionPutOff:
    """One time an action was put off, and why."""

    id: int | None = None
    action_id: int
    day: date
    from_due: date | None = None
    to_due: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FullAction:
    """An action with its owner's name and how often it was put off."""

    action: Action
    owner: str = ""
    put_off: int = 0

    @property
    def id(self) -> int:
        return self.action.id or 0
