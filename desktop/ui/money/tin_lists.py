"""Beside a tin: slips nobody signed yet, its counts, and whom it was handed to."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.cash import Place
from desktop.services.money import cash, counts
from desktop.ui import theme
from desktop.ui.money.amounts import Amounts
from desktop.ui.money.claim_parts import ListCard
from desktop.ui.money.claim_words import slip_row
from desktop.ui.money.tin_words import count_row, hand_over_row
from desktop.ui.widgets import column

SHOWN = 8
"""How many counts and hand-overs are listed, the newest first."""


class TinLists(QWidget):
    """Each signal carries the id of what was opened: a slip, a count, a hand-over."""

    slip_opened = Signal(object)
    count_opened = Signal(object)
    hand_over_opened = Signal(object)

    def __init__(self, amounts: Amounts) -> None:
        super().__init__()
        words = amounts.kit.words
        self._amounts = amounts
        self.unsigned = ListCard(amounts.kit, words.text("Not signed yet"))
        self.counts = ListCard(amounts.kit, words.text("Counts"))
        self.overs = ListCard(amounts.kit, words.text("Handed over"))
        self.unsigned.list.opened.connect(self.slip_opened.emit)
        self.counts.list.opened.connect(self.count_opened.emit)
        self.overs.list.opened.connect(self.hand_over_opened.emit)
        body = column(spacing=theme.M)
        for card in (self.unsigned, self.counts, self.overs):
            body.addWidget(card)
        body.addStretch(1)
        self.setLayout(body)

    def parts(self) -> list[QWidget]:
        return [self.unsigned.list, self.counts.list, self.overs.list]

    def show_place(self, place: Place) -> None:
        self._show_unsigned()
        self._show_counts(place.id or 0)
        self._show_hand_overs(place.id or 0)

    def _show_unsigned(self) -> None:
        amounts = self._amounts
        unsigned = cash.unsigned(amounts.session.workspace)
        names = amounts.names(*(slip.received_by for slip in unsigned))
        self.unsigned.show_rows([slip_row(amounts, slip, names, None) for slip in unsigned])

    def _show_counts(self, place_id: int) -> None:
        amounts = self._amounts
        workspace = amounts.session.workspace
        made = counts.counts_of(workspace, place_id, limit=SHOWN)
        seconds = [counts.confirmed_by(workspace, count.id or 0) for count in made]
        names = amounts.names(
            *(count.first_id for count in made),
            *(count.second_id for count in made),
            *(found.person_id for found in seconds if found),
        )
        self.counts.show_rows([count_row(amounts, count, names) for count in made])

    def _show_hand_overs(self, place_id: int) -> None:
        amounts = self._amounts
        every = counts.hand_overs(amounts.session.workspace)
        newest = [over for over in reversed(every) if over.place_id == place_id][:SHOWN]
        names = amounts.names(*(o.from_id for o in newest), *(o.to_id for o in newest))
        self.overs.show_rows([hand_over_row(amounts, over, names) for over in newest])
