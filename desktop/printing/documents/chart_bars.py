"""The bars of a chart as a part of a paper: drawn from the same chart as on the screen."""

from desktop.domain.capitals import begun
from desktop.domain.chart import Bar, Chart, Drawn, drawn, in_words, said
from desktop.language import Words
from desktop.printing.blocks import Block
from desktop.printing.chart_block import Chart as ChartBlock
from desktop.printing.chart_block import ChartBar

SHORT = 8
"""A table of so few rows stays on the page of its bars."""


def bars(words: Words, chart: Chart) -> list[Block]:
    """The bars, whose numbers a table says again; none where every number is hidden."""
    return [_block(words, chart)] if chart.is_drawn else []


def bars_alone(words: Words, chart: Chart) -> list[Block]:
    """The same where no table follows: told to those who do not see them as well."""
    return [_block(words, chart, in_words(words, chart))] if chart.is_drawn else []


def _block(words: Words, chart: Chart, tells: tuple[str, ...] = ()) -> ChartBlock:
    return ChartBlock(
        shows=words.say(chart.says),
        bars=tuple(
            _bar(words, chart, bar, one) for bar, one in zip(chart.bars, drawn(chart), strict=True)
        ),
        keys=tuple(words.say(key) for key in chart.keys),
        tells=tells,
    )


def _bar(words: Words, chart: Chart, bar: Bar, one: Drawn) -> ChartBar:
    return ChartBar(
        label=begun(words.say(bar.label)),
        value=said(words, chart, bar.number),
        length=one.length,
        beside=one.beside,
        other="" if bar.beside is None else said(words, chart, bar.beside),
    )
