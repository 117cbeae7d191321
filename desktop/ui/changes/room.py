"""What changed: all requests, a page for each, and what belongs to no single one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.services.changes.requests import requests
from desktop.ui.changes import pages
from desktop.ui.changes.requests.list_page import ListPage
from desktop.ui.kit import Kit
from desktop.ui.room_of_pages import RoomOfPages
from desktop.ui.session import Go, Session
from desktop.ui.speech import spoken
from desktop.ui.tabs import Place

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


class ChangesRoom(RoomOfPages[ListPage]):
    """The list of requests; over it the page of one; over that what is done with it."""

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__(
            kit,
            Place(
                key="changes",
                title=kit.words.text("Requests"),
                make=lambda: ListPage(session, kit),
            ),
            beside=pages.beside(session, kit, go),
            over=pages.of_request(session, kit, go),
        )
        self._title = kit.words.text("What changed")
        self._workspace = session.workspace
        self._request_id = 0
        self._from_request = ""
        self.list.opened.connect(lambda request_id: self.arrive("request", request_id=request_id))

    def arrive(self, place: str, /, **ids: int) -> None:
        """Show one thing, as the table in `desktop.ui.session` names it."""
        key = "goals" if place == "review" else place
        if key not in self.beside and key not in self.over:
            self.show_list()
            return
        page = self.page(key)
        for name, one in ids.items():
            getattr(page, SHOWS[name])(one)
        self._remember(key, ids.get("request_id"))
        self.stand_on(key)

    def arrival(self) -> str:
        """`What changed. Requests. 3 requests.` in the room itself; a page says what it is."""
        said = super().arrival()
        return spoken(self._title, said) if self.shown is self.list else said

    def show_place(self, key: str) -> None:
        """Show a place of the row; whoever stands on its tab stays there."""
        self._from_request = ""
        super().show_place(key)

    def show_list(self) -> None:
        self.show_place("changes")
        self.list.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self, key: str) -> None:
        """To the request that one came from; to all of them where it was undone."""
        if self._from_request == key and requests.is_there(self._workspace, self._request_id):
            self.arrive("request", request_id=self._request_id)
        else:
            self.show_list()

    def _remember(self, key: str, request_id: int | None) -> None:
        """Whoever came to a page for one request goes back to that request."""
        self._from_request = key if request_id is not None and key != "request" else ""
        if request_id is not None:
            self._request_id = request_id
