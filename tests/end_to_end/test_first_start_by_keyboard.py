"""The first start by keyboard alone, then three people are paid with nothing but defaults.

The script is "First start (keyboard, screen reader, no printer)" of their-days.md. A keystroke
is one key, or keys pressed together.
"""

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app.computer import Computer
from desktop.app.running import Running
from desktop.domain.claim import AgreementKind
from desktop.services.group import group
from desktop.services.keeping import safety
from desktop.services.meetings import meetings
from desktop.services.money import cash, claims, policies
from desktop.services.people import people
from desktop.ui.kit import Kit

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
DAY = date(2026, 11, 22)
PASSWORD = "kettle garden seven"  # noqa: S105 - a test file's
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
KEYS = {
    "Enter": (Qt.Key.Key_Return, NONE),
    "Tab": (Qt.Key.Key_Tab, NONE),
    "Esc": (Qt.Key.Key_Escape, NONE),
    "Down": (Qt.Key.Key_Down, NONE),
    "Space": (Qt.Key.Key_Space, NONE),
    "F7": (Qt.Key.Key_F7, NONE),
    "Ctrl+Enter": (Qt.Key.Key_Return, CONTROL),
    "Ctrl+A": (Qt.Key.Key_A, CONTROL),
    "Ctrl+R": (Qt.Key.Key_R, CONTROL),
    "Alt+B": (Qt.Key.Key_B, ALT),
    "Alt+L": (Qt.Key.Key_L, ALT),
    "Alt+N": (Qt.Key.Key_N, ALT),
    "Alt+W": (Qt.Key.Key_W, ALT),
}


class Treasurer:
    """Rosa, who begins her group. She never touches the mouse; every key she presses counts."""

    def __init__(self, running: Running, heard: list[str], qtbot: QtBot) -> None:
        self.running = running
        self.heard = heard
        self.qtbot = qtbot
        self.keystrokes = 0

    @property
    def workspace(self) -> Any:
        assert self.running.session is not None
        return self.running.session.workspace

    @property
    def window(self) -> Any:
        return QApplication.activeWindow()

    def focus(self) -> Any:
        return QApplication.focusWidget() or self.window

    def type(self, text: str) -> None:
        for letter in text:
            self.keystrokes += 1
            QTest.keyClicks(self.focus(), letter)
            QApplication.processEvents()

    def press(self, *keys: str) -> None:
        for key in keys:
            self.keystrokes += 1
            QTest.keyClick(self.focus(), *KEYS[key])
            QApplication.processEvents()

    def hears(self, text: str) -> None:
        self.qtbot.waitUntil(lambda: text in self.heard)

    def tab_to(self, name: str) -> None:
        passed = []
        for _ in range(40):
            if self.focus().accessibleName().startswith(name):
                return
            passed.append(self.focus().accessibleName())
            self.press("Tab")
        raise AssertionError(name, passed, self.heard[-4:])


@pytest.fixture
def rosa(
    kit: Kit,
    tmp_path: Path,
    qapp: QApplication,
    qtbot: QtBot,
) -> Iterator[Treasurer]:
    """The program with no file, its three buttons shown."""
    heard: list[str] = []
    kit.speech.said.connect(heard.append)
    computer = Computer(tmp_path / "settings.json")
    running = Running(
        kit, computer, now=lambda: NOON, practice_folder=tmp_path, documents=tmp_path / "Documents"
    )
    with qtbot.waitActive(running.start):
        running.begin(None, "")
    yield Treasurer(running, heard, qtbot)
    qapp.processEvents()
    for widget in qapp.topLevelWidgets():
        widget.hide()
        widget.deleteLater()
    running.close()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def walk(rosa: Treasurer, *names: str) -> None:
    """The script, step by step, with only what is needed typed."""
    rosa.press("Enter")
    rosa.hears("What is your group called?")
    rosa.type("Mill Lane")
    rosa.press("Enter")
    rosa.hears("Your name?")
    rosa.type("Rosa")
    rosa.press("Enter")
    rosa.hears(CHOOSE)
    rosa.type(PASSWORD)
    rosa.press("Enter")
    rosa.hears("Again?")
    rosa.type(PASSWORD)
    rosa.press("Enter")
    rosa.hears(SPARE_KEY)
    rosa.press("Alt+L")
    rosa.hears("Where do you keep the cash? One tin. How much is in it now?")
    rosa.type("63.20")
    rosa.press("Enter")
    rosa.hears("Costs we pay back. Nine sentences, filled in. Read or change.")
    assert rosa.focus().accessibleName() == "Car: 45p a mile. Please check."
    rosa.press("Enter")
    rosa.hears("Agreed by your committee? Date, or Not yet.")
    rosa.press("Enter")
    rosa.hears("Who comes? One name a line.")
    for number, name in enumerate(names):
        if number:
            rosa.press("Enter")
        rosa.type(name)
    rosa.press("Ctrl+Enter")


def plan(rosa: Treasurer) -> None:
    rosa.hears("Next meeting? Date and start time.")
    rosa.type("22/11/2026")
    rosa.press("Tab")
    rosa.type("14:00")
    rosa.press("Enter")
    rosa.hears("Today: 3 things wait: spare key, committee date, a copy on a stick.")


def pay(rosa: Treasurer, letter: str, kind: str, amount: str) -> None:
    """One person at the desk: a letter, Enter, the cost once, the receipt's key, Ctrl+Enter."""
    rosa.type(letter)
    rosa.press("Enter")
    rosa.type(kind)
    rosa.press("Tab")
    rosa.type(amount)
    rosa.press("Ctrl+R", "Ctrl+Enter")


CHOOSE = (
    "Choose a password. Three or four words you can remember. "
    "Without it or the spare key nobody can open this, not us either."
)
SPARE_KEY = (
    "Your spare key. Eight groups of four. Print, Save to a stick, or Hear it one group at a time. "
    "Type it back now, or Later."
)
PER_PERSON = len(("a", "Enter", "b", "Tab", *"4.60", "Ctrl+R", "Ctrl+Enter"))
"""Letters, Enter, the cost typed once, the receipt's key, Ctrl+Enter."""
TO_TODAY = sum(
    len(keys)
    for keys in (
        ("Enter",),
        (*"Mill Lane", "Enter"),
        (*"Rosa", "Enter"),
        (*PASSWORD, "Enter", *PASSWORD, "Enter"),
        ("Later",),
        (*"63.20", "Enter"),
        ("Use these", "Not yet"),
        (*"Amina Begum", "Enter", *"Ben", "Enter", *"Carys", "Ctrl+Enter"),
        (*"22/11/2026", "Tab", *"14:00", "Enter"),
    )
)


def test_the_script_by_keyboard_then_three_people_are_paid(rosa: Treasurer) -> None:
    assert rosa.heard[-1] == (
        "Hearback. Start our group. Open our group. Look round a practice group."
    )
    assert rosa.focus().accessibleName() == "Start our group"
    walk(rosa, "Amina Begum", "Ben", "Carys")
    plan(rosa)
    assert rosa.keystrokes == TO_TODAY
    assert rosa.window.windowTitle() == "Today – Mill Lane"
    rosa.tab_to("Open the pay desk")
    rosa.press("Enter")
    rosa.qtbot.waitUntil(lambda: rosa.focus().accessibleName() == "Find a name in the queue")
    to_the_desk = rosa.keystrokes - TO_TODAY
    assert to_the_desk <= 9
    for paid, (letter, kind, amount) in enumerate(
        (("a", "b", "4.60"), ("b", "b", "2.00"), ("c", "t", "9.85")), 1
    ):
        pay(rosa, letter, kind, amount)
        assert rosa.heard[-1].startswith("Saved.")
        assert f"{paid} of 4 paid." in rosa.heard[-1]
        assert rosa.keystrokes == TO_TODAY + to_the_desk + paid * PER_PERSON
    check_books(rosa)


def check_books(rosa: Treasurer) -> None:
    workspace = rosa.workspace
    [meeting] = meetings.every(workspace)
    slips = cash.movements_of_meeting(workspace, meeting.id or 0)
    assert [(slip.received_name, slip.amount) for slip in slips] == [
        ("Amina Begum", 460),
        ("Ben", 200),
        ("Carys", 985),
    ]
    place = cash.desk_place(workspace)
    assert place is not None
    assert cash.tin(workspace, place.id or 0).total == 6320 - 1645
    assert all(
        full.standing[0].kind is AgreementKind.POLICY
        for full in claims.of_meeting(workspace, meeting.id or 0)
    )
    assert safety.check_file(workspace) == []


def test_two_alike_are_asked_about_once_as_in_the_script(rosa: Treasurer) -> None:
    names = [f"Person {number}" for number in "abcdefghij"]
    walk(rosa, "Amina Begum", *names, "Amina Begum")
    rosa.hears("12 people. Two are alike: Amina Begum, Amina Begum. Same person?")
    rosa.press("Space", "Ctrl+Enter")
    plan(rosa)
    assert people.count(rosa.workspace) == 12
    said = [str(step.label) for step in group.recent_steps(rosa.workspace, 3)]
    assert "Add 11 people" in said


def test_what_waits_leads_back_to_its_page(rosa: Treasurer) -> None:
    walk(rosa, "Amina Begum")
    plan(rosa)
    rosa.tab_to("3 things wait")
    rosa.press("Down", "Enter")
    rosa.qtbot.waitUntil(
        lambda: rosa.heard[-1] == "Costs we pay back. Nine sentences, filled in. Read or change."
    )
    rosa.press("Enter")
    rosa.hears("Agreed by your committee? Date, or Not yet.")
    rosa.type("5/11/2026")
    rosa.press("Enter")
    rosa.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    [policy] = policies.every(rosa.workspace)
    assert policy.agreed_on == date(2026, 11, 5)


def test_what_was_answered_is_in_the_file_when_the_computer_stops(
    rosa: Treasurer, tmp_path: Path
) -> None:
    """The file as it lies on the disk in the middle of the last page."""
    walk(rosa, "Amina Begum", "Ben")
    rosa.hears("Next meeting? Date and start time.")
    rosa.type("22/11/2026")
    found = tmp_path / "found.hearback"
    shutil.copyfile(tmp_path / "Documents" / "Mill Lane.hearback", found)
    workspace = group.open_group(found, PASSWORD)
    assert people.count(workspace) == 3
    place = cash.desk_place(workspace)
    assert place is not None
    assert cash.tin(workspace, place.id or 0).total == 6320
    assert len(policies.every(workspace)) == 1
    assert meetings.every(workspace) == []
    assert safety.check_file(workspace) == []
    workspace.close()
