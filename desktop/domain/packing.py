"""Paying everybody at once: which notes and coins for whom, so that all amounts come out exactly.

The coins do not divide each other (2 and 5, 20 and 50), so taking the largest first for one
can leave the next without. This is a search: one amount after another, the largest pieces
first, backing up when stuck. What is left is checked against bounds on the way, and a
count of tries keeps it from searching for ever.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import mul

from desktop.domain.currency import Pieces, taken, tidy
from desktop.domain.exact_change import exact_change

NO_LIMIT = 1_000_000
"""More coins than anybody is ever handed."""


@dataclass(slots=True)
class Tries:
    """How many more steps a search may take; it may be shared by many searches."""

    left: int

    def take(self) -> bool:
        self.left -= 1
        return self.left >= 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Handful:
    """How many coins of one kind somebody should get at most; notes do not count.

    With five of a kind a bus fare of £4.60 never comes as twenty-three 20p coins. Coins
    below `step`, such as 1p and 2p, are only for amounts that need them.
    """

    coins: frozenset[int]
    step: int = 1
    of_a_kind: int = 5

    def most(self, value: int, amount: int) -> int:
        """How many pieces of a value may go to an amount."""
        if value not in self.coins:
            return NO_LIMIT
        return 0 if value < self.step and amount % self.step == 0 else self.of_a_kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """What everybody gets, in the order of the amounts; None when it cannot be.

    `proven` is false where the tries ran out before we knew.
    """

    shares: tuple[Mapping[int, int], ...] | None
    proven: bool = True


def pack(
    box: Pieces, amounts: Sequence[int], tries: Tries, *, handful: Handful | None = None
) -> Packed:
    """Share out a box so that everybody gets their amount exactly, all at once.

    Amounts in the smallest unit, none below zero. With a `handful` nobody gets more coins
    than it allows.
    """
    return _Search(box, amounts, tries, handful).run()


def works_out(box: Pieces, amounts: Sequence[int]) -> bool:
    """Whether everybody is paid when one after another gets the largest pieces there are."""
    left = dict(box)
    for amount in amounts:
        given = exact_change(left, amount)
        if given is None:
            return False
        left = taken(left, given)
    return True


@dataclass(slots=True)
class Bounds:
    """What the amounts from each place on need at least.

    Whoever gets an amount gets pieces whose parts beyond whole multiples of m add up to at
    least the amount's own part beyond: 60p beyond 50p is 10p, and no 50p coin gives any of
    it. That holds for every m, and for all amounts together.
    """

    values: tuple[int, ...]
    amounts: Sequence[int]
    handful: Handful | None = None
    _parts: list[tuple[tuple[int, ...], list[int]]] = field(init=False)
    _usable: list[list[int]] = field(init=False)

    def __post_init__(self) -> None:
        beyond = max(self.amounts, default=0) + sum(self.values) + 1
        measures = {*self.values, beyond} - {1}
        self._parts = [
            (tuple(v % m for v in self.values), _from_each_place(a % m for a in self.amounts))
            for m in sorted(measures)
        ]
        columns = [_from_each_place(self._most(v, a) for a in self.amounts) for v in self.values]
        self._usable = [list(row) for row in zip(*columns, strict=True)]

    def _most(self, value: int, amount: int) -> int:
        """How many pieces of a value could go to one amount."""
        fits = amount // value
        return min(fits, self.handful.most(value, amount)) if self.handful else fits

    def hold(self, at: int, counts: Sequence[int]) -> bool:
        """Whether these counts of the values may be enough for the amounts from `at` on."""
        if not self.values:
            return not any(self.amounts[at:])
        usable = list(map(min, counts, self._usable[at]))
        return all(need[at] <= sum(map(mul, usable, part)) for part, need in self._parts)


def _from_each_place(numbers: Iterator[int]) -> list[int]:
    """The sum of the numbers from each place to the end, and 0 after the last."""
    sums = [0]
    for number in reversed(list(numbers)):
        sums.append(sums[-1] + number)
    return sums[::-1]


class _Search:
    """One search; the amounts are tried largest first, as large ones have fewer ways."""

    def __init__(
        self, box: Pieces, amounts: Sequence[int], tries: Tries, handful: Handful | None
    ) -> None:
        self._values = tuple(sorted((v for v in box if box[v] > 0), reverse=True))
        self._counts = [box[v] for v in self._values]
        self._order = sorted(range(len(amounts)), key=lambda i: -amounts[i])
        self._amounts = [amounts[i] for i in self._order]
        self._tries = tries
        self._handful = handful
        self._bounds = Bounds(self._values, self._amounts, handful)

    def run(self) -> Packed:
        if not self._bounds.hold(0, self._counts):
            return Packed(shares=None)
        shares: list[tuple[int, ...]] = []
        dead: set[tuple[int, tuple[int, ...]]] = set()
        open_: list[Iterator[tuple[int, ...]]] = []
        while len(shares) < len(self._amounts):
            at = len(shares)
            if len(open_) == at:
                open_.append(self._ways(self._amounts[at]))
            share = self._next_that_may_do(open_[at], at, dead)
            if share is not None:
                shares.append(share)
                continue
            if self._tries.left < 0:
                return Packed(shares=None, proven=False)
            dead.add((at, tuple(self._counts)))
            open_.pop()
            if not shares:
                return Packed(shares=None)
            self._move(shares.pop(), 1)
        return Packed(shares=self._in_their_order(shares))

    def _next_that_may_do(
        self,
        ways: Iterator[tuple[int, ...]],
        at: int,
        dead: set[tuple[int, tuple[int, ...]]],
    ) -> tuple[int, ...] | None:
        """The next way to pay this amount that leaves enough for the others, taken."""
        for share in ways:
            if not self._tries.take():
                return None
            self._move(share, -1)
            known = (at + 1, tuple(self._counts)) in dead
            if not known and self._bounds.hold(at + 1, self._counts):
                return share
            self._move(share, 1)
        return None

    def _move(self, share: tuple[int, ...], sign: int) -> None:
        for place, count in enumerate(share):
            self._counts[place] += sign * count

    def _ways(self, amount: int) -> Iterator[tuple[int, ...]]:
        """Every way to pay an amount with what is there now, the largest pieces first."""
        counts, values = list(self._counts), self._values
        if self._handful is not None:
            limits = [self._handful.most(value, amount) for value in values]
            counts = list(map(min, counts, limits))
        after = _from_each_place(v * n for v, n in zip(values, counts, strict=True))
        steps = [math.gcd(*values[place:]) for place in range(len(values))]
        dead: set[tuple[int, int]] = set()

        def ways(place: int, left: int) -> Iterator[tuple[int, ...]]:
            if left == 0:
                yield (0,) * (len(values) - place)
                return
            if place == len(values) or left > after[place] or left % steps[place]:
                return
            if (place, left) in dead or not self._tries.take():
                return
            value, some = values[place], False
            most = min(counts[place], left // value)
            for count in range(most, -1, -1):
                for rest in ways(place + 1, left - count * value):
                    some = True
                    yield (count, *rest)
            if not some and self._tries.left >= 0:
                dead.add((place, left))

        return ways(0, amount)

    def _in_their_order(self, shares: Sequence[tuple[int, ...]]) -> tuple[Mapping[int, int], ...]:
        found: list[Mapping[int, int]] = [{} for _ in shares]
        for place, share in zip(self._order, shares, strict=True):
            found[place] = tidy(dict(zip(self._values, share, strict=True)))
        return tuple(found)
