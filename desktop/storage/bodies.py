"""Bodies, their seats and terms of reference, what people signed, why they left."""

from sqlite_utils import Database

from desktop.domain.body import Body, LeavingNote, Seat, SignedAgreement, TermsOfReference
from desktop.storage.records import Table

BODIES = Table("body", Body)
TERMS = Table("terms_of_reference", TermsOfReference)
SEATS = Table("seat", Seat)
SIGNED = Table("signed_agreement", SignedAgreement)
LEAVING = Table("leaving_note", LeavingNote)


def every(db: Database) -> list[Body]:
    """Every body that still stands, in the order they were made."""
    return BODIES.where(db, "ended_on IS NULL")


def seats(db: Database, body_id: int) -> list[Seat]:
    """Every seat there ever was, oldest first."""
    return SEATS.where(db, "body_id = ?", body_id, order_by="from_day, id")


def newest_terms(db: Database, body_id: int) -> TermsOfReference | None:
    found = TERMS.where(db, "body_id = ?", body_id, order_by="version DESC", limit=1)
    return found[0] if found else None
