"""Our fixed wording, as speakers of the group checked it."""

from dataclasses import replace

from sqlite_utils import Database

from desktop.domain.wording import WordingCheck
from desktop.storage.records import Table

CHECKS = Table("wording_check", WordingCheck)


def of_language(db: Database, language: str) -> dict[str, WordingCheck]:
    """What was checked in a language, by the English text."""
    return {check.message: check for check in CHECKS.where(db, "language = ?", language)}


def keep(db: Database, check: WordingCheck) -> WordingCheck:
    """Store a check; an earlier one of the same text gives way."""
    before = CHECKS.find(db, "language = ? AND message = ?", check.language, check.message)
    if before is None:
        return CHECKS.add(db, check)
    return CHECKS.update(db, replace(check, id=before.id))


def take_back(db: Database, language: str, message: str) -> None:
    """The text is unchecked again, and says what we drafted."""
    before = CHECKS.find(db, "language = ? AND message = ?", language, message)
    if before is not None and before.id is not None:
        CHECKS.delete(db, before.id)


def readers(db: Database) -> dict[str, int]:
    """How many of those who are with us read each language, as their first or second."""
    here = "FROM person WHERE erased_on IS NULL AND status NOT IN ('left', 'has died')"
    rows = db.execute(
        f"SELECT language, count(*) FROM (SELECT language {here}"
        f" UNION ALL SELECT second_language {here} AND second_language <> '')"
        " GROUP BY language ORDER BY count(*) DESC, language"
    )
    return dict(rows.fetchall())
