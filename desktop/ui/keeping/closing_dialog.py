"""A copy before closing: it never keeps anybody from closing, and nothing half is left."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop.errors import UserError
from desktop.language import N_
from desktop.settings import Keep
from desktop.ui.keeping.after_copy import AfterCopy
from desktop.ui.keeping.closing_face import ClosingFace
from desktop.ui.keeping.folders import ask_folder, shown_folder
from desktop.ui.keeping.place import CopyPlace
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit

Progress = Callable[[int, int], bool]
Copy = Callable[[Path, Progress], object]
SAID_FOR, MORE_SAID_FOR = 5_000, 20_000
"""Milliseconds for which the good news stays before the window closes by itself."""
GONE = N_("The stick is not here. Close without a copy, try again, or choose another place.")


class ClosingDialog(ClosingFace):
    """Accepted: the window may close. Rejected: somebody goes back to it.

    `copy` makes a checked copy in a folder; it asks how far it may go on, and raises UserError.
    `after` tells what is worth a sentence afterwards, and which older copies stay.
    """

    def __init__(
        self,
        kit: Kit,
        place: CopyPlace,
        copy: Copy,
        *,
        after: AfterCopy | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(kit, parent)
        self._place, self._copy, self._after = place, copy, after
        self._stopped = self._copying = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAID_FOR)
        self._connect()
        shortcut(self, "F7", lambda: self.kit.speech.repeat(self))

    def begin(self) -> None:
        """Show it, and copy at once where the place is known and there."""
        self.open()
        if self._place.folder is None:
            self._ask_for_a_place()
        else:
            QTimer.singleShot(0, self, self.try_again)

    def try_again(self) -> None:
        """Copy, or say that the place is not there."""
        folder = self._place.folder
        if folder is None:
            self._ask_for_a_place()
        elif self._place.is_there():
            self._copy_to(folder)
        else:
            self._say_why(self.kit.words.text(GONE))

    def reject(self) -> None:
        """Esc stops a copy that is being made, else goes back to the window."""
        if self._copying:
            self._stopped = True
        else:
            self._timer.stop()
            super().reject()

    def _ask_for_a_place(self) -> None:
        words = self.kit.words
        text = words.text("Put a stick in and choose it. If the laptop breaks, you have the copy.")
        heading = words.text("Where shall we keep a copy?")
        self.show_state(heading, text, self.choose, self.without, self.never, self.back)

    def _copy_to(self, folder: Path) -> None:
        words = self.kit.words
        where = words.text("To {folder}. This takes a moment.", folder=shown_folder(folder))
        self.show_state(words.text("Making a copy"), where, self.stop)
        self.bar.setRange(0, 0)
        self.bar.show()
        self._copying, self._stopped = True, False
        QApplication.processEvents()
        try:
            self._copy(folder, self._go_on)
        except UserError as error:
            self._say_why_not(folder, words.error(error))
        else:
            self._ask_or_say_done(folder)
        finally:
            self._copying = False

    def _go_on(self, so_far: int, total: int) -> bool:
        self.bar.setRange(0, total)
        self.bar.setValue(so_far)
        QApplication.processEvents()
        return not self._stopped

    def _say_why(self, why: str) -> None:
        heading = self.kit.words.text("No copy was made")
        self.show_state(heading, why, self.again, self.choose, self.without, self.back)

    def _say_why_not(self, folder: Path, why: str) -> None:
        """Where older copies fill the stick, they can go first: the newest ones stay."""
        if self._after is None or not self._after.can_make_room(folder):
            self._say_why(why)
            return
        words = self.kit.words
        stay = words.text("Older copies can go. The newest 10 and one of each month stay.")
        shown = (self.choose, self.make_room, self.without, self.back)
        self.show_state(words.text("No copy was made"), f"{why} {stay}", *shown)

    def _ask_or_say_done(self, folder: Path) -> None:
        words, after = self.kit.words, self._after
        if after is None or not after.asks(folder):
            self._say_done(after.said(folder) if after is not None else [])
            return
        lines = [words.text("It was read back and is right."), *after.said(folder)]
        text = " ".join([*lines, after.question(folder)])
        self.show_state(words.text("The copy is made"), text, self.keep_every, self.keep_newest)

    def _say_done(self, more: Sequence[str]) -> None:
        words = self.kit.words
        text = words.text("It was read back and is right. You can take the stick out.")
        self.show_state(words.text("The copy is made"), " ".join([text, *more]), self.close_now)
        if more:
            self._timer.setInterval(MORE_SAID_FOR)
        self._timer.start()

    def _keep(self, which: Keep) -> None:
        """The answer holds from now on; it can be changed where copies go."""
        after, folder = self._after, self._place.folder
        if after is None or folder is None:
            return
        after.keep(which)
        self._say_done(after.remove(folder) if which is Keep.NEWEST else [])

    def _make_room(self) -> None:
        after, folder = self._after, self._place.folder
        if after is not None and folder is not None and not after.remove(folder):
            self._say_why(self.kit.words.text("Each older copy holds something of its own."))
        else:
            self.try_again()

    def _choose(self) -> None:
        chosen = ask_folder(self, self.kit, self._place.folder)
        if chosen is not None:
            self._place.choose(chosen)
            self.try_again()

    def _never(self) -> None:
        self._place.ask_on_closing(wanted=False)
        self.accept()

    def _connect(self) -> None:
        self.choose.clicked.connect(self._choose)
        self.again.clicked.connect(self.try_again)
        self.without.clicked.connect(self.accept)
        self.never.clicked.connect(self._never)
        self.make_room.clicked.connect(self._make_room)
        self.keep_every.clicked.connect(lambda: self._keep(Keep.EVERY))
        self.keep_newest.clicked.connect(lambda: self._keep(Keep.NEWEST))
        self.stop.clicked.connect(self.reject)
        self.back.clicked.connect(self.reject)
        self.close_now.clicked.connect(self.accept)
        self._timer.timeout.connect(self.accept)
