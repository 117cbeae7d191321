"""Fields to type in. They keep what was typed and let the program's shortcuts through."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from desktop.domain.typed_day import lacks_year, typed_day
from desktop.errors import UserError
from desktop.ui import theme
from desktop.ui.keys import is_enter, leaves_to_program
from desktop.ui.pictures import picture

T = TypeVar("T")


class TextField(QLineEdit):
    """One line of text."""

    left = Signal()

    def __init__(self, value: str = "", parent: QWidget | None = None) -> None:
        super().__init__(value, parent)
        self.setCursorPosition(0)
        self.align()

    def align(self) -> None:
        """Begin where the language begins its lines, whatever letters are typed."""
        across = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(across | Qt.AlignmentFlag.AlignAbsolute)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.align()

    def value(self) -> str:
        """What was typed, without spaces at the ends."""
        return self.text().strip()

    def event(self, event: QEvent) -> bool:
        if leaves_to_program(
            event, can_undo=self.isUndoAvailable(), can_redo=self.isRedoAvailable()
        ):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in {
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.PopupFocusReason,
        }:
            self.left.emit()


class ReadField(TextField, Generic[T]):
    """One line that is read as something: an amount, a day, a time.

    What was typed stays as it is. `read` turns it into the value and raises UserError when it
    cannot; `write` shows a value that is already known.
    """

    def __init__(
        self,
        read: Callable[[str], T],
        *,
        value: T | None = None,
        write: Callable[[T], str] = str,
        ems: float = 9,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("" if value is None else write(value), parent)
        self._read = read
        self._write = write
        self._ems = ems

    def value(self) -> T:  # type: ignore[override]  # the point of the class
        """What is meant; raises UserError, naming this field, when it cannot be read."""
        try:
            return self._read(self.text().strip())
        except UserError as error:
            error.field = self.objectName() or error.field
            raise

    def value_if_any(self) -> T | None:
        """None when nothing was typed, otherwise as `value`."""
        return self.value() if self.text().strip() else None

    def show_value(self, value: T | None) -> None:
        self.setText("" if value is None else self._write(value))

    def sizeHint(self) -> QSize:
        return QSize(round(self.fontInfo().pixelSize() * self._ems), super().sizeHint().height())


class AmountField(ReadField[T]):
    """A sum of money as people type it. Digits run from left to right in every language."""

    def __init__(
        self,
        read: Callable[[str], T],
        *,
        value: T | None = None,
        write: Callable[[T], str] = str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(read, value=value, write=write, ems=8, parent=parent)
        self.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)

    def align(self) -> None:
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)


class DateField(ReadField[date]):
    """A day as people type it, `28/11` too: then the field writes the year it is read with."""

    def __init__(
        self,
        read: Callable[[str], date],
        *,
        value: date | None = None,
        ems: float = 9,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(read, value=value, write=typed_day, ems=ems, parent=parent)

    def add_year(self) -> bool:
        """Write the year that was left out; whether one was, in a day that can be read."""
        if not lacks_year(self.text()):
            return False
        try:
            day = self.value()
        except UserError:
            return False
        self.show_value(day)
        self.setModified(True)  # it still is what somebody typed
        return True


class TimeField(ReadField[T]):
    """A time of day as people type it."""


class TextBox(QPlainTextEdit):
    """Several lines of text. Tab goes on to the next field; Ctrl+Enter stays the program's."""

    left = Signal()

    def __init__(self, value: str = "", *, lines: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(value, parent)
        self._lines = lines
        self.setTabChangesFocus(True)
        self.align()

    def align(self) -> None:
        """Begin lines where the language begins them: Qt leaves them on the left otherwise."""
        rtl = self.isRightToLeft()
        option = self.document().defaultTextOption()
        option.setAlignment(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
        self.document().setDefaultTextOption(option)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.align()

    def value(self) -> str:
        return self.toPlainText().strip()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._height())

    def event(self, event: QEvent) -> bool:
        document = self.document()
        if leaves_to_program(
            event, can_undo=document.isUndoAvailable(), can_redo=document.isRedoAvailable()
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not is_enter(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def _height(self) -> int:
        return self.fontMetrics().lineSpacing() * self._lines + 2 * theme.S + 2 * theme.XS


class Choice(QComboBox, Generic[T]):
    """One of several things, each with its value. The wheel never changes it by accident."""

    left = Signal()

    def __init__(
        self, choices: Sequence[tuple[T, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._values: list[T] = []
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.show_choices(choices)

    def show_choices(self, choices: Sequence[tuple[T, str]]) -> None:
        self.clear()
        self._values = [value for value, _text in choices]
        self.addItems([text for _value, text in choices])

    def value(self) -> T:
        return self._values[self.currentIndex()]

    def show_value(self, value: T) -> None:
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def wheelEvent(self, event: object) -> None:
        event.ignore()  # type: ignore[attr-defined]  # scrolls the page instead

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontInfo().pixelSize() * 8, super().minimumSizeHint().height())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self.fontInfo().pixelSize()
        x = theme.XS if self.isRightToLeft() else self.width() - side - theme.XS
        arrow = picture(
            "down", self.palette().color(self.foregroundRole()), side, self.devicePixelRatioF()
        )
        QPainter(self).drawPixmap(x, (self.height() - side) // 2, arrow)
