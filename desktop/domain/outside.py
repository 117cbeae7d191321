"""What happened outside our rules: recorded all the same, with something left to do about it."""

from dataclasses import dataclass
from datetime import date, datetime

from desktop.language import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideRule:
    """One thing that was done against a rule, and how it was settled afterwards.

    `block` names the rule as `desktop.domain.paying.Block` does; `what` says it to people.
    `how` is what somebody did about it, empty while it is open.
    """

    id: int | None = None
    claim_id: int | None = None
    movement_id: int | None = None
    count_id: int | None = None
    block: str
    what: Sentence
    day: date
    settled_on: date | None = None
    settled_by: int | None = None
    how: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedIn:
    """A movement that was on paper first: who typed it in, and when (an instant in UTC)."""

    id: int | None = None
    movement_id: int
    typed_by: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenClaim:
    """Whose claim was open, and how much was to be handed over, for after a power cut.

    The one in front now has the id `OPEN_NOW`; any other waits for an answer. `claim_id` is
    None while the usual costs were on screen and not written down yet. `amount` is in the
    smallest unit; `paid_by` sat at the laptop; `typing` is set while a row was being typed
    in from paper.
    """

    id: int | None = None
    person_id: int
    claim_id: int | None = None
    meeting_id: int | None = None
    place_id: int
    amount: int
    paid_by: int
    at: datetime
    typing: bool = False


OPEN_NOW = 1
