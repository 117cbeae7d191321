"""Numbers of a period that stand in no other list: how people told us, how much they decided."""

from collections.abc import Mapping
from datetime import date

from sqlite_utils import Database

from desktop.domain.agenda import How
from desktop.domain.request import Involvement

BETWEEN = "BETWEEN ? AND ?"


def told_by(db: Database, first: date, last: date) -> tuple[Mapping[How, int], int]:
    """How many people told us in each way, and how many people told us at all.

    Whoever told us in two ways is in both. What was said without a name is one person each.
    """
    who = "coalesce(person_id, -id)"
    rows = db.execute(
        f"SELECT how, count(DISTINCT {who}) FROM member_view WHERE day {BETWEEN} GROUP BY how",
        _days(first, last),
    )
    ways = {How(how): int(count) for how, count in rows.fetchall()}
    people = db.execute(
        f"SELECT count(DISTINCT {who}) FROM member_view WHERE day {BETWEEN}", _days(first, last)
    )
    return ways, int(people.fetchone()[0])


def involvement(db: Database, first: date, last: date) -> Mapping[Involvement, int]:
    """How many requests were opened in a period, by how much members did in them."""
    rows = db.execute(
        f"SELECT involvement, count(*) FROM request WHERE opened_on {BETWEEN} GROUP BY involvement",
        _days(first, last),
    )
    return {Involvement(one): int(count) for one, count in rows.fetchall()}


def _days(first: date, last: date) -> tuple[str, str]:
    return first.isoformat(), last.isoformat()
