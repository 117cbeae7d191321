"""A series: its days by the calendar, closed days said, and each meeting one of its own."""

from dataclasses import replace
from datetime import date, time

import pytest

from desktop.domain.meeting import Meeting, Rhythm
from desktop.domain.rhythm import days_of
from desktop.errors import UserError
from desktop.language import Words
from desktop.services.group import group
from desktop.services.meetings import meetings, series
from tests.services.groups import Riverside
from tests.services.in_words import InWords

TEA = Meeting(title="Tea", day=date(2026, 4, 2), starts=time(14, 0), ends=time(15, 0))


@pytest.mark.parametrize(
    ("rhythm", "first", "days"),
    [
        (Rhythm.WEEK, (2026, 3, 26), [(3, 26), (4, 2), (4, 9)]),
        (Rhythm.FORTNIGHT, (2026, 3, 26), [(3, 26), (4, 9), (4, 23)]),
        (Rhythm.MONTH, (2026, 3, 12), [(3, 12), (4, 9), (5, 14), (6, 11)]),  # second Thursdays
        (Rhythm.MONTH, (2026, 1, 29), [(1, 29), (2, 26), (3, 26), (4, 30)]),  # last Thursdays
        (Rhythm.MONTH, (2026, 4, 1), [(4, 1), (5, 6), (6, 3)]),  # first Wednesdays
        (Rhythm.QUARTER, (2026, 3, 12), [(3, 12), (6, 11), (9, 10), (12, 10)]),
    ],
)
def test_a_series_keeps_its_weekday(
    rhythm: Rhythm, first: tuple[int, int, int], days: list[tuple[int, int]]
) -> None:
    found = days_of(date(*first), rhythm, len(days))
    assert [(day.month, day.day) for day in found] == days
    assert {day.weekday() for day in found} == {date(*first).weekday()}


def test_a_series_goes_on_into_the_next_year() -> None:
    assert days_of(date(2026, 11, 30), Rhythm.QUARTER, 3)[1:] == [
        date(2027, 2, 22),  # the last Monday
        date(2027, 5, 31),
    ]


def test_bank_holidays_and_our_closed_days_are_said(small: InWords) -> None:
    group.add_closed_day(small.workspace, small.act(), day=date(2026, 4, 20), name="Hall painted")
    days = series.planned(small.workspace, first=date(2026, 3, 30), rhythm=Rhythm.WEEK, count=4)
    said = {day.day.day: Words("en").say(day.closed) for day in days if day.closed}
    assert said == {6: "bank holiday", 20: "Hall painted"}  # Easter Monday


@pytest.mark.parametrize("count", [-1, 0, 1, 61])
def test_a_series_has_from_2_to_60_meetings(small: InWords, count: int) -> None:
    with pytest.raises(UserError, match="from 2 to 60") as raised:
        series.planned(small.workspace, first=TEA.day, rhythm=Rhythm.WEEK, count=count)
    assert raised.value.field == "count"


def test_each_meeting_of_a_series_is_one_of_its_own(riverside: Riverside) -> None:
    workspace, act = riverside.workspace, riverside.act()
    days = [date(2026, 4, 2), date(2026, 4, 30)]
    made = series.add(
        workspace,
        act,
        meeting=TEA,
        rhythm=Rhythm.MONTH,
        days=days,
        invite=[riverside.id("Amina")],
    )
    assert [one.day for one in made] == days
    assert [one.send_by for one in made] == [date(2026, 3, 26), date(2026, 4, 23)]
    for one in made:
        [(row, person)] = meetings.attendance(workspace, one.id or 0)
        assert (person.short, row.came) == ("Amina", False)
    meetings.change(workspace, act, meeting=replace(made[0], title="Cake"))
    assert [one.title for one in series.of_meeting(workspace, made[1])] == ["Cake", "Tea"]


def test_a_series_is_taken_back_in_one_step(riverside: Riverside) -> None:
    workspace, act = riverside.workspace, riverside.act()
    days = days_of(TEA.day, Rhythm.WEEK, 5)
    series.add(workspace, act, meeting=TEA, rhythm=Rhythm.WEEK, days=days)
    assert len(meetings.every(workspace)) == 6
    assert str(workspace.undo(act)) == "Plan 5 meetings: “Tea”"
    assert len(meetings.every(workspace)) == 1
