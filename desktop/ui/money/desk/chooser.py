"""A short question in place: a few numbered answers, or one line to type. Esc leaves it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.errors import UserError
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.fields import TextField
from desktop.ui.form_row import FormRow
from desktop.ui.keys import is_enter
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.password import PasswordField
from desktop.ui.rows import Row, RowList
from desktop.ui.widgets import Card, Heading, Size


class Answers(RowList):
    """Numbered answers: arrow keys and Enter, or the number itself."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = int(event.text()) - 1 if event.text().isdigit() else -1
        if 0 <= at < len(self.rows()):
            self.opened.emit(at)
        else:
            super().keyPressEvent(event)


class Chooser(Card):
    """Asks one thing at a time and hands the answer on; `closed` when nothing is asked any more."""

    closed = Signal()
    begun = Signal()

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._kit = kit
        self._row: FormRow | None = None
        self._answers: Answers | None = None
        self._number = 0
        self._done: Callable[[], object] = lambda: None
        self.title = Heading(size=Size.CARD)
        self.add(self.title)
        self.hide()

    @property
    def asking(self) -> bool:
        return self.isVisible()

    def answers(self) -> list[Row]:
        """The answers offered now."""
        return self._answers.rows() if self._answers is not None else []

    def pick(
        self, question: str, answers: Sequence[tuple[str, Callable[[], object]]], *, start: int = 0
    ) -> None:
        """Ask for one of a few answers; each comes with what it does."""
        self._begin(question)
        listed = Answers(self._kit, question)
        listed.show_rows(
            [
                Row(key=at, title=f"{at + 1}  {text}", spoken=f"{at + 1} {text}")
                for at, (text, _do) in enumerate(answers)
            ]
        )
        listed.choose(start)
        listed.grow()
        listed.clicked.connect(lambda index: listed.opened.emit(index.row()))
        listed.opened.connect(lambda at: self._attempt(answers[at][1]))
        self.body.insertWidget(1, listed)
        self._answers = listed
        listed.setFocus(Qt.FocusReason.OtherFocusReason)
        said = ". ".join(f"{number} {text}" for number, (text, _do) in enumerate(answers, 1))
        self._kit.speech.say(self, f"{question} {said}.")

    def write(
        self,
        question: str,
        label: str,
        done: Callable[[str], object],
        *,
        secret: bool = False,
        field: str = "",
    ) -> None:
        """Ask for one line of text; a secret one is typed as dots."""
        self._begin(question)
        typed = PasswordField(self._kit) if secret else TextField()
        typed.setObjectName(field)
        self._row = FormRow(self._kit, label, typed)
        self.body.insertWidget(1, self._row)
        self._done = lambda: done(typed.value())
        go = Button(self._kit.words.text("Go on"), ButtonLook.SECONDARY)
        go.clicked.connect(lambda: self._attempt(self._done))
        self._buttons = QWidget()
        self._buttons.setLayout(flow(go))
        self.body.insertWidget(2, self._buttons)
        typed.setFocus(Qt.FocusReason.OtherFocusReason)
        self._kit.speech.say(self, question)

    def show_error(self, error: UserError) -> None:
        """What is wrong with the answer, at the question; what was typed stays."""
        said = self._kit.words.error(error)
        if self._row is not None:
            self._row.show_problem(said)
            self._row.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._kit.speech.say(self, said, urgent=True)

    def focus_question(self) -> None:
        """Back to the answers, or to the line to type."""
        asked = self._answers if self._row is None else self._row.field
        if asked is not None:
            asked.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_question(self) -> None:
        """Nothing is asked any more."""
        if self.isVisible():
            self.put_away()
            self.closed.emit()

    def put_away(self) -> None:
        """The question was about somebody who is not in front any more."""
        self._clear()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_question()
        elif is_enter(event) and self._row is not None:
            self._attempt(self._done)
        else:
            super().keyPressEvent(event)

    def _attempt(self, do: Callable[[], object]) -> None:
        """Do what was answered; a UserError is said here, and the question stays."""
        asked = self._number
        try:
            do()
        except UserError as error:
            self.show()
            self.show_error(error)
            return
        if self._number == asked:  # nothing further was asked
            self.close_question()

    def _begin(self, question: str) -> None:
        self._clear()
        self._number += 1
        self.begun.emit()
        self.title.setText(question)
        self.setAccessibleName(question)
        self.show()

    def _clear(self) -> None:
        while self.body.count() > 1:
            item = self.body.takeAt(1)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._row, self._answers = None, None
