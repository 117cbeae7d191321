"""A request on one page, and the letter that asks somebody to take part in it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop.domain.request import Purpose, RequestState
from desktop.domain.request_checks import ASKED_FOR
from desktop.printing.blocks import Document
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.formats import CLEAR_PRINT
from desktop.printing.pdf import Printed, page_count
from desktop.printing.plain_text import plain_text
from tests.printing.practice_papers import HEAD
from tests.printing.practice_requests import FARAH, REQUEST, the_letter, the_sheet

EASY = replace(HEAD, easy=True)
SCOPE = (
    *("decision", "decided_by", "holds_money", "last_word", "can_change", "cannot_change"),
    *("why_fixed", "likely_result", "fee", "expenses", "support"),
)


def one_line(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("head", [HEAD, EASY], ids=["usual", "easy"])
@pytest.mark.parametrize("make", [the_sheet, the_letter], ids=["sheet", "letter"])
def test_everything_people_must_know_before_they_begin_is_said(
    make: Callable[[Letterhead], Document], head: Letterhead
) -> None:
    said = one_line(plain_text(make(head)))
    for part in SCOPE:
        assert one_line(getattr(REQUEST, part)) in said, part
    assert "30 April 2026" in said
    assert "You hear it by Friday 29 May 2026." in said


def test_the_sheet_is_one_page_and_is_signed_for_whoever_asks() -> None:
    sheet = the_sheet(HEAD)
    assert page_count(Printed(sheet, CLEAR_PRINT)) == 1
    assert "Signed for Riverside Council" in plain_text(sheet)
    assert "Signed for Riverside Users' Group" in plain_text(the_sheet(HEAD, asked_by=""))


@pytest.mark.parametrize("head", [HEAD, EASY], ids=["usual", "easy"])
def test_a_sheet_that_is_being_prepared_says_what_is_still_to_say(head: Letterhead) -> None:
    """Whoever asks gets it to fill in (practice rule 35)."""
    draft = {"state": RequestState.DRAFT, "last_word": "", "fee": ""}
    said = one_line(plain_text(the_sheet(head, **draft)))
    assert "Still to say" in said
    assert "Say who has the last word." in said
    assert "Say which fee people get. If there is none, write that." in said
    assert "Say who decides." not in said
    assert "Still to say" not in plain_text(the_sheet(head))
    assert "Still to say" not in plain_text(
        the_sheet(head, **{**draft, "state": RequestState.OPEN})
    )
    nothing = dict.fromkeys(ASKED_FOR, "") | {"decided_on": None, "feedback_due": None}
    sheet = the_sheet(HEAD, **{**draft, **nothing})
    assert page_count(Printed(sheet, CLEAR_PRINT)) == 1


@pytest.mark.parametrize("head", [HEAD, EASY], ids=["usual", "easy"])
def test_everybody_is_told_that_they_can_say_no(head: Letterhead) -> None:
    said = one_line(plain_text(the_letter(head)))
    assert "You can say no. It changes nothing for you. You do not have to say why." in said


def test_nobody_is_asked_why_they_say_no() -> None:
    slip = one_line(plain_text(the_letter(HEAD))).split("Your answer", 1)[1]
    assert "why" not in slip.lower()


def test_a_fee_comes_with_what_it_may_do_to_benefits() -> None:
    """Practice rules 22 and 23."""
    said = one_line(plain_text(the_letter(HEAD, fee="£20 for two hours.")))
    assert "A fee may change your benefits. Get advice before you take it." in said
    assert "You may take less of a fee, or none. Nobody asks why." in said
    for fee in ("", "No fee.", "none", "There is no fee", "Brak wynagrodzenia.", "کوئی فیس نہیں۔"):
        without = one_line(plain_text(the_letter(HEAD, fee=fee)))
        assert "A fee may change" not in without
        assert fee in without
    for fee in ("No fee, but a £10 voucher", "No limit", "To be agreed"):
        assert "A fee may change" in one_line(plain_text(the_letter(HEAD, fee=fee)))
    without = one_line(plain_text(the_letter(HEAD, fee="")))
    assert "benefits" not in without


def test_how_somebody_hears_back_is_ticked_as_they_said() -> None:
    said = plain_text(the_letter(HEAD))
    assert "[x] by phone" in said
    assert "[ ] by post" in said


def test_what_somebody_is_asked_as_is_never_printed() -> None:
    """Practice no. 131: the warning and the seat are for the organiser alone."""
    said = plain_text(the_letter(HEAD))
    assert FARAH.name in said
    assert "only one" not in said


def test_what_is_for_information_only_promises_no_change() -> None:
    said = plain_text(
        the_sheet(
            HEAD,
            purpose=Purpose.INFORMATION,
            can_change="",
            cannot_change="",
            why_fixed="",
            likely_result="",
            feedback_due=None,
        )
    )
    assert "to tell people only" in said
    assert "What can change" not in said
    assert "Hearing back" not in said
