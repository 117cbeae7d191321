"""An Easy Read paper in two languages: cut into the same ideas, so that one picture serves both.

In one language, texts that go on with the same picture stand beside it once. A text that
nobody put into the reader's language yet stands apart there, and so it does in the other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from desktop.printing.blocks import Block, Document, Idea, KeepTogether
from desktop.printing.typeset.beside import pairs

PAIR = 2


@dataclass(frozen=True, slots=True)
class _Piece:
    """A block, or one text of an idea; `goes_on`: beside the picture of the one before."""

    block: Block
    goes_on: bool = False


Row = tuple[_Piece | None, ...]
"""The same in each language; None where only the other has it."""


def in_two(first: Document, second: Document) -> tuple[Document, Document]:
    """The same two papers, cut alike; as they are where they are not the same paper."""
    ones, others = list(_pieces(first.blocks)), list(_pieces(second.blocks))
    rows: list[list[Row]] = []
    waiting = iter(ones), iter(others)
    for both in pairs([one.block for one in ones], [other.block for other in others]):
        each = zip(both, waiting, strict=True)
        row = tuple(next(mine) if block is not None else None for block, mine in each)
        if rows and all(piece is not None and piece.goes_on for piece in row):
            rows[-1].append(row)
        else:
            rows.append([row])
    if not rows:
        return first, second
    one, other = ([_one(row, at) for row in rows] for at in range(PAIR))
    return (
        replace(first, blocks=tuple(_kept(one, other))),
        replace(second, blocks=tuple(_kept(other, one))),
    )


def _pieces(blocks: Sequence[Block]) -> Iterator[_Piece]:
    for block in blocks:
        if isinstance(block, Idea):
            yield from _texts(block)
        elif isinstance(block, KeepTogether) and _one_picture(block.blocks):
            yield from _pieces(block.blocks)
        else:
            yield _Piece(block)


def _texts(idea: Idea) -> Iterator[_Piece]:
    at = 0
    for count in idea.texts or (len(idea.sentences),):
        said = idea.sentences[at : at + count]
        yield _Piece(replace(idea, sentences=said, texts=()), goes_on=at > 0)
        at += count


def _one_picture(blocks: Sequence[Block]) -> bool:
    """Whether they are a text in one language, and what goes on with its picture in another."""
    ideas = [block for block in blocks if isinstance(block, Idea)]
    if len(ideas) != PAIR or len(blocks) != PAIR:
        return False
    other, own = ideas
    return bool(other.language) and not own.language and other.picture == own.picture


def _one(row: Sequence[Row], at: int) -> Block | None:
    """What one language has of it, as one block again."""
    blocks = [piece.block for both in row if (piece := both[at]) is not None]
    if not blocks:
        return None
    ideas = [block for block in blocks if isinstance(block, Idea)]
    if len(ideas) < PAIR:
        return blocks[0]
    sentences = tuple(sentence for idea in ideas for sentence in idea.sentences)
    return replace(ideas[0], sentences=sentences)


def _kept(blocks: Sequence[Block | None], others: Sequence[Block | None]) -> Iterator[Block]:
    """On one page, in both languages, what goes on with the same picture in either of them."""
    at = 0
    while at < len(blocks):
        mine, theirs = (
            [one for one in some[at : at + PAIR] if one is not None] for some in (blocks, others)
        )
        alone = len(mine) < PAIR or len(theirs) < PAIR
        if not alone and (_one_picture(mine) or _one_picture(theirs)):
            yield KeepTogether(blocks=tuple(mine))
            at += PAIR
        else:
            yield from (one for one in blocks[at : at + 1] if one is not None)
            at += 1
