"""Counting by two or by one, short and over, and handing a tin over (rules 6, 18, 19)."""

from typing import Any

import pytest

from desktop.domain.cash import CountKind, HandOver, MovementKind
from desktop.domain.currency import taken
from desktop.errors import UserError
from desktop.services.keeping import safety
from desktop.services.money import cash, counts
from desktop.services.money.counts import Counted
from desktop.services.practice.practice_group import FLOAT
from tests.services.groups import Riverside
from tests.services.in_words import InWords, cost


def test_a_shortage_is_a_slip_of_its_own_and_the_book_then_says_what_is_there(
    riverside: Riverside,
) -> None:
    """Practice rule 18: what was expected is never edited."""
    made = riverside.count(19_950, explanation="we don't know why")
    assert (made.expected, made.total, made.difference) == (20_000, 19_950, -50)
    movement = cash.book(riverside.workspace, riverside.place_id, made.day, made.day)[1][-1]
    assert (movement.movement.kind, movement.money_out, movement.left) == (
        MovementKind.SHORT,
        50,
        19_950,
    )
    assert movement.movement.count_id == made.id
    assert riverside.count(19_950).difference == 0


def test_what_is_over_is_a_slip_of_its_own_too(riverside: Riverside) -> None:
    with pytest.raises(UserError) as asked:
        riverside.count(20_250)
    assert str(asked.value).startswith("The tin has £2.50 over. That happens.")
    made = riverside.count(20_250, explanation="somebody gave change back")
    assert (made.difference, riverside.in_the_tin) == (250, 20_250)
    proof = cash.proof(riverside.workspace, riverside.place_id)
    assert (proof.short, proof.adds_up) == (-250, True)


def test_a_difference_needs_an_explanation_and_not_knowing_is_one(riverside: Riverside) -> None:
    with pytest.raises(UserError, match="Say why, or “we don't know why”"):
        riverside.count(19_950, explanation="  ")
    assert riverside.in_the_tin == 20_000
    riverside.count(19_950, explanation="we don't know why")


@pytest.mark.parametrize(
    ("counted", "said"),
    [
        ({}, "Type what you counted. For nothing, type 0."),
        ({"total": -1}, "A count cannot be below zero."),
        ({"pieces": {2000: -1, 1000: 22}}, "A number of coins cannot be below zero."),
        ({"pieces": {300: 1}}, "There is no such note or coin. Check them."),
    ],
)
def test_a_count_that_cannot_be_is_said_so(
    riverside: Riverside, counted: dict[str, Any], said: str
) -> None:
    with pytest.raises(UserError) as refused:
        riverside.count(explanation="?", **counted)
    assert str(refused.value) == said
    assert counts.last_count(riverside.workspace, riverside.place_id) is None


def test_where_two_must_count_one_is_not_enough(riverside: Riverside) -> None:
    with pytest.raises(UserError, match="Who is the other"):
        riverside.count(20_000, second=None)
    with pytest.raises(UserError, match="Two different people"):
        riverside.count(20_000, second="Maya")


def test_a_count_by_one_waits_for_a_second_person(small: InWords) -> None:
    """Never a false second name: counted by one, to be confirmed (their-days.md on rule 6)."""
    made = small.count(10_000, second=None)
    assert counts.unconfirmed(small.workspace) == [made]

    def confirm(who: str) -> None:
        counts.confirm_count(
            small.workspace, small.act(who), count_id=made.id or 0, by=small.named(who)
        )

    with pytest.raises(UserError, match="Somebody who did not count"):
        confirm("Maya")
    confirm("Leon")
    assert counts.unconfirmed(small.workspace) == []
    found = counts.confirmed_by(small.workspace, made.id or 0)
    assert found is not None
    assert found.person_id == small.id("Leon")
    with pytest.raises(UserError, match="Two people stand behind"):
        confirm("Priya")
    assert counts.get_count(small.workspace, made.id or 0) == made


def test_a_count_is_not_confirmed_by_somebody_of_the_same_household(small: InWords) -> None:
    made = small.count(10_000, second=None)
    with pytest.raises(UserError, match="live together"):
        counts.confirm_count(
            small.workspace, small.act("Maya"), count_id=made.id or 0, by=small.named("Sam")
        )


def test_a_count_made_by_two_needs_nobody_more(riverside: Riverside) -> None:
    made = riverside.count(20_000)
    assert counts.unconfirmed(riverside.workspace) == []
    with pytest.raises(UserError, match="Two people stand behind"):
        counts.confirm_count(
            riverside.workspace,
            riverside.act("Leon"),
            count_id=made.id or 0,
            by=riverside.named("Leon"),
        )


def test_the_pieces_are_known_again_after_they_were_counted(riverside: Riverside) -> None:
    def known() -> Any:
        return cash.tin(riverside.workspace, riverside.place_id).pieces

    assert known() == FLOAT
    riverside.pay(riverside.ready("Amina", cost("bus", "4.60")))  # nobody noted the coins
    assert known() is None
    left = taken(FLOAT, {200: 2, 50: 1, 10: 1})
    riverside.count(pieces=left)
    assert known() == left
    assert counts.still_as_we_left_it(riverside.workspace, riverside.place_id) == left
    short = taken(left, {50: 1})
    riverside.count(pieces=short, explanation="we don't know why")
    assert known() == short
    riverside.pay(riverside.ready("Ben", cost("bus", "2.00")), pieces={200: 1})
    assert known() == taken(short, {200: 1})


def test_a_total_only_count_forgets_the_pieces_only_when_it_differs(riverside: Riverside) -> None:
    riverside.count(20_000)
    assert cash.tin(riverside.workspace, riverside.place_id).pieces == FLOAT
    riverside.count(19_000, explanation="we don't know why")
    assert cash.tin(riverside.workspace, riverside.place_id).pieces is None


def test_only_places_where_cash_stands_are_counted(riverside: Riverside) -> None:
    bank = next(riverside.workspace.db.query("SELECT id FROM place WHERE kind = 'bank'"))
    with pytest.raises(UserError, match="Choose a tin"):
        counts.count(
            riverside.workspace,
            riverside.act(),
            place_id=bank["id"],
            kind=CountKind.CHECK,
            counted=Counted(total=5, explanation="?"),
            second=riverside.named("Priya"),
        )


def hand_over(group: InWords, to: str, total: int, **counted: Any) -> HandOver:
    return counts.hand_over(
        group.workspace,
        group.act(),
        place_id=group.place_id,
        from_id=group.id("Maya"),
        to_id=group.id(to),
        counted=Counted(total=total, **counted),
        keys=2,
    )


def test_a_tin_is_handed_over_with_a_count_and_signed_later(riverside: Riverside) -> None:
    workspace = riverside.workspace
    with pytest.raises(UserError, match="who takes the tin over"):
        hand_over(riverside, "Maya", 20_000)
    over = hand_over(riverside, "Leon", 19_990, explanation="we don't know why")
    made = counts.get_count(workspace, over.count_id)
    assert (made.first_id, made.second_id) == (riverside.id("Maya"), riverside.id("Leon"))
    assert (made.difference, over.keys, over.confirmed_at) == (-10, 2, None)
    assert cash.tin(workspace, riverside.place_id).place.holder_id == riverside.id("Leon")

    def sign(who: str) -> HandOver:
        return counts.confirm_hand_over(
            workspace,
            riverside.act("Maya"),
            hand_over_id=over.id or 0,
            by=riverside.named(who),
        )

    with pytest.raises(UserError, match="who took the tin signs"):
        sign("Priya")
    assert sign("Leon").confirmed_at == riverside.act().at
    with pytest.raises(UserError, match="signed already"):
        sign("Leon")
    assert [each.confirmed_at for each in counts.hand_overs(workspace)] == [riverside.act().at]


def test_a_hand_over_within_a_household_says_why(riverside: Riverside) -> None:
    with pytest.raises(UserError, match="live together"):
        hand_over(riverside, "Sam", 20_000)
    hand_over(riverside, "Sam", 20_000, household_reason="nobody else was there")


def test_drawing_and_banking_move_exactly_what_was_said(riverside: Riverside) -> None:
    workspace, act, place_id = riverside.workspace, riverside.act(), riverside.place_id
    cash.draw(workspace, act, place_id=place_id, amount=5000, pieces={1000: 5})
    cash.give_back(workspace, act, place_id=place_id, amount=2000, pieces={2000: 1})
    assert riverside.in_the_tin == 23_000
    for amount in (0, -5, 100_000_000):
        with pytest.raises(UserError):
            cash.draw(workspace, act, place_id=place_id, amount=amount)
        with pytest.raises(UserError):
            cash.give_back(workspace, act, place_id=place_id, amount=amount)
    assert riverside.in_the_tin == 23_000


def test_money_is_drawn_into_a_tin_and_nowhere_else(riverside: Riverside) -> None:
    workspace, act = riverside.workspace, riverside.act()
    for row in workspace.db.query("SELECT id FROM place WHERE kind <> 'float'"):
        for move in (cash.draw, cash.give_back):
            with pytest.raises(UserError, match="Choose a tin"):
                move(workspace, act, place_id=row["id"], amount=100)
        with pytest.raises(UserError, match="Choose a tin"):
            cash.transfer(workspace, act, from_id=row["id"], to_id=riverside.place_id, amount=100)


def test_topping_up_makes_the_float_whole_and_the_proof_begins_again(
    riverside: Riverside,
) -> None:
    """Practice rule 19."""
    workspace, place_id = riverside.workspace, riverside.place_id
    riverside.pay(riverside.ready("Amina", cost("bus", "4.60")))
    riverside.count(19_530, explanation="we don't know why")
    proof = cash.proof(workspace, place_id)
    assert (proof.cash, proof.paid_out, proof.short, proof.top_up) == (19_530, 460, 10, 470)
    assert proof.adds_up
    cash.draw(workspace, riverside.act(), place_id=place_id, amount=proof.top_up)
    again = cash.proof(workspace, place_id)
    assert (again.cash, again.paid_out, again.short, again.top_up) == (20_000, 0, 0, 0)


def test_what_people_sign_on_a_count_changes_with_everything_that_is_done(
    riverside: Riverside,
) -> None:
    before = safety.seal(riverside.workspace)
    assert safety.seal(riverside.workspace) == before
    riverside.count(20_000)
    assert safety.seal(riverside.workspace) != before
