"""From a chosen file to the open group: its password or spare key, and which file it is."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from desktop.app_computer import Computer
from desktop.errors import UserError
from desktop.services import group
from desktop.services.workspace import Workspace
from desktop.ui.kit import Kit
from desktop.ui.start.password_dialog import PasswordDialog, look_at


class Opening(QObject):
    """Opens one file after the other; each ends in one of the signals.

    `ask` shows a question; `beneath` gives the window it is asked over, if there is one.
    """

    opened = Signal(object)
    """The open workspace."""
    refused = Signal(object)
    """Why a file stays shut, as UserError."""

    def __init__(
        self,
        kit: Kit,
        computer: Computer,
        *,
        now: Callable[[], datetime],
        ask: Callable[[QDialog], None],
        beneath: Callable[[], QWidget | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._kit, self._computer, self._now = kit, computer, now
        self._ask, self._beneath = ask, beneath

    def open(self, path: Path, password: str = "") -> None:
        """Open a file with its password, or ask for it."""
        try:
            if password:
                self.look(group.open_group(path, password))
                return
            look_at(path)
        except UserError as error:
            if error.field != "password":
                self.refused.emit(error)
                return
        asking = PasswordDialog(self._kit, path, self._beneath())
        asking.accepted.connect(lambda: self.look(asking.opened()))
        self._ask(asking)

    def look(self, workspace: Workspace) -> None:
        self.opened.emit(workspace)
