"""Requests, and who was invited to take part in them."""

from sqlite_utils import Database

from desktop.domain.request import Invited, Request
from desktop.storage.records import Table

REQUESTS = Table("request", Request)
INVITED = Table("invited", Invited)


def every(db: Database) -> list[Request]:
    """All requests: open ones first, then those being prepared, then the newest of the rest."""
    order = "state <> 'open', state <> 'draft', closed_on DESC, received_on DESC, id DESC"
    return REQUESTS.where(db, order_by=order)


def invited(db: Database, request_id: int) -> list[Invited]:
    return INVITED.where(db, "request_id = ?", request_id)


def invitations_of(db: Database, person_id: int) -> list[Invited]:
    """Everything somebody was invited to, the newest first."""
    return INVITED.where(db, "person_id = ?", person_id, order_by="invited_on DESC, id DESC")
