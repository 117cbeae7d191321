"""What can follow a slip: a signature that came later, putting it right, not given after all."""

from PySide6.QtWidgets import QWidget

from desktop.domain.cash import SIGNING_NAMES, Movement, Signing
from desktop.services.money import cash, claims, corrections, paying
from desktop.services.money.cash import SIGNED_BY_ANOTHER
from desktop.ui.kit import Kit
from desktop.ui.money.deed_dialog import DeedDialog, beside, choose_first
from desktop.ui.money.pieces_fields import PiecesFields
from desktop.ui.session import Session


class SignDialog(DeedDialog):
    """The signature that was still missing has come."""

    def __init__(
        self, session: Session, kit: Kit, slip: Movement, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        title = words.text("Slip {number} is signed", number=slip.number)
        super().__init__(session, kit, title, do=words.text("Save"), parent=parent)
        self._slip = slip
        self.explain(
            words.text(
                "{name}, {amount}", name=slip.received_name, amount=self.amounts.said(slip.amount)
            )
        )
        self.how = self.form.add_choice(
            "signing",
            words.text("&How did they agree?"),
            [
                (how, words.text(SIGNING_NAMES[how]))
                for how in (Signing.SIGNED, Signing.MARK, Signing.CANNOT)
            ],
        )
        self.witness = self.form.add_choice(
            "witness", words.text("&Who saw it?"), choose_first(kit, self._witnesses())
        )
        self.how.currentIndexChanged.connect(self._show_witness)
        self._show_witness()

    def deed(self) -> str:
        seen = self.how.value() in SIGNED_BY_ANOTHER
        paying.sign_later(
            self.session.workspace,
            self.session.act(),
            movement_id=self._slip.id or 0,
            signing=self.how.value(),
            witness_id=(self.witness.value() or None) if seen else None,
        )
        return self.kit.words.text("Slip {number} is signed.", number=self._slip.number)

    def _witnesses(self) -> list[tuple[int, str]]:
        """Nobody sees their own mark, and the payer sees nobody's alone."""
        return beside(self.session, {self._slip.received_by, self._slip.paid_by})

    def _show_witness(self) -> None:
        self.form.rows["witness"].setVisible(self.how.value() in SIGNED_BY_ANOTHER)


class PutRightDialog(DeedDialog):
    """Somebody had too much and hands some of it back: its own slip."""

    def __init__(
        self, session: Session, kit: Kit, slip: Movement, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        title = words.text("Put slip {number} right", number=slip.number)
        super().__init__(session, kit, title, do=words.text("Put it right"), parent=parent)
        self._slip = slip
        self.explain(
            words.text(
                "{name} had {amount}. The slip stands; a new slip says what came back.",
                name=slip.received_name,
                amount=self.amounts.said(slip.amount),
            )
        )
        tin = cash.tin(session.workspace, slip.from_id)
        self.back = PiecesFields(
            self.amounts, by_pieces=tin.place.is_cash and tin.pieces is not None
        )
        self.back.stand_in(self.form)
        self.reason = self.form.add_text("reason", words.text("&What was wrong?"))

    def deed(self) -> str:
        pieces, amount = self.back.value()
        made = corrections.put_right(
            self.session.workspace,
            self.session.act(),
            movement_id=self._slip.id or 0,
            amount=amount,
            reason=self.reason.value(),
            pieces=pieces,
        )
        return self.kit.words.text(
            "{amount} came back. Slip {other} puts slip {number} right.",
            amount=self.amounts.said(amount),
            other=made.number,
            number=self._slip.number,
        )


class NotGivenDialog(DeedDialog):
    """The money was not given after all. Asked once more, because it cannot be undone."""

    def __init__(
        self, session: Session, kit: Kit, slip: Movement, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        title = words.text("Not given after all?")
        amount = kit.words.text("Put it back")
        super().__init__(session, kit, title, do=amount, parent=parent)
        self._slip = slip
        self.made_id = 0
        self.do.setText(words.text("Put back {amount}", amount=self.amounts.said(slip.amount)))
        self.explain(
            words.text(
                "{name} did not get {amount}. The money is still here.",
                name=slip.received_name,
                amount=self.amounts.said(slip.amount),
            ),
            words.text("Slip {number} stands. A new slip puts it right.", number=slip.number),
            words.text("A new claim takes over, ready to be paid."),
        )

    def deed(self) -> str:
        again = corrections.not_given(
            self.session.workspace, self.session.act(), movement_id=self._slip.id or 0
        )
        self.made_id = again.id
        moved = cash.movements_of_claim(self.session.workspace, self._slip.claim_id or 0)
        return self.kit.words.text(
            "Put back {amount}. Slip {number} stands; slip {other} puts it right.",
            amount=self.amounts.said(moved[-1].amount),
            number=self._slip.number,
            other=moved[-1].number,
        )


def whose_claim(session: Session, slip: Movement) -> int | None:
    """The number people see of the claim a slip paid."""
    if slip.claim_id is None:
        return None
    return claims.get(session.workspace, slip.claim_id).claim.number
