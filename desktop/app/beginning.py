"""A real group begins: the walk over its steps, and the file it makes on the way."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.domain.group import GroupSettings
from desktop.domain.office import Act
from desktop.domain.person import Person
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.group import starting
from desktop.ui.kit import Kit
from desktop.ui.session import Session
from desktop.ui.start.first.walk import FirstStart, NewGroup


class Beginning(QObject):
    """`begun` gives the sitting as soon as there is a file, `over` gives it at the end.

    `left` comes instead where the walk was left before there was a file.
    """

    begun = Signal(object)
    over = Signal(object)
    left = Signal()

    def __init__(
        self, kit: Kit, folder: Path, now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._now = now
        self.walk = FirstStart(kit, folder, self._make)
        self.walk.over.connect(self._end)

    def _make(self, new: NewGroup) -> Session:
        settings = replace(GroupSettings(), name=new.group)
        at = self._now().astimezone(UTC)
        day = settings.clock(at).date()
        try:
            new.place.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            folder = str(new.place.parent)
            text = N_("We cannot write in {folder}. Choose another place.")
            raise UserError(text, field="place", folder=folder) from error
        workspace, act = starting.start_group(
            new.place,
            new.password,
            Act(person_id=0, at=at, day=day),
            group=settings,
            founder=Person(name=new.founder),
        )
        session = Session(workspace, act.person_id, self._now)
        self.begun.emit(session)
        return session

    def _end(self) -> None:
        if self.walk.session is None:
            self.left.emit()
        else:
            self.over.emit(self.walk.session)
        self.walk.hide()
        self.walk.deleteLater()
        self.deleteLater()
