"""Undone, taken back, put back: the desk shows what the file says."""

from PySide6.QtWidgets import QApplication

from desktop.services.money import cash, claims, corrections
from tests.services.groups import Riverside
from tests.services.in_words import cost
from tests.ui.money.desk.conftest import Hands
from tests.ui.money.desk.typed import open_, retype


def undo(riverside: Riverside) -> None:
    riverside.workspace.undo(riverside.act("Maya"))
    QApplication.processEvents()


def test_undo_shows_again_what_the_file_says(hands: Hands, riverside: Riverside) -> None:
    full = riverside.ready("Amina", cost("bus", "4.60"))
    open_(hands, "am")
    retype(hands, "5.60")
    hands.press("Tab")
    assert riverside.full(full).claimed == 560
    undo(riverside)
    assert hands.desk.claim.costs.rows[0].amount.text() == "£4.60"
    assert hands.desk.claim.sum.text() == "£4.60"


def test_undo_in_the_middle_of_typing_keeps_what_is_typed(
    hands: Hands, riverside: Riverside
) -> None:
    riverside.ready("Amina", cost("bus", "4.60"))
    open_(hands, "am")
    retype(hands, "5.60")
    hands.press("Tab")
    hands.desk.claim.costs.rows[0].amount.setFocus()
    retype(hands, "6.")
    undo(riverside)
    assert hands.desk.claim.costs.rows[0].amount.text() == "6."


def test_undoing_that_somebody_came_leads_back_to_the_queue(
    hands: Hands, riverside: Riverside
) -> None:
    hands.press("Ctrl+N")
    hands.type("Zofia")
    hands.press("Enter")
    undo(riverside)
    assert hands.desk.card is None
    assert hands.focus() is hands.desk.queue.search


def test_a_claim_taken_back_is_not_shown_as_paid_and_can_be_said_anew(
    hands: Hands, riverside: Riverside
) -> None:
    full = riverside.claim("Amina", cost("bus", "4.60"))
    claims.withdraw(riverside.workspace, riverside.act("Maya"), claim_id=full.id)
    open_(hands, "am")
    assert not hands.desk.claim.sum.isVisible()
    hands.type("b")
    hands.press("Tab")
    hands.type("3.20")
    hands.press("Ctrl+R")
    written = claims.of_meeting(riverside.workspace, riverside.meeting_id)
    assert [each.claimed for each in written] == [460, 320]


def test_put_back_and_paid_again_leaves_two_payments_and_one_correction(
    hands: Hands, riverside: Riverside
) -> None:
    slip = riverside.pay(riverside.ready("Amina", cost("bus", "4.60")))
    corrections.not_given(riverside.workspace, riverside.act("Maya"), movement_id=slip.id or 0)
    open_(hands, "am")
    hands.press("Ctrl+Enter")
    assert hands.last.startswith("Saved. Amina, £4.60, slip 4.")
    assert cash.tin(riverside.workspace, riverside.place_id).total == 20000 - 460


def test_putting_back_is_said_once(hands: Hands, riverside: Riverside) -> None:
    riverside.pay(riverside.ready("Amina", cost("bus", "4.60")))
    open_(hands, "am")
    hands.heard.clear()
    hands.press("Ctrl+Backspace")
    assert hands.heard == ["Put back £4.60. Slip 2 stands; slip 3 puts it right."]


def test_putting_back_in_the_queue_says_to_open_who_was_paid(
    hands: Hands, riverside: Riverside
) -> None:
    riverside.pay(riverside.ready("Amina", cost("bus", "4.60")))
    hands.type("am")
    hands.press("Ctrl+Backspace")
    assert hands.last == "Open who was paid first, with Enter."
    hands.press("Enter", "Ctrl+Backspace")
    assert hands.last == "Put back £4.60. Slip 2 stands; slip 3 puts it right."
