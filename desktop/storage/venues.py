"""Places we meet, what somebody found there, and whether it was true on the day."""

from datetime import date

from sqlite_utils import Database

from desktop.domain.venue import OnTheDay, Venue, VenueCheck
from desktop.storage.records import Table

VENUES = Table("venue", Venue)
CHECKS = Table("venue_check", VenueCheck)
ON_THE_DAY = Table("venue_on_the_day", OnTheDay)


def every(db: Database) -> list[Venue]:
    """Every place we still use, by name."""
    return VENUES.where(db, "ended_on IS NULL", order_by="name COLLATE NOCASE, id")


def checks(db: Database, venue_id: int) -> list[VenueCheck]:
    """Every look at a place, oldest first."""
    return CHECKS.where(db, "venue_id = ?", venue_id, order_by="checked_on, id")


def on_the_day(db: Database, meeting_id: int) -> list[OnTheDay]:
    return ON_THE_DAY.where(db, "meeting_id = ?", meeting_id)


def days_at(db: Database, venue_id: int) -> list[tuple[date, OnTheDay]]:
    """What was said after each meeting at a place, with its day, oldest first."""
    said = ON_THE_DAY.where(
        db, "meeting_id IN (SELECT id FROM meeting WHERE venue_id = ?)", venue_id
    )
    rows = db.execute("SELECT id, day FROM meeting WHERE venue_id = ?", (venue_id,)).fetchall()
    days = {meeting_id: date.fromisoformat(day) for meeting_id, day in rows}
    return sorted(((days[one.meeting_id], one) for one in said), key=lambda pair: pair[0])
