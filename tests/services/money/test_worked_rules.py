"""Worked examples W5 to W9: change, rates, doubles, time limits, and who may do what."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from desktop.domain.cash import MovementKind, PlaceKind, Signing
from desktop.domain.claim import ClaimState, FullClaim
from desktop.domain.paying import Block
from desktop.errors import UserError
from desktop.services.money import (
    agreeing,
    cash,
    claims,
    corrections,
    desk,
    paying,
    policies,
    promises,
)
from tests.services.groups import Riverside
from tests.services.in_words import DAY, cost
from tests.services.the_nine import EXAMPLES, pay_all, pieces


def own_tin(riverside: Riverside, pieces: dict[int, int]) -> int:
    """Another tin with just these pieces, for the small boxes of W5."""
    place = cash.begin_place(
        riverside.workspace, riverside.act(), kind=PlaceKind.TIN, name="Tin", pieces=pieces
    )
    return place.id or 0


def test_w5_sixty_pence_comes_as_three_twenties(riverside: Riverside) -> None:
    example = EXAMPLES["W5"]["a"]
    tin = own_tin(riverside, pieces(example["box"]))
    hand = desk.hand_out(riverside.workspace, tin, example["amount"])
    assert hand.pieces == pieces(example["result"])
    assert hand.left_after == example["left"]


def test_w5_no_exact_change_offers_ways_out_and_takes_change_back(riverside: Riverside) -> None:
    example = EXAMPLES["W5"]["b"]
    tin = own_tin(riverside, pieces(example["box"]))
    hand = desk.hand_out(riverside.workspace, tin, example["amount"])
    assert hand.pieces is None
    assert hand.change_from == (1000, 540)
    [way] = desk.ways_out(hand)
    assert str(way) == "Bank, add coins, or give more and take change back."
    amina = riverside.ready("Amina", cost("bus", "4.60"))
    riverside.pay(amina, place_id=tin, pieces={1000: 1}, change={500: 1, 20: 2}, change_amount=540)
    moved = cash.movements_of_claim(riverside.workspace, amina.id)
    assert [movement.amount for movement in moved] == [1000, 540]
    assert corrections.paid_for(riverside.workspace, amina.id) == 460
    assert cash.tin(riverside.workspace, tin).pieces == {500: 1, 200: 2, 20: 2}


def test_w5_never_pays_more_or_less_than_was_agreed(riverside: Riverside) -> None:
    tin = own_tin(riverside, {1000: 1, 200: 2})
    amina = riverside.ready("Amina", cost("bus", "4.60"))
    for wrong in ({200: 2}, {1000: 1}):
        with pytest.raises(UserError, match="notes and coins make"):
            riverside.pay(amina, place_id=tin, pieces=wrong)


def test_w5_says_what_is_short_before_the_first_payment(riverside: Riverside) -> None:
    example = EXAMPLES["W5"]["c"]
    tin = own_tin(riverside, {2000: 2, 1000: 1, 500: 1, 100: 4, 10: 9, 5: 1, 1: 5})
    names = ("Amina", "Ben", "Carys", "Dilip")
    said = [
        riverside.ready(name, cost("train", f"{amount / 100:.2f}"))
        for name, amount in zip(names, example["claims"], strict=True)
    ]
    shown = desk.summary(riverside.workspace, riverside.act(), riverside.meeting_id, tin)
    assert shown.short_by == example["shortfall"]
    paid = [full.allowed for full in said if is_paid(riverside, full, tin)]
    assert paid == example["paid"]
    assert cash.tin(riverside.workspace, tin).total == example["balance"]


def is_paid(riverside: Riverside, full: FullClaim, tin: int) -> bool:
    if full.allowed == 1525:
        with pytest.raises(UserError) as short:
            riverside.pay(full, place_id=tin)
        assert str(short.value) == "£15.25 can't be paid: £12.50 in the tin. £2.75 more needed."
        return False
    riverside.pay(full, place_id=tin)
    return True


def two_drives(riverside: Riverside) -> FullClaim:
    return riverside.claim(
        "Leon",
        cost("car", quantity="12.4", day=date(2026, 4, 2)),
        cost("car", quantity="12.4", day=date(2026, 4, 9)),
        meeting_id=None,
        act=riverside.act(day=date(2026, 4, 15)),
    )


def test_w6_the_rate_goes_by_the_day_of_travel(riverside: Riverside) -> None:
    full = two_drives(riverside)
    assert [*(line.allowed for line in full.lines), full.allowed] == EXAMPLES["W6"]["a"]


def test_w6_a_group_may_adopt_a_rate_later_without_a_warning(riverside: Riverside) -> None:
    policy = policies.on(riverside.workspace, DAY)
    rates = tuple(
        replace(rate, from_day=date(2026, 6, 1)) if rate.amount == 55 else rate
        for rate in policy.rates
    )
    adopted = replace(policy, rates=rates, from_day=date(2026, 1, 1))
    assert policies.warnings(riverside.workspace, adopted) == []
    policies.adopt(riverside.workspace, riverside.act("Leon"), policy=adopted)
    full = two_drives(riverside)
    assert [*(line.allowed for line in full.lines), full.allowed] == (
        EXAMPLES["W6"]["b_group_rate_from_2026_06_01"]
    )


def test_w6_a_rate_above_what_can_be_paid_free_of_tax_asks_why(riverside: Riverside) -> None:
    policy = policies.on(riverside.workspace, DAY)
    rates = tuple(
        replace(rate, amount=Decimal(60)) if rate.amount == 55 else rate for rate in policy.rates
    )
    high = replace(policy, rates=rates)
    [warning] = policies.warnings(riverside.workspace, high)
    assert warning.values["ceiling"] == "55"
    assert "official" not in warning.text
    with pytest.raises(UserError, match="Say why"):
        policies.adopt(riverside.workspace, riverside.act("Leon"), policy=high)
    reason = "fuel costs more here"
    chair = riverside.act("Leon")
    assert policies.adopt(riverside.workspace, chair, policy=high, reason=reason).number == 2


@pytest.mark.parametrize(
    ("category", "miles", "pence"),
    [("car", "7.3", 329), ("passenger", "7.3", 37), ("car", "9.5", 428), ("bicycle", "0.5", 10)],
)
def test_w6_each_line_is_rounded_half_up_by_itself(
    riverside: Riverside, category: str, miles: str, pence: int
) -> None:
    assert riverside.claim("Hassan", cost(category, quantity=miles)).allowed == pence


def test_w7_the_same_ticket_again_is_held_and_leaves_every_total(riverside: Riverside) -> None:
    pay_all(riverside)
    posted = riverside.act(day=date(2026, 3, 20))
    again = riverside.claim(
        "Ben",
        cost("car", quantity="14.0", day=DAY),
        cost("parking", "3.20", day=DAY),
        meeting_id=None,
        act=posted,
    )
    assert len(again.held) == 2
    with pytest.raises(UserError, match="may be there twice"):
        riverside.agree(again, "Leon")
    for double in again.held:
        full = agreeing.look_at_double(
            riverside.workspace,
            posted,
            double_id=double.id or 0,
            twice=True,
            by=riverside.named("Leon"),
        )
    assert full.claim.state is ClaimState.REFUSED
    assert "Thank you" in full.claim.refusal
    paid = [m.amount for m in cash.movements_of_meeting(riverside.workspace, riverside.meeting_id)]
    assert sum(paid) == EXAMPLES["W2"]["cash"]


def test_w7_the_claimant_cannot_clear_their_own_double(riverside: Riverside) -> None:
    riverside.claim("Leon", cost("bus", "2.00"))
    again = riverside.claim("Leon", cost("bus", "2.00"), meeting_id=None, day=DAY)
    with pytest.raises(UserError, match="Nobody agrees a claim that pays themselves"):
        agreeing.look_at_double(
            riverside.workspace,
            riverside.act(),
            double_id=again.held[0].id or 0,
            twice=False,
            by=riverside.named("Leon"),
        )


def test_w7_hassan_hands_fifty_pence_back_and_nothing_is_overwritten(riverside: Riverside) -> None:
    hassan = pay_all(riverside)["Hassan"]
    [slip] = cash.movements_of_claim(riverside.workspace, hassan.id)
    back = corrections.put_right(
        riverside.workspace,
        riverside.act(day=date(2026, 3, 20)),
        movement_id=slip.id or 0,
        amount=EXAMPLES["W7"]["repay"],
        reason="it was 6.3 miles",
        pieces={50: 1},
    )
    assert (back.kind, back.corrects_id) == (MovementKind.CORRECTION, slip.id)
    assert back.number == slip.number + 2  # Ines's slip came between
    assert cash.movements_of_claim(riverside.workspace, hassan.id)[0] == slip
    assert corrections.paid_for(riverside.workspace, hassan.id) == EXAMPLES["W7"]["right"]
    proof = cash.proof(riverside.workspace, riverside.place_id)
    assert proof.paid_out == EXAMPLES["W7"]["cash_total_after"]


@pytest.mark.parametrize("case", EXAMPLES["W8"]["cases"], ids=lambda case: case["meeting"])
def test_w8_the_last_day_to_claim_clips_to_the_month(
    riverside: Riverside, case: dict[str, str]
) -> None:
    policy = policies.on(riverside.workspace, DAY)
    last = policy.last_day_to_claim(date.fromisoformat(case["meeting"]))
    assert last == date.fromisoformat(case["last_day"])


def test_w8_a_claim_a_day_late_waits_for_the_committee(riverside: Riverside) -> None:
    last, late = date(2026, 6, 12), date(2026, 6, 13)
    in_time = riverside.ready("Ben", cost("bus", "2.00", day=DAY), act=riverside.act(day=last))
    riverside.pay(in_time, day=late)
    full = riverside.ready("Amina", cost("bus", "4.60", day=DAY), act=riverside.act(day=late))
    with pytest.raises(UserError, match="last day to claim was 2026-06-12"):
        riverside.pay(full, day=late)
    claims.take_late(
        riverside.workspace, riverside.act(day=late), claim_id=full.id, agreed_by="committee"
    )
    riverside.pay(full, day=late)


@pytest.mark.parametrize(
    "case", EXAMPLES["W8"]["promise_10_working_days"], ids=lambda case: case["approved"]
)
def test_w8_a_promise_counts_working_days_and_bank_holidays(
    riverside: Riverside, case: dict[str, str]
) -> None:
    full = riverside.ready("Gwen", cost("taxi", "18.40", agreed_before=True))
    given = riverside.promise(full, day=date.fromisoformat(case["approved"]))
    assert given.pay_by == date.fromisoformat(case["pay_by"])


def test_w8_a_promise_kept_two_days_late_says_so(riverside: Riverside) -> None:
    full = riverside.ready("Gwen", cost("taxi", "18.40", agreed_before=True))
    riverside.promise(full, day=date(2026, 3, 30))
    riverside.keep(full, day=date(2026, 4, 17))
    assert promises.days_late(riverside.workspace, full.id) == 2


@pytest.mark.parametrize(
    "case",
    EXAMPLES["W9"],
    ids=lambda case: f"{case['claimant']}-{case['approvers']}-{case['payer']}",
)
def test_w9_who_may_agree_and_pay(riverside: Riverside, case: dict[str, Any]) -> None:
    costs = [cost("train", "6.30")]
    if case["amount"] == 4070:
        costs = [cost("assistant", "12.60", "2.5"), cost("train", "9.20")]
    full = riverside.with_receipts(riverside.claim(case["claimant"], *costs))

    def agree_and_pay(**given: Any) -> None:
        riverside.agree(full, *case["approvers"])
        riverside.pay(full, by=case["payer"], **given)

    if case["result"] == "refuse":
        with pytest.raises(UserError):
            agree_and_pay(reasons={Block.AGREER_PAYS: "nobody else is here"})
    elif case["result"] == "warn":
        with pytest.raises(UserError, match="Say why"):
            agree_and_pay()
        agree_and_pay(reasons={Block.AGREER_PAYS: "nobody else is here"})
    else:
        agree_and_pay()


def test_w9_two_of_one_household_say_why_they_count_together(riverside: Riverside) -> None:
    with pytest.raises(UserError, match="live together"):
        riverside.count(20_000, second="Sam")
    why = "nobody else could stay"
    assert riverside.count(20_000, second="Sam", household_reason=why).household_reason == why


def test_w9_a_mark_needs_a_witness_who_is_kept_with_the_slip(riverside: Riverside) -> None:
    full = riverside.ready("Amina", cost("bus", "4.60"))
    with pytest.raises(UserError, match="Who saw it"):
        riverside.pay(full, signing=Signing.MARK)
    slip = riverside.pay(full, signing=Signing.MARK, witness_id=riverside.id("Priya"))
    assert slip.witness_id == riverside.id("Priya")
    assert paying.witness_of(riverside.workspace, riverside.meeting_id) == riverside.id("Priya")
