"""Working days and calendar months, as promises and the time to claim are counted."""

from datetime import date

import pytest

from desktop.domain.working_days import add_months, add_working_days, bank_holidays


@pytest.mark.parametrize(
    ("day", "months", "last"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 10, 31), 4, date(2027, 2, 28)),
        (date(2026, 12, 1), 12, date(2027, 12, 1)),
        (date(2026, 3, 12), 0, date(2026, 3, 12)),
        (date(2026, 5, 31), 60, date(2031, 5, 31)),
    ],
)
def test_months_end_with_the_month(day: date, months: int, last: date) -> None:
    assert add_months(day, months) == last


@pytest.mark.parametrize(
    ("day", "count", "due"),
    [
        (date(2026, 3, 13), 1, date(2026, 3, 16)),  # a Friday
        (date(2026, 3, 14), 1, date(2026, 3, 16)),  # a Saturday
        (date(2026, 3, 12), 0, date(2026, 3, 12)),
        (date(2026, 12, 23), 2, date(2026, 12, 29)),
    ],
)
def test_weekends_and_bank_holidays_do_not_count(day: date, count: int, due: date) -> None:
    assert add_working_days(day, count, bank_holidays("GB", "ENG", range(2026, 2028))) == due


def test_the_groups_own_closed_days_do_not_count() -> None:
    closed = frozenset({date(2026, 3, 13), date(2026, 3, 16)})
    assert add_working_days(date(2026, 3, 12), 1, closed) == date(2026, 3, 17)


def test_each_nation_has_its_own_bank_holidays() -> None:
    saint_patrick = date(2026, 3, 17)
    assert saint_patrick in bank_holidays("GB", "NIR", range(2026, 2027))
    assert saint_patrick not in bank_holidays("GB", "ENG", range(2026, 2027))
    assert date(2026, 7, 14) in bank_holidays("FR", "", range(2026, 2027))
