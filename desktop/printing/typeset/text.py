"""Lines of text: what people typed made printable, cut to a width, shaped and put in order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import NamedTuple

from desktop.language import is_right_to_left
from desktop.printing.typeset import breaking, direction
from desktop.printing.typeset.shaping import Run, missing
from desktop.printing.typeset.typed import Change, Changes, changed, printable
from desktop.printing.typeset.units import NOT_DRAWN, Piece, Unit, unit_of, units_of

BASELINE = 0.78
"""Where in its line a letter stands, as a share of the line's height from the top."""
AIR = 0.04
"""Between the ink of two lines there is at least twice this, in ems."""
HYPHENS = "-‐/"
HIGHEST, LOWEST = 2.0, 1.2
"""No line needs more above and below the foot of its letters, in ems."""


def unprintable(said: str, language: str) -> frozenset[str]:
    """The letters that cannot be printed; each comes out as ▯."""
    return frozenset(
        letters for change, letters in changes(said, language) if change is Change.NO_LETTER
    )


def changes(said: str, language: str) -> Changes:
    """What has to be changed before this text can be printed: how often which letters."""
    found = changed(said)
    for letters in missing(printable(said).translate(NOT_DRAWN), language):
        found[Change.NO_LETTER, letters] += 1
    return found


class Voice(NamedTuple):
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
        return _runs_left(self.language)

    def scaled(self, scale: float) -> "Voice":
        return self._replace(size=self.size * scale)


@cache
def _runs_left(language: str) -> bool:
    return is_right_to_left(language)


class PlacedRun(NamedTuple):
    """Shaped text and the place of its left edge in its line, in points."""

    run: Run
    left: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
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


def lines(said: str, voice: Voice, width: float) -> list[Line]:
    """The text in lines no wider than this. Only a word wider than a whole line is cut."""
    return [*_lines(said, voice, width)]


@lru_cache(maxsize=2048)
def _lines(said: str, voice: Voice, width: float) -> tuple[Line, ...]:
    text = printable(said).strip(" ")
    room = width / voice.size
    filled: list[list[Unit]] = [[]]
    used = 0.0
    for unit in _fitting(text, voice, room):
        if filled[-1] and used + unit.ink > room:
            filled.append([])
            used = 0.0
        filled[-1].append(unit)
        used += unit.width
    above, height = _heights([unit for units in filled for unit in units], voice)
    made = [_line(_without_space(units), voice, above, height) for units in filled]
    for at, units in enumerate(filled[:-1]):
        if units[-1].width == units[-1].ink:
            made[at] = replace(made[at], spaced=False)
    return tuple(made)


@lru_cache(maxsize=2048)
def line(said: str, voice: Voice) -> Line:
    """All of the text in one line, however wide that is."""
    units = units_of(printable(said), voice.language, voice.bold, voice.rtl)
    above, height = _heights(units, voice)
    return _line([piece for unit in units for piece in unit.pieces], voice, above, height)


@lru_cache(maxsize=2048)
def longest_word(text: str, voice: Voice) -> float:
    """The width of the widest part that should not be cut, in points."""
    units = units_of(printable(text), voice.language, voice.bold, voice.rtl)
    return voice.size * max((unit.ink for unit in units), default=0.0)


def _line(pieces: Sequence[Piece], voice: Voice, above: float, height: float) -> Line:
    """The pieces at their places, from the left edge of the line."""
    runs = [(run, piece.level) for piece in pieces for run in piece.runs]
    lefts, at = [0.0] * len(runs), 0.0
    for index in direction.in_visual_order([level for _, level in runs]):
        lefts[index] = at
        at += runs[index][0].width * voice.size
    return Line(
        text="".join([piece.text for piece in pieces]),
        voice=voice,
        width=at,
        above=above,
        height=height,
        runs=tuple([PlacedRun(run, left) for (run, _), left in zip(runs, lefts, strict=True)]),
    )


def _heights(units: Sequence[Unit], voice: Voice) -> tuple[float, float]:
    """`above` and `height` of lines that have these units: all of a paragraph have the same.

    Lines stand as far apart as the voice says, or further where their ink would touch. Heaps
    of marks on one letter stop counting at some height: they may not push a line off its page.
    """
    above, below = voice.leading * BASELINE, voice.leading * (1 - BASELINE)
    above = max(above, *(min(unit.top, HIGHEST) + AIR for unit in units), 0)
    below = max(below, *(min(unit.foot, LOWEST) + AIR for unit in units), 0)
    return above * voice.size, (above + below) * voice.size


def _fitting(text: str, voice: Voice, room: float) -> Iterator[Unit]:
    """The units of the text, those wider than a line cut."""
    for unit in units_of(text, voice.language, voice.bold, voice.rtl):
        if unit.ink <= room:
            yield unit
        else:
            yield from _cut(unit, voice, room)


def _cut(unit: Unit, voice: Voice, room: float) -> Iterator[Unit]:
    """A word too wide for a line in parts that fit, cut between letters that stand apart."""
    for piece in unit.pieces:
        letters, widths = _to_part(piece, voice, room)
        start = 0
        while start < len(letters):
            end = start + _how_many(widths, start, room)
            end = _after_hyphen(letters, start, end)
            part = _joined(letters[start:end], piece.level, voice)
            while part.ink > room and end > start + 1:
                end -= 1
                part = _joined(letters[start:end], piece.level, voice)
            start = end
            yield part


def _to_part(piece: Piece, voice: Voice, room: float) -> tuple[Sequence[str], list[float]]:
    """The letters that stay whole, and their widths; heaps wider than a line do not."""
    letters = breaking.clusters(piece.text)
    widths = _widths(piece, letters, voice)
    if max(widths, default=0) <= room:
        return letters, widths
    both = zip(letters, widths, strict=True)
    signs = [sign for one, width in both for sign in ([one] if width <= room else one)]
    return signs, _widths(piece, signs, voice)


def _widths(piece: Piece, letters: Sequence[str], voice: Voice) -> list[float]:
    """About how wide each letter is in its word, in ems: joined ones are narrower than alone."""
    clusters = [(run, cluster) for run in piece.runs for cluster in run.clusters]
    shares = [
        cluster.advance / run.face.units / len(cluster.text)
        for run, cluster in clusters
        for _ in cluster.text
    ]
    if len(shares) != len(piece.text):
        return [unit_of(one, piece.level, voice.language, voice.bold).width for one in letters]
    share = iter(shares)
    return [sum(next(share) for _ in one) for one in letters]


def _how_many(widths: Sequence[float], start: int, room: float) -> int:
    """How many letters from here have room; at least one."""
    used = 0.0
    for count, at in enumerate(range(start, len(widths))):
        used += widths[at]
        if count and used > room:
            return count
    return len(widths) - start


def _after_hyphen(letters: Sequence[str], start: int, end: int) -> int:
    """Where to cut: behind the last hyphen of this part, where it has one."""
    if end == len(letters):
        return end
    hyphens = (at for at in range(end, start, -1) if letters[at - 1] in HYPHENS)
    return next(hyphens, end)


def _joined(letters: Sequence[str], level: int, voice: Voice) -> Unit:
    return unit_of("".join(letters), level, voice.language, voice.bold)


def _without_space(units: Sequence[Unit]) -> list[Piece]:
    pieces = [piece for unit in units for piece in unit.pieces]
    while pieces and not pieces[-1].text.strip(" "):
        pieces.pop()
    return pieces
