"""Whether everybody who comes can take part: what the place has, and what is booked or done."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from desktop.domain.booking import Booking, BookingState, PassedNeed
from desktop.domain.need import FACT_OF, NEED_NAMES, Heading, Need, NeedKind
from desktop.domain.venue import Has, OnTheDay, VenueCheck, VenueFact
from desktop.language import N_, Sentence, plural, sentence

NOT_OF_MEETINGS = frozenset({Heading.CONTACT, Heading.FORMAT})
"""How to reach somebody and how they read is for their papers, whoever prepares a room."""


class Standing(StrEnum):
    """How one need stands for one meeting; the first three let the meeting go on."""

    PLACE = "the place has it"
    CONFIRMED = "confirmed"
    PASSED = "passed over"
    BOOKED = "booked"
    NOT_BOOKED = "not booked"
    UNCHECKED = "not checked"
    NO_PLACE = "no place"
    PARTLY = "partly"
    LACKS = "no"
    WAS_NOT_SO = "was not so"


GOES_ON = frozenset({Standing.PLACE, Standing.CONFIRMED, Standing.PASSED})
STANDING_NAMES: Mapping[Standing, str] = MappingProxyType(
    {
        Standing.PLACE: N_("the place has it"),
        Standing.CONFIRMED: N_("booked and confirmed"),
        Standing.PASSED: N_("passed over"),
        Standing.BOOKED: N_("booked, not confirmed"),
        Standing.NOT_BOOKED: N_("not yet booked"),
        Standing.UNCHECKED: N_("nobody has checked the place"),
        Standing.NO_PLACE: N_("no place chosen yet"),
        Standing.PARTLY: N_("the place has it only in part"),
        Standing.LACKS: N_("the place does not have it"),
        Standing.WAS_NOT_SO: N_("it was not so last time"),
    }
)
TALKED_THROUGH: Mapping[Standing, str] = MappingProxyType(
    {
        Standing.CONFIRMED: N_("done"),
        Standing.BOOKED: N_("not done yet"),
        Standing.NOT_BOOKED: N_("nobody does it yet"),
    }
)
"""Talking papers through is done by somebody, not booked; it is confirmed once it is done."""


def standing_name(kind: NeedKind, standing: Standing) -> str:
    """Its English words, to be translated."""
    if kind is NeedKind.TALK_THROUGH and standing in TALKED_THROUGH:
        return TALKED_THROUGH[standing]
    return STANDING_NAMES[standing]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactNow:
    """What we know of a place today: what was found last, and whether that was true since.

    `untrue` is a meeting after the check at which it was not so, and its day.
    """

    fact: VenueFact
    check: VenueCheck | None = None
    untrue: tuple[date, OnTheDay] | None = None

    @property
    def standing(self) -> Standing:
        """How a need for it stands."""
        if self.check is None:
            return Standing.UNCHECKED
        if self.check.has is Has.NO:
            return Standing.LACKS
        if self.untrue is not None:
            return Standing.WAS_NOT_SO
        return Standing.PLACE if self.check.has is Has.YES else Standing.PARTLY


Facts = Mapping[VenueFact, FactNow]


def facts_now(
    checks: Iterable[VenueCheck], on_days: Iterable[tuple[date, OnTheDay]]
) -> dict[VenueFact, FactNow]:
    """Every fact of a place. `checks` and the days of `on_days` come oldest first."""
    newest = {check.fact: check for check in checks}
    days = {said.fact: (day, said) for day, said in on_days}
    found = {}
    for fact in VenueFact:
        check, last = newest.get(fact), days.get(fact)
        if last is not None and (last[1].was_true or check is None or last[0] < check.checked_on):
            last = None
        found[fact] = FactNow(fact=fact, check=check, untrue=last)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedLine:
    """One line of a list: so many people need this, and how that stands.

    `reason` is why it was passed over; `own_words` is what each of them said, by person.
    """

    kind: NeedKind
    standing: Standing
    people: tuple[int, ...]
    reason: str = ""
    own_words: Mapping[int, str]

    @property
    def is_access(self) -> bool:
        return self.kind in FACT_OF

    @property
    def goes_on(self) -> bool:
        """Whether the meeting may go on: the need is met, or passed over with a reason."""
        return self.standing in GOES_ON

    @property
    def need(self) -> Sentence:
        """`2 need a hearing loop`"""
        what = sentence(NEED_NAMES[self.kind])
        return plural(
            "{count} needs {what}", "{count} need {what}", count=len(self.people), what=what
        )

    @property
    def state(self) -> Sentence:
        """`not yet booked`"""
        return sentence(standing_name(self.kind, self.standing))

    @property
    def said(self) -> Sentence:
        """`1 needs a BSL interpreter: not yet booked`"""
        return sentence(N_("{need}: {state}"), need=self.need, state=self.state)


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """The two lists of a meeting, and how many people they are made for."""

    coming: int
    access: tuple[NeedLine, ...] = ()
    support: tuple[NeedLine, ...] = ()

    @property
    def lines(self) -> tuple[NeedLine, ...]:
        return (*self.access, *self.support)

    @property
    def unmet(self) -> tuple[NeedLine, ...]:
        """What is neither met nor passed over (practice rule 26)."""
        return tuple(line for line in self.lines if not line.goes_on)

    @property
    def is_ready(self) -> bool:
        return not self.unmet

    @property
    def said(self) -> Sentence:
        """How it stands, in one sentence."""
        if not self.coming:
            return sentence(N_("Nobody is coming yet. Invite people first."))
        if not self.lines:
            return sentence(N_("Nobody who comes has told us of a need."))
        unmet = sum(len(line.people) for line in self.unmet)
        if unmet:
            return plural(
                "Not ready: {count} need is not met.",
                "Not ready: {count} needs are not met.",
                count=unmet,
            )
        passed = sum(len(line.people) for line in self.lines if line.standing is Standing.PASSED)
        if passed:
            return plural(
                "Ready. {count} need was passed over.",
                "Ready. {count} needs were passed over.",
                count=passed,
            )
        return sentence(N_("Ready. Every need is met."))


def readiness_of(
    needs: Iterable[Need],
    coming: Sequence[int],
    *,
    facts: Facts | None,
    bookings: Sequence[Booking],
    passed: Sequence[PassedNeed],
) -> Readiness:
    """Make both lists from the needs of those who come; `facts` is None without a place."""
    grouped: dict[tuple[NeedKind, Standing, str], dict[int, str]] = {}
    for need in needs:
        if need.person_id in coming and is_of_meetings(need):
            how = standing(need.kind, need.person_id, facts, bookings, passed)
            why = _passed(need.kind, need.person_id, passed)
            reason = why.reason if why is not None and how is Standing.PASSED else ""
            words = grouped.setdefault((need.kind, how, reason), {})
            words[need.person_id] = " ".join(
                one for one in (words.get(need.person_id, ""), need.own_words) if one
            )
    order = list(NeedKind)
    lines = [
        NeedLine(kind=kind, standing=how, people=tuple(words), reason=reason, own_words=words)
        for (kind, how, reason), words in sorted(
            grouped.items(), key=lambda one: (order.index(one[0][0]), one[0][1] in GOES_ON)
        )
    ]
    return Readiness(
        coming=len(coming),
        access=tuple(line for line in lines if line.is_access),
        support=tuple(line for line in lines if not line.is_access),
    )


def is_of_meetings(need: Need) -> bool:
    """Whether a meeting has to meet it."""
    return need.kind is not NeedKind.OTHER or need.heading not in NOT_OF_MEETINGS


def standing(
    kind: NeedKind,
    person_id: int,
    facts: Facts | None,
    bookings: Iterable[Booking],
    passed: Iterable[PassedNeed],
) -> Standing:
    """How a need of somebody stands: what is booked counts before what the place has."""
    states = {one.state for one in bookings if covers(one, kind, person_id)}
    if BookingState.CONFIRMED in states:
        return Standing.CONFIRMED
    fact = FACT_OF.get(kind)
    at_place = Standing.NOT_BOOKED
    if fact is not None:
        at_place = facts[fact].standing if facts is not None else Standing.NO_PLACE
    if at_place is Standing.PLACE:
        return at_place
    if _passed(kind, person_id, passed) is not None:
        return Standing.PASSED
    return Standing.BOOKED if BookingState.BOOKED in states else at_place


def covers(booking: Booking, kind: NeedKind, person_id: int) -> bool:
    """Whether a booking is for this need of this person, or for everybody who has it."""
    return booking.covers is kind and booking.for_id in {None, person_id}


def _passed(kind: NeedKind, person_id: int, passed: Iterable[PassedNeed]) -> PassedNeed | None:
    found = [one for one in passed if one.kind is kind and one.person_id in {None, person_id}]
    return found[-1] if found else None
