"""Whether enough members of a body are at a meeting to decide. It stops nobody from writing."""

from desktop.domain.meeting import Meeting
from desktop.domain.quorum import Quorum
from desktop.services.meetings.bodies import bodies
from desktop.services.workspace import Workspace
from desktop.storage import meetings


def quorum_of(workspace: Workspace, meeting: Meeting) -> Quorum | None:
    """How many members of its body came; None without a body, or while nobody sits on it."""
    if meeting.body_id is None:
        return None
    members = members_at(workspace, meeting)
    if not members:
        return None
    body = bodies.get(workspace, meeting.body_id)
    present = members & came(workspace, meeting)
    return Quorum(members=len(members), needed=body.quorum(len(members)), present=len(present))


def members_at(workspace: Workspace, meeting: Meeting) -> set[int]:
    """The ids of who counted as a member of its body on the day of a meeting."""
    if meeting.body_id is None:
        return set()
    found = bodies.members_on(workspace, meeting.body_id, meeting.day)
    return {person.id or 0 for _seat, person in found}


def came(workspace: Workspace, meeting: Meeting) -> set[int]:
    """The ids of everybody who was ticked as there."""
    rows = meetings.attendance(workspace.db, meeting.id or 0)
    return {row.person_id for row in rows if row.came}
