"""Meetings: titles, typed times and days, and days that do not exist."""

from contextlib import suppress
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.meeting import Meeting, read_date, read_time
from desktop.errors import UserError

DAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("14:00", time(14)),
        ("1400", time(14)),
        ("930", time(9, 30)),
        ("2.30pm", time(14, 30)),
        ("2 pm", time(14)),
        ("12pm", time(12)),
        ("12am", time(0)),
        ("12:30 am", time(0, 30)),
        ("11:59PM", time(23, 59)),
        ("9", time(9)),
        ("", None),
        ("  ", None),
    ],
)
def test_a_time_is_read_as_people_type_it(typed: str, at: time | None) -> None:
    assert read_time(typed, field="starts") == at


@pytest.mark.parametrize(
    "typed",
    ["24:00", "12:60", "14:5", "25", "noon", "14:00pm", "0am", "-1:30", "1_0", "१४:००", ":30"],
)
def test_a_time_no_clock_shows_is_said(typed: str) -> None:
    with pytest.raises(UserError, match="We could not read this time") as caught:
        read_time(typed, field="starts")
    assert caught.value.field == "starts"


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
    ],
)
def test_a_day_is_read_day_before_month(typed: str) -> None:
    assert read_date(typed, field="day") == DAY


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "31/2/2026",
        "29/2/2026",
        "31/4/2026",
        "0/1/2026",
        "1/13/2026",
        "12/3",
        "12/3/126",
        "12/3/99999999999999999999",
        "tomorrow",
        "12 Smarch 2026",
        "१२/३/२०२६",
        "1_2/3/2026",
        "-12/3/2026",
    ],
)
def test_a_day_that_does_not_exist_is_said(typed: str) -> None:
    with pytest.raises(UserError, match="We could not find this day") as caught:
        read_date(typed, field="day")
    assert caught.value.field == "day"


def test_a_leap_day_exists_in_a_leap_year() -> None:
    assert read_date("29/2/2028", field="day") == date(2028, 2, 29)


@given(st.text(max_size=20))
def test_anything_typed_gives_a_time_and_a_day_or_a_sentence(typed: str) -> None:
    for read in (read_time, read_date):
        with suppress(UserError):
            assert isinstance(read(typed, field="typed"), date | time | None)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_day_written_by_a_computer_is_read_back(day: date) -> None:
    assert read_date(day.isoformat(), field="day") == day
    assert read_date(f"{day.day}/{day.month}/{day.year}", field="day") == day


def test_a_meeting_knows_how_long_it_lasts() -> None:
    assert Meeting(title="AGM", day=DAY, starts=time(10, 30), ends=time(16)).minutes == 330
    assert Meeting(title="AGM", day=DAY, starts=time(10, 30)).minutes == 0


def test_a_meeting_needs_a_name_and_an_end_after_its_start() -> None:
    with pytest.raises(UserError) as caught:
        Meeting(title=" \u0000 ", day=DAY)
    assert caught.value.field == "title"
    with pytest.raises(UserError) as caught:
        Meeting(title="AGM", day=DAY, starts=time(14), ends=time(14))
    assert caught.value.field == "ends"
