"""Receipts at the desk: the one in focus is here, or there is none and why."""

from desktop.domain.claim import Line, ReceiptState
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.money import desk
from desktop.ui.money.desk.acts import DeskActs
from desktop.ui.money.desk.cost_row import CostRow
from desktop.ui.money.desk.front import Front
from desktop.ui.money.desk.saying import joined, receipt_word
from desktop.ui.money.desk.telling import Telling


class ReceiptActs:
    """What the keys for receipts do, for whoever is in front."""

    def __init__(self, front: Front, acts: DeskActs, telling: Telling) -> None:
        self._desk, self._acts, self._telling = front, acts, telling
        self._words = front.kit.words
        self._teller = front.teller

    def seen(self) -> None:
        """Ctrl+R: a receipt is here; the number to write on it is said."""
        self.chosen(self._desk.claim.costs.row_in_focus(), ReceiptState.KEPT)

    def chosen(self, row: CostRow | None, state: ReceiptState) -> None:
        if state is ReceiptState.NONE:
            self._desk.guarded(lambda: self.none(row))()
            return

        def choose() -> None:
            card = self._acts.open_card()
            if card is None or state is ReceiptState.OPEN:
                return
            kept = self._teller.receipt(self._line_of(card, row), state)
            said = receipt_word(self._words, kept.receipt, kept.receipt_number)
            self._desk.say(joined([said, self._telling.cash_to_tell()]))

        self._desk.guarded(choose)()

    def none(self, row: CostRow | None = None) -> None:
        """Ctrl+Shift+R: why there is none."""
        row = row or self._desk.claim.costs.row_in_focus()
        card = self._acts.open_card()
        if card is not None:
            self._desk.questions.why_no_receipt(self._line_of(card, row), self._acts.answered)

    def _line_of(self, card: desk.Card, row: CostRow | None) -> Line:
        """The line a row stands for, once it is saved. Raises UserError where there is none."""
        lines = card.full.lines if card.full is not None else ()
        line_id = row.line_id if row is not None else None
        found = next((line for line in lines if line.id == line_id), None)
        if found is None:
            raise UserError(N_("Type what it cost first."))
        return found
