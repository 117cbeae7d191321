"""Two languages on one page: both equal in size, quality and place, block for block.

Beside each other where the columns are wide enough, else one above the other. What is
filled in, and every table, stands there once with the words of both.
"""

from collections.abc import Callable, Sequence
from itertools import groupby, zip_longest

from desktop.printing.blocks import (
    Block,
    Contents,
    Fields,
    Heading,
    KeepTogether,
    Paragraph,
    Poster,
    Table,
    TickBoxes,
)
from desktop.printing.chart_block import Chart
from desktop.printing.typeset.area import Area
from desktop.printing.typeset.flow import Piece, as_one, kept, level, space, stack_height
from desktop.printing.typeset.in_step import in_step
from desktop.printing.typeset.prose import Prose
from desktop.printing.typeset.tags import Element
from desktop.printing.typeset.turning import for_column

BETWEEN = 1.6
"""Between the columns, in ems."""
NARROWEST = 14
"""Columns of fewer ems than this are no pleasure to read."""
TALLEST = 1 / 3
"""What takes more of the page than this may be cut at its foot."""

MOST_OF_IT = 0.6
"""Papers of which less than this is alike are not the same paper in two languages."""
Pair = tuple[Block | None, Block | None]
Lay = Callable[[Area, Element], list[Piece]]
"""Lays out one language of a block in the area it is given."""


def pairs(first: Sequence[Block], second: Sequence[Block]) -> list[Pair]:
    """Two papers block for block; nothing where they are not the same paper.

    Words that only one of them has, such as "We do not have this in your language yet",
    stand alone. What is filled in must be in both.
    """
    if not first and not second:
        return []
    steps = in_step([*map(_kind, first)], [*map(_kind, second)])
    found: list[Pair] = []
    for matched, some in groupby(steps, key=lambda step: None not in step):
        row = list(some)
        ones = [first[a] for a, _b in row if a is not None]
        others = [second[b] for _a, b in row if b is not None]
        if not matched and not all(map(only_words, (*ones, *others))):
            return []
        found += zip_longest(ones, others)
    alike = sum(None not in step for step in steps)
    return found if alike * 2 >= MOST_OF_IT * (len(first) + len(second)) else []


def pair_up(first: Sequence[Block], second: Sequence[Block]) -> bool:
    """Whether one page can hold both papers, block for block."""
    return len(first) == len(second) == 0 or bool(pairs(first, second))


def only_words(block: Block) -> bool:
    """Whether nothing of the block is filled in or stands there once for both languages."""
    if isinstance(block, KeepTogether):
        return all(map(only_words, block.blocks))
    return isinstance(block, Prose)


def alike(one: Block, other: Block) -> bool:
    """Whether one says in another language what the other says."""
    return one is other or _kind(one) == _kind(other)


def _kind(block: Block) -> tuple[object, ...]:
    """What has to be the same in both languages for one block to stand beside another."""
    if isinstance(block, KeepTogether):
        return (KeepTogether, *map(_kind, block.blocks))
    return (type(block), *_shape(block))


def _shape(block: Block) -> tuple[int, ...]:  # noqa: PLR0911 - one case for each kind
    match block:
        case Heading():
            return (block.level,)
        case Paragraph():  # a line that says what is wrong with a text is no text
            return (block.strong,)
        case Table():
            size = len(block.columns), len(block.rows), len(block.total)
            return (*size, block.blank_rows)
        case Fields():
            return (len(block.fields),)
        case TickBoxes():
            return (len(block.choices),)
        case Poster():
            return (len(block.ideas),)
        case Contents():
            return (len(block.entries),)
        case Chart():
            return (len(block.bars),)
    return ()


def in_both(lays: Sequence[Lay | None], area: Area, parent: Element, widest: float) -> list[Piece]:
    """The same block in both languages; `widest` is its widest word, which is never cut.

    One that only one language has leaves the other's column empty.
    """
    width, beside = _column(area), in_columns(area, widest)
    laid: list[list[Piece]] = []
    for at, (lay, language) in enumerate(zip(lays, area.languages, strict=True)):
        if lay is None:
            continue
        own = area.spoken(language)
        if beside:
            own = own._replace(left=area.left if at == 0 else area.right - width, width=width)
        section = parent.add("Sect", language=language)
        laid.append(for_column(lay(own, section), own, area))
    if len(laid) == 1:
        return laid[0]
    return _side_by_side(*laid, area=area) if beside else _stacked(*laid, area=area)


def in_columns(area: Area, widest: float) -> bool:
    """Whether two languages stand beside each other, not one above the other."""
    return _column(area) >= max(NARROWEST * area.size, widest)


def _column(area: Area) -> float:
    return (area.width - BETWEEN * area.size) / 2


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
