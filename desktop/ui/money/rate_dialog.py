"""What we pay for one kind of cost, from a day; and a kind of cost of the group's own."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from desktop.domain.currency import read_quantity
from desktop.domain.policy import Category, Rate, ReceiptRule, Unit
from desktop.domain.search import fold
from desktop.domain.typed_day import Sense
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.money import policies
from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.money.amounts import Amounts
from desktop.ui.money.deed_dialog import DeedDialog
from desktop.ui.money.policy_words import receipt_rule_said
from desktop.ui.session import Session
from desktop.ui.when import day_reader

MINUTES = 60


class RateDialog(FormDialog):
    """Takes a rate, gives back a rate; nothing is stored before the whole version is."""

    def __init__(
        self,
        kit: Kit,
        amounts: Amounts,
        categories: list[Category],
        rate: Rate | None,
        from_day: date,
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        super().__init__(
            kit, words.text("A cost we pay back"), do=words.text("Use this"), parent=parent
        )
        self._before = rate or Rate(category_id=categories[0].id or 0, from_day=from_day)
        before = self._before
        self.category = self.form.add_choice(
            "category",
            words.text("&What for?"),
            [(one.id or 0, words.say(one.title)) for one in categories],
            before.category_id,
        )
        self.from_day = self.form.add_date(
            "from_day",
            words.text("&From"),
            before.from_day,
            read=day_reader(lambda: from_day, Sense.NEAREST),
        )
        self.fixed = self.form.add_choice(
            "fixed",
            words.text("&How much?"),
            [(False, words.text("What it cost")), (True, words.text("Our own rate"))],
            before.amount is not None,
        )
        self.amount = self.form.add_amount(
            "amount",
            words.text("&Rate for a mile, an hour or one"),
            before.amount,
            read=amounts.read_each,
            write=amounts.each,
        )
        self.cap = self.form.add_amount(
            "cap",
            words.text("&Up to"),
            before.cap,
            read=amounts.read_each,
            write=amounts.each,
            hint=words.text("For an hour, or for one cost. Empty: no limit."),
        )
        self.away = self.form.add_amount(
            "away",
            words.text("Only when a&way at least, in hours"),
            Decimal(before.away_minutes) / MINUTES if before.away_minutes else None,
            read=lambda text: read_quantity(text, field=""),
            write=lambda hours: f"{hours.normalize():f}",
        )
        self.before = self.form.add_tick(
            "before", words.text("Agreed &beforehand"), on=before.agreed_before
        )
        self.receipt = self.form.add_choice(
            "receipt",
            words.text("Re&ceipt"),
            [(rule, receipt_rule_said(words, rule)) for rule in ReceiptRule],
            before.receipt,
        )
        self.fixed.currentIndexChanged.connect(self._show_amount)
        self._show_amount()

    def rate(self) -> Rate:
        """The rate as typed. Raises UserError at the field that cannot be read."""
        amount = self.amount.value() if self.fixed.value() else None
        away = self.away.value_if_any()
        return replace(
            self._before,
            category_id=self.category.value(),
            from_day=self.from_day.value(),
            amount=amount,
            cap=self.cap.value_if_any(),
            away_minutes=int(away * MINUTES) if away is not None else 0,
            agreed_before=self.before.value(),
            receipt=self.receipt.value(),
        )

    def check(self) -> None:
        self.rate()

    def _show_amount(self) -> None:
        self.form.rows["amount"].setVisible(self.fixed.value())


class CategoryDialog(DeedDialog):
    """A kind of cost that only this group has."""

    def __init__(self, session: Session, kit: Kit, parent: QWidget | None = None) -> None:
        words = kit.words
        title = words.text("A kind of cost of our own")
        super().__init__(session, kit, title, do=words.text("Add it"), parent=parent)
        self.name = self.form.add_text("name", words.text("What is it &called?"))
        self.unit = self.form.add_choice(
            "unit",
            words.text("C&ounted in"),
            [
                (Unit.COST, words.text("what it cost")),
                (Unit.HOUR, words.text("hours")),
                (Unit.MILE, words.text("miles")),
                (Unit.ITEM, words.text("pieces")),
            ],
        )

    def deed(self) -> str:
        name = self.name.value()
        known = policies.categories(self.session.workspace)
        if any(fold(self.kit.words.say(one.title)) == fold(name) for one in known):
            raise UserError(N_("This is on your list already."), field="name")
        made = policies.add_category(
            self.session.workspace,
            self.session.act(),
            category=Category(
                code=f"own {fold(name)}",
                name=name,
                unit=self.unit.value(),
                position=len(known),
            ),
        )
        return self.kit.words.text(
            "{name} is on your list. Say what you pay for it in a new version.", name=made.name
        )
