"""Paying: the tin, the slip, who may hand over to whom, and what stops it (rules 1, 2, 4 to 9)."""

import pytest

from desktop.domain.cash import MovementKind
from desktop.domain.claim import ClaimState
from desktop.domain.office import Named
from desktop.domain.paying import Block
from desktop.domain.person import Method, Status
from desktop.errors import NotAllowed, UserError
from desktop.services.group import group
from desktop.services.money import agreeing, cash, claims, corrections, promises
from desktop.services.people import people
from desktop.storage import cash as cash_storage
from tests.services.groups import Riverside
from tests.services.in_words import DAY, cost


def test_the_tin_never_goes_below_zero(riverside: Riverside) -> None:
    """Practice rule 1."""
    cash.give_back(riverside.workspace, riverside.act(), place_id=riverside.place_id, amount=19_600)
    amina = riverside.ready("Amina", cost("bus", "4.60"))
    with pytest.raises(UserError) as refused:
        riverside.pay(amina)
    assert str(refused.value) == "£4.60 can't be paid: £4.00 in the tin. £0.60 more needed."
    assert riverside.in_the_tin == 400
    assert riverside.full(amina).claim.state is ClaimState.AGREED


def test_only_the_total_stops_a_payment_not_which_coins_the_book_knows(
    riverside: Riverside,
) -> None:
    """Rule 1 per coin refuses reality (their-days.md): her fingers found five £1 more."""
    amina = riverside.ready("Amina", cost("train", "20.00"))
    paid = riverside.pay(amina, pieces={100: 20})
    assert paid.amount == 2000
    tin = cash.tin(riverside.workspace, riverside.place_id)
    assert tin.total == 18_000
    assert tin.pieces is not None
    assert tin.pieces[100] == -5


@pytest.mark.parametrize(
    ("pieces", "said"),
    [
        ({200: 2}, "These notes and coins make £4.00, not £4.60."),
        ({200: 3}, "These notes and coins make £6.00, not £4.60."),
        ({500: 1, 20: -2}, "A number of coins cannot be below zero."),
        ({460: 1}, "There is no such note or coin. Check them."),
    ],
)
def test_what_is_handed_over_is_worth_exactly_the_amount(
    riverside: Riverside, pieces: dict[int, int], said: str
) -> None:
    amina = riverside.ready("Amina", cost("bus", "4.60"))
    with pytest.raises(UserError) as refused:
        riverside.pay(amina, pieces=pieces)
    assert str(refused.value) == said
    assert riverside.in_the_tin == 20_000


def test_change_below_zero_moves_nothing(riverside: Riverside) -> None:
    amina = riverside.ready("Amina", cost("bus", "4.60"))
    with pytest.raises(UserError, match="above zero"):
        riverside.pay(amina, change_amount=-60)
    assert riverside.in_the_tin == 20_000


def test_a_claim_is_paid_once(riverside: Riverside) -> None:
    """Practice rule 2."""
    amina = riverside.ready("Amina", cost("bus", "4.60"))
    riverside.pay(amina)
    with pytest.raises(UserError, match="paid already"):
        riverside.pay(amina)
    with pytest.raises(UserError, match="paid already"):
        riverside.promise(amina)
    assert riverside.in_the_tin == 19_540


def test_a_promised_claim_is_not_paid_in_cash_as_well(riverside: Riverside) -> None:
    gwen = riverside.ready("Gwen", cost("taxi", "18.40", agreed_before=True))
    riverside.promise(gwen)
    with pytest.raises(UserError, match="Take the promise back first"):
        riverside.pay(gwen)
    promises.take_promise_back(riverside.workspace, riverside.act(), claim_id=gwen.id)
    assert riverside.pay(gwen).amount == 1840
    assert promises.promise_of(riverside.workspace, gwen.id) is None


def test_a_claim_nobody_agreed_is_not_paid(riverside: Riverside) -> None:
    amina = riverside.with_receipts(riverside.claim("Amina", cost("bus", "4.60")))
    with pytest.raises(UserError, match="Nobody has agreed"):
        riverside.pay(amina)


@pytest.mark.parametrize("part", ["claimant", "payee", "collector"])
def test_nobody_hands_money_to_themselves_in_any_of_the_three_parts(
    riverside: Riverside, part: str
) -> None:
    """Practice rule 4, with payee and collector as their-days.md asks."""
    whose = "Priya" if part == "claimant" else "Amina"
    full = riverside.with_receipts(riverside.claim(whose, cost("bus", "4.60")))
    if part != "claimant":
        claims.pay_whom(
            riverside.workspace,
            riverside.act(),
            claim_id=full.id,
            remember=False,
            **{f"{part}_id": riverside.id("Priya")},
        )
    riverside.agree(full, "Leon")
    with pytest.raises(UserError, match="cannot hand money to yourself"):
        riverside.pay(full, by="Priya")
    assert riverside.pay(full, by="Maya").amount == 460


def test_the_payer_does_not_pay_somebody_of_her_household(riverside: Riverside) -> None:
    sam = riverside.ready("Sam", cost("bus", "4.60"))
    with pytest.raises(UserError, match="somebody you live with"):
        riverside.pay(sam, by="Maya")
    assert riverside.pay(sam, by="Priya").paid_by == riverside.id("Priya")


def test_who_agreed_and_pays_says_why_once_a_meeting(riverside: Riverside) -> None:
    """Practice rule 5, asked once a meeting (their-days.md)."""
    first = riverside.ready("Amina", cost("bus", "4.60"), agreed_by=("Maya",))
    second = riverside.ready("Ben", cost("bus", "2.00"), agreed_by=("Maya",))
    with pytest.raises(UserError, match="Say why") as asked:
        riverside.pay(first)
    assert asked.value.field == Block.AGREER_PAYS
    riverside.pay(first, reasons={Block.AGREER_PAYS: "Leon is ill"})
    assert riverside.pay(second).amount == 200


def test_an_empty_reason_is_no_reason(riverside: Riverside) -> None:
    first = riverside.ready("Amina", cost("bus", "4.60"), agreed_by=("Maya",))
    with pytest.raises(UserError, match="Say why"):
        riverside.pay(first, reasons={Block.AGREER_PAYS: "  "})


def test_above_the_limit_two_people_agree_and_a_third_pays(riverside: Riverside) -> None:
    """Practice rule 5 above the second-approver limit."""
    ines = riverside.ready("Ines", cost("train", "40.70"), agreed_by=("Leon", "Maya"))
    with pytest.raises(UserError, match="did not agree this claim must hand it over"):
        riverside.pay(ines, by="Maya", reasons={Block.AGREER_PAYS: "nobody else"})
    assert riverside.pay(ines, by="Priya").amount == 4070


def test_the_cash_limit_is_for_a_person_not_for_each_claim(riverside: Riverside) -> None:
    """Practice rule 9: £40 a person at one meeting, however many claims it is cut into."""
    first = riverside.ready("Ewa", cost("train", "30.00"))
    second = riverside.ready("Ewa", cost("bus", "15.00"))
    riverside.pay(first)
    with pytest.raises(UserError, match=r"£45.00 is over your £40.00 limit"):
        riverside.pay(second)
    riverside.agree(second, "Priya")
    assert riverside.pay(second).amount == 1500


def test_what_came_back_does_not_count_towards_the_cash_limit(riverside: Riverside) -> None:
    first = riverside.pay(riverside.ready("Ewa", cost("train", "30.00")))
    again = corrections.not_given(riverside.workspace, riverside.act(), movement_id=first.id or 0)
    claims.withdraw(riverside.workspace, riverside.act(), claim_id=again.id)
    assert riverside.pay(riverside.ready("Ewa", cost("bus", "15.00"))).amount == 1500


def test_a_bank_claim_paid_in_cash_keeps_the_cash_limit(riverside: Riverside) -> None:
    """Ctrl+Enter on somebody who wanted a bank transfer is still cash."""
    gwen = riverside.ready("Gwen", cost("train", "39.00"))
    riverside.pay(riverside.ready("Gwen", cost("bus", "2.00"), method=Method.CASH))
    assert gwen.claim.method is Method.BANK
    with pytest.raises(UserError, match="needs two people"):
        riverside.pay(gwen)


def test_a_claim_paid_in_cash_says_cash_afterwards(riverside: Riverside) -> None:
    gwen = riverside.ready("Gwen", cost("bus", "2.00"))
    riverside.pay(gwen)
    assert riverside.full(gwen).claim.method is Method.CASH


def test_somebody_else_hands_it_over_while_maya_sits_at_the_laptop(riverside: Riverside) -> None:
    """Who is at the laptop and who did it are two things; a PIN proves the second."""
    mine = riverside.ready("Maya", cost("bus", "4.60"))
    with pytest.raises(UserError, match="type their own PIN"):
        riverside.pay(mine, paid_by=Named(person_id=riverside.id("Priya")))
    with pytest.raises(UserError, match="does not fit"):
        riverside.pay(mine, paid_by=Named(person_id=riverside.id("Priya"), pin="1111"))
    with pytest.raises(NotAllowed):
        riverside.pay(mine, paid_by=riverside.named("Sam"))
    slip = riverside.pay(mine, paid_by=riverside.named("Priya"))
    assert slip.paid_by == riverside.id("Priya")


def test_money_leaves_only_a_place_where_cash_stands(riverside: Riverside) -> None:
    amina = riverside.ready("Amina", cost("bus", "4.60"))
    for place in riverside.workspace.db.query("SELECT id, kind FROM place WHERE kind <> 'float'"):
        with pytest.raises(UserError, match="Choose a tin"):
            riverside.pay(amina, place_id=place["id"])
    with pytest.raises(UserError, match="Choose a tin"):
        riverside.pay(amina, place_id=99)


def test_a_claim_of_somebody_who_has_died_is_paid_to_somebody_who_can_take_it(
    riverside: Riverside,
) -> None:
    full = riverside.ready("Amina", cost("bus", "4.60"))
    people.set_status(
        riverside.workspace, riverside.act(), person_id=riverside.id("Amina"), status=Status.DIED
    )
    with pytest.raises(UserError, match="Choose who takes the money"):
        riverside.pay(full)
    claims.pay_whom(
        riverside.workspace,
        riverside.act(),
        claim_id=full.id,
        payee_id=riverside.id("Ben"),
        collector_id=riverside.id("Ben"),
    )
    riverside.agree(full, "Leon")
    with pytest.raises(UserError, match="Check who is to be paid"):
        riverside.pay(full)
    slip = riverside.pay(full, reasons={Block.PERSON: "her brother, letter of 2 March"})
    assert (slip.received_name, slip.note) == ("Ben Carter", "her brother, letter of 2 March")


def test_the_one_who_usually_takes_the_money_is_remembered(riverside: Riverside) -> None:
    full = riverside.claim("Amina", cost("bus", "4.60"))
    claims.pay_whom(
        riverside.workspace, riverside.act(), claim_id=full.id, collector_id=riverside.id("Ben")
    )
    later = riverside.claim("Amina", cost("bus", "2.00"))
    assert later.claim.collector_id == riverside.id("Ben")
    assert later.claim.payee_id == riverside.id("Amina")


def test_a_step_that_fails_half_way_paid_nothing(riverside: Riverside) -> None:
    """The note goes out but the change that came back is wrong: nothing happened."""
    amina = riverside.ready("Amina", cost("bus", "4.60"))
    with pytest.raises(UserError, match="coins make £5"):
        riverside.pay(amina, pieces={1000: 1}, change={500: 1}, change_amount=540)
    assert cash.movements_of_claim(riverside.workspace, amina.id) == []
    paid = riverside.pay(amina, pieces={1000: 1}, change={500: 1, 20: 2}, change_amount=540)
    assert paid.number == 2  # after what was there at the start


def test_every_payment_leaves_the_tin_and_reaches_people(riverside: Riverside) -> None:
    riverside.pay(riverside.ready("Amina", cost("bus", "4.60")))
    db = riverside.workspace.db
    total = sum(cash_storage.balance(db, row["id"]) for row in db.query("SELECT id FROM place"))
    assert total == 0
    _, [_, paid] = cash.book(riverside.workspace, riverside.place_id, DAY, DAY)
    assert (paid.movement.kind, paid.money_out, paid.left) == (MovementKind.PAY, 460, 19_540)


def test_an_officer_whose_pin_was_changed_needs_the_new_one(riverside: Riverside) -> None:
    group.set_pin(riverside.workspace, riverside.act("Leon"), pin="9753")
    amina = riverside.with_receipts(riverside.claim("Amina", cost("bus", "4.60")))
    with pytest.raises(UserError, match="does not fit"):
        riverside.agree(amina, "Leon")
    new = Named(person_id=riverside.id("Leon"), pin="9753")
    agreeing.agree(riverside.workspace, riverside.act(), claim_ids=[amina.id], by=new)
