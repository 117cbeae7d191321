"""When somebody can usually come: mornings, afternoons and evenings of a week."""

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from desktop.domain.capitals import begun
from desktop.domain.need import DayPart
from desktop.domain.person import Person
from desktop.language import N_, Words
from desktop.services.meetings.ready import slots
from desktop.services.people import people
from desktop.ui import theme
from desktop.ui.buttons import Button
from desktop.ui.forms import FormDialog
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.room_page import RoomPage
from desktop.ui.ticks import Tick
from desktop.ui.widgets import Card, Text, column

MONDAY = date(2024, 1, 1)
PART_NAMES: Mapping[DayPart, str] = MappingProxyType(
    {
        DayPart.MORNING: N_("morning"),
        DayPart.AFTERNOON: N_("afternoon"),
        DayPart.EVENING: N_("evening"),
    }
)
WEEK = range(7)


def weekday_name(words: Words, weekday: int) -> str:
    """`Monday` for 0."""
    return begun(words.date(MONDAY + timedelta(days=weekday), "EEEE"))


class TimesCard(Card):
    """One line for each day on which they can, and a button to change it."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("When they can come")
        super().__init__(title)
        self._page = page
        self._person_id = 0
        self.lines = Lines(page.kit, title)
        self.change = Button(words.text("Change when they can come"))
        self.change.clicked.connect(self._change)
        self.add(self.lines)
        self.body.addLayout(flow(self.change))

    def show_person(self, person_id: int) -> None:
        self._person_id = person_id
        self.lines.show_lines(*self._said())

    def _said(self) -> list[str]:
        words = self._page.kit.words
        times = slots.of_person(self._page.session.workspace, self._person_id)
        if not times:
            return [words.text("They did not say yet.")]
        lines = []
        for weekday in WEEK:
            parts = [words.text(PART_NAMES[part]) for part in DayPart if times.get((weekday, part))]
            if parts:
                day = weekday_name(words, weekday)
                lines.append(words.text("{day}: {parts}", day=day, parts=words.listed(parts)))
        return lines or [words.text("They cannot usually come.")]

    def _change(self) -> None:
        page = self._page
        if page.allowed(slots.keep):
            page.ask(TimesDialog(page, people.get(page.session.workspace, self._person_id)))


class TimesDialog(FormDialog):
    """Three boxes a day. What is not ticked they cannot; or they did not say at all."""

    def __init__(self, page: RoomPage, person: Person) -> None:
        words = page.kit.words
        title = words.text("When {name} can come", name=person.listed)
        super().__init__(page.kit, title, parent=page)
        self._page, self._person_id = page, person.id or 0
        said = words.text("Tick when they can usually come. The rest means they cannot.")
        self.form.add_widget(Text(said))
        self.ticks: dict[tuple[int, DayPart], Tick] = {}
        known = slots.of_person(page.session.workspace, self._person_id)
        for weekday in WEEK:
            self.form.add_widget(self._day(weekday, known))
        self.unsaid = Button(words.text("They did not say"))
        self.unsaid.clicked.connect(self._forget)
        self.stand_beside(self.unsaid)
        next(iter(self.ticks.values())).setFocus()

    def _day(self, weekday: int, known: slots.Times) -> QWidget:
        words = self.kit.words
        name, row = weekday_name(words, weekday), QWidget()
        for part in DayPart:
            text = words.text(PART_NAMES[part])
            tick = Tick(text, on=known.get((weekday, part), False))
            tick.setAccessibleName(words.listed([name, text]))
            self.ticks[(weekday, part)] = tick
        ticks = [self.ticks[(weekday, part)] for part in DayPart]
        body = column(spacing=theme.XXS)
        body.addWidget(Text(name))
        body.addLayout(flow(*ticks, spacing=theme.M))
        row.setLayout(body)
        return row

    def check(self) -> None:
        self._keep({at: tick.value() for at, tick in self.ticks.items()})

    def _forget(self) -> None:
        if self.form.attempt(lambda: self._keep({})):
            self.done(FormDialog.DialogCode.Accepted)

    def _keep(self, times: slots.Times) -> None:
        session = self._page.session
        slots.keep(session.workspace, session.act(), person_id=self._person_id, times=times)
        self._page.say_saved()
