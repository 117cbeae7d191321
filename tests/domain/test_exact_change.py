"""Which notes and coins to hand over: found whenever they exist, the largest first."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.currency import EUR, GBP, JPY, Currency, taken, worth
from desktop.domain.exact_change import change_back, exact_change

BOXES = st.dictionaries(st.sampled_from([1, 2, 5, 20, 50, 200, 500]), st.integers(0, 3))


def every_way(box: dict[int, int], amount: int) -> list[tuple[int, ...]]:
    """All ways to hand over an amount, as counts from the largest piece to the smallest."""
    values = sorted(box, reverse=True)
    counts = product(*(range(box[value] + 1) for value in values))
    return [way for way in counts if sum(v * n for v, n in zip(values, way, strict=True)) == amount]


@given(box=BOXES, amount=st.integers(0, 1200))
def test_exact_change_is_the_way_with_the_most_large_pieces(
    box: dict[int, int], amount: int
) -> None:
    """Compared with every way there is: found when there is one, and the same one."""
    ways = every_way(box, amount)
    found = exact_change(box, amount)
    if not ways:
        assert found is None
        return
    values = sorted(box, reverse=True)
    best = {value: n for value, n in zip(values, max(ways), strict=True) if n}
    assert found == best


@given(box=BOXES, amount=st.integers(0, 1200))
def test_what_is_handed_over_was_in_the_box(box: dict[int, int], amount: int) -> None:
    found = exact_change(box, amount)
    if found is not None:
        assert worth(found) == amount
        assert all(count >= 0 for count in taken(box, found).values())


def test_largest_first_backs_up_when_it_is_stuck() -> None:
    assert exact_change({50: 1, 20: 4}, 60) == {20: 3}


def test_nothing_is_handed_over_for_nothing() -> None:
    assert exact_change({}, 0) == {}
    assert exact_change({}, 1) is None
    assert exact_change({500: 1}, -500) is None


@pytest.mark.parametrize("currency", [GBP, EUR, JPY], ids=lambda currency: currency.code)
def test_a_full_tin_of_every_piece_answers_at_once(currency: Currency) -> None:
    """Thousands of pieces and an amount that they cannot make: no search for ever."""
    without_small = {value: 1000 for value in currency.pieces if value >= 10}
    assert exact_change(without_small, worth(without_small) // 2 + 5) is None
    every = dict.fromkeys(currency.pieces, 1000)
    found = exact_change(every, 12_347)
    assert found is not None
    assert worth(found) == 12_347


def test_twos_and_a_one_too_few_answer_at_once() -> None:
    assert exact_change({500: 900, 200: 900, 20: 900, 5: 1, 2: 3}, 350_004) is not None
    assert exact_change({500: 900, 200: 900, 20: 900, 5: 1}, 350_003) is None


@pytest.mark.parametrize(
    ("box", "amount", "offer"),
    [
        ({1000: 1, 200: 2}, 460, (1000, 540)),
        ({2000: 1, 1000: 1}, 460, (1000, 540)),
        ({200: 2, 50: 1}, 460, None),
        ({500: 0, 1000: 1}, 460, (1000, 540)),
    ],
)
def test_a_larger_piece_and_the_change_asked_back(
    box: dict[int, int], amount: int, offer: tuple[int, int] | None
) -> None:
    assert change_back(box, amount) == offer
