"""Writes ten years in a minute: rows and their history in bulk, as the triggers would have.

Asking the triggers takes ten minutes. So they are set aside, history is written with the
same images, salts and digests, and the triggers are written again at the end;
`desktop.storage.check` compares every row and proves the chain.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from random import Random
from typing import Any

from sqlite_utils import Database

from desktop.domain.office import OFFICERS, Act
from desktop.language import Sentence
from desktop.storage import history, triggers
from desktop.storage.database import one
from desktop.storage.ids import COPY_SIZE, FIRST_COPY
from desktop.storage.records import Table, instant, sentence_to_json

DUTY = ",".join(sorted(OFFICERS))
PAUSE = timedelta(seconds=7)
"""Between one thing done and the next."""
IMAGE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""As SQLite's json_object() writes it."""
Row = dict[str, Any]


@contextmanager
def pen_for(db: Database, act: Act) -> Iterator["Pen"]:
    """A pen for this file, while its triggers are set aside."""
    db.execute("PRAGMA foreign_keys = OFF")
    for name in triggers.names(db):
        db.execute(f'DROP TRIGGER "{name}"')
    pen = Pen(db, act)
    yield pen
    pen.save()
    with db.atomic():
        triggers.write_all(db)
    db.execute("PRAGMA foreign_keys = ON")


class Pen:
    """One hand writing. What is written reaches the file with `save`."""

    def __init__(self, db: Database, act: Act) -> None:
        self.db = db
        self.act = act
        self._last = {name: int(last) for name, last in db.execute("SELECT * FROM id_counter")}
        self._noted = int(one(db, "SELECT max(id) FROM history_row"))
        self._previous = history.head(db)
        self._salts = Random(1)  # noqa: S311 - nothing here is secret
        self._columns: dict[str, list[str]] = {}
        self._written: defaultdict[str, dict[int, Row]] = defaultdict(dict)
        self._images: dict[tuple[str, int], str] = {}
        self._steps: list[Row] = []
        self._notes: list[Row] = []
        self._step: list[Row] = []

    @contextmanager
    def step(self, label: Sentence) -> Iterator[None]:
        """One thing that somebody did."""
        person_id, at = self.act.person_id, self.act.at + PAUSE
        self.act = Act(person_id=person_id, at=at, day=self.act.day)
        said = {"label": sentence_to_json(label), "salt": self._salt()}
        step = {
            "id": self._next_id("history_step"),
            "at": instant(at),
            "person_id": person_id,
            **said,
            "label_digest": history.label_digest(said),
            "duty": DUTY,
            "undoes_id": None,
            "kind": "act",
            "previous": self._previous,
        }
        self._step = []
        yield
        for row in self._step:
            row["step_id"] = step["id"]
            row["digest"] = history.row_digest(row)
        self._previous = history.step_digest(step, [row["digest"] for row in self._step])
        self._notes.extend(self._step)
        self._steps.append({**step, "digest": self._previous})

    def now(self) -> datetime:
        return self.act.at

    def add(self, table: Table[Any], record: Any) -> int:
        """Write a new record; answers its id."""
        values = table.to_row(record)
        values["id"] = self._next_id(table.name)
        row = {column: values[column] for column in self._columns_of(table.name)}
        self._written[table.name][row["id"]] = row
        self._note(table.name, row)
        return int(row["id"])

    def change(self, table: str, row_id: int, **columns: Any) -> None:
        """Change a record that is not saved yet."""
        row = self._written[table][row_id]
        row.update({n: instant(v) if isinstance(v, datetime) else v for n, v in columns.items()})
        self._note(table, row)

    def save(self) -> None:
        """Put what was written into the file, and which ids were given."""
        with self.db.atomic():
            self._insert("history_step", self._steps)
            self._insert("history_row", self._notes)
            for table, rows in self._written.items():
                self._insert(table, list(rows.values()))
            given = [{"tbl": table, "last": last} for table, last in self._last.items()]
            self.db.execute("DELETE FROM id_counter")
            self._insert("id_counter", given)
        self._steps, self._notes = [], []
        self._written.clear()
        self._images.clear()

    def _insert(self, table: str, rows: list[Row]) -> None:
        if not rows:
            return
        columns = list(rows[0])
        marks = ", ".join("?" for _ in columns)
        sql = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608 - ours
        self.db.conn.executemany(sql, [tuple(row.values()) for row in rows])

    def _salt(self) -> str:
        return f"{self._salts.getrandbits(128):032x}"

    def _next_id(self, table: str) -> int:
        self._last[table] = self._last.get(table, FIRST_COPY * COPY_SIZE) + 1
        return self._last[table]

    def _columns_of(self, table: str) -> list[str]:
        if table not in self._columns:
            self._columns[table] = triggers.columns_of(self.db, table)
        return self._columns[table]

    def _note(self, table: str, row: Row) -> None:
        """Write the change of a row down, from the image it had to the one it has now."""
        self._noted += 1
        which = (table, row["id"])
        before, after = self._images.get(which), IMAGE(row)
        self._images[which] = after
        self._step.append(
            {
                "id": self._noted,
                "step_id": 0,
                "tbl": table,
                "row_id": row["id"],
                "before": before,
                "after": after,
                "salt": self._salt(),
                "digest": "",
            }
        )
