"""The float plan: what to get before a meeting, so that everybody can be paid exactly.

The bank hands out coins in full bags only, a machine gives notes. What is in the tin comes
first. Then, in this order:

1. as few bags as possible: a bag means a bank that is open, and something heavy to carry;
2. as little money as possible: nobody likes to carry more cash than is needed;
3. as few notes as possible.

Nobody gets more than five coins of one kind where something is got at all, and 1p and 2p
coins only where the amount needs them (`Handful`); where that cannot be, a heap of coins is
better than nothing.
"""

import heapq
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.domain.bank import Fetch, Source
from desktop.domain.currency import Currency, Pieces, added, tidy
from desktop.domain.leaving_out import most_who_can
from desktop.domain.packing import Bounds, Handful, Tries, pack, works_out
from desktop.domain.roughly import step_of

TRIES = 3_000
TRIES_EACH = 15
"""Steps of one search who gets what, and for each of them; few searches need as many."""
THOROUGH = 3
"""Searches that may be cut short before the others become quick looks."""
LOOKS = 4_000
"""Sets of bags that are looked at; beyond that a good set has to be enough."""


Shares = tuple[Mapping[int, int], ...]
"""What each is handed, in the order of the amounts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FloatPlan:
    """What to get, and what everybody is then handed.

    `shares` is in the order of the amounts; None for those in `left_out`, whom we cannot pay
    exactly. With these shares the order in which people come does not matter. `by_itself` is
    whether it also works out when each gets the largest pieces there are, as the pay desk
    suggests, in the orders we tried. `smallest` and `proven` are false where the search was
    cut short: then less might do, or more people might be paid.
    """

    fetch: Fetch
    shares: tuple[Mapping[int, int] | None, ...]
    smallest: bool = True
    proven: bool = True
    by_itself: bool = True

    @property
    def left_out(self) -> tuple[int, ...]:
        return tuple(at for at, share in enumerate(self.shares) if share is None)


Unwanted = Callable[[], bool]
"""Whether nobody waits for the plan any more."""


class NotWanted(Exception):
    """Nobody waits for the plan any more: it was left where it was."""


def never() -> bool:
    """Somebody waits for it until it is done."""
    return False


def float_plan(
    tin: Pieces,
    amounts: Sequence[int],
    source: Source,
    currency: Currency,
    unwanted: Unwanted = never,
) -> FloatPlan:
    """What to get so that everybody is paid exactly at once from the tin and what is got.

    Amounts above zero, in the smallest unit. Where not everybody can be paid, as many as
    possible are, and nothing is got for the others. Raises NotWanted once `unwanted` says so.
    """
    plan = _Planner(tin, amounts, source, currency, unwanted).plan()
    left = set(plan.left_out)
    paid = [amount for at, amount in enumerate(amounts) if at not in left]
    box = added(tin, plan.fetch.pieces)
    orders = (paid, sorted(paid), sorted(paid, reverse=True))
    return replace(plan, by_itself=all(works_out(box, order) for order in orders))


class _Planner:
    """One plan: the tin, the amounts, and what has been found out about them."""

    def __init__(
        self,
        tin: Pieces,
        amounts: Sequence[int],
        source: Source,
        currency: Currency,
        unwanted: Unwanted,
    ) -> None:
        self._unwanted = unwanted
        self._tin = tidy(tin)
        self._amounts = list(amounts)
        self._source = source
        self._currency = currency
        note = min(source.notes or currency.notes, default=0)
        coins = frozenset(v for v in currency.coins if v < note)
        self._handful = Handful(coins=coins, step=step_of(currency))
        self._small = min(source.notes, default=0)
        self._most_notes = sum(a // self._small for a in amounts) if self._small else 0
        self._most_bags = {
            coin: math.ceil(sum(a // coin for a in amounts) / (bag // coin))
            for coin, bag in source.bags.items()
        }
        values = {*self._tin, *source.bags, *source.notes}
        known = tuple(sorted(values, reverse=True))
        self._bounds = {
            handful: Bounds(known, self._amounts, handful) for handful in (self._handful, None)
        }
        self._cut_short = 0

    def plan(self) -> FloatPlan:
        """The smallest fetch for everybody, or for as many as can be paid."""
        for handful in (self._handful, None):
            alone = self._packed(self._fetch({}, 0), handful)
            if alone is not None:
                return FloatPlan(fetch=self._fetch({}, 0), shares=alone)
        for handful in (self._handful, None):
            if self._packed(self._fetch(self._most_bags, self._most_notes), handful) is not None:
                return self._smallest(handful)
        return self._for_some()

    def _fetch(self, bags: Mapping[int, int], notes: int) -> Fetch:
        """These bags, and so many of the smallest note: what larger ones pay, these can too."""
        small = {self._small: notes} if notes else {}
        return Fetch(source=self._source, bags=tidy(bags), notes=small)

    def _packed(self, fetch: Fetch, handful: Handful | None) -> Shares | None:
        box = added(self._tin, fetch.pieces)
        packed = pack(box, self._amounts, self._tries(), handful=handful)
        self._cut_short += not packed.proven
        return packed.shares

    def _tries(self) -> Tries:
        """Once some searches were cut short, the others are only quick looks."""
        if self._unwanted():
            raise NotWanted
        thorough = TRIES if self._cut_short < THOROUGH else 0
        return Tries(thorough + TRIES_EACH * len(self._amounts))

    def _might(self, bags: Mapping[int, int], notes: int, handful: Handful | None) -> bool:
        """Whether the bounds leave it possible that everybody is paid with these."""
        counts = dict(self._tin)
        for coin, number in bags.items():
            counts[coin] = counts.get(coin, 0) + number * (self._source.bags[coin] // coin)
        if notes:
            counts[self._small] = counts.get(self._small, 0) + notes
        bounds = self._bounds[handful]
        return bounds.hold(0, [counts.get(value, 0) for value in bounds.values])

    def _smallest(self, handful: Handful | None) -> FloatPlan:
        looks = Tries(LOOKS)
        for count in range(sum(self._most_bags.values()) + 1):
            found = self._with_bags(list(self._sets(count, looks, handful)), handful, looks)
            if looks.left < 0:
                break
            if found is not None:
                return replace(found, smallest=not self._cut_short)
        return replace(self._good(handful), smallest=False)

    def _sets(self, count: int, looks: Tries, handful: Handful | None) -> Iterator[dict[int, int]]:
        """Every set of so many bags that the bounds allow, with as many notes as one likes."""
        coins = sorted(self._most_bags)

        def sets(place: int, left: int, chosen: dict[int, int]) -> Iterator[dict[int, int]]:
            hoped = chosen | {c: min(left, self._most_bags[c]) for c in coins[place:]}
            if not looks.take() or not self._might(hoped, self._most_notes, handful):
                return
            if place == len(coins):
                if not left:
                    yield chosen
                return
            coin = coins[place]
            for number in range(min(left, self._most_bags[coin]) + 1):
                yield from sets(place + 1, left - number, chosen | {coin: number})

        yield from sets(0, count, {})

    def _with_bags(
        self, sets: Sequence[dict[int, int]], handful: Handful | None, looks: Tries
    ) -> FloatPlan | None:
        """The least money, then the fewest notes, with one of these sets of bags."""
        heap = [self._first_hope(at, bags, handful) for at, bags in enumerate(sets)]
        heapq.heapify(heap)
        best: FloatPlan | None = None
        while heap:
            money, at, notes = heapq.heappop(heap)
            if (best is not None and money > best.fetch.worth) or not looks.take():
                break
            shares = self._packed(self._fetch(sets[at], notes), handful)
            if shares is not None:
                found = self._fewest_notes(sets[at], notes, handful, shares)
                best = min(best or found, found, key=lambda plan: plan.fetch.cost)
            elif notes < self._most_notes:
                heapq.heappush(heap, (money + self._small, at, notes + 1))
        return best

    def _first_hope(
        self, at: int, bags: Mapping[int, int], handful: Handful | None
    ) -> tuple[int, int, int]:
        """The fewest small notes with which the bounds allow a set, and the money then."""
        notes = _least(self._most_notes, lambda number: self._might(bags, number, handful))
        return self._fetch(bags, notes).worth, at, notes

    def _fewest_notes(
        self, bags: Mapping[int, int], notes: int, handful: Handful | None, shares: Shares
    ) -> FloatPlan:
        """The same money in fewer, larger notes where that still pays everybody."""
        ways = [] if notes == 0 else _in_notes(notes * self._small, self._source.notes)
        for way in sorted(ways, key=lambda way: sum(way.values())):
            fetch = Fetch(source=self._source, bags=tidy(bags), notes=tidy(way))
            found = self._packed(fetch, handful)
            if found is not None:
                return FloatPlan(fetch=fetch, shares=found)
        return FloatPlan(fetch=self._fetch(bags, notes), shares=shares)

    def _good(self, handful: Handful | None) -> FloatPlan:
        """A good fetch where there are too many sets to look at: less of each coin in turn."""
        bags, most = dict(self._most_bags), self._most_notes
        for coin in sorted(bags):
            others = {other: count for other, count in bags.items() if other != coin}
            sets = [others | {coin: number} for number in range(bags[coin] + 1)]
            bags = sets[self._first(sets, [most] * len(sets), handful)]
        notes = self._first([bags] * (most + 1), range(most + 1), handful)
        self._cut_short = 0  # the last that worked works again, looked at as thoroughly
        shares = self._packed(self._fetch(bags, notes), handful)
        if shares is None:
            raise LookupError(bags)
        return self._fewest_notes(bags, notes, handful, shares)

    def _first(
        self, sets: Sequence[Mapping[int, int]], notes: Sequence[int], handful: Handful | None
    ) -> int:
        """The first that pays everybody, of ever more bags or notes; the last does."""
        last = len(sets) - 1
        hope = _least(last, lambda at: self._might(sets[at], notes[at], handful))
        for at in range(hope, last):
            if self._packed(self._fetch(sets[at], notes[at]), handful) is not None:
                return at
        return last

    def _for_some(self) -> FloatPlan:
        """Leave out as few as possible; everybody else is paid as if the others were not there."""
        box = added(self._tin, self._fetch(self._most_bags, self._most_notes).pieces)

        def can(kept: Sequence[int]) -> bool:
            packed = pack(box, [self._amounts[at] for at in kept], self._tries())
            self._cut_short += not packed.proven
            return packed.shares is not None

        kept, every_choice = most_who_can(self._amounts, can)
        some = [self._amounts[at] for at in kept]
        plan = _Planner(self._tin, some, self._source, self._currency, self._unwanted).plan()
        by_place = dict(zip(kept, plan.shares, strict=True))
        shares = tuple(by_place.get(at) for at in range(len(self._amounts)))
        return replace(plan, shares=shares, proven=every_choice and not self._cut_short)


def _least(most: int, works: Callable[[int], bool]) -> int:
    """The least number below `most` that works, else `most`; more works where fewer did."""
    low, high = 0, most
    while low < high:
        middle = (low + high) // 2
        if works(middle):
            high = middle
        else:
            low = middle + 1
    return low


def _in_notes(amount: int, notes: Sequence[int]) -> Iterator[dict[int, int]]:
    """Every way to take an amount in these notes, largest first; the last divides the rest."""
    first, *smaller = notes
    if not smaller:
        yield {first: amount // first}
        return
    for count in range(amount // first, -1, -1):
        for rest in _in_notes(amount - count * first, smaller):
            yield {first: count, **rest}
