"""Two languages on one page: both equal in size, quality and place, block for block.

Beside each other where the columns are wide enough, else one above the other. What is
filled in, and every table, stands there once with the words of both.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from desktop.printing.blocks import (
    Block,
    Fields,
    Heading,
    KeepTogether,
    Poster,
    Table,
    TickBoxes,
)
from desktop.printing.typeset.area import Area
from desktop.printing.typeset.flow import Piece, as_one, kept, level, space, stack_height
from desktop.printing.typeset.tags import Element
from desktop.printing.typeset.turning import for_column

BETWEEN = 1.6
"""Between the columns, in ems."""
NARROWEST = 14
"""Columns of fewer ems than this are no pleasure to read."""
TALLEST = 1 / 3
"""What takes more of the page than this may be cut at its foot."""

Lay = Callable[[Area, Element], list[Piece]]
"""Lays out one language of a block in the area it is given."""


def pair_up(first: Sequence[Block], second: Sequence[Block]) -> bool:
    """Whether two papers say the same, block for block, so that one page can hold both."""
    return len(first) == len(second) and all(map(_alike, first, second))


def _alike(one: Block, other: Block) -> bool:
    if isinstance(one, KeepTogether) and isinstance(other, KeepTogether):
        return pair_up(one.blocks, other.blocks)
    return type(one) is type(other) and _shape(one) == _shape(other)


def _shape(block: Block) -> tuple[int, ...]:
    """What has to be the same in both languages for one block to serve both."""
    match block:
        case Heading():
            return (block.level,)
        case Table():
            size = len(block.columns), len(block.rows), len(block.total)
            return (*size, block.blank_rows)
        case Fields():
            return (len(block.fields),)
        case TickBoxes():
            return (len(block.choices),)
        case Poster():
            return (len(block.ideas),)
    return ()


def in_both(lays: Sequence[Lay], area: Area, parent: Element, widest: float) -> list[Piece]:
    """The same block in both languages; `widest` is its widest word, which is never cut."""
    sections = [parent.add("Sect", language=language) for language in area.languages]
    width = (area.width - BETWEEN * area.size) / 2
    beside = width >= max(NARROWEST * area.size, widest)
    laid = []
    for at, (lay, language) in enumerate(zip(lays, area.languages, strict=True)):
        own = area.spoken(language)
        if beside:
            own = replace(own, left=area.left if at == 0 else area.right - width, width=width)
        laid.append(for_column(lay(own, sections[at]), own, area))
    return _side_by_side(*laid, area=area) if beside else _stacked(*laid, area=area)


def _stacked(above: Sequence[Piece], below: Sequence[Piece], *, area: Area) -> list[Piece]:
    pieces = [*above, space(area.look.gap / 2), *below]
    return kept(pieces) if stack_height(pieces) < area.height * TALLEST else pieces


def _side_by_side(left: Sequence[Piece], right: Sequence[Piece], *, area: Area) -> list[Piece]:
    """Both columns begin level, and so do their points where they have as many."""
    groups = _points(left), _points(right)
    if len(groups[0]) == len(groups[1]) > 1:
        pairs = zip(*groups, strict=True)
        return [piece for pair in pairs for piece in _level_rows(*pair, area=area)]
    return _level_rows(left, right, area=area)


def _points(pieces: Sequence[Piece]) -> list[list[Piece]]:
    points: list[list[Piece]] = []
    for piece in pieces:
        if piece.begins or not points:
            points.append([])
        points[-1].append(piece)
    return points


def _level_rows(left: Sequence[Piece], right: Sequence[Piece], *, area: Area) -> list[Piece]:
    """Long columns can be cut, wherever a line of each of them ends."""
    if max(stack_height(left), stack_height(right)) <= area.height * TALLEST:
        return [level(as_one(left), as_one(right))]
    pieces, columns = [], [list(left), list(right)]
    while any(columns):
        taken = [[column.pop(0)] if column else [] for column in columns]
        for some, others, column in ((*taken, columns[0]), (*taken[::-1], columns[1])):
            while column and stack_height(some) + column[0].height <= stack_height(others):
                some.append(column.pop(0))
        rows = [as_one(some) for some in taken if some]
        pieces.append(level(*rows) if len(rows) > 1 else rows[0])
    return pieces
