"""Making a copy now, with how far it is and a way to stop."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QProgressDialog, QWidget

from desktop.domain.keeping import CopyMade
from desktop.services.keeping import copies
from desktop.ui.kit import Kit
from desktop.ui.session import Session

Progress = Callable[[int, int], bool]


def copying(session: Session) -> Callable[[Path, Progress], CopyMade]:
    """What copies the open file into a folder and asks how far it may go on."""

    def copy(folder: Path, progress: Progress) -> CopyMade:
        act = session.act()
        return copies.make_copy(session.workspace, folder, at=act.at, day=act.day, go_on=progress)

    return copy


def make_copy(session: Session, kit: Kit, folder: Path, parent: QWidget) -> CopyMade:
    """Copy into the folder, over a window that shows how far it is.

    Raises UserError when it was stopped or could not be made; then nothing half is left.
    """
    words = kit.words
    title = words.text("Making a copy")
    shown = QProgressDialog(title, words.text("Stop now"), 0, 0, parent)
    shown.setWindowTitle(title)
    shown.setAccessibleName(title)
    shown.setWindowModality(Qt.WindowModality.WindowModal)
    shown.setAutoReset(False)
    shown.setAutoClose(False)
    shown.setMinimumDuration(0)

    def go_on(so_far: int, total: int) -> bool:
        shown.setMaximum(total)
        shown.setValue(so_far)
        QApplication.processEvents()
        return not shown.wasCanceled()

    shown.show()
    try:
        return copying(session)(folder, go_on)
    finally:
        shown.close()
        shown.deleteLater()
