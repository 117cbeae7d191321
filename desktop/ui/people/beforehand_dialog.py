"""Agreeing a regular cost beforehand: which cost, up to how much, until when, and who two agree."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.office import Named
from desktop.domain.paying import TWO
from desktop.domain.person import Person
from desktop.domain.policy import Kind
from desktop.domain.typed_day import Sense
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.access import has_pin
from desktop.services.money import beforehand, policies
from desktop.services.money.costs import usual_costs
from desktop.ui.fields import Choice
from desktop.ui.forms import Form
from desktop.ui.kit import Kit
from desktop.ui.money.deed_dialog import NOBODY, DeedDialog, choose_first
from desktop.ui.people.person_field import PersonField, add_person, person_id
from desktop.ui.session import Session
from desktop.ui.when import UNTIL_WHICH_DAY, day_reader


class RegularDialog(DeedDialog):
    """Six things at most. Who agrees is chosen, never put in by itself."""

    def __init__(
        self, session: Session, kit: Kit, person: Person, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        title = words.text("A regular cost of {name}", name=person.short)
        super().__init__(session, kit, title, do=words.text("Agree it"), parent=parent)
        self._person = person
        choose = ("", words.text("Choose"))
        self.category = self.form.add_choice(
            "category", words.text("Which &cost"), [choose, *self._kinds()]
        )
        self._begin_with_usual()
        self.up_to = self.form.add_amount(
            "up_to",
            words.text("&Up to"),
            read=self.amounts.read,
            write=self.amounts.typed,
            hint=words.text("The most for one day. Above it, the whole is agreed as usual."),
        )
        self.until = self.form.add_date(
            "until_day",
            words.text("Un&til"),
            read=day_reader(session.today, Sense.TO_COME, missing=UNTIL_WHICH_DAY),
            hint=words.text("Such as 30/6/2026. Two years at most."),
        )
        officers = beforehand.who_may_agree(session.workspace, session.act().day, person.id or 0)
        self.first = Agrees(
            self.form, session, kit, "first", words.text("Who &agrees?"), officers=officers
        )
        self.second = Agrees(
            self.form,
            session,
            kit,
            "second",
            words.text("And who &else?"),
            officers=officers if len(officers) >= TWO else (),
            but=person.id or 0,
        )
        self.first.pin.show_too(self.second.pin)
        self.first.chosen.connect(self._one_show_button)
        self._one_show_button()

    def _one_show_button(self) -> None:
        """Two would both answer to Alt+W; the second has its own where the first is not asked."""
        alone = self.form.rows["first_pin"].isHidden()
        self.second.pin.show_button.setVisible(alone)

    def deed(self) -> str:
        if not self.category.value():
            raise UserError(N_("Choose what the money was for."), field="category")
        agreed = beforehand.agree_regular(
            self.session.workspace,
            self.session.act(),
            person_id=self._person.id or 0,
            category=self.category.value(),
            up_to=self.up_to.value(),
            until_day=self.until.value(),
            first=self.first.named(),
            second=self.second.named(),
        )
        return self.kit.words.text(
            "Agreed until {day}. At the desk it is ready.", day=agreed.until_day
        )

    def _kinds(self) -> list[tuple[str, str]]:
        """What our policy pays today, without fees."""
        workspace, day = self.session.workspace, self.session.act().day
        policy = policies.on(workspace, day)
        return [
            (kind.code, self.kit.words.say(kind.title))
            for kind in policies.categories(workspace)
            if kind.kind is Kind.COST and kind.id is not None and policy.rate(kind.id, day)
        ]

    def _begin_with_usual(self) -> None:
        """The dearest of what they usually spend is what is most likely meant."""
        usual = usual_costs(self.session.workspace, self._person.id or 0, self.session.act().day)
        dearest = max(usual, key=lambda cost: cost.quantity * (cost.each or 0), default=None)
        if dearest is not None:
            self.category.show_value(dearest.category)


class Agrees(QObject):
    """One of the two: an officer to choose, or somebody of the group by name; and their PIN.

    Without `officers` anybody of the group may be named, as where there is only one.
    """

    chosen = Signal()

    def __init__(
        self,
        form: Form,
        session: Session,
        kit: Kit,
        key: str,
        label: str,
        *,
        officers: Sequence[Person],
        but: int = 0,
    ) -> None:
        super().__init__(form)
        words = kit.words
        self._session, self._form, self._key = session, form, key
        self.field: Choice[int] | PersonField
        if officers:
            people = [(one.id or NOBODY, one.listed) for one in officers]
            choices = choose_first(kit, people) if len(people) > 1 else people
            self.field = form.add_choice(key, label, choices)
            self.field.currentIndexChanged.connect(self._show_pin)
        else:
            hint = words.text("Somebody of the group. They sign on paper.")
            self.field = PersonField(kit, session.workspace, but=but)
            add_person(form, key, label, self.field, hint=hint)
            self.field.left.connect(self._show_pin)
            self.field.chosen.connect(self._show_pin)
        self.pin = form.add_password(
            f"{key}_pin", words.text("Their PIN"), hint=words.text("They type it themselves.")
        )
        self._show_pin()

    def named(self) -> Named:
        """Who it is. Raises UserError at the field while nobody is chosen."""
        chosen = self._chosen()
        if not chosen:
            raise UserError(N_("Choose who it was."), field=self._key)
        return Named(person_id=chosen, pin=self.pin.value() if self._pin_asked(chosen) else "")

    def _chosen(self) -> int:
        if isinstance(self.field, PersonField):
            return person_id(self.field.value()) or NOBODY
        return self.field.value()

    def _pin_asked(self, chosen: int) -> bool:
        session = self._session
        asked = session.settings.pins and chosen not in {NOBODY, session.person_id}
        return asked and has_pin(session.workspace, chosen)

    def _show_pin(self) -> None:
        try:
            chosen = self._chosen()
        except UserError:  # half a name: said when they go on
            chosen = NOBODY
        self._form.rows[f"{self._key}_pin"].setVisible(self._pin_asked(chosen))
        self.chosen.emit()
