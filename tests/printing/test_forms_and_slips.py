from dataclasses import replace

import pytest

from desktop.domain.cash import (
    MovementKind,
    SignedLater,
    Signing,
)
from desktop.domain.claim import ClaimKind
from desktop.language import LANGUAGE_NAMES
from desktop.printing.documents.claim_form import claim_form
from desktop.printing.documents.slip import Paid
from desktop.printing.formats import CLEAR_PRINT
from desktop.printing.pdf import pdf_bytes
from desktop.printing.plain_text import plain_text
from tests.printing.practice_meeting import (
    LEON,
    MAYA,
    NOON,
    PRIYA,
    TIN,
    a_claim,
    a_payment,
    letterhead,
)
from tests.printing.practice_papers import (
    CATEGORIES,
    EVERY_PAPER,
    HEAD,
    MEETING,
    PEOPLE,
    a_slip,
)
from tests.printing.reading import pages, words


@pytest.mark.parametrize(
    "paper", ["blank costs form", "costs form with a name", "costs form with a claim", "count"]
)
def test_forms_people_sign_fit_one_side_in_clear_print(paper: str) -> None:
    assert len(pages(pdf_bytes(EVERY_PAPER[paper](HEAD), CLEAR_PRINT))) == 1


@pytest.mark.parametrize("language", [one for one in LANGUAGE_NAMES if one != "en"])
def test_the_blank_costs_form_is_one_side_in_every_language(language: str) -> None:
    form = claim_form(letterhead(language))
    assert len(pages(pdf_bytes(form, CLEAR_PRINT))) == 1


def test_the_blank_costs_form_serves_as_slip_and_has_room_for_a_carer() -> None:
    printed = plain_text(claim_form(HEAD))
    assert "I received £ ____" in printed
    assert "Their signature: ____" in printed
    assert "I have not asked for it before." in printed


def test_a_costs_form_with_a_claim_says_what_was_asked_agreed_and_why() -> None:
    form = claim_form(
        HEAD, person=PEOPLE[4], meeting=MEETING, full=a_claim(4), categories=CATEGORIES,
        people=PEOPLE,
    )  # fmt: skip
    printed = words(pdf_bytes(form, CLEAR_PRINT))
    assert "Meal: lunch £6.75 £5.00 number 4" in printed
    assert "Total £8.05 £6.30" in printed
    assert "Meal: lunch: we pay £5.00 of £6.75. We can pay up to £5.00." in printed
    assert "Agreed by: Leon Brooks" in printed
    assert "Their signature" not in printed


def test_a_claim_nobody_agreed_yet_is_not_printed_as_agreed() -> None:
    waiting = replace(a_claim(4), agreements=())
    form = claim_form(HEAD, person=PEOPLE[4], full=waiting, categories=CATEGORIES, people=PEOPLE)
    printed = plain_text(form)
    assert "Agreed: £" not in printed
    assert "Agreed £ ____" in printed


def test_a_fee_is_never_called_money_back_and_brings_the_advice_line() -> None:
    fee = a_claim(1, kind=ClaimKind.FEE)
    said = a_slip(Paid(movement=a_payment(14, 460), full=fee))
    assert "Thank-you fee: £4.60" in said
    assert "Money back" not in said
    assert "Get advice before you take it." in said


def test_a_slip_says_who_what_how_much_in_figures_and_words() -> None:
    said = a_slip(Paid(movement=a_payment(14, 460), full=a_claim(1), meeting=MEETING))
    assert "Slip 14" in said
    assert "Money back: £4.60" in said
    assert "In words: four pounds and sixty pence" in said
    assert "To: Amina Begum" in said
    assert "Paid by: Maya Lewis" in said
    assert "Receipts kept: 1" in said
    assert "Bus: day ticket" in said
    assert "Signature: signed" in said


def test_a_slip_names_all_three_when_somebody_else_takes_the_money() -> None:
    taken = a_payment(16, 4070, received_by=LEON, received_name="Leon Brooks")
    said = a_slip(Paid(movement=taken, full=a_claim(9)))
    assert "Whose cost: Ines Duarte" in said
    assert "To: Leon Brooks" in said


@pytest.mark.parametrize(
    ("signing", "witness", "said"),
    [
        (Signing.MARK, PRIYA, "Signature: made a mark, seen by Priya Nair"),
        (Signing.CANNOT, PRIYA, "Signature: said yes, cannot sign, seen by Priya Nair"),
        (Signing.LATER, None, "Signed: ____"),
    ],
)
def test_a_slip_says_how_somebody_agreed(signing: Signing, witness: int | None, said: str) -> None:
    paid = a_payment(14, 460, signing=signing, witness_id=witness)
    assert said in a_slip(Paid(movement=paid, full=a_claim(1)))


def test_a_signature_that_followed_is_on_the_slip() -> None:
    later = SignedLater(movement_id=14, signing=Signing.MARK, witness_id=PRIYA, at=NOON)
    paid = Paid(movement=a_payment(14, 460, signing=Signing.LATER), signed_later=later)
    assert "made a mark, seen by Priya Nair" in a_slip(paid)


def test_both_slips_of_a_correction_name_each_other() -> None:
    first = a_payment(14, 460)
    second = a_payment(
        15,
        460,
        kind=MovementKind.PUT_BACK,
        from_id=2,
        to_id=TIN,
        paid_by=1,
        received_by=MAYA,
        received_name="",
        signing=Signing.NOT_NEEDED,
    )
    said = "slip 14 was not given after all. Slip 15 puts it right."
    assert said in " ".join(a_slip(Paid(movement=first, corrected_by=(second,))).split())
    put_back = " ".join(a_slip(Paid(movement=second, corrects=first)).split())
    assert said in put_back
    assert "Back in the tin: £4.60" in put_back
    assert "From: Amina Begum Taken by: Maya Lewis" in put_back


def test_change_that_came_back_is_named_on_the_slip() -> None:
    first = a_payment(14, 1000)
    change = a_payment(15, 540, kind=MovementKind.CHANGE_BACK, from_id=2, to_id=TIN)
    said = a_slip(Paid(movement=first, full=a_claim(1), corrected_by=(change,)))
    assert "Slip 15: £5.40 came back as change for slip 14." in said


def test_an_advance_already_had_is_taken_off_on_the_slip() -> None:
    full = replace(a_claim(9), advance_paid=3000)
    said = a_slip(Paid(movement=a_payment(14, 1070), full=full))
    assert "Had beforehand\n   Amount: −£30.00" in said
    assert "Total\n   Amount: £10.70" in said


def test_a_reason_and_a_count_of_receipts_stand_on_the_slip() -> None:
    said = a_slip(Paid(movement=a_payment(14, 550), full=a_claim(6)))
    assert "Bus, 2 × £2.75" in said
    assert "Receipt: none: the machine kept it" in said
    assert "Receipts kept: 0" in said


def test_what_was_not_paid_stands_on_the_slip_with_its_reason() -> None:
    said = a_slip(Paid(movement=a_payment(14, 630), full=a_claim(4)))
    assert "Meal: lunch: we pay £5.00 of £6.75. We can pay up to £5.00." in said
