"""One cost at the desk: what it was for, how much, and its receipt. Plain fields, no spin boxes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.claim import RECEIPT_NAMES, Line, ReceiptState
from desktop.domain.currency import Currency, read_amount, read_quantity
from desktop.domain.policy import Category, Unit
from desktop.errors import UserError
from desktop.language import N_, Money, written_money
from desktop.services.money.costs import Cost
from desktop.ui import theme
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.fields import AmountField, Choice, ReadField
from desktop.ui.form_row import FormRow
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.widgets import Text, column

MINUTES = 60
TIMES = re.compile(r"^\s*(\d{1,3})\s*[x×*]\s*(.+)$", re.IGNORECASE)
"""`2 x 2.75`: two tickets of one price, typed as it is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What stands in a row's fields, word for word, so that nothing typed is lost.

    What has no field here is kept: words such as “day ticket” and whether it was agreed
    beforehand while the kind of cost stays, a day of its own until another is typed.
    """

    category: str = ""
    quantity: str = ""
    amount: str = ""
    what: str = ""
    day: date | None = None
    agreed_before: bool = False
    line_id: int | None = None


def typed_cost(cost: Cost, currency: Currency, categories: Sequence[Category]) -> Typed:
    """A known cost as somebody would have typed it: two tickets are `2 x £2.75`."""
    each = int(cost.each) if cost.each is not None else 0
    amount = written_money(Money(each, currency.code)) if each else ""
    quantity = f"{cost.quantity.normalize():f}"
    unit = next((c.unit for c in categories if c.code == cost.category), Unit.COST)
    if unit is Unit.COST:
        amount = amount if cost.quantity == 1 else f"{quantity} x {amount}"
        quantity = ""
    if unit is Unit.MILE:
        amount = ""
    return Typed(
        category=cost.category,
        quantity=quantity,
        amount=amount,
        what=cost.what,
        day=cost.day,
        agreed_before=cost.agreed_before,
        line_id=cost.line_id,
    )


class CostRow(QWidget):
    """Fields of one cost. `left` when a field was left, `receipt_chosen` for its receipt."""

    left = Signal()
    unwanted = Signal()
    receipt_chosen = Signal(object)

    def __init__(
        self,
        kit: Kit,
        currency: Currency,
        categories: Sequence[Category],
        typed: Typed,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        words = kit.words
        self._kit, self._currency = kit, currency
        self._units = {category.code: category.unit for category in categories}
        self.line_id = typed.line_id
        self._known = typed
        kinds = [("", words.text("Choose"))]
        kinds += [(c.code, words.say(c.title)) for c in categories]
        self.kind = Choice(kinds)
        self.kind.setObjectName("category")
        self.quantity = ReadField(read_quantity, ems=5)
        self.quantity.setObjectName("quantity")
        self.amount = AmountField(lambda text: read_cost(text, currency))
        self.amount.setObjectName("amount")
        self.receipt = Choice([(s, words.text(RECEIPT_NAMES[s])) for s in ReceiptState])
        self.receipt.setObjectName("receipt")
        self.said = Text(tone="soft")
        self.said.hide()
        self._rows = {
            "category": FormRow(kit, "", self.kind),
            "quantity": FormRow(kit, words.text("How many"), self.quantity),
            "amount": FormRow(kit, words.text("Amount"), self.amount),
            "receipt": FormRow(kit, words.text("Receipt"), self.receipt),
        }
        body = column(spacing=theme.XXS)
        self.out = Button("", ButtonLook.QUIET)
        self.out.clicked.connect(self.unwanted)
        body.addLayout(flow(*self._rows.values(), self.out, spacing=theme.S))
        body.addWidget(self.said)
        self.setLayout(body)
        self.show_typed(typed)
        self.kind.currentIndexChanged.connect(self._show_fields)
        for field in (self.kind, self.quantity, self.amount):
            field.left.connect(self.left)
        self.receipt.activated.connect(lambda _at: self.receipt_chosen.emit(self.receipt.value()))

    def show_typed(self, typed: Typed) -> None:
        self.kind.show_value(typed.category)
        self.quantity.setText(typed.quantity)
        self.amount.setText(typed.amount)
        self._show_fields()

    def typed(self) -> Typed:
        return Typed(
            category=self.kind.value(),
            quantity=self.quantity.text(),
            amount=self.amount.text(),
            what=self._what(),
            day=self._known.day,
            agreed_before=self._known.agreed_before and self._same_kind(),
            line_id=self.line_id,
        )

    def _same_kind(self) -> bool:
        return self.kind.value() == self._known.category

    def _what(self) -> str:
        return self._known.what if self._same_kind() else ""

    @property
    def own_day(self) -> date | None:
        """The day this cost is known to be of; lines of one claim may differ."""
        return self._known.day

    def now_known(self, line: Line) -> None:
        """What was typed has been saved as this line."""
        self.line_id = line.id
        self._known = replace(self.typed(), day=line.day)

    def has_focus(self) -> bool:
        return self.focusWidget() is not None and self.focusWidget().hasFocus()

    def show_number(self, number: int, *, alone: bool) -> None:
        """Which cost this is; one of several can be taken out again."""
        label = self._kit.words.text("Cost {number}", number=number)
        self._rows["category"].label.setText(label)
        self.kind.setAccessibleName(label)
        self.out.setText(self._kit.words.text("Take out cost {number}", number=number))
        self.out.setVisible(not alone)

    def is_blank(self) -> bool:
        return not self.kind.value() and not self.amount.text().strip()

    def is_complete(self) -> bool:
        """Whether everything this kind of cost needs has been typed, and can be read."""
        unit = self._units.get(self.kind.value())
        if unit is None:
            return False
        quantity, amount = self.quantity.text().strip(), self.amount.text().strip()
        needs_quantity, needs_amount = unit is not Unit.COST, unit is not Unit.MILE
        if (needs_quantity and not quantity) or (needs_amount and not amount):
            return False
        try:
            self._read(None)
        except UserError:
            return False
        return True

    def cost(self, day: date | None) -> Cost:
        """The cost as typed, on `day`. Raises UserError, after showing it at its field."""
        try:
            return self._read(day)
        except UserError as error:
            self.show_error(error)
            raise

    def _read(self, day: date | None) -> Cost:
        code = self.kind.value()
        if not code:
            raise UserError(N_("Choose what the money was for."), field="category")
        unit = self._units[code]
        if unit is Unit.MILE:
            count, each = self.quantity.value(), None
        else:
            count, each = self.amount.value()
        if unit is Unit.HOUR:
            count = self.quantity.value()
        return Cost(
            category=code,
            quantity=count,
            each=each,
            what=self._what(),
            day=day,
            agreed_before=self._known.agreed_before and self._same_kind(),
            line_id=self.line_id,
        )

    def show_error(self, error: UserError) -> None:
        row = self._rows.get(error.field, self._rows["amount"])
        row.show_problem(self._kit.words.error(error))
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear_problems(self) -> None:
        for row in self._rows.values():
            row.clear_problem()

    def show_line(self, line: Line) -> None:
        """What we pay for this line, and why it differs from what was asked."""
        self.line_id = line.id
        self.receipt.show_value(line.receipt)
        money = self._kit.words.money
        said = ""
        if line.reason is not None:
            said = self._kit.words.text(
                "They asked {claimed}. {reason} We pay {allowed}.",
                claimed=money(Money(line.claimed, self._currency.code)),
                reason=line.reason,
                allowed=money(Money(line.allowed, self._currency.code)),
            )
        elif self._units.get(self.kind.value()) is Unit.MILE:
            said = money(Money(line.allowed, self._currency.code))
        self.said.setText(said)
        self.said.setVisible(bool(said))

    def _show_fields(self) -> None:
        words, unit = self._kit.words, self._units.get(self.kind.value())
        many = {Unit.MILE: words.text("Miles"), Unit.HOUR: words.text("Hours")}
        label = many.get(unit, "") if unit is not None else ""
        self._rows["quantity"].setVisible(bool(label))
        if label:
            self._rows["quantity"].label.setText(label)
            self.quantity.setAccessibleName(label)
        self._rows["amount"].setVisible(unit is not Unit.MILE)
        amount = words.text("An hour cost") if unit is Unit.HOUR else words.text("Amount")
        self._rows["amount"].label.setText(amount)
        self.amount.setAccessibleName(amount)


def read_cost(text: str, currency: Currency) -> tuple[Decimal, Decimal]:
    """`4.60` or `2 x 2.75`: how many, and what one cost in the smallest unit. Raises UserError."""
    several = TIMES.match(text)
    if several:
        return Decimal(several[1]), Decimal(read_amount(several[2], currency))
    return Decimal(1), Decimal(read_amount(text, currency))


def read_hours(text: str) -> int:
    """`5.5` or `5:30` hours, in minutes. Raises UserError."""
    hours, colon, minutes = text.strip().partition(":")
    if colon and hours.isdigit() and minutes.isdigit() and int(minutes) < MINUTES:
        return int(hours) * MINUTES + int(minutes)
    return int(read_quantity(text, field="away") * MINUTES)
