"""The sheet as a whole: its sum so far, and what stands above and below its rows."""

from PySide6.QtWidgets import QWidget

from desktop.domain.cash import CountKind
from desktop.services.money.from_paper import paper_counts
from desktop.services.money.from_paper.paper_sheet import Sheet
from desktop.ui.buttons import Button
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.money.amounts import Amounts
from desktop.ui.widgets import Card


class SheetCard(Card):
    """What the rows make, what the sheet says, and the ways to type in the rest."""

    def __init__(self, amounts: Amounts) -> None:
        words = amounts.kit.words
        super().__init__(words.text("The whole sheet"))
        self._amounts = amounts
        self.lines = Lines(amounts.kit, words.text("The whole sheet"))
        self.before = Button(words.text("Count before…"))
        self.money_in = Button(words.text("Money put in…"))
        self.after = Button(words.text("Count after…"))
        self.sum = Button(words.text("Sum at the foot…"))
        self.add(self.lines)
        around = QWidget()
        around.setLayout(flow(self.before, self.money_in, self.after, self.sum))
        self.add(around)

    def show_sheet(self, sheet: Sheet) -> None:
        """The running sum against the sheet's, and the counts that were typed in."""
        words, said = self._amounts.kit.words, self._amounts.said
        workspace, meeting_id = self._amounts.session.workspace, sheet.meeting.id or 0
        counts = paper_counts.typed_counts(workspace, meeting_id)
        kept = paper_counts.kept_total(workspace, meeting_id)
        rows = words.text("The rows typed in make {amount}.", amount=said(sheet.given))
        if sheet.promised:
            text = words.text("By bank {amount}.", amount=said(sheet.promised))
            rows = f"{rows} {text}"
        lines = [rows]
        if kept is not None:
            lines.append(words.text("The sheet says {amount}.", amount=said(kept[0])))
            differs = paper_counts.difference_of_sheet(workspace, meeting_id, kept[0])
            if differs is not None and sheet.next_row() is None:
                lines[-1] = words.say(differs)
        if CountKind.OPEN in counts:
            amount = said(counts[CountKind.OPEN])
            lines.append(words.text("Counted before: {amount}.", amount=amount))
        if CountKind.CLOSE in counts:
            amount = said(counts[CountKind.CLOSE])
            lines.append(words.text("Counted after: {amount}.", amount=amount))
        self.lines.show_lines(*lines)
