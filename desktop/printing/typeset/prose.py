"""Blocks that are only words: headings, paragraphs, facts, lists and notes."""

from collections.abc import Sequence
from functools import partial

from desktop.printing.blocks import Fact, Facts, Heading, ListBlock, Note, Paragraph
from desktop.printing.typeset import text
from desktop.printing.typeset.area import Area, isolated, labelled, line_of_text, running_text
from desktop.printing.typeset.flow import Piece, kept, level, stack_height
from desktop.printing.typeset.pen import Pen
from desktop.printing.typeset.tags import Element
from desktop.printing.typeset.text import Line, Voice

Prose = Heading | Paragraph | Facts | ListBlock | Note
TITLE_SCALE = 1.7
HEADING_SCALES = {2: 1.25, 3: 1.1, 4: 1.0}
WIDEST_LABELS = 0.42
"""Labels that take more of the line than this leave no line of their own to the values."""
FRAME_PADDING = 0.6
"""Between a frame and the words in it, in ems."""
RIGHT_TO_LEFT_MARK = "\u200f"


def prose_pieces(
    block: Prose, area: Area, parent: Element, *, twin: Prose | None = None
) -> list[Piece]:
    """The lines of the block, in the one language of the area.

    `twin` is the block beside it in another language, which it is to look like.
    """
    match block:
        case Heading():
            return _heading(block, area, parent)
        case Paragraph():
            owner = parent.add("P", language=block.language)
            voice = area.voice._replace(language=block.language or area.language, bold=block.strong)
            lines = running_text(area, block.text, owner, voice)
            return [line._replace(keep=True) for line in lines] if block.leads else lines
        case Facts():
            return _facts(block, area, parent, twin if isinstance(twin, Facts) else block)
        case ListBlock():
            return _list(block, area, parent)
        case Note():
            return _note(block, area, parent)


def widest_word(block: Prose, area: Area) -> float:
    """The widest word of the block, with what stands before it or around it."""
    match block:
        case Heading():
            return text.longest_word(block.text, area.bold.scaled(HEADING_SCALES[block.level]))
        case Paragraph() | Note():
            return text.longest_word(block.text, area.bold) + 2 * FRAME_PADDING * area.size
        case Facts():
            voice = area.bold.scaled(TITLE_SCALE if block.large else HEADING_SCALES[2])
            said = [labelled(fact.label, fact.value) for fact in block.facts]
            return max(text.longest_word(one, voice) for one in said)
        case ListBlock():
            words = [text.longest_word(item, area.voice) for item in block.items]
            return max(words) + _indent(block, area)


def _heading(block: Heading, area: Area, parent: Element) -> list[Piece]:
    """Always on the page of what it heads."""
    owner = parent.add(f"H{block.level}", language=block.language)
    # Words of another direction begin where the paper's own headings do, not at the other edge.
    own = area.spoken(block.language) if block.language else area
    voice = own.bold.scaled(HEADING_SCALES[block.level])
    lines = running_text(own, block.text, owner, voice)
    first, *rest = [line._replace(keep=True) for line in lines]
    return [first._replace(anchor=block.anchor), *rest]


def _facts(block: Facts, area: Area, parent: Element, twin: Facts) -> list[Piece]:
    """Values in one line, or running on after their labels where those are too wide."""
    labels = [_label(fact, area.voice) for fact in block.facts]
    others = [_label(fact, area.voice) for fact in twin.facts]
    widest = max(label.width for label in (*labels, *others)) + area.size
    pieces: list[Piece] = []
    for label, fact in zip(labels, block.facts, strict=True):
        owner = parent.add("P")
        if widest > WIDEST_LABELS * area.width:
            said = labelled(fact.label, isolated(fact.value, area.voice))
            lines = running_text(area, said, owner, area.bold if fact.strong else area.voice)
        else:
            scale = TITLE_SCALE if block.large else HEADING_SCALES[2] if fact.strong else 1
            inner = area.inner(widest)
            value = running_text(inner, fact.value, owner, area.bold.scaled(scale))
            lines = _beside(line_of_text(area, label, owner), value)
        pieces += [lines[0]._replace(begins=True), *lines[1:]]
    return kept(pieces) if stack_height(pieces) < area.height / 3 else pieces


def _label(fact: Fact, voice: Voice) -> Line:
    """Its colon is on the side of its value, also behind a name of the other direction."""
    return text.line(labelled(fact.label) + RIGHT_TO_LEFT_MARK * voice.rtl, voice)


def _beside(label: Piece, value: Sequence[Piece]) -> list[Piece]:
    """The label level with the first line of its value."""
    return [level(label, value[0])._replace(keep=value[0].keep), *value[1:]]


def _list(block: ListBlock, area: Area, parent: Element) -> list[Piece]:
    points, inner = parent.add("L"), area.inner(_indent(block, area))
    points.numbering = "Decimal" if block.numbered else "Disc"
    pieces: list[Piece] = []
    for at, (item, language) in enumerate(block.points, 1):
        point = points.add("LI")
        said = text.line(_mark(block, at), area.voice)
        mark = line_of_text(area, said, point.add("Lbl"))
        # Words of another direction stay beside their mark, not at the other edge of the page.
        own = inner.spoken(language) if language else inner
        body = point.add("LBody", language=language)
        lines = _beside(mark, running_text(own, item, body, own.voice))
        pieces += [lines[0]._replace(begins=True), *lines[1:]]
    return pieces


def _mark(block: ListBlock, at: int) -> str:
    return f"{at}." if block.numbered else "•"


def _indent(block: ListBlock, area: Area) -> float:
    """Room for the widest mark: `100.` is wider than `9.`."""
    widest = text.line(_mark(block, len(block.items)), area.voice).width + 0.6 * area.size
    return max(widest, area.size * (2 if block.numbered else 1.2))


def _note(block: Note, area: Area, parent: Element) -> list[Piece]:
    """A frame around the words; words too many for a frame stand without one."""
    padding = area.size * FRAME_PADDING
    owner = parent.add("P")
    inside = area._replace(left=area.left + padding, width=area.width - 2 * padding)
    lines = running_text(inside, block.text, owner, area.bold)
    height = stack_height(lines) + 2 * padding
    if height > area.height / 2:
        return running_text(area, block.text, owner, area.bold)
    return [Piece(height=height, draw=partial(_framed, area, lines, height, padding))]


def _framed(
    area: Area, lines: Sequence[Piece], height: float, padding: float, pen: Pen, top: float
) -> None:
    pen.box(area.left, top - height, area.width, height)
    top -= padding
    for line in lines:
        line.draw(pen, top)
        top -= line.height
