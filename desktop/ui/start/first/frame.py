"""The window around a page of the walk: the question above, what one can do below."""

from types import MappingProxyType

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QSizePolicy, QStackedWidget, QWidget

from desktop.domain.first_steps import FirstStep
from desktop.ui import theme
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.layouts import FlowLayout, Page
from desktop.ui.pictures import EasyPicture
from desktop.ui.reading_order import move_focus
from desktop.ui.start.first.page import StepPage
from desktop.ui.widgets import Heading, Size, Text, column, row

WIDTH, HEIGHT = 44, 38
"""In heights of body text."""
PICTURES = MappingProxyType(
    {
        FirstStep.CHOICE: "welcome",
        FirstStep.GROUP: "people",
        FirstStep.YOU: "person",
        FirstStep.PASSWORD: "private",
        FirstStep.SPARE_KEY: "key",
        FirstStep.TIN: "tin",
        FirstStep.POLICY: "receipt",
        FirstStep.PEOPLE: "people",
        FirstStep.MEETING: "meeting",
    }
)
"""What each step is about, as on our Easy Read papers."""


class StepFrame(QDialog):
    """Keys: Enter and Ctrl+Enter go on, Esc goes back, F7 says the question again."""

    def __init__(self, kit: Kit, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = kit.words
        self.kit = kit
        self.setWindowTitle(title)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, on=False)
        self.progress = Text(tone="soft")
        self.question = Heading(size=Size.SCREEN)
        self.explains = Text()
        self.picture = EasyPicture(kit)
        self.pages = QStackedWidget()
        self.go_on = Button(words.text("Go on"), ButtonLook.PRIMARY)
        self.go_on.setDefault(True)
        self.later = Button(words.text("&Later"))
        self.back = Button(words.text("&Back"))
        self.go_on.clicked.connect(self.accept)
        self.later.clicked.connect(self.put_off)
        self.back.clicked.connect(self.go_back)
        self.feet = QWidget()
        self._row = FlowLayout(spacing=theme.S)
        self._buttons: list[Button] = []
        self._heard: list[StepPage] = []
        self._shown = 0
        self._to_arrive = False
        self._lay_out()
        shortcut(self, "Ctrl+Return", self.accept)
        shortcut(self, "F7", lambda: kit.speech.repeat(self))
        kit.look.changed.connect(self.take_room)

    @property
    def page(self) -> StepPage:
        """The page that is shown."""
        return self._heard[self._shown]

    def show_page(self, page: StepPage) -> None:
        """Show a page, put the focus into it, and say its question."""
        before = self.page if self._heard else None
        self._listen(page)
        self._shown = self._heard.index(page)
        self.pages.addWidget(page)
        page.show()
        self._take_focus()  # before the old page goes: a reader tells whatever is passed over
        self.pages.setCurrentWidget(page)
        if before is not None and before is not page:
            self.pages.removeWidget(before)
        self._lay_out_feet()
        self._show_words()
        if self.isVisible():
            self._arrive()

    def accept(self) -> None:
        """Go on, unless something is wrong or asked first."""
        done: list[bool] = []
        if self.page.form.attempt(lambda: done.append(self.page.answer())) and all(done):
            self.step_done()
        else:
            QTimer.singleShot(0, self, self.paper.show_focus)

    def reject(self) -> None:
        """Esc."""
        self.go_back()

    def step_done(self) -> None:
        """The step is answered."""
        raise NotImplementedError

    def put_off(self) -> None:
        """The step waits."""
        raise NotImplementedError

    def go_back(self) -> None:
        """Back to what was asked before."""
        raise NotImplementedError

    def can_go_back(self) -> bool:
        """Whether anything was asked before."""
        raise NotImplementedError

    def showEvent(self, event: object) -> None:
        self.take_room()
        self._to_arrive = True
        super().showEvent(event)  # type: ignore[arg-type]

    def changeEvent(self, event: QEvent) -> None:
        """Once the window is in front: a reader passes over what was said behind another."""
        super().changeEvent(event)
        active = event.type() == QEvent.Type.ActivationChange and self.isActiveWindow()
        if active and self._to_arrive:
            self._to_arrive = False
            QTimer.singleShot(0, self, self._arrive)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return move_focus(self, forward=forward)

    def take_room(self) -> None:
        em, room = self.kit.look.em(), self.screen().availableGeometry().size() * 0.9
        self.resize(min(WIDTH * em, room.width()), min(HEIGHT * em, room.height()))

    def _take_focus(self) -> None:
        """Where the page begins; Go on, where it has nothing to fill in."""
        self.page.begin()
        if self.page.go_on and not self._is_in_page(self.focusWidget()):
            self.go_on.show()
            self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_in_page(self, widget: QWidget | None) -> bool:
        return widget is not None and self.page.isAncestorOf(widget)

    def _arrive(self) -> None:
        self.paper.verticalScrollBar().setValue(0)
        self._take_focus()
        self.kit.speech.say(self, self.page.said())

    def _show_words(self) -> None:
        page = self.page
        self.picture.show_picture(PICTURES[page.step])
        self.question.setText(page.question)
        self.explains.setText(page.explains)
        self.explains.setVisible(bool(page.explains))
        self.go_on.setText(page.go_on)
        self.go_on.setVisible(bool(page.go_on))
        self.later.setVisible(page.can_wait and bool(page.go_on))
        self.back.setVisible(self.can_go_back())

    def _lay_out(self) -> None:
        inside = QWidget()
        body = column(spacing=theme.M, margin=theme.L)
        said = column(spacing=theme.M)
        for part in (self.progress, self.question, self.explains):
            said.addWidget(part)
        head = row(spacing=theme.M)
        head.addLayout(said, 1)
        head.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        body.addLayout(head)
        body.addWidget(self.pages, 1)
        inside.setLayout(body)
        whole = column(spacing=0)
        self.paper = Page(inside)
        whole.addWidget(self.paper, 1)
        self.feet.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.feet.setContentsMargins(theme.L, theme.XS, theme.L, theme.M)
        self.feet.setLayout(self._row)
        whole.addWidget(self.feet)
        self.setLayout(whole)

    def _lay_out_feet(self) -> None:
        """Go on, then other answers, then Later and Back."""
        before = self._buttons
        self._buttons = [self.go_on, *self.page.others, self.later, self.back]
        for button in before:
            self._row.removeWidget(button)
            button.setVisible(button in self._buttons)
        for button in self._buttons:
            self._row.addWidget(button)
            button.show()
        self._row.invalidate()
        self.feet.updateGeometry()

    def _listen(self, page: StepPage) -> None:
        if page in self._heard:
            return
        self._heard.append(page)
        page.changed.connect(self._show_words)
        page.arrived.connect(self._arrive)
        page.answered.connect(self.step_done)
        page.put_off.connect(self.put_off)
