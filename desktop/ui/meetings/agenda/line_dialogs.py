"""A line of an agenda, and who agreed an agenda."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desktop.domain.agenda import LINE_NAMES, AgendaLine, LineKind
from desktop.domain.person import Person
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.workspace import Workspace
from desktop.ui.buttons import Button
from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.meetings.agenda.agenda_words import ADDED, read_minutes
from desktop.ui.people.person_field import PersonField, add_person, person_id
from desktop.ui.widgets import Text


class LineDialog(FormDialog):
    """What it is, how long it takes, and who leads it."""

    def __init__(
        self,
        kit: Kit,
        workspace: Workspace,
        line: AgendaLine,
        lead: Person | None,
        save: Callable[[AgendaLine], object],
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        super().__init__(kit, words.text("A line of the agenda"), parent=parent)
        self._line, self._save = line, save
        kinds = [(kind, words.text(LINE_NAMES[kind])) for kind in ADDED]
        self.kind = self.form.add_choice("kind", words.text("What is &it?"), kinds, line.kind)
        self.title = self.form.add_text(
            "title",
            words.text("In other &words"),
            line.title,
            hint=words.text("Leave it empty to print the usual words."),
        )
        self.minutes = self.form.add_amount(
            "minutes", words.text("How many &minutes?"), line.minutes, read=read_minutes
        )
        self.lead = add_person(
            self.form, "lead_id", words.text("Who &leads?"), PersonField(kit, workspace, lead)
        )

    def check(self) -> None:
        self._save(
            replace(
                self._line,
                kind=self.kind.value(),
                title=self.title.value(),
                minutes=self.minutes.value_if_any(),
                lead_id=person_id(self.lead.value()),
            )
        )

    def offer_to_take_off(self, take_off: Callable[[], object]) -> None:
        """Another button beside Save, for a line that is there already."""
        button = Button(self.kit.words.text("&Take it off"))

        def do() -> None:
            if self.form.attempt(take_off):
                self.reject()

        button.clicked.connect(do)
        self.stand_beside(button)


def new_line(meeting_id: int) -> AgendaLine:
    return AgendaLine(meeting_id=meeting_id, position=1, kind=LineKind.OTHER)


class AgreeDialog(FormDialog):
    """Who agreed this agenda; what there is to look at stops nobody."""

    def __init__(
        self,
        kit: Kit,
        workspace: Workspace,
        person: Person,
        to_look_at: int,
        save: Callable[[int], object],
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        do = words.text("Agree this agenda")
        super().__init__(kit, do, do=do, parent=parent)
        self._save = save
        if to_look_at:
            said = words.plural(
                "There is {count} thing to look at. You can agree all the same.",
                "There are {count} things to look at. You can agree all the same.",
                to_look_at,
            )
            self.form.add_widget(Text(said))
        self.person = add_person(
            self.form,
            "agreed_by",
            words.text("&Who agreed it?"),
            PersonField(kit, workspace, person),
        )

    def check(self) -> None:
        person = self.person.value()
        if person is None or person.id is None:
            raise UserError(N_("Type a name."), field="agreed_by")
        self._save(person.id)
