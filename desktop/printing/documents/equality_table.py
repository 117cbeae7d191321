"""Who filled in our forms: counts alone, small ones hidden, beside figures of the area."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from desktop.domain.chart import Chart
from desktop.domain.equality_chart import question_chart
from desktop.domain.equality_figures import FigureRow, Figures, FigureTable
from desktop.domain.equality_words import (
    count_said,
    of_100,
    row_name,
    what_is_hidden,
    what_it_shows,
)
from desktop.domain.versions import Versions
from desktop.language import Words
from desktop.printing.blocks import Block, Column, Document, KeepTogether, Paragraph, Table
from desktop.printing.csv_table import Cell, csv_table
from desktop.printing.documents.chart_bars import SHORT, bars, bars_alone
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.meeting_parts import MeetingPaper


@dataclass(frozen=True, slots=True, kw_only=True)
class TableKnown:
    """The figures of a round, and where those of the area come from, by the question's code."""

    figures: Figures
    sources: Mapping[str, str] = field(default_factory=dict)


def equality_table(head: Letterhead, known: TableKnown) -> Document:
    """What it shows in a sentence, then a table for each question; never two at once."""
    paper, words, figures = MeetingPaper(head, Versions()), head.words, known.figures
    about = figures.round
    paper.blocks.append(Paragraph(text=about.title, language=_other(head), strong=True))
    paper.facts(
        "calendar",
        (words.text("First day"), paper.day(about.first_day)),
        (words.text("Last day"), paper.day(about.last_day)),
        (words.text("Forms"), words.number(figures.forms)),
    )
    paper.say("private", *what_is_hidden(words, figures))
    paper.say("look", what_it_shows(words, figures))
    for table in figures.tables:
        paper.heading(words.text(table.question.wording))
        chart = question_chart(words, table)
        if head.easy and chart.compared_with and chart.is_drawn:
            paper.say("look", words.say(chart.says))
            paper.blocks += bars_alone(words, chart)
        elif head.easy:
            _easy_rows(paper, table)
        else:
            paper.blocks += _shown(words, chart, table)
        source = known.sources.get(table.question.code, "")
        if source:
            paper.facts("look", (words.text("The area, from"), source))
    return paper.document(words.text("Who filled in our forms"))


def equality_rows(words: Words, known: TableKnown) -> bytes:
    """The same for a spreadsheet; what is hidden is hidden there too."""
    headings = (
        words.text("Question"),
        words.text("Answer"),
        words.text("How many"),
        words.text("In the area, of 100"),
    )
    rows = [
        (words.text(table.question.wording), row_name(words, row), _cell(words, row), _of_area(row))
        for table in known.figures.tables
        for row in table.rows
    ]
    return csv_table(headings, rows)


def _shown(words: Words, chart: Chart, table: FigureTable) -> list[Block]:
    """What the chart shows, its bars, and the same numbers; where all are hidden, the last."""
    if not chart.is_drawn:
        return [_table(words, table)]
    drawn = (Paragraph(text=words.say(chart.says)), *bars(words, chart))
    if len(table.rows) <= SHORT:
        return [KeepTogether(blocks=(*drawn, _table(words, table)))]
    return [KeepTogether(blocks=drawn), _table(words, table)]


def _table(words: Words, table: FigureTable) -> Table:
    compared = any(row.area is not None for row in table.rows)
    columns = [
        Column(heading=words.text("Answer"), width=3),
        Column(heading=words.text("How many"), width=1.2, numeric=True),
        Column(heading=words.text("Of 100"), numeric=True),
    ]
    if compared:
        columns.append(Column(heading=words.text("In the area, of 100"), width=1.6, numeric=True))
    rows = [
        (
            row_name(words, row),
            count_said(words, row),
            of_100(words, row.per_mille),
            of_100(words, row.area),
        )[: len(columns)]
        for row in table.rows
    ]
    total: tuple[str, ...] = ()
    if table.total is not None and not table.question.several:
        total = (words.text("Total"), words.number(table.total), "", "")[: len(columns)]
    return Table(columns=tuple(columns), rows=tuple(rows), total=total)


def _easy_rows(paper: MeetingPaper, table: FigureTable) -> None:
    """What somebody ticked; all others in one sentence."""
    words = paper.words
    told = [row for row in table.rows if row.shown != 0]
    for row in told:
        paper.facts("people", (row_name(words, row), count_said(words, row)))
    if len(told) < len(table.rows):
        paper.say("people", words.text("Nobody ticked anything else."))


def _cell(words: Words, row: FigureRow) -> Cell:
    return words.text("hidden") if row.shown is None else row.shown


def _of_area(row: FigureRow) -> Cell:
    return None if row.area is None else Decimal(row.area) / 10


def _other(head: Letterhead) -> str:
    """What somebody typed is in the group's language."""
    language = head.group.language
    return language if language != head.words.language else ""
