"""Hearing a spare key one group at a time, and reading it as it is said."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.ui import theme
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.widgets import Size, Text, column

NEXT = frozenset({Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown})
BACK = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp})


class NextButton(Button):
    """Enter and Space press it; the arrows go on and back without leaving it."""

    back = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in NEXT:
            self.click()
        elif event.key() in BACK:
            self.back.emit()
        else:
            super().keyPressEvent(event)


class Hearing(QWidget):
    """`heard` comes when the last group was said."""

    heard = Signal()

    def __init__(self, kit: Kit, groups: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = kit.words
        self._kit, self._groups = kit, list(groups)
        self.at = -1
        self.group = Text(size=Size.SCREEN)
        self.group.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.group.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.next = NextButton(words.text("Next group"), ButtonLook.PRIMARY)
        self.before = Button(words.text("Group before"))
        self.repeat = Button(words.text("Say it again"))
        self.next.clicked.connect(lambda: self._go(1))
        self.next.back.connect(lambda: self._go(-1))
        self.before.clicked.connect(lambda: self._go(-1))
        self.repeat.clicked.connect(lambda: self._go(0))
        body = column(spacing=theme.M)
        body.addWidget(self.group)
        body.addLayout(flow(self.next, self.before, self.repeat))
        how = words.text("Enter or the right arrow goes on. The left arrow goes back.")
        body.addWidget(Text(how, tone="soft"))
        self.setLayout(body)
        self.setFocusProxy(self.next)

    def begin(self) -> None:
        """Say the first group; the key that goes on has the focus."""
        self.at = 0
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say()

    def said(self) -> str:
        """The group in question, letter by letter."""
        return self._kit.words.text(
            "Group {number} of {all}: {letters}",
            number=self.at + 1,
            all=len(self._groups),
            letters=", ".join(self._groups[self.at]),
        )

    def hideEvent(self, event: QHideEvent) -> None:
        """F7 does not tell a group to whoever types it back, or comes after."""
        super().hideEvent(event)
        if self.at >= 0:
            self._kit.speech.forget(self.said())

    def _go(self, by: int) -> None:
        last = len(self._groups) - 1
        if self.at + by > last:
            end = self._kit.words.text("That was the last group.")
            self._kit.speech.say(self, end)
            return
        self.at = max(0, self.at + by)
        self._say()

    def _say(self) -> None:
        said = self.said()
        self.group.setText(said)
        self.group.setAccessibleName(said)
        self._kit.speech.confide(self.next, said)
        if self.at == len(self._groups) - 1:
            self.heard.emit()
