"""The one window, by keyboard: rooms, search, undo, text size."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.kit import Kit
from desktop.ui.look import Scheme
from desktop.ui.shell.window import MainWindow
from tests.ui.screen_rules import check_nothing_cut, check_screen
from tests.ui.shell.conftest import Group, in_sight


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
    assert "100%" in window.bar.larger.accessibleName()


def test_other_colours_say_nothing_of_the_text(window: MainWindow, kit: Kit) -> None:
    heard: list[str] = []
    kit.speech.said.connect(heard.append)
    kit.look.set_scheme(Scheme.DARK)
    assert heard == []
    QTest.keySequence(window, "Ctrl++")
    assert heard == ["Text 125 per cent"]


def test_the_last_message_is_a_line_that_can_be_read(window: MainWindow, kit: Kit) -> None:
    kit.speech.say(window, "Saved. Amina, £4.60, slip 14.")
    assert window.message.isVisible()
    assert window.message.text() == "Saved. Amina, £4.60, slip 14."
    assert window.message.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_who_is_here_stays_on_one_line_beside_a_short_message(
    qtbot: QtBot, window: MainWindow, kit: Kit
) -> None:
    window.resize(1366, 768)
    kit.look.set_text_size(200)
    kit.speech.say(window, "Saved.")
    qtbot.waitUntil(lambda: window.message.x() < window.who.x())
    assert window.who.height() < 2 * window.who.fontMetrics().height()
    check_nothing_cut(window)


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


def test_the_window_keeps_the_rules_of_every_screen(
    qtbot: QtBot, window: MainWindow, kit: Kit
) -> None:
    check_screen(window, kit.look, qtbot)


def test_the_rail_stands_at_the_right_in_right_to_left_languages(
    qtbot: QtBot, qapp: QApplication, window: MainWindow
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: window.rail.x() > window.stack.x())
