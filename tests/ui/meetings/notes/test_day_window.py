"""The note-taker's screen in the whole window: to the pay desk and back, locked, opened again."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.window import make_window
from desktop.services.meetings.notes import line_notes
from desktop.ui.kit import Kit
from desktop.ui.meetings.notes.day_page import DayPage
from desktop.ui.session import Session, Travel
from desktop.ui.shell.idle import MINUTE
from desktop.ui.shell.window import MainWindow
from tests.services.note_takers import TITLES, Sitting
from tests.ui.visiting import NOON

Opened = Callable[[], MainWindow]


@pytest.fixture
def opened(sitting: Sitting, kit: Kit, qtbot: QtBot) -> Iterator[Opened]:
    sessions: list[Session] = []

    def open_window() -> MainWindow:
        session = Session(sitting.group.workspace, sitting.group.id("Maya"), lambda: NOON)
        window = make_window(session, kit, unlock=lambda _: None, keep_text_size=lambda _: None)
        qtbot.addWidget(window)
        window.resize(1280, 800)
        with qtbot.waitActive(window):
            window.show()
        QApplication.processEvents()
        sessions.append(session)
        return window

    yield open_window
    for session in sessions:
        session.leave()


@pytest.fixture
def window(opened: Opened, sitting: Sitting) -> MainWindow:
    window = opened()
    go = Travel()
    go.window = window
    go("notes", meeting_id=sitting.meeting_id)
    QApplication.processEvents()
    return window


def page_of(window: MainWindow) -> DayPage:
    page = window.findChild(DayPage)
    assert isinstance(page, DayPage)
    return page


def here() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def type_here(text: str) -> None:
    QTest.keyClicks(here(), text)


def unlock() -> None:
    screen = QApplication.activeModalWidget()
    assert isinstance(screen, QDialog)
    screen.done(QDialog.DialogCode.Accepted)
    QApplication.processEvents()


def test_f9_goes_to_the_pay_desk_and_f9_back_to_the_same_letter(window: MainWindow) -> None:
    said = page_of(window).line.said
    type_here("Late seat")
    said.moveCursor(said.textCursor().MoveOperation.WordLeft)
    QTest.keyClick(said, Qt.Key.Key_F9)
    QApplication.processEvents()
    assert window.room == "money"
    QTest.keyClick(here(), Qt.Key.Key_F9)
    QApplication.processEvents()
    assert window.room == "meetings"
    assert said.hasFocus()
    type_here("no ")
    assert said.toPlainText() == "Late no seat"


def test_while_the_meeting_is_on_the_window_does_not_lock_by_itself(
    window: MainWindow, qtbot: QtBot
) -> None:
    """People talk, and nobody touches a key for longer than the idle time."""
    page = page_of(window)
    page.acts.begin_or_end()
    with qtbot.assertNotEmitted(window.locked, wait=100):
        window.idle.lock_after(10 / MINUTE)
    with qtbot.waitSignal(window.locked):
        page.acts.begin_or_end()
    unlock()


def test_locking_writes_down_what_was_typed_and_unlocking_shows_it(
    window: MainWindow, sitting: Sitting
) -> None:
    page = page_of(window)
    type_here("Late")
    window.lock()
    [kept] = line_notes.being_typed(sitting.group.workspace)
    assert kept.id == sitting.line(TITLES[0])
    unlock()
    assert page.line.said.toPlainText() == "Late"


def test_a_page_over_this_one_leaves_the_line_in_one_step(
    window: MainWindow, sitting: Sitting
) -> None:
    assert window.room == "meetings"
    type_here("Late")
    QTest.keyClick(here(), Qt.Key.Key_Escape)
    QApplication.processEvents()
    workspace = sitting.group.workspace
    assert line_notes.being_typed(workspace) == []
    assert line_notes.as_noted(workspace, sitting.line(TITLES[0])).said == "Late"


def test_opened_again_the_window_comes_back_to_what_was_being_typed(
    opened: Opened, window: MainWindow, kit: Kit
) -> None:
    type_here("Late")
    window.close()
    heard: list[str] = []
    kit.speech.mentioned.connect(heard.append)
    again = opened()
    QApplication.processEvents()
    assert again.room == "meetings"
    assert page_of(again).line.said.toPlainText() == "Late"
    told = "Committee. What you were typing is here again. 1. Seats at the bus stop."
    assert heard.count(told) == 1
