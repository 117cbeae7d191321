"""Days on which the group is closed: no promise is counted on them."""

from datetime import date

from desktop.services.group import group
from desktop.ui.buttons import Button
from desktop.ui.group.office_dialogs import ClosedDay, Sure
from desktop.ui.layouts import flow
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import Row, RowList
from desktop.ui.widgets import Card


class DaysCard(Card):
    """Enter on a day takes it off the list, after asking."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("Days we are closed")
        super().__init__(title)
        self._page = page
        empty = words.text("None yet. Weekends and bank holidays are known.")
        self.list = RowList(page.kit, title, empty=empty)
        self.list.grow()
        self.list.opened.connect(self._open)
        self.close_day = Button(words.text("Add a day"))
        self.close_day.clicked.connect(self._close)
        self.add(self.list)
        self.body.addLayout(flow(self.close_day))

    def show_days(self) -> None:
        words = self._page.kit.words
        closed = sorted(group.closed_days(self._page.session.workspace).items())
        self.list.show_rows(
            [Row(key=day, title=words.date(day, "full"), detail=name) for day, name in closed]
        )

    def _close(self) -> None:
        page, session = self._page, self._page.session

        def save(day: date, name: str) -> None:
            group.add_closed_day(session.workspace, session.act(), day=day, name=name)

        if page.allowed(group.add_closed_day):
            page.ask(ClosedDay(page.kit, save, today=session.today, parent=page))

    def _open(self, key: object) -> None:
        page, session, words = self._page, self._page.session, self._page.kit.words
        if not isinstance(key, date) or not page.allowed(group.remove_closed_day):
            return
        dialog = Sure(
            page.kit,
            words.text("Open after all"),
            words.text("We work on {day}.", day=key),
            do=words.text("Take it off the list"),
            act=lambda: group.remove_closed_day(session.workspace, session.act(), day=key),
            parent=page,
        )
        page.ask(dialog)
