"""The chart of a form without a name tells no more than the numbers printed below it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.chart import Chart, Drawn, drawn, in_words
from desktop.domain.equality import EqualityRound
from desktop.domain.equality_chart import question_chart
from desktop.domain.equality_figures import FORM, Counts, FigureTable, figures
from desktop.language import Words

EN = Words("en")
SMALL, LEAST = 5, 10
AGES = ("under 18", "18-34", "35-64", "65 and over", "not said")
ABOUT = EqualityRound(
    title="Spring",
    nation="ENG",
    questions=("age",),
    first_day=date(2026, 3, 1),
    last_day=date(2026, 3, 31),
)
AREA = {("age", "18-34"): 290, ("age", "35-64"): 525, ("age", "65 and over"): 185}
SEVERAL = ("seeing", "hearing", "moving")


def table_of(counts: Counts, *, about: EqualityRound = ABOUT, area: Counts = AREA) -> FigureTable:
    [table] = figures(about, counts, area, small=SMALL, least=LEAST).tables
    return table


def aged(*chosen: int, left_empty: int = 0) -> Counts:
    found = {("age", age): count for age, count in zip(AGES, chosen, strict=False)}
    return {FORM: sum(chosen) + left_empty, **found}


def ticked(forms: int, *chosen: int) -> Counts:
    """So many of the forms ticked each of three things; each form may tick several."""
    return {FORM: forms, **{("areas", k): n for k, n in zip(SEVERAL, chosen, strict=True)}}


def looked_at(chart: Chart) -> tuple[tuple[str, ...], tuple[Drawn, ...], str, tuple[str, ...]]:
    """All that anybody can see, measure or hear of a chart."""
    keys = tuple(EN.say(key) for key in chart.keys)
    return in_words(EN, chart), drawn(chart), EN.say(chart.says), keys


def check_nothing_follows(ways: Iterable[tuple[tuple[int, ...], FigureTable]]) -> None:
    """Of all counts that look the same, no hidden one is the same in all of them."""
    behind: dict[object, list[tuple[int, ...]]] = {}
    hides: dict[object, set[int]] = {}
    for counts, table in ways:
        seen: object = (looked_at(question_chart(EN, table)), table.total)
        behind.setdefault(seen, []).append(counts)
        hides[seen] = {at for at, row in enumerate(table.rows) if row.shown is None}
    assert any(hides.values())
    for page, found in behind.items():
        for at in hides[page]:
            if at < len(found[0]):
                assert len({counts[at] for counts in found}) > 1, (page, found)


@pytest.mark.parametrize("area", [AREA, {}], ids=["compared", "alone"])
@pytest.mark.parametrize("total", [10, 12, 14])
def test_no_hidden_number_follows_from_bars_numbers_sentence_and_total(
    total: int, area: Counts
) -> None:
    """Whoever knows the rule, the total and the area tries every way people may have answered."""
    ways = (
        (cells, table_of(aged(*cells), area=area))
        for first in product(range(total + 1), repeat=3)
        if sum(first) <= total
        for cells in [(*first, total - sum(first))]
    )
    check_nothing_follows(ways)


@pytest.mark.parametrize("forms", [10, 11, 13])
def test_no_hidden_number_follows_where_several_things_may_be_ticked(forms: int) -> None:
    about = replace(ABOUT, questions=("areas",))
    area = {("areas", "seeing"): 120, ("areas", "moving"): 480}
    every = product(range(forms + 1), repeat=3)
    check_nothing_follows((n, table_of(ticked(forms, *n), about=about, area=area)) for n in every)


@settings(max_examples=60, deadline=None)
@given(
    cells=st.lists(st.integers(0, 60), min_size=6, max_size=6).filter(lambda one: sum(one) >= 10)
)
def test_a_hidden_number_has_no_bar_and_no_number_is_drawn_another_length(cells: list[int]) -> None:
    table = table_of(aged(*cells[:5], left_empty=cells[5]))
    chart = question_chart(EN, table)
    shown = [row for row in table.rows if row.shown != 0 or row.area is not None]
    for row, bar, one in zip(shown, chart.bars, drawn(chart), strict=True):
        if row.shown is None:
            assert (bar.number, one.length) == (None, 0)
        else:
            assert one.length == pytest.approx((row.per_mille or 0) / 1000)
        assert one.beside == (None if row.area is None else row.area / 1000)


def test_the_share_of_a_group_stands_beside_that_of_the_area() -> None:
    """Worked example W11 (c), beside a census."""
    chart = question_chart(EN, table_of(aged(0, 7, 9, 7)))
    assert in_words(EN, chart) == (
        "18 to 34: 30.4, In the area, of 100: 29",
        "35 to 64: 39.1, In the area, of 100: 52.5",
        "65 and over: 30.4, In the area, of 100: 18.5",
    )
    assert EN.say(chart.says) == "Fewer than in our area: 35 to 64."


def test_what_is_hidden_stays_beside_the_area_without_a_bar() -> None:
    chart = question_chart(EN, table_of(aged(0, 2, 12, 3, left_empty=6)))
    assert in_words(EN, chart)[0] == "18 to 34: hidden, In the area, of 100: 29"
    assert drawn(chart)[0] == Drawn(0, 0.29)


def test_where_all_is_hidden_nothing_is_drawn_and_the_sentence_says_why() -> None:
    chart = question_chart(EN, table_of(aged(0, 11, 1)))
    assert not chart.is_drawn
    assert EN.say(chart.says) == "Small numbers are hidden, so that nobody is known by them."


def test_without_figures_of_the_area_the_sentence_says_what_was_ticked_most() -> None:
    chart = question_chart(EN, table_of(aged(0, 7, 9, 7), area={}))
    assert EN.say(chart.says) == "Ticked most often: 35 to 64."
    assert not chart.compared_with


def test_what_is_hidden_may_be_more_than_all_that_is_shown() -> None:
    """Nearly everybody ticked one thing: that number is hidden, and nobody is told it is most."""
    about = replace(ABOUT, questions=("areas",))
    chart = question_chart(EN, table_of(ticked(23, 7, 21, 12), about=about, area={}))
    assert "Ticked most often" not in EN.say(chart.says)


def test_a_question_that_everybody_left_empty_was_not_ticked() -> None:
    chart = question_chart(EN, table_of(aged(left_empty=12), area={}))
    assert EN.say(chart.says) == "Nobody ticked anything."
