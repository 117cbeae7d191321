"""Text cut into units: parts inside which no line ends, shaped, in their directions."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from desktop.printing.typeset import breaking, direction
from desktop.printing.typeset.shaping import KEPT, Run, shaped

NOT_DRAWN = dict.fromkeys(map(ord, "\u061c\u200e\u200f\u2066\u2067\u2068\u2069\ufeff"))
"""Marks of direction: they turn what stands beside them, and are not text themselves."""


class Piece(NamedTuple):
    """Text of one direction."""

    text: str
    level: int
    runs: tuple[Run, ...]


class Unit(NamedTuple):
    """Text inside which no line ends, with the space behind it. All measures in ems.

    `ink` is its width without that space; `top` and `foot` are how far it reaches.
    """

    pieces: tuple[Piece, ...]
    width: float
    ink: float
    top: float
    foot: float


@lru_cache(maxsize=1024)
def units_of(text: str, language: str, bold: bool, rtl: bool) -> tuple[Unit, ...]:
    """A paragraph in its units; `rtl` is the direction of the paper around it."""
    turns = rtl or direction.has_right_to_left(text)
    base = rtl and not direction.runs_only_right(text)
    levels = direction.levels(text, rtl=base) if turns else ()
    units: list[Unit] = []
    start = 0
    for end in breaking.breaks(text):
        own = levels[start:end] or (0,)
        if min(own) == max(own):
            units.append(unit_of(text[start:end], own[0], language, bold))
        else:
            pieces = list(_pieces(text[start:end], own, language, bold))
            units.append(_together(pieces))
        start = end
    return tuple(units)


@lru_cache(maxsize=KEPT)
def unit_of(text: str, level: int, language: str, bold: bool) -> Unit:
    """A unit of one direction; the space behind it is a piece of its own."""
    word = text.rstrip(" ")
    parts = [part for part in (word, text[len(word) :]) if part]
    return _together([_piece(part, level, language, bold) for part in parts])


def _pieces(text: str, levels: Sequence[int], language: str, bold: bool) -> Iterator[Piece]:
    """Text of several directions in pieces of one; white space is a piece of its own."""
    letters = zip(text, levels, strict=True)
    for (level, _), group in groupby(letters, key=lambda one: (one[1], one[0] == " ")):
        yield _piece("".join([letter for letter, _ in group]), level, language, bold)


def _piece(text: str, level: int, language: str, bold: bool) -> Piece:
    shown = text.translate(NOT_DRAWN)
    return Piece(text, level, shaped(shown, language, bold, level % 2 == 1) if shown else ())


def _together(pieces: list[Piece]) -> Unit:
    runs = [run for piece in pieces for run in piece.runs]
    space = pieces[-1] if pieces and not pieces[-1].text.strip(" ") else None
    width = sum(run.width for run in runs)
    return Unit(
        pieces=tuple(pieces),
        width=width,
        ink=width - sum(run.width for run in space.runs) if space else width,
        top=max((run.top for run in runs), default=0.0),
        foot=max((run.foot for run in runs), default=0.0),
    )
