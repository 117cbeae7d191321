"""Blocks -> plain text, for reading in the window, for e-mail and for a braille maker.

Lines are at most 72 letters. Tables come as labelled lists, because columns made of
spaces fall apart when they are heard or read under the fingers.
"""

from collections.abc import Sequence
from textwrap import wrap

from desktop.printing.blocks import (
    Block,
    Card,
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
from desktop.printing.typeset.area import labelled

WIDTH = 72
BLANK = "____________________"


def plain_text(document: Document) -> str:
    """The whole document as text, ending in a line break."""
    facts = document.furniture
    closing = [line for line in (facts.other_formats, facts.contact, facts.version) if line]
    parts = [
        "\n".join(_wrapped(line) for line in (facts.group, facts.practice) if line),
        _underlined(document.title, "="),
        *_parts(document.blocks),
        "-" * 20,
        "\n".join(_wrapped(line) for line in closing),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _parts(blocks: Sequence[Block]) -> list[str]:
    return [part for block in blocks for part in _block(block)]


def _block(block: Block) -> list[str]:  # noqa: C901, PLR0911, PLR0912 - one case for each kind
    match block:
        case Heading():
            return [_underlined(block.text, "-")]
        case Paragraph() | Note():
            return [_wrapped(block.text)]
        case Facts():
            return ["\n".join(_wrapped(labelled(f.label, f.value)) for f in block.facts)]
        case ListBlock():
            marks = [f"{at}." if block.numbered else "*" for at in range(1, len(block.items) + 1)]
            points = zip(marks, block.items, strict=True)
            return ["\n".join(_wrapped(f"{mark} {item}", "   ") for mark, item in points)]
        case Table():
            return _table(block)
        case Fields():
            return ["\n".join(_field(field) for field in block.fields)]
        case SignatureBox():
            return [_signature(block)]
        case TickBoxes():
            choices = [f"[{'x' if c.ticked else ' '}] {c.text}" for c in block.choices]
            return ["\n".join([*([_wrapped(block.label)] if block.label else []), *choices])]
        case KeepTogether():
            return _parts(block.blocks)
        case Idea():
            return [_sentences(block)]
        case Poster():
            return [_sentences(idea) for idea in block.ideas]
        case Card():
            return [_wrapped(f"{block.name}. {block.meaning}")]
        case Labels():
            return ["\n".join(_wrapped(line) for line in lines) for lines in block.addresses]
        case PageBreak():
            return []


def _sentences(idea: Idea) -> str:
    return "\n".join(_wrapped(sentence) for sentence in idea.sentences)


def _table(table: Table) -> list[str]:
    heads = [column.heading for column in table.columns]
    by_hand = bool(table.blank_rows) or table.room > 1
    empty = BLANK if by_hand else ""
    parts = [
        _row(heads, [cells[0], *(cell or empty for cell in cells[1:])]) for cells in table.rows
    ]
    blank = "\n".join(_wrapped(labelled(head, BLANK)) for head in heads)
    parts += [blank] * table.blank_rows
    if table.total and by_hand:
        sums = zip(heads[1:], table.total[1:], strict=True)
        to_fill = [f"{table.total[0]}: {head} {cell} {BLANK}" for head, cell in sums if cell]
        parts.append("\n".join(to_fill))
    elif table.total:
        parts.append(_row(heads, table.total))
    return parts


def _row(heads: Sequence[str], cells: Sequence[str]) -> str:
    named = zip(heads[1:], cells[1:], strict=True)
    said = [_wrapped(labelled(head, cell), "   ") for head, cell in named if cell]
    return "\n".join([_wrapped(cells[0]), *(f"   {line}" for line in said)])


def _field(field: Field) -> str:
    return _wrapped(labelled(field.label, field.value or BLANK))


def _signature(block: SignatureBox) -> str:
    lines = [_wrapped(labelled(block.label, block.signed or BLANK))]
    if block.date_label:
        lines.append(_wrapped(labelled(block.date_label, block.date or BLANK)))
    return "\n".join(lines)


def _underlined(text: str, mark: str) -> str:
    lines = _wrapped(text)
    return f"{lines}\n{mark * max(map(len, lines.splitlines()), default=0)}"


def _wrapped(text: str, indent: str = "") -> str:
    return "\n".join(wrap(_readable(text), WIDTH, subsequent_indent=indent)) or ""


def _readable(text: str) -> str:
    """Joins surrogate pairs and replaces lone ones, so that the text can always be saved."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
