"""Until when ideas are taken, and by when packs leave."""

from dataclasses import replace
from datetime import date

from desktop.domain.group import GroupSettings
from desktop.domain.meeting import Meeting
from desktop.domain.meeting_days import moved_along, with_days

MEETING = Meeting(title="Meeting", day=date(2026, 3, 12))
GROUP = GroupSettings()
EARLY = date(2026, 2, 1)


def days(meeting: Meeting) -> tuple[date | None, date | None]:
    return meeting.items_close, meeting.send_by


def test_ideas_close_and_packs_leave_as_the_group_has_it() -> None:
    """W10: a meeting on 12 March takes ideas until 26 February, and its packs leave by 5 March."""
    assert days(with_days(MEETING, GROUP, EARLY)) == (date(2026, 2, 26), date(2026, 3, 5))
    other = GroupSettings(items_close_days=2, pack_days=1)
    assert days(with_days(MEETING, other, EARLY)) == (date(2026, 3, 10), date(2026, 3, 11))


def test_a_meeting_planned_late_takes_ideas_until_its_day_and_sends_its_packs_today() -> None:
    today = date(2026, 3, 9)
    assert days(with_days(MEETING, GROUP, today)) == (MEETING.day, today)


def test_a_meeting_written_down_afterwards_asks_for_nothing() -> None:
    assert days(with_days(MEETING, GROUP, date(2026, 3, 13))) == (None, None)


def test_what_somebody_chose_stays() -> None:
    chosen = replace(MEETING, items_close=date(2026, 3, 1), send_by=date(2026, 3, 2))
    assert days(with_days(chosen, GROUP, EARLY)) == (date(2026, 3, 1), date(2026, 3, 2))


def test_both_days_move_with_the_meeting_and_packs_never_leave_before_today() -> None:
    planned = with_days(MEETING, GROUP, EARLY)
    later = replace(planned, day=date(2026, 3, 19))
    assert days(moved_along(planned, later, EARLY)) == (date(2026, 3, 5), date(2026, 3, 12))
    sooner = replace(planned, day=date(2026, 3, 5))
    assert days(moved_along(planned, sooner, date(2026, 3, 1))) == (
        date(2026, 2, 19),
        date(2026, 3, 1),
    )
    other = replace(later, send_by=date(2026, 3, 18))
    assert days(moved_along(planned, other, EARLY))[1] == date(2026, 3, 18)
