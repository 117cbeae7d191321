"""Closing with many copies on the stick: asked once, and nothing goes unsaid."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtWidgets import QApplication

from desktop.app.computer import Computer
from desktop.app.running import Running
from desktop.domain.person import Person
from desktop.services.keeping import copies
from desktop.services.people import people
from desktop.settings import Keep
from desktop.ui.keeping.closing_dialog import ClosingDialog
from desktop.ui.kit import Kit
from tests.services.new_group import PASSWORD
from tests.ui.keeping.conftest import FOUR_DAYS_ON, Keyboard
from tests.ui.screen_rules import check_screen

QUESTION = "We can keep the newest 10 and one of each month. Which stay?"


class Usage(NamedTuple):
    total: int
    used: int
    free: int


@pytest.fixture
def opened(running: Running, ours: Path, stick: Path) -> Running:
    """The group's window; its copies go onto the stick."""
    running.begin(ours, PASSWORD)
    assert running.session is not None
    running.session.copy_place.choose(stick)
    return running


def make_copies(running: Running, stick: Path, count: int) -> None:
    """One an hour, the newest an hour ago; then something is done."""
    assert running.session is not None
    for number in range(count, 0, -1):
        at = FOUR_DAYS_ON - timedelta(hours=number)
        copies.make_copy(running.session.workspace, stick, at=at, day=at.date())
    do_something(running)


def do_something(running: Running) -> None:
    assert running.session is not None
    session, act = running.session, running.session.act()
    later = replace(act, at=act.at + timedelta(seconds=1))
    people.add(session.workspace, later, person=Person(name="Zebedee"))


def closing(running: Running) -> ClosingDialog:
    assert running.window is not None
    running.window.close()
    QApplication.processEvents()
    found = running.window.findChildren(ClosingDialog)
    assert found
    return found[-1]


def is_closed(running: Running) -> bool:
    return running.window is not None and not running.window.isVisible()


def names(stick: Path) -> list[str]:
    return sorted(path.name for path in stick.iterdir())


def test_enter_keeps_every_copy_and_nobody_is_asked_again(
    opened: Running, computer: Computer, stick: Path, keys: Keyboard
) -> None:
    make_copies(opened, stick, 12)
    dialog = closing(opened)
    keys.qtbot.waitUntil(lambda: keys.said(QUESTION))
    assert keys.said("There are 13 copies here. There is room for many more.")
    assert dialog.focusWidget() is dialog.keep_every
    keys.press("Return")
    assert len(names(stick)) == 13
    [known] = Computer(computer._path).settings.groups.values()
    assert known.keep_copies is Keep.EVERY
    dialog.reject()
    do_something(opened)
    keys.heard.clear()
    closing(opened)
    keys.qtbot.waitUntil(lambda: keys.said("You can take the stick out."))
    assert not keys.said(QUESTION)
    assert len(names(stick)) == 14


def test_whoever_wants_fewer_is_told_how_many_went(
    opened: Running, stick: Path, keys: Keyboard
) -> None:
    make_copies(opened, stick, 12)
    before = names(stick)
    dialog = closing(opened)
    keys.qtbot.waitUntil(lambda: keys.said(QUESTION))
    keys.press("Tab")
    assert dialog.focusWidget() is dialog.keep_newest
    keys.press("Return")
    assert keys.said("We removed 3 older copies. The newest 10 and one of each month stay.")
    assert [name for name in before if name not in names(stick)] == before[:3]
    dialog.reject()
    do_something(opened)
    keys.heard.clear()
    closing(opened)
    keys.qtbot.waitUntil(lambda: keys.said("We removed 1 older copy."))
    assert len(names(stick)) == 10


def test_going_back_from_the_question_removes_nothing_and_asks_again(
    opened: Running, stick: Path, keys: Keyboard
) -> None:
    make_copies(opened, stick, 12)
    closing(opened)
    keys.qtbot.waitUntil(lambda: keys.said(QUESTION))
    keys.press("Escape")
    assert not is_closed(opened)
    assert len(names(stick)) == 13
    do_something(opened)
    keys.heard.clear()
    closing(opened)
    keys.qtbot.waitUntil(lambda: keys.said(QUESTION))


def test_another_stick_is_noticed_when_the_copy_is_on_it(
    opened: Running, stick: Path, keys: Keyboard
) -> None:
    make_copies(opened, stick, 1)
    shutil.rmtree(stick)
    stick.mkdir()
    closing(opened)
    other = "This is another stick than last time, or it was emptied."
    keys.qtbot.waitUntil(lambda: keys.said(other))
    assert keys.said("It was read back and is right.")


def test_a_clock_set_back_still_makes_a_copy_of_what_was_done(
    opened: Running, stick: Path, keys: Keyboard
) -> None:
    assert opened.session is not None
    ahead = FOUR_DAYS_ON + timedelta(days=400)
    copies.make_copy(opened.session.workspace, stick, at=ahead, day=ahead.date())
    do_something(opened)
    closing(opened)
    keys.qtbot.waitUntil(lambda: keys.said("The copy is made."))
    assert len(names(stick)) == 2


def a_stick_for(folder: Path, size: int) -> Callable[[object], Usage]:
    """The system's answer to how full a stick is that takes this many bytes."""

    def usage(_path: object) -> Usage:
        used = sum(path.stat().st_size for path in folder.iterdir())
        return Usage(size, used, max(0, size - used))

    return usage


def test_a_full_stick_offers_to_let_older_copies_go(
    opened: Running, stick: Path, keys: Keyboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_copies(opened, stick, 12)
    full = sum(path.stat().st_size for path in stick.iterdir())
    monkeypatch.setattr(shutil, "disk_usage", a_stick_for(stick, full + 5000))
    dialog = closing(opened)
    why = "There is no room in this folder. Our file is safe. Choose another."
    go = "Older copies can go. The newest 10 and one of each month stay."
    keys.qtbot.waitUntil(lambda: keys.said(f"{why} {go}"))
    assert len(names(stick)) == 12
    assert dialog.focusWidget() is dialog.choose
    dialog.make_room.setFocus()
    keys.press("Return")
    keys.qtbot.waitUntil(lambda: keys.said("It was read back and is right."))
    assert len(names(stick)) == 11


def test_the_question_keeps_the_rules_of_every_screen(
    opened: Running, stick: Path, keys: Keyboard, kit: Kit
) -> None:
    make_copies(opened, stick, 12)
    dialog = closing(opened)
    keys.qtbot.waitUntil(lambda: keys.said(QUESTION))
    check_screen(dialog, kit.look, keys.qtbot)
