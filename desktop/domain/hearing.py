"""Hearing back: letters as they were sent, taken back, and people we could not reach."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.heard_by import HeardBy
from desktop.domain.person import Reading, clean_text
from desktop.errors import UserError
from desktop.language import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """The day of something, and its `place` in the order in which things were written down."""

    day: date
    place: int

    def is_before(self, later: "Moment") -> bool:
        """Whether this was so, and was known, when the other came."""
        return self.day <= later.day and self.place < later.place


@dataclass(frozen=True, slots=True, kw_only=True)
class SentLetter:
    """An answer as somebody got it. It is never changed; a new one has the next `number`.

    `answers` are the ids of the answers in it. `said` is the whole content as JSON, so that it
    can be read again as it was; it is left empty where nobody reads it. `note` is what was left
    out or said beside it.
    """

    id: int | None = None
    request_id: int
    person_id: int
    number: int
    way: HeardBy
    language: str
    beside: str = ""
    reading: Reading
    answers: tuple[str, ...] = ()
    said: str = ""
    note: str = ""
    sent_on: date
    told_by: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterTakenBack:
    """A letter that does not hold any more, since which day, and why."""

    id: int | None = None
    letter_id: int
    day: date
    by_id: int
    why: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "why", clean_text(self.why))
        if not self.why:
            raise UserError(N_("Say why the letter does not hold any more."), field="why")


@dataclass(frozen=True, slots=True, kw_only=True)
class NotReached:
    """Somebody we could not reach about a request, and what was tried."""

    id: int | None = None
    request_id: int
    person_id: int
    day: date
    tried: str
    ended_on: date | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "tried", clean_text(self.tried))
        if not self.tried:
            raise UserError(N_("Say what you tried."), field="tried")


@dataclass(frozen=True, slots=True, kw_only=True)
class NamePassed:
    """Somebody looked at a name in a letter and said that the `sentence` may stay so."""

    id: int | None = None
    request_id: int
    person_id: int
    found: str
    sentence: str
    passed_by: int
    day: date


class BlockPlace(StrEnum):
    """Where a block of wording stands in a letter; `reason` is offered while answering."""

    OPENING = "opening"
    WHAT_HAPPENS = "what happens"
    REASON = "reason"
    THANKS = "thanks"


BLOCK_PLACE_NAMES = {
    BlockPlace.OPENING: N_("How a letter begins"),
    BlockPlace.WHAT_HAPPENS: N_("What happens to what you say"),
    BlockPlace.REASON: N_("A reason we often give"),
    BlockPlace.THANKS: N_("How we say thank you"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingBlock:
    """A piece of wording the group uses again; its text is an own text, by language."""

    id: int | None = None
    place: BlockPlace
    name: str
    position: int = 0
    ended_on: date | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", clean_text(self.name))
        if not self.name:
            raise UserError(N_("Give it a few words, so that people know it."), field="name")
