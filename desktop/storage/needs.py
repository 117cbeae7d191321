"""What people need, when they can come, what is booked, what was passed over."""

from collections.abc import Collection
from datetime import date

from sqlite_utils import Database

from desktop.domain.booking import Booking, PassedNeed
from desktop.domain.need import FACT_OF, Need, WorkableTime
from desktop.storage.records import Table

NEEDS = Table("need", Need)
WORKABLE = Table("workable_time", WorkableTime)
BOOKINGS = Table("booking", Booking)
PASSED = Table("passed_need", PassedNeed)


def of_people(db: Database, person_ids: Collection[int]) -> list[Need]:
    """The needs of these people that still hold."""
    marks = ", ".join("?" for _ in person_ids)
    where = f"ended_on IS NULL AND person_id IN ({marks})"
    return NEEDS.where(db, where, *person_ids) if person_ids else []


def bookings(db: Database, meeting_id: int) -> list[Booking]:
    return BOOKINGS.where(db, "meeting_id = ?", meeting_id)


def passed(db: Database, meeting_id: int) -> list[PassedNeed]:
    return PASSED.where(db, "meeting_id = ?", meeting_id)


def take_up_access(db: Database, meeting_id: int) -> None:
    """Forget which needs of the place itself were passed over, as when it is another place."""
    for one in passed(db, meeting_id):
        if one.kind in FACT_OF:
            PASSED.delete(db, one.id or 0)


def workable(db: Database, person_ids: Collection[int]) -> list[WorkableTime]:
    marks = ", ".join("?" for _ in person_ids)
    return WORKABLE.where(db, f"person_id IN ({marks})", *person_ids) if person_ids else []


def to_look_at(db: Database, day: date) -> list[Need]:
    """The needs that somebody wanted to look at again by this day, longest ago first."""
    where = "ended_on IS NULL AND review_on <= ?"
    return NEEDS.where(db, where, day.isoformat(), order_by="review_on, id")
