"""What this computer keeps between starts, written down as soon as it changes."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale

from desktop.domain.wording import SOURCE
from desktop.services.group import group
from desktop.services.keeping import safety
from desktop.services.papers import wording
from desktop.services.workspace import Workspace
from desktop.settings import KnownGroup, read_settings, write_settings
from desktop.ui.keeping.place import CopyPlace


class Computer:
    """The settings of this computer, kept as soon as one changes."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.settings = read_settings(path)
        if not path.exists():
            self.settings = replace(self.settings, language=language_of_system())

    def keep(self, **changed: Any) -> None:
        self.settings = replace(self.settings, **changed)
        write_settings(self._path, self.settings)

    def keep_group(self, mark: str, known: KnownGroup) -> None:
        """Remember this of one group; all others stay."""
        groups: Mapping[str, KnownGroup] = {**self.settings.groups, mark: known}
        self.keep(groups=groups)

    def copy_place(self, workspace: Workspace) -> CopyPlace:
        """Where copies of this group go; what is chosen there is kept here."""
        mark = safety.mark(workspace)

        def keep(chosen: KnownGroup) -> None:
            known = self.settings.group(mark)
            self.keep_group(
                mark,
                replace(
                    known,
                    copies_to=chosen.copies_to,
                    copy_on_closing=chosen.copy_on_closing,
                    keep_copies=chosen.keep_copies,
                ),
            )

        return CopyPlace(self.settings.group(mark), keep)

    def saw(self, workspace: Workspace) -> None:
        """Remember where a group's file is and how far it has come; not of a practice group."""
        if workspace.settings.practice:
            return
        mark = safety.mark(workspace)
        newest = group.recent_steps(workspace, 1)
        known = replace(
            self.settings.group(mark),
            file=str(workspace.path.resolve()),
            step=newest[0].id if newest else 0,
            seen_at=newest[0].at if newest else None,
        )
        self.keep_group(mark, known)


def language_of_system() -> str:
    """The computer's own language where the screen can speak it, else English."""
    wished = QLocale.system().name().split("_")[0]
    spoken = (tag for tag in wording.screen_languages() if tag.split("-")[0] == wished)
    return next(spoken, SOURCE)
