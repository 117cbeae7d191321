"""A new group's defaults (their-days.md): the policy agrees, no PINs, a limit that only warns."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.claim import AgreementKind, ClaimKind, ClaimState
from desktop.domain.group import Agreeing
from desktop.domain.paying import Block, Weight
from desktop.domain.policy import Policy
from desktop.errors import UserError
from desktop.services.group import group
from desktop.services.money import agreeing, claims, paying, policies
from tests.services.in_words import DAY, InWords, cost


def test_an_ordinary_claim_is_agreed_by_the_policy_and_paid_at_once(small: InWords) -> None:
    amina = small.with_receipts(small.claim("Amina", cost("bus", "4.60")))
    assert amina.claim.state is ClaimState.AGREED
    assert [(a.kind, a.person_id) for a in amina.standing] == [(AgreementKind.POLICY, None)]
    assert small.pay(amina).amount == 460


def test_one_officer_alone_can_hold_a_whole_meeting(lone: InWords) -> None:
    for name, pounds in (("Amina", "4.60"), ("Ben", "2.00"), ("Carys", "12.00")):
        full = lone.with_receipts(lone.claim(name, cost("bus", pounds)))
        lone.pay(full)
    lone.no_receipt(lone.claim("Dilip", cost("train", "9.99")), "Maya")
    made = lone.count(10_000 - 1860, second=None)
    assert (made.second_id, made.difference) == (None, 0)


@pytest.mark.parametrize("whose", ["Maya", "Sam"])
def test_what_pays_the_treasurer_or_her_household_needs_another_person(
    small: InWords, whose: str
) -> None:
    """Sam lives with Maya; the address is written a little differently."""
    full = small.with_receipts(small.claim(whose, cost("bus", "4.60")))
    assert full.claim.state is ClaimState.SUBMITTED
    with pytest.raises(UserError, match="Nobody has agreed"):
        small.pay(full, by="Leon")
    with pytest.raises(UserError, match=r"pays themselves|live with"):
        small.agree(full, "Maya")
    small.agree(full, "Leon")
    with pytest.raises(UserError, match="Ask another officer"):
        small.pay(full, by="Maya")
    small.pay(full, by="Priya")


def test_nor_does_the_policy_agree_what_the_treasurer_only_takes_for_somebody(
    small: InWords,
) -> None:
    full = small.claim("Amina", cost("bus", "4.60"))
    changed = claims.pay_whom(
        small.workspace, small.act("Leon"), claim_id=full.id, collector_id=small.id("Maya")
    )
    assert changed.claim.state is ClaimState.SUBMITTED
    with pytest.raises(UserError, match="Nobody has agreed"):
        small.pay(small.with_receipts(changed), by="Leon")


def test_a_lone_treasurer_cannot_pay_herself_at_all(lone: InWords) -> None:
    mine = lone.with_receipts(lone.claim("Maya", cost("bus", "4.60")))
    with pytest.raises(UserError, match="Nobody has agreed"):
        lone.pay(mine)
    with pytest.raises(UserError, match="pays themselves"):
        lone.agree(mine, "Maya")
    with pytest.raises(UserError, match="Nobody has agreed"):
        lone.promise(mine)
    assert lone.in_the_tin == 10_000


def test_with_pins_off_somebody_is_named_and_signs_on_paper(small: InWords) -> None:
    ben = small.with_receipts(small.claim("Ben", cost("taxi", "9.00")))
    assert small.agree(ben, "Leon").claim.state is ClaimState.AGREED


def test_above_the_cash_limit_the_program_only_says_so(small: InWords) -> None:
    """£50 for a person and meeting, by default."""
    first = small.with_receipts(small.claim("Amina", cost("train", "50.00")))
    assert paying.obstacles(small.workspace, first, small.id("Maya")) == []
    small.pay(first)
    second = small.with_receipts(small.claim("Amina", cost("bus", "1.00")))
    [told] = paying.obstacles(small.workspace, second, small.id("Maya"))
    assert (told.weight, told.block) == (Weight.TELL, Block.CASH_LIMIT)
    assert str(told.text).startswith("£51.00 is more cash than usual")
    small.pay(second)


def test_a_group_without_a_cash_limit_pays_in_cash_whatever_is_owed(small: InWords) -> None:
    workspace = small.workspace
    policy = replace(policies.on(workspace, DAY), cash_limit=None)
    policies.adopt(workspace, small.act("Leon"), policy=policy)
    full = small.with_receipts(small.claim("Amina", cost("train", "80.00")))
    assert paying.obstacles(workspace, full, small.id("Maya")) == []
    assert small.pay(full).amount == 8000


def test_a_taxi_is_agreed_beforehand_or_by_a_person(small: InWords) -> None:
    before = small.claim("Amina", cost("taxi", "18.40", agreed_before=True))
    assert before.claim.state is ClaimState.AGREED
    not_before = small.with_receipts(small.claim("Ben", cost("taxi", "18.40")))
    assert not_before.claim.state is ClaimState.SUBMITTED
    found = paying.obstacles(small.workspace, not_before, small.id("Maya"))
    assert [(o.weight, o.block) for o in found] == [
        (Weight.STOP, Block.NOT_AGREED),
        (Weight.TELL, Block.AGREED_BEFORE),
    ]
    small.pay(small.agree(not_before, "Leon"))


def test_a_taxi_of_an_older_policy_is_not_agreed_by_a_newer_one(small: InWords) -> None:
    """Each line by the policy of its own day, also where the claim is of another."""
    workspace = small.workspace
    policy = policies.on(workspace, DAY)
    free = tuple(replace(rate, agreed_before=False) for rate in policy.rates)
    april = date(2026, 4, 1)
    newer = replace(policy, from_day=april, rates=free)
    policies.adopt(workspace, small.act("Leon"), policy=newer)
    taxi = cost("taxi", "9.00", day=DAY)
    full = small.claim("Ben", taxi, meeting_id=None, day=april, act=small.act(day=april))
    assert full.claim.state is ClaimState.SUBMITTED


def test_the_policy_agrees_again_what_was_changed_within_it(small: InWords) -> None:
    full = small.claim("Amina", cost("bus", "4.60"))
    costs = [cost("bus", "5.60", line_id=full.lines[0].id)]
    changed = claims.change_costs(small.workspace, small.act(), claim_id=full.id, costs=costs)
    assert changed.claim.state is ClaimState.AGREED
    assert [a.amount for a in changed.standing] == [560]
    taxi = [cost("taxi", "5.60", line_id=full.lines[0].id)]
    changed = claims.change_costs(small.workspace, small.act(), claim_id=full.id, costs=taxi)
    assert changed.claim.state is ClaimState.SUBMITTED


def test_the_policy_agrees_no_fee_and_no_double(small: InWords) -> None:
    fee = small.claim("Amina", cost("fee", "20.00"), kind=ClaimKind.FEE)
    assert fee.claim.state is ClaimState.SUBMITTED
    small.claim("Ben", cost("bus", "2.00"))
    again = small.claim("Ben", cost("bus", "2.00"))
    assert again.claim.state is ClaimState.SUBMITTED
    looked = agreeing.look_at_double(
        small.workspace,
        small.act(),
        double_id=again.held[0].id or 0,
        twice=False,
        by=small.named("Maya"),
    )
    assert looked.claim.state is ClaimState.AGREED


def test_turning_to_agreement_by_a_person_leaves_what_the_policy_agreed(small: InWords) -> None:
    """Only what changes afterwards is asked again."""
    before = small.with_receipts(small.claim("Amina", cost("bus", "4.60")))
    settings = replace(small.workspace.settings, agreeing=Agreeing.PERSON)
    group.change_settings(small.workspace, small.act(), group=settings)
    after = small.claim("Ben", cost("bus", "2.00"))
    assert after.claim.state is ClaimState.SUBMITTED
    small.pay(before)


def test_a_second_agreer_can_be_turned_on_later(small: InWords) -> None:
    policy = policies.on(small.workspace, DAY)
    stricter = replace(policy, second_agreer_above=3000)
    policies.adopt(small.workspace, small.act("Leon"), policy=stricter)
    full = small.with_receipts(small.claim("Amina", cost("train", "30.01")))
    assert full.claim.state is ClaimState.SUBMITTED
    small.agree(full, "Leon")
    with pytest.raises(UserError, match="needs two people"):
        small.pay(full)
    small.pay(small.agree(full, "Priya"))


def test_a_new_groups_settings_and_limits_are_those_of_the_table(small: InWords) -> None:
    settings = small.workspace.settings
    assert (settings.pins, settings.meeting_float, settings.count_first) == (False, False, False)
    assert (settings.show_everyone, settings.show_tin) == (False, False)
    assert (settings.speak_amounts, settings.idle_minutes) == (True, 10)
    policy = Policy(number=1, from_day=DAY)
    assert (policy.cash_limit, policy.cash_limit_stops) == (5000, False)
    assert (policy.second_agreer_above, policy.no_receipt_limit) == (None, 1000)
    assert (policy.claim_months, policy.promise_days) == (3, 10)


def test_pins_are_turned_on_only_once_everybody_has_one(small: InWords) -> None:
    """Else nobody without one could sit down any more."""
    workspace, settings = small.workspace, replace(small.workspace.settings, pins=True)
    group.set_pin(workspace, small.act("Maya"), pin="2580")
    with pytest.raises(UserError, match="Leon has no PIN yet"):
        group.change_settings(workspace, small.act(), group=settings)
    for name, pin in (("Leon", "1470"), ("Priya", "3690")):
        group.set_pin(workspace, small.act("Maya"), pin=pin, person_id=small.id(name))
    group.change_settings(workspace, small.act(), group=settings)
    assert group.may_sit_down(workspace, small.id("Leon"), "1470", DAY)
    assert not group.may_sit_down(workspace, small.id("Leon"), "1471", DAY)
    assert not group.may_sit_down(workspace, small.id("Ben"), "1470", DAY)
