"""Where the practice group meets, what people need there, and what is booked."""

from dataclasses import replace
from datetime import timedelta

from desktop.domain.booking import Booking, BookingKind
from desktop.domain.need import HEADING_OF, DayPart, MayTell, Need, NeedKind
from desktop.domain.person import Reading
from desktop.domain.venue import Has, Venue, VenueFact
from desktop.services.meetings.ready import bookings, needs, slots, venues
from desktop.services.people import people
from desktop.services.practice.practice_committee import on
from desktop.services.practice.practice_group import PracticeGroup

FOUND = {
    VenueFact.STEP_FREE: (Has.YES, "By the side door. Ring the bell."),
    VenueFact.TOILET: (Has.YES, "On the ground floor, with a rail on the left."),
    VenueFact.LOOP: (Has.PARTLY, "Only in the front half of the room."),
    VenueFact.PARKING: (Has.YES, "Two places behind the library."),
    VenueFact.TRANSPORT: (Has.YES, "Bus 7 and 12 stop outside."),
    VenueFact.QUIET: (Has.YES, "The study room next door."),
}
NEEDS = (
    ("Ben", NeedKind.LOOP, "I hear well with the loop. I sit at the front.", MayTell.VENUE),
    ("Hassan", NeedKind.LOOP, "Switch it on before we begin.", MayTell.VENUE),
    ("Ines", NeedKind.STEP_FREE, "My chair does not go over the front step.", MayTell.VENUE),
    ("Ines", NeedKind.ASSISTANT, "My assistant comes with me.", MayTell.HELPERS),
    ("Gwen", NeedKind.BSL, "I sign. Please book somebody I know.", MayTell.VENUE),
    ("Dilip", NeedKind.QUIET, "I go out when it gets loud.", MayTell.HELPERS),
    ("Ewa", NeedKind.CHILDCARE, "Zosia is four.", MayTell.HELPERS),
)
CHECKED = 38
"""Days before the meeting on which Priya looked."""


def add_venue(group: PracticeGroup) -> int:
    """The library; Priya looked and wrote down what she found. Its id."""
    act = on(group.act, group.meeting.day - timedelta(days=CHECKED))
    venue = Venue(
        name="Library, ground floor",
        address="2 Bridge Street\nRiverside\nRV1 1AA",
        how_to_get_there="Bus 7 and 12 stop outside. From the stop it is ten steps to the left.",
        contact="The front desk, 01632 960 456",
        cost_an_hour=1200,
    )
    stored = venues.add(group.workspace, act, venue=venue)
    venues.check(
        group.workspace,
        act,
        venue_id=stored.id or 0,
        found=FOUND,
        checked_by=group.ids["Priya"],
        checked_on=act.day,
    )
    return stored.id or 0


def add_needs(group: PracticeGroup) -> None:
    """What people said they need, in their own words; and how some of them read now."""
    workspace, act = group.workspace, group.act
    for name, kind, own_words, may_tell in NEEDS:
        need = Need(
            person_id=group.ids[name],
            kind=kind,
            heading=HEADING_OF[kind],
            own_words=own_words,
            may_tell=may_tell,
            agreed_on=act.day - timedelta(days=CHECKED),
        )
        needs.add(workspace, act, need=need)
    reads = {"Ben": Reading.LARGE_18, "Hassan": Reading.EASY, "Gwen": Reading.BSL}
    for name, reading in reads.items():
        person = people.get(workspace, group.ids[name])
        people.change(workspace, act, person=replace(person, reading=reading))
    carys = people.get(workspace, group.ids["Carys"])
    people.change(workspace, act, person=replace(carys, second_language="en"))
    thursday = group.meeting.day.weekday()
    day = {(thursday, part): part is not DayPart.EVENING for part in DayPart}
    for name in ("Amina", "Ben", "Ewa", "Hassan"):
        slots.keep(workspace, act, person_id=group.ids[name], times=day)


def add_bookings(group: PracticeGroup) -> None:
    """The room and childcare are confirmed; the interpreter has not said yes yet."""
    meeting_id, day = group.meeting.id or 0, group.meeting.day
    asked = day - timedelta(days=21)
    for booking in (
        Booking(
            meeting_id=meeting_id,
            kind=BookingKind.ROOM,
            supplier="Riverside Library",
            booked_on=asked,
            confirmed_on=asked,
            free_until=day - timedelta(days=2),
            cost=5400,
        ),
        Booking(
            meeting_id=meeting_id,
            kind=BookingKind.INTERPRETER,
            covers=NeedKind.BSL,
            for_id=group.ids["Gwen"],
            supplier="Hands Talk",
            booked_on=asked,
            free_until=day - timedelta(days=14),
            cost=14000,
        ),
        Booking(
            meeting_id=meeting_id,
            kind=BookingKind.CHILDCARE,
            covers=NeedKind.CHILDCARE,
            for_id=group.ids["Ewa"],
            supplier="Little Boats",
            booked_on=asked,
            confirmed_on=asked + timedelta(days=2),
            free_until=day - timedelta(days=1),
        ),
    ):
        bookings.book(group.workspace, on(group.act, asked + timedelta(days=2)), booking=booking)
