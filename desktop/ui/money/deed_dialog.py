"""A dialog that does one thing: asks what it needs, does it, and says what was done."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.office import NOBODY_ELSE, OFFICERS, Named, Office
from desktop.domain.person import Person
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.group import stand_ins
from desktop.services.people import people
from desktop.ui.fields import Choice
from desktop.ui.forms import Form, FormDialog
from desktop.ui.kit import Kit
from desktop.ui.lines import Lines
from desktop.ui.money.amounts import Amounts
from desktop.ui.password import PasswordField
from desktop.ui.session import Session

NOBODY = 0
"""Nobody chosen yet. A name is never put in by itself: it would be a false signature."""


def choose_first(kit: Kit, people: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """These people to choose from, with nobody chosen yet."""
    return [(NOBODY, kit.words.text("Choose")), *people]


def beside(session: Session, leave_out: Collection[int | None]) -> list[tuple[int, str]]:
    """Who can count with somebody, take the tin or see a mark: everybody with an office.

    In a group with one officer that is nobody, so members are there to choose as well.
    """
    found = [person for person, _offices in session.officers()]
    found += members_beside(session)
    return [(one.id or 0, one.listed) for one in found if one.id not in leave_out]


def members_beside(session: Session) -> list[Person]:
    """The members who stand beside the only officer; nobody where there are several."""
    if stand_ins.only_officer(session.workspace, session.act().day) is None:
        return []
    held = {person.id for person, _offices in session.officers()}
    every = people.every(session.workspace)
    return [person for person in every if person.id not in held and not person.is_gone]


class DeedDialog(FormDialog):
    """Asks, does, says. Subclasses add fields and write `deed`."""

    def __init__(
        self, session: Session, kit: Kit, title: str, *, do: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(kit, title, do=do, parent=parent)
        self.session = session
        self.amounts = Amounts(kit, session)
        self.said = ""

    def explain(self, *lines: str) -> Lines:
        """Lines above the fields that say what this is about."""
        about = Lines(self.kit)
        about.show_lines(*lines)
        self.form.add_widget(about)
        return about

    def deed(self) -> str:
        """Do it, and give the sentence to say. Raises UserError when it cannot be done."""
        raise NotImplementedError

    def check(self) -> None:
        try:
            self.said = self.deed()
        except UserError as error:
            pin = self.form.rows.get("pin")
            if error.field == "pin" and pin is not None and isinstance(pin.field, PasswordField):
                pin.field.line.selectAll()  # typing again replaces it
            raise

    def showEvent(self, event: object) -> None:
        """The first field that is asked gets the focus; some are asked only later."""
        super().showEvent(event)
        first = next((row.field for row in self.form.rows.values() if row.isVisible()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def accept(self) -> None:
        super().accept()
        if self.said:
            self.kit.speech.say(self.parentWidget() or self, self.said)


class WhoFields:
    """Who does this, and their PIN where the group turned PINs on."""

    def __init__(
        self,
        form: Form,
        session: Session,
        kit: Kit,
        label: str,
        *,
        offices: Collection[Office] = OFFICERS,
        leave_out: Collection[int] = (),
        more: Sequence[Person] = (),
        first: int | None = None,
    ) -> None:
        """`more` are members who may do it too, where there is only one officer."""
        self._session = session
        self._form = form
        found = [
            (person.id or 0, person.listed)
            for person, held in session.officers()
            if held & set(offices) and person.id not in leave_out
        ]
        found += [(one.id or 0, one.listed) for one in more if one.id not in leave_out]
        self._nobody = not found
        choices = choose_first(kit, found) if len(found) > 1 else found
        self.who: Choice[int] = form.add_choice("who", label, choices, first)
        self.pin: PasswordField = form.add_password(
            "pin", kit.words.text("Their &PIN"), hint=kit.words.text("They type it themselves.")
        )
        self.who.currentIndexChanged.connect(self._show_pin)
        self._show_pin()

    def named(self) -> Named:
        """Who it was, proved by their PIN. Raises UserError when there is nobody to choose."""
        if self._nobody:
            raise UserError(NOBODY_ELSE, field="who")
        if not self.who.value():
            raise UserError(N_("Choose who it was."), field="who")
        pin = self.pin.value() if self.pin_asked() else ""
        return Named(person_id=self.who.value(), pin=pin)

    def pin_asked(self) -> bool:
        """Whether the chosen person has to type a PIN."""
        return (
            self._session.settings.pins
            and not self._nobody
            and self.who.value() not in {NOBODY, self._session.person_id}
        )

    def _show_pin(self) -> None:
        self._form.rows["pin"].setVisible(self.pin_asked())
