"""The money room of a group with one officer: members count, confirm, take and see things."""

from desktop.domain.claim import ReceiptState
from desktop.domain.group import SecondCounter
from desktop.services.money import counts
from desktop.ui.money.deeds import Deed
from desktop.ui.money.tin_page import TinPage
from tests.services.in_words import InWords, cost
from tests.ui.money.conftest import Sit, choose, claim_page, do
from tests.ui.money.test_tin import count_tin, set_group, tin_page
from tests.ui.visiting import Visit


def counted(visit: Visit) -> TinPage:
    page = count_tin(visit)
    visit.dialog.pieces.only_total.setFocus()
    visit.press("Space")
    visit.fill(total="100")
    return page


def test_where_two_must_count_a_member_is_the_other(sit: Sit, lone: InWords) -> None:
    set_group(lone, second_counter=SecondCounter.REQUIRED)
    visit = sit(at=lone)
    counted(visit)
    choose(visit, "second", "Ben")
    visit.press("Ctrl+Enter")
    assert visit.dialog is None
    last = counts.last_count(lone.workspace, lone.place_id)
    assert last is not None
    assert last.second_id == lone.id("Ben")


def test_a_count_by_one_is_confirmed_by_a_member(sit: Sit, lone: InWords) -> None:
    visit = sit(at=lone)
    page = counted(visit)
    visit.press("Ctrl+Enter")
    visit.enter(page.lists.counts.list)
    visit.press("Enter")
    choose(visit, "who", "Carys")
    visit.press("Ctrl+Enter")
    assert page.lists.counts.list.rows()[0].chip == "right"


def test_the_tin_goes_to_a_member_who_signs_later(sit: Sit, lone: InWords) -> None:
    visit = sit(at=lone)
    page = tin_page(visit)
    visit.push(page.hand_over)
    choose(visit, "to", "Ben")
    visit.dialog.pieces.only_total.setFocus()
    visit.press("Space")
    visit.fill(total="100", keys="1")
    visit.press("Ctrl+Enter")
    visit.enter(page.lists.overs.list)
    visit.press("Enter")
    visit.press("Ctrl+Enter")
    assert page.lists.overs.list.rows()[0].chip == "signed"


def test_a_mark_is_seen_by_a_member(sit: Sit, lone: InWords) -> None:
    full = lone.with_receipts(lone.claim("Amina", cost("bus", "2.00"), meeting_id=None))
    visit = sit(at=lone)
    do(visit, claim_page(visit, full), Deed.CASH)
    choose(visit, "signing", "made a mark")
    choose(visit, "witness", "Ben")
    visit.press("Ctrl+Enter")
    assert visit.dialog is None


def test_a_lost_ticket_above_the_limit_is_accepted_by_a_member(sit: Sit, lone: InWords) -> None:
    full = lone.claim("Amina", cost("train", "12.00"))
    visit = sit(at=lone)
    page = claim_page(visit, full)
    visit.enter(page.costs.list)
    visit.press("Enter")
    visit.dialog.state.show_value(ReceiptState.NONE)
    visit.press("Ctrl+Enter")
    assert (
        visit.problem("no_receipt") == "Above £10.00 without a receipt, somebody else accepts it."
    )
    choose(visit, "who", "Ben")
    visit.press("Ctrl+Enter")
    assert lone.full(full).lines[0].accepted_by == lone.id("Ben")


def test_her_own_claim_says_how_there_will_be_somebody_to_ask(sit: Sit, lone: InWords) -> None:
    full = lone.with_receipts(lone.claim("Maya", cost("bus", "2.00")))
    visit = sit(at=lone)
    do(visit, claim_page(visit, full), Deed.AGREE)
    visit.press("Ctrl+Enter")
    assert visit.problem("who") == (
        "Nobody else may do this yet. Give somebody an office under Our group."
    )
