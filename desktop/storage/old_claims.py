"""Words and pictures of claims whose years are over; amounts, numbers and dates stay.

Slips are not touched: they are the books. A receipt's number stays on its line, because it
stands on the paper receipt too.
"""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sqlite_utils import Database

from desktop.domain.claim import NO_RECEIPT_REASONS
from desktop.storage.database import one
from desktop.storage.reading import GoOn, Part, Reader, ask, in_batches

CLOSED = "'paid', 'put back', 'not agreed', 'withdrawn'"
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

NO_WORDS = ", ".join(f"'{reason}'" for reason in ("", *NO_RECEIPT_REASONS))
TABLES = ", ".join(f"'{table}'" for table in WORDS)
HAS_WORDS = " OR ".join(
    f"(tbl = '{table}' AND ("
    + " OR ".join(f"json_extract(image, '$.{column}') NOT IN ({NO_WORDS})" for column in columns)
    + "))"
    for table, columns in WORDS.items()
)
"""SQL: whether the image of a row holds words of somebody's own."""

Rows = set[tuple[str, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class OldClaims:
    """Claims that hold words or pictures; `rows` are those whose history does, too."""

    claims: frozenset[int]
    pictures: int
    rows: frozenset[tuple[str, int]]


def closed_by(db: Database, year: int) -> list[int]:
    """Claims that are over, and about which nothing happened after this year."""
    rows = db.execute(
        f"SELECT c.id FROM claim c WHERE c.state IN ({CLOSED}) AND c.day < :after"
        " AND c.submitted_on < :after"
        " AND NOT EXISTS (SELECT 1 FROM movement WHERE claim_id = c.id AND day >= :after)"
        " AND NOT EXISTS (SELECT 1 FROM claim_line WHERE claim_id = c.id AND day >= :after)"
        " AND NOT EXISTS (SELECT 1 FROM claim o WHERE o.advance_id = c.id"
        f" AND o.state NOT IN ({CLOSED}))"
        " AND NOT EXISTS (SELECT 1 FROM claim o WHERE o.replaces_id = c.id"
        f" AND o.state NOT IN ({CLOSED}))",
        {"after": f"{year + 1:04}-01-01"},
    )
    return [row[0] for row in rows.fetchall()]


def holding(db: Database, claim_ids: Collection[int], reader: Reader) -> OldClaims:
    """Which of these claims still hold words or pictures, now or in history.

    Where there are none, nothing is read.
    """
    found: set[Worded] = set()
    for part in reader.parts("history_row") if claim_ids else ():
        found |= worded(db, claim_ids, part)
    return of_worded(db, found)


Worded = tuple[str, int, int]
"""Table, row and claim of something that holds words."""


def worded(db: Database, claim_ids: Collection[int], part: Part) -> set[Worded]:
    """What holds, or held, words of these claims in one part of history."""
    owner = "json_extract(image, iif(tbl = 'claim', '$.id', '$.claim_id'))"
    rows = db.execute(
        f"SELECT DISTINCT tbl, row_id, {owner} FROM (SELECT tbl, row_id, coalesce(after, before)"
        " AS image FROM history_row NOT INDEXED WHERE id > :after AND id <= :last)"
        f" WHERE tbl IN ({TABLES}) AND {owner} IN (SELECT value FROM json_each(:claims))"
        f" AND ({HAS_WORDS})",
        {"claims": json.dumps(list(claim_ids)), **part._asdict()},
    )
    return set(rows.fetchall())


def of_worded(db: Database, found: Collection[Worded]) -> OldClaims:
    """The claims that these rows belong to, and how many pictures are still there."""
    rows = frozenset((table, row_id) for table, row_id, _claim_id in found)
    receipts = [row_id for table, row_id in rows if table == "receipt"]
    there = "SELECT count(*) FROM json_each(?) WHERE value IN (SELECT id FROM receipt)"
    return OldClaims(
        claims=frozenset(claim_id for _table, _row_id, claim_id in found),
        pictures=int(one(db, there, json.dumps(receipts))),
        rows=rows,
    )


def usual_before(db: Database, year: int) -> Rows:
    """Usual costs that others took the place of by the end of this year: words of old claims."""
    rows = db.execute(
        "SELECT r.row_id FROM history_row r JOIN history_step s ON s.id = r.step_id"
        " WHERE r.tbl = 'usual_line' AND r.before IS NOT NULL AND r.after IS NULL AND s.at < ?"
        " AND NOT EXISTS (SELECT 1 FROM usual_line WHERE id = r.row_id)",
        (f"{year + 1:04}-01-01",),
    )
    return {("usual_line", row[0]) for row in rows.fetchall()}


def empty(db: Database, old: OldClaims, go_on: GoOn | None = None) -> None:
    """Empty the words and take the pictures out. Runs inside a step, with locks lifted.

    `go_on` is asked between them; raises UserError where it stops, which ends the step.
    """
    so_far = 0
    for table, row_ids in in_batches(old.rows):
        if table == "receipt":
            for row_id in row_ids:
                _take_picture(db, row_id)
        else:
            db.conn.executemany(EMPTY[table], [(row_id,) for row_id in row_ids])
        so_far += len(row_ids)
        ask(go_on, so_far, len(old.rows))


def _emptied(table: str) -> str:
    """SQL that empties the words of one row, and writes nothing where there are none."""
    columns = ", ".join(
        f"{column} = iif({column} IN ({NO_WORDS}), {column},"
        f" '{OTHER if column == 'no_receipt_reason' else ''}')"
        for column in WORDS[table]
    )
    full = " OR ".join(f"{column} NOT IN ({NO_WORDS})" for column in WORDS[table])
    return f"UPDATE {table} SET {columns} WHERE id = ? AND ({full})"


EMPTY: Mapping[str, str] = MappingProxyType({table: _emptied(table) for table in WORDS})


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
