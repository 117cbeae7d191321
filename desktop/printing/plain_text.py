"""Blocks -> plain text, for reading in the window, for e-mail and for a braille maker.

Lines are at most 72 letters wide. Tables come as labelled lists, because columns made of
spaces fall apart when they are heard or read under the fingers. Pictures are left out: their
sentences say all of it, and a line about each would stand between them. Spaces are ordinary
ones and nothing is hidden in the text, with one exception: papers that run from right to left
keep their isolates, without which a mail program would put the £ on the wrong side.
"""

from collections.abc import Sequence

from desktop.language import is_right_to_left
from desktop.printing.blocks import (
    Block,
    Card,
    Contents,
    Document,
    Facts,
    Field,
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
from desktop.printing.chart_block import Chart
from desktop.printing.text_lines import columns, wrapped
from desktop.printing.typeset.area import labelled

BLANK = "____________________"
UNDERLINES = {1: "=", 2: "-", 3: "~", 4: "."}
INDENT = "   "


def plain_text(document: Document) -> str:
    """The whole document as text, ending in a line break."""
    return _Writer(rtl=is_right_to_left(document.language)).written(document)


class _Writer:
    """Writes the blocks of one document; each comes out as paragraphs."""

    def __init__(self, *, rtl: bool) -> None:
        self._rtl = rtl

    def written(self, document: Document) -> str:
        facts = document.furniture
        parts = [
            self._lines(facts.group, facts.practice),
            self._lines(*document.address),
            self._lines(document.dated),
            self._underlined(document.title, 1),
            *self._parts(document.blocks),
            "-" * 20,
            self._lines(facts.other_formats, facts.contact, facts.version),
        ]
        return "\n\n".join(part for part in parts if part) + "\n"

    def _parts(self, blocks: Sequence[Block]) -> list[str]:
        return [part for block in blocks for part in self._block(block)]

    def _block(  # noqa: C901, PLR0911, PLR0912 - one case for each kind
        self, block: Block
    ) -> list[str]:
        match block:
            case Heading():
                return [self._underlined(block.text, block.level)]
            case Paragraph() | Note():
                return [self._wrapped(block.text)]
            case Facts():
                return [self._lines(*(labelled(f.label, f.value) for f in block.facts))]
            case ListBlock():
                return [self._list(block)]
            case Table():
                return self._table(block)
            case Fields():
                return [self._lines(*map(_field, block.fields))]
            case SignatureBox():
                return [self._signature(block)]
            case TickBoxes():
                choices = [f"[{'x' if c.ticked else ' '}] {c.text}" for c in block.choices]
                return [self._lines(block.label, *choices)]
            case KeepTogether():
                return self._parts(block.blocks)
            case Idea():
                return [self._lines(*block.sentences)]
            case Poster():
                return [self._lines(*idea.sentences) for idea in block.ideas]
            case Card():
                return [self._underlined(block.name, block.level), self._wrapped(block.meaning)]
            case Labels():
                return [self._lines(*lines) for lines in block.addresses]
            case Contents(entries=entries):
                said = [f"{one.text} {one.pages}".rstrip() for one in entries]
                return ["\n".join(self._wrapped(f"* {one}", INDENT) for one in said)]
            case Chart():  # what it shows stands beside it in words
                return [self._lines(*block.tells)] if block.tells else []
            case PageBreak():
                return []

    def _list(self, block: ListBlock) -> str:
        marks = [f"{at}." if block.numbered else "*" for at in range(1, len(block.items) + 1)]
        points = zip(marks, block.items, strict=True)
        return "\n".join(self._wrapped(f"{mark} {item}", INDENT) for mark, item in points)

    def _table(self, table: Table) -> list[str]:
        heads = [column.heading for column in table.columns]
        by_hand = bool(table.blank_rows) or table.room > 1
        empty = BLANK if by_hand else ""
        parts = [
            self._row(heads, [cells[0], *(cell or empty for cell in cells[1:])])
            for cells in table.rows
        ]
        blank = self._lines(*(labelled(head, BLANK) for head in heads))
        parts += [blank] * table.blank_rows
        if table.total and by_hand:
            sums = zip(heads[1:], table.total[1:], strict=True)
            to_fill = [f"{table.total[0]}: {head} {cell} {BLANK}" for head, cell in sums if cell]
            parts.append(self._lines(*to_fill))
        elif table.total:
            parts.append(self._row(heads, table.total))
        return parts

    def _row(self, heads: Sequence[str], cells: Sequence[str]) -> str:
        named = zip(heads[1:], cells[1:], strict=True)
        said = [labelled(head, cell) for head, cell in named if cell]
        inside = [f"{INDENT}{self._wrapped(one, INDENT * 2)}" for one in said]
        return "\n".join([self._wrapped(cells[0]), *inside])

    def _signature(self, block: SignatureBox) -> str:
        lines = [labelled(block.label, block.signed or BLANK)]
        if block.date_label:
            lines.append(labelled(block.date_label, block.date or BLANK))
        return self._lines(*lines)

    def _underlined(self, text: str, level: int) -> str:
        lines = self._wrapped(text)
        widest = max(map(columns, lines.splitlines()), default=0)
        return f"{lines}\n{UNDERLINES[level] * widest}"

    def _lines(self, *said: str) -> str:
        """Each on a line of its own; nothing for those that say nothing."""
        return "\n".join(self._wrapped(one) for one in said if one)

    def _wrapped(self, text: str, indent: str = "") -> str:
        return wrapped(text, rtl=self._rtl, indent=indent)


def _field(field: Field) -> str:
    return labelled(field.label, field.value or BLANK)
