"""The tin: what is in it now, by pieces or as a total, or no cash yet."""

from desktop.domain.cash import PlaceKind
from desktop.domain.first_steps import FirstStep
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.money import cash
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.money.amounts import Amounts
from desktop.ui.money.pieces_fields import PiecesFields
from desktop.ui.session import Session
from desktop.ui.start.first.page import StepPage
from desktop.ui.widgets import Text


class TinPage(StepPage):
    """A tin that has begun is shown as it is: money in it changes by counting."""

    step = FirstStep.TIN

    def __init__(self, session: Session, kit: Kit) -> None:
        words = kit.words
        super().__init__(
            kit,
            words.text("Where do you keep the cash?"),
            words.text("One tin. How much is in it now?"),
        )
        self._session = session
        self._amounts = Amounts(kit, session)
        self.pieces = PiecesFields(self._amounts, by_pieces=False)
        self.none_yet = Button(words.text("&No cash yet"))
        self.none_yet.clicked.connect(self._no_cash)
        self.there = cash.places(session.workspace)
        if self.there:
            self._show_tin()
        else:
            self.pieces.stand_in(self.form)
            self.others = [self.none_yet]

    def begin(self) -> None:
        if not self.there:
            self.pieces.focus_first()

    def answer(self) -> bool:
        if self.there:
            return True
        if self.pieces.is_blank():
            raise UserError(N_("Type the total, or choose No cash yet."), field="total")
        self._begin()
        return True

    def _begin(self) -> None:
        session = self._session
        pieces, total = (None, 0) if self.pieces.is_blank() else self.pieces.value()
        cash.begin_place(
            session.workspace,
            session.act(),
            kind=PlaceKind.TIN,
            name=self.kit.words.text("Tin"),
            pieces=pieces,
            total=total,
        )

    def _no_cash(self) -> None:
        """Remembered as said: a tin with nothing in it."""
        for field in (*self.pieces.fields.values(), self.pieces.total):
            field.clear()
        if self.form.attempt(self._begin):
            self.answered.emit()

    def _show_tin(self) -> None:
        words = self.kit.words
        for place in self.there:
            tin = cash.tin(self._session.workspace, place.id or 0)
            amount = self._amounts.said(tin.total)
            text = words.text("{place}: {amount}", place=place.name, amount=amount)
            self.form.add_widget(Text(text, tone="strong"))
        self.question = words.text("Your tin is here.")
        self.explains = words.text("If this is not right, count it under Money.")
