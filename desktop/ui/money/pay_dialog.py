"""Paying one claim in cash away from the desk: a claim that belongs to no meeting."""

from PySide6.QtWidgets import QWidget

from desktop.domain.cash import SIGNING_NAMES, Signing
from desktop.domain.claim import FullClaim
from desktop.domain.paying import Weight
from desktop.services.money import advances, cash, desk, paying
from desktop.services.money.cash import SIGNED_BY_ANOTHER
from desktop.ui.kit import Kit
from desktop.ui.money.deed_dialog import DeedDialog, beside, choose_first
from desktop.ui.money.pieces_fields import PiecesFields
from desktop.ui.session import Session


class PayDialog(DeedDialog):
    """What to hand over, how they signed, who saw it, and every reason that is asked for."""

    def __init__(
        self, session: Session, kit: Kit, full: FullClaim, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        title = words.text("Pay claim {number} in cash", number=full.claim.number)
        super().__init__(session, kit, title, do=title, parent=parent)
        self._full = full
        amount = self.amounts.said(full.to_pay)
        self.do.setText(words.text("{amount} given", amount=amount))
        self._places = cash.places(session.workspace)
        self._about = self.explain(
            words.text(
                "{name}, {amount}", name=self.amounts.name(full.claim.collector_id), amount=amount
            )
        )
        self.place = self.form.add_choice(
            "place",
            words.text("Taken &from"),
            [(place.id or 0, place.name) for place in self._places],
        )
        self.form.rows["place"].setVisible(len(self._places) > 1)
        self.hand = self.explain()
        self.exactly = self.form.add_tick("exactly", words.text("I gave e&xactly these"), on=True)
        self.how = self.form.add_choice(
            "signing",
            words.text("&How did they agree?"),
            [(how, words.text(SIGNING_NAMES[how])) for how in Signing if how != Signing.NOT_NEEDED],
        )
        self.witness = self.form.add_choice(
            "witness",
            words.text("&Who saw it?"),
            choose_first(kit, beside(session, full.claim.three | {session.person_id})),
        )
        self._reasons = {
            obstacle.block: self.form.add_text(obstacle.block.value, words.say(obstacle.text))
            for obstacle in paying.obstacles(session.workspace, full, session.person_id)
            if obstacle.weight is Weight.ASK
        }
        self.place.currentIndexChanged.connect(self._show_hand_out)
        self.how.currentIndexChanged.connect(self._show_witness)
        self._show_hand_out()
        self._show_witness()

    def deed(self) -> str:
        hand = self._hand_out()
        seen = self.how.value() in SIGNED_BY_ANOTHER
        given = paying.Given(
            pieces=hand.pieces if self.exactly.value() else None,
            signing=self.how.value(),
            witness_id=(self.witness.value() or None) if seen else None,
            reasons={block: field.value() for block, field in self._reasons.items()},
        )
        paid = paying.pay(
            self.session.workspace,
            self.session.act(),
            claim_id=self._full.id,
            place_id=self.place.value() if self.place.count() else 0,
            given=given,
        )
        return self.kit.words.text(
            "Saved. {name}, {amount}, slip {number}.",
            name=self.amounts.name(self._full.claim.collector_id),
            amount=self.amounts.said(self._full.to_pay),
            number=paid.number,
        )

    def _hand_out(self) -> desk.HandOut:
        place_id = self.place.value() if self.place.count() else None
        return desk.hand_out(self.session.workspace, place_id, self._full.to_pay)

    def _show_hand_out(self) -> None:
        words, hand = self.kit.words, self._hand_out()
        pieces = ""
        if hand.pieces:
            said = self.amounts.currency.spoken_pieces(hand.pieces)
            pieces = words.text(
                "To hand over: {pieces}", pieces=words.listed(words.say(one) for one in said)
            )
        short = words.text("{amount} is not in the tin.", amount=self.amounts.said(hand.short))
        ways = " ".join(words.say(way) for way in desk.ways_out(hand))
        self.hand.show_lines(pieces, short if hand.short else "", ways)
        self.exactly.setVisible(bool(hand.pieces))

    def _show_witness(self) -> None:
        self.form.rows["witness"].setVisible(self.how.value() in SIGNED_BY_ANOTHER)


class SettleDialog(DeedDialog):
    """The cost was what they had beforehand, or less: what is left comes back to the tin."""

    def __init__(
        self, session: Session, kit: Kit, full: FullClaim, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        title = words.text("Settle claim {number}", number=full.claim.number)
        super().__init__(session, kit, title, do=words.text("Settle it"), parent=parent)
        self._full = full
        left = self.amounts.said(-full.to_pay)
        self.explain(
            words.text("They had {amount}.", amount=self.amounts.said(full.advance_paid)),
            words.text("It cost {amount}.", amount=self.amounts.said(full.allowed)),
            words.text("{amount} comes back to the tin.", amount=left) if full.to_pay else "",
        )
        places = cash.places(session.workspace)
        self.place = self.form.add_choice(
            "place", words.text("&Into"), [(place.id or 0, place.name) for place in places]
        )
        self.back = PiecesFields(self.amounts, by_pieces=False)
        self.back.total.show_value(-full.to_pay)
        self.back.stand_in(self.form)
        self.back.setVisible(bool(full.to_pay))

    def deed(self) -> str:
        pieces = self.back.value()[0] if self._full.to_pay else None
        advances.settle(
            self.session.workspace,
            self.session.act(),
            claim_id=self._full.id,
            place_id=self.place.value() if self.place.count() else 0,
            pieces=pieces,
        )
        return self.kit.words.text("Claim {number} is settled.", number=self._full.claim.number)
