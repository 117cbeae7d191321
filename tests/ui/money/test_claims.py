"""Claims: writing them down, changing, agreeing and finding them, by keyboard."""

import pytest

from desktop.domain.claim import ClaimKind, ClaimState
from desktop.services.money import claims
from desktop.services.people import people
from desktop.ui.money.claims_list import ClaimsList
from tests.services.groups import Riverside
from tests.services.in_words import InWords, cost
from tests.ui.money.conftest import Sit, choose, claims_list, newest, write_down
from tests.ui.visiting import Visit


def shown(listed: ClaimsList) -> list[list[str]]:
    """Every cell of the list, as it is seen."""
    model = listed.table.model()
    across = range(model.columnCount())
    return [[model.index(row, at).data() for at in across] for row in range(model.rowCount())]


def test_the_list_shows_every_claim_the_newest_first(sit: Sit, after: Riverside) -> None:
    rows = shown(claims_list(sit(at=after)))
    assert [row[0] for row in rows] == [str(number) for number in range(9, 0, -1)]
    assert rows[2] == ["7", "Gwen Harris", "12 Mar 2026", "£18.40", "promised", "bank transfer"]
    assert rows[8][1:5] == ["Amina Begum", "12 Mar 2026", "£4.60", "✓ paid"]


def test_only_claims_in_one_state_are_shown_when_asked(sit: Sit, after: Riverside) -> None:
    visit = sit(at=after)
    listed = claims_list(visit)
    listed.show_states.setFocus()
    visit.type("promised")
    assert listed.show_states.currentText() == "promised (1)"
    assert [row[1] for row in shown(listed)] == ["Gwen Harris"]


def test_a_new_group_sees_no_amounts_until_it_asks(sit: Sit, small: InWords) -> None:
    small.claim("Amina", cost("bus", "4.60"))
    visit = sit(at=small)
    listed = claims_list(visit)
    assert shown(listed)[0][3] == "hidden"
    listed.sums.setFocus()
    visit.press("Space")
    assert shown(listed)[0][3] == "£4.60"


def test_enter_opens_a_claim_and_esc_leads_back_to_its_line(sit: Sit, after: Riverside) -> None:
    visit = sit(at=after)
    listed = claims_list(visit)
    visit.press("Down", "Down", "Enter")
    page = visit.room.page("claims").page
    assert page.title.text() == "Gwen Harris, claim 7"
    assert visit.heard[-1] == "Gwen Harris, claim 7. promised. To pay £18.40"
    visit.press("Esc")
    assert listed.table.hasFocus()
    assert listed.table.chosen().number == 7  # type: ignore[union-attr]


def test_ctrl_n_writes_down_a_claim_by_key(visit: Visit, riverside: Riverside) -> None:
    write_down(visit, "Amina Begum", cost_1_category="Bus", cost_1_amount="4.60")
    visit.press("Ctrl+Enter")
    assert visit.dialog is None
    full = newest(riverside)
    assert (full.claim.person_id, full.claimed) == (riverside.id("Amina"), 460)
    assert full.claim.meeting_id == riverside.meeting_id
    assert "Claim 1 is written down: £4.60." in visit.heard
    assert visit.room.page("claims").page.title.text() == "Amina Begum, claim 1"


def test_miles_are_asked_without_an_amount_where_the_policy_has_a_rate(
    visit: Visit, riverside: Riverside
) -> None:
    dialog = write_down(visit, "Ben Carter", cost_1_category="Car", cost_1_quantity="14")
    assert not dialog.costs[0].rows["amount"].isVisible()
    assert dialog.sum.said == "Together £6.30"
    visit.press("Ctrl+Enter")
    assert newest(riverside).claimed == 630


def test_two_costs_stand_on_one_claim_and_one_is_taken_off_again(
    visit: Visit, riverside: Riverside
) -> None:
    dialog = write_down(visit, "Farah Qureshi", cost_1_category="Bus", cost_1_amount="2 x 2.75")
    visit.push(dialog.more)
    visit.fill(**{"cost 2 category": "Parking", "cost 2 amount": "3.20"})
    assert dialog.sum.said == "Together £8.70"
    visit.push(dialog.costs[1].remove)
    assert dialog.sum.said == "Together £5.50"
    visit.press("Ctrl+Enter")
    [line] = newest(riverside).lines
    assert (int(line.quantity), line.claimed) == (2, 550)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("twelve", "We could not read this amount. Type it like 4.60."),
        ("-3", "An amount cannot be below zero. Type it without the minus."),
        ("1e9", "We could not read this amount. Type it like 4.60."),
        ("0", "A line needs a real cost. There are no flat sums."),
    ],
)
def test_what_cannot_be_read_is_said_at_its_field_and_nothing_is_lost(
    visit: Visit, riverside: Riverside, typed: str, said: str
) -> None:
    dialog = write_down(
        visit, "Amina Begum", cost_1_category="Bus", cost_1_what="day ticket", cost_1_amount=typed
    )
    visit.press("Ctrl+Enter")
    assert visit.problem("cost 1 amount") == said
    assert dialog.costs[0].amount.hasFocus()
    assert (dialog.costs[0].amount.text(), dialog.costs[0].what.text()) == (typed, "day ticket")
    assert claims.count(riverside.workspace) == 0


def test_a_person_nobody_knows_is_said_at_the_field(visit: Visit) -> None:
    write_down(visit, "Zzz", cost_1_category="Bus", cost_1_amount="4.60")
    visit.press("Ctrl+Enter")
    assert visit.problem("person").startswith("We know nobody called Zzz.")


def test_same_as_last_time_fills_the_usual_costs(visit: Visit, riverside: Riverside) -> None:
    first = riverside.ready("Amina", cost("bus", "4.60", what="day ticket"))
    people.keep_usual(riverside.workspace, riverside.act(), claim_id=first.id)
    dialog = write_down(visit, "Amina Begum")
    visit.press("Tab")
    visit.push(dialog.same)
    assert dialog.costs[0].what.text() == "day ticket"
    assert dialog.sum.said == "Together £4.60"


def test_money_beforehand_asks_for_the_day_of_the_receipt(
    visit: Visit, riverside: Riverside
) -> None:
    write_down(visit, "Ines Duarte")
    choose(visit, "kind", "A cost to come: money beforehand")
    visit.fill(**{"cost 1 category": "Train", "cost 1 amount": "20"})
    visit.press("Ctrl+Enter")
    assert visit.problem("return_by") == "Say by which day the receipt comes back."
    visit.fill(return_by="26/3/2026")
    visit.press("Ctrl+Enter")
    assert newest(riverside).claim.kind is ClaimKind.ADVANCE


def test_a_fee_is_offered_only_on_a_claim_of_its_own(visit: Visit) -> None:
    dialog = write_down(visit, "Amina Begum")
    offered = [dialog.costs[0].category.itemText(at) for at in range(20)]
    assert "Thank-you fee" not in offered
    choose(visit, "kind", "A thank-you fee")
    assert [dialog.costs[0].category.itemText(at) for at in range(3)] == [
        "Choose",
        "Thank-you fee",
        "",
    ]


def test_several_claims_are_ticked_and_agreed_at_once(visit: Visit, riverside: Riverside) -> None:
    for name in ("Amina", "Ben", "Carys"):
        riverside.claim(name, cost("bus", "4.60"))
    listed = claims_list(visit)
    visit.push(listed.agree)
    dialog = visit.dialog
    assert [tick.value() for tick in dialog.ticks.values()] == [False, False, True]
    assert dialog.do.text() == "Agree 1 claim"
    visit.push(dialog.all)
    visit.fill(who="Leon", pin="1470")
    visit.press("Ctrl+Enter")
    assert visit.heard[-1] == "Leon Brathwaite agreed 3 claims."
    assert claims.count(riverside.workspace, [ClaimState.AGREED]) == 3
