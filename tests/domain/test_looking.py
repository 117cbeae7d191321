"""Which days are looked through, and which slips nobody chose."""

from collections import Counter
from datetime import UTC, date, datetime

import pytest

from desktop.domain.cash import Movement, MovementKind
from desktop.domain.looking import due_on, look_until, picked

DAY = date(2026, 3, 12)


def slips(*amounts: int, numbers: tuple[int, ...] = ()) -> list[Movement]:
    return [
        Movement(
            id=at,
            book_id=1,
            year=2026,
            number=numbers[at - 1] if numbers else at,
            kind=MovementKind.PAY,
            from_id=1,
            to_id=2,
            amount=amount,
            at=datetime(2026, 3, 12, 12, 0, tzinfo=UTC),
            day=DAY,
        )
        for at, amount in enumerate(amounts, 1)
    ]


def test_a_look_is_due_a_quarter_after_the_last() -> None:
    assert due_on(date(2026, 3, 12)) == date(2026, 6, 12)
    assert due_on(date(2026, 11, 30)) == date(2027, 2, 28)


@pytest.mark.parametrize(
    ("since", "today", "last"),
    [
        (date(2026, 3, 12), date(2026, 6, 12), date(2026, 5, 31)),
        (date(2026, 3, 12), date(2026, 6, 30), date(2026, 5, 31)),
        (date(2026, 3, 12), date(2026, 7, 1), date(2026, 6, 30)),
        (date(2026, 3, 12), date(2026, 3, 20), date(2026, 3, 20)),
    ],
)
def test_a_look_ends_with_the_last_month_so_that_a_printed_sheet_still_fits(
    since: date, today: date, last: date
) -> None:
    assert look_until(since, today) == last


def test_the_same_seed_gives_the_same_three_slips() -> None:
    found = slips(*range(100, 130))
    assert picked(found, "seed") == picked(list(reversed(found)), "seed")
    assert len(picked(found, "seed")) == 3


def test_one_of_the_three_largest_is_always_among_them() -> None:
    found = slips(*range(100, 140))
    largest = {slip.id for slip in found[-3:]}
    for seed in range(50):
        assert largest & {slip.id for slip in picked(found, str(seed))}


def test_every_slip_may_be_drawn() -> None:
    found = slips(*range(100, 130))
    drawn = Counter(slip.number for seed in range(400) for slip in picked(found, str(seed)))
    assert set(drawn) == {slip.number for slip in found}


def test_fewer_than_three_slips_are_all_looked_at() -> None:
    assert [slip.number for slip in picked(slips(500, 300), "seed")] == [1, 2]


def test_two_slips_of_one_number_are_never_drawn_together() -> None:
    found = slips(5, 6, 7, 8, 9, 10, numbers=(1, 2, 3, 1, 2, 3))
    for seed in range(30):
        assert sorted(slip.number for slip in picked(found, str(seed))) == [1, 2, 3]
