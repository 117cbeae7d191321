"""All requests, a card each; Enter opens one, and a new one is written down from here."""

from PySide6.QtCore import Signal

from desktop.domain.request import Request
from desktop.services.changes.hearing import owed
from desktop.services.changes.requests import requests
from desktop.ui.buttons import ButtonLook, key_button
from desktop.ui.changes.requests.request_dialog import RequestDialog
from desktop.ui.changes.requests.request_words import request_row
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.room_page import PageHead, RoomPage
from desktop.ui.rows import RowList
from desktop.ui.session import Session
from desktop.ui.widgets import Card


class ListPage(RoomPage):
    """Keys: Enter opens a request, Ctrl+N writes one down."""

    opened = Signal(object)  # ids are larger than Qt's int

    def __init__(self, session: Session, kit: Kit) -> None:
        super().__init__(session, kit, owed.READ)
        words = kit.words
        self.head = PageHead(words.text("Requests"))
        self.new = key_button(
            self, words.text("Write down a request"), self.prepare, "Ctrl+N", ButtonLook.PRIMARY
        )
        self.list = RowList(
            kit,
            words.text("Requests"),
            empty=words.text("Nothing was asked of us yet. Write down what somebody asks."),
        )
        self.list.grow()
        self.list.opened.connect(self.opened.emit)
        listed = Card()
        listed.add(self.list)
        self.lay_out(self.head, flow(self.new), self.notice, listed)

    def refresh(self) -> None:
        words = self.kit.words
        found = requests.every(self.session.workspace)
        again = owed.after_closing(self.session.workspace, self.session.today())
        count = words.plural("{count} request", "{count} requests", len(found))
        self.head.show_head(words.text("Requests"), count)
        self.list.show_rows([request_row(words, one, again[one.id or 0]) for one in found])

    def prepare(self) -> None:
        """A few words are enough; the rest can wait until it opens."""
        session = self.session

        def save(request: Request) -> None:
            made = requests.prepare(session.workspace, session.act(), request=request)
            self.opened.emit(made.id)

        if self.allowed(requests.prepare):
            title = self.kit.words.text("A request")
            self.ask(RequestDialog(self, None, save, title=title))
