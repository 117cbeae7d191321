"""Bodies, their seats and terms of reference, what people signed, why they left."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from sqlite_utils import Database

from desktop.domain.body import Body, LeavingNote, Seat, SignedAgreement, TermsOfReference
from desktop.domain.meeting import Meeting
from desktop.storage import meetings
from desktop.storage.records import Table

BODIES = Table("body", Body)
TERMS = Table("terms_of_reference", TermsOfReference)
SEATS = Table("seat", Seat)
SIGNED = Table("signed_agreement", SignedAgreement)
LEAVING = Table("leaving_note", LeavingNote)

HELD = """body_id = ? AND called_off_on IS NULL AND (day < ? OR (day = ? AND ended IS NOT NULL))
    AND EXISTS (SELECT 1 FROM attendance WHERE meeting_id = meeting.id AND came)"""


def every(db: Database) -> list[Body]:
    """Every body that still stands, in the order they were made."""
    return BODIES.where(db, "ended_on IS NULL")


def seats(db: Database, body_id: int) -> list[Seat]:
    """Every seat there ever was, oldest first."""
    return SEATS.where(db, "body_id = ?", body_id, order_by="from_day, id")


def end_seats(db: Database, person_id: int, day: date) -> None:
    """Nobody who left sits anywhere after that day; a seat still to come is taken off."""
    where = "person_id = ? AND (until_day IS NULL OR until_day > ?)"
    for seat in SEATS.where(db, where, person_id, day.isoformat()):
        if seat.from_day > day:
            SEATS.delete(db, seat.id or 0)
        else:
            SEATS.update(db, replace(seat, until_day=day))


def terms(db: Database, body_id: int) -> list[TermsOfReference]:
    """Every version of a body's terms of reference, the newest first."""
    return TERMS.where(db, "body_id = ?", body_id, order_by="version DESC")


def newest_terms(db: Database, body_id: int) -> TermsOfReference | None:
    found = TERMS.where(db, "body_id = ?", body_id, order_by="version DESC", limit=1)
    return found[0] if found else None


def held(
    db: Database, body_id: int, day: date, kinds: Collection[str], *, most: int
) -> list[Meeting]:
    """The last meetings of a body at which somebody was ticked, the newest first.

    One that is still going on is left out: people may yet arrive.
    """
    marks = ", ".join("?" for _ in kinds)
    where = f"{HELD} AND kind IN ({marks})"
    until = day.isoformat()
    return meetings.MEETINGS.where(
        db, where, body_id, until, until, *kinds, order_by="day DESC, id DESC", limit=most
    )


def signed(db: Database, person_ids: Collection[int]) -> list[SignedAgreement]:
    """What these people signed, oldest first."""
    marks = ", ".join("?" for _ in person_ids)
    where = f"person_id IN ({marks})"
    return SIGNED.where(db, where, *person_ids, order_by="signed_on, id") if person_ids else []


def leaving_notes(db: Database, after: date, until: date) -> list[LeavingNote]:
    """Why people paused, left or said no, after one day and until another."""
    return LEAVING.where(db, "day > ? AND day <= ?", after.isoformat(), until.isoformat())
