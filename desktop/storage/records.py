"""Rows and records: one table holds one kind of frozen record, field for column.

The only place where text dates, decimals and JSON columns are made and read.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Any, Generic, TypeVar, get_args, get_type_hints

from sqlite_utils import Database

from desktop.language import DayMonth, Money, Percent, Sentence
from desktop.storage.ids import new_id

R = TypeVar("R")


def sentence_to_json(said: Sentence) -> str:
    """A sentence as JSON, its dates, amounts and inner sentences kept apart from plain text."""
    return json.dumps(_plain(said), ensure_ascii=False, sort_keys=True)


def _plain(value: Any) -> Any:
    if isinstance(value, Sentence):
        values = {name: _plain(inner) for name, inner in value.values.items()}
        return {"text": value.text, "values": values, "many": value.many, "count": value.count}
    if isinstance(value, Money):
        return {"money": value.amount, "currency": value.currency}
    if isinstance(value, Percent):
        return {"percent": str(value.number)}
    if isinstance(value, DayMonth):
        return {"day_month": value.day.isoformat()}
    for name, kind in KINDS_OF_TIME.items():
        if isinstance(value, kind):
            return {name: value.isoformat()}
    return value


def sentence_from_json(text: str) -> Sentence:
    said = _lively(json.loads(text))
    assert isinstance(said, Sentence)
    return said


def _lively(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    if "text" in value:
        values = {name: _lively(inner) for name, inner in value["values"].items()}
        return Sentence(value["text"], values, value["many"], value["count"])
    if "money" in value:
        return Money(value["money"], value["currency"])
    [(kind, text)] = value.items()
    if kind == "percent":
        return Percent(Decimal(text))
    if kind == "day_month":
        return DayMonth(date.fromisoformat(text))
    return KINDS_OF_TIME[kind].fromisoformat(text)


KINDS_OF_TIME: Mapping[str, type[date | time]] = {"at": datetime, "day": date, "time": time}
"""An instant comes first: every datetime is a date too."""


def instant(at: datetime) -> str:
    """An instant as UTC text, to the microsecond, so that text sorts as time does."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _reader(kind: Any) -> Callable[[Any], Any] | None:
    """What makes a field's value of a column's; None where they are the same."""
    name = str(kind)
    for one in get_args(kind) or (kind,):  # also where there may be none
        if isinstance(one, type) and issubclass(one, StrEnum):
            return {member.value: member for member in one}.__getitem__  # quicker than asking it
    for piece, read in READERS:
        if piece in name:
            return read
    return None


def _pieces(text: str) -> dict[int, int]:
    return {int(value): count for value, count in json.loads(text).items()}


def _texts(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


def _texts_to_json(texts: tuple[str, ...]) -> str:
    return json.dumps(texts, ensure_ascii=False)


READERS: tuple[tuple[str, Callable[[Any], Any]], ...] = (
    ("datetime.datetime", datetime.fromisoformat),
    ("datetime.date", date.fromisoformat),
    ("datetime.time", time.fromisoformat),
    ("Decimal", Decimal),
    ("Mapping[int, int]", _pieces),
    ("tuple[str, ...]", _texts),
    ("Sentence", sentence_from_json),
    ("bool", bool),
)


def _to_column(value: Any) -> Any:
    for kind, write in WRITERS:
        if isinstance(value, kind):
            return write(value)
    return value


def _pieces_to_json(pieces: Mapping[int, int]) -> str:
    return json.dumps({str(value): pieces[value] for value in sorted(pieces, reverse=True)})


WRITERS: tuple[tuple[type, Callable[[Any], Any]], ...] = (
    (StrEnum, str),
    (bool, int),
    (datetime, instant),  # before date: every datetime is one
    (date, date.isoformat),
    (time, time.isoformat),
    (Decimal, "{:f}".format),
    (Sentence, sentence_to_json),
    (Mapping, _pieces_to_json),
    (tuple, _texts_to_json),
)


@dataclass(frozen=True)
class Table(Generic[R]):
    """The rows of one table as records of one kind. `leave_out` names fields kept elsewhere.

    Plain statements: the library's own methods ask each time whether the table is there.
    """

    name: str
    record: type[R]
    leave_out: frozenset[str] = frozenset()

    @cached_property
    def _columns(self) -> list[str]:
        names = [field.name for field in fields(self.record)]  # type: ignore[arg-type]
        return [name for name in names if name not in self.leave_out]

    @cached_property
    def _readers(self) -> list[tuple[str, Callable[[Any], Any]]]:
        hints = get_type_hints(self.record)
        readers = [(name, _reader(hints[name])) for name in self._columns]
        return [(name, read) for name, read in readers if read is not None]

    def from_row(self, row: Mapping[str, Any]) -> R:
        return self._record({name: row[name] for name in self._columns})

    def _record(self, values: dict[str, Any]) -> R:
        for name, read in self._readers:
            if values[name] is not None:
                values[name] = read(values[name])
        return self.record(**values)

    def to_row(self, record: R) -> dict[str, Any]:
        return {name: _to_column(getattr(record, name)) for name in self._columns}

    def add(self, db: Database, record: R) -> R:
        """Store a new record; the answer carries the id."""
        row = self.to_row(record)
        row["id"] = new_id(db, self.name)
        names, marks = ", ".join(row), ", ".join("?" * len(row))
        db.execute(f"INSERT INTO {self.name} ({names}) VALUES ({marks})", tuple(row.values()))
        return replace(record, id=row["id"])  # type: ignore[type-var]

    def update(self, db: Database, record: R) -> R:
        """Store what changed. Raises LookupError where there is no such record."""
        row = self.to_row(record)
        row_id = row.pop("id")
        values = ", ".join(f"{name} = ?" for name in row)
        sql = f"UPDATE {self.name} SET {values} WHERE id = ?"
        self._check_was_there(db.execute(sql, (*row.values(), row_id)).rowcount, row_id)
        return record

    def delete(self, db: Database, row_id: int) -> None:
        """Raises LookupError where there is no such record."""
        gone = db.execute(f"DELETE FROM {self.name} WHERE id = ?", (row_id,)).rowcount
        self._check_was_there(gone, row_id)

    def _check_was_there(self, rows: int, row_id: int | None) -> None:
        if not rows:
            raise LookupError(self.name, row_id)

    def get(self, db: Database, row_id: int) -> R:
        """The record with this id. Raises LookupError when there is none."""
        found = self.find(db, "id = ?", row_id)
        if found is None:
            raise LookupError(self.name, row_id)
        return found

    def find(self, db: Database, where: str, *arguments: Any) -> R | None:
        rows = self.where(db, where, *arguments, limit=1)
        return rows[0] if rows else None

    def where(
        self,
        db: Database,
        where: str = "",
        *arguments: Any,
        order_by: str = "id",
        limit: int | None = None,
        offset: int | None = None,
    ) -> list[R]:
        """The records that fit."""
        names = ", ".join(f"{self.name}.{column}" for column in self._columns)
        sql = f"SELECT {names} FROM {self.name} WHERE {where or 'true'} ORDER BY {order_by}"
        if limit is not None or offset is not None:
            sql += f" LIMIT {-1 if limit is None else limit} OFFSET {offset or 0}"
        rows = db.execute(sql, arguments).fetchall()
        return [self._record(dict(zip(self._columns, row, strict=True))) for row in rows]
