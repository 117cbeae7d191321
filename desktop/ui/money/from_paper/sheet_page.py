"""Typing in from paper: the sheet's rows beside the one that is being typed in."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.cash import CountKind, Place
from desktop.errors import UserError
from desktop.services.money import cash
from desktop.services.money.from_paper import paper_rows, paper_sheet
from desktop.services.money.from_paper.paper_claims import PaperRow
from desktop.services.money.from_paper.paper_rows import RowDone
from desktop.services.money.from_paper.paper_sheet import RowKind, Sheet, SheetRow
from desktop.ui import theme
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.fields import Choice
from desktop.ui.form_row import FormRow
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.layouts import Columns, flow
from desktop.ui.money.from_paper.row_form import RowForm
from desktop.ui.money.from_paper.sheet_card import SheetCard
from desktop.ui.money.from_paper.sheet_dialogs import MoneyInDialog, PaperCountDialog, SumDialog
from desktop.ui.money.from_paper.typing_note import TypingNote
from desktop.ui.money.from_paper.words import outside_words, saved_words, shown_row
from desktop.ui.money.page import Head, MoneyPage
from desktop.ui.rows import RowList
from desktop.ui.session import Go, Session
from desktop.ui.states import Chip, Mark
from desktop.ui.when import when_and_where
from desktop.ui.widgets import Card, column

NEW = 0
"""Stands for the row of somebody not expected; the paper's rows begin at 1."""


class SheetPage(MoneyPage):
    """Keys: Enter goes on to the next field, Ctrl+Enter saves the row, Ctrl+N is somebody not
    expected, Esc goes to the rows and from there back to the meeting. What is typed stays."""

    TABLES: ClassVar[frozenset[str]] = frozenset(
        {"meeting", "meeting_note", "attendance", "claim", "claim_line", "movement", "promise"}
    )

    def __init__(self, session: Session, kit: Kit, go: Go, meeting_id: int) -> None:
        super().__init__(session, kit, go)
        words = kit.words
        self._meeting_id = meeting_id
        self._open = NEW
        self._note = TypingNote(session)
        self.back = Button(words.text("Back to the meeting"), ButtonLook.QUIET)
        self.back.clicked.connect(self._leave)
        self.head = Head(words.text("Type in from paper"), self.back)
        self.chip = Chip()
        self.place: Choice[int] = Choice()
        self.place_row = FormRow(kit, words.text("Paid from"), self.place)
        empty = words.text("Nobody was expected. Type in whoever had money.")
        self.rows = RowList(kit, words.text("Rows of the sheet"), empty=empty)
        self.rows.grow()
        self.rows.opened.connect(self._open_asked)
        self.new = Button(words.text("Someone not expected") + "   Ctrl+N")
        self.new.clicked.connect(lambda: self._open_asked(NEW))
        listed = Card(words.text("Rows of the sheet"))
        listed.add(self.rows)
        listed.body.addLayout(flow(self.new))
        listed.body.addStretch(1)
        self.form = RowForm(self.amounts)
        self.form.wanted.connect(self.save)
        self.form.touched.connect(self._note_open)
        self.sheet = SheetCard(self.amounts)
        self._connect_sheet()
        right = QWidget()
        body = column(spacing=theme.M)
        for card in (self.form, self.sheet):
            body.addWidget(card)
        body.addStretch(1)
        right.setLayout(body)
        columns = Columns([listed, right], weights=(4, 9))
        self.lay_out(self.head, flow(self.chip, self.place_row), self.notice, columns)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut(self, "Ctrl+N", lambda: self._open_asked(NEW))
        shortcut(self, "Esc", self._step_back, within=within)

    def _connect_sheet(self) -> None:
        sheet = self.sheet
        sheet.before.clicked.connect(lambda: self._count(CountKind.OPEN))
        sheet.after.clicked.connect(lambda: self._count(CountKind.CLOSE))
        sheet.money_in.clicked.connect(self._put_in)
        sheet.sum.clicked.connect(self._sum)

    def parts(self) -> list[QWidget]:
        return [self.rows, self.form.save, self.sheet.before]

    def start(self) -> None:
        """Somebody comes to the sheet: what they had typed is there, else the next row."""
        self.show_again()
        if not self.form.is_touched:
            self._open_row(self._read().next_row())
        if self.allowed(paper_rows.type_in):
            self.form.start()
            self.kit.speech.say(self, self.form.said())

    def refresh(self) -> None:
        sheet, words = self._read(), self.kit.words
        self.head.show_head(words.text("Type in from paper"), when_and_where(words, sheet.meeting))
        self.setAccessibleName(words.text("Type in from paper"))
        done = words.text("{done} of {all} typed in", done=sheet.done, all=len(sheet.rows))
        finished = sheet.rows and sheet.next_row() is None
        self.chip.show_state(done, Mark.GOOD if finished else Mark.PLAIN)
        self.rows.show_rows([shown_row(self.amounts, row) for row in sheet.rows])
        self.rows.choose(self._open)
        self.sheet.show_sheet(sheet)
        self._show_places()

    def save(self) -> bool:
        """Save the row that is open and go on to the next; whether it could be saved."""
        form, place_id = self.form, self._place_id()
        form.clear_problems()
        try:
            done = self._type_in(form.value(), place_id or NEW)
        except UserError as error:
            form.show_error(error)
            return False
        self._note.close()
        self._go_on(done)
        return True

    def _type_in(self, row: PaperRow, place_id: int) -> RowDone:
        session = self.session
        [done] = paper_rows.type_in(
            session.workspace,
            session.act(),
            meeting_id=self._meeting_id,
            place_id=place_id,
            rows=[row],
        )
        return done

    def _go_on(self, done: RowDone) -> None:
        """Say what was saved, open the next row, and say whose it is: all in one."""
        words, sheet = self.kit.words, self._read()
        following = sheet.next_row()
        saved = saved_words(self.amounts, done, sheet)
        outside = outside_words(self.kit.words, done)
        self._open_row(following)
        self.notice.show_text(
            " ".join(filter(None, [saved, outside])),
            Mark.PLAIN if outside else Mark.GOOD,
            aloud=False,
        )
        if following is None:
            after = words.text("That was the last row. Type in the sum at the foot.")
            self.sheet.sum.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            number, name = following.number, following.person.listed
            after = words.text("Row {number}. {name}.", number=number, name=name)
            self.form.start()
        self.kit.speech.say(self, " ".join(filter(None, [saved, outside, after])))

    def _open_asked(self, key: object) -> None:
        """Another row is wanted: what was typed is saved first, as when one leaves it."""
        if self.form.is_touched and key != self._open and not self.save():
            return
        self.notice.clear()
        found = next((row for row in self._read().rows if row.number == key), None)
        self._open_row(found)
        self.form.start()
        self.kit.speech.say(self, self.form.said())

    def _open_row(self, row: SheetRow | None) -> None:
        self._open = row.number if row is not None else NEW
        sheet = self._read()
        self.form.show_row(row, len(sheet.rows), sheet.meeting.day)
        self.rows.choose(self._open)

    def _step_back(self) -> None:
        """From the form to the rows, from the rows to the meeting; what is typed stays."""
        if self.form.isAncestorOf(self.focusWidget()):
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._leave()

    def _note_open(self) -> None:
        form, place_id = self.form, self._place_id()
        if form.row is not None and place_id is not None and form.kind.value() is RowKind.PAID:
            self._note.follow(form.row, self._meeting_id, place_id, form.amount_so_far())

    def _leave(self) -> None:
        self._note.close()
        self.go("meeting", meeting_id=self._meeting_id)

    def _read(self) -> Sheet:
        return paper_sheet.sheet(self.session.workspace, self._meeting_id)

    def _show_places(self) -> None:
        places = cash.places(self.session.workspace)
        chosen = self._place_id()
        ids = [place.id or 0 for place in places]
        self.place.show_choices([(place.id or 0, place.name) for place in places])
        usual = cash.desk_place(self.session.workspace)
        if chosen in ids:
            self.place.show_value(chosen or 0)
        elif usual is not None:
            self.place.show_value(usual.id or 0)
        self.place_row.setVisible(len(places) > 1)

    def _place_id(self) -> int | None:
        return self.place.value() if self.place.count() else None

    def _place(self) -> Place | None:
        places = cash.places(self.session.workspace)
        return next((place for place in places if place.id == self._place_id()), None)

    def _count(self, kind: CountKind) -> None:
        place = self._place()
        if place is not None:
            meeting_id = self._meeting_id
            self.ask(PaperCountDialog(self.session, self.kit, place, meeting_id, kind, self))

    def _put_in(self) -> None:
        place = self._place()
        if place is not None:
            self.ask(MoneyInDialog(self.session, self.kit, place, self._meeting_id, self))

    def _sum(self) -> None:
        self.ask(SumDialog(self.session, self.kit, self._meeting_id, self))
