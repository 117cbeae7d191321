"""What people of a group need, where they meet, and what is booked, said in a few words."""

from dataclasses import replace
from datetime import date
from typing import Any

from desktop.domain.booking import Booking, BookingKind
from desktop.domain.need import HEADING_OF, MayTell, Need, NeedKind
from desktop.domain.venue import Has, Venue, VenueFact
from desktop.services.meetings import meetings
from desktop.services.meetings.ready import bookings, needs, venues
from tests.services.in_words import DAY, InWords


def need(group: InWords, name: str, kind: NeedKind, own_words: str = "", **more: Any) -> Need:
    """Somebody tells us what they need; the place may know unless said otherwise."""
    asked = {"heading": HEADING_OF[kind], "may_tell": MayTell.VENUE, "agreed_on": DAY, **more}
    told = Need(person_id=group.id(name), kind=kind, own_words=own_words, **asked)
    return needs.add(group.workspace, group.act(), need=told)


def place(group: InWords, name: str = "Library", **found: Has) -> Venue:
    """A place where the meeting is, checked by Priya: `LOOP=Has.YES` and so on."""
    venue = venues.add(group.workspace, group.act(), venue=Venue(name=name))
    meet_at(group, venue)
    if found:
        look(group, venue, day=DAY, **found)
    return venue


def meet_at(group: InWords, venue: Venue) -> None:
    meeting = meetings.get(group.workspace, group.meeting_id)
    there = replace(meeting, venue_id=venue.id, place=venue.name)
    meetings.change(group.workspace, group.act(), meeting=there)


def look(group: InWords, venue: Venue, *, day: date = DAY, **found: Has) -> None:
    """Priya looks at a place."""
    venues.check(
        group.workspace,
        group.act(day=max(day, DAY)),
        venue_id=venue.id or 0,
        found={VenueFact[fact]: (has, "") for fact, has in found.items()},
        checked_by=group.id("Priya"),
        checked_on=day,
    )


def book(
    group: InWords, covers: NeedKind | None, *, name: str | None = None, **more: Any
) -> Booking:
    """Something booked today, for one person or for everybody who needs it."""
    asked = {"kind": BookingKind.INTERPRETER, "supplier": "Signs Together", "booked_on": DAY}
    booking = Booking(
        meeting_id=group.meeting_id,
        covers=covers,
        for_id=group.id(name) if name else None,
        **{**asked, **more},
    )
    return bookings.book(group.workspace, group.act(), booking=booking)
