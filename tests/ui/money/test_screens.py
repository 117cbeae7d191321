"""What every screen of the money room keeps: keys, names, room for every word."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.money.deeds import Deed
from tests.services.groups import Riverside
from tests.services.in_words import cost
from tests.ui.money.conftest import Sit, claim_page
from tests.ui.screen_rules import check_nothing_cut, check_screen
from tests.ui.visiting import Visit

TALL = 4000
"""Pixels: nothing has to scroll, so that places before and after can be compared."""


def keeps_the_rules(window: QWidget, visit: Visit, qtbot: QtBot) -> None:
    """All rules, at 100 % and 200 %, and no word cut at the height it is shown in first."""
    QApplication.processEvents()
    check_nothing_cut(window)
    window.resize(window.width(), TALL)
    check_screen(window, visit.kit.look, qtbot)


@pytest.mark.parametrize("place", ["desk", "claims", "tin", "promises", "policy", "book"])
def test_every_place_keeps_the_rules_of_screens(
    sit: Sit, after: Riverside, place: str, qtbot: QtBot
) -> None:
    visit = sit(at=after)
    visit.room.show_place(place)
    visit.room.tabs.buttons[place].setFocus()
    keeps_the_rules(visit.room, visit, qtbot)


@pytest.mark.parametrize("place", ["desk", "claims", "tin", "promises", "policy", "book"])
def test_every_place_mirrors_without_cutting_a_word(sit: Sit, after: Riverside, place: str) -> None:
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    visit = sit(at=after)
    visit.kit.look.set_text_size(200)
    visit.room.show_place(place)
    QApplication.processEvents()
    check_nothing_cut(visit.room)


def test_the_page_of_a_claim_keeps_the_rules_of_screens(
    visit: Visit, riverside: Riverside, qtbot: QtBot
) -> None:
    full = riverside.ready("Dilip", cost("bicycle", quantity="6.5"), cost("meal", "6.75"))
    claim_page(visit, full)
    keeps_the_rules(visit.room, visit, qtbot)


DEEDS = [
    Deed.PART,
    Deed.NOT_AGREED,
    Deed.ASK,
    Deed.CHANGE,
    Deed.WHO,
    Deed.BANK,
]


@pytest.mark.parametrize("deed", DEEDS)
def test_every_question_about_a_claim_keeps_the_rules_of_screens(
    visit: Visit, riverside: Riverside, deed: Deed, qtbot: QtBot
) -> None:
    full = riverside.ready("Ben", cost("car", quantity="14"), cost("parking", "3.20"))
    page = claim_page(visit, full)
    visit.push(page.deeds.buttons[deed])
    keeps_the_rules(visit.dialog, visit, qtbot)


OPENERS: dict[str, Callable[[Visit], object]] = {
    "new claim": lambda visit: visit.room.page("claims").list.new.click(),
    "count": lambda visit: visit.room.arrive("count"),
    "draw": lambda visit: visit.room.page("tin").draw.click(),
    "give back": lambda visit: visit.room.page("tin").give_back.click(),
    "hand over": lambda visit: visit.room.page("tin").hand_over.click(),
    "begin": lambda visit: visit.room.page("tin").begin.click(),
    "policy": lambda visit: visit.room.page("policy").change.click(),
    "own cost": lambda visit: visit.room.page("policy").own.click(),
}


@pytest.mark.parametrize("opener", list(OPENERS))
def test_every_dialog_keeps_the_rules_of_screens(visit: Visit, opener: str, qtbot: QtBot) -> None:
    for place in ("claims", "tin", "policy"):
        visit.room.show_place(place)
    OPENERS[opener](visit)
    keeps_the_rules(visit.dialog, visit, qtbot)
