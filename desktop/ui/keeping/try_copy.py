"""Trying a copy: it is opened with its password, checked, and closed again."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.services.keeping import copies
from desktop.services.keeping.copies import CopySeen
from desktop.ui.keeping.look_at_copy import LookAtCopy, age_lines
from desktop.ui.kit import Kit
from desktop.ui.session import Session


class TryCopy(LookAtCopy):
    """Says whether the copy opens, is whole, and how old it is."""

    def __init__(
        self, session: Session, kit: Kit, copy: Path | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(kit, kit.words.text("Try a copy"), copy, parent=parent)
        self._session = session
        self.cancel.setText(kit.words.text("Close"))

    def looked(self, seen: CopySeen) -> list[str]:
        words, session = self.kit.words, self._session
        lines = age_lines(words, seen, session.act().at, session.settings.time_zone)
        if not seen.faults:
            copies.tested(session.workspace, seen)
            lines.append(words.text("It opens and is whole. It is closed again."))
        self.do.hide()
        return lines
