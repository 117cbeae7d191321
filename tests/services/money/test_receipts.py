"""A line is paid with its receipt, or with a reason somebody else accepted (rule 7)."""

import pytest

from desktop.domain.claim import NO_RECEIPT_REASONS, FullClaim, Line, ReceiptState
from desktop.errors import NotAllowed, UserError
from desktop.services.money import claims, corrections, receipts
from desktop.services.money.costs import as_costs
from tests.services.groups import Riverside
from tests.services.in_words import InWords, cost


def seen(group: InWords, line: Line, state: ReceiptState = ReceiptState.KEPT) -> Line:
    return receipts.seen(group.workspace, group.act(), line_id=line.id or 0, state=state)


def test_the_program_says_the_number_to_write_on_each_receipt(riverside: Riverside) -> None:
    ben = riverside.claim("Ben", cost("bus", "2.00"), cost("parking", "3.20"))
    amina = riverside.claim("Amina", cost("bus", "4.60"))
    numbers = [seen(riverside, line).receipt_number for line in (*ben.lines, *amina.lines)]
    assert numbers == [1, 2, 3]
    assert seen(riverside, ben.lines[0]).receipt_number == 1


def test_a_receipt_shown_and_given_back_has_no_number(riverside: Riverside) -> None:
    """“Shown and copied” needs a copier; “shown and given back” is enough (their-days.md)."""
    amina = riverside.agree(riverside.claim("Amina", cost("bus", "4.60")), "Leon")
    assert seen(riverside, amina.lines[0], ReceiptState.SHOWN).receipt_number is None
    riverside.pay(amina)


def test_nothing_is_paid_while_a_receipt_is_open(riverside: Riverside) -> None:
    ben = riverside.claim("Ben", cost("bus", "2.00"), cost("parking", "3.20"))
    seen(riverside, ben.lines[0])
    riverside.agree(ben, "Leon")
    with pytest.raises(UserError, match="receipt is needed"):
        riverside.pay(ben)
    seen(riverside, ben.lines[1])
    riverside.pay(ben)


def test_miles_need_no_receipt(riverside: Riverside) -> None:
    ben = riverside.claim("Ben", cost("car", quantity="14"))
    assert ben.lines[0].receipt is ReceiptState.NOT_NEEDED
    riverside.pay(riverside.agree(ben, "Leon"))


def test_nobody_can_say_that_a_ticket_needs_no_receipt(riverside: Riverside) -> None:
    amina = riverside.claim("Amina", cost("bus", "4.60"))
    with pytest.raises(UserError, match="needs a receipt, or a reason"):
        seen(riverside, amina.lines[0], ReceiptState.NOT_NEEDED)
    with pytest.raises(UserError, match="Choose why"):
        seen(riverside, amina.lines[0], ReceiptState.NONE)
    free = cost("bus", "4.60", receipt=ReceiptState.NOT_NEEDED)
    assert riverside.claim("Ben", free).lines[0].receipt is ReceiptState.OPEN
    untold = cost("bus", "4.60", receipt=ReceiptState.NONE)
    assert riverside.claim("Carys", untold).lines[0].receipt is ReceiptState.OPEN


def test_the_carers_signature_is_the_receipt_where_somebody_was_cared_for(
    riverside: Riverside,
) -> None:
    ewa = riverside.agree(riverside.claim("Ewa", cost("childcare", "13.00", "3")), "Leon")
    with pytest.raises(UserError, match="receipt is needed"):
        riverside.pay(ewa)
    seen(riverside, ewa.lines[0], ReceiptState.CARER)
    riverside.pay(ewa)
    bus = riverside.claim("Amina", cost("bus", "4.60"))
    with pytest.raises(UserError, match="needs a receipt"):
        seen(riverside, bus.lines[0], ReceiptState.CARER)


def test_the_first_reason_offered_is_a_contactless_tap() -> None:
    assert next(iter(NO_RECEIPT_REASONS.values())) == "tapped a card or phone"


def test_the_payer_accepts_no_receipt_up_to_the_limit(small: InWords) -> None:
    amina = small.claim("Amina", cost("bus", "10.00"))
    small.no_receipt(amina, "Maya")
    assert small.full(amina).lines[0].accepted_by == small.id("Maya")
    small.pay(amina)


def test_above_the_limit_another_officer_accepts_it(small: InWords) -> None:
    amina = small.claim("Amina", cost("bus", "10.01"))
    with pytest.raises(UserError, match="somebody else accepts it"):
        small.no_receipt(amina, "Maya")
    small.no_receipt(amina, "Leon")
    small.pay(amina)


def test_the_payer_does_not_go_round_the_limit_from_another_seat(small: InWords) -> None:
    """Leon types that Maya accepted £30 without a receipt; Maya then cannot pay it alone."""
    amina = small.claim("Amina", cost("train", "30.00"))
    small.no_receipt(amina, "Maya", at="Leon")
    with pytest.raises(UserError, match="somebody else accepts it"):
        small.pay(amina, by="Maya")
    small.pay(amina, by="Leon")


@pytest.mark.parametrize("who", ["Leon", "Priya"])
def test_who_gains_by_it_accepts_nothing(riverside: Riverside, who: str) -> None:
    """Neither the claimant nor the one who takes the money."""
    full = riverside.claim("Leon", cost("bus", "5.00"))
    claims.pay_whom(
        riverside.workspace, riverside.act(), claim_id=full.id, collector_id=riverside.id("Priya")
    )
    with pytest.raises(UserError, match="the money is for them"):
        riverside.no_receipt(full, who)
    riverside.no_receipt(full, "Maya")


def test_nor_does_somebody_of_their_household(riverside: Riverside) -> None:
    sam = riverside.claim("Sam", cost("bus", "5.00"), by="Leon")
    with pytest.raises(UserError, match="the money is for them"):
        riverside.no_receipt(sam, "Maya", at="Leon")


def test_only_an_officer_accepts(riverside: Riverside) -> None:
    full = riverside.claim("Amina", cost("bus", "5.00"))
    for nobody in ("Ben", "Nia", "Sam"):
        with pytest.raises(NotAllowed):
            riverside.no_receipt(full, nobody)


def test_another_reason_is_said_in_a_few_words(riverside: Riverside) -> None:
    full = riverside.claim("Amina", cost("bus", "5.00"))
    for reason, words in (("other", ""), ("because", "")):
        with pytest.raises(UserError) as refused:
            receipts.none(
                riverside.workspace,
                riverside.act(),
                line_id=full.lines[0].id or 0,
                reason=reason,
                own_words=words,
                by=riverside.named("Maya"),
            )
        assert refused.value.field == "no_receipt"


def test_what_was_accepted_lapses_when_it_becomes_another_cost(riverside: Riverside) -> None:
    """£5 accepted without a receipt is not £50 accepted without a receipt."""
    full = riverside.claim("Amina", cost("bus", "5.00"))
    riverside.no_receipt(full, "Maya")
    line_id = full.lines[0].id

    def changed(category: str, pounds: str) -> FullClaim:
        costs = [cost(category, pounds, line_id=line_id, what="return")]
        return claims.change_costs(
            riverside.workspace, riverside.act(), claim_id=full.id, costs=costs
        )

    assert changed("bus", "5.00").lines[0].receipt is ReceiptState.NONE
    assert changed("bus", "50.00").lines[0].receipt is ReceiptState.OPEN
    riverside.no_receipt(full, "Leon")
    assert changed("train", "50.00").lines[0].receipt is ReceiptState.OPEN


def test_a_receipt_in_hand_stays_when_the_amount_was_misread(riverside: Riverside) -> None:
    full = riverside.with_receipts(riverside.claim("Amina", cost("bus", "5.00")))
    [line] = full.lines
    costs = [cost("bus", "5.50", line_id=line.id)]
    changed = claims.change_costs(
        riverside.workspace, riverside.act(), claim_id=full.id, costs=costs
    )
    assert (changed.lines[0].receipt, changed.lines[0].receipt_number) == (ReceiptState.KEPT, 1)


def test_a_carers_signature_is_no_receipt_once_the_cost_is_a_bus(riverside: Riverside) -> None:
    full = riverside.claim("Ewa", cost("childcare", "13.00"))
    seen(riverside, full.lines[0], ReceiptState.CARER)
    [said] = as_costs(riverside.workspace, riverside.full(full))
    bus = [cost("bus", "13.00", line_id=said.line_id)]
    changed = claims.change_costs(riverside.workspace, riverside.act(), claim_id=full.id, costs=bus)
    assert changed.lines[0].receipt is ReceiptState.OPEN


def test_who_accepted_it_and_then_takes_the_money_accepted_nothing(riverside: Riverside) -> None:
    full = riverside.claim("Amina", cost("bus", "5.00"))
    riverside.no_receipt(full, "Leon")
    claims.pay_whom(
        riverside.workspace, riverside.act(), claim_id=full.id, collector_id=riverside.id("Leon")
    )
    assert riverside.full(full).lines[0].receipt is ReceiptState.OPEN


def test_a_receipt_of_a_paid_claim_stays_as_it_was(riverside: Riverside) -> None:
    full = riverside.ready("Amina", cost("bus", "5.00"))
    slip = riverside.pay(full)
    for state in (ReceiptState.SHOWN, ReceiptState.OPEN):
        with pytest.raises(UserError, match="closed"):
            seen(riverside, full.lines[0], state)
    again = corrections.not_given(riverside.workspace, riverside.act(), movement_id=slip.id or 0)
    assert again.lines[0].receipt_number == 1  # nothing is asked again
