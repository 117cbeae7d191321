"""What stands in the same place on every page: whose paper it is, and which page."""

from collections.abc import Sequence
from types import MappingProxyType

from desktop.domain.person import PaperColour
from desktop.printing.blocks import Document
from desktop.printing.formats import PAPER_HEIGHT, PAPER_WIDTH
from desktop.printing.typeset import text
from desktop.printing.typeset.area import Area, isolated
from desktop.printing.typeset.flow import Piece, kept, space
from desktop.printing.typeset.layout import paragraphs
from desktop.printing.typeset.pen import Colour, Pen
from desktop.printing.typeset.tags import Element
from desktop.printing.typeset.text import Line, Voice

MOST_LETTERS = 300
"""More never stand on one line; the rest of a name need not be looked at."""
TINTS = MappingProxyType[PaperColour, Colour](
    {
        PaperColour.CREAM: (1.0, 0.97, 0.87),
        PaperColour.YELLOW: (1.0, 0.98, 0.7),
        PaperColour.BLUE: (0.86, 0.93, 1.0),
        PaperColour.GREEN: (0.87, 0.96, 0.86),
        PaperColour.PINK: (1.0, 0.89, 0.92),
    }
)
"""Pale enough that black on them has a contrast of more than 15 to 1."""


def header_height(documents: Sequence[Document], area: Area) -> float:
    """The room at the top of every page: one line in each language."""
    return sum(_height(document, area) for document in documents)


def draw_header(
    documents: Sequence[Document], area: Area, pen: Pen, page: tuple[int, int], told: Element | None
) -> None:
    """Whose paper it is and which page of how many, on the same lines of every page.

    A reader hears of a practice paper at its beginning; of pages only the eyes are told.
    """
    top = PAPER_HEIGHT - area.look.above
    for at, (document, language) in enumerate(zip(documents, area.languages, strict=True)):
        own = area.spoken(language)
        own_pen = pen if own.voice.rtl == area.voice.rtl else pen.turned(area.left, area.right)
        owner = told.add("P", language=language if at else "") if told else None
        _draw_line(document, own, own_pen, (top, *page), owner, again=at > 0)
        top -= _height(document, own)


def _draw_line(
    document: Document,
    area: Area,
    pen: Pen,
    where: tuple[float, int, int],
    owner: Element | None,
    *,
    again: bool,
) -> None:
    top, number, of = where
    at = text.line(document.furniture.page_of.format(page=number, pages=of), area.voice)
    room = area.width - at.width - area.size
    said = document.furniture.group
    which = document.running or document.title
    if number > 1:
        both = f"{isolated(said, area.voice)} · {isolated(which, area.voice)}"
        fits = len(both) < MOST_LETTERS and text.line(both, area.voice).width <= room
        said = both if fits and not again else which
    whose = shortened("" if again and number == 1 else said, area.voice, room)
    foot = top - max(at.above, whose.above)
    pen.text(area.left, foot, whose, owner)
    pen.text(area.right - at.width, foot, at, owner if document.furniture.practice else None)


def _height(document: Document, area: Area) -> float:
    furniture = document.furniture
    said = [furniture.group[:MOST_LETTERS], furniture.page_of.format(page=1, pages=1)]
    return max(text.line(one, area.voice).height for one in said)


def shortened(said: str, voice: Voice, width: float) -> Line:
    """Names too long for the line end in an ellipsis; they stand in full elsewhere."""
    said, more = said[:MOST_LETTERS], said[MOST_LETTERS:]
    whole = text.line(said, voice)
    if whole.width <= width and not more:
        return whole
    kept_part = text.lines(said, voice, width - text.line("…", voice).width)[0]
    return text.line(f"{kept_part.text}…", voice)


def closing(documents: Sequence[Document], area: Area, parent: Element) -> list[Piece]:
    """How to ask for another format, whom to ask and which version this is."""
    facts = [document.furniture for document in documents]
    pieces = [space(area.look.gap), _rule(area)]
    voices = [area.spoken(language).voice for language in area.languages]
    asks = [
        f"{one.other_formats} {isolated(one.contact, voice)}".rstrip()
        for one, voice in zip(facts, voices, strict=True)
    ]
    pieces += paragraphs(asks, area, parent)
    pieces += paragraphs([one.version for one in facts], area, parent)
    return kept(pieces)


def _rule(area: Area) -> Piece:
    def draw(pen: Pen, top: float) -> None:
        pen.line(area.left, top - area.look.gap / 2, area.right)

    return Piece(height=area.look.gap, draw=draw)


def draw_tint(pen: Pen, colour: PaperColour) -> None:
    """The whole page in the colour its reader reads best on."""
    if colour in TINTS:
        pen.tint(PAPER_WIDTH, PAPER_HEIGHT, TINTS[colour])
