"""Papers with fewer spare rows and lines to write on than they could have, to save a page."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.printing.blocks import Block, Document, Field, Fields, Table


def without_spare_rows(document: Document) -> Iterator[Document]:
    """The document with one spare row or line less, then two, until none is left."""
    most = max((_spare(block) for block in document.blocks), default=0)
    for fewer in range(1, most + 1):
        blocks = tuple(_shortened(block, fewer) for block in document.blocks)
        yield replace(document, blocks=blocks)


def has_spare_rows(block: Block) -> bool:
    """Whether anything of the block may be left out."""
    return _spare(block) > 0


def _spare(block: Block) -> int:
    if isinstance(block, Fields):
        return max((field.spare_lines for field in block.fields), default=0)
    return block.spare_rows if isinstance(block, Table) else 0


def _shortened(block: Block, fewer: int) -> Block:
    if isinstance(block, Fields):
        return Fields(fields=tuple(_with_fewer_lines(field, fewer) for field in block.fields))
    if not isinstance(block, Table) or not block.spare_rows:
        return block
    out = min(fewer, block.spare_rows)
    blank = min(out, block.blank_rows)
    return replace(
        block,
        rows=block.rows[: len(block.rows) - (out - blank)],
        blank_rows=block.blank_rows - blank,
        spare_rows=block.spare_rows - out,
    )


def _with_fewer_lines(field: Field, fewer: int) -> Field:
    out = min(fewer, field.spare_lines)
    return replace(field, lines=field.lines - out, spare_lines=field.spare_lines - out)
