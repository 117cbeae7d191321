"""Not given after all, and put right: the first slip stands, numbers have no gaps (rules 2, 17)."""

from datetime import date

import pytest

from desktop.domain.cash import Movement, MovementKind, PlaceKind
from desktop.domain.claim import ClaimState, FullClaim
from desktop.domain.currency import taken
from desktop.errors import UserError
from desktop.services.money import agreeing, cash, claims, corrections
from desktop.services.practice.practice_group import FLOAT
from tests.services.groups import Riverside
from tests.services.in_words import cost


def not_given(riverside: Riverside, slip: Movement, by: str = "Maya") -> FullClaim:
    return corrections.not_given(riverside.workspace, riverside.act(by), movement_id=slip.id or 0)


def put_right(
    riverside: Riverside, slip: Movement, amount: int, *, by: str = "Maya", reason: str = "6 miles"
) -> Movement:
    return corrections.put_right(
        riverside.workspace,
        riverside.act(by),
        movement_id=slip.id or 0,
        amount=amount,
        reason=reason,
    )


def test_what_was_not_given_is_put_back_by_a_slip_and_can_be_paid_again(
    riverside: Riverside,
) -> None:
    """Practice rule 2: only as a new claim that names the old one."""
    amina = riverside.ready("Amina", cost("bus", "4.60"))
    slip = riverside.pay(amina, pieces={200: 2, 50: 1, 10: 1})
    again = not_given(riverside, slip)
    assert again.claim.replaces_id == amina.id
    assert again.claim.state is ClaimState.AGREED
    assert riverside.full(amina).claim.state is ClaimState.PUT_BACK
    first, back = cash.movements_of_claim(riverside.workspace, amina.id)
    assert first == slip
    assert (back.kind, back.number, back.corrects_id) == (
        MovementKind.PUT_BACK,
        slip.number + 1,
        slip.id,
    )
    assert cash.tin(riverside.workspace, riverside.place_id).pieces == FLOAT
    paid = riverside.pay(again)
    assert (paid.number, paid.amount) == (slip.number + 2, 460)
    assert corrections.paid_for(riverside.workspace, amina.id) == 0


def test_it_is_put_back_once(riverside: Riverside) -> None:
    slip = riverside.pay(riverside.ready("Amina", cost("bus", "4.60")))
    not_given(riverside, slip)
    with pytest.raises(UserError, match=f"Slip {slip.number} is put back already"):
        not_given(riverside, slip)
    assert riverside.in_the_tin == 20_000


def test_the_new_claim_asks_nothing_again(riverside: Riverside) -> None:
    """Receipts, agreements and what was looked at go with it."""
    riverside.claim("Ben", cost("bus", "2.00"))
    ben = riverside.with_receipts(riverside.claim("Ben", cost("bus", "2.00")))
    agreeing.look_at_double(
        riverside.workspace,
        riverside.act(),
        double_id=ben.held[0].id or 0,
        twice=False,
        by=riverside.named("Leon"),
    )
    again = not_given(riverside, riverside.pay(riverside.agree(ben, "Leon")))
    assert [line.receipt_number for line in again.lines] == [1]
    changed = claims.change_costs(
        riverside.workspace,
        riverside.act(),
        claim_id=again.id,
        costs=[cost("bus", "2.00", line_id=again.lines[0].id)],
    )
    assert not changed.held
    riverside.pay(changed)


def test_after_change_came_back_only_what_is_still_out_is_put_back(riverside: Riverside) -> None:
    slip = riverside.pay(
        riverside.ready("Amina", cost("bus", "4.60")),
        pieces={1000: 1},
        change={500: 1, 20: 2},
        change_amount=540,
    )
    not_given(riverside, slip)
    assert riverside.in_the_tin == 20_000


def test_a_bank_payment_that_did_not_go_out_is_put_back_to_the_bank(riverside: Riverside) -> None:
    gwen = riverside.ready("Gwen", cost("bus", "4.60"))
    riverside.promise(gwen)
    again = not_given(riverside, riverside.keep(gwen))
    assert riverside.in_the_tin == 20_000
    riverside.promise(again)
    assert riverside.keep(again).number == 3


def test_too_much_comes_back_in_parts_and_never_more_than_was_paid(riverside: Riverside) -> None:
    slip = riverside.pay(riverside.ready("Hassan", cost("train", "3.66")))
    for wrong in (0, -50, 367):
        with pytest.raises(UserError, match="more than was paid"):
            put_right(riverside, slip, wrong)
    with pytest.raises(UserError, match="Say what was wrong"):
        put_right(riverside, slip, 50, reason=" ")
    assert put_right(riverside, slip, 300).note == "6 miles"
    with pytest.raises(UserError, match="more than was paid"):
        put_right(riverside, slip, 67)
    put_right(riverside, slip, 66)
    assert corrections.paid_for(riverside.workspace, slip.claim_id or 0) == 0
    with pytest.raises(UserError, match="put back already"):
        not_given(riverside, slip)
    assert riverside.in_the_tin == 20_000


def test_what_is_left_after_putting_right_can_still_be_put_back(riverside: Riverside) -> None:
    slip = riverside.pay(riverside.ready("Hassan", cost("train", "3.66")))
    put_right(riverside, slip, 50)
    not_given(riverside, slip)
    moved = cash.movements_of_claim(riverside.workspace, slip.claim_id or 0)
    assert [m.amount for m in moved] == [366, 50, 316]
    with pytest.raises(UserError, match="more than was paid"):
        put_right(riverside, slip, 1)


def test_only_payments_are_put_right(riverside: Riverside) -> None:
    [start] = riverside.workspace.db.query("SELECT id FROM movement")
    for correct in (not_given, lambda group, slip: put_right(group, slip, 1)):
        with pytest.raises(UserError, match="Only money that was paid"):
            correct(riverside, cash.movement(riverside.workspace, start["id"]))


def test_nobody_puts_right_what_was_paid_to_them(riverside: Riverside) -> None:
    """Else Priya could have her money, say that it was not given, and be paid again."""
    slip = riverside.pay(riverside.ready("Priya", cost("bus", "4.60")))
    with pytest.raises(UserError, match="This money was for you"):
        not_given(riverside, slip, by="Priya")
    with pytest.raises(UserError, match="This money was for you"):
        put_right(riverside, slip, 100, by="Priya")


def test_slips_are_numbered_without_gaps_for_each_place_and_year(riverside: Riverside) -> None:
    """Practice rule 17; refused payments use up no number."""
    workspace = riverside.workspace
    tin = cash.begin_place(
        workspace, riverside.act(), kind=PlaceKind.TIN, name="Tin", pieces={100: 9}
    )
    first = riverside.pay(riverside.ready("Amina", cost("bus", "4.60")))
    short = riverside.ready("Ben", cost("bus", "20.00"))
    with pytest.raises(UserError, match="more needed"):
        riverside.pay(short, place_id=tin.id)
    from_tin = riverside.pay(riverside.ready("Carys", cost("bus", "5.00")), place_id=tin.id)
    second = riverside.pay(short)
    assert (first.number, second.number, from_tin.number) == (2, 3, 2)
    new_year = date(2027, 1, 4)
    late = riverside.ready(
        "Dilip", cost("bus", "1.00"), act=riverside.act(day=new_year), day=new_year
    )
    assert riverside.pay(late, day=new_year).number == 1
    moved = cash.transfer(
        workspace, riverside.act(), from_id=tin.id or 0, to_id=riverside.place_id, amount=100
    )
    assert (moved.book_id, moved.number) == (tin.id, 3)


def test_the_wrong_person_was_paid_by_one_key(riverside: Riverside) -> None:
    """Put back, and the tin's coins are where they were before the slip."""
    riverside.pay(riverside.ready("Ben", cost("bus", "2.00")), pieces={200: 1})
    wrong = riverside.pay(riverside.ready("Amina", cost("bus", "4.60")), pieces={20: 23 - 3, 10: 6})
    not_given(riverside, wrong)
    assert cash.tin(riverside.workspace, riverside.place_id).pieces == taken(FLOAT, {200: 1})
