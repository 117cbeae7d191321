import re
from collections.abc import Callable

import pytest

from desktop.printing.blocks import Document
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.formats import CLEAR_PRINT, LARGE_PRINT
from desktop.printing.pdf import pdf_bytes
from desktop.printing.plain_text import plain_text
from tests.printing.practice_papers import EVERY_PAPER, HEAD
from tests.printing.reading import words

every_paper = pytest.mark.parametrize("make", EVERY_PAPER.values(), ids=EVERY_PAPER.keys())


@every_paper
def test_every_paper_says_whose_it_is_when_and_how_to_ask_for_another_format(
    make: Callable[[Letterhead], Document],
) -> None:
    printed = words(pdf_bytes(make(HEAD), CLEAR_PRINT))
    assert "Riverside Users' Group Page 1 of" in printed
    assert "Ask us for this in another format or language. Ring Maya on 01234 567890." in printed
    assert "Printed on 12 March 2026." in printed


@every_paper
def test_the_same_records_give_the_same_bytes(make: Callable[[Letterhead], Document]) -> None:
    assert pdf_bytes(make(HEAD), CLEAR_PRINT) == pdf_bytes(make(HEAD), CLEAR_PRINT)


@every_paper
def test_large_print_and_text_say_every_amount_that_clear_print_says(
    make: Callable[[Letterhead], Document],
) -> None:
    amount = re.compile(r"[−]?£[\d,]+\.\d\d")
    clear = amount.findall(words(pdf_bytes(make(HEAD), CLEAR_PRINT)))
    large = amount.findall(words(pdf_bytes(make(HEAD), LARGE_PRINT[-1])))
    assert set(large) == set(clear) == set(amount.findall(plain_text(make(HEAD))))


@every_paper
def test_no_paper_uses_words_we_avoid(make: Callable[[Letterhead], Document]) -> None:
    avoided = r"wage|payment|payslip|voucher|claimant|payee|rule \d|\bD\d+\b|denomination|reconcil"
    assert re.findall(avoided, plain_text(make(HEAD)), re.IGNORECASE) == []


@every_paper
def test_every_sentence_on_paper_has_fewer_than_fifteen_words(
    make: Callable[[Letterhead], Document],
) -> None:
    lines = plain_text(make(HEAD)).replace("\n\n", ". ").replace("\n", " ").replace("_", "")
    sentences = [s for s in re.split(r"[.?!:]\s", lines) if "=" not in s]
    assert max(len(sentence.split()) for sentence in sentences if "£" not in sentence) < 15
