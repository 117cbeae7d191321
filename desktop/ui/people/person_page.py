"""One person's page: who they are, how they are paid, their claims, who changed what."""

from PySide6.QtCore import Signal

from desktop.domain.person import PayeeDetails, Person, Status
from desktop.services.meetings.bodies import leaving
from desktop.services.money import claims, costs, policies
from desktop.services.people import people
from desktop.ui.buttons import Button, ButtonLook, key_button
from desktop.ui.kit import Kit
from desktop.ui.languages.names import language_choices
from desktop.ui.layouts import Columns, flow
from desktop.ui.lines import Lines
from desktop.ui.money.amounts import Amounts
from desktop.ui.people import person_words
from desktop.ui.people.beforehand_card import BeforehandCard
from desktop.ui.people.erase_dialog import ask_erase
from desktop.ui.people.needs_card import NeedsCard
from desktop.ui.people.person_dialogs import (
    AboutDialog,
    BankDialog,
    MoneyDialog,
    StatusDialog,
    Why,
)
from desktop.ui.people.sent_card import SentCard
from desktop.ui.people.times_card import TimesCard
from desktop.ui.room_page import PageHead, RoomPage, stack
from desktop.ui.rows import Row, RowList
from desktop.ui.session import Go, Session
from desktop.ui.speech import spoken
from desktop.ui.states import Chip
from desktop.ui.widgets import Card

SHOWS = frozenset(
    {
        *("person", "claim", "claim_line", "usual_line", "payee_details", "office"),
        *("regular_cost", "mailing", "mailing_copy", "need", "workable_time"),
    }
)
CLAIMS_SHOWN = 10
MORE = "more"


class PersonPage(RoomPage):
    """Keys: Ctrl+E changes the page, Esc goes back to everybody, Enter opens a claim."""

    left = Signal()
    erased = Signal(str)

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__(session, kit, SHOWS)
        words = kit.words
        self._go = go
        self._amounts = Amounts(kit, session)
        self._id = 0
        self.back = key_button(self, words.text("Everybody"), self.left.emit, "Esc", image="people")
        self.head = PageHead()
        self.chip = Chip()
        self.about = Lines(kit, words.text("About"))
        self.change = key_button(self, words.text("Change"), self._change_about, "Ctrl+E")
        self.status = Button(words.text("How they are with us"), do=self._change_status)
        self.money = Lines(kit, words.text("Money back"))
        self.pay = Button(words.text("Change how they are paid"), do=self._change_money)
        self.bank = Button(words.text("Bank details"), do=self._change_bank)
        self._make_lists()
        self._lay_out()

    def _make_lists(self) -> None:
        kit, words = self.kit, self.kit.words
        self.claims = RowList(kit, words.text("Claims"), empty=words.text("No claims yet."))
        self.claims.grow()
        self.claims.opened.connect(self._open_claim)
        self.beforehand = BeforehandCard(self)
        self.needs, self.times = NeedsCard(self), TimesCard(self)
        self.sent = SentCard(self, self._go)
        self.who = Button(words.text("Who changed this and when"), do=self._turn_history)
        self.who.setCheckable(True)
        self.history = RowList(kit, self.who.text())
        self.history.grow()
        self.history.hide()
        self.erase = Button(words.text("Erase this person"), ButtonLook.QUIET)
        self.erase.clicked.connect(self._erase)

    def show_person(self, person_id: int) -> None:
        self._id = person_id
        self.who.setChecked(False)
        self.history.hide()
        self.notice.clear()
        self.show_again()

    def arrival(self) -> str:
        return spoken(self.head.title.text(), self.chip.accessibleName())

    def refresh(self) -> None:
        if not self._id:
            return
        words, person = self.kit.words, self._person()
        self.head.show_head(person.listed)
        self.setAccessibleName(person.listed)
        self.chip.show_state(*person_words.status_said(words, person))
        self.about.show_lines(*person_words.about_lines(words, person))
        self.money.show_lines(*self._money_lines(person))
        self.beforehand.show_person(self._id)
        self.needs.show_person(self._id)
        self.times.show_person(self._id)
        self.sent.show_person(self._id)
        self.claims.show_rows(self._claim_rows())
        if self.history.isVisible():
            self._show_history()

    def _money_lines(self, person: Person) -> list[str]:
        workspace = self.session.workspace
        by_code = {category.code: category for category in policies.categories(workspace)}
        usual = [
            person_words.usual_said(self._amounts, cost, by_code[cost.category])
            for cost in costs.usual_costs(workspace, self._id)
        ]
        collector = self._amounts.name(person.collector_id)
        ends_in = people.hidden_details(workspace, self._id)
        return person_words.money_lines(self.kit.words, person, collector, ends_in, usual)

    def _claim_rows(self) -> list[Row]:
        workspace = self.session.workspace
        categories = {one.id: one for one in policies.categories(workspace)}
        found = claims.of_person(workspace, self._id)
        rows = [
            person_words.claim_row(self._amounts, full, categories) for full in found[:CLAIMS_SHOWN]
        ]
        more = len(found) - CLAIMS_SHOWN
        if more > 0:
            title = self.kit.words.plural("And {count} more", "And {count} more", more)
            rows.append(Row(key=MORE, title=title))
        return rows

    def _turn_history(self) -> None:
        shown = self.who.isChecked()
        self.history.setVisible(shown)
        if shown:
            self._show_history()
            self.history.setFocus()

    def _show_history(self) -> None:
        found = people.history_of(self.session.workspace, "person", self._id)
        names = self._amounts.names(*(step.person_id for step, _change in found))
        self.history.show_rows(
            [
                person_words.change_row(self._amounts, step, change, names)
                for step, change in reversed(found)
            ]
        )

    def _open_claim(self, key: object) -> None:
        if isinstance(key, int):
            self._go("claim", claim_id=key)
        else:
            self._go("money")

    def _person(self) -> Person:
        return people.get(self.session.workspace, self._id)

    def _save(self, person: Person) -> None:
        people.change(self.session.workspace, self.session.act(), person=person)
        self.say_saved()

    def _change_about(self) -> None:
        if self.allowed(people.change):
            languages = language_choices(self.kit.words, self.session.workspace)
            self.ask(AboutDialog(self.kit, self._person(), self._save, self, languages=languages))

    def _change_money(self) -> None:
        if not self.allowed(people.change):
            return
        person, workspace = self._person(), self.session.workspace
        collector = people.get(workspace, person.collector_id) if person.collector_id else None
        holds_office = any(one.id == self._id for one, _offices in self.session.officers())
        dialog = MoneyDialog(
            self.kit,
            workspace,
            person,
            collector,
            self._save,
            ask_household=holds_office,
            parent=self,
        )
        self.ask(dialog)

    def _change_status(self) -> None:
        def save(status: Status, why: Why | None) -> None:
            act, workspace = self.session.act(), self.session.workspace
            with workspace.several():
                people.set_status(workspace, act, person_id=self._id, status=status)
                if why is not None:
                    whose = None if why.unnamed else self._id
                    leaving.note(workspace, act, kind=why.kind, reason=why.reason, person_id=whose)
            self.say_saved()

        if self.allowed(people.set_status):
            self.ask(StatusDialog(self.kit, self._person(), save, self))

    def _change_bank(self) -> None:
        def save(details: PayeeDetails) -> None:
            people.save_details(self.session.workspace, self.session.act(), details=details)
            self.say_saved()

        if self.allowed(people.save_details):
            ends_in = people.hidden_details(self.session.workspace, self._id)
            self.ask(BankDialog(self.kit, self._person(), ends_in, save, self))

    def _erase(self) -> None:
        ask_erase(self, self._id, self.erased.emit)

    def _lay_out(self) -> None:
        words = self.kit.words
        about, money = Card(words.text("About")), Card(words.text("Money back"))
        about.body.insertLayout(1, flow(self.chip))
        about.add(self.about)
        about.body.addLayout(flow(self.change, self.status))
        money.add(self.money)
        money.body.addLayout(flow(self.pay, self.bank))
        claimed, history = Card(words.text("Claims")), Card()
        claimed.add(self.claims)
        history.body.addLayout(flow(self.who, self.erase))
        history.add(self.history)
        left, right = (
            stack(about, self.needs, money, self.beforehand),
            stack(claimed, self.times, self.sent, history),
        )
        sides = Columns([left, right], weights=(1, 1))
        self.lay_out(flow(self.back), self.head, self.notice, sides)
