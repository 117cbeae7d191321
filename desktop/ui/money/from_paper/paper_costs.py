"""The costs on somebody's paper form: what for, how much, and what it says of the receipt."""

import re
from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.claim import NO_RECEIPT_REASONS, ReceiptState
from desktop.domain.currency import Currency
from desktop.domain.policy import Category
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.money.costs import Cost
from desktop.services.money.from_paper.paper_claims import PaperCost
from desktop.ui import theme
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.fields import Choice, ReadField
from desktop.ui.form_row import Field, FormRow
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.money.desk.cost_row import CostRow, Typed, typed_cost
from desktop.ui.widgets import column

MOST_RECEIPTS = 9999
Shown = TypeVar("Shown", bound=QWidget)


def read_receipt_number(text: str) -> int:
    """The number written on a receipt. Raises UserError."""
    bare = text.strip()
    if not re.fullmatch(r"\d+", bare, re.ASCII) or not 0 < int(bare) <= MOST_RECEIPTS:
        raise UserError(N_("Type the number on the receipt, like 3."), field="number")
    return int(bare)


class PaperCostRow(QWidget):
    """One cost of a paper form. `changed` when what is typed may make another sum."""

    changed = Signal()
    unwanted = Signal()

    def __init__(
        self, kit: Kit, currency: Currency, categories: Sequence[Category], typed: Typed
    ) -> None:
        super().__init__()
        words = kit.words
        self.cost = CostRow(kit, currency, categories, typed)
        self.cost.unwanted.connect(self.unwanted)
        self.number = ReadField(read_receipt_number, ems=5)
        self.number.setObjectName("number")
        self.number_row = FormRow(kit, words.text("Number on the receipt"), self.number)
        reasons = [("", words.text("Choose"))]
        reasons += [(key, words.text(text)) for key, text in NO_RECEIPT_REASONS.items()]
        self.why = Choice(reasons)
        self.why_row = FormRow(kit, words.text("Why no receipt?"), self.why)
        body = column(spacing=theme.XXS)
        body.addWidget(self.cost)
        body.addLayout(flow(self.number_row, self.why_row, spacing=theme.S))
        self.setLayout(body)
        self.cost.receipt.currentIndexChanged.connect(self._show_receipt_fields)
        self.cost.kind.currentIndexChanged.connect(self.changed)
        for field in (self.cost.amount, self.cost.quantity):
            field.textChanged.connect(self.changed)
        self._show_receipt_fields()

    def fields(self) -> list[Field]:
        """Every field, in the order Enter goes through them."""
        cost = self.cost
        return [cost.kind, cost.quantity, cost.amount, cost.receipt, self.number, self.why]

    def sum_so_far(self) -> Cost | None:
        """The cost as far as it can be read; None where something is missing."""
        if not self.cost.is_complete():
            return None
        return self.cost.cost(self.cost.own_day)

    def value(self) -> PaperCost:
        """The cost as typed. Raises UserError, after showing it at its field."""
        self.cost.clear_problems()
        cost = self.cost.cost(self.cost.own_day)
        state = self.cost.receipt.value()
        try:
            number = self.number.value_if_any() if state is ReceiptState.KEPT else None
        except UserError as error:
            self.number_row.show_problem(error.message)
            self.number.setFocus()
            raise
        why = self.why.value() if state is ReceiptState.NONE else ""
        return PaperCost(cost=cost, receipt=state, number=number, no_receipt=why)

    def _show_receipt_fields(self) -> None:
        state = self.cost.receipt.value()
        self.number_row.setVisible(state is ReceiptState.KEPT)
        self.why_row.setVisible(state is ReceiptState.NONE)


class PaperCosts(QWidget):
    """Every cost of one row of the sheet; `changed` when their sum may be another."""

    changed = Signal()

    def __init__(self, kit: Kit, currency: Currency, categories: Sequence[Category]) -> None:
        super().__init__()
        self._kit, self._currency, self._categories = kit, currency, categories
        self.rows: list[PaperCostRow] = []
        self.more = Button(kit.words.text("Another cost"), ButtonLook.QUIET)
        self.more.clicked.connect(self._add_blank)
        self._box = column(spacing=theme.S)
        body = column(spacing=theme.XS)
        body.addLayout(self._box)
        body.addLayout(flow(self.more))
        self.setLayout(body)

    def show_costs(self, costs: Sequence[Cost]) -> None:
        """What is known of somebody's costs already, else one blank cost."""
        for old in self.rows:
            self._take_out(old)
        self.rows = []
        for cost in costs:
            self._add(typed_cost(cost, self._currency, self._categories))
        if not costs:
            self._add(Typed())

    def fields(self) -> list[Field]:
        return [field for row in self.rows for field in row.fields()]

    def sum_so_far(self) -> list[Cost]:
        """The costs that can be read already."""
        found = (row.sum_so_far() for row in self.rows if not row.cost.is_blank())
        return [cost for cost in found if cost is not None]

    def value(self) -> tuple[PaperCost, ...]:
        """Every cost that is not blank. Raises UserError, after showing it at its field."""
        return tuple(row.value() for row in self.rows if not row.cost.is_blank())

    def show_error(self, error: UserError) -> None:
        """What the file says about these costs, said at the first one it fits."""
        self.rows[0].cost.show_error(error)

    def go_to_number(self, number: int) -> None:
        """Put the focus on the receipt that has this number."""
        for row in self.rows:
            if row.number.isVisibleTo(self) and row.number.text().strip() == str(number):
                row.number.setFocus(Qt.FocusReason.TabFocusReason)
                row.number.selectAll()
                return

    def _add_blank(self) -> None:
        self._add(Typed())
        self.rows[-1].cost.kind.setFocus()

    def _add(self, typed: Typed) -> None:
        row = PaperCostRow(self._kit, self._currency, self._categories, typed)
        row.changed.connect(self.changed)
        row.unwanted.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._box.addWidget(row)
        self._number()

    def _remove(self, row: PaperCostRow) -> None:
        self.rows.remove(row)
        self._take_out(row)
        self._number()
        self.rows[-1].cost.kind.setFocus()
        self.changed.emit()

    def _take_out(self, row: PaperCostRow) -> None:
        self._box.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _number(self) -> None:
        for number, row in enumerate(self.rows, 1):
            row.cost.show_number(number, alone=len(self.rows) == 1)
