"""The laptop dies at the pay desk: first the password, then who sits here, then one question."""

import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app.computer import Computer
from desktop.app.running import Running
from desktop.services.keeping import safety
from desktop.services.meetings import meetings
from desktop.services.money import cash, claims
from desktop.services.money.costs import Cost
from desktop.services.practice.practice_group import PASSWORD, PINS
from desktop.ui.kit import Kit
from desktop.ui.money.desk.desk import PayDesk
from desktop.ui.money.left_open import LeftOpenDialog
from desktop.ui.money.room import MoneyRoom
from tests.ui.start.conftest import NOON
from tests.ui.start.test_starting import asked_who, sit_down


@pytest.fixture
def died(running: Running, path: Path, qtbot: QtBot, tmp_path: Path) -> Path:
    """The file as the disk had it while Amina stood in front of Maya, her costs written down."""
    running.begin(path, PASSWORD)
    sit_down(running, qtbot, "Maya", PINS["Maya"])
    assert running.session is not None
    assert running.window is not None
    workspace, act = running.session.workspace, running.session.act()
    [meeting] = meetings.every(workspace)
    here = meetings.attendance(workspace, meeting.id or 0)
    amina = next(person.id or 0 for _row, person in here if person.short == "Amina")
    costs = [Cost(category="bus", each=Decimal(460))]
    claims.new_claim(workspace, act, person_id=amina, costs=costs, meeting_id=meeting.id)
    running.window.show_room("money")
    room = running.window.widget("money")
    assert isinstance(room, MoneyRoom)
    room.arrive("desk", meeting_id=meeting.id or 0)
    desk = room.findChild(PayDesk)
    assert isinstance(desk, PayDesk)
    desk.open(amina)
    dead = tmp_path / "after" / "Riverside.hearback"
    dead.parent.mkdir()
    return Path(shutil.copyfile(path, dead))


@pytest.fixture
def again(qapp: QApplication, kit: Kit, computer: Computer, died: Path) -> Iterator[Running]:
    """The program, started again, its password typed; it asks who sits here."""
    again = Running(kit, computer, now=lambda: NOON, practice_folder=died.parent)
    again.begin(died, PASSWORD)
    yield again
    for widget in (again.asking, again.window):
        if widget is not None:
            widget.close()
            widget.deleteLater()
    again.close()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_the_question_comes_after_who_sits_here_and_before_anything_else(
    again: Running, qtbot: QtBot
) -> None:
    assert asked_who(again).isVisible()
    sit_down(again, qtbot, "Leon", PINS["Leon"])
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), LeftOpenDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LeftOpenDialog)
    assert dialog.question.text().startswith("Hearback stopped while Amina's £4.60 was open.")
    assert again.session is not None
    workspace = again.session.workspace
    [meeting] = meetings.every(workspace)
    for _an_enter_too_many in range(3):
        press(dialog, Qt.Key.Key_Return)
    assert dialog.question.text().startswith("Hearback stopped while Amina's £4.60 was open.")
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Return):  # Yes, Signed
        press(dialog, key)
    slips = cash.movements_of_meeting(workspace, meeting.id or 0)
    assert [slip.amount for slip in slips] == [460]
    assert safety.check_file(workspace) == []


def press(dialog: LeftOpenDialog, key: Qt.Key) -> None:
    QTest.keyClick(dialog.focusWidget(), key)
    QApplication.processEvents()
