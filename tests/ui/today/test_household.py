"""Who lives with you, asked from Today once it is needed, by keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services.people import people
from desktop.ui.kit import Kit
from desktop.ui.people.household_dialog import HouseholdDialog
from desktop.ui.today.room import make_room
from tests.services.in_words import InWords
from tests.ui.screen_rules import check_nothing_cut, check_screen
from tests.ui.today.mill_lane import MEETS, at
from tests.ui.visiting import Visit, visiting

TITLE = "Does anybody in the group live with you?"


@pytest.fixture
def today(new: InWords, kit: Kit, qtbot: QtBot) -> Iterator[Visit]:
    """A few weeks after the first evening, with the question open."""
    with visiting(make_room, new, kit, qtbot, now=at(MEETS.replace(day=1))) as visit:
        HouseholdDialog(visit.session, kit, visit.room).open()
        QApplication.processEvents()
        yield visit


def homes(group: InWords) -> dict[str, str]:
    return {one.short: one.household for one in people.every(group.workspace)}


def asked(visit: Visit) -> bool:
    return TITLE in [row.title for row in visit.room.list.rows()]


def test_arrow_keys_go_along_the_names_and_space_ticks(today: Visit, new: InWords) -> None:
    assert [tick.text() for tick in today.dialog.ticks.values()] == [
        "Amina Begum",
        "Ben Carter",
        "Carys Hughes",
    ]
    today.press("Down", "Space")
    assert today.dialog.ticks[new.id("Ben")].value()
    today.press("Enter")
    assert today.dialog is None
    assert today.heard[-1] == "Saved."
    found = homes(new)
    assert found["Maya"] == found["Ben"] != ""
    assert found["Amina"] == found["Carys"] == ""
    assert not asked(today)


def test_nobody_is_one_key_back_and_is_not_asked_again(today: Visit, new: InWords) -> None:
    today.press("Up")
    assert today.dialog.nobody.hasFocus()
    today.press("Enter")
    assert today.dialog is None
    assert set(homes(new).values()) == {""}
    assert not asked(today)


def test_nothing_ticked_is_no_answer(today: Visit) -> None:
    today.press("Ctrl+Enter")
    said = "Tick who lives with you, or choose Nobody."
    assert today.dialog.form.notice.text() == said
    today.press("Esc")
    assert today.dialog is None
    assert asked(today)


@pytest.mark.parametrize("size", [100, 125, 200])
def test_the_question_keeps_the_rules_of_a_screen(today: Visit, qtbot: QtBot, size: int) -> None:
    today.kit.look.set_text_size(size)
    QApplication.processEvents()
    check_screen(today.dialog, today.kit.look, qtbot)
    check_nothing_cut(today.dialog)
