"""A committee of twelve who read in six ways, a month before its meeting in a checked library."""

from dataclasses import replace
from datetime import date, time
from typing import Any

from desktop.domain.body import Body, Role, Seat
from desktop.domain.meeting import Meeting, Reply
from desktop.domain.person import Reading
from desktop.domain.venue import Has, Venue, VenueFact
from desktop.services.meetings import meetings
from desktop.services.meetings.bodies import bodies
from desktop.services.meetings.ready import venues
from desktop.services.people import people
from tests.services.groups import Riverside

TWELVE = (
    *("Amina", "Ben", "Carys", "Dilip", "Ewa", "Farah", "Gwen"),
    *("Hassan", "Ines", "Leon", "Maya", "Priya"),
)
IN_CLEAR_PRINT = ("Amina", "Ben", "Hassan", "Ines", "Leon", "Maya", "Priya")
MEETS = date(2026, 3, 26)
MEETS_AGAIN = date(2026, 4, 23)
READ: dict[str, dict[str, Any]] = {
    "Carys": {"second_language": "en"},
    "Dilip": {"reading": Reading.EASY},
    "Gwen": {"reading": Reading.LARGE_18},
    "Ines": {"language": "en"},
}
"""How they read besides Ewa, in large Polish, and Farah, in Urdu."""


def committee_of_twelve(group: Riverside) -> int:
    """The committee, where it meets, and who comes to its next meeting; the meeting's id."""
    workspace, act = group.workspace, group.act()
    for name, how in READ.items():
        person = people.get(workspace, group.id(name))
        people.change(workspace, act, person=replace(person, **how))
    body = bodies.add(workspace, act, body=Body(name="Committee", quorum_plus=1))
    for name in TWELVE:
        seat = Seat(
            body_id=body.id or 0,
            person_id=group.id(name),
            role=Role.CHAIR if name == "Leon" else Role.MEMBER,
            from_day=act.day,
        )
        bodies.take_seat(workspace, act, seat=seat)
    _meeting(group, MEETS_AGAIN, body_id=body.id)
    return _meeting(
        group,
        MEETS,
        body_id=body.id,
        venue_id=_library(group),
        items_close=date(2026, 3, 18),
        send_by=date(2026, 3, 19),
    )


def _library(group: Riverside) -> int:
    workspace, act = group.workspace, group.act()
    library = venues.add(workspace, act, venue=Venue(name="Library", address="2 Bridge Street"))
    venues.check(
        workspace,
        act,
        venue_id=library.id or 0,
        found={VenueFact.STEP_FREE: (Has.YES, "By the side door.")},
        checked_by=group.id("Priya"),
        checked_on=act.day,
    )
    return library.id or 0


def _meeting(group: Riverside, day: date, **more: Any) -> int:
    workspace, act = group.workspace, group.act()
    meeting = Meeting(
        title="Committee", day=day, starts=time(10, 30), ends=time(12, 30), place="Library", **more
    )
    everybody = [group.id(name) for name in TWELVE]
    stored = meetings.add(workspace, act, meeting=meeting, invite=everybody)
    for person_id in everybody:
        meetings.reply(
            workspace, act, meeting_id=stored.id or 0, person_id=person_id, reply=Reply.COMING
        )
    return stored.id or 0
