"""The locked window: nothing of the group is shown until the password or PIN is typed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QWidget

from desktop.ui import theme
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.forms import Form
from desktop.ui.kit import Kit
from desktop.ui.reading_order import move_focus
from desktop.ui.widgets import Heading, Size, Text, column


class LockScreen(QDialog):
    """Asks who wants to go on. It cannot be closed, only answered."""

    def __init__(
        self, kit: Kit, group: str, unlock: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        words = kit.words
        self._unlock = unlock
        self.setWindowTitle(words.text("Hearback is locked"))
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, on=False)
        body = column(margin=theme.L)
        body.addWidget(Heading(words.text("Hearback is locked"), size=Size.SCREEN))
        body.addWidget(Text(group, tone="soft"))
        self.form = Form(kit)
        self.secret = self.form.add_password("secret", words.text("&Password or PIN"))
        body.addWidget(self.form)
        self.open_button = Button(words.text("Open"), ButtonLook.PRIMARY, image="lock")
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(self.accept)
        body.addWidget(self.open_button)
        self.setLayout(body)
        self.setMinimumWidth(kit.look.em() * 26)
        self.secret.setFocus()

    def accept(self) -> None:
        if self.form.attempt(lambda: self._unlock(self.secret.value())):
            super().accept()
        else:
            self.secret.line.selectAll()
            self.secret.setFocus()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return move_focus(self, forward=forward)

    def reject(self) -> None:
        """Esc does not open a lock."""

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()


class Hidden:
    """What a window showed before it was locked; put back as it was, with all that was typed."""

    def __init__(self, window: QWidget, title: str) -> None:
        self._window = window
        self._title = window.windowTitle()
        self._focus = window.focusWidget()
        self._parts = [
            part
            for part in window.findChildren(
                QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
            )
            if part.isVisible() and not part.isWindow()
        ]
        window.setWindowTitle(title)
        for part in self._parts:
            part.hide()

    def show(self) -> None:
        self._window.setWindowTitle(self._title)
        for part in self._parts:
            part.show()
        if self._focus is not None:
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
