"""People, where a bank payment goes, and what a journey usually costs them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from desktop.domain.claim import Line
from desktop.domain.person import PayeeDetails, Person
from desktop.domain.usual import UsualLine, as_usual
from desktop.storage.database import DataFile, one
from desktop.storage.records import Table


class People(Table[Person]):
    """People as they are kept, each told apart from others of the same name."""

    def where(
        self,
        db: Database,
        where: str = "",
        *arguments: Any,
        order_by: str = "id",
        limit: int | None = None,
        offset: int | None = None,
    ) -> list[Person]:
        found = super().where(db, where, *arguments, order_by=order_by, limit=limit, offset=offset)
        names = {one.name for one in found}
        apart = _same_among(db, names) if len(names) <= AT_ONCE else same_names(db)
        if not apart:
            return found
        return [replace(one, apart=apart.get(one.id or 0, 0)) for one in found]


def _same_among(db: Database, names: Collection[str]) -> dict[int, int]:
    """As `same_names`, of these names only, which the index finds at once."""
    marks = ", ".join("?" for _ in names)
    rows = db.execute(
        "SELECT id, row_number() OVER same, count(*) OVER (PARTITION BY name COLLATE NOCASE)"
        f" FROM person WHERE erased_on IS NULL AND name COLLATE NOCASE IN ({marks})"
        " WINDOW same AS (PARTITION BY name COLLATE NOCASE ORDER BY id)",
        tuple(names),
    )
    return {person_id: number for person_id, number, alike in rows.fetchall() if alike > 1}


def same_names(db: Database) -> dict[int, int]:
    """Who has a name that others have too, by id: the first, second … in order of coming.

    Capitals make no difference. Whoever was erased has no name any more.
    """

    def read() -> dict[int, int]:
        here = "FROM person WHERE erased_on IS NULL"
        rows = db.execute(
            "SELECT id, row_number() OVER (PARTITION BY name COLLATE NOCASE ORDER BY id)"
            f" {here} AND name COLLATE NOCASE IN"
            f" (SELECT name {here} GROUP BY name COLLATE NOCASE HAVING count(*) > 1)"
        )
        return dict(rows.fetchall())

    return db.until_written("same names", read) if isinstance(db, DataFile) else read()


AT_ONCE = 500
"""So many names are looked up one by one; for more, all are read and kept."""
PEOPLE = People("person", Person, frozenset({"apart"}))
DETAILS = Table("payee_details", PayeeDetails)
USUAL = Table("usual_line", UsualLine)


def every(db: Database, *, limit: int | None = None, offset: int | None = None) -> list[Person]:
    """People by name, those erased left out."""
    return PEOPLE.where(
        db, "erased_on IS NULL", order_by="name COLLATE NOCASE, id", limit=limit, offset=offset
    )


def by_ids(db: Database, ids: set[int]) -> dict[int, Person]:
    marks = ", ".join("?" for _ in ids)
    found = PEOPLE.where(db, f"id IN ({marks})", *ids) if ids else []
    return {person.id: person for person in found if person.id is not None}


def details_of(db: Database, person_id: int) -> PayeeDetails | None:
    return DETAILS.find(db, "person_id = ?", person_id)


def usual_of(db: Database, person_id: int) -> list[UsualLine]:
    return USUAL.where(db, "person_id = ?", person_id, order_by="position")


def keep_usual(db: Database, person_id: int, lines: Sequence[Line]) -> None:
    """These costs are the person's usual ones from now on."""
    for old in usual_of(db, person_id):
        USUAL.delete(db, old.id or 0)
    for line in lines:
        USUAL.add(db, as_usual(line, person_id))


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenDetails:
    """Somebody opened a payee's details to pay them: noted, never taken back."""

    id: int | None = None
    person_id: int
    claim_id: int
    seen_by: int
    at: datetime


SEEN = Table("seen_details", SeenDetails)


def count(db: Database) -> int:
    return int(one(db, "SELECT count(*) FROM person WHERE erased_on IS NULL"))
