"""Asks for the password of one file and opens it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.errors import UserError
from desktop.services.group.group import open_group
from desktop.services.workspace import Workspace
from desktop.ui.buttons import Button
from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.widgets import Text


def look_at(path: Path) -> None:
    """Raise UserError where a file would stay shut whatever is typed: gone, empty, a PDF."""
    try:
        open_group(path, "")
    except UserError as error:
        if error.field != "password":
            raise


class PasswordDialog(FormDialog):
    """After it was accepted, `opened()` is the open file.

    `has_spare_key` comes when somebody has that instead; the dialog is then over.
    """

    has_spare_key = Signal()

    def __init__(self, kit: Kit, path: Path, parent: QWidget | None = None) -> None:
        words = kit.words
        super().__init__(
            kit, words.text("Open {group}", group=path.stem), do=words.text("Open"), parent=parent
        )
        self._path = path
        self._workspace: Workspace | None = None
        self.form.add_widget(Text(words.text("This file is locked. Its password opens it.")))
        self.secret = self.form.add_password("password", words.text("&Password"))
        self.spare = Button(words.text("I have the &spare key"))
        self.spare.clicked.connect(self._go_to_spare_key)
        self.form.add_layout(flow(self.spare))

    def check(self) -> None:
        self._workspace = open_group(self._path, self.secret.value())

    def _go_to_spare_key(self) -> None:
        self.hide()
        self.has_spare_key.emit()
        self.deleteLater()

    def opened(self) -> Workspace:
        """The open file. Raises LookupError before the password was accepted."""
        if self._workspace is None:
            raise LookupError(self._path)
        return self._workspace
