"""What it cost: the date, how long they were away, and one row of fields for each cost."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.claim import Line
from desktop.domain.currency import Currency
from desktop.domain.meeting import read_date
from desktop.domain.policy import Category
from desktop.services import desk
from desktop.services.costs import Cost
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.fields import DateField, ReadField
from desktop.ui.forms import FormRow
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.money.desk.cost_row import CostRow, Typed, read_hours, typed_cost
from desktop.ui.widgets import column


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinds:
    """The kinds of cost to choose from; `need_away` depend on how long somebody was away."""

    categories: Sequence[Category]
    need_away: frozenset[str]
    currency: Currency


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
        self._loaded: list[Typed] = []
        self._away_known = ""
        self._open = False
        self.rows: list[CostRow] = []
        self.day = DateField(lambda text: read_date(text, field="day"), ems=10)
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

    def load(
        self, card: desk.Card, kinds: Kinds, meeting_day: date, typed: Sequence[Typed]
    ) -> None:
        """Show what was typed for somebody before, or what is known of their costs."""
        self._kinds = kinds
        lines = card.full.lines if card.full is not None else ()
        minutes = card.full.claim.away_minutes if card.full is not None else None
        self.away.setText("" if minutes is None else f"{minutes / 60:.2f}".rstrip("0").rstrip("."))
        self._away_known = self.away.text()
        self.day.setText(f"{lines[0].day if lines else meeting_day:%d/%m/%Y}")
        self._loaded = known(card, kinds)
        for old in self.rows:
            self._box.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = []
        for each in typed or self._loaded or [Typed()]:
            self.add_row(each)

    def add_row(self, typed: Typed) -> CostRow | None:
        """One more cost, blank or known."""
        if self._kinds is None:
            return None
        number = len(self.rows)
        made = CostRow(
            self._kit, self._kinds.currency, self._kinds.categories, number + 1, typed, parent=self
        )
        made.left.connect(self.left)
        made.kind.currentIndexChanged.connect(self._show_away)
        made.receipt_chosen.connect(lambda state: self.receipt_chosen.emit(number, state))
        self.rows.append(made)
        self._box.addWidget(made)
        made.stackUnder(self.more)  # readers go by the order of the parts, not of the layout
        return made

    def set_open(self, *, is_open: bool) -> None:
        """Whether the costs may still change."""
        self._open = is_open
        self.day_row.setVisible(is_open)
        self.more.setVisible(is_open)
        for made in self.rows:
            made.setEnabled(is_open)
        self._show_away()

    def _show_away(self) -> None:
        """Ask how long they were away only where a cost depends on it."""
        need_away = self._kinds.need_away if self._kinds is not None else frozenset()
        asked = any(made.kind.value() in need_away for made in self.rows)
        self.away_row.setVisible(asked and self._open)

    def away_minutes(self) -> int | None:
        """How long they were away, as typed; None while nothing was. Raises UserError."""
        return self.away.value_if_any()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """What we pay for each line; what is typed stays."""
        for made, judged in zip(self.rows, lines, strict=False):
            made.show_line(judged)

    def now_known(self, lines: Sequence[Line]) -> None:
        """What was typed has been saved: it is what we know now."""
        filled = [made for made in self.rows if not made.is_blank()]
        for made, judged in zip(filled, lines, strict=False):
            made.line_id = judged.id
        self._loaded, self._away_known = self.typed(), self.away.text()

    def typed(self) -> list[Typed]:
        return [made.typed() for made in self.rows]

    def is_changed(self) -> bool:
        """Whether something was typed that is not what we knew."""
        blank = [Typed()]
        if all(made.is_blank() for made in self.rows):
            return False
        return self.typed() != (self._loaded or blank) or self.away.text() != self._away_known

    def is_complete(self) -> bool:
        filled = [made for made in self.rows if not made.is_blank()]
        return bool(filled) and all(made.is_complete() for made in filled)

    def costs(self) -> list[Cost]:
        """What was typed, as costs. Raises UserError, shown at its field."""
        day = self.day.value()
        for made in self.rows:
            made.clear_problems()
        return [made.cost(day) for made in self.rows if not made.is_blank()]

    def line_in_focus(self) -> int:
        """The number of the cost the focus is in, or the first that lacks a receipt."""
        for number, made in enumerate(self.rows):
            if made.focusWidget() is not None and made.focusWidget().hasFocus():
                return number
        return 0

    def focus_amount(self) -> None:
        """Where to begin: the amount of the first cost, or what it was for."""
        if not self.rows:
            return
        first = self.rows[0]
        known_kind = bool(first.kind.value())
        field: QWidget = first.amount if known_kind and first.amount.isVisible() else first.kind
        if known_kind and not first.amount.isVisible():
            field = first.quantity
        field.setFocus(Qt.FocusReason.OtherFocusReason)
