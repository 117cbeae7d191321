"""Blocks made into pieces that can be put on pages."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from desktop.printing.blocks import (
    Block,
    Card,
    Facts,
    Fields,
    Heading,
    Idea,
    KeepTogether,
    Labels,
    ListBlock,
    Note,
    PageBreak,
    Paragraph,
    Poster,
    SignatureBox,
    Table,
    TickBoxes,
)
from desktop.printing.typeset import text
from desktop.printing.typeset.area import Area, labelled, line_of_text, running_text
from desktop.printing.typeset.fields import fields_pieces, signature_pieces, tick_pieces
from desktop.printing.typeset.flow import Piece, kept, space
from desktop.printing.typeset.pen import Pen
from desktop.printing.typeset.tables import table_pieces
from desktop.printing.typeset.tags import Element

TITLE_SCALE = 1.7
HEADING_SCALES = {2: 1.25, 3: 1.1}
WIDEST_LABELS = 0.42
"""Labels that take more of the line than this leave no line of their own to the values."""


def laid_out(blocks: Sequence[Block], area: Area, parent: Element) -> list[Piece]:
    """The blocks one below the other, with the space between them."""
    pieces: list[Piece] = []
    for block in blocks:
        if pieces and not isinstance(block, PageBreak):
            before = area.look.gap * (1.5 if isinstance(block, Heading) else 1)
            pieces.append(space(before))
        pieces += _block(block, area, parent)
    return pieces


def title_pieces(title: str, area: Area, parent: Element) -> list[Piece]:
    lines = running_text(area, title, parent.add("H1"), area.bold.scaled(TITLE_SCALE))
    return kept([*lines, space(area.look.gap)])


def _block(  # noqa: C901, PLR0911, PLR0912 - one case for each kind of block
    block: Block, area: Area, parent: Element
) -> list[Piece]:
    match block:
        case Heading():
            return _heading(block, area, parent)
        case Paragraph():
            owner = parent.add("P", language=block.language)
            voice = replace(area.voice, language=block.language or area.language, bold=block.strong)
            return running_text(area, block.text, owner, voice)
        case Facts():
            return _facts(block, area, parent)
        case ListBlock():
            return _list(block, area, parent)
        case Table():
            return table_pieces(block, area, parent)
        case Fields():
            return fields_pieces(block, area, parent)
        case SignatureBox():
            return signature_pieces(block, area, parent)
        case TickBoxes():
            return tick_pieces(block, area, parent)
        case Note():
            return _note(block, area, parent)
        case Idea():
            return _sentences(block.sentences, area, parent)
        case Poster():
            said = [sentence for idea in block.ideas for sentence in idea.sentences]
            return _sentences(said, area, parent)
        case Card():
            return _sentences((block.name, block.meaning), area, parent)
        case Labels():
            return [p for lines in block.addresses for p in _sentences(lines, area, parent)]
        case PageBreak():
            return [Piece(height=0, new_page=True, keep=True)]
        case KeepTogether():
            return kept(laid_out(block.blocks, area, parent))


def _sentences(said: Sequence[str], area: Area, parent: Element) -> list[Piece]:
    pieces: list[Piece] = []
    for one in said:
        pieces += running_text(area, one, parent.add("P"), area.voice)
    return pieces


def _heading(block: Heading, area: Area, parent: Element) -> list[Piece]:
    """Always on the page of what it heads."""
    owner = parent.add(f"H{block.level}")
    voice = area.bold.scaled(HEADING_SCALES[block.level])
    lines = running_text(area, block.text, owner, voice)
    return [replace(line, keep=True) for line in lines]


def _facts(block: Facts, area: Area, parent: Element) -> list[Piece]:
    """Values in one line, or running on after their labels where those are too wide."""
    labels = [text.line(labelled(fact.label), area.voice) for fact in block.facts]
    widest = max(label.width for label in labels) + area.size
    pieces: list[Piece] = []
    for label, fact in zip(labels, block.facts, strict=True):
        owner = parent.add("P")
        if widest > WIDEST_LABELS * area.width:
            said = labelled(fact.label, fact.value)
            pieces += running_text(area, said, owner, area.bold if fact.strong else area.voice)
        else:
            scale = TITLE_SCALE if block.large else HEADING_SCALES[2] if fact.strong else 1
            inner = area.inner(widest)
            value = running_text(inner, fact.value, owner, area.bold.scaled(scale))
            pieces += _beside(line_of_text(area, label, owner), value)
    return kept(pieces) if sum(p.height for p in pieces) < area.height / 3 else pieces


def _beside(label: Piece, value: Sequence[Piece]) -> list[Piece]:
    """The label on the first line of its value."""
    first = value[0]

    def draw(pen: Pen, top: float) -> None:
        label.draw(pen, top - (first.height - label.height) * 0.8)
        first.draw(pen, top)

    return [replace(first, draw=draw), *value[1:]]


def _list(block: ListBlock, area: Area, parent: Element) -> list[Piece]:
    points = parent.add("L")
    pieces: list[Piece] = []
    for at, item in enumerate(block.items, 1):
        point = points.add("LI")
        said = text.line(f"{at}." if block.numbered else "•", area.voice)
        mark = line_of_text(area, said, point.add("Lbl"))
        indent = area.size * (2 if block.numbered else 1.2)
        pieces += _beside(
            mark, running_text(area.inner(indent), item, point.add("LBody"), area.voice)
        )
    return pieces


def _note(block: Note, area: Area, parent: Element) -> list[Piece]:
    """A frame around the words; words too many for a frame stand without one."""
    padding = area.size * 0.6
    owner = parent.add("P")
    inside = replace(area, left=area.left + padding, width=area.width - 2 * padding)
    lines = running_text(inside, block.text, owner, area.bold)
    height = sum(line.height for line in lines) + 2 * padding
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
