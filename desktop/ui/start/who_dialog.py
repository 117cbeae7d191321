"""Asks who is at the laptop, with a PIN where the group turned PINs on."""

from collections.abc import Callable, Collection, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtWidgets import QDialog, QWidget

from desktop.domain.office import OFFICE_NAMES, Office
from desktop.domain.person import Person
from desktop.errors import UserError
from desktop.language import N_, Words
from desktop.ui.buttons import Button
from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.password import PasswordField

Officers = Sequence[tuple[Person, Collection[Office]]]
StandIn = Callable[[QWidget, Callable[[int], object]], object]
"""Asks who stands in, over a window; then tells who sits here now."""


class WhoDialog(FormDialog):
    """After it was accepted, `person_id` is who sits here.

    `may_sit_down` says whether a person with this PIN may; `hints` says with the PIN field,
    for some people, what to type. `stand_in` is there where the only officer may be away.
    """

    def __init__(
        self,
        kit: Kit,
        officers: Officers,
        may_sit_down: Callable[[int, str], bool],
        *,
        pins: bool,
        now: int | None = None,
        hints: Mapping[int, str] = MappingProxyType({}),
        stand_in: StandIn | None = None,
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        super().__init__(
            kit, words.text("Who is at the laptop?"), do=words.text("Go on"), parent=parent
        )
        self._may_sit_down = may_sit_down
        people = [(person.id, _in_full(words, person, held)) for person, held in officers]
        self.who = self.form.add_choice("who", words.text("W&ho"), people, now)
        self.pin: PasswordField | None = None
        if pins:
            self.pin = self.form.add_password("pin", words.text("P&IN"))
            self._hints = hints
            self.who.currentIndexChanged.connect(self._show_hint)
            self._show_hint()
        self.person_id = 0
        self.stand_in = Button(words.text("I am &standing in for somebody"))
        self.stand_in.setVisible(stand_in is not None)
        if stand_in is not None:
            self.stand_in.clicked.connect(lambda: stand_in(self, self._sits))
            self.form.add_layout(flow(self.stand_in))

    def _show_hint(self) -> None:
        """What a practice group's PIN is, read with the field it is typed in."""
        self.form.rows["pin"].show_hint(self._hints.get(self.who.value() or 0, ""))

    def _sits(self, person_id: int) -> None:
        """Somebody said for whom they stand in: nothing else is asked."""
        self.person_id = person_id
        self.done(QDialog.DialogCode.Accepted)

    def check(self) -> None:
        chosen = self.who.value() or 0
        typed = self.pin.value() if self.pin else ""
        if not self._may_sit_down(chosen, typed):
            raise UserError(N_("This PIN does not fit. Check who is chosen."), field="pin")
        self.person_id = chosen


def _in_full(words: Words, person: Person, held: Collection[Office]) -> str:
    offices = [words.text(OFFICE_NAMES[office]) for office in Office if office in held]
    return words.listed([person.listed, *offices])
