"""A regular cost that two people agreed beforehand: whose, what, up to how much, until when."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop.domain.claim import ClaimKind, FullClaim, Line

LONGEST_MONTHS = 24
"""Nobody agrees further ahead than two years; then two people look at it again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegularCost:
    """`up_to` is the most for one kind of cost on one day, in the smallest unit of money."""

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

    @property
    def both(self) -> frozenset[int]:
        """The two who agreed it."""
        return frozenset({self.first_id, self.second_id})

    def holds(self, day: date) -> bool:
        """Whether it is agreed for a cost of this day; it ends the day somebody ends it."""
        ended = self.ended_on is not None and self.ended_on <= day
        return self.agreed_on <= day <= self.until_day and not ended

    def is_about(self, line: Line) -> bool:
        """Whether this kind of cost was agreed for the day of the line, whatever the sum."""
        return line.category_id == self.category_id and self.holds(line.day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beforehand:
    """What two people agreed beforehand for the person of one claim.

    `elsewhere` is what the person's other claims are allowed, by kind of cost and day, in
    the smallest unit: what was agreed for a day is not had twice in two claims.
    """

    costs: tuple[RegularCost, ...] = ()
    elsewhere: Mapping[tuple[int, date], int] = field(default_factory=dict)

    def about(self, full: FullClaim, line: Line) -> RegularCost | None:
        """The newest agreement about this cost and day, also where the sum is above it."""
        if full.claim.kind is not ClaimKind.COST or not line.allowed:
            return None
        return next((cost for cost in reversed(self.costs) if cost.is_about(line)), None)

    def of(self, full: FullClaim, line: Line) -> RegularCost | None:
        """The agreement that covers this line; above its sum the whole is judged as usual."""
        cost = self.about(full, line)
        if cost is None:
            return None
        same = [x for x in full.lines if (x.category_id, x.day) == (line.category_id, line.day)]
        asked = sum(x.allowed for x in same) + self.elsewhere.get((line.category_id, line.day), 0)
        return cost if asked <= cost.up_to else None

    def covered(self, full: FullClaim) -> int:
        """How much of what is allowed was agreed beforehand, in the smallest unit."""
        return sum(line.allowed for line in full.lines if self.of(full, line)) if self.costs else 0

    def behind(self, full: FullClaim) -> list[RegularCost]:
        """The agreements that cover something on this claim, each once, oldest first."""
        found = {cost.id: cost for line in full.lines if (cost := self.of(full, line))}
        return sorted(found.values(), key=lambda cost: cost.id or 0)

    def exceeded(self, full: FullClaim) -> list[RegularCost]:
        """The agreements this claim asks more than, each once."""
        about = {
            cost.id: cost
            for line in full.lines
            if (cost := self.about(full, line)) and not self.of(full, line)
        }
        return list(about.values())

    def agreed_whole(self, full: FullClaim) -> tuple[int, ...]:
        """Who agreed every cost that is allowed beforehand; nobody where one is left."""
        paid = [line for line in full.lines if line.allowed]
        if not paid or any(self.of(full, line) is None for line in paid):
            return ()
        both = [who for cost in self.behind(full) for who in (cost.first_id, cost.second_id)]
        return tuple(dict.fromkeys(both))
