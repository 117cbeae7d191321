"""Two meetings at once for one person."""

from dataclasses import replace
from datetime import date, time

import pytest

from desktop.domain.meeting import Meeting, Reply
from desktop.services.meetings import clashes, meetings, moving
from tests.services.groups import Riverside

DAY = date(2026, 4, 2)
MAIN = Meeting(title="Main", day=DAY, starts=time(10, 30), ends=time(12, 0))


@pytest.fixture
def main(riverside: Riverside) -> Meeting:
    ids = [riverside.id("Amina"), riverside.id("Ben"), riverside.id("Ewa")]
    return meetings.add(riverside.workspace, riverside.act(), meeting=MAIN, invite=ids)


def both(group: Riverside, meeting: Meeting, *names: str) -> list[tuple[str, list[str]]]:
    """With which meetings it clashes when these people are invited, and whose."""
    found = clashes.of_people(group.workspace, meeting, [group.id(name) for name in names])
    return [(one.meeting.title, [person.short for person in one.people]) for one in found]


@pytest.mark.usefixtures("main")
@pytest.mark.parametrize(
    ("starts", "ends", "at_once"),
    [
        (time(9, 0), time(10, 30), False),
        (time(9, 0), time(10, 31), True),
        (time(11, 59), time(13, 0), True),
        (time(12, 0), time(13, 0), False),
        (time(8, 0), time(20, 0), True),
        (time(11, 0), None, True),
        (time(13, 0), None, False),
        (None, None, True),
    ],
)
def test_only_meetings_at_the_same_time_clash(
    riverside: Riverside, starts: time | None, ends: time | None, *, at_once: bool
) -> None:
    other = Meeting(title="Committee", day=DAY, starts=starts, ends=ends)
    found = both(riverside, other, "Ben", "Ewa", "Farah")
    assert found == ([("Main", ["Ben", "Ewa"])] if at_once else [])


@pytest.mark.usefixtures("main")
def test_another_day_does_not_clash(riverside: Riverside) -> None:
    assert both(riverside, replace(MAIN, day=date(2026, 4, 3)), "Ben") == []


def test_a_meeting_does_not_clash_with_itself(riverside: Riverside, main: Meeting) -> None:
    assert clashes.of_meeting(riverside.workspace, main) == []


def test_who_said_they_do_not_come_is_free(riverside: Riverside, main: Meeting) -> None:
    meetings.reply(
        riverside.workspace,
        riverside.act(),
        meeting_id=main.id or 0,
        person_id=riverside.id("Ben"),
        reply=Reply.NOT_COMING,
    )
    assert both(riverside, replace(MAIN, title="Other"), "Ben", "Ewa") == [("Main", ["Ewa"])]


def test_a_meeting_that_was_called_off_keeps_nobody(riverside: Riverside, main: Meeting) -> None:
    moving.call_off(riverside.workspace, riverside.act(), meeting_id=main.id or 0, why="Snow")
    assert both(riverside, replace(MAIN, title="Other"), "Ben", "Ewa") == []
