"""How things stand: as a word with a mark, or a sentence in place."""

from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from desktop.ui import theme
from desktop.ui.kit import Kit
from desktop.ui.pictures import Picture
from desktop.ui.widgets import Text, row


class Mark(StrEnum):
    """How things stand. Every state has a mark and a word, never a colour alone."""

    PLAIN = "plain"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"


MARKS = MappingProxyType({Mark.PLAIN: "", Mark.GOOD: "✓ ", Mark.WARN: "! ", Mark.BAD: "✗ "})
PICTURES = MappingProxyType(
    {Mark.PLAIN: "pen", Mark.GOOD: "tick", Mark.WARN: "warning", Mark.BAD: "cross"}
)


class Chip(QLabel):
    """A state as a word with a mark; a screen reader hears the word alone."""

    def __init__(
        self, text: str = "", mark: Mark = Mark.PLAIN, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_state(text, mark)

    def show_state(self, text: str, mark: Mark = Mark.PLAIN) -> None:
        self.setText(f"{MARKS[mark]}{text}")
        self.setAccessibleName(text)
        self.setProperty("chip", mark.value)
        self.style().unpolish(self)
        self.style().polish(self)


class Notice(QFrame):
    """A sentence that matters, in place: picture, words, and said aloud when it appears."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._text = Text()
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = row(spacing=theme.S, margin=theme.S)
        self._inside.addWidget(self._text, 1)
        self.setLayout(self._inside)
        self._picture: Picture | None = None
        self.hide()

    def text(self) -> str:
        return self._text.text()

    def show_text(self, text: str, mark: Mark = Mark.WARN, *, aloud: bool = True) -> None:
        """Show the sentence and say it; nothing is said while `aloud` is false."""
        self._text.setText(text)
        self._text.setAccessibleName(text)
        if self._picture is not None:
            self._inside.removeWidget(self._picture)
            self._picture.deleteLater()
        self._picture = Picture(PICTURES[mark])
        self._inside.insertWidget(0, self._picture, 0, Qt.AlignmentFlag.AlignTop)
        self.setProperty("notice", mark.value)
        for widget in (self, self._text, self._picture):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.show()
        if aloud:
            self._kit.speech.say(self, text, urgent=mark == Mark.BAD)

    def clear(self) -> None:
        self._text.setText("")
        self.hide()
