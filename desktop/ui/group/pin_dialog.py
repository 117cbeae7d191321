"""Setting a PIN: whoever it is for types it twice."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.errors import UserError
from desktop.language import N_
from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit


class PinDialog(FormDialog):
    """The PIN of one person; they type it themselves."""

    def __init__(
        self, kit: Kit, name: str, save: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        words = kit.words
        super().__init__(kit, words.text("PIN of {name}", name=name), parent=parent)
        self._save = save
        hint = words.text("{name} types it. Four to eight figures.", name=name)
        self.pin = self.form.add_password("pin", words.text("P&IN"), hint=hint)
        self.again = self.form.add_password("again", words.text("The same PIN a&gain"))
        self.pin.show_too(self.again)

    def check(self) -> None:
        if self.pin.value() != self.again.value():
            raise UserError(N_("The two PINs differ. Type them again."), field="again")
        self._save(self.pin.value())
