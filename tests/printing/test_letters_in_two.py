"""Letters in two languages: short enough that the answer comes early, and no page nearly empty."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.printing.blocks import Block, Document, Fact, Facts, Heading, PageBreak, Paragraph
from desktop.printing.documents.answer_letter import answer_letter
from desktop.printing.formats import BILINGUAL, CLEAR_PRINT, LARGE_PRINT
from desktop.printing.pdf import Printed, pdf_bytes, pdf_of_many
from desktop.printing.plain_text import plain_text
from tests.printing.on_the_page import words_at
from tests.printing.practice_answers import EWA, LETTER
from tests.printing.practice_meeting import letterhead
from tests.printing.reading import needs_poppler, pages, structure
from tests.printing.sample_pages import paper

pytestmark = needs_poppler
HEAD = letterhead()
LARGE = LARGE_PRINT[0]


def both(first: Document, second: Document) -> bytes:
    return pdf_of_many([Printed(first, LARGE, second)])


def ewas_letter() -> bytes:
    """As it is given to her, with no address: in large print, Polish and English."""
    known = replace(LETTER, person=replace(EWA, address=""), answers=LETTER.answers[:1])
    return both(answer_letter(letterhead("pl"), known), answer_letter(HEAD, known))


def about(language: str, *facts: tuple[str, str]) -> Document:
    said = tuple(Fact(label=label, value=value) for label, value in facts)
    return paper(Facts(facts=said), language=language, title=language)


def test_the_answer_to_what_somebody_said_begins_on_the_first_page() -> None:
    first, *_others = pages(ewas_letter())
    assert first.index("Stoję tam godzinę") < first.index("Yes. It is going to happen.")


def test_the_day_and_the_title_stand_in_one_row_each_a_heading_of_its_own(tmp_path: Path) -> None:
    pdf = ewas_letter()
    day, english = (
        next(word for word in words_at(pdf, tmp_path) if word.text == name)
        for name in ("czwartek", "Thursday")
    )
    assert day.top == pytest.approx(english.top, abs=1)
    told = structure(pdf, tmp_path)
    assert told.count("H1") == 2
    assert told.index("Nasza odpowiedź") < told.index("Our answer")


def test_a_name_behind_two_labels_stands_once_and_a_day_in_each_language() -> None:
    first = about("en", ("Who", "Riverside Library"), ("By when", "Tuesday 5 May"))
    second = about("cy", ("Pwy", "Riverside Library"), ("Erbyn pryd", "Dydd Mawrth 5 Mai"))
    [page] = pages(both(first, second))
    assert page.count("Riverside Library") == 1
    order = ["Who /", "Pwy:", "Riverside Library", "By when:", "Tuesday", "Erbyn pryd:", "Dydd"]
    places = [page.index(words) for words in order]
    assert places == sorted(places)


def test_values_behind_labels_in_two_languages_stand_in_one_line(tmp_path: Path) -> None:
    first = about("en", ("Who", "Library"), ("By when", "May"))
    second = about("cy", ("Pwy", "Library"), ("Erbyn pryd", "Mai"))
    lefts = {
        round(word.left)
        for word in words_at(both(first, second), tmp_path)
        if word.text in {"Library", "May", "Mai"}
    }
    assert len(lefts) == 1


def test_a_name_too_long_for_the_row_is_said_in_both_languages_and_never_cut() -> None:
    name = "The committee for buses, trains and everything else that takes people home"
    first, second = about("en", ("Who decides", name)), about("cy", ("Pwy sy'n penderfynu", name))
    said = " ".join(" ".join(pages(both(first, second))).split())
    assert name in said
    assert said.index("Who decides") < said.index("Pwy sy'n penderfynu")


def test_in_columns_names_have_labels_of_their_own() -> None:
    first, second = about("en", ("Who", "Nia")), about("cy", ("Pwy", "Nia"))
    [page] = pages(pdf_of_many([Printed(first, BILINGUAL, second)]))
    assert page.count("Nia") == 2


@pytest.mark.parametrize("lines", range(34, 42))
def test_what_is_wrong_with_a_text_stands_on_its_page(lines: int) -> None:
    blocks: list[Block] = [
        *(Paragraph(text=f"Line {at}") for at in range(lines)),
        Heading(text="What we asked"),
        Paragraph(text="We do not have this in your language yet.", strong=True, leads=True),
        Paragraph(text="How our library works"),
    ]
    for page in pages(pdf_bytes(paper(*blocks), CLEAR_PRINT)):
        assert ("What we asked" in page) == ("in your language yet" in page)
        assert ("in your language yet" in page) == ("How our library works" in page)


def with_a_slip(count: int) -> bytes:
    said = [Paragraph(text=f"Line {at}") for at in range(count)]
    slip: list[Block] = [
        PageBreak(),
        Heading(text="What I think"),
        *(Paragraph(text="__") for _ in range(25)),
    ]
    return pdf_bytes(HEAD.paper("Our answer", [*said, *slip]), CLEAR_PRINT)


def test_a_letter_comes_closer_rather_than_leave_two_lines_to_the_page_before_its_slip(
    tmp_path: Path,
) -> None:
    most = next(count for count in range(20, 60) if len(pages(with_a_slip(count))) > 2) - 1
    close, usual = (
        [word.top for word in words_at(with_a_slip(count), tmp_path) if word.text == "Line"]
        for count in (most, 20)
    )
    assert close[1] - close[0] < usual[1] - usual[0]


def test_a_summary_in_the_letter_follows_its_label() -> None:
    assert "In short: She waits an hour in the rain." in plain_text(answer_letter(HEAD, LETTER))
