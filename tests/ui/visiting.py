"""Somebody with a keyboard in one room of the practice group, on the day of its meeting.

A room's tests import the fixture `visit` into their conftest and give it a `make_room`.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.papers.preview import PaperDialog
from desktop.ui.session import Go, Session
from tests.services.in_words import InWords

MakeRoom = Callable[[Session, Kit, Go], QWidget]
NOON = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
KEYS = {
    "Enter": (Qt.Key.Key_Return, NONE),
    "Tab": (Qt.Key.Key_Tab, NONE),
    "Esc": (Qt.Key.Key_Escape, NONE),
    "Up": (Qt.Key.Key_Up, NONE),
    "Down": (Qt.Key.Key_Down, NONE),
    "Space": (Qt.Key.Key_Space, NONE),
    "F8": (Qt.Key.Key_F8, NONE),
    "Ctrl+Enter": (Qt.Key.Key_Return, CONTROL),
    "Ctrl+E": (Qt.Key.Key_E, CONTROL),
    "Ctrl+F": (Qt.Key.Key_F, CONTROL),
    "Ctrl+G": (Qt.Key.Key_G, CONTROL),
    "Ctrl+I": (Qt.Key.Key_I, CONTROL),
    "Ctrl+L": (Qt.Key.Key_L, CONTROL),
    "Ctrl+N": (Qt.Key.Key_N, CONTROL),
    "Ctrl+R": (Qt.Key.Key_R, CONTROL),
    "Ctrl+T": (Qt.Key.Key_T, CONTROL),
}


@dataclass
class Visit:
    """The room, what was heard in it, and where it led."""

    room: Any
    session: Session
    kit: Kit
    qtbot: QtBot
    heard: list[str] = field(default_factory=list)
    went: list[tuple[str, dict[str, int]]] = field(default_factory=list)

    def type(self, text: str) -> None:
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self.focus(), letter)
            else:  # QTest knows no other letters
                pressed = QKeyEvent(QEvent.Type.KeyPress, 0, NONE, letter)
                QApplication.sendEvent(self.focus(), pressed)
            QApplication.processEvents()

    def press(self, *keys: str) -> None:
        for key in keys:
            QTest.keyClick(self.focus(), *KEYS[key])
            QApplication.processEvents()

    def push(self, button: QWidget) -> None:
        """Go to a button and press it by key."""
        self.enter(button)
        self.press("Space")

    def settle(self) -> None:
        """Let a page come to rest: a list as high as its cards is laid out in a few turns."""
        for _ in range(5):
            QApplication.processEvents()

    def enter(self, widget: QWidget) -> None:
        """Put the focus here; a window that was behind a dialog comes forward first."""
        widget.window().activateWindow()
        widget.setFocus()
        self.qtbot.waitUntil(widget.hasFocus)

    def focus(self) -> QWidget:
        dialog = QApplication.activeModalWidget()
        if dialog is not None and dialog.focusWidget() is not None:
            return dialog.focusWidget()
        return QApplication.focusWidget() or self.room

    @property
    def dialog(self) -> Any:
        """The dialog that is open; None when there is none."""
        return QApplication.activeModalWidget()

    def fill(self, **values: str) -> None:
        """Type into fields of the open dialog, one after the other."""
        assert isinstance(self.dialog, FormDialog)
        for key, text in values.items():
            field_ = self.dialog.form.rows[key].field
            field_.setFocus()
            if hasattr(field_, "selectAll"):
                field_.selectAll()
            self.type(text)

    def problem(self, key: str) -> str:
        """What is said below a field of the open dialog."""
        return str(self.dialog.form.rows[key].problem.text())


def previews() -> list[PaperDialog]:
    """The previews that are open."""
    found = QApplication.topLevelWidgets()
    return [one for one in found if isinstance(one, PaperDialog) and one.isVisible()]


@contextmanager
def visiting(
    make_room: MakeRoom,
    riverside: InWords,
    kit: Kit,
    qtbot: QtBot,
    *,
    who: str = "Maya",
    now: datetime = NOON,
) -> Iterator[Visit]:
    """Sit down in a room made by `make_room`."""
    session = Session(riverside.workspace, riverside.id(who), lambda: now)
    went: list[tuple[str, dict[str, int]]] = []

    def go(place: str, /, **ids: int) -> None:
        went.append((place, ids))

    room = make_room(session, kit, go)
    qtbot.addWidget(room)
    room.resize(1150, 720)
    with qtbot.waitActive(room):
        room.show()
    visit = Visit(room, session, kit, qtbot, went=went)
    kit.speech.said.connect(visit.heard.append)
    yield visit
    while (dialog := QApplication.activeModalWidget()) is not None:
        dialog.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    session.leave()
