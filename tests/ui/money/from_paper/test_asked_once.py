"""By keyboard: what is asked once about a row before it is kept, and who paid the next one."""

from desktop.domain.claim import ReceiptState
from desktop.services.money.from_paper import paper_sheet
from desktop.services.money.from_paper.paper_claims import PaperCost, PaperRow
from desktop.services.money.from_paper.paper_rows import type_in
from desktop.services.money.from_paper.paper_sheet import RowKind
from tests.services.in_words import InWords, cost
from tests.ui.money.from_paper.conftest import Open, page
from tests.ui.visiting import Visit

ASKED = "Receipt 6 is Carys's. Is it the same one?"


def carys_has_receipt_6(small: InWords) -> None:
    bus = PaperCost(cost=cost("bus", "4.60"), receipt=ReceiptState.KEPT, number=6)
    row = PaperRow(kind=RowKind.PAID, person_id=small.id("Carys"), costs=(bus,), given=460)
    type_in(
        small.workspace,
        small.act(),
        meeting_id=small.meeting_id,
        place_id=small.place_id,
        rows=[row],
    )


def type_amina(visit: Visit, number: str = "", given: str = "") -> None:
    """Bus, £4.60, its receipt kept with a number, and another sum given where one is said."""
    visit.press("Down", "Enter")
    visit.type("4.60")
    visit.press("Enter", "Down", "Enter")
    visit.type(number)
    visit.press("Enter", "Enter")
    visit.type(given)
    visit.press("Ctrl+Enter")


def done(small: InWords) -> int:
    return paper_sheet.sheet(small.workspace, small.meeting_id).done


def test_a_number_somebody_else_has_is_asked_about_and_space_says_it_is_the_same(
    small: InWords, open_sheet: Open
) -> None:
    carys_has_receipt_6(small)
    visit = open_sheet(small)
    form = page(visit).form
    type_amina(visit, number="6")
    assert done(small) == 1
    assert form.notice.text() == ASKED
    assert ASKED in visit.heard
    assert form.questions.same.hasFocus()
    visit.press("Space", "Ctrl+Enter")
    assert done(small) == 2
    assert form.title.text() == "Row 2 of 4. Ben"
    assert not form.questions.same.isVisible()


def test_from_the_question_one_goes_back_to_correct_the_number(
    small: InWords, open_sheet: Open
) -> None:
    carys_has_receipt_6(small)
    visit = open_sheet(small)
    form = page(visit).form
    type_amina(visit, number="6")
    visit.press("Tab")
    assert form.questions.correct_number.hasFocus()
    visit.press("Space")
    assert form.costs.rows[0].number.hasFocus()
    visit.type("7")
    visit.press("Ctrl+Enter")
    assert done(small) == 2
    assert "Saved. Amina" in page(visit).notice.text()


def test_another_sum_than_the_cost_is_asked_about_and_kept_after_a_yes(
    small: InWords, open_sheet: Open
) -> None:
    visit = open_sheet(small)
    form = page(visit).form
    type_amina(visit, given="4.80")
    assert done(small) == 0
    assert form.notice.text() == "£4.80 was given for £4.60. Is that right?"
    assert form.questions.sum.hasFocus()
    visit.press("Space", "Ctrl+Enter")
    assert done(small) == 1
    said = page(visit).notice.text()
    assert "Outside our rules: £4.80 was given. Our policy pays £4.60." in said


def test_a_corrected_sum_is_asked_about_anew_only_where_it_differs(
    small: InWords, open_sheet: Open
) -> None:
    visit = open_sheet(small)
    form = page(visit).form
    type_amina(visit, given="4.80")
    visit.press("Space")
    visit.push(form.questions.correct_sum)
    assert form.given.hasFocus()
    visit.type("4.90")
    visit.press("Ctrl+Enter")
    assert form.notice.text() == "£4.90 was given for £4.60. Is that right?"
    visit.push(form.questions.correct_sum)
    visit.type("4.60")
    visit.press("Ctrl+Enter")
    assert page(visit).notice.text().startswith("Saved. Amina, £4.60, slip 2.")
    assert "Outside" not in page(visit).notice.text()


def test_a_text_that_is_nobodys_name_is_not_carried_on_to_the_next_row(
    small: InWords, open_sheet: Open
) -> None:
    visit = open_sheet(small)
    form = page(visit).form
    before = form.payer.text()
    visit.enter(form.payer)
    form.payer.selectAll()
    visit.type("Lxq")
    form.kind.show_value(RowKind.ABSENT)
    visit.press("Ctrl+Enter")
    assert form.title.text() == "Row 2 of 4. Ben"
    assert form.payer.text() == before
