"""Somebody with usual costs: what is said before anything is written down, and what is kept."""

from dataclasses import replace

from desktop.domain.group import Agreeing
from desktop.services.group import group
from desktop.services.meetings import meetings
from desktop.services.money import cash, claims
from desktop.services.people import people
from tests.services.groups import Riverside
from tests.services.in_words import cost
from tests.ui.money.desk.conftest import Hands


def usually(riverside: Riverside, name: str, *, agreeing: Agreeing = Agreeing.POLICY) -> None:
    """Amina's usual bus, kept from a claim she took back; agreed by the policy unless said."""
    settings = replace(riverside.workspace.settings, pins=False, agreeing=agreeing)
    maya = riverside.act("Maya")
    group.change_settings(riverside.workspace, maya, group=settings)
    spent = cost("bus", "4.60", what="day ticket")
    if name == "Hassan":
        spent = cost("car", quantity="7.3")
    full = riverside.claim(name, spent, meeting_id=None)
    people.keep_usual(riverside.workspace, maya, claim_id=full.id)
    claims.withdraw(riverside.workspace, maya, claim_id=full.id)


def test_the_whole_card_is_said_before_anything_is_written_down(
    hands: Hands, riverside: Riverside
) -> None:
    usually(riverside, "Amina")
    hands.type("am")
    hands.press("Enter")
    assert hands.last == (
        "Amina Begum. Bus day ticket £4.60. Same as last time? Receipt needed. "
        "Nothing else to check. To hand over: two £2 coins, one 50p, one 10p. "
        "Pay with Control Enter after they sign."
    )
    assert claims.of_meeting(riverside.workspace, riverside.meeting_id) == []
    hands.press("F4")
    assert hands.last == "To hand over: two £2 coins, one 50p, one 10p."


def test_what_stands_in_the_way_is_said_first(hands: Hands, riverside: Riverside) -> None:
    usually(riverside, "Amina", agreeing=Agreeing.PERSON)
    hands.type("am")
    hands.press("Enter")
    assert hands.last == (
        "Amina Begum. Before paying: Nobody has agreed this claim yet. "
        "Bus day ticket £4.60. Same as last time? Receipt needed."
    )


def test_the_same_cost_on_another_claim_is_said_first(hands: Hands, riverside: Riverside) -> None:
    usually(riverside, "Amina")
    riverside.claim("Amina", cost("bus", "4.60"), meeting_id=None)
    hands.type("am")
    hands.press("Enter")
    assert hands.last.startswith("Amina Begum. Before paying: ")
    assert "Nothing else to check" not in hands.last


def test_three_keys_pay_a_usual_cost_without_a_receipt(hands: Hands, riverside: Riverside) -> None:
    usually(riverside, "Hassan")
    hands.type("h")
    hands.press("Enter")
    assert "Car £3.29. Same as last time? No receipt needed." in hands.last
    hands.press("Ctrl+Enter")
    assert hands.last == "Saved. Hassan, £3.29, slip 2. 1 of 9 paid. Search the next name."


def test_words_about_a_usual_cost_stay_when_it_is_taken_again(
    hands: Hands, riverside: Riverside
) -> None:
    usually(riverside, "Amina")
    hands.type("am")
    hands.press("Enter", "Ctrl+R")
    [full] = claims.of_meeting(riverside.workspace, riverside.meeting_id)
    assert full.lines[0].what == "day ticket"


def test_enter_that_answers_a_question_twice_does_not_pay(
    hands: Hands, riverside: Riverside
) -> None:
    meetings.came(
        riverside.workspace,
        riverside.act("Maya"),
        meeting_id=riverside.meeting_id,
        person_id=riverside.id("Ben"),
    )
    riverside.ready("Amina", cost("bus", "4.60"))
    hands.type("am")
    hands.press("Enter", "Ctrl+O", "Enter", "Enter")
    assert hands.focus() is hands.desk.claim.pay
    assert cash.movements_of_meeting(riverside.workspace, riverside.meeting_id) == []


def test_one_letter_in_the_list_is_one_answer(hands: Hands) -> None:
    hands.press("Tab")
    hands.heard.clear()
    hands.type("b")
    assert hands.heard == ["Ben Carter. Not paid."]
    hands.type("e")
    assert hands.desk.queue.search.text() == "be"
