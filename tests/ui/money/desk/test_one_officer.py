"""At the desk: what was agreed beforehand is just ready; one officer alone finds every way on."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services.money import cash, claims
from desktop.ui.kit import Kit
from tests.services.agreed_before import ASSISTANT, TRAIN, agree_regular
from tests.services.groups import Riverside
from tests.services.in_words import InWords, cost
from tests.ui.money.desk.conftest import Hands, at_the_desk


@pytest.fixture
def alone(lone: InWords, kit: Kit, qtbot: QtBot) -> Iterator[Hands]:
    yield from at_the_desk(lone, kit, qtbot)


def test_the_desk_says_who_agreed_beforehand_and_there_is_nothing_to_press(
    hands: Hands, riverside: Riverside
) -> None:
    agree_regular(riverside)
    agree_regular(riverside, category="train", pence=920)
    riverside.with_receipts(riverside.claim("Ines", ASSISTANT, TRAIN))
    QApplication.processEvents()
    hands.type("in")
    hands.press("Enter")
    assert hands.last.startswith(
        "Ines Duarte. Before paying: £40.70 is over your £40.00 limit. "
        "Agreed beforehand by Leon and Priya on 12 March. Ready. Personal assistant £31.50."
    )
    notice = hands.desk.claim.notice.text()
    assert notice.endswith("Agreed beforehand by Leon and Priya on 12 March.")
    hands.press("Ctrl+Enter")
    assert hands.last.startswith("Saved. Ines, £40.70")


def test_above_what_was_agreed_the_desk_says_up_to_how_much(
    hands: Hands, riverside: Riverside
) -> None:
    agree_regular(riverside, pence=3000)
    riverside.with_receipts(riverside.claim("Ines", ASSISTANT, TRAIN))
    QApplication.processEvents()
    hands.type("in")
    hands.press("Enter")
    assert "It needs two people to agree" in hands.last
    assert "Up to £30.00 was agreed beforehand. This is more." in hands.last
    assert "Up to £30.00 was agreed beforehand." in hands.desk.claim.notice.text()


def test_a_lost_ticket_above_the_limit_is_accepted_by_somebody_who_is_here(
    alone: Hands, lone: InWords
) -> None:
    lone.claim("Amina", cost("train", "12.00"))
    alone.desk.teller.open(lone.id("Ben"))
    QApplication.processEvents()
    alone.type("am")
    alone.press("Enter", "Ctrl+Shift+R")
    alone.type("4")
    assert alone.last.startswith("Above the limit. Who accepts it?")
    alone.press("Enter")
    assert alone.last.startswith("Accepted by Ben.")
    [full] = claims.of_meeting(lone.workspace, lone.meeting_id)
    assert full.lines[0].accepted_by == lone.id("Ben")
    alone.press("Ctrl+Enter")
    assert alone.last.startswith("Saved. Amina, £12.00")


def test_with_nobody_else_here_it_says_how_somebody_gets_on_the_list(
    alone: Hands, lone: InWords
) -> None:
    lone.claim("Amina", cost("train", "12.00"))
    QApplication.processEvents()
    alone.type("am")
    alone.press("Enter", "Ctrl+Shift+R")
    alone.type("4")
    assert "Somebody else accepts it. Control N adds who is here." in alone.heard


def test_why_one_person_agrees_and_pays_is_asked_once_a_meeting(
    alone: Hands, lone: InWords
) -> None:
    for name in ("Amina", "Ben"):
        lone.agree(lone.with_receipts(lone.claim(name, cost("taxi", "9.00"))), "Maya")
    QApplication.processEvents()
    alone.type("am")
    alone.press("Enter", "Ctrl+Enter")
    assert "Say why once for this meeting" in alone.last
    alone.type("I am the only officer")
    alone.press("Enter", "Ctrl+Enter")
    alone.type("ben")
    alone.press("Enter", "Ctrl+Enter")
    assert alone.last.startswith("Saved. Ben, £9.00")
    assert len(cash.movements_of_meeting(lone.workspace, lone.meeting_id)) == 2


def test_what_comes_to_her_says_how_there_will_be_somebody_to_ask(
    alone: Hands, lone: InWords
) -> None:
    alone.desk.teller.open(lone.id("Maya"))
    lone.with_receipts(lone.claim("Maya", cost("bus", "2.00")))
    QApplication.processEvents()
    alone.type("maya")
    alone.press("Enter", "Ctrl+Enter")
    assert alone.last.startswith(
        "Nobody else may do this yet. Give somebody an office under Our group."
    )
