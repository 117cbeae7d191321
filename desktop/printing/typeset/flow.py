"""Pieces one below the other, put on pages."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from desktop.printing.typeset.pen import Pen

Draw = Callable[[Pen, float], None]
"""Draws a piece, given the height of its top above the foot of the page."""


def _nothing(_pen: Pen, _top: float) -> None:
    """What white space draws."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Something that is never cut: a line, a row, a box, white space. Height in points.

    `keep` holds it on the page of the next piece. `repeats` are drawn again above it when
    it begins a page (a table's headings). `space` vanishes at the top of a page.
    """

    height: float
    draw: Draw = _nothing
    keep: bool = False
    space: bool = False
    new_page: bool = False
    repeats: tuple["Piece", ...] = ()


def space(height: float, *, keep: bool = True) -> Piece:
    return Piece(height=height, space=True, keep=keep)


def kept(pieces: Sequence[Piece]) -> list[Piece]:
    """The same pieces, held together."""
    from dataclasses import replace  # noqa: PLC0415

    return [*(replace(piece, keep=True) for piece in pieces[:-1]), *pieces[-1:]]


@dataclass(frozen=True, slots=True)
class Placed:
    piece: Piece
    top: float


def paged(pieces: Iterable[Piece], top: float, bottom: float) -> list[list[Placed]]:
    """Each page with its pieces and their places, from `top` down to `bottom`."""
    pages: list[list[Placed]] = [[]]
    at = top
    for group in _groups(pieces):
        height = sum(piece.height for piece in group)
        whole = height <= top - bottom
        if pages[-1] and (group[0].new_page or (whole and at - height < bottom)):
            pages.append([])
            at = top
        for piece in group:
            if piece.space and at == top:
                continue
            if pages[-1] and at - piece.height < bottom:
                pages.append([])
                at = top
            if not pages[-1]:
                for repeated in piece.repeats:
                    pages[-1].append(Placed(repeated, at))
                    at -= repeated.height
            pages[-1].append(Placed(piece, at))
            at -= piece.height
    return pages


def _groups(pieces: Iterable[Piece]) -> list[list[Piece]]:
    groups: list[list[Piece]] = []
    joined = False
    for piece in pieces:
        if joined and not piece.new_page:
            groups[-1].append(piece)
        else:
            groups.append([piece])
        joined = piece.keep
    return groups
