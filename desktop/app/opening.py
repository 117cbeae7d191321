"""From a chosen file to the open group: its password or spare key, and which file it is."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from desktop.app.computer import Computer
from desktop.errors import UserError
from desktop.language import Words
from desktop.paths import is_file
from desktop.services.group import group
from desktop.services.keeping import copies, safety
from desktop.services.workspace import Workspace
from desktop.settings import KnownGroup
from desktop.ui.kit import Kit


class Opening(QObject):
    """Opens one file after the other; each ends in one of the signals.

    `ask` shows a question; `beneath` gives the window it is asked over, if there is one. What
    is made of a copy goes into `documents` unless another place is chosen.
    """

    opened = Signal(object, bool)
    """The open workspace, and whether a spare key opened it."""
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
        documents: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._kit, self._computer, self._now = kit, computer, now
        self._ask, self._beneath, self._documents = ask, beneath, documents

    def open(self, path: Path, password: str = "") -> None:
        """Open a file with its password, or ask for it."""
        from desktop.ui.start.password_dialog import (  # noqa: PLC0415 - loaded when first used
            PasswordDialog,
            look_at,
        )

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
        asking.has_spare_key.connect(lambda: self.ask_for_spare_key(path))
        self._ask(asking)

    def ask_for_spare_key(self, path: Path) -> None:
        from desktop.ui.keeping.spare_key_opening import (  # noqa: PLC0415 - when first used
            SpareKeyOpening,
        )

        asking = SpareKeyOpening(self._kit, path, self._beneath())
        asking.accepted.connect(lambda: self.look(asking.opened(), by_spare_key=True))
        self._ask(asking)

    def open_copy(self) -> None:
        """Make a file of a copy and open that; the copy stays as it is."""
        from desktop.ui.keeping.open_copy import OpenCopy  # noqa: PLC0415 - when first used

        asking = OpenCopy(
            self._kit,
            None,
            now=self._now(),
            folder=self._documents,
            known_until=lambda mark: self._computer.settings.group(mark).seen_at,
            parent=self._beneath(),
        )
        asking.accepted.connect(lambda: self.opened.emit(asking.opened(), False))
        self._ask(asking)

    def look(self, workspace: Workspace, *, by_spare_key: bool = False) -> None:
        """Ask first where the file is a copy, or older than what this computer saw last."""
        known = self._computer.settings.group(safety.mark(workspace))
        about = which_file(workspace, known, self._now(), self._kit.words)
        if not about:
            self.opened.emit(workspace, by_spare_key)
            return
        self._ask_which(workspace, about, other_file(known, workspace), by_spare_key=by_spare_key)

    def _ask_which(
        self, workspace: Workspace, about: list[str], ours: Path | None, *, by_spare_key: bool
    ) -> None:
        from desktop.ui.keeping.copy_question import (  # noqa: PLC0415 - when first used
            CopyQuestion,
        )

        heading, *lines = about
        work, parent = self._work_words(workspace), self._beneath()
        asking = CopyQuestion(self._kit, heading, lines, ours=ours, work=work, parent=parent)

        def go_on() -> None:
            if asking.wants_ours and ours is not None:
                workspace.close()
                self.open(ours)
                return
            copies.work_in_it(workspace)
            self.opened.emit(workspace, by_spare_key)

        asking.accepted.connect(go_on)
        asking.rejected.connect(workspace.close)
        self._ask(asking)

    def _work_words(self, workspace: Workspace) -> str:
        words = self._kit.words
        is_copy = copies.is_copy(workspace) is not None
        return words.text("&Work in the copy") if is_copy else words.text("&Work in this file")


def other_file(known: KnownGroup, workspace: Workspace) -> Path | None:
    """Our own file, where it is another than the one just opened and still there."""
    ours = Path(known.file) if known.file else None
    if ours is None or not is_file(ours) or ours == workspace.path.resolve():
        return None
    return ours


def which_file(workspace: Workspace, known: KnownGroup, now: datetime, words: Words) -> list[str]:
    """What to say before a copy or an older file opens, a heading first; empty for our own.

    `known` tells how far this computer saw the group.
    """
    clock = workspace.settings.clock
    copied = copies.is_copy(workspace)
    older = copies.is_older(workspace, known.step, known.seen_at)
    lines = []
    if copied is not None:
        made = clock(copied)
        age = copies.age_in_words(made.date(), clock(now).date())
        lines.append(words.text("This is a copy"))
        lines.append(words.text("It was made on {at}, {age}.", at=made, age=age))
    elif older:
        lines.append(words.text("This file is older than the one you had here"))
    if older and known.seen_at is not None:
        lines.append(
            words.text(
                "Our file goes on until {at}. What came later is not in this one.",
                at=clock(known.seen_at),
            )
        )
    return lines
