"""Blocks made into pieces that can be put on pages, in one language or in two."""

from collections.abc import Hashable, Sequence
from functools import partial
from typing import NamedTuple

from desktop.printing.blocks import (
    Block,
    Card,
    Contents,
    Facts,
    Fields,
    Heading,
    Idea,
    KeepTogether,
    Labels,
    ListBlock,
    PageBreak,
    Paragraph,
    Poster,
    SignatureBox,
    Table,
    TickBoxes,
)
from desktop.printing.chart_block import Chart
from desktop.printing.typeset import text
from desktop.printing.typeset.area import Area, running_text
from desktop.printing.typeset.beside import Lay, alike, in_both, pairs
from desktop.printing.typeset.cards import card_pieces
from desktop.printing.typeset.charts import chart_pieces
from desktop.printing.typeset.contents import contents_pieces
from desktop.printing.typeset.facts import facts_once
from desktop.printing.typeset.fields import fields_pieces, signature_pieces
from desktop.printing.typeset.flow import Piece, kept, space
from desktop.printing.typeset.ideas import idea_pieces, poster_pieces
from desktop.printing.typeset.one_row import heading_row, title_row
from desktop.printing.typeset.prose import TITLE_SCALE, Prose, prose_pieces, widest_word
from desktop.printing.typeset.tables import table_pieces
from desktop.printing.typeset.tags import Element
from desktop.printing.typeset.ticks import tick_pieces


class LaidBlock(NamedTuple):
    """A block as it was laid out, in each language, with the elements of its words."""

    both: tuple[Block | None, ...]
    area: Area
    pieces: Sequence[Piece]
    elements: Sequence[Element]


def laid_out(
    twins: Sequence[Sequence[Block]],
    area: Area,
    parent: Element,
    *,
    before: dict[int, LaidBlock] | None = None,
) -> list[Piece]:
    """The blocks one below the other, with the space between them.

    `twins` are the blocks of the paper, and those of its second language where it has one.
    `before` is how each block came out when the same paper was laid out: what is as it was
    then is not laid out again. Only one of the two may be drawn.
    """
    known = {} if before is None else before
    pieces: list[Piece] = []
    every = pairs(*twins) if len(twins) > 1 else zip(*twins, strict=True)
    for at, both in enumerate(every):
        one = next(block for block in both if block is not None)
        if pieces and not isinstance(one, PageBreak):
            pieces.append(space(area.look.gap * (1.5 if isinstance(one, Heading) else 1)))
        if at in known and known[at].both == both and known[at].area == area:
            parent.children += known[at].elements
        else:
            first = len(parent.children)
            laid = _in_its_languages(both, area, parent)
            known[at] = LaidBlock(both, area, laid, parent.children[first:])
        pieces += known[at].pieces
    return pieces


def _in_its_languages(both: Sequence[Block | None], area: Area, parent: Element) -> Sequence[Piece]:
    blocks = [block for block in both if block is not None]
    if len(blocks) == len(both) and alike(blocks[0], blocks[-1]):
        return _block(blocks, area, parent)
    return _apart(both, area, parent)


def _apart(both: Sequence[Block | None], area: Area, parent: Element) -> list[Piece]:
    """Words that do not match, or that only one language has: each in its own column."""

    def lay(block: Block, own: Area, owner: Element) -> list[Piece]:
        return _block([block], own, owner)

    lays = [partial(lay, block) if block is not None else None for block in both]
    widest = max(_widest(block, area) for block in both if block is not None)
    return in_both(lays, area, parent, widest)


def _widest(block: Block, area: Area) -> float:
    if isinstance(block, KeepTogether):
        return max(_widest(inner, area) for inner in block.blocks)
    return widest_word(block, area) if isinstance(block, Prose) else area.width


def title_pieces(
    titles: Sequence[str], area: Area, parent: Element, *, scale: float = TITLE_SCALE
) -> list[Piece]:
    """The title in each language of the paper."""

    def lay(title: str, own: Area, owner: Element) -> list[Piece]:
        return running_text(own, title, owner.add("H1"), own.bold.scaled(scale))

    if row := title_row(titles, area, parent, scale=scale):
        return kept([row, space(area.look.gap)])
    lays = [partial(lay, title) for title in titles]
    widest = max(text.longest_word(title, area.bold.scaled(scale)) for title in titles)
    return kept([*_in_each(lays, area, parent, widest), space(area.look.gap)])


def paragraphs(said: Sequence[str], area: Area, parent: Element) -> list[Piece]:
    """One paragraph, in each language of the paper."""
    return laid_out([[Paragraph(text=one)] for one in said], area, parent)


def _in_each(lays: Sequence[Lay], area: Area, parent: Element, widest: float) -> list[Piece]:
    if len(lays) == 1:
        return lays[0](area, parent)
    return in_both(lays, area, parent, widest)


def _block(  # noqa: C901, PLR0911, PLR0912 - one case for each kind of block
    both: Sequence[Block], area: Area, parent: Element
) -> list[Piece]:
    match both[0]:
        case Table():
            return table_pieces([one for one in both if isinstance(one, Table)], area, parent)
        case Fields():
            return fields_pieces([one for one in both if isinstance(one, Fields)], area, parent)
        case SignatureBox():
            boxes = [one for one in both if isinstance(one, SignatureBox)]
            return signature_pieces(boxes, area, parent)
        case TickBoxes():
            return tick_pieces([one for one in both if isinstance(one, TickBoxes)], area, parent)
        case Idea():
            return idea_pieces([one for one in both if isinstance(one, Idea)], area, parent)
        case Poster():
            return poster_pieces([one for one in both if isinstance(one, Poster)], area, parent)
        case Card():
            return card_pieces([one for one in both if isinstance(one, Card)], area, parent)
        case Contents():
            return contents_pieces([one for one in both if isinstance(one, Contents)], area, parent)
        case Chart():
            return chart_pieces([one for one in both if isinstance(one, Chart)], area, parent)
        case Labels(addresses=addresses):
            return [piece for lines in addresses for piece in _address(lines, area, parent)]
        case PageBreak():
            return [Piece(height=0, new_page=True, keep=True)]
        case KeepTogether():
            inside = [one.blocks for one in both if isinstance(one, KeepTogether)]
            return kept(laid_out(inside, area, parent))
        case _:
            return _prose([one for one in both if isinstance(one, Prose)], area, parent)


def _prose(both: Sequence[Prose], area: Area, parent: Element) -> list[Piece]:
    """Words alone: in two languages beside each other, unless they are the same."""
    if len(both) == 1 or len({_unmarked(block) for block in both}) == 1:
        return prose_pieces(both[0], area.spoken(area.language), parent)
    facts = [block for block in both if isinstance(block, Facts)]
    if facts and (rows := facts_once(facts, area, parent)):
        return rows
    headings = [block for block in both if isinstance(block, Heading)]
    if headings and (row := heading_row(headings, area, parent)):
        return [row]
    widest = max(widest_word(block, area) for block in both)
    lays = [
        partial(prose_pieces, block, twin=twin)
        for block, twin in zip(both, both[::-1], strict=True)
    ]
    return in_both(lays, area, parent, widest)


def _unmarked(block: Prose) -> Hashable:
    """What it says, whatever language that is in: what nobody translated stands once."""
    match block:
        case Heading():
            return block.level, block.text, block.anchor
        case Paragraph():
            return block.strong, block.text
        case ListBlock():
            return block.numbered, block.items
        case _:
            return block


def _address(lines: Sequence[str], area: Area, parent: Element) -> list[Piece]:
    """An address between other blocks; sheets of labels alone are laid out as a grid."""
    owner = parent.add("P")
    pieces = [piece for line in lines for piece in running_text(area, line, owner, area.voice)]
    return kept([*pieces, space(area.look.gap)])
