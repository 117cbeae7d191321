import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.cash import (
    BookLine,
    Count,
    CountConfirmed,
    CountKind,
    HandOver,
    MovementKind,
    Promise,
    Proof,
    SignedLater,
    Signing,
)
from desktop.domain.claim import ClaimKind
from desktop.domain.person import Method
from desktop.printing.blocks import Document
from desktop.printing.documents.arrivals_sheet import arrivals_sheet
from desktop.printing.documents.cash_book import cash_book, cash_book_csv
from desktop.printing.documents.claim_form import claim_form
from desktop.printing.documents.count_sheet import blank_count_sheet, count_sheet
from desktop.printing.documents.hand_over import hand_over_sheet
from desktop.printing.documents.no_receipt import no_receipt
from desktop.printing.documents.payout_sheet import BankDue, CashDue, payout_sheet
from desktop.printing.documents.promise_slip import promise_slip
from desktop.printing.documents.slip import Paid, slip
from desktop.printing.formats import CLEAR_PRINT, LARGE_PRINT
from desktop.printing.pdf import pdf_bytes
from desktop.printing.plain_text import plain_text
from tests.printing.practice_meeting import (
    DAY,
    LEON,
    MAYA,
    NAMES,
    NOON,
    PRIYA,
    TIN,
    a_claim,
    a_desk,
    a_payment,
)
from tests.printing.reading import laid_out, needs_poppler, pages, words

DESK = a_desk()
HEAD, PEOPLE, CATEGORIES, MEETING = DESK.head, DESK.people, DESK.categories, DESK.meeting
OPENING = {2000: 3, 1000: 5, 500: 8, 200: 10, 100: 15, 50: 16, 20: 20, 10: 20, 5: 14, 2: 10, 1: 10}
CLOSING = {1000: 3, 500: 4, 200: 3, 100: 12, 50: 9, 20: 17, 10: 16, 5: 12, 2: 10, 1: 9}
HANDED = {
    1: ({200: 2, 50: 1, 10: 1}, 19540),
    2: ({500: 1, 200: 2, 50: 1}, 18590),
    3: ({1000: 1, 100: 1, 50: 1, 20: 1, 10: 1, 5: 1}, 17405),
    4: ({500: 1, 100: 1, 20: 1, 10: 1}, 16775),
    5: ({2000: 1, 1000: 1, 500: 1, 200: 2}, 12875),
    6: ({500: 1, 50: 1}, 12325),
    8: ({200: 1, 100: 1, 50: 1, 10: 1, 5: 1, 1: 1}, 11959),
    9: ({2000: 2, 50: 1, 20: 1}, 7889),
}
PROMISE = Promise(id=1, claim_id=7, amount=1840, made_on=DAY, pay_by=date(2026, 3, 26))
COUNT = Count(
    id=1,
    place_id=TIN,
    meeting_id=1,
    kind=CountKind.CLOSE,
    at=NOON,
    day=DAY,
    pieces=CLOSING,
    total=7839,
    expected=7889,
    explanation="We don’t know why.",
    first_id=MAYA,
)
HAND_OVER = HandOver(place_id=TIN, count_id=1, from_id=MAYA, to_id=LEON, keys=2, at=NOON, day=DAY)


def a_slip(paid: Paid) -> str:
    return plain_text(slip(HEAD, paid, people=PEOPLE, categories=CATEGORIES))


def the_payout_sheet() -> Document:
    return payout_sheet(
        HEAD,
        meeting=MEETING,
        opening=OPENING,
        cash=[
            CashDue(full=a_claim(number), pieces=pieces, left=left)
            for number, (pieces, left) in HANDED.items()
        ],
        bank=[BankDue(full=a_claim(7, method=Method.BANK), promise=PROMISE)],
        people=PEOPLE,
    )


def the_book() -> list[BookLine]:
    start = a_payment(1, 20000, kind=MovementKind.DRAW, from_id=9, to_id=TIN)
    lines = [BookLine(movement=start, who="", money_in=20000, money_out=0, left=20000)]
    for at, (number, (_, left)) in enumerate(HANDED.items(), 2):
        amount = a_claim(number).allowed
        who = NAMES[number - 1]
        lines.append(
            BookLine(
                movement=a_payment(at, amount), who=who, money_in=0, money_out=amount, left=left
            )
        )
    return lines


def the_cash_book() -> Document:
    march = date(2026, 3, 1), date(2026, 3, 31)
    return cash_book(HEAD, place=DESK.tin, lines=the_book(), start=march[0], end=march[1])


EVERY_PAPER: dict[str, Callable[[], Document]] = {
    "blank costs form": lambda: claim_form(HEAD),
    "costs form with a name": lambda: claim_form(HEAD, person=PEOPLE[1], meeting=MEETING),
    "costs form with a claim": lambda: claim_form(
        HEAD,
        person=PEOPLE[5],
        meeting=MEETING,
        full=a_claim(5),
        categories=CATEGORIES,
        people=PEOPLE,
    ),
    "pay-out sheet": the_payout_sheet,
    "slip": lambda: slip(
        HEAD,
        Paid(movement=a_payment(14, 460), full=a_claim(1), meeting=MEETING),
        people=PEOPLE,
        categories=CATEGORIES,
    ),
    "count": lambda: count_sheet(
        HEAD,
        count=COUNT,
        place=DESK.tin,
        people=PEOPLE,
        meeting=MEETING,
        proof=Proof(float_amount=20000, cash=7839, paid_out=12111, short=50),
        check_code="7F3A-91C2",
    ),
    "blank count": lambda: blank_count_sheet(HEAD, place=DESK.tin, meeting=MEETING),
    "promise": lambda: promise_slip(
        HEAD,
        promise=PROMISE,
        full=a_claim(7, method=Method.BANK),
        payee=PEOPLE[7],
        meeting=MEETING,
    ),
    "no receipt": lambda: no_receipt(
        HEAD,
        person=PEOPLE[6],
        full=a_claim(6),
        meeting=MEETING,
        categories=CATEGORIES,
        people=PEOPLE,
    ),
    "blank no receipt": lambda: no_receipt(HEAD),
    "arrivals": lambda: arrivals_sheet(HEAD, meeting=MEETING, names=NAMES),
    "hand-over": lambda: hand_over_sheet(
        HEAD,
        hand_over=HAND_OVER,
        count=COUNT,
        place=DESK.tin,
        people=PEOPLE,
        slips=8,
        last_slip=15,
        check_code="7F3A-91C2",
    ),
    "cash book": the_cash_book,
}
every_paper = pytest.mark.parametrize("make", EVERY_PAPER.values(), ids=EVERY_PAPER.keys())


@every_paper
def test_every_paper_says_whose_it_is_when_and_how_to_ask_for_another_format(
    make: Callable[[], Document],
) -> None:
    printed = words(pdf_bytes(make(), CLEAR_PRINT))
    assert "Riverside Users' Group Page 1 of" in printed
    assert "Ask us for this in another format or language. Ring Maya on 01234 567890." in printed
    assert "Printed on 12 March 2026." in printed


@every_paper
def test_the_same_records_give_the_same_bytes(make: Callable[[], Document]) -> None:
    assert pdf_bytes(make(), CLEAR_PRINT) == pdf_bytes(make(), CLEAR_PRINT)


@every_paper
def test_large_print_and_text_say_every_amount_that_clear_print_says(
    make: Callable[[], Document],
) -> None:
    amount = re.compile(r"[−]?£[\d,]+\.\d\d")
    clear = amount.findall(words(pdf_bytes(make(), CLEAR_PRINT)))
    large = amount.findall(words(pdf_bytes(make(), LARGE_PRINT[-1])))
    assert set(large) == set(clear) == set(amount.findall(plain_text(make())))


@every_paper
def test_no_paper_uses_words_we_avoid(make: Callable[[], Document]) -> None:
    avoided = r"wage|payment|payslip|voucher|claimant|payee|rule \d|\bD\d+\b|denomination|reconcil"
    assert re.findall(avoided, plain_text(make()), re.IGNORECASE) == []


@every_paper
def test_every_sentence_on_paper_has_fewer_than_fifteen_words(
    make: Callable[[], Document],
) -> None:
    lines = plain_text(make()).replace("\n\n", ". ").replace("\n", " ").replace("_", "")
    sentences = [s for s in re.split(r"[.?!:]\s", lines) if "=" not in s]
    assert max(len(sentence.split()) for sentence in sentences if "£" not in sentence) < 15


@pytest.mark.parametrize(
    "paper", ["blank costs form", "costs form with a name", "costs form with a claim", "count"]
)
def test_forms_people_sign_fit_one_side_in_clear_print(paper: str) -> None:
    assert len(pages(pdf_bytes(EVERY_PAPER[paper](), CLEAR_PRINT))) == 1


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


def test_the_payout_sheet_adds_up_to_the_practice_meeting_and_is_for_one_pair_of_eyes() -> None:
    printed = words(pdf_bytes(the_payout_sheet(), CLEAR_PRINT))
    assert "Keep this to yourself. It shows what others were paid." in printed
    assert "Asked for: £145.76" in printed
    assert "Agreed: £139.51" in printed
    assert "In cash: £121.11" in printed
    assert "By bank: £18.40" in printed
    assert "1. Amina Begum £4.60 2 × £2 + 50p + 10p £195.40" in printed
    assert "Sign" not in printed


def test_fees_have_no_total_with_costs_on_the_payout_sheet() -> None:
    sheet = payout_sheet(
        HEAD,
        meeting=MEETING,
        opening=None,
        cash=[CashDue(full=a_claim(1)), CashDue(full=a_claim(2, kind=ClaimKind.FEE))],
        bank=[],
        people=PEOPLE,
        short=1135,
    )
    said = plain_text(sheet)
    assert "£11.35 short. Add money before you start" in said
    assert said.count("In cash: ") == 2
    assert "£14.10" not in said


def test_a_count_says_what_is_short_in_words_and_proves_the_float() -> None:
    printed = words(pdf_bytes(EVERY_PAPER["count"](), CLEAR_PRINT))
    assert "50p 9 £4.50" in printed
    assert "Total £78.39" in printed
    assert "The book says: £78.89" in printed
    assert "Difference: 50p short" in printed
    assert "Nobody has to make it up." in printed
    assert "£78.39 in the tin + £121.11 on slips + £0.50 short = £200.00, the float." in printed
    assert "To fill the float again: £121.61." in printed
    assert "Check code 7F3A-91C2." in printed


def test_a_count_by_one_waits_for_a_second_person_by_name() -> None:
    alone = plain_text(count_sheet(HEAD, count=COUNT, place=DESK.tin, people=PEOPLE))
    assert "One person counted £78.39. A second person confirms it later." in alone
    assert "Confirmed by: ____" in alone
    confirmed = CountConfirmed(count_id=1, person_id=PRIYA, at=NOON)
    later = count_sheet(HEAD, count=COUNT, place=DESK.tin, people=PEOPLE, confirmed=confirmed)
    assert "Confirmed by Priya Nair" in plain_text(later)
    both = replace(COUNT, second_id=PRIYA)
    together = plain_text(count_sheet(HEAD, count=both, place=DESK.tin, people=PEOPLE))
    assert "Counted by Maya Lewis" in together
    assert "Counted by Priya Nair" in together


def test_a_count_that_agrees_and_one_that_is_over_say_so() -> None:
    right = replace(COUNT, total=7889)
    over = replace(COUNT, total=7909)
    for count, said in ((right, "Nothing short, nothing over"), (over, "20p over")):
        printed = plain_text(count_sheet(HEAD, count=count, place=DESK.tin, people=PEOPLE))
        assert said in printed
        assert "make it up" not in printed


def test_a_promise_says_how_much_by_when_and_whom_to_ask() -> None:
    printed = words(pdf_bytes(EVERY_PAPER["promise"](), CLEAR_PRINT))
    assert "Amount: £18.40" in printed
    assert "With you by: Thursday 26 March 2026" in printed
    assert "How: bank transfer" in printed
    assert "If it has not come" in printed
    assert printed.count("Ring Maya on 01234 567890.") == 2


def test_no_receipt_says_why_and_who_accepted_it() -> None:
    said = plain_text(EVERY_PAPER["no receipt"]())
    assert "How much: £5.50" in said
    assert "Why no receipt: the machine kept it" in said
    assert "Accepted by Leon Brooks: ____" in said


def test_the_arrivals_sheet_names_everybody_and_marks_nobody() -> None:
    printed = words(pdf_bytes(EVERY_PAPER["arrivals"](), CLEAR_PRINT))
    assert all(name in printed for name in NAMES)
    assert re.findall(r"[*†‡♿✓☐☑]", printed) == []


def test_a_hand_over_names_both_and_lets_the_second_signature_follow() -> None:
    said = plain_text(EVERY_PAPER["hand-over"]())
    assert "Given by Maya Lewis: ____" in said
    assert "Taken by Leon Brooks: ____" in said
    assert "Keys: 2" in said
    assert "Last slip: 15" in said
    assert "The second signature may follow." in said


@needs_poppler
def test_the_cash_book_has_its_columns_and_ends_with_what_is_left(tmp_path: Path) -> None:
    lines = laid_out(pdf_bytes(the_cash_book(), CLEAR_PRINT), tmp_path)
    rows = [line.split() for line in lines]
    assert ["Date", "Slip", "Who", "In", "Out", "Left"] in rows
    assert ["12", "Mar", "2026", "2", "Amina", "Begum", "£4.60", "£195.40"] in rows
    assert ["Total", "£200.00", "£121.11", "£78.89"] in rows
    assert len({len(line.rstrip()) for line in lines if "£" in line and "Mar" in line}) == 1


def test_the_cash_book_for_a_spreadsheet_has_plain_numbers_and_days() -> None:
    book = cash_book_csv(HEAD.words, lines=the_book(), currency="GBP").decode("utf-8-sig")
    rows = book.splitlines()
    assert rows[0] == "Date,Slip,Who,In,Out,Left,What for,Note"
    assert rows[1] == "2026-03-12,1,,200.00,0.00,200.00,from the bank,"
    assert rows[2] == "2026-03-12,2,Amina Begum,0.00,4.60,195.40,money back,"


def test_a_book_without_lines_says_so() -> None:
    book = cash_book(HEAD, place=DESK.tin, lines=[], start=DAY, end=DAY, brought_forward=20000)
    said = plain_text(book)
    assert "There before: £200.00" in said
    assert "No money moved between these days." in said


def test_the_practice_group_says_on_every_paper_that_no_money_is_real() -> None:
    practice = replace(HEAD, group=replace(HEAD.group, practice=True))
    assert "Practice only. No real money." in plain_text(claim_form(practice))


def test_a_name_with_half_a_letter_or_markup_breaks_no_paper() -> None:
    strange = "<b>&amp; عائشہ 😀 小明 " * 15
    moved = a_payment(14, 460, received_name=strange + "\ud800")
    document = slip(HEAD, Paid(movement=moved), people=PEOPLE, categories=CATEGORIES)
    printed = words(pdf_bytes(document, LARGE_PRINT[-1]))
    assert "<b>&amp;" in printed
    assert "�" in plain_text(document)
