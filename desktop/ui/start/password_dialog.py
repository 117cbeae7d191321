"""Asks for the password of one file and opens it."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.errors import UserError
from desktop.services.group import open_group
from desktop.services.workspace import Workspace
from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.widgets import Text


def look_at(path: Path) -> None:
    """Raise UserError where a file would stay shut whatever is typed: gone, empty, a PDF."""
    try:
        open_group(path, "")
    except UserError as error:
        if error.field != "password":
            raise


class PasswordDialog(FormDialog):
    """After it was accepted, `opened()` is the open file and `password` what opened it."""

    def __init__(self, kit: Kit, path: Path, parent: QWidget | None = None) -> None:
        words = kit.words
        super().__init__(
            kit, words.text("Open {group}", group=path.stem), do=words.text("Open"), parent=parent
        )
        self._path = path
        self._workspace: Workspace | None = None
        self.password = ""
        self.form.add_widget(Text(words.text("This file is locked. Only its password opens it.")))
        self.secret = self.form.add_password("password", words.text("&Password"))

    def check(self) -> None:
        typed = self.secret.value()
        self._workspace = open_group(self._path, typed)
        self.password = typed

    def opened(self) -> Workspace:
        """The open file. Raises LookupError before the password was accepted."""
        if self._workspace is None:
            raise LookupError(self._path)
        return self._workspace
