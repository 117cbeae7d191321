"""Where the system's windows for files and folders begin: never where the program was started."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from desktop.paths import is_folder

DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation


def begin_in(chosen: Path | None = None) -> Path:
    """The folder chosen before where it is there now, else Documents.

    A stick may be in a drawer, and not every computer has Documents.
    """
    if chosen is not None and is_folder(chosen):
        return chosen
    documents = Path(QStandardPaths.writableLocation(DOCUMENTS))
    return documents if is_folder(documents) else Path.home()
