"""The cards of a claim's page: its costs and sum, and the lists beside them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.claim import ClaimState, FullClaim
from desktop.domain.policy import Category
from desktop.language import Words
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.money.amounts import Amounts
from desktop.ui.money.claim_words import line_row
from desktop.ui.money.deeds import Deed
from desktop.ui.room_page import fill
from desktop.ui.rows import Row, RowList
from desktop.ui.widgets import Card, Size, Text, line, row


class ListCard(Card):
    """A title and cards below it; hidden while there is nothing to list and nothing to say."""

    def __init__(self, kit: Kit, title: str, *, empty: str = "") -> None:
        super().__init__(title)
        self._empty = empty
        self.list = RowList(kit, title, empty=empty)
        self.list.grow()
        self.add(self.list)

    def show_rows(self, rows: Sequence[Row]) -> None:
        self.list.show_rows(rows)
        self.setVisible(bool(rows) or bool(self._empty))


class LinesCard(Card):
    """A title and lines to read below it; hidden while there are none."""

    def __init__(self, kit: Kit, title: str) -> None:
        super().__init__(title)
        self.lines = Lines(kit, title)
        self.add(self.lines)

    def show_lines(self, *lines: str) -> None:
        self.lines.show_lines(*lines)
        self.setVisible(bool(lines))


class CostsCard(Card):
    """What it cost, line by line, and what we pay."""

    receipt_wanted = Signal(object)
    paper_wanted = Signal()

    def __init__(self, amounts: Amounts) -> None:
        words = amounts.kit.words
        super().__init__(words.text("Costs"))
        self._amounts = amounts
        self.list = RowList(amounts.kit, words.text("Costs"))
        self.list.grow()
        self.list.opened.connect(self._receipt)
        self.receipt = Button(words.text("Receipt of this cost…"))
        self.receipt.clicked.connect(self._receipt)
        self.paper = Button(words.text("Costs form…"))
        self.paper.clicked.connect(self.paper_wanted)
        self.claimed = Text(tone="soft")
        self.label = Text(tone="strong")
        self.sum = Text(size=Size.SUM, wrap=False)
        buttons = QWidget()
        buttons.setLayout(flow(self.receipt, self.paper))
        total = row()
        total.addWidget(self.label, 1)
        total.addWidget(self.sum)
        for widget in (self.list, buttons, line(), self.claimed):
            self.add(widget)
        self.body.addLayout(total)

    def show_claim(self, full: FullClaim, categories: Mapping[int, Category]) -> None:
        amounts, words = self._amounts, self._amounts.kit.words
        rows = [line_row(amounts, full, one, categories[one.category_id]) for one in full.lines]
        self.list.show_rows(rows)
        self.receipt.setVisible(full.claim.state in OPEN_FOR_RECEIPTS)
        claimed = words.text("They asked for {amount}.", amount=amounts.said(full.claimed))
        had = words.text("Had beforehand: {amount}.", amount=amounts.said(full.advance_paid))
        several = len(full.lines) > 1 and full.claimed != full.allowed
        parts = [claimed] if several else []
        parts += [had] if full.advance_paid else []
        self.claimed.setText(" ".join(parts))
        self.claimed.setVisible(bool(parts))
        paid = full.claim.state is ClaimState.PAID
        self.label.setText(words.text("Paid back") if paid else words.text("To pay"))
        back = full.to_pay < 0
        if back:
            self.label.setText(words.text("Comes back to the tin"))
        self.sum.setText(amounts.said(abs(full.to_pay)))

    def said(self) -> str:
        """`To pay £39.00`"""
        return f"{self.label.text()} {self.sum.text()}"

    def chosen(self) -> int | None:
        """The line the arrow keys stand on."""
        key = self.list.chosen_key()
        return key if isinstance(key, int) else None

    def _receipt(self) -> None:
        chosen = self.chosen()
        if chosen is not None and self.receipt.isVisible():
            self.receipt_wanted.emit(chosen)


OPEN_FOR_RECEIPTS = frozenset({ClaimState.DRAFT, ClaimState.SUBMITTED, ClaimState.AGREED})


def deed_titles(words: Words) -> dict[Deed, str]:
    """What the button of each deed says; three dots where it asks something first."""
    return {
        Deed.AGREE: words.text("Agree…"),
        Deed.AGREE_TOO: words.text("Somebody else agrees too…"),
        Deed.PART: words.text("Agree part…"),
        Deed.NOT_AGREED: words.text("Not agreed…"),
        Deed.ASK: words.text("Ask about it…"),
        Deed.ANSWER: words.text("Write down the answer…"),
        Deed.LOOK: words.text("Look: maybe the same twice…"),
        Deed.LATE: words.text("Take it late…"),
        Deed.CHANGE: words.text("Change the costs…"),
        Deed.WHO: words.text("Who is paid…"),
        Deed.TAKE_BACK: words.text("They take it back"),
        Deed.DESK: words.text("Pay at the desk"),
        Deed.CASH: words.text("Pay in cash…"),
        Deed.BANK: words.text("Pay by bank…"),
        Deed.SETTLE: words.text("Settle it…"),
        Deed.KEEP_PROMISE: words.text("Pay the promise"),
        Deed.UNPROMISE: words.text("Not by bank after all"),
        Deed.SLIP: words.text("Look at the slip…"),
        Deed.SUCCESSOR: words.text("Go to the claim that took its place"),
    }


class Deeds(QWidget):
    """The buttons of a claim: the next thing to do is filled, the others stand back."""

    wanted = Signal(object)

    def __init__(self, kit: Kit, titles: Mapping[Deed, str]) -> None:
        super().__init__()
        self.setAccessibleName(kit.words.text("What to do"))
        self._offered: list[Deed] = []
        self.buttons = {deed: Button(title) for deed, title in titles.items()}
        layout = flow()
        for deed, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, deed=deed: self.wanted.emit(deed))
            layout.addWidget(button)
        self.setLayout(layout)

    def first(self) -> Button | None:
        """The next thing to do, where there is one."""
        return self.buttons[self._offered[0]] if self._offered else None

    def show_deeds(self, deeds: Sequence[Deed]) -> None:
        self._offered = list(deeds)
        layout = self.layout()
        for deed, button in self.buttons.items():
            button.setVisible(deed in deeds)
        for deed in deeds:  # in the order offered; what comes first is the next thing to do
            button = self.buttons[deed]
            if layout is not None:
                layout.removeWidget(button)
                layout.addWidget(button)
            button.raise_()
            fill(button, filled=deed is deeds[0])
        self.setVisible(bool(deeds))
