"""Two meetings at once for one person: who is asked to be at both."""

from collections.abc import Collection
from dataclasses import dataclass

from desktop.domain.meeting import Attendance, Meeting, Reply
from desktop.domain.person import Person
from desktop.services.meetings import meetings
from desktop.services.workspace import Workspace
from desktop.storage import meetings as stored


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Another meeting at the same time, and who is asked to be at both, by name."""

    meeting: Meeting
    people: tuple[Person, ...]


def of_meeting(workspace: Workspace, meeting: Meeting) -> list[Clash]:
    """Who of those asked to come to this meeting is asked to another one at the same time.

    `meeting` may say another day or time than the one that is kept.
    """
    pairs = meetings.attendance(workspace, meeting.id or 0)
    return of_people(workspace, meeting, [row.person_id for row, _ in pairs if _is_asked(row)])


def of_people(workspace: Workspace, meeting: Meeting, person_ids: Collection[int]) -> list[Clash]:
    """The same for a meeting to which these people are still to be invited."""
    found = []
    for other in stored.on_day(workspace.db, meeting.day):
        if other.id == meeting.id or not _at_once(meeting, other):
            continue
        pairs = meetings.attendance(workspace, other.id or 0)
        both = tuple(p for row, p in pairs if _is_asked(row) and row.person_id in person_ids)
        if both:
            found.append(Clash(meeting=other, people=both))
    return found


def _is_asked(row: Attendance) -> bool:
    return row.invited and row.reply is not Reply.NOT_COMING


def _at_once(one: Meeting, other: Meeting) -> bool:
    """Whether they are at the same time; without hours nobody can say that they are not."""
    if one.starts is None or other.starts is None:
        return True
    one_ends, other_ends = one.ends or one.starts, other.ends or other.starts
    if one.starts == other.starts:
        return True
    return one.starts < other_ends and other.starts < one_ends
