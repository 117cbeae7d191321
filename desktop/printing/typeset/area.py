"""The part of the page that text may use, and lines of text in it."""

from typing import NamedTuple

from desktop.language import isolated as in_isolate
from desktop.printing.formats import Format
from desktop.printing.typeset import text
from desktop.printing.typeset.flow import Piece
from desktop.printing.typeset.pen import Pen
from desktop.printing.typeset.tags import Element
from desktop.printing.typeset.text import Line, Voice

ENDINGS = (*"?.:!£€¥؟。？！।۔：",)
"""Labels that end so need no colon, in any of our languages."""


class Area(NamedTuple):
    """Where on the page text goes, how it looks and in which language it is.

    Distances in points from the leading edge of the page: the left one, or the right one for
    papers that are read from right to left, where the pen turns everything round. `second`
    is the language that stands beside the first, if there is one. `pages_of` tells which page
    each anchor is on, once the pages are made.
    """

    look: Format
    language: str
    left: float
    width: float
    height: float
    pages_of: dict[str, int]
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
        return self._voice(bold=False)

    @property
    def bold(self) -> Voice:
        return self._voice(bold=True)

    @property
    def languages(self) -> tuple[str, ...]:
        """The one language of the paper, or both where two stand beside each other."""
        return (self.language, self.second) if self.second else (self.language,)

    def inner(self, indent: float) -> "Area":
        """The same, a little narrower on the leading side."""
        return self._replace(left=self.left + indent, width=self.width - indent)

    def spoken(self, language: str) -> "Area":
        """The same place for one language alone."""
        if language == self.language and not self.second:
            return self
        return self._replace(language=language, second="")

    def _voice(self, *, bold: bool) -> Voice:
        look = self.look
        return Voice(size=look.size, language=self.language, bold=bold, leading=look.leading)


def line_of_text(area: Area, line: Line, owner: Element | None, *, keep: bool = False) -> Piece:
    """A line at the leading edge; of another direction than the area, at its own."""
    turned = line.voice.language != area.language and line.voice.rtl != area.voice.rtl
    left = area.right - line.width if turned else area.left

    def draw(pen: Pen, top: float) -> None:
        pen.text(left, top - line.above, line, owner)

    return Piece(height=line.height, draw=draw, above=line.above, keep=keep)


def running_text(area: Area, said: str, owner: Element | None, voice: Voice) -> list[Piece]:
    """A paragraph in lines. Neither its first nor its last line stands alone on a page."""
    lines = text.lines(said, voice, area.width)
    kept = {0, len(lines) - 2} if len(lines) > 1 else set()
    return [line_of_text(area, line, owner, keep=at in kept) for at, line in enumerate(lines)]


def isolated(value: str, voice: Voice) -> str:
    """What somebody typed, in an order of its own inside a sentence from right to left."""
    return in_isolate(value) if voice.rtl and value else value


def labelled(label: str, value: str = "") -> str:
    """`Name: Amina`, and no colon after a question or a sentence, nor after nothing."""
    mark = "" if not label or label.endswith(ENDINGS) else ":"
    return f"{label}{mark} {value}".rstrip()
