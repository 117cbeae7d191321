"""Who is invited to take part, and what each of them chose."""

from collections.abc import Sequence

from desktop.domain.paper_kinds import Paper
from desktop.domain.request import InvitationReply, Request
from desktop.services.changes.requests import invitations
from desktop.services.changes.requests.invitations import Guest
from desktop.services.papers.paper_records import About
from desktop.ui.buttons import Button
from desktop.ui.changes.requests.invite_dialogs import AskDialog, GuestDialog
from desktop.ui.changes.requests.request_words import guest_row
from desktop.ui.layouts import flow
from desktop.ui.papers.preview import show_papers
from desktop.ui.papers.shown import paper_shown
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import RowList
from desktop.ui.widgets import Card


class GuestsCard(Card):
    """Enter says what somebody chose. Only who said yes is put forward."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("Who is invited")
        super().__init__(title)
        self._page = page
        self._request: Request | None = None
        self._guests: list[Guest] = []
        self.list = RowList(page.kit, title, empty=words.text("Nobody is invited yet."))
        self.list.grow()
        self.list.opened.connect(lambda _key: self.ask_reply())
        self.list.chosen.connect(lambda _key: self._show_buttons())
        self.reply = Button(words.text("What they chose"))
        self.reply.clicked.connect(self.ask_reply)
        self.forward = Button(words.text("Put forward"))
        self.forward.clicked.connect(self.put_forward)
        self.letter = Button(words.text("Letter…"))
        self.letter.clicked.connect(lambda: self.print_letters(everybody=False))
        self.letters = Button(words.text("Letters to all who did not answer…"))
        self.letters.clicked.connect(lambda: self.print_letters(everybody=True))
        self.add(self.list)
        self.body.addLayout(flow(self.reply, self.forward, self.letter, self.letters))

    def show_request(self, request: Request) -> None:
        page = self._page
        self._request = request
        self._guests = invitations.of_request(page.session.workspace, request.id or 0)
        self.list.show_rows([guest_row(page.kit.words, guest) for guest in self._guests])
        self._show_buttons()

    @property
    def guest(self) -> Guest | None:
        """The one that is chosen in the list."""
        key = self.list.chosen_key()
        return next((one for one in self._guests if one.invited.id == key), None)

    def invite(self) -> None:
        page, session, request = self._page, self._page.session, self._request
        if request is None or not page.allowed(invitations.invite):
            return

        def save(ids: Sequence[int], seat: str) -> None:
            invitations.invite(
                session.workspace,
                session.act(),
                request_id=request.id or 0,
                person_ids=ids,
                seat=seat,
            )
            page.say_saved()

        there = {guest.invited.person_id for guest in self._guests}
        dialog = AskDialog(session, page.kit, request.id or 0, there=there, save=save, parent=page)
        page.ask(dialog)

    def ask_reply(self) -> None:
        page, session, guest = self._page, self._page.session, self.guest
        if guest is None or not page.allowed(invitations.reply):
            return

        def save(reply: InvitationReply, why_not: str) -> None:
            invitations.reply(
                session.workspace,
                session.act(),
                invited_id=guest.invited.id or 0,
                reply=reply,
                why_not=why_not,
            )
            page.say_saved()

        page.ask(GuestDialog(page.kit, guest, save, page))

    def put_forward(self) -> None:
        page, session, guest = self._page, self._page.session, self.guest
        if guest is not None:
            page.attempt(
                lambda: invitations.put_forward(
                    session.workspace, session.act(), invited_id=guest.invited.id or 0
                ),
                page.kit.words.text("Saved."),
            )

    def print_letters(self, *, everybody: bool) -> None:
        """The invitation to the one chosen, or to each who did not answer yet."""
        page, request, guest = self._page, self._request, self.guest
        if request is None or not (everybody or guest):
            return
        person_id = guest.person.id if guest is not None and not everybody else None
        about = About(request_id=request.id, person_id=person_id)
        page.attempt(
            lambda: show_papers(
                page.session,
                page.kit,
                paper_shown(page.session, page.kit, Paper.REQUEST_LETTER, about),
                page,
            )
        )

    def _show_buttons(self) -> None:
        guest, request = self.guest, self._request
        silent = [one for one in self._guests if one.invited.reply is InvitationReply.NONE]
        self.letter.setVisible(guest is not None)
        self.letters.setVisible(len(silent) > 1)
        self.reply.setVisible(guest is not None)
        said_yes = guest is not None and guest.invited.reply is InvitationReply.YES
        waits = guest is not None and guest.invited.put_forward_on is None
        asked = request is not None and bool(request.asked_by)
        self.forward.setVisible(said_yes and waits and asked)
