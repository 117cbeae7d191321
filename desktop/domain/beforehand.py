"""A regular cost that two people agreed beforehand: whose, what, up to how much, until when."""

from dataclasses import dataclass
from datetime import date

from desktop.domain.claim import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class RegularCost:
    """`up_to` is the most for one cost of one meeting, in the smallest unit of money."""

    id: int | None = None
    person_id: int
    category_id: int
    what: str = ""
    up_to: int
    agreed_on: date
    until_day: date
    first_id: int
    second_id: int
    ended_on: date | None = None

    def holds(self, day: date) -> bool:
        """Whether it is agreed for a cost of this day; it ends the day somebody ends it."""
        ended = self.ended_on is not None and self.ended_on <= day
        return self.agreed_on <= day <= self.until_day and not ended

    def covers(self, line: Line, person_id: int) -> bool:
        """Whether this line of this person's claim was agreed with it."""
        return (
            line.category_id == self.category_id
            and person_id == self.person_id
            and line.allowed <= self.up_to
            and self.holds(line.day)
        )
