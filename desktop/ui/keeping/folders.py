"""Asking for folders and files of copies, and how a folder is called on screen."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.ui.kit import Kit
from desktop.ui.where_to_begin import begin_in


def ask_folder(parent: QWidget, kit: Kit, now: Path | None) -> Path | None:
    """Ask where copies go; None when somebody thinks better of it."""
    title = kit.words.text("Where shall we keep the copies?")
    name = QFileDialog.getExistingDirectory(parent, title, str(begin_in(now)))
    return Path(name) if name else None


def ask_copy(parent: QWidget, kit: Kit, now: Path | None) -> Path | None:
    """Ask which copy; None when somebody thinks better of it."""
    words = kit.words
    ours, every = words.text("Groups of Hearback"), words.text("All files")
    kinds = f"{ours} (*.hearback);;{every} (*)"
    title, begin = words.text("Choose a copy"), str(begin_in(now))
    name, _kind = QFileDialog.getOpenFileName(parent, title, begin, kinds)
    return Path(name) if name else None


def ask_new_file(parent: QWidget, kit: Kit, now: Path) -> Path | None:
    """Ask where a copy shall stand to be worked in; None when somebody thinks better of it."""
    words = kit.words
    kinds = f"{words.text('Groups of Hearback')} (*.hearback)"
    title = words.text("Where shall it stand?")
    name, _kind = QFileDialog.getSaveFileName(parent, title, str(now), kinds)
    if not name:
        return None
    path = Path(name)
    return path if path.suffix == ".hearback" else path.with_name(f"{path.name}.hearback")


def shown_folder(folder: Path) -> str:
    """A folder as people know it: a stick by its name, else its last two parts."""
    parts = [part for part in folder.parts if part not in {"/", "\\"}]
    return "/".join(parts[-2:]) or str(folder)
