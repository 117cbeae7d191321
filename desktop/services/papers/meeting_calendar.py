"""The calendar file of a meeting, gathered from the file."""

from datetime import datetime

from desktop.domain import record_sources
from desktop.domain.meeting import Meeting
from desktop.domain.text_kinds import TextKind
from desktop.domain.versions import Source
from desktop.language import N_, Words, sentence
from desktop.printing.calendar_file import Entry, calendar_file
from desktop.services.meetings import meetings
from desktop.services.meetings.moving import WHEN_AND_WHERE
from desktop.services.papers import languages, versions
from desktop.services.papers.paper_files import File
from desktop.services.papers.paper_names import file_name
from desktop.services.people import people
from desktop.services.workspace import Workspace
from desktop.storage import history, venues

MARK = 16
"""So many letters of the file's first digest tell its meetings from those of other files."""
TOLD = (*WHEN_AND_WHERE, "title", "called_off_on")
"""What a calendar must hear of when it changes."""


def of_meeting(
    workspace: Workspace, meeting_id: int, *, at: datetime, person_id: int | None = None
) -> File:
    """The file in the language of a person, else in the group's own. `at` is now, in UTC."""
    meeting = meetings.get(workspace, meeting_id)
    person = people.get(workspace, person_id) if person_id else None
    wished = person.language if person else workspace.settings.language
    head = languages.letterhead(workspace, wished, workspace.settings.clock(at).date())
    known = versions.of(workspace, record_sources.of_meeting(meeting))
    texts = {
        kind: known.said(head.words, Source(kind=kind, about_id=meeting_id, wording=wording))
        for kind, wording in (
            (TextKind.MEETING_TITLE, meeting.title),
            (TextKind.MEETING_WHY, meeting.why),
        )
    }
    entry = Entry(
        meeting=meeting,
        uid=f"meeting-{meeting_id}-{history.beginning(workspace.db)[:MARK]}@hearback",
        sequence=_times_changed(workspace, meeting_id),
        at=at,
        title=texts[TextKind.MEETING_TITLE],
        where=_where(workspace, meeting),
        why=texts[TextKind.MEETING_WHY].wording,
    )
    said = sentence(N_("Meeting {day}"), day=meeting.day.isoformat())
    name = file_name(Words(workspace.settings.language).say(said))
    return File(f"{name}.ics", calendar_file(head, entry))


def _where(workspace: Workspace, meeting: Meeting) -> str:
    """The place as the post knows it, or what somebody wrote of where."""
    if not meeting.venue_id:
        return meeting.place
    venue = venues.VENUES.get(workspace.db, meeting.venue_id)
    lines = (line.strip() for line in venue.address.splitlines())
    return ", ".join(part for part in (venue.name, *lines) if part)


def _times_changed(workspace: Workspace, meeting_id: int) -> int:
    """How often something changed that a calendar shows; never less than before."""
    changes = (change for _step, change in history.of_row(workspace.db, "meeting", meeting_id))
    return sum(
        change.before is not None
        and change.after is not None
        and any(change.before.get(name) != change.after.get(name) for name in TOLD)
        for change in changes
    )
