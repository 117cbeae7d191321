"""Days as people type them: with their year or without, and days that do not exist."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.typed_day import Sense, lacks_year, read_date, typed_day
from desktop.errors import UserError

DAY = date(2026, 3, 12)
TODAY = date(2026, 11, 22)
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
NEAR_TODAY = st.dates(date(2001, 1, 1), date(2090, 12, 31))


def read(typed: str, sense: Sense = Sense.HAPPENED, today: date | None = TODAY) -> date:
    return read_date(typed, field="day", today=today, sense=sense)


@pytest.mark.parametrize(
    "typed",
    [
        "12/3/2026",
        "12.03.26",
        "12-3-2026",
        "2026-03-12",
        "2026/3/12",
        "12 March 2026",
        "12 mar 26",
        "12. March 2026",
        " 12/03/2026 ",
        "12th of March, 2026",
        "१२/३/२०२६",
        "۱۲/۳/۲۰۲۶",
        "\u200f१२ Mar २०२६\u200f",
    ],
)
def test_a_day_is_read_day_before_month_in_any_figures(typed: str) -> None:
    assert read(typed, today=None) == DAY
    assert not lacks_year(typed)


@pytest.mark.parametrize(
    "typed",
    [
        *("28/11", "28.11", "28.11.", "28-11", "28 11", "28 Nov", "28 November", "28nov"),
        *("28th November", "28th of Nov", "२८/११", "٢٨ nov", " 28 / 11 "),
    ],
)
def test_a_day_may_leave_out_its_year(typed: str) -> None:
    assert lacks_year(typed)
    assert read(typed, Sense.TO_COME) == date(2026, 11, 28)
    assert read(typed, Sense.HAPPENED) == date(2025, 11, 28)
    assert read(typed, Sense.NEAREST) == date(2026, 11, 28)


@pytest.mark.parametrize("sense", list(Sense))
def test_todays_own_date_is_today(sense: Sense) -> None:
    assert read("22/11", sense) == TODAY


def test_what_is_to_come_in_january_is_next_year() -> None:
    assert read("5/1", Sense.TO_COME) == date(2027, 1, 5)
    assert read("5/1", Sense.NEAREST) == date(2027, 1, 5)
    assert read("5/1", Sense.HAPPENED) == date(2026, 1, 5)


def test_a_day_without_a_year_needs_a_day_to_go_by() -> None:
    with pytest.raises(UserError, match="We could not find this day"):
        read("28/11", today=None)


@given(day=NEAR_TODAY, today=NEAR_TODAY)
def test_the_year_is_the_closest_that_makes_sense(day: date, today: date) -> None:
    with suppress(UserError):  # 29 February
        typed = f"{day.day}/{day.month}"
        to_come, happened = read(typed, Sense.TO_COME, today), read(typed, Sense.HAPPENED, today)
        nearest = read(typed, Sense.NEAREST, today)
        assert today <= to_come <= today + timedelta(days=366)
        assert today - timedelta(days=366) <= happened <= today
        assert abs(nearest - today) <= min(to_come - today, today - happened)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "31/2/2026",
        "31/4/2026",
        "31/4",
        "0/1/2026",
        "0/1",
        "1/13/2026",
        "1/13",
        "12/3/126",
        "12/3/",
        "12",
        "1211",
        "12/3/99999999999999999999",
        "tomorrow",
        "12 Smarch 2026",
        "12 Marvel 2026",
        "१/१३/२०२६",
        "1_2/3/2026",
        "-12/3/2026",
        "½/3/2026",
    ],
)
def test_a_day_that_does_not_exist_is_said(typed: str) -> None:
    with pytest.raises(UserError, match="We could not find this day") as caught:
        read(typed)
    assert caught.value.field == "day"


def test_a_leap_day_exists_in_a_leap_year() -> None:
    assert read("29/2/2028") == date(2028, 2, 29)
    assert read("29 Feb", Sense.TO_COME, today=date(2028, 1, 5)) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("typed", "sense", "year"),
    [
        ("29/2/2026", Sense.HAPPENED, 2026),
        ("29/2", Sense.HAPPENED, 2026),
        ("29 Feb", Sense.TO_COME, 2027),
        ("29/2", Sense.NEAREST, 2027),
    ],
)
def test_a_year_without_29_february_is_named(typed: str, sense: Sense, year: int) -> None:
    with pytest.raises(UserError, match="There is no 29 February") as caught:
        read(typed, sense)
    assert caught.value.field == "day"
    assert caught.value.values == {"year": str(year)}


@given(st.text(max_size=20))
def test_anything_typed_gives_a_day_or_a_sentence(typed: str) -> None:
    with suppress(UserError):
        assert isinstance(read(typed), date)


@given(DAYS)
def test_a_day_written_by_a_computer_is_read_back(day: date) -> None:
    assert read(day.isoformat()) == day
    assert read(typed_day(day)) == day
