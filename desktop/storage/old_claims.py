"""Words and pictures of claims whose years are over; amounts, numbers and dates stay.

Slips are not touched: they are the books. A receipt's number stays on its line, because it
stands on the paper receipt too.
"""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sqlite_utils import Database

from desktop.domain.claim import NO_RECEIPT_REASONS

CLOSED = ("paid", "put back", "not agreed", "withdrawn")
OTHER = "other"
"""What stays of a reason in somebody's own words why there is no receipt."""

WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "claim": ("late_agreed", "question", "answer", "refusal"),
        "claim_line": ("what", "own_reason", "no_receipt_reason"),
        "agreement": ("reason",),
        "possible_double": ("note",),
        "outside_rule": ("how",),
        "receipt": ("name",),
    }
)
"""What is emptied, by table; a picture goes with its whole row."""

Rows = set[tuple[str, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class OldClaims:
    """Claims that hold words or pictures; `rows` are those whose history does, too."""

    claims: frozenset[int]
    pictures: int
    rows: frozenset[tuple[str, int]]


def closed_by(db: Database, year: int) -> list[int]:
    """Claims that are over, and about which nothing happened after this year."""
    marks = ", ".join("?" for _ in CLOSED)
    rows = db.execute(
        f"SELECT c.id FROM claim c WHERE c.state IN ({marks})"
        " AND max(c.day, c.submitted_on, coalesce((SELECT max(day) FROM movement"
        " WHERE claim_id = c.id), ''), coalesce((SELECT max(day) FROM claim_line"
        " WHERE claim_id = c.id), '')) < ?"
        " AND NOT EXISTS (SELECT 1 FROM claim o WHERE o.advance_id = c.id"
        f" AND o.state NOT IN ({marks}))"
        " AND NOT EXISTS (SELECT 1 FROM claim o WHERE o.replaces_id = c.id"
        f" AND o.state NOT IN ({marks}))",
        (*CLOSED, f"{year + 1:04}-01-01", *CLOSED, *CLOSED),
    )
    return [row[0] for row in rows.fetchall()]


def holding(db: Database, claim_ids: Collection[int]) -> OldClaims:
    """Which of these claims still hold words or pictures, now or in history."""
    wanted = set(claim_ids)
    rows: Rows = set()
    claims: set[int] = set()
    for table, row_id, claim_id in _with_words(db):
        if claim_id in wanted:
            rows.add((table, row_id))
            claims.add(claim_id)
    pictures = sum(table == "receipt" and _there(db, row_id) for table, row_id in rows)
    return OldClaims(claims=frozenset(claims), pictures=pictures, rows=frozenset(rows))


def _there(db: Database, receipt_id: int) -> bool:
    return bool(db.execute("SELECT 1 FROM receipt WHERE id = ?", (receipt_id,)).fetchall())


def _with_words(db: Database) -> Iterator[tuple[str, int, int]]:
    """Table, row and claim of everything with words, of history first."""
    for table, columns in WORDS.items():
        owner = "id" if table == "claim" else "claim_id"
        images = db.execute(
            "SELECT row_id, coalesce(after, before) FROM history_row WHERE tbl = ?"
            " AND coalesce(after, before) IS NOT NULL",
            (table,),
        )
        for row_id, image in images.fetchall():
            held = json.loads(image)
            if held.get(owner) and any(_is_words(held.get(column)) for column in columns):
                yield table, row_id, held[owner]


def usual_before(db: Database, year: int) -> Rows:
    """Usual costs that others took the place of by the end of this year: words of old claims."""
    rows = db.execute(
        "SELECT r.row_id FROM history_row r JOIN history_step s ON s.id = r.step_id"
        " WHERE r.tbl = 'usual_line' AND r.before IS NOT NULL AND r.after IS NULL AND s.at < ?"
        " AND NOT EXISTS (SELECT 1 FROM usual_line WHERE id = r.row_id)",
        (f"{year + 1:04}-01-01",),
    )
    return {("usual_line", row[0]) for row in rows.fetchall()}


def _is_words(text: str | None) -> bool:
    return bool(text) and text not in NO_RECEIPT_REASONS


def empty(db: Database, old: OldClaims) -> None:
    """Empty the words and take the pictures out. Runs inside a step, with locks lifted."""
    for table, row_id in sorted(old.rows, reverse=True):
        if table == "receipt":
            _take_picture(db, row_id)
        else:
            _empty_row(db, table, row_id)


def _empty_row(db: Database, table: str, row_id: int) -> None:
    for column in WORDS[table]:
        found = db.execute(f"SELECT {column} FROM {table} WHERE id = ?", (row_id,)).fetchone()
        if found and _is_words(found[0]):
            left = OTHER if column == "no_receipt_reason" else ""
            db.execute(f"UPDATE {table} SET {column} = ? WHERE id = ?", (left, row_id))


def _take_picture(db: Database, receipt_id: int) -> None:
    """Its bytes go with the last claim that shows them."""
    found = db.execute("SELECT sha256 FROM receipt WHERE id = ?", (receipt_id,)).fetchone()
    if found is None:
        return
    db.execute("DELETE FROM receipt_line WHERE receipt_id = ?", (receipt_id,))
    db.execute("DELETE FROM receipt WHERE id = ?", (receipt_id,))
    db.execute(
        "DELETE FROM receipt_bytes WHERE sha256 = ?1"
        " AND NOT EXISTS (SELECT 1 FROM receipt WHERE sha256 = ?1)",
        (found[0],),
    )


def of_person(db: Database, person_id: int) -> list[int]:
    """Every claim of this person's own costs, whatever became of it."""
    rows = db.execute("SELECT id FROM claim WHERE person_id = ?", (person_id,))
    return [row[0] for row in rows.fetchall()]


def touched(old: OldClaims) -> Rows:
    """The rows whose history is blanked: those with words, and each claim itself."""
    return {*old.rows, *(("claim", claim_id) for claim_id in old.claims)}
