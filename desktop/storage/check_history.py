"""Whether history is whole, and every page of the file is as history says.

Two passes over the file, each in the order in which it lies on the disk; of each row only
a short mark of its newest image is kept in memory.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlite_utils import Database

from desktop.domain.history import Fault
from desktop.language import N_, plural, sentence
from desktop.storage.faults import at_most, fault, named
from desktop.storage.history import FIRST, label_digest, row_digest, step_digest
from desktop.storage.records import sentence_from_json
from desktop.storage.schema import UNLOGGED
from desktop.storage.triggers import columns_of, image_of, tables

Row = Mapping[str, Any]
Marks = defaultdict[str, dict[int, int | None]]
"""Table -> row -> mark of its newest image; None for a row that was taken out."""


def faults(db: Database) -> Iterator[Fault]:
    """The chain of steps, what is unfinished, the rows as they stand, and the next ids."""
    newest: Marks = defaultdict(dict)
    yield from at_most(_chain(db, newest))
    yield from _unfinished(db)
    for table in tables(db):
        if table not in UNLOGGED:
            yield from at_most(_rows(db, table, newest[table]))
    yield from _ids(db)


def _chain(db: Database, newest: Marks) -> Iterator[Fault]:
    """Every step follows from the one before, and every row from its step."""
    erased = _last_erasure(db)
    previous = FIRST
    for step, rows in _steps(db):
        whole = step["previous"] == previous and _said(step, erased)
        whole &= all(_sound(row, erased) for row in rows)
        if not whole or step["digest"] != step_digest(step, [row["digest"] for row in rows]):
            yield _changed_step(step)
        for row in rows:
            newest[row["tbl"]][row["row_id"]] = _mark(row["after"])
        previous = step["digest"]


def _steps(db: Database) -> Iterator[tuple[Row, list[Row]]]:
    """Each step with its rows, oldest first; rows without a step were told already."""
    query = db.query("SELECT * FROM history_row ORDER BY step_id, id")
    groups = groupby(query, itemgetter("step_id"))
    at, rows = next(groups, NO_MORE)
    for step in db.query("SELECT * FROM history_step ORDER BY id"):
        while at < step["id"]:
            at, rows = next(groups, NO_MORE)
        yield step, list(rows) if at == step["id"] else []


NO_MORE: tuple[int, Iterator[Row]] = (2**63, iter(()))


def _last_erasure(db: Database) -> int:
    row = db.execute("SELECT max(id) FROM history_step WHERE kind = 'erasure'").fetchone()
    return int(row[0] or 0)


def _sound(row: Row, erased: int) -> bool:
    """Whether a row of history is as it was written, or was blanked by an erasure since."""
    if row["blanked"]:
        kept = [row[name] for name in ("before", "after", "salt") if row[name] is not None]
        return not kept and row["step_id"] < erased
    return bool(row["digest"] == row_digest(row))


def _said(step: Row, erased: int) -> bool:
    """Whether the words of a step are those it was done with, or were taken off since."""
    if step["blanked"]:
        return step["salt"] is None and step["id"] < erased
    return bool(step["label_digest"] == label_digest(step))


def _mark(image: str | None) -> int | None:
    return None if image is None else hash(image)


def _changed_step(step: Row) -> Fault:
    try:
        what, at = sentence_from_json(step["label"]), datetime.fromisoformat(step["at"])
    except (ValueError, LookupError, AssertionError):
        return fault(sentence(N_("History was changed afterwards. Compare with your latest copy.")))
    text = N_("“{what}” of {day} was changed afterwards. Compare with your latest copy.")
    return fault(sentence(text, what=what, day=at.date()))


def _unfinished(db: Database) -> Iterator[Fault]:
    if db.execute("SELECT step_id, erasing FROM history_now").fetchall() != [(None, "")]:
        text = N_("Another program began to change the file. Compare with your latest copy.")
        yield fault(sentence(text))


def _rows(db: Database, table: str, newest: dict[int, int | None]) -> Iterator[Fault]:
    """Every row as its newest image, no row without one, no image without its row."""
    image = image_of(table, columns_of(db, table), "live")
    for row_id, now in db.execute(f'SELECT id, {image} FROM "{table}" AS live'):
        known = newest.pop(row_id, None)
        if known is None:
            text = N_("{what} was put in by another program. Compare with your latest copy.")
            yield fault(sentence(text, what=named(db, table, row_id)))
        elif known != hash(now):
            text = N_("{what} was changed by another program. Compare with paper.")
            yield fault(sentence(text, what=named(db, table, row_id)))
    for row_id, known in newest.items():
        if known is not None:
            text = N_("{what} was taken out by another program. Open your latest copy.")
            yield fault(sentence(text, what=named(db, table, row_id)))


NOT_COUNTED = frozenset(
    {
        *("id_counter", "history_now", "history_row", "file_mark", "open_claim", "open_note"),
        *("equality_answer", "equality_shown"),
    }
)
"""Tables whose ids SQLite gives or chance, or that hold a place instead of a number."""


def _ids(db: Database) -> Iterator[Fault]:
    """No table may give an id again that it gave before."""
    last = dict(db.execute("SELECT tbl, last FROM id_counter").fetchall())
    behind = 0
    for table in tables(db):
        if table in NOT_COUNTED:
            continue
        sql = f'SELECT max(id), (SELECT max(row_id) FROM history_row WHERE tbl = ?) FROM "{table}"'
        used = [used for used in db.execute(sql, (table,)).fetchone() if used is not None]
        behind += any(used_id > last.get(table, 0) for used_id in used)
    if behind:
        yield fault(
            plural(
                "Something new could take the place of something old. Open your latest copy.",
                "{count} kinds of new pages could take the place of old ones."
                " Open your latest copy.",
                count=behind,
            )
        )
