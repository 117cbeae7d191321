"""Who is invited to take part, and what each of them chose."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from desktop.domain.request import InvitationReply, Request
from desktop.services.changes.requests import invitations
from desktop.services.changes.requests.invitations import Guest
from desktop.services.letters import invitation_letters
from desktop.ui.buttons import Button
from desktop.ui.changes.requests.invite_dialogs import AskDialog, GuestDialog
from desktop.ui.changes.requests.request_words import guest_row
from desktop.ui.layouts import flow
from desktop.ui.room_page import RoomPage, fill
from desktop.ui.rows import RowList
from desktop.ui.session import Go
from desktop.ui.widgets import Card


class GuestsCard(Card):
    """Enter says what somebody chose. Only who said yes is put forward.

    Letters are a list like any other: each prints in its reader's language and format there.
    """

    def __init__(self, page: RoomPage, go: Go) -> None:
        words = page.kit.words
        title = words.text("Who is invited")
        super().__init__(title)
        self._page, self._go = page, go
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
        self.letter.clicked.connect(lambda: self.write_letters(everybody=False))
        self.letters = Button(words.text("Letters to all who did not answer…"))
        self.letters.clicked.connect(lambda: self.write_letters(everybody=True))
        self.add(self.list)
        self.body.addLayout(flow(self.reply, self.forward, self.letter, self.letters))

    def show_request(self, request: Request) -> None:
        page = self._page
        self._request = request
        self._guests = invitations.of_request(page.session.workspace, request.id or 0)
        self.list.show_rows([guest_row(page.kit.words, guest) for guest in self._guests])
        self._show_buttons()

    @property
    def wants_letters(self) -> bool:
        """Whether somebody invited stands on no list of letters yet."""
        request = self._request
        if request is None or not request.is_open:
            return False
        return bool(invitation_letters.waiting(self._page.session.workspace, request.id or 0))

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
        dialog.accepted.connect(self._go_on)
        page.ask(dialog)

    def _go_on(self) -> None:
        """After inviting people one writes to them."""
        if self.wants_letters:
            self.letters.setFocus(Qt.FocusReason.OtherFocusReason)

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

    def write_letters(self, *, everybody: bool) -> None:
        """The list of letters, with the one chosen or with each who did not answer yet on it."""
        page, session, request, guest = self._page, self._page.session, self._request, self.guest
        if request is None or not (everybody or guest):
            return
        chosen = [] if everybody or guest is None else [guest.invited.person_id]

        def begin() -> None:
            mailing = invitation_letters.make(
                session.workspace, session.act(), request_id=request.id or 0, person_ids=chosen
            )
            stands_on = dict(zip(["person_id"], chosen, strict=False))
            self._go("mailing", mailing_id=mailing.id or 0, **stands_on)

        page.attempt(begin)

    def _show_buttons(self) -> None:
        guest, request = self.guest, self._request
        is_open = request is not None and request.is_open
        silent = [one for one in self._guests if one.invited.reply is InvitationReply.NONE]
        self.letter.setVisible(guest is not None and is_open)
        self.letters.setVisible(is_open and (len(silent) > 1 or self.wants_letters))
        fill(self.letters, filled=self.wants_letters)
        self.reply.setVisible(guest is not None)
        said_yes = guest is not None and guest.invited.reply is InvitationReply.YES
        waits = guest is not None and guest.invited.put_forward_on is None
        asked = request is not None and bool(request.asked_by)
        self.forward.setVisible(said_yes and waits and asked)
