"""A new version of what we pay back, from a day on; earlier costs keep the version of their day."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.policy import Policy, Rate, next_version
from desktop.domain.typed_day import Sense
from desktop.services.money import policies
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.money.deed_dialog import DeedDialog
from desktop.ui.money.pieces_fields import read_number
from desktop.ui.money.policy_words import rates_said
from desktop.ui.money.rate_dialog import RateDialog
from desktop.ui.rows import Row, RowList
from desktop.ui.session import Session
from desktop.ui.states import Mark, Notice
from desktop.ui.when import day_reader
from desktop.ui.widgets import Heading


class PolicyDialog(DeedDialog):
    """Begins as a copy of the version in force; every figure can be another."""

    def __init__(
        self, session: Session, kit: Kit, policy: Policy | None, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        title = words.text("Change what we pay back")
        super().__init__(session, kit, title, do=words.text("Use this version"), parent=parent)
        today = session.act().day
        self._draft = (
            next_version(policy, today, None)
            if policy is not None
            else Policy(number=1, from_day=today)
        )
        self.rates: list[Rate] = list(self._draft.rates)
        self.categories = policies.categories(session.workspace)
        self._add_days()
        self._add_limits()
        self._add_rates()
        self.warning = Notice(kit)
        self.form.add_widget(self.warning)
        self.reason = self.form.add_text("reason", words.text("Why this high?"))
        self._show_rates()

    def _add_days(self) -> None:
        words, today = self.kit.words, self._draft.from_day
        self.from_day = self.form.add_date(
            "from_day",
            words.text("&From"),
            today,
            read=day_reader(lambda: today, Sense.NEAREST),
            hint=words.text("Costs before this day keep the figures they had."),
        )
        self.agreed_on = self.form.add_date(
            "agreed_on",
            words.text("When did your &committee agree it?"),
            read=day_reader(self.session.today, Sense.HAPPENED),
            hint=words.text("Empty: not yet."),
        )

    def _add_limits(self) -> None:
        words, draft, amounts = self.kit.words, self._draft, self.amounts
        self.months = self.form.add_amount(
            "claim_months", words.text("&Months to claim"), draft.claim_months, read=read_number
        )
        self.no_receipt = self.form.add_amount(
            "no_receipt_limit",
            words.text("Without a receipt, whoever pa&ys accepts up to"),
            draft.no_receipt_limit,
            read=amounts.read,
            write=amounts.typed,
        )
        self.cash_limit = self.form.add_amount(
            "cash_limit",
            words.text("Cash up to, for one &person"),
            draft.cash_limit,
            read=amounts.read,
            write=amounts.typed,
            hint=words.text("Empty: no limit."),
        )
        self.stops = self.form.add_tick(
            "cash_limit_stops",
            words.text("A&bove it two people agree, or we pay by bank"),
            on=draft.cash_limit_stops,
        )
        self.second = self.form.add_amount(
            "second_agreer_above",
            words.text("&Two people agree above"),
            draft.second_agreer_above,
            read=amounts.read,
            write=amounts.typed,
            hint=words.text("Empty: one is enough."),
        )
        self.days = self.form.add_amount(
            "promise_days",
            words.text("&Working days until money comes by bank"),
            draft.promise_days,
            read=read_number,
        )

    def _add_rates(self) -> None:
        words = self.kit.words
        self.form.add_widget(Heading(words.text("Costs we pay back")))
        self.list = RowList(
            self.kit,
            words.text("Costs we pay back"),
            empty=words.text("Nothing yet. Add what you pay back."),
        )
        self.list.grow()
        self.list.opened.connect(self._change)
        self.add = Button(words.text("Add a c&ost"))
        self.add.clicked.connect(lambda: self._ask(None))
        self.change = Button(words.text("C&hange it"))
        self.change.clicked.connect(lambda: self._change(self.list.chosen_key()))
        self.remove = Button(words.text("&No longer pay it"))
        self.remove.clicked.connect(self._remove)
        buttons = QWidget()
        buttons.setLayout(flow(self.add, self.change, self.remove))
        self.form.add_widget(self.list)
        self.form.add_widget(buttons)

    def policy(self) -> Policy:
        """The version as typed. Raises UserError at the field that cannot be read."""
        return replace(
            self._draft,
            from_day=self.from_day.value(),
            agreed_on=self.agreed_on.value_if_any(),
            claim_months=self.months.value(),
            no_receipt_limit=self.no_receipt.value_if_any() or 0,
            cash_limit=self.cash_limit.value_if_any(),
            cash_limit_stops=self.stops.value(),
            second_agreer_above=self.second.value_if_any(),
            promise_days=self.days.value(),
            rates=tuple(self.rates),
        )

    def deed(self) -> str:
        made = policies.adopt(
            self.session.workspace,
            self.session.act(),
            policy=self.policy(),
            reason=self.reason.value(),
        )
        return self.kit.words.text(
            "Version {number} holds from {day}.", number=made.number, day=made.from_day
        )

    def _show_rates(self) -> None:
        names = {one.id: one for one in self.categories}
        rows = []
        for number, rate in enumerate(self.rates):
            category = names[rate.category_id]
            title = self.kit.words.say(category.title)
            if rate.from_day != self._draft.from_day and self._is_dated(rate):
                title = self.kit.words.text("{what} from {day}", what=title, day=rate.from_day)
            detail = rates_said(self.amounts, [rate], category)
            rows.append(Row(key=number, title=title, detail=detail))
        self.list.show_rows(rows)
        for button in (self.change, self.remove):
            button.setEnabled(bool(rows))
        self._show_warnings()

    def _is_dated(self, rate: Rate) -> bool:
        """Whether this kind of cost has more than one rate, each with its day."""
        return sum(other.category_id == rate.category_id for other in self.rates) > 1

    def _show_warnings(self) -> None:
        words = self.kit.words
        draft = replace(self._draft, rates=tuple(self.rates))
        found = policies.warnings(self.session.workspace, draft)
        self.form.rows["reason"].setVisible(bool(found))
        if found:
            text = "\n".join(words.say(warning) for warning in found)
            self.warning.show_text(text, Mark.WARN, aloud=self.isVisible())
        else:
            self.warning.clear()

    def _change(self, number: object) -> None:
        if isinstance(number, int):
            self._ask(number)

    def _ask(self, number: int | None) -> None:
        """Ask for one rate, a new one where no number is given."""
        if not self.categories:
            return
        before = self.rates[number] if number is not None else None
        dialog = RateDialog(
            self.kit, self.amounts, self.categories, before, self._draft.from_day, self
        )
        dialog.accepted.connect(lambda: self._take(number, dialog.rate()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _take(self, number: int | None, rate: Rate) -> None:
        if number is None:
            self.rates.append(rate)
        else:
            self.rates[number] = rate
        self._show_rates()

    def _remove(self) -> None:
        number = self.list.chosen_key()
        if isinstance(number, int) and number < len(self.rates):
            del self.rates[number]
            self._show_rates()
            self.list.setFocus()


class AgreedDialog(DeedDialog):
    """When the committee agreed a version."""

    def __init__(
        self, session: Session, kit: Kit, policy: Policy, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        title = words.text("Your committee agreed it")
        super().__init__(session, kit, title, do=words.text("Save"), parent=parent)
        self._policy = policy
        self.day = self.form.add_date(
            "day",
            words.text("&When?"),
            session.today(),
            read=day_reader(session.today, Sense.HAPPENED),
        )

    def deed(self) -> str:
        day = self.day.value()
        policies.agreed_on(
            self.session.workspace, self.session.act(), policy_id=self._policy.id or 0, day=day
        )
        return self.kit.words.text("Agreed on {day}.", day=day)
