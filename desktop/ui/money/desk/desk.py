"""The pay desk: who is here, the person in front, the tin. Keys as in the keyboard help."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.claim import OPEN_STATES, ClaimKind
from desktop.domain.policy import Kind
from desktop.errors import UserError
from desktop.services.meetings import meetings
from desktop.services.money import desk, policies
from desktop.ui import theme
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.layouts import Columns, Page, flow
from desktop.ui.money.desk.acts import DeskActs
from desktop.ui.money.desk.card import ClaimPart, Said
from desktop.ui.money.desk.coins import CoinsGiven
from desktop.ui.money.desk.costs_part import Draft, Kinds
from desktop.ui.money.desk.noting import OpenNote
from desktop.ui.money.desk.parts import Asking, go_round
from desktop.ui.money.desk.questions import Questions
from desktop.ui.money.desk.queue import QueuePart
from desktop.ui.money.desk.receipt_acts import ReceiptActs
from desktop.ui.money.desk.saying import Voice, card_aloud
from desktop.ui.money.desk.teller import Teller
from desktop.ui.money.desk.telling import Telling
from desktop.ui.money.desk.tin import TinPart
from desktop.ui.session import Go, Session
from desktop.ui.states import Chip, Mark
from desktop.ui.widgets import Heading, Size, Text, column, row

ALL_THREE = 3
"""With fewer columns the tin is one line that opens."""


def make_desk(session: Session, kit: Kit, go: Go, meeting_id: int) -> "PayDesk":
    """The pay desk of one meeting."""
    return PayDesk(session, kit, go, meeting_id)


class PayDesk(QWidget):
    """Puts the three parts together and gives every key its act."""

    def __init__(self, session: Session, kit: Kit, go: Go, meeting_id: int) -> None:
        super().__init__()
        self.session, self.kit, self._go = session, kit, go
        self.teller = Teller(session, meeting_id)
        self.note = OpenNote(self.teller)
        self.meeting = meetings.get(session.workspace, meeting_id)
        self.card: desk.Card | None = None
        self._quiet = False
        self.drafts: dict[int, Draft] = {}
        self.queue = QueuePart(kit)
        self.claim = ClaimPart(kit)
        self.coins = CoinsGiven(kit)
        self.tin = TinPart(kit)
        self.paid_chip, self.bank_chip = Chip(), Chip()
        self.questions = Questions(kit, self.claim.chooser, self.teller)
        self.telling = Telling(self)
        self.acts = DeskActs(self, self.telling)
        self.receipts = ReceiptActs(self, self.acts, self.telling)
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def voice(self) -> Voice:
        group = self.session.settings
        return Voice(words=self.kit.words, currency=group.currency, amounts=group.speak_amounts)

    def _lay_out(self) -> None:
        words = self.kit.words
        self.title = Heading(words.text("Pay desk"), size=Size.SCREEN)
        when = words.date(self.meeting.day, "short_day")
        self.about = Text(" · ".join(p for p in (when, self.meeting.place) if p), tone="soft")
        top = row(spacing=theme.S)
        top.addWidget(self.title)
        top.addWidget(self.about, 1)
        top.addLayout(flow(self.paid_chip, self.bank_chip))
        self.claim.body.insertWidget(self.claim.body.count() - 1, self.coins)
        self.page = Page(self.claim)
        self.columns = Columns([self.queue, self.page, self.tin])
        body = column()
        body.addLayout(top)
        body.addWidget(self.columns, 1)
        self.setLayout(body)

    def _connect(self) -> None:
        self.queue.opened.connect(lambda person_id: self.guarded(lambda: self.open(person_id))())
        self.queue.not_expected.connect(self.acts.someone_not_expected)
        self.claim.costs.left.connect(self.acts.save_if_complete)
        self.claim.costs.receipt_chosen.connect(self.receipts.chosen)
        self.claim.key_pressed.connect(self._button)
        self.claim.chooser.begun.connect(self.coins.hide)
        self.claim.chooser.closed.connect(self._question_closed)
        self.coins.closed.connect(self._question_closed)
        self.tin.count_wanted.connect(lambda: self._go("count", place_id=self.teller.place_id or 0))
        self.columns.folded.connect(self._fold)
        self.session.changed.connect(self._hear)
        self.session.seated.connect(self._hear)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        keys: Sequence[tuple[str, Callable[[], object]]] = (
            ("Ctrl+Return", self.acts.pay),
            ("Ctrl+Shift+Return", self.acts.signed_otherwise),
            ("Ctrl+R", self.receipts.seen),
            ("Ctrl+Shift+R", self.receipts.none),
            ("Ctrl+G", self.acts.other_coins),
            ("Ctrl+B", self.acts.bank),
            ("Ctrl+O", self.acts.someone_else_takes),
            ("Ctrl+N", self.acts.someone_not_expected),
            ("Ctrl+L", self.acts.later),
            ("Ctrl+Backspace", self.acts.not_given),
            ("F4", self.telling.say_hand_over),
            ("F6", lambda: self._next_part(1)),
            ("Shift+F6", lambda: self._next_part(-1)),
            ("F8", self.telling.say_tin),
            ("F9", lambda: self._go("notes", meeting_id=self.meeting.id or 0)),
            ("Esc", self.back_to_queue),
        )
        for key, do in keys:
            shortcut(self, key, self.guarded(do), within=inside)

    def _fold(self, columns: int) -> None:
        """Fewer columns: the tin is one line; in one column the queue makes room for the claim."""
        self.tin.set_folded(folded=columns < ALL_THREE)
        self._share_height()

    def _share_height(self) -> None:
        alone = self.columns.columns > 1 or self.card is None
        self.queue.make_room(alone=alone)
        self.columns.give_height_to(0 if alone else 1)

    def guarded(self, do: Callable[[], object]) -> Callable[[], None]:
        """A key's act; what the person can put right is said in place, and nothing is lost."""

        def act() -> None:
            try:
                do()
            except UserError as error:
                self._say_error(error)

        return act

    def _button(self, key: str) -> None:
        acts: dict[str, Callable[[], object]] = {
            "pay": self.acts.pay,
            "bank": self.acts.bank,
            "coins": self.acts.other_coins,
            "taker": self.acts.someone_else_takes,
            "later": self.acts.later,
            "no costs": self.acts.no_costs,
            "keep": self.acts.keep_as_usual,
            "put back": self.acts.not_given,
        }
        self.guarded(acts[key])()

    def say(self, text: str, *, urgent: bool = False) -> None:
        if text:
            self.kit.speech.say(self, text, urgent=urgent)

    def _say_error(self, error: UserError) -> None:
        said = self.kit.words.error(error)
        if self.claim.chooser.asking:
            self.claim.chooser.show_error(error)
            return
        self.claim.notice.show_text(said, Mark.BAD, aloud=False)
        self.say(said, urgent=True)

    @contextmanager
    def quietly(self) -> Iterator[None]:
        """During an act that ends with the next person: all is shown once, when it is done."""
        self._quiet = True
        try:
            yield
        finally:
            self._quiet = False

    def _hear(self, _tables: frozenset[str] = frozenset()) -> None:
        if not self._quiet:
            self.guarded(self._follow)()

    def _follow(self) -> None:
        """Something changed, perhaps by undo: the person in front may not be here any more."""
        here = {row.attendance.person_id for row in self.teller.queue()}
        if self.card is not None and self.card.attendance.person_id not in here:
            self.next_person("")
            return
        self.refresh()
        if self.card is not None:
            self.note.follow(self.card, self.teller.as_last_time(self.card))

    def refresh(self) -> None:
        """Show again what the file says; what is being typed stays."""
        words, shown = self.kit.words, self.teller.summary()
        group = self.session.settings
        rows = self.teller.queue()
        everyone = {r.attendance.person_id for r in rows} if group.show_everyone else set()
        front = {self.card.attendance.person_id} if self.card else set()
        self.queue.show_queue(rows, self.voice, amounts_of=everyone | front)
        self.paid_chip.show_state(
            words.text("{paid} of {all} paid", paid=shown.paid, all=shown.everyone), Mark.GOOD
        )
        self.bank_chip.show_state(words.text("{count} by bank", count=shown.by_bank))
        self.bank_chip.setVisible(shown.by_bank > 0)
        if self.card is not None:
            self.card = self.teller.card(self.card.attendance.person_id)
            self.claim.costs.follow(self.card)
            self.claim.show_result(self.card, self.voice)
        self._share_height()
        give = self.card.hand_out.pieces if self.card is not None else None
        self.tin.show_tin(self.voice, shown, give or {}, always=group.show_tin)
        self.claim.tell_what_is_left(seen=group.show_tin or self.tin.open)

    def open(self, person_id: int, instead: str = "") -> None:
        """Enter on a name: their card, said with what stands in the way, or `instead`."""
        categories = policies.categories(self.session.workspace)
        need_away = self.teller.needs_away(categories, self.meeting.day)
        self.keep_draft()
        self.card = None  # while the file says that they came, nobody is shown
        self.card = self.teller.open(person_id)
        fee = self.card.full is not None and self.card.full.claim.kind is ClaimKind.FEE
        kinds = Kinds(
            categories=[c for c in categories if (c.kind is Kind.FEE) is fee],
            need_away=need_away,
            currency=self.voice.currency,
        )
        self.coins.hide()
        self.claim.chooser.put_away()
        said = Said(kinds=kinds, meeting_day=self.meeting.day, typed=self.drafts.get(person_id))
        self.claim.show_card(self.card, self.voice, said)
        self.refresh()
        self.queue.list.choose(person_id)
        is_open = self.card.full is None or self.card.full.claim.state in OPEN_STATES
        if is_open:
            self.claim.costs.focus_amount()
        elif not self.queue.isAncestorOf(self.focusWidget()):
            self.queue.search.setFocus(Qt.FocusReason.OtherFocusReason)
        again = self.teller.as_last_time(self.card)
        self.note.follow(self.card, again)
        if not instead:
            self.telling.cash_to_tell()  # the card says it, with what stands in the way
        self.say(instead or card_aloud(self.voice, self.card, categories, again))

    def keep_draft(self) -> None:
        """Typed text is kept when somebody turns to another person."""
        if self.card is not None and self.claim.costs.is_changed():
            self.drafts[self.card.attendance.person_id] = self.claim.costs.draft()

    def _question_closed(self) -> None:
        """Focus goes back to where the question came from: the person's card, or the queue."""
        asking = self._asking()
        if asking is not None:
            asking.focus_question()
        elif self.card is None or not self.claim.costs.may_change:
            self.queue.search.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.claim.pay.isVisible():
            self.claim.pay.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.claim.costs.focus_amount()

    def _asking(self) -> Asking | None:
        """The question that waits for its answer."""
        if self.claim.chooser.asking:
            return self.claim.chooser
        return self.coins if self.coins.isVisible() else None

    def next_person(self, said: str) -> None:
        """Back to the queue, ready for the next name.

        The focus goes first: hiding what has it would send it through the window.
        """
        self.card = None
        self.note.follow(None)
        self.queue.start()
        self.teller.begin_anew()
        self.claim.show_nobody()
        self.coins.hide()
        self.refresh()
        self.say(said)

    def back_to_queue(self) -> None:
        """Esc: typed text is kept for when they come back."""
        asking = self._asking()
        if asking is not None:
            asking.close_question()
            return
        self.keep_draft()
        self.next_person("")

    def _next_part(self, step: int) -> None:
        """F6: the name of the part and its summary are said."""
        self.say(go_round(self.queue, self.claim, self.tin, self._asking(), step))
