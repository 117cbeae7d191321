"""Asking who comes to a meeting, and who is simply here."""

from collections.abc import Sequence

from desktop.domain.meeting import Meeting
from desktop.domain.person import Person
from desktop.services.meetings import meetings
from desktop.ui.meetings.invite_dialog import NOT_INVITED, InviteDialog
from desktop.ui.meetings.not_expected import NotExpected
from desktop.ui.room_page import RoomPage
from desktop.ui.session import Session


def invited_last_time(session: Session, meeting: Meeting | None) -> list[int]:
    """Who was invited to the meeting before this one (or the last, for None) and may come again."""
    workspace = session.workspace
    before = [
        one
        for one in meetings.every(workspace)
        if meeting is None or (one.id != meeting.id and one.day <= meeting.day)
    ]
    return invited_to(session, before[0]) if before else []


def invited_to(session: Session, meeting: Meeting) -> list[int]:
    """Who was invited to a meeting and may come again."""
    return [
        row.person_id
        for row, person in meetings.attendance(session.workspace, meeting.id or 0)
        if row.invited and person.status not in NOT_INVITED
    ]


class Guests:
    """What the page of a meeting asks about people, and does with the answers."""

    def __init__(self, page: RoomPage) -> None:
        self._page = page
        self._session = page.session
        self._meeting_id = 0

    def show_meeting(self, meeting_id: int) -> None:
        self._meeting_id = meeting_id

    def invite(self) -> None:
        page, session = self._page, self._session
        if not page.allowed(meetings.invite):
            return
        there = meetings.attendance(session.workspace, self._meeting_id)
        meeting = meetings.get(session.workspace, self._meeting_id)
        dialog = InviteDialog(
            page.kit,
            session.workspace,
            there=[row.person_id for row, _ in there],
            last_time=invited_last_time(session, meeting),
            save=self._invite,
            parent=page,
        )
        page.ask(dialog)

    def somebody_is_here(self) -> None:
        """Somebody nobody expected."""
        self.ask_who_is_with(None)

    def ask_who_is_with(self, member: Person | None) -> None:
        """Somebody who is simply here, perhaps beside a member."""
        page = self._page
        if not page.allowed(meetings.somebody_not_expected):
            return
        member_id = member.id if member else None
        dialog = NotExpected(
            page.kit,
            self._session.workspace,
            save_known=lambda person: self._known_is_here(person, member_id),
            save_new=lambda name: self._new_is_here(name, member_id),
            member=member,
            parent=page,
        )
        page.ask(dialog)

    def _invite(self, ids: Sequence[int]) -> None:
        workspace, act = self._session.workspace, self._session.act()
        meetings.invite(workspace, act, meeting_id=self._meeting_id, person_ids=ids)

    def _known_is_here(self, person: Person, member_id: int | None) -> None:
        meetings.known_but_not_expected(
            self._session.workspace,
            self._session.act(),
            meeting_id=self._meeting_id,
            person_id=person.id or 0,
            supports_id=member_id,
        )
        self._say_here(person.name)

    def _new_is_here(self, name: str, member_id: int | None) -> None:
        meetings.somebody_not_expected(
            self._session.workspace,
            self._session.act(),
            meeting_id=self._meeting_id,
            name=name,
            supports_id=member_id,
        )
        self._say_here(name)

    def _say_here(self, name: str) -> None:
        kit = self._page.kit
        kit.speech.say(self._page, kit.words.text("{name} is here.", name=name))
