"""From paper: a number somebody else has, and a sum that differs, are asked about once."""

import pytest

from desktop.domain.claim import ReceiptState
from desktop.errors import UserError
from desktop.services.money import claims, corrections, outside
from desktop.services.money.from_paper.paper_claims import PaperCost, PaperRow
from desktop.services.money.from_paper.paper_rows import RowDone, type_in
from desktop.services.money.from_paper.paper_sheet import RowKind, sheet
from tests.services.in_words import InWords, cost


def bus(number: int | None = None, amount: str = "4.60") -> PaperCost:
    return PaperCost(cost=cost("bus", amount), receipt=ReceiptState.KEPT, number=number)


def had(
    group: InWords,
    name: str,
    *costs: PaperCost,
    given: int | None = 460,
    kind: RowKind = RowKind.PAID,
    same: tuple[int, ...] = (),
    sum_right: bool = False,
) -> RowDone:
    """What one row of the sheet says that somebody had."""
    row = PaperRow(
        kind=kind,
        person_id=group.made.ids.get(name),
        name=name,
        costs=costs,
        given=given,
        same_receipts=frozenset(same),
        sum_right=sum_right,
    )
    [done] = type_in(
        group.workspace,
        group.act(),
        meeting_id=group.meeting_id,
        place_id=group.place_id,
        rows=[row],
    )
    return done


def asked(group: InWords, name: str, *costs: PaperCost, **more: object) -> tuple[str, str]:
    """The field and the words of the question; nothing of the row is kept before the answer."""
    before = sheet(group.workspace, group.meeting_id).done
    with pytest.raises(UserError) as question:
        had(group, name, *costs, **more)  # type: ignore[arg-type]
    assert sheet(group.workspace, group.meeting_id).done == before
    return question.value.field, str(question.value)


def beyond(group: InWords) -> list[str]:
    return [str(rule.what) for rule in outside.open_ones(group.workspace)]


@pytest.mark.parametrize("name", ["Amina", "Olwen Rees"])
def test_a_number_somebody_else_has_is_asked_about_and_may_be_the_same(
    small: InWords, name: str
) -> None:
    had(small, "Carys", bus(6))
    question = ("same_receipt", "Receipt 6 is Carys's. Is it the same one?")
    assert asked(small, name, bus(6)) == question
    assert asked(small, name, bus(6), same=(7,)) == question
    done = had(small, name, bus(6), same=(6,))
    full = claims.get(small.workspace, done.row.claim_id or 0)
    assert full.lines[0].receipt_number == 6


def test_each_number_is_asked_about_by_itself(small: InWords) -> None:
    had(small, "Carys", bus(6))
    had(small, "Ben", bus(7))
    found = asked(small, "Amina", bus(6), bus(7, "3.00"), given=760, same=(6,))
    assert found == ("same_receipt", "Receipt 7 is Ben's. Is it the same one?")


def test_their_own_number_again_and_one_of_a_claim_taken_back_are_not_asked_about(
    small: InWords,
) -> None:
    had(small, "Amina", bus(6), bus(6, "3.00"), given=760)
    done = had(small, "Carys", bus(8))
    movement_id = done.row.movement_id or 0
    again = corrections.not_given(small.workspace, small.act(), movement_id=movement_id)
    claims.withdraw(small.workspace, small.act(), claim_id=again.id)
    had(small, "Ben", bus(8))
    assert sheet(small.workspace, small.meeting_id).given == 760 + 460 + 460


def test_another_sum_than_the_costs_make_is_asked_about_and_then_kept_as_it_was(
    small: InWords,
) -> None:
    found = asked(small, "Amina", bus(), given=480)
    assert found == ("sum_right", "£4.80 was given for £4.60. Is that right?")
    assert beyond(small) == []
    had(small, "Amina", bus(), given=480, sum_right=True)
    assert beyond(small) == ["£4.80 was given. Our policy pays £4.60."]


def test_another_promise_than_the_costs_make_is_asked_about_too(small: InWords) -> None:
    found = asked(small, "Ben", bus(), given=480, kind=RowKind.BANK)
    assert found == ("sum_right", "£4.80 was promised for £4.60. Is that right?")
    done = had(small, "Ben", bus(), given=480, kind=RowKind.BANK, sum_right=True)
    assert done.promise is not None
    assert done.promise.amount == 480


def test_what_our_policy_pays_is_not_asked_about_where_it_is_less_than_the_cost(
    small: InWords,
) -> None:
    parking = PaperCost(cost=cost("parking", "3.20"), receipt=ReceiptState.KEPT)
    had(small, "Amina", bus(), parking, given=460)
    had(small, "Ben", bus(), parking, given=780)
    found = asked(small, "Carys", bus(), parking, given=500)
    assert found == ("sum_right", "£5.00 was given for £7.80. Is that right?")
