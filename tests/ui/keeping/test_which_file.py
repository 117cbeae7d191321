"""Which file is opened: ours, a copy of it, an older one; and opening it by the spare key."""

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app.computer import Computer
from desktop.app.running import Running
from desktop.domain.person import Person
from desktop.domain.spare_key import SpareKey
from desktop.services.group.group import open_group
from desktop.services.keeping import copies, opening, spare_keys
from desktop.services.people import people
from desktop.ui.keeping.copy_question import CopyQuestion
from desktop.ui.keeping.new_password import NewPasswordDialog
from desktop.ui.keeping.open_copy import OpenCopy
from desktop.ui.keeping.spare_key_dialog import SpareKeyDialog
from desktop.ui.keeping.spare_key_opening import SpareKeyOpening
from desktop.ui.kit import Kit
from desktop.ui.start.password_dialog import PasswordDialog
from tests.services.new_group import PASSWORD
from tests.ui.keeping.conftest import Keyboard
from tests.ui.screen_rules import check_screen

COPIED = datetime(2026, 3, 12, 16, 5, tzinfo=UTC)


@pytest.fixture
def copy(ours: Path, stick: Path) -> Path:
    """A copy of our file on the stick, from the evening of the meeting."""
    workspace = open_group(ours, PASSWORD)
    made = copies.make_copy(workspace, stick, at=COPIED, day=date(2026, 3, 12))
    workspace.close()
    return stick / made.name


def work_on(running: Running, path: Path) -> None:
    """Open our file, add somebody, and close it again."""
    running.begin(path, PASSWORD)
    session = running.session
    assert session is not None
    people.add(session.workspace, session.act(), person=Person(name="Zebedee"))
    running.close()
    assert running.window is not None
    running.window.hide()


def question(running: Running) -> CopyQuestion:
    assert isinstance(running.asking, CopyQuestion)
    return running.asking


def now_open(running: Running) -> Path:
    assert running.session is not None
    return running.session.workspace.path


def test_a_copy_is_not_taken_for_our_file(
    running: Running, ours: Path, copy: Path, keys: Keyboard
) -> None:
    work_on(running, ours)
    running.begin(copy, PASSWORD)
    dialog = question(running)
    told = (
        "This is a copy. It was made on 12 March 2026, 16:05, 4 days ago. "
        "Our file goes on until 16 March 2026, 12:05. What came later is not in this one."
    )
    keys.qtbot.waitUntil(lambda: keys.said(told))
    assert dialog.focusWidget() is dialog.safe
    assert running.session is None
    keys.press("Return")
    password = running.asking
    assert isinstance(password, PasswordDialog)
    keys.type(PASSWORD)
    keys.press("Return")
    assert now_open(running).name == ours.name


def test_somebody_may_work_in_the_copy_and_is_asked_once(
    running: Running, ours: Path, copy: Path, keys: Keyboard
) -> None:
    work_on(running, ours)
    running.begin(copy, PASSWORD)
    question(running).work.setFocus()
    keys.press("Return")
    assert now_open(running) == copy
    running.close()
    running.begin(copy, PASSWORD)
    assert now_open(running) == copy


def test_going_back_leaves_the_copy_closed_and_as_it_was(
    running: Running, ours: Path, copy: Path, keys: Keyboard
) -> None:
    work_on(running, ours)
    before = copy.read_bytes()
    running.begin(copy, PASSWORD)
    keys.press("Escape")
    assert running.start.isVisible()
    assert copy.read_bytes() == before
    open_group(copy, PASSWORD).close()


def test_on_another_computer_a_copy_is_a_copy_too(
    running: Running, copy: Path, keys: Keyboard
) -> None:
    running.begin(copy, PASSWORD)
    dialog = question(running)
    assert dialog.safe.text() == "&Leave it closed"
    assert not dialog.back.isVisible()
    keys.press("Return")
    assert running.session is None
    assert running.start.isVisible()


def test_an_older_file_in_the_place_of_ours_is_noticed(
    running: Running, ours: Path, tmp_path: Path, keys: Keyboard
) -> None:
    older = Path(shutil.copyfile(ours, tmp_path / "yesterday"))
    work_on(running, ours)
    shutil.copyfile(older, ours)
    running.begin(ours, PASSWORD)
    dialog = question(running)
    assert dialog.windowTitle() == "This file is older than the one you had here"
    dialog.work.setFocus()
    keys.press("Return")
    assert now_open(running) == ours
    running.close()
    running.begin(ours, PASSWORD)
    assert running.session is not None


def test_the_question_is_said_as_it_comes_and_once_more_with_f7(
    kit: Kit, qtbot: QtBot, keys: Keyboard, spoken: list[str]
) -> None:
    lines = ["It was made on 12 March 2026, 16:05, 4 days ago."]
    dialog = CopyQuestion(kit, "This is a copy", lines, ours=None, work="&Work in the copy")
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
    said = "This is a copy. It was made on 12 March 2026, 16:05, 4 days ago."
    qtbot.waitUntil(lambda: keys.heard == [said])
    spoken.clear()
    keys.press("F7")
    assert spoken == [said]


def test_our_own_file_is_opened_without_a_question(running: Running, ours: Path) -> None:
    work_on(running, ours)
    running.begin(ours, PASSWORD)
    assert now_open(running) == ours


def test_the_question_keeps_the_rules_of_every_screen(kit: Kit, qtbot: QtBot) -> None:
    lines = ["It was made on 12 March 2026, 16:05, 4 days ago."]
    dialog = CopyQuestion(kit, "This is a copy", lines, ours=Path("ours"), work="&Work in the copy")
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    dialog.resize(700, 500)
    check_screen(dialog, kit.look, qtbot)


def spare_key_of(path: Path) -> str:
    workspace = open_group(path, PASSWORD)
    text = spare_keys.spare_key(workspace).text
    workspace.close()
    return text


def go_to_spare_key(running: Running, path: Path, keys: Keyboard) -> SpareKeyOpening:
    running.begin(path, "")
    password = running.asking
    assert isinstance(password, PasswordDialog)
    password.spare.setFocus()
    keys.press("Return")
    asking = running.asking
    assert isinstance(asking, SpareKeyOpening)
    keys.qtbot.waitUntil(asking.isActiveWindow)
    return asking


def test_a_forgotten_password_is_replaced_from_the_sheet(
    running: Running, ours: Path, keys: Keyboard
) -> None:
    old = spare_key_of(ours)
    go_to_spare_key(running, ours, keys)
    for group in old.lower().split():
        keys.type(group)
        keys.press("Return")
    new = running.asking
    assert isinstance(new, NewPasswordDialog)
    keys.qtbot.waitUntil(new.isActiveWindow)
    keys.type("seven green otters")
    new.new.again.setFocus()
    keys.type("seven green otters")
    keys.press("Return")
    assert running.session is not None
    assert running.window is not None
    sheet = running.window.findChild(SpareKeyDialog)
    assert sheet is not None
    assert sheet.isVisible()
    now = spare_keys.spare_key(running.session.workspace).text
    assert now != old
    assert opening.fits(running.session.workspace, "seven green otters")


def test_without_a_new_password_the_file_stays_closed(
    running: Running, ours: Path, keys: Keyboard
) -> None:
    asking = go_to_spare_key(running, ours, keys)
    asking.groups.fields[0].setText(spare_key_of(ours))
    keys.press("Return")
    assert isinstance(running.asking, NewPasswordDialog)
    keys.press("Escape")
    assert running.session is None
    assert running.start.isVisible()
    open_group(ours, PASSWORD).close()


def test_a_wrong_group_opens_nothing_and_stays_to_be_put_right(
    running: Running, ours: Path, keys: Keyboard
) -> None:
    asking = go_to_spare_key(running, ours, keys)
    first, second, *rest = spare_key_of(ours).split()
    for field, group in zip(asking.groups.fields, (second, first, *rest), strict=True):
        field.setText(group)
    asking.accept()
    assert keys.heard[-1] == "Group 1 does not fit. Check it."
    assert asking.groups.problem.text().splitlines() == [
        "Group 1 does not fit. Check it.",
        "Group 2 does not fit. Check it.",
    ]
    assert asking.isVisible()
    assert asking.groups.fields[0].text() == second


def test_the_key_of_another_group_opens_nothing(
    running: Running, ours: Path, keys: Keyboard
) -> None:
    asking = go_to_spare_key(running, ours, keys)
    asking.groups.fields[0].setText(SpareKey(bytes(range(15))).text)
    keys.press("Return")
    assert asking.isVisible()
    assert "spare key" in asking.form.notice.text()
    assert running.session is None


def test_a_copy_is_opened_from_the_start_into_a_new_file(
    running: Running, computer: Computer, ours: Path, copy: Path, keys: Keyboard
) -> None:
    work_on(running, ours)
    running.start.show()
    running.start.copy.setFocus()
    running.start.copy.click()
    asking = running.asking
    assert isinstance(asking, OpenCopy)
    before = copy.read_bytes()
    asking.copy.setText(str(copy))
    asking.password.line.setFocus()
    keys.type(PASSWORD)
    keys.press("Return")
    keys.qtbot.waitUntil(asking.to.hasFocus)
    said = asking.found.said
    assert "The copy is of 12 March 2026, 16:05, 4 days ago" in said
    assert "Our file on this computer goes on until 16 March 2026, 12:05" in said
    new = ours.with_name("Mill Lane Group from the copy of 12 March 2026.hearback")
    assert asking.to.text() == str(new)
    asking.to.setText(str(ours))
    keys.press("Return")
    problem = asking.form.rows["to"].problem.text()
    assert problem == f"There is a file called {ours.name} already. Choose another name."
    asking.to.setText(str(new))
    keys.press("Return")
    assert now_open(running) == new
    assert copy.read_bytes() == before
    assert computer.settings.last_file == str(new.resolve())
    QApplication.processEvents()
