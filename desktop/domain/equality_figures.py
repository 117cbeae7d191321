"""What may be printed of a round: counts with the small ones hidden, beside other figures.

Only what is printed is compared or shared out: nothing here tells more than its counts do.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.equality import EqualityRound
from desktop.domain.equality_questions import Choice, Question, asked
from desktop.domain.small_numbers import hidden, hidden_of_all

FORM = ("", "")
"""Under this the counts of a round say how many forms there are."""
Counts = Mapping[tuple[str, str], int]
"""How many chose each choice of each question, by their codes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """One choice, or None for those who left the question empty; `shown` is None when hidden.

    `total` is how many people were counted, and `area` how many of a
    thousand people in the area it would be: both None where nobody knows.
    """

    choice: Choice | None
    shown: int | None
    total: int | None
    area: int | None = None

    @property
    def per_mille(self) -> int | None:
        """How many of a thousand, half up; only of what is printed."""
        if self.shown is None or not self.total:
            return None
        return (self.shown * 2000 + self.total) // (2 * self.total)

    @property
    def is_fewer(self) -> bool:
        """Less than four fifths of what the area would give, and at least one person less."""
        if self.shown is None or not self.total or self.area is None:
            return False
        expected = self.area * self.total
        return self.shown * 5000 < expected * 4 and expected - self.shown * 1000 >= 1000  # noqa: PLR2004 - one person


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureTable:
    """One question with a row for each choice. Nothing is counted across two questions."""

    question: Question
    rows: tuple[FigureRow, ...]
    total: int | None

    @property
    def hides(self) -> bool:
        return any(row.shown is None for row in self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What may be shown of a round: no table at all while there are too few forms.

    Counts below `small` are hidden; `least` forms are needed for any table.
    """

    round: EqualityRound
    forms: int
    small: int
    least: int
    tables: tuple[FigureTable, ...] = ()

    @property
    def too_few(self) -> bool:
        return self.forms < self.least

    @property
    def fewer(self) -> tuple[FigureRow, ...]:
        """The choices of which we have fewer than the area."""
        return tuple(row for table in self.tables for row in table.rows if row.is_fewer)


def figures(
    about: EqualityRound, counts: Counts, area: Counts, *, small: int, least: int
) -> Figures:
    """The figures of a round; `area` says of a thousand people how many chose what."""
    forms = counts.get(FORM, 0)
    known = Figures(round=about, forms=forms, small=small, least=least)
    if known.too_few:
        return known
    questions = asked(about.nation, about.questions)
    tables = tuple(_table(one, counts, area, forms, small) for one in questions)
    return Figures(round=about, forms=forms, small=small, least=least, tables=tables)


def _table(question: Question, counts: Counts, area: Counts, forms: int, small: int) -> FigureTable:
    found = [counts.get((question.code, one.code), 0) for one in question.choices]
    choices: Sequence[Choice | None] = question.choices
    if question.several:
        # Whoever ticked none of them, or would not say, is in no row: with theirs, a reader
        # could reckon back how many stand in a row that is hidden.
        choices, found = choices[:-1], found[:-1]
        printed = hidden_of_all(found, forms, small=small)
    else:
        choices, found = (*choices, None), [*found, forms - sum(found)]
        printed = hidden(found, small=small)
    rows = tuple(
        FigureRow(
            choice=choice,
            shown=shown,
            total=printed.total,
            area=area.get((question.code, choice.code)) if choice else None,
        )
        for choice, shown in zip(choices, printed.cells, strict=True)
    )
    return FigureTable(question=question, rows=rows, total=printed.total)
