"""Costs one below the other, and what they come to."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.currency import read_quantity
from desktop.domain.policy import Kind
from desktop.errors import UserError
from desktop.services.money import policies
from desktop.services.money.costs import Cost, usual_costs
from desktop.ui import theme
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.money.cost_fields import CostFields, Payable
from desktop.ui.money.deed_dialog import DeedDialog
from desktop.ui.session import Session
from desktop.ui.widgets import column

MINUTES = 60


class CostsDialog(DeedDialog):
    """Costs one below the other, and what they come to. New claims and changes share it."""

    def __init__(
        self, session: Session, kit: Kit, title: str, *, do: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, kit, title, do=do, parent=parent)
        self.costs: list[CostFields] = []
        self._made = 0

    def add_cost_parts(self) -> None:
        """The costs, the button for one more, hours away, and the sum, at the end of the form."""
        words = self.kit.words
        self._listed = column(spacing=theme.S)
        around = QWidget()
        around.setLayout(self._listed)
        self.form.add_widget(around)
        self.more = Button(words.text("&Another cost"))
        self.more.clicked.connect(self._add_one_more)
        self.same = Button(words.text("&Same as last time"))
        self.same.clicked.connect(self._same_as_last_time)
        buttons = QWidget()
        buttons.setLayout(flow(self.more, self.same))
        self.form.add_widget(buttons)
        self.away = self.form.add_amount(
            "away",
            words.text("&Hours away"),
            read=lambda text: read_quantity(text, field=""),
            hint=words.text("Meals depend on it. Empty: as long as the meeting."),
        )
        self.sum = Lines(self.kit)
        self.form.add_widget(self.sum)

    def check(self) -> None:
        """What the policy says of a cost is said at the cost, not somewhere above."""
        try:
            super().check()
        except UserError as error:
            if self.costs and error.field in self.costs[0].rows:
                error.field = f"{self.costs[0].key} {error.field}"
            raise

    def usual_day(self) -> date:
        """The day costs are of, unless another is typed."""
        raise NotImplementedError

    def kind(self) -> Kind:
        return Kind.COST

    def whose(self) -> int:
        raise NotImplementedError

    def payable(self) -> list[Payable]:
        """The kinds of cost the policy of that day pays. Raises UserError without a policy."""
        day = self.usual_day()
        policy = policies.on(self.session.workspace, day)
        found = []
        for category in policies.categories(self.session.workspace):
            rate = policy.rate(category.id or 0, day)
            if rate is not None and category.kind is self.kind():
                found.append(Payable(category=category, rate=rate))
        return found

    def add_cost(self, cost: Cost | None = None) -> CostFields:
        self._made += 1
        fields = CostFields(self.amounts, len(self.costs) + 1, f"cost {self._made}")
        for key, each in fields.rows.items():
            self.form.rows[f"{fields.key} {key}"] = each
        fields.show_payable(self.payable())
        if cost is not None:
            fields.show_cost(cost, usual_day=self.usual_day())
        fields.removed.connect(lambda: self._remove(fields))
        fields.changed.connect(self.show_sum)
        self.costs.append(fields)
        self._listed.addWidget(fields)
        self.show_sum()
        return fields

    def typed_costs(self) -> list[Cost]:
        """All costs as typed; blank ones are left out. Raises UserError when none is left."""
        filled = [fields for fields in self.costs if not fields.is_blank()]
        if not filled:
            self.costs[0].cost()
        return [fields.cost() for fields in filled]

    def away_minutes(self) -> int | None:
        hours = self.away.value_if_any()
        return int(hours * MINUTES) if hours is not None else None

    def show_sum(self) -> None:
        words = self.kit.words
        total = sum(fields.sum() for fields in self.costs)
        self.sum.show_lines(words.text("Together {amount}", amount=self.amounts.said(total)))
        self.form.rows["away"].setVisible(any(fields.conditional() for fields in self.costs))
        for fields in self.costs:
            fields.remove.setVisible(len(self.costs) > 1)

    def show_payable(self) -> None:
        payable = self.payable()
        for fields in self.costs:
            fields.show_payable(payable)

    def show_usual(self) -> None:
        """Offer the usual costs of whoever it is, if there are any."""
        self.same.setVisible(bool(usual_costs(self.session.workspace, self.whose())))

    def _add_one_more(self) -> None:
        self.add_cost().category.setFocus(Qt.FocusReason.OtherFocusReason)

    def _same_as_last_time(self) -> None:
        for fields in list(self.costs):
            self._drop(fields)
        for cost in usual_costs(self.session.workspace, self.whose()):
            self.add_cost(cost)
        self.costs[0].category.setFocus(Qt.FocusReason.OtherFocusReason)
        self.kit.speech.say(self, self.sum.said)

    def _remove(self, fields: CostFields) -> None:
        self._drop(fields)
        for number, left in enumerate(self.costs, 1):
            left.show_number(number)
        self.show_sum()
        self.costs[-1].category.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, fields: CostFields) -> None:
        self.costs.remove(fields)
        for key in fields.rows:
            del self.form.rows[f"{fields.key} {key}"]
        self._listed.removeWidget(fields)
        fields.hide()
        fields.deleteLater()
