"""The fields of one cost on a claim: what for, how many, how much, in whose words, on which day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Signal

from desktop.domain.currency import read_quantity
from desktop.domain.policy import Category, Rate, Unit
from desktop.domain.typed_day import Sense
from desktop.errors import UserError
from desktop.language import N_, Words
from desktop.services.money.costs import Cost
from desktop.ui import theme
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.fields import AmountField, Choice, DateField, ReadField, TextField
from desktop.ui.form_row import Field, FormRow
from desktop.ui.layouts import flow
from desktop.ui.money.amounts import Amounts
from desktop.ui.money.desk.cost_row import read_cost
from desktop.ui.ticks import Tick
from desktop.ui.when import day_reader
from desktop.ui.widgets import Card, Heading, row


@dataclass(frozen=True, slots=True, kw_only=True)
class Payable:
    """A kind of cost we pay back on a day, and at which rate."""

    category: Category
    rate: Rate

    @property
    def has_rate(self) -> bool:
        """Whether only the number is asked, because the policy says what one is worth."""
        return self.rate.amount is not None and self.category.unit is Unit.MILE


class CostFields(Card):
    """One cost. `removed` when it is not wanted after all, `changed` when its sum may change."""

    removed = Signal()
    changed = Signal()

    def __init__(self, amounts: Amounts, number: int, key: str) -> None:
        """`key` tells this cost from the others of its form, also after some were removed."""
        super().__init__()
        self.amounts = amounts
        self.key = key
        words = amounts.kit.words
        self.line_id: int | None = None
        self._payable: dict[str, Payable] = {}
        self.title = Heading()
        self.remove = Button(words.text("Remove"), ButtonLook.QUIET)
        self.remove.clicked.connect(self.removed)
        top = row()
        top.addWidget(self.title, 1)
        top.addWidget(self.remove)
        self.body.addLayout(top)
        self.category: Choice[str] = Choice()
        self.quantity = ReadField(read_quantity, ems=6)
        self.amount = AmountField(lambda text: read_cost(text, amounts.currency))
        self.what = TextField()
        self.day = DateField(day_reader(amounts.session.today, Sense.HAPPENED))
        self.before = Tick(words.text("Agreed beforehand"))
        self.rows = self._make_rows(words)
        self.body.addLayout(flow(*self.rows.values(), spacing=theme.M))
        self.body.addWidget(self.before)
        self.show_number(number)
        self.category.currentIndexChanged.connect(self._show_fields)
        for field in (self.quantity, self.amount):
            field.textChanged.connect(self.changed)

    def _make_rows(self, words: Words) -> Mapping[str, FormRow]:
        named: dict[str, tuple[str, Field]] = {
            "category": (words.text("What for?"), self.category),
            "quantity": (words.text("How many?"), self.quantity),
            "amount": (words.text("Amount"), self.amount),
            "what": (words.text("In their words"), self.what),
            "day": (words.text("On another day?"), self.day),
        }
        rows = {}
        for key, (label, field) in named.items():
            field.setObjectName(f"{self.key} {key}")
            rows[key] = FormRow(self.amounts.kit, label, field)
        return rows

    def show_number(self, number: int) -> None:
        words = self.amounts.kit.words
        title = words.text("Cost {number}", number=number)
        self.title.setText(title)
        self.setAccessibleName(title)
        self.remove.setAccessibleName(words.text("Remove cost {number}", number=number))
        for each in self.rows.values():
            each.field.setAccessibleName(f"{title}: {each.label.text()}")

    def show_payable(self, payable: Sequence[Payable]) -> None:
        """Offer these kinds of cost; the one chosen before stays where it is still there."""
        words = self.amounts.kit.words
        chosen = self.category.value() if self.category.count() else ""
        self._payable = {one.category.code: one for one in payable}
        choices = [("", words.text("Choose"))]
        choices += [(code, words.say(one.category.title)) for code, one in self._payable.items()]
        self.category.show_choices(choices)
        self.category.show_value(chosen)
        self._show_fields()

    def show_cost(self, cost: Cost, *, usual_day: date | None) -> None:
        """A cost known from before, as somebody would have typed it."""
        self.line_id = cost.line_id
        self.category.show_value(cost.category)
        self.what.setText(cost.what)
        self.before.setChecked(cost.agreed_before)
        if cost.day is not None and cost.day != usual_day:
            self.day.show_value(cost.day)
        each = Decimal(cost.each) if cost.each is not None else None
        unit = self._unit()
        if unit is not Unit.COST:
            self.quantity.setText(f"{cost.quantity.normalize():f}")
        if each is not None:
            typed = self.amounts.typed(int(each))
            several = unit is Unit.COST and cost.quantity != 1
            self.amount.setText(f"{cost.quantity.normalize():f} x {typed}" if several else typed)
        self._show_fields()

    def is_blank(self) -> bool:
        return not self.category.value() and not self.amount.text().strip()

    def conditional(self) -> bool:
        """Whether what we pay depends on how long somebody was away."""
        one = self._payable.get(self.category.value())
        return one is not None and bool(one.rate.away_minutes)

    def sum(self) -> int:
        """What it comes to, as far as it can be read already."""
        try:
            cost = self.cost()
        except UserError:
            return 0
        one = self._payable[cost.category]
        each = cost.each if cost.each is not None else one.rate.amount or 0
        return int((cost.quantity * Decimal(each)).to_integral_value(rounding="ROUND_HALF_UP"))

    def cost(self) -> Cost:
        """The cost as typed. Raises UserError, naming the field."""
        code = self.category.value()
        if code not in self._payable:
            raise UserError(N_("Choose what the money was for."), field=f"{self.key} category")
        quantity, each = Decimal(1), None
        if not self._payable[code].has_rate:
            several, each = self.amount.value()
            quantity = several
        if self._unit() is not Unit.COST:
            quantity = self.quantity.value()
        if each is not None and not each:
            raise UserError(
                N_("A line needs a real cost. There are no flat sums."), field=f"{self.key} amount"
            )
        return Cost(
            category=code,
            each=each,
            quantity=quantity,
            what=self.what.value(),
            day=self.day.value_if_any(),
            agreed_before=self.before.value(),
            line_id=self.line_id,
        )

    def _unit(self) -> Unit:
        one = self._payable.get(self.category.value())
        return one.category.unit if one else Unit.COST

    def _show_fields(self) -> None:
        """Ask only what this kind of cost needs."""
        words, unit = self.amounts.kit.words, self._unit()
        one = self._payable.get(self.category.value())
        many = {
            Unit.MILE: words.text("Miles"),
            Unit.HOUR: words.text("Hours"),
            Unit.ITEM: words.text("How many?"),
        }
        each = {
            Unit.HOUR: words.text("An hour cost"),
            Unit.ITEM: words.text("Each one cost"),
            Unit.MILE: words.text("A mile cost"),
        }
        for key, label in (
            ("quantity", many.get(unit, "")),
            ("amount", each.get(unit, words.text("Amount"))),
        ):
            self.rows[key].label.setText(label)
            self.rows[key].field.setAccessibleName(f"{self.title.text()}: {label}")
        self.rows["quantity"].setVisible(unit is not Unit.COST)
        self.rows["amount"].setVisible(one is None or not one.has_rate)
        self.before.setVisible(one is not None and one.rate.agreed_before)
        self.changed.emit()
