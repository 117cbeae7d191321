"""Who came, counted; what touches people themselves; and why people left, as totals."""

from datetime import date

from desktop.domain.body import Body, LeavingKind, LeavingReason
from desktop.services.meetings.bodies import attendance, interests, leaving
from desktop.ui.buttons import Button
from desktop.ui.group.office_dialogs import Sure
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.meetings.bodies.body_words import interest_row, leaving_line, turnout_row
from desktop.ui.meetings.bodies.seat_dialogs import InterestDialog, WhyDialog
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import RowList
from desktop.ui.session import Go
from desktop.ui.widgets import Card


class CameCard(Card):
    """Counts of meetings, the newest first, and what there is to think about. Never people."""

    def __init__(self, page: RoomPage, go: Go) -> None:
        words = page.kit.words
        title = words.text("How many came")
        super().__init__(title)
        self._page = page
        self.said = Lines(page.kit, title)
        self.list = RowList(page.kit, title, empty=words.text("No meeting was held yet."))
        self.list.grow()
        self.list.opened.connect(lambda key: go("meeting", meeting_id=key))
        self.add(self.said)
        self.add(self.list)

    def show_body(self, body: Body) -> None:
        session, words = self._page.session, self._page.kit.words
        day, body_id = session.act().day, body.id or 0
        warned = attendance.warnings(session.workspace, body_id, day)
        self.said.show_lines(*(words.say(one) for one in warned))
        trend = attendance.trend(session.workspace, body_id, day)
        self.list.show_rows([turnout_row(words, one) for one in reversed(trend.turnouts)])


class InterestsCard(Card):
    """What people said touches them, also outside a meeting. Enter takes one off."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("What touches people themselves")
        super().__init__(title)
        self._page = page
        empty = words.text("Nothing yet. Ask at the start of each meeting.")
        self.list = RowList(page.kit, title, empty=empty)
        self.list.grow()
        self.list.opened.connect(self._take_off)
        self.new = Button(words.text("Write down an interest"))
        self.new.clicked.connect(self._declare)
        self.add(self.list)
        self.body.addLayout(flow(self.new))

    def show_body(self, body: Body) -> None:
        session = self._page.session
        found = interests.of_body(session.workspace, body.id or 0, session.act().day)
        self.list.show_rows([interest_row(self._page.kit.words, one) for one in found])

    def _declare(self) -> None:
        page, session = self._page, self._page.session

        def save(person_id: int, matter: str, day: date) -> None:
            interests.declare(
                session.workspace,
                session.act(),
                person_id=person_id,
                matter=matter,
                declared_on=day,
            )
            page.say_saved()

        if page.allowed(interests.declare):
            page.ask(InterestDialog(page, save))

    def _take_off(self, key: object) -> None:
        page, session, words = self._page, self._page.session, self._page.kit.words
        row = next((row for row in self.list.rows() if row.key == key), None)
        if row is None or not isinstance(key, int) or not page.allowed(interests.take_off):
            return
        do = words.text("Take it off")
        dialog = Sure(
            page.kit,
            row.title,
            row.detail,
            do=do,
            act=lambda: interests.take_off(session.workspace, session.act(), interest_id=key),
            parent=page,
        )
        page.ask(dialog)


class LeavingCard(Card):
    """Totals of twelve months, of one committee and of the group. No name or day is shown."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("Who paused, left or said no, in a year")
        super().__init__(title)
        self._page = page
        self._body_id = 0
        self.lines = Lines(page.kit, title)
        self.note = Button(words.text("Write down why"))
        self.note.clicked.connect(self._note)
        self.add(self.lines)
        self.body.addLayout(flow(self.note))

    def show_body(self, body: Body) -> None:
        self._body_id = body.id or 0
        session, words = self._page.session, self._page.kit.words
        day = session.act().day
        here = leaving.totals(session.workspace, day, self._body_id)
        every = leaving.totals(session.workspace, day)
        said = [leaving_line(words, one) for one in here]
        if here and here != every:
            said.append(words.text("In the whole group"))
        if here != every:
            said += [leaving_line(words, one) for one in every]
        self.lines.show_lines(*(said or [words.text("Nobody, as far as we know.")]))

    def _note(self) -> None:
        page, session = self._page, self._page.session

        def save(kind: LeavingKind, reason: LeavingReason) -> None:
            leaving.note(
                session.workspace,
                session.act(),
                kind=kind,
                reason=reason,
                body_id=self._body_id,
            )
            page.say_saved()

        if page.allowed(leaving.note):
            page.ask(WhyDialog(page, save))
