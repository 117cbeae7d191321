"""Giving an office, and asking before one ends or a day comes off the list."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.domain.office import OFFICE_NAMES, Office
from desktop.domain.typed_day import Sense
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.workspace import Workspace
from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.people.person_field import PersonField, add_person
from desktop.ui.when import WHICH_DAY, day_reader
from desktop.ui.widgets import Text


class GiveOffice(FormDialog):
    """Who, which office, and until when if it is only for a time."""

    def __init__(
        self,
        kit: Kit,
        workspace: Workspace,
        save: Callable[[int, Office, date | None], object],
        *,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        super().__init__(
            kit, words.text("Give an office"), do=words.text("Give the office"), parent=parent
        )
        self._save = save
        self.person = add_person(
            self.form, "person_id", words.text("&Who"), PersonField(kit, workspace)
        )
        self.office = self.form.add_choice(
            "office",
            words.text("&Becomes what"),
            [(office, words.text(OFFICE_NAMES[office])) for office in Office],
        )
        self.until = self.form.add_date(
            "until_day",
            words.text("&Until"),
            read=day_reader(today, Sense.TO_COME),
            hint=words.text("Only for a time, such as 30/6/2026. Leave it empty otherwise."),
        )

    def check(self) -> None:
        person = self.person.value()
        if person is None or person.id is None:
            raise UserError(N_("Type a name."), field="person_id")
        self._save(person.id, self.office.value(), self.until.value_if_any())


class ClosedDay(FormDialog):
    """A day on which we do not work: promises are not counted on it."""

    def __init__(
        self,
        kit: Kit,
        save: Callable[[date, str], object],
        *,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        super().__init__(kit, words.text("A day we are closed"), parent=parent)
        self._save = save
        read = day_reader(today, Sense.TO_COME, missing=WHICH_DAY)
        hint = words.text("Such as 24/12/2026.")
        self.day = self.form.add_date("day", words.text("&Day"), read=read, hint=hint)
        self.name = self.form.add_text("name", words.text("&What for"))

    def check(self) -> None:
        self._save(self.day.value(), self.name.value())


class Sure(FormDialog):
    """Says what will happen, and does it when that is meant."""

    def __init__(
        self,
        kit: Kit,
        title: str,
        text: str,
        *,
        do: str,
        act: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(kit, title, do=do, parent=parent)
        self._act = act
        said = Text(text)
        self.form.add_widget(said)
        self.do.setAccessibleDescription(text)
        self.do.setFocus()

    def check(self) -> None:
        self._act()
