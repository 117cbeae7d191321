"""A series: the days it falls on, and a meeting of its own for each of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.meeting import Meeting, MeetingSeries, Rhythm
from desktop.domain.office import ORGANISERS, Act
from desktop.domain.rhythm import days_of
from desktop.domain.working_days import bank_holidays
from desktop.errors import UserError
from desktop.language import N_, Sentence, plural, sentence
from desktop.services.access import for_offices
from desktop.services.meetings import meetings
from desktop.services.workspace import Workspace
from desktop.storage import meetings as stored
from desktop.storage import settings

MOST = 60
"""Meetings made at once: a year of weeks, and some."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """One day of a series; `closed` says why it may be no day to meet, empty where it is one."""

    day: date
    closed: Sentence | str = ""


def planned(workspace: Workspace, *, first: date, rhythm: Rhythm, count: int) -> list[Planned]:
    """The days of a series, with bank holidays and the group's own closed days said.

    Raises UserError, field `count`, for fewer than 2 or more than 60.
    """
    if not 1 < count <= MOST:
        raise UserError(N_("A series has from 2 to 60 meetings."), field="count")
    days = days_of(first, rhythm, count)
    closed = closed_on(workspace, days)
    return [Planned(day=day, closed=closed.get(day, "")) for day in days]


def closed_on(workspace: Workspace, days: Sequence[date]) -> dict[date, Sentence | str]:
    """Which of these days are bank holidays or closed, and why."""
    group = workspace.settings
    years = range(min(days).year, max(days).year + 1)
    found: dict[date, Sentence | str] = dict.fromkeys(
        bank_holidays(group.country, group.nation, years), sentence(N_("bank holiday"))
    )
    found.update(settings.closed_days(workspace.db))
    return {day: found[day] for day in days if day in found}


@for_offices(ORGANISERS)
def add(
    workspace: Workspace,
    act: Act,
    *,
    meeting: Meeting,
    rhythm: Rhythm,
    days: Sequence[date],
    invite: Sequence[int] = (),
) -> list[Meeting]:
    """Plan a meeting on each of these days, all as `meeting` is, and invite the same people."""
    label = plural(
        "Plan {count} meeting: “{title}”",
        "Plan {count} meetings: “{title}”",
        count=len(days),
        title=meeting.title,
    )
    row = MeetingSeries(title=meeting.title, body_id=meeting.body_id, rhythm=rhythm)
    with workspace.step(act, label):
        series = stored.SERIES.add(workspace.db, row)
        each = (replace(meeting, day=day, series_id=series.id) for day in days)
        return [meetings.add(workspace, act, meeting=one, invite=invite) for one in each]


def of_meeting(workspace: Workspace, meeting: Meeting) -> list[Meeting]:
    """All meetings of its series by day, itself too; empty for a single one."""
    if meeting.series_id is None:
        return []
    return stored.MEETINGS.where(
        workspace.db, "series_id = ?", meeting.series_id, order_by="day, id"
    )
