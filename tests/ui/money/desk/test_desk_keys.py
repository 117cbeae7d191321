"""The pay desk's keys and what is heard, as the treasurer lives with it."""

from dataclasses import replace
from decimal import Decimal

from PySide6.QtWidgets import QApplication

from desktop.domain.claim import ClaimState
from desktop.services.group import group
from desktop.services.meetings import meetings
from desktop.services.money import cash, claims
from desktop.services.people import people
from tests.services.groups import Riverside
from tests.services.in_words import cost
from tests.ui.money.desk.conftest import Hands
from tests.ui.money.desk.typed import a_bus, pin


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


def test_escape_keeps_what_was_typed_for_later(hands: Hands) -> None:
    hands.type("am")
    hands.press("Enter")
    a_bus(hands, "4.")
    hands.press("Esc")
    assert QApplication.focusWidget() is hands.desk.queue.search
    hands.type("am")
    hands.press("Enter")
    assert hands.desk.claim.costs.rows[0].amount.text() == "4."


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
