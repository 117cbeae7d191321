"""Somebody who does not pay looks through the cash book and three slips, and says how it is."""

from PySide6.QtWidgets import QWidget

from desktop.domain.cash import SIGNING_NAMES, Movement
from desktop.domain.paper_kinds import Paper
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.money import cash, looking
from desktop.services.money.looking import Look
from desktop.services.papers.paper_records import About
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.money.deed_dialog import NOBODY, DeedDialog, choose_first
from desktop.ui.papers.preview import show_paper
from desktop.ui.session import Session
from desktop.ui.widgets import Heading

UNSAID, RIGHT, QUESTION = 0, 1, 2
"""What somebody may say afterwards; nothing is put in by itself."""


class LookDialog(DeedDialog):
    """The books' sums and three slips that nobody chose; then who looked, and what they say."""

    def __init__(self, session: Session, kit: Kit, parent: QWidget | None = None) -> None:
        """Raises UserError while there is no slip to look at."""
        words, act = kit.words, session.act()
        look = looking.to_look_at(session.workspace, act.day)
        if look is None:
            raise UserError(N_("There is no slip to look at yet."))
        title = words.text("Looking through the cash book")
        super().__init__(session, kit, title, do=words.text("Save"), parent=parent)
        self.look = look
        self.about = self.explain(*self._about())
        self.form.add_widget(Heading(words.text("The slips. Nobody chose them.")))
        self.slips = Lines(kit)
        self.slips.show_lines(*self._slips())
        self.form.add_widget(self.slips)
        self.sheet = Button(words.text("&Print the sheet…"), image="letters")
        self.sheet.clicked.connect(self._show_sheet)
        self.form.add_layout(flow(self.sheet))
        self._add_fields(look)

    def _add_fields(self, look: Look) -> None:
        words, session = self.kit.words, self.session
        people = [
            (person.id or 0, person.listed)
            for person in looking.may_look(session.workspace, session.act(), look)
        ]
        self.who = self.form.add_choice(
            "who",
            words.text("&Who looked through"),
            choose_first(self.kit, people),
            hint=words.text("Somebody who did not pay and does not live with who did."),
        )
        answers = [
            (UNSAID, words.text("Choose")),
            (RIGHT, words.text("All right")),
            (QUESTION, words.text("I have a question")),
        ]
        self.answer = self.form.add_choice("answer", words.text("What they &say"), answers)
        label = words.text("What came &out") if look.question else words.text("The &question")
        self.note = self.form.add_box("note", label, lines=2)
        self.answer.currentIndexChanged.connect(self._show_note)
        self._show_note()

    def deed(self) -> str:
        words = self.kit.words
        if self.who.value() == NOBODY:
            raise UserError(N_("Choose who looked through."), field="who")
        if self.answer.value() == UNSAID:
            raise UserError(N_("Choose what they say."), field="answer")
        looking.looked(
            self.session.workspace,
            self.session.act(),
            person_id=self.who.value(),
            all_right=self.answer.value() == RIGHT,
            note=self.note.toPlainText(),
        )
        name = self.amounts.name(self.who.value())
        if self.answer.value() == RIGHT:
            return words.text("Saved. {name} looked through, all right.", name=name)
        return words.text("Saved. The question stays on Today until it is answered.")

    def _show_note(self) -> None:
        """A question needs words; “all right” needs them only where one was open."""
        wanted = self.answer.value() == QUESTION or self.look.question is not None
        self.form.rows["note"].setVisible(wanted)

    def _about(self) -> list[str]:
        words, said = self.kit.words, self.amounts.said
        lines = [
            words.text(
                "From {first} to {last}.", first=self.look.first_day, last=self.look.last_day
            )
        ]
        for book in looking.books(self.session.workspace, self.look):
            sums = words.text(
                "There before: {before}. In: {came}. Out: {went}. Left: {left}.",
                before=said(book.before),
                came=said(book.money_in),
                went=said(book.money_out),
                left=said(book.left),
            )
            lines.append(f"{book.place.name}. {sums}")
        if self.look.question:
            asked = self.look.question.note
            lines.append(words.text("Still open: {question}", question=asked))
        return lines

    def _slips(self) -> list[str]:
        return [self._slip(slip) for slip in self.look.slips]

    def _slip(self, slip: Movement) -> str:
        words = self.kit.words
        later = cash.signed_later(self.session.workspace, slip.id or 0)
        signing = later.signing if later else slip.signing
        return words.text(
            "Slip {number}, {day}: {name}, {amount}. Paid by {payer}. {signed}.",
            number=str(slip.number),
            day=words.date(slip.day),
            name=slip.received_name,
            amount=self.amounts.said(slip.amount),
            payer=self.amounts.name(slip.paid_by) or words.text("the bank"),
            signed=words.text(SIGNING_NAMES[signing]).capitalize(),
        )

    def _show_sheet(self) -> None:
        show_paper(self.session, self.kit, Paper.LOOK_THROUGH, About(), self)
