"""Tables: columns where they fit, labelled lists where they do not.

In two languages a table stands there once, with the headings of said.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from desktop.printing.blocks import Table
from desktop.printing.typeset import text
from desktop.printing.typeset.area import Area
from desktop.printing.typeset.flow import Piece
from desktop.printing.typeset.grid import PADDING, Grid, Row, TableText
from desktop.printing.typeset.labels import Twins, once, voice_of
from desktop.printing.typeset.table_lists import as_list
from desktop.printing.typeset.tags import Element
from desktop.printing.typeset.text import Voice

ROOM_TO_WRITE = 3.2
"""The narrowest column somebody writes in, in ems."""
WITH_A_TOTAL_TO_FILL = 3
"""Rows to write in that stay with their total: a page for fewer is easily overlooked."""
MOST_LINES = 3
"""Rows of taller, narrower cells read better as a list; one in `FEW` of them does no harm."""
FEW = 8
MOST_ROWS = 60
"""Tables longer than this keep the shares of their columns: trying others would take long."""


def table_pieces(twins: Sequence[Table], area: Area, parent: Element) -> list[Piece]:
    said = TableText(
        twins[0],
        _together([[column.heading for column in table.columns] for table in twins]),
        [_together(rows) for rows in zip(*(table.rows for table in twins), strict=True)],
        _together([table.total for table in twins]),
    )
    grid = _grid(said, area)
    return _as_table(said, grid, parent) if grid else as_list(said, area, parent)


def _together(rows: Sequence[Sequence[str]]) -> list[Twins]:
    return list(zip(*rows, strict=True))


def _grid(said: TableText, area: Area) -> Grid | None:
    """The columns by their shares, or by their words where that saves lines.

    Nothing where the words do not fit, or stand in too many lines.
    """
    columns = range(len(said.table.columns))
    least = [_width(said, at, area) for at in columns]
    if sum(least) > area.width:
        return None
    grid = Grid(
        area=area,
        widths=_by_shares(said, least, area),
        numeric=[column.numeric for column in said.table.columns],
        upright=said.by_hand,
    )
    lines = _lines(said, grid)
    if max(lines) > 1 and not said.by_hand and len(lines) <= MOST_ROWS:
        whole = [_width(said, at, area, _whole) for at in columns]
        other = replace(grid, widths=_by_words(least, whole, area))
        fewer = _lines(said, other)
        if (not _reads_well(lines), sum(lines)) > (not _reads_well(fewer), sum(fewer)):
            grid, lines = other, fewer
    return grid if _reads_well(lines) else None


def _reads_well(lines: Sequence[int]) -> bool:
    tall = [count for count in lines if count > MOST_LINES]
    return len(tall) * FEW <= len(lines) and max(lines) < 2 * MOST_LINES


def _lines(said: TableText, grid: Grid) -> list[int]:
    """How many lines each row takes."""
    rows = [Row(cells=said.heads, bold=True), *(Row(cells=cells) for cells in said.rows)]
    rows += [Row(cells=said.total, bold=True)] if said.total else []
    return [grid.most_lines(row) for row in rows]


def _by_words(least: Sequence[float], whole: Sequence[float], area: Area) -> list[float]:
    """What each column needs, and of the rest the more, the longer its longest cell is."""
    free = area.width - sum(least)
    wanted = [most - low for low, most in zip(least, whole, strict=True)]
    return [low + free * more / (sum(wanted) or 1) for low, more in zip(least, wanted, strict=True)]


def _by_shares(said: TableText, least: Sequence[float], area: Area) -> list[float]:
    """What each column should have; more where its longest word does not fit."""
    columns = said.table.columns
    fixed: dict[int, float] = {}
    while True:
        free = area.width - sum(fixed.values())
        parts = sum(c.width for at, c in enumerate(columns) if at not in fixed) or 1
        widths = [fixed.get(at, free * c.width / parts) for at, c in enumerate(columns)]
        short = {at: low for at, low in enumerate(least) if at not in fixed and widths[at] < low}
        if not short:
            return widths
        fixed |= short


def _width(
    said: TableText, at: int, area: Area, usual: Callable[[str, Voice], float] = text.longest_word
) -> float:
    """Room for the longest word; a number is one word, whatever stands between its figures."""
    measure = _whole if said.table.columns[at].numeric else usual

    def widest(cell: Twins, *, bold: bool = False) -> float:
        return max(measure(one.words, voice_of(one, area, bold=bold)) for one in once(cell, area))

    heading = once(said.heads[at], area)
    widths = [usual(one.words, voice_of(one, area, bold=True)) for one in heading]
    widths += [widest(row[at]) for row in said.rows]
    widths += [widest(cell, bold=True) for cell in said.total[at : at + 1]]
    room = ROOM_TO_WRITE * area.size if said.table.room > 1 else 0
    return max(max(widths) + 2 * PADDING * area.size, room)


def _whole(cell: str, voice: Voice) -> float:
    return text.line(cell, voice).width


def _as_table(said: TableText, grid: Grid, parent: Element) -> list[Piece]:
    table, made = said.table, parent.add("Table")
    head, inside = made.add("THead"), made.add("TBody")
    names = [" / ".join(dict.fromkeys(head)) for head in said.heads] if said.by_hand else []

    first = grid.row(Row(cells=said.heads, owners=_heads(said.heads, head.add("TR")), bold=True))
    blank = [("",)] * len(grid.widths)
    body = [
        grid.row(Row(cells=cells, owners=_cells(cells, inside), lines=table.room, names=names))
        for cells in [*said.rows, *[blank] * table.blank_rows]
    ]
    if said.total:
        near = WITH_A_TOTAL_TO_FILL if grid.upright else 1  # the sum never stands alone on a page
        body[-near:] = [piece._replace(keep=True) for piece in body[-near:]]
        owners = _cells(said.total, made.add("TFoot"))
        closing = Row(cells=said.total, owners=owners, bold=True, names=_signs(said, names))
        body.append(grid.row(closing))
    again = grid.row(Row(cells=said.heads, bold=True))
    return [first._replace(keep=True), *(piece._replace(repeats=(again,)) for piece in body)]


def _heads(cells: Sequence[Twins], row: Element) -> list[Element]:
    """A column without a heading has none to tell."""
    return [row.add("TH", scope="Column") if any(cell) else row.add("TD") for cell in cells]


def _cells(cells: Sequence[Twins], section: Element) -> list[Element]:
    """A row is told by its first cell, where that says something."""
    row, (first, *rest) = section.add("TR"), cells
    name = row.add("TH", scope="Row") if any(first) else row.add("TD")
    return [name, *(row.add("TD") for _ in rest)]


def _signs(said: TableText, names: Sequence[str]) -> list[str]:
    """What the sums are called that somebody writes beside a £ that stands there already."""
    if not names:
        return []
    sums = zip(names[1:], said.total[1:], strict=True)
    return ["", *(name if any(cell) else "" for name, cell in sums)]
