"""What was owed before Hearback: to whom, how much, promised when and by when."""

from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.domain.person import METHOD_NAMES, Method
from desktop.domain.typed_day import Sense
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.money import promises
from desktop.ui.kit import Kit
from desktop.ui.money.deed_dialog import DeedDialog
from desktop.ui.people.person_field import PersonField, add_person
from desktop.ui.session import Session
from desktop.ui.when import day_reader


class OwedBeforeDialog(DeedDialog):
    """`made_id` is the claim afterwards; by bank it is an open promise."""

    def __init__(self, session: Session, kit: Kit, parent: QWidget | None = None) -> None:
        words = kit.words
        title = words.text("Owed from before")
        super().__init__(session, kit, title, do=words.text("Write it down"), parent=parent)
        self.made_id: int | None = None
        self.person = PersonField(kit, session.workspace)
        add_person(self.form, "person", words.text("To &whom?"), self.person)
        amounts = self.amounts
        self.amount = self.form.add_amount(
            "amount", words.text("How &much?"), read=amounts.read, write=amounts.typed
        )
        self.what = self.form.add_text(
            "what", words.text("What &for?"), hint=words.text("In a few words, or empty.")
        )
        self.method = self.form.add_choice(
            "method",
            words.text("&How are they paid?"),
            [(method, words.text(METHOD_NAMES[method])) for method in (Method.BANK, Method.CASH)],
        )
        self.made_on = self.form.add_date(
            "made_on",
            words.text("Promised &on"),
            read=day_reader(self.session.today, Sense.HAPPENED),
        )
        self.pay_by = self.form.add_date(
            "pay_by",
            words.text("Promised &by"),
            read=day_reader(self._promised_on, Sense.TO_COME),
            hint=words.text("It may be over already."),
        )
        self.method.currentIndexChanged.connect(self._show_fields)

    def _promised_on(self) -> date:
        """A promise is for a day after it was made; today while that cannot be read."""
        try:
            return self.made_on.value()
        except UserError:
            return self.session.today()

    def deed(self) -> str:
        person = self.person.value()
        if person is None or person.id is None:
            raise UserError(N_("Who is it? Type a name."), field="person")
        by_bank = self.method.value() is Method.BANK
        full = promises.promise_from_before(
            self.session.workspace,
            self.session.act(),
            person_id=person.id,
            amount=self.amount.value(),
            made_on=self.made_on.value(),
            pay_by=self.pay_by.value() if by_bank else None,
            what=self.what.value(),
            method=self.method.value(),
        )
        self.made_id = full.id
        words, amount = self.kit.words, self.amounts.said(full.to_pay)
        if not by_bank:
            return words.text(
                "{name} waits for {amount} in cash.", name=person.called, amount=amount
            )
        day = words.date(self.pay_by.value(), "short_day")
        return words.text(
            "{name}, {amount}, promised by {day}.", name=person.called, amount=amount, day=day
        )

    def _show_fields(self) -> None:
        self.form.rows["pay_by"].setVisible(self.method.value() is Method.BANK)
