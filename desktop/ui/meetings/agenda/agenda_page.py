"""The agenda of a meeting: its lines in order, what to look at, and the one next thing to do."""

from PySide6.QtCore import Qt, Signal

from desktop.domain.agenda import Agenda
from desktop.domain.meeting import AgendaState
from desktop.services.meetings.agenda import agenda, checks
from desktop.services.people import people
from desktop.ui.buttons import Button, ButtonLook, key_button
from desktop.ui.group.office_dialogs import Sure
from desktop.ui.kit import Kit
from desktop.ui.layouts import Columns, flow
from desktop.ui.lines import Lines
from desktop.ui.meetings.agenda.agenda_words import standing
from desktop.ui.meetings.agenda.beside_agenda import FindingsCard, WaitingCard
from desktop.ui.meetings.agenda.item_dialog import SHOWS
from desktop.ui.meetings.agenda.line_dialogs import AgreeDialog
from desktop.ui.meetings.agenda.lines_card import LinesCard
from desktop.ui.room_page import PageHead, RoomPage, stack
from desktop.ui.session import Go, Session
from desktop.ui.speech import spoken
from desktop.ui.when import when_and_where
from desktop.ui.widgets import Card

CHECKED = frozenset({"glossary_word", "setting", "action", "action_put_off", "attendance"})


class AgendaPage(RoomPage):
    """Keys: Enter opens a line, Alt+Up and Alt+Down move it, Ctrl+N adds one, Esc goes back."""

    left = Signal()

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__(session, kit, SHOWS | CHECKED)
        words = kit.words
        self._go = go
        self.meeting_id = 0
        self.agenda: Agenda | None = None
        self.head = PageHead()
        self.back = key_button(self, words.text("Back to the meeting"), self.left.emit, "Esc")
        self.state = Lines(kit)
        self.next = Button("", ButtonLook.PRIMARY)
        self.again = Button(words.text("Open it again"))
        self.again.clicked.connect(self._reopen)
        self.lines = LinesCard(self)
        self.findings = FindingsCard(self)
        self.findings.line_wanted.connect(self.lines.open_line)
        self.findings.meeting_wanted.connect(lambda: go("meeting", meeting_id=self.meeting_id))
        self.waiting = WaitingCard(self)
        self.next.clicked.connect(self._do_next)
        stands = Card()
        stands.add(self.state)
        stands.body.addLayout(flow(self.next, self.again))
        sides = Columns(
            [stack(stands, self.lines), stack(self.findings, self.waiting)], weights=(3, 2)
        )
        self.lay_out(flow(self.back), self.head, self.notice, sides)

    def show_meeting(self, meeting_id: int) -> None:
        self.meeting_id = meeting_id
        self.notice.clear()
        self.show_again()

    def start(self) -> None:
        """Stand on how it is; the next thing to do is one Tab away."""
        self.state.begin()

    def show_item(self, item_id: int) -> None:
        """Stand on one item and open it."""
        self._refresh_once()
        lines = self.agenda.items if self.agenda is not None else ()
        line = next((one for one in lines if one.item and one.item.id == item_id), None)
        if line is not None and self.lines.list.choose(line.id):
            self.lines.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.lines.open_line(line.id)

    def arrival(self) -> str:
        """How it stands is the first line, where the focus is."""
        return spoken(self.head.title.text())

    def refresh(self) -> None:
        if not self.meeting_id:
            return
        words, workspace = self.kit.words, self.session.workspace
        self.agenda = agenda.of_meeting(workspace, self.meeting_id)
        meeting = self.agenda.meeting
        when = when_and_where(words, meeting)
        title = words.text("Agenda")
        self.head.show_head(title, words.text("{title}, {when}", title=meeting.title, when=when))
        self.setAccessibleName(title)
        by = meeting.agenda_agreed_by
        name = people.get(workspace, by).listed if by else ""
        self.state.show_lines(*standing(words, self.agenda, name))
        self.lines.show_agenda(self.agenda)
        self.findings.setVisible(bool(self.agenda.lines))
        agreed = meeting.agenda_state is AgendaState.AGREED
        self.again.setVisible(agreed)
        self.findings.show_findings(checks.findings(workspace, self.meeting_id), self.agenda)
        self.waiting.show_ideas(self.agenda)
        self.next.setText(self._next_of(self.agenda))

    def _next_of(self, full: Agenda) -> str:
        """The one next thing to do."""
        words = self.kit.words
        if not full.lines:
            return words.text("Begin the agenda")
        if full.meeting.agenda_state is AgendaState.AGREED:
            return words.text("Make the packs")
        return words.text("Agree this agenda")

    def _do_next(self) -> None:
        if self.agenda is None:
            return
        if not self.agenda.lines:
            self._begin()
        elif self.agenda.meeting.agenda_state is AgendaState.AGREED:
            self._go("packs", meeting_id=self.meeting_id)
        else:
            self._agree()

    def _begin(self) -> None:
        session = self.session

        def do() -> None:
            agenda.begin(session.workspace, session.act(), meeting_id=self.meeting_id)

        said = self.kit.words.text("The usual lines are there. Change what you like.")
        if self.allowed(agenda.begin) and self.attempt(do, said):
            self.lines.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _agree(self) -> None:
        session = self.session

        def save(person_id: int) -> None:
            agenda.agree(
                session.workspace, session.act(), meeting_id=self.meeting_id, agreed_by=person_id
            )
            self.say_saved()

        if self.allowed(agenda.agree):
            count = len(self.findings.found)
            me = session.person
            self.ask(AgreeDialog(self.kit, session.workspace, me, count, save, self))

    def _reopen(self) -> None:
        session, words = self.session, self.kit.words

        def do() -> None:
            agenda.reopen(session.workspace, session.act(), meeting_id=self.meeting_id)
            self.say_saved()

        if self.allowed(agenda.reopen):
            said = agenda.what_follows(session.workspace, self.meeting_id)
            text = words.sentences(words.say(one) for one in said)
            title = words.text("Open it again")
            self.ask(Sure(self.kit, title, text, do=title, act=do, parent=self))
