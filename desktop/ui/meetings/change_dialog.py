"""Changing a meeting. Before it is moved, what that means is read and agreed to."""

from dataclasses import replace

from PySide6.QtWidgets import QDialog

from desktop.domain.meeting import Meeting
from desktop.services.meetings import meetings, moving
from desktop.ui.meetings.meeting_dialog import MeetingDialog
from desktop.ui.meetings.more_fields import MoreFields
from desktop.ui.meetings.moving_dialogs import MovingDialog
from desktop.ui.room_page import RoomPage

TYPED = (
    *("title", "day", "starts", "ends", "place", "venue_id", "kind", "body_id", "before_id"),
    *("why", "likely_result", "items_close", "send_by"),
)
"""What the form says of a meeting; everything else of it stays."""


class ChangeDialog(MeetingDialog):
    """Save keeps it; where people have to hear of it, a second form comes first.

    Whoever goes back from there finds everything as it was typed.
    """

    def __init__(self, page: RoomPage, meeting: Meeting) -> None:
        super().__init__(page.session, page.kit, meeting, new=False, parent=page)
        self._page = page
        self._before = meeting
        self.more = MoreFields(self.form, page.session, page.kit, meeting, new=False)
        rows = meetings.attendance(page.session.workspace, meeting.id or 0)
        self.when.ask_for([row.person_id for row, _ in rows])

    def accept(self) -> None:
        if not self.form.attempt(self.check):
            return
        session, made = self.session, self._made
        if moving.is_moved(self._before, made) and made.day >= session.today():
            means = moving.meaning(session.workspace, made.id or 0, session.today(), to=made)
            if not means.is_nothing:
                other_day = made.day != self._before.day
                asked = MovingDialog(self._page, made, means, other_day=other_day, parent=self)
                asked.accepted.connect(self._done)
                asked.open()
                return
            moving.move(session.workspace, session.act(), meeting=made)
        else:
            meetings.change(session.workspace, session.act(), meeting=made)
        self._done()

    def check(self) -> None:
        typed = self.made(self.more)
        changed = {name: getattr(typed, name) for name in TYPED}
        self._made = replace(self._before, **changed)

    def _done(self) -> None:
        QDialog.accept(self)
