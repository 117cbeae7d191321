"""All meetings in a table; Enter opens one, and a new one is planned from here."""

from PySide6.QtCore import Signal

from desktop.domain.meeting import Meeting
from desktop.services.meetings import meetings
from desktop.ui import theme
from desktop.ui.buttons import ButtonLook, key_button
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.meetings.meeting_dialog import PlanDialog
from desktop.ui.room_page import PageHead, RoomPage, keep_room
from desktop.ui.session import Session
from desktop.ui.table import Table
from desktop.ui.table_model import Column
from desktop.ui.when import hours, how_soon
from desktop.ui.widgets import column


class ListPage(RoomPage):
    """Keys: Enter opens a meeting, Ctrl+N plans one."""

    opened = Signal(object)  # ids are larger than Qt's int

    def __init__(self, session: Session, kit: Kit) -> None:
        super().__init__(session, kit, frozenset({"meeting"}))
        words = kit.words
        self.new = key_button(
            self,
            words.text("Plan a meeting"),
            self.plan,
            "Ctrl+N",
            ButtonLook.PRIMARY,
            image="meetings",
        )
        self.head = PageHead(words.text("Meetings"))
        self.table = Table(
            kit,
            words.text("Meetings"),
            self._columns(),
            empty=words.text("No meeting yet. Plan a meeting says when and where."),
        )
        self.table.opened.connect(lambda meeting: self.opened.emit(meeting.id))
        body = column(spacing=theme.M)
        keep_room(body)
        body.addWidget(self.head)
        body.addWidget(self.notice)
        body.addLayout(flow(self.new))
        body.addWidget(self.table, 1)
        self.setLayout(body)

    def refresh(self) -> None:
        found = meetings.every(self.session.workspace)
        self.head.show_head(
            self.kit.words.text("Meetings"),
            self.kit.words.plural("{count} meeting", "{count} meetings", len(found)),
        )
        self.table.show_rows(found)

    def plan(self) -> None:
        """A new meeting begins as the last one was, without its day; nothing is asked twice."""
        if self.allowed(meetings.add):
            self.ask(PlanDialog(self.session, self.kit, self._planned, parent=self))

    def _planned(self, meeting: Meeting) -> None:
        self.opened.emit(meeting.id)

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
