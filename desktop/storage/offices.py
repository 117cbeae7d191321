"""Offices people hold, and the hashes of their PINs."""

from collections.abc import Collection
from datetime import date

from sqlite_utils import Database

from desktop.domain.office import Holding, Office
from desktop.storage.database import one
from desktop.storage.ids import new_id
from desktop.storage.records import Table

HOLDINGS = Table("office", Holding)


def held_by(db: Database, person_id: int, day: date) -> frozenset[Office]:
    holdings = HOLDINGS.where(db, "person_id = ?", person_id)
    return frozenset(h.office for h in holdings if h.holds(day))


def holders(db: Database, offices: Collection[Office], day: date) -> list[int]:
    """Who holds any of these offices on this day, in the order they took them."""
    found = [h for h in HOLDINGS.where(db) if h.office in offices and h.holds(day)]
    return list(dict.fromkeys(h.person_id for h in found))


def first_day(db: Database) -> date | None:
    """The first day on which anybody held an office, as far as the file knows."""
    found = one(db, "SELECT min(from_day) FROM office")
    return date.fromisoformat(found) if found else None


def pin_hash(db: Database, person_id: int) -> str | None:
    found = one(db, "SELECT hash FROM pin WHERE person_id = ?", person_id)
    return None if found is None else str(found)


def set_pin_hash(db: Database, person_id: int, hashed: str) -> None:
    db.execute("DELETE FROM pin WHERE person_id = ?", (person_id,))
    row = {"id": new_id(db, "pin"), "person_id": person_id, "hash": hashed}
    db.table("pin").insert(row)
