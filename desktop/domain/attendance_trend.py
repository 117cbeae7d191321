"""How many of a body came to its meetings, and whether fewer come than before.

Counts of meetings only: nobody is ever listed by how often they came.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

MEETINGS_BEFORE = 3
"""The last meeting is seen beside so many before it (practice rule 34)."""
ONE_THIRD = Fraction(1, 3)
"""From this share of people who joined since, a body needs another joint training."""


def per_cent(share: Fraction, places: int = 1) -> Decimal:
    """A share as per cent, halves rounded up: 4 of 11 is 36.4."""
    whole = Decimal(share.numerator) * 100 / Decimal(share.denominator)
    return whole.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turnout:
    """One meeting that was held: how many of its members came. `members` is not 0."""

    meeting_id: int
    title: str
    day: date
    came: int
    members: int

    @property
    def share(self) -> Fraction:
        return Fraction(self.came, self.members)

    @property
    def per_cent(self) -> Decimal:
        return per_cent(self.share)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """The meetings of a body that were held, the oldest first."""

    turnouts: tuple[Turnout, ...] = ()

    @property
    def before(self) -> Sequence[Turnout]:
        """The three meetings before the last one; none while there were fewer."""
        found = self.turnouts[-MEETINGS_BEFORE - 1 : -1]
        return found if len(found) == MEETINGS_BEFORE else ()

    @property
    def mean_before(self) -> Fraction | None:
        """The mean of the shares of those three."""
        shares = [one.share for one in self.before]
        return sum(shares, Fraction()) / len(shares) if shares else None

    @property
    def fall(self) -> Fraction | None:
        """By how many points of per cent the last meeting is below that mean; None so far."""
        mean = self.mean_before
        return None if mean is None else (mean - self.turnouts[-1].share) * 100

    def falls_by(self, points: int) -> bool:
        """Whether it is worth a warning: 27.5 is at 25 (practice rule 34)."""
        fall = self.fall
        return fall is not None and fall >= points


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSinceTraining:
    """How many of a body's `members` joined after its last joint training, held on a `day`."""

    day: date
    joined: int
    members: int

    @property
    def are_many(self) -> bool:
        """A third of them or more (practice rule 34)."""
        return self.joined > 0 and Fraction(self.joined, self.members) >= ONE_THIRD
