"""The worked examples W1 to W9, with exactly their figures, through the services."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.cash import CountKind, MovementKind, PlaceKind
from desktop.domain.claim import ClaimState, FullClaim
from desktop.domain.office import Named
from desktop.domain.paying import Block
from desktop.domain.person import Method
from desktop.errors import UserError
from desktop.services import agreeing, cash, claims, corrections, counts, desk, paying, policies, promises, receipts
from desktop.services.counts import Counted
from desktop.services.paying import Given
from tests.services.conftest import DAY, Riverside, cost

EXAMPLES: dict[str, Any] = json.loads((Path(__file__).parents[1] / "worked_examples.json").read_text())
PENCE = {"£20": 2000, "£10": 1000, "£5": 500, "£2": 200, "£1": 100, "50p": 50, "20p": 20, "10p": 10, "5p": 5, "2p": 2, "1p": 1}
ORDER = ("Amina", "Ben", "Carys", "Dilip", "Ewa", "Farah", "Gwen", "Hassan", "Ines")


def pieces(counts: dict[str, int]) -> dict[int, int]:
    return {PENCE[name]: count for name, count in counts.items() if count}


def nine_claims(riverside: Riverside) -> dict[str, FullClaim]:
    """W2, as nine people say it; receipts seen, agreed by the chair, Ines by two."""
    said = {
        "Amina": riverside.claim("Amina", cost("bus", "4.60", what="day ticket")),
        "Ben": riverside.claim("Ben", cost("car", quantity="14.0"), cost("parking", "3.20")),
        "Carys": riverside.claim("Carys", cost("train", "11.85", what="return")),
        "Dilip": riverside.claim(
            "Dilip", cost("bicycle", quantity="6.5"), cost("meal", "6.75"), away_minutes=330
        ),
        "Ewa": riverside.claim("Ewa", cost("childcare", "14.50", "3.0")),
        "Farah": riverside.claim("Farah", cost("bus", "2.75", "2")),
        "Gwen": riverside.claim("Gwen", cost("taxi", "18.40", agreed_before=True)),
        "Hassan": riverside.claim(
            "Hassan", cost("car", quantity="7.3"), cost("passenger", quantity="7.3")
        ),
        "Ines": riverside.claim("Ines", cost("assistant", "12.60", "2.5"), cost("train", "9.20")),
    }
    for name, full in said.items():
        if name != "Farah":
            riverside.with_receipts(full)
    return said


def accept_farah(riverside: Riverside, full: FullClaim) -> None:
    receipts.none(
        riverside.workspace,
        riverside.act("Maya"),
        line_id=full.lines[0].id or 0,
        reason="machine",
        by=riverside.named("Leon"),
    )


def all_agreed(riverside: Riverside) -> dict[str, FullClaim]:
    said = nine_claims(riverside)
    accept_farah(riverside, said["Farah"])
    for name, full in said.items():
        riverside.agree(full, "Leon")
        if name == "Ines":
            riverside.agree(full, "Priya")
    return {name: claims.get(riverside.workspace, full.id) for name, full in said.items()}


def pay_all(riverside: Riverside) -> dict[str, FullClaim]:
    said = all_agreed(riverside)
    for name in ORDER:
        act = riverside.act("Maya")
        if name == "Gwen":
            promises.promise(riverside.workspace, act, claim_id=said[name].id)
            continue
        hand = desk.hand_out(riverside.workspace, riverside.place_id, said[name].to_pay)
        paying.pay(
            riverside.workspace,
            act,
            claim_id=said[name].id,
            place_id=riverside.place_id,
            given=Given(pieces=hand.pieces),
        )
    return said


def test_w1_the_float_is_counted_by_two_and_stands_at_two_hundred_pounds(riverside: Riverside) -> None:
    opening = pieces(EXAMPLES["W1"]["opening"])
    made = counts.count(
        riverside.workspace,
        riverside.act("Maya"),
        place_id=riverside.place_id,
        kind=CountKind.OPEN,
        counted=Counted(pieces=opening),
        second=riverside.named("Priya"),
    )
    assert made.total == EXAMPLES["W1"]["total_pence"]
    assert made.difference == 0
    assert cash.tin(riverside.workspace, riverside.place_id).pieces == opening


def test_w1_the_same_person_cannot_sign_a_count_twice(riverside: Riverside) -> None:
    with pytest.raises(UserError, match="Two different people"):
        counts.count(
            riverside.workspace,
            riverside.act("Maya"),
            place_id=riverside.place_id,
            kind=CountKind.OPEN,
            counted=Counted(total=20000),
            second=riverside.named("Maya"),
        )


def test_w2_nine_claims_are_claimed_and_allowed_as_the_example_says(riverside: Riverside) -> None:
    said = all_agreed(riverside)
    expected = {row["who"]: row for row in EXAMPLES["W2"]["claims"]}
    for name, full in said.items():
        assert [[line.claimed, line.allowed] for line in full.lines] == [
            row[1:] for row in expected[name]["lines"]
        ], name
        assert (full.claimed, full.allowed) == (expected[name]["claimed"], expected[name]["approved"])
        assert full.claim.method.value == expected[name]["method"]
        assert full.claim.number == expected[name]["no"]
    assert sum(full.claimed for full in said.values()) == EXAMPLES["W2"]["claimed"]
    assert sum(full.allowed for full in said.values()) == EXAMPLES["W2"]["approved"]
    cash_total = sum(f.allowed for f in said.values() if f.claim.method is Method.CASH)
    assert cash_total == EXAMPLES["W2"]["cash"]


def test_w2_every_difference_says_why(riverside: Riverside) -> None:
    said = nine_claims(riverside)
    [_, lunch] = said["Dilip"].lines
    [childcare] = said["Ewa"].lines
    assert lunch.reason is not None
    assert lunch.reason.text == "We can pay up to {cap}."
    assert childcare.reason is not None
    assert childcare.reason.text == "We can pay up to {cap} an hour."


def test_w2_farah_is_not_paid_until_her_reason_is_accepted(riverside: Riverside) -> None:
    farah = riverside.agree(nine_claims(riverside)["Farah"], "Leon")
    with pytest.raises(UserError, match="receipt is needed"):
        pay_one(riverside, farah)
    accept_farah(riverside, farah)
    assert pay_one(riverside, farah).amount == 550


def test_w2_ines_is_not_paid_in_cash_until_two_people_agreed(riverside: Riverside) -> None:
    ines = riverside.agree(nine_claims(riverside)["Ines"], "Leon")
    with pytest.raises(UserError, match="needs two people") as refused:
        pay_one(riverside, ines)
    assert refused.value.field == Block.SECOND_AGREER
    riverside.agree(ines, "Priya")
    assert pay_one(riverside, ines).amount == 4070


def pay_one(riverside: Riverside, full: FullClaim, by: str = "Maya", **given: Any) -> Any:
    return paying.pay(
        riverside.workspace,
        riverside.act(by),
        claim_id=full.id,
        place_id=riverside.place_id,
        given=Given(**given),
    )


def test_w3_eight_are_paid_in_the_notes_and_coins_of_the_example(riverside: Riverside) -> None:
    said = all_agreed(riverside)
    for payout in EXAMPLES["W3"]["payouts"]:
        full = said[payout["who"]]
        hand = desk.hand_out(riverside.workspace, riverside.place_id, full.to_pay)
        assert hand.pieces == pieces(payout["pieces"]), payout["who"]
        assert hand.left_after == payout["box_after"]
        moved = pay_one(riverside, full, pieces=hand.pieces)
        assert moved.amount == payout["amount"]
        assert cash.tin(riverside.workspace, riverside.place_id).total == payout["box_after"]
    tin = cash.tin(riverside.workspace, riverside.place_id)
    assert tin.pieces == pieces(EXAMPLES["W3"]["closing"])
    assert tin.total == EXAMPLES["W3"]["closing_total"]


def test_w3_eight_slips_are_numbered_without_gaps_and_gwen_has_a_promise(riverside: Riverside) -> None:
    said = pay_all(riverside)
    slips = [m for m in cash.movements_of_meeting(riverside.workspace, riverside.meeting_id)]
    numbers = [slip.number for slip in slips]
    assert len(slips) == 8
    assert numbers == list(range(numbers[0], numbers[0] + 8))
    proof = cash.proof(riverside.workspace, riverside.place_id)
    assert (proof.cash, proof.paid_out) == (7889, 12111)
    assert proof.adds_up
    given = promises.promise_of(riverside.workspace, said["Gwen"].id)
    assert given is not None
    assert (given.amount, given.pay_by) == (1840, date(2026, 3, 26))
    assert claims.get(riverside.workspace, said["Gwen"].id).claim.state is ClaimState.PROMISED


def test_w4_fifty_pence_short_is_its_own_entry_and_the_book_stays(riverside: Riverside) -> None:
    pay_all(riverside)
    closing = pieces(EXAMPLES["W3"]["closing"])
    closing[50] -= 1
    with pytest.raises(UserError, match="50p short"):
        close_count(riverside, closing, "")
    made = close_count(riverside, closing, "we don't know why")
    assert made.total == EXAMPLES["W4"]["counted"]
    assert made.expected == EXAMPLES["W4"]["expected"]
    assert made.difference == EXAMPLES["W4"]["difference"]
    proof = cash.proof(riverside.workspace, riverside.place_id)
    assert proof.paid_out == EXAMPLES["W4"]["vouchers"]
    assert proof.cash + proof.paid_out + proof.short == EXAMPLES["W4"]["proof"]
    assert proof.top_up == EXAMPLES["W4"]["topup"]
    assert counts.get_count(riverside.workspace, made.id or 0).expected == 7889


def close_count(riverside: Riverside, closing: dict[int, int], why: str) -> Any:
    return counts.count(
        riverside.workspace,
        riverside.act("Maya"),
        place_id=riverside.place_id,
        kind=CountKind.CLOSE,
        counted=Counted(pieces=closing, explanation=why),
        second=riverside.named("Priya"),
        meeting_id=riverside.meeting_id,
    )


def own_tin(riverside: Riverside, pieces: dict[int, int]) -> int:
    """Another tin with just these pieces, for the small boxes of W5."""
    place = cash.begin_place(
        riverside.workspace, riverside.act("Maya"), kind=PlaceKind.TIN, name="Tin", pieces=pieces
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
    assert way.text == "Bank, add coins, or give more and take change back."
    amina = riverside.ready("Amina", cost("bus", "4.60"))
    paying.pay(
        riverside.workspace,
        riverside.act("Maya"),
        claim_id=amina.id,
        place_id=tin,
        given=Given(pieces={1000: 1}, change={500: 1, 20: 2}, change_amount=540),
    )
    assert [m.amount for m in cash.movements_of_claim(riverside.workspace, amina.id)] == [1000, 540]
    assert corrections.paid_for(riverside.workspace, amina.id) == 460
    assert cash.tin(riverside.workspace, tin).pieces == {500: 1, 200: 2, 20: 2}


def test_w5_never_pays_more_or_less_than_was_agreed(riverside: Riverside) -> None:
    tin = own_tin(riverside, {1000: 1, 200: 2})
    amina = riverside.ready("Amina", cost("bus", "4.60"))
    for wrong in ({200: 2}, {1000: 1}):
        with pytest.raises(UserError, match="notes and coins make"):
            paying.pay(
                riverside.workspace,
                riverside.act("Maya"),
                claim_id=amina.id,
                place_id=tin,
                given=Given(pieces=wrong),
            )


def test_w5_says_what_is_short_before_the_first_payment(riverside: Riverside) -> None:
    example = EXAMPLES["W5"]["c"]
    tin = own_tin(riverside, {2000: 2, 1000: 1, 500: 1, 100: 4, 10: 9, 5: 1, 1: 5})
    names = ("Amina", "Ben", "Carys", "Dilip")
    said = [
        riverside.ready(name, cost("train", f"{amount / 100:.2f}"))
        for name, amount in zip(names, example["claims"], strict=True)
    ]
    shown = desk.summary(riverside.workspace, riverside.act("Maya"), riverside.meeting_id, tin)
    assert shown.short_by == example["shortfall"]
    for full in said:
        try:
            paying.pay(riverside.workspace, riverside.act("Maya"), claim_id=full.id, place_id=tin)
        except UserError as refused:
            assert full.allowed == 1525
            assert str(refused) .startswith("{amount} can't be paid") or "can't be paid" in refused.message
    paid = [f.allowed for f in said if claims.get(riverside.workspace, f.id).claim.state is ClaimState.PAID]
    assert paid == example["paid"]
    assert cash.tin(riverside.workspace, tin).total == example["balance"]


def test_w6_the_rate_goes_by_the_day_of_travel(riverside: Riverside) -> None:
    full = riverside.claim(
        "Leon",
        cost("car", quantity="12.4", day=date(2026, 4, 2)),
        cost("car", quantity="12.4", day=date(2026, 4, 9)),
        meeting_id=None,
        act=riverside.act("Maya", date(2026, 4, 15)),
    )
    assert [*(line.allowed for line in full.lines), full.allowed] == EXAMPLES["W6"]["a"]


def test_w6_a_group_may_adopt_a_rate_later_without_a_warning(riverside: Riverside) -> None:
    policy = policies.on(riverside.workspace, DAY)
    rates = tuple(
        r if r.amount != 55 else type(r)(**{**_fields(r), "from_day": date(2026, 6, 1)})
        for r in policy.rates
    )
    adopted = type(policy)(**{**_fields(policy), "rates": rates, "from_day": date(2026, 1, 1), "number": 2})
    assert policies.warnings(riverside.workspace, adopted) == []
    policies.adopt(riverside.workspace, riverside.act("Leon"), policy=adopted)
    full = riverside.claim(
        "Leon",
        cost("car", quantity="12.4", day=date(2026, 4, 2)),
        cost("car", quantity="12.4", day=date(2026, 4, 9)),
        meeting_id=None,
        act=riverside.act("Maya", date(2026, 4, 15)),
    )
    assert [*(line.allowed for line in full.lines), full.allowed] == (
        EXAMPLES["W6"]["b_group_rate_from_2026_06_01"]
    )


def _fields(record: Any) -> dict[str, Any]:
    return {name: getattr(record, name) for name in record.__dataclass_fields__}


def test_w6_a_rate_above_what_can_be_paid_free_of_tax_asks_why(riverside: Riverside) -> None:
    policy = policies.on(riverside.workspace, DAY)
    rates = tuple(
        r if r.amount != 55 else type(r)(**{**_fields(r), "amount": Decimal(60)})
        for r in policy.rates
    )
    high = type(policy)(**{**_fields(policy), "rates": rates})
    [warning] = policies.warnings(riverside.workspace, high)
    assert warning.values["ceiling"] == "55"
    assert "official" not in warning.text
    with pytest.raises(UserError, match="Say why"):
        policies.adopt(riverside.workspace, riverside.act("Leon"), policy=high)
    adopted = policies.adopt(
        riverside.workspace, riverside.act("Leon"), policy=high, reason="fuel costs more here"
    )
    assert adopted.number == 2


@pytest.mark.parametrize(
    ("category", "miles", "pence"),
    [("car", "7.3", 329), ("passenger", "7.3", 37), ("car", "9.5", 428)],
)
def test_w6_each_line_is_rounded_half_up_by_itself(
    riverside: Riverside, category: str, miles: str, pence: int
) -> None:
    full = riverside.claim("Hassan", cost(category, quantity=miles))
    assert full.allowed == pence


def test_w6_half_a_mile_by_bicycle_is_ten_pence(riverside: Riverside) -> None:
    assert riverside.claim("Dilip", cost("bicycle", quantity="0.5")).allowed == 10


def test_w7_the_same_ticket_again_is_held_and_leaves_every_total(riverside: Riverside) -> None:
    pay_all(riverside)
    posted = riverside.act("Maya", date(2026, 3, 20))
    again = riverside.claim(
        "Ben", cost("car", quantity="14.0", day=DAY), cost("parking", "3.20", day=DAY),
        meeting_id=None, act=posted,
    )
    assert len(again.held) == 2
    with pytest.raises(UserError, match="may be there twice"):
        riverside.agree(again, "Leon")
    for double in again.held:
        full = agreeing.look_at_double(
            riverside.workspace, posted, double_id=double.id or 0, twice=True, by=riverside.named("Leon")
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
            riverside.act("Maya"),
            double_id=again.held[0].id or 0,
            twice=False,
            by=riverside.named("Leon"),
        )


def test_w7_hassan_hands_fifty_pence_back_and_nothing_is_overwritten(riverside: Riverside) -> None:
    said = pay_all(riverside)
    hassan = said["Hassan"]
    [slip] = cash.movements_of_claim(riverside.workspace, hassan.id)
    later = riverside.act("Maya", date(2026, 3, 20))
    back = corrections.put_right(
        riverside.workspace, later, movement_id=slip.id or 0,
        amount=EXAMPLES["W7"]["repay"], reason="it was 6.3 miles", pieces={50: 1},
    )
    assert back.kind is MovementKind.CORRECTION
    assert back.corrects_id == slip.id
    assert back.number == slip.number + 2  # Ines's slip came between
    assert cash.movements_of_claim(riverside.workspace, hassan.id)[0] == slip
    assert corrections.paid_for(riverside.workspace, hassan.id) == EXAMPLES["W7"]["right"]
    proof = cash.proof(riverside.workspace, riverside.place_id)
    assert proof.paid_out == EXAMPLES["W7"]["cash_total_after"]


@pytest.mark.parametrize("case", EXAMPLES["W8"]["cases"], ids=lambda case: case["meeting"])
def test_w8_the_last_day_to_claim_clips_to_the_month(riverside: Riverside, case: dict[str, str]) -> None:
    policy = policies.on(riverside.workspace, DAY)
    last = policy.last_day_to_claim(date.fromisoformat(case["meeting"]))
    assert last == date.fromisoformat(case["last_day"])


def test_w8_a_claim_a_day_late_waits_for_the_committee(riverside: Riverside) -> None:
    late = riverside.act("Maya", date(2026, 6, 13))
    full = riverside.claim("Amina", cost("bus", "4.60", day=DAY), act=late)
    full = riverside.agree(riverside.with_receipts(full), "Leon")
    with pytest.raises(UserError, match="last day to claim"):
        paying.pay(riverside.workspace, late, claim_id=full.id, place_id=riverside.place_id)
    claims.take_late(riverside.workspace, late, claim_id=full.id, agreed_by="committee, 10 June")
    paying.pay(riverside.workspace, late, claim_id=full.id, place_id=riverside.place_id)


@pytest.mark.parametrize(
    "case", EXAMPLES["W8"]["promise_10_working_days"], ids=lambda case: case["approved"]
)
def test_w8_a_promise_counts_working_days_and_bank_holidays(
    riverside: Riverside, case: dict[str, str]
) -> None:
    act = riverside.act("Maya", date.fromisoformat(case["approved"]))
    full = riverside.ready("Gwen", cost("taxi", "18.40", agreed_before=True))
    given = promises.promise(riverside.workspace, act, claim_id=full.id)
    assert given.pay_by == date.fromisoformat(case["pay_by"])


def test_w8_a_promise_kept_two_days_late_says_so(riverside: Riverside) -> None:
    full = riverside.ready("Gwen", cost("taxi", "18.40", agreed_before=True))
    promises.promise(riverside.workspace, riverside.act("Maya", date(2026, 3, 30)), claim_id=full.id)
    promises.keep_promise(riverside.workspace, riverside.act("Maya", date(2026, 4, 17)), claim_id=full.id)
    assert promises.days_late(riverside.workspace, full.id) == 2


@pytest.mark.parametrize("case", EXAMPLES["W9"], ids=lambda case: f"{case['claimant']}-{case['approvers']}-{case['payer']}")
def test_w9_who_may_agree_and_pay(riverside: Riverside, case: dict[str, Any]) -> None:
    if case["amount"] == 4070:
        costs = [cost("assistant", "12.60", "2.5"), cost("train", "9.20")]
    else:
        costs = [cost("train", "6.30")]
    full = riverside.with_receipts(riverside.claim(case["claimant"], *costs))

    def agree_and_pay(**given: Any) -> None:
        riverside.agree(full, *case["approvers"])
        pay_one(riverside, full, by=case["payer"], **given)

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
    def count(reason: str) -> Any:
        return counts.count(
            riverside.workspace,
            riverside.act("Maya"),
            place_id=riverside.place_id,
            kind=CountKind.OPEN,
            counted=Counted(total=20000, household_reason=reason),
            second=riverside.named("Sam"),
        )

    with pytest.raises(UserError, match="live together"):
        count("")
    assert count("nobody else could stay").household_reason == "nobody else could stay"


def test_w9_a_mark_needs_a_witness_who_is_kept_with_the_slip(riverside: Riverside) -> None:
    from desktop.domain.cash import Signing  # noqa: PLC0415

    full = riverside.ready("Amina", cost("bus", "4.60"))
    with pytest.raises(UserError, match="Who saw it"):
        pay_one(riverside, full, signing=Signing.MARK)
    slip = pay_one(riverside, full, signing=Signing.MARK, witness_id=riverside.id("Priya"))
    assert slip.witness_id == riverside.id("Priya")
    assert paying.witness_of(riverside.workspace, riverside.meeting_id) == riverside.id("Priya")


def test_a_named_person_without_their_pin_is_refused_while_pins_are_on(riverside: Riverside) -> None:
    full = riverside.with_receipts(riverside.claim("Amina", cost("bus", "4.60")))
    for pin in ("", "0000"):
        with pytest.raises(UserError) as refused:
            agreeing.agree(
                riverside.workspace,
                riverside.act("Maya"),
                claim_ids=[full.id],
                by=Named(person_id=riverside.id("Leon"), pin=pin),
            )
        assert refused.value.field == "pin"
