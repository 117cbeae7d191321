"""One slip: what moved, between whom, who signed; its paper, and what can follow it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from desktop.domain.cash import MOVEMENT_NAMES, SIGNING_NAMES, Movement, MovementKind, Signing
from desktop.domain.claim import ClaimState
from desktop.domain.office import OFFICERS
from desktop.domain.paper_kinds import Paper
from desktop.services.money import cash, claims, outside
from desktop.services.papers.paper_records import About
from desktop.ui import theme
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.kit import Kit
from desktop.ui.layouts import Page, flow
from desktop.ui.lines import Lines
from desktop.ui.money.amounts import Amounts
from desktop.ui.money.slip_dialogs import NotGivenDialog, PutRightDialog, SignDialog, whose_claim
from desktop.ui.papers.preview import show_paper
from desktop.ui.session import Go, Session
from desktop.ui.widgets import Card, Heading, Size, Text, column, row


class SlipDialog(QDialog):
    """Shows a slip. Its buttons lead on; Esc closes it."""

    def __init__(
        self, session: Session, kit: Kit, go: Go, movement_id: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._kit, self._go = session, kit, go
        self._amounts = Amounts(kit, session)
        self._id = movement_id
        words = kit.words
        self.card = Card()
        self.heading = Heading(size=Size.SCREEN)
        self.sum = Text(size=Size.SUM, wrap=False)
        top = row()
        top.addWidget(self.heading, 1)
        top.addWidget(self.sum)
        self.card.body.addLayout(top)
        self.lines = Lines(kit)
        self.card.add(self.lines)
        self.paper = Button(words.text("Show the paper…"), ButtonLook.PRIMARY, image="letters")
        self.sign = Button(words.text("It is signed now…"))
        self.put_right = Button(words.text("Put it right…"))
        self.not_given = Button(words.text("Not given after all…"))
        self.claim = Button("")
        self.close_button = Button(words.text("Close"))
        self.buttons = (
            self.paper,
            self.sign,
            self.put_right,
            self.not_given,
            self.claim,
            self.close_button,
        )
        feet = QWidget()
        feet.setLayout(flow(*self.buttons))
        self.card.add(feet)
        body = column(margin=theme.M)
        body.addWidget(Page(self.card))
        self.setLayout(body)
        self._connect()
        session.changed.connect(self._show)
        self._show()
        self.paper.setFocus()
        em = kit.look.em()
        self.resize(em * 40, em * 24)

    def _connect(self) -> None:
        self.paper.clicked.connect(self._show_paper)
        self.sign.clicked.connect(lambda: self._ask(SignDialog))
        self.put_right.clicked.connect(lambda: self._ask(PutRightDialog))
        self.not_given.clicked.connect(lambda: self._ask(NotGivenDialog))
        self.claim.clicked.connect(self._to_claim)
        self.close_button.clicked.connect(self.reject)

    def _ask(self, kind: type[SignDialog] | type[PutRightDialog] | type[NotGivenDialog]) -> None:
        dialog = kind(self._session, self._kit, self._slip, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _show_paper(self) -> None:
        show_paper(self._session, self._kit, Paper.SLIP, About(movement_id=self._id), self)

    def _to_claim(self) -> None:
        claim_id = self._slip.claim_id
        self.reject()
        if claim_id is not None:
            self._go("claim", claim_id=claim_id)

    def _show(self) -> None:
        words, amounts = self._kit.words, self._amounts
        self._slip = slip = cash.movement(self._session.workspace, self._id)
        title = words.text("Slip {number}", number=slip.number)
        self.setWindowTitle(title)
        self.heading.setText(title)
        self.sum.setText(amounts.said(slip.amount))
        self.lines.show_lines(*self._facts(slip))
        claim = whose_claim(self._session, slip)
        self.claim.setVisible(claim is not None)
        if claim is not None:
            self.claim.setText(words.text("Go to claim {number}", number=claim))
        paid = slip.kind is MovementKind.PAY and self._session.may(*OFFICERS)
        stands = paid and self._claim_is_paid(slip)
        self.put_right.setVisible(stands)
        self.not_given.setVisible(stands)
        later = cash.signed_later(self._session.workspace, self._id)
        self.sign.setVisible(paid and slip.signing is Signing.LATER and later is None)

    def _claim_is_paid(self, slip: Movement) -> bool:
        if slip.claim_id is None:
            return False
        full = claims.get(self._session.workspace, slip.claim_id)
        return full.claim.state is ClaimState.PAID

    def _facts(self, slip: Movement) -> list[str]:
        words, names = self._kit.words, self._amounts.names
        later = cash.signed_later(self._session.workspace, self._id)
        signing = later.signing if later else slip.signing
        witness = later.witness_id if later else slip.witness_id
        known = names(slip.paid_by, slip.received_by, witness)
        who = slip.received_name or known.get(slip.received_by or 0, "")
        payer = known.get(slip.paid_by or 0, "")
        seen = known.get(witness or 0, "")
        return [
            words.listed([words.text(MOVEMENT_NAMES[slip.kind]), self._amounts.moment(slip.at)]),
            words.text("To {name}", name=who) if who else "",
            words.text("From {name}", name=payer) if payer else "",
            words.text(SIGNING_NAMES[signing]) if signing is not Signing.NOT_NEEDED else "",
            words.text("Seen by {name}", name=seen) if seen else "",
            slip.note,
            self._typed_in(),
        ]

    def _typed_in(self) -> str:
        """Who typed it in from paper, and when; empty where it was written down at the time."""
        typed = outside.typed_in(self._session.workspace, self._id)
        if typed is None:
            return ""
        name, at = self._amounts.name(typed.typed_by), self._amounts.moment(typed.at)
        return self._kit.words.text("Typed in from paper by {name}, {at}", name=name, at=at)
