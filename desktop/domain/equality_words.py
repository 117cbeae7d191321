"""What is said of the figures of a round, on the screen and on paper alike."""

from desktop.domain.equality_figures import FigureRow, Figures
from desktop.language import Words


def what_is_hidden(words: Words, figures: Figures) -> tuple[str, ...]:
    """How small numbers are treated, for whoever reads the figures."""
    said = [words.text("Nobody can be known from these figures.")]
    if any(table.hides for table in figures.tables):
        hides = words.text("We hide every number from 1 to {most}.", most=str(figures.small - 1))
        said += [hides, words.text("We hide others too, where they would give one of them away.")]
    return tuple(said)


def what_it_shows(words: Words, figures: Figures) -> str:
    """Of whom there are fewer than in the area; nothing where nobody knows the area."""
    fewer = [row.choice.said(words) for row in figures.fewer if row.choice]
    if fewer:
        return words.text("Fewer than in our area: {names}.", names=words.listed(fewer))
    known = any(row.area is not None for table in figures.tables for row in table.rows)
    return words.text("Nothing shown is much less than in our area.") if known else ""


def row_name(words: Words, row: FigureRow) -> str:
    name = row.choice.said(words) if row.choice else words.text("left empty")
    return name[:1].upper() + name[1:]


def count_said(words: Words, row: FigureRow) -> str:
    return words.text("hidden") if row.shown is None else words.number(row.shown)


def of_100(words: Words, per_mille: int | None) -> str:
    """`26.1`; nothing where nobody knows."""
    if per_mille is None:
        return ""
    return words.number(per_mille // 10 if per_mille % 10 == 0 else per_mille / 10)
