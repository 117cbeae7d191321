"""Words of two languages in one line: where columns are too narrow, a page shorter to read."""

from collections.abc import Sequence

from desktop.printing.blocks import Heading
from desktop.printing.typeset import text
from desktop.printing.typeset.area import Area
from desktop.printing.typeset.beside import in_columns
from desktop.printing.typeset.flow import Piece
from desktop.printing.typeset.labels import Said, placed_from, row_of, row_width, voice_of
from desktop.printing.typeset.prose import HEADING_SCALES
from desktop.printing.typeset.tags import Element


def heading_row(both: Sequence[Heading], area: Area, parent: Element) -> Piece | None:
    """`Dlaczego / Why`; None where they stand in columns, or have no room in one line.

    Each is a heading of its own language to a screen reader.
    """
    if any(block.language for block in both):
        return None
    level, scale = both[0].level, HEADING_SCALES[both[0].level]
    row = _row([block.text for block in both], area, parent, f"H{level}", scale=scale)
    return row._replace(keep=True, anchor=both[0].anchor) if row is not None else None


def title_row(titles: Sequence[str], area: Area, parent: Element, *, scale: float) -> Piece | None:
    """`Nasza odpowiedź / Our answer`; None where that is not one line."""
    return _row(titles, area, parent, "H1", scale=scale)


def question_row(questions: Sequence[str], area: Area, parent: Element) -> Piece | None:
    """`Zaznacz jedną kratkę. / Tick one box.`; None where that is not one line."""
    return _row(questions, area, parent, "P")


def _row(
    twins: Sequence[str], area: Area, parent: Element, tag: str, *, scale: float = 0
) -> Piece | None:
    """In bold letters of that `scale`, or in those of the text for none.

    None where they are not said in each of two languages.
    """
    if len(twins) == 1 or len(twins) < len(area.languages):
        return None
    said = [Said(words, language) for words, language in zip(twins, area.languages, strict=True)]
    voices = [voice_of(one, area, bold=bool(scale)).scaled(scale or 1) for one in said]
    widest = max(
        text.longest_word(one.words, voice) for one, voice in zip(said, voices, strict=True)
    )
    *before, last = twins
    row = [*(f"{words} /" for words in before), last]
    lines = [text.line(words, voice) for words, voice in zip(row, voices, strict=True)]
    if in_columns(area, widest) or row_width(lines) > area.width:
        return None
    owners = [parent.add("Sect", language=one.language).add(tag) for one in said]
    return row_of(placed_from(area.left, lines, owners))
