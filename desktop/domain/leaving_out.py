"""Whom to leave out, where not everybody can be paid exactly: as few as possible."""

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, groupby

LEFT_OUT = 300
"""Choices of whom to leave out that are tried; beyond that people are taken in one by one."""

Can = Callable[[Sequence[int]], bool]
"""Whether the amounts at these places can be paid at once; so can any fewer of them."""


def most_who_can(amounts: Sequence[int], can: Can) -> tuple[list[int], bool]:
    """The places of as many amounts as can be paid at once, and whether none can be more.

    Whoever gets the same amount is as good as the other: only one of them is tried.
    """
    alone = {amount: can([amounts.index(amount)]) for amount in set(amounts)}
    some = [at for at, amount in enumerate(amounts) if alone[amount]]
    for fewer in range(len(some)):
        if math.comb(len(some), fewer) > LEFT_OUT:
            return _group_by_group(some, amounts, can), False
        for kept in _choices(some, len(some) - fewer, amounts):
            if can(kept):
                return kept, True
    return [], True


def _choices(places: Sequence[int], count: int, amounts: Sequence[int]) -> Iterator[list[int]]:
    """So many of the places; of choices that come to the same amounts, the first."""
    seen = set()
    for kept in combinations(places, count):
        same = tuple(sorted(amounts[at] for at in kept))
        if same not in seen:
            seen.add(same)
            yield list(kept)


def _group_by_group(places: Sequence[int], amounts: Sequence[int], can: Can) -> list[int]:
    """Take in those with the smallest amounts first, of each amount as many as can be paid."""
    kept: list[int] = []
    in_order = sorted(places, key=lambda at: amounts[at])
    for _amount, same in groupby(in_order, key=lambda at: amounts[at]):
        kept = _with_more(kept, list(same), can)
    return sorted(kept)


def _with_more(kept: list[int], more: Sequence[int], can: Can) -> list[int]:
    """With as many of these equal ones as can be: where some cannot, none above can."""
    low, high = 0, len(more)
    while low < high:
        middle = (low + high + 1) // 2
        if can([*kept, *more[:middle]]):
            low = middle
        else:
            high = middle - 1
    return [*kept, *more[:low]]
