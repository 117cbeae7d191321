"""Meetings: titles and typed times."""

from contextlib import suppress
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.meeting import Meeting, read_time
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
        ("१४:३०", time(14, 30)),
        ("۲pm", time(14)),
        ("", None),
        ("  ", None),
    ],
)
def test_a_time_is_read_as_people_type_it(typed: str, at: time | None) -> None:
    assert read_time(typed, field="starts") == at


@pytest.mark.parametrize(
    "typed",
    ["24:00", "12:60", "14:5", "25", "noon", "14:00pm", "0am", "-1:30", "1_0", "२४:००", ":30"],
)
def test_a_time_no_clock_shows_is_said(typed: str) -> None:
    with pytest.raises(UserError, match="We could not read this time") as caught:
        read_time(typed, field="starts")
    assert caught.value.field == "starts"


@given(st.text(max_size=20))
def test_anything_typed_gives_a_time_or_a_sentence(typed: str) -> None:
    with suppress(UserError):
        assert isinstance(read_time(typed, field="starts"), time | None)


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
