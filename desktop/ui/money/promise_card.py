"""The promise in front: to whom, how much, by when; Show to pay; and paid, with a reference."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.cash import Promise
from desktop.domain.claim import FullClaim
from desktop.domain.office import OFFICERS
from desktop.domain.paper_kinds import Paper
from desktop.domain.person import PayeeDetails
from desktop.services.money import promises
from desktop.services.papers.paper_records import About
from desktop.services.people import people
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.forms import Form
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.money.amounts import Amounts
from desktop.ui.papers.preview import show_paper
from desktop.ui.session import Session
from desktop.ui.widgets import Card, Heading, Size, Text, line, row


class PromiseCard(Card):
    """Bank details stay hidden until Show to pay, and hide again when somebody leaves."""

    claim_wanted = Signal(object)

    def __init__(self, session: Session, kit: Kit) -> None:
        super().__init__()
        self._session, self._kit = session, kit
        self._amounts = Amounts(kit, session)
        self._full: FullClaim | None = None
        words = kit.words
        self.name = Heading()
        self.sum = Text(size=Size.SUM, wrap=False)
        top = row()
        top.addWidget(self.name, 1)
        top.addWidget(self.sum)
        self.body.addLayout(top)
        self.about = Lines(kit)
        self.show_to_pay = Button(words.text("Show to pay"), ButtonLook.PRIMARY, image="bank")
        self.show_to_pay.clicked.connect(self.turn)
        self.details = Lines(kit, words.text("Bank details"))
        self.form = Form(kit)
        self.reference = self.form.add_text(
            "reference",
            words.text("&Reference"),
            hint=words.text("What the bank shows for this payment. It may stay empty."),
        )
        self.paid = Button(words.text("Paid by bank"))
        self.paid.clicked.connect(self._keep)
        self.paper = Button(words.text("Promise slip…"))
        self.paper.clicked.connect(self._show_paper)
        self.claim = Button("")
        self.claim.clicked.connect(self._to_claim)
        self.back = Button(words.text("Not by bank after all"))
        self.back.clicked.connect(self._take_back)
        show, feet = QWidget(), QWidget()
        show.setLayout(flow(self.show_to_pay))
        feet.setLayout(flow(self.paid, self.paper, self.claim, self.back))
        for part in (self.about, show, self.details, line(), self.form, feet):
            self.add(part)
        self.details.show_lines()

    def show_promise(self, given: Promise, full: FullClaim) -> None:
        """Show another promise; details shown for the one before are hidden."""
        words = self._kit.words
        if self._full is None or self._full.id != full.id:
            self.hide_details()
            self.reference.clear()
            self.form.clear_problems()
        self._full = full
        self.name.setText(self._amounts.name(full.claim.payee_id))
        self.sum.setText(self._amounts.said(given.amount))
        last = people.hidden_details(self._session.workspace, full.claim.payee_id)
        account = words.text("We have no bank details yet. Ask for them.")
        if last is not None:
            account = words.text("The account ends in {last}.", last=last)
        self.about.show_lines(
            words.text("By {day}", day=words.date(given.pay_by, "full")),
            words.text("Promised on {day}", day=given.made_on),
            account,
        )
        self.claim.setText(words.text("Go to claim {number}", number=full.claim.number))
        officer = self._session.may(*OFFICERS)
        self.show_to_pay.setVisible(last is not None and officer)
        for widget in (self.form, self.paid, self.back):
            widget.setVisible(officer)

    def turn(self) -> None:
        """Show where the money goes, in pairs, and say it; or hide it again."""
        if self.details.said:
            self.hide_details()
            self._kit.speech.say(self, self._kit.words.text("Hidden."))
            return
        self.form.attempt(self._open_details)

    def hide_details(self) -> None:
        self.details.show_lines()
        self.show_to_pay.setText(self._kit.words.text("Show to pay"))

    def _open_details(self) -> None:
        if self._full is None:
            return
        found = people.show_to_pay(
            self._session.workspace, self._session.act(), claim_id=self._full.id
        )
        lines = details_said(self._kit, found)
        self.details.show_lines(*lines)
        self.show_to_pay.setText(self._kit.words.text("Hide it again"))
        self.details.begin()  # said by standing on it: not kept for F7, nor on screen

    def _keep(self) -> None:
        full, words = self._full, self._kit.words
        if full is None:
            return

        def keep() -> None:
            promises.keep_promise(
                self._session.workspace,
                self._session.act(),
                claim_id=full.id,
                reference=self.reference.value(),
            )

        name, sum_ = self.name.text(), self.sum.text()
        if self.form.attempt(keep):
            self.hide_details()
            self.reference.clear()
            said = words.text("Saved. {name}, {amount}, paid by bank.", name=name, amount=sum_)
            self._kit.speech.say(self, said)

    def _take_back(self) -> None:
        full, words = self._full, self._kit.words
        if full is None:
            return
        workspace, act = self._session.workspace, self._session.act()
        if self.form.attempt(lambda: promises.take_promise_back(workspace, act, claim_id=full.id)):
            number = full.claim.number
            self._kit.speech.say(
                self, words.text("The promise for claim {number} is taken back.", number=number)
            )

    def _show_paper(self) -> None:
        if self._full is not None:
            about = About(claim_id=self._full.id)
            self.form.attempt(
                lambda: show_paper(self._session, self._kit, Paper.PROMISE, about, self)
            )

    def _to_claim(self) -> None:
        if self._full is not None:
            self.claim_wanted.emit(self._full.id)


def details_said(kit: Kit, details: PayeeDetails) -> list[str]:
    """Where the money goes, its figures in pairs, to be heard and typed."""
    words = kit.words
    sort_code, number = details.in_pairs
    return [
        words.text("Account name {name}", name=details.account_name),
        words.text("Sort code {pairs}", pairs=sort_code),
        words.text("Account number {pairs}", pairs=number),
    ]
