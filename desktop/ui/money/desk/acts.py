"""What each key of the desk does. The desk shows; this acts, and says what happened."""

from contextlib import suppress

from desktop.domain.claim import OPEN_STATES
from desktop.domain.paying import Block, Weight
from desktop.domain.person import Person
from desktop.errors import UserError
from desktop.services.money import desk
from desktop.services.money.cash import SIGNED_BY_ANOTHER
from desktop.ui.money.desk.front import Front
from desktop.ui.money.desk.saying import (
    joined,
    saved_aloud,
    short_aloud,
)
from desktop.ui.money.desk.telling import Telling
from desktop.ui.states import Mark


class DeskActs:
    """The acts of one desk, for whoever is in front."""

    def __init__(self, front: Front, telling: Telling) -> None:
        self._desk, self._telling = front, telling
        self._words = front.kit.words
        self._teller = front.teller

    def save_if_complete(self) -> None:
        """A field was left: write down what is complete, and leave alone what is not."""
        claim = self._desk.claim
        if self._desk.card is not None and claim.costs.is_changed() and claim.costs.is_complete():
            self._desk.guarded(self._save_and_tell)()

    def _save_and_tell(self) -> None:
        """Where a receipt is still to come, its message says what there is to know."""
        self._save()
        if self._desk.card is not None and not self._desk.card.stops:
            self._desk.say(self._telling.cash_to_tell())

    def _save(self, *, same: bool = False) -> None:
        """Write the costs down as typed. Raises UserError, shown at its field.

        Coins that were given for another amount are not what is given now.
        """
        card = self._desk.card
        if card is None:
            return
        person_id = card.attendance.person_id
        typed = self._desk.claim.costs
        costs, away = typed.costs(), typed.away_minutes()
        with self._desk.quietly():
            self._teller.save(card, costs, same=same, away=away)
        self._teller.forget_coins()
        self._desk.drafts.pop(person_id, None)
        self._desk.card = self._teller.card(person_id)
        typed.now_known(self._desk.card)
        self._desk.note.follow(self._desk.card)
        self._desk.refresh()

    def _card_now(self) -> desk.Card | None:
        """Before an act: save what was typed, or take the usual costs as this meeting's."""
        claim, card = self._desk.claim, self._desk.card
        if card is None:
            self._desk.say(self._words.text("Choose a name first."))
            return None
        if card.full is None or claim.costs.is_changed():
            usual = card.full is None and not claim.costs.is_changed()
            if claim.costs.is_blank():
                self._desk.say(self._words.text("Type what it cost first."))
                claim.costs.focus_amount()
                return None
            self._save(same=usual)
        return self._desk.card

    def open_card(self) -> desk.Card | None:
        """The same, while the claim may still change; else why it may not is said."""
        card = self._desk.card
        if card is not None and card.full is not None and card.full.claim.state not in OPEN_STATES:
            self._desk.say(self._words.say(card.stops[0].text))
            return None
        return self._card_now()

    def keep_as_usual(self) -> None:
        card = self._card_now()
        if card is not None and card.full is not None:
            self._teller.keep_as_usual(card.full)
            name = card.person.called
            self._desk.say(self._words.text("Kept as usual for {name}.", name=name))

    def pay(self) -> None:
        """Ctrl+Enter: money given and signed. What stands in the way is asked first."""
        if self._desk.coins.isVisible():
            self._desk.coins.take()
        else:
            self._pay()

    def _pay(self) -> None:
        card = self._card_now()
        if card is None or card.full is None or self._ask_what_is_missing(card):
            return
        handing = self._teller.handing
        handing.signing = self._desk.claim.how.value()
        if handing.signing not in SIGNED_BY_ANOTHER:
            handing.witness_id = None
        elif handing.witness_id is None:
            self._desk.questions.who_saw(card.full, self._hand_over)
            return
        self._hand_over()

    def signed_otherwise(self) -> None:
        """Ctrl+Shift+Enter: given, not signed in the usual way."""
        coins = self._desk.coins
        given = coins.pieces() if coins.isVisible() else None
        card = self._card_now()
        if card is None or card.full is None or self._ask_what_is_missing(card):
            return
        if given is not None:
            self._teller.handing.pieces = given

        def hand_over() -> None:
            self._desk.claim.how.show_value(self._teller.handing.signing)
            self._hand_over()

        self._desk.questions.how_signed(card.full, hand_over)

    def _hand_over(self) -> None:
        """Exact change, or a question about it; then the money is theirs."""
        card = self._desk.card
        if card is None:
            return
        if card.hand_out.short and card.full is not None and self._teller.place_id is not None:
            wanted = card.full.to_pay
            said = short_aloud(self._desk.voice, wanted, wanted - card.hand_out.short)
            self._desk.say(f"{said}.", urgent=True)
            return
        if self._no_exact_change(card):
            self._desk.questions.no_exact_change(
                card.hand_out, self._finish, self.bank, self.other_coins
            )
            return
        self._finish()

    def _no_exact_change(self, card: desk.Card) -> bool:
        hand = card.hand_out
        if self._teller.handing.pieces is not None or hand.pieces is not None or hand.short:
            return False
        tin = self._teller.summary().tin
        return tin is not None and tin.pieces is not None

    def _ask_what_is_missing(self, card: desk.Card) -> bool:
        """Ask about the first obstacle that wants an answer; True when something was asked.

        Much cash nobody was told of yet is told here, before it leaves the tin.
        """
        for obstacle in card.obstacles:
            answered = self._teller.handing.reasons.get(obstacle.block)
            if obstacle.weight is Weight.TELL or answered or card.full is None:
                continue
            asked = obstacle.block is not Block.RECEIPT and self._desk.questions.about(
                obstacle, card.full, self.answered
            )
            if not asked:
                said = self._words.say(obstacle.text)
                self._desk.claim.notice.show_text(said, Mark.WARN, aloud=False)
                self._desk.say(said, urgent=True)
            return True
        told = self._telling.cash_to_tell()
        if told:
            self._desk.say(f"{told} {self._words.text('Pay with Control Enter after they sign.')}")
        return bool(told)

    def answered(self, said: str) -> None:
        """A question was settled: the card is shown again, and what to do next is said."""
        self._desk.claim.chooser.close_question()
        self._desk.refresh()
        card = self._desk.card
        if card is None:
            return
        if card.stops:
            then = self._words.say(card.stops[0].text)
        else:
            ready = self._words.text("Pay with Control Enter after they sign.")
            then = joined([self._telling.cash_to_tell(), ready])
        self._desk.say(f"{said} {then}".strip())

    def _finish(self) -> None:
        """The money is in their hand: append it, say the slip, go back to the queue."""
        if self._desk.card is None:
            return
        card = self._teller.card(self._desk.card.attendance.person_id)
        witness = self._teller.name_of(self._teller.handing.witness_id)
        try:
            with self._desk.quietly():
                paid = self._teller.pay(card)
        except UserError:
            self._teller.forget_coins()  # nothing was given: the suggestion holds again
            raise
        self._desk.note.settled()
        self._desk.claim.chooser.close_question()
        said = saved_aloud(self._desk.voice, card, paid, self._teller.summary(), witness)
        self._desk.next_person(said)

    def bank(self) -> None:
        """Ctrl+B: bank instead, with its day."""
        card = self.open_card()
        if card is None or card.full is None:
            return
        for obstacle in card.stops:
            if obstacle.block in {Block.NOT_AGREED, Block.DOUBLE, Block.ASKED}:
                self._desk.questions.about(obstacle, card.full, self.answered)
                return
        with self._desk.quietly():
            given = self._teller.promise(card.full)
        self._desk.note.settled()
        day = self._words.date(given.pay_by, "short_day")
        self._desk.next_person(self._words.text("Promise: by {day}.", day=day))

    def other_coins(self) -> None:
        """Ctrl+G: which notes and coins were really given."""
        card = self.open_card()
        if card is None or card.full is None:
            return
        self._desk.claim.chooser.put_away()

        def take(pieces: dict[int, int]) -> None:
            self._teller.handing.pieces = pieces
            self._pay()

        self._desk.coins.ask(self._desk.voice.currency, card.full.to_pay, take)

    def someone_else_takes(self) -> None:
        card = self.open_card()
        if card is not None and card.full is not None:
            self._desk.questions.who_takes(card.full, self.answered)

    def someone_not_expected(self) -> None:
        """Ctrl+N: one field, the name; then they are in front."""

        def here(person: Person) -> None:
            self._desk.claim.chooser.close_question()
            self._desk.refresh()
            self._desk.open(person.id or 0)

        self._desk.questions.somebody_new(here)

    def no_costs(self) -> None:
        """They do not claim today; remembered for next time."""
        card = self._desk.card
        if card is None:
            return
        self._teller.no_costs(card.attendance.person_id, none=True)
        name = card.person.called
        self._desk.next_person(self._words.text("{name} has no costs today.", name=name))

    def later(self) -> None:
        """Ctrl+L: later, the next person now; what was typed is kept, also what cannot be saved."""
        costs = self._desk.claim.costs
        if self._desk.card is not None and costs.is_changed() and costs.is_complete():
            with suppress(UserError):
                self._save()
        self._desk.keep_draft()
        self._desk.next_person(self._words.text("Later. Search the next name."))

    def not_given(self) -> None:
        """Ctrl+Backspace on somebody paid: put back, with its own slip."""
        card = self._desk.card
        if card is None:
            self._desk.say(self._words.text("Open who was paid first, with Enter."))
            return
        if card.payment is None or card.full is None:
            self._desk.say(self._words.text("Nothing was paid to put back."))
            return
        amount = self._desk.voice.money(card.full.to_pay)
        slip, paid = card.payment.number, card.payment
        self._teller.not_given(paid)
        put_right = self._teller.newest_slip(card.full.id)
        said = self._words.text(
            "Put back {amount}. Slip {slip} stands; slip {newer} puts it right.",
            amount=amount,
            slip=slip,
            newer=put_right,
        )
        self._desk.open(card.attendance.person_id, said)
