"""The place of a meeting: what it has, who checked it, and whether it was true on the day."""

from desktop.domain.meeting import Meeting
from desktop.domain.venue import Venue
from desktop.services.meetings import meetings
from desktop.services.meetings.ready import venues
from desktop.ui.buttons import Button
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.meetings.ready.place_dialogs import CheckDialog, OnTheDayDialog, PlaceDialog
from desktop.ui.meetings.ready.ready_words import place_lines
from desktop.ui.money.amounts import Amounts
from desktop.ui.room_page import RoomPage
from desktop.ui.session import Go
from desktop.ui.widgets import Card

MINUTES = 60


class PlaceCard(Card):
    """A few lines, and buttons: choose the place, check it, its page, was it true?"""

    def __init__(self, page: RoomPage, go: Go) -> None:
        words = page.kit.words
        title = words.text("The place")
        super().__init__(title)
        self._page, self._go = page, go
        self._amounts = Amounts(page.kit, page.session)
        self._meeting: Meeting | None = None
        self.lines = Lines(page.kit, title)
        self.choose = Button(words.text("Choose the place"))
        self.choose.clicked.connect(self.choose_place)
        self.check = Button(words.text("Check the place"))
        self.check.clicked.connect(self.check_place)
        self.page = Button(words.text("Page of the place"))
        self.page.clicked.connect(self.open_page)
        self.true = Button(words.text("Was it true on the day?"))
        self.true.clicked.connect(self.ask_on_the_day)
        self.add(self.lines)
        self.body.addLayout(flow(self.true, self.check, self.choose, self.page))

    def show_meeting(self, meeting: Meeting, *, is_over: bool) -> None:
        words, workspace = self._page.kit.words, self._page.session.workspace
        self._meeting = meeting
        there = meeting.venue_id is not None
        self.choose.setText(
            words.text("Another place") if there else words.text("Choose the place")
        )
        self.choose.setVisible(not is_over)
        self.check.setVisible(there and not is_over)
        self.page.setVisible(there)
        self.true.setVisible(is_over and bool(venues.promised(workspace, meeting)))
        if meeting.venue_id is None:
            none = words.text("Not chosen from our places yet, so we do not know what it has.")
            self.lines.show_lines(meeting.place, none)
            return
        venue = venues.get(workspace, meeting.venue_id)
        facts = venues.facts(workspace, meeting.venue_id)
        self.lines.show_lines(
            venue.name,
            venue.address.replace("\n", ", "),
            *place_lines(words, facts),
            self._cost(meeting, venue),
            self._said_since(meeting),
        )

    def unsaid(self) -> bool:
        """Whether nobody said yet how the place was on the day."""
        workspace, meeting = self._page.session.workspace, self._meeting
        if meeting is None or not venues.promised(workspace, meeting):
            return False
        return not venues.on_the_day(workspace, meeting.id or 0)

    def choose_place(self) -> None:
        page, session, meeting = self._page, self._page.session, self._meeting
        if meeting is None or not page.allowed(meetings.change):
            return
        if not venues.every(session.workspace):
            self._go("venues")
            return
        page.ask(PlaceDialog(page, meeting))

    def check_place(self) -> None:
        page, meeting = self._page, self._meeting
        if meeting is not None and meeting.venue_id is not None and page.allowed(venues.check):
            page.ask(CheckDialog(page, venues.get(page.session.workspace, meeting.venue_id)))

    def open_page(self) -> None:
        if self._meeting is not None and self._meeting.venue_id is not None:
            self._go("venues", venue_id=self._meeting.venue_id)

    def ask_on_the_day(self) -> None:
        if self._meeting is not None and self._page.allowed(venues.was_it_true):
            self._page.ask(OnTheDayDialog(self._page, self._meeting))

    def _cost(self, meeting: Meeting, venue: Venue) -> str:
        """What the room costs an hour, and so about this meeting."""
        if venue.cost_an_hour is None:
            return ""
        words, hour = self._page.kit.words, self._amounts.said(venue.cost_an_hour)
        if not meeting.minutes:
            return words.text("Costs {amount} an hour.", amount=hour)
        whole = self._amounts.said(round(venue.cost_an_hour * meeting.minutes / MINUTES))
        return words.text(
            "Costs {amount} an hour, {whole} for this meeting.", amount=hour, whole=whole
        )

    def _said_since(self, meeting: Meeting) -> str:
        """That somebody said how it was, once they did."""
        said = venues.on_the_day(self._page.session.workspace, meeting.id or 0)
        if not said:
            return ""
        words = self._page.kit.words
        if all(one.was_true for one in said):
            return words.text("On the day it was as we said.")
        return words.text("On the day it was not all as we said.")
