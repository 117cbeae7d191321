"""Regular costs agreed beforehand: what they cover, and what is judged as ever."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.claim import AgreementKind, ClaimKind, ClaimState
from desktop.domain.paying import Block, Weight
from desktop.domain.person import Method
from desktop.errors import UserError
from desktop.services.money import agreeing, beforehand, claims, corrections, policies
from desktop.services.money.as_last_time import as_last_time
from desktop.services.people import people
from tests.services.agreed_before import ASSISTANT, JUNE, TRAIN, agree_regular, agreed_by, said
from tests.services.groups import Riverside
from tests.services.in_words import DAY, InWords, cost


def test_a_claim_agreed_beforehand_is_ready_and_says_who_agreed_it_and_when(
    riverside: Riverside,
) -> None:
    """their-days.md, Problem: Ines: over the limit, and ready."""
    agree_regular(riverside)
    agree_regular(riverside, category="train", pence=920)
    ines = riverside.with_receipts(riverside.claim("Ines", ASSISTANT, TRAIN))
    assert (ines.claim.state, ines.to_pay) == (ClaimState.AGREED, 4070)
    assert agreed_by(ines) == [
        (AgreementKind.BEFOREHAND, riverside.id("Leon"), 4070),
        (AgreementKind.BEFOREHAND, riverside.id("Priya"), 4070),
    ]
    assert said(riverside, ines) == [
        (Weight.TELL, "£40.70 is over your £40.00 limit."),
        (Weight.TELL, "Agreed beforehand by Leon and Priya on 12 March."),
    ]
    assert riverside.pay(ines).amount == 4070


def test_without_it_the_same_claim_needs_two_people(riverside: Riverside) -> None:
    ines = riverside.with_receipts(riverside.claim("Ines", ASSISTANT, TRAIN))
    with pytest.raises(UserError, match="needs two people"):
        riverside.pay(ines)


def test_what_is_left_of_a_claim_is_judged_as_ever(riverside: Riverside) -> None:
    """The train is agreed by one person; the assistant counts towards no limit."""
    agree_regular(riverside)
    ines = riverside.with_receipts(riverside.claim("Ines", ASSISTANT, TRAIN))
    assert ines.claim.state is ClaimState.SUBMITTED
    with pytest.raises(UserError, match="Nobody has agreed"):
        riverside.pay(ines)
    riverside.pay(riverside.agree(ines, "Leon"))


def test_the_rest_alone_above_the_limit_still_needs_two(riverside: Riverside) -> None:
    agree_regular(riverside)
    ines = riverside.ready("Ines", ASSISTANT, cost("train", "40.01"))
    with pytest.raises(UserError, match="needs two people"):
        riverside.pay(ines)
    assert (Weight.TELL, "Agreed beforehand by Leon and Priya on 12 March.") in said(
        riverside, ines
    )


def test_above_what_was_agreed_the_whole_is_judged_as_usual_and_says_so(
    riverside: Riverside,
) -> None:
    agree_regular(riverside, pence=3149)
    ines = riverside.with_receipts(riverside.claim("Ines", ASSISTANT, TRAIN))
    assert ines.claim.state is ClaimState.SUBMITTED
    told = "Up to £31.49 was agreed beforehand. This is more."
    assert (Weight.TELL, told) in said(riverside, ines)
    with pytest.raises(UserError, match="needs two people"):
        riverside.pay(riverside.agree(ines, "Leon"))


@pytest.mark.parametrize("apart", [False, True], ids=["two lines", "two claims"])
def test_it_is_not_had_twice_on_one_day(riverside: Riverside, apart: bool) -> None:
    agree_regular(riverside)
    twenty = cost("assistant", "10.00", "2")
    if apart:
        riverside.claim("Ines", twenty)
        second = riverside.claim("Ines", cost("assistant", "10.00", "2.5"))
    else:
        second = riverside.claim("Ines", twenty, cost("assistant", "10.00", "2.5"))
    assert second.claim.state is ClaimState.SUBMITTED
    assert any("This is more." in text for _weight, text in said(riverside, second))


def test_what_was_paid_of_it_counts_towards_no_limit_afterwards(riverside: Riverside) -> None:
    agree_regular(riverside)
    riverside.pay(riverside.with_receipts(riverside.claim("Ines", ASSISTANT)))
    train = riverside.ready("Ines", TRAIN)
    assert said(riverside, train) == []
    riverside.pay(train)


@pytest.mark.parametrize(
    ("day", "holds"),
    [
        (DAY - timedelta(days=1), False),
        (DAY, True),
        (JUNE, True),
        (JUNE + timedelta(days=1), False),
    ],
)
def test_it_holds_from_the_day_it_was_agreed_until_its_day(
    riverside: Riverside, day: date, holds: bool
) -> None:
    agree_regular(riverside)
    full = riverside.claim("Ines", replace(ASSISTANT, day=day), meeting_id=None)
    assert (full.claim.state is ClaimState.AGREED) is holds
    every = beforehand.in_force(riverside.workspace, day)
    assert [each.person_id for each in every] == [riverside.id("Ines")] * holds


def test_a_changed_cost_that_is_still_covered_stands_agreed_at_its_new_sum(
    riverside: Riverside,
) -> None:
    agree_regular(riverside)
    full = riverside.claim("Ines", ASSISTANT)
    again = cost("assistant", "12.60", "2.75", line_id=full.lines[0].id)
    changed = claims.change_costs(
        riverside.workspace, riverside.act(), claim_id=full.id, costs=[again]
    )
    assert [a.amount for a in changed.standing] == [3465, 3465]
    more = cost("assistant", "12.60", "3", line_id=full.lines[0].id)
    changed = claims.change_costs(
        riverside.workspace, riverside.act(), claim_id=full.id, costs=[more]
    )
    assert changed.claim.state is ClaimState.SUBMITTED


def test_people_can_still_say_no(riverside: Riverside) -> None:
    agree_regular(riverside)
    full = riverside.claim("Ines", ASSISTANT)
    refused = agreeing.not_agreed(
        riverside.workspace,
        riverside.act(),
        claim_id=full.id,
        reason="you were not there that day",
        by=riverside.named("Leon"),
    )
    assert refused.claim.state is ClaimState.REFUSED


def test_maybe_the_same_twice_is_looked_at_first(riverside: Riverside) -> None:
    agree_regular(riverside, pence=7000)
    riverside.claim("Ines", ASSISTANT)
    again = riverside.claim("Ines", ASSISTANT)
    assert (again.claim.state, len(again.held)) == (ClaimState.SUBMITTED, 1)
    looked = agreeing.look_at_double(
        riverside.workspace,
        riverside.act(),
        double_id=again.held[0].id or 0,
        twice=False,
        by=riverside.named("Leon"),
    )
    assert looked.claim.state is ClaimState.AGREED


def test_put_back_it_stays_agreed_for_the_claim_that_follows(riverside: Riverside) -> None:
    agree_regular(riverside)
    paid = riverside.pay(riverside.with_receipts(riverside.claim("Ines", ASSISTANT)))
    again = corrections.not_given(riverside.workspace, riverside.act(), movement_id=paid.id or 0)
    assert [kind for kind, _who, _amount in agreed_by(again)] == [AgreementKind.BEFOREHAND] * 2
    riverside.pay(again)


def test_by_bank_it_is_promised_and_paid_without_another_word(riverside: Riverside) -> None:
    agree_regular(riverside)
    agree_regular(riverside, category="train", pence=1000)
    full = riverside.with_receipts(riverside.claim("Ines", ASSISTANT, TRAIN, method=Method.BANK))
    riverside.promise(full)
    assert riverside.keep(full).amount == 4070


def test_a_fee_and_money_beforehand_are_not_agreed_by_it(riverside: Riverside) -> None:
    agree_regular(riverside)
    advance = riverside.claim("Ines", ASSISTANT, kind=ClaimKind.ADVANCE, return_by=JUNE)
    assert advance.claim.state is ClaimState.SUBMITTED


def test_the_desk_knows_before_anything_is_written_down(riverside: Riverside) -> None:
    agree_regular(riverside)
    full = riverside.claim("Ines", ASSISTANT)
    people.keep_usual(riverside.workspace, riverside.act(), claim_id=full.id)
    riverside.workspace.undo(riverside.act())
    claims.withdraw(riverside.workspace, riverside.act(), claim_id=full.id)
    people.keep_usual(riverside.workspace, riverside.act(), claim_id=full.id)
    again = as_last_time(
        riverside.workspace,
        riverside.act(),
        riverside.meeting_id,
        riverside.id("Ines"),
        riverside.place_id,
    )
    assert again is not None
    assert [a.kind for a in again.full.agreements] == [AgreementKind.BEFOREHAND] * 2
    assert Block.BEFOREHAND in [each.block for each in again.obstacles]
    assert again.first_check is None


def test_a_taxi_agreed_beforehand_needs_no_tick(small: InWords) -> None:
    agree_regular(small, "Amina", "taxi", 2000)
    full = small.with_receipts(small.claim("Amina", cost("taxi", "18.40")))
    assert full.claim.state is ClaimState.AGREED
    assert said(small, full) == [(Weight.TELL, "Agreed beforehand by Leon and Priya on 12 March.")]
    small.pay(full)


def test_in_a_new_group_the_policy_agrees_the_rest(small: InWords) -> None:
    agree_regular(small, "Amina", "taxi", 2000)
    full = small.with_receipts(small.claim("Amina", cost("taxi", "18.40"), cost("bus", "2.00")))
    assert [kind for kind, _who, _amount in agreed_by(full)] == [AgreementKind.POLICY]
    small.pay(full)


def test_and_what_was_agreed_is_no_unusual_amount_of_cash(small: InWords) -> None:
    agree_regular(small, "Amina", "taxi", 6000)
    full = small.with_receipts(small.claim("Amina", cost("taxi", "55.00")))
    assert [text for _weight, text in said(small, full)] == [
        "Agreed beforehand by Leon and Priya on 12 March."
    ]


def test_a_long_agreement_says_its_year(small: InWords) -> None:
    agree_regular(small, "Amina", "taxi", 2000, until=date(2027, 6, 30))
    year = date(2027, 3, 1)
    taxi = cost("taxi", "9.00", day=year)
    full = small.claim("Amina", taxi, meeting_id=None, day=year, act=small.act(day=year))
    [(_weight, text)] = [each for each in said(small, full) if "beforehand" in each[1]]
    assert text == "Agreed beforehand by Leon and Priya on 2026-03-12."


def test_without_any_the_practice_policy_is_as_it_was(riverside: Riverside) -> None:
    """Nothing agreed beforehand: the limits are those of the policy."""
    policy = policies.on(riverside.workspace, DAY)
    assert (policy.cash_limit, policy.second_agreer_above) == (4000, 4000)
    full = riverside.ready("Ines", ASSISTANT, TRAIN, agreed_by=("Leon", "Priya"))
    assert said(riverside, full) == []


def test_what_it_cost_before_the_agreement_ended_stays_agreed(small: InWords) -> None:
    agreed = agree_regular(small, "Amina", category="taxi", pence=1840)
    later = DAY + timedelta(days=10)
    end = small.act("Maya", later)
    beforehand.end_regular(small.workspace, end, regular_id=agreed.id or 0)
    before, after = (
        small.claim("Amina", cost("taxi", "18.40", day=day), act=end) for day in (DAY, later)
    )
    assert before.claim.state is ClaimState.AGREED
    assert after.claim.state is ClaimState.SUBMITTED
