"""No number that is hidden can be worked out from what is printed."""

import json
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.small_numbers import Shown, hidden, hidden_of_all

TRUE_COUNTS = ((12, 6, 3, 2, 0), (13, 6, 3, 0), (7, 9, 7), (20, 1, 1))
EXAMPLES = json.loads((Path(__file__).parent.parent / "worked_examples.json").read_text("utf-8"))


@pytest.mark.parametrize("at", range(4))
def test_the_worked_tables_are_printed_exactly(at: int) -> None:
    rows, total = EXAMPLES["W11"]["tables"][at]
    printed = tuple(None if shown == "*" else shown for _, shown in rows)
    assert hidden(TRUE_COUNTS[at]) == Shown(printed, total)


def possible(shown: Shown, small: int, total: int) -> list[tuple[int, ...]]:
    """Every table of true counts that would have been printed just so."""
    choices = [range(total + 1) if one is None else (one,) for one in shown.cells]
    return [
        one for one in product(*choices) if sum(one) == total and hidden(one, small=small) == shown
    ]


@settings(max_examples=60, deadline=None)
@given(
    cells=st.lists(st.integers(0, 8), min_size=2, max_size=4).filter(lambda one: sum(one) >= 6),
    small=st.integers(2, 5),
)
def test_whoever_knows_the_rule_still_cannot_work_out_a_hidden_number(
    cells: list[int], small: int
) -> None:
    shown = hidden(cells, small=small)
    others = possible(shown, small, sum(cells))
    assert tuple(cells) in others
    for at, one in enumerate(shown.cells):
        if one is None:
            assert len({other[at] for other in others}) > 1


@pytest.mark.parametrize("small", [2, 3, 4, 5, 6])
@pytest.mark.parametrize("n", [2, 3, 4])
def test_no_table_of_up_to_fourteen_people_gives_a_hidden_number_away(n: int, small: int) -> None:
    for total in range(small + 1, 15):
        by_print: dict[Shown, list[tuple[int, ...]]] = {}
        for cells in product(range(total + 1), repeat=n - 1):
            if sum(cells) <= total:
                whole = (*cells, total - sum(cells))
                by_print.setdefault(hidden(whole, small=small), []).append(whole)
        for shown, tables in by_print.items():
            for at, one in enumerate(shown.cells):
                if one is None:
                    assert len({table[at] for table in tables}) > 1, (shown, tables)


@given(cells=st.lists(st.integers(0, 40), min_size=1, max_size=20), small=st.integers(2, 9))
def test_no_small_number_is_printed_and_no_number_is_changed(cells: list[int], small: int) -> None:
    shown = hidden(cells, small=small)
    for count, one in zip(cells, shown.cells, strict=True):
        assert one in {None, count}
        assert one is None or not 0 < one < small


@given(cells=st.lists(st.integers(0, 40), min_size=1, max_size=20))
def test_nobody_is_told_as_nobody_as_long_as_anybody_is_counted(cells: list[int]) -> None:
    shown = hidden(cells).cells
    if any(shown):
        zeros = [one for count, one in zip(cells, shown, strict=True) if count == 0]
        assert zeros == [0] * len(zeros)


def test_where_a_number_stands_in_the_table_says_nothing() -> None:
    """Two cells of five: hiding only the first would say that the hidden ones differ."""
    assert hidden((5, 5, 1)).cells == (None, None, None)


def test_three_people_in_all_are_not_even_counted() -> None:
    assert hidden((3, 0)) == Shown((None, None), None)


def test_ten_people_who_each_are_the_only_one_are_all_hidden() -> None:
    assert hidden((1,) * 10 + (0,) * 9) == Shown((None,) * 19, 10)


def test_a_count_is_hidden_where_all_but_a_few_are_in_it() -> None:
    assert hidden_of_all((21, 12, 2, 0), 23) == Shown((None, 12, None, 0), 23)


@given(people=st.integers(10, 40), data=st.data())
def test_each_of_several_choices_could_be_another_number(people: int, data: st.DataObject) -> None:
    count = data.draw(st.integers(0, people))
    [shown] = hidden_of_all((count,), people).cells
    same = [one for one in range(people + 1) if hidden_of_all((one,), people).cells == (shown,)]
    assert len(same) > 1 if shown is None else same == [count]
