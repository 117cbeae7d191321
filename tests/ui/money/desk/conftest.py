"""The pay desk of the practice group's meeting, driven by keys, its words remembered."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.kit import Kit
from desktop.ui.money.desk.desk import PayDesk, make_desk
from desktop.ui.session import Session
from tests.services.groups import Riverside
from tests.services.in_words import InWords

KEYS = {
    "Enter": (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    "Tab": (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
    "Esc": (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    "Down": (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier),
    "Space": (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier),
    "F4": (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier),
    "F6": (Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier),
    "F8": (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier),
    "Ctrl+Enter": (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
    "Ctrl+KeypadEnter": (
        Qt.Key.Key_Enter,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.KeypadModifier,
    ),
    "Ctrl+Shift+Enter": (
        Qt.Key.Key_Return,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    ),
    "Ctrl+Shift+R": (
        Qt.Key.Key_R,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    ),
    "Ctrl+Backspace": (Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier),
    **{
        f"Ctrl+{letter}": (getattr(Qt.Key, f"Key_{letter}"), Qt.KeyboardModifier.ControlModifier)
        for letter in "RGBONL"
    },
}


@dataclass
class Hands:
    """Somebody at the keyboard, with an earpiece: types, presses keys, hears."""

    desk: PayDesk
    heard: list[str] = field(default_factory=list)
    went: list[tuple[str, dict[str, int]]] = field(default_factory=list)

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClicks(self.focus(), letter)
            QApplication.processEvents()

    def press(self, *keys: str) -> None:
        for key in keys:
            QTest.keyClick(self.focus(), *KEYS[key])
            QApplication.processEvents()

    def focus(self) -> Any:
        return QApplication.focusWidget() or self.desk

    @property
    def last(self) -> str:
        return self.heard[-1]


@pytest.fixture
def hands(riverside: Riverside, kit: Kit, qtbot: QtBot) -> Iterator[Hands]:
    yield from at_the_desk(riverside, kit, qtbot)


def at_the_desk(group: InWords, kit: Kit, qtbot: QtBot) -> Iterator[Hands]:
    """Maya sits down at the desk of the group's meeting."""
    now = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)
    session = Session(group.workspace, group.id("Maya"), lambda: now)
    went: list[tuple[str, dict[str, int]]] = []

    def go(place: str, /, **ids: int) -> None:
        went.append((place, ids))

    desk = make_desk(session, kit, go, group.meeting_id)
    qtbot.addWidget(desk)
    desk.resize(1100, 720)
    with qtbot.waitActive(desk):
        desk.show()
    made = Hands(desk, went=went)
    kit.speech.said.connect(made.heard.append)
    desk.queue.start()
    yield made
    session.leave()
