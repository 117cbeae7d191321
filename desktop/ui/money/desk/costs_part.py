"""What it cost: the date, how long they were away, and one row of fields for each cost."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.claim import Line, ReceiptState
from desktop.domain.currency import Currency
from desktop.domain.policy import Category
from desktop.domain.typed_day import Sense
from desktop.errors import UserError
from desktop.services.money import desk
from desktop.services.money.costs import Cost
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.fields import DateField, ReadField
from desktop.ui.form_row import FormRow
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.money.desk.cost_row import CostRow, Typed, read_hours, typed_cost
from desktop.ui.when import DAY_MEANT, day_reader
from desktop.ui.widgets import column


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinds:
    """The kinds of cost to choose from; `need_away` depend on how long somebody was away."""

    categories: Sequence[Category]
    need_away: frozenset[str]
    currency: Currency


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """All that stands in the fields of one person, word for word."""

    rows: tuple[Typed, ...] = ()
    day: str = ""
    away: str = ""


def known(card: desk.Card, kinds: Kinds) -> list[Typed]:
    """What we know of somebody's costs: their claim of today, else what they usually spend."""
    if card.full is None:
        return [typed_cost(cost, kinds.currency, kinds.categories) for cost in card.usual]
    codes = {category.id: category.code for category in kinds.categories}
    return [
        typed_cost(
            Cost(
                category=codes.get(each.category_id, ""),
                quantity=each.quantity,
                each=each.unit_amount,
                what=each.what,
                day=each.day,
                agreed_before=each.agreed_before,
                line_id=each.id,
            ),
            kinds.currency,
            kinds.categories,
        )
        for each in card.full.lines
    ]


class CostsPart(QWidget):
    """The fields of a claim's costs. It keeps what was typed; the desk decides what is saved."""

    left = Signal()
    receipt_chosen = Signal(object, object)

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = kit.words
        self._kit = kit
        self._kinds: Kinds | None = None
        self._known = Draft()
        self._in_file: list[Typed] = []
        self._open = False
        self._meeting_day = date.min  # until somebody is in front
        self.rows: list[CostRow] = []
        self.day = DateField(day_reader(lambda: self._meeting_day, Sense.NEAREST), ems=10)
        self.day_row = FormRow(kit, words.text("Date of the cost"), self.day)
        self.away = ReadField(read_hours, ems=4)
        self.away_row = FormRow(kit, words.text("Hours away"), self.away)
        self.more = Button(words.text("Another cost"), ButtonLook.QUIET)
        self._box = column()
        body = column()
        body.addLayout(self._box)
        body.addLayout(flow(self.more))
        self.setLayout(body)
        self.more.clicked.connect(lambda: self.add_row(Typed()))
        self.away.left.connect(self.left)
        self.day.left.connect(self.left)

    def load(self, card: desk.Card, kinds: Kinds, meeting_day: date, typed: Draft | None) -> None:
        """Show what was typed for somebody before, or what is known of their costs."""
        self._kinds, self._meeting_day = kinds, meeting_day
        lines = card.full.lines if card.full is not None else ()
        minutes = card.full.claim.away_minutes if card.full is not None else None
        self.away.setText("" if minutes is None else f"{minutes / 60:.2f}".rstrip("0").rstrip("."))
        self.day.setText(f"{lines[0].day if lines else meeting_day:%d/%m/%Y}")
        self._in_file = known(card, kinds)
        self._known = Draft(rows=tuple(self._in_file), day=self.day.text(), away=self.away.text())
        if typed is not None:
            self.day.setText(typed.day)
            self.away.setText(typed.away)
        for row in (self.day_row, self.away_row):
            row.clear_problem()
        for old in self.rows:
            self._box.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = []
        for each in (typed.rows if typed else ()) or self._in_file or [Typed()]:
            self.add_row(each)

    def follow(self, card: desk.Card) -> None:
        """The file may have changed under what is shown, as by undo; what was typed stays."""
        if self._kinds is None or known(card, self._kinds) == self._in_file:
            return
        typing = self.draft() if self.is_changed() else None
        had_focus = any(made.has_focus() for made in self.rows)
        self.load(card, self._kinds, self._meeting_day, typing)
        ids = {each.line_id for each in self._in_file}
        for made in self.rows:
            made.line_id = made.line_id if made.line_id in ids else None
        if had_focus:
            self.focus_amount()

    def add_row(self, typed: Typed) -> CostRow | None:
        """One more cost, blank or known."""
        if self._kinds is None:
            return None
        made = CostRow(self._kit, self._kinds.currency, self._kinds.categories, typed, parent=self)
        made.left.connect(self.left)
        made.kind.currentIndexChanged.connect(self._show_away)
        made.receipt_chosen.connect(lambda state: self.receipt_chosen.emit(made, state))
        made.unwanted.connect(lambda: self.take_out(made))
        self.rows.append(made)
        self._number_rows()
        self._box.addWidget(made)
        made.stackUnder(self.more)  # readers go by the order of the parts, not of the layout
        made.show()  # a part that is not shown yet takes no focus
        return made

    def take_out(self, made: CostRow) -> None:
        """One of several costs was written down by mistake."""
        at = self.rows.index(made)
        self.rows.remove(made)
        self._number_rows()
        beside = self.rows[min(at, len(self.rows) - 1)]
        beside.kind.setFocus(Qt.FocusReason.OtherFocusReason)
        self._box.removeWidget(made)
        made.hide()
        made.deleteLater()
        self._kit.speech.say(self, self._kit.words.text("Cost {number} is out.", number=at + 1))
        self._show_away()
        self.left.emit()

    def _number_rows(self) -> None:
        for number, made in enumerate(self.rows, 1):
            made.show_number(number, alone=len(self.rows) == 1)

    def _filled(self) -> list[CostRow]:
        """The rows that say something, in the order of the claim's lines."""
        return [made for made in self.rows if not made.is_blank()]

    def set_open(self, *, is_open: bool) -> None:
        """Whether the costs may still change."""
        self._open = is_open
        self.day_row.setVisible(is_open)
        self.more.setVisible(is_open)
        for made in self.rows:
            made.setEnabled(is_open)
        self._show_away()

    @property
    def may_change(self) -> bool:
        return self._open

    def _show_away(self) -> None:
        """Ask how long they were away only where a cost depends on it."""
        need_away = self._kinds.need_away if self._kinds is not None else frozenset()
        asked = any(made.kind.value() in need_away for made in self.rows)
        self.away_row.setVisible(asked and self._open)

    def away_minutes(self) -> int | None:
        """How long they were away, as typed; None while nothing was. Raises UserError."""
        try:
            return self.away.value_if_any()
        except UserError as error:
            self._show_problem(self.away_row, error)
            raise

    def _show_problem(self, row: FormRow, error: UserError) -> None:
        row.show_problem(self._kit.words.error(error))
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """What we pay for each line; what is typed stays."""
        by_id = {line.id: line for line in lines}
        for made in self.rows:
            if made.line_id in by_id:
                made.show_line(by_id[made.line_id])

    def now_known(self, card: desk.Card) -> None:
        """What was typed has been saved: it is what we know now."""
        lines = card.full.lines if card.full is not None else ()
        for made, judged in zip(self._filled(), lines, strict=False):
            made.now_known(judged)
        self._known = self.draft()
        if self._kinds is not None:
            self._in_file = known(card, self._kinds)

    def draft(self) -> Draft:
        rows = tuple(made.typed() for made in self._filled())
        return Draft(rows=rows, day=self.day.text(), away=self.away.text())

    def is_changed(self) -> bool:
        """Whether something was typed that is not what we knew."""
        return self.draft() != self._known

    def is_blank(self) -> bool:
        """Whether no cost stands here."""
        return not self._filled()

    def is_complete(self) -> bool:
        """Whether all that is needed was typed, and can be read."""
        filled = self._filled()
        if not filled or not all(made.is_complete() for made in filled):
            return False
        try:
            self.day.value()
            self.away.value_if_any()
        except UserError:
            return False
        return True

    def costs(self) -> list[Cost]:
        """What was typed, as costs. Raises UserError, shown at its field."""
        try:
            day = self.day.value()
        except UserError as error:
            self._show_problem(self.day_row, error)
            raise
        self._say_day_back()
        for made in self.rows:
            made.clear_problems()
        all_of_it = self.day.text() != self._known.day  # else each keeps a day of its own
        return [
            made.cost(day if all_of_it or made.own_day is None else made.own_day)
            for made in self._filled()
        ]

    def _say_day_back(self) -> None:
        """Raises UserError, once, for a day whose year was left out: the next time is meant."""
        said = self.day_row.complete_day()
        if said:
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
            raise UserError(DAY_MEANT, field="day", day=said)

    def row_in_focus(self) -> CostRow | None:
        """The cost the focus is in, or the first that lacks a receipt."""
        filled = self._filled()
        here = [made for made in filled if made.has_focus()]
        lacking = [made for made in filled if made.receipt.value() is ReceiptState.OPEN]
        return next(iter([*here, *lacking, *filled]), None)

    def focus_amount(self) -> None:
        """Where to begin: the amount of the first cost, or what it was for."""
        if not self.rows:
            return
        first = self.rows[0]
        known_kind = bool(first.kind.value())
        field: QWidget = first.amount if known_kind else first.kind
        if known_kind and not first.amount.isVisibleTo(first):
            field = first.quantity
        field.setFocus(Qt.FocusReason.OtherFocusReason)
