"""Tables of a web page: columns where there is room, labelled lists in a narrow window.

Roles are named, because browsers forget that a table is one once it is shown as a list.
"""

from collections.abc import Sequence
from html import escape

from desktop.printing.blocks import Column, Table
from desktop.printing.readable import readable
from desktop.printing.typeset.area import labelled

LONGEST_WORD = 30
"""In letters: longer ones may be cut, so that the table stays in its place."""


def table_html(table: Table, name: str) -> str:
    """The table under the name of the heading it stands below."""
    by_hand = bool(table.blank_rows) or table.room > 1
    heads = "".join(_head(column) for column in table.columns)
    blank = [""] * len(table.columns)
    rows = [*table.rows, *[blank] * table.blank_rows]
    body = "".join(_row(table.columns, cells) for cells in rows)
    total = _row(table.columns, table.total) if table.total else ""
    closing = f'<tfoot role="rowgroup">{total}</tfoot>' if total else ""
    kind = "table write" if by_hand else "table"
    return (
        f'<div class="{kind}"><table role="table"><caption class="heard">{_text(name)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead>'
        f'<tbody role="rowgroup">{body}</tbody>{closing}</table></div>'
    )


def _head(column: Column) -> str:
    if not column.heading:
        return '<td role="cell"></td>'
    kinds = _kinds(column, column.heading)
    return f'<th scope="col" role="columnheader"{kinds}>{_text(column.heading)}</th>'


def _row(columns: Sequence[Column], cells: Sequence[str]) -> str:
    """A row named by its first cell; empty cells are for writing in."""
    first, *rest = zip(columns, cells, strict=True)
    said = "".join(_cell(*both) for both in rest)
    column, name = first
    if not name:
        return f'<tr role="row">{_cell(column, name)}{said}</tr>'
    kinds = _kinds(column, name)
    return f'<tr role="row"><th scope="row" role="rowheader"{kinds}>{_text(name)}</th>{said}</tr>'


def _cell(column: Column, said: str) -> str:
    label = f' data-label="{_text(labelled(column.heading))}"' if column.heading else ""
    return f'<td role="cell"{_kinds(column, said)}{label}>{_text(said)}</td>'


def _kinds(column: Column, said: str) -> str:
    kinds = ["number"] * column.numeric
    kinds += ["long"] * any(len(word) > LONGEST_WORD for word in said.split())
    return f' class="{" ".join(kinds)}"' if kinds else ""


def _text(said: str) -> str:
    return escape(readable(said))
