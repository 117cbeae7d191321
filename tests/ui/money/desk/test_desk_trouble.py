"""A queue, a question left open, nonsense typed: nothing is lost, nobody is paid by mistake."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.cash import Signing
from desktop.domain.claim import ReceiptState
from desktop.services.money import cash, claims
from desktop.services.people import people
from tests.services.groups import Riverside
from tests.services.in_words import cost
from tests.ui.money.desk.conftest import Hands
from tests.ui.money.desk.typed import open_, retype


def paid(riverside: Riverside) -> list[tuple[str, int]]:
    moved = cash.movements_of_meeting(riverside.workspace, riverside.meeting_id)
    return [(slip.received_name, slip.amount) for slip in moved]


def test_a_question_about_one_person_is_never_answered_for_the_next(
    hands: Hands, riverside: Riverside
) -> None:
    riverside.ready("Amina", cost("bus", "4.60"))
    riverside.ready("Ben", cost("bus", "9.00"))
    open_(hands, "am")
    hands.press("Ctrl+Shift+Enter")
    open_(hands, "ben")
    assert not hands.desk.claim.chooser.asking
    hands.type("3")
    assert paid(riverside) == []


def test_the_second_person_in_turn_begins_at_the_amount(hands: Hands, riverside: Riverside) -> None:
    riverside.ready("Amina", cost("bus", "4.60"))
    riverside.ready("Ben", cost("bus", "9.00"))
    open_(hands, "am")
    open_(hands, "ben")
    assert hands.focus() is hands.desk.claim.costs.rows[0].amount
    assert hands.focus().isVisible()


@pytest.mark.parametrize("key", ["Ctrl+Enter", "Ctrl+KeypadEnter"])
def test_other_coins_typed_are_the_ones_written_down(
    hands: Hands, riverside: Riverside, key: str
) -> None:
    riverside.ready("Amina", cost("bus", "4.60"))
    open_(hands, "am")
    hands.press("Ctrl+G", *["Tab"] * 5)
    hands.type("4")
    hands.press("Tab", "Tab")
    hands.type("3")
    hands.press(key)
    [slip] = cash.movements_of_meeting(riverside.workspace, riverside.meeting_id)
    assert slip.pieces == {100: 4, 20: 3}


def test_coins_that_do_not_fit_are_forgotten_with_escape(
    hands: Hands, riverside: Riverside
) -> None:
    riverside.ready("Amina", cost("bus", "4.60"))
    open_(hands, "am")
    hands.press("Ctrl+G", *["Tab"] * 5)
    hands.type("4")
    hands.press("Enter", "Esc")
    assert hands.focus() is hands.desk.claim.pay
    hands.press("Ctrl+Enter")
    assert hands.last.startswith("Saved. Amina, £4.60")


def test_a_mark_stays_a_mark_when_other_coins_are_given(hands: Hands, riverside: Riverside) -> None:
    tin = cash.tin(riverside.workspace, riverside.place_id)
    small = {value: many for value, many in (tin.pieces or {}).items() if value != 2000}
    act = riverside.act("Maya")
    cash.give_back(riverside.workspace, act, place_id=tin.id, amount=14000, pieces=small)
    riverside.ready("Carys", cost("train", "2.50"))
    open_(hands, "ca")
    hands.press("Ctrl+Shift+Enter", "Enter", "Enter")
    assert hands.last.startswith("There is no exact change in the tin.")
    hands.type("2")
    assert hands.desk.claim.how.value() is Signing.MARK


def test_a_date_alone_is_kept(hands: Hands, riverside: Riverside) -> None:
    full = riverside.ready("Amina", cost("bus", "4.60"))
    open_(hands, "am")
    hands.desk.claim.costs.day.setFocus()
    retype(hands, "10/03/2026")
    hands.press("Tab")
    assert riverside.full(full).lines[0].day == date(2026, 3, 10)


def test_a_day_that_does_not_exist_stops_the_payment_at_its_field(
    hands: Hands, riverside: Riverside
) -> None:
    riverside.ready("Amina", cost("bus", "4.60"))
    open_(hands, "am")
    hands.desk.claim.costs.day.setFocus()
    retype(hands, "32/03/2026")
    hands.heard.clear()
    hands.press("Ctrl+Enter")
    assert hands.heard == ["We could not find this day. Type it like 12/3/2026."]
    assert hands.focus() is hands.desk.claim.costs.day
    assert hands.last in hands.desk.claim.costs.day.accessibleDescription()
    hands.press("Esc")
    open_(hands, "am")
    assert hands.desk.claim.costs.day.text() == "32/03/2026"
    assert paid(riverside) == []


def test_nonsense_in_every_field_is_said_where_it_stands(
    hands: Hands, riverside: Riverside
) -> None:
    full = riverside.claim("Amina", cost("bus", "4.60"), cost("train", "9.20"))
    open_(hands, "am")
    costs = hands.desk.claim.costs
    for field, typed in ((costs.rows[0].amount, "-3"), (costs.rows[1].amount, "twelve")):
        field.setFocus()
        retype(hands, typed)
    costs.day.setFocus()
    retype(hands, "30/02/2026")
    hands.press("Ctrl+Enter", "Tab", "Tab", "Tab")
    assert [row.amount.text() for row in costs.rows] == ["-3", "twelve"]
    assert costs.rows[1].amount.accessibleDescription().startswith("We could not read")
    assert riverside.full(full).claimed == 1380


def test_each_cost_keeps_its_own_day_and_what_was_agreed_before(
    hands: Hands, riverside: Riverside
) -> None:
    earlier = replace(cost("bus", "2.75"), day=date(2026, 3, 9))
    taxi = cost("taxi", "18.40", agreed_before=True)
    full = riverside.claim("Gwen", earlier, taxi)
    open_(hands, "gw")
    retype(hands, "2.80")
    hands.press("Tab")
    lines = riverside.full(full).lines
    assert [(line.day.day, line.claimed) for line in lines] == [(9, 280), (12, 1840)]
    assert lines[1].agreed_before


def test_later_leaves_also_an_open_question(hands: Hands, riverside: Riverside) -> None:
    riverside.claim("Amina", cost("bus", "4.60"))
    open_(hands, "am")
    hands.press("Ctrl+Shift+R", "Ctrl+L")
    assert hands.last == "Later. Search the next name."
    assert hands.desk.card is None
    assert hands.focus() is hands.desk.queue.search


def test_f6_comes_back_to_the_open_question(hands: Hands, riverside: Riverside) -> None:
    riverside.claim("Amina", cost("bus", "4.60"))
    open_(hands, "am")
    hands.press("Ctrl+Shift+R", "F6", "F6", "F6")
    assert hands.last == "Why no receipt?"
    hands.type("2")
    assert "Accepted by you" in hands.last


@pytest.mark.parametrize("key", ["Ctrl+R", "Ctrl+Shift+R", "Ctrl+G", "Ctrl+O", "Ctrl+B"])
def test_a_paid_person_is_asked_nothing(hands: Hands, riverside: Riverside, key: str) -> None:
    riverside.pay(riverside.ready("Amina", cost("bus", "4.60")))
    open_(hands, "am")
    hands.press(key)
    assert hands.last == "This has been paid already."
    assert hands.focus() is hands.desk.queue.search


def test_a_wrongly_added_cost_is_taken_out_by_keyboard(hands: Hands, riverside: Riverside) -> None:
    full = riverside.claim("Amina", cost("bus", "4.60"), cost("train", "9.20"))
    open_(hands, "am")
    hands.press("Tab", "Tab")
    assert hands.focus().text() == "Take out cost 1"
    hands.press("Space")
    assert [line.claimed for line in riverside.full(full).lines] == [920]
    assert hands.focus() is hands.desk.claim.costs.rows[0].kind
    assert hands.focus().accessibleName() == "Cost 1"


def test_a_cleared_row_does_not_move_a_receipt_to_another_cost(
    hands: Hands, riverside: Riverside
) -> None:
    full = riverside.claim("Amina", cost("bus", "4.60"), cost("train", "9.20"), cost("taxi", "5"))
    open_(hands, "am")
    first = hands.desk.claim.costs.rows[0]
    first.kind.show_value("")
    first.amount.clear()
    hands.press("Tab")
    hands.desk.claim.costs.rows[1].amount.setFocus()
    hands.press("Ctrl+R")
    states = [(line.claimed, line.receipt) for line in riverside.full(full).lines]
    assert states == [(920, ReceiptState.KEPT), (500, ReceiptState.OPEN)]


def test_the_receipt_still_missing_comes_next_after_a_question(
    hands: Hands, riverside: Riverside
) -> None:
    full = riverside.claim("Amina", cost("bus", "4.60"), cost("train", "9.20"))
    open_(hands, "am")
    hands.press("Ctrl+Shift+R")
    hands.type("1")
    hands.press("Ctrl+R")
    assert riverside.full(full).lines[1].receipt is ReceiptState.KEPT


def test_a_usual_cost_that_was_cleared_is_not_taken(hands: Hands, riverside: Riverside) -> None:
    full = riverside.claim("Hassan", cost("car", quantity="7.3"), meeting_id=None)
    people.keep_usual(riverside.workspace, riverside.act("Maya"), claim_id=full.id)
    claims.withdraw(riverside.workspace, riverside.act("Maya"), claim_id=full.id)
    open_(hands, "h")
    row = hands.desk.claim.costs.rows[0]
    row.kind.show_value("")
    row.amount.clear()
    hands.press("Ctrl+Enter")
    assert hands.last == "Type what it cost first."
    assert claims.of_meeting(riverside.workspace, riverside.meeting_id) == []


def test_a_tin_that_is_always_shown_is_said_each_time(hands: Hands) -> None:
    hands.press("F8", "F8")
    assert hands.last.startswith("In the tin: £200.00")


def test_short_says_the_ways_out(hands: Hands, riverside: Riverside) -> None:
    tin = cash.tin(riverside.workspace, riverside.place_id)
    cash.give_back(riverside.workspace, riverside.act("Maya"), place_id=tin.id, amount=19000)
    riverside.ready("Carys", cost("train", "11.85"))
    open_(hands, "ca")
    hands.press("Ctrl+Enter")
    assert hands.last.endswith("£1.85 more needed. Bank, cash next time, or add money.")
