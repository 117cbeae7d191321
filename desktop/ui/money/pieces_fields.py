"""How many of each note and coin, or only the total; the sum is said as it grows."""

import re

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.currency import Pieces, tidy, worth
from desktop.errors import UserError
from desktop.language import N_
from desktop.ui import theme
from desktop.ui.fields import AmountField, ReadField
from desktop.ui.form_row import FormRow
from desktop.ui.forms import Form
from desktop.ui.keys import is_enter
from desktop.ui.layouts import flow
from desktop.ui.money.amounts import Amounts
from desktop.ui.ticks import OneOf
from desktop.ui.widgets import Text, column

MOST = 99_999


def read_number(text: str) -> int:
    """How many pieces, as a whole number. Raises UserError."""
    bare = text.strip()
    if not re.fullmatch(r"\d+", bare, re.ASCII) or int(bare) > MOST:
        raise UserError(N_("Type how many, as a whole number."))
    return int(bare)


class PiecesFields(QWidget):
    """A field for every note and coin, or one for the total; Enter goes from one to the next.

    `changed` when what is typed may make another sum.
    """

    changed = Signal()

    def __init__(
        self, amounts: Amounts, *, by_pieces: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._amounts = amounts
        self._form: Form | None = None
        words = amounts.kit.words
        self.each_kind = OneOf(words.text("Each kind of note and coin"), on=by_pieces)
        self.only_total = OneOf(words.text("Only the total"), on=not by_pieces)
        self.fields: dict[int, ReadField[int]] = {}
        self.rows: dict[int, FormRow] = {}
        for value in amounts.currency.pieces:
            self._add_field(value)
        self._grid = QWidget()
        self._grid.setLayout(flow(*self.rows.values(), spacing=theme.S))
        self.total = AmountField(amounts.read, write=amounts.typed)
        self.total.setObjectName("total")
        self.total_row = FormRow(amounts.kit, words.text("The total"), self.total)
        self.total_row.layout().setAlignment(  # type: ignore[union-attr]  # a row has one
            self.total, Qt.AlignmentFlag.AlignLeading
        )
        self.total.textChanged.connect(self.changed)
        self.sum = Text(tone="strong")
        body = column(spacing=theme.S)
        body.addLayout(flow(self.each_kind, self.only_total, spacing=theme.L))
        for widget in (self._grid, self.total_row, self.sum):
            body.addWidget(widget)
        self.setLayout(body)
        self.each_kind.toggled.connect(self._show_fields)
        self.changed.connect(self._show_sum)
        self._show_fields()

    def _add_field(self, value: int) -> None:
        currency, words = self._amounts.currency, self._amounts.kit.words
        name = currency.piece_name(value)
        label = (
            words.text("{piece} notes", piece=name)
            if value in currency.notes
            else words.text("{piece} coins", piece=name)
        )
        field: ReadField[int] = ReadField(read_number, ems=5)
        field.setObjectName(f"piece {value}")
        field.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        field.installEventFilter(self)
        field.textChanged.connect(self.changed)
        field.setFont(self._amounts.kit.look.font(theme.CARD_HEADING, bold=True))
        self.fields[value] = field
        self.rows[value] = FormRow(self._amounts.kit, label, field)

    def show_pieces(self, pieces: Pieces) -> None:
        """Fill the fields, to be looked over instead of counted from nothing."""
        self.each_kind.setChecked(True)
        for value, field in self.fields.items():
            field.setText(str(pieces.get(value, 0)))

    def by_pieces(self) -> bool:
        return self.each_kind.isChecked()

    def is_blank(self) -> bool:
        fields = self.fields.values() if self.by_pieces() else (self.total,)
        return not any(field.text().strip() for field in fields)

    def amount_so_far(self) -> int:
        """What can be read already; what cannot counts as nothing."""
        try:
            if not self.by_pieces():
                return self.total.value_if_any() or 0
        except UserError:
            return 0
        total = 0
        for value, field in self.fields.items():
            try:
                total += value * (field.value_if_any() or 0)
            except UserError:
                continue
        return total

    def value(self) -> tuple[Pieces | None, int]:
        """The pieces, or None with only a total; and the sum. Raises UserError at its field."""
        if not self.by_pieces():
            return None, self.total.value()
        pieces = {value: field.value_if_any() or 0 for value, field in self.fields.items()}
        return tidy(pieces), worth(pieces)

    def stand_in(self, form: Form) -> None:
        """Become part of a form, so that what is wrong is said at the field it is wrong in."""
        form.add_widget(self)
        for row in self.rows.values():
            form.rows[row.field.objectName()] = row
        self._form = form
        self._show_fields()

    def focus_first(self) -> None:
        field = next(iter(self.fields.values())) if self.by_pieces() else self.total
        field.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on to the next note or coin instead of ending the count."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            fields = list(self.fields.values())
            if is_enter(event) and watched in fields:
                at = fields.index(watched) + 1
                if at < len(fields):
                    fields[at].setFocus(Qt.FocusReason.TabFocusReason)
                    fields[at].selectAll()
                else:
                    self.focusNextChild()
                return True
        return False

    def _show_fields(self) -> None:
        self._grid.setVisible(self.by_pieces())
        self.total_row.setVisible(not self.by_pieces())
        shown = next(iter(self.rows.values())) if self.by_pieces() else self.total_row
        if self._form is not None:  # what is wrong with the sum is said where one types
            self._form.rows |= dict.fromkeys(("total", "amount", "pieces"), shown)
        self.changed.emit()

    def _show_sum(self) -> None:
        amount = self._amounts.said(self.amount_so_far())
        text = self._amounts.kit.words.text("Together {amount}", amount=amount)
        self.sum.setText(text)
        self.sum.setAccessibleName(text)
        self.sum.setVisible(self.by_pieces())
