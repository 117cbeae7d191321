"""After the spare key opened the file: a new password, and with it a new spare key."""

from PySide6.QtWidgets import QWidget

from desktop.domain.office import Act
from desktop.services.keeping import opening
from desktop.services.workspace import Workspace
from desktop.ui.keeping.new_password import NewPasswordDialog
from desktop.ui.keeping.spare_key_dialog import SpareKeyDialog
from desktop.ui.keeping.spare_key_part import source_of
from desktop.ui.kit import Kit
from desktop.ui.session import Session


def ask_new_password(
    workspace: Workspace, act: Act, kit: Kit, parent: QWidget | None
) -> NewPasswordDialog:
    """The dialog that changes the password of the open file; whoever asks for it opens it."""

    def save(password: str) -> None:
        opening.change_password(workspace, act, password=password, again=password)

    why = kit.words.text("The spare key fits. Nobody knows the password, so choose a new one.")
    return NewPasswordDialog(kit, save, why=why, parent=parent)


def show_new_key(session: Session, kit: Kit, parent: QWidget) -> None:
    """The new password made a new spare key: the sheet in the drawer fits no more."""
    dialog = SpareKeyDialog(kit, source_of(session.workspace, session.act), parent=parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
