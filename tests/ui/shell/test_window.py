"""The one window, by keyboard: rooms, search, undo, text size, lock."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.errors import UserError
from desktop.language import N_
from desktop.ui.kit import Kit
from desktop.ui.shell.idle import MINUTE
from desktop.ui.shell.room import Found, Program, Room
from desktop.ui.shell.window import MainWindow
from desktop.ui.widgets import Text
from tests.ui.screen_rules import check_screen

WORDS = "library garden soup"


@dataclass
class Group:
    """A group that remembers what the window asked of it."""

    steps: list[str] = field(default_factory=lambda: ["allow Dilip £6.30"])
    undone: list[str] = field(default_factory=list)
    visited: list[str] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    made: list[str] = field(default_factory=list)

    def undo(self) -> str:
        self.undone.append(self.steps.pop())
        return "Undone: allow Dilip £6.30."

    def redo(self) -> str:
        self.steps.append(self.undone.pop())
        return "Done again."

    def search(self, words: str) -> Sequence[Found]:
        people = ["Ewa", "Ewan", "Carys"]
        return [
            Found(title=name, detail="Person", go=partial(self.visited.append, name))
            for name in people
            if words.lower() in name.lower()
        ]

    def unlock(self, secret: str) -> None:
        if secret != WORDS:
            raise UserError(N_("This password does not open it."), field="secret")

    def room(self, key: str, title: str, shortcut: str) -> Room:
        def make() -> QWidget:
            self.made.append(key)
            page = QWidget()
            body = QVBoxLayout(page)
            body.addWidget(Text(f"Private words about {title}"))
            box = QLineEdit()
            box.setAccessibleName(f"{title} field")
            body.addWidget(box)
            return page

        return Room(key=key, title=title, picture=key, make=make, shortcut=shortcut)

    def program(self) -> Program:
        return Program(
            group_name=lambda: "Riverside Users’ Group",
            who=lambda: "Maya · treasurer",
            search=self.search,
            undo_words=lambda: self.steps[-1] if self.steps else "",
            undo=self.undo,
            redo_words=lambda: self.undone[-1] if self.undone else "",
            redo=self.redo,
            unlock=self.unlock,
            keep_text_size=self.sizes.append,
        )


@pytest.fixture
def group() -> Group:
    return Group()


@pytest.fixture
def window(qtbot: QtBot, kit: Kit, group: Group) -> MainWindow:
    rooms = [
        group.room("today", "Today", "Ctrl+1"),
        group.room("people", "People", "Ctrl+2"),
        group.room("money", "Money", "Ctrl+3"),
    ]
    window = MainWindow(kit, rooms, group.program())
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show_room("today")
    with qtbot.waitActive(window):
        window.show()
    return window


def in_sight(window: QWidget) -> str:
    return " ".join(label.text() for label in window.findChildren(Text) if label.isVisible())


def test_a_room_is_made_when_somebody_first_goes_there(window: MainWindow, group: Group) -> None:
    assert group.made == ["today"]
    QTest.keySequence(window, "Ctrl+3")
    QTest.keySequence(window, "Ctrl+1")
    QTest.keySequence(window, "Ctrl+3")
    assert group.made == ["today", "money"]
    assert window.room == "money"
    assert window.windowTitle() == "Money – Riverside Users’ Group"


def test_only_the_rooms_that_were_given_are_on_the_rail(window: MainWindow) -> None:
    assert [button.text() for button in window.rail.buttons.values()] == [
        "Today",
        "People",
        "Money",
    ]


def test_the_rail_tells_which_room_this_is(window: MainWindow) -> None:
    window.rail.buttons["people"].click()
    assert window.room == "people"
    assert window.rail.buttons["people"].isChecked()
    assert not window.rail.buttons["today"].isChecked()


def test_a_narrow_window_has_the_rooms_in_a_menu(window: MainWindow, kit: Kit) -> None:
    kit.look.set_text_size(250)
    assert not window.rail.isVisible()
    assert window.bar.menu.isVisible()
    assert window.bar.menu.text() == "Rooms: Today"
    assert "Maya · treasurer" in in_sight(window)


def test_control_z_says_what_it_would_undo_before_it_does(
    window: MainWindow, group: Group, kit: Kit
) -> None:
    QTest.keySequence(window, "Ctrl+Z")
    assert kit.speech.last == "Undo: allow Dilip £6.30? Press Control Z again."
    assert not group.undone

    QTest.keySequence(window, "Ctrl+Z")

    assert group.undone == ["allow Dilip £6.30"]
    assert kit.speech.last == "Undone: allow Dilip £6.30."


def test_undo_is_in_sight_in_words_while_there_is_something(
    window: MainWindow, group: Group
) -> None:
    assert window.bar.undo.text() == "Undo: allow Dilip £6.30"
    window.bar.undo.click()
    assert group.undone == ["allow Dilip £6.30"]
    assert not window.bar.undo.isVisible()


def test_nothing_to_undo_is_said(window: MainWindow, group: Group, kit: Kit) -> None:
    group.steps.clear()
    QTest.keySequence(window, "Ctrl+Z")
    assert kit.speech.last == "Nothing to undo."


def test_what_was_undone_can_be_done_again(window: MainWindow, group: Group) -> None:
    window.bar.undo.click()
    QTest.keySequence(window, "Ctrl+Shift+Z")
    assert group.steps == ["allow Dilip £6.30"]


def test_text_grows_by_key_and_is_kept(window: MainWindow, group: Group, kit: Kit) -> None:
    QTest.keySequence(window, "Ctrl++")
    assert kit.look.text_size == 125
    assert group.sizes[-1] == 125
    window.bar.smaller.click()
    assert kit.look.text_size == 100
    assert "100 %" in window.bar.larger.accessibleName()


def test_the_last_message_is_a_line_that_can_be_read(window: MainWindow, kit: Kit) -> None:
    kit.speech.say(window, "Saved. Amina, £4.60, slip 14.")
    assert window.message.isVisible()
    assert window.message.text() == "Saved. Amina, £4.60, slip 14."
    assert window.message.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_search_finds_as_you_type_and_enter_goes_there(
    qtbot: QtBot, window: MainWindow, group: Group
) -> None:
    QTest.keySequence(window, "Ctrl+K")
    qtbot.keyClicks(QApplication.focusWidget(), "ewa")
    assert [row.title for row in window.bar.search.list.rows()] == ["Ewa", "Ewan"]
    assert window.bar.search.results.isVisible()

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    assert group.visited == ["Ewan"]
    assert not window.bar.search.results.isVisible()
    assert not window.bar.search.text()


def test_enter_in_the_search_opens_the_first(
    qtbot: QtBot, window: MainWindow, group: Group
) -> None:
    window.bar.search.start()
    qtbot.keyClicks(window.bar.search, "car")
    qtbot.keyClick(window.bar.search, Qt.Key.Key_Return)
    assert group.visited == ["Carys"]


def test_escape_leads_back_from_what_was_found(qtbot: QtBot, window: MainWindow) -> None:
    window.bar.search.start()
    qtbot.keyClicks(window.bar.search, "ewa")
    qtbot.keyClick(window.bar.search, Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is window.bar.search
    qtbot.keyClick(window.bar.search, Qt.Key.Key_Escape)
    assert not window.bar.search.results.isVisible()


def test_how_many_were_found_is_said_once_typing_stops(
    qtbot: QtBot, window: MainWindow, kit: Kit
) -> None:
    window.bar.search.start()
    qtbot.keyClicks(window.bar.search, "ewa")
    qtbot.waitUntil(lambda: kit.speech.last == "2 found.")


def test_a_locked_window_shows_nothing_of_the_group(window: MainWindow) -> None:
    QTest.keySequence(window, "Ctrl+Shift+L")
    assert "Private" not in in_sight(window)
    assert not window.inside.isVisible()
    assert window.windowTitle() == "Hearback is locked"


def lock_screen() -> QDialog:
    screen = QApplication.activeModalWidget()
    assert isinstance(screen, QDialog)
    return screen


def test_the_password_opens_the_lock_and_all_is_as_it_was(qtbot: QtBot, window: MainWindow) -> None:
    [typed] = window.widget("today").findChildren(QLineEdit)
    typed.setText("half a sentence")
    window.lock()
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))

    qtbot.keyClicks(QApplication.focusWidget(), WORDS)
    with qtbot.waitSignal(window.unlocked):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    assert window.inside.isVisible()
    assert typed.text() == "half a sentence"
    assert window.windowTitle() == "Today – Riverside Users’ Group"


def test_a_wrong_password_opens_nothing(qtbot: QtBot, window: MainWindow, kit: Kit) -> None:
    window.lock()
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    qtbot.keyClicks(QApplication.focusWidget(), "soup")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert kit.speech.last == "This password does not open it."
    assert not window.inside.isVisible()
    lock_screen().done(QDialog.DialogCode.Accepted)


def test_no_key_goes_round_the_lock(qtbot: QtBot, window: MainWindow) -> None:
    window.lock()
    screen = lock_screen()
    qtbot.keyClick(screen, Qt.Key.Key_Escape)
    screen.close()
    QTest.keySequence(screen, "Ctrl+Z")
    assert screen.isVisible()
    assert not window.inside.isVisible()
    screen.done(QDialog.DialogCode.Accepted)


def test_an_open_dialog_is_hidden_too_and_keeps_what_was_typed(window: MainWindow) -> None:
    dialog = QDialog(window)
    dialog.setWindowTitle("Amina")
    box = QLineEdit(dialog)
    box.setText("Amina Begum")
    dialog.open()
    window.lock()
    assert not box.isVisible()
    assert dialog.windowTitle() == "Hearback is locked"

    lock_screen().done(QDialog.DialogCode.Accepted)

    assert box.isVisible()
    assert box.text() == "Amina Begum"
    assert dialog.windowTitle() == "Amina"
    dialog.close()


def test_an_untouched_window_locks_itself(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.locked):
        window.idle.lock_after(20 / MINUTE)
    lock_screen().done(QDialog.DialogCode.Accepted)


def test_a_room_can_forbid_the_idle_lock(qtbot: QtBot, window: MainWindow) -> None:
    window.idle.forbid("pay desk")
    with qtbot.assertNotEmitted(window.locked, wait=100):
        window.idle.lock_after(10 / MINUTE)
    with qtbot.waitSignal(window.locked):
        window.idle.allow("pay desk")
    lock_screen().done(QDialog.DialogCode.Accepted)


def test_the_window_keeps_the_rules_of_every_screen(
    qtbot: QtBot, window: MainWindow, kit: Kit
) -> None:
    check_screen(window, kit.look, qtbot)


def test_the_rail_stands_at_the_right_in_right_to_left_languages(
    qtbot: QtBot, qapp: QApplication, window: MainWindow
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: window.rail.x() > window.stack.x())
