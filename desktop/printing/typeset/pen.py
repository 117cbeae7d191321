"""Draws on a page and marks what it draws: text for the reader, or furniture."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop.printing.typeset import fonts
from desktop.printing.typeset.tags import Element
from desktop.printing.typeset.text import in_reading_order, printable

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

INK = 0.0
RULE = 0.35
"""Lines are dark grey: thin, but no pale ink."""


class Pen:
    """One file being drawn. Distances in points, `y` from the bottom of the page."""

    def __init__(self, canvas: "Canvas") -> None:
        self._canvas = canvas
        self._page = 0
        self._mark = 0

    def next_page(self) -> None:
        self._canvas.showPage()
        self._page += 1
        self._mark = 0

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        owner: Element | None,
        *,
        bold: bool = False,
    ) -> None:
        """One line of text. Without an owner it is furniture, which readers pass over."""
        if not text:
            return
        if owner is None:
            self._canvas.addLiteral("/Artifact BMC")
        else:
            self._canvas.addLiteral(f"/{owner.role} <</MCID {self._mark}>> BDC")
            owner.marks.append((self._page, self._mark))
            self._mark += 1
        # The space at the end keeps the last word apart from the next line's first.
        shown = in_reading_order(printable(text)) + " " * (owner is not None)
        self._canvas.setFillGray(INK)
        for run in fonts.runs(shown, bold=bold):
            self._canvas.setFont(run.face, size)
            self._canvas.drawString(x, y, run.text)
            x += fonts.width(run.text, size, bold=bold)
        self._canvas.addLiteral("EMC")

    def line(self, x: float, y: float, to: float, *, thick: float = 0.7) -> None:
        """A level line from x to another x."""
        self._canvas.addLiteral("/Artifact BMC")
        self._canvas.setStrokeGray(RULE)
        self._canvas.setLineWidth(thick)
        self._canvas.line(x, y, to, y)
        self._canvas.addLiteral("EMC")

    def uprights(self, places: Sequence[float], y: float, top: float) -> None:
        """Upright lines at these places, from y up to top."""
        self._canvas.addLiteral("/Artifact BMC")
        self._canvas.setStrokeGray(RULE)
        self._canvas.setLineWidth(0.5)
        for x in places:
            self._canvas.line(x, y, x, top)
        self._canvas.addLiteral("EMC")

    def box(self, x: float, y: float, width: float, height: float, *, thick: float = 1.0) -> None:
        """A frame; x and y are its lower left corner."""
        self._canvas.addLiteral("/Artifact BMC")
        self._canvas.setStrokeGray(RULE)
        self._canvas.setLineWidth(thick)
        self._canvas.rect(x, y, width, height)
        self._canvas.addLiteral("EMC")
