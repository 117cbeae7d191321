"""Easy Read: each idea a picture on the leading side with its sentences beside it."""

from collections.abc import Sequence

from desktop.printing.blocks import Idea, Poster
from desktop.printing.formats import MILLIMETRE
from desktop.printing.typeset.area import Area, running_text
from desktop.printing.typeset.flow import Piece, as_one, kept, space, stack_height
from desktop.printing.typeset.pen import Pen
from desktop.printing.typeset.tags import Element
from desktop.printing.typeset.turning import for_column

PICTURE = 32 * MILLIMETRE
"""How wide and high a picture is beside Easy Read text of 16 points; more beside larger text."""
USUAL_SIZE = 16
ON_A_POSTER = 2.4
"""How wide a picture on a poster is, in ems: the words are what is read from across a room."""
BETWEEN_RULES = 1.2
"""White space between the rules of a poster, in gaps between paragraphs."""
BESIDE = 7 * MILLIMETRE
"""Between a picture and its words."""
WIDEST = 0.3
"""The share of the page that a picture may take."""
AFTER = 2.4
"""White space under an idea, in gaps between paragraphs."""


def idea_pieces(twins: Sequence[Idea], area: Area, parent: Element) -> list[Piece]:
    """One idea, never cut where one page can hold it; in two languages one picture serves both."""
    side = PICTURE * max(1, area.size / USUAL_SIZE)
    pieces = _beside_its_picture(twins, area, parent, min(side, area.width * WIDEST))
    return [*pieces, space(area.look.gap * (AFTER - 1), keep=False)]


def _beside_its_picture(
    twins: Sequence[Idea], area: Area, parent: Element, side: float
) -> list[Piece]:
    picture = twins[0].picture
    figure = parent.add("Figure", alt=" / ".join(dict.fromkeys(i.picture.shows for i in twins)))
    words = _words(twins, area.inner(side + BESIDE), parent)
    high = stack_height(words)
    down = max(0.0, (side - high) / 2)

    def drawing(pen: Pen, top: float) -> None:
        pen.drawing(area.left, top - side, side, side, picture.name, figure)

    if high > area.height:
        first = as_one([Piece(height=side, draw=drawing), space(area.look.gap)])
        return [first._replace(keep=True), *_words(twins, area, parent)]
    beside = as_one(words)

    def draw(pen: Pen, top: float) -> None:
        drawing(pen, top)
        beside.draw(pen, top - down)

    return [Piece(height=max(side, high), draw=draw)]


def poster_pieces(twins: Sequence[Poster], area: Area, parent: Element) -> list[Piece]:
    """Every idea of a poster below the other, as large as the area's size says."""
    pieces: list[Piece] = []
    for ideas in zip(*(poster.ideas for poster in twins), strict=True):
        if pieces:
            pieces.append(space(area.look.gap * BETWEEN_RULES, keep=False))
        side = min(ON_A_POSTER * area.size, area.width * WIDEST)
        pieces += _beside_its_picture(ideas, area, parent, side)
    return pieces


def _words(twins: Sequence[Idea], area: Area, parent: Element) -> list[Piece]:
    """The sentences, one language under the other, a little space between them."""
    pieces: list[Piece] = []
    there: set[tuple[str, ...]] = set()
    for usual, idea in zip(area.languages, twins, strict=True):
        language = idea.language or usual
        if (language, *idea.sentences) in there:  # what nobody translated yet stands there once
            continue
        there.add((language, *idea.sentences))
        own = area.spoken(language)
        told = "" if language == area.language else language
        said = []
        for sentence in idea.sentences:
            owner = parent.add("P", language=told)
            said += [*running_text(own, sentence, owner, own.voice), space(area.look.gap / 2)]
        pieces += for_column(said, own, area)
    return kept(pieces[:-1])
