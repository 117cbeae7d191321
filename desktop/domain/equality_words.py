"""What is said of the figures of a round, on the screen and on paper alike."""

from collections.abc import Sequence

from desktop.domain.capitals import begun
from desktop.domain.equality_figures import FigureRow, Figures, FigureTable
from desktop.language import N_, Sentence, Words, sentence


def what_is_hidden(words: Words, figures: Figures) -> tuple[str, ...]:
    """How small numbers are treated, for whoever reads the figures."""
    said = [words.text("Nobody can be known from these figures.")]
    if any(table.hides for table in figures.tables):
        hides = words.text("We hide every number from 1 to {most}.", most=str(figures.small - 1))
        said += [hides, words.text("We hide others too, where they would give one of them away.")]
    return tuple(said)


def what_it_shows(words: Words, figures: Figures) -> str:
    """Of whom there are fewer than in the area; nothing where nobody knows the area."""
    return words.say(fewer_than_in_the_area(words, figures.tables) or "")


def fewer_than_in_the_area(words: Words, tables: Sequence[FigureTable]) -> Sentence | None:
    """The choices of these questions, or that there are none; None where nobody knows the area."""
    rows = [row for table in tables for row in table.rows]
    fewer = [row.choice.said(words) for row in rows if row.is_fewer and row.choice]
    if fewer:
        return sentence(N_("Fewer than in our area: {names}."), names=words.listed(fewer))
    known = any(row.area is not None for row in rows)
    return sentence(N_("Nothing shown is much less than in our area.")) if known else None


def row_name(words: Words, row: FigureRow) -> str:
    name = row.choice.said(words) if row.choice else words.text("left empty")
    return begun(name)


def count_said(words: Words, row: FigureRow) -> str:
    return words.text("hidden") if row.shown is None else words.number(row.shown)


def of_100(words: Words, per_mille: int | None) -> str:
    """`26.1`; nothing where nobody knows."""
    if per_mille is None:
        return ""
    return words.number(per_mille // 10 if per_mille % 10 == 0 else per_mille / 10)
