"""Pictures hang on lines, many to many, and tell when a receipt came twice (rule 3)."""

from typing import Any

import pytest

from desktop.domain.claim import DoubleState
from desktop.errors import UserError
from desktop.services.money import agreeing, claims, corrections, pictures, receipts
from desktop.services.money.costs import as_costs
from tests.services.groups import Riverside
from tests.services.in_words import cost
from tests.services.photos import HEIC, on_its_side


def keep(riverside: Riverside, claim_id: int, content: bytes, *line_ids: int | None) -> Any:
    return receipts.add_picture(
        riverside.workspace,
        riverside.act(),
        claim_id=claim_id,
        name="ticket.jpg",
        content=content,
        line_ids=[line_id for line_id in line_ids if line_id],
    )


def test_pictures_and_lines_go_many_to_many_and_stay_in_the_file(riverside: Riverside) -> None:
    full = riverside.claim("Ben", cost("bus", "2.00"), cost("parking", "3.20"))
    bus, parking = (line.id for line in full.lines)
    both = keep(riverside, full.id, on_its_side())
    one = keep(riverside, full.id, HEIC, parking)
    riverside.reopen()
    assert [
        (receipt.id, line_ids)
        for receipt, line_ids in claims.receipts_of(riverside.workspace, full.id)
    ] == [(both.id, [bus, parking]), (one.id, [parking])]
    content = claims.receipt_bytes(riverside.workspace, riverside.act("Sam"), receipt_id=one.id)
    assert content == pictures.prepared(HEIC).content


def test_the_same_picture_on_another_claim_is_held_whoever_claims(riverside: Riverside) -> None:
    """Practice rule 3: the same receipt fingerprint."""
    ben = riverside.claim("Ben", cost("parking", "3.20"))
    keep(riverside, ben.id, HEIC)
    carys = riverside.claim("Carys", cost("bus", "1.00"))
    keep(riverside, carys.id, HEIC)
    assert not riverside.full(ben).held
    [double] = riverside.full(carys).held
    assert double.other_line_id == ben.lines[0].id
    with pytest.raises(UserError, match="may be there twice"):
        riverside.agree(carys, "Leon")


def test_the_same_picture_twice_on_one_claim_holds_nothing(riverside: Riverside) -> None:
    full = riverside.claim("Ben", cost("bus", "2.00"), cost("bus", "2.00"))
    keep(riverside, full.id, HEIC)
    keep(riverside, full.id, HEIC)
    assert not riverside.full(full).held


def test_writing_the_costs_again_does_not_free_a_held_picture(riverside: Riverside) -> None:
    ben = riverside.claim("Ben", cost("parking", "3.20"))
    keep(riverside, ben.id, HEIC)
    carys = riverside.claim("Carys", cost("bus", "1.00"))
    keep(riverside, carys.id, HEIC)
    costs = as_costs(riverside.workspace, riverside.full(carys))
    claims.change_costs(riverside.workspace, riverside.act(), claim_id=carys.id, costs=costs)
    assert len(riverside.full(carys).held) == 1


def test_a_double_found_after_paying_is_put_right_not_refused(riverside: Riverside) -> None:
    ben = riverside.claim("Ben", cost("parking", "3.20"))
    keep(riverside, ben.id, HEIC)
    carys = riverside.ready("Carys", cost("bus", "1.00"))
    slip = riverside.pay(carys)
    keep(riverside, carys.id, HEIC)
    [double] = riverside.full(carys).held

    def look(*, twice: bool) -> None:
        agreeing.look_at_double(
            riverside.workspace,
            riverside.act(),
            double_id=double.id or 0,
            twice=twice,
            by=riverside.named("Leon"),
        )

    with pytest.raises(UserError, match="Put the slip right instead"):
        look(twice=True)
    corrections.put_right(
        riverside.workspace,
        riverside.act(),
        movement_id=slip.id or 0,
        amount=100,
        reason="Ben's ticket",
    )
    look(twice=False)
    assert riverside.full(carys).doubles[0].state is DoubleState.CLEARED


def test_a_claim_put_back_hands_its_pictures_on(riverside: Riverside) -> None:
    full = riverside.ready("Amina", cost("bus", "4.60"))
    keep(riverside, full.id, HEIC)
    slip = riverside.pay(full)
    again = corrections.not_given(riverside.workspace, riverside.act(), movement_id=slip.id or 0)
    [(_, line_ids)] = claims.receipts_of(riverside.workspace, again.id)
    assert line_ids == [again.lines[0].id]
    assert not riverside.full(again).held
