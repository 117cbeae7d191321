"""The page of one claim: deciding about it, paying it, its receipts and history, by keyboard."""

from datetime import UTC, datetime

from desktop.domain.claim import ClaimKind, ClaimState, ReceiptState
from desktop.domain.person import Method
from desktop.services.money import agreeing
from desktop.services.people import people
from desktop.ui.money.deeds import Deed
from tests.services.groups import Riverside
from tests.services.in_words import cost
from tests.ui.money.conftest import Sit, choose, claim_page, do, newest, write_down
from tests.ui.visiting import Visit


def test_changed_costs_must_be_agreed_again(visit: Visit, riverside: Riverside) -> None:
    page = claim_page(visit, riverside.ready("Amina", cost("bus", "4.60")))
    do(visit, page, Deed.CHANGE)
    visit.fill(**{"cost 1 amount": "5.20"})
    visit.press("Ctrl+Enter")
    assert page.full.claim.state is ClaimState.SUBMITTED
    assert page.state.accessibleName() == "waiting"
    assert "No longer counts: the claim changed" in page.side.agreements.lines.said


def test_the_chair_agrees_in_place_and_the_treasurer_stays_at_the_laptop(
    visit: Visit, riverside: Riverside
) -> None:
    page = claim_page(visit, riverside.with_receipts(riverside.claim("Ewa", cost("bus", "4.60"))))
    do(visit, page, Deed.AGREE)
    visit.fill(who="Leon", pin="0000")
    visit.press("Ctrl+Enter")
    assert visit.problem("pin") == "This PIN does not fit. Nothing was changed."
    visit.fill(pin="1470")
    visit.press("Ctrl+Enter")
    assert visit.dialog is None
    assert page.full.claim.state is ClaimState.AGREED
    assert visit.heard[-1] == "Leon Brathwaite agreed claim 1."
    assert visit.session.person_id == riverside.id("Maya")


def test_nobody_is_put_in_as_agreeing_by_itself(visit: Visit, riverside: Riverside) -> None:
    page = claim_page(visit, riverside.claim("Ewa", cost("bus", "4.60")))
    do(visit, page, Deed.AGREE)
    visit.press("Ctrl+Enter")
    assert visit.problem("who") == "Choose who it was."


def test_less_is_agreed_with_a_reason_they_will_read(visit: Visit, riverside: Riverside) -> None:
    full = riverside.with_receipts(riverside.claim("Ewa", cost("bus", "4.60")))
    page = claim_page(visit, full)
    do(visit, page, Deed.PART)
    visit.fill(amount="4.00", who="Leon", pin="1470")
    visit.press("Ctrl+Enter")
    assert visit.problem("reason") == "Say why, so that we can tell them."
    visit.fill(reason="A day ticket is £4.00.")
    visit.press("Ctrl+Enter")
    [line] = page.full.lines
    assert (line.allowed, line.own_reason) == (400, "A day ticket is £4.00.")
    assert "A day ticket is £4.00." in page.costs.list.rows()[0].detail


def test_not_agreed_says_why(visit: Visit, riverside: Riverside) -> None:
    page = claim_page(visit, riverside.claim("Ewa", cost("bus", "4.60")))
    do(visit, page, Deed.NOT_AGREED)
    visit.fill(reason="This was a private trip.", who="Leon", pin="1470")
    visit.press("Ctrl+Enter")
    assert page.full.claim.state is ClaimState.REFUSED
    assert "Not agreed, because: This was a private trip" in page.facts.said


def test_a_question_holds_the_claim_until_its_answer_is_written(
    visit: Visit, riverside: Riverside
) -> None:
    page = claim_page(visit, riverside.claim("Ewa", cost("bus", "4.60")))
    do(visit, page, Deed.ASK)
    visit.fill(question="Which bus was it?")
    visit.press("Ctrl+Enter")
    assert page.state.accessibleName() == "we asked about it"
    assert page.deeds.first() is page.deeds.buttons[Deed.ANSWER]
    do(visit, page, Deed.ANSWER)
    visit.fill(answer="The 42, there and back.")
    visit.press("Ctrl+Enter")
    assert page.full.claim.state is ClaimState.SUBMITTED
    assert "They answered: The 42, there and back" in page.facts.said


def test_a_maybe_double_is_looked_at_first_and_goes_on(visit: Visit, riverside: Riverside) -> None:
    riverside.claim("Ewa", cost("bus", "2.75"))
    page = claim_page(visit, riverside.claim("Ewa", cost("bus", "2.75")))
    assert page.state.accessibleName() == "maybe the same twice"
    assert page.deeds.first() is page.deeds.buttons[Deed.LOOK]
    do(visit, page, Deed.LOOK)
    visit.fill(same="No", who="Leon", pin="1470")
    visit.press("Ctrl+Enter")
    assert visit.heard[-1] == "These are two costs. The claim goes on."
    assert page.state.accessibleName() == "waiting"


def test_a_late_claim_is_taken_with_the_name_of_who_agreed_it(sit: Sit) -> None:
    june = datetime(2026, 6, 30, 12, 0, tzinfo=UTC)
    visit = sit(now=june)
    write_down(visit, "Amina Begum", cost_1_category="Bus", cost_1_amount="4.60")
    visit.press("Ctrl+Enter")
    page = visit.room.page("claims").page
    do(visit, page, Deed.LATE)
    visit.fill(late="The committee, 20 June")
    visit.press("Ctrl+Enter")
    assert "Taken late: The committee, 20 June" in page.facts.said
    assert not page.deeds.buttons[Deed.LATE].isVisible()


def test_taking_a_claim_back_can_be_undone(visit: Visit, riverside: Riverside) -> None:
    page = claim_page(visit, riverside.claim("Ewa", cost("bus", "4.60")))
    do(visit, page, Deed.TAKE_BACK)
    assert page.state.accessibleName() == "taken back"
    assert visit.heard[-1] == "Claim 1 is taken back."
    visit.session.workspace.undo(visit.session.act())
    assert page.state.accessibleName() == "waiting"


def test_somebody_else_takes_the_money_and_it_is_remembered(
    visit: Visit, riverside: Riverside
) -> None:
    page = claim_page(visit, riverside.claim("Ewa", cost("bus", "4.60")))
    do(visit, page, Deed.WHO)
    visit.fill(collector="Farah Qureshi")
    visit.press("Ctrl+Enter")
    assert "Farah Qureshi takes the money" in page.facts.said
    ewa = people.get(riverside.workspace, riverside.id("Ewa"))
    assert ewa.collector_id == riverside.id("Farah")


def test_the_page_says_who_changed_what_and_when(visit: Visit, riverside: Riverside) -> None:
    page = claim_page(visit, riverside.ready("Ewa", cost("childcare", "14.50", "3")))
    said = page.side.history.lines.said
    assert "Write down what Ewa spent. Maya Okafor, 12 March 2026, 12:00" in said
    assert "Leon agrees 1 claim" in said
    assert page.side.agreements.lines.said.startswith("Leon Brathwaite agreed £39.00.")


def test_what_a_cost_was_cut_to_and_why_stands_on_its_line(
    visit: Visit, riverside: Riverside
) -> None:
    page = claim_page(visit, riverside.ready("Ewa", cost("childcare", "14.50", "3")))
    [row] = page.costs.list.rows()
    assert (row.title, row.amount) == ("Childcare, 3 hours at £14.50", "£39.00")
    assert row.detail == "They asked for £43.50. We can pay up to £13.00 an hour."


def test_paying_by_bank_names_the_day_before_it_is_promised(
    visit: Visit, riverside: Riverside
) -> None:
    full = riverside.ready("Gwen", cost("taxi", "18.40", agreed_before=True))
    page = claim_page(visit, full)
    assert page.deeds.first() is page.deeds.buttons[Deed.BANK]
    do(visit, page, Deed.BANK)
    visit.press("Ctrl+Enter")
    assert visit.heard[-1] == "Promise: by Thursday 26 March."
    assert page.deeds.first() is page.deeds.buttons[Deed.KEEP_PROMISE]
    do(visit, page, Deed.KEEP_PROMISE)
    assert visit.went[-1] == ("promise", {"claim_id": full.id})


def test_an_agreed_claim_of_a_meeting_leads_to_its_desk(visit: Visit, riverside: Riverside) -> None:
    page = claim_page(visit, riverside.ready("Amina", cost("bus", "4.60")))
    do(visit, page, Deed.DESK)
    assert visit.went[-1] == ("desk", {"meeting_id": riverside.meeting_id})


def test_a_claim_of_no_meeting_is_paid_in_cash_from_its_page(
    visit: Visit, riverside: Riverside
) -> None:
    full = riverside.ready("Amina", cost("bus", "4.60"), meeting_id=None, method=Method.CASH)
    page = claim_page(visit, full)
    do(visit, page, Deed.CASH)
    assert visit.dialog.hand.said == "To hand over: two £2 coins, one 50p, one 10p"
    visit.press("Ctrl+Enter")
    assert visit.heard[-1] == "Saved. Amina Begum, £4.60, slip 2."
    assert page.full.claim.state is ClaimState.PAID
    assert riverside.in_the_tin == 20000 - 460


def test_money_had_beforehand_is_settled_and_the_rest_comes_back(
    visit: Visit, riverside: Riverside
) -> None:
    had = riverside.ready(
        "Ines", cost("train", "20"), kind=ClaimKind.ADVANCE, return_by=riverside.act().day
    )
    riverside.pay(had)
    write_down(visit, "Ines Duarte", cost_1_category="Train", cost_1_amount="18.50")
    choose(visit, "advance_id", "£20.00 on 12 March 2026")
    visit.press("Ctrl+Enter")
    riverside.agree(riverside.with_receipts(newest(riverside)), "Leon")
    page = visit.room.page("claims").page
    assert page.costs.said() == "Comes back to the tin £1.50"
    do(visit, page, Deed.SETTLE)
    visit.press("Ctrl+Enter")
    assert page.full.claim.state is ClaimState.PAID
    assert riverside.in_the_tin == 20000 - 1850


def test_a_receipt_that_is_kept_gets_its_number_said(visit: Visit, riverside: Riverside) -> None:
    page = claim_page(visit, riverside.claim("Amina", cost("bus", "4.60")))
    page.costs.list.setFocus()
    visit.press("Enter")
    visit.press("Ctrl+Enter")
    assert visit.heard[-1] == "Receipt 1. Write 1 on it."
    assert page.costs.list.rows()[0].chip == "receipt 1"


def test_no_receipt_has_a_reason_and_somebody_who_accepts_it(
    visit: Visit, riverside: Riverside
) -> None:
    page = claim_page(visit, riverside.claim("Amina", cost("bus", "4.60")))
    visit.push(page.costs.receipt)
    choose(visit, "receipt", "There is none")
    assert visit.dialog.reason.currentText() == "tapped a card or phone"
    visit.press("Ctrl+Enter")
    assert visit.heard[-1] == "No receipt. Accepted."
    [line] = page.full.lines
    assert (line.receipt, line.accepted_by) == (ReceiptState.NONE, riverside.id("Maya"))
    assert page.costs.list.rows()[0].chip == "no receipt: tapped a card or phone"


def test_a_coordinator_sees_no_button_that_moves_money(sit: Sit, riverside: Riverside) -> None:
    full = riverside.ready("Amina", cost("bus", "4.60"))
    visit = sit(who="Nia")
    page = claim_page(visit, full)
    offered = [deed for deed, button in page.deeds.buttons.items() if button.isVisible()]
    assert Deed.DESK not in offered
    assert Deed.BANK not in offered
    assert Deed.CHANGE in offered


def test_what_another_window_of_the_room_changes_shows_at_once(
    visit: Visit, riverside: Riverside
) -> None:
    full = riverside.claim("Ewa", cost("bus", "4.60"))
    page = claim_page(visit, full)
    agreeing.agree(
        riverside.workspace, riverside.act(), claim_ids=[full.id], by=riverside.named("Leon")
    )
    assert page.state.accessibleName() == "agreed"
