"""Places, movements, counts, hand-overs, promises. Movements and counts are only added."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from sqlite_utils import Database

from desktop.domain.cash import (
    Count,
    CountConfirmed,
    HandOver,
    Movement,
    Place,
    PlaceKind,
    Promise,
    SignedLater,
)
from desktop.domain.currency import added, taken
from desktop.storage.database import one
from desktop.storage.ids import new_id
from desktop.storage.records import Table, instant

PLACES = Table("place", Place)
MOVEMENTS = Table("movement", Movement)
SIGNED = Table("signed_later", SignedLater)
COUNTS = Table("cash_count", Count)
CONFIRMED = Table("count_confirmed", CountConfirmed)
HAND_OVERS = Table("hand_over", HandOver, leave_out=frozenset({"confirmed_at"}))
PROMISES = Table("promise", Promise)


def place_of(db: Database, kind: PlaceKind) -> Place:
    """The one place of a kind. Raises LookupError while there is none."""
    found = PLACES.find(db, "kind = ?", kind.value)
    if found is None:
        raise LookupError(kind)
    return found


def cash_places(db: Database) -> list[Place]:
    return PLACES.where(db, "kind IN ('tin', 'float')")


def balance(db: Database, place_id: int) -> int:
    """What the book says stands at a place, in the smallest unit.

    What the last count expected, and what moved since: a payment does not wait until ten
    years of slips are added up. `check_books` adds them all.
    """
    counted = db.execute(
        "SELECT expected, seen_movement FROM cash_count WHERE place_id = ?"
        " ORDER BY id DESC LIMIT 1",
        (place_id,),
    ).fetchone()
    expected, seen = counted or (0, 0)
    sql = (
        "SELECT coalesce(sum(CASE WHEN to_id = ?1 THEN amount ELSE -amount END), 0)"
        f" FROM movement WHERE id > ?2 AND {AT_PLACE}"
    )
    return int(expected) + int(one(db, sql, place_id, seen))


AT_PLACE = "(+from_id = ?1 OR +to_id = ?1)"
"""Moved from or to a place. The plus makes SQLite begin at the slip, not at all of the place."""


def pieces_in(db: Database, place_id: int) -> dict[int, int] | None:
    """The notes and coins in a place: the last count by pieces and what moved since.

    None when something moved since whose pieces nobody noted.
    """
    found = COUNTS.where(
        db, "place_id = ? AND pieces IS NOT NULL", place_id, order_by="id DESC", limit=1
    )
    last = found[0] if found else None
    pieces = dict(last.pieces or {}) if last else {}
    since, counted = (last.seen_movement, last.id) if last else (0, -1)
    where = f"id > ?2 AND {AT_PLACE} AND coalesce(count_id, 0) <> ?3"
    for movement in MOVEMENTS.where(db, where, place_id, since, counted):
        if movement.pieces is None:
            return None
        into = movement.to_id == place_id
        pieces = (added if into else taken)(pieces, movement.pieces)
    return pieces


def newest_movement(db: Database) -> int:
    return int(one(db, "SELECT coalesce(max(id), 0) FROM movement"))


def next_number(db: Database, book_id: int, year: int) -> int:
    sql = "SELECT coalesce(max(number), 0) + 1 FROM movement WHERE book_id = ? AND year = ?"
    return int(one(db, sql, book_id, year))


def post(db: Database, movement: Movement) -> Movement:
    """Append a movement, giving it the next number of its book and year."""
    number = next_number(db, movement.book_id, movement.year)
    return MOVEMENTS.add(db, replace(movement, number=number))


def payment_of(db: Database, claim_id: int) -> Movement | None:
    return MOVEMENTS.find(db, "claim_id = ? AND kind = 'pay'", claim_id)


def had_in_cash(db: Database, meeting_id: int) -> dict[int, list[tuple[int, int]]]:
    """For which claims each person had how much in cash at a meeting, less what came back."""
    sql = (
        "SELECT c.person_id, c.id, sum(CASE WHEN m.kind = 'pay' THEN m.amount ELSE -m.amount END)"
        " FROM claim c JOIN movement m ON m.claim_id = c.id JOIN place p ON p.id = m.book_id"
        " WHERE c.meeting_id = ? AND p.kind <> 'bank' GROUP BY c.id"
    )
    had: dict[int, list[tuple[int, int]]] = {}
    for person_id, claim_id, amount in db.execute(sql, (meeting_id,)).fetchall():
        had.setdefault(person_id, []).append((claim_id, amount))
    return had


def of_claim(db: Database, claim_id: int) -> list[Movement]:
    return MOVEMENTS.where(db, "claim_id = ?", claim_id)


def of_meeting(db: Database, meeting_id: int) -> list[Movement]:
    return MOVEMENTS.where(db, "meeting_id = ?", meeting_id)


def between(db: Database, place_id: int, first: date, last: date) -> list[Movement]:
    """A place's movements between two days, both included, in the order they were written."""
    return MOVEMENTS.where(
        db,
        "(from_id = ?1 AND day BETWEEN ?2 AND ?3) OR (to_id = ?1 AND day BETWEEN ?2 AND ?3)",
        place_id,
        first.isoformat(),
        last.isoformat(),
    )


def balance_before(db: Database, place_id: int, first: date) -> int:
    """What the book says stood at a place when this day began."""
    sql = "SELECT coalesce(sum(amount), 0) FROM movement WHERE {} = ? AND day < ?"
    came, went = (one(db, sql.format(e), place_id, first.isoformat()) for e in ("to_id", "from_id"))
    return int(came) - int(went)


def least_from(db: Database, place_id: int, day: date) -> int:
    """The least a place held at the end of this day or of any day after it, as the slips say."""
    held = balance_before(db, place_id, day + timedelta(days=1))
    sql = (
        "SELECT min(held) FROM (SELECT day, sum(sum(CASE WHEN to_id = ?1 THEN amount"
        " ELSE -amount END)) OVER (ORDER BY day) AS held"
        " FROM movement WHERE from_id = ?1 OR to_id = ?1 GROUP BY day) WHERE day > ?2"
    )
    later = one(db, sql, place_id, day.isoformat())
    return held if later is None else min(held, int(later))


def counted_since(db: Database, place_id: int, at: datetime) -> bool:
    """Whether a place was counted after an instant."""
    sql = "SELECT 1 FROM cash_count WHERE place_id = ? AND at > ? LIMIT 1"
    return bool(one(db, sql, place_id, instant(at)))


def used_since(db: Database, place_id: int, at: datetime) -> bool:
    """Whether a place was counted, or money moved from or to it, after an instant."""
    sql = f"SELECT 1 FROM movement WHERE {AT_PLACE} AND at > ?2 LIMIT 1"
    return counted_since(db, place_id, at) or bool(one(db, sql, place_id, instant(at)))


def never_begun(db: Database, place_id: int) -> bool:
    """Whether a place was begun with nothing, and never counted, and no money put in, since.

    Paper may say what was given from it.
    """
    sql = f"SELECT 1 FROM movement WHERE {AT_PLACE} AND kind NOT IN ('pay', 'put back')"
    put_in = one(db, f"{sql} AND {NEEDED} LIMIT 1", place_id)
    return not put_in and last_count(db, place_id) is None


NEEDED = "(kind <> 'start' OR id NOT IN (SELECT movement_id FROM typed_in))"
"""Leaves out what must have been there at the start for what paper says was given."""


def began_with(db: Database, place_id: int) -> int:
    """What the slips say was in a place at the start, in the smallest unit."""
    sql = "SELECT coalesce(sum(amount), 0) FROM movement WHERE +to_id = ? AND kind = 'start'"
    return int(one(db, sql, place_id))


def begun_after(db: Database, place_id: int, at: datetime) -> bool:
    """Whether a place was begun with nothing, and first counted or used after an instant."""
    sql = f"SELECT 1 FROM movement WHERE {AT_PLACE} AND (at < ?2 OR kind = 'start')"
    used = one(db, f"{sql} AND {NEEDED} LIMIT 1", place_id, instant(at))
    return not used and last_count(db, place_id) is None


def paid_at(db: Database, place_id: int, at: datetime) -> bool:
    """Whether somebody was paid from a place at this very instant."""
    sql = "SELECT 1 FROM movement WHERE +from_id = ? AND kind = 'pay' AND at = ? LIMIT 1"
    return bool(one(db, sql, place_id, instant(at)))


def signing_later(db: Database, movement_id: int) -> SignedLater | None:
    return SIGNED.find(db, "movement_id = ?", movement_id)


def unsigned(db: Database) -> list[Movement]:
    """Payments nobody has signed for yet."""
    return MOVEMENTS.where(
        db,
        "kind = 'pay' AND signing = 'not signed yet'"
        " AND id NOT IN (SELECT movement_id FROM signed_later)"
        " AND NOT EXISTS (SELECT 1 FROM movement AS back"
        " WHERE back.corrects_id = movement.id AND back.kind = 'put back')",
    )


def last_count(db: Database, place_id: int) -> Count | None:
    found = COUNTS.where(db, "place_id = ?", place_id, order_by="id DESC", limit=1)
    return found[0] if found else None


def confirmed_by(db: Database, count_id: int) -> CountConfirmed | None:
    return CONFIRMED.find(db, "count_id = ?", count_id)


def unconfirmed(db: Database) -> list[Count]:
    where = "second_id IS NULL AND id NOT IN (SELECT count_id FROM count_confirmed)"
    return COUNTS.where(db, where)


def hand_over(db: Database, hand_over_id: int) -> HandOver:
    made = HAND_OVERS.get(db, hand_over_id)
    sql = "SELECT at FROM hand_over_confirmed WHERE hand_over_id = ?"
    at = one(db, sql, hand_over_id)
    return replace(made, confirmed_at=datetime.fromisoformat(at)) if at else made


def confirm_hand_over(db: Database, hand_over_id: int, at: datetime) -> None:
    row_id = new_id(db, "hand_over_confirmed")
    row = {"id": row_id, "hand_over_id": hand_over_id, "at": instant(at)}
    db.table("hand_over_confirmed").insert(row)


def promise_of(db: Database, claim_id: int) -> Promise | None:
    """The promise that stands for a claim."""
    return PROMISES.find(db, "claim_id = ? AND cancelled_on IS NULL", claim_id)


def net_since(db: Database, place_id: int, other_id: int, since: int) -> int:
    """What went from a place to another less what came back, after a movement id."""
    sql = (
        "SELECT coalesce(sum(CASE WHEN from_id = ? THEN amount ELSE -amount END), 0) FROM movement"
        " WHERE id > ? AND ((from_id = ? AND to_id = ?) OR (from_id = ? AND to_id = ?))"
    )
    ends = (place_id, other_id, other_id, place_id)
    return int(one(db, sql, place_id, since, *ends))


def last_restored(db: Database, place_id: int, float_amount: int) -> int:
    """The movement after which the place last held its whole float; 0 when it never did.

    Looked for from the newest back: a float is made whole again every few meetings.
    """
    total = balance(db, place_id)
    rows = db.execute(
        "SELECT id, CASE WHEN to_id = ?1 THEN amount ELSE -amount END FROM movement"
        f" WHERE {AT_PLACE} ORDER BY id DESC",
        (place_id,),
    )
    for row_id, amount in rows:
        if total == float_amount:
            return int(row_id)
        total -= amount
    return 0
