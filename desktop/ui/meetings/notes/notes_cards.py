"""The cards beside notes: what is missing, what readers ask, versions, and sheets."""

from PySide6.QtCore import Qt

from desktop.domain.notes import MeetingNotes
from desktop.services.meetings.notes import before_agreeing, notes, sheets
from desktop.services.meetings.notes.before_agreeing import Stop, Warned
from desktop.services.people import people
from desktop.ui.buttons import Button
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.meetings.notes import notes_words as said
from desktop.ui.meetings.notes.change_dialogs import AnswerDialog, AskDialog, MendDialog
from desktop.ui.meetings.notes.notes_dialogs import VersionDialog, version_lines
from desktop.ui.meetings.notes.sheets_dialog import SheetsDialog
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import Row, RowList
from desktop.ui.session import Go
from desktop.ui.states import Mark
from desktop.ui.widgets import Card


class BeforeCard(Card):
    """What is missing before notes can be agreed, and what is only said. Enter leads there."""

    def __init__(self, page: RoomPage, go: Go) -> None:
        words = page.kit.words
        name = words.text("Before they can be agreed")
        super().__init__(name)
        self._page, self._go = page, go
        self.meeting_id = 0
        self.stops: list[Stop] = []
        self.warned: list[Warned] = []
        self.list = _list(self, page, name, words.text("Nothing is missing."))
        self.list.opened.connect(self._open)

    def show_meeting(self, meeting_id: int) -> None:
        words, workspace = self._page.kit.words, self._page.session.workspace
        self.meeting_id = meeting_id
        self.stops = before_agreeing.stops(workspace, meeting_id)
        self.warned = before_agreeing.warnings(workspace, meeting_id)
        missing, known = words.text("missing"), words.text("stops nothing")
        rows = [
            Row(key=("stop", at), title=words.say(one.said), chip=missing, mark=Mark.BAD)
            for at, one in enumerate(self.stops)
        ]
        rows += [
            Row(key=("warned", at), title=words.say(one.said), chip=known, mark=Mark.WARN)
            for at, one in enumerate(self.warned)
        ]
        self.list.show_rows(rows)

    def begin(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, key: tuple[str, int]) -> None:
        kind, at = key
        if kind == "stop":
            self._page.ask(MendDialog(self._page, self.stops[at].decision))
        else:
            self._go("notes", meeting_id=self.meeting_id)


class ChangesCard(Card):
    """What readers ask to have changed. Enter answers."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        name = words.text("Changes asked for")
        super().__init__(name)
        self._page = page
        self._found: MeetingNotes | None = None
        self.list = _list(self, page, name, words.text("Nobody asked for a change."))
        self.list.opened.connect(self._open)
        self.new = Button(words.text("A change is asked for…"), do=self.ask, keys="Ctrl+N")
        self.body.addLayout(flow(self.new))

    def show_notes(self, found: MeetingNotes) -> None:
        self._found = found
        ids = {one.asked_by for one in found.changes if one.asked_by}
        known = people.by_ids(self._page.session.workspace, ids)
        names = {who: person.listed for who, person in known.items()}
        words = self._page.kit.words
        self.list.show_rows(
            [
                said.change_card(words, one, names.get(one.asked_by or 0, ""))
                for one in found.changes
            ]
        )

    def ask(self) -> None:
        if self._found is not None and self._page.allowed(notes.ask_change):
            self._page.ask(AskDialog(self._page, self._found))

    def _open(self, key: int) -> None:
        changes = self._found.changes if self._found is not None else ()
        asked = next((one for one in changes if one.id == key), None)
        if asked is not None and self._page.allowed(notes.answer_change):
            self._page.ask(AnswerDialog(self._page, asked))


class VersionsCard(Card):
    """Every version of the notes, the newest first. Enter shows one."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        name = words.text("Versions")
        super().__init__(name)
        self._page = page
        self._meeting_id = 0
        empty = words.text("None yet. Giving them to members, or agreeing them, keeps one.")
        self.list = _list(self, page, name, empty)
        self.list.opened.connect(self._open)

    def show_meeting(self, meeting_id: int) -> None:
        self._meeting_id = meeting_id
        found = notes.versions(self._page.session.workspace, meeting_id)
        words = self._page.kit.words
        self.list.show_rows(
            [said.version_card(words, one, version_lines(self._page, one)) for one in found]
        )

    def _open(self, key: int) -> None:
        found = notes.versions(self._page.session.workspace, self._meeting_id)
        version = next(one for one in found if one.id == key)
        self._page.ask(VersionDialog(self._page, version))


class SheetsCard(Card):
    """How people felt, counted without names, and meeting by meeting."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        super().__init__(words.text("Two questions about the meeting"))
        self._page = page
        self._meeting_id = 0
        self.counted = Lines(page.kit, words.text("Two questions about the meeting"))
        self.trend = Lines(page.kit, words.text("Meeting by meeting"))
        self.type = Button(words.text("Type in sheets…"))
        self.type.clicked.connect(self.type_in)
        self.add(self.counted)
        self.add(self.trend)
        self.body.addLayout(flow(self.type))

    def show_meeting(self, meeting_id: int) -> None:
        self._meeting_id = meeting_id
        words, workspace = self._page.kit.words, self._page.session.workspace
        self.counted.show_lines(*said.sheets_said(words, sheets.counted(workspace, meeting_id)))
        self.trend.show_lines(*said.trend_said(words, sheets.trend(workspace, meeting_id)))

    def type_in(self) -> None:
        if self._page.allowed(sheets.add):
            self._page.ask(SheetsDialog(self._page, self._meeting_id))


def _list(card: Card, page: RoomPage, name: str, empty: str) -> RowList:
    """A list as high as its cards."""
    made = RowList(page.kit, name, empty=empty)
    made.grow()
    card.add(made)
    return made
