"""Places we meet: what they have, who looked, and whether it was true on the day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.person import clean_text
from desktop.errors import UserError
from desktop.language import N_


class VenueFact(StrEnum):
    STEP_FREE = "step-free"
    TOILET = "toilet"
    LOOP = "loop"
    PARKING = "parking"
    TRANSPORT = "transport"
    QUIET = "quiet room"
    LIGHTING = "lighting"


VENUE_FACT_NAMES = {
    VenueFact.STEP_FREE: N_("a way in without steps"),
    VenueFact.TOILET: N_("an accessible toilet"),
    VenueFact.LOOP: N_("a hearing loop"),
    VenueFact.PARKING: N_("parking for blue badges"),
    VenueFact.TRANSPORT: N_("a bus or train nearby"),
    VenueFact.QUIET: N_("a quiet room"),
    VenueFact.LIGHTING: N_("good light"),
}


class Has(StrEnum):
    YES = "yes"
    PARTLY = "partly"
    NO = "no"


HAS_NAMES = {Has.YES: N_("yes"), Has.PARTLY: N_("partly"), Has.NO: N_("there is none")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue:
    """A place we meet, used again. `cost_an_hour` is in the smallest unit; None is not known."""

    id: int | None = None
    name: str
    address: str = ""
    how_to_get_there: str = ""
    contact: str = ""
    cost_an_hour: int | None = None
    ended_on: date | None = None

    def __post_init__(self) -> None:
        for part in ("name", "address", "how_to_get_there", "contact"):
            object.__setattr__(self, part, clean_text(getattr(self, part)))
        if not self.name:
            raise UserError(N_("What is this place called?"), field="name")


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueCheck:
    """What somebody found when they looked. A new look is a new row; the newest holds."""

    id: int | None = None
    venue_id: int
    fact: VenueFact
    has: Has
    note: str = ""
    checked_by: int | None = None
    checked_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class OnTheDay:
    """Whether what we knew of a place was true at one meeting."""

    id: int | None = None
    meeting_id: int
    fact: VenueFact
    was_true: bool
    note: str = ""
