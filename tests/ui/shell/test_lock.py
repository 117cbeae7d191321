"""The locked window: nothing of the group in sight, and no key goes round it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.ui.kit import Kit
from desktop.ui.shell.idle import MINUTE
from desktop.ui.shell.window import MainWindow
from tests.ui.shell.conftest import WORDS, in_sight


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
