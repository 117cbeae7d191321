"""What somebody needs to take part, in their own words, and who may be told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from desktop.domain.person import clean_text
from desktop.domain.venue import VenueFact
from desktop.language import N_


class Heading(StrEnum):
    """The headings needs are kept under (practice 2(d)); the last two are our own."""

    CONTACT = "contact"
    FORMAT = "format"
    SUPPORT = "support"
    PROFESSIONAL = "professional"
    PHYSICAL = "physical"
    OTHER = "other"


HEADING_NAMES = {
    Heading.CONTACT: N_("How to reach them"),
    Heading.FORMAT: N_("How they read"),
    Heading.SUPPORT: N_("Help to understand and to be understood"),
    Heading.PROFESSIONAL: N_("An interpreter or another trained person"),
    Heading.PHYSICAL: N_("The building and the room"),
    Heading.OTHER: N_("Something else"),
}


class NeedKind(StrEnum):
    """What is needed. The first are facts of a place, the others are booked or done."""

    STEP_FREE = "step-free"
    TOILET = "toilet"
    LOOP = "loop"
    PARKING = "parking"
    QUIET = "quiet room"
    LIGHTING = "lighting"
    BSL = "bsl"
    INTERPRETER = "interpreter"
    SPEECH_TO_TEXT = "speech to text"
    NOTE_TAKER = "note-taker"
    ASSISTANT = "assistant"
    CHILDCARE = "childcare"
    TRANSPORT = "transport"
    EQUIPMENT = "equipment"
    TALK_THROUGH = "talk through"
    OTHER = "other"


NEED_NAMES = {
    NeedKind.STEP_FREE: N_("a way in without steps"),
    NeedKind.TOILET: N_("an accessible toilet"),
    NeedKind.LOOP: N_("a hearing loop"),
    NeedKind.PARKING: N_("parking for blue badges"),
    NeedKind.QUIET: N_("a quiet room"),
    NeedKind.LIGHTING: N_("good light"),
    NeedKind.BSL: N_("a BSL interpreter"),
    NeedKind.INTERPRETER: N_("an interpreter"),
    NeedKind.SPEECH_TO_TEXT: N_("speech to text"),
    NeedKind.NOTE_TAKER: N_("somebody who takes notes for them"),
    NeedKind.ASSISTANT: N_("a personal assistant"),
    NeedKind.CHILDCARE: N_("childcare"),
    NeedKind.TRANSPORT: N_("transport"),
    NeedKind.EQUIPMENT: N_("equipment"),
    NeedKind.TALK_THROUGH: N_("papers talked through"),
    NeedKind.OTHER: N_("something else"),
}
FACT_OF: Mapping[NeedKind, VenueFact] = MappingProxyType(
    {
        NeedKind.STEP_FREE: VenueFact.STEP_FREE,
        NeedKind.TOILET: VenueFact.TOILET,
        NeedKind.LOOP: VenueFact.LOOP,
        NeedKind.PARKING: VenueFact.PARKING,
        NeedKind.QUIET: VenueFact.QUIET,
        NeedKind.LIGHTING: VenueFact.LIGHTING,
    }
)
"""Access: what the place has to have. Everything else is support, and booked."""
HEADING_OF: Mapping[NeedKind, Heading] = MappingProxyType(
    {
        **dict.fromkeys(FACT_OF, Heading.PHYSICAL),
        NeedKind.BSL: Heading.PROFESSIONAL,
        NeedKind.INTERPRETER: Heading.PROFESSIONAL,
        NeedKind.SPEECH_TO_TEXT: Heading.PROFESSIONAL,
        NeedKind.NOTE_TAKER: Heading.SUPPORT,
        NeedKind.ASSISTANT: Heading.SUPPORT,
        NeedKind.CHILDCARE: Heading.OTHER,
        NeedKind.TRANSPORT: Heading.OTHER,
        NeedKind.EQUIPMENT: Heading.SUPPORT,
        NeedKind.TALK_THROUGH: Heading.SUPPORT,
        NeedKind.OTHER: Heading.OTHER,
    }
)
"""Under which heading a need usually stands."""


class MayTell(StrEnum):
    """Who may be told; nobody else ever hears (practice rule 42)."""

    ORGANISERS = "organisers"
    HELPERS = "who helps"
    VENUE = "venue"


MAY_TELL_NAMES = {
    MayTell.ORGANISERS: N_("only who prepares the meeting"),
    MayTell.HELPERS: N_("also who helps on the day"),
    MayTell.VENUE: N_("also the place and those we book"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One need of somebody, as they said it. `agreed_on` is when they agreed to our keeping it."""

    id: int | None = None
    person_id: int
    kind: NeedKind
    heading: Heading
    own_words: str = ""
    may_tell: MayTell = MayTell.ORGANISERS
    agreed_on: date
    review_on: date | None = None
    ended_on: date | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "own_words", clean_text(self.own_words))

    @property
    def is_access(self) -> bool:
        """Whether the place itself must have it; everything else is support."""
        return self.kind in FACT_OF


class DayPart(StrEnum):
    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkableTime:
    """Whether somebody can usually come then. `weekday` 0 is Monday."""

    id: int | None = None
    person_id: int
    weekday: int
    part: DayPart
    can: bool
