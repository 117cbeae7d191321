"""Pieces of another direction than their page."""

from collections.abc import Sequence
from functools import partial

from desktop.printing.typeset.area import Area
from desktop.printing.typeset.flow import Draw, Piece
from desktop.printing.typeset.pen import Pen


def for_column(pieces: Sequence[Piece], column: Area, page: Area) -> list[Piece]:
    """The pieces of a column as its own language reads them, on a page that may read otherwise."""
    if column.voice.rtl == page.voice.rtl:
        return list(pieces)
    return [_turned(piece, column) for piece in pieces]


def _turned(piece: Piece, column: Area) -> Piece:
    repeats = tuple(_turned(repeated, column) for repeated in piece.repeats)
    draw = partial(_draw_turned, piece.draw, column.left, column.right)
    return piece._replace(draw=draw, repeats=repeats)


def _draw_turned(draw: Draw, left: float, right: float, pen: Pen, top: float) -> None:
    draw(pen.turned(left, right), top)
