"""The fields of one row of the sheet, in the order of the paper; only those that it can have."""

from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.cash import Signing
from desktop.domain.group import Agreeing
from desktop.domain.meeting import read_time
from desktop.domain.policy import Kind
from desktop.domain.typed_day import Sense
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.money import policies
from desktop.services.money.from_paper.paper_sheet import ROW_NAMES, RowKind
from desktop.ui import theme
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.fields import AmountField, Choice, DateField, TimeField
from desktop.ui.form_row import Field, FormRow
from desktop.ui.layouts import flow
from desktop.ui.money.amounts import Amounts
from desktop.ui.money.from_paper.paper_costs import PaperCosts
from desktop.ui.money.from_paper.row_questions import RowQuestions
from desktop.ui.people.person_field import PersonField
from desktop.ui.states import Notice
from desktop.ui.when import day_reader
from desktop.ui.widgets import Card, Heading, Text

SIGNED = {
    Signing.SIGNED: N_("S: signed"),
    Signing.MARK: N_("M: made a mark"),
    Signing.CANNOT: N_("C: said yes, cannot sign"),
    Signing.LATER: N_("L: not signed yet"),
}
"""The letters of the sheet; typing one chooses it."""
SEEN = frozenset({Signing.MARK, Signing.CANNOT})
AGREED = ("agreed_by",)
MONEY = frozenset({RowKind.PAID, RowKind.BANK})


class RowFields(Card):
    """What a row of the sheet, and the form that belongs to it, may say."""

    def __init__(self, amounts: Amounts) -> None:
        super().__init__()
        self.amounts = amounts
        kit, session = amounts.kit, amounts.session
        words = kit.words
        self.title = Heading()
        self.known = Text(tone="soft")
        self.notice = Notice(kit)
        self.name = PersonField(kit, session.workspace)
        self.kind = Choice([(kind, words.text(text)) for kind, text in ROW_NAMES.items()])
        kinds = [c for c in policies.categories(session.workspace) if c.kind is Kind.COST]
        self.costs = PaperCosts(kit, amounts.currency, kinds)
        self.at: TimeField[time | None] = TimeField(lambda text: read_time(text, field="at"))
        self.given = AmountField(amounts.read, write=amounts.typed)
        self.signing = Choice([(s, words.text(text)) for s, text in SIGNED.items()])
        self.witness = PersonField(kit, session.workspace)
        self.payer = PersonField(kit, session.workspace, session.person)
        self.day = DateField(day_reader(session.today, Sense.HAPPENED))
        self.taker = PersonField(kit, session.workspace)
        self.agreer = PersonField(kit, session.workspace)
        self.questions = RowQuestions(kit, self.notice)
        self.save = Button(words.text("Save this row") + "   Ctrl+Enter", ButtonLook.PRIMARY)
        self.more = Button(words.text("More about this row"), ButtonLook.QUIET)
        self.rows = self._make_rows()
        self._lay_out()
        self.kind.currentIndexChanged.connect(self.show_fields)
        self.signing.currentIndexChanged.connect(self.show_fields)
        self.more.clicked.connect(self._show_more)
        self._connect_questions()

    def _connect_questions(self) -> None:
        self.costs.changed.connect(self.questions.forget_sum)
        self.given.textEdited.connect(self.questions.forget_sum)
        self.questions.wrong_number.connect(self.costs.go_to_number)
        self.questions.wrong_sum.connect(self._correct_sum)

    def _make_rows(self) -> dict[str, FormRow]:
        words = self.amounts.kit.words
        named: dict[str, tuple[str, Field, str]] = {
            "name": (words.text("Name on the paper"), self.name, ""),
            "kind": (words.text("What happened?"), self.kind, ""),
            "at": (words.text("Time"), self.at, ""),
            "given": (words.text("Amount given"), self.given, ""),
            "signing": (words.text("Signed, how?"), self.signing, ""),
            "witness": (words.text("Who saw it?"), self.witness, ""),
            "paid_by": (words.text("Paid by"), self.payer, ""),
            "day": (words.text("On another day?"), self.day, ""),
            "taken_by": (words.text("Taken by"), self.taker, ""),
            "agreed_by": (words.text("Agreed by"), self.agreer, ""),
        }
        rows = {}
        for key, (label, field, hint) in named.items():
            field.setObjectName(key)
            rows[key] = FormRow(self.amounts.kit, label, field, hint)
        return rows

    def _lay_out(self) -> None:
        rows, body = self.rows, self.body
        for widget in (self.title, self.known, self.notice, self.questions, rows["name"]):
            body.addWidget(widget)
        body.addWidget(self.name.list)
        body.addLayout(flow(rows["kind"]))
        body.addWidget(self.costs)
        agreeing = self.amounts.session.settings.agreeing is Agreeing.PERSON
        asked = ("at", "given", "signing", "witness", "paid_by")
        rest = ("day", "taken_by")
        keys, more = (asked + AGREED, rest) if agreeing else (asked, rest + AGREED)
        money = [rows[key] for key in keys]
        body.addLayout(flow(*money, spacing=theme.S))
        for field in (self.witness, self.payer):
            body.addWidget(field.list)
        self._more = QWidget()
        self._more.setLayout(flow(*(rows[key] for key in more), spacing=theme.S))
        body.addWidget(self._more)
        for field in (self.taker, self.agreer):
            body.addWidget(field.list)
        body.addLayout(flow(self.save, self.more))
        self._more.hide()

    def order(self) -> list[Field]:
        """Every field, in the order Enter goes through them."""
        money: list[Field] = [self.at, self.given, self.signing, self.witness, self.payer]
        rest: list[Field] = [self.agreer, self.day, self.taker]
        return [self.name, self.kind, *self.costs.fields(), *money, *rest]

    def show_fields(self) -> None:
        """Only what this kind of row can have on paper."""
        words, kind = self.amounts.kit.words, self.kind.value()
        money, paid = kind in MONEY, kind is RowKind.PAID
        self.costs.setVisible(money)
        for key in ("at", "signing", "paid_by", "taken_by"):
            self.rows[key].setVisible(paid)
        self.rows["given"].setVisible(money)
        self.rows["agreed_by"].setVisible(money)
        self.rows["witness"].setVisible(paid and self.signing.value() in SEEN)
        label = words.text("Amount given") if paid else words.text("Amount promised")
        self.rows["given"].label.setText(label)
        self.given.setAccessibleName(label)

    def amount_so_far(self) -> int:
        """What can be read of the money already, in the smallest unit."""
        try:
            return self.given.value_if_any() or 0
        except UserError:
            return 0

    def _correct_sum(self) -> None:
        self.given.setFocus(Qt.FocusReason.TabFocusReason)
        self.given.selectAll()

    def _show_more(self) -> None:
        self._more.setVisible(not self._more.isVisibleTo(self))
        if self._more.isVisibleTo(self):
            self.day.setFocus(Qt.FocusReason.TabFocusReason)
