"""The only officer is off sick, and somebody else opens the file: they sit as themselves."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app.running import Running
from desktop.services.group import group
from desktop.services.practice import practice_group
from desktop.ui.buttons import Button
from desktop.ui.group.stand_in_dialogs import SitDownForDialog
from desktop.ui.start.who_dialog import WhoDialog
from tests.services.new_group import PASSWORD, make_new_group


def test_ben_opens_the_file_and_sits_down_for_maya_under_his_own_name(
    running: Running, tmp_path: Path, qtbot: QtBot
) -> None:
    made = make_new_group(tmp_path / "Lone.hearback", officers=())
    running.open(made.path, PASSWORD)
    session, window = running.session, running.window
    assert session is not None
    assert window is not None
    assert session.person.short == "Maya"  # nobody is asked where one person usually sits
    who = window.rail.who
    assert isinstance(who, Button)
    who.click()
    asked = running.asking
    assert isinstance(asked, WhoDialog)
    qtbot.waitUntil(asked.isActiveWindow)
    asked.stand_in.setFocus()
    qtbot.keyClick(asked.stand_in, Qt.Key.Key_Space)
    asking = QApplication.activeModalWidget()
    assert isinstance(asking, SitDownForDialog)
    qtbot.waitUntil(asking.isActiveWindow)
    for field, text in ((asking.who, "ben"), (asking.until, "3/4/2026"), (asking.agreed, "amina")):
        qtbot.keyClicks(field, text)
    qtbot.keyClick(asking.until, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert session.person.short == "Ben"
    assert who.text() == "Ben · treasurer"
    newest = group.recent_steps(session.workspace, 1)[0]
    assert newest.person_id == made.ids["Ben"]


def test_where_several_hold_an_office_nobody_sits_down_for_another(
    running: Running, path: Path
) -> None:
    """Another officer names who stands in, under Our group."""
    running.open(path, practice_group.PASSWORD)
    assert isinstance(running.asking, WhoDialog)
    assert running.asking.stand_in.isHidden()
