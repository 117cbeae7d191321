"""Addresses for the post: in the window of an envelope, and on sheets of labels.

The post reads from the left, so addresses stand there on every paper.
"""

from collections.abc import Sequence

from desktop.printing.blocks import Labels
from desktop.printing.formats import MILLIMETRE, PAPER_HEIGHT, PAPER_WIDTH
from desktop.printing.typeset import text
from desktop.printing.typeset.area import Area
from desktop.printing.typeset.flow import Piece, Placed
from desktop.printing.typeset.pen import Pen
from desktop.printing.typeset.tags import Element
from desktop.printing.typeset.text import Line, Voice

LANGUAGE = "en"
SIZES = (14, 13, 12, 11, 10, 9, 8)
LEAST_IN_ONE_LINE = 11
"""Rather than set every line smaller than this, a long one runs on in the next."""
LEADING = 1.2
WINDOW_LEFT, WINDOW_FOOT = 24 * MILLIMETRE, 80.5 * MILLIMETRE
"""Where the address ends on the sheet, folded twice: in the window of a DL envelope.

Its lines stand at the foot: what shows however the sheet slips begins 57 mm from the top, and
only an address of many lines begins above that.
"""
WINDOW_WIDTH, WINDOW_HEIGHT = 75 * MILLIMETRE, 30 * MILLIMETRE
BELOW_THE_WINDOW = 93 * MILLIMETRE
"""Nothing but the address stands above this, or it would show too."""
FOLDS = (99 * MILLIMETRE, 198 * MILLIMETRE)
"""A sheet folded here goes into a DL envelope."""
FOLD_MARK = (5 * MILLIMETRE, 9 * MILLIMETRE)
LABEL_PADDING = 5 * MILLIMETRE
"""Around the address on its label: printers never meet the edges of labels quite."""


def address_piece(address: Sequence[str], page: Area, top: float, parent: Element) -> Piece:
    """The address in the window; `top` is where text begins on the page, from its foot."""
    lines = _fitting(address, WINDOW_WIDTH, WINDOW_HEIGHT)
    owner = parent.add("P", language=LANGUAGE if page.language != LANGUAGE else "")

    def draw(pen: Pen, _top: float) -> None:
        straight = pen.turned(0, PAPER_WIDTH) if page.voice.rtl else pen
        _draw(straight, (WINDOW_LEFT, PAPER_HEIGHT - WINDOW_FOOT + _high(lines)), lines, owner)
        for fold in FOLDS:
            start, end = FOLD_MARK
            straight.line(start, PAPER_HEIGHT - fold, end)

    return Piece(height=top - (PAPER_HEIGHT - BELOW_THE_WINDOW), draw=draw, keep=True)


def label_pages(blocks: Sequence[Labels], parent: Element) -> list[list[Placed]]:
    """Whole sheets of labels, without header or foot; each address is one paragraph."""
    sheets: list[list[Placed]] = []
    for block in blocks:
        each = block.across * block.down
        for start in range(0, len(block.addresses), each):
            some = block.addresses[start : start + each]
            sheets.append([Placed(_sheet(block, some, parent), PAPER_HEIGHT)])
    return sheets


def _sheet(block: Labels, addresses: Sequence[Sequence[str]], parent: Element) -> Piece:
    width, height = PAPER_WIDTH / block.across, PAPER_HEIGHT / block.down
    room = width - 2 * LABEL_PADDING, height - 2 * LABEL_PADDING
    owned = [(_fitting(lines, *room), parent.add("P")) for lines in addresses]

    def draw(pen: Pen, top: float) -> None:
        for at, (lines, owner) in enumerate(owned):
            down, across = divmod(at, block.across)
            middle = (room[1] - sum(line.height for line in lines)) / 2
            corner = (across * width + LABEL_PADDING, top - down * height - LABEL_PADDING - middle)
            _draw(pen, corner, lines, owner)

    return Piece(height=PAPER_HEIGHT, draw=draw)


def _draw(pen: Pen, corner: tuple[float, float], lines: Sequence[Line], owner: Element) -> None:
    left, top = corner
    for line in lines:
        pen.text(left, top - line.above, line, owner)
        top -= line.height


def _fitting(address: Sequence[str], width: float, height: float) -> list[Line]:
    """As large as the room lets it be; only what is far too long is left out at the end."""
    lines: list[Line] = []
    for size in SIZES:
        voice = Voice(size=size, language=LANGUAGE, leading=LEADING)
        lines = [cut for line in address for cut in text.lines(line, voice, width)]
        widest = max(text.longest_word(line, voice) for line in address)
        runs_on = len(lines) > len(address) and size > LEAST_IN_ONE_LINE
        if _high(lines) <= height and widest <= width and not runs_on:
            return lines
    while _high(lines) > height:
        lines.pop()
    return lines


def _high(lines: Sequence[Line]) -> float:
    return sum(line.height for line in lines)
