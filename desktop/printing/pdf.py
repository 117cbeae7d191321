"""Blocks and a format -> the bytes of a PDF, tagged so that a screen reader can follow it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from io import BytesIO
from typing import NamedTuple

from desktop.printing.blocks import Document
from desktop.printing.formats import MILLIMETRE, Format
from desktop.printing.spare_rows import without_spare_rows
from desktop.printing.typeset import text
from desktop.printing.typeset.area import Area, running_text
from desktop.printing.typeset.flow import Piece, Placed, kept, paged, space
from desktop.printing.typeset.layout import laid_out, title_pieces
from desktop.printing.typeset.pen import Pen
from desktop.printing.typeset.tags import Element, with_structure
from desktop.printing.typeset.text import Line, Voice

PAPER_WIDTH, PAPER_HEIGHT = 210 * MILLIMETRE, 297 * MILLIMETRE


class Printed(NamedTuple):
    """A document and the format its reader wants it in.

    `beside` is the same paper in a second language, block for block, for readers of both.
    """

    document: Document
    look: Format
    beside: Document | None = None


class _Laid(NamedTuple):
    """A paper on its pages, ready to be drawn; `header` reads out whose paper it is."""

    paper: Printed
    area: Area
    header: Element
    pages: list[list[Placed]]


Cover = Callable[[Sequence[int]], Printed]
"""Makes the first paper of a run, told how many pages each of the others has."""


def pdf_bytes(document: Document, look: Format) -> bytes:
    """One document on A4. The same document and format always give the same bytes."""
    return pdf_of_many([Printed(document, look)])


def pdf_of_many(
    papers: Sequence[Printed],
    *,
    cover: Cover | None = None,
    after_each: Callable[[int], None] | None = None,
) -> bytes:
    """Many papers in one file, each beginning on a new page with page numbers of its own.

    `cover` makes a paper to lie on top of them, which may tell where each begins.
    `after_each` is told how many papers are done; whatever it raises stops the run.
    """
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 - loaded when first used

    root = Element("Document")
    several = len(papers) > 1 or cover is not None
    laid: Iterable[_Laid] = (
        _laid_out(paper, root.add("Part") if several else root) for paper in papers
    )
    first = papers[0]
    if cover is not None:
        top = Element("Part")
        below = list(laid)
        first = cover([len(one.pages) for one in below])
        root.children.insert(0, top)
        laid = [_laid_out(first, top), *below]
    root.language = first.document.language
    drawn = BytesIO()
    canvas = Canvas(drawn, pagesize=(PAPER_WIDTH, PAPER_HEIGHT), invariant=1, pageCompression=1)
    title = text.printable(first.document.title)
    canvas.setTitle(title)
    canvas.setAuthor(text.printable(first.document.furniture.group))
    canvas.setCreator("Hearback")
    canvas.setSubject("")
    pen = Pen(canvas)
    for done, one in enumerate(laid, 1):
        _draw(one, pen)
        if after_each:
            after_each(done)
    canvas.save()
    # Two papers never share a sheet: the back of one person's form is not another's.
    return with_structure(drawn.getvalue(), root, title=title, one_sided=several)


def _laid_out(paper: Printed, part: Element) -> _Laid:
    """On as few pages as leaving out spare rows allows; as few are left out as will do."""
    trials = list(without_spare_rows(paper.document))
    if trials:
        most = len(_set(paper, Element("Part")).pages)
        shorter = (paper._replace(document=trial) for trial in trials if most > 1)
        fits = (one for one in shorter if len(_set(one, Element("Part")).pages) < most)
        paper = next(fits, paper)
    return _set(paper, part)


def _set(paper: Printed, part: Element) -> _Laid:
    part.language = paper.document.language
    area = _area(paper.look, paper.document.language)
    header = part.add("P")
    top = PAPER_HEIGHT - paper.look.above - area.line - paper.look.gap
    pieces = title_pieces(paper.document.title, area, part)
    pieces += laid_out(paper.document.blocks, area, part)
    closing = _closing(paper.document, area, part)
    # The closing lines never stand on a page of their own.
    pieces[-1] = replace(pieces[-1], keep=True)
    pages = paged([*pieces, *closing], top, paper.look.above)
    _move_to_the_foot(pages, len(closing), paper.look.above)
    return _Laid(paper, area, header, pages)


def _draw(laid: _Laid, pen: Pen) -> None:
    turned = pen.turned(0, PAPER_WIDTH) if laid.area.voice.rtl else pen
    for number, page in enumerate(laid.pages, 1):
        furniture = laid.paper.document.furniture
        place = furniture.page_of.format(page=number, pages=len(laid.pages))
        _header(laid.paper, laid.area, turned, place, laid.header if number == 1 else None)
        for placed in page:
            placed.piece.draw(turned, placed.top)
        pen.next_page()


def _area(look: Format, language: str) -> Area:
    margin = look.margin
    return Area(
        look=look,
        language=language,
        left=margin,
        width=PAPER_WIDTH - 2 * margin,
        height=PAPER_HEIGHT - 2 * look.above - look.line - look.gap,
    )


def _header(paper: Printed, area: Area, pen: Pen, place: str, owner: Element | None) -> None:
    """Whose paper it is and which page, on the same line of every page.

    A reader hears of a practice paper at its beginning; of pages only the eyes are told.
    """
    document = paper.document
    at = text.line(place, area.voice)
    foot = PAPER_HEIGHT - paper.look.above - at.above
    room = area.width - at.width - area.size
    said = document.furniture.group
    if owner is None:
        which = document.running or document.title
        both = f"{said} · {which}"
        said = both if text.line(both, area.voice).width <= room else which
    pen.text(area.left, foot, _shortened(said, area.voice, room), owner)
    heard = owner if document.furniture.practice else None
    pen.text(area.right - at.width, foot, at, heard)


def _shortened(said: str, voice: Voice, width: float) -> Line:
    """Names too long for the line end in an ellipsis; they stand in full elsewhere."""
    whole = text.line(said, voice)
    if whole.width <= width:
        return whole
    kept = text.lines(said, voice, width - text.line("…", voice).width)[0]
    return text.line(f"{kept.text}…", voice)


def _closing(document: Document, area: Area, part: Element) -> list[Piece]:
    """How to ask for another format, whom to ask and which version this is."""
    facts = document.furniture
    pieces = [space(area.look.gap), _rule(area)]
    for said in (f"{facts.other_formats} {facts.contact}".rstrip(), facts.version):
        pieces += running_text(area, said, part.add("P"), area.voice)
    return kept(pieces)


def _rule(area: Area) -> Piece:
    def draw(pen: Pen, top: float) -> None:
        pen.line(area.left, top - area.look.gap / 2, area.right)

    return Piece(height=area.look.gap, draw=draw)


def _move_to_the_foot(pages: list[list[Placed]], count: int, bottom: float) -> None:
    """The closing lines stand at the foot of the last page."""
    last = pages[-1][-count:]
    drop = last[-1].top - last[-1].piece.height - bottom
    pages[-1][-count:] = [Placed(placed.piece, placed.top - drop) for placed in last]
