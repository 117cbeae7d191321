"""Two people who can open the file: one types the password, one keeps the sheet."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.keeping import Opens
from desktop.services.keeping import opening
from desktop.ui.keeping.who_opens import WhoOpensDialog
from desktop.ui.kit import Kit
from desktop.ui.session import Session
from tests.services.in_words import InWords
from tests.services.new_group import PASSWORD
from tests.ui.keeping.conftest import Keyboard
from tests.ui.screen_rules import check_screen


@pytest.fixture
def dialog(session: Session, kit: Kit, qtbot: QtBot) -> WhoOpensDialog:
    dialog = WhoOpensDialog(session, kit)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog


def able(session: Session) -> list[tuple[str, Opens]]:
    said = opening.who_can_open(session.workspace, session.act().day)
    return [(one.person.name, one.how) for one in said if one.still]


def test_a_second_person_shows_it_by_typing_the_password(
    dialog: WhoOpensDialog, session: Session, keys: Keyboard
) -> None:
    keys.type("Leon")
    dialog.proof.setFocus()
    keys.type(PASSWORD)
    keys.press("Return")
    assert not dialog.isVisible()
    assert keys.heard[-1] == "Leon can open our file."
    assert able(session) == [("Leon", Opens.PASSWORD)]


def test_a_password_that_does_not_fit_proves_nothing(
    dialog: WhoOpensDialog, session: Session, keys: Keyboard
) -> None:
    keys.type("Leon")
    dialog.proof.setFocus()
    keys.type("a guess")
    keys.press("Return")
    assert dialog.form.rows["proof"].problem.text() == "This is not our password. Check Caps Lock."
    assert dialog.person.text() == "Leon"
    assert able(session) == []


def test_an_empty_password_is_asked_for(dialog: WhoOpensDialog, keys: Keyboard) -> None:
    keys.type("Leon")
    keys.press("Return")
    assert dialog.form.rows["proof"].problem.text() == "They type the password here."


def test_whoever_keeps_the_sheet_types_nothing(
    dialog: WhoOpensDialog, session: Session, keys: Keyboard
) -> None:
    keys.type("Priya")
    dialog.how.setFocus()
    keys.press("Down")
    assert not dialog.form.rows["proof"].isVisible()
    keys.press("Ctrl+Return")
    assert able(session) == [("Priya", Opens.SPARE_KEY)]


def test_somebody_who_no_longer_can_comes_off_and_a_new_password_is_advised(
    session: Session, small: InWords, kit: Kit, qtbot: QtBot, keys: Keyboard
) -> None:
    opening.say_can_open(
        session.workspace, session.act(), person_id=small.id("Leon"), how=Opens.SPARE_KEY
    )
    dialog = WhoOpensDialog(session, kit)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    assert [row.title for row in dialog.list.rows()] == ["Leon"]
    assert dialog.end.text() == "Leon no longer can"
    dialog.end.setFocus()
    keys.press("Return")
    assert dialog.list.rows() == []
    assert keys.heard[-1] == "Only a new password keeps them out. Choose one next."
    assert able(session) == []


def test_the_form_keeps_the_rules_of_every_screen(
    dialog: WhoOpensDialog, kit: Kit, qtbot: QtBot
) -> None:
    dialog.resize(800, 1200)
    check_screen(dialog, kit.look, qtbot)
