"""Blocks and a format -> the bytes of a PDF, tagged so that a screen reader can follow it."""

from collections.abc import Callable, Iterable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from desktop.domain.person import PaperColour
from desktop.printing.attached import Attached
from desktop.printing.blocks import Document
from desktop.printing.formats import PAPER_HEIGHT, PAPER_WIDTH, Format
from desktop.printing.typeset.embedding import new_canvas
from desktop.printing.typeset.finishing import with_structure
from desktop.printing.typeset.furniture import draw_header, draw_tint
from desktop.printing.typeset.pages import Laid, laid_on_pages
from desktop.printing.typeset.papers_behind import Labels, draw_behind, with_drawings
from desktop.printing.typeset.pen import Pen
from desktop.printing.typeset.tags import Element
from desktop.printing.typeset.typed import printable
from desktop.printing.undisturbed import undisturbed

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


class Printed(NamedTuple):
    """A document and the format its reader wants it in.

    `beside` is the same paper in a second language, block for block, for readers of both.
    The pages are tinted where the reader asked for `colour`. `behind` are papers from
    elsewhere that follow.
    """

    document: Document
    look: Format
    beside: Document | None = None
    colour: PaperColour = PaperColour.WHITE
    behind: tuple[Attached, ...] = ()

    @property
    def documents(self) -> tuple[Document, ...]:
        """The paper in each of its languages."""
        return (self.document, self.beside) if self.beside else (self.document,)


Cover = Callable[[Sequence[int]], Printed]
"""Makes the first paper of a run, told how many pages each of the others has."""


def pdf_bytes(document: Document, look: Format) -> bytes:
    """One document on A4. The same document and format always give the same bytes."""
    return pdf_of_many([Printed(document, look)])


def fillable_pdf(paper: Printed) -> bytes:
    """One paper whose lines and boxes can be filled in on the screen."""
    return pdf_of_many([paper], fillable=True)


def page_count(paper: Printed) -> int:
    """How many pages a paper has; nothing is drawn."""
    return len(_laid(paper).pages) + sum(one.count for one in paper.behind)


@undisturbed()
def pdf_of_many(
    papers: Sequence[Printed],
    *,
    cover: Cover | None = None,
    after_each: Callable[[int], None] | None = None,
    fillable: bool = False,
) -> bytes:
    """Many papers in one file, each beginning on a new page with page numbers of its own.

    `cover` makes a paper to lie on top of them, which may tell where each begins.
    `after_each` is told how many papers are done; whatever it raises stops the run.
    `fillable` makes fields of the lines to write on.
    """
    several = len(papers) > 1 or cover is not None
    first, laid = _in_order(papers, cover)
    root = Element("Document", language=first.document.language)
    drawn = BytesIO()
    canvas = new_canvas(drawn, PAPER_WIDTH, PAPER_HEIGHT)
    title = _named(canvas, first.document)
    pen = Pen(canvas)
    labels: Labels = {}
    for done, (paper, one) in enumerate(laid, 1):
        labels[pen.page] = ""
        _draw(paper, one, pen)
        labels.update(draw_behind(paper.behind, one, paper.document.furniture.practice, pen))
        root.children += [one.part] if several else one.part.children
        if after_each:
            after_each(done)
    canvas.save()
    # Two papers never share a sheet: the back of one person's form is not another's.
    to_fill = pen.blanks if fillable else ()
    strange = any(not each.pages.is_picture for paper in papers for each in paper.behind)
    whole = with_structure(
        drawn.getvalue(),
        root,
        title=title,
        one_sided=several,
        to_fill=to_fill,
        throughout=not strange,
    )
    return with_drawings(whole, pen.uses, labels) if pen.uses else whole


def _in_order(
    papers: Sequence[Printed], cover: Cover | None
) -> tuple[Printed, Iterable[tuple[Printed, Laid]]]:
    """The paper on top, and each laid out when it is asked for; under a cover all before it."""
    laid = ((paper, _laid(paper)) for paper in papers)
    if cover is None:
        return papers[0], laid
    below = list(laid)
    top = cover([len(one.pages) for _paper, one in below])
    return top, [(top, _laid(top)), *below]


def _laid(paper: Printed) -> Laid:
    return laid_on_pages(paper.documents, paper.look)


def _named(canvas: "Canvas", document: Document) -> str:
    """Writes into the file what it is and whose; gives its title."""
    title = printable(document.title)
    canvas.setTitle(title)
    canvas.setAuthor(printable(document.furniture.group))
    canvas.setCreator("Hearback")
    canvas.setSubject("")
    return title


def _draw(paper: Printed, laid: Laid, pen: Pen) -> None:
    turned = pen.turned(0, PAPER_WIDTH) if laid.area.voice.rtl else pen
    for number, page in enumerate(laid.pages, 1):
        draw_tint(pen, paper.colour)
        if laid.header is not None:
            told = laid.header if number == 1 else None
            draw_header(paper.documents, laid.area, turned, (number, len(laid.pages)), told)
        for placed in page:
            placed.piece.draw(turned, placed.top)
        pen.next_page()
