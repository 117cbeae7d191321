"""One sentence of the policy beside the figure in it; the sentence follows what is typed."""

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from desktop.domain.policy_sentences import Figure, PolicySentence, Value
from desktop.errors import UserError
from desktop.ui import theme
from desktop.ui.fields import AmountField
from desktop.ui.form_row import FormRow
from desktop.ui.money.amounts import Amounts
from desktop.ui.money.pieces_fields import read_number
from desktop.ui.widgets import plain, row

SaidWith = Callable[[str, Value], PolicySentence]


class SentenceRow(FormRow):
    """`said_with` gives the sentence as it would be with another figure."""

    def __init__(self, amounts: Amounts, said: PolicySentence, said_with: SaidWith) -> None:
        self._amounts = amounts
        self._sentence = said
        self._said_with = said_with
        self.figure: AmountField[Value] = AmountField(
            _reader(amounts, said.figure), write=_writer(amounts, said.figure)
        )
        self.figure.setObjectName(said.key)
        super().__init__(amounts.kit, "", self.figure)
        self._stand_beside()
        self.figure.show_value(said.value)
        self.figure.left.connect(self._follow)
        self._show_sentence()

    @property
    def key(self) -> str:
        return self._sentence.key

    def value(self) -> Value:
        """The figure as typed. Raises UserError, naming this sentence, when it cannot be."""
        value = self.figure.value_if_any()
        self._said_with(self.key, value)
        return value

    def _stand_beside(self) -> None:
        body = self.layout()
        if not isinstance(body, QVBoxLayout):
            return
        beside = row(spacing=theme.M)
        for widget in (self.label, self.figure):
            body.removeWidget(widget)
        beside.addWidget(self.label, 1)
        beside.addWidget(self.figure, 0, Qt.AlignmentFlag.AlignTop)
        body.insertLayout(0, beside)

    def _follow(self) -> None:
        """When the figure is left, the sentence says what it means now."""
        try:
            self._sentence = self._said_with(self.key, self.figure.value_if_any())
        except UserError as error:
            self.show_problem(self._amounts.kit.words.error(error))
            return
        self.clear_problem()
        self._show_sentence()

    def _show_sentence(self) -> None:
        text = self._amounts.kit.words.say(self._sentence.said)
        self.label.setText(text.replace("&", "&&"))
        self.figure.setAccessibleName(plain(text.replace("&", "&&")))


def _reader(amounts: Amounts, figure: Figure) -> Callable[[str], Value]:
    readers: dict[Figure, Callable[[str], Value]] = {
        Figure.MONEY: amounts.read,
        Figure.EACH_MILE: amounts.read_each,
        Figure.NUMBER: read_number,
    }
    return readers[figure]


def _writer(amounts: Amounts, figure: Figure) -> Callable[[Value], str]:
    writers: dict[Figure, Callable[[Value], str]] = {
        Figure.MONEY: lambda value: amounts.typed(int(value or 0)),
        Figure.EACH_MILE: lambda value: amounts.each(Decimal(value or 0)),
        Figure.NUMBER: str,
    }
    return writers[figure]
