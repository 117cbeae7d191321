"""Cards to cut out and hold up: a broad coloured frame, a sign, a word and what it means."""

from collections.abc import Sequence
from itertools import product
from types import MappingProxyType

from desktop.printing.blocks import Card, CardColour
from desktop.printing.formats import MILLIMETRE
from desktop.printing.typeset import text
from desktop.printing.typeset.area import Area, running_text
from desktop.printing.typeset.flow import Piece, as_one, space, stack_height
from desktop.printing.typeset.pen import Colour, Pen
from desktop.printing.typeset.tags import Element
from desktop.printing.typeset.turning import for_column

HEIGHT = 105 * MILLIMETRE
"""Two stand on a page under its title, and cut out they are as high as a postcard."""
FRAME = 9 * MILLIMETRE
"""How broad the coloured frame is."""
INSIDE = 7 * MILLIMETRE
"""Between the frame and what is in it, and between the sign and the words."""
SIGN = 0.3
"""How much of a card's width its sign takes."""
NAME_SIZES = (60, 54, 48, 42, 36, 32, 28, 24, 20, 18, 16, 14)
MEANING = 0.55
"""The size of the meaning, as a share of the name's."""
LEAST_MEANING = 14.0
"""Only where words in the reader's own size are too many for the card."""
COLOURS = MappingProxyType[CardColour, Colour](
    {
        CardColour.RED: (0.83, 0.18, 0.18),
        CardColour.YELLOW: (0.98, 0.76, 0.0),
        CardColour.GREEN: (0.0, 0.36, 0.18),
    }
)
"""Told apart by how dark they are, too: on a grey copy and by people who see no red."""


def card_pieces(twins: Sequence[Card], area: Area, parent: Element) -> list[Piece]:
    """One card; words too many for a card stand below it as text."""
    card = twins[0]
    side = area.width * SIGN
    left = area.left + FRAME + INSIDE
    made = Element("Sect")
    figure = made.add("Figure", alt=" / ".join(dict.fromkeys(c.picture.shows for c in twins)))
    edge = FRAME + INSIDE
    words_left = left + side + INSIDE
    room = area._replace(
        left=words_left,
        width=area.right - edge - words_left,
        height=HEIGHT - 2 * edge,
    )
    words = _as_large_as_fits(twins, room, made)
    parent.children.append(made)
    below = [] if words else _as_text(twins, area, made)
    down = (HEIGHT - stack_height(words)) / 2

    def draw(pen: Pen, top: float) -> None:
        foot = top - HEIGHT
        pen.frame(area.left, foot, area.width, HEIGHT, thick=FRAME, colour=COLOURS[card.colour])
        sign_foot = foot + (HEIGHT - side) / 2
        pen.drawing(left, sign_foot, side, side, card.picture.name, figure)
        if words:
            as_one(words).draw(pen, top - down)

    return [Piece(height=HEIGHT, draw=draw, keep=bool(below)), *below]


def _as_large_as_fits(twins: Sequence[Card], room: Area, made: Element) -> list[Piece]:
    """The words in the largest size in which no word is cut; nothing when none is small enough."""
    for least, size in product((room.size, LEAST_MEANING), NAME_SIZES):
        trial = Element("Sect")
        words = _words(twins, (size, max(least, size * MEANING)), room, trial)
        if words and stack_height(words) <= room.height:
            made.children += trial.children
            return words
    return []


def _words(
    twins: Sequence[Card], sizes: tuple[float, float], room: Area, made: Element
) -> list[Piece]:
    """The name and what it means, one language under the other; nothing where a word is cut."""
    pieces: list[Piece] = []
    for language, card in zip(room.languages, _different(twins), strict=False):
        own = room.spoken(language)
        name = own.bold._replace(size=max(sizes))
        meaning = own.voice._replace(size=sizes[1])
        told = "" if language == room.language else language
        said: list[Piece] = [space(room.look.gap)] if pieces else []
        for role, words, voice in (
            (f"H{card.level}", card.name, name),
            ("P", card.meaning, meaning),
        ):
            if text.longest_word(words, voice) > own.width:
                return []
            said += running_text(own, words, made.add(role, language=told), voice)
        pieces += for_column(said, own, room)
    return pieces


def _as_text(twins: Sequence[Card], area: Area, made: Element) -> list[Piece]:
    pieces: list[Piece] = []
    for language, card in zip(area.languages, _different(twins), strict=False):
        own = area.spoken(language)
        told = "" if language == area.language else language
        said = running_text(own, card.name, made.add(f"H{card.level}", language=told), own.bold)
        said += running_text(own, card.meaning, made.add("P", language=told), own.voice)
        pieces += for_column(said, own, area)
    return pieces


def _different(twins: Sequence[Card]) -> list[Card]:
    """What nobody has translated yet is the same in both languages and stands there once."""
    same = len({(card.name, card.meaning) for card in twins}) == 1
    return list(twins[:1] if same else twins)
