"""A group begun by Maya on an evening in February; its first meeting is in March."""

from datetime import UTC, date, datetime, time
from pathlib import Path

from desktop.domain.cash import PlaceKind
from desktop.domain.group import GroupSettings
from desktop.domain.meeting import Meeting
from desktop.domain.office import Act
from desktop.domain.person import Person
from desktop.services.group import starting
from desktop.services.money import cash
from desktop.services.people import people
from tests.services.in_words import GroupFile

EVENING, MEETS = date(2026, 2, 2), date(2026, 3, 12)
PIECES = {1000: 3, 500: 2, 200: 5, 100: 8, 50: 6, 20: 6, 10: 5, 5: 2}


def at(day: date, hour: int = 19, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), UTC)


def mill_lane(path: Path) -> GroupFile:
    """As the first evening leaves it: Maya, three members, a tin, a meeting."""
    first = Act(person_id=0, at=at(EVENING), day=EVENING)
    begun, act = starting.start_group(
        path,
        "green door tall hat",
        first,
        group=GroupSettings(name="Mill Lane"),
        founder=Person(name="Maya Okafor"),
    )
    tin = cash.begin_place(begun, act, kind=PlaceKind.TIN, name="Tin", pieces=PIECES)
    people.add_many(begun, act, names=["Amina Begum", "Ben Carter", "Carys Hughes"])
    meeting = Meeting(title="Members' meeting", day=MEETS, starts=time(10, 0))
    meets = starting.plan_first_meeting(begun, act, meeting=meeting)
    ids = {person.short: person.id or 0 for person in people.every(begun)}
    key = begun.key
    begun.close()
    return GroupFile(path, key, ids, tin.id or 0, meets.id or 0, {})
