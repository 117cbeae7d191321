"""A copy before closing: it never keeps anybody from closing, and nothing half is left."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QProgressBar, QWidget

from desktop.errors import UserError
from desktop.language import N_
from desktop.ui import theme
from desktop.ui.buttons import Button
from desktop.ui.keeping.folders import ask_folder, shown_folder
from desktop.ui.keeping.place import CopyPlace
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.layouts import Page, flow
from desktop.ui.reading_order import move_focus
from desktop.ui.room_page import fill
from desktop.ui.widgets import Heading, Size, Text, column

Progress = Callable[[int, int], bool]
Copy = Callable[[Path, Progress], object]
SAID_FOR = 5_000
"""Milliseconds for which the good news stays before the window closes by itself."""
GONE = N_("The stick is not here. Close without a copy, try again, or choose another place.")


class ClosingDialog(QDialog):
    """Accepted: the window may close. Rejected: somebody goes back to it.

    `copy` makes a checked copy in a folder; it asks how far it may go on, and raises UserError.
    """

    def __init__(
        self,
        kit: Kit,
        place: CopyPlace,
        copy: Copy,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        words = kit.words
        self._kit, self._place, self._copy = kit, place, copy
        self._stopped = self._copying = False
        self.setWindowTitle(words.text("Closing"))
        self.heading = Heading(size=Size.SCREEN)
        self.text = Text()
        self.bar = QProgressBar()
        self.bar.setAccessibleName(words.text("How much is copied"))
        self.choose = Button(words.text("Choose a &place…"))
        self.again = Button(words.text("&Try again"))
        self.without = Button(words.text("&Close without a copy"))
        self.never = Button(words.text("&Never ask on this computer"))
        self.stop = Button(words.text("&Stop"))
        self.back = Button(words.text("&Go back"))
        self.close_now = Button(words.text("&Close now"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAID_FOR)
        self._connect()
        self._lay_out()
        shortcut(self, "F7", lambda: kit.speech.repeat(self))

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
            self._say_why(self._kit.words.text(GONE))

    def reject(self) -> None:
        """Esc stops a copy that is being made, else goes back to the window."""
        if self._copying:
            self._stopped = True
        else:
            self._timer.stop()
            super().reject()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return move_focus(self, forward=forward)

    def _ask_for_a_place(self) -> None:
        words = self._kit.words
        text = words.text("Put a stick in and choose it. If the laptop breaks, you have the copy.")
        heading = words.text("Where shall we keep a copy?")
        self._show(heading, text, self.choose, self.without, self.never, self.back)

    def _copy_to(self, folder: Path) -> None:
        words = self._kit.words
        where = words.text("To {folder}. This takes a moment.", folder=shown_folder(folder))
        self._show(words.text("Making a copy"), where, self.stop)
        self.bar.setRange(0, 0)
        self.bar.show()
        self._copying, self._stopped = True, False
        QApplication.processEvents()
        try:
            self._copy(folder, self._go_on)
        except UserError as error:
            self._say_why(words.error(error))
        else:
            self._say_done()
        finally:
            self._copying = False

    def _go_on(self, so_far: int, total: int) -> bool:
        self.bar.setRange(0, total)
        self.bar.setValue(so_far)
        QApplication.processEvents()
        return not self._stopped

    def _say_why(self, why: str) -> None:
        heading = self._kit.words.text("No copy was made")
        self._show(heading, why, self.again, self.choose, self.without, self.back)

    def _say_done(self) -> None:
        words = self._kit.words
        text = words.text("It was read back and is right. You can take the stick out.")
        self._show(words.text("The copy is made"), text, self.close_now)
        self._timer.start()

    def _show(self, heading: str, text: str, *buttons: Button) -> None:
        """Say how things stand, and offer what can be done; the first has the focus."""
        self.bar.hide()
        self.heading.setText(heading)
        self.text.setText(text)
        for button in buttons:
            fill(button, filled=button is buttons[0] and button is not self.stop)
            button.show()
        buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        buttons[0].setDefault(True)
        for button in self._every():  # last, so that the focus passes over none of them
            button.setVisible(button in buttons)
        end = "" if heading.endswith("?") else "."
        self._kit.speech.say_in_front(self, f"{heading}{end} {text}")
        self._take_room()

    def _choose(self) -> None:
        chosen = ask_folder(self, self._kit, self._place.folder)
        if chosen is not None:
            self._place.choose(chosen)
            self.try_again()

    def _never(self) -> None:
        self._place.ask_on_closing(wanted=False)
        self.accept()

    def _every(self) -> tuple[Button, ...]:
        first = (self.again, self.choose, self.without, self.never)
        return (*first, self.stop, self.close_now, self.back)

    def _connect(self) -> None:
        self.choose.clicked.connect(self._choose)
        self.again.clicked.connect(self.try_again)
        self.without.clicked.connect(self.accept)
        self.never.clicked.connect(self._never)
        self.stop.clicked.connect(self.reject)
        self.back.clicked.connect(self.reject)
        self.close_now.clicked.connect(self.accept)
        self._timer.timeout.connect(self.accept)

    def _lay_out(self) -> None:
        inside = QWidget()
        body = column(spacing=theme.M, margin=theme.M)
        for part in (self.heading, self.text, self.bar):
            body.addWidget(part)
        body.addLayout(flow(*self._every()))
        body.addStretch(1)
        inside.setLayout(body)
        whole = column(margin=theme.XS)
        whole.addWidget(Page(inside))
        self.setLayout(whole)
        self._inside = body

    def _take_room(self) -> None:
        em, room = self._kit.look.em(), self.screen().availableGeometry().size() * 0.92
        width = min(em * 34, room.width())
        height = self._inside.totalHeightForWidth(width - 4 * theme.M) + 3 * theme.M
        self.resize(width, min(max(height, em * 12), room.height()))
