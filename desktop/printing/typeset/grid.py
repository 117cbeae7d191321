"""What a table says, and its rows as cells beside each other with lines between them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from desktop.printing.blocks import Table
from desktop.printing.typeset import text
from desktop.printing.typeset.area import Area
from desktop.printing.typeset.flow import ROUNDING, Piece
from desktop.printing.typeset.labels import Twins, once, voice_of
from desktop.printing.typeset.pen import Blank, Pen
from desktop.printing.typeset.tags import Element
from desktop.printing.typeset.text import Line

PADDING = 0.4
"""Between a cell's edge and its text, in ems."""
ABOVE = 0.18
"""Between a rule and the text above or below it, in ems."""


@dataclass(frozen=True, slots=True)
class TableText:
    """What a table says in every language of the paper; `table` is the first one."""

    table: Table
    heads: Sequence[Twins]
    rows: Sequence[Sequence[Twins]]
    total: Sequence[Twins]

    @property
    def by_hand(self) -> bool:
        """Whether somebody writes in it."""
        return bool(self.table.blank_rows) or self.table.room > 1


class _CellLine(NamedTuple):
    line: Line
    owner: Element | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What a row says, the element of each cell, and how it looks.

    A row without elements is drawn again for the eyes alone. `lines` is its least height,
    `names` what an empty cell is for, where somebody writes in it.
    """

    cells: Sequence[Twins]
    owners: Sequence[Element] = ()
    bold: bool = False
    lines: float = 1
    names: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table's columns on the page; `upright` draws lines between them to write in."""

    area: Area
    widths: Sequence[float]
    numeric: Sequence[bool]
    upright: bool

    def row(self, row: Row) -> Piece:
        """One row; a thicker line under it when it is bold.

        First lines stand on one foot; between uprights, names stand in the middle.
        """
        cells = [self._cell(row, at) for at in range(len(self.widths))]
        above = ABOVE * self.area.size
        foot = max((cell[0].line.above for cell in cells if cell), default=0)
        levels = [foot - cell[0].line.above if cell else 0 for cell in cells]
        highs = [level + _high(cell) for level, cell in zip(levels, cells, strict=True)]
        height = max(row.lines * self.area.line, *highs) + 2 * above
        if not self.upright:
            downs = [above + level for level in levels]
        elif max(map(len, cells)) > 1:
            downs = [(height - _high(cell)) / 2 for cell in cells]
        else:
            downs = [(height - max(highs)) / 2 + level for level in levels]
        lefts = list(accumulate(self.widths, initial=self.area.left))
        blanks = _blanks(row, len(cells))

        def draw(pen: Pen, top: float) -> None:
            for at, (cell, down) in enumerate(zip(cells, downs, strict=True)):
                self._draw(pen, at, lefts[at], top - down, cell)
                if blank := blanks[at]:
                    self._to_fill(pen, at, cell, (lefts[at], top - height, height), blank)
            self._rules(pen, top, height, row.bold)

        return Piece(height=height, draw=draw)

    def most_lines(self, row: Row) -> int:
        """How many lines its fullest cell needs in one language."""
        return max(
            len(text.lines(said.words, voice_of(said, self.area, bold=row.bold), self._room(at)))
            for at, cell in enumerate(row.cells)
            for said in once(cell, self.area)
        )

    def _room(self, at: int) -> float:
        return self.widths[at] - 2 * PADDING * self.area.size + ROUNDING

    def _cell(self, row: Row, at: int) -> list[_CellLine]:
        """The lines of a cell, one language under the other; nothing where nothing is said."""
        said = [one for one in once(row.cells[at], self.area) if one.words]
        owner = row.owners[at] if row.owners else None
        lines = []
        for one in said:
            alone = owner is None or len(said) == 1
            own = owner if alone or owner is None else owner.add("P", language=one.language)
            voice = voice_of(one, self.area, bold=row.bold)
            found = text.lines(one.words, voice, self._room(at))
            lines += [_CellLine(line, own) for line in found]
        return lines

    def _draw(self, pen: Pen, at: int, left: float, top: float, cell: Sequence[_CellLine]) -> None:
        padding = PADDING * self.area.size
        for line, owner in cell:
            at_the_end = self.numeric[at] or line.voice.rtl != self.area.voice.rtl
            room = self.widths[at] - padding - line.width
            pen.text(left + (room if at_the_end else padding), top - line.above, line, owner)
            top -= line.height

    def _to_fill(
        self,
        pen: Pen,
        at: int,
        cell: Sequence[_CellLine],
        corner: tuple[float, float, float],
        blank: Blank,
    ) -> None:
        """An empty cell, or what is left of one in which the £ stands already."""
        left, foot, height = corner
        known = cell[0].line if cell else None
        if known is None or len(known.text) == 1:
            start = 2 * PADDING * self.area.size + known.width if known else 0
            pen.to_fill(left + start, foot, self.widths[at] - start, height, blank)

    def _rules(self, pen: Pen, top: float, height: float, bold: bool) -> None:
        left, right = self.area.left, self.area.right
        pen.line(left, top - height, right, thick=1.2 if bold else 0.5)
        if self.upright:
            pen.line(left, top, right, thick=0.5)
            edges = list(accumulate(self.widths, initial=left))
            pen.uprights(edges, top - height, top)


def _blanks(row: Row, columns: int) -> list[Blank | None]:
    """What can be filled in; each stands in the structure after what its cell says already."""
    if not row.names:
        return [None] * columns
    named = zip(row.names, row.owners, strict=True)
    return [Blank(name=name, owner=owner.add("Form")) if name else None for name, owner in named]


def _high(cell: Sequence[_CellLine]) -> float:
    return sum(line.height for line, _owner in cell)
