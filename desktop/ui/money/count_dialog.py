"""Counting a place: each kind of note and coin, or only the total; then what it should be."""

from PySide6.QtWidgets import QWidget

from desktop.domain.cash import COUNT_NAMES, CountKind, Place
from desktop.domain.group import SecondCounter
from desktop.domain.office import Named
from desktop.errors import UserError
from desktop.services.meetings import meetings
from desktop.services.money import cash, counts
from desktop.services.money.counts import Counted
from desktop.services.money.first_count import begins
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.money.deed_dialog import NOBODY, DeedDialog, beside, choose_first
from desktop.ui.money.left_open_hint import LeftOpenHint
from desktop.ui.money.pieces_fields import PiecesFields, read_number
from desktop.ui.session import Session


class CountingDialog(DeedDialog):
    """What counts and hand-overs share: the pieces, the difference, why, and who else counted."""

    def __init__(
        self,
        session: Session,
        kit: Kit,
        place: Place,
        title: str,
        *,
        do: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, kit, title, do=do, parent=parent)
        self.place = place
        self._compared = not session.settings.count_first
        self._begins = begins(session.workspace, place.id or 0)

    def add_counting(self) -> None:
        """The fields for the pieces and, below them, how the sum compares with the book."""
        words = self.kit.words
        workspace, place_id = self.session.workspace, self.place.id or 0
        self.left = counts.still_as_we_left_it(workspace, place_id)
        self.pieces = PiecesFields(self.amounts, by_pieces=self.left is not None)
        self.as_left = Button(words.text("Still as we left it"))
        self.as_left.clicked.connect(self._fill_as_left)
        self.compare = Button(words.text("Co&mpare"))
        self.compare.clicked.connect(self._compare)
        buttons = QWidget()
        buttons.setLayout(flow(self.as_left, self.compare))
        self.compared = Lines(self.kit)
        self.pieces.stand_in(self.form)
        for widget in (buttons, self.compared):
            self.form.add_widget(widget)
        self.explanation = self.form.add_text("explanation", words.text("Wh&y?"))
        self.dont_know = Button(words.text("We &don't know why"))
        self.dont_know.clicked.connect(
            lambda: self.explanation.setText(words.text("We don't know why."))
        )
        around = QWidget()
        around.setLayout(flow(self.dont_know))
        self.form.add_widget(around)
        self.left_open = LeftOpenHint(self.session, self.kit, self.place, self.show_result)
        self.form.add_widget(self.left_open)
        self.as_left.setVisible(self.left is not None and not self.session.settings.count_first)
        self.pieces.changed.connect(self.show_result)

    def add_second(self, label: str, *, leave_out: int, or_later: bool) -> None:
        """Who counted with them; `or_later` lets a count stand by one."""
        words = self.kit.words
        choices = choose_first(self.kit, beside(self.session, {leave_out}))
        if or_later:
            choices[0] = (NOBODY, words.text("Nobody yet: to be confirmed"))
        self.second = self.form.add_choice("second", label, choices)
        self.household = self.form.add_text(
            "household", words.text("You live together. Why do you count together?")
        )
        self.form.rows["household"].hide()

    def counted(self) -> Counted:
        """What was typed. Raises UserError at the field that cannot be read."""
        if self.pieces.is_blank():
            self.pieces.focus_first()
            return Counted()
        pieces, total = self.pieces.value()
        return Counted(
            pieces=pieces,
            total=None if pieces is not None else total,
            explanation=self.explanation.value(),
            household_reason=self.household.value(),
        )

    def second_person(self) -> Named | None:
        chosen = self.second.value()
        return Named(person_id=chosen) if chosen else None

    def difference(self) -> int:
        """Counted less what the book says, in the smallest unit; nothing over at the start."""
        expected = counts.expected(self.session.workspace, self.place.id or 0)
        difference = self.pieces.amount_so_far() - expected
        return min(0, difference) if self._begins else difference

    def show_result(self) -> None:
        """What the book says and how it compares: at once, or after counting first."""
        words, shown = self.kit.words, self._compared and not self.pieces.is_blank()
        self.compare.setVisible(not self._compared)
        difference = self.difference()
        if shown and self._begins:
            self.compared.show_lines(self._result())
        elif shown:
            expected = counts.expected(self.session.workspace, self.place.id or 0)
            self.compared.show_lines(
                words.text("The book says {amount}.", amount=self.amounts.said(expected)),
                self._result(),
            )
        else:
            self.compared.show_lines()
        self.left_open.show_for(difference if shown else 0)
        unclear = shown and bool(difference)
        if unclear != self.dont_know.isVisibleTo(self.form):
            self.form.rows["explanation"].setVisible(unclear)
            self.dont_know.setVisible(unclear)
            if self.isVisible():
                self._take_room()

    def _result(self) -> str:
        """How what was counted compares; money in a new tin is what was in it at the start."""
        words = self.kit.words
        if self._begins and self.pieces.amount_so_far() and not self.difference():
            return words.text("This is what was in it when we began.")
        said = counts.difference_in_words(self.session.workspace, self.difference())
        return words.say(said)

    def check(self) -> None:
        try:
            super().check()
        except UserError as error:
            if error.field == "explanation":
                self._compared = True
                self.show_result()
            if error.field == "household":
                self.form.rows["household"].show()
            raise

    def _fill_as_left(self) -> None:
        if self.left is not None:
            self.pieces.show_pieces(self.left)
            self.kit.speech.say(self, self.pieces.sum.text())

    def _compare(self) -> None:
        self._compared = True
        self.show_result()
        self.kit.speech.say(self, self.compared.said)


class CountDialog(CountingDialog):
    """Counts a place. `made_id` is the count afterwards, to be printed."""

    def __init__(
        self, session: Session, kit: Kit, place: Place, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        title = words.text("Count: {place}", place=place.name)
        super().__init__(session, kit, place, title, do=words.text("Save the count"), parent=parent)
        self.made_id = 0
        self._meeting = meetings.next_one(session.workspace, session.act())
        today = self._meeting is not None and self._meeting.day == session.act().day
        kinds = (CountKind.OPEN, CountKind.CLOSE, CountKind.CHECK)
        self.kind = self.form.add_choice(
            "kind",
            words.text("&Why now?"),
            [(kind, words.text(COUNT_NAMES[kind])) for kind in kinds],
            self._likely_kind() if today else CountKind.CHECK,
        )
        self.add_counting()
        later = session.settings.second_counter is SecondCounter.LATER
        self.add_second(
            words.text("Who &else counted?"), leave_out=session.person_id, or_later=later
        )
        self.show_result()

    def deed(self) -> str:
        kind = self.kind.value()
        of_meeting = kind is not CountKind.CHECK and self._meeting is not None
        meeting_id = self._meeting.id if of_meeting and self._meeting is not None else None
        result = self._result()
        made = counts.count(
            self.session.workspace,
            self.session.act(),
            place_id=self.place.id or 0,
            kind=kind,
            counted=self.counted(),
            second=self.second_person(),
            meeting_id=meeting_id,
        )
        self.made_id = made.id or 0
        return self.kit.words.text("Saved. {difference}", difference=result)

    def _likely_kind(self) -> CountKind:
        """Before the meeting until it was counted for it or somebody was paid, then after."""
        workspace = self.session.workspace
        meeting_id = (self._meeting.id if self._meeting is not None else None) or 0
        made = counts.counts_of(workspace, self.place.id or 0)
        opened = any(count.meeting_id == meeting_id for count in made)
        paid = bool(cash.movements_of_meeting(workspace, meeting_id))
        return CountKind.CLOSE if opened or paid else CountKind.OPEN

    def showEvent(self, event: object) -> None:
        super().showEvent(event)
        self.pieces.focus_first()


class HandOverDialog(CountingDialog):
    """The place is counted and passes to the next holder; their signature may follow."""

    def __init__(
        self, session: Session, kit: Kit, place: Place, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        title = words.text("Hand over: {place}", place=place.name)
        super().__init__(session, kit, place, title, do=words.text("Hand it over"), parent=parent)
        self.made_id = 0
        holder = place.holder_id or session.person_id
        self.explain(words.text("{name} has it now.", name=self.amounts.name(holder)))
        self._from_id = holder
        self.taker = self.form.add_choice(
            "to",
            words.text("Who &takes it over?"),
            choose_first(kit, beside(session, {holder})),
        )
        self.add_counting()
        self.keys = self.form.add_amount("keys", words.text("How many &keys?"), 1, read=read_number)
        self.add_second(words.text("Who &else counted?"), leave_out=holder, or_later=False)
        self.taker.currentIndexChanged.connect(lambda: self.second.show_value(self.taker.value()))
        self.show_result()

    def deed(self) -> str:
        taker = self.taker.value() or self._from_id
        over = counts.hand_over(
            self.session.workspace,
            self.session.act(),
            place_id=self.place.id or 0,
            from_id=self._from_id,
            to_id=taker,
            counted=self.counted(),
            keys=self.keys.value(),
            second=self.second_person(),
        )
        self.made_id = over.id or 0
        return self.kit.words.text(
            "{place} is with {name} now. They sign the sheet, or here.",
            place=self.place.name,
            name=self.amounts.name(taker),
        )
