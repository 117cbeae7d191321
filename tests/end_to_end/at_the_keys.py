"""Somebody at the keyboard of the whole window, one day after the other."""

from datetime import UTC, date, datetime, time
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from desktop.app.window import make_window
from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.rows import RowList
from desktop.ui.session import Session
from desktop.ui.table import Table
from desktop.ui.tabs import Tabs
from tests.services.groups import Riverside

NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
KEYS = {
    "Enter": (Qt.Key.Key_Return, NONE),
    "Tab": (Qt.Key.Key_Tab, NONE),
    "Esc": (Qt.Key.Key_Escape, NONE),
    "Down": (Qt.Key.Key_Down, NONE),
    "Up": (Qt.Key.Key_Up, NONE),
    "Right": (Qt.Key.Key_Right, NONE),
    "Delete": (Qt.Key.Key_Delete, NONE),
    "Home": (Qt.Key.Key_Home, NONE),
    "Space": (Qt.Key.Key_Space, NONE),
    **{f"F{number}": (Qt.Key(Qt.Key.Key_F1 + number - 1), NONE) for number in range(1, 13)},
    "Ctrl+Enter": (Qt.Key.Key_Return, CONTROL),
    **{f"Ctrl+{letter}": (Qt.Key(ord(letter)), CONTROL) for letter in "ABDEFGNOPST123456"},
    "Ctrl+Shift+Enter": (Qt.Key.Key_Return, CONTROL | Qt.KeyboardModifier.ShiftModifier),
}
MOST_STOPS = 90
"""More stops than any page has: what is not reached then cannot be reached."""


PARTS = 9
"""More parts than the note-taker's screen has."""


class AtTheKeys:
    """Maya, day after day. Every key counts; what has the focus is asked, what is said is heard."""

    def __init__(self, riverside: Riverside, kit: Kit, qtbot: QtBot) -> None:
        self.riverside, self.kit, self.qtbot = riverside, kit, qtbot
        self.heard: list[str] = []
        self.keys = 0
        self.session: Session | None = None
        self.window: Any = None
        kit.speech.said.connect(self.heard.append)
        kit.speech.mentioned.connect(self.heard.append)

    def sit_down(self, day: date) -> None:
        """The group is opened on this day, as it was left on the day before."""
        self.go_home()
        now = datetime.combine(day, time(12, 0), UTC)
        self.session = Session(self.riverside.workspace, self.riverside.id("Maya"), lambda: now)
        self.window = make_window(
            self.session, self.kit, unlock=lambda _typed: None, keep_text_size=lambda _size: None
        )
        self.qtbot.addWidget(self.window)
        self.window.resize(1366, 768)
        with self.qtbot.waitActive(self.window):
            self.window.show()
        QApplication.processEvents()

    def go_home(self) -> None:
        if self.session is not None:
            self.session.leave()
            self.window.close()

    def type(self, text: str) -> None:
        for letter in text:
            self.keys += 1
            if letter.isascii():
                QTest.keyClicks(self.focus, letter)
            else:
                self._type_beyond_ascii(letter)
        QApplication.processEvents()

    def _type_beyond_ascii(self, letter: str) -> None:
        """As a keyboard of its language sends it; QTest knows English letters alone."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self.focus, QKeyEvent(kind, 0, NONE, letter))

    def press(self, *keys: str) -> None:
        for key in keys:
            self.keys += 1
            QTest.keyClick(self.focus, *KEYS[key])
            QApplication.processEvents()

    @property
    def dialog(self) -> Any:
        return QApplication.activeModalWidget()

    @property
    def focus(self) -> Any:
        """What the keys go to. Behind a dialog nothing has them."""
        if self.dialog is not None and self.dialog.focusWidget() is not None:
            return self.dialog.focusWidget()
        found = QApplication.focusWidget()
        assert found is not None, ("nobody knows where they stand", self.heard[-4:])
        return found

    @property
    def name(self) -> str:
        return str(self.focus.accessibleName())

    def tab_to(self, name: str) -> None:
        """Press Tab until the focus is on what has this name."""
        passed = []
        for _ in range(MOST_STOPS):
            if self.name.startswith(name):
                return
            passed.append(self.name)
            self.press("Tab")
        raise AssertionError(name, passed, self.heard[-6:])

    def push(self, name: str) -> None:
        self.tab_to(name)
        self.press("Space")

    def go_to_place(self, title: str) -> None:
        """Tab to the row of places in this room, then arrow keys."""
        for _ in range(MOST_STOPS):
            if isinstance(self.focus.parentWidget(), Tabs):
                break
            self.press("Tab")
        for _ in range(MOST_STOPS):
            if self.name == title:
                break
            self.press("Right")
        self.press("Space")

    def open_row(self, title: str) -> None:
        """Enter on the card of the list that the focus is in."""
        self.stand_on(title)
        self.press("Enter")

    def go_to_part(self, name: str) -> None:
        """F6 on the note-taker's screen."""
        for _ in range(PARTS):
            self.press("F6")
            if self.name == name:
                return
        raise AssertionError(name, self.heard[-8:])

    def tab_to_table(self) -> Any:
        """Press Tab until the focus is in the page's table."""
        for _ in range(MOST_STOPS):
            if isinstance(self.focus, Table):
                return self.focus
            self.press("Tab")
        raise AssertionError(self.name, self.heard[-6:])

    def tab_to_list(self) -> None:
        """Press Tab until the focus is in a list of cards."""
        for _ in range(MOST_STOPS):
            if isinstance(self.focus, RowList):
                return
            self.press("Tab")
        raise AssertionError(self.name, self.heard[-6:])

    def open_meeting(self, day: date) -> None:
        """Enter on the meeting of this day, in the table of all meetings."""
        self.press("Ctrl+3")
        table = self.tab_to_table()
        self.press("Home")
        for _ in range(table.count()):
            if table.chosen().day == day:
                break
            self.press("Down")
        self.press("Enter")

    def stand_on(self, title: str) -> None:
        """Arrow keys to the card with these words."""
        cards = self.focus
        assert isinstance(cards, RowList), self.name
        self.press("Home")
        rows = [row.aloud() for row in cards.rows()]
        at = next((n for n, said in enumerate(rows) if title in said), None)
        assert at is not None, (title, rows)
        self.press(*["Down"] * at)

    def pick(self, text: str) -> None:
        """Arrow keys to an answer of the choice that the focus is in."""
        choice = self.focus
        assert isinstance(choice, QComboBox), self.name
        self.press("Home")
        texts = [choice.itemText(at) for at in range(choice.count())]
        at = next((n for n, said in enumerate(texts) if text in said), None)
        assert at is not None, (text, texts)
        self.press(*["Down"] * at)

    def write(self, field: str, text: str) -> None:
        """Tab to a field, and type over whatever stands in it."""
        self.tab_to(field)
        self.press("Ctrl+A")
        self.type(text)

    def choose(self, field: str, answer: str) -> None:
        """Tab to a choice, and arrow keys to an answer of it."""
        self.tab_to(field)
        self.pick(answer)

    def done(self) -> None:
        """Ctrl+Enter saves the dialog, and it goes; the window comes back as from any dialog."""
        before = self.dialog
        assert isinstance(before, FormDialog)
        self.press("Ctrl+Enter")
        said = [row.problem.text() for row in before.form.rows.values()]
        assert self.dialog is not before, (before.form.notice.text(), said, self.heard[-3:])
        self.come_back()

    def come_back(self) -> None:
        """The window behind a dialog comes forward, as a window manager lets it."""
        front = self.dialog or self.window
        front.activateWindow()
        self.qtbot.waitUntil(front.isActiveWindow)
