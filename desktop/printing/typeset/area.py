"""The part of the page that text may use, and lines of text in it."""

import unicodedata
from dataclasses import dataclass, replace

from desktop.language import FIRST_STRONG_ISOLATE, POP_ISOLATE, is_right_to_left
from desktop.printing.formats import Format
from desktop.printing.typeset import text
from desktop.printing.typeset.flow import Piece
from desktop.printing.typeset.pen import Pen
from desktop.printing.typeset.tags import Element
from desktop.printing.typeset.text import Line, Voice

ENDINGS = (*"?.:!£€¥؟。？！।۔：",)
"""Labels that end so need no colon, in any of our languages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """Where on the page text goes, how it looks and in which language it is.

    Distances in points from the leading edge of the page: the left one, or the right one for
    papers that are read from right to left, where the pen turns everything round. `second`
    is the language that stands beside the first, if there is one.
    """

    look: Format
    language: str
    left: float
    width: float
    height: float
    second: str = ""

    @property
    def size(self) -> float:
        return self.look.size

    @property
    def line(self) -> float:
        """The least distance between lines: room for handwriting where no text is."""
        return self.look.line

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def voice(self) -> Voice:
        return Voice(size=self.size, language=self.language, leading=self.look.leading)

    @property
    def bold(self) -> Voice:
        return replace(self.voice, bold=True)

    @property
    def languages(self) -> tuple[str, ...]:
        """The one language of the paper, or both where two stand beside each other."""
        return (self.language, self.second) if self.second else (self.language,)

    def inner(self, indent: float) -> "Area":
        """The same, a little narrower on the leading side."""
        return replace(self, left=self.left + indent, width=self.width - indent)

    def spoken(self, language: str) -> "Area":
        """The same place for one language alone."""
        return replace(self, language=language, second="")


def line_of_text(area: Area, line: Line, owner: Element | None) -> Piece:
    """A line at the leading edge; of another direction than the area, at its own."""
    turned = line.voice.rtl != is_right_to_left(area.language)
    left = area.right - line.width if turned else area.left

    def draw(pen: Pen, top: float) -> None:
        pen.text(left, top - line.above, line, owner)

    return Piece(height=line.height, draw=draw, above=line.above)


def running_text(area: Area, said: str, owner: Element | None, voice: Voice) -> list[Piece]:
    """A paragraph in lines. Neither its first nor its last line stands alone on a page."""
    lines = text.lines(in_its_direction(said, voice), voice, area.width)
    pieces = [line_of_text(area, line, owner) for line in lines]
    return [
        replace(piece, keep=len(pieces) > 1 and at in {0, len(pieces) - 2})
        for at, piece in enumerate(pieces)
    ]


def in_its_direction(said: str, voice: Voice) -> str:
    """Words in Latin letters alone keep their order, and their full stop its side."""
    if not voice.rtl:
        return said
    found = {unicodedata.bidirectional(letter) for letter in said}
    return isolated(said, voice) if "L" in found and not found & {"R", "AL", "FSI"} else said


def isolated(value: str, voice: Voice) -> str:
    """What somebody typed, in an order of its own inside a sentence from right to left."""
    return f"{FIRST_STRONG_ISOLATE}{value}{POP_ISOLATE}" if voice.rtl and value else value


def labelled(label: str, value: str = "") -> str:
    """`Name: Amina`, and no colon after a question or a sentence, nor after nothing."""
    mark = "" if not label or label.endswith(ENDINGS) else ":"
    return f"{label}{mark} {value}".rstrip()
