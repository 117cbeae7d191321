"""Money into a place, out of it, from one to the other; beginning one; who confirms and signs."""

from PySide6.QtWidgets import QWidget

from desktop.domain.cash import Count, HandOver, Place, PlaceKind
from desktop.domain.office import EVERY_OFFICE
from desktop.services.money import cash, counts
from desktop.ui.kit import Kit
from desktop.ui.money.deed_dialog import DeedDialog, WhoFields, members_beside
from desktop.ui.money.pieces_fields import PiecesFields
from desktop.ui.session import Session


class _MoveDialog(DeedDialog):
    """An amount in notes and coins, or only as a total."""

    def __init__(
        self,
        session: Session,
        kit: Kit,
        place: Place,
        title: str,
        *,
        do: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, kit, title, do=do, parent=parent)
        self.place = place
        tracked = cash.tin(session.workspace, place.id or 0).pieces is not None
        self.pieces = PiecesFields(self.amounts, by_pieces=tracked)

    def showEvent(self, event: object) -> None:
        super().showEvent(event)
        self.pieces.focus_first()


class DrawDialog(_MoveDialog):
    """Money from the bank into a place."""

    def __init__(
        self, session: Session, kit: Kit, place: Place, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        title = words.text("From the bank into {place}", place=place.name)
        super().__init__(session, kit, place, title, do=words.text("Put it in"), parent=parent)
        self.explain(words.text("What did you bring from the bank?"))
        self.pieces.stand_in(self.form)

    def deed(self) -> str:
        pieces, amount = self.pieces.value()
        cash.draw(
            self.session.workspace,
            self.session.act(),
            place_id=self.place.id or 0,
            amount=amount,
            pieces=pieces,
        )
        return self.kit.words.text("{amount} is in.", amount=self.amounts.said(amount))


class GiveBackDialog(_MoveDialog):
    """Money out of a place, back to the bank."""

    def __init__(
        self, session: Session, kit: Kit, place: Place, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        title = words.text("Back to the bank from {place}", place=place.name)
        super().__init__(session, kit, place, title, do=words.text("Take it out"), parent=parent)
        self.explain(words.text("What do you take to the bank?"))
        self.pieces.stand_in(self.form)

    def deed(self) -> str:
        pieces, amount = self.pieces.value()
        cash.give_back(
            self.session.workspace,
            self.session.act(),
            place_id=self.place.id or 0,
            amount=amount,
            pieces=pieces,
        )
        return self.kit.words.text("{amount} is out.", amount=self.amounts.said(amount))


class TransferDialog(_MoveDialog):
    """Money from one place to another."""

    def __init__(
        self, session: Session, kit: Kit, place: Place, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        title = words.text("Move money from {place}", place=place.name)
        super().__init__(session, kit, place, title, do=words.text("Move it"), parent=parent)
        others = [other for other in cash.places(session.workspace) if other.id != place.id]
        self.to = self.form.add_choice(
            "to", words.text("&Where to?"), [(other.id or 0, other.name) for other in others]
        )
        self.pieces.stand_in(self.form)

    def deed(self) -> str:
        pieces, amount = self.pieces.value()
        cash.transfer(
            self.session.workspace,
            self.session.act(),
            from_id=self.place.id or 0,
            to_id=self.to.value(),
            amount=amount,
            pieces=pieces,
        )
        return self.kit.words.text("{amount} is moved.", amount=self.amounts.said(amount))


class BeginDialog(DeedDialog):
    """A tin or a meeting float begins with what is in it now."""

    def __init__(
        self, session: Session, kit: Kit, kind: PlaceKind, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        tin = kind is PlaceKind.TIN
        title = words.text("Begin a tin") if tin else words.text("Begin a meeting float")
        super().__init__(session, kit, title, do=words.text("Begin"), parent=parent)
        self._kind = kind
        self.name = self.form.add_text(
            "name",
            words.text("What do you &call it?"),
            words.text("Tin") if tin else words.text("Meeting float"),
        )
        self.explain(words.text("How much is in it now? Leave it empty for no cash yet."))
        self.pieces = PiecesFields(self.amounts)
        self.pieces.stand_in(self.form)
        self.float_amount = self.form.add_amount(
            "float_amount",
            words.text("&Topped up to"),
            read=self.amounts.read,
            write=self.amounts.typed,
            hint=words.text("Empty: what is in it now."),
        )

    def deed(self) -> str:
        pieces, total = (None, 0) if self.pieces.is_blank() else self.pieces.value()
        place = cash.begin_place(
            self.session.workspace,
            self.session.act(),
            kind=self._kind,
            name=self.name.value(),
            pieces=pieces,
            total=total,
            float_amount=self.float_amount.value_if_any() or 0,
        )
        return self.kit.words.text("{place} is here.", place=place.name)


class ConfirmCountDialog(DeedDialog):
    """A second person stands behind a count that stood by one."""

    def __init__(
        self, session: Session, kit: Kit, count: Count, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        title = words.text("Confirm a count")
        super().__init__(session, kit, title, do=words.text("Confirm it"), parent=parent)
        self._count = count
        self.explain(
            words.text(
                "{name} counted {amount} on {day}.",
                name=self.amounts.name(count.first_id),
                amount=self.amounts.said(count.total),
                day=count.day,
            )
        )
        self.who = WhoFields(
            self.form,
            session,
            kit,
            words.text("&Who confirms it?"),
            offices=EVERY_OFFICE,
            leave_out={count.first_id},
            more=members_beside(session),
            first=session.person_id,
        )

    def deed(self) -> str:
        counts.confirm_count(
            self.session.workspace,
            self.session.act(),
            count_id=self._count.id or 0,
            by=self.who.named(),
        )
        return self.kit.words.text("Two people stand behind this count now.")


class SignHandOverDialog(DeedDialog):
    """Whoever took the tin says that it reached them."""

    def __init__(
        self, session: Session, kit: Kit, over: HandOver, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        title = words.text("Sign the hand-over")
        super().__init__(session, kit, title, do=words.text("It is with me"), parent=parent)
        self._over = over
        count = counts.get_count(session.workspace, over.count_id)
        self.explain(
            words.text(
                "{one} handed over {amount} on {day}. {other} takes it.",
                one=self.amounts.name(over.from_id),
                amount=self.amounts.said(count.total),
                day=over.day,
                other=self.amounts.name(over.to_id),
            )
        )
        everybody = {person.id or 0 for person, _held in session.officers()}
        self.who = WhoFields(
            self.form,
            session,
            kit,
            words.text("&Who signs?"),
            offices=EVERY_OFFICE,
            leave_out=everybody - {over.to_id},
            more=[person for person in members_beside(session) if person.id == over.to_id],
        )

    def deed(self) -> str:
        counts.confirm_hand_over(
            self.session.workspace,
            self.session.act(),
            hand_over_id=self._over.id or 0,
            by=self.who.named(),
        )
        return self.kit.words.text("The hand-over is signed.")
