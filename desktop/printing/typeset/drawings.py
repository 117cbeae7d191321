"""Our pictures on a page: read once, and in each file once however often they are drawn."""

import logging
import re
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree

from desktop.printing.pictures import ONWARD, file_of

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

FRAME = 0.35
"""How grey the frame is that stands where a drawing could not be read."""
_TYPEFACE = re.compile(r"^BT .* ET$|^1 0 0 1 0 0 cm$", re.MULTILINE)
log = logging.getLogger("hearback")


class Strokes(NamedTuple):
    """A drawing as a PDF paints it, from the lower left corner, and its size in points."""

    painting: bytes
    width: float
    height: float


class Room(NamedTuple):
    """Where on the page, in points; left and foot are the lower left corner."""

    left: float
    foot: float
    width: float
    height: float


def draw(canvas: "Canvas", name: str, room: Room, *, mirrored: bool = False) -> None:
    """The picture of this name in the middle of the room, as large as it can be.

    Only pictures that show onward movement are drawn as in a mirror. A drawing that cannot
    be read leaves a plain frame.
    """
    strokes = read(file_of(name))
    canvas.saveState()
    if strokes is None:
        canvas.setStrokeGray(FRAME)
        canvas.setLineWidth(1)
        canvas.rect(*room)
    else:
        scale = min(room.width / strokes.width, room.height / strokes.height)
        wide, high = strokes.width * scale, strokes.height * scale
        turned = mirrored and name in ONWARD
        left = room.left + (room.width - wide) / 2 + (wide if turned else 0)
        canvas.translate(left, room.foot + (room.height - high) / 2)
        canvas.scale(-scale if turned else scale, scale)
        canvas.doForm(_kept(canvas, name, strokes))
    canvas.restoreState()


@cache
def read(file: Path) -> Strokes | None:
    """The drawing in this file; None, and a word in the log, where it cannot be read."""
    from reportlab.graphics import renderPDF  # noqa: PLC0415 - loaded when first used
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 - loaded when first used
    from svglib.svglib import svg2rlg  # noqa: PLC0415 - loaded when first used

    try:
        # svglib would draw the half of a file that is cut off.
        ElementTree.parse(file)  # noqa: S314 - from our own folder
        drawing = svg2rlg(file)
        if drawing is None or not drawing.width or not drawing.height:
            raise ValueError("nothing to draw")  # noqa: TRY301 - told like other damage
        scratch = Canvas(BytesIO())
        renderPDF.draw(drawing, scratch, 0, 0)
    except Exception as fault:  # noqa: BLE001 - whatever is wrong with it, the page comes out
        log.warning("The picture %a cannot be drawn: %s.", file.name, type(fault).__name__)
        return None
    # ReportLab names Helvetica with every drawing; ours hold no letters.
    painting = _TYPEFACE.sub("", scratch.getCurrentPageContent())
    return Strokes(painting.encode("ascii"), drawing.width, drawing.height)


def _kept(canvas: "Canvas", name: str, strokes: Strokes) -> str:
    """The name under which the drawing is in the file; it is put there when first asked for."""
    from reportlab.pdfbase.pdfdoc import (  # noqa: PLC0415 - loaded when first used
        PDFResourceDictionary,
    )

    form = f"picture-{name}"
    if not canvas.hasForm(form):
        canvas.beginForm(form, 0, 0, strokes.width, strokes.height)
        canvas.endForm(stream=strokes.painting, Resources=PDFResourceDictionary())
    return form
