"""Whole records, with the records inside them, as one JSON text that stays readable.

What a record has gained since a text was written takes its default; what it lost is passed
over. So an old text is read by a newer program.
"""

import json
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from desktop.language import Sentence
from desktop.storage.records import instant, sentence_from_json, sentence_to_json

R = TypeVar("R")


def to_json(record: Any) -> str:
    return json.dumps(_plain(record), ensure_ascii=False, sort_keys=True)


def from_json(kind: type[R], text: str) -> R:
    """Read what `to_json` wrote of a record of this kind."""
    found: R = _record(kind, json.loads(text))
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, Sentence):
        return json.loads(sentence_to_json(value))
    if is_dataclass(value):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, datetime):
        return instant(value)
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value) if isinstance(value, StrEnum) else value


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _record(kind: Any, plain: dict[str, Any]) -> Any:
    hints = _hints(kind)
    return kind(
        **{name: _lively(hints[name], value) for name, value in plain.items() if name in hints}
    )


def _lively(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    kinds = [one for one in get_args(kind) if one not in {NoneType, Ellipsis}]
    if get_origin(kind) is tuple:
        return tuple(_lively(kinds[0], inner) for inner in value)
    [kind] = kinds or [kind]
    if kind is Sentence:
        return sentence_from_json(json.dumps(value))
    if is_dataclass(kind):
        return _record(kind, value)
    if isinstance(kind, type) and issubclass(kind, date | time):
        return kind.fromisoformat(value)
    return kind(value) if isinstance(kind, type) and issubclass(kind, StrEnum) else value
