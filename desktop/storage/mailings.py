"""Mailings and their copies: what was sent to whom, and what still waits."""

from collections import defaultdict

from sqlite_utils import Database

from desktop.domain.mailing import CopyState, Mailing, MailingCopy
from desktop.storage.records import Table

MAILINGS = Table("mailing", Mailing)
COPIES = Table("mailing_copy", MailingCopy)


def every(db: Database) -> list[Mailing]:
    """All mailings, the newest first."""
    return MAILINGS.where(db, order_by="made_on DESC, id DESC")


def of_meeting(db: Database, meeting_id: int) -> list[Mailing]:
    """Every mailing about a meeting, the newest first."""
    return MAILINGS.where(db, "meeting_id = ?", meeting_id, order_by="id DESC")


def of_request(db: Database, request_id: int) -> list[Mailing]:
    """Every mailing that asks people to take part in a request, the newest first."""
    return MAILINGS.where(db, "request_id = ?", request_id, order_by="id DESC")


def by_ids(db: Database, ids: set[int]) -> dict[int, Mailing]:
    marks = ", ".join("?" for _ in ids)
    found = MAILINGS.where(db, f"id IN ({marks})", *ids) if ids else []
    return {one.id: one for one in found if one.id is not None}


def copies(db: Database, mailing_id: int) -> list[MailingCopy]:
    return COPIES.where(db, "mailing_id = ?", mailing_id)


def copies_of_person(db: Database, person_id: int) -> list[MailingCopy]:
    """What somebody got or is to get, the newest first."""
    return COPIES.where(db, "person_id = ?", person_id, order_by="mailing_id DESC")


def to_tell(db: Database) -> list[MailingCopy]:
    """What somebody still has to tell a reader instead of printing it, the oldest first."""
    return COPIES.where(db, "state = 'task'", order_by="mailing_id, id")


def counted(db: Database) -> dict[int, dict[CopyState, int]]:
    """How many copies of each mailing stand how, in one question for all of them."""
    rows = db.execute("SELECT mailing_id, state, count(*) FROM mailing_copy GROUP BY 1, 2")
    found: dict[int, dict[CopyState, int]] = defaultdict(dict)
    for mailing_id, state, count in rows.fetchall():
        found[mailing_id][CopyState(state)] = count
    return dict(found)
