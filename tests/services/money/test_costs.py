"""What a line asks and what we pay (rules 11 to 14 and 22), the usual costs, later changes."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.claim import ClaimKind, ClaimState
from desktop.domain.policy import Category
from desktop.errors import UserError
from desktop.services.meetings import meetings
from desktop.services.money import cash, claims, corrections, desk, policies
from desktop.services.money.costs import Cost, as_costs, usual_costs
from desktop.services.people import people
from tests.services.groups import Riverside
from tests.services.in_words import DAY, cost


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        (cost("bus", "0"), "A line needs a real cost. There are no flat sums."),
        (cost("bus"), "Type how much it cost."),
        (cost("bus", "-3"), "An amount cannot be below zero."),
        (cost("bus", "4.60", "-1"), "Type a number above zero."),
        (cost("car", quantity="0"), "Type a number above zero."),
        (cost("bus", "1000000"), "This amount is too large. Check the figures."),
        (cost("car", quantity="99999999999"), "This amount is too large. Check the figures."),
        (cost("", "4.60"), "Choose what the money was for."),
        (cost("horse", "4.60"), "Choose what the money was for."),
    ],
)
def test_every_line_has_a_real_cost(riverside: Riverside, said: Cost, problem: str) -> None:
    """Practice rule 11; and nothing is written down, and no number is used up."""
    with pytest.raises(UserError) as refused:
        riverside.claim("Amina", said)
    assert str(refused.value) == problem
    assert riverside.claim("Amina", cost("bus", "4.60")).claim.number == 1
    assert riverside.in_the_tin == 20_000


def test_a_bad_line_loses_nothing_of_the_claim_as_it_was(riverside: Riverside) -> None:
    full = riverside.ready("Ben", cost("bus", "2.00"), cost("parking", "3.20"))
    costs = [*as_costs(riverside.workspace, full), cost("train", "-1")]
    with pytest.raises(UserError):
        claims.change_costs(riverside.workspace, riverside.act(), claim_id=full.id, costs=costs)
    assert riverside.full(full) == full


def test_a_cost_of_a_kind_we_do_not_pay_is_said_so(riverside: Riverside) -> None:
    workspace, chair = riverside.workspace, riverside.act("Leon")
    ferry = Category(code="ferry", name="Ferry")
    policies.add_category(workspace, chair, category=ferry)
    with pytest.raises(UserError) as refused:
        riverside.claim("Amina", cost("ferry", "4.60"))
    assert str(refused.value) == "Our policy has no Ferry yet."
    with pytest.raises(UserError, match="on your list already"):
        policies.add_category(workspace, chair, category=ferry)


def test_the_rate_is_that_of_the_day_of_travel(riverside: Riverside) -> None:
    """Practice rule 12."""
    full = riverside.claim(
        "Ben", cost("car", quantity="10"), cost("car", quantity="10", day=date(2026, 4, 6))
    )
    assert [line.claimed for line in full.lines] == [450, 550]


def test_who_asks_more_than_our_rate_is_paid_our_rate_and_told(riverside: Riverside) -> None:
    [line] = riverside.claim("Ben", cost("car", "0.60", "10")).lines
    assert (line.claimed, line.allowed) == (600, 450)
    assert str(line.reason) == "Our rate is £0.45."


def test_changing_the_day_changes_the_rate(riverside: Riverside) -> None:
    full = riverside.claim("Ben", cost("car", quantity="10"))
    [said] = as_costs(riverside.workspace, full)
    later = [replace(said, day=date(2026, 4, 9))]
    changed = claims.change_costs(
        riverside.workspace, riverside.act(), claim_id=full.id, costs=later
    )
    assert changed.claimed == 550


def test_fees_and_costs_never_share_a_claim(riverside: Riverside) -> None:
    """Practice rule 22."""
    with pytest.raises(UserError, match="never among costs"):
        riverside.claim("Amina", cost("bus", "4.60"), cost("fee", "20.00"))
    with pytest.raises(UserError, match="never with a fee"):
        riverside.claim("Amina", cost("fee", "20.00"), cost("bus", "4.60"), kind=ClaimKind.FEE)
    fee = riverside.claim("Amina", cost("fee", "20.00"), kind=ClaimKind.FEE)
    with pytest.raises(UserError, match="never with a fee"):
        claims.change_costs(
            riverside.workspace, riverside.act(), claim_id=fee.id, costs=[cost("bus", "1.00")]
        )
    assert riverside.pay(riverside.agree(fee, "Leon")).amount == 2000
    with pytest.raises(UserError, match="Only costs"):
        people.keep_usual(riverside.workspace, riverside.act(), claim_id=fee.id)


def test_the_usual_costs_are_kept_from_a_claim_and_offered_at_the_desk(
    riverside: Riverside,
) -> None:
    full = riverside.claim("Ben", cost("car", quantity="14"), cost("parking", "3.20", what="Lidl"))
    workspace, act, ben = riverside.workspace, riverside.act(), riverside.id("Ben")
    assert usual_costs(workspace, ben) == []
    people.keep_usual(workspace, act, claim_id=full.id)
    people.keep_usual(workspace, act, claim_id=full.id)
    claims.withdraw(workspace, act, claim_id=full.id)
    offered = usual_costs(workspace, ben, DAY)
    assert [(c.category, c.each, c.quantity, c.what) for c in offered] == [
        ("car", Decimal(45), Decimal(14), ""),
        ("parking", Decimal(320), Decimal(1), "Lidl"),
    ]
    again = riverside.claim("Ben", *offered, same_as_last=True)
    assert again.claim.same_as_last
    assert again.allowed == full.allowed


def test_same_as_last_time_is_paid_at_todays_rate(riverside: Riverside) -> None:
    """Practice rule 12: 45p in March, 55p from 6 April, without asking anybody."""
    full = riverside.claim("Ben", cost("car", quantity="10"))
    people.keep_usual(riverside.workspace, riverside.act(), claim_id=full.id)
    april = date(2026, 4, 9)
    [offered] = usual_costs(riverside.workspace, riverside.id("Ben"), april)
    assert offered.each == 55
    new = riverside.claim("Ben", offered, meeting_id=None, act=riverside.act(day=april))
    assert new.allowed == 550


def test_a_usual_cost_we_no_longer_pay_is_not_offered(riverside: Riverside) -> None:
    full = riverside.claim("Ben", cost("parking", "3.20"), cost("bus", "2.00"))
    workspace = riverside.workspace
    people.keep_usual(workspace, riverside.act(), claim_id=full.id)
    policy = policies.on(workspace, DAY)
    kinds = {category.id: category.code for category in policies.categories(workspace)}
    fewer = tuple(rate for rate in policy.rates if kinds[rate.category_id] != "parking")
    adopted = replace(policy, from_day=date(2026, 5, 1), rates=fewer)
    policies.adopt(workspace, riverside.act("Leon"), policy=adopted)
    [left] = usual_costs(workspace, riverside.id("Ben"), date(2026, 5, 14))
    assert left.category == "bus"


def test_a_line_belongs_to_the_policy_of_its_own_day(riverside: Riverside) -> None:
    workspace = riverside.workspace
    policy = policies.on(workspace, DAY)
    rates = tuple(
        replace(rate, amount=Decimal(30)) if rate.amount == 45 else rate for rate in policy.rates
    )
    lower = replace(policy, from_day=date(2026, 3, 1), rates=rates)
    policies.adopt(workspace, riverside.act("Leon"), policy=lower)
    full = riverside.claim(
        "Ben", cost("car", quantity="10"), cost("car", quantity="10", day=date(2026, 2, 26))
    )
    assert [line.allowed for line in full.lines] == [300, 450]


def test_an_edit_after_payment_never_moves_the_tin(riverside: Riverside) -> None:
    """The claim is closed; what was paid stays what was paid."""
    full = riverside.ready("Ben", cost("bus", "2.00"))
    riverside.pay(full)
    workspace, act = riverside.workspace, riverside.act()
    for change in (
        lambda: claims.change_costs(workspace, act, claim_id=full.id, costs=[cost("bus", "20.00")]),
        lambda: claims.set_away(workspace, act, claim_id=full.id, minutes=600),
        lambda: claims.withdraw(workspace, act, claim_id=full.id),
        lambda: claims.take_late(workspace, act, claim_id=full.id, agreed_by="me"),
        lambda: claims.pay_whom(
            workspace, act, claim_id=full.id, collector_id=riverside.id("Amina")
        ),
    ):
        with pytest.raises(UserError, match="closed"):
            change()
    assert riverside.in_the_tin == 19_800
    assert corrections.paid_for(workspace, full.id) == 200


def test_a_new_policy_changes_nothing_that_was_paid(riverside: Riverside) -> None:
    full = riverside.ready("Ben", cost("car", quantity="10"))
    riverside.pay(full)
    workspace = riverside.workspace
    policy = policies.on(workspace, DAY)
    rates = tuple(
        replace(rate, amount=Decimal(10)) if rate.amount == 45 else rate for rate in policy.rates
    )
    lower = replace(policy, from_day=date(2026, 3, 1), rates=rates)
    policies.adopt(workspace, riverside.act("Leon"), policy=lower)
    assert riverside.full(full).lines == full.lines
    assert riverside.in_the_tin == 19_550


def test_a_rate_that_may_be_taxed_is_adopted_with_a_reason_that_history_keeps(
    riverside: Riverside,
) -> None:
    workspace, chair = riverside.workspace, riverside.act("Leon")
    policy = policies.on(workspace, DAY)
    rates = tuple(
        replace(rate, amount=Decimal(60)) if rate.amount else rate for rate in policy.rates
    )
    high = replace(policy, rates=rates)
    with pytest.raises(UserError, match="Say why"):
        policies.adopt(workspace, chair, policy=high, reason=" ")
    policies.adopt(workspace, chair, policy=high, reason="hills")
    step = workspace.next_undo()
    assert step is not None
    assert str(step.label).endswith("because: hills")


def test_the_desk_shows_the_claim_that_matters_now(riverside: Riverside) -> None:
    """Paid stays paid when a second claim was taken back; a new open one comes first."""
    act = riverside.act()

    def state() -> str:
        rows = desk.queue(riverside.workspace, act, riverside.meeting_id)
        return next(row.state.value for row in rows if row.person.short == "Amina")

    riverside.pay(riverside.ready("Amina", cost("bus", "4.60")))
    second = riverside.claim("Amina", cost("parking", "1.00"))
    assert state() == "waits"
    claims.withdraw(riverside.workspace, act, claim_id=second.id)
    assert state() == "paid"


def test_who_does_not_claim_is_asked_at_no_meeting_until_they_do(riverside: Riverside) -> None:
    workspace, act = riverside.workspace, riverside.act()
    meetings.no_costs(
        workspace, act, meeting_id=riverside.meeting_id, person_id=riverside.id("Ben"), none=True
    )
    held = meetings.get(workspace, riverside.meeting_id)
    next_one = meetings.add(
        workspace, act, meeting=replace(held, id=None, title="April"), invite=[riverside.id("Ben")]
    )
    [row] = desk.queue(workspace, act, next_one.id or 0)
    assert row.state is desk.DeskState.NO_COSTS
    meetings.no_costs(
        workspace, act, meeting_id=next_one.id or 0, person_id=riverside.id("Ben"), none=False
    )
    [row] = desk.queue(workspace, act, next_one.id or 0)
    assert row.state is desk.DeskState.EXPECTED


def test_a_supporter_beside_their_member_has_costs_of_their_own(riverside: Riverside) -> None:
    workspace, act = riverside.workspace, riverside.act("Sam")
    helper = meetings.somebody_not_expected(
        workspace,
        act,
        meeting_id=riverside.meeting_id,
        name="Olu",
        supports_id=riverside.id("Ines"),
    )
    made = claims.new_claim(
        workspace,
        riverside.act(),
        person_id=helper.id or 0,
        costs=[cost("bus", "2.00")],
        meeting_id=riverside.meeting_id,
    )
    assert made.claim.person_id == helper.id
    rows = {row.person.name: row for row in desk.queue(workspace, act, riverside.meeting_id)}
    assert rows["Olu"].attendance.supports_id == riverside.id("Ines")
    assert rows["Olu"].full is not None
    assert rows["Ines Duarte"].full is None
    paid = riverside.pay(riverside.agree(riverside.with_receipts(made), "Leon"))
    assert paid.received_name == "Olu"
    assert made.claim.state is ClaimState.SUBMITTED
    assert cash.movements_of_claim(workspace, made.id) == [paid]
