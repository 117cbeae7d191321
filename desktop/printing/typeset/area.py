"""The part of the page that text may use, and lines of text in it."""

from dataclasses import dataclass, replace

from desktop.printing.formats import Format
from desktop.printing.typeset import text
from desktop.printing.typeset.flow import Piece
from desktop.printing.typeset.pen import Pen
from desktop.printing.typeset.tags import Element

BASELINE = 0.78
"""Where in its line a letter stands, as a share of the line's height from the top."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """Where on the page text goes and how it looks. Distances in points."""

    look: Format
    left: float
    width: float
    height: float

    @property
    def size(self) -> float:
        return self.look.size

    @property
    def line(self) -> float:
        return self.look.line

    @property
    def right(self) -> float:
        return self.left + self.width

    def inner(self, indent: float) -> "Area":
        """The same, a little narrower on the leading side."""
        return replace(self, left=self.left + indent, width=self.width - indent)


def line_of_text(
    area: Area, line: str, owner: Element | None, *, scale: float = 1, bold: bool = False
) -> Piece:
    size, height = area.size * scale, area.line * scale

    def draw(pen: Pen, top: float) -> None:
        pen.text(area.left, top - height * BASELINE, line, size, owner, bold=bold)

    return Piece(height=height, draw=draw)


def running_text(
    area: Area, said: str, owner: Element | None, *, scale: float = 1, bold: bool = False
) -> list[Piece]:
    """A paragraph in lines. Neither its first nor its last line stands alone on a page."""
    lines = text.wrapped(said, area.size * scale, area.width, bold=bold)
    pieces = [line_of_text(area, line, owner, scale=scale, bold=bold) for line in lines]
    return [
        replace(piece, keep=len(pieces) > 1 and at in {0, len(pieces) - 2})
        for at, piece in enumerate(pieces)
    ]


def labelled(label: str, value: str = "") -> str:
    """`Name: Amina`, and no colon after a question or a sentence, nor after nothing."""
    mark = "" if not label or label.endswith((*"?.:!£€¥",)) else ":"
    return f"{label}{mark} {value}".rstrip()
