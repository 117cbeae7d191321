"""Texts that the group wrote itself: every wording in every language stays."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from sqlite_utils import Database

from desktop.domain.own_text import GroundRules, OwnText, OwnTextVersion, TextKind, WrittenText
from desktop.storage.records import Table

TEXTS = Table("own_text", OwnText)
VERSIONS = Table("own_text_version", OwnTextVersion)
RULES = Table("ground_rules", GroundRules)

IN_ORDER = "kind, about_id, position, id"


def every(db: Database) -> tuple[WrittenText, ...]:
    """Every text that still stands, in the order of its kind and place."""
    newest: dict[int, dict[str, OwnTextVersion]] = defaultdict(dict)
    for version in VERSIONS.where(db, order_by="number"):
        newest[version.own_text_id][version.language] = version
    texts = TEXTS.where(db, "ended_on IS NULL", order_by=IN_ORDER)
    return tuple(_written(text, newest[text.id or 0]) for text in texts)


def get(db: Database, text_id: int) -> WrittenText:
    """One text. Raises LookupError when there is none."""
    text = TEXTS.get(db, text_id)
    found = VERSIONS.where(db, "own_text_id = ?", text_id, order_by="number")
    return _written(text, {version.language: version for version in found})


def _written(text: OwnText, newest: Mapping[str, OwnTextVersion]) -> WrittenText:
    others = {tag: version for tag, version in newest.items() if tag != text.language}
    source = newest[text.language]
    return WrittenText(text=text, source=source, versions=MappingProxyType(others))


def history(db: Database, text_id: int) -> list[OwnTextVersion]:
    """Every wording of a text there ever was, the newest first."""
    return VERSIONS.where(db, "own_text_id = ?", text_id, order_by="id DESC")


def last_number(db: Database, text_id: int, language: str) -> int:
    """The number of the newest wording in a language; 0 for none."""
    where = "own_text_id = ? AND language = ?"
    found = VERSIONS.where(db, where, text_id, language, order_by="number DESC", limit=1)
    return found[0].number if found else 0


def last_position(db: Database, kind: TextKind, about_id: int | None) -> int:
    """The place of the last text there; -1 where there is none."""
    where = "kind = ? AND about_id IS ? AND ended_on IS NULL"
    found = TEXTS.where(db, where, kind, about_id, order_by="position DESC", limit=1)
    return found[0].position if found else -1


def newest_rules(db: Database) -> GroundRules | None:
    found = RULES.where(db, order_by="version DESC", limit=1)
    return found[0] if found else None


def review_on(db: Database) -> date | None:
    """The day on which the group wants to look at its rules again."""
    rules = newest_rules(db)
    return rules.review_on if rules is not None else None


def languages_read(db: Database) -> frozenset[str]:
    """In which languages the people read who are with the group."""
    rows = db.execute(
        "SELECT language, second_language FROM person"
        " WHERE erased_on IS NULL AND status NOT IN ('left', 'has died')"
    )
    return frozenset(tag for row in rows.fetchall() for tag in row if tag)
