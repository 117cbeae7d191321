"""What becomes of notes: given to members, agreed, signed, looked at in an old version."""

from desktop.domain.body import Role
from desktop.domain.meeting import Meeting
from desktop.domain.notes import NotesVersion
from desktop.domain.typed_day import Sense
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.meetings import meetings
from desktop.services.meetings.agenda.carrying import next_like
from desktop.services.meetings.bodies import bodies
from desktop.services.meetings.notes import before_agreeing, notes
from desktop.services.people import people
from desktop.ui.fields import DateField
from desktop.ui.forms import FormDialog
from desktop.ui.lines import Lines
from desktop.ui.meetings.notes import notes_words as said
from desktop.ui.meetings.notes.actions_words import NOBODY, somebody
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import RowList
from desktop.ui.when import WHICH_DAY, day_reader
from desktop.ui.widgets import Heading

NO_MEETING = 0
OFFERED = 12
"""So many of the newest meetings are offered as the one that agreed notes."""


class ToMembersDialog(FormDialog):
    """The draft goes out to be read, from a day on."""

    def __init__(self, page: RoomPage, meeting_id: int) -> None:
        words = page.kit.words
        super().__init__(page.kit, words.text("Let members read the notes"), parent=page)
        self._page, self._meeting_id = page, meeting_id
        label = words.text("From which &day?")
        self.read_from = _day(page, self, "read_from", label, Sense.NEAREST)

    def check(self) -> None:
        session = self._page.session
        notes.to_members(
            session.workspace,
            session.act(),
            meeting_id=self._meeting_id,
            read_from=self.read_from.value(),
        )
        self._page.say_saved()


class AgreeDialog(FormDialog):
    """The notes are agreed as they stand; what is worth knowing before stands above."""

    def __init__(self, page: RoomPage, meeting_id: int) -> None:
        words, session = page.kit.words, page.session
        do = words.text("They are agreed")
        super().__init__(page.kit, words.text("Agree the notes"), do=do, parent=page)
        self._page, self._meeting_id = page, meeting_id
        found = before_agreeing.warnings(session.workspace, meeting_id)
        self.warned = Lines(page.kit, words.text("Before you agree"))
        self.warned.show_lines(*(words.say(one.said) for one in found))
        self.form.add_widget(self.warned)
        of = meetings.get(session.workspace, meeting_id)
        choices = [(one.id or 0, _called(page, one)) for one in self._held(of)]
        choices.append((NO_MEETING, words.text("at no meeting")))
        self.at = self.form.add_choice("agreed_at", words.text("At which &meeting?"), choices)
        following = next_like(session.workspace, of)
        if following is not None and following.id in dict(choices):
            self.at.show_value(following.id)

    def _held(self, of: Meeting) -> list[Meeting]:
        """Meetings from that day until today, the newest first."""
        session = self._page.session
        every = meetings.every(session.workspace)
        held = [one for one in every if one.called_off_on is None]
        return [one for one in held if of.day <= one.day <= session.today()][:OFFERED]

    def check(self) -> None:
        session = self._page.session
        notes.agree(
            session.workspace,
            session.act(),
            meeting_id=self._meeting_id,
            agreed_at_id=self.at.value() or None,
        )
        self._page.say_saved()


class SignDialog(FormDialog):
    """Who signed agreed notes on paper, and when."""

    def __init__(self, page: RoomPage, version: NotesVersion) -> None:
        words = page.kit.words
        super().__init__(page.kit, words.text("The notes are signed"), parent=page)
        self._page, self._version = page, version
        names = somebody(page.session.workspace, words.text("not said yet"))
        known = self._chair()
        self.signed_by = self.form.add_choice("signed_by", words.text("&Who signed?"), names, known)
        label = words.text("On which &day?")
        self.signed_on = _day(page, self, "signed_on", label, Sense.HAPPENED)

    def _chair(self) -> int:
        """Whoever leads the body whose meeting it was, if anybody does."""
        workspace, version = self._page.session.workspace, self._version
        body_id = meetings.get(workspace, version.meeting_id).body_id
        if body_id is None or version.agreed_on is None:
            return NOBODY
        found = bodies.members_on(workspace, body_id, version.agreed_on)
        chairs = [person.id for seat, person in found if seat.role is Role.CHAIR]
        return chairs[0] or NOBODY if chairs else NOBODY

    def check(self) -> None:
        session = self._page.session
        if not self.signed_by.value():
            raise UserError(N_("Say who signed."), field="signed_by")
        notes.sign(
            session.workspace,
            session.act(),
            version_id=self._version.id or NOBODY,
            signed_by=self.signed_by.value(),
            signed_on=self.signed_on.value(),
        )
        self._page.say_saved()


class VersionDialog(FormDialog):
    """The notes as they stood in one version, to read line by line."""

    def __init__(self, page: RoomPage, version: NotesVersion) -> None:
        words, workspace = page.kit.words, page.session.workspace
        title = words.text("Version {number}", number=version.number)
        super().__init__(page.kit, title, do=words.text("Close"), parent=page)
        self.cancel.hide()
        self.state = Lines(page.kit, title)
        self.state.show_lines(*version_lines(page, version))
        self.list = RowList(page.kit, words.text("The notes in this version"))
        self.list.grow()
        self.list.show_rows(said.cards(words, notes.read_version(workspace, version)))
        self.form.add_widget(self.state)
        self.form.add_widget(Heading(words.text("The notes in this version")))
        self.form.add_widget(self.list)
        self.state.begin()


def version_lines(page: RoomPage, version: NotesVersion) -> list[str]:
    """How far a version came, with the names of the meeting and of who signed."""
    workspace = page.session.workspace
    at = meetings.get(workspace, version.agreed_at_id) if version.agreed_at_id else None
    signer = people.get(workspace, version.signed_by) if version.signed_by else None
    return said.version_said(page.kit.words, version, at, signer)


def _called(page: RoomPage, meeting: Meeting) -> str:
    words = page.kit.words
    return words.text(
        "{meeting}, {day}", meeting=meeting.title, day=words.date(meeting.day, "full")
    )


def _day(page: RoomPage, dialog: FormDialog, key: str, label: str, sense: Sense) -> DateField:
    today = page.session.today
    return dialog.form.add_date(
        key, label, today(), read=day_reader(today, sense, missing=WHICH_DAY)
    )
