"""One meeting: when and where, its steps, who comes, and the way to its pay desk."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from desktop.domain.meeting import Meeting
from desktop.domain.office import OFFICERS
from desktop.services.meetings import clashes, meetings, moving
from desktop.services.meetings.steps import Step, next_step, steps
from desktop.ui.buttons import Button, key_button
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.meetings.change_dialog import ChangeDialog
from desktop.ui.meetings.guests import Guests
from desktop.ui.meetings.moving_dialogs import CallOffDialog, clash_lines
from desktop.ui.meetings.news_card import NewsCard
from desktop.ui.meetings.steps_card import StepsCard
from desktop.ui.meetings.who_comes_part import WhoComesPart
from desktop.ui.room_page import PageHead, RoomPage, fill, stack
from desktop.ui.session import Go, Session
from desktop.ui.when import when_and_where

SHOWS = frozenset(
    {
        *("meeting", "attendance", "person", "item", "agenda_line", "line_note", "decision"),
        *("notes_version", "need", "booking", "passed_need", "venue", "venue_check"),
        *("mailing", "mailing_copy", "meeting_note", "setting"),
    }
)


class MeetingPage(RoomPage):
    """Keys: Space ticks that somebody came, Enter opens them, Ctrl+N someone not expected,
    Ctrl+I invites, Ctrl+E changes the meeting, Ctrl+B is what is done before it, Esc goes
    back to all meetings."""

    left = Signal()
    step = Signal(str)
    """The page of one step of this meeting is wanted, by the name of its place."""

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__(session, kit, SHOWS)
        words = kit.words
        self.meeting_id = 0
        self.guests = Guests(self)
        self.head = PageHead()
        self.back = key_button(self, words.text("All meetings"), self.left.emit, "Esc")
        self.desk = Button(words.text("Open the pay desk"), image="money")
        self.desk.clicked.connect(lambda: go("desk", meeting_id=self.meeting_id))
        self.from_paper = Button(words.text("Type in from paper"))
        self.from_paper.clicked.connect(lambda: go("paper", meeting_id=self.meeting_id))
        self.change = key_button(self, words.text("Change"), self.change_meeting, "Ctrl+E")
        self.invite = key_button(self, words.text("Invite people"), self.guests.invite, "Ctrl+I")
        text = words.text("Someone not expected")
        self.new = key_button(self, text, self.guests.somebody_is_here, "Ctrl+N")
        self.off = Button(words.text("Call it off"))
        self.off.clicked.connect(self.call_off)
        shortcut(self, "Ctrl+B", lambda: self.step.emit("before"))
        self.news = NewsCard(self, go)
        self.steps = StepsCard(kit)
        self.steps.opened.connect(self.step.emit)
        self.who = WhoComesPart(self, stack(self.news, self.steps))
        self.who.supporter.connect(self.guests.ask_who_is_with)
        self.who.opened.connect(lambda person_id: go("person", person_id=person_id))
        whole = (self.desk, self.from_paper, self.invite, self.new, self.change, self.off)
        self.lay_out(flow(self.back), self.head, flow(*whole), self.notice, self.who)

    def show_meeting(self, meeting_id: int) -> None:
        self.meeting_id = meeting_id
        self.guests.show_meeting(meeting_id)
        self.notice.clear()
        self.show_again()

    def start(self) -> None:
        """Before the day stand on what is next; from then on, on who comes."""
        if self._begun or self.steps.isHidden():
            self.who.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.steps.start()

    def start_again(self) -> None:
        """Back from the page of a step: stand on that step."""
        self.steps.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        if not self.meeting_id:
            return
        words, workspace = self.kit.words, self.session.workspace
        meeting = self._meeting()
        self.head.show_head(meeting.title, when_and_where(words, meeting))
        self.setAccessibleName(meeting.title)
        pairs = meetings.attendance(workspace, self.meeting_id)
        self.who.show_pairs(self.meeting_id, pairs)
        self.who.show_clashes(clash_lines(words, clashes.of_meeting(workspace, meeting)))
        self.news.show_meeting(meeting)
        is_on = meeting.called_off_on is None
        found = steps(workspace, self.session.act(), meeting_id=self.meeting_id)
        self._show_next(found, meeting, invited=bool(pairs))
        self.from_paper.setVisible(self._begun)
        self.desk.setVisible(is_on or any(row.came for row, _ in pairs))
        self.off.setVisible(is_on)

    @property
    def _begun(self) -> bool:
        return self._meeting().day <= self.session.act().day

    def _show_next(self, found: Sequence[Step], meeting: Meeting, *, invited: bool) -> None:
        """One filled button on the page: invite, what is next, or the pay desk on the day."""
        fill(self.invite, filled=not invited and meeting.called_off_on is None)
        pays = self.session.may(*OFFICERS) and meeting.day == self.session.act().day
        noted = next_step(found) is not None and not pays
        desk = invited and self._begun and not noted
        fill(self.desk, filled=desk)
        self.steps.show_steps(found, filled=invited and not desk)

    def change_meeting(self) -> None:
        if self.allowed(meetings.change):
            self.ask(ChangeDialog(self, self._meeting()))

    def call_off(self) -> None:
        if self.allowed(moving.call_off):
            meeting, today = self._meeting(), self.session.act().day
            means = moving.meaning(self.session.workspace, self.meeting_id, today)
            self.ask(CallOffDialog(self, meeting, means))

    def _meeting(self) -> Meeting:
        return meetings.get(self.session.workspace, self.meeting_id)
