"""Closing the window makes a checked copy; it keeps nobody from closing, and loses nothing."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app.computer import Computer
from desktop.app.running import Running
from desktop.domain.person import Person
from desktop.services.keeping import copies, safety
from desktop.services.people import people
from desktop.settings import KnownGroup
from desktop.ui.keeping.closing_dialog import ClosingDialog
from desktop.ui.keeping.place import CopyPlace
from desktop.ui.kit import Kit
from tests.services.new_group import PASSWORD
from tests.ui.keeping.conftest import Keyboard, opened
from tests.ui.screen_rules import check_screen

GONE = "The stick is not here. Close without a copy, try again, or choose another place."


def closing(running: Running) -> ClosingDialog:
    """Close the window as its corner does, and give what asks."""
    assert running.window is not None
    running.window.close()
    QApplication.processEvents()
    dialog = running.window.findChild(ClosingDialog)
    assert dialog is not None
    return dialog


def is_closed(running: Running) -> bool:
    return running.window is not None and not running.window.isVisible()


def put_the_copies(computer: Computer, running: Running, folder: Path) -> None:
    assert running.session is not None
    running.session.copy_place.choose(folder)
    assert computer.settings.group(safety.mark(running.session.workspace)).copies_to == str(folder)


def test_the_place_is_asked_for_once_and_then_known(
    running: Running,
    computer: Computer,
    ours: Path,
    stick: Path,
    choose_folder: list[str],
    keys: Keyboard,
) -> None:
    opened(running, ours)
    dialog = closing(running)
    assert not is_closed(running)
    asked = "Where shall we keep a copy? Put a stick in and choose it."
    keys.qtbot.waitUntil(lambda: keys.said(asked))
    assert dialog.focusWidget() is dialog.choose
    choose_folder.append(str(stick))
    keys.press("Return")
    keys.qtbot.waitUntil(lambda: keys.said("The copy is made."))
    keys.press("Return")
    assert is_closed(running)
    [copy] = stick.iterdir()
    assert copies.test_copy(copy, PASSWORD).faults == ()
    [known] = computer.settings.groups.values()
    assert known.copies_to == str(stick)


def test_the_copy_is_made_and_the_window_closes_by_itself(
    running: Running, computer: Computer, ours: Path, stick: Path, keys: Keyboard
) -> None:
    opened(running, ours)
    put_the_copies(computer, running, stick)
    dialog = closing(running)
    dialog._timer.setInterval(1)
    keys.qtbot.waitUntil(lambda: is_closed(running))
    assert keys.said("It was read back and is right. You can take the stick out.")
    assert len([*stick.iterdir()]) == 1


def test_nothing_new_needs_no_second_copy(
    running: Running, computer: Computer, ours: Path, stick: Path
) -> None:
    opened(running, ours)
    put_the_copies(computer, running, stick)
    session, window = running.session, running.window
    assert session is not None
    assert window is not None
    act = session.act()
    copies.make_copy(session.workspace, stick, at=act.at, day=act.day)
    window.close()
    assert is_closed(running)
    assert len([*stick.iterdir()]) == 1


def test_a_stick_that_is_not_there_is_said_and_tried_again(
    running: Running, computer: Computer, ours: Path, stick: Path, keys: Keyboard
) -> None:
    opened(running, ours)
    put_the_copies(computer, running, stick)
    stick.rmdir()
    dialog = closing(running)
    keys.qtbot.waitUntil(lambda: keys.said(GONE))
    assert dialog.text.text() == GONE
    stick.mkdir()
    keys.press("Return")
    keys.qtbot.waitUntil(lambda: keys.said("The copy is made."))
    assert len([*stick.iterdir()]) == 1


def test_without_the_stick_it_closes_without_a_copy(
    running: Running, computer: Computer, ours: Path, stick: Path, keys: Keyboard
) -> None:
    opened(running, ours)
    put_the_copies(computer, running, stick)
    stick.rmdir()
    dialog = closing(running)
    keys.qtbot.waitUntil(lambda: keys.said(GONE))
    dialog.without.setFocus()
    keys.press("Return")
    assert is_closed(running)


def test_without_the_stick_another_place_will_do(
    running: Running,
    computer: Computer,
    ours: Path,
    stick: Path,
    choose_folder: list[str],
    tmp_path: Path,
    keys: Keyboard,
) -> None:
    opened(running, ours)
    put_the_copies(computer, running, stick)
    stick.rmdir()
    other = tmp_path / "Other"
    other.mkdir()
    choose_folder.append(str(other))
    dialog = closing(running)
    keys.qtbot.waitUntil(lambda: keys.said(GONE))
    dialog.choose.setFocus()
    keys.press("Return")
    keys.qtbot.waitUntil(lambda: keys.said("The copy is made."))
    assert len([*other.iterdir()]) == 1


def test_escape_goes_back_to_the_window_with_everything_as_it_was(
    running: Running, ours: Path, keys: Keyboard
) -> None:
    opened(running, ours)
    closing(running)
    keys.press("Escape")
    assert not is_closed(running)
    session = running.session
    assert session is not None
    people.add(session.workspace, session.act(), person=Person(name="Zebedee"))


def test_never_on_this_computer_is_kept(
    running: Running, computer: Computer, ours: Path, keys: Keyboard
) -> None:
    opened(running, ours)
    dialog = closing(running)
    dialog.never.setFocus()
    keys.press("Return")
    assert is_closed(running)
    [known] = Computer(computer._path).settings.groups.values()
    assert not known.copy_on_closing


def test_not_now_asks_again_next_time(
    running: Running, computer: Computer, ours: Path, keys: Keyboard
) -> None:
    opened(running, ours)
    dialog = closing(running)
    dialog.without.setFocus()
    keys.press("Return")
    assert is_closed(running)
    [known] = computer.settings.groups.values()
    assert known.copy_on_closing


def test_a_practice_group_is_not_asked_about(running: Running, qtbot: QtBot) -> None:
    running.look_round()
    session = running.session
    if session is None:  # its people have PINs
        who = running.asking
        assert who is not None
        qtbot.keyClicks(who.pin.line, "2580")  # type: ignore[attr-defined]
        qtbot.keyClick(who.pin.line, Qt.Key.Key_Return)  # type: ignore[attr-defined]
    assert running.window is not None
    running.window.close()
    assert is_closed(running)


@pytest.mark.parametrize("folder", ["", "gone", "there"])
def test_each_question_keeps_the_rules_of_every_screen(
    kit: Kit, qtbot: QtBot, stick: Path, folder: str
) -> None:
    known = {"": "", "gone": str(stick / "gone"), "there": str(stick)}[folder]
    dialog = ClosingDialog(
        kit, CopyPlace(KnownGroup(copies_to=known)), lambda _folder, _go_on: None
    )
    qtbot.addWidget(dialog)
    dialog._timer.setInterval(60_000)
    with qtbot.waitActive(dialog):
        dialog.begin()
    qtbot.waitUntil(lambda: bool(dialog.heading.text()))
    dialog.resize(700, 500)
    check_screen(dialog, kit.look, qtbot)
