"""The room of meetings over the practice group's file, and its newest meeting."""

from PySide6.QtWidgets import QApplication

from desktop.domain.meeting import Meeting
from desktop.services.meetings import meetings
from tests.services.groups import Riverside
from tests.ui.visiting import Visit


def open_meeting(visit: Visit, riverside: Riverside) -> None:
    visit.room.arrive("meeting", meeting_id=riverside.meeting_id)
    QApplication.processEvents()


def newest(visit: Visit) -> Meeting:
    every = meetings.every(visit.session.workspace)
    return max(every, key=lambda meeting: meeting.id or 0)
