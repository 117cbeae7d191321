"""Opening a copy as the file: how old it is, what it lacks, and where it shall stand."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from desktop.domain.history import Step
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.keeping import copies
from desktop.services.keeping.copies import SUFFIX, CopySeen
from desktop.services.papers.paper_names import file_name
from desktop.services.workspace import Workspace
from desktop.ui.buttons import Button
from desktop.ui.keeping.folders import ask_new_file
from desktop.ui.keeping.look_at_copy import LookAtCopy, age_lines, newer_lines
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow

ZONE = "Europe/London"
"""By which a copy's age is said before the group's own clock is known."""


class OpenCopy(LookAtCopy):
    """After it was accepted, `opened()` is the file that was made of the copy.

    The copy stays as it is, and no file is written over. `steps` are the last ones of our
    file where that is open, otherwise `known_until` tells how far a group with this mark was
    seen here. The new file goes into `folder` unless told otherwise.
    """

    def __init__(
        self,
        kit: Kit,
        copy: Path | None,
        *,
        now: datetime,
        folder: Path,
        steps: Sequence[Step] | None = None,
        zone: str = ZONE,
        known_until: Callable[[str], datetime | None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        super().__init__(kit, words.text("Open a copy"), copy, parent=parent)
        self._now, self._folder, self._steps, self._zone = now, folder, steps, zone
        self._known_until = known_until
        self._workspace: Workspace | None = None
        hint = words.text("A new file. Nothing is written over.")
        self.to = self.form.add_text("to", words.text("It shall &stand in"), hint=hint)
        self.elsewhere = Button(words.text("&Another place…"))
        self.form.add_layout(flow(self.elsewhere))
        self.elsewhere.clicked.connect(self._choose_place)
        self._show_place(shown=False)

    def looked(self, seen: CopySeen) -> list[str]:
        words = self.kit.words
        lines = age_lines(words, seen, self._now, self._zone)
        if self._steps is not None:
            lines += newer_lines(words, self._steps, seen)
        elif self._known_until is not None:
            lines += self._until(self._known_until(seen.mark), seen)
        day = (seen.copied_at or seen.newest_at).date()
        which = words.text("from the copy of {day}", day=day)
        name = f"{file_name(seen.group)} {which}"
        self.to.setText(str(self._folder / f"{name}{SUFFIX}"))
        self._show_place(shown=True)
        self.do.setText(words.text("Open it there"))
        return lines

    def next_stop(self) -> QWidget:
        return self.to

    def _until(self, known: datetime | None, seen: CopySeen) -> list[str]:
        """How far this computer saw the group go on, where that is further."""
        if known is None or known <= seen.newest_at:
            return []
        at = known.astimezone(ZoneInfo(self._zone))
        return [self.kit.words.text("Our file on this computer goes on until {at}.", at=at)]

    def check(self) -> None:
        to = self.to.value()
        if not to:
            raise UserError(N_("Where shall it stand?"), field="to")
        place = Path(to if to.endswith(SUFFIX) else f"{to}{SUFFIX}")
        self._workspace = copies.open_copy(Path(self.copy.value()), self.password.value(), place)

    def opened(self) -> Workspace:
        """The open file. Raises LookupError before there is one."""
        if self._workspace is None:
            raise LookupError(self.copy.value())
        return self._workspace

    def _show_place(self, *, shown: bool) -> None:
        self.form.rows["to"].setVisible(shown)
        self.elsewhere.setVisible(shown)

    def _choose_place(self) -> None:
        chosen = ask_new_file(self, self.kit, Path(self.to.value()))
        if chosen is not None:
            self.to.setText(str(chosen))
            self.do.setFocus()
