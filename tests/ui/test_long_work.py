"""Long work on the open file says how far it is after a moment, and Cancel ends it."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QProgressDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.errors import UserError
from desktop.language import Words
from desktop.ui.long_work import GoOn, shown_while


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def progress(window: QWidget) -> QProgressDialog:
    [dialog] = window.findChildren(QProgressDialog)
    return dialog


def assert_gone(window: QWidget) -> None:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert window.findChildren(QProgressDialog) == []
    assert QGuiApplication.overrideCursor() is None


def test_what_is_over_in_a_moment_shows_nothing(window: QWidget) -> None:
    def work(go_on: GoOn) -> str:
        assert go_on(1, 2)
        assert not progress(window).isVisible()
        assert QGuiApplication.overrideCursor() is not None
        return "done"

    assert shown_while(window, Words("en"), "Looking", work) == "done"
    assert_gone(window)


def test_what_takes_longer_says_how_far_it_is(window: QWidget) -> None:
    def work(go_on: GoOn) -> int:
        while not progress(window).isVisible():
            assert go_on(3, 9)
        shown = progress(window)
        assert (shown.value(), shown.maximum()) == (3, 9)
        assert (shown.windowTitle(), shown.accessibleName()) == ("Looking", "Looking")
        assert QApplication.activeModalWidget() is shown
        return 42

    assert shown_while(window, Words("en"), "Looking", work) == 42
    assert_gone(window)


def test_cancel_is_heard_and_the_window_goes_with_what_it_raises(window: QWidget) -> None:
    def work(go_on: GoOn) -> None:
        while go_on(1, 9):
            for button in progress(window).findChildren(QPushButton):
                if button.isVisible():
                    button.click()
        raise UserError("You stopped it.")

    with pytest.raises(UserError, match="You stopped it"):
        shown_while(window, Words("en"), "Looking", work)
    assert_gone(window)
