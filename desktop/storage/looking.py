"""What somebody who does not pay looked through, quarter by quarter."""

from datetime import date

from sqlite_utils import Database

from desktop.domain.cash import Movement
from desktop.domain.looking import LookThrough
from desktop.storage.cash import MOVEMENTS
from desktop.storage.database import one
from desktop.storage.records import Table

LOOKS = Table("look_through", LookThrough)
ARE_SLIPS = "kind IN ('pay', 'change back', 'put back', 'correction')"
"""The movements that somebody holds a slip of."""


def newest(db: Database) -> LookThrough | None:
    found = LOOKS.where(db, order_by="id DESC", limit=1)
    return found[0] if found else None


def newest_all_right(db: Database) -> LookThrough | None:
    """The last look after which nothing was open."""
    found = LOOKS.where(db, "all_right = 1", order_by="id DESC", limit=1)
    return found[0] if found else None


def first_slip(db: Database) -> Movement | None:
    found = MOVEMENTS.where(db, ARE_SLIPS, limit=1)
    return found[0] if found else None


def first_day(db: Database) -> date | None:
    """The day of the first money or count that the file knows of."""
    sql = "SELECT min(day) FROM (SELECT day FROM movement UNION ALL SELECT day FROM cash_count)"
    found = one(db, sql)
    return date.fromisoformat(found) if found else None


def slips(db: Database, first: date, last: date) -> list[Movement]:
    """All slips between two days, both included, in the order they were written."""
    where = f"{ARE_SLIPS} AND day BETWEEN ? AND ?"
    return MOVEMENTS.where(db, where, first.isoformat(), last.isoformat())


def payers(db: Database, first: date, last: date) -> set[int]:
    """Everybody who paid between two days."""
    sql = "SELECT DISTINCT paid_by FROM movement WHERE paid_by IS NOT NULL AND day BETWEEN ? AND ?"
    return {row[0] for row in db.execute(sql, (first.isoformat(), last.isoformat())).fetchall()}


def head_when_written(db: Database, movement_id: int) -> str:
    """The head of the history after the step that wrote a slip: nobody can know it before."""
    sql = (
        "SELECT s.digest FROM history_row r JOIN history_step s ON s.id = r.step_id"
        " WHERE r.tbl = 'movement' AND r.row_id = ? ORDER BY r.id LIMIT 1"
    )
    return str(one(db, sql, movement_id))
