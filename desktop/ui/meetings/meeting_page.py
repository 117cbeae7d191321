"""One meeting: when and where, who comes, and the way to its pay desk."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal

from desktop.domain.meeting import Meeting
from desktop.domain.person import Person
from desktop.services.meetings import meetings
from desktop.ui.buttons import Button
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.meetings.invite_dialog import NOT_INVITED, InviteDialog
from desktop.ui.meetings.meeting_dialog import MeetingDialog
from desktop.ui.meetings.not_expected import NotExpected
from desktop.ui.meetings.who_comes_part import WhoComesPart
from desktop.ui.room_page import PageHead, RoomPage, fill
from desktop.ui.session import Go, Session
from desktop.ui.when import when_and_where

SHOWS = frozenset({"meeting", "attendance", "person"})


def invited_last_time(session: Session, meeting: Meeting | None) -> list[int]:
    """Who was invited to the meeting before this one (or the last, for None) and may come again."""
    workspace = session.workspace
    before = [
        one
        for one in meetings.every(workspace)
        if meeting is None or (one.id != meeting.id and one.day <= meeting.day)
    ]
    if not before or before[0].id is None:
        return []
    return [
        row.person_id
        for row, person in meetings.attendance(workspace, before[0].id)
        if row.invited and person.status not in NOT_INVITED
    ]


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
        self._go = go
        self.meeting_id = 0
        self.head = PageHead()
        self.back = self._button(words.text("All meetings"), self.left.emit, "Esc")
        self.desk = Button(words.text("Open the pay desk"), image="money")
        self.desk.clicked.connect(lambda: go("desk", meeting_id=self.meeting_id))
        self.from_paper = Button(words.text("Type in from paper"))
        self.from_paper.clicked.connect(lambda: go("paper", meeting_id=self.meeting_id))
        self.change = self._button(words.text("Change"), self.change_meeting, "Ctrl+E")
        self.invite = self._button(words.text("Invite people"), self.invite_people, "Ctrl+I")
        text = words.text("Someone not expected")
        self.new = self._button(text, self.someone_not_expected, "Ctrl+N")
        text = words.text("Before the meeting")
        self.prepare = self._button(text, lambda: self.step.emit("before"), "Ctrl+B")
        self.who = WhoComesPart(self)
        self.who.supporter.connect(self._ask_who_is_here)
        self.who.opened.connect(lambda person_id: go("person", person_id=person_id))
        whole = (self.desk, self.prepare, self.from_paper, self.invite, self.new, self.change)
        self.lay_out(flow(self.back), self.head, flow(*whole), self.notice, self.who)

    def show_meeting(self, meeting_id: int) -> None:
        self.meeting_id = meeting_id
        self.notice.clear()
        self.show_again()

    def start(self) -> None:
        """Stand on who comes, which is what changes most often."""
        self.who.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        if not self.meeting_id:
            return
        words, workspace = self.kit.words, self.session.workspace
        meeting = self._meeting()
        self.head.show_head(meeting.title, when_and_where(words, meeting))
        self.setAccessibleName(meeting.title)
        pairs = meetings.attendance(workspace, self.meeting_id)
        self.who.show_pairs(self.meeting_id, pairs)
        fill(self.invite, filled=not pairs)
        begun = meeting.day <= self.session.act().day
        fill(self.desk, filled=bool(pairs) and begun)
        self.from_paper.setVisible(begun)

    def change_meeting(self) -> None:
        def save(meeting: Meeting) -> None:
            meetings.change(self.session.workspace, self.session.act(), meeting=meeting)

        if self.allowed(meetings.change):
            today = self.session.today
            self.ask(
                MeetingDialog(self.kit, self._meeting(), save, today=today, new=False, parent=self)
            )

    def invite_people(self) -> None:
        def save(ids: Sequence[int]) -> None:
            workspace, act = self.session.workspace, self.session.act()
            meetings.invite(workspace, act, meeting_id=self.meeting_id, person_ids=ids)

        if self.allowed(meetings.invite):
            dialog = InviteDialog(
                self.kit,
                self.session.workspace,
                there=self.who.pairs,
                last_time=invited_last_time(self.session, self._meeting()),
                save=save,
                parent=self,
            )
            self.ask(dialog)

    def someone_not_expected(self) -> None:
        self._ask_who_is_here(None)

    def _ask_who_is_here(self, member: Person | None) -> None:
        """Somebody who is simply here, perhaps beside a member."""
        if not self.allowed(meetings.somebody_not_expected):
            return
        member_id = member.id if member else None
        dialog = NotExpected(
            self.kit,
            self.session.workspace,
            save_known=lambda person: self._known_is_here(person, member_id),
            save_new=lambda name: self._new_is_here(name, member_id),
            member=member,
            parent=self,
        )
        self.ask(dialog)

    def _known_is_here(self, person: Person, member_id: int | None) -> None:
        meetings.known_but_not_expected(
            self.session.workspace,
            self.session.act(),
            meeting_id=self.meeting_id,
            person_id=person.id or 0,
            supports_id=member_id,
        )
        self._say_here(person.name)

    def _new_is_here(self, name: str, member_id: int | None) -> None:
        meetings.somebody_not_expected(
            self.session.workspace,
            self.session.act(),
            meeting_id=self.meeting_id,
            name=name,
            supports_id=member_id,
        )
        self._say_here(name)

    def _say_here(self, name: str) -> None:
        self.kit.speech.say(self, self.kit.words.text("{name} is here.", name=name))

    def _meeting(self) -> Meeting:
        return meetings.get(self.session.workspace, self.meeting_id)

    def _button(self, text: str, do: Callable[[], object], keys: str) -> Button:
        button = Button(text)
        button.setToolTip(keys)
        button.setAccessibleDescription(keys)
        button.clicked.connect(do)
        if keys == "Esc":
            shortcut(self, keys, do, within=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            shortcut(self, keys, do)
        return button
