"""While somebody's money could be handed over, the file knows it, for after a power cut."""

from desktop.domain.outside import OpenClaim
from desktop.storage import outside
from tests.services.groups import Riverside
from tests.services.in_words import cost
from tests.ui.money.desk.conftest import Hands
from tests.ui.money.desk.test_same_as_last_time import usually


def in_front(riverside: Riverside) -> OpenClaim | None:
    return outside.open_now(riverside.workspace.db)


def amount_in_front(riverside: Riverside) -> tuple[str, int] | None:
    found = in_front(riverside)
    if found is None:
        return None
    names = {person_id: name for name, person_id in riverside.made.ids.items()}
    return names[found.person_id], found.amount


def test_whoever_is_opened_with_money_to_come_is_noted(hands: Hands, riverside: Riverside) -> None:
    riverside.ready("Amina", cost("bus", "4.60"))
    hands.type("am")
    hands.press("Enter")
    assert amount_in_front(riverside) == ("Amina", 460)


def test_usual_costs_on_screen_are_noted_before_they_are_written_down(
    hands: Hands, riverside: Riverside
) -> None:
    usually(riverside, "Amina")
    hands.type("am")
    hands.press("Enter")
    found = in_front(riverside)
    assert found is not None
    assert (found.claim_id, found.amount) == (None, 460)


def test_going_back_to_the_queue_notes_nobody(hands: Hands, riverside: Riverside) -> None:
    riverside.ready("Amina", cost("bus", "4.60"))
    hands.type("am")
    hands.press("Enter", "Esc")
    assert in_front(riverside) is None


def test_the_next_person_takes_the_place_of_the_one_before(
    hands: Hands, riverside: Riverside
) -> None:
    riverside.ready("Amina", cost("bus", "4.60"))
    riverside.ready("Ben", cost("bus", "3.00"))
    hands.type("am")
    hands.press("Enter", "Ctrl+Enter")
    assert hands.last.startswith("Saved.")
    hands.type("be")
    hands.press("Enter")
    assert amount_in_front(riverside) == ("Ben", 300)


def test_another_amount_typed_is_noted_when_it_is_written_down(
    hands: Hands, riverside: Riverside
) -> None:
    riverside.ready("Amina", cost("bus", "4.60"))
    hands.type("am")
    hands.press("Enter")
    hands.desk.claim.costs.focus_amount()
    hands.focus().selectAll()
    hands.type("5.20")
    hands.press("Tab")
    assert amount_in_front(riverside) == ("Amina", 520)


def test_nobody_is_noted_where_there_is_nothing_to_hand_over(
    hands: Hands, riverside: Riverside
) -> None:
    hands.type("gw")  # Gwen is paid by bank
    hands.press("Enter")
    assert in_front(riverside) is None


def test_closing_the_window_leaves_no_question(hands: Hands, riverside: Riverside) -> None:
    riverside.ready("Amina", cost("bus", "4.60"))
    hands.type("am")
    hands.press("Enter")
    hands.desk.session.leave()
    assert in_front(riverside) is None
