"""What is seen when no group is open: start ours, open ours, or look round a practice group."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.ui import theme
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.kit import Kit
from desktop.ui.languages.language_button import language_button
from desktop.ui.layouts import Page
from desktop.ui.states import Mark, Notice
from desktop.ui.widgets import Card, Heading, Size, Text, column

WIDTH, HEIGHT = 34, 34
"""In heights of body text."""


class StartScreen(QWidget):
    """`last_file` is the file used last on this computer; opening it is one key.

    `languages` are those the screen can speak.
    """

    start_group = Signal()
    open_file = Signal(object)
    """The path of the file to open."""
    open_copy = Signal()
    look_round = Signal()
    choose_language = Signal()

    def __init__(
        self, kit: Kit, last_file: Path | None = None, *, languages: Sequence[str] = ()
    ) -> None:
        super().__init__()
        words = kit.words
        self._kit = kit
        self._last = last_file
        self._to_say = True
        self.setWindowTitle(words.text("Hearback"))
        self.notice = Notice(kit)
        self.open_last = Button("", ButtonLook.PRIMARY, image="lock")
        self.begin = Button(words.text("Start our group"), ButtonLook.PRIMARY)
        self.open_other = Button(words.text("Open our group"))
        if last_file is not None:
            self.open_last.setText(words.text("Open {group}", group=last_file.stem))
            self.open_other = Button(words.text("Open another group"))
            self.begin = Button(words.text("Start another group"))
        self.open_last.setVisible(last_file is not None)
        self.practice = Button(words.text("Look round a practice group"))
        self.copy = Button(words.text("Open a copy"), ButtonLook.QUIET)
        self.open_last.clicked.connect(lambda: self.open_file.emit(self._last))
        self.begin.clicked.connect(self.start_group)
        self.open_other.clicked.connect(self._choose)
        self.practice.clicked.connect(self.look_round)
        self.copy.clicked.connect(self.open_copy)
        self.language = language_button(kit, ButtonLook.QUIET, languages)
        self.language.setVisible(bool(languages))
        self.language.clicked.connect(self.choose_language)
        self._lay_out()
        self._take_room()
        kit.look.changed.connect(self._take_room)
        first = self.open_last if last_file is not None else self.begin
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        for button in (*self._buttons(), self.copy, self.language):
            button.setAutoDefault(True)  # Enter presses what has the focus

    def show_problem(self, text: str) -> None:
        """Say why a file stayed shut."""
        self.notice.show_text(text, Mark.BAD)

    def showEvent(self, event: QShowEvent) -> None:
        self._to_say = True
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Once the window is in front: a reader passes over what was said behind another."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self._to_say:
            self._to_say = False
            QTimer.singleShot(0, self, self._say_what_there_is)

    def _say_what_there_is(self) -> None:
        """A reader says the button that has the focus; what else there is comes after it."""
        if self.isVisible() and not self.notice.text():
            said = [self.windowTitle(), *(button.text() for button in self._buttons())]
            self._kit.speech.say(self, " ".join(f"{text}." for text in said if text))

    def _buttons(self) -> tuple[Button, ...]:
        if self._last is None:
            return self.begin, self.open_other, self.practice
        return self.open_last, self.open_other, self.begin, self.practice

    def _choose(self) -> None:
        words = self._kit.words
        ours, every = words.text("Groups of Hearback"), words.text("All files")
        kinds = f"{ours} (*.hearback);;{every} (*)"
        folder = str(self._last.parent if self._last else Path.home())
        title = words.text("Open our group")
        chosen, _kind = QFileDialog.getOpenFileName(self, title, folder, kinds)
        if chosen:
            self.open_file.emit(Path(chosen))

    def _lay_out(self) -> None:
        words = self._kit.words
        card = Card()
        card.add(Heading(words.text("Hearback"), size=Size.SCREEN))
        card.add(Text(words.text("Money back on the day, and an answer for everyone who speaks.")))
        self.open_last.setParent(self)
        for part in (self.notice, *self._buttons()):
            card.add(part)
        hint = words.text("In the practice group everything is invented. Try what you like.")
        card.add(Text(hint, tone="soft"))
        card.add(self.copy)
        card.add(self.language)
        inside = QWidget()
        body = column(margin=theme.L)
        body.addStretch(1)
        body.addWidget(card)
        body.addStretch(1)
        inside.setLayout(body)
        whole = column()
        whole.addWidget(Page(inside))
        self.setLayout(whole)

    def _take_room(self) -> None:
        em, room = self._kit.look.em(), self.screen().availableGeometry().size() * 0.9
        self.resize(min(WIDTH * em, room.width()), min(HEIGHT * em, room.height()))
