"""Small numbers are hidden, so that nobody can be known by a count (practice 2(h), rule 41).

Whoever reads a table may know this rule, the total, and every other number of it, and still
cannot work out one hidden number.
"""

from collections.abc import Sequence
from typing import NamedTuple

SMALL = 5
"""Counts below this one are hidden, unless a group chose another number."""


class Shown(NamedTuple):
    """What may be printed of a table; None is hidden.

    The total is hidden where it would give a hidden number away by itself.
    """

    cells: tuple[int | None, ...]
    total: int | None


def hidden(cells: Sequence[int], *, small: int = SMALL) -> Shown:
    """Hide the counts from 1 to `small` − 1 of people who each stand in one cell.

    Cells of the same count are treated alike, so that where a number stands says nothing. More
    cells are hidden, the smallest first, while one is hidden alone, or while those hidden could
    only all be the same. Zero stays zero, unless nothing else would be left to read.
    """
    gone = {at for at, count in enumerate(cells) if 0 < count < small}
    while gone and _given_away([cells[at] for at in gone], small):
        left = [count for at, count in enumerate(cells) if count and at not in gone]
        if not left:
            break
        gone |= {at for at, count in enumerate(cells) if count == min(left)}
    if gone and gone == {at for at, count in enumerate(cells) if count}:
        gone = set(range(len(cells)))
    total = sum(cells)
    alone = bool(gone) and (total <= small or len(cells) == 1)
    shown = tuple(None if at in gone else count for at, count in enumerate(cells))
    return Shown(shown, None if alone else total)


def hidden_of_all(counts: Sequence[int], people: int, *, small: int = SMALL) -> Shown:
    """The same where everybody may be in several cells, or in none: `people` is how many there are.

    A count is hidden too where only a few are not in it. The total is the number of people.
    """
    each = [hidden((count, people - count), small=small) for count in counts]
    alone = any(one.total is None for one in each)
    return Shown(tuple(one.cells[0] for one in each), None if alone else people)


def _given_away(counts: Sequence[int], small: int) -> bool:
    """Whether hidden counts follow from their sum: one alone, or all as small or large as can be.

    Any others can be exchanged with each other, or one of them be one more and one be one less,
    and the table would be printed just the same.
    """
    return len(counts) == 1 or set(counts) in ({1}, {small - 1})
