"""Where this computer puts the copies of the open group."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from desktop.domain.keeping import CopyMade
from desktop.paths import is_file, is_folder
from desktop.settings import KnownGroup


class CopyPlace:
    """What this computer knows of the open group; `keep` gets what is to be remembered.

    Without a `keep` it is remembered until the window closes.
    """

    def __init__(
        self, known: KnownGroup | None = None, keep: Callable[[KnownGroup], object] | None = None
    ) -> None:
        self.known = known or KnownGroup()
        self._keep = keep

    @property
    def folder(self) -> Path | None:
        """The folder of the copies; None until somebody chose one."""
        return Path(self.known.copies_to) if self.known.copies_to else None

    def is_there(self) -> bool:
        """Whether the folder can be found now: a stick may be in a drawer."""
        return self.folder is not None and is_folder(self.folder)

    def holds(self, made: CopyMade) -> bool:
        """Whether this copy can be found in the folder now."""
        folder = self.folder
        return folder is not None and str(folder) == made.folder and is_file(folder / made.name)

    def choose(self, folder: Path) -> None:
        """Copies go here from now on, also on closing."""
        self.remember(replace(self.known, copies_to=str(folder), copy_on_closing=True))

    def ask_on_closing(self, *, wanted: bool) -> None:
        self.remember(replace(self.known, copy_on_closing=wanted))

    def remember(self, known: KnownGroup) -> None:
        self.known = known
        if self._keep is not None:
            self._keep(known)
