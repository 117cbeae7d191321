"""One row of the sheet, to be typed in: Enter goes from field to field, and saves at the end."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from desktop.domain.cash import Signing
from desktop.domain.person import Person
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.money.from_paper import paper_sheet
from desktop.services.money.from_paper.paper_claims import PaperCost, PaperRow
from desktop.services.money.from_paper.paper_sheet import ROW_NAMES, RowKind, SheetRow
from desktop.services.people import people
from desktop.ui.fields import TextField
from desktop.ui.keys import is_enter, shortcut
from desktop.ui.money.amounts import Amounts
from desktop.ui.money.from_paper.row_fields import MONEY, RowFields
from desktop.ui.people.person_field import person_id
from desktop.ui.states import Mark
from desktop.ui.when import DAY_MEANT

SHOWN = "shown"
"""The field of an error that stands where it is wrong already."""


class RowForm(RowFields):
    """`wanted` when the row is to be saved, `touched` at what is typed."""

    wanted = Signal()
    touched = Signal()

    def __init__(self, amounts: Amounts) -> None:
        super().__init__(amounts)
        self._row: SheetRow | None = None
        self._given_typed = False
        self._meeting_day: date | None = None
        self._paid_by = self.payer.text()
        self.is_touched = False
        self.save.clicked.connect(self.wanted)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut(self, "Ctrl+Return", self.wanted.emit, within=within)
        self.costs.changed.connect(self._follow_costs)
        self.given.textEdited.connect(self._given_by_hand)
        for field in (self.name, self.at, self.given, self.witness, self.payer):
            field.textEdited.connect(self._touch)
        for choice in (self.kind, self.signing):
            choice.activated.connect(self._touch)
        self.costs.changed.connect(self._touch)

    @property
    def row(self) -> SheetRow | None:
        """The row of the sheet that is open; None for somebody not expected."""
        return self._row

    def show_row(self, row: SheetRow | None, of: int, day: date) -> None:
        """Open a row, or a blank one for somebody not expected.

        Who paid, saw and agreed stays as it was for the row before; who paid, only where
        that is somebody's name.
        `of` is how many rows there are, `day` the meeting's.
        """
        self._meeting_day = day
        words = self.amounts.kit.words
        self._row, self._given_typed = row, False
        title = words.text("Someone not expected")
        if row is not None:
            said = {"number": row.number, "all": of, "name": row.person.listed}
            title = words.text("Row {number} of {all}. {name}", **said)
        self.title.setText(title)
        self.setAccessibleName(title)
        self._show_known(row)
        for field in (self.name, self.at, self.day, self.taker):
            field.setText("")
        self._carry_payer_on()
        self.rows["name"].setVisible(row is None)
        self.kind.show_value(RowKind.PAID)
        self.signing.show_value(Signing.SIGNED)
        self.costs.show_costs(row.costs if row is not None else ())
        self._follow_costs()
        self.questions.start()
        self.clear_problems()
        self.show_fields()
        self.is_touched = False

    def _carry_payer_on(self) -> None:
        if self.payer.text() != self._paid_by:
            self.payer.setText(self._paid_by)
            self.payer.list.hide()

    def _show_known(self, row: SheetRow | None) -> None:
        """What was typed in of this row, or paid on screen, already."""
        words, workspace = self.amounts.kit.words, self.amounts.session.workspace
        said = ""
        if row is not None and row.typed is not None:
            kind = words.text(ROW_NAMES[row.typed.kind])
            said = words.text("Typed in already: {what}.", what=kind)
        elif row is not None and row.already is not None:
            said = words.say(paper_sheet.already_words(workspace, row.person, row.already))
        self.known.setText(said)
        self.known.setVisible(bool(said))

    def start(self) -> None:
        """Begin at the first thing the paper is likely to say."""
        cost = self.costs.rows[0].cost
        first: QLineEdit = cost.amount if cost.amount.isVisibleTo(self) else cost.quantity
        if self._row is None:
            first = self.name
        elif not self._row.costs:
            cost.kind.setFocus(Qt.FocusReason.TabFocusReason)
            return
        first.setFocus(Qt.FocusReason.TabFocusReason)
        first.selectAll()

    def said(self) -> str:
        """What is heard when the row is opened."""
        return " ".join(filter(None, [f"{self.title.text()}.", self.known.text()]))

    def value(self) -> PaperRow:
        """The row as typed. Raises UserError, naming the field."""
        kind = self.kind.value()
        money, paid = kind in MONEY, kind is RowKind.PAID
        person = self._person()
        self._say_day_back()
        seen = self.witness.isVisibleTo(self)
        return PaperRow(
            kind=kind,
            person_id=person_id(person),
            name=self.name.text().strip() if person is None else "",
            costs=self._costs() if money else (),
            given=self.given.value_if_any() if money else None,
            day=self.day.value_if_any(),
            at=self.at.value_if_any() if paid else None,
            paid_by=self._payer() if paid else None,
            signing=self.signing.value(),
            witness_id=person_id(self.witness.value()) if seen else None,
            taken_by=person_id(self.taker.value()) if paid else None,
            agreed_by=tuple(filter(None, [person_id(self.agreer.value())])),
            another=self.questions.another.value(),
            same_receipts=self.questions.same_receipts(),
            sum_right=self.questions.sum.value(),
        )

    def _say_day_back(self) -> None:
        """Raises UserError, once, for a day whose year was left out: the next time is meant."""
        said = self.rows["day"].complete_day()
        if said:
            raise UserError(DAY_MEANT, field="day", day=said)

    def _payer(self) -> int | None:
        """Who handed it over; never taken for granted. Raises UserError (`paid_by`)."""
        payer = self.payer.value()
        if payer is None:
            raise UserError(N_("Who handed it over?"), field="paid_by")
        self._paid_by = self.payer.text()
        return payer.id

    def _costs(self) -> tuple[PaperCost, ...]:
        try:
            return self.costs.value()
        except UserError as error:
            error.field = SHOWN
            raise

    def _person(self) -> Person | None:
        """Whose row it is; None for a name nobody has here yet. Raises UserError (`name`)."""
        if self._row is not None:
            return self._row.person
        typed = self.name.text().strip()
        if not typed:
            raise UserError(N_("A person needs a name."), field="name")
        taken = self.name.taken()
        if taken is not None:
            return taken
        same = people.maybe_the_same(self.amounts.session.workspace, typed)
        return self.name.value() if same else None

    def show_error(self, error: UserError) -> None:
        """Say it where it is wrong; nothing typed is lost."""
        words, speech = self.amounts.kit.words, self.amounts.kit.speech
        said = words.error(error)
        if error.field == SHOWN:
            speech.say(self, said, urgent=True)
            return
        if self.questions.ask(error):
            return
        at = self.rows.get("given" if error.field == "pieces" else error.field)
        if at is not None and at.isVisibleTo(self):
            at.show_problem(said)
            at.field.setFocus(Qt.FocusReason.OtherFocusReason)
            speech.say(at.field, said, urgent=True)
        elif error.field in {"category", "amount", "quantity"}:
            self.costs.show_error(error)
            speech.say(self, said, urgent=True)
        else:
            self.notice.show_text(said, Mark.BAD)

    def clear_problems(self) -> None:
        self.notice.clear()
        for row in self.rows.values():
            row.clear_problem()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field that is shown; after the last it saves the row."""
        if not is_enter(event):
            super().keyPressEvent(event)
            return
        shown = [field for field in self.order() if field.isVisibleTo(self)]
        now = self.focusWidget()
        at = shown.index(now) + 1 if now in shown else len(shown)
        if at >= len(shown):
            self.wanted.emit()
            return
        following = shown[at]
        following.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(following, TextField):
            following.selectAll()

    def _given_by_hand(self) -> None:
        self._given_typed = True

    def _follow_costs(self) -> None:
        """What was given is what it cost, until the paper says otherwise."""
        if self._given_typed:
            return
        session = self.amounts.session
        day = self._meeting_day or session.act().day
        total = paper_sheet.asked_in_all(session.workspace, self.costs.sum_so_far(), day)
        self.given.setText(self.amounts.typed(total) if total else "")

    def _touch(self) -> None:
        self.is_touched = True
        self.touched.emit()
