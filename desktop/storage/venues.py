"""Places we meet, what somebody found there, and whether it was true on the day."""

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
