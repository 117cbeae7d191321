"""A new password: its rule before it is typed, both shown by one key, typed twice."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.errors import UserError
from desktop.services.group.group import open_group
from desktop.services.keeping import opening, spare_keys
from desktop.ui.keeping.after_spare_key import ask_new_password
from desktop.ui.keeping.new_password import NewPasswordDialog
from desktop.ui.kit import Kit
from desktop.ui.session import Session
from tests.services.new_group import PASSWORD
from tests.ui.keeping.conftest import Keyboard
from tests.ui.screen_rules import check_screen

EASY = "This is easy to guess. Type three or four words you can remember."


@pytest.fixture
def dialog(session: Session, kit: Kit, qtbot: QtBot) -> NewPasswordDialog:
    dialog = ask_new_password(session.workspace, session.act(), kit, None)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog


def test_the_rule_is_told_before_anything_is_typed(dialog: NewPasswordDialog) -> None:
    row = dialog.form.rows["password"]
    assert row.hint.text() == "At least three words, or 12 letters."
    assert dialog.new.password.line.accessibleDescription() == row.hint.text()
    assert dialog.focusWidget() is dialog.new.password.line


def test_one_letter_is_refused_as_it_is_left(dialog: NewPasswordDialog, keys: Keyboard) -> None:
    keys.type("a")
    keys.press("Tab")
    assert dialog.form.rows["password"].problem.text() == EASY
    assert keys.heard == [EASY]
    assert dialog.new.password.value() == "a"


def test_one_letter_never_becomes_the_password(
    dialog: NewPasswordDialog, session: Session, keys: Keyboard
) -> None:
    keys.type("a")
    keys.press("Return")
    assert dialog.isVisible()
    assert dialog.form.rows["password"].problem.text() == EASY
    assert opening.fits(session.workspace, PASSWORD)


def test_enter_goes_from_one_password_to_the_other(
    dialog: NewPasswordDialog, session: Session, keys: Keyboard
) -> None:
    keys.type("seven green otters")
    keys.press("Return")
    assert keys.heard == ["Again?"]
    keys.type("seven green otters")
    keys.press("Return")
    assert not dialog.isVisible()
    assert opening.fits(session.workspace, "seven green otters")


def test_two_keyboards_type_the_same_password(
    dialog: NewPasswordDialog, session: Session, keys: Keyboard
) -> None:
    dialog.new.password.line.setText("t\u0175 glas mawr")
    dialog.new.again.line.setText("tw\u0302 glas mawr")
    keys.press("Return")
    assert not dialog.isVisible()
    assert opening.fits(session.workspace, "t\u0175 glas mawr")


def test_two_that_differ_are_asked_for_again(
    dialog: NewPasswordDialog, session: Session, keys: Keyboard
) -> None:
    keys.type("seven green otters")
    dialog.new.again.setFocus()
    keys.type("seven green other")
    keys.press("Return")
    assert dialog.form.rows["again"].problem.text() == (
        "The two passwords differ. Type them again."
    )
    assert dialog.new.password.value() == "seven green otters"
    assert opening.fits(session.workspace, PASSWORD)


def test_the_new_password_opens_the_file_and_the_old_one_does_not(
    dialog: NewPasswordDialog, session: Session, keys: Keyboard
) -> None:
    before = spare_keys.spare_key(session.workspace)
    keys.type("seven green otters")
    dialog.new.again.setFocus()
    keys.type("seven green otters")
    keys.press("Return")
    assert not dialog.isVisible()
    assert spare_keys.spare_key(session.workspace) != before
    path = session.workspace.path
    session.workspace.close()
    with pytest.raises(UserError, match="does not open"):
        open_group(path, PASSWORD)
    session.workspace.db = open_group(path, "seven green otters").db


def test_one_key_shows_and_hides_both_wherever_one_types(
    dialog: NewPasswordDialog, keys: Keyboard
) -> None:
    normal, dots = QLineEdit.EchoMode.Normal, QLineEdit.EchoMode.Password
    dialog.new.again.setFocus()
    keys.press("Alt+W")
    keys.qtbot.waitUntil(lambda: dialog.new.again.line.echoMode() == normal)
    assert dialog.new.password.line.echoMode() == normal
    assert dialog.focusWidget() is dialog.new.again.line
    keys.press("Alt+W")
    keys.qtbot.waitUntil(lambda: dialog.new.password.line.echoMode() == dots)
    assert dialog.new.again.line.echoMode() == dots


def test_caps_lock_is_said_at_either_field(dialog: NewPasswordDialog, keys: Keyboard) -> None:
    dialog.new.again.setFocus()
    QApplication.processEvents()
    keys.type("s")
    assert not dialog.new.again.caps.isVisible()
    keys.qtbot.keyClick(dialog.new.again.line, "S")  # a capital without Shift
    assert dialog.new.again.caps.isVisible()
    assert keys.heard[-1] == "Caps Lock is on."


def test_the_form_keeps_the_rules_of_every_screen(
    dialog: NewPasswordDialog, kit: Kit, qtbot: QtBot
) -> None:
    check_screen(dialog, kit.look, qtbot)
