"""“Has Amina had it?” Each answer leaves the books right and the numbers without gaps."""

from datetime import UTC, datetime, timedelta

import pytest

from desktop.domain.cash import Count, CountKind, MovementKind, Signing
from desktop.domain.claim import ClaimState
from desktop.domain.office import Act
from desktop.domain.outside import OpenClaim
from desktop.errors import UserError
from desktop.services.keeping import safety
from desktop.services.money import after_stop, cash, claims, counts, open_claim, outside
from desktop.services.money.counts import Counted
from desktop.services.people import people
from tests.services.in_words import DAY, InWords, cost


def left_open(group: InWords, name: str, amount: int, claim_id: int | None = None) -> OpenClaim:
    """Somebody was in front when the computer stopped; the file is opened again."""
    open_claim.note_open(
        group.workspace,
        group.act(),
        claim_id=claim_id,
        person_id=group.id(name),
        meeting_id=group.meeting_id,
        place_id=group.place_id,
        amount=amount,
    )
    group.reopen()
    left = open_claim.after_a_stop(group.workspace)
    assert left is not None
    return left


def next_day(group: InWords, name: str = "Maya") -> Act:
    at = datetime(2026, 3, 13, 9, 0, tzinfo=UTC)
    return Act(person_id=group.id(name), at=at, day=DAY + timedelta(days=1))


def test_yes_writes_it_down_as_given_at_the_time_it_was_open(small: InWords) -> None:
    full = small.ready("Amina", cost("bus", "4.60"))
    left = left_open(small, "Amina", 460, full.id)
    paid = after_stop.had_it(small.workspace, next_day(small, "Leon"), left=left)

    assert (paid.amount, paid.claim_id) == (460, full.id)
    assert (paid.at, paid.day) == (small.act().at, DAY)
    assert paid.paid_by == small.id("Maya"), "who sat there, not who answers"
    assert paid.signing is Signing.SIGNED
    assert small.full(full).claim.state is ClaimState.PAID
    assert small.in_the_tin == 10_000 - 460
    assert open_claim.left_open(small.workspace) is None
    typed = outside.typed_in(small.workspace, paid.id or 0)
    assert typed is not None
    assert typed.typed_by == small.id("Leon")


def test_yes_but_not_signed_yet_waits_for_the_signature(small: InWords) -> None:
    full = small.ready("Amina", cost("bus", "4.60"))
    left = left_open(small, "Amina", 460, full.id)
    paid = after_stop.had_it(small.workspace, small.act(), left=left, signing=Signing.LATER)
    assert [slip.id for slip in cash.unsigned(small.workspace)] == [paid.id]


def test_yes_to_what_nobody_had_agreed_is_kept_as_outside_our_rules(small: InWords) -> None:
    full = small.claim("Amina", cost("bus", "4.60"))  # no receipt was seen
    left = left_open(small, "Amina", 460, full.id)
    after_stop.had_it(small.workspace, small.act(), left=left)
    assert [rule.block for rule in outside.open_ones(small.workspace)] == ["receipt"]


def test_yes_to_usual_costs_writes_them_down_first(small: InWords) -> None:
    last_time = small.ready("Amina", cost("bus", "4.60"), meeting_id=None)
    people.keep_usual(small.workspace, small.act(), claim_id=last_time.id)
    claims.withdraw(small.workspace, small.act(), claim_id=last_time.id)
    left = left_open(small, "Amina", 460)
    paid = after_stop.had_it(small.workspace, small.act(), left=left)
    claim = claims.get(small.workspace, paid.claim_id or 0).claim
    assert claim.state is ClaimState.PAID
    assert claim.same_as_last
    assert claim.meeting_id == small.meeting_id


def test_no_changes_nothing_and_is_not_asked_again(small: InWords) -> None:
    full = small.ready("Amina", cost("bus", "4.60"))
    left = left_open(small, "Amina", 460, full.id)
    open_claim.answered(small.workspace, left)
    assert small.full(full).claim.state is ClaimState.AGREED
    assert cash.movements_of_claim(small.workspace, full.id) == []
    small.reopen()
    assert open_claim.after_a_stop(small.workspace) is None


def test_answered_yes_twice_pays_once(small: InWords) -> None:
    full = small.ready("Amina", cost("bus", "4.60"))
    left = left_open(small, "Amina", 460, full.id)
    after_stop.had_it(small.workspace, small.act(), left=left)
    with pytest.raises(UserError, match="paid or closed meanwhile"):
        after_stop.had_it(small.workspace, small.act(), left=left)
    assert len(cash.movements_of_claim(small.workspace, full.id)) == 1


def test_a_count_short_by_just_that_sum_is_explained_by_it(small: InWords) -> None:
    full = small.ready("Amina", cost("bus", "4.60"))
    left = left_open(small, "Amina", 460, full.id)
    tin = small.place_id
    assert after_stop.explains(small.workspace, tin, -460) == left
    for other in (-459, 460, 0):
        assert after_stop.explains(small.workspace, tin, other) is None
    assert after_stop.explains(small.workspace, tin + 1, -460) is None

    after_stop.had_it(small.workspace, small.act(), left=left)
    counted = small.count(10_000 - 460, second=None, kind=CountKind.CHECK)
    assert counted.difference == 0
    assert safety.check_file(small.workspace) == []


def count_later(group: InWords, total: int, explanation: str = "", hour: int = 9) -> Count:
    """Maya counts alone, the day after the computer stopped."""
    at = datetime(2026, 3, 13, hour, 0, tzinfo=UTC)
    return counts.count(
        group.workspace,
        Act(person_id=group.id("Maya"), at=at, day=DAY + timedelta(days=1)),
        place_id=group.place_id,
        kind=CountKind.CHECK,
        counted=Counted(total=total, explanation=explanation),
    )


def test_yes_after_a_count_that_was_short_of_it_leaves_the_tin_as_it_was_counted(
    small: InWords,
) -> None:
    full = small.ready("Amina", cost("bus", "4.60"))
    left = left_open(small, "Amina", 460, full.id)
    short = count_later(small, 10_000 - 460, "We don't know why.")
    assert after_stop.counted_since(small.workspace, left) == short
    with pytest.raises(UserError, match="Was the money gone by then") as asked:
        after_stop.had_it(small.workspace, next_day(small), left=left)
    assert asked.value.field == "before_count"
    assert small.full(full).claim.state is ClaimState.AGREED, "nothing is guessed"

    paid = after_stop.had_it(small.workspace, next_day(small), left=left, before_count=True)
    assert (paid.day, paid.at) == (DAY, left.at)
    assert small.full(full).claim.state is ClaimState.PAID
    assert small.in_the_tin == 10_000 - 460
    assert count_later(small, 10_000 - 460, hour=18).difference == 0
    assert safety.check_file(small.workspace) == []


def test_what_puts_the_count_right_says_so_in_the_cash_book(small: InWords) -> None:
    full = small.ready("Amina", cost("bus", "4.60"))
    left = left_open(small, "Amina", 460, full.id)
    count_later(small, 10_000 - 460, "We don't know why.")
    after_stop.had_it(small.workspace, next_day(small), left=left, before_count=True)
    _before, book = cash.book(small.workspace, small.place_id, DAY, DAY + timedelta(days=1))
    over = [line.movement for line in book if line.movement.kind is MovementKind.OVER]
    assert [(slip.amount, slip.day, slip.note) for slip in over] == [
        (460, DAY + timedelta(days=1), "Already gone when the tin was counted on 13 March 2026.")
    ]


def test_yes_but_later_than_the_count_takes_the_money_out_now(small: InWords) -> None:
    full = small.ready("Amina", cost("bus", "4.60"))
    left = left_open(small, "Amina", 460, full.id)
    count_later(small, 10_000)
    act = next_day(small)
    act = Act(person_id=act.person_id, at=act.at + timedelta(hours=2), day=act.day)
    paid = after_stop.had_it(small.workspace, act, left=left, before_count=False)
    assert (paid.day, paid.at) == (act.day, act.at)
    assert small.in_the_tin == 10_000 - 460
    assert safety.check_file(small.workspace) == []


def test_a_count_from_before_it_was_open_is_nothing_to_ask_about(small: InWords) -> None:
    full = small.ready("Amina", cost("bus", "4.60"))
    small.count(10_000, second=None, kind=CountKind.OPEN)
    left = left_open(small, "Amina", 460, full.id)
    assert after_stop.counted_since(small.workspace, left) is None
