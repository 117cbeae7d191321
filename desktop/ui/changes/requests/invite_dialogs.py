"""Inviting people to take part in a request, and what each of them chose."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtWidgets import QWidget

from desktop.domain.request import INVITATION_REPLY_NAMES, InvitationReply
from desktop.services.changes.requests import invitations
from desktop.services.changes.requests.invitations import Guest
from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.meetings.invite_dialog import InviteDialog
from desktop.ui.session import Session
from desktop.ui.states import Mark


class AskDialog(InviteDialog):
    """As inviting to a meeting, and as what they are asked; warns the organiser, once."""

    def __init__(
        self,
        session: Session,
        kit: Kit,
        request_id: int,
        *,
        there: Collection[int],
        save: Callable[[Sequence[int], str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            kit,
            session.workspace,
            there=there,
            last_time=(),
            save=lambda ids: save(ids, self.seat.value()),
            parent=parent,
        )
        self._session, self._request_id = session, request_id
        self._told: list[str] = []
        words = kit.words
        self.seat = self.form.add_text(
            "seat",
            words.text("As what they are asked"),
            hint=words.text("Such as parents, or bus users. May stay empty."),
        )

    def accept(self) -> None:
        """What stands against it is said before anybody is invited; twice is meant."""
        said = self._warnings()
        if said and said != self._told:
            self._told = said
            self.form.clear_problems()
            again = self.kit.words.text("Press Invite again to invite them all the same.")
            self.form.notice.show_text("\n".join([*said, again]), Mark.WARN)
            return
        super().accept()

    def _warnings(self) -> list[str]:
        session, seat = self._session, self.seat.value()
        found = [
            one
            for person_id in self.chosen
            for one in invitations.warnings(
                session.workspace,
                self._request_id,
                person_id,
                seat,
                session.today(),
                beside=set(self.chosen),
            )
        ]
        return [self.kit.words.say(one) for one in found]


class GuestDialog(FormDialog):
    """What somebody chose. Nobody is asked why they said no."""

    def __init__(
        self,
        kit: Kit,
        guest: Guest,
        save: Callable[[InvitationReply, str], object],
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        super().__init__(kit, guest.person.listed, parent=parent)
        self._save = save
        replies = [(one, words.text(name)) for one, name in INVITATION_REPLY_NAMES.items()]
        self.reply = self.form.add_choice(
            "reply", words.text("What they &chose"), replies, guest.invited.reply
        )
        self.why_not = self.form.add_box(
            "why_not",
            words.text("What they told us &unasked"),
            guest.invited.why_not,
            lines=2,
            hint=words.text("Nobody is asked why. It may stay empty."),
        )
        self.reply.currentIndexChanged.connect(self._show_why)
        self._show_why()

    def check(self) -> None:
        self._save(self.reply.value(), self.why_not.value())

    def _show_why(self) -> None:
        said_no = self.reply.value() is InvitationReply.NO
        self.form.rows["why_not"].setVisible(said_no)
