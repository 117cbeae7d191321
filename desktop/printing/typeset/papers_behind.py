"""Papers from elsewhere drawn behind ours: under a line that says which paper and which page.

Nobody's pages are changed in size but for what that line needs, and to fit a sheet of A4.
"""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from desktop.printing.attached import Attached, Sheet
from desktop.printing.formats import MILLIMETRE, PAPER_HEIGHT, PAPER_WIDTH
from desktop.printing.typeset import text
from desktop.printing.typeset.area import Area
from desktop.printing.typeset.furniture import shortened
from desktop.printing.typeset.pages import Laid
from desktop.printing.typeset.pen import Pen, Use
from desktop.printing.typeset.tags import Element

if TYPE_CHECKING:
    import pikepdf

Labels = dict[int, str]
"""Which page, from 0, begins a row of page numbers, and what stands before each number."""
ABOVE = 8 * MILLIMETRE
"""From the edge of the sheet to our line: as near as printers reach."""
BELOW = 1.5 * MILLIMETRE
"""Between our line and the paper."""
LEAST = 0.4
"""What a heading needs of the line that it shares with the number of its page."""


class Above(NamedTuple):
    """What stands above somebody's page: what it is, its page, and the measures of the sheet."""

    heading: str
    numbered: str
    width: float
    height: float


def draw_behind(papers: Sequence[Attached], laid: Laid, practice: str, pen: Pen) -> Labels:
    """Each paper on pages of its own; how those are numbered."""
    labels: Labels = {}
    for paper in papers:
        labels[pen.page] = paper.letter
        part = laid.part.add("Sect")
        for number, sheet in enumerate(paper.pages.sheets, 1):
            _draw_page(paper, sheet, (number, practice), laid.area, part, pen)
    pen.size(PAPER_WIDTH, PAPER_HEIGHT)
    return labels


def _draw_page(
    paper: Attached, sheet: Sheet, said: tuple[int, str], area: Area, part: Element, pen: Pen
) -> None:
    """One page, on a sheet that lies as it does, with our line above it."""
    number, practice = said
    wide = sheet.box.width > sheet.box.height
    width, height = (PAPER_HEIGHT, PAPER_WIDTH) if wide else (PAPER_WIDTH, PAPER_HEIGHT)
    pen.size(width, height)
    turned = pen.turned(0, width) if area.voice.rtl else pen
    heading = part.add("H2") if number == 1 else None
    above = Above(paper.heading, f"{practice} {paper.letter}{number}".strip(), width, height)
    below = _draw_above(above, area, heading, turned)
    figure = part.add("Figure", alt=paper.shows) if paper.pages.is_picture else None
    _put(sheet, width, below, figure, pen)
    pen.next_page()


def _draw_above(above: Above, area: Area, heading: Element | None, pen: Pen) -> float:
    """What it is, and its page beside it; one below the other where that is too narrow.

    Only the first page is headed: whoever hears it hears all of it. Gives where it ends.
    """
    whole = above.width - 2 * area.left
    at = text.lines(above.numbered, area.voice, whole)
    beside = whole - at[0].width - area.size
    is_above = len(at) > 1 or beside < whole * LEAST
    room = whole if is_above else beside
    lines = [shortened(above.heading, area.bold, room)]
    if heading is not None:
        lines = text.lines(above.heading, area.bold, room)
    foot = above.height - ABOVE - max(at[0].above, lines[0].above)
    level = foot
    for line in at:
        pen.text(above.width - area.left - line.width, level, line, None)
        level -= line.height
    foot = level if is_above else foot
    for line in lines:
        pen.text(area.left, foot, line, heading)
        foot -= line.height
    return foot + lines[-1].above - BELOW


def _put(sheet: Sheet, width: float, height: float, owner: Element | None, pen: Pen) -> None:
    """The page in the middle under our line; made smaller where it would not fit, never larger."""
    scale = min(1, width / sheet.box.width, height / sheet.box.height)
    left = (width - scale * sheet.box.width) / 2
    foot = height - scale * sheet.box.height
    if owner is not None:
        owner.box = (left, foot, left + scale * sheet.box.width, height)
    pen.sheet(sheet.drawing, sheet.placed(left, foot, scale), owner)


def with_drawings(pdf: bytes, uses: Sequence[Use], labels: Mapping[int, str]) -> bytes:
    """The file with the drawings its pages name, each held once, and its page numbers."""
    import pikepdf  # noqa: PLC0415 - loaded when first used

    with pikepdf.open(BytesIO(pdf)) as file:
        held: dict[tuple[int, tuple[int, int]], pikepdf.Object] = {}
        for use in uses:
            known = (id(use.drawing), use.drawing.objgen)
            if known not in held:
                held[known] = file.copy_foreign(use.drawing)
            page = file.pages[use.page]
            page.add_resource(held[known], pikepdf.Name.XObject, pikepdf.Name(use.name))
        file.Root.PageLabels = pikepdf.Dictionary(Nums=_numbers(labels))
        out = BytesIO()
        as_packed = pikepdf.StreamDecodeLevel.none
        file.save(out, deterministic_id=True, stream_decode_level=as_packed)
        return out.getvalue()


def _numbers(labels: Mapping[int, str]) -> "pikepdf.Array":
    """How pages are numbered, as a file says it."""
    import pikepdf  # noqa: PLC0415 - loaded when first used

    rows: list[int | pikepdf.Object] = []
    for page, before in sorted(labels.items()):
        row = pikepdf.Dictionary(S=pikepdf.Name.D, St=1)
        if before:
            row.P = pikepdf.String(before)
        rows += [page, row]
    return pikepdf.Array(rows)
