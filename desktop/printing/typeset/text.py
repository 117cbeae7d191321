"""Lines of text: what people typed made printable, cut to a width, shaped and put in order."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

from desktop.language import is_right_to_left
from desktop.printing.typeset import breaking, direction, fonts
from desktop.printing.typeset.shaping import Run, missing, shaped

BASELINE = 0.78
"""Where in its line a letter stands, as a share of the line's height from the top."""
AIR = 0.04
"""Between the ink of two lines there is at least twice this, in ems."""

_EMOJI_PARTS = frozenset({*range(0xFE00, 0xFE10), *range(0x1F3FB, 0x1F400)})
"""Variation selectors and skin tones: each would print as a mark of its own."""
_EMBEDDINGS = "\u202a\u202b\u202c\u202d\u202e"
_NOT_DRAWN = dict.fromkeys(map(ord, "\u061c\u200e\u200f\u2066\u2067\u2068\u2069\u00ad\ufeff"))
"""Marks of direction: they turn what stands beside them, and are not text themselves."""


def printable(text: str) -> str:
    """The text with what cannot stand on paper replaced; never raises, whatever was typed."""
    kept = []
    for letter in unicodedata.normalize("NFC", _whole(text)):
        category = unicodedata.category(letter)
        if category in {"Cc", "Zl", "Zp"}:
            kept.append(" ")
        elif category in {"Cn", "Co", "Cs"}:
            kept.append(fonts.MISSING)
        elif ord(letter) not in _EMOJI_PARTS and letter not in _EMBEDDINGS:
            kept.append(letter)
    return "".join(kept)


def unprintable(said: str, language: str) -> frozenset[str]:
    """The letters that no typeface has; each prints as ▯."""
    return frozenset(missing(printable(said).translate(_NOT_DRAWN), language))


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """How words are set: the language they are in, and the size in points.

    `leading` is the distance between lines in ems where no typeface needs more.
    """

    size: float
    language: str = "en"
    bold: bool = False
    leading: float = 1.25

    @property
    def rtl(self) -> bool:
        """Whether paragraphs of this voice begin on the right."""
        return is_right_to_left(self.language)

    def scaled(self, scale: float) -> "Voice":
        return replace(self, size=self.size * scale)


class PlacedRun(NamedTuple):
    """Shaped text and the place of its left edge in its line, in points."""

    run: Run
    left: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line ready to be drawn: its text in the order in which it is read, and its measures.

    In points: `above` is from the line's top to the foot of its letters, `height` from its top
    to the top of the next line. `runs` are in reading order. `spaced` is false where the next
    line goes on without a space, as in Chinese.
    """

    text: str
    voice: Voice
    width: float
    above: float
    height: float
    runs: tuple[PlacedRun, ...] = ()
    spaced: bool = True


class _Piece(NamedTuple):
    """Text of one direction; `width` in ems."""

    text: str
    level: int
    runs: tuple[Run, ...]
    width: float


class _Unit(NamedTuple):
    """Text inside which no line ends. Its width in ems, without and with the space behind it."""

    pieces: list[_Piece]
    ink: float
    width: float


def lines(said: str, voice: Voice, width: float) -> list[Line]:
    """The text in lines no wider than this. Only a word wider than a whole line is cut."""
    text = printable(said).strip(" ")
    room = width / voice.size
    filled: list[list[_Piece]] = [[]]
    used = 0.0
    for unit in _fitting(text, voice, room):
        if filled[-1] and used + unit.ink > room:
            filled.append([])
            used = 0.0
        filled[-1] += unit.pieces
        used += unit.width
    every = [run for pieces in filled for piece in pieces for run in piece.runs]
    above, height = _heights(every, voice)
    return [_line(_without_space(pieces), voice, above, height) for pieces in filled]


def line(said: str, voice: Voice) -> Line:
    """All of the text in one line, however wide that is."""
    text = printable(said)
    pieces = list(_pieces(text, _levels(text, voice), voice))
    above, height = _heights([run for piece in pieces for run in piece.runs], voice)
    return _line(pieces, voice, above, height)


def longest_word(text: str, voice: Voice) -> float:
    """The width of the widest part that should not be cut, in points."""
    text = printable(text)
    return voice.size * max((unit.ink for unit in _units(text, voice)), default=0.0)


def _line(pieces: Sequence[_Piece], voice: Voice, above: float, height: float) -> Line:
    """The pieces at their places, from the left edge of the line."""
    runs = [(run, piece.level) for piece in pieces for run in piece.runs]
    lefts, at = [0.0] * len(runs), 0.0
    for index in direction.in_visual_order([level for _, level in runs]):
        lefts[index] = at
        at += runs[index][0].width * voice.size
    return Line(
        text="".join(piece.text for piece in pieces),
        voice=voice,
        width=at,
        above=above,
        height=height,
        runs=tuple(PlacedRun(run, left) for (run, _), left in zip(runs, lefts, strict=True)),
    )


def _heights(runs: Sequence[Run], voice: Voice) -> tuple[float, float]:
    """`above` and `height` of lines that have these runs: all lines of a paragraph have the same.

    Lines stand as far apart as the voice says, or further where their ink would touch.
    """
    above, below = voice.leading * BASELINE, voice.leading * (1 - BASELINE)
    for run in runs:
        above, below = max(above, run.top + AIR), max(below, AIR - run.foot)
        if run.face.tall:
            above = max(above, run.face.metrics.above)
            below = max(below, run.face.metrics.below)
    return above * voice.size, (above + below) * voice.size


def _fitting(text: str, voice: Voice, room: float) -> Iterator[_Unit]:
    """The units of the text, those wider than a line cut."""
    for unit in _units(text, voice):
        if unit.ink <= room:
            yield unit
        else:
            yield from _cut(unit, voice, room)


def _cut(unit: _Unit, voice: Voice, room: float) -> Iterator[_Unit]:
    """A word too wide for a line in parts that fit, cut between letters that stand apart."""
    for piece in unit.pieces:
        part, used = "", 0.0
        for letters in breaking.clusters(piece.text):
            more = _piece(letters, piece.level, voice).width
            if part and used + more > room:
                yield _unit([_piece(part, piece.level, voice)])
                part, used = "", 0.0
            part, used = part + letters, used + more
        if part:
            yield _unit([_piece(part, piece.level, voice)])


def _units(text: str, voice: Voice) -> Iterator[_Unit]:
    levels, start = _levels(text, voice), 0
    for end in breaking.breaks(text):
        yield _unit(list(_pieces(text[start:end], levels[start:end], voice)))
        start = end


def _unit(pieces: list[_Piece]) -> _Unit:
    width = sum(piece.width for piece in pieces)
    ink = sum(piece.width for piece in _without_space(pieces))
    return _Unit(pieces, ink, width)


def _without_space(pieces: list[_Piece]) -> list[_Piece]:
    end = len(pieces)
    while end and pieces[end - 1].text.isspace() and pieces[end - 1].text.strip(" ") == "":
        end -= 1
    return pieces[:end]


def _levels(text: str, voice: Voice) -> Sequence[int]:
    if voice.rtl or direction.has_right_to_left(text):
        return direction.levels(text, rtl=voice.rtl)
    return [0] * len(text)


def _pieces(text: str, levels: Sequence[int], voice: Voice) -> Iterator[_Piece]:
    """Text of several directions in pieces of one; white space is a piece of its own."""
    letters = zip(text, levels, strict=True)
    for (level, _), group in groupby(letters, key=lambda one: (one[1], one[0] == " ")):
        yield _piece("".join(letter for letter, _ in group), level, voice)


def _piece(text: str, level: int, voice: Voice) -> _Piece:
    shown = text.translate(_NOT_DRAWN)
    runs = shaped(shown, voice.language, voice.bold, level % 2 == 1) if shown else ()
    return _Piece(text, level, runs, sum(run.width for run in runs))


def _whole(text: str) -> str:
    """Surrogates in pairs joined; those that stand alone stay as they are."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
