"""Promises: money that comes by bank, the next due first; late ones say so."""

from datetime import date
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.cash import Promise
from desktop.domain.claim import FullClaim
from desktop.language import Words
from desktop.services.money import promises
from desktop.ui.buttons import Button
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.layouts import Columns
from desktop.ui.money.owed_before_dialog import OwedBeforeDialog
from desktop.ui.money.page import Head, MoneyPage
from desktop.ui.money.promise_card import PromiseCard
from desktop.ui.room_page import stack
from desktop.ui.rows import Row, RowList
from desktop.ui.session import Go, Session
from desktop.ui.states import Mark

SOON = 2
"""Days before the promised day from which it is marked."""


def due_said(words: Words, pay_by: date, today: date) -> tuple[str, Mark]:
    """`late, say sorry`, `due today`, `in 3 days`, with its mark."""
    days = (pay_by - today).days
    if days < 0:
        return words.text("late, say sorry"), Mark.BAD
    if days == 0:
        return words.text("due today"), Mark.WARN
    said = words.plural("in {count} day", "in {count} days", days)
    return said, Mark.WARN if days <= SOON else Mark.PLAIN


class PromisesPage(MoneyPage):
    """The list, and beside it the promise one stands on."""

    TABLES: ClassVar[frozenset[str]] = frozenset({"claim", "promise", "payee_details", "person"})

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__(session, kit, go)
        words = kit.words
        self._open: dict[int, tuple[Promise, FullClaim]] = {}
        self.add = Button(words.text("Add one from before   Ctrl+N"))
        self.add.clicked.connect(self.add_from_before)
        self.head = Head(words.text("Promises"), self.add)
        self.list = RowList(kit, words.text("Promises"))
        self.list.grow()
        self.list.chosen.connect(self._show_one)
        self.list.opened.connect(self._go_to_card)
        self.card = PromiseCard(session, kit)
        self.card.claim_wanted.connect(lambda claim_id: go("claim", claim_id=claim_id))
        both = Columns([stack(self.list), stack(self.card)], weights=(5, 6))
        self.lay_out(self.head, self.notice, both)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut(self, "Ctrl+N", self.add_from_before, within=within)

    def parts(self) -> list[QWidget]:
        return [self.add, self.list, self.card.show_to_pay]

    def add_from_before(self) -> None:
        """What was promised before we used Hearback, or is owed in cash from then."""
        if self.allowed(promises.promise_from_before):
            dialog = OwedBeforeDialog(self.session, self.kit, self)
            dialog.accepted.connect(lambda: self._added(dialog.made_id))
            self.ask(dialog)

    def _added(self, claim_id: int | None) -> None:
        """A promise is stood on in the list; cash is a claim, and said to be one."""
        if claim_id in self._open:
            self.list.choose(claim_id)

    def show_promise(self, claim_id: int) -> None:
        """Stand on one promise, ready to pay it."""
        self.refresh()
        if self.list.choose(claim_id):
            self._go_to_card(claim_id)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody's bank details stay on the screen."""
        self.card.hide_details()
        super().hideEvent(event)

    def refresh(self) -> None:
        words = self.kit.words
        self._open = {
            full.id: (given, full) for given, full in promises.open_promises(self.session.workspace)
        }
        self.list.show_rows([self._row(given, full) for given, full in self._open.values()])
        empty = words.text("No promise is open. When somebody is paid by bank, it stands here.")
        self.head.show_head(words.text("Promises"), "" if self._open else empty)
        self.list.setVisible(bool(self._open))
        self.card.setVisible(bool(self._open))
        chosen = self.list.chosen_key()
        if isinstance(chosen, int) and chosen in self._open:
            self.card.show_promise(*self._open[chosen])

    def _row(self, given: Promise, full: FullClaim) -> Row:
        words = self.kit.words
        chip, mark = due_said(words, given.pay_by, self.session.act().day)
        return Row(
            key=full.id,
            title=self.amounts.name(full.claim.payee_id),
            detail=words.text(
                "Claim {number}, by {day}",
                number=full.claim.number,
                day=words.date(given.pay_by, "short_day"),
            ),
            amount=self.amounts.said(given.amount),
            chip=chip,
            mark=mark,
        )

    def _show_one(self, claim_id: int) -> None:
        if claim_id in self._open:
            self.card.show_promise(*self._open[claim_id])

    def _go_to_card(self, _claim_id: int) -> None:
        shown = self.card.show_to_pay.isVisibleTo(self.card)
        target = self.card.show_to_pay if shown else self.card.about
        target.setFocus(Qt.FocusReason.OtherFocusReason)
