"""Our group: what it decided about itself, who holds an office, closed days, the file."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.domain.group import GroupSettings
from desktop.domain.office import OFFICE_NAMES, Holding, Office
from desktop.services import group, people
from desktop.ui.buttons import Button
from desktop.ui.group import group_words
from desktop.ui.group.file_card import FileCard
from desktop.ui.group.office_dialogs import ClosedDay, GiveOffice, Sure
from desktop.ui.group.pin_dialog import PinDialog
from desktop.ui.group.settings_dialogs import AboutUsDialog, AgreeingDialog, ScreenDialog
from desktop.ui.kit import Kit
from desktop.ui.layouts import Columns, flow
from desktop.ui.money.amounts import Amounts
from desktop.ui.money.page import Lines
from desktop.ui.room_page import PageHead, RoomPage, stack
from desktop.ui.rows import Row, RowList
from desktop.ui.session import Go, Session
from desktop.ui.trail import step_row
from desktop.ui.widgets import Card

STEPS_SHOWN = 50


def make_room(session: Session, kit: Kit, go: Go) -> QWidget:  # noqa: ARG001 - as every room
    return GroupRoom(session, kit)


class GroupRoom(RoomPage):
    """Keys: Enter on an office goes to what can be done with it, on a day takes it off."""

    def __init__(self, session: Session, kit: Kit) -> None:
        super().__init__(session, kit, None)  # every step moves the seal and the trail
        words = kit.words
        self._amounts = Amounts(kit, session)
        self.head = PageHead(words.text("Our group"))
        self.about = Decided(kit, words.text("About our group"), self._change_about)
        self.agreeing = Decided(kit, words.text("How we agree and count"), self._change_agreeing)
        self.screen_ = Decided(kit, words.text("On the screen"), self._change_screen)
        self.offices = RowList(kit, words.text("Who holds an office"))
        self.offices.grow()
        self.offices.chosen.connect(self._name_buttons)
        self.give = Button(words.text("Give an office"))
        self.give.clicked.connect(self._give_office)
        self.pin = Button(words.text("Set a PIN"))
        self.pin.clicked.connect(self._set_pin)
        self.end = Button(words.text("End an office"))
        self.end.clicked.connect(self._end_office)
        self.offices.opened.connect(lambda _key: self.pin.setFocus())
        self.days = RowList(
            kit,
            words.text("Days we are closed"),
            empty=words.text("None yet. Weekends and bank holidays are known."),
        )
        self.days.grow()
        self.days.opened.connect(self._open_day)
        self.close_day = Button(words.text("Add a day"))
        self.close_day.clicked.connect(self._close_day)
        self.file = FileCard(session, kit)
        self.trail = Button(words.text("What was done last"))
        self.trail.setCheckable(True)
        self.trail.toggled.connect(self._show_trail)
        self.steps = RowList(kit, words.text("What was done last"))
        self.steps.grow()
        self.steps.hide()
        self._lay_out()

    def arrive(self, place: str, /, **_ids: int) -> None:
        if place == "steps":
            self.trail.setChecked(True)

    def refresh(self) -> None:
        words, session = self.kit.words, self.session
        settings = session.settings
        self.head.show_head(words.text("Our group"), settings.name)
        self.about.lines.show_lines(*group_words.about_lines(words, settings))
        self.agreeing.lines.show_lines(*group_words.agreeing_lines(words, settings))
        self.screen_.lines.show_lines(*group_words.screen_lines(words, settings))
        self.offices.show_rows(self._office_rows())
        self._name_buttons()
        closed = sorted(group.closed_days(session.workspace).items())
        self.days.show_rows(
            [Row(key=day, title=words.date(day, "full"), detail=name) for day, name in closed]
        )
        self.file.show_seal()
        if self.trail.isChecked():
            self._show_trail()

    def _office_rows(self) -> list[Row]:
        day, words = self.session.act().day, self.kit.words
        held = [one for one in group.holdings(self.session.workspace) if one.holds(day)]
        names = self._amounts.names(*(one.person_id for one in held))
        return [group_words.holding_row(words, one, names[one.person_id]) for one in held]

    def _show_trail(self) -> None:
        shown = self.trail.isChecked()
        self.steps.setVisible(shown)
        if not shown:
            return
        steps = group.recent_steps(self.session.workspace, STEPS_SHOWN)
        names = self._amounts.names(*(step.person_id for step in steps))
        self.steps.show_rows([step_row(self._amounts, one, names) for one in steps])

    def _save(self, settings: GroupSettings) -> None:
        group.change_settings(self.session.workspace, self.session.act(), group=settings)

    def _change_about(self) -> None:
        if self.allowed(group.change_settings):
            self.ask(AboutUsDialog(self.kit, self.session.settings, self._save, self))

    def _change_agreeing(self) -> None:
        if self.allowed(group.change_settings):
            settings = self.session.settings
            self.ask(AgreeingDialog(self.kit, settings, self._save, self))

    def _change_screen(self) -> None:
        if self.allowed(group.change_settings):
            self.ask(ScreenDialog(self.kit, self.session.settings, self._save, self))

    def _holding(self) -> Holding | None:
        """The office the list stands on."""
        key = self.offices.chosen_key()
        return next((h for h in group.holdings(self.session.workspace) if h.id == key), None)

    def _name_buttons(self, _key: object = None) -> None:
        """Say on the buttons whom they are about."""
        words, holding = self.kit.words, self._holding()
        if holding is None:
            return
        person = people.get(self.session.workspace, holding.person_id)
        office = words.text(OFFICE_NAMES[holding.office])
        self.pin.setText(words.text("Set a PIN for {name}", name=person.short))
        self.end.setText(words.text("End: {name}, {office}", name=person.short, office=office))

    def _set_pin(self) -> None:
        session, holding = self.session, self._holding()
        if holding is None:
            return
        person = people.get(session.workspace, holding.person_id)

        def save(pin: str) -> None:
            act = session.act()
            group.set_pin(session.workspace, act, pin=pin, person_id=holding.person_id)
            self.kit.speech.say(self, self.kit.words.text("The PIN is set."))

        mine = holding.person_id == session.person_id
        if self.allowed(group.set_pin if mine else group.give_office):
            self.ask(PinDialog(self.kit, person.short, save, self))

    def _give_office(self) -> None:
        session = self.session

        def save(person_id: int, office: Office, until: date | None) -> None:
            group.give_office(
                session.workspace,
                session.act(),
                person_id=person_id,
                office=office,
                until_day=until,
            )

        if self.allowed(group.give_office):
            self.ask(GiveOffice(self.kit, session.workspace, save, self))

    def _end_office(self) -> None:
        session, words, holding = self.session, self.kit.words, self._holding()
        if holding is None or not self.allowed(group.end_office):
            return
        person = people.get(session.workspace, holding.person_id)
        row = group_words.holding_row(words, holding, person.name)
        dialog = Sure(
            self.kit,
            words.text("End an office"),
            f"{row.title}: {row.detail}",
            do=words.text("End it today"),
            act=lambda: group.end_office(
                session.workspace, session.act(), holding_id=holding.id or 0
            ),
            parent=self,
        )
        self.ask(dialog)

    def _close_day(self) -> None:
        session = self.session

        def save(day: date, name: str) -> None:
            group.add_closed_day(session.workspace, session.act(), day=day, name=name)

        if self.allowed(group.add_closed_day):
            self.ask(ClosedDay(self.kit, save, self))

    def _open_day(self, key: object) -> None:
        session, words = self.session, self.kit.words
        if not isinstance(key, date) or not self.allowed(group.remove_closed_day):
            return
        dialog = Sure(
            self.kit,
            words.text("Open after all"),
            words.text("We work on {day}.", day=key),
            do=words.text("Take it off the list"),
            act=lambda: group.remove_closed_day(session.workspace, session.act(), day=key),
            parent=self,
        )
        self.ask(dialog)

    def _lay_out(self) -> None:
        words = self.kit.words
        offices, done = Card(words.text("Who holds an office")), Card()
        offices.add(self.offices)
        offices.body.addLayout(flow(self.pin, self.end, self.give))
        days = Card(words.text("Days we are closed"))
        days.add(self.days)
        days.body.addLayout(flow(self.close_day))
        done.body.addLayout(flow(self.trail))
        done.add(self.steps)
        left = stack(self.about, self.agreeing, self.screen_)
        right = stack(offices, days, self.file, done)
        self.lay_out(self.head, self.notice, Columns([left, right], weights=(1, 1)))


class Decided(Card):
    """A few decisions as sentences, and one button to change them."""

    def __init__(self, kit: Kit, title: str, change: Callable[[], object]) -> None:
        super().__init__(title)
        self.lines = Lines(title)
        self.change = Button(kit.words.text("Change"))
        self.change.setAccessibleName(kit.words.text("Change: {what}", what=title))
        self.change.clicked.connect(change)
        self.add(self.lines)
        self.body.addLayout(flow(self.change))
