"""Choosing a password: its rule is said before typing, it is typed twice, one Show for both."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.errors import UserError
from desktop.language import N_
from desktop.services.keeping.opening import OLDER_COPIES, RULE, check_password, same
from desktop.ui.forms import Form, FormDialog
from desktop.ui.kit import Kit
from desktop.ui.widgets import Text


class NewPassword:
    """Two rows of a form. Alt+W shows both; Caps Lock is said at either."""

    def __init__(self, kit: Kit, form: Form) -> None:
        words = kit.words
        self._kit, self._form = kit, form
        hint = words.text("At least three words, or 12 letters.")
        self.password = form.add_password("password", words.text("New &password"), hint=hint)
        self.again = form.add_password("again", words.text("The same password a&gain"))
        self.password.show_too(self.again)
        self.password.left.connect(self._check_rule)

    def value(self) -> str:
        """The password. Raises UserError at the field that does not keep the rule."""
        typed = self.password.value()
        check_password(typed)
        if not same(typed, self.again.value()):
            raise UserError(N_("The two passwords differ. Type them again."), field="again")
        return typed

    def ask_again(self) -> None:
        """Enter goes from one password to the other."""
        self.again.setFocus(Qt.FocusReason.TabFocusReason)
        self._kit.speech.say(self.again, self._kit.words.text("Again?"))

    def _check_rule(self) -> None:
        """Say at once, before it is typed again, that a password is too short."""
        row = self._form.rows["password"]
        typed = self.password.value()
        try:
            if typed:
                check_password(typed)
        except UserError as error:
            said = self._kit.words.error(error)
            if said != row.problem.text():
                row.show_problem(said)
                self._kit.speech.say(self.password.line, said)
        else:
            row.clear_problem()


class NewPasswordDialog(FormDialog):
    """A new password for the open file; `save` gets it when it keeps the rule."""

    def __init__(
        self,
        kit: Kit,
        save: Callable[[str], object],
        *,
        why: str = "",
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        super().__init__(
            kit, words.text("New password"), do=words.text("Use this password"), parent=parent
        )
        self._save = save
        for text in (why, words.text(RULE)):
            if text:
                self.form.add_widget(Text(text))
        self.new = NewPassword(kit, self.form)
        self.form.add_widget(Text(words.text(OLDER_COPIES), tone="soft"))

    def accept(self) -> None:
        if self.new.again.value():
            super().accept()
        elif self.form.attempt(lambda: check_password(self.new.password.value())):
            self.new.ask_again()

    def check(self) -> None:
        self._save(self.new.value())
