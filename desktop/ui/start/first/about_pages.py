"""Who we are: the group's name, yours, and the password that locks the file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from desktop.domain.first_steps import FirstStep
from desktop.domain.person import checked_name
from desktop.errors import UserError
from desktop.services.group.group import NO_NAME
from desktop.services.group.starting import SUFFIX, check_place, file_for
from desktop.services.keeping.opening import check_password
from desktop.ui.buttons import Button
from desktop.ui.keeping.new_password import NewPassword
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.start.first.page import StepPage
from desktop.ui.widgets import Text


class GroupPage(StepPage):
    """What the group is called."""

    step = FirstStep.GROUP

    def __init__(self, kit: Kit) -> None:
        words = kit.words
        super().__init__(kit, words.text("What is your group called?"))
        self.can_wait = False
        self.name = self.form.add_text(
            "group",
            words.text("Your &group"),
            hint=words.text("It stands on your papers. You can change it later."),
        )

    def answer(self) -> bool:
        if not self.name.value():
            raise UserError(NO_NAME, field="group")
        checked_name(self.name.value(), "group")
        return True


class YouPage(StepPage):
    """The name of whoever begins: the group's first officer."""

    step = FirstStep.YOU

    def __init__(self, kit: Kit) -> None:
        words = kit.words
        super().__init__(kit, words.text("Your name?"))
        self.can_wait = False
        hint = words.text("You look after the money. Others can be added later.")
        self.name = self.form.add_text("founder", words.text("Your &name"), hint=hint)

    def answer(self) -> bool:
        checked_name(self.name.value(), "founder")
        return True


class PasswordPage(StepPage):
    """The password, typed twice, and where the file goes; then `make` makes the file.

    `place` is where: in `folder` under the group's name until another is chosen.
    """

    step = FirstStep.PASSWORD

    def __init__(self, kit: Kit, folder: Path, make: Callable[[Path, str], object]) -> None:
        words = kit.words
        super().__init__(
            kit,
            words.text("Choose a password."),
            words.text(
                "Three or four words you can remember. "
                "Without it or the spare key nobody can open this, not us either."
            ),
        )
        self.can_wait = False
        self._folder = folder
        self._make = make
        self._chosen = False
        self._group = ""
        self.place = folder
        self.new = NewPassword(kit, self.form)
        self.where = Text(tone="soft")
        self.elsewhere = Button(words.text("&Keep it somewhere else…"))
        self.elsewhere.clicked.connect(self._choose)
        self.form.add_widget(self.where)
        self.form.add_layout(flow(self.elsewhere))

    def show_group(self, name: str) -> None:
        """Call the file by the group's name, unless a place was chosen by hand."""
        self._group = name
        if not self._chosen:
            self._put(file_for(self._folder, name))

    def put(self, place: Path) -> None:
        """Keep the file here instead."""
        self._chosen = True
        self._put(place if place.suffix == SUFFIX else place.with_name(place.name + SUFFIX))

    def answer(self) -> bool:
        if not self.new.again.value():
            check_password(self.new.password.value(), group_name=self._group)
            self.new.ask_again()
            return False
        password = self.new.value()
        check_place(self.place)
        self._make(self.place, password)
        return True

    def _put(self, place: Path) -> None:
        self.place = place
        text = self.kit.words.text("Your file: {place}", place=str(place))
        self.where.setText(text)
        self.elsewhere.setAccessibleDescription(text)

    def _choose(self) -> None:
        words = self.kit.words
        ours = words.text("Groups of Hearback")
        kinds = f"{ours} (*{SUFFIX})"
        chosen, _kind = QFileDialog.getSaveFileName(
            self, words.text("Keep it somewhere else"), str(self.place), kinds
        )
        if chosen:
            self.put(Path(chosen))
