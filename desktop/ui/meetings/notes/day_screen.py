"""The screen of the day: its parts, side by side, and what they show of the file."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.agenda import Agenda, FullLine
from desktop.domain.person import Person
from desktop.services.changes import decisions
from desktop.services.meetings import meetings
from desktop.services.meetings.notes import day, line_notes
from desktop.ui import theme
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.layouts import Columns, Page, flow
from desktop.ui.meetings.notes.day_here import HerePart
from desktop.ui.meetings.notes.day_line import LinePart, LowPage
from desktop.ui.meetings.notes.day_lines import LinesPart
from desktop.ui.room_page import RoomPage
from desktop.ui.session import Session
from desktop.ui.widgets import Heading, Size, Text, column, row

SHOWS = frozenset(
    {"meeting", "attendance", "person", "agenda_line", "item", "line_note", "member_view"}
    | {"interest", "decision", "action", "seat", "body"}
)


class DayScreen(RoomPage):
    """The agenda, the line in front (`in_front` is its id, 0 for none), and who is here."""

    left = Signal()

    def __init__(self, session: Session, kit: Kit) -> None:
        super().__init__(session, kit, SHOWS)
        self.meeting_id = 0
        self.agenda: Agenda | None = None
        self.in_front = 0
        self.title, self.detail = Heading(size=Size.SCREEN), Text(tone="soft")
        self.lines, self.line, self.here = LinesPart(kit), LinePart(kit, session), HerePart(kit)
        self._lay_out()

    def _lay_out(self) -> None:
        words = self.kit.words
        self.begin_or_end = Button(words.text("Begin now"))
        self.desk = Button(words.text("Pay desk   F9"), image="money")
        self.between = Button(words.text("Decided between meetings…"))
        self.back = Button(words.text("Back to the meeting"), keys="Esc")
        self.page, self.middle = LowPage(self.line), QWidget()
        in_front = column(spacing=theme.XS)
        in_front.addWidget(self.page, 1)
        in_front.addWidget(self.line.feet)
        self.middle.setLayout(in_front)
        self.columns = Columns([self.lines, self.middle, self.here], weights=(4, 8, 4))
        inside, room = QWidget(), theme.RING_GAP + theme.RING_WIDTH
        body = column(spacing=theme.S)
        body.setContentsMargins(room, theme.XS, room, room)
        top = row(spacing=theme.S)
        top.addWidget(self.title)
        top.addWidget(self.detail, 1)
        body.addLayout(top)
        body.addLayout(flow(self.back, self.begin_or_end, self.desk, self.between))
        body.addWidget(self.notice)
        body.addWidget(self.columns, 1)
        inside.setLayout(body)
        whole = column()
        whole.addWidget(Page(inside))
        self.setLayout(whole)

    def show_here(self) -> None:
        workspace = self.session.workspace
        pairs = meetings.attendance(workspace, self.meeting_id)
        self.here.show_pairs(pairs, decisions.enough_members(workspace, self.meeting_id))
        self.line.show_names(self.people())

    def people(self) -> list[Person]:
        """Who can be named on the line: those here, and whoever is named on it already."""
        workspace = self.session.workspace
        found = day.who_is_here(workspace, self.meeting_id)
        known = {person.id for person in found}
        more = line_notes.named(workspace, self.in_front) if self.in_front else []
        return [*found, *(person for person in more if person.id not in known)]

    def show_lines(self) -> None:
        if self.agenda is not None:
            typed = line_notes.being_typed(self.session.workspace, self.meeting_id)
            unfinished = {one.id or 0 for one in typed}
            self.lines.show_lines(self.agenda.lines, self.in_front, unfinished)

    def full(self, line_id: int) -> FullLine | None:
        return self.agenda.line(line_id) if self.agenda is not None else None

    def tell(self, text: str) -> None:
        """Say what somebody asked for, by a key."""
        self.kit.speech.mention(self, text)
