"""All requests in a table; Enter opens one, and a new one is written down from here."""

from PySide6.QtCore import Signal

from desktop.domain.request import REQUEST_STATE_NAMES, Request
from desktop.services.changes.requests import requests
from desktop.ui import theme
from desktop.ui.buttons import ButtonLook, key_button
from desktop.ui.changes.requests.request_dialog import RequestDialog
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.room_page import PageHead, RoomPage, keep_room
from desktop.ui.session import Session
from desktop.ui.table import Table
from desktop.ui.table_model import Column
from desktop.ui.widgets import column


class ListPage(RoomPage):
    """Keys: Enter opens a request, Ctrl+N writes one down."""

    opened = Signal(object)  # ids are larger than Qt's int

    def __init__(self, session: Session, kit: Kit) -> None:
        super().__init__(session, kit, frozenset({"request"}))
        words = kit.words
        self.head = PageHead(words.text("Requests"))
        self.new = key_button(
            self, words.text("Write down a request"), self.prepare, "Ctrl+N", ButtonLook.PRIMARY
        )
        self.table = Table(
            kit,
            words.text("Requests"),
            self._columns(),
            empty=words.text("Nothing was asked of us yet. Write down what somebody asks."),
        )
        self.table.opened.connect(lambda request: self.opened.emit(request.id))
        body = column(spacing=theme.M)
        keep_room(body)
        body.addWidget(self.head)
        body.addWidget(self.notice)
        body.addLayout(flow(self.new))
        body.addWidget(self.table, 1)
        self.setLayout(body)

    def refresh(self) -> None:
        words = self.kit.words
        found = requests.every(self.session.workspace)
        count = words.plural("{count} request", "{count} requests", len(found))
        self.head.show_head(words.text("Requests"), count)
        self.table.show_rows(found)

    def prepare(self) -> None:
        """A few words are enough; the rest can wait until it opens."""
        session = self.session

        def save(request: Request) -> None:
            made = requests.prepare(session.workspace, session.act(), request=request)
            self.opened.emit(made.id)

        if self.allowed(requests.prepare):
            title = self.kit.words.text("A request")
            self.ask(RequestDialog(self, None, save, title=title))

    def _columns(self) -> list[Column[Request]]:
        words = self.kit.words
        return [
            Column(title=words.text("What it is about"), text=lambda one: one.title, bold=True),
            Column(
                title=words.text("How it stands"),
                text=lambda one: words.text(REQUEST_STATE_NAMES[one.state]),
            ),
            Column(
                title=words.text("Who asks"),
                text=lambda one: one.asked_by or words.text("we ask ourselves"),
            ),
            Column(
                title=words.text("Answers by"),
                text=lambda one: words.date(one.feedback_due) if one.feedback_due else "",
            ),
        ]
