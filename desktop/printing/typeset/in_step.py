"""Two rows of things in step: what is alike beside each other, with the fewest left alone.

Eugene W. Myers, An O(ND) difference algorithm and its variations, Algorithmica 1986.
"""

from collections.abc import Hashable, Sequence

Step = tuple[int | None, int | None]
"""A place in the first row and one in the second; None where it has nothing alike there."""


def in_step(one: Sequence[Hashable], other: Sequence[Hashable]) -> list[Step]:
    """Every place of both rows, in order. Of two alike in a row, the later one is matched.

    So a line that says something of the text after it stands alone, not the text.
    """
    first, second = one[::-1], other[::-1]
    ends = _furthest(first, second)
    steps: list[Step] = []
    a, b = len(first), len(second)
    for depth in range(len(ends) - 1, 0, -1):
        before = ends[depth - 1]
        line = _from_line(before, a - b, depth)
        to_a = before[line]
        to_b = to_a - line
        skipped_a = line == a - b - 1
        start = (to_a + 1, to_b) if skipped_a else (to_a, to_b + 1)
        while (a, b) > start:
            a, b = a - 1, b - 1
            steps.append((a, b))
        steps.append((to_a, None) if skipped_a else (None, to_b))
        a, b = to_a, to_b
    while a:
        a, b = a - 1, b - 1
        steps.append((a, b))
    return [_turned(step, len(one), len(other)) for step in steps]


def _furthest(one: Sequence[Hashable], other: Sequence[Hashable]) -> list[dict[int, int]]:
    """For each number of places left alone, how far each line of the grid then reaches."""
    reached = {1: 0}
    ends: list[dict[int, int]] = []
    for depth in range(len(one) + len(other) + 1):
        now: dict[int, int] = {}
        for line in range(-depth, depth + 1, 2):
            from_line = _from_line(reached, line, depth)
            a = reached[from_line] + (from_line == line - 1)
            while a < len(one) and 0 <= a - line < len(other) and one[a] == other[a - line]:
                a += 1
            now[line] = a
            if a >= len(one) and a - line >= len(other):
                return [*ends, now]
        ends.append(now)
        reached = now
    return ends


def _from_line(reached: dict[int, int], line: int, depth: int) -> int:
    """The line from which this one was reached: from below, or from the side."""
    below, side = reached.get(line + 1, -1), reached.get(line - 1, -1)
    goes_down = line == -depth or (line != depth and side < below)
    return line + 1 if goes_down else line - 1


def _turned(step: Step, one: int, other: int) -> Step:
    a, b = step
    return (None if a is None else one - 1 - a, None if b is None else other - 1 - b)
