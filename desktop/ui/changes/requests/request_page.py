"""One request: what is asked, by whom, who takes part, and what becomes of it."""

from datetime import date

from PySide6.QtCore import Qt, Signal

from desktop.domain.paper_kinds import Paper
from desktop.domain.request import Request, RequestState
from desktop.domain.request_checks import missing
from desktop.services.changes.hearing import owed
from desktop.services.changes.requests import requests
from desktop.services.changes.said import views
from desktop.services.papers.paper_records import About
from desktop.ui.buttons import Button, key_button
from desktop.ui.changes.requests.guests_card import GuestsCard
from desktop.ui.changes.requests.request_dialog import RequestDialog
from desktop.ui.changes.requests.request_dialogs import DeclineDialog, PublicDialog
from desktop.ui.changes.requests.request_words import about_lines, how_it_stands
from desktop.ui.changes.requests.work_card import WorkCard
from desktop.ui.kit import Kit
from desktop.ui.layouts import Columns, flow
from desktop.ui.lines import Lines
from desktop.ui.meetings.agenda.item_dialog import to_come
from desktop.ui.meetings.agenda.put_on_dialog import PutOnDialog
from desktop.ui.papers.preview import show_paper
from desktop.ui.room_page import PageHead, RoomPage, fill, stack
from desktop.ui.session import Go, Session
from desktop.ui.widgets import Card

SHOWS = frozenset(
    {
        *("request", "invited", "person", "member_view", "theme", "view_theme", "answer"),
        *("sent_letter", "letter_taken_back", "not_reached", "setting", "mailing", "mailing_copy"),
    }
)


class RequestPage(RoomPage):
    """Keys: Enter opens what becomes of it, Ctrl+E changes it, Ctrl+I invites people, Esc goes
    back to all requests."""

    left = Signal()

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__(session, kit, SHOWS)
        self._go = go
        self.request_id = 0
        self.head = PageHead()
        self._make_buttons()
        words = kit.words
        about = Card(words.text("What is asked"))
        self.about = Lines(kit, words.text("What is asked"))
        about.add(self.about)
        self.lacking = Card(words.text("Still to say"))
        self.lacks = Lines(kit, words.text("Still to say"))
        self.lacking.add(self.lacks)
        self.work = WorkCard(self)
        self.work.opened.connect(lambda key: self._go(key, request_id=self.request_id))
        self.guests = GuestsCard(self, go)
        sides = Columns([stack(self.lacking, self.work, self.guests), stack(about)], weights=(1, 1))
        first = (self.open, self.invite, self.change, self.agenda, self.print)
        whole = (*first, self.public, self.again, self.no)
        self.lay_out(flow(self.back), self.head, flow(*whole), self.notice, sides)

    def show_request(self, request_id: int) -> None:
        self.request_id = request_id
        self.notice.clear()
        self.show_again()

    def start(self) -> None:
        """Stand on what is next: what is missing first, then what becomes of it."""
        if self._is_gone():
            return
        if self._request().state is RequestState.DRAFT:
            self.open.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.work.start()

    def refresh(self) -> None:
        if self._is_gone():
            return
        request, words = self._request(), self.kit.words
        again = owed.after_closing(self.session.workspace, self.session.today())
        stands = how_it_stands(words, request, again[self.request_id])
        self.head.show_head(request.title, stands)
        self.setAccessibleName(request.title)
        self.about.show_lines(*about_lines(words, request))
        draft = request.state is RequestState.DRAFT
        lacks = [words.say(one.said) for one in missing(request)] if draft else []
        self.lacks.show_lines(*lacks)
        self.lacking.setVisible(bool(lacks))
        self.work.setVisible(not draft)
        self.work.show_request(request)
        self.guests.setVisible(not draft)
        self.guests.show_request(request)
        self._show_buttons(request)

    def open_it(self) -> None:
        """Open it; where something is missing, ask for that first."""
        session = self.session
        if not self.allowed(requests.open_it):
            return
        lacks = missing(self._request())
        if lacks:
            self._ask_for(lacks[0].field)
            return
        self.attempt(
            lambda: requests.open_it(session.workspace, session.act(), request_id=self.request_id),
            self.kit.words.text("It is open. Invite people now."),
        )

    def change_it(self) -> None:
        if self.allowed(requests.change):
            title = self.kit.words.text("Change")
            self.ask(RequestDialog(self, self._request(), self._save, title=title))

    def decline(self) -> None:
        session = self.session

        def save(why: str) -> None:
            requests.decline(session.workspace, session.act(), request_id=self.request_id, why=why)
            self.say_saved()

        if self.allowed(requests.decline):
            self.ask(DeclineDialog(self.kit, self._request(), save, self))

    def put_on_agenda(self) -> None:
        session = self.session

        def save(meeting_id: int) -> None:
            requests.put_on_agenda(
                session.workspace,
                session.act(),
                request_id=self.request_id,
                meeting_id=meeting_id,
            )
            self.say_saved()

        if self.allowed(requests.put_on_agenda):
            self.ask(PutOnDialog(self.kit, self._request().title, to_come(self), save, self))

    def answer_in_public(self) -> None:
        session = self.session

        def save(day: date, where: str) -> None:
            requests.hear_in_public(
                session.workspace,
                session.act(),
                request_id=self.request_id,
                public_on=day,
                where=where,
            )
            self.say_saved()

        if self.allowed(requests.hear_in_public):
            self.ask(PublicDialog(session, self.kit, self._request(), save, self))

    def show_on_paper(self) -> None:
        about = About(request_id=self.request_id)
        self.attempt(lambda: show_paper(self.session, self.kit, Paper.REQUEST, about, self))

    def reopen(self) -> None:
        session = self.session
        if self.allowed(requests.reopen):
            self.attempt(
                lambda: requests.reopen(
                    session.workspace, session.act(), request_id=self.request_id
                ),
                self.kit.words.text("Saved."),
            )

    def _ask_for(self, field: str) -> None:
        """All of the form, standing on what is missing; it opens when nothing is."""
        session, words = self.session, self.kit.words

        def save(request: Request) -> None:
            with session.workspace.several():
                requests.change(session.workspace, session.act(), request=request)
                requests.open_it(session.workspace, session.act(), request_id=self.request_id)
            self.kit.speech.say(self, words.text("It is open. Invite people now."))

        do = words.text("Open it")
        dialog = RequestDialog(self, self._request(), save, title=do, do=do)
        self.ask(dialog)
        dialog.show_missing(field)

    def _save(self, request: Request) -> None:
        requests.change(self.session.workspace, self.session.act(), request=request)
        self.say_saved()

    def _is_gone(self) -> bool:
        """Whether there is none: writing it down was undone while it stood here."""
        if self.request_id and not requests.is_there(self.session.workspace, self.request_id):
            self.request_id = 0
            self.left.emit()
        return not self.request_id

    def _request(self) -> Request:
        return requests.get(self.session.workspace, self.request_id)

    def _show_buttons(self, request: Request) -> None:
        state, workspace = request.state, self.session.workspace
        draft, is_open = state is RequestState.DRAFT, request.is_open
        self.open.setVisible(draft)
        self.invite.setVisible(is_open)
        self.agenda.setVisible(draft or is_open)
        taken = is_open or state is RequestState.CLOSED
        self.public.setVisible(taken and views.unnamed(workspace, self.request_id) > 0)
        self.no.setVisible(draft or is_open)
        self.again.setVisible(not draft and not is_open)
        fill(self.open, filled=draft)
        fill(self.invite, filled=is_open and not self.guests.list.rows())

    def _make_buttons(self) -> None:
        words = self.kit.words
        self.back = key_button(self, words.text("All requests"), self.left.emit, "Esc")
        self.open = Button(words.text("Open it"), do=self.open_it)
        self.invite = key_button(self, words.text("Invite people"), self.guests_invite, "Ctrl+I")
        self.change = key_button(self, words.text("Change"), self.change_it, "Ctrl+E")
        self.agenda = Button(words.text("Put on an agenda"), do=self.put_on_agenda)
        self.print = key_button(self, words.text("Show on paper…"), self.show_on_paper, "Ctrl+P")
        self.public = Button(words.text("Answered in public"), do=self.answer_in_public)
        self.no = Button(words.text("Say no"), do=self.decline)
        self.again = Button(words.text("Open again"), do=self.reopen)

    def guests_invite(self) -> None:
        self.guests.invite()
