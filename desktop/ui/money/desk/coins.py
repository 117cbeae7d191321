"""I gave other coins (Ctrl+G): one field for each note and coin, largest first."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.currency import Currency, worth
from desktop.errors import UserError
from desktop.language import N_, Money
from desktop.ui import theme
from desktop.ui.buttons import Button
from desktop.ui.fields import ReadField
from desktop.ui.form_row import FormRow
from desktop.ui.keys import is_enter
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.widgets import Card, Heading, Text

MOST = 9999


def read_count(text: str) -> int:
    """How many of one note or coin; nothing typed is none. Raises UserError."""
    bare = text.strip() or "0"
    if not (bare.isascii() and bare.isdigit()) or int(bare) > MOST:
        raise UserError(N_("Type how many, like 3."))
    return int(bare)


class CoinsGiven(Card):
    """Asks which notes and coins were really given; `closed` when it is done or left."""

    closed = Signal()

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._kit = kit
        self._currency: Currency | None = None
        self._fields: dict[int, ReadField[int]] = {}
        self._take: Callable[[dict[int, int]], object] = lambda _pieces: None
        self.title = Heading(kit.words.text("Which notes and coins did you give?"))
        self.setAccessibleName(self.title.text())
        self.add(self.title)
        self.fields = QWidget()
        self.add(self.fields)
        self.makes = Text(tone="strong")
        self.add(self.makes)
        self.go = Button(kit.words.text("These, please"))
        self.go.clicked.connect(self.take)
        buttons = QWidget()
        buttons.setLayout(flow(self.go))
        self.add(buttons)
        self.hide()

    def ask(
        self, currency: Currency, amount: int, take: Callable[[dict[int, int]], object]
    ) -> None:
        """Ask for pieces worth `amount`; `take` gets them and may raise UserError."""
        self._currency, self._amount, self._take = currency, amount, take
        self._fields = {}
        rows = []
        for value in currency.pieces:
            field = ReadField(read_count, ems=4)
            field.setObjectName(f"piece-{value}")
            field.textChanged.connect(self._add_up)
            rows.append(FormRow(self._kit, currency.piece_name(value), field))
            self._fields[value] = field
        old, self.fields = self.fields, QWidget()
        self.fields.setLayout(flow(*rows, spacing=theme.XS))
        self.body.replaceWidget(old, self.fields)
        old.deleteLater()
        self._add_up()
        self.show()
        self.focus_question()
        self._kit.speech.say(self, self.title.text())

    def close_question(self) -> None:
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_question()
        elif is_enter(event):
            self.take()
        else:
            super().keyPressEvent(event)

    def focus_question(self) -> None:
        """Back to the first of the fields."""
        if self._currency is not None:
            first = self._fields[self._currency.pieces[0]]
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def pieces(self) -> dict[int, int]:
        """What was typed. Raises UserError."""
        return {value: count for value, f in self._fields.items() if (count := f.value())}

    def _add_up(self) -> None:
        if self._currency is None:
            return
        try:
            made = worth(self.pieces())
        except UserError as error:
            self.makes.setText(self._kit.words.error(error))
            return
        code = self._currency.code
        self.makes.setText(
            self._kit.words.text(
                "These make {have} of {amount}.",
                have=Money(made, code),
                amount=Money(self._amount, code),
            )
        )

    def take(self) -> None:
        """These were given; what is wrong with them is said, and they stay as typed."""
        try:
            self._take(self.pieces())
        except UserError as error:
            said = self._kit.words.error(error)
            self.makes.setText(said)
            self._kit.speech.say(self, said, urgent=True)
            return
        self.close_question()
