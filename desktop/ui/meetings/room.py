"""Meetings: all of them, a page for each with its steps, and what belongs to no single one."""

from collections.abc import Callable, Mapping
from typing import Protocol, cast

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.ui import theme
from desktop.ui.kit import Kit
from desktop.ui.meetings.before_page import BeforePage
from desktop.ui.meetings.list_page import ListPage
from desktop.ui.meetings.meeting_page import MeetingPage
from desktop.ui.reading_order import turn
from desktop.ui.room_page import RoomPage
from desktop.ui.session import Go, Session
from desktop.ui.tabs import Place, Tabs
from desktop.ui.widgets import column


class Left(Protocol):
    """A page that says when somebody wants to go back, and knows where to begin."""

    @property
    def left(self) -> SignalInstance: ...
    def start(self) -> None: ...


class OfMeeting(Left, Protocol):
    """A page about one step of one meeting."""

    def show_meeting(self, meeting_id: int) -> None: ...


class OfVenues(Left, Protocol):
    """The page of all places we meet, standing on one of them."""

    def show_venue(self, venue_id: int | None = None) -> None: ...


def make_room(session: Session, kit: Kit, go: Go) -> QWidget:
    return MeetingsRoom(session, kit, go)


class MeetingsRoom(QWidget):
    """The list; over it the page of one meeting; over that the pages of its steps.

    Places beside the list have a tab each. A page is made when somebody first goes there.
    """

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__()
        self.list = ListPage(session, kit)
        self.meeting = MeetingPage(session, kit, go)
        self._beside = {place.key: place for place in _beside(session, kit, go)}
        self._steps = _steps(session, kit, go)
        self._pages: dict[str, RoomPage] = {"meetings": self.list, "meeting": self.meeting}
        titles = {key: place.title for key, place in self._beside.items()}
        self.tabs = Tabs(kit, {"meetings": kit.words.text("Meetings"), **titles})
        self.tabs.entered.connect(self.show_place)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.meeting)
        body = column(spacing=theme.XS)
        body.addWidget(self.tabs)
        body.addWidget(self.stack, 1)
        self.setLayout(body)
        self.tabs.show_place("meetings")
        self.list.opened.connect(self.open_meeting)
        self.meeting.left.connect(self.show_list)
        self.meeting.step.connect(lambda key: self._open_step(key, self.meeting.meeting_id))

    @property
    def shown(self) -> RoomPage:
        """The page that is shown now."""
        return next(page for page in self._pages.values() if page is self.stack.currentWidget())

    def page(self, key: str) -> RoomPage:
        """The page of a place, made now if nobody went there before."""
        if key not in self._pages:
            in_row = key in self._beside
            made = self._beside[key].make() if in_row else self._steps[key]()
            back = self.show_list if in_row else self._back_to_meeting
            cast("Left", made).left.connect(back)
            self._pages[key] = made
            self.stack.addWidget(made)
        return self._pages[key]

    def arrive(self, place: str, /, **ids: int) -> None:
        """Show one thing, as the table in `desktop.ui.session` names it."""
        if place in self._steps:
            self._open_step(place, ids["meeting_id"])
        elif place in self._beside:
            self._open_beside(place, **ids)
        elif "meeting_id" in ids:
            self.open_meeting(ids["meeting_id"])
        else:
            self.show_list()

    def arrival(self) -> str:
        return self.shown.arrival()

    def show_place(self, key: str) -> None:
        """Show a place of the row; whoever stands on its tab stays there."""
        turn(self.stack, self.page(key))
        self.tabs.show_place(key)

    def open_meeting(self, meeting_id: int) -> None:
        self.meeting.show_meeting(meeting_id)
        self.show_place("meetings")
        turn(self.stack, self.meeting)
        self.meeting.start()
        self.meeting.tell_arrival()

    def show_list(self) -> None:
        self.show_place("meetings")
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_step(self, key: str, meeting_id: int) -> None:
        page = self.page(key)
        self.meeting.show_meeting(meeting_id)  # where its way back leads
        cast("OfMeeting", page).show_meeting(meeting_id)
        self.tabs.show_place("meetings")
        self._stand_on(page)

    def _open_beside(self, key: str, venue_id: int | None = None) -> None:
        page = self.page(key)
        if venue_id is not None:
            cast("OfVenues", page).show_venue(venue_id)
        self.tabs.show_place(key)
        self._stand_on(page)

    def _stand_on(self, page: RoomPage) -> None:
        turn(self.stack, page)
        cast("Left", page).start()
        page.tell_arrival()

    def _back_to_meeting(self) -> None:
        self.open_meeting(self.meeting.meeting_id)


def _steps(session: Session, kit: Kit, go: Go) -> Mapping[str, Callable[[], RoomPage]]:
    """The pages of a meeting's steps, by the names of their places.

    Each is imported and built when somebody first goes there.
    """

    def ready() -> RoomPage:
        from desktop.ui.meetings.ready.ready_page import ReadyPage  # noqa: PLC0415 - see above

        return ReadyPage(session, kit, go)

    return {"ready": ready, "before": lambda: BeforePage(session, kit, go)}


def _beside(session: Session, kit: Kit, go: Go) -> tuple[Place[RoomPage], ...]:
    """The places that stand beside the list of all meetings."""
    words = kit.words

    def venues() -> RoomPage:
        from desktop.ui.meetings.ready.venues_page import VenuesPage  # noqa: PLC0415 - see above

        return VenuesPage(session, kit, go)

    return (Place(key="venues", title=words.text("Places"), make=venues),)
