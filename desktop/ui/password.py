"""A password field: it can be shown, and it says when Caps Lock is on."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui import theme
from desktop.ui.buttons import Button
from desktop.ui.fields import TextField
from desktop.ui.kit import Kit
from desktop.ui.widgets import Text, column, row


def caps_lock_shown_by(event: QKeyEvent) -> bool | None:
    """Whether Caps Lock is on, as far as this key tells: a letter against its Shift key."""
    letter = event.text()
    if len(letter) != 1 or letter.lower() == letter.upper():
        return None
    shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    return (letter == letter.upper()) != shifted


class PasswordField(QWidget):
    """Dots, a Show button (Alt+W), and a hint about Caps Lock."""

    left = Signal()

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self.line = TextField()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.line.installEventFilter(self)
        self.line.left.connect(self.left)
        self.show_button = Button(kit.words.text("Sho&w"))
        self.show_button.setCheckable(True)
        self.show_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Alt+W leaves it where it is
        self.show_button.toggled.connect(self._show)
        self.caps = Text(kit.words.text("Caps Lock is on."), tone="strong")
        self.caps.hide()
        beside = row()
        beside.addWidget(self.line, 1)
        beside.addWidget(self.show_button)
        body = column(spacing=theme.XXS)
        body.addLayout(beside)
        body.addWidget(self.caps)
        self.setLayout(body)
        self.setFocusProxy(self.line)

    def show_too(self, other: "PasswordField") -> None:
        """Let this Show button show the other field as well: one is enough on one form.

        Two would both answer to Alt+W.
        """
        other.show_button.hide()
        self.show_button.toggled.connect(other.show_letters)

    def show_letters(self, on: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)

    def value(self) -> str:
        """Exactly what was typed; a space may be part of a password."""
        return self.line.text()

    def setAccessibleName(self, name: str) -> None:
        self.line.setAccessibleName(name)

    def setAccessibleDescription(self, text: str) -> None:
        self.line.setAccessibleDescription(text)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._watch_caps_lock(event)
        return False

    def _watch_caps_lock(self, event: QKeyEvent) -> None:
        on = caps_lock_shown_by(event)
        if event.key() == Qt.Key.Key_CapsLock:
            on = False if self.caps.isVisible() else None
        if on is None or on == self.caps.isVisible():
            return
        self.caps.setVisible(on)
        if on:
            self._kit.speech.say(self.line, self.caps.text())

    def _show(self, on: bool) -> None:
        self.show_letters(on)
        words = self._kit.words
        self.show_button.setText(words.text("Hide (&W)") if on else words.text("Sho&w"))
        if self.show_button.hasFocus():
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
