"""Money had beforehand for a cost still to come (rule 10): settled by the claim that follows."""

from datetime import date
from typing import Any

import pytest

from desktop.domain.cash import Movement, MovementKind
from desktop.domain.claim import ClaimKind, ClaimState, FullClaim
from desktop.errors import UserError
from desktop.services.money import advances, cash, claims, corrections, desk
from tests.services.groups import Riverside
from tests.services.in_words import DAY, InWords, cost

APRIL = date(2026, 4, 9)


def advance(group: InWords, pounds: str = "20.00", who: str = "Amina") -> FullClaim:
    """An agreed advance for a train that is still to come; no receipt can be there yet."""
    full = group.claim(
        who, cost("train", pounds, day=APRIL), kind=ClaimKind.ADVANCE, return_by=APRIL
    )
    return group.agree(full, "Leon")


def settling(group: InWords, had: FullClaim, pounds: str) -> FullClaim:
    """The claim with the real cost, its ticket here, agreed."""
    return group.ready(
        "Amina",
        cost("train", pounds, day=APRIL),
        meeting_id=None,
        act=group.act(day=APRIL),
        advance_id=had.id,
    )


def settle(group: InWords, full: FullClaim, **more: Any) -> Movement | None:
    return advances.settle(
        group.workspace,
        group.act(day=APRIL),
        claim_id=full.id,
        place_id=group.place_id,
        **more,
    )


@pytest.mark.parametrize(
    ("return_by", "said"),
    [(None, "by which day the receipt comes back"), (date(2026, 3, 11), "over")],
)
def test_an_advance_has_a_day_to_bring_the_receipt_back(
    riverside: Riverside, return_by: date | None, said: str
) -> None:
    with pytest.raises(UserError, match=said) as refused:
        riverside.claim(
            "Amina", cost("train", "20.00"), kind=ClaimKind.ADVANCE, return_by=return_by
        )
    assert refused.value.field == "return_by"


def test_an_advance_is_paid_without_a_receipt_but_never_without_a_person(
    small: InWords,
) -> None:
    """The policy does not agree what has not been spent."""
    full = small.claim("Amina", cost("train", "20.00"), kind=ClaimKind.ADVANCE, return_by=APRIL)
    with pytest.raises(UserError, match="Nobody has agreed"):
        small.pay(full)
    assert small.pay(small.agree(full, "Leon")).amount == 2000


def test_what_is_had_and_not_settled_waits_the_first_day_first(riverside: Riverside) -> None:
    later = riverside.claim(
        "Ben", cost("train", "5.00"), kind=ClaimKind.ADVANCE, return_by=date(2026, 5, 1)
    )
    riverside.pay(riverside.agree(later, "Leon"))
    had = advance(riverside)
    assert [full.id for full in advances.waiting(riverside.workspace)] == [later.id]
    riverside.pay(had)
    assert [full.id for full in advances.waiting(riverside.workspace)] == [had.id, later.id]


def test_a_cost_above_the_advance_pays_the_difference(riverside: Riverside) -> None:
    had = advance(riverside)
    riverside.pay(had)
    full = settling(riverside, had, "23.50")
    assert (full.claimed, full.to_pay) == (2350, 350)
    with pytest.raises(UserError, match="nothing to settle"):
        settle(riverside, full)
    assert riverside.pay(full, day=APRIL).amount == 350
    assert advances.waiting(riverside.workspace) == []
    assert riverside.in_the_tin == 20_000 - 2350


def test_of_a_cost_below_the_advance_the_rest_comes_back_on_a_slip(riverside: Riverside) -> None:
    had = advance(riverside)
    paid = riverside.pay(had, pieces={2000: 1})
    full = settling(riverside, had, "16.80")
    assert full.to_pay == -320
    with pytest.raises(UserError, match=r"They had £20.00 beforehand. Settle that instead"):
        riverside.pay(full, day=APRIL)
    shown = desk.queue(riverside.workspace, riverside.act(), riverside.meeting_id)
    assert all(row.amount >= 0 for row in shown)
    back = settle(riverside, full, pieces={200: 1, 100: 1, 20: 1})
    assert back is not None
    assert (back.kind, back.amount, back.corrects_id) == (MovementKind.CORRECTION, 320, paid.id)
    assert back.paid_by == riverside.id("Amina")
    assert riverside.full(full).claim.state is ClaimState.PAID
    assert corrections.paid_for(riverside.workspace, had.id) == 1680
    assert advances.waiting(riverside.workspace) == []
    assert cash.tin(riverside.workspace, riverside.place_id).pieces is not None


def test_a_cost_of_just_the_advance_moves_nothing(riverside: Riverside) -> None:
    had = advance(riverside)
    riverside.pay(had)
    full = settling(riverside, had, "20.00")
    assert settle(riverside, full) is None
    assert riverside.full(full).claim.state is ClaimState.PAID
    assert riverside.in_the_tin == 18_000


def test_settling_needs_the_receipt_and_somebody_who_agreed(riverside: Riverside) -> None:
    had = advance(riverside)
    riverside.pay(had)
    said = cost("train", "16.80", day=APRIL)
    act = riverside.act(day=APRIL)
    full = riverside.claim("Amina", said, meeting_id=None, act=act, advance_id=had.id)
    with pytest.raises(UserError, match="receipt is needed"):
        settle(riverside, full)
    riverside.with_receipts(full)
    with pytest.raises(UserError, match="Nobody has agreed"):
        settle(riverside, full)
    settle(riverside, riverside.agree(full, "Leon"))


def test_nobody_settles_what_they_had_themselves(riverside: Riverside) -> None:
    had = riverside.claim("Priya", cost("train", "20.00"), kind=ClaimKind.ADVANCE, return_by=APRIL)
    riverside.pay(riverside.agree(had, "Leon"))
    said = cost("train", "16.80", day=APRIL)
    full = riverside.ready("Priya", said, meeting_id=None, advance_id=had.id)
    with pytest.raises(UserError, match="yourself"):
        advances.settle(
            riverside.workspace,
            riverside.act("Priya"),
            claim_id=full.id,
            place_id=riverside.place_id,
        )


def test_only_one_claim_settles_an_advance_and_only_of_the_same_person(
    riverside: Riverside,
) -> None:
    had = advance(riverside)

    def name_it(who: str, **asked: Any) -> None:
        riverside.claim(who, cost("bus", "1.00"), meeting_id=None, advance_id=had.id, **asked)

    with pytest.raises(UserError, match="Choose what they had beforehand"):
        name_it("Amina")  # agreed, but not paid yet
    riverside.pay(had)
    with pytest.raises(UserError, match="Choose what they had beforehand"):
        name_it("Ben")
    with pytest.raises(UserError, match="Choose what they had beforehand"):
        name_it("Amina", kind=ClaimKind.ADVANCE, return_by=APRIL)
    first = settling(riverside, had, "16.80")
    with pytest.raises(UserError, match=f"Claim {first.claim.number} settles this already"):
        name_it("Amina")
    claims.withdraw(riverside.workspace, riverside.act(), claim_id=first.id)
    name_it("Amina")


def test_the_change_that_came_back_was_not_had(riverside: Riverside) -> None:
    """£20 was handed over and £5 came back at once: £15 was had."""
    had = advance(riverside, "15.00")
    riverside.pay(had, pieces={2000: 1}, change={500: 1}, change_amount=500)
    assert settling(riverside, had, "16.00").to_pay == 100


def test_an_advance_given_back_whole_is_settled_without_a_claim(riverside: Riverside) -> None:
    slip = riverside.pay(advance(riverside))
    corrections.put_right(
        riverside.workspace,
        riverside.act(),
        movement_id=slip.id or 0,
        amount=2000,
        reason="the trip was called off",
    )
    assert advances.waiting(riverside.workspace) == []
    assert riverside.in_the_tin == 20_000


def test_an_advance_not_given_after_all_is_settled_by_its_successor(riverside: Riverside) -> None:
    had = advance(riverside)
    slip = riverside.pay(had)
    full = settling(riverside, had, "16.80")
    again = corrections.not_given(riverside.workspace, riverside.act(), movement_id=slip.id or 0)
    assert riverside.full(full).claim.advance_id == again.id
    assert riverside.full(full).to_pay == 1680
    riverside.pay(again)
    assert riverside.full(full).to_pay == -320


def test_an_advance_that_a_paid_claim_stands_on_is_not_put_back(riverside: Riverside) -> None:
    had = advance(riverside)
    slip = riverside.pay(had)
    full = settling(riverside, had, "23.50")
    riverside.pay(full, day=APRIL)
    with pytest.raises(UserError, match=f"Claim {full.claim.number} settled this"):
        corrections.not_given(riverside.workspace, riverside.act(), movement_id=slip.id or 0)


def test_the_advance_and_the_claim_that_settles_it_are_no_doubles(riverside: Riverside) -> None:
    had = advance(riverside)
    riverside.pay(had)
    assert not settling(riverside, had, "20.00").held
    stranger = riverside.claim(
        "Amina", cost("train", "20.00", day=APRIL), meeting_id=None, act=riverside.act(day=DAY)
    )
    assert stranger.held
