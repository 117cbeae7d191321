"""The pay desk's keys and what is heard, as the treasurer lives with it."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication

from desktop.domain.cash import MovementKind, Signing
from desktop.domain.claim import ClaimState
from desktop.services import cash, claims, group, meetings, people
from tests.services.conftest import Riverside, cost
from tests.ui.money.desk.conftest import Hands


def pin(hands: Hands, digits: str) -> None:
    hands.type(digits)
    hands.press("Enter")


def a_bus(hands: Hands, amount: str = "4.60") -> None:
    hands.type("b")
    hands.press("Tab")
    hands.type(amount)


def agreed_by_leon(hands: Hands) -> None:
    """Pay asks who agrees; Leon is first on the list."""
    hands.press("Ctrl+Enter", "Enter")
    pin(hands, "1470")


def test_letters_find_a_name_and_say_how_they_stand(hands: Hands) -> None:
    hands.type("am")
    assert hands.last == "Amina Begum. Not paid."


def test_a_usual_cost_is_said_with_the_name(hands: Hands, riverside: Riverside) -> None:
    full = riverside.claim("Amina", cost("bus", "4.60", what="day ticket"), meeting_id=None)
    people.keep_usual(riverside.workspace, riverside.act("Maya"), claim_id=full.id)
    claims.withdraw(riverside.workspace, riverside.act("Maya"), claim_id=full.id)
    hands.type("a")
    assert hands.last == "Amina Begum. Usual: bus, £4.60. Not paid."


def test_opening_somebody_ticks_that_they_came(hands: Hands, riverside: Riverside) -> None:
    hands.type("am")
    hands.press("Enter")
    here = {
        p.short: row.came
        for row, p in meetings.attendance(riverside.workspace, riverside.meeting_id)
    }
    assert here["Amina"]
    assert not here["Ben"]


def test_amina_is_paid_from_the_first_letter_to_the_next_name(
    hands: Hands, riverside: Riverside
) -> None:
    hands.type("am")
    hands.press("Enter")
    a_bus(hands)
    hands.press("Ctrl+R")
    assert hands.last == "Receipt 1. Write 1 on it."
    agreed_by_leon(hands)
    assert hands.last == "Leon agrees this claim. Pay with Control Enter after they sign."
    hands.press("Ctrl+Enter")
    assert hands.last == "Saved. Amina, £4.60, slip 2. 1 of 9 paid. Search the next name."
    assert QApplication.focusWidget() is hands.desk.queue.search
    [slip] = cash.movements_of_meeting(riverside.workspace, riverside.meeting_id)
    assert (slip.amount, slip.pieces) == (460, {200: 2, 50: 1, 10: 1})


def test_the_keypads_enter_pays_too(hands: Hands, riverside: Riverside) -> None:
    riverside.ready("Amina", cost("bus", "4.60"))
    hands.type("am")
    hands.press("Enter", "Ctrl+KeypadEnter")
    assert hands.last.startswith("Saved. Amina")


def test_a_confirmed_usual_without_receipt_takes_three_keys(
    hands: Hands, riverside: Riverside
) -> None:
    full = riverside.claim("Hassan", cost("car", quantity="7.3"), meeting_id=None)
    people.keep_usual(riverside.workspace, riverside.act("Maya"), claim_id=full.id)
    claims.withdraw(riverside.workspace, riverside.act("Maya"), claim_id=full.id)
    hands.type("h")
    hands.press("Enter", "Ctrl+Enter")
    assert hands.last.startswith("Who agrees?")
    [claim] = claims.of_meeting(riverside.workspace, riverside.meeting_id)
    assert claim.claim.same_as_last
    assert claim.allowed == 329


def test_a_ready_card_says_who_what_and_what_to_hand_over(
    hands: Hands, riverside: Riverside
) -> None:
    riverside.ready("Amina", cost("bus", "4.60", what="day ticket"))
    hands.type("am")
    hands.press("Enter")
    assert hands.last == (
        "Amina Begum. Bus day ticket £4.60. To hand over: two £2 coins, one 50p, one 10p. "
        "Pay with Control Enter after they sign."
    )


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


def test_escape_keeps_what_was_typed_for_later(hands: Hands) -> None:
    hands.type("am")
    hands.press("Enter")
    a_bus(hands, "4.")
    hands.press("Esc")
    assert QApplication.focusWidget() is hands.desk.queue.search
    hands.type("am")
    hands.press("Enter")
    assert hands.desk.claim.costs.rows[0].amount.text() == "4."


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


def test_somebody_who_left_before_signing_is_not_signed_yet(
    hands: Hands, riverside: Riverside
) -> None:
    riverside.ready("Amina", cost("bus", "4.60"))
    hands.type("am")
    hands.press("Enter", "Ctrl+Shift+Enter")
    hands.type("3")
    assert hands.last.startswith("Saved. Amina")
    [waiting] = cash.unsigned(riverside.workspace)
    assert waiting.received_name == "Amina Begum"


def test_bank_instead_gives_a_day(hands: Hands, riverside: Riverside) -> None:
    riverside.ready("Gwen", cost("taxi", "18.40", agreed_before=True))
    hands.type("gw")
    hands.press("Enter", "Ctrl+B")
    assert hands.last == "Promise: by Thursday 26 March."
    chips = {row.title: row.chip for row in hands.desk.queue.list.rows()}
    assert chips["Gwen Harris"] == "Bank by 26 March"


def test_other_coins_are_fields_largest_first(hands: Hands, riverside: Riverside) -> None:
    riverside.ready("Amina", cost("bus", "4.60"))
    hands.type("am")
    hands.press("Enter", "Ctrl+G")
    assert hands.focus().accessibleName() == "£50"
    hands.press(*["Tab"] * 5)
    hands.type("4")
    hands.press("Tab")
    hands.press("Tab")
    hands.type("3")
    hands.press("Enter")
    assert hands.last.startswith("Saved. Amina, £4.60")
    [slip] = cash.movements_of_meeting(riverside.workspace, riverside.meeting_id)
    assert slip.pieces == {100: 4, 20: 3}


def test_other_coins_that_do_not_make_the_amount_are_said(
    hands: Hands, riverside: Riverside
) -> None:
    riverside.ready("Amina", cost("bus", "4.60"))
    hands.type("am")
    hands.press("Enter", "Ctrl+G", *["Tab"] * 5)
    hands.type("4")
    hands.press("Enter")
    assert hands.last == "These notes and coins make £4.00, not £4.60."
    assert cash.movements_of_meeting(riverside.workspace, riverside.meeting_id) == []


def test_not_given_after_all_is_one_key_and_a_visible_correction(
    hands: Hands, riverside: Riverside
) -> None:
    riverside.ready("Amina", cost("bus", "4.60"))
    hands.type("am")
    hands.press("Enter", "Ctrl+Enter")
    hands.type("am")
    hands.press("Enter", "Ctrl+Backspace")
    assert hands.last == "Put back £4.60. Slip 2 stands; slip 3 puts it right."
    kinds = [m.kind for m in cash.movements_of_meeting(riverside.workspace, riverside.meeting_id)]
    assert kinds == [MovementKind.PAY, MovementKind.PUT_BACK]
    hands.press("Ctrl+Enter")
    assert hands.last.startswith("Saved. Amina, £4.60, slip 4.")


def test_somebody_not_expected_needs_one_name(hands: Hands, riverside: Riverside) -> None:
    hands.press("Ctrl+N")
    hands.type("Zofia")
    hands.press("Enter")
    assert hands.desk.claim.name.text() == "Zofia"
    names = [p.name for _row, p in meetings.attendance(riverside.workspace, riverside.meeting_id)]
    assert "Zofia" in names


def test_an_empty_name_is_said_and_nothing_is_added(hands: Hands, riverside: Riverside) -> None:
    hands.press("Ctrl+N", "Enter")
    assert hands.last == "Type a name. One word is enough."
    assert len(meetings.attendance(riverside.workspace, riverside.meeting_id)) == 9


def test_someone_else_takes_the_money_and_is_remembered(hands: Hands, riverside: Riverside) -> None:
    riverside.ready("Amina", cost("bus", "4.60"))
    meetings.came(
        riverside.workspace,
        riverside.act("Maya"),
        meeting_id=riverside.meeting_id,
        person_id=riverside.id("Ben"),
    )
    hands.type("am")
    hands.press("Enter", "Ctrl+O")
    names = [row.title for row in hands.desk.claim.chooser.answers()]
    hands.type(str(1 + next(i for i, n in enumerate(names) if "Ben" in n)))
    assert "Ben takes the money" in " ".join(hands.heard)
    assert people.get(riverside.workspace, riverside.id("Amina")).collector_id == riverside.id(
        "Ben"
    )


def test_f4_says_what_to_hand_over_and_f8_what_is_in_the_tin(
    hands: Hands, riverside: Riverside
) -> None:
    riverside.ready("Amina", cost("bus", "4.60"))
    hands.type("am")
    hands.press("Enter", "F4")
    assert hands.last == "To hand over: two £2 coins, one 50p, one 10p."
    hands.press("F8")
    assert hands.last.startswith("In the tin: £200.00: three £20 notes, five £10 notes")


def test_f6_goes_round_the_three_parts_and_says_them(hands: Hands) -> None:
    hands.press("F6")
    assert hands.last == "Who is in front of you?"
    hands.press("F6")
    assert hands.last == "The tin. Enough for everyone left."
    hands.press("F6")
    assert hands.last == "Who is here"


def test_short_is_said_before_the_first_payment(hands: Hands, riverside: Riverside) -> None:
    tin = cash.tin(riverside.workspace, riverside.place_id)
    cash.give_back(riverside.workspace, riverside.act("Maya"), place_id=tin.id, amount=19000)
    riverside.ready("Carys", cost("train", "11.85"))
    assert hands.desk.tin.state.accessibleName() == "£1.85 short"
    hands.type("ca")
    hands.press("Enter", "Ctrl+Enter")
    assert "can't be paid" in hands.last
    full = claims.of_meeting(riverside.workspace, riverside.meeting_id)[0]
    assert full.claim.state is ClaimState.AGREED


def test_a_new_groups_desk_hides_others_amounts_and_the_tin(
    hands: Hands, riverside: Riverside
) -> None:
    group.change_settings(
        riverside.workspace,
        riverside.act("Maya"),
        group=replace(riverside.workspace.settings, show_everyone=False, show_tin=False),
    )
    riverside.ready("Ines", cost("train", "9.20"))
    riverside.ready("Amina", cost("bus", "4.60"))
    hands.type("am")
    hands.press("Enter")
    shown = {row.title: row.amount for row in hands.desk.queue.list.rows()}
    assert shown["Amina Begum"] == "£4.60"
    assert shown["Ines Duarte"] == ""
    assert hands.desk.tin.total.text() == "hidden"
    assert not hands.desk.claim.after.isVisible()
    hands.press("F8")
    assert hands.desk.tin.total.text() == "£200.00"


def test_amounts_can_be_kept_quiet_until_f4(hands: Hands, riverside: Riverside) -> None:
    quiet = replace(riverside.workspace.settings, speak_amounts=False)
    group.change_settings(riverside.workspace, riverside.act("Maya"), group=quiet)
    riverside.ready("Amina", cost("bus", "4.60"))
    hands.type("am")
    assert "£" not in hands.last
    hands.press("Enter", "F4")
    assert hands.last == "To hand over: two £2 coins, one 50p, one 10p."


def test_the_first_paid_costs_are_offered_at_the_next_meeting(
    hands: Hands, riverside: Riverside
) -> None:
    riverside.ready("Amina", cost("bus", "4.60", what="day ticket"))
    hands.type("am")
    hands.press("Enter", "Ctrl+Enter")
    kept = people.usual_of(riverside.workspace, riverside.id("Amina"))
    assert [(line.what, line.unit_amount) for line in kept] == [("day ticket", Decimal(460))]


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
