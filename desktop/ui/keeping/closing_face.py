"""How the dialog on closing looks: a heading, a sentence, and a button for each way on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QProgressBar, QWidget

from desktop.ui import theme
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.layouts import Page, flow
from desktop.ui.reading_order import move_focus
from desktop.ui.room_page import fill
from desktop.ui.speech import STOPS
from desktop.ui.widgets import Heading, Size, Text, column


class ClosingFace(QDialog):
    """Shows one state after the other; what the buttons do is somebody else's."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = kit.words
        self.kit = kit
        self.setWindowTitle(words.text("Closing"))
        self.heading = Heading(size=Size.SCREEN)
        self.text = Text()
        self.bar = QProgressBar()
        self.bar.setAccessibleName(words.text("How much is copied"))
        self.choose = Button(words.text("Choose a &place…"))
        self.again = Button(words.text("&Try again"))
        self.without = Button(words.text("&Close without a copy"))
        self.never = Button(words.text("&Never ask on this computer"))
        self.keep_every = Button(words.text("&Keep every copy"))
        self.keep_newest = Button(words.text("Keep the &newest 10"))
        self.make_room = Button(words.text("&Remove older copies"))
        self.stop = Button(words.text("&Stop"))
        self.back = Button(words.text("&Go back"))
        self.close_now = Button(words.text("&Close now"))
        self._lay_out()

    def show_state(self, heading: str, text: str, *buttons: Button) -> None:
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
        end = "" if heading.endswith(STOPS) else "."
        self.kit.speech.say_in_front(self, f"{heading}{end} {text}")
        self._take_room()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return move_focus(self, forward=forward)

    def _every(self) -> tuple[Button, ...]:
        first = (self.again, self.choose, self.make_room, self.without, self.never)
        return (*first, self.keep_every, self.keep_newest, self.stop, self.close_now, self.back)

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
        em, room = self.kit.look.em(), self.screen().availableGeometry().size() * 0.92
        width = min(em * 34, room.width())
        height = self._inside.totalHeightForWidth(width - 4 * theme.M) + 3 * theme.M
        self.resize(width, min(max(height, em * 12), room.height()))
