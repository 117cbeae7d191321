"""Standing in for an officer: named by another officer, or said by whoever opened the file."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.domain.office import OFFICE_NAMES, OFFICERS, Act, Holding
from desktop.domain.person import Person
from desktop.domain.typed_day import Sense
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.group import group, stand_ins
from desktop.services.people import people
from desktop.services.workspace import Workspace
from desktop.ui.fields import Choice, DateField
from desktop.ui.forms import Form, FormDialog
from desktop.ui.kit import Kit
from desktop.ui.money.deed_dialog import choose_first
from desktop.ui.people.person_field import PersonField, add_person, person_id
from desktop.ui.when import UNTIL_WHICH_DAY, day_reader

Save = Callable[[Holding, int, date, int], object]
"""For which office, who stands in, until when, who agreed."""


class StandInDialog(FormDialog):
    """For whom, who, until when, and who agreed to it."""

    def __init__(
        self, kit: Kit, workspace: Workspace, day: date, save: Save, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        title = words.text("Stand in for somebody")
        super().__init__(kit, title, do=title, parent=parent)
        self._save = save
        held = [
            one for one in group.holdings(workspace) if one.holds(day) and one.office in OFFICERS
        ]
        known = people.by_ids(workspace, {one.person_id for one in held})
        self.for_whom = self.form.add_choice(
            "for_id",
            words.text("&For whom"),
            [(one, _said(kit, one, known[one.person_id])) for one in held if _own(one)],
        )
        self.who: Choice[int] | PersonField
        if len(known) > 1:
            officers = choose_first(kit, [(key, one.listed) for key, one in known.items()])
            self.who = self.form.add_choice("person_id", words.text("&Who stands in"), officers)
        else:
            self.who = add_person(
                self.form,
                "person_id",
                words.text("&Who stands in"),
                PersonField(kit, workspace, but=next(iter(known), 0)),
            )
        self.until = _add_until(self.form, kit, day)
        self.agreed = _add_agreed(self.form, kit, workspace)

    def check(self) -> None:
        chosen = self.who.value()
        who = chosen if isinstance(chosen, int) else person_id(chosen)
        if not who:
            raise UserError(N_("Choose who stands in for them."), field="person_id")
        holding = self.for_whom.value()
        self._save(holding, who, self.until.value(), _agreed_by(self.agreed))


class SitDownForDialog(FormDialog):
    """The only officer is away: who sits here says so. Afterwards `act` is theirs."""

    def __init__(
        self, kit: Kit, workspace: Workspace, act_at: Act, absent: Person, parent: QWidget | None
    ) -> None:
        words = kit.words
        super().__init__(
            kit,
            words.text("I am standing in for {name}", name=absent.short),
            do=words.text("Sit down"),
            parent=parent,
        )
        self._workspace, self._act_at, self._absent = workspace, act_at, absent
        self.act: Act | None = None
        self.who = add_person(
            self.form,
            "person_id",
            words.text("Your &name"),
            PersonField(kit, workspace, but=absent.id or 0),
            hint=words.text("Your name will stand on slips, and in what was done."),
        )
        self.until = _add_until(self.form, kit, act_at.day)
        self.agreed = _add_agreed(self.form, kit, workspace)
        self.pin = None
        if workspace.settings.pins:
            hint = words.text("Choose it now. Four to eight figures.")
            self.pin = self.form.add_password("pin", words.text("Your own P&IN"), hint=hint)

    def check(self) -> None:
        who = person_id(self.who.value())
        if who is None:
            raise UserError(N_("Type a name."), field="person_id")
        self.act = stand_ins.sit_down_for(
            self._workspace,
            self._act_at,
            for_id=self._absent.id or 0,
            person_id=who,
            until_day=self.until.value(),
            agreed_by=_agreed_by(self.agreed),
            pin=self.pin.value() if self.pin else "",
        )


def ask_who_stands_in(
    kit: Kit,
    workspace: Workspace,
    act_at: Act,
    absent: Person,
    over: QWidget,
    sits: Callable[[int], object],
) -> SitDownForDialog:
    """Ask over a window, and tell who sits here once they said it."""
    asking = SitDownForDialog(kit, workspace, act_at, absent, over)
    asking.accepted.connect(lambda: sits(asking.act.person_id if asking.act else 0))
    asking.open()
    return asking


def _own(holding: Holding) -> bool:
    """An office of somebody's own: nobody stands in for who stands in."""
    return holding.stands_for_id is None


def _said(kit: Kit, holding: Holding, person: Person) -> str:
    office = kit.words.text(OFFICE_NAMES[holding.office])
    return kit.words.listed([person.listed, office])


def _add_until(form: Form, kit: Kit, today: date) -> DateField:
    hint = kit.words.text("Such as 3/4/2026. A year at most.")
    read = day_reader(lambda: today, Sense.TO_COME, missing=UNTIL_WHICH_DAY)
    return form.add_date("until_day", kit.words.text("&Until"), read=read, hint=hint)


def _add_agreed(form: Form, kit: Kit, workspace: Workspace) -> PersonField:
    words = kit.words
    hint = words.text("Somebody else, such as who is away. They sign on paper.")
    field = PersonField(kit, workspace)
    return add_person(form, "agreed_by", words.text("Who &agreed to it"), field, hint=hint)


def _agreed_by(field: PersonField) -> int:
    agreed = person_id(field.value())
    if agreed is None:
        raise UserError(N_("Who agreed to it? Type a name."), field="agreed_by")
    return agreed
