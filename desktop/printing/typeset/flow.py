"""Pieces one below the other, put on pages."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from desktop.printing.typeset.pen import Pen

ROUNDING = 0.01
"""What heights added up in another order may differ by, in points."""
STUB = 0.25
"""A part of a group below this share of a page is too little to stand alone."""
Draw = Callable[[Pen, float], None]
"""Draws a piece, given the height of its top above the foot of the page."""


def _nothing(_pen: Pen, _top: float) -> None:
    """What white space draws."""


class Piece(NamedTuple):
    """Something that is never cut: a line, a row, a box, white space. Height in points.

    `keep` holds it on the page of the next piece. `repeats` are drawn again above it when
    it begins a page (a table's headings). `space` vanishes at the top of a page.
    `above` is from its top to the foot of its first letters; `begins` marks the first line
    of a point or a fact, which in two languages stand level. `anchor` is what a list of
    contents finds it by.
    """

    height: float
    draw: Draw = _nothing
    keep: bool = False
    space: bool = False
    new_page: bool = False
    repeats: tuple["Piece", ...] = ()
    above: float = 0
    begins: bool = False
    anchor: str = ""


def space(height: float, *, keep: bool = True) -> Piece:
    return Piece(height=height, space=True, keep=keep)


def kept(pieces: Sequence[Piece]) -> list[Piece]:
    """The same pieces, held together."""
    return [
        *(piece if piece.keep else piece._replace(keep=True) for piece in pieces[:-1]),
        *pieces[-1:],
    ]


def stack_height(pieces: Iterable[Piece]) -> float:
    return sum(piece.height for piece in pieces)


def as_one(pieces: Sequence[Piece]) -> Piece:
    """The same pieces as a single one that is never cut."""

    def draw(pen: Pen, top: float) -> None:
        for piece in pieces:
            piece.draw(pen, top)
            top -= piece.height

    return Piece(
        height=stack_height(pieces),
        draw=draw,
        keep=pieces[-1].keep,
        above=pieces[0].above,
        anchor=next((one.anchor for one in pieces if one.anchor), ""),
    )


def level(left: Piece, right: Piece) -> Piece:
    """Two pieces beside each other, the feet of their first letters on one line."""
    above = max(left.above, right.above)
    down_left, down_right = above - left.above, above - right.above

    def draw(pen: Pen, top: float) -> None:
        left.draw(pen, top - down_left)
        right.draw(pen, top - down_right)

    return right._replace(
        height=max(left.height + down_left, right.height + down_right),
        draw=draw,
        above=above,
        keep=left.keep or right.keep,
        anchor=left.anchor or right.anchor,
    )


class Placed(NamedTuple):
    piece: Piece
    top: float


def paged(pieces: Iterable[Piece], top: float, bottom: float) -> list[list[Placed]]:
    """Each page with its pieces and their places, from `top` down to `bottom`."""
    pages: list[list[Placed]] = [[]]
    at = top
    bottom -= ROUNDING
    for group in _fitting(_groups(pieces), top - bottom):
        height = stack_height(group)
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


def _fitting(groups: Iterable[list[Piece]], height: float) -> Iterator[list[Piece]]:
    """Groups taller than a page in parts; the last part is as tall as a page can hold."""
    for group in groups:
        rest: list[Piece] = group
        parts: list[list[Piece]] = []
        while stack_height(rest) > height and len(rest) > 1:
            start = _start_of_last_part(rest, height)
            parts.insert(0, rest[start:])
            rest = rest[:start]
        yield from [rest, *parts]


def _start_of_last_part(group: Sequence[Piece], height: float) -> int:
    """The most that fits one page, begun where white space parts the pieces, if it does.

    What is left of the group is more than a heading, if it can be.
    """
    start, filled = len(group) - 1, group[-1].height
    while start and filled + group[start - 1].height + stack_height(group[start].repeats) <= height:
        start -= 1
        filled += group[start].height
    spaces = [at for at in range(max(start, 1), len(group)) if group[at].space]
    longer = (at for at in spaces if stack_height(group[:at]) >= height * STUB)
    return next(longer, spaces[0] if spaces else max(start, 1))
