"""Which notes and coins to hand over: a search, because largest-first can fail.

With one 50p and four 20p, 60p is three 20p; largest-first takes the 50p and sticks
(practice finding 6, worked example 5).
"""

import math
from collections.abc import Sequence

from desktop.domain.currency import Pieces, tidy


def exact_change(box: Pieces, amount: int) -> dict[int, int] | None:
    """The pieces to hand over, or None when the box cannot make the amount.

    The largest piece that fits is taken as often as the box allows, then the next, and the
    search backs up when stuck. `amount` is in the smallest unit; zero needs nothing.
    """
    values = [value for value in sorted(box, reverse=True) if box[value] > 0]
    left_after = _worth_from(values, box)
    steps = [math.gcd(*values[at:]) for at in range(len(values))]
    dead: set[tuple[int, int]] = set()

    def search(at: int, left: int) -> dict[int, int] | None:
        if left == 0:
            return {}
        if at == len(values) or left > left_after[at] or left % steps[at] or (at, left) in dead:
            return None
        value = values[at]
        for count in range(min(box[value], left // value), -1, -1):
            rest = search(at + 1, left - count * value)
            if rest is not None:
                return {value: count, **rest}
        dead.add((at, left))
        return None

    found = search(0, amount) if amount >= 0 else None
    return tidy(found) if found is not None else None


def _worth_from(values: Sequence[int], box: Pieces) -> list[int]:
    """What all pieces from each place on are worth together."""
    worth, total = [0] * len(values), 0
    for at in reversed(range(len(values))):
        total += values[at] * box[values[at]]
        worth[at] = total
    return worth


def change_back(box: Pieces, amount: int) -> tuple[int, int] | None:
    """A note or coin to hand over and the change to ask for, where exact change is impossible.

    The smallest single piece above the amount, and what is asked back: (1000, 540) for 460.
    """
    above = sorted(value for value, count in box.items() if count > 0 and value > amount)
    return (above[0], above[0] - amount) if above else None
