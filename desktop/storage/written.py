"""Everything people typed that stands in the file: as it stands now, and as history keeps it.

A name that goes is looked for here and nowhere else, so every column with free words is
named below; a test compares them with the tables.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from types import MappingProxyType
from typing import Any

from sqlite_utils import Database

from desktop.domain.agenda import ITEM_TEXTS
from desktop.domain.answer import ANSWER_TEXTS, THEME_TEXTS
from desktop.domain.change import CHANGE_TEXTS
from desktop.domain.decision import DECISION_TEXTS
from desktop.domain.goal import GOAL_TEXTS, REVIEW_TEXTS
from desktop.domain.outreach import OUTREACH_TEXTS
from desktop.domain.request import REQUEST_TEXTS
from desktop.storage.reading import Part
from desktop.storage.sieve import Sieve
from desktop.storage.triggers import tables

Row = Mapping[str, Any]
LABELS = "history_step"


class Kind(Enum):
    """How words stand in a column."""

    PLAIN = auto()
    VALUE = auto()
    """JSON of any shape."""
    SENTENCE = auto()
    """One of our sentences; what was typed is in its values."""


PLAIN, VALUE, SENTENCE = Kind.PLAIN, Kind.VALUE, Kind.SENTENCE
COLUMNS: Mapping[str, Mapping[str, Kind]] = MappingProxyType(
    {
        "person": {"household": PLAIN, "address": PLAIN, "email": PLAIN},
        "payee_details": {"account_name": PLAIN},
        "setting": {"value": VALUE},
        "closed_day": {"name": PLAIN},
        "meeting": {
            **dict.fromkeys(("title", "place", "style", "why", "likely_result"), PLAIN),
            "called_off_why": PLAIN,
        },
        "meeting_note": {"value": VALUE},
        "category": {"name": PLAIN},
        "place": {"name": PLAIN},
        "usual_line": {"what": PLAIN},
        "regular_cost": {"what": PLAIN},
        "claim": {"late_agreed": PLAIN, "question": PLAIN, "answer": PLAIN, "refusal": PLAIN},
        "claim_line": {
            "what": PLAIN,
            "difference": SENTENCE,
            "own_reason": PLAIN,
            "no_receipt_reason": PLAIN,
        },
        "agreement": {"reason": PLAIN},
        "possible_double": {"note": PLAIN},
        "receipt": {"name": PLAIN},
        "movement": {"received_name": PLAIN, "note": PLAIN},
        "cash_count": {"explanation": PLAIN, "household_reason": PLAIN},
        "outside_rule": {"what": SENTENCE, "how": PLAIN},
        "look_through": {"note": PLAIN},
        "copy_made": {"folder": PLAIN, "name": PLAIN},
        "own_text_version": {"wording": PLAIN, "translator": PLAIN},
        "wording_check": {"forms": VALUE},
        "mailing_copy": {"reason": SENTENCE},
        "body": {"name": PLAIN, "purpose": PLAIN},
        "terms_of_reference": dict.fromkeys(
            (
                *("in_scope", "out_of_scope", "who", "how_chosen", "how_often"),
                *("money", "support", "confidentiality"),
            ),
            PLAIN,
        ),
        "seat": {"how_chosen": PLAIN},
        "leaving_note": {"own_words": PLAIN},
        "meeting_series": {"title": PLAIN},
        "venue": dict.fromkeys(("name", "address", "how_to_get_there", "contact"), PLAIN),
        "venue_check": {"note": PLAIN},
        "venue_on_the_day": {"note": PLAIN},
        "need": {"own_words": PLAIN},
        "booking": {"supplier": PLAIN, "note": PLAIN},
        "passed_need": {"reason": PLAIN},
        "item": dict.fromkeys(ITEM_TEXTS, PLAIN),
        "agenda_line": {"title": PLAIN},
        "item_paper": {
            **dict.fromkeys(("title", "author", "summary", "name"), PLAIN),
            "trouble": SENTENCE,
        },
        "glossary_word": {"word": PLAIN, "meaning": PLAIN},
        "line_note": {"said": PLAIN, "disagreement": PLAIN},
        "member_view": {"own_words": PLAIN, "summary": PLAIN, "through": PLAIN},
        "interest": {"matter": PLAIN},
        "decision": dict.fromkeys(DECISION_TEXTS, PLAIN),
        "action": {"wording": PLAIN, "result": PLAIN},
        "action_put_off": {"reason": PLAIN},
        "notes_version": {"said": VALUE},
        "notes_change": {"wording": PLAIN, "answer": PLAIN},
        "feedback_sheet": {"worked": PLAIN, "to_change": PLAIN},
        "open_note": {"said": VALUE},
        "request": dict.fromkeys(REQUEST_TEXTS, PLAIN),
        "invited": {"seat": PLAIN, "why_not": PLAIN},
        "theme": dict.fromkeys(THEME_TEXTS, PLAIN),
        "answer": dict.fromkeys(ANSWER_TEXTS, PLAIN),
        "change": dict.fromkeys(CHANGE_TEXTS, PLAIN),
        "change_check": {"own_words": PLAIN},
        "sent_letter": {"said": VALUE, "note": PLAIN},
        "letter_taken_back": {"why": PLAIN},
        "not_reached": {"tried": PLAIN},
        "name_passed": {"found": PLAIN, "sentence": PLAIN},
        "wording_block": {"name": PLAIN},
        "goal": dict.fromkeys(GOAL_TEXTS, PLAIN),
        "goal_check": {"found": PLAIN},
        "review": dict.fromkeys(REVIEW_TEXTS, PLAIN),
        "review_goal": {"result": PLAIN},
        "review_shared": {"with_whom": PLAIN, "how": PLAIN},
        "indicator": {"wording": PLAIN, "set_by": PLAIN},
        "indicator_score": {"note": PLAIN},
        "outreach": dict.fromkeys(OUTREACH_TEXTS, PLAIN),
        "reach_step": dict.fromkeys(("who", "gap", "step", "result"), PLAIN),
        "equality_round": {"title": PLAIN},
        "benchmark": {"source": PLAIN},
    }
)
FREE_SETTINGS = frozenset({"name", "contact", "member_word"})
"""The settings in which people type; the others are chosen."""


@dataclass(frozen=True, slots=True)
class Written:
    """What somebody typed: in which row and column, and the whole row it stands in.

    `raw` is the column's text; `now` is False for what only history still holds.
    """

    table: str
    row_id: int
    column: str
    raw: str
    row: Row
    now: bool


def now(db: Database, sieve: Sieve) -> Iterator[Written]:
    """All words as they stand in the tables today, of rows that may hold a name."""
    there = set(tables(db))
    for table, columns in COLUMNS.items():
        if table in there:
            may = " OR ".join(
                f"{column} <> ''" if kind is VALUE else sieve.sql(column)
                for column, kind in columns.items()
            )
            for row in list(db.query(f'SELECT * FROM "{table}" WHERE {may}', sieve.words)):
                yield from _of_row(table, row["id"], row, now=True)


def of_steps(db: Database, sieve: Sieve, part: Part) -> Iterator[Written]:
    """The words of steps."""
    rows = db.query(
        f"SELECT id, label, at FROM {LABELS} WHERE id > :after AND id <= :last"
        f" AND {sieve.sql('label')} ORDER BY id",
        {**sieve.words, **part._asdict()},
    )
    for row in list(rows):
        if sieve.holds(row["label"]):
            yield Written(LABELS, row["id"], "label", row["label"], row, now=True)


def of_history(db: Database, sieve: Sieve, part: Part) -> Iterator[Written]:
    """Every image once: what a row was before a change, it was after the change before."""
    escaped = ", ".join(f"'{table}'" for table in sorted(ESCAPED))
    others = ", ".join(f"'{table}'" for table in sorted(COLUMNS.keys() - ESCAPED))
    rows = db.execute(
        "SELECT tbl, row_id, image FROM (SELECT id, tbl, row_id, coalesce(after, before) AS image"
        " FROM history_row NOT INDEXED WHERE id > :after AND id <= :last) WHERE image IS NOT NULL"
        f" AND (tbl IN ({escaped}) OR tbl IN ({others}) AND {sieve.sql('image')}) ORDER BY id",
        {**sieve.words, **part._asdict()},
    )
    for table, row_id, image in rows.fetchall():
        if table in ESCAPED or sieve.holds(image):
            yield from _of_row(table, row_id, json.loads(image), now=False)


ESCAPED = frozenset({"setting", "meeting_note"})
"""Tables whose JSON writes a letter such as Ł as a number; they are few, and looked at whole."""


def _of_row(table: str, row_id: int, row: Row, *, now: bool) -> Iterator[Written]:
    if table == "setting" and row["name"] not in FREE_SETTINGS:
        return
    for column in COLUMNS[table]:
        raw = row.get(column)  # an image older than the column is without it
        if raw:
            yield Written(table, row_id, column, raw, row, now)


def texts(one: Written) -> list[str]:
    """What was typed, piece by piece."""
    found: list[str] = []

    def see(text: str) -> str:
        found.append(text)
        return text

    rewritten(one, see)
    return found


def as_read(one: Written, raw: str) -> str:
    """The words of a column as people read them, where it is not one of our sentences."""
    return ", ".join(texts(replace(one, raw=raw)))


def rewritten(one: Written, change: Callable[[str], str]) -> str:
    """The column's text with every piece that was typed changed."""
    kind = SENTENCE if one.table == LABELS else COLUMNS[one.table][one.column]
    if kind is PLAIN:
        return change(one.raw)
    value = json.loads(one.raw)
    if kind is VALUE:
        new = _value(value, change)
        return one.raw if new == value else json.dumps(new)
    new = _sentence(value, change)
    return one.raw if new == value else json.dumps(new, ensure_ascii=False, sort_keys=True)


def _value(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_value(one, change) for one in value]
    if isinstance(value, dict):
        return {_value(name, change): _value(one, change) for name, one in value.items()}
    return value


def _sentence(value: Any, change: Callable[[str], str], *, inner: bool = False) -> Any:
    """Our own words stay; a sentence inside another may be nothing but typed words."""
    if isinstance(value, str):
        return change(value)
    if not isinstance(value, dict) or "text" not in value:
        return value
    values = {name: _sentence(one, change, inner=True) for name, one in value["values"].items()}
    text = change(value["text"]) if inner and not values else value["text"]
    return {**value, "text": text, "values": values}


def rewrite(db: Database, one: Written, change: Callable[[str], str]) -> None:
    """Change what was typed where it stands. Runs inside a step, with locks lifted."""
    new = rewritten(one, change)
    if new != one.raw:
        db.execute(f'UPDATE "{one.table}" SET "{one.column}" = ? WHERE id = ?', (new, one.row_id))
