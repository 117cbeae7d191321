"""What the desk says on asking: what to hand over, what is in the tin; and what is told once."""

from desktop.ui.money.desk.front import Front
from desktop.ui.money.desk.saying import hand_over_aloud, joined, much_cash


class Telling:
    """What there is to say of whoever is in front."""

    def __init__(self, front: Front) -> None:
        self._desk = front
        self._words = front.kit.words

    def cash_to_tell(self) -> str:
        """That this is more cash than usual, while it is so and was not said yet."""
        handing, card = self._desk.teller.handing, self._desk.card
        said = "" if card is None else joined(much_cash(self._words, card.obstacles))
        known, handing.cash_told = handing.cash_told, bool(said)
        return "" if known else said

    def say_hand_over(self) -> None:
        """F4: what to hand over, again, also where amounts are otherwise kept quiet."""
        card = self._desk.card
        if card is None:
            self._desk.say(self._words.text("Nobody is in front of you."))
            return
        again = self._desk.teller.as_last_time(card)
        full, hand = (again.full, again.hand_out) if again else (card.full, card.hand_out)
        given = hand_over_aloud(self._desk.voice, full, hand)
        self._desk.say(joined([given, self.cash_to_tell()]))

    def say_tin(self) -> None:
        """F8: what is in the tin, shown and said, only on asking."""
        always = self._desk.session.settings.show_tin
        if not always or self._desk.tin.is_folded:
            self._desk.tin.turn()
        self._desk.refresh()
        if self._desk.tin.open or always:
            self._desk.say(self._desk.tin.aloud())
        else:
            self._desk.say(self._words.text("The tin is hidden again."))
