"""Who sits on a group or committee, and who of them signed what."""

from datetime import date

from desktop.domain.body import AgreementKind, Body, Seat
from desktop.domain.person import Person
from desktop.services.meetings.bodies import bodies, signed
from desktop.ui.buttons import Button
from desktop.ui.group.office_dialogs import Sure
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.meetings.bodies.body_words import seat_row, signed_row
from desktop.ui.meetings.bodies.seat_dialogs import SeatDialog, SignedDialog
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import RowList
from desktop.ui.widgets import Card


class SeatsCard(Card):
    """Those who sit there now come first. Enter on a seat changes or ends it."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("Who sits on it")
        super().__init__(title)
        self._page = page
        self._body_id = 0
        self._seats: list[tuple[Seat, Person]] = []
        empty = words.text("Nobody yet. Give the first seat.")
        self.list = RowList(page.kit, title, empty=empty)
        self.list.grow()
        self.list.opened.connect(self._open)
        self.give = Button(words.text("Give a seat"))
        self.give.clicked.connect(self._give)
        self.add(self.list)
        self.body.addLayout(flow(self.give))

    def show_body(self, body: Body) -> None:
        self._body_id = body.id or 0
        session, words = self._page.session, self._page.kit.words
        day = session.act().day
        self._seats = sorted(
            bodies.seats(session.workspace, self._body_id),
            key=lambda pair: pair[0].until_day is not None and pair[0].until_day < day,
        )
        self.list.show_rows([seat_row(words, seat, who, day) for seat, who in self._seats])

    def _give(self) -> None:
        page, session = self._page, self._page.session

        def save(seat: Seat) -> None:
            bodies.take_seat(session.workspace, session.act(), seat=seat)
            page.say_saved()

        if page.allowed(bodies.take_seat):
            page.ask(SeatDialog(page, self._body_id, None, save))

    def _open(self, key: object) -> None:
        page, session = self._page, self._page.session
        now = next((pair for pair in self._seats if pair[0].id == key), None)

        def save(seat: Seat) -> None:
            bodies.change_seat(session.workspace, session.act(), seat=seat)
            page.say_saved()

        if now is not None and page.allowed(bodies.change_seat):
            page.ask(SeatDialog(page, self._body_id, now, save))


class SignedCard(Card):
    """Who has not signed to keep what is private; then what was signed. Enter ends one."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("What they signed")
        super().__init__(title)
        self._page = page
        self.missing = Lines(page.kit, title)
        self.list = RowList(page.kit, title, empty=words.text("Nobody has signed yet."))
        self.list.grow()
        self.list.opened.connect(self._end)
        self.sign = Button(words.text("Somebody signed"))
        self.sign.clicked.connect(self._sign)
        self.add(self.missing)
        self.add(self.list)
        self.body.addLayout(flow(self.sign))

    def show_body(self, body: Body) -> None:
        session, words = self._page.session, self._page.kit.words
        day, workspace = session.act().day, session.workspace
        sitting = bodies.sitting_on(workspace, body.id or 0, day)
        names = {person.id or 0: person.listed for _seat, person in sitting}
        without = [person.listed for person in signed.without(workspace, list(names), day)]
        self.missing.show_lines(
            words.text("Not signed to keep what is private: {names}.", names=words.listed(without))
            if without
            else ""
        )
        found = signed.of_people(workspace, list(names))
        self.list.show_rows([signed_row(words, one, names[one.person_id]) for one in found])

    def _sign(self) -> None:
        page, session = self._page, self._page.session

        def save(person_id: int, kind: AgreementKind, day: date) -> None:
            signed.sign(
                session.workspace,
                session.act(),
                person_id=person_id,
                kind=kind,
                signed_on=day,
            )
            page.say_saved()

        if page.allowed(signed.sign):
            page.ask(SignedDialog(page, save))

    def _end(self, key: object) -> None:
        page, session, words = self._page, self._page.session, self._page.kit.words
        row = next((row for row in self.list.rows() if row.key == key), None)
        if row is None or row.chip or not isinstance(key, int) or not page.allowed(signed.end):
            return
        dialog = Sure(
            page.kit,
            row.title,
            words.text("{what}. From today it no longer holds.", what=row.detail),
            do=words.text("It no longer holds"),
            act=lambda: signed.end(session.workspace, session.act(), signed_id=key),
            parent=page,
        )
        page.ask(dialog)
