"""Meetings: all of them, a page for each with its steps, and what belongs to no single one."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.agenda import ItemState
from desktop.services.changes import decisions
from desktop.services.meetings.agenda import items
from desktop.services.meetings.notes import notes
from desktop.ui.kit import Kit
from desktop.ui.meetings import pages
from desktop.ui.meetings.list_page import ListPage
from desktop.ui.meetings.meeting_page import MeetingPage
from desktop.ui.reading_order import turn
from desktop.ui.room_of_pages import RoomOfPages
from desktop.ui.room_page import RoomPage
from desktop.ui.session import Go, Session
from desktop.ui.tabs import Place


def make_room(session: Session, kit: Kit, go: Go) -> QWidget:
    return MeetingsRoom(session, kit, go)


class MeetingsRoom(RoomOfPages[ListPage]):
    """The list; over it the page of one meeting; over that the pages of its steps."""

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__(
            kit,
            Place(
                key="meetings",
                title=kit.words.text("Meetings"),
                make=lambda: ListPage(session, kit),
            ),
            beside=pages.beside(session, kit, go),
            over=pages.of_meeting(session, kit, go),
        )
        self._session = session
        self.meeting = MeetingPage(session, kit, go)
        self.add_page("meeting", self.meeting)
        self.list.opened.connect(self.open_meeting)
        self.meeting.left.connect(self.show_list)
        self.meeting.step.connect(lambda key: self._open_step(key, self.meeting.meeting_id))

    def arrive(self, place: str, /, **ids: int) -> None:
        """Show one thing, as the table in `desktop.ui.session` names it."""
        if place in self.over:
            self._open_step(place, ids["meeting_id"])
        elif place in self.beside:
            self._open_beside(place, **ids)
        elif place == "item":
            self._open_item(ids["item_id"])
        elif place == "decision":
            self._open_decision(ids["decision_id"])
        elif "meeting_id" in ids:
            self.open_meeting(ids["meeting_id"])
        else:
            self.show_list()

    def open_meeting(self, meeting_id: int) -> None:
        self.meeting.show_meeting(meeting_id)
        self.stand_on("meeting")

    def show_list(self) -> None:
        self.show_place("meetings")
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self, key: str) -> None:
        """Whoever works through the steps goes on with the next from where they were."""
        if key in self.beside:
            self.show_list()
            return
        self.meeting.show_meeting(self.meeting.meeting_id)
        turn(self.stack, self.meeting)
        if self.meeting.steps.list.choose(key):
            self.meeting.start_again()
        else:
            self.meeting.start()
        self.meeting.tell_arrival()

    def _open_step(self, key: str, meeting_id: int) -> RoomPage:
        page = self.page(key)
        self.meeting.show_meeting(meeting_id)  # where its way back leads
        cast("pages.OfMeeting", page).show_meeting(meeting_id)
        self.stand_on(key)
        return page

    def _open_beside(
        self, key: str, venue_id: int | None = None, body_id: int | None = None
    ) -> RoomPage:
        page = self.page(key)
        if venue_id is not None:
            cast("pages.OfVenues", page).show_venue(venue_id)
        if body_id is not None:
            cast("pages.OfBodies", page).show_body(body_id)
        self.stand_on(key)
        return page

    def _open_item(self, item_id: int) -> None:
        """One idea, on the agenda it stands on or among all of them."""
        item = items.get(self._session.workspace, item_id)
        if item.state is ItemState.ACCEPTED and item.meeting_id is not None:
            page = self._open_step("agenda", item.meeting_id)
        else:
            page = self._open_beside("ideas")
        cast("pages.OfItems", page).show_item(item_id)

    def _open_decision(self, decision_id: int) -> None:
        """In the notes where it stands; until the next meeting one made between two has none."""
        workspace = self._session.workspace
        meeting_id = notes.told_at(workspace, decisions.get(workspace, decision_id))
        if meeting_id is None:
            self.show_list()
            return
        page = self._open_step("afterwards", meeting_id)
        cast("pages.OfDecisions", page).show_decision(decision_id)
