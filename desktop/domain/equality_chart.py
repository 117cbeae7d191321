"""A question of a form without a name as a chart: its share of our forms beside that of the area.

It is made from what is printed alone. Its scale ends at a hundred whatever it shows, and what is
hidden has no bar: nothing more can be read from it than from the table below it.
"""

from desktop.domain.chart import SOME_HIDDEN, Bar, Chart, Unit
from desktop.domain.equality_figures import FigureRow, FigureTable
from desktop.domain.equality_words import fewer_than_in_the_area, row_name
from desktop.domain.goal import Family
from desktop.language import N_, Sentence, Words, sentence


def question_chart(words: Words, table: FigureTable) -> Chart:
    """The choices that somebody ticked, and those of which the area is known."""
    rows = [row for row in table.rows if row.shown != 0 or row.area is not None]
    compared = any(row.area is not None for row in rows)
    return Chart(
        key=table.question.code,
        family=Family.PROCESS,
        title=Sentence(table.question.wording),
        says=_says(words, table),
        bars=tuple(_bar(words, row) for row in rows),
        unit=Unit.OF_100,
        counted=sentence(N_("In our forms, of 100")),
        compared_with=sentence(N_("In the area, of 100")) if compared else "",
    )


def _bar(words: Words, row: FigureRow) -> Bar:
    return Bar(label=row_name(words, row), number=_share(row), beside=_of_100(row.area))


def _share(row: FigureRow) -> float | None:
    """Nobody is nobody, also of a number of people that is hidden."""
    return 0 if row.shown == 0 else _of_100(row.per_mille)


def _of_100(per_mille: int | None) -> float | None:
    return None if per_mille is None else per_mille / 10


def _says(words: Words, table: FigureTable) -> Sentence:
    """What is less than in the area; where nobody knows the area, what was ticked most."""
    if all(row.shown is None for row in table.rows):
        return sentence(SOME_HIDDEN)
    compared = fewer_than_in_the_area(words, [table])
    if compared is not None:
        return compared
    if table.question.several and table.hides:  # what is hidden there may be more than all else
        return sentence(SOME_HIDDEN)
    ticked = [row for row in table.rows if row.choice and row.shown]
    if not ticked:
        return sentence(SOME_HIDDEN if table.hides else N_("Nobody ticked anything."))
    most = max(row.shown or 0 for row in ticked)
    names = words.listed(row_name(words, row) for row in ticked if row.shown == most)
    return sentence(N_("Ticked most often: {names}."), names=names)
