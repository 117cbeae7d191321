"""One claim: what it cost, what we pay, who agreed, its receipts and slips, who changed it."""

from collections.abc import Callable, Mapping
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from desktop.domain.claim import OPEN_STATES, FullClaim
from desktop.domain.office import OFFICERS, ORGANISERS
from desktop.domain.paper_kinds import Paper
from desktop.domain.paying import Block
from desktop.services.money import agreeing, cash, claims, paying, policies, promises
from desktop.services.papers.paper_records import About
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.layouts import Columns
from desktop.ui.lines import Lines
from desktop.ui.money.agree_dialogs import AgreeDialog, NotAgreedDialog, PartDialog
from desktop.ui.money.claim_dialog import ChangeCostsDialog
from desktop.ui.money.claim_dialogs import (
    AnswerDialog,
    AskDialog,
    DoubleDialog,
    LateDialog,
    PromiseDialog,
    WhoIsPaidDialog,
)
from desktop.ui.money.claim_facts import claim_facts
from desktop.ui.money.claim_parts import CostsCard, Deeds, deed_titles
from desktop.ui.money.claim_side import ClaimSide
from desktop.ui.money.claim_words import state_said
from desktop.ui.money.deeds import Deed, offered
from desktop.ui.money.page import MoneyPage, titled
from desktop.ui.money.pay_dialog import PayDialog, SettleDialog
from desktop.ui.money.receipt_dialogs import ReceiptDialog
from desktop.ui.money.slip_dialog import SlipDialog
from desktop.ui.papers.preview import show_paper
from desktop.ui.room_page import stack
from desktop.ui.session import Go, Session
from desktop.ui.states import Chip, Mark
from desktop.ui.widgets import Heading, Size


class ClaimPage(MoneyPage):
    """`left` when somebody goes back to the list; `moved_on` carries another claim to show."""

    TABLES: ClassVar[frozenset[str]] = frozenset(
        {
            "claim",
            "claim_line",
            "agreement",
            "possible_double",
            "receipt",
            "receipt_line",
            "movement",
            "signed_later",
            "promise",
            "outside_rule",
        }
    )
    left = Signal()
    moved_on = Signal(object)

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__(session, kit, go)
        words = kit.words
        self._full: FullClaim | None = None
        self.back = Button(words.text("All claims"))
        self.back.setToolTip("Esc")
        self.back.clicked.connect(self.left)
        self.title = Heading(size=Size.SCREEN)
        self.state = Chip()
        self.facts = Lines(kit)
        self.costs = CostsCard(self.amounts)
        self.costs.receipt_wanted.connect(self._receipt)
        self.costs.paper_wanted.connect(self._paper)
        self.deeds = Deeds(kit, deed_titles(words))
        self.deeds.wanted.connect(self._do)
        self.costs.add(self.deeds)
        self.side = ClaimSide(session, kit)
        self.side.slip_wanted.connect(self._slip)
        self.side.failed.connect(self._say_failed)
        self.lay_out(
            titled(self.title, self.state, self.back),
            self.notice,
            Columns([stack(self.facts, self.costs), self.side], weights=(7, 5)),
        )

    @property
    def full(self) -> FullClaim:
        """The claim that is shown. Raises LookupError while none is."""
        if self._full is None:
            raise LookupError("no claim is shown")
        return self._full

    def show_claim(self, claim_id: int) -> None:
        self._full = claims.get(self.session.workspace, claim_id)
        self.notice.clear()
        self.refresh()

    def take_focus(self) -> None:
        """To the next thing to do; without any, to the facts. The claim is said."""
        (self.deeds.first() or self.facts).setFocus(Qt.FocusReason.OtherFocusReason)
        said = ". ".join([self.title.text(), self.state.accessibleName(), self.costs.said()])
        self.kit.speech.say(self, said)

    def parts(self) -> list[QWidget]:
        return [self.facts, self.costs.list, self.deeds.first() or self.back, *self.side.parts()]

    def refresh(self) -> None:
        if self._full is None:
            return
        self._full = full = claims.get(self.session.workspace, self._full.id)
        words = self.kit.words
        name = self.amounts.name(full.claim.person_id)
        self.title.setText(
            words.text("{name}, claim {number}", name=name, number=full.claim.number)
        )
        self.state.show_state(*state_said(words, full))
        self.facts.show_lines(*claim_facts(self.amounts, full))
        kinds = {k.id: k for k in policies.categories(self.session.workspace) if k.id is not None}
        self.costs.show_claim(full, kinds)
        self.deeds.show_deeds(self._offered(full))
        self.side.show_claim(full)

    def _offered(self, full: FullClaim) -> list[Deed]:
        if not self.session.may(*ORGANISERS):
            return []
        workspace, payer = self.session.workspace, self.session.person_id
        is_open = full.claim.state in OPEN_STATES
        late = is_open and any(
            obstacle.block is Block.LATE for obstacle in paying.obstacles(workspace, full, payer)
        )
        return offered(
            full,
            late=late,
            two_needed=is_open and agreeing.two_needed(workspace, full, payer),
            officer=self.session.may(*OFFICERS),
        )

    def _do(self, deed: Deed) -> None:
        full = self.full
        dialogs: Mapping[Deed, Callable[[], QDialog]] = {
            Deed.AGREE: lambda: AgreeDialog(self.session, self.kit, full, self),
            Deed.AGREE_TOO: lambda: AgreeDialog(self.session, self.kit, full, self),
            Deed.PART: lambda: PartDialog(self.session, self.kit, full, self.costs.chosen(), self),
            Deed.NOT_AGREED: lambda: NotAgreedDialog(self.session, self.kit, full, self),
            Deed.ASK: lambda: AskDialog(self.session, self.kit, full, self),
            Deed.ANSWER: lambda: AnswerDialog(self.session, self.kit, full, self),
            Deed.LOOK: lambda: DoubleDialog(self.session, self.kit, full, full.held[0], self),
            Deed.LATE: lambda: LateDialog(self.session, self.kit, full, self),
            Deed.CHANGE: lambda: ChangeCostsDialog(self.session, self.kit, full, self),
            Deed.WHO: lambda: WhoIsPaidDialog(self.session, self.kit, full, self),
            Deed.CASH: lambda: PayDialog(self.session, self.kit, full, self),
            Deed.BANK: lambda: PromiseDialog(self.session, self.kit, full, self),
            Deed.SETTLE: lambda: SettleDialog(self.session, self.kit, full, self),
        }
        if deed in dialogs:
            self.ask(dialogs[deed]())
        else:
            self.attempt(lambda: self._do_at_once(deed))

    def _do_at_once(self, deed: Deed) -> None:
        """What needs no question: it can be undone, or only leads elsewhere."""
        full, words = self.full, self.kit.words
        workspace, act = self.session.workspace, self.session.act()
        number = full.claim.number
        if deed is Deed.TAKE_BACK:
            claims.withdraw(workspace, act, claim_id=full.id)
            self._said(words.text("Claim {number} is taken back.", number=number))
        elif deed is Deed.UNPROMISE:
            promises.take_promise_back(workspace, act, claim_id=full.id)
            self._said(words.text("The promise for claim {number} is taken back.", number=number))
        elif deed is Deed.DESK:
            self.go("desk", meeting_id=full.claim.meeting_id or 0)
        elif deed is Deed.KEEP_PROMISE:
            self.go("promise", claim_id=full.id)
        elif deed is Deed.SLIP:
            paid = [m for m in cash.movements_of_claim(workspace, full.id) if m.claim_id]
            self._slip(paid[-1].id or 0)
        elif deed is Deed.SUCCESSOR:
            again = [
                other.id
                for other in claims.of_person(workspace, full.claim.person_id)
                if other.claim.replaces_id == full.id
            ]
            if again:
                self.moved_on.emit(again[0])

    def _said(self, text: str) -> None:
        self.kit.speech.say(self, text)
        self.facts.begin()

    def _receipt(self, line_id: int) -> None:
        self.ask(ReceiptDialog(self.session, self.kit, self.full, line_id, self))

    def _paper(self) -> None:
        about = About(claim_id=self.full.id)
        self.attempt(lambda: show_paper(self.session, self.kit, Paper.CLAIM_FORM, about, self))

    def _slip(self, movement_id: int) -> None:
        self.ask(SlipDialog(self.session, self.kit, self.go, movement_id, self))

    def _say_failed(self, text: str) -> None:
        self.notice.show_text(text, Mark.BAD)
