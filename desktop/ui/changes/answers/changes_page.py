"""Everything that is to change: what is late or stuck, what is done, and whether it is felt."""

from enum import StrEnum

from PySide6.QtCore import Qt

from desktop.domain.change import ChangeState
from desktop.domain.theme_answer import FullChange
from desktop.services.changes.answers import changes, checks, stuck
from desktop.services.changes.answers.stuck import Stuck
from desktop.ui.buttons import Button, key_button
from desktop.ui.cards_page import CardsPage
from desktop.ui.changes.answers.change_dialogs import ChangeDialog, FeltDialog, NotDoneDialog
from desktop.ui.changes.answers.change_words import change_row, stuck_row
from desktop.ui.changes.answers.theme_cards import open_change
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.money.amounts import Amounts
from desktop.ui.room_page import fill
from desktop.ui.rows import Row
from desktop.ui.session import Go, Session

SHOWS = frozenset(
    {
        *("request", "theme", "view_theme", "member_view", "answer", "change", "change_check"),
        *("person", "setting"),
    }
)


class Which(StrEnum):
    """Which of them are shown."""

    OPEN = "open"
    ASK = "ask"
    STUCK = "stuck"
    ENDED = "ended"


class ChangesPage(CardsPage):
    """Keys: Enter says that it is done, then whether it is felt; Ctrl+E changes it, Ctrl+N
    writes down another, Ctrl+F finds words and names, Esc goes back."""

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        words = kit.words
        which = [
            (Which.OPEN, words.text("everything to do")),
            (Which.ASK, words.text("what to ask members about")),
            (Which.STUCK, words.text("what is stuck")),
            (Which.ENDED, words.text("what was done, or not done")),
        ]
        super().__init__(session, kit, SHOWS, title=words.text("What changes"), which=which)
        self._go = go
        self._stuck: list[Stuck] = []
        self._make_buttons()
        self.list.opened.connect(lambda _key: self.open_chosen())
        first = (self.done, self.felt, self.no, self.other, self.again, self.where, self.new)
        self.lay_out_cards(flow(*first), self.notice)

    def start(self) -> None:
        """Stand on the list, or on what to do first."""
        if self._stale:
            self._refresh_once()
        first = self.new if self.list.isHidden() else self.list
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_change(self, change_id: int) -> None:
        """Stand on one change, in whichever list it is."""
        full = changes.get(self.session.workspace, change_id)
        today = self.session.today()
        which = Which.OPEN if full.is_open else Which.ENDED
        if checks.due_of(full, today) is not None:
            which = Which.ASK
        self.which.show_value(which)
        self.search.clear()
        self._refresh_once()
        self.list.choose(change_id)

    def refresh(self) -> None:
        words, workspace, today = self.kit.words, self.session.workspace, self.session.today()
        self._stuck = stuck.stuck(workspace, today)
        every = changes.every(workspace)
        to_do = sum(full.is_open for full in every)
        to_ask = sum(checks.due_of(full, today) is not None for full in every)
        parts = [words.plural("{count} to do", "{count} to do", to_do)]
        if to_ask:
            text = words.plural(
                "{count} to ask members about", "{count} to ask members about", to_ask
            )
            parts.append(text)
        if self._stuck:
            parts.append(words.plural("{count} stuck", "{count} stuck", len(self._stuck)))
        nothing = not every and not self._stuck
        said = words.text("Nothing is written down yet.") if nothing else words.listed(parts)
        self.head.show_head(words.text("What changes"), said)
        for widget in (self.label, self.which, self.search, self.list):
            widget.setVisible(not nothing)
        self.show_cards()

    def cards(self) -> list[Row]:
        words, today, which = self.kit.words, self.session.today(), self.which.value()
        if which is Which.STUCK:
            return [stuck_row(words, number, one) for number, one in enumerate(self._stuck)]
        amounts, workspace = Amounts(self.kit, self.session), self.session.workspace
        if which is Which.ASK:
            found = [one.full for one in checks.due(workspace, today)]
        else:
            every, is_open = changes.every(workspace), which is Which.OPEN
            found = [full for full in every if full.is_open == is_open]
        return [change_row(amounts, full, today, placed=True) for full in found]

    def add(self) -> None:
        if self.allowed(changes.add):
            self.ask(ChangeDialog(self))

    def change(self) -> None:
        full = self._chosen()
        if full is not None and self.allowed(changes.change):
            self.ask(ChangeDialog(self, full=full))

    def open_chosen(self) -> None:
        """What comes next: it is done, it is felt; what is stuck leads to where it is."""
        one = self._chosen_stuck()
        if one is not None and one.change is None and one.request is not None:
            self._go("themes", request_id=one.request.id or 0)
        else:
            open_change(self, self._chosen())

    def not_done(self) -> None:
        full = self._chosen()
        if full is not None and full.is_open and self.allowed(changes.not_done):
            self.ask(NotDoneDialog(self, full))

    def say_felt(self) -> None:
        full = self._chosen()
        if full is not None and self.allowed(checks.record):
            self.ask(FeltDialog(self, full))

    def open_again(self) -> None:
        full, session = self._chosen(), self.session
        if full is not None and self.allowed(changes.open_again):
            self.attempt(
                lambda: changes.open_again(session.workspace, session.act(), change_id=full.id),
                self.kit.words.text("It is to do again."),
            )

    def go_to_request(self) -> None:
        """The themes of the request that the chosen one follows from."""
        full, one = self._chosen(), self._chosen_stuck()
        request = one.request if one is not None else full.request if full is not None else None
        if request is not None:
            self._go("themes", request_id=request.id or 0)

    def show_buttons(self) -> None:
        full, one = self._chosen(), self._chosen_stuck()
        is_open = full is not None and full.is_open
        ended = full is not None and not full.is_open and not full.set_aside
        done = full is not None and full.change.state is ChangeState.DONE
        self.done.setVisible(is_open)
        self.no.setVisible(is_open)
        self.felt.setVisible(done)
        self.again.setVisible(ended)
        self.other.setVisible(full is not None)
        placed = one is not None or (full is not None and full.request is not None)
        self.where.setVisible(placed)
        fill(self.done, filled=is_open)
        fill(self.felt, filled=self.which.value() is Which.ASK)
        fill(self.new, filled=full is None and one is None)

    def _chosen(self) -> FullChange | None:
        one = self._chosen_stuck()
        if one is not None:
            return one.change
        key = self.list.chosen_key()
        return changes.get(self.session.workspace, key) if isinstance(key, int) else None

    def _chosen_stuck(self) -> Stuck | None:
        match self.list.chosen_key():
            case ("stuck", int(number)) if number < len(self._stuck):
                return self._stuck[number]
        return None

    def _make_buttons(self) -> None:
        words = self.kit.words
        self.done = Button(words.text("It is done…"), do=self.open_chosen, keys="Enter")
        self.felt = Button(words.text("Do members feel it?…"), do=self.say_felt)
        self.no = Button(words.text("It will not be done…"), do=self.not_done)
        self.other = key_button(self, words.text("Change it…"), self.change, "Ctrl+E")
        self.again = Button(words.text("To do after all"), do=self.open_again)
        self.where = Button(words.text("Themes and answers"), do=self.go_to_request)
        self.new = key_button(self, words.text("Write down what changes…"), self.add, "Ctrl+N")
