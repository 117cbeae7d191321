"""Typing in what happened: nothing stops it, everything against a rule stands beside it."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from desktop.domain.cash import CountKind, Movement, MovementKind, Signing
from desktop.domain.claim import ClaimState, FullClaim
from desktop.domain.office import Named
from desktop.domain.paper_kinds import Paper
from desktop.errors import NotAllowed, UserError
from desktop.services.money import cash, claims, corrections, counts, outside, paying
from desktop.services.money.from_paper import recording
from desktop.services.money.from_paper.recording import GivenOnPaper
from desktop.services.papers import papers
from desktop.services.papers.paper_records import About
from tests.services.groups import Riverside
from tests.services.in_words import DAY, InWords, cost

LAST_YEAR = date(2025, 11, 20)


def given(
    group: InWords,
    full: FullClaim,
    amount: int | None = None,
    *,
    by: str = "Maya",
    typist: str = "Maya",
    day: date = DAY,
    **more: Any,
) -> Movement:
    """Money that was handed over at ten past eleven on a day, typed in today."""
    how = GivenOnPaper(
        amount=full.to_pay if amount is None else amount,
        day=day,
        at=datetime.combine(day, time(11, 10), UTC),
        paid_by=group.id(by),
        **more,
    )
    return recording.record_given(
        group.workspace, group.act(typist), claim_id=full.id, place_id=group.place_id, how=how
    )


def kept(group: InWords, full: FullClaim) -> set[str]:
    return {str(rule.what) for rule in outside.of_claim(group.workspace, full.id)}


def test_what_was_in_order_is_paid_and_nothing_stands_outside_our_rules(small: InWords) -> None:
    full = small.with_receipts(small.claim("Amina", cost("bus", "4.60")))
    paid = given(small, full)
    assert (paid.amount, paid.number, paid.paid_by) == (460, 2, small.id("Maya"))
    assert paid.at == datetime.combine(DAY, time(11, 10), UTC)
    assert small.full(full).claim.state is ClaimState.PAID
    assert outside.open_ones(small.workspace) == []
    typed = outside.typed_in(small.workspace, paid.id or 0)
    assert typed is not None
    assert (typed.typed_by, typed.at) == (small.id("Maya"), small.act().at)


def test_money_against_many_rules_is_recorded_and_each_rule_stands_beside_it(
    riverside: Riverside,
) -> None:
    full = riverside.claim("Amina", cost("bus", "4.60"))
    paid = given(riverside, full, by="Ben", signing=Signing.MARK)
    assert riverside.full(full).claim.state is ClaimState.PAID
    assert kept(riverside, full) == {
        "There is no receipt, and nobody accepted that.",
        "Nobody had agreed this.",
        "Whoever handed this over held no office that pays.",
        "Nobody is named who saw the mark or the spoken yes.",
    }
    assert {rule.movement_id for rule in outside.open_ones(riverside.workspace)} == {paid.id}


def test_whoever_pays_and_types_in_their_own_money_is_marked_for_both(small: InWords) -> None:
    full = small.with_receipts(small.claim("Maya", cost("bus", "4.60")))
    given(small, full)
    said = kept(small, full)
    assert "This went to whoever handed it over." in said
    assert "This went to whoever typed it in." in said


@pytest.mark.parametrize("amount", [400, 500])
def test_more_or_less_than_we_pay_is_recorded_as_it_was_given(small: InWords, amount: int) -> None:
    full = small.with_receipts(small.claim("Amina", cost("bus", "4.60")))
    before = small.in_the_tin
    assert given(small, full, amount).amount == amount
    assert small.in_the_tin == before - amount
    assert corrections.paid_for(small.workspace, full.id) == amount
    assert small.full(full).allowed == 460
    assert kept(small, full) == {f"£{amount / 100:.2f} was given. Our policy pays £4.60."}


def test_a_claim_that_was_not_agreed_shows_that_it_was_paid_all_the_same(small: InWords) -> None:
    full = small.claim("Amina", cost("bus", "4.60"))
    claims.withdraw(small.workspace, small.act(), claim_id=full.id)
    given(small, full)
    assert small.full(full).claim.state is ClaimState.PAID
    assert "This claim had been taken back." in kept(small, full)


def test_what_was_promised_by_bank_and_given_in_cash_is_owed_no_longer(small: InWords) -> None:
    full = small.with_receipts(small.claim("Amina", cost("bus", "4.60")))
    small.promise(full)
    given(small, full)
    assert small.full(full).claim.state is ClaimState.PAID
    assert kept(small, full) == {"This was promised by bank."}


def test_what_was_paid_before_gets_a_claim_of_its_own_for_the_second_payment(
    small: InWords,
) -> None:
    full = small.with_receipts(small.claim("Amina", cost("bus", "4.60")))
    first = small.pay(full)
    second = given(small, full)
    assert second.claim_id != full.id
    assert (first.number, second.number) == (2, 3)
    again = claims.get(small.workspace, second.claim_id or 0)
    assert again.claim.state is ClaimState.PAID
    assert again.allowed == 460
    assert kept(small, again) == {"This had been paid already. Here it was paid again."}


def test_what_was_put_back_and_then_given_after_all_is_paid_anew(small: InWords) -> None:
    full = small.with_receipts(small.claim("Amina", cost("bus", "4.60")))
    corrections.not_given(small.workspace, small.act(), movement_id=small.pay(full).id or 0)
    again = claims.get(small.workspace, given(small, full).claim_id or 0)
    assert small.full(full).claim.state is ClaimState.PUT_BACK
    assert again.claim.state is ClaimState.PAID
    assert kept(small, again) == {"This had been put back before."}


def test_more_than_the_book_holds_is_first_found_in_the_tin(small: InWords) -> None:
    full = small.with_receipts(small.claim("Amina", cost("train", "48.00")))
    small.count(2000, second=None, explanation="we don't know why")
    given(small, full)
    assert small.in_the_tin == 0
    over = cash.book(small.workspace, small.place_id, DAY, DAY)[1][-2].movement
    assert (over.kind, over.amount) == (MovementKind.OVER, 2800)
    said = [str(r.what) for r in outside.open_ones(small.workspace) if r.movement_id == over.id]
    assert said == ["There was £28.00 more in the tin than our book says."]


def test_a_slip_of_last_year_takes_the_next_number_of_that_year(small: InWords) -> None:
    full = small.with_receipts(small.claim("Amina", cost("bus", "4.60")))
    paid = given(small, full, day=LAST_YEAR)
    numbered = cash.book(small.workspace, small.place_id, LAST_YEAR, LAST_YEAR)[1]
    assert [(x.movement.year, x.movement.number) for x in numbered] == [(2025, 1), (2025, 2)]
    assert paid.number == 2
    assert "We typed this in on 2026-03-12, long after it happened." in kept(small, full)


def test_what_was_given_before_the_book_began_leaves_every_day_of_it_as_it_was(
    small: InWords,
) -> None:
    full = small.with_receipts(small.claim("Amina", cost("bus", "4.60")))
    given(small, full, day=LAST_YEAR)
    assert small.in_the_tin == 10_000
    before, lines = cash.book(small.workspace, small.place_id, LAST_YEAR, LAST_YEAR)
    assert [before, *(line.left for line in lines)] == [0, 460, 0]
    assert cash.book(small.workspace, small.place_id, DAY, DAY)[0] == 0


def test_a_count_made_in_between_stays_as_it_was_counted(small: InWords) -> None:
    full = small.with_receipts(small.claim("Amina", cost("bus", "4.60")))
    made = small.count(10_000, second=None)
    given(small, full)
    assert counts.get_count(small.workspace, made.id or 0) == made
    assert small.in_the_tin == 9540
    after = small.count(10_000, second=None, kind=CountKind.OPEN, explanation="slip 2 came late")
    assert after.difference == 460


def test_what_cannot_have_happened_is_said_at_its_field_and_nothing_is_done(
    small: InWords,
) -> None:
    full = small.with_receipts(small.claim("Amina", cost("bus", "4.60")))
    for field, wrong in [
        ("given", {"amount": 0}),
        ("day", {"day": DAY + timedelta(days=1)}),
        ("pieces", {"pieces": {200: 1}}),
        ("signing", {"signing": Signing.NOT_NEEDED}),
    ]:
        with pytest.raises(UserError) as refused:
            given(small, full, **wrong)  # type: ignore[arg-type]
        assert refused.value.field == field
    assert small.full(full).claim.state is ClaimState.AGREED
    assert small.in_the_tin == 10_000


def test_who_helps_but_does_not_pay_types_in_no_money(riverside: Riverside) -> None:
    full = riverside.ready("Amina", cost("bus", "4.60"))
    with pytest.raises(NotAllowed):
        given(riverside, full, typist="Nia")


def test_what_stands_outside_is_settled_by_somebody_who_did_not_gain(small: InWords) -> None:
    full = small.claim("Maya", cost("bus", "4.60"))
    given(small, full, by="Leon")
    first = outside.open_ones(small.workspace)[0]

    def settle(by: str, how: str = "Leon saw the ticket") -> None:
        outside.settle_outside(
            small.workspace,
            small.act(),
            outside_id=first.id or 0,
            how=how,
            by=Named(person_id=small.id(by)),
        )

    for name in ("Maya", "Sam"):  # who had it, and who lives with her
        with pytest.raises(UserError) as refused:
            settle(name)
        assert refused.value.field == "by"
    with pytest.raises(UserError) as refused:
        settle("Leon", "  ")
    assert refused.value.field == "how"
    settle("Leon")
    assert first.id not in {rule.id for rule in outside.open_ones(small.workspace)}
    with pytest.raises(UserError):
        settle("Leon")


def test_a_member_without_a_pin_can_settle_it_where_pins_are_on(riverside: Riverside) -> None:
    given(riverside, riverside.claim("Amina", cost("bus", "4.60")))
    rule = outside.open_ones(riverside.workspace)[0]
    settled = outside.settle_outside(
        riverside.workspace,
        riverside.act(),
        outside_id=rule.id or 0,
        how="I saw the ticket",
        by=Named(person_id=riverside.id("Gwen")),
    )
    assert settled.settled_by == riverside.id("Gwen")


def test_it_says_whose_it_was_and_which_slip(small: InWords) -> None:
    full = small.claim("Amina", cost("bus", "4.60"))
    given(small, full)
    [rule] = outside.open_ones(small.workspace)
    assert str(outside.about(small.workspace, rule)) == "Amina, £4.60, slip 2"


def test_the_slip_says_both_sums_where_another_was_given(small: InWords) -> None:
    full = small.with_receipts(small.claim("Amina", cost("bus", "4.60")))
    paid = given(small, full, 500)
    slip = papers.paper(small.workspace, Paper.SLIP, About(movement_id=paid.id), day=DAY)
    assert "£5.00 was given. For these costs we pay £4.60." in slip.text()


def test_whoever_saw_one_mark_on_paper_is_offered_for_the_next(small: InWords) -> None:
    """their-days.md, Nothing is asked twice: the witness is asked once a meeting."""
    full = small.with_receipts(small.claim("Amina", cost("bus", "4.60")))
    given(small, full, signing=Signing.MARK, witness_id=small.id("Priya"))
    assert paying.witness_of(small.workspace, small.meeting_id) == small.id("Priya")
