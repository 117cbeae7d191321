"""Who a meeting is prepared for: who is invited and did not say no, and who came all the same."""

from desktop.domain.meeting import Attendance, Reply
from desktop.domain.person import Person, Status
from desktop.services.meetings import meetings
from desktop.services.workspace import Workspace


def coming(workspace: Workspace, meeting_id: int) -> list[Person]:
    """Everybody who may come, by name: whoever gave no answer may."""
    pairs = meetings.attendance(workspace, meeting_id)
    return [person for row, person in pairs if _may_come(row, person)]


def _may_come(row: Attendance, person: Person) -> bool:
    if row.came:
        return True
    if person.is_gone or not row.invited or row.reply is Reply.NOT_COMING:
        return False
    return person.status is not Status.PAUSED or row.reply is Reply.COMING
