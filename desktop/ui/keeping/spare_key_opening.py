"""Opening a file with its spare key, typed from paper."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.services.keeping.opening import open_with_spare_key
from desktop.services.workspace import Workspace
from desktop.ui.forms import FormDialog
from desktop.ui.keeping.group_fields import GroupFields
from desktop.ui.kit import Kit
from desktop.ui.widgets import Text


class SpareKeyOpening(FormDialog):
    """After it was accepted, `opened()` is the open file."""

    def __init__(self, kit: Kit, path: Path, parent: QWidget | None = None) -> None:
        words = kit.words
        title = words.text("Open {group} with its spare key", group=path.stem)
        super().__init__(kit, title, do=words.text("Open"), parent=parent)
        self._path = path
        self._workspace: Workspace | None = None
        for text in (
            words.text("Type the eight groups from your sheet. Small letters will do."),
            words.text("Afterwards you choose a new password, and get a new spare key."),
        ):
            self.form.add_widget(Text(text))
        self.groups = GroupFields(kit)
        self.form.add_widget(self.groups)
        self.groups.finished.connect(self.accept)
        self.groups.fields[0].setFocus()

    def accept(self) -> None:
        """What does not fit is said at its group; only then is the file tried."""
        if self.groups.ready():
            super().accept()

    def check(self) -> None:
        self._workspace = open_with_spare_key(self._path, self.groups.text())

    def opened(self) -> Workspace:
        """The open file. Raises LookupError before the key was accepted."""
        if self._workspace is None:
            raise LookupError(self._path)
        return self._workspace
