"""Writes down who is in front while their money could be handed over, for after a power cut."""

from desktop.domain.claim import OPEN_STATES, FullClaim
from desktop.domain.person import Method
from desktop.services.money import desk
from desktop.services.money.as_last_time import AsLastTime
from desktop.ui.money.desk.teller import Teller


class OpenNote:
    """One small commit when somebody comes to the front, none when they are paid.

    A claim that was paid or promised says so itself, so its note may stand until the next.
    """

    def __init__(self, teller: Teller) -> None:
        self._teller = teller
        self._noted: tuple[int, int] | None = None
        """Whose, and how much: what is written down is not written again."""

    def follow(self, card: desk.Card | None, again: AsLastTime | None = None) -> None:
        """Note what could be handed over to whoever is in front now; `again` is their usual."""
        if card is None:
            return self._close()
        full, hand = (again.full, again.hand_out) if again else (card.full, card.hand_out)
        if full is None or hand.short or not _in_cash(full) or full.to_pay <= 0:
            return self._close()
        now = (card.attendance.person_id, full.to_pay)
        if now != self._noted:
            self._teller.note_open(card, full.to_pay)
            self._noted = now
        return None

    def settled(self) -> None:
        """Whoever was in front is paid, or has a promise: the file says so itself."""
        self._noted = None

    def _close(self) -> None:
        if self._noted is not None:
            self._teller.note_closed()
            self._noted = None


def _in_cash(full: FullClaim) -> bool:
    return full.claim.state in OPEN_STATES and full.claim.method is Method.CASH
