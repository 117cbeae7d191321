"""Whom to leave out: as few as possible, compared with trying every choice."""

from collections.abc import Sequence
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.leaving_out import LEFT_OUT, most_who_can
from desktop.domain.packing import Tries, pack

ENOUGH = 100_000


def by_brute_force(box: dict[int, int], amounts: Sequence[int]) -> int:
    """How many can be paid at once, by trying every choice, the largest first."""
    for count in range(len(amounts), 0, -1):
        for kept in combinations(amounts, count):
            if pack(box, kept, Tries(ENOUGH)).shares is not None:
                return count
    return 0


@settings(max_examples=60, deadline=None)
@given(
    box=st.dictionaries(st.sampled_from([5, 10, 20, 50, 100]), st.integers(0, 4), max_size=4),
    amounts=st.lists(st.sampled_from([5, 10, 15, 60, 120, 170]), max_size=7),
)
def test_nobody_is_left_out_who_could_be_paid(box: dict[int, int], amounts: list[int]) -> None:
    tried: list[tuple[int, ...]] = []

    def can(kept: Sequence[int]) -> bool:
        tried.append(tuple(sorted(amounts[at] for at in kept)))
        return pack(box, [amounts[at] for at in kept], Tries(ENOUGH)).shares is not None

    kept, none_more = most_who_can(amounts, can)
    assert none_more
    assert len(kept) == by_brute_force(box, amounts)
    assert kept == sorted(set(kept))
    assert len(tried) <= 2 * len(set(tried)), "equal amounts are as good as each other"


def test_of_many_equal_amounts_as_many_as_there_are_coins_in_few_tries() -> None:
    amounts = [10, 20] * 200
    box, tries = {20: 150, 10: 120}, 0

    def can(kept: Sequence[int]) -> bool:
        nonlocal tries
        tries += 1
        return pack(box, [amounts[at] for at in kept], Tries(ENOUGH)).shares is not None

    kept, none_more = most_who_can(amounts, can)
    assert not none_more, "not every choice was tried"
    assert [sum(amounts[at] == value for at in kept) for value in (10, 20)] == [120, 150]
    assert tries < LEFT_OUT / 10
