"""Worked examples W1 to W4: one meeting from counting the float to counting it back."""

from datetime import date
from typing import Any

import pytest

from desktop.domain.cash import Count, CountKind
from desktop.domain.claim import ClaimState
from desktop.domain.paying import Block
from desktop.domain.person import Method
from desktop.errors import UserError
from desktop.services.money import cash, counts, desk, promises
from tests.services.groups import Riverside
from tests.services.the_nine import EXAMPLES, all_agreed, nine_claims, pay_all, pieces


def test_w1_the_float_is_counted_by_two_and_stands_at_two_hundred_pounds(
    riverside: Riverside,
) -> None:
    opening = pieces(EXAMPLES["W1"]["opening"])
    made = riverside.count(pieces=opening, kind=CountKind.OPEN)
    assert made.total == EXAMPLES["W1"]["total_pence"]
    assert made.difference == 0
    assert cash.tin(riverside.workspace, riverside.place_id).pieces == opening


def test_w1_the_same_person_cannot_sign_a_count_twice(riverside: Riverside) -> None:
    with pytest.raises(UserError, match="Two different people"):
        riverside.count(20_000, second="Maya")


def test_w2_nine_claims_are_claimed_and_allowed_as_the_example_says(riverside: Riverside) -> None:
    said = all_agreed(riverside)
    expected = {row["who"]: row for row in EXAMPLES["W2"]["claims"]}
    for name, full in said.items():
        assert [[line.claimed, line.allowed] for line in full.lines] == [
            row[1:] for row in expected[name]["lines"]
        ], name
        totals = (expected[name]["claimed"], expected[name]["approved"])
        assert (full.claimed, full.allowed) == totals
        assert full.claim.method.value == expected[name]["method"]
        assert full.claim.number == expected[name]["no"]
    assert sum(full.claimed for full in said.values()) == EXAMPLES["W2"]["claimed"]
    assert sum(full.allowed for full in said.values()) == EXAMPLES["W2"]["approved"]
    in_cash = [full.allowed for full in said.values() if full.claim.method is Method.CASH]
    assert sum(in_cash) == EXAMPLES["W2"]["cash"]


def test_w2_every_difference_says_why(riverside: Riverside) -> None:
    said = nine_claims(riverside)
    [_, lunch] = said["Dilip"].lines
    [childcare] = said["Ewa"].lines
    assert str(lunch.reason) == "We can pay up to £5.00."
    assert str(childcare.reason) == "We can pay up to £13.00 an hour."


def test_w2_farah_is_not_paid_until_her_reason_is_accepted(riverside: Riverside) -> None:
    farah = riverside.agree(nine_claims(riverside)["Farah"], "Leon")
    with pytest.raises(UserError, match="receipt is needed"):
        riverside.pay(farah)
    riverside.no_receipt(farah, "Leon", reason="machine")
    assert riverside.pay(farah).amount == 550


def test_w2_ines_is_not_paid_in_cash_until_two_people_agreed(riverside: Riverside) -> None:
    ines = riverside.agree(nine_claims(riverside)["Ines"], "Leon")
    with pytest.raises(UserError) as refused:
        riverside.pay(ines)
    assert str(refused.value).startswith("£40.70 is over your £40.00 limit. It needs two people")
    assert refused.value.field == Block.SECOND_AGREER
    riverside.agree(ines, "Priya")
    assert riverside.pay(ines).amount == 4070


def test_w3_eight_are_paid_in_the_notes_and_coins_of_the_example(riverside: Riverside) -> None:
    said = all_agreed(riverside)
    for payout in EXAMPLES["W3"]["payouts"]:
        full = said[payout["who"]]
        hand = desk.hand_out(riverside.workspace, riverside.place_id, full.to_pay)
        assert hand.pieces == pieces(payout["pieces"]), payout["who"]
        assert hand.left_after == payout["box_after"]
        assert riverside.pay(full, pieces=hand.pieces).amount == payout["amount"]
        assert riverside.in_the_tin == payout["box_after"]
    tin = cash.tin(riverside.workspace, riverside.place_id)
    assert tin.pieces == pieces(EXAMPLES["W3"]["closing"])
    assert tin.total == EXAMPLES["W3"]["closing_total"]


def test_w3_eight_slips_are_numbered_without_gaps_and_gwen_has_a_promise(
    riverside: Riverside,
) -> None:
    said = pay_all(riverside)
    slips = cash.movements_of_meeting(riverside.workspace, riverside.meeting_id)
    first = slips[0].number
    assert [slip.number for slip in slips] == list(range(first, first + 8))
    proof = cash.proof(riverside.workspace, riverside.place_id)
    assert (proof.cash, proof.paid_out) == (7889, 12111)
    assert proof.adds_up
    given = promises.promise_of(riverside.workspace, said["Gwen"].id)
    assert given is not None
    assert (given.amount, given.pay_by) == (1840, date(2026, 3, 26))
    assert riverside.full(said["Gwen"]).claim.state is ClaimState.PROMISED


def close_count(riverside: Riverside, why: str) -> Count:
    closing = pieces(EXAMPLES["W3"]["closing"])
    closing[50] -= 1
    return riverside.count(pieces=closing, explanation=why)


def test_w4_fifty_pence_short_is_its_own_entry_and_the_book_stays(riverside: Riverside) -> None:
    pay_all(riverside)
    with pytest.raises(UserError) as asked:
        close_count(riverside, "")
    assert str(asked.value).startswith("The tin is 50p short. That happens. Nobody has to make")
    made = close_count(riverside, "we don't know why")
    expected: dict[str, Any] = EXAMPLES["W4"]
    assert made.total == expected["counted"]
    assert made.expected == expected["expected"]
    assert made.difference == expected["difference"]
    proof = cash.proof(riverside.workspace, riverside.place_id)
    assert proof.paid_out == expected["vouchers"]
    assert proof.cash + proof.paid_out + proof.short == expected["proof"]
    assert proof.top_up == expected["topup"]
    assert counts.get_count(riverside.workspace, made.id or 0).expected == 7889
