"""Charts: worked out once, so that screen, paper and web page show the same.

A chart is a few bars, the sentence that says what they show, and a table of the same numbers.
Numbers that could tell about a single person are hidden before a chart is made.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.goal import Family
from desktop.language import N_, Sentence, Words

HIDDEN = N_("hidden")
"""Stands for a number of people so small that somebody could be known by it."""
SOME_HIDDEN = N_("Small numbers are hidden, so that nobody is known by them.")


class Unit(StrEnum):
    """What the numbers of a chart are."""

    COUNT = "count"
    PERCENT = "percent"
    OF_100 = "of 100"
    SCORE = "score"


SCALE_ENDS = {Unit.PERCENT: 100, Unit.OF_100: 100, Unit.SCORE: 5}
"""Where a scale ends by itself; a count ends at its largest number that is not hidden."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar. `number` is None where it is hidden; `beside` is a number to compare with."""

    label: Sentence | str
    number: float | None
    beside: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Some bars under a title. `says` is what they show, in a sentence; without any, why not.

    `says_all` where the sentence has every number, `too_few` where there are too few people
    for any. `counted` names the numbers and
    `compared_with` those beside them, empty where there is nothing to name.
    """

    key: str
    family: Family
    title: Sentence
    says: Sentence
    bars: tuple[Bar, ...] = ()
    unit: Unit = Unit.COUNT
    says_all: bool = False
    too_few: bool = False
    counted: Sentence | str = ""
    compared_with: Sentence | str = ""

    @property
    def is_hidden(self) -> bool:
        return any(bar.number is None for bar in self.bars)

    @property
    def is_drawn(self) -> bool:
        """Where every number is hidden there is nothing to draw."""
        return any(bar.number is not None for bar in self.bars)

    @property
    def keys(self) -> tuple[Sentence | str, ...]:
        """What the filled bars are, and the empty ones."""
        return tuple(one for one in (self.counted, self.compared_with) if one)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A bar as parts of the whole width: how long it is, and the one beside it, if any."""

    length: float
    beside: float | None = None


def drawn(chart: Chart) -> tuple[Drawn, ...]:
    """Every bar of a chart; one that is hidden, or nought, has no length."""
    end = SCALE_ENDS.get(chart.unit) or max(_numbers(chart.bars), default=0) or 1
    return tuple(
        Drawn(
            length=min((bar.number or 0) / end, 1),
            beside=None if bar.beside is None else min(bar.beside / end, 1),
        )
        for bar in chart.bars
    )


def _numbers(bars: Sequence[Bar]) -> list[float]:
    both = [number for bar in bars for number in (bar.number, bar.beside)]
    return [number for number in both if number is not None]


def said(words: Words, chart: Chart, number: float | None) -> str:
    """A number of a chart as it is read: `12`, `36.4%`, `3.5 of 5`, `hidden`."""
    if number is None:
        return words.text(HIDDEN)
    if chart.unit is Unit.PERCENT:
        return words.percent(round(number, 1))
    figure = words.number(round(number, 1))
    if chart.unit is Unit.SCORE:
        return words.text("{number} of 5", number=figure)
    return figure


def sentences(words: Words, chart: Chart) -> tuple[str, ...]:
    """What a chart shows, and why some of its numbers are hidden."""
    says, why = words.say(chart.says), words.text(SOME_HIDDEN)
    return (says, why) if chart.is_hidden and says != why else (says,)


def in_words(words: Words, chart: Chart) -> tuple[str, ...]:
    """Each bar as it is told to who does not see it: `By bus: 20`, with the number beside it."""
    return tuple(_in_words(words, chart, bar) for bar in chart.bars)


def _in_words(words: Words, chart: Chart, bar: Bar) -> str:
    told = words.text(
        "{kind}: {what}", kind=words.say(bar.label), what=said(words, chart, bar.number)
    )
    if bar.beside is None:
        return told
    other = said(words, chart, bar.beside)
    name = words.say(chart.compared_with)
    return words.listed((told, words.text("{kind}: {what}", kind=name, what=other)))
