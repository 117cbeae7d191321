"""Beside a claim's costs: its receipts, who agreed it, its slips, and who changed it when."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.claim import FullClaim, Receipt
from desktop.domain.office import ORGANISERS
from desktop.errors import UserError
from desktop.services.money import cash, claims
from desktop.services.people import people
from desktop.ui import theme
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.money.amounts import Amounts
from desktop.ui.money.claim_parts import LinesCard, ListCard
from desktop.ui.money.claim_words import agreement_said, slip_row, step_said, unique_steps
from desktop.ui.money.receipt_dialogs import Choose, PictureDialog, choose_pictures, keep_picture
from desktop.ui.papers.picture_dialog import ReceiptPicture
from desktop.ui.rows import Row
from desktop.ui.session import Session
from desktop.ui.widgets import column


class ClaimSide(QWidget):
    """`slip_wanted` carries a movement's id; `failed` what kept a receipt from being kept."""

    slip_wanted = Signal(object)
    failed = Signal(str)

    def __init__(self, session: Session, kit: Kit, choose: Choose = choose_pictures) -> None:
        super().__init__()
        self._session, self._kit = session, kit
        self._amounts = Amounts(kit, session)
        self.choose = choose
        self._full: FullClaim | None = None
        words = kit.words
        self.receipts = ListCard(
            kit, words.text("Receipts"), empty=words.text("No photo or PDF is kept yet.")
        )
        self.receipts.list.opened.connect(self._show_receipt)
        self.add = Button(words.text("Add a photo or PDF…"), image="receipt")
        self.add.clicked.connect(self._add)
        buttons = QWidget()
        buttons.setLayout(flow(self.add))
        self.receipts.add(buttons)
        self.agreements = LinesCard(kit, words.text("Agreed"))
        self.slips = ListCard(kit, words.text("Slips"))
        self.slips.list.opened.connect(self.slip_wanted.emit)
        self.history = LinesCard(kit, words.text("Who changed this, and when"))
        body = column(spacing=theme.M)
        for card in (self.receipts, self.agreements, self.slips, self.history):
            body.addWidget(card)
        body.addStretch(1)
        self.setLayout(body)

    def parts(self) -> list[QWidget]:
        return [self.receipts.list, self.agreements.lines, self.slips.list, self.history.lines]

    def show_claim(self, full: FullClaim) -> None:
        self._full = full
        self.add.setVisible(self._session.may(*ORGANISERS))
        self._show_receipts(full)
        self._show_agreements(full)
        self._show_slips(full)
        self._show_history(full)

    def _show_receipts(self, full: FullClaim) -> None:
        words = self._kit.words
        rows = [
            Row(
                key=receipt.id,
                title=receipt.name,
                detail=words.plural("For {count} cost", "For {count} costs", len(lines)),
            )
            for receipt, lines in claims.receipts_of(self._session.workspace, full.id)
        ]
        self.receipts.show_rows(rows)

    def _show_agreements(self, full: FullClaim) -> None:
        names = self._amounts.names(*(agreement.person_id for agreement in full.agreements))
        self.agreements.show_lines(
            *(
                agreement_said(
                    self._amounts, agreement, full, names.get(agreement.person_id or 0, "")
                )
                for agreement in full.agreements
            )
        )

    def _show_slips(self, full: FullClaim) -> None:
        workspace = self._session.workspace
        moved = cash.movements_of_claim(workspace, full.id)
        names = self._amounts.names(*(m.received_by for m in moved))
        self.slips.show_rows(
            [
                slip_row(self._amounts, m, names, cash.signed_later(workspace, m.id or 0))
                for m in moved
            ]
        )

    def _show_history(self, full: FullClaim) -> None:
        workspace = self._session.workspace
        traced = [("claim", full.id)]
        traced += [("claim_line", line.id or 0) for line in full.lines]
        traced += [("agreement", agreement.id or 0) for agreement in full.agreements]
        steps = [
            step
            for table, row_id in traced
            for step, _change in people.history_of(workspace, table, row_id)
        ]
        shown = unique_steps(steps)
        names = self._amounts.names(*(step.person_id for step in shown))
        self.history.show_lines(*(step_said(self._amounts, step, names) for step in shown))

    def _add(self) -> None:
        """Keep what was chosen; where a claim has several costs, ask which each is for."""
        full = self._full
        if full is None:
            return
        for path in self.choose(self, self._kit.words):
            if len(full.lines) > 1:
                dialog = PictureDialog(self._session, self._kit, full, path, self)
                dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
                dialog.open()
            else:
                self._keep(full, path)

    def _keep(self, full: FullClaim, path: Path) -> None:
        words = self._kit.words
        try:
            keep_picture(self._session, full, path, [line.id or 0 for line in full.lines])
        except UserError as error:
            self.failed.emit(words.error(error))
            return
        self._kit.speech.say(self, words.text("Kept: {name}", name=path.name))

    def _show_receipt(self, receipt_id: int) -> None:
        workspace, act = self._session.workspace, self._session.act()
        receipt = self._receipt(receipt_id)
        content = claims.receipt_bytes(workspace, act, receipt_id=receipt_id)
        ReceiptPicture(self._kit, receipt, content, self).open()

    def _receipt(self, receipt_id: int) -> Receipt:
        found = claims.receipts_of(self._session.workspace, self._full.id if self._full else 0)
        return next(receipt for receipt, _lines in found if receipt.id == receipt_id)
