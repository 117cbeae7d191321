"""Facts in two languages: what is the same in both, such as a name, stands there once."""

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from desktop.printing.blocks import Fact, Facts
from desktop.printing.typeset.area import Area, isolated, labelled, running_text
from desktop.printing.typeset.beside import in_columns
from desktop.printing.typeset.flow import Piece, kept, level, stack_height
from desktop.printing.typeset.labels import (
    Said,
    Twins,
    fitting_row,
    in_a_row,
    lines_of,
    placed_from,
    row_of,
    row_width,
    same,
    voice_of,
)
from desktop.printing.typeset.prose import HEADING_SCALES, WIDEST_LABELS, widest_word
from desktop.printing.typeset.tags import Element
from desktop.printing.typeset.turning import for_column

TWO = 2
Pair = tuple[Fact, ...]


class _Row(NamedTuple):
    """Labels, in one language or in both, and what stands beside them."""

    labels: Sequence[Said]
    value: Said
    strong: bool


def facts_once(both: Sequence[Facts], area: Area, parent: Element) -> list[Piece] | None:
    """`Kto / Who: Riverside Library`, each fact in both languages before the next.

    None where nothing is the same in both, and where each language has a column of its own.
    """
    pairs = list(zip(*(block.facts for block in both), strict=False))
    alone = len(both) < TWO or len({len(block.facts) for block in both}) > 1
    if alone or both[0].large or not any(same(_values(pair)) for pair in pairs):
        return None
    if in_columns(area, max(widest_word(block, area) for block in both)):
        return None
    rows = [row for pair in pairs for row in _rows(pair, area)]
    widest = max(row_width(lines_of(row.labels, area)) for row in rows) + area.size
    turned = len({area.spoken(language).voice.rtl for language in area.languages}) > 1
    if turned or widest > WIDEST_LABELS * area.width:
        laid = [_running_on(pair, area, parent) for pair in pairs]
    else:
        laid = [_in_line(row, widest, area, parent) for row in rows]
    pieces = list(chain.from_iterable(laid))
    return kept(pieces) if stack_height(pieces) < area.height / 3 else pieces


def _values(pair: Pair) -> Twins:
    return tuple(fact.value for fact in pair)


def _labels(pair: Pair) -> Twins:
    return tuple(fact.label for fact in pair)


def _running_on(pair: Pair, area: Area, parent: Element) -> list[Piece]:
    """Values after their labels: in one row, or else whole in each language."""
    bold = pair[0].strong
    if same(_values(pair)):
        row = fitting_row(_labels(pair), _values(pair), area, parent, bold=bold)
        if row is not None:
            return [row]
    pieces: list[Piece] = []
    for fact, language in zip(pair, area.languages, strict=True):
        own = area.spoken(language)
        owner = parent.add("Sect", language=language).add("P")
        said = labelled(fact.label, isolated(fact.value, own.voice))
        lines = running_text(own, said, owner, own.bold if bold else own.voice)
        pieces += for_column(lines, own, area)
    return pieces


def _rows(pair: Pair, area: Area) -> list[_Row]:
    """One row where both say the same, its labels before it; else one in each language."""
    languages = ("", *area.languages[1:])
    first, *others = zip(pair, languages, strict=True)
    if same(_values(pair)):
        labels = in_a_row(_labels(pair), ("",) * len(pair), area)
        return [_Row(labels, Said(first[0].value), strong=first[0].strong)]
    return [
        _Row([Said(labelled(fact.label), language)], Said(fact.value, language), strong=fact.strong)
        for fact, language in (first, *others)
    ]


def _in_line(row: _Row, widest: float, area: Area, parent: Element) -> list[Piece]:
    """The labels, and level with them what stands beside them."""
    owners = [parent.add("P", language=one.language) for one in row.labels]
    label = row_of(placed_from(area.left, lines_of(row.labels, area), owners))
    voice = voice_of(row.value, area, bold=True).scaled(HEADING_SCALES[2] if row.strong else 1)
    own = area.inner(widest)
    first, *rest = running_text(own, row.value.words, owners[-1], voice)
    return [level(label, first)._replace(keep=first.keep, begins=True), *rest]
