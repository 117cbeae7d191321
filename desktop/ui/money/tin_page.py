"""The tin: what is in it when somebody asks, counting it, and money into it and out of it."""

from typing import ClassVar

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.cash import Place, PlaceKind
from desktop.domain.office import OFFICERS
from desktop.domain.paper_kinds import Paper
from desktop.services.money import cash, counts
from desktop.services.papers.paper_records import About
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.fields import Choice
from desktop.ui.form_row import FormRow
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.layouts import Columns, flow
from desktop.ui.money.cash_dialogs import (
    BeginDialog,
    ConfirmCountDialog,
    DrawDialog,
    GiveBackDialog,
    SignHandOverDialog,
    TransferDialog,
)
from desktop.ui.money.count_dialog import CountDialog, HandOverDialog
from desktop.ui.money.page import Head, MoneyPage
from desktop.ui.money.slip_dialog import SlipDialog
from desktop.ui.money.tin_card import TinCard
from desktop.ui.money.tin_lists import TinLists
from desktop.ui.papers.preview import show_paper
from desktop.ui.room_page import fill, stack
from desktop.ui.session import Go, Session


class TinPage(MoneyPage):
    """One place at a time; beside it counts, hand-overs and slips that wait for somebody."""

    TABLES: ClassVar[frozenset[str]] = frozenset(
        {
            "place",
            "movement",
            "cash_count",
            "count_confirmed",
            "hand_over",
            "hand_over_confirmed",
            "signed_later",
            "setting",
        }
    )

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__(session, kit, go)
        self._places: list[Place] = []
        self._make_buttons()
        self.head = Head(kit.words.text("The tin"), self.count_button, self.begin)
        self.which: Choice[int] = Choice()
        self.which.currentIndexChanged.connect(self._show_place)
        self.which_row = FormRow(kit, kit.words.text("Which?"), self.which)
        self.card = TinCard(self.amounts)
        moves = QWidget()
        moves.setLayout(flow(self.draw, self.give_back, self.transfer, self.hand_over))
        self.card.add(moves)
        self.nothing = kit.words.text("No tin yet. Begin one: how much is in it now?")
        self.lists = TinLists(self.amounts)
        self.lists.slip_opened.connect(self._slip)
        self.lists.count_opened.connect(self._open_count)
        self.lists.hand_over_opened.connect(self._open_hand_over)
        both = Columns([stack(self.which_row, self.card), self.lists], weights=(6, 5))
        self.lay_out(self.head, self.notice, both)
        shortcut(self, "F8", self.card.turn)

    def _make_buttons(self) -> None:
        words = self.kit.words
        self.count_button = Button(words.text("Count the tin"), ButtonLook.PRIMARY, image="tin")
        self.count_button.clicked.connect(lambda: self.count(None))
        self.begin = Button(words.text("Begin a tin"))
        self.begin.clicked.connect(self._begin)
        self.draw = Button(words.text("From the bank…"))
        self.give_back = Button(words.text("Back to the bank…"))
        self.transfer = Button(words.text("To the other place…"))
        self.hand_over = Button(words.text("Hand it over…"))
        for button, kind in (
            (self.draw, DrawDialog),
            (self.give_back, GiveBackDialog),
            (self.transfer, TransferDialog),
            (self.hand_over, HandOverDialog),
        ):
            button.clicked.connect(lambda _on=False, kind=kind: self._ask_about_place(kind))

    @property
    def place(self) -> Place | None:
        """The place that is shown."""
        if not self.which.count():
            return None
        return next(place for place in self._places if place.id == self.which.value())

    def parts(self) -> list[QWidget]:
        return [self.count_button, self.card.lines, *self.lists.parts()]

    def count(self, place_id: int | None, *, by_pieces: bool = False) -> None:
        """Count a place; without an id the one that is shown.

        `by_pieces` where the total alone would not help whoever asked.
        """
        self.freshen()
        if place_id is not None:
            self.which.show_value(place_id)
        place = self.place
        if place is None:
            self._begin()
        elif self.allowed(counts.count):
            dialog = CountDialog(self.session, self.kit, place, self)
            if by_pieces:
                dialog.pieces.each_kind.setChecked(True)
            self.ask(dialog)

    def confirm(self, count_id: int) -> None:
        """A second person confirms a count."""
        made = counts.get_count(self.session.workspace, count_id)
        self.ask(ConfirmCountDialog(self.session, self.kit, made, self))

    def sign_hand_over(self, hand_over_id: int) -> None:
        over = counts.get_hand_over(self.session.workspace, hand_over_id)
        self.ask(SignHandOverDialog(self.session, self.kit, over, self))

    def freshen(self) -> None:
        """Know the places also before the page was ever seen."""
        if not self._places:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        self.card.forget()
        super().hideEvent(event)

    def refresh(self) -> None:
        workspace = self.session.workspace
        self._places = cash.places(workspace)
        usual = cash.desk_place(workspace)
        chosen = self.which.value() if self.which.count() else (usual.id if usual else None)
        self.which.blockSignals(True)
        self.which.show_choices([(place.id or 0, place.name) for place in self._places])
        if chosen is not None:
            self.which.show_value(chosen)
        self.which.blockSignals(False)
        self.which_row.setVisible(len(self._places) > 1)
        self._show_begin()
        self._show_place()

    def _show_begin(self) -> None:
        """The tin first; then, where the group has one, the meeting float."""
        words = self.kit.words
        missing = self._missing()
        text = words.text("Begin a meeting float")
        if missing is PlaceKind.TIN:
            text = words.text("Begin a tin")
        self.begin.setText(text)
        self.begin.setVisible(missing is not None and self.session.may(*OFFICERS))
        fill(self.begin, filled=not self._places)
        detail = "" if self._places else self.nothing
        self.head.show_head(words.text("The tin"), detail)

    def _missing(self) -> PlaceKind | None:
        kinds = {place.kind for place in self._places}
        if PlaceKind.TIN not in kinds and PlaceKind.FLOAT not in kinds:
            return PlaceKind.TIN
        if not self.session.settings.meeting_float:
            return None
        return next((k for k in (PlaceKind.FLOAT, PlaceKind.TIN) if k not in kinds), None)

    def _show_place(self) -> None:
        place = self.place
        officer = self.session.may(*OFFICERS)
        self.card.setVisible(place is not None)
        self.count_button.setVisible(place is not None)
        for button in (self.draw, self.give_back, self.hand_over):
            button.setVisible(officer)
        self.transfer.setVisible(officer and len(self._places) > 1)
        self.lists.setVisible(place is not None)
        if place is not None:
            self.card.show_tin(cash.tin(self.session.workspace, place.id or 0))
            self.lists.show_place(place)

    def _ask_about_place(
        self,
        kind: type[DrawDialog | GiveBackDialog | TransferDialog | HandOverDialog],
    ) -> None:
        place = self.place
        if place is not None:
            self.ask(kind(self.session, self.kit, place, self))

    def _begin(self) -> None:
        missing = self._missing()
        if missing is not None and self.allowed(cash.begin_place):
            self.ask(BeginDialog(self.session, self.kit, missing, self))

    def _slip(self, movement_id: int) -> None:
        self.ask(SlipDialog(self.session, self.kit, self.go, movement_id, self))

    def _open_count(self, count_id: int) -> None:
        """A count by one is confirmed; any other is shown as paper."""
        waiting = {count.id for count in counts.unconfirmed(self.session.workspace)}
        if count_id in waiting:
            self.confirm(count_id)
        else:
            about = About(count_id=count_id)
            self.attempt(lambda: show_paper(self.session, self.kit, Paper.COUNT, about, self))

    def _open_hand_over(self, hand_over_id: int) -> None:
        over = counts.get_hand_over(self.session.workspace, hand_over_id)
        if over.confirmed_at is None:
            self.sign_hand_over(hand_over_id)
        else:
            about = About(hand_over_id=hand_over_id)
            self.attempt(lambda: show_paper(self.session, self.kit, Paper.HAND_OVER, about, self))
