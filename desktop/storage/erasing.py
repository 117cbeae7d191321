"""Erasing a person: rows emptied, history blanked; digests and money entries kept for the law."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

from desktop.domain.office import Act
from desktop.domain.person import Reading
from desktop.language import Sentence
from desktop.storage import erasing_letters, history, notes, search
from desktop.storage.database import DataFile, one
from desktop.storage.reading import WHOLE, GoOn, Part, ask, in_batches
from desktop.storage.triggers import lifted

NOBODY = "—"
"""Stands where a name was; a row must still have one."""


def what_ended_undo(db: Database) -> str:
    """`erasure`, `name` or `migration`, the newest; empty where history goes back to its beginning.

    `name` is an erasure in which nobody was erased: only what they said lost its name.
    """
    sql = (
        "SELECT CASE WHEN kind = 'erasure' AND NOT EXISTS (SELECT 1 FROM history_row"
        " WHERE step_id = history_step.id AND tbl = 'person') THEN 'name' ELSE kind END"
        " FROM history_step WHERE kind IN ('erasure', 'migration')"
        " AND id > (SELECT min(id) FROM history_step) ORDER BY id DESC LIMIT 1"
    )
    return one(db, sql) or ""


def money_due(db: Database, person_id: int) -> bool:
    """Whether a claim of theirs, or one that pays them, still waits."""
    sql = (
        "SELECT 1 FROM claim WHERE ?1 IN (person_id, payee_id, collector_id) AND state IN"
        " ('draft', 'submitted', 'asked about', 'agreed', 'promised') LIMIT 1"
    )
    return bool(one(db, sql, person_id))


def last_money_day(db: Database, person_id: int) -> date | None:
    """The last day money moved to or for this person."""
    sql = (
        "SELECT max(m.day) FROM movement m LEFT JOIN claim c ON c.id = m.claim_id"
        " WHERE m.received_by = ?1 OR c.person_id = ?1 OR c.payee_id = ?1"
    )
    found = one(db, sql, person_id)
    return date.fromisoformat(found) if found else None


def blank_rows(db: Database, person_id: int, *, keep_name: bool, day: date) -> None:
    """Empty the live rows. Runs inside a step."""
    name = one(db, "SELECT name FROM person WHERE id = ?", person_id) if keep_name else NOBODY
    db.table("person").update(
        person_id,
        {
            "name": name,
            "spoken_name": "",
            "phone": "",
            "email": "",
            "address": "",
            "household": "",
            "language": "en",
            "reading": Reading.CLEAR.value,
            "second_language": "",
            "paper_colour": "",
            "joined_on": None,
            "collector_id": None,
            "roughly": None,
            "invitation_limit": None,
            "hear_back": None,
            "erased_on": day.isoformat(),
        },
    )
    for table in (*OWN, "pin"):
        db.execute(f"DELETE FROM {table} WHERE person_id = ?", (person_id,))
    # what was booked for them alone must not count for everybody, nor say what they needed
    db.execute("UPDATE booking SET covers = NULL WHERE for_id = ?", (person_id,))
    erasing_letters.empty(db, person_id, NOBODY)
    for table, column in (("person", "collector_id"), *FORGET.items()):
        db.execute(f"UPDATE {table} SET {column} = NULL WHERE {column} = ?", (person_id,))
    notes.forget_in_versions(db, person_id)
    if not keep_name:
        db.execute("UPDATE movement SET received_name = '' WHERE received_by = ?", (person_id,))
        _forget_in_search(db, person_id)


def _forget_in_search(db: Database, person_id: int) -> None:
    """Their claims are found by their name; who was erased before has no line to tell so."""
    claims = db.execute("SELECT id FROM claim WHERE person_id = ?", (person_id,)).fetchall()
    for (claim_id,) in claims:
        search.refresh(db, "claim", claim_id)


def rows_of(db: Database, person_id: int) -> set[tuple[str, int]]:
    """The rows about this person alone, those that no longer say whom they are about, and their
    slips where the name was blanked."""
    rows = {("person", person_id)}
    for table, column in (*dict.fromkeys(OWN, "person_id").items(), *FORGET.items()):
        found = db.execute(
            "SELECT DISTINCT row_id FROM history_row WHERE tbl = ?"
            f" AND json_extract(coalesce(after, before), '$.{column}') = ?",
            (table, person_id),
        )
        rows.update((table, row[0]) for row in found.fetchall())
    rows.update(("notes_version", row_id) for row_id in notes.versions_about(db, person_id))
    rows |= erasing_letters.rows_of(db, person_id)
    renamed = db.execute(
        "SELECT id FROM movement WHERE received_by = ? AND received_name = ''", (person_id,)
    )
    rows.update(("movement", row[0]) for row in renamed.fetchall())
    return rows


OWN = (
    *("payee_details", "usual_line", "regular_cost"),
    *("need", "workable_time", "passed_need", "signed_agreement", "interest"),
    *("invited", "not_reached", "name_passed"),
)
"""Tables whose rows go whole, because they are about one person."""
FORGET: Mapping[str, str] = MappingProxyType(
    {"leaving_note": "person_id", "member_view": "person_id", "booking": "for_id"}
)
"""Rows that stay, and no longer say whom they are about: why people left, what was said, what
was booked. What somebody proposed or does stays with their row, which has no name any more."""


def names_of(db: Database, person_id: int) -> list[str]:
    """Every name this person ever had here, as printed, as said, on slips and at the bank."""
    names = set(_images(db, "person", "$.name", person_id))
    names.update(_images(db, "person", "$.spoken_name", person_id))
    rows = db.execute("SELECT received_name FROM movement WHERE received_by = ?", (person_id,))
    names.update(row[0] for row in rows.fetchall())
    rows = db.execute(
        "SELECT DISTINCT json_extract(coalesce(after, before), '$.account_name') FROM history_row"
        " WHERE tbl = 'payee_details'"
        " AND json_extract(coalesce(after, before), '$.person_id') = ?",
        (person_id,),
    )
    names.update(row[0] for row in rows.fetchall())
    return sorted(name for name in names if name and name != NOBODY)


def ways_to_reach(db: Database, person_id: int) -> list[str]:
    """Every phone number and email address they ever had here."""
    found = {*_images(db, "person", "$.phone", person_id)}
    found.update(_images(db, "person", "$.email", person_id))
    return sorted(one for one in found if one)


def _images(db: Database, table: str, field: str, row_id: int) -> list[str]:
    rows = db.execute(
        f"SELECT DISTINCT json_extract(coalesce(after, before), '{field}') FROM history_row"
        " WHERE tbl = ? AND row_id = ?",
        (table, row_id),
    )
    return [row[0] for row in rows.fetchall() if row[0]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Blanking:
    """What history loses: the images of rows, the words of steps, and pieces of other words.

    `reworded` maps a step to the words that stand in place of its own.
    """

    rows: frozenset[tuple[str, int]]
    nameless: tuple[int, ...] = ()
    reworded: Mapping[int, str] = field(default_factory=dict)


def blank_history(
    db: Database,
    what: Blanking,
    *,
    act: Act,
    label: Sentence,
    why: str,
    go_on: GoOn | None = None,
) -> None:
    """Blank what history holds, in a step of its own, which ends undo.

    Each blanked row is touched once more, so that history holds its emptied image again.
    `go_on` is asked between them; where it stops, nothing was blanked. Raises UserError then.
    """
    so_far = 0
    with (
        history.step(db, label, at=act.at, person_id=act.person_id, kind="erasure"),
        lifted(db, {table for table, _row in what.rows}),
    ):
        history.blank_labels(db, what.nameless, why)
        history.reword_labels(db, what.reworded, why)
        for table, row_ids in in_batches(what.rows):
            history.blank(db, table, row_ids, why)
            touch = f"UPDATE {table} SET id = id WHERE id = ?"
            db.conn.executemany(touch, [(row_id,) for row_id in row_ids])
            so_far += len(row_ids)
            ask(go_on, so_far, len(what.rows))
        search.forget_what_was_taken_out(db)


def leave_no_trace(db: DataFile) -> None:
    """Write the file anew after an erasure, outside of any step: nothing of what went is left.

    SQLite empties what it takes out, but where it moves rows from page to page, letters of them
    may stay in the gaps. A full disk stops it: then all is as it was, and the rows are empty.
    """
    with suppress(sqlcipher.Error):
        db.execute("VACUUM")


FIELDS = (
    *("person_id", "payee_id", "collector_id", "received_by", "supports_id", "stands_for_id"),
    *("for_id", "proposed_by", "owner_id", "asked_by"),
)
"""Columns that say whom a row is about."""


def steps_about(db: Database, person_id: int, part: Part = WHOLE) -> set[int]:
    """The steps that changed something of this person, and so may name them in their words."""
    held = ", ".join(f"json_extract(image, '$.{field}')" for field in FIELDS)
    rows = db.execute(
        "SELECT DISTINCT step_id FROM (SELECT step_id, tbl, row_id, coalesce(after, before) AS"
        " image FROM history_row NOT INDEXED WHERE id > :after AND id <= :last)"
        " WHERE (tbl = 'person' AND row_id = :person)"
        " OR (tbl = 'claim' AND row_id IN (SELECT id FROM claim WHERE person_id = :person))"
        f" OR (instr(image, :person) AND :person IN ({held}))"
        " OR (instr(image, 'claim_id') AND EXISTS (SELECT 1 FROM claim WHERE"
        " id = json_extract(image, '$.claim_id')"
        " AND :person IN (person_id, payee_id, collector_id)))",
        {"person": person_id, **part._asdict()},
    )
    return {row[0] for row in rows.fetchall()}


def people_of_step(db: Database, step_id: int) -> frozenset[int]:
    """Whom a step changed something of."""
    held = ", ".join(f"json_extract(h.image, '$.{field}')" for field in FIELDS)
    rows = db.execute(
        "WITH h AS (SELECT tbl, row_id, coalesce(after, before) AS image FROM history_row"
        f" WHERE step_id = ?) SELECT CASE tbl WHEN 'person' THEN row_id END, {held},"
        " c.person_id, c.payee_id, c.collector_id FROM h"
        " LEFT JOIN claim c ON c.id = CASE tbl WHEN 'claim' THEN row_id"
        " ELSE json_extract(h.image, '$.claim_id') END",
        (step_id,),
    )
    return frozenset(one for row in rows.fetchall() for one in row if one is not None)
