"""History in the file: steps, their rows, the chain of digests, undo and replay.

Triggers write each changed row, before and after, into `history_row`. A step gives them
who, when and words. Each row carries a digest with a random salt, each step the digest of
the step before, so that a changed past shows. It cannot prove its absence to somebody who
has the password, and we do not claim so.
"""

import hashlib
import json
import secrets
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from operator import itemgetter
from typing import Any

from sqlite_utils import Database

from desktop.domain.history import RowChange, Step
from desktop.language import N_, Sentence, sentence
from desktop.storage.ids import new_id
from desktop.storage.records import instant, sentence_from_json, sentence_to_json
from desktop.storage.schema import APPEND_ONLY

UNDO_STOPS = APPEND_ONLY | {"pin"}
"""A step that wrote here is put right by a visible correction, never taken back."""
FIRST = "0" * 64


@contextmanager
def step(
    db: Database,
    label: Sentence,
    *,
    at: datetime,
    person_id: int | None,
    duty: str = "",
    kind: str = "act",
    undoes_id: int | None = None,
) -> Iterator[int]:
    """One transaction with a name. If anything in it fails, nothing was done.

    A step in which no row changed leaves no trace, unless it is an update of the file.
    """
    with db.atomic():
        step_id = new_id(db, "history_step")
        said = {"label": sentence_to_json(label), "salt": secrets.token_hex(16)}
        row = {
            "id": step_id,
            "at": instant(at),
            "person_id": person_id,
            **said,
            "label_digest": label_digest(said),
            "duty": duty,
            "undoes_id": undoes_id,
            "kind": kind,
            "previous": head(db),
            "digest": "",
        }
        names, marks = ", ".join(row), ", ".join(f":{name}" for name in row)
        db.execute(f"INSERT INTO history_step ({names}) VALUES ({marks})", row)
        db.execute("UPDATE history_now SET step_id = ?", (step_id,))
        yield step_id
        db.execute("UPDATE history_now SET step_id = NULL, erasing = ''")
        if kind == "migration" or tables(db, step_id):
            _seal(db, step_id)
        else:
            db.execute("DELETE FROM history_step WHERE id = ?", (step_id,))


def head(db: Database) -> str:
    """The digest of the newest step: what D4 and D34 print in short and people sign."""
    row = db.execute("SELECT digest FROM history_step ORDER BY id DESC LIMIT 1").fetchone()
    return str(row[0]) if row else FIRST


def beginning(db: Database) -> str:
    """The digest of the first step: the same in a file and in every copy of it."""
    row = db.execute("SELECT digest FROM history_step ORDER BY id LIMIT 1").fetchone()
    return str(row[0]) if row else FIRST


def knows(db: Database, digest: str) -> bool:
    """Whether a step with this digest is in the history: then so is all that came before it."""
    return (
        db.execute("SELECT 1 FROM history_step WHERE digest = ?", (digest,)).fetchone() is not None
    )


def row_digest(row: Mapping[str, Any]) -> str:
    """Over what was written and its salt; no part can hold the zero that joins them."""
    parts = [str(part) for part in ROW_PARTS(row)]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


ROW_PARTS = itemgetter("id", "step_id", "tbl", "row_id", "before", "after", "salt")


def label_digest(row: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps([row["label"], row["salt"]]).encode()).hexdigest()


def step_digest(row: Mapping[str, Any], row_digests: list[str]) -> str:
    names = ("id", "at", "person_id", "label_digest", "duty", "undoes_id", "kind", "previous")
    parts = [[row[name] for name in names], row_digests]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _seal(db: Database, step_id: int) -> None:
    rows = list(db.query("SELECT * FROM history_row WHERE step_id = ? ORDER BY id", [step_id]))
    digests = [row_digest(row) for row in rows]
    db.conn.executemany(
        "UPDATE history_row SET digest = ? WHERE id = ?",
        [(digest, row["id"]) for digest, row in zip(digests, rows, strict=True)],
    )
    [made] = db.query("SELECT * FROM history_step WHERE id = ?", [step_id])
    db.execute(
        "UPDATE history_step SET digest = ? WHERE id = ?", (step_digest(made, digests), step_id)
    )


def changes(db: Database, step_id: int) -> list[RowChange]:
    """What a step changed, in the order it was done."""
    rows = db.query("SELECT * FROM history_row WHERE step_id = ? ORDER BY id", [step_id])
    return [_change(row) for row in rows]


def of_row(db: Database, table: str, row_id: int) -> list[tuple[Step, RowChange]]:
    """Who changed this and when, oldest first."""
    rows = db.query(
        "SELECT * FROM history_row WHERE tbl = ? AND row_id = ? ORDER BY id", [table, row_id]
    )
    return [(get(db, row["step_id"]), _change(row)) for row in rows]


def _change(row: Mapping[str, Any]) -> RowChange:
    def image(text: str | None) -> dict[str, Any] | None:
        return None if text is None else json.loads(text)

    return RowChange(
        id=row["id"],
        step_id=row["step_id"],
        table=row["tbl"],
        row_id=row["row_id"],
        before=image(row["before"]),
        after=image(row["after"]),
    )


def get(db: Database, step_id: int) -> Step:
    [row] = db.query(f"{STEPS} WHERE s.id = ?", [step_id])
    return _step(row)


STEPS = (
    "SELECT s.*, EXISTS (SELECT 1 FROM history_step u WHERE u.undoes_id = s.id AND u.kind = 'undo'"
    " AND NOT EXISTS (SELECT 1 FROM history_step r WHERE r.undoes_id = u.id)) AS undone"
    " FROM history_step s"
)


def newest(db: Database, limit: int = 50) -> list[Step]:
    return [_step(row) for row in db.query(f"{STEPS} ORDER BY s.id DESC LIMIT ?", [limit])]


def to_undo(db: Database) -> Step | None:
    """The newest step that still stands and is not itself an undo.

    None at a migration or an erasure: what lies before is not taken back.
    """
    for row in db.query(f"{STEPS} ORDER BY s.id DESC"):
        if row["kind"] in {"migration", "erasure"}:
            return None
        if row["kind"] == "act" and not row["undone"]:
            return _step(row)
    return None


def _step(row: Mapping[str, Any]) -> Step:
    return Step(
        id=row["id"],
        at=datetime.fromisoformat(row["at"]),
        person_id=row["person_id"],
        label=sentence_from_json(row["label"]),
        duty=row["duty"],
        undoes_id=row["undoes_id"],
        undone=bool(row["undone"]),
    )


def tables(db: Database, step_id: int) -> frozenset[str]:
    rows = db.execute("SELECT DISTINCT tbl FROM history_row WHERE step_id = ?", (step_id,))
    return frozenset(row[0] for row in rows.fetchall())


def reverse(db: Database, step_id: int) -> None:
    """Put every row of a step back as it was before, newest change first."""
    db.execute("PRAGMA defer_foreign_keys = ON")
    for change in reversed(changes(db, step_id)):
        _put(db, change.table, change.row_id, was=change.after, now=change.before)


def _put(
    db: Database,
    table: str,
    row_id: int,
    *,
    was: Mapping[str, Any] | None,
    now: Mapping[str, Any] | None,
) -> None:
    if now is None:
        db.execute(f'DELETE FROM "{table}" WHERE id = ?', (row_id,))
        return
    columns = list(now)
    if was is None:
        names = ", ".join(f'"{c}"' for c in columns)
        marks = ", ".join("?" for _ in columns)
        sql = f'INSERT INTO "{table}" ({names}) VALUES ({marks})'
        db.execute(sql, [now[c] for c in columns])
        return
    pairs = ", ".join(f'"{c}" = ?' for c in columns)
    db.execute(f'UPDATE "{table}" SET {pairs} WHERE id = ?', [*(now[c] for c in columns), row_id])


def replayed(db: Database, upto: int | None = None) -> dict[tuple[str, int], dict[str, Any]]:
    """The rows as history says they stand after a step, by table and id; replayed in memory."""
    live: dict[tuple[str, int], dict[str, Any]] = {}
    where, arguments = ("WHERE step_id <= ?", [upto]) if upto is not None else ("", [])
    for row in db.query(f"SELECT * FROM history_row {where} ORDER BY id", arguments):
        key = (row["tbl"], row["row_id"])
        if row["after"] is not None:
            live[key] = json.loads(row["after"])
        elif not row["blanked"]:
            live.pop(key, None)
    return live


def blank(db: Database, table: str, row_ids: Iterable[int], why: str) -> None:
    """Empty what history holds of these rows, keeping the digests that prove the chain."""
    db.execute("UPDATE history_now SET erasing = ?", (why,))
    db.conn.executemany(
        "UPDATE history_row SET before = NULL, after = NULL, salt = NULL, blanked = ?"
        " WHERE tbl = ? AND row_id = ? AND digest IS NOT NULL",
        [(why, table, row_id) for row_id in row_ids],
    )


def blank_labels(db: Database, step_ids: Iterable[int], why: str) -> None:
    """Take the words off steps that named somebody, keeping the digests."""
    nothing = sentence_to_json(sentence(N_("Something about a person who was erased")))
    reword_labels(db, dict.fromkeys(step_ids, nothing), why)


def reword_labels(db: Database, labels: Mapping[int, str], why: str) -> None:
    """Give steps other words, as JSON of a sentence, keeping the digests of the first ones."""
    db.execute("UPDATE history_now SET erasing = ?", (why,))
    db.conn.executemany(
        "UPDATE history_step SET label = ?, salt = NULL, blanked = ? WHERE id = ?",
        [(label, why, step_id) for step_id, label in labels.items()],
    )


def rows_of(db: Database, step_id: int) -> list[tuple[str, int]]:
    """Which rows a step touched, each once."""
    sql = "SELECT DISTINCT tbl, row_id FROM history_row WHERE step_id = ?"
    return [(row[0], row[1]) for row in db.execute(sql, (step_id,)).fetchall()]
