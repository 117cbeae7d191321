import re
from dataclasses import replace
from pathlib import Path

from desktop.domain.cash import (
    CountConfirmed,
)
from desktop.domain.claim import ClaimKind
from desktop.printing.documents.cash_book import cash_book, cash_book_csv
from desktop.printing.documents.claim_form import claim_form
from desktop.printing.documents.count_sheet import count_sheet
from desktop.printing.documents.payout_sheet import CashDue, payout_sheet
from desktop.printing.documents.slip import Paid, slip
from desktop.printing.formats import CLEAR_PRINT, LARGE_PRINT
from desktop.printing.pdf import pdf_bytes
from desktop.printing.plain_text import plain_text
from tests.printing.practice_meeting import (
    DAY,
    NAMES,
    NOON,
    PRIYA,
    a_claim,
    a_payment,
)
from tests.printing.practice_papers import (
    CATEGORIES,
    COUNT,
    DESK,
    EVERY_PAPER,
    HEAD,
    MEETING,
    PEOPLE,
    the_book,
    the_cash_book,
    the_payout_sheet,
)
from tests.printing.reading import laid_out, needs_poppler, words


def test_the_payout_sheet_adds_up_to_the_practice_meeting_and_is_for_one_pair_of_eyes() -> None:
    printed = words(pdf_bytes(the_payout_sheet(HEAD), CLEAR_PRINT))
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
    assert "£11.35 short\n\nAdd money before you start" in said
    assert said.count("In cash: ") == 2
    assert "£14.10" not in said


def test_a_count_says_what_is_short_in_words_and_proves_the_float() -> None:
    printed = words(pdf_bytes(EVERY_PAPER["count"](HEAD), CLEAR_PRINT))
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
    printed = words(pdf_bytes(EVERY_PAPER["promise"](HEAD), CLEAR_PRINT))
    assert "Amount: £18.40" in printed
    assert "With you by: Thursday 26 March 2026" in printed
    assert "How: bank transfer" in printed
    assert "If it has not come" in printed
    assert printed.count("Ring Maya on 01234 567890.") == 2


def test_no_receipt_says_why_and_who_accepted_it() -> None:
    said = plain_text(EVERY_PAPER["no receipt"](HEAD))
    assert "How much: £5.50" in said
    assert "Why no receipt: the machine kept it" in said
    assert "Accepted by Leon Brooks: ____" in said


def test_the_arrivals_sheet_names_everybody_and_marks_nobody() -> None:
    printed = words(pdf_bytes(EVERY_PAPER["arrivals"](HEAD), CLEAR_PRINT))
    assert all(name in printed for name in NAMES)
    assert re.findall(r"[*†‡♿✓☐☑]", printed) == []


def test_a_hand_over_names_both_and_lets_the_second_signature_follow() -> None:
    said = plain_text(EVERY_PAPER["hand-over"](HEAD))
    assert "Given by Maya Lewis: ____" in said
    assert "Taken by Leon Brooks: ____" in said
    assert "Keys: 2" in said
    assert "Last slip: 15" in said
    assert "The second signature may follow." in said


@needs_poppler
def test_the_cash_book_has_its_columns_and_ends_with_what_is_left(tmp_path: Path) -> None:
    lines = laid_out(pdf_bytes(the_cash_book(HEAD), CLEAR_PRINT), tmp_path)
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
