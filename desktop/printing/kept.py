"""A paper kept word for word, as JSON: what was said on it, whatever texts say by now.

Each part names what it is. What a part has gained since takes its default; what it lost is
passed over.
"""

import json
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any, get_args

from desktop.printing.blocks import (
    Block,
    CardColour,
    Choice,
    Document,
    Entry,
    Fact,
    Field,
    Furniture,
    Picture,
)
from desktop.printing.blocks import Column as TableColumn
from desktop.printing.chart_block import ChartBar

WHAT = "is"
PARTS = MappingProxyType(
    {
        kind.__name__: kind
        for kind in (
            *get_args(Block),
            *(ChartBar, Choice, Document, Entry, Fact, Field, Furniture, Picture, TableColumn),
        )
    }
)
"""What a paper is built from, by the name it is kept under."""


def document_to_json(document: Document) -> str:
    return json.dumps(_plain(document), ensure_ascii=False)


def document_from_json(text: str) -> Document:
    """Read what `document_to_json` wrote. Raises TypeError for anything else."""
    found = _lively(json.loads(text))
    if not isinstance(found, Document):
        raise TypeError(text[:80])
    return found


def _plain(value: Any) -> Any:
    """Only what is not as usual: most of a paper is text alone."""
    if is_dataclass(value):
        kept = {WHAT: type(value).__name__}
        for one in fields(value):
            part = getattr(value, one.name)
            if one.default is MISSING or part != one.default:
                kept[one.name] = _plain(part)
        return kept
    if isinstance(value, tuple):
        return [_plain(inner) for inner in value]
    return str(value) if isinstance(value, StrEnum) else value


def _lively(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_lively(inner) for inner in value)
    if not isinstance(value, dict):
        return value
    kind = PARTS.get(value.get(WHAT, ""))
    if kind is None:
        raise TypeError(value.get(WHAT))
    names = {one.name for one in fields(kind)}
    parts = {name: _lively(part) for name, part in value.items() if name in names}
    if "colour" in parts:
        parts["colour"] = CardColour(parts["colour"])
    return kind(**parts)
