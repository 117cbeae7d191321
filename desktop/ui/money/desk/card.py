"""The person in front: what it cost, what we pay, and the one button that pays it."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.cash import SIGNING_NAMES, Signing
from desktop.domain.claim import OPEN_STATES
from desktop.domain.paying import Block, Weight
from desktop.domain.person import READING_NAMES, Reading
from desktop.language import LANGUAGE_NAMES
from desktop.services.money import desk
from desktop.ui import theme
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.fields import Choice
from desktop.ui.form_row import FormRow
from desktop.ui.keys import is_enter
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.money.desk.chooser import Chooser
from desktop.ui.money.desk.costs_part import CostsPart, Draft, Kinds
from desktop.ui.money.desk.saying import (
    Voice,
    beside_it,
    hand_over_aloud,
    pieces_shown,
)
from desktop.ui.states import Chip, Mark, Notice
from desktop.ui.widgets import Card, Heading, Size, Text, column, line, row

SIGNING_OFFERED = (Signing.SIGNED, Signing.MARK, Signing.CANNOT, Signing.LATER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the card is told besides the claim: the kinds of cost, the day, what was typed."""

    kinds: Kinds
    meeting_day: date
    typed: Draft | None


class PayButton(Button):
    """The button that pays. Enter alone does not: it also answers the questions before it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


class ClaimPart(Card):
    """The claim in the middle. It keeps what was typed; the desk decides what is saved."""

    key_pressed = Signal(str)

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        words = kit.words
        self._kit = kit
        self.name = Heading(size=Size.SCREEN)
        self.reads = Chip()
        self.soft = Text(tone="soft")
        self.notice = Notice(kit)
        self.chooser = Chooser(kit)
        self.costs = CostsPart(kit)
        self.sum = Text(size=Size.SUM, wrap=False)
        self.sum_label = Text(words.text("To pay now"), size=Size.CARD)
        self.give = Text(tone="strong")
        self.after = Text(tone="soft")
        self.how = Choice([(s, words.text(SIGNING_NAMES[s])) for s in SIGNING_OFFERED])
        self.how_row = FormRow(kit, words.text("Signature"), self.how)
        self.pay = PayButton("", ButtonLook.PRIMARY)
        self._buttons = {key: Button(text) for key, text in self._offers()}
        self.agreed = Text(tone="soft")
        self._lay_out()
        self.pay.clicked.connect(lambda: self.key_pressed.emit("pay"))
        for key, button in self._buttons.items():
            button.clicked.connect(lambda _on=False, key=key: self.key_pressed.emit(key))
        self.show_nobody()

    def _offers(self) -> list[tuple[str, str]]:
        words = self._kit.words
        return [
            ("bank", words.text("Bank instead   Ctrl+B")),
            ("coins", words.text("Other coins   Ctrl+G")),
            ("taker", words.text("Someone else takes it   Ctrl+O")),
            ("later", words.text("Later   Ctrl+L")),
            ("no costs", words.text("No costs today")),
            ("keep", words.text("Keep as usual")),
            ("put back", words.text("Not given after all   Ctrl+Backspace")),
        ]

    def _lay_out(self) -> None:
        names = column(spacing=theme.XXS)
        for widget in (self.name, self.soft):
            names.addWidget(widget)
        top = row(spacing=theme.S)
        top.addLayout(names, 1)
        top.addWidget(self.costs.away_row, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.costs.day_row, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(top)
        self.body.addLayout(flow(self.reads))
        for asked in (self.notice, self.chooser):
            self.add(asked)
        self.add(self.costs)
        self.body.addWidget(line())
        total = row()
        total.addWidget(self.sum_label, 1)
        total.addWidget(self.sum)
        self.body.addLayout(total)
        given = column(spacing=theme.XXS)
        for text in (self.give, self.after):
            given.addWidget(text)
        beside = row(spacing=theme.S)
        beside.addLayout(given, 1)
        beside.addWidget(self.how_row)
        self.body.addLayout(beside)
        self.add(self.pay)
        self.body.addLayout(flow(*self._buttons.values()))
        self.add(self.agreed)
        self.body.addStretch(1)

    def show_nobody(self) -> None:
        """Nobody is in front yet."""
        words = self._kit.words
        self.name.setText(words.text("Who is in front of you?"))
        self.setAccessibleName(self.name.text())
        self.soft.setText(words.text("Type a name and press Enter."))
        for widget in self._claim_widgets():
            widget.hide()
        self.chooser.close_question()
        self.notice.clear()

    def _claim_widgets(self) -> list[QWidget]:
        texts = [self.reads, self.sum, self.sum_label, self.give, self.after, self.agreed]
        return [
            *texts,
            self.costs,
            self.costs.day_row,
            self.costs.away_row,
            self.how_row,
            self.pay,
            *self._buttons.values(),
        ]

    def show_card(self, card: desk.Card, voice: Voice, said: Said) -> None:
        """Show somebody, with what was typed for them before, or what is known."""
        self.name.setText(card.person.listed)
        self.setAccessibleName(card.person.listed)
        self.reads.show_state(self._reading(card))
        self.costs.load(card, said.kinds, said.meeting_day, said.typed)
        self.how.show_value(Signing.SIGNED)
        self.show_result(card, voice)

    def _reading(self, card: desk.Card) -> str:
        words, person = self._kit.words, card.person
        plain_reader = person.language == words.language and person.reading is Reading.CLEAR
        if plain_reader:
            return ""
        language = LANGUAGE_NAMES.get(person.language, person.language)
        return words.text(
            "reads {language}, {format}",
            language=language,
            format=words.text(READING_NAMES[person.reading]),
        )

    def show_result(self, card: desk.Card, voice: Voice) -> None:
        """What we pay, what to hand over and what stands in the way; fields stay as typed."""
        words, full = self._kit.words, card.full
        self.costs.show_lines(full.lines if full else ())
        is_open = full is None or full.claim.state in OPEN_STATES
        amount = full.to_pay if full else 0
        self.sum.setText(voice.money(amount))
        self.sum_label.setText(self._sum_word(card, is_open=is_open))
        self.soft.setText(self._about(card))
        hand = card.hand_out
        self.give.setText(
            words.text("Hand over {pieces}", pieces=pieces_shown(voice, hand.pieces))
            if hand.pieces
            else hand_over_aloud(voice, card.full, hand) + "."
        )
        left = voice.money(hand.left_after)
        self.after.setText(words.text("Left in the tin after: {amount}", amount=left))
        self.pay.setText(
            words.text("Given and signed: {amount}   Ctrl+Enter", amount=voice.money(amount))
        )
        agreed = words.listed(words.say(name) for name in card.agreed_by)
        self.agreed.setText(words.text("Agreed by {names}.", names=agreed) if agreed else "")
        self._show_obstacles(card)
        self._show_buttons(card, is_open=is_open, payable=is_open and amount > 0)

    def _sum_word(self, card: desk.Card, *, is_open: bool) -> str:
        words = self._kit.words
        if card.promise is not None:
            return words.text("Promised")
        if is_open:
            return words.text("To pay now")
        return words.text("Paid") if card.payment is not None else words.text("Not paid")

    def _about(self, card: desk.Card) -> str:
        words, full = self._kit.words, card.full
        if full is None:
            return (
                words.text("Same as last time?")
                if card.usual
                else words.text("Nothing written down yet.")
            )
        said = [words.text("Claim {number}", number=full.claim.number)]
        kept = [str(each.receipt_number) for each in full.lines if each.receipt_number]
        if kept:
            numbers = words.listed(kept)
            said.append(
                words.plural("receipt {numbers}", "receipts {numbers}", len(kept), numbers=numbers)
            )
        if card.payment is not None:
            said.append(words.text("slip {number}", number=card.payment.number))
        if card.promise is not None:
            said.append(words.text("by bank by {day}", day=card.promise.pay_by))
        return " · ".join(said)

    def tell_what_is_left(self, *, seen: bool) -> None:
        """What the tin holds afterwards is shown only where its content is."""
        self.after.setVisible(seen and self.pay.isVisibleTo(self))

    def _show_obstacles(self, card: desk.Card) -> None:
        words, settled = self._kit.words, card.payment is not None or card.promise is not None
        first = next(iter(card.obstacles), None)
        if first is not None and not settled:
            agreed = any(each.block is Block.BEFOREHAND for each in card.obstacles)
            only_told = first.weight is Weight.TELL and agreed
            said = dict.fromkeys([words.say(first.text), *beside_it(words, card.obstacles)])
            mark = Mark.GOOD if only_told else Mark.WARN
            self.notice.show_text(" ".join(said), mark, aloud=False)
        else:
            self.notice.clear()

    def _show_buttons(self, card: desk.Card, *, is_open: bool, payable: bool) -> None:
        for widget in self._claim_widgets():
            widget.show()
        for widget in (self.give, self.after, self.how_row, self.pay):
            widget.setVisible(payable)
        for widget in (self.sum, self.sum_label):
            widget.setVisible(card.full is not None)
        self.costs.set_open(is_open=is_open)
        paid = card.payment is not None
        has_lines = card.full is not None and bool(card.full.lines)
        offered = {
            "bank": payable,
            "coins": payable,
            "taker": is_open and has_lines,
            "later": is_open,
            "no costs": is_open and not has_lines,
            "keep": has_lines and not card.full.claim.same_as_last if card.full else False,
            "put back": paid,
        }
        for key, button in self._buttons.items():
            button.setVisible(offered[key])
        self.reads.setVisible(bool(self.reads.text()))
        self.agreed.setVisible(bool(self.agreed.text()))
