"""How the check says what it found: which page, which slip, and not the same thing for ever."""

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from sqlite_utils import Database

from desktop.domain.history import Fault
from desktop.language import N_, Sentence, plural, sentence
from desktop.storage.ids import shown_id

MOST = 20
"""How many faults of one kind are told one by one."""

THINGS = {
    "payee_details": N_("Bank details"),
    "office": N_("Office"),
    "attendance": N_("Attendance"),
    "category": N_("Kind of cost"),
    "policy": N_("Policy"),
    "rate": N_("Rate"),
    "claim_line": N_("Cost"),
    "agreement": N_("Agreement"),
    "receipt": N_("Receipt"),
    "cash_count": N_("Count"),
    "hand_over": N_("Hand-over"),
    "promise": N_("Promise"),
    "setting": N_("Setting"),
}


def fault(what: Sentence) -> Fault:
    return Fault(what=what)


def named(db: Database, table: str, row_id: int) -> Sentence:
    """What people call one row, with a capital to begin a sentence; also when it is gone."""
    row = _image(db, table, row_id)
    if table == "claim" and "number" in row:
        return sentence(N_("Claim {number}"), number=row["number"])
    if table == "movement" and "number" in row:
        return sentence(N_("Slip {number} of {year}"), number=row["number"], year=row["year"])
    if name := row.get("name") or row.get("title"):
        return sentence(N_("{name}"), name=str(name))
    other = N_("Entry")
    return sentence(
        N_("{thing} {number}"),
        thing=sentence(THINGS.get(table, other)),
        number=shown_id(row_id),
    )


def _image(db: Database, table: str, row_id: int) -> dict[str, Any]:
    """The row as it stands, or as history last knew it."""
    for row in db.query(f'SELECT * FROM "{table}" WHERE id = ?', [row_id]):
        return dict(row)
    last = db.execute(
        "SELECT coalesce(after, before) FROM history_row WHERE tbl = ? AND row_id = ?"
        " ORDER BY id DESC LIMIT 1",
        (table, row_id),
    ).fetchone()
    return dict(json.loads(last[0])) if last and last[0] else {}


def at_most(found: Iterable[Fault], most: int = MOST) -> Iterator[Fault]:
    """The first faults, and how many more there are."""
    rest = iter(found)
    yield from islice(rest, most)
    more = sum(1 for _ in rest)
    if more:
        yield fault(
            plural("… and one more like this.", "… and {count} more like these.", count=more)
        )
