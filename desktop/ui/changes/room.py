"""What changed: all requests, a page for each, and what belongs to no single one."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.ui import theme
from desktop.ui.changes import pages
from desktop.ui.changes.requests.list_page import ListPage
from desktop.ui.kit import Kit
from desktop.ui.reading_order import turn
from desktop.ui.room_page import RoomPage
from desktop.ui.session import Go, Session
from desktop.ui.speech import spoken
from desktop.ui.tabs import Tabs
from desktop.ui.widgets import column

SHOWS = {
    "request_id": "show_request",
    "view_id": "show_view",
    "person_id": "show_person",
    "change_id": "show_change",
    "review_id": "show_review",
    "goal_id": "show_goal",
    "theme_id": "show_theme",
}
"""The method by which a page stands on one thing, by the name of the thing's id."""


def make_room(session: Session, kit: Kit, go: Go) -> QWidget:
    return ChangesRoom(session, kit, go)


class ChangesRoom(QWidget):
    """The list of requests; over it the page of one; over that the pages of what is done with it.

    Places beside the list have a tab each. A page is made when somebody first goes there.
    """

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__()
        self._title = kit.words.text("What changed")
        self.list = ListPage(session, kit)
        self._beside = {place.key: place for place in pages.beside(session, kit, go)}
        self._of_request = pages.of_request(session, kit, go)
        self._pages: dict[str, RoomPage] = {"changes": self.list}
        self._request_id = 0
        self._from_request = ""
        titles = {key: place.title for key, place in self._beside.items()}
        self.tabs = Tabs(kit, {"changes": kit.words.text("Requests"), **titles})
        self.tabs.entered.connect(self.show_place)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        body = column(spacing=theme.XS)
        body.addWidget(self.tabs)
        body.addWidget(self.stack, 1)
        self.setLayout(body)
        self.tabs.show_place("changes")
        self.list.opened.connect(lambda request_id: self.arrive("request", request_id=request_id))

    @property
    def shown(self) -> RoomPage:
        """The page that is shown now."""
        return next(page for page in self._pages.values() if page is self.stack.currentWidget())

    def page(self, key: str) -> RoomPage:
        """The page of a place, made now if nobody went there before."""
        if key not in self._pages:
            in_row = key in self._beside
            made = self._beside[key].make() if in_row else self._of_request[key]()
            cast("pages.Left", made).left.connect(lambda: self._back_from(key))
            self._pages[key] = made
            self.stack.addWidget(made)
        return self._pages[key]

    def arrive(self, place: str, /, **ids: int) -> None:
        """Show one thing, as the table in `desktop.ui.session` names it."""
        key = "goals" if place == "review" else place
        if key not in self._beside and key not in self._of_request:
            self.show_list()
            return
        page = self.page(key)
        for name, one in ids.items():
            getattr(page, SHOWS[name])(one)
        self._remember(key, ids.get("request_id"))
        self.tabs.show_place(key if key in self._beside else "changes")
        self._stand_on(page)

    def arrival(self) -> str:
        """`What changed. Requests. 3 requests.` in the room itself; a page says what it is."""
        said = self.shown.arrival()
        return spoken(self._title, said) if self.shown is self.list else said

    def show_place(self, key: str) -> None:
        """Show a place of the row; whoever stands on its tab stays there."""
        self._from_request = ""
        turn(self.stack, self.page(key))
        self.tabs.show_place(key)

    def show_list(self) -> None:
        self.show_place("changes")
        self.list.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remember(self, key: str, request_id: int | None) -> None:
        """Whoever came to a page for one request goes back to that request."""
        self._from_request = key if request_id is not None and key != "request" else ""
        if request_id is not None:
            self._request_id = request_id

    def _back_from(self, key: str) -> None:
        if self._from_request == key:
            self.arrive("request", request_id=self._request_id)
        else:
            self.show_list()

    def _stand_on(self, page: RoomPage) -> None:
        turn(self.stack, page)
        cast("pages.Left", page).start()
        page.show_focus()
        page.tell_arrival()
