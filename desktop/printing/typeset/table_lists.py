"""Tables too wide for their page, as lists: every row one point, every cell with its heading."""

from collections.abc import Sequence

from desktop.printing.blocks import Field
from desktop.printing.typeset.area import Area, running_text
from desktop.printing.typeset.fields import one_below_the_other
from desktop.printing.typeset.flow import Piece, kept, space
from desktop.printing.typeset.grid import TableText
from desktop.printing.typeset.labels import Twins, once, stacked, voice_of
from desktop.printing.typeset.tags import Element


def as_list(said: TableText, area: Area, parent: Element) -> list[Piece]:
    """The rows one below the other; what is blank in a table to write in can be filled in."""
    made, heads = parent.add("L"), said.heads
    row = _point_to_fill if said.by_hand else _point
    points = [row(heads, cells, area, made) for cells in said.rows]
    blank = [_field(head) for head in heads]
    points += [_to_fill(blank, area, made) for _ in range(said.table.blank_rows)]
    if said.total and said.by_hand:
        points.append(_total_to_fill(heads, said.total, area, made))
    elif said.total:
        points.append(_point(heads, said.total, area, made, bold=True))
    pieces: list[Piece] = []
    for point in points:
        pieces += [*point, space(area.look.gap, keep=False)]
    return pieces[:-1]


def _field(head: Twins, value: Twins = ()) -> tuple[Field, ...]:
    values = value or ("",) * len(head)
    return tuple(Field(label=one, value=two) for one, two in zip(head, values, strict=True))


def _first(cell: Twins, area: Area, body: Element) -> list[Piece]:
    pieces: list[Piece] = []
    for said in once(cell, area):
        owner = body.add("P", language=said.language)
        pieces += running_text(area, said.words, owner, voice_of(said, area, bold=True))
    return pieces


def _point(
    heads: Sequence[Twins],
    cells: Sequence[Twins],
    area: Area,
    parent: Element,
    *,
    bold: bool = False,
) -> list[Piece]:
    """One row: its first cell, then every other that says something, with its heading."""
    body = parent.add("LI").add("LBody")
    pieces = _first(cells[0], area, body)
    for head, cell in zip(heads[1:], cells[1:], strict=True):
        if any(cell):
            pieces += stacked(head, cell, area, body, bold=bold)
    return kept(pieces)


def _point_to_fill(
    heads: Sequence[Twins], cells: Sequence[Twins], area: Area, parent: Element
) -> list[Piece]:
    """One row that somebody completes by hand: what is known, and lines for the rest."""
    body = parent.add("LI").add("LBody")
    rest = [_field(head, cell) for head, cell in zip(heads[1:], cells[1:], strict=True)]
    return kept([*_first(cells[0], area, body), *one_below_the_other(rest, area, body)])


def _to_fill(fields: Sequence[tuple[Field, ...]], area: Area, parent: Element) -> list[Piece]:
    return kept(one_below_the_other(fields, area, parent.add("LI").add("LBody")))


def _total_to_fill(
    heads: Sequence[Twins], total: Sequence[Twins], area: Area, parent: Element
) -> list[Piece]:
    """`Total: Cost £ ____`: the sum of rows that are filled in by hand."""
    fields = [
        tuple(
            Field(label=f"{whole}: {label}" if label.endswith(sign) else f"{whole}: {label} {sign}")
            for whole, label, sign in zip(total[0], head, cell, strict=True)
        )
        for head, cell in zip(heads[1:], total[1:], strict=True)
        if any(cell)
    ]
    return _to_fill(fields, area, parent)
