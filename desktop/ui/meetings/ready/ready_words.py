"""What is said of needs, bookings and places, on cards and in lines."""

from collections.abc import Iterable, Mapping

from desktop.domain.booking import BOOKING_STATE_NAMES, Booking, BookingState
from desktop.domain.capitals import begun
from desktop.domain.need import NeedKind
from desktop.domain.readiness import TALKED_THROUGH, FactNow, NeedLine, Standing
from desktop.domain.venue import HAS_NAMES, VENUE_FACT_NAMES, Has, VenueFact
from desktop.language import N_, Words
from desktop.services.meetings.ready import bookings
from desktop.ui.group.text_words import apart
from desktop.ui.money.amounts import Amounts
from desktop.ui.rows import Row
from desktop.ui.states import Mark

Names = Mapping[int, str]
MARKS = {
    Standing.PLACE: Mark.GOOD,
    Standing.CONFIRMED: Mark.GOOD,
    Standing.PASSED: Mark.PLAIN,
    Standing.LACKS: Mark.BAD,
    Standing.WAS_NOT_SO: Mark.BAD,
}
BOOKING_MARKS = {
    BookingState.BOOKED: Mark.WARN,
    BookingState.CONFIRMED: Mark.GOOD,
    BookingState.CANCELLED: Mark.PLAIN,
}
TALKED = {
    BookingState.BOOKED: TALKED_THROUGH[Standing.BOOKED],
    BookingState.CONFIRMED: TALKED_THROUGH[Standing.CONFIRMED],
    BookingState.CANCELLED: BOOKING_STATE_NAMES[BookingState.CANCELLED],
}


def own_words(words: Words, name: str, said: str) -> str:
    """`Amina: “BSL, please”`, or the name alone."""
    return words.text("{name}: “{words}”", name=name, words=said) if said else name


def need_row(words: Words, line: NeedLine, names: Names, why: str = "") -> Row:
    """One line of a list: how many need it, who they are, and how it stands."""
    return Row(
        key=(line.kind, line.standing, line.reason),
        title=words.say(line.need),
        detail="\n".join(part for part in (*_people(words, line, names), why) if part),
        chip=words.say(line.state),
        mark=MARKS.get(line.standing, Mark.WARN),
    )


def _people(words: Words, line: NeedLine, names: Names) -> list[str]:
    """A line for everybody's own words, and one with the names of the others."""
    said, others = list[str](), list[str]()
    for one in line.people:
        name, own = names.get(one, ""), line.own_words.get(one, "")
        (said if own else others).append(own_words(words, name, own))
    return [*said, words.listed(others)]


def booking_name(words: Words, booking: Booking) -> str:
    """What is booked, as it stands within a sentence."""
    return words.say(bookings.what(booking))


def booking_state(words: Words, booking: Booking) -> str:
    names = TALKED if booking.covers is NeedKind.TALK_THROUGH else BOOKING_STATE_NAMES
    return words.text(names[booking.state])


def booking_row(amounts: Amounts, booking: Booking, names: Names, *, needed: bool) -> Row:
    """One booking: what, with whom, for whom, until when it is free to call off."""
    words = amounts.kit.words
    live = booking.state is not BookingState.CANCELLED
    parts = [booking.supplier]
    if booking.for_id is not None:
        parts.append(words.text("for {name}", name=names.get(booking.for_id, "")))
    if live and not needed:
        parts.append(words.text("they are not coming, so it is not needed"))
    if live and booking.free_until is not None:
        past = booking.free_until < amounts.session.today()
        text = (
            N_("was free to call off until {day}") if past else N_("free to call off until {day}")
        )
        parts.append(words.text(text, day=booking.free_until))
    parts.append(booking.note)
    return Row(
        key=booking.id,
        title=begun(booking_name(words, booking)),
        detail=" · ".join(part for part in parts if part),
        amount=amounts.said(booking.cost) if booking.cost is not None else "",
        chip=booking_state(words, booking),
        mark=Mark.WARN if live and not needed else BOOKING_MARKS[booking.state],
    )


def facts_of(words: Words, facts: Mapping[VenueFact, FactNow], has: Has | None) -> str:
    """The names of the facts that are so; None is what nobody has checked."""
    return words.listed(
        words.text(VENUE_FACT_NAMES[fact])
        for fact, now in facts.items()
        if (now.check.has if now.check is not None else None) is has
    )


def place_lines(words: Words, facts: Mapping[VenueFact, FactNow]) -> list[str]:
    """A place in a few lines: what it has, what not, what nobody has checked."""
    lines = []
    for text, has in (
        (N_("Has: {what}"), Has.YES),
        (N_("Has only in part: {what}"), Has.PARTLY),
        (N_("Does not have: {what}"), Has.NO),
        (N_("Nobody has checked: {what}"), None),
    ):
        what = facts_of(words, facts, has)
        if what:
            lines.append(words.text(text, what=what))
    lines += [untrue_said(words, now) for now in facts.values() if now.untrue is not None]
    return lines


def fact_line(words: Words, now: FactNow, names: Names) -> str:
    """One fact of a place, who checked it and when."""
    what = begun(words.text(VENUE_FACT_NAMES[now.fact]))
    if now.check is None:
        return words.text("{what}: nobody has checked", what=what)
    said = words.text(
        "{what}: {answer}. Checked on {day}.",
        what=what,
        answer=words.text(HAS_NAMES[now.check.has]),
        day=now.check.checked_on,
    )
    if now.check.checked_by is not None:
        said = words.text(
            "{what}: {answer}. Checked by {name} on {day}.",
            what=what,
            answer=words.text(HAS_NAMES[now.check.has]),
            name=names.get(now.check.checked_by, ""),
            day=now.check.checked_on,
        )
    note = apart(words, ended(now.check.note)) if now.check.note else ""
    return words.sentences([said, note, untrue_said(words, now)])


def untrue_said(words: Words, now: FactNow) -> str:
    """That it was not so at a meeting since; empty where it was."""
    if now.untrue is None:
        return ""
    day, said = now.untrue
    what = begun(words.text(VENUE_FACT_NAMES[now.fact]))
    text = words.text("{what}: not so on {day}. Look again.", what=what, day=day)
    return words.sentences([text, apart(words, ended(said.note)) if said.note else ""])


def ended(note: str) -> str:
    """A note as a sentence among others."""
    return note if not note or note[-1] in ".!?。！？।۔؟" else f"{note}."


def people_of(lines: Iterable[NeedLine]) -> set[int]:
    return {one for line in lines for one in line.people}
