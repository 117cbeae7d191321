"""Closing the window: first a checked copy, where the group wants one. It never keeps anybody."""

from PySide6.QtCore import QEvent, QObject

from desktop.services.keeping import copies
from desktop.ui.kit import Kit
from desktop.ui.session import Session
from desktop.ui.shell.window import MainWindow


class Closing(QObject):
    """Holds the window back while a copy is made, and lets it go afterwards, with or without."""

    def __init__(self, window: MainWindow, session: Session, kit: Kit) -> None:
        super().__init__(window)
        self._window, self._session, self._kit = window, session, kit
        self._may_close = False
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() != QEvent.Type.Close or self._may_close or not self.wants_copy():
            return False
        event.ignore()
        self.begin()
        return True

    def wants_copy(self) -> bool:
        """Whether a copy is due: it is on, and something was done since the last one.

        A practice group has nothing to lose: it is copied only where somebody chose a place.
        """
        session, place = self._session, self._session.copy_place
        if not self._window.isVisible() or not place.known.copy_on_closing:
            return False
        if session.settings.practice and place.folder is None:
            return False
        last = copies.last_copy(session.workspace)
        if last is None or not place.holds(last):
            return True
        clock_went_back = last.at > session.act().at
        return clock_went_back or copies.newest_step(session.workspace).at > last.at

    def begin(self) -> None:
        from desktop.ui.keeping.after_copy import AfterCopy  # noqa: PLC0415 - when first used
        from desktop.ui.keeping.closing_dialog import (  # noqa: PLC0415 - when first used
            ClosingDialog,
        )
        from desktop.ui.keeping.making import copying  # noqa: PLC0415 - when first used

        session, place = self._session, self._session.copy_place
        after = AfterCopy(self._kit.words, session.workspace, place)
        dialog = ClosingDialog(self._kit, place, copying(session), after=after, parent=self._window)
        dialog.accepted.connect(self._close)
        dialog.finished.connect(dialog.deleteLater)
        dialog.begin()

    def _close(self) -> None:
        self._may_close = True
        self._window.close()
