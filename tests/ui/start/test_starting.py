"""From the start to the open group: which file, its password, who is here."""

import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app.computer import Computer
from desktop.app.running import Running
from desktop.app.who import unlock
from desktop.errors import UserError
from desktop.services.meetings import meetings
from desktop.services.practice.practice_group import PASSWORD, PINS
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.session import Travel
from desktop.ui.start.password_dialog import PasswordDialog
from desktop.ui.start.start_screen import StartScreen
from desktop.ui.start.who_dialog import WhoDialog
from desktop.ui.widgets import Text


def asked_for_password(running: Running) -> PasswordDialog:
    assert isinstance(running.asking, PasswordDialog)
    return running.asking


def asked_who(running: Running) -> WhoDialog:
    assert isinstance(running.asking, WhoDialog)
    return running.asking


def sit_down(running: Running, qtbot: QtBot, name: str, pin: str) -> WhoDialog:
    """Choose a name and type a PIN, as somebody does with the keyboard."""
    dialog = asked_who(running)
    dialog.who.setFocus()
    qtbot.keyClicks(dialog.who, name)
    assert dialog.pin is not None
    dialog.pin.line.clear()
    qtbot.keyClicks(dialog.pin.line, pin)
    qtbot.keyClick(dialog.pin.line, Qt.Key.Key_Return)
    return dialog


def type_password(dialog: PasswordDialog, qtbot: QtBot, typed: str) -> None:
    dialog.secret.line.clear()
    qtbot.keyClicks(dialog.secret.line, typed)
    qtbot.keyClick(dialog.secret.line, Qt.Key.Key_Return)


def test_the_start_offers_to_start_to_open_or_to_look_round(kit: Kit, qtbot: QtBot) -> None:
    screen = StartScreen(kit)
    qtbot.addWidget(screen)
    screen.show()
    seen = [button.text() for button in screen.findChildren(QPushButton) if button.isVisible()]
    three = ["Start our group", "Open our group", "Look round a practice group"]
    assert seen == [*three, "Open a copy"]
    assert screen.focusWidget() is screen.begin


def test_the_file_used_last_is_one_key_away(kit: Kit, tmp_path: Path, qtbot: QtBot) -> None:
    screen = StartScreen(kit, tmp_path / "Our Group.hearback")
    qtbot.addWidget(screen)
    screen.show()
    assert screen.open_last.text() == "Open Our Group"
    with qtbot.waitSignal(screen.open_file) as opened:
        qtbot.keyClick(screen.focusWidget(), Qt.Key.Key_Return)
    assert opened.args == [tmp_path / "Our Group.hearback"]


def test_a_group_opens_with_its_password_and_a_pin(
    running: Running, path: Path, qtbot: QtBot
) -> None:
    running.open(path)
    type_password(asked_for_password(running), qtbot, PASSWORD)
    sit_down(running, qtbot, "Maya", PINS["Maya"])
    assert running.window is not None
    assert running.window.isVisible()
    assert running.window.windowTitle() == "Today – Riverside Users' Group – practice group"
    assert running.session is not None
    assert running.session.person.short == "Maya"
    assert not running.start.isVisible()


def test_a_wrong_password_is_said_at_its_field_and_asked_again(
    running: Running, path: Path, qtbot: QtBot
) -> None:
    before = path.read_bytes()
    running.open(path)
    dialog = asked_for_password(running)
    type_password(dialog, qtbot, "another password")
    said = dialog.form.rows["password"].problem.text()
    assert said.startswith("This password does not open this file.")
    assert dialog.isVisible()
    assert path.read_bytes() == before
    type_password(dialog, qtbot, PASSWORD)
    asked_who(running).reject()
    assert path.stat().st_size == len(before)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "We cannot find Riverside.hearback. Was it moved?"),
        (b"", "Riverside.hearback is empty. Look for your latest copy."),
        (
            b"%PDF-1.7\n" + bytes(9000),
            "Riverside.hearback is a PDF, not one of our files. Nothing was changed.",
        ),
    ],
)
def test_what_keeps_a_file_shut_is_said_before_a_password_is_asked(
    running: Running, tmp_path: Path, content: bytes | None, sentence: str
) -> None:
    path = tmp_path / "Riverside.hearback"
    if content is not None:
        path.write_bytes(content)
    running.begin(path, "")
    assert running.start.notice.text() == sentence
    assert running.start.isVisible()
    assert running.asking is None


def test_a_password_handed_over_opens_without_asking(running: Running, path: Path) -> None:
    running.begin(path, PASSWORD)
    assert isinstance(running.asking, WhoDialog)


def test_a_wrong_password_handed_over_is_asked_for(running: Running, path: Path) -> None:
    running.begin(path, "another password")
    assert isinstance(running.asking, PasswordDialog)


def test_a_wrong_pin_lets_nobody_in(running: Running, path: Path, qtbot: QtBot) -> None:
    running.begin(path, PASSWORD)
    dialog = sit_down(running, qtbot, "Leon", PINS["Maya"])
    assert running.window is None
    said = dialog.form.rows["pin"].problem.text()
    assert said == "This PIN does not fit. Check who is chosen."
    sit_down(running, qtbot, "Leon", PINS["Leon"])
    assert running.session is not None
    assert running.session.person.short == "Leon"


def test_a_practice_pin_is_heard_with_the_field_it_is_typed_in(
    running: Running, path: Path
) -> None:
    running.begin(path, PASSWORD)
    dialog = asked_who(running)
    assert dialog.pin is not None
    for number in range(dialog.who.count()):
        dialog.who.setCurrentIndex(number)
        name = dialog.who.itemText(number).split()[0]
        field = QAccessible.queryAccessibleInterface(dialog.pin.line)
        said = f"For practice, the PIN of {name} is {PINS[name]}."
        assert field.text(QAccessible.Text.Description) == said
        assert dialog.form.rows["pin"].hint.text() == said


def test_only_people_with_an_office_are_offered(running: Running, path: Path) -> None:
    running.begin(path, PASSWORD)
    who = asked_who(running).who
    names = [who.itemText(number) for number in range(who.count())]
    assert names[0] == "Maya Okafor, treasurer"
    assert "Nia Pugh, coordinator" in names
    assert len(names) == 5


def test_changing_ones_mind_closes_the_file(running: Running, path: Path) -> None:
    running.begin(path, PASSWORD)
    asked_who(running).reject()
    assert running.start.isVisible()
    running.begin(path, PASSWORD)
    assert isinstance(running.asking, WhoDialog)


def test_the_practice_group_is_found_again_as_it_was_left(
    running: Running, computer: Computer, qtbot: QtBot
) -> None:
    running.look_round()
    shown = [text.text() for text in asked_who(running).findChildren(Text)]
    assert "For practice, the PIN of Maya is 2580." in shown
    sit_down(running, qtbot, "Maya", PINS["Maya"])
    assert running.session is not None
    first = running.session.workspace.path
    assert Path(computer.settings.last_file) == first.resolve()
    running.close()
    before = first.read_bytes()
    running.look_round()
    assert first.read_bytes() == before


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="needs a system that moves")
@pytest.mark.parametrize("zone", ["Pacific/Auckland", "Pacific/Honolulu"])
def test_on_the_other_side_of_the_world_the_practice_group_opens_on_its_own_day(
    zone: str, running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        running.look_round()
        assert asked_who(running).isVisible()
    finally:
        monkeypatch.undo()
        time.tzset()


def test_somebody_else_sits_down_without_closing_the_file(
    running: Running, path: Path, qtbot: QtBot
) -> None:
    running.begin(path, PASSWORD)
    sit_down(running, qtbot, "Maya", PINS["Maya"])
    assert running.window is not None
    change = running.window.rail.who
    assert isinstance(change, Button)
    change.click()
    sit_down(running, qtbot, "Priya", PINS["Priya"])
    assert running.session is not None
    assert running.session.person.short == "Priya"
    assert change.text() == "Priya · second officer"


def test_a_locked_window_opens_with_the_pin_of_who_sits_there_or_the_password(
    running: Running, path: Path, qtbot: QtBot
) -> None:
    running.begin(path, PASSWORD)
    sit_down(running, qtbot, "Maya", PINS["Maya"])
    session = running.session
    assert session is not None
    unlock(session, PINS["Maya"])
    unlock(session, PASSWORD)
    for wrong in (PINS["Leon"], "", PASSWORD + " ", "half \ud800"):
        with pytest.raises(UserError, match="does not open"):
            unlock(session, wrong)


def test_the_text_size_is_kept_for_the_next_start(
    running: Running, computer: Computer, path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    running.begin(path, PASSWORD)
    sit_down(running, qtbot, "Maya", PINS["Maya"])
    assert running.window is not None
    running.window.bar.larger.click()
    qapp.processEvents()
    assert computer.settings.text_size == 125


def test_what_is_found_leads_there(running: Running, path: Path, qtbot: QtBot) -> None:
    running.begin(path, PASSWORD)
    sit_down(running, qtbot, "Maya", PINS["Maya"])
    window = running.window
    assert window is not None
    window.bar.search.start()
    qtbot.keyClicks(window.bar.search, "amin")
    qtbot.keyClick(window.bar.search, Qt.Key.Key_Return)
    assert window.room == "people"


def test_nobody_is_locked_out_at_the_pay_desk(running: Running, path: Path, qtbot: QtBot) -> None:
    running.begin(path, PASSWORD)
    sit_down(running, qtbot, "Maya", PINS["Maya"])
    window, session = running.window, running.session
    assert window is not None
    assert session is not None
    [meeting] = meetings.every(session.workspace)
    go = Travel()
    go.window = window
    time_is_up = window.idle._timer.timeout
    go("desk", meeting_id=meeting.id or 0)
    with qtbot.assertNotEmitted(window.locked):
        time_is_up.emit()
    go("people")
    with qtbot.waitSignal(window.locked):
        time_is_up.emit()
    assert not window.inside.isVisible()


def test_a_clock_that_is_wrong_is_asked_about(
    kit: Kit, computer: Computer, tmp_path: Path, path: Path, qtbot: QtBot
) -> None:
    long_ago = datetime(2009, 1, 1, tzinfo=UTC)
    early = Running(kit, computer, now=lambda: long_ago, practice_folder=tmp_path / "practice")
    qtbot.addWidget(early.start)
    early.begin(path, PASSWORD)
    said = "Nobody holds an office on 1 January 2009. Is the date of this computer right?"
    assert early.start.notice.text() == said
