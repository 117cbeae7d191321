"""More cash than usual, in a new group that only warns: shown, and said once before paying."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.services.money import cash, claims
from desktop.services.people import people
from desktop.ui.kit import Kit
from tests.services.in_words import InWords, cost
from tests.ui.money.desk.conftest import Hands, at_the_desk

TOLD = "£55.00 is more cash than usual. A bank payment is possible."


@pytest.fixture
def desk(lone: InWords, kit: Kit, qtbot: QtBot) -> Iterator[Hands]:
    yield from at_the_desk(lone, kit, qtbot)


def usually(group: InWords, name: str, amount: str) -> None:
    full = group.claim(name, cost("bus", amount), meeting_id=None)
    people.keep_usual(group.workspace, group.act("Maya"), claim_id=full.id)
    claims.withdraw(group.workspace, group.act("Maya"), claim_id=full.id)


def type_a_bus(desk: Hands, amount: str) -> None:
    desk.type("am")
    desk.press("Enter")
    desk.type("b")
    desk.press("Tab")
    desk.type(amount)


def how_often_told(desk: Hands) -> int:
    return sum("more cash than usual" in said for said in desk.heard)


def test_the_amount_typed_is_told_with_the_receipts_number_and_only_once(desk: Hands) -> None:
    type_a_bus(desk, "55")
    desk.press("Ctrl+R")
    assert desk.last == f"Receipt 1. Write 1 on it. {TOLD}"
    assert desk.desk.claim.notice.text() == TOLD
    desk.press("F4", "Ctrl+Enter")
    assert desk.last.startswith("Saved. Amina, £55.00")
    assert how_often_told(desk) == 1


def test_while_a_receipt_is_still_needed_the_card_shows_that_first(desk: Hands) -> None:
    type_a_bus(desk, "55")
    desk.press("Tab")
    shown = desk.desk.claim.notice.text()
    assert shown.startswith("A receipt is needed.")
    assert shown.endswith(TOLD)
    assert how_often_told(desk) == 0


def test_once_no_receipt_is_accepted_it_is_told_before_the_key_that_pays(
    desk: Hands, lone: InWords
) -> None:
    desk.desk.teller.open(lone.id("Ben"))
    type_a_bus(desk, "55")
    desk.press("Ctrl+Shift+R")
    desk.type("4")
    desk.press("Enter")
    assert desk.last == f"Accepted by Ben. {TOLD} Pay with Control Enter after they sign."


def test_usual_costs_above_it_are_told_when_somebody_is_opened(desk: Hands, lone: InWords) -> None:
    usually(lone, "Amina", "55.00")
    desk.type("am")
    desk.press("Enter")
    assert desk.last.startswith(f"Amina. Before paying: {TOLD}")
    assert desk.desk.claim.notice.text() == TOLD
    desk.press("Ctrl+R")
    assert desk.last == "Receipt 1. Write 1 on it."
    desk.press("Ctrl+Enter")
    assert desk.last.startswith("Saved. Amina, £55.00")
    assert how_often_told(desk) == 1


def test_a_claim_above_it_is_told_after_what_stands_in_the_way(desk: Hands, lone: InWords) -> None:
    lone.claim("Amina", cost("bus", "55.00"))
    desk.desk.refresh()
    desk.type("am")
    desk.press("Enter")
    assert desk.last.startswith("Amina. Before paying: A receipt is needed.")
    assert TOLD in desk.last


def test_where_no_receipt_is_needed_the_first_press_tells_and_the_second_pays(
    desk: Hands, lone: InWords
) -> None:
    desk.type("am")
    desk.press("Enter")
    desk.type("c")
    desk.press("Tab")
    desk.type("150")
    desk.press("Ctrl+Enter")
    assert desk.last == (
        "£67.50 is more cash than usual. A bank payment is possible. "
        "Pay with Control Enter after they sign."
    )
    assert cash.movements_of_meeting(lone.workspace, lone.meeting_id) == []
    desk.press("Ctrl+Enter")
    assert desk.last.startswith("Saved. Amina, £67.50")


def test_less_than_that_is_told_nothing(desk: Hands) -> None:
    type_a_bus(desk, "50")
    desk.press("Ctrl+R", "Ctrl+Enter")
    assert desk.last.startswith("Saved. Amina, £50.00")
    assert how_often_told(desk) == 0
