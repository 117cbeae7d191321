"""All claims, the newest first: sixty thousand are fetched a page at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.claim import STATE_NAMES, ClaimState
from desktop.domain.office import ORGANISERS
from desktop.domain.person import METHOD_NAMES, Method
from desktop.services.money import claims
from desktop.ui import theme
from desktop.ui.buttons import Button, ButtonLook, key_button
from desktop.ui.fields import Choice
from desktop.ui.form_row import FormRow
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.money.agree_dialogs import AgreeSeveralDialog
from desktop.ui.money.claim_dialog import ClaimDialog
from desktop.ui.money.claim_words import STATE_MARKS
from desktop.ui.money.page import Head, MoneyPage
from desktop.ui.papers.level import level
from desktop.ui.session import Go, Session
from desktop.ui.states import MARKS, Mark
from desktop.ui.table import Table
from desktop.ui.table_model import Asked, Column
from desktop.ui.ticks import Tick

FILTERS: Sequence[tuple[ClaimState, ...]] = (
    (),
    (ClaimState.SUBMITTED,),
    (ClaimState.ASKED,),
    (ClaimState.AGREED,),
    (ClaimState.PROMISED,),
    (ClaimState.PAID,),
    (ClaimState.REFUSED,),
    (ClaimState.PUT_BACK,),
    (ClaimState.WITHDRAWN,),
)
"""What can be shown alone, in the order a claim goes through; nothing named is all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One claim as the list shows it. `amount` is what we pay, in the smallest unit."""

    id: int
    number: int
    name: str
    day: date
    state: ClaimState
    method: Method
    amount: int


def listed(row: Mapping[str, object]) -> Listed:
    """A row of `claims.page`."""
    return Listed(
        id=int(str(row["id"])),
        number=int(str(row["number"])),
        name=str(row["name"]),
        day=date.fromisoformat(str(row["day"])),
        state=ClaimState(str(row["state"])),
        method=Method(str(row["method"])),
        amount=int(str(row["allowed"])),
    )


class ClaimSource:
    """The claims in some states, a page at a time."""

    def __init__(self, session: Session, states: Sequence[ClaimState]) -> None:
        self._session = session
        self._states = states

    def count(self, _asked: Asked) -> int:
        return claims.count(self._session.workspace, self._states)

    def page(self, _asked: Asked, offset: int, limit: int) -> Sequence[Listed]:
        rows = claims.page(self._session.workspace, limit=limit, offset=offset, states=self._states)
        return [listed(row) for row in rows]


class ClaimsList(MoneyPage):
    """The list, what it shows, and two things to do: write one down, agree several."""

    TABLES: ClassVar[frozenset[str]] = frozenset({"claim", "claim_line", "person"})
    opened = Signal(object)

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__(session, kit, go)
        words = kit.words
        self.new = key_button(
            self, words.text("Write down a claim"), self._write_down, "Ctrl+N", ButtonLook.PRIMARY
        )
        self.agree = Button(words.text("Agree several…"))
        self.agree.clicked.connect(self._agree_several)
        self.head = Head(words.text("Claims"), self.new, self.agree)
        self.show_states: Choice[tuple[ClaimState, ...]] = Choice()
        self.show_states.currentIndexChanged.connect(self._show_rows)
        row = FormRow(kit, words.text("Show"), self.show_states)
        self.sums = Tick(words.text("Show the amounts"), on=session.settings.show_everyone)
        self.sums.toggled.connect(self._show_rows)
        beside = QWidget()
        beside.setLayout(flow(row, level(self.sums), spacing=theme.M))
        self.table: Table[Listed] = Table(
            kit,
            words.text("Claims"),
            self._columns(),
            empty=words.text("No claims here. Write one down, or show others."),
        )
        self.table.opened.connect(lambda row: self.opened.emit(row.id))
        self.fill(self.head, beside, last=self.table)

    def parts(self) -> list[QWidget]:
        return [self.new, self.show_states, self.table]

    def refresh(self) -> None:
        may = self.session.may(*ORGANISERS)
        self.new.setVisible(may)
        waiting = claims.count(self.session.workspace, (ClaimState.SUBMITTED,))
        self.agree.setVisible(may and waiting > 0)
        self._show_filters()
        self._show_rows()

    def _columns(self) -> list[Column[Listed]]:
        words = self.kit.words
        return [
            Column(title=words.text("Claim"), text=lambda row: str(row.number), right=True),
            Column(title=words.text("Who"), text=lambda row: row.name, bold=True),
            Column(title=words.text("Day"), text=lambda row: words.date(row.day, "medium")),
            Column(title=words.text("Amount"), text=self._amount, right=True),
            Column(
                title=words.text("State"),
                text=self._state,
                spoken=lambda row: words.text(STATE_NAMES[row.state]),
            ),
            Column(title=words.text("How"), text=lambda row: words.text(METHOD_NAMES[row.method])),
        ]

    def _amount(self, row: Listed) -> str:
        shown = self.sums.value()
        return self.amounts.said(row.amount) if shown else self.kit.words.text("hidden")

    def _state(self, row: Listed) -> str:
        mark = MARKS[STATE_MARKS.get(row.state, Mark.PLAIN)]
        return f"{mark}{self.kit.words.text(STATE_NAMES[row.state])}"

    def _show_filters(self) -> None:
        """Each state with how many there are; the one chosen stays chosen."""
        words = self.kit.words
        chosen = self.show_states.value() if self.show_states.count() else ()
        choices = []
        for states in FILTERS:
            name = words.text(STATE_NAMES[states[0]]) if states else words.text("all of them")
            count = claims.count(self.session.workspace, states)
            choices.append((states, f"{name} ({count})"))
        self.show_states.blockSignals(True)
        self.show_states.show_choices(choices)
        self.show_states.show_value(chosen)
        self.show_states.blockSignals(False)

    def _show_rows(self) -> None:
        states = self.show_states.value() if self.show_states.count() else ()
        self.table.show_rows(ClaimSource(self.session, states))

    def _write_down(self) -> None:
        if self.allowed(claims.new_claim):
            dialog = ClaimDialog(self.session, self.kit, parent=self)
            dialog.accepted.connect(
                lambda: self.opened.emit(dialog.made.id) if dialog.made else None
            )
            self.ask(dialog)

    def _agree_several(self) -> None:
        waiting = [
            full
            for full in claims.waiting(self.session.workspace)
            if full.claim.state is ClaimState.SUBMITTED and not full.held
        ]
        chosen = self.table.chosen()
        ticked = [chosen.id] if chosen is not None else []
        self.ask(AgreeSeveralDialog(self.session, self.kit, waiting, ticked, self))
