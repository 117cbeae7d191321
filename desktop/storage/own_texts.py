"""Texts that the group wrote itself: every wording in every language stays."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from types import MappingProxyType

from sqlite_utils import Database

from desktop.domain.own_text import GroundRules, OwnText, OwnTextVersion, WrittenText
from desktop.domain.text_kinds import STANDING, TextKind
from desktop.domain.versions import Place
from desktop.storage.records import Table

TEXTS = Table("own_text", OwnText)
VERSIONS = Table("own_text_version", OwnTextVersion)
RULES = Table("ground_rules", GroundRules)

IN_ORDER = "kind, about_id, position, id"


def every(db: Database) -> tuple[WrittenText, ...]:
    """Every text that stands by itself and still does, in the order of its kind and place."""
    kinds = ", ".join(f"'{kind}'" for kind in sorted(STANDING))
    where = f"ended_on IS NULL AND kind IN ({kinds})"
    return _with_versions(db, TEXTS.where(db, where, order_by=IN_ORDER))


def of_records(db: Database, places: Collection[Place]) -> dict[Place, WrittenText]:
    """The texts of these columns of records that somebody began to translate."""
    ids = sorted({about_id for _, about_id in places})
    if not ids:
        return {}
    kinds = ", ".join(f"'{kind}'" for kind in sorted({kind for kind, _ in places}))
    marks = ", ".join("?" for _ in ids)
    where = f"ended_on IS NULL AND kind IN ({kinds}) AND about_id IN ({marks})"
    found = _with_versions(db, TEXTS.where(db, where, *ids, order_by=IN_ORDER))
    by_place = {(one.text.kind, one.text.about_id or 0): one for one in found}
    return {place: one for place, one in by_place.items() if place in places}


def _with_versions(db: Database, texts: list[OwnText]) -> tuple[WrittenText, ...]:
    newest: dict[int, dict[str, OwnTextVersion]] = defaultdict(dict)
    marks = ", ".join("?" for _ in texts)
    where, ids = f"own_text_id IN ({marks})", [text.id for text in texts]
    for version in VERSIONS.where(db, where, *ids, order_by="number"):
        newest[version.own_text_id][version.language] = version
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
