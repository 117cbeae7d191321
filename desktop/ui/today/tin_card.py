"""The tin on Today: what is in it and what is still to leave it; hidden until asked for."""

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from desktop.language import Money
from desktop.ui import theme
from desktop.ui.buttons import key_button
from desktop.ui.kit import Kit
from desktop.ui.session import Session
from desktop.ui.today.outside import Outside, Sum
from desktop.ui.widgets import Card, Size, Text, line, row


class TinCard(Card):
    """F8 shows the sums until somebody leaves the page, and hides them again."""

    def __init__(self, session: Session, kit: Kit) -> None:
        super().__init__(kit.words.text("The tin"))
        self._session = session
        self._kit = kit
        self._seen: Outside | None = None
        self._asked = False
        self.total = Text(size=Size.SUM)
        self.place = Text(tone="soft")
        self.agreed = SumLine(kit, kit.words.text("Agreed, not paid yet"))
        self.undecided = SumLine(kit, kit.words.text("Not decided yet"))
        self.promised = SumLine(kit, kit.words.text("Promised by bank"))
        self.reveal = key_button(self, kit.words.text("Show the sums"), self.turn, "F8")
        self.nothing = Text(kit.words.text("Nobody waits for money."), tone="soft")
        lines = (self.agreed, self.undecided, self.promised, self.nothing)
        for part in (self.place, self.total, line(), *lines, self.reveal):
            self.add(part)

    def show_outside(self, found: Outside) -> None:
        words = self._kit.words
        self._seen = found
        shown = self._asked or self._session.settings.show_tin
        self.place.setText(
            found.tin.place.name if found.tin else words.text("There is no tin yet.")
        )
        self.total.setVisible(found.tin is not None)
        if found.tin is not None:
            self.total.setText(self._money(found.tin.total) if shown else words.text("hidden"))
        for which, sum_ in (
            (self.agreed, found.agreed),
            (self.undecided, found.undecided),
            (self.promised, found.promised),
        ):
            which.show_sum(sum_, self._money(sum_.amount) if shown and sum_.count else "")
        waits = any(s.count for s in (found.agreed, found.undecided, found.promised))
        self.nothing.setHidden(waits)
        is_something = found.tin is not None or waits
        self.reveal.setVisible(is_something and not self._session.settings.show_tin)
        self.reveal.setText(words.text("Hide the sums") if shown else words.text("Show the sums"))

    def turn(self) -> None:
        """Show the sums, or hide them again, and say what is in the tin."""
        if self._seen is None:
            return
        self._asked = not self._asked
        self.show_outside(self._seen)
        words = self._kit.words
        shown = self._asked or self._session.settings.show_tin
        said = words.text("Hidden.")
        if self._seen.tin is None and self.reveal.isHidden():
            said = self.place.text()
        elif shown and self._seen.tin is not None:
            said = words.text("In the tin: {amount}", amount=self.total.text())
        self._kit.speech.say(self, said)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever comes back later did not ask to see the sums."""
        self._asked = False
        if self._seen is not None:
            self.show_outside(self._seen)
        super().hideEvent(event)

    def _money(self, amount: int) -> str:
        return self._kit.words.money(Money(amount, self._session.settings.currency_code))


class SumLine(QWidget):
    """What a sum is for, how many claims it is, and the sum itself."""

    def __init__(self, kit: Kit, title: str) -> None:
        super().__init__()
        self._kit = kit
        self._title = title
        self.title = Text()
        self.amount = Text(tone="strong", wrap=False)
        body = row(spacing=theme.S)
        body.addWidget(self.title, 1)
        body.addWidget(self.amount)
        self.setLayout(body)

    def show_sum(self, sum_: Sum, amount: str) -> None:
        words = self._kit.words
        self.setVisible(bool(sum_.count))
        count = words.plural("{count} claim", "{count} claims", sum_.count)
        self.title.setText(f"{self._title}: {count}")
        self.amount.setText(amount)
