"""Labels and what stands after them, in one language or in two at once.

Words that stand in both languages of a paper are its twins: one text for each language of
the area, in the same order. What is the same in both is said once.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple

from desktop.printing.typeset import text
from desktop.printing.typeset.area import Area, isolated, labelled, running_text
from desktop.printing.typeset.beside import in_both
from desktop.printing.typeset.flow import Piece
from desktop.printing.typeset.pen import Pen
from desktop.printing.typeset.tags import Element
from desktop.printing.typeset.text import Line, Voice

Twins = tuple[str, ...]
SPACE = 0.3
"""Between two texts in a row, in ems."""


class Said(NamedTuple):
    """Words in one language of the paper; its own needs no name."""

    words: str
    language: str = ""


class Placed(NamedTuple):
    """A line of text, `left` points from the leading edge of the page."""

    left: float
    line: Line
    owner: Element


def voice_of(said: Said, area: Area, *, bold: bool = False) -> Voice:
    own = area.spoken(said.language or area.language)
    return own.bold if bold else own.voice


def same(twins: Twins) -> bool:
    """Whether a reader sees the same in every language: marks of direction are not seen."""
    return len({re.sub("[\u2066-\u2069]", "", words) for words in twins}) == 1


def once(twins: Twins, area: Area) -> list[Said]:
    """What has to be said in each language; nothing twice."""
    first = Said(twins[0])
    return [first] if same(twins) else [first, *(Said(one, area.second) for one in twins[1:])]


def in_a_row(labels: Twins, values: Twins, area: Area) -> list[Said]:
    """`Name: Amina`; in two languages `Name /` and `Enw: Amina`."""
    said = _each(labels, values, area)
    if len(said) > 1:
        first = labels[0] if same(values) else said[0].words
        said[0] = said[0]._replace(words=f"{first} /")
    return said


def stacked(
    labels: Twins, values: Twins, area: Area, parent: Element, *, bold: bool = False
) -> list[Piece]:
    """The same as paragraphs; in a row where what stands behind both labels is the same."""
    once_only = same(values) and not same(labels)
    if once_only and (row := fitting_row(labels, values, area, parent, bold=bold)):
        return [row]
    return paragraphs(_each(labels, values, area), area, parent, bold=bold)


def fitting_row(
    labels: Twins, values: Twins, area: Area, parent: Element, *, bold: bool = False
) -> Piece | None:
    """`Kto / Who: Nia`, where that is one line."""
    said = in_a_row(labels, values, area)
    lines = lines_of(said, area, bold=bold)
    if row_width(lines) > area.width:
        return None
    owners = [parent.add("P", language=one.language) for one in said]
    return row_of(placed_from(area.left, lines, owners))


def paragraphs(
    said: Sequence[Said], area: Area, parent: Element, *, bold: bool = False
) -> list[Piece]:
    """A paragraph, or one in each language: beside each other where they fit."""

    def lay(words: str, own: Area, owner: Element) -> list[Piece]:
        return running_text(own, words, owner.add("P"), own.bold if bold else own.voice)

    lays = [partial(lay, one.words) for one in said]
    if len(lays) == 1:
        return lays[0](area.spoken(area.language), parent)
    widest = max(text.longest_word(one.words, voice_of(one, area, bold=bold)) for one in said)
    return in_both(lays, area, parent, widest)


def _each(labels: Twins, values: Twins, area: Area) -> list[Said]:
    own = [
        isolated(value, area.spoken(language).voice)
        for value, language in zip(values, area.languages, strict=True)
    ]
    if same(labels) and same(values):
        return [Said(labelled(labels[0], own[0]))]
    first = labelled(labels[0], "" if same(values) else own[0])
    others = [labelled(*both) for both in zip(labels[1:], own[1:], strict=True)]
    return [Said(first), *(Said(words, area.second) for words in others)]


def lines_of(said: Sequence[Said], area: Area, *, bold: bool = False) -> list[Line]:
    return [text.line(one.words, voice_of(one, area, bold=bold)) for one in said]


def row_width(lines: Sequence[Line]) -> float:
    between = SPACE * lines[0].voice.size * (len(lines) - 1) if lines else 0
    return sum(line.width for line in lines) + between


def placed_from(left: float, lines: Sequence[Line], owners: Sequence[Element]) -> list[Placed]:
    """The lines one after the other."""
    placed = []
    for line, owner in zip(lines, owners, strict=True):
        placed.append(Placed(left, line, owner))
        left += line.width + SPACE * line.voice.size
    return placed


def row_of(
    placed: Iterable[Placed],
    *,
    least: float = 0,
    beside: Callable[[Pen, float], None] | None = None,
) -> Piece:
    """Lines of text on one foot, in a row at least so high; what is spare stands above them.

    `beside` draws more into it, given the height of that foot.
    """
    placed = list(placed)
    above = max(one.line.above for one in placed)
    below = max(one.line.height - one.line.above for one in placed)
    height = max(above + below, least)

    def draw(pen: Pen, top: float) -> None:
        foot = top - height + below
        for left, line, owner in placed:
            pen.text(left, foot, line, owner)
        if beside:
            beside(pen, foot)

    return Piece(height=height, draw=draw, above=height - below)
