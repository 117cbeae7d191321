"""The light check that remains: once a quarter somebody who does not pay looks through."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from desktop.domain.cash import Movement, Place
from desktop.domain.working_days import add_months

QUARTER = 3
"""Months from one look to the next (their-days.md, Who checks)."""
SLIPS_LOOKED_AT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class LookThrough:
    """Somebody who does not pay looked through the cash book and a few slips.

    `slips` maps each slip's number, as people see it, to its movement's id; `all_right`
    is what they said, `note` what they asked about.
    """

    id: int | None = None
    person_id: int
    at: datetime
    day: date
    first_day: date
    last_day: date
    slips: Mapping[int, int] = field(default_factory=dict)
    all_right: bool
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookSums:
    """The sums of one place's cash book, in the smallest unit."""

    place: Place
    before: int
    money_in: int
    money_out: int
    left: int


def due_on(since: date) -> date:
    """The day from which a look is asked for, when the last ended on `since`."""
    return add_months(since, QUARTER)


def look_until(since: date, today: date) -> date:
    """The last day of a look made today: the end of last month, or today in the first month.

    It stays for a month, so that the sheet that was printed and signed still fits.
    """
    last_month = today.replace(day=1) - timedelta(days=1)
    return last_month if last_month > since else today


def picked(slips: Sequence[Movement], seed: str) -> tuple[Movement, ...]:
    """Three slips that nobody chose: one of the largest, and two from all the others.

    The same slips and seed always give the same three. No two have the same number.
    """
    drawn = sorted(slips, key=lambda slip: _lot(slip, seed))
    by_size = sorted(drawn, key=lambda slip: slip.amount, reverse=True)
    largest = {slip.id for slip in by_size[:SLIPS_LOOKED_AT]}
    found: dict[int, Movement] = {}
    for slip in [*[one for one in drawn if one.id in largest][:1], *drawn]:
        if len(found) < SLIPS_LOOKED_AT:
            found.setdefault(slip.number, slip)
    return tuple(sorted(found.values(), key=lambda slip: (slip.day, slip.number)))


def _lot(slip: Movement, seed: str) -> str:
    return hashlib.sha256(f"{seed} {slip.id}".encode()).hexdigest()
