"""What is printed of a round: no table tells more than its numbers, whatever stands beside them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.equality import EqualityRound
from desktop.domain.equality_figures import FORM, Counts, Figures, figures
from desktop.domain.equality_questions import (
    LISTS,
    NOT_SAID,
    USUAL,
    Choice,
    Question,
    asked,
    questions,
)
from desktop.domain.equality_words import count_said, of_100, what_is_hidden, what_it_shows
from desktop.language import Words

SMALL, LEAST = 5, 10
EN = Words("en")
SEX = EqualityRound(
    title="Spring",
    nation="ENG",
    questions=("sex",),
    first_day=date(2026, 3, 1),
    last_day=date(2026, 3, 31),
)
CHOICES = ("female", "male", NOT_SAID)
AREA = {("sex", "female"): 511, ("sex", "male"): 489}


def counted(*chosen: int, left_empty: int = 0, code: str = "sex") -> Counts:
    names = CHOICES if code == "sex" else ("seeing", "hearing", "moving")
    found = {(code, name): count for name, count in zip(names, chosen, strict=True)}
    return {FORM: sum(chosen) + left_empty, **found}


def printed(counts: Counts, *, area: Counts = AREA, about: EqualityRound = SEX) -> Figures:
    return figures(about, counts, area, small=SMALL, least=LEAST)


def every_way(total: int) -> Iterator[tuple[int, int, int, int]]:
    """All that so many forms could say of one question: two choices, none named, left empty."""
    for female in range(total + 1):
        for male in range(total + 1 - female):
            for not_said in range(total + 1 - female - male):
                yield female, male, not_said, total - female - male - not_said


@settings(max_examples=25)
@given(
    cells=st.lists(st.integers(0, 9), min_size=4, max_size=4).filter(
        lambda one: LEAST <= sum(one) <= 15
    )
)
def test_no_hidden_number_follows_from_the_page_with_its_total_and_the_area(
    cells: list[int],
) -> None:
    """Whoever knows the page, the rule and the area tries everything that could be behind it."""
    page = printed(counted(*cells[:3], left_empty=cells[3]))
    behind = [
        other
        for other in every_way(sum(cells))
        if printed(counted(*other[:3], left_empty=other[3])) == page
    ]
    assert tuple(cells) in behind
    for at, row in enumerate(page.tables[0].rows):
        if row.shown is None:
            assert len({other[at] for other in behind}) > 1, (cells, at)


def test_a_page_says_nothing_of_a_hidden_number_in_shares_or_sentences() -> None:
    page = printed(counted(18, 2, 0))
    assert [(row.shown, row.per_mille, row.is_fewer) for row in page.tables[0].rows] == (
        [(None, None, False)] * 4
    )
    assert what_it_shows(EN, page) == "Nothing shown is much less than in our area."


def test_nobody_is_compared_where_nobody_knows_the_area() -> None:
    assert what_it_shows(EN, printed(counted(18, 6, 0), area={})) == ""


def test_fewer_than_in_the_area_is_said_first() -> None:
    page = printed(counted(18, 6, 0))
    assert what_it_shows(EN, page) == "Fewer than in our area: Male."
    assert [row.per_mille for row in page.tables[0].rows] == [750, 250, 0, 0]


@pytest.mark.parametrize(("male", "fewer"), [(7, True), (8, False)])
def test_fewer_is_less_than_four_fifths_of_what_the_area_gives(male: int, *, fewer: bool) -> None:
    """Of twenty, the area gives 9.78: four fifths of it are 7.8."""
    page = printed(counted(20 - male, male, 0))
    assert page.tables[0].rows[1].is_fewer is fewer


def test_hiding_is_explained_only_where_something_is_hidden() -> None:
    assert len(what_is_hidden(EN, printed(counted(12, 8, 0)))) == 1
    hides = what_is_hidden(EN, printed(counted(12, 8, 3)))
    assert "We hide every number from 1 to 4." in hides


def test_choices_of_which_several_may_be_ticked_are_each_counted_among_all_forms() -> None:
    about = replace(SEX, questions=("areas",))
    counts = {FORM: 23, ("areas", "moving"): 12, ("areas", "hearing"): 21, ("areas", NOT_SAID): 1}
    [table] = printed(counts, about=about).tables
    shown = {row.choice.code: row.shown for row in table.rows if row.choice}
    assert (shown["moving"], shown["hearing"], shown["seeing"]) == (12, None, 0)
    assert NOT_SAID not in shown
    assert table.total == 23


@pytest.mark.parametrize("nation", ["ENG", "WLS", "SCT", "NIR"])
def test_every_nation_has_its_own_list_and_every_question_can_be_refused(nation: str) -> None:
    for question in questions(nation):
        codes = [choice.code for choice in question.choices]
        assert len(codes) == len(set(codes))
        assert codes[-1] == NOT_SAID
    assert [one.code for one in asked(nation, USUAL)] == list(USUAL)


def named(nation: str) -> list[Choice]:
    return list(LISTS[nation])


def test_the_lists_are_as_long_as_those_of_the_census() -> None:
    lengths = {nation: len(named(nation)) for nation in LISTS}
    assert lengths == {"ENG": 19, "WLS": 19, "SCT": 18, "NIR": 10}


def test_in_wales_welsh_comes_first() -> None:
    assert named("WLS")[0].said(EN).startswith("White: Welsh, English")
    assert named("ENG")[0].said(EN).startswith("White: English, Welsh")


def test_shares_are_written_as_people_say_them() -> None:
    assert [of_100(EN, one) for one in (0, 261, 290, 1000, None)] == ["0", "26.1", "29", "100", ""]


def test_a_question_unknown_to_us_is_not_asked() -> None:
    found: tuple[Question, ...] = asked("ENG", ("shoe size",))
    assert found == ()


@pytest.mark.parametrize(
    ("chosen", "printed_as"),
    [
        (
            {"white british": 12, "pakistani": 6, "caribbean": 3, "white other": 2, NOT_SAID: 0},
            ["12", "6", "hidden", "hidden", "0"],
        ),
        (
            {"white british": 13, "pakistani": 6, "caribbean": 3, NOT_SAID: 0},
            ["13", "hidden", "hidden", "0"],
        ),
        ({"white british": 20, "pakistani": 1, "indian": 1}, ["hidden", "hidden", "hidden"]),
    ],
)
def test_the_worked_tables_come_out_of_a_round_exactly(
    chosen: dict[str, int], printed_as: list[str]
) -> None:
    """Worked example W11 (a), (b) and (d), on the whole list of England."""
    about = replace(SEX, questions=("ethnic group",))
    counts = {("ethnic group", code): count for code, count in chosen.items()}
    [table] = printed({FORM: sum(chosen.values()), **counts}, about=about).tables
    said = {row.choice.code: count_said(EN, row) for row in table.rows if row.choice}
    assert [said[code] for code in chosen] == printed_as
    assert table.total == sum(chosen.values())
