"""A list of contents: what a long paper holds, and on which page each part begins."""

from collections.abc import Sequence

from desktop.printing.blocks import Contents, Entry
from desktop.printing.typeset import text
from desktop.printing.typeset.area import Area, running_text
from desktop.printing.typeset.flow import Piece, kept
from desktop.printing.typeset.pen import Pen
from desktop.printing.typeset.tags import Element
from desktop.printing.typeset.turning import for_column

WIDEST_NUMBER = "999"


def contents_pieces(twins: Sequence[Contents], area: Area, parent: Element) -> list[Piece]:
    """Each entry once, in every language of the paper, with its page at the other edge."""
    owner = parent.add("TOC")
    places = {one.pages or WIDEST_NUMBER for one in twins[0].entries}
    room = max((text.line(one, area.voice).width for one in places), default=0) + area.size
    inner = area._replace(width=area.width - room)
    pieces: list[Piece] = []
    for entries in zip(*(one.entries for one in twins), strict=True):
        line = owner.add("TOCI")
        named = _names(entries, inner, line)
        pieces += kept([_numbered(named[0], entries[0], area, line), *named[1:]])
    return pieces


def _names(entries: Sequence[Entry], area: Area, line: Element) -> list[Piece]:
    """What the entry is called, one language under the other; the same words only once."""
    pieces: list[Piece] = []
    said = {entry.text: language for entry, language in zip(entries, area.languages, strict=True)}
    for words, language in said.items():
        own = area.spoken(language)
        told = "" if language == area.language else language
        lines = running_text(own, words, line.add("P", language=told), own.voice)
        pieces += for_column(lines, own, area)
    return pieces


def _numbered(first: Piece, entry: Entry, area: Area, line: Element) -> Piece:
    """The first line of an entry with its page, which is known by the time it is drawn."""
    owner = line.add("P")

    def draw(pen: Pen, top: float) -> None:
        first.draw(pen, top)
        page = entry.pages or str(area.pages_of.get(entry.anchor, ""))
        number = text.line(page, area.voice)
        pen.text(area.right - number.width, top - first.above, number, owner)

    return first._replace(draw=draw)
