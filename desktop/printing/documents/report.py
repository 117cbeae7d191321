"""A period in numbers: each chart with its sentence and its table, process and outcome apart."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from desktop.domain.capitals import begun
from desktop.domain.chart import HIDDEN, SCALE_ENDS, Bar, Chart, said, sentences
from desktop.domain.evidence import Measure
from desktop.domain.goal import Family
from desktop.language import N_, Words
from desktop.printing.blocks import (
    Block,
    Column,
    Document,
    Fact,
    Facts,
    Heading,
    KeepTogether,
    Paragraph,
    Table,
)
from desktop.printing.csv_table import Cell, csv_table
from desktop.printing.documents.chart_bars import SHORT, bars, bars_alone
from desktop.printing.documents.easy import idea, only_easy
from desktop.printing.documents.letterhead import Letterhead

FAMILY_TITLES = {
    Family.PROCESS: N_("How it went"),
    Family.OUTCOME: N_("What came of it"),
}


def report(head: Letterhead, *, first: date, last: date, charts: Sequence[Chart]) -> Document:
    """Charts of the days from `first` to `last`; nothing about what nobody counted."""
    words = head.words
    about = (
        Fact(label=words.text("First day"), value=head.day(first)),
        Fact(label=words.text("Last day"), value=head.day(last)),
    )
    blocks: list[Block] = [*_easy(head), Facts(facts=about)]
    for family, title in FAMILY_TITLES.items():
        blocks.append(Heading(text=words.text(title)))
        found = [chart for chart in charts if chart.family is family]
        if not found:
            blocks.append(Paragraph(text=words.text("Nothing was written down about this yet.")))
        for chart in found:
            blocks += chart_blocks(head, chart)
    return head.paper(words.text("How it goes, in numbers"), blocks)


def _easy(head: Letterhead) -> list[Block]:
    words = head.words
    return only_easy(
        head,
        [
            idea(
                head,
                "look",
                words.text("This is what we did, in numbers."),
                words.text("A long bar is a large number."),
            )
        ],
    )


FACT_PICTURES: Mapping[Measure, str] = MappingProxyType(
    {
        Measure.MEETINGS: "meeting",
        Measure.CAME: "people",
        Measure.LISTENED: "listen",
        Measure.FROM_PEOPLE: "talk",
        Measure.DECIDED: "agree",
        Measure.PAID: "money",
        Measure.PROMISES: "bank",
        Measure.ANSWERED: "letter",
        Measure.HEARD: "envelope",
        Measure.GOALS_ABOUT_US: "choose",
        Measure.ANSWERS: "question",
        Measure.CHANGES: "change",
        Measure.FELT: "you-said",
        Measure.GOALS: "choose",
    }
)
OTHER_PICTURES = {"told": "you-said", "involvement": "choose"}
"""Of the charts that are of no measure."""


def chart_blocks(head: Letterhead, chart: Chart, level: int = 3) -> list[Block]:
    """A chart under its title: the sentence, the bars, and the same numbers as a table.

    Easy Read says everything once: the sentence beside its picture, and the bars without a
    table where the sentence has not all of them.
    """
    words = head.words
    title = Heading(text=words.say(chart.title), level=level)
    if head.easy:
        drawn = [] if chart.says_all else bars_alone(words, chart)
        return [
            KeepTogether(
                blocks=(title, idea(head, _picture(chart), *sentences(words, chart)), *drawn)
            )
        ]
    blocks = (title, Paragraph(text=words.sentences(sentences(words, chart))), *bars(words, chart))
    table = [_table(words, chart)] if chart.bars else []
    if len(chart.bars) <= SHORT:
        return [KeepTogether(blocks=(*blocks, *table))]
    return [KeepTogether(blocks=blocks), *table]


def _picture(chart: Chart) -> str:
    if chart.key in set(Measure):
        return FACT_PICTURES[Measure(chart.key)]
    return OTHER_PICTURES.get(chart.key, "listen")


def _table(words: Words, chart: Chart) -> Table:
    columns = (
        Column(heading=words.text("What"), width=2),
        Column(heading=words.text("How many"), numeric=True),
    )
    rows = tuple(
        (begun(words.say(bar.label)), said(words, chart, bar.number)) for bar in chart.bars
    )
    return Table(columns=columns, rows=rows)


def report_table(words: Words, charts: Sequence[Chart]) -> bytes:
    """The same numbers as a spreadsheet opens them, one line a bar; a share is one of 100."""
    headings = [
        words.text(one)
        for one in (N_("Part"), N_("Chart"), N_("What"), N_("How many"), N_("Out of"))
    ]
    return csv_table(
        headings,
        (
            (
                words.text(FAMILY_TITLES[chart.family]),
                words.say(chart.title),
                words.say(bar.label),
                _cell(words, bar),
                SCALE_ENDS.get(chart.unit),
            )
            for chart in charts
            for bar in chart.bars
        ),
    )


def _cell(words: Words, bar: Bar) -> Cell:
    """A number stays a number: its decimals as spreadsheets read them."""
    return words.text(HIDDEN) if bar.number is None else Decimal(f"{bar.number:g}")
