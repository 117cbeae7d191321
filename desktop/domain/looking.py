"""The light check that remains: once a quarter somebody who does not pay looks through."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime


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
