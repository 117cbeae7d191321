"""A mailing: one paper to many people, each in their own language and format."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from desktop.domain.person import STATUS_NAMES, Person, Reading, Status
from desktop.language import N_, Sentence, sentence


class Way(StrEnum):
    """How a copy reaches its reader. `talk` and `bsl` are tasks for a person, not prints."""

    POST = "post"
    HAND = "hand"
    EMAIL = "email"
    PHONE = "phone"
    TALK = "talk"
    BSL = "bsl"


WAY_NAMES = {
    Way.POST: N_("by post"),
    Way.HAND: N_("by hand"),
    Way.EMAIL: N_("by e-mail"),
    Way.PHONE: N_("by phone"),
    Way.TALK: N_("talk it through"),
    Way.BSL: N_("in British Sign Language"),
}

TELLINGS = frozenset({Way.TALK, Way.BSL, Way.PHONE})
"""Somebody tells it, so that nothing is printed."""
ON_SCREEN = frozenset({Reading.HTML, Reading.TEXT})
"""Read as a file, not on paper."""


class CopyState(StrEnum):
    """How far one person's copy is."""

    READY = "ready"
    STOPPED = "stopped"
    TASK = "task"
    PRINTED = "printed"
    SENT = "sent"
    NOT_SENT = "not sent"


COPY_STATE_NAMES = {
    CopyState.READY: N_("ready"),
    CopyState.STOPPED: N_("stopped"),
    CopyState.TASK: N_("to do"),
    CopyState.PRINTED: N_("printed"),
    CopyState.SENT: N_("sent"),
    CopyState.NOT_SENT: N_("not sent"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailing:
    """One paper on its way to many. `paper` is its name on the command line.

    It is about a meeting, about a request that people are asked to take part in, or neither.
    """

    id: int | None = None
    paper: str
    meeting_id: int | None = None
    request_id: int | None = None
    made_on: date
    send_by: date | None = None
    ended_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MailingCopy:
    """One person's copy: in which language and format, how many pages, and how far it is.

    `beside` is the second language on the same page. `reason` says why it is stopped or was
    not sent; empty text where nothing is to say. `as_it_is` prints it although a text in it is
    out of date, with the line that says so.
    """

    id: int | None = None
    mailing_id: int
    person_id: int
    language: str
    beside: str = ""
    reading: Reading
    pages: int = 0
    way: Way
    state: CopyState
    reason: Sentence
    as_it_is: bool = False
    done_on: date | None = None
    done_by: int | None = None

    @property
    def is_told(self) -> bool:
        """Whether it is a task for somebody instead of a print."""
        return self.way in TELLINGS

    @property
    def is_file(self) -> bool:
        """Whether it is saved to be read on a screen, and never printed."""
        return self.reading in ON_SCREEN and not self.is_told

    @property
    def is_print(self) -> bool:
        """Whether it comes out of the printer, now or before."""
        return not (self.is_told or self.is_file or self.state is CopyState.NOT_SENT)

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done before it can be sent."""
        return self.state in OPEN


TEXT_OUT_OF_DATE = N_("The text in {language} is out of date.")
LEFT_OUT = N_("left out by hand")
FINISHED = N_("the mailing was finished")
ASK_FIRST = N_("Ask them first whether they want this letter.")
HAS_ANSWERED = N_("They gave their answer.")
NOT_OPEN = N_("This request is not open.")
"""Why a copy waits or was not sent, where nothing else says so; it stands on the run list."""
OPEN = frozenset({CopyState.READY, CopyState.STOPPED, CopyState.TASK})
GETS_PAPERS = frozenset({Status.WELCOME, Status.ACTIVE})
"""Who paused, left or died gets nothing (practice rule 46), but for the letter about it."""
NOTHING = Sentence("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A copy as it comes out: its pages, and its languages where they are not as wished.

    `trouble` says why it cannot be made at all, `changed` what had to be changed for print.
    """

    pages: int = 0
    language: str = ""
    beside: str = ""
    trouble: Sentence = NOTHING
    changed: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One reader and their copy."""

    person: Person
    copy: MailingCopy


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Somebody who gets nothing, and why."""

    person: Person
    reason: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Who gets which version, and who gets nothing."""

    rows: tuple[Row, ...]
    left_out: tuple[LeftOut, ...] = ()

    def of(self, *states: CopyState) -> list[Row]:
        return [row for row in self.rows if row.copy.state in states]

    @property
    def packs(self) -> list[Row]:
        """What comes out of the printer; a pack is all the paper that one person gets."""
        return [row for row in self.rows if row.copy.is_print]

    @property
    def pages(self) -> int:
        return sum(row.copy.pages for row in self.packs)


@dataclass(frozen=True, slots=True, kw_only=True)
class What:
    """What is sent, as far as the plan needs to know.

    `goes_to` is who may get it. `out_of_date` says of a language why its text is not the
    newest, `stops` of a person why their copy waits. `post` sends paper by post where there is
    an address.
    """

    goes_to: Collection[Status] = GETS_PAPERS
    out_of_date: Mapping[str, Sentence] = field(default_factory=dict)
    stops: Mapping[int, Sentence] = field(default_factory=dict)
    post: bool = False


def plan(
    readers: Sequence[Person],
    what: What,
    *,
    known: Mapping[int, MailingCopy] = MappingProxyType({}),
    made: Mapping[int, Made] = MappingProxyType({}),
) -> Plan:
    """Who gets which version of a paper, in the order given, from what is true now.

    `known` are copies of before, by person: what is printed, sent or told stays as it was,
    and of the others how they go, and what was said of them, stays. `made` tells how copies
    come out, by person. Whoever was erased is not listed.
    """
    rows: list[Row] = []
    left_out: list[LeftOut] = []
    for person in readers:
        copy = known.get(person.id or 0)
        if copy is not None and not copy.is_open:
            rows.append(Row(person=person, copy=copy))
        elif person.erased_on is not None:
            continue
        elif person.status not in what.goes_to:
            reason = sentence(STATUS_NAMES[person.status])
            left_out.append(LeftOut(person=person, reason=reason))
        else:
            found = made.get(person.id or 0, Made())
            rows.append(Row(person=person, copy=_planned(person, what, copy, found)))
    return Plan(rows=tuple(rows), left_out=tuple(left_out))


def _planned(person: Person, what: What, copy: MailingCopy | None, made: Made) -> MailingCopy:
    """One person's copy as it would come out now."""
    if copy is None:
        copy = MailingCopy(
            mailing_id=0,
            person_id=person.id or 0,
            language=person.language,
            reading=person.reading,
            way=usual_way(person, post=what.post),
            state=CopyState.READY,
            reason=NOTHING,
        )
    way = copy.way
    if _told(person) or copy.way in {Way.TALK, Way.BSL}:
        way = usual_way(person, post=what.post)
    language = made.language or person.language
    copy = replace(
        copy,
        language=language,
        beside=made.beside if made.language else person.second_language,
        reading=person.reading,
        way=way,
        pages=0 if way in TELLINGS else made.pages,
    )
    state, reason = _state(copy, what, made)
    return replace(copy, state=state, reason=reason)


def _state(copy: MailingCopy, what: What, made: Made) -> tuple[CopyState, Sentence]:
    """Somebody can say that it goes all the same; then nothing but trouble stops it."""
    stop = NOTHING if copy.as_it_is else what.stops.get(copy.person_id, NOTHING)
    if copy.is_told:
        return (CopyState.STOPPED if stop.text else CopyState.TASK), stop
    if made.trouble.text:
        return CopyState.STOPPED, made.trouble
    old = next(
        (what.out_of_date[one] for one in (copy.language, copy.beside) if one in what.out_of_date),
        NOTHING,
    )
    why = _both(stop, NOTHING if copy.as_it_is else old)
    return (CopyState.STOPPED if why.text else CopyState.READY), why


def _both(one: Sentence, other: Sentence) -> Sentence:
    """What is said of a copy, one sentence after the other; there is nothing to translate."""
    if not (one.text and other.text):
        return one if one.text else other
    return Sentence("{one} {other}", {"one": one, "other": other})


def _told(person: Person) -> Way | None:
    return {Reading.TALK: Way.TALK, Reading.BSL: Way.BSL}.get(person.reading)


def usual_way(person: Person, *, post: bool) -> Way:
    """How a paper reaches this person, as far as we know them."""
    told = _told(person)
    if told is not None:
        return told
    if person.reading in ON_SCREEN and person.email:
        return Way.EMAIL
    return Way.POST if post and person.address.strip() else Way.HAND
