"""One request: what is asked, by whom, and what becomes of it."""

from PySide6.QtCore import Qt, Signal

from desktop.domain.request import REQUEST_STATE_NAMES
from desktop.services.changes.requests import requests
from desktop.ui.buttons import Button
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.room_page import PageHead, RoomPage
from desktop.ui.session import Go, Session

SHOWS = frozenset({"request", "invited", "person", "setting"})


class RequestPage(RoomPage):
    """Keys: Esc goes back to all requests."""

    left = Signal()

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__(session, kit, SHOWS)
        self._go = go
        self.request_id = 0
        self.head = PageHead()
        self.back = Button(kit.words.text("All requests"))
        self.back.setToolTip("Esc")
        self.back.setAccessibleDescription("Esc")
        self.back.clicked.connect(self.left.emit)
        self.lay_out(flow(self.back), self.head, self.notice)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut(self, "Esc", self.left.emit, within=within)

    def show_request(self, request_id: int) -> None:
        self.request_id = request_id
        self.notice.clear()
        self.show_again()

    def start(self) -> None:
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        if not self.request_id:
            return
        request = requests.get(self.session.workspace, self.request_id)
        words = self.kit.words
        self.head.show_head(request.title, words.text(REQUEST_STATE_NAMES[request.state]))
        self.setAccessibleName(request.title)
