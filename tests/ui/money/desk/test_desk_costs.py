"""Costs, receipts and who agrees, typed at the pay desk."""

from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.cash import Signing
from desktop.domain.claim import ReceiptState
from desktop.services.money import cash, claims
from tests.services.groups import Riverside
from tests.services.in_words import cost
from tests.ui.money.desk.conftest import Hands
from tests.ui.money.desk.typed import a_bus, pin


def test_what_stands_in_the_way_is_said_first_with_its_way_out(
    hands: Hands, riverside: Riverside
) -> None:
    riverside.ready("Ines", cost("assistant", "12.60", "2.5"), cost("train", "9.20"))
    hands.type("in")
    hands.press("Enter")
    assert hands.last.startswith("Ines Duarte. Before paying: £40.70 is over your £40.00 limit.")


def test_no_receipt_asks_why_and_the_payer_accepts_a_small_one(
    hands: Hands, riverside: Riverside
) -> None:
    riverside.claim("Farah", cost("bus", "2.75", "2"))
    hands.type("fa")
    hands.press("Enter", "Ctrl+Shift+R")
    assert hands.last.startswith("Why no receipt? 1 tapped a card or phone. 2 the machine kept it.")
    hands.type("2")
    assert "Accepted by you, Maya. Under the £10.00 limit." in hands.last
    [full] = claims.of_meeting(riverside.workspace, riverside.meeting_id)
    assert full.lines[0].no_receipt_reason == "machine"
    assert full.lines[0].accepted_by == riverside.id("Maya")


def test_above_the_limit_another_officer_accepts_with_their_pin(
    hands: Hands, riverside: Riverside
) -> None:
    riverside.claim("Carys", cost("train", "11.85"))
    hands.type("ca")
    hands.press("Enter", "Ctrl+Shift+R")
    hands.type("1")
    assert hands.last.startswith("Above the limit. Who accepts it?")
    hands.press("Enter")
    pin(hands, "0000")
    assert hands.last == "This PIN does not fit. Nothing was changed."
    [full] = claims.of_meeting(riverside.workspace, riverside.meeting_id)
    assert full.lines[0].accepted_by is None


def test_two_tickets_of_one_price_are_typed_as_they_are_said(
    hands: Hands, riverside: Riverside
) -> None:
    hands.type("fa")
    hands.press("Enter")
    a_bus(hands, "2 x 2.75")
    hands.press("Ctrl+R")
    [full] = claims.of_meeting(riverside.workspace, riverside.meeting_id)
    assert (full.lines[0].quantity, full.lines[0].claimed) == (Decimal(2), 550)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("-3", "An amount cannot be below zero. Type it without the minus."),
        ("1e9", "We could not read this amount. Type it like 4.60."),
        ("twelve", "We could not read this amount. Type it like 4.60."),
    ],
)
def test_a_wrong_amount_is_said_in_place_and_stays_typed(
    hands: Hands, riverside: Riverside, typed: str, said: str
) -> None:
    hands.type("am")
    hands.press("Enter")
    a_bus(hands, typed)
    hands.press("Ctrl+Enter")
    row = hands.desk.claim.costs.rows[0]
    assert row.amount.text() == typed
    assert said in row.amount.accessibleDescription()
    assert claims.of_meeting(riverside.workspace, riverside.meeting_id) == []
    assert cash.tin(riverside.workspace, riverside.place_id).total == 20000


@pytest.mark.parametrize("typed", ["12,50", "£12.50", "12.5"])
def test_amounts_are_read_as_people_write_them(
    hands: Hands, riverside: Riverside, typed: str
) -> None:
    hands.type("am")
    hands.press("Enter")
    a_bus(hands, typed)
    hands.press("Ctrl+R")
    [full] = claims.of_meeting(riverside.workspace, riverside.meeting_id)
    assert full.claimed == 1250


def test_a_mark_asks_who_saw_it_once_a_meeting(hands: Hands, riverside: Riverside) -> None:
    riverside.ready("Amina", cost("bus", "4.60"))
    hands.type("am")
    hands.press("Enter", "Ctrl+Shift+Enter")
    assert hands.last.startswith("How did they agree? 1 made a mark.")
    hands.press("Enter")
    assert hands.last.startswith("Who saw it?")
    names = [row.title for row in hands.desk.claim.chooser.answers()]
    hands.type(str(1 + next(i for i, n in enumerate(names) if "Priya" in n)))
    assert "Seen by Priya." in hands.last
    [slip] = cash.movements_of_meeting(riverside.workspace, riverside.meeting_id)
    assert (slip.signing, slip.witness_id) == (Signing.MARK, riverside.id("Priya"))


def test_a_meal_asks_how_long_they_were_away(hands: Hands, riverside: Riverside) -> None:
    hands.type("di")
    hands.press("Enter")
    assert not hands.desk.claim.costs.away.isVisible()
    hands.type("me")
    assert hands.desk.claim.costs.away.isVisible()
    hands.press("Tab")
    hands.type("6.75")
    hands.press("Ctrl+R")
    [full] = claims.of_meeting(riverside.workspace, riverside.meeting_id)
    assert (full.claimed, full.allowed) == (675, 0)
    hands.desk.claim.costs.away.setFocus()
    hands.type("5.5")
    hands.press("Tab")
    [full] = claims.of_meeting(riverside.workspace, riverside.meeting_id)
    assert (full.claimed, full.allowed) == (675, 500)


def test_a_day_without_its_year_is_said_back_before_the_receipt_is_kept(
    hands: Hands, riverside: Riverside
) -> None:
    hands.type("fa")
    hands.press("Enter")
    a_bus(hands, "2.75")
    day = hands.desk.claim.costs.day
    day.setFocus()
    day.selectAll()
    hands.type("9 mar")
    hands.press("Ctrl+R")
    assert hands.last == "Monday, 9 March 2026. If that is right, go on."
    assert day.text() == "9/3/2026"
    [full] = claims.of_meeting(riverside.workspace, riverside.meeting_id)
    assert (full.lines[0].day, full.lines[0].receipt) == (date(2026, 3, 12), ReceiptState.OPEN)
    hands.press("Ctrl+R")
    [full] = claims.of_meeting(riverside.workspace, riverside.meeting_id)
    assert full.lines[0].day == date(2026, 3, 9)
