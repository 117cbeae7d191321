"""Paid otherwise than usual: by bank, in other coins, to somebody else, not after all."""

from desktop.domain.cash import MovementKind
from desktop.services.meetings import meetings
from desktop.services.money import cash
from desktop.services.people import people
from tests.services.groups import Riverside
from tests.services.in_words import cost
from tests.ui.money.desk.conftest import Hands


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
