"""Meetings: all of them, and a page for each with who comes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.meeting import Meeting
from desktop.services.meetings import meetings
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.meetings.before_page import BeforePage
from desktop.ui.meetings.meeting_dialog import MeetingDialog
from desktop.ui.meetings.meeting_page import MeetingPage, invited_last_time
from desktop.ui.reading_order import turn
from desktop.ui.room_page import PageHead, RoomPage
from desktop.ui.session import Go, Session
from desktop.ui.table import Table
from desktop.ui.table_model import Column
from desktop.ui.when import hours, how_soon
from desktop.ui.widgets import column


def make_room(session: Session, kit: Kit, go: Go) -> QWidget:
    return MeetingsRoom(session, kit, go)


class MeetingsRoom(QStackedWidget):
    """The list, over it the page of one meeting, and over that what is done before it."""

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__()
        self.list = ListPage(session, kit)
        self.meeting = MeetingPage(session, kit, go)
        self.addWidget(self.list)
        self.before = BeforePage(session, kit, go)
        self.addWidget(self.meeting)
        self.addWidget(self.before)
        self.list.opened.connect(self.open_meeting)
        self.meeting.left.connect(self.show_list)
        self.meeting.before.connect(self.open_before)
        self.before.left.connect(lambda: self.open_meeting(self.before.meeting_id))

    def arrive(self, place: str, /, **ids: int) -> None:
        if place == "before":
            self.open_before(ids["meeting_id"])
        elif "meeting_id" in ids:
            self.open_meeting(ids["meeting_id"])
        elif place == "meetings":
            self.show_list()

    def arrival(self) -> str:
        pages = (self.list, self.meeting, self.before)
        return next(page for page in pages if page is self.currentWidget()).arrival()

    def open_meeting(self, meeting_id: int) -> None:
        self.meeting.show_meeting(meeting_id)
        turn(self, self.meeting)
        self.meeting.who.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.meeting.tell_arrival()

    def open_before(self, meeting_id: int) -> None:
        self.before.show_meeting(meeting_id)
        turn(self, self.before)
        self.before.start()
        self.before.tell_arrival()

    def show_list(self) -> None:
        turn(self, self.list)
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)


class ListPage(RoomPage):
    """Keys: Enter opens a meeting, Ctrl+N plans one."""

    opened = Signal(object)  # ids are larger than Qt's int

    def __init__(self, session: Session, kit: Kit) -> None:
        super().__init__(session, kit, frozenset({"meeting"}))
        words = kit.words
        self.new = Button(words.text("Plan a meeting"), ButtonLook.PRIMARY, image="meetings")
        self.new.setToolTip("Ctrl+N")
        self.new.setAccessibleDescription("Ctrl+N")
        self.new.clicked.connect(self.plan)
        self.head = PageHead(words.text("Meetings"))
        self.table = Table(
            kit,
            words.text("Meetings"),
            self._columns(),
            empty=words.text("No meeting yet. Plan a meeting says when and where."),
        )
        self.table.opened.connect(lambda meeting: self.opened.emit(meeting.id))
        body = column()
        body.addWidget(self.head)
        body.addWidget(self.notice)
        body.addLayout(flow(self.new))
        body.addWidget(self.table, 1)
        self.setLayout(body)
        shortcut(self, "Ctrl+N", self.plan)

    def refresh(self) -> None:
        found = meetings.every(self.session.workspace)
        self.head.show_head(
            self.kit.words.text("Meetings"),
            self.kit.words.plural("{count} meeting", "{count} meetings", len(found)),
        )
        self.table.show_rows(found)

    def plan(self) -> None:
        """A new meeting begins as the last one was, without its day; nothing is asked twice."""
        session = self.session
        last = next(iter(meetings.every(session.workspace, limit=1)), None)
        again = invited_last_time(session, None)

        def save(meeting: Meeting) -> None:
            invite = again if dialog.again is not None and dialog.again.value() else []
            stored = meetings.add(session.workspace, session.act(), meeting=meeting, invite=invite)
            self.opened.emit(stored.id)

        if self.allowed(meetings.add):
            today = self.session.today
            dialog = MeetingDialog(
                self.kit, last, save, today=today, new=True, again=len(again), parent=self
            )
            self.ask(dialog)

    def _columns(self) -> list[Column[Meeting]]:
        words = self.kit.words
        return [
            Column(
                title=words.text("Day"),
                text=lambda one: words.date(one.day, "full"),
                bold=True,
            ),
            Column(
                title=words.text("When"),
                text=lambda one: how_soon(words, one.day, self.session.act().day),
            ),
            Column(title=words.text("Hours"), text=lambda one: hours(words, one)),
            Column(title=words.text("Meeting"), text=lambda one: one.title),
            Column(title=words.text("Where"), text=lambda one: one.place),
        ]
