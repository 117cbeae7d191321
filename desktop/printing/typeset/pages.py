"""A whole paper on its pages: title, address, blocks and closing lines, ready to be drawn."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeVar

from desktop.printing.blocks import Document, Heading, Labels, PageBreak, Poster
from desktop.printing.formats import PAPER_HEIGHT, PAPER_WIDTH, Format
from desktop.printing.spare_rows import has_spare_rows, without_spare_rows
from desktop.printing.typeset.area import Area
from desktop.printing.typeset.beside import pair_up
from desktop.printing.typeset.flow import Piece, Placed, kept, paged, space, stack_height
from desktop.printing.typeset.furniture import closing, header_height
from desktop.printing.typeset.layout import LaidBlock, laid_out, paragraphs, title_pieces
from desktop.printing.typeset.one_row import question_row
from desktop.printing.typeset.posting import address_piece, label_pages
from desktop.printing.typeset.prose import TITLE_SCALE
from desktop.printing.typeset.tags import Element
from desktop.printing.typeset.turning import for_column

Documents = Sequence[Document]
"""One paper in the languages its reader gets it in: one, or two."""
POSTER_SIZES = (*range(18, 44, 2), 44, 48, 54, 60)
SMALL_POSTER_SIZES = (14, 15, 16, 17)
"""For two languages on one poster: whole on one wall rather than on two pages."""
POSTER_TITLE_SCALE = 1.15
CLOSER = (0.4, 0.3)
"""Between paragraphs, in ems, where that saves a page with nearly nothing on it."""
TWO = 2
NEARLY_NOTHING = 0.5
"""Of a page, its closing lines included."""
SEVERAL = 3
"""Lines: what is higher than so many may have white space inside."""
INSIDE = 0.95
"""No chart becomes smaller than this where paragraphs come closer."""
Choice = TypeVar("Choice")


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """A paper on its pages. `header` reads out whose paper it is; sheets of labels have none.

    `pieces` are all that was put on the pages, in order.
    """

    area: Area
    part: Element
    pages: list[list[Placed]]
    header: Element | None = None
    pieces: Sequence[Piece] = ()

    @property
    def runs(self) -> list[list[list[Placed]]]:
        """The pages between one page break and the next."""
        runs: list[list[list[Placed]]] = []
        for page in self.pages:
            if not runs or (page and page[0].piece.new_page):
                runs.append([])
            runs[-1].append(page)
        return runs


def laid_on_pages(documents: Documents, look: Format) -> Laid:
    """On as few pages as leaving out spare rows allows; as few are left out as will do.

    Paragraphs come a little closer rather than leave one or two lines to a page of their own.
    A poster is as large as one page lets it be, and never smaller than its reader's size; what
    then needs a second page has its title there again.
    """
    blocks = documents[0].blocks
    if blocks and all(isinstance(block, Labels) for block in blocks):
        return _sheets_of_labels(documents[0], look)
    if any(isinstance(block, Poster) for block in blocks):
        known = (*SMALL_POSTER_SIZES, *POSTER_SIZES) if len(documents) > 1 else POSTER_SIZES
        sizes = [size for size in known if size >= look.size] or [int(look.size)]
        best = _largest(sizes, lambda size: _set(documents, look, poster_size=size), _on_one_page)
        return best if _on_one_page(best) else _headed_again(documents, look, best)
    before: dict[int, LaidBlock] = {}
    whole = _set(documents, look, before=before)
    return _on_fewer_pages(documents, whole, before) if len(whole.pages) > 1 else whole


def _headed_again(documents: Documents, look: Format, whole: Laid) -> Laid:
    """A poster on two pages, as much of it as can be on the first; on more as it is."""
    first = documents[0].blocks[0]
    count = len(first.ideas) if isinstance(first, Poster) and len(whole.pages) == TWO else 0
    for taken in range(count - 1, 0, -1):
        cut = [_cut(document, taken) for document in documents]
        laid = _set(cut, look, poster_size=int(look.size))
        if len(laid.pages) == TWO:
            return laid
    return whole


def _cut(document: Document, taken: int) -> Document:
    poster, *rest = document.blocks
    if not isinstance(poster, Poster):
        return document
    above, below = Poster(ideas=poster.ideas[:taken]), Poster(ideas=poster.ideas[taken:])
    heading = Heading(text=document.title)
    return replace(document, blocks=(above, PageBreak(), heading, below, *rest))


def _on_fewer_pages(documents: Documents, whole: Laid, before: dict[int, LaidBlock]) -> Laid:
    """With as few rows left out as bring it to the fewest pages, else with paragraphs closer."""
    look = whole.area.look
    fewer: list[Documents] = []
    if _spare_rows_matter(documents, whole):
        fewer = list(zip(*map(without_spare_rows, documents), strict=False))
    least = fewer[-1] if fewer else documents
    shortest = _set(least, look, before=before) if fewer else whole
    closest = shortest
    if _nearly_fits(shortest):
        closest = _set(least, _closer(look, CLOSER[-1]), before=before)
    fewest = len(closest.pages)
    if fewest == len(whole.pages):
        return whole

    def saves(laid: Laid) -> bool:
        return len(laid.pages) <= fewest

    if saves(shortest):
        return _largest(fewer[::-1], lambda some: _set(some, look, before=before), saves)
    hopeful = [one for one in CLOSER[:-1] if _pages_at_best(shortest, one) <= fewest]
    tried = (_set(least, _closer(look, one), before=before) for one in hopeful)
    return next(filter(saves, tried), closest)


def _closer(look: Format, spacing: float) -> Format:
    return replace(look, spacing=spacing)


def _spare_rows_matter(documents: Documents, whole: Laid) -> bool:
    """Whether any may be left out of what takes more than one page until its page break."""
    blocks, runs = documents[0].blocks, whole.runs
    breaks = [at for at, block in enumerate(blocks) if isinstance(block, PageBreak)]
    if len(runs) != len(breaks) + 1:
        return True
    edges = [0, *breaks, len(blocks)]
    long = (blocks[a:b] for a, b, run in zip(edges, edges[1:], runs, strict=False) if len(run) > 1)
    return any(map(has_spare_rows, chain.from_iterable(long)))


def _nearly_fits(laid: Laid) -> bool:
    """Whether paragraphs may come closer: nearly nothing is on the last page of a run of them."""
    lasts = [run[-1] for run in laid.runs if len(run) > 1]
    least = [stack_height(one.piece for one in page) for page in lasts]
    nearly = bool(least) and min(least) <= NEARLY_NOTHING * laid.area.height
    return nearly and _pages_at_best(laid, CLOSER[-1]) < len(laid.pages)


def _pages_at_best(laid: Laid, closer: float) -> int:
    """No fewer pages can come of it with paragraphs so close; nothing is set again to tell."""
    look = laid.area.look
    spaces = closer / look.spacing
    pieces = [piece._replace(height=_at_least(piece, look, spaces)) for piece in laid.pieces]
    more = 2 * look.gap * (1 - spaces)  # a page holds more, and its closing rule is less
    return len(paged(pieces, look.above + laid.area.height + more, look.above))


def _at_least(piece: Piece, look: Format, spaces: float) -> float:
    """How high it stays; only tall pieces have white space inside, as charts do."""
    if piece.space:
        return piece.height * spaces
    return piece.height * (INSIDE if piece.height > SEVERAL * look.line else 1)


def _on_one_page(laid: Laid) -> bool:
    return len(laid.pages) == 1


def _largest(
    choices: Sequence[Choice], lay: Callable[[Choice], Laid], good: Callable[[Laid], bool]
) -> Laid:
    """The paper laid out by the last choice that is good; by the first where none is.

    Where one choice is good, those before it are too.
    """
    best = lay(choices[0])
    if not good(best):
        return best
    low, high = 0, len(choices) - 1
    while low < high:
        middle = (low + high + 1) // 2
        trial = lay(choices[middle])
        if good(trial):
            best, low = trial, middle
        else:
            high = middle - 1
    return best


def _set(
    documents: Documents,
    look: Format,
    *,
    poster_size: int = 0,
    before: dict[int, LaidBlock] | None = None,
) -> Laid:
    """The paper on its pages. `before` is how its blocks came out when it was set before."""
    part = Element("Part", language=documents[0].language)
    paired = len(documents) > 1 and pair_up(documents[0].blocks, documents[1].blocks)
    area = _area(documents, look)
    header = part.add("Div")
    body = area._replace(look=replace(look, size=float(poster_size or look.size)))
    scale = POSTER_TITLE_SCALE if poster_size else TITLE_SCALE
    top = look.above + area.height
    pieces = _letter_head(documents, area, part, top)
    if paired or len(documents) == 1:
        pieces += _body(documents, body, part, scale, before=before)
    else:
        pieces += _one_after_the_other(documents, body, part, scale)
    # The closing lines never stand on a page of their own.
    pieces[-1] = pieces[-1]._replace(keep=True)
    end = closing(documents, area, part)
    pieces += end
    pages = paged(pieces, top, look.above)
    _move_to_the_foot(pages, len(end), look.above)
    for number, page in enumerate(pages, 1):
        area.pages_of.update({one.piece.anchor: number for one in page if one.piece.anchor})
    return Laid(area=area, part=part, pages=pages, header=header, pieces=pieces)


def _area(documents: Documents, look: Format) -> Area:
    area = Area(
        look=look,
        language=documents[0].language,
        second=documents[1].language if len(documents) > 1 else "",
        left=look.margin,
        width=PAPER_WIDTH - 2 * look.margin,
        height=PAPER_HEIGHT - 2 * look.above - look.gap,
        pages_of={},
    )
    return area._replace(height=area.height - header_height(documents, area))


def _letter_head(documents: Documents, area: Area, part: Element, top: float) -> list[Piece]:
    """The address in the window of the envelope, and the day; nothing on other papers."""
    pieces: list[Piece] = []
    if documents[0].address:
        pieces.append(address_piece(documents[0].address, area, top, part))
    if documents[0].dated:
        days = [document.dated for document in documents]
        row = question_row(days, area, part)
        pieces += [*([row] if row else paragraphs(days, area, part)), space(area.look.gap)]
    return kept([*pieces, Piece(height=0, keep=True)]) if pieces else []


def _body(
    documents: Documents,
    area: Area,
    part: Element,
    scale: float,
    *,
    before: dict[int, LaidBlock] | None = None,
) -> list[Piece]:
    titles = [document.title for document in documents]
    blocks = [document.blocks for document in documents]
    title = title_pieces(titles, area, part, scale=scale)
    return [*title, *laid_out(blocks, area, part, before=before)]


def _one_after_the_other(
    documents: Documents, area: Area, part: Element, scale: float
) -> list[Piece]:
    """Papers that do not pair up: the first whole, then the second on a page of its own."""
    pieces: list[Piece] = []
    for document in documents:
        own = area.spoken(document.language)
        section = part.add("Sect", language=document.language)
        if pieces:
            pieces += laid_out([[PageBreak()]], own, section)
        pieces += for_column(_body([document], own, section, scale), own, area)
    return pieces


def _sheets_of_labels(document: Document, look: Format) -> Laid:
    part = Element("Part", language=document.language)
    blocks = [block for block in document.blocks if isinstance(block, Labels)]
    pages = label_pages(blocks, part)
    # The post reads from the left, so the sheet is not turned for anybody.
    area = _area([document], look)._replace(language="en")
    return Laid(area=area, part=part, pages=pages or [[]])


def _move_to_the_foot(pages: list[list[Placed]], count: int, bottom: float) -> None:
    """The closing lines stand at the foot of the last page; where they fill it, they stay."""
    if len(pages[-1]) < count:
        return
    last = pages[-1][-count:]
    drop = last[-1].top - last[-1].piece.height - bottom
    pages[-1][-count:] = [Placed(placed.piece, placed.top - drop) for placed in last]
