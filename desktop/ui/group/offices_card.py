"""Who holds an office: giving one, ending one, and setting a PIN."""

from collections.abc import Mapping, Sequence
from datetime import date

from desktop.domain.office import OFFICE_NAMES, Holding, Office
from desktop.domain.person import Person
from desktop.services.group import group, stand_ins
from desktop.services.people import people
from desktop.ui.buttons import Button
from desktop.ui.group.group_words import holding_row
from desktop.ui.group.office_dialogs import GiveOffice, Sure
from desktop.ui.group.pin_dialog import PinDialog
from desktop.ui.group.stand_in_dialogs import StandInDialog
from desktop.ui.layouts import flow
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import RowList
from desktop.ui.widgets import Card


class OfficesCard(Card):
    """Arrow keys choose, Enter goes to what can be done; the buttons say whom they are about."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        super().__init__(words.text("Who holds an office"))
        self._page = page
        self.list = RowList(page.kit, words.text("Who holds an office"))
        self.list.grow()
        self.pin = Button(words.text("Set a PIN"))
        self.end = Button(words.text("End an office"))
        self.give = Button(words.text("Give an office"))
        self.stand_in = Button(words.text("Stand in for somebody"))
        self.add(self.list)
        self.body.addLayout(flow(self.pin, self.end, self.give, self.stand_in))
        self.list.chosen.connect(self._name_buttons)
        self.list.opened.connect(lambda _key: self.pin.setFocus())
        self.pin.clicked.connect(self._set_pin)
        self.end.clicked.connect(self._end)
        self.give.clicked.connect(self._give)
        self.stand_in.clicked.connect(self._stand_in)

    def show_offices(self) -> None:
        session, words = self._page.session, self._page.kit.words
        day = session.act().day
        held = [one for one in group.holdings(session.workspace) if one.holds(day)]
        self.list.show_rows([holding_row(words, one, self._known(held)) for one in held])
        self._name_buttons()

    def _known(self, held: Sequence[Holding]) -> Mapping[int, Person]:
        """Everybody these offices name: who holds them, who is away, who agreed to it."""
        ids = {
            person_id
            for one in held
            for person_id in (one.person_id, one.stands_for_id, one.agreed_by_id)
            if person_id is not None
        }
        return people.by_ids(self._page.session.workspace, ids)

    def _chosen(self) -> Holding | None:
        """The office the list stands on."""
        key = self.list.chosen_key()
        found = group.holdings(self._page.session.workspace)
        return next((holding for holding in found if holding.id == key), None)

    def _name_buttons(self, _key: object = None) -> None:
        words, holding = self._page.kit.words, self._chosen()
        if holding is None:
            return
        person = people.get(self._page.session.workspace, holding.person_id)
        office = words.text(OFFICE_NAMES[holding.office])
        self.pin.setText(words.text("Set a PIN for {name}", name=person.short))
        self.end.setText(words.text("End: {name}, {office}", name=person.short, office=office))

    def _set_pin(self) -> None:
        page, holding = self._page, self._chosen()
        if holding is None:
            return
        session = page.session
        person = people.get(session.workspace, holding.person_id)

        def save(pin: str) -> None:
            act = session.act()
            group.set_pin(session.workspace, act, pin=pin, person_id=holding.person_id)
            page.kit.speech.say(self, page.kit.words.text("The PIN is set."))

        mine = holding.person_id == session.person_id
        if page.allowed(group.set_pin if mine else group.give_office):
            page.ask(PinDialog(page.kit, person.short, save, page))

    def _end(self) -> None:
        page, holding = self._page, self._chosen()
        if holding is None or not page.allowed(group.end_office):
            return
        session, words = page.session, page.kit.words
        row = holding_row(words, holding, self._known([holding]))
        holding_id = holding.id or 0
        dialog = Sure(
            page.kit,
            words.text("End an office"),
            f"{row.title}: {row.detail}",
            do=words.text("End it today"),
            act=lambda: group.end_office(session.workspace, session.act(), holding_id=holding_id),
            parent=page,
        )
        page.ask(dialog)

    def _give(self) -> None:
        page = self._page
        session = page.session

        def save(person_id: int, office: Office, until: date | None) -> None:
            group.give_office(
                session.workspace,
                session.act(),
                person_id=person_id,
                office=office,
                until_day=until,
            )
            page.say_saved()

        if page.allowed(group.give_office):
            page.ask(
                GiveOffice(page.kit, session.workspace, save, today=session.today, parent=page)
            )

    def _stand_in(self) -> None:
        page, session = self._page, self._page.session

        def save(holding: Holding, person_id: int, until: date, agreed_by: int) -> None:
            stand_ins.stand_in(
                session.workspace,
                session.act(),
                for_id=holding.person_id,
                person_id=person_id,
                office=holding.office,
                until_day=until,
                agreed_by=agreed_by,
            )
            page.say_saved()

        if page.allowed(stand_ins.stand_in):
            page.ask(StandInDialog(page.kit, session.workspace, session.act().day, save, page))
