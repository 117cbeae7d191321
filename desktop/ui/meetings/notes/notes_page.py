"""Afterwards: the notes as they stand, what they still need, and what became of them."""

from PySide6.QtCore import Qt, Signal

from desktop.domain.notes import MeetingNotes, NotesState, NotesVersion
from desktop.domain.paper_kinds import Paper
from desktop.services.changes import decisions
from desktop.services.meetings.notes import notes
from desktop.services.papers.paper_records import About
from desktop.ui.buttons import Button, ButtonLook, key_button
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.layouts import Columns, flow
from desktop.ui.lines import Lines
from desktop.ui.meetings.notes import notes_words as said
from desktop.ui.meetings.notes.between_dialog import BetweenDialog
from desktop.ui.meetings.notes.notes_cards import (
    BeforeCard,
    ChangesCard,
    SheetsCard,
    VersionsCard,
)
from desktop.ui.meetings.notes.notes_dialogs import (
    AgreeDialog,
    SignDialog,
    ToMembersDialog,
    version_lines,
)
from desktop.ui.papers.preview import show_papers
from desktop.ui.papers.shown import paper_shown
from desktop.ui.room_page import PageHead, RoomPage, fill, stack
from desktop.ui.rows import RowList
from desktop.ui.session import Go, Session
from desktop.ui.speech import spoken
from desktop.ui.widgets import Card

SHOWS = frozenset(
    {"meeting", "attendance", "person", "agenda_line", "item", "line_note", "member_view"}
    | {"interest", "decision", "action", "action_put_off", "seat", "body", "open_note"}
    | {"notes_version", "notes_change", "feedback_sheet"}
)


class NotesPage(RoomPage):
    """Keys: Enter on a line goes to what was noted, on what is missing to where it is put right;
    Ctrl+N a change is asked for, Ctrl+E goes to the notes to change them, Ctrl+P shows them on
    paper, Esc goes back to the meeting."""

    left = Signal()

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__(session, kit, SHOWS)
        self._go = go
        self.meeting_id = 0
        self.notes: MeetingNotes | None = None
        self.newest: NotesVersion | None = None
        self.head = PageHead()
        self.state = Lines(kit, kit.words.text("How far the notes are"))
        self.before = BeforeCard(self, go)
        self.changes = ChangesCard(self)
        self.versions = VersionsCard(self)
        self.sheets = SheetsCard(self)
        self._make_buttons()
        self.whole = Card(kit.words.text("The notes as they stand"))
        self.list = RowList(kit, kit.words.text("The notes as they stand"))
        self.list.grow()
        self.list.opened.connect(lambda _key: self.to_day())
        self.whole.add(self.list)
        self._lay_out()

    def show_meeting(self, meeting_id: int) -> None:
        self.meeting_id = meeting_id
        self.notice.clear()
        self.show_again()

    def show_decision(self, decision_id: int) -> None:
        """Stand on the line under which a decision was made."""
        for line in self.notes.lines if self.notes is not None else ():
            if decision_id in {one.id for one in line.decisions}:
                self.list.choose(line.line.id)
        if self.notes is not None and decision_id in {one.id for one in self.notes.between}:
            self.list.choose(said.BETWEEN)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def start(self) -> None:
        """Stand on how far the notes are; the next thing to do is one Tab away."""
        self.state.begin()

    def arrival(self) -> str:
        """How far they are is the first line, where the focus is."""
        return spoken(self.head.title.text())

    def refresh(self) -> None:
        if not self.meeting_id:
            return
        words, workspace = self.kit.words, self.session.workspace
        found = notes.of_meeting(workspace, self.meeting_id)
        self.notes = found
        self.newest = notes.newest_version(workspace, self.meeting_id)
        meeting = found.meeting
        when = words.text("{meeting}, {day}", meeting=meeting.title, day=meeting.day)
        self.head.show_head(words.text("Notes"), when)
        self.setAccessibleName(words.text("Notes"))
        self.before.show_meeting(self.meeting_id)
        self.state.show_lines(*self._state_lines())
        self.changes.show_notes(found)
        self.versions.show_meeting(self.meeting_id)
        self.sheets.show_meeting(self.meeting_id)
        self.list.show_rows(said.cards(words, found))
        self.private.setVisible(any(one.line.is_confidential for one in found.lines))
        self._show_next()

    def _state_lines(self) -> list[str]:
        words, newest = self.kit.words, self.newest
        if self._is_to_come():
            return [words.text("This meeting is still to come.")]
        if newest is None:
            return [words.text("A draft. Members have not had it to read.")]
        lines = version_lines(self, newest)
        if self._is_changed():
            lines.insert(0, words.text("Changed since version {number}.", number=newest.number))
        return lines

    def _is_changed(self) -> bool:
        return self.notes is not None and self.notes.version is None

    def _is_to_come(self) -> bool:
        return self.notes is not None and self.notes.meeting.day > self.session.today()

    def _show_next(self) -> None:
        """The one next thing to do is filled, and only what can be done is there."""
        state = self.newest.state if self.newest and not self._is_changed() else NotesState.DRAFT
        agreed = state in notes.AGREED
        stopped = bool(self.before.stops)
        self.before.setVisible(not agreed)
        self.mend.setVisible(stopped and not agreed)
        over = not self._is_to_come()
        self.give.setVisible(not agreed and over)
        self.agree.setVisible(not agreed and over and not stopped)
        self.signed.setVisible(state is NotesState.AGREED)
        fill(self.mend, filled=stopped)
        fill(self.give, filled=not stopped and state is NotesState.DRAFT)
        fill(self.agree, filled=not stopped and state is NotesState.READ)
        fill(self.signed, filled=True)

    def to_day(self) -> None:
        self._go("notes", meeting_id=self.meeting_id)

    def give_to_members(self) -> None:
        if self.allowed(notes.to_members):
            self.ask(ToMembersDialog(self, self.meeting_id))

    def agree_them(self) -> None:
        if self.allowed(notes.agree):
            self.ask(AgreeDialog(self, self.meeting_id))

    def say_signed(self) -> None:
        if self.newest is not None and self.allowed(notes.sign):
            self.ask(SignDialog(self, self.newest))

    def decided_between(self) -> None:
        body_id = self.notes.meeting.body_id if self.notes else None
        if self.allowed(decisions.between):
            self.ask(BetweenDialog(self, body_id=body_id))

    def show_on_paper(self) -> None:
        self._show(Paper.NOTES)

    def show_private(self) -> None:
        """What is private is printed by itself, and only on purpose (practice rule 33)."""
        self._show(Paper.PRIVATE_NOTES)

    def _show(self, paper: Paper) -> None:
        about = About(meeting_id=self.meeting_id)
        show_papers(self.session, self.kit, paper_shown(self.session, self.kit, paper, about), self)

    def _make_buttons(self) -> None:
        words = self.kit.words
        self.back = key_button(self, words.text("Back to the meeting"), self.left.emit, "Esc")
        self.mend = Button(words.text("Go to what is missing"), ButtonLook.PRIMARY)
        self.mend.clicked.connect(self.before.begin)
        self.give = Button(words.text("Let members read them…"), do=self.give_to_members)
        self.agree = Button(words.text("They are agreed…"), do=self.agree_them)
        self.signed = Button(words.text("They are signed…"), do=self.say_signed)
        self.edit = key_button(self, words.text("Change the notes"), self.to_day, "Ctrl+E")
        self.print = key_button(self, words.text("Show on paper…"), self.show_on_paper, "Ctrl+P")
        self.private = Button(words.text("Private items on paper…"), do=self.show_private)
        text = words.text("Print or send…")
        self.send = Button(text, do=lambda: self._go("letters", meeting_id=self.meeting_id))
        text = words.text("Decided between meetings…")
        self.between = Button(text, do=self.decided_between)
        shortcut(self, "Ctrl+N", self.changes.ask)

    def _lay_out(self) -> None:
        first = (self.mend, self.give, self.agree, self.signed, self.edit)
        second = (self.print, self.private, self.send, self.between)
        sides = Columns(
            [stack(self.before, self.whole), stack(self.changes, self.versions, self.sheets)],
            weights=(6, 5),
        )
        self.lay_out(
            flow(self.back), self.head, self.state, flow(*first, *second), self.notice, sides
        )
