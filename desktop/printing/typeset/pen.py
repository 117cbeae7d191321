"""Draws on a page and marks what it draws: text for the reader, or furniture."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from desktop.printing.typeset import drawings
from desktop.printing.typeset.embedding import Typefaces
from desktop.printing.typeset.tags import Box, Element
from desktop.printing.typeset.text import Line

if TYPE_CHECKING:
    from pikepdf import Object
    from reportlab.pdfgen.canvas import Canvas

INK = "0 g"
"""Black, as a page says it."""
RULE = 0.35
"""Lines are dark grey: thin, but no pale ink."""
Colour = tuple[float, float, float]
"""Red, green and blue, each from 0 to 1."""
BAR: Colour = (0.07, 0.23, 0.55)
"""Bars of charts: dark on every paper colour, and on a grey copy."""
EDGE = 1.2
"""How thick the edge of an empty bar is, in points."""


class BlankKind(StrEnum):
    """What somebody does there."""

    TEXT = "text"
    SIGNATURE = "signature"
    TICK = "tick"


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """A place that is left to be filled in, by the words beside it.

    `owner` is its place in the structure; several lines of one field share it.
    """

    name: str
    owner: Element
    kind: BlankKind = BlankKind.TEXT
    ticked: bool = False


class BlankPlace(NamedTuple):
    """Where a blank is: its page from 0, and its lower left corner on the page."""

    blank: Blank
    page: int
    left: float
    foot: float
    width: float
    height: float


class Use(NamedTuple):
    """A drawing from another file: the page from 0 that shows it, and its name there."""

    page: int
    name: str
    drawing: "Object"


@dataclass(slots=True)
class _Sheets:
    """The file being drawn: which page it is at, and how many marks that page has.

    `blanks` are the places to fill in that were drawn so far, `uses` drawings of others.
    """

    canvas: "Canvas"
    typefaces: Typefaces
    page: int = 0
    mark: int = 0
    blanks: list[BlankPlace] = field(default_factory=list)
    uses: list[Use] = field(default_factory=list)


class Pen:
    """Draws in one file. Distances in points, `y` from the bottom of the page.

    A turned pen draws everything as in a mirror whose line is upright in the middle of what
    it is told: papers read from right to left are set as all others and turned here.
    """

    def __init__(self, canvas: "Canvas") -> None:
        self._sheets = _Sheets(canvas, Typefaces(canvas))
        self._mirrored = False
        self._shift = 0.0

    def turned(self, left: float, right: float) -> "Pen":
        """The same file under a pen that exchanges these two edges.

        Turned once more, as for a column of the other direction, it draws straight again.
        """
        pen = Pen(self._sheets.canvas)
        pen._sheets = self._sheets
        pen._mirrored = not self._mirrored
        pen._shift = self._shift + (left + right) * (-1 if self._mirrored else 1)
        return pen

    def next_page(self) -> None:
        self._sheets.canvas.showPage()
        self._sheets.page += 1
        self._sheets.mark = 0

    @property
    def page(self) -> int:
        """The page that is drawn now, from 0."""
        return self._sheets.page

    def size(self, width: float, height: float) -> None:
        """The size of this page and of those that follow."""
        self._sheets.canvas.setPageSize((width, height))

    def sheet(self, drawing: "Object", matrix: Sequence[float], owner: Element | None) -> None:
        """A drawing from another file, never mirrored; without an owner it has no mark."""
        sheets = self._sheets
        name = f"/Paper{len(sheets.uses)}"
        sheets.uses.append(Use(sheets.page, name, drawing))
        put = " ".join(f"{number:.5f}" for number in matrix)
        said = f"q {put} cm {name} Do Q"
        if owner is not None:
            self._begin(owner)
            said += " EMC"
        sheets.canvas.addLiteral(said)

    @property
    def uses(self) -> Sequence[Use]:
        """Every drawing from another file."""
        return self._sheets.uses

    def text(self, x: float, y: float, line: Line, owner: Element | None) -> None:
        """One line of text. Without an owner it is furniture, which readers pass over."""
        if not line.text:
            return
        canvas, typefaces = self._sheets.canvas, self._sheets.typefaces
        left = self._from_left(x, line.width)
        self._begin(owner)
        said = typefaces.drawing(line, left, y, closed=owner is not None)
        canvas.addLiteral(f"{INK} {said} EMC")

    def line(self, x: float, y: float, to: float, *, thick: float = 0.7) -> None:
        """A level line from x to another x."""
        left = self._from_left(x, to - x)
        canvas = self._artifact(thick)
        canvas.line(left, y, left + to - x, y)
        canvas.addLiteral("EMC")

    def uprights(self, places: Sequence[float], y: float, top: float) -> None:
        """Upright lines at these places, from y up to top."""
        canvas = self._artifact(0.5)
        for x in places:
            at = self._from_left(x, 0)
            canvas.line(at, y, at, top)
        canvas.addLiteral("EMC")

    def box(self, x: float, y: float, width: float, height: float, *, thick: float = 1.0) -> None:
        """A frame; x and y are its lower corner on the leading side."""
        canvas = self._artifact(thick)
        canvas.rect(self._from_left(x, width), y, width, height)
        canvas.addLiteral("EMC")

    def frame(
        self, x: float, y: float, width: float, height: float, *, thick: float, colour: Colour
    ) -> None:
        """A broad frame in a colour, inside the room it is given."""
        canvas = self._artifact(thick)
        canvas.setStrokeColorRGB(*colour)
        left = self._from_left(x, width)
        canvas.rect(left + thick / 2, y + thick / 2, width - thick, height - thick)
        canvas.addLiteral("EMC")

    def bar(
        self, x: float, y: float, width: float, height: float, owner: Element, *, empty: bool
    ) -> None:
        """A bar of a chart, filled or empty inside; one of no width only has its place there."""
        left = self._from_left(x, width)
        self._begin(owner)
        if owner.marks[0][0] == self._sheets.page:
            owner.box = _around(owner.box, (left, y, left + width, y + height))
        canvas = self._sheets.canvas
        canvas.setFillColorRGB(*BAR)
        canvas.setStrokeColorRGB(*BAR)
        canvas.setLineWidth(EDGE)
        inside = EDGE if empty and width > EDGE else 0
        if width:
            at, foot = left + inside / 2, y + inside / 2
            kind = {"stroke": int(inside > 0), "fill": int(not inside)}
            canvas.rect(at, foot, width - inside, height - inside, **kind)
        canvas.addLiteral("EMC")

    def tint(self, width: float, height: float, colour: Colour) -> None:
        """The whole page in a pale colour; drawn before anything else."""
        canvas = self._artifact(0)
        canvas.setFillColorRGB(*colour)
        canvas.rect(0, 0, width, height, stroke=0, fill=1)
        canvas.addLiteral("EMC")

    @property
    def blanks(self) -> Sequence[BlankPlace]:
        """Every place to fill in that was drawn, in the order of the drawing."""
        return self._sheets.blanks

    def to_fill(self, x: float, y: float, width: float, height: float, blank: Blank) -> None:
        """Remembers that here is something to fill in; draws nothing."""
        left = self._from_left(x, width)
        place = BlankPlace(blank, self._sheets.page, left, y, width, height)
        self._sheets.blanks.append(place)

    def drawing(
        self, x: float, y: float, width: float, height: float, name: str, owner: Element | None
    ) -> None:
        """One of our pictures, as large as this room lets it be."""
        canvas = self._sheets.canvas
        self._begin(owner)
        room = drawings.Room(self._from_left(x, width), y, width, height)
        if owner is not None:
            owner.box = (room.left, y, room.left + width, y + height)
        drawings.draw(canvas, name, room, mirrored=self._mirrored)
        canvas.addLiteral("EMC")

    def _from_left(self, x: float, width: float) -> float:
        return self._shift + (-x - width if self._mirrored else x)

    def _begin(self, owner: Element | None) -> None:
        sheets = self._sheets
        if owner is None:
            sheets.canvas.addLiteral("/Artifact BMC")
            return
        sheets.canvas.addLiteral(f"/{owner.role} <</MCID {sheets.mark}>> BDC")
        owner.marks.append((sheets.page, sheets.mark))
        sheets.mark += 1

    def _artifact(self, thick: float) -> "Canvas":
        canvas = self._sheets.canvas
        canvas.addLiteral("/Artifact BMC")
        canvas.setStrokeGray(RULE)
        canvas.setLineWidth(thick)
        return canvas


def _around(one: Box | None, other: Box) -> Box:
    """The least box that holds both."""
    if one is None:
        return other
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[2], other[2]),
        max(one[3], other[3]),
    )
