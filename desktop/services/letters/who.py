"""For whom a paper may be: everybody who is active, or who is expected at a meeting."""

from desktop.domain.mailing import GETS_PAPERS
from desktop.services.meetings import meetings
from desktop.services.papers import paper_records
from desktop.services.people import people
from desktop.services.workspace import Workspace


def active(workspace: Workspace) -> list[int]:
    """Everybody who is with us now, by name."""
    return [one.id for one in people.every(workspace) if one.id and one.status in GETS_PAPERS]


def expected(workspace: Workspace, meeting_id: int) -> list[int]:
    """Everybody expected at a meeting, or who came."""
    meeting = meetings.get(workspace, meeting_id)
    return [one.id for one in paper_records.expected(workspace, meeting) if one.id]
