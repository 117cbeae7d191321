"""Tables: columns where they fit, labelled lists where they do not."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.printing.blocks import Field, Table
from desktop.printing.typeset import text
from desktop.printing.typeset.area import Area, labelled, running_text
from desktop.printing.typeset.fields import one_below_the_other
from desktop.printing.typeset.flow import Piece, kept, space
from desktop.printing.typeset.pen import Pen
from desktop.printing.typeset.tags import Element
from desktop.printing.typeset.text import Line, Voice

PADDING = 0.4
"""Between a cell's edge and its text, in ems."""
ABOVE = 0.18
"""Between a rule and the text above or below it, in ems."""
ROOM_TO_WRITE = 3.2
"""The narrowest column somebody writes in, in ems."""
WITH_A_TOTAL_TO_FILL = 3
"""Rows to write in that stay with their total: a page for fewer is easily overlooked."""
TALLEST_ROW = 4
"""In lines: rows of taller, narrower cells read better as a list."""


def table_pieces(table: Table, area: Area, parent: Element) -> list[Piece]:
    widths = _widths(table, area)
    if widths:
        pieces = _as_table(table, widths, area, parent)
        if max(piece.height for piece in pieces) <= TALLEST_ROW * area.line:
            return pieces
        parent.children.pop()
    return _as_list(table, area, parent)


def _widths(table: Table, area: Area) -> list[float]:
    """The width of every column in points, or nothing when the words do not fit."""
    least = [_least_width(table, at, area) for at in range(len(table.columns))]
    if sum(least) > area.width:
        return []
    fixed: dict[int, float] = {}
    while True:
        free = area.width - sum(fixed.values())
        parts = sum(c.width for at, c in enumerate(table.columns) if at not in fixed) or 1
        widths = [fixed.get(at, free * c.width / parts) for at, c in enumerate(table.columns)]
        short = {at: low for at, low in enumerate(least) if at not in fixed and widths[at] < low}
        if not short:
            return widths
        fixed |= short


def _least_width(table: Table, at: int, area: Area) -> float:
    """Room for the longest word; a number is one word, whatever stands between its figures."""
    measure = _whole if table.columns[at].numeric else text.longest_word
    widths = [text.longest_word(table.columns[at].heading, area.bold)]
    widths += [measure(row[at], area.voice) for row in table.rows]
    widths += [measure(cell, area.bold) for cell in table.total[at : at + 1]]
    room = ROOM_TO_WRITE * area.size if table.room > 1 else 0
    return max(max(widths) + 2 * PADDING * area.size, room)


def _whole(cell: str, voice: Voice) -> float:
    return text.line(cell, voice).width


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grid:
    """A table's columns on the page; `upright` draws lines between them to write in."""

    area: Area
    widths: Sequence[float]
    numeric: Sequence[bool]
    upright: bool

    def row(
        self,
        cells: Sequence[str],
        owners: Sequence[Element | None],
        *,
        bold: bool = False,
        lines: float = 1,
    ) -> Piece:
        """One row; a thicker line under it when it is bold, at least `lines` high."""
        padding = PADDING * self.area.size
        voice = self.area.bold if bold else self.area.voice
        wrapped = [
            text.lines(cell, voice, width - 2 * padding)
            for cell, width in zip(cells, self.widths, strict=True)
        ]
        above = ABOVE * self.area.size
        height = max(lines * self.area.line, *map(_high, wrapped)) + 2 * above

        def draw(pen: Pen, top: float) -> None:
            left = self.area.left
            for at, (cell, owner) in enumerate(zip(wrapped, owners, strict=True)):
                # Between uprights, names stand in the middle; elsewhere, lines begin level.
                space_above = (height - _high(cell)) / 2 if self.upright else above
                self._cell(pen, at, left, top - space_above, cell, owner)
                left += self.widths[at]
            self._rules(pen, top, height, bold)

        return Piece(height=height, draw=draw)

    def _cell(
        self, pen: Pen, at: int, left: float, top: float, lines: Sequence[Line],
        owner: Element | None,
    ) -> None:  # fmt: skip
        padding = PADDING * self.area.size
        for line in lines:
            x = left + padding
            if self.numeric[at]:
                x = left + self.widths[at] - padding - line.width
            pen.text(x, top - line.above, line, owner)
            top -= line.height

    def _rules(self, pen: Pen, top: float, height: float, bold: bool) -> None:
        left, right = self.area.left, self.area.right
        pen.line(left, top - height, right, thick=1.2 if bold else 0.5)
        if self.upright:
            pen.line(left, top, right, thick=0.5)
            pen.uprights([left, *_edges(left, self.widths)], top - height, top)


def _high(lines: Sequence[Line]) -> float:
    return sum(line.height for line in lines)


def _edges(left: float, widths: Sequence[float]) -> list[float]:
    return [left + sum(widths[: at + 1]) for at in range(len(widths))]


def _as_table(table: Table, widths: list[float], area: Area, parent: Element) -> list[Piece]:
    grid = _Grid(
        area=area,
        widths=widths,
        numeric=[column.numeric for column in table.columns],
        upright=bool(table.blank_rows) or table.room > 1,
    )
    made = parent.add("Table")

    def owners(role: str) -> list[Element]:
        row = made.add("TR")
        return [row.add(role, scope="Column" if role == "TH" else "") for _ in widths]

    heads = [column.heading for column in table.columns]
    first = grid.row(heads, owners("TH"), bold=True)
    body = [grid.row(cells, owners("TD"), lines=table.room) for cells in table.rows]
    blank = [""] * len(widths)
    body += [grid.row(blank, owners("TD"), lines=table.room) for _ in range(table.blank_rows)]
    if table.total:
        near = WITH_A_TOTAL_TO_FILL if grid.upright else 1  # the sum never stands alone on a page
        body[-near:] = [replace(piece, keep=True) for piece in body[-near:]]
        body.append(grid.row(table.total, owners("TD"), bold=True))
    again = grid.row(heads, [None] * len(widths), bold=True)
    return [replace(first, keep=True), *(replace(piece, repeats=(again,)) for piece in body)]


def _as_list(table: Table, area: Area, parent: Element) -> list[Piece]:
    made = parent.add("L")
    heads = [column.heading for column in table.columns]
    by_hand = bool(table.blank_rows) or table.room > 1
    points = [
        (_point_to_fill if by_hand else _point)(heads, cells, area, made) for cells in table.rows
    ]
    blank = [Field(label=head) for head in heads]
    points += [_to_fill(blank, area, made) for _ in range(table.blank_rows)]
    if table.total and by_hand:
        points.append(_total_to_fill(heads, table.total, area, made))
    elif table.total:
        points.append(_point(heads, table.total, area, made, bold=True))
    pieces: list[Piece] = []
    for point in points:
        pieces += [*point, space(area.look.gap, keep=False)]
    return pieces[:-1]


def _point(
    heads: Sequence[str], cells: Sequence[str], area: Area, parent: Element, *, bold: bool = False
) -> list[Piece]:
    """One row: its first cell, then every other that says something, with its heading."""
    body = parent.add("LI").add("LBody")
    voice = area.bold if bold else area.voice
    pieces = running_text(area, cells[0], body.add("P"), area.bold)
    for head, cell in zip(heads[1:], cells[1:], strict=True):
        if cell:
            pieces += running_text(area, labelled(head, cell), body.add("P"), voice)
    return kept(pieces)


def _point_to_fill(
    heads: Sequence[str], cells: Sequence[str], area: Area, parent: Element
) -> list[Piece]:
    """One row that somebody completes by hand: what is known, and lines for the rest."""
    body = parent.add("LI").add("LBody")
    pieces = running_text(area, cells[0], body.add("P"), area.bold)
    rest = [Field(label=head, value=cell) for head, cell in zip(heads[1:], cells[1:], strict=True)]
    return kept([*pieces, *one_below_the_other(rest, area, body)])


def _to_fill(fields: Sequence[Field], area: Area, parent: Element) -> list[Piece]:
    return kept(one_below_the_other(fields, area, parent.add("LI").add("LBody")))


def _total_to_fill(
    heads: Sequence[str], total: Sequence[str], area: Area, parent: Element
) -> list[Piece]:
    """`Total: Cost £ ____`: the sum of rows that are filled in by hand."""
    parts = zip(heads[1:], total[1:], strict=True)
    fields = [Field(label=f"{total[0]}: {head} {cell}") for head, cell in parts if cell]
    return _to_fill(fields, area, parent)
