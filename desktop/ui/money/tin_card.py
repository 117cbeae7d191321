"""One cash place: its sum large or hidden, its notes and coins, who has it."""

from PySide6.QtWidgets import QWidget

from desktop.domain.cash import Tin
from desktop.ui.buttons import Button
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.money.amounts import Amounts
from desktop.ui.money.desk.tin import PieceView
from desktop.ui.money.tin_words import pieces_aloud, tin_aloud, tin_lines
from desktop.ui.widgets import Card, Heading, Size, Text, row


class TinCard(Card):
    """The sum shows when somebody asks (F8) and hides when they leave, or shows always."""

    def __init__(self, amounts: Amounts) -> None:
        super().__init__()
        self._amounts = amounts
        self._tin: Tin | None = None
        self._asked = False
        self.name = Heading()
        self.sum = Text(size=Size.SUM, wrap=False)
        top = row()
        top.addWidget(self.name, 1)
        top.addWidget(self.sum)
        self.body.addLayout(top)
        self.pieces = PieceView(amounts.kit)
        self.lines = Lines(amounts.kit)
        self.reveal = Button("", do=self.turn, keys="F8")
        buttons = QWidget()
        buttons.setLayout(flow(self.reveal))
        for part in (self.pieces, self.lines, buttons):
            self.add(part)

    @property
    def shown(self) -> bool:
        return self._asked or self._amounts.session.settings.show_tin

    def show_tin(self, tin: Tin) -> None:
        self._tin = tin
        words, amounts = self._amounts.kit.words, self._amounts
        self.name.setText(tin.place.name)
        self.sum.setText(amounts.said(tin.total) if self.shown else words.text("hidden"))
        held = tin.pieces if self.shown else None
        self.pieces.setVisible(bool(held))
        if held:
            self.pieces.show_pieces(amounts.currency, held, {}, pieces_aloud(amounts, held))
        self.lines.show_lines(*tin_lines(amounts, tin, shown=self.shown))
        self.reveal.setVisible(not amounts.session.settings.show_tin)
        self.reveal.setText(
            words.text("Hide it   F8") if self.shown else words.text("What is in it?   F8")
        )

    def turn(self) -> None:
        """Show the sum and say it, or hide it again; always shown, it is only said."""
        if self._tin is None:
            return
        self._asked = not self._asked
        self.show_tin(self._tin)
        said = tin_aloud(self._amounts, self._tin)
        words = self._amounts.kit.words
        self._amounts.kit.speech.say(self, said if self.shown else words.text("Hidden."))

    def forget(self) -> None:
        """Whoever comes back later did not ask."""
        self._asked = False
        if self._tin is not None:
            self.show_tin(self._tin)
