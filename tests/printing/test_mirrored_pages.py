"""Papers read from right to left are the mirror of the others, and what is not stays straight."""

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from desktop.printing.blocks import Document, Field, Fields, Paragraph, SignatureBox
from desktop.printing.formats import CLEAR_PRINT, EASY_READ, LARGE_PRINT, PAPER_WIDTH, Format
from desktop.printing.pdf import pdf_bytes
from tests.printing.on_the_page import lines_drawn, pictures_drawn, the_word, words_at
from tests.printing.reading import needs_poppler
from tests.printing.sample_pages import (
    ADDRESS,
    FURNITURE,
    a_form,
    an_easy_paper,
    paper,
)

pytestmark = needs_poppler
every_look = pytest.mark.parametrize(
    "look", [CLEAR_PRINT, LARGE_PRINT[-1], EASY_READ], ids=lambda look: look.key
)


def in_urdu(document: Document) -> Document:
    """The same Latin letters on a paper that is read from right to left."""
    return replace(document, language="ur")


@every_look
def test_lines_to_write_on_frames_and_tables_are_the_mirror_of_an_english_page(
    look: Format,
) -> None:
    english, urdu = (lines_drawn(pdf_bytes(one, look)) for one in (a_form(), in_urdu(a_form())))
    mirrored = {
        (box.page, round(PAPER_WIDTH - box.right), round(PAPER_WIDTH - box.left)) for box in urdu
    }
    assert {(box.page, round(box.left), round(box.right)) for box in english} == mirrored


@every_look
def test_every_word_of_one_letter_stands_where_a_mirror_shows_it(
    look: Format, tmp_path: Path
) -> None:
    """Marks of lists, boxes to tick, amounts, labels: one by one, as a reader's eye finds them."""
    english, urdu = (
        words_at(pdf_bytes(one, look), tmp_path) for one in (a_form(), in_urdu(a_form()))
    )
    amounts = ("£4.60", "£12.00", "£16.60", "1.", "2.", "☑", "☐")
    for text in amounts:
        left = [word.left for word in english if word.text == text]
        right = [PAPER_WIDTH - word.right for word in urdu if word.text == text]
        assert left == pytest.approx(right, abs=1.5), text


def test_amounts_line_up_on_the_left_edge_and_names_on_the_right(tmp_path: Path) -> None:
    found = words_at(pdf_bytes(a_form("ur"), CLEAR_PRINT), tmp_path)
    amounts = {
        round(word.left) for word in found if word.text.startswith("£") and len(word.text) > 1
    }
    assert len(amounts) == 1
    assert amounts.pop() < PAPER_WIDTH / 4
    [kind] = [word.right for word in found if word.text == "Taxi"]
    assert kind > PAPER_WIDTH * 0.8


def test_the_page_number_and_the_name_of_the_group_change_sides(tmp_path: Path) -> None:
    pdf = pdf_bytes(a_form("ur"), CLEAR_PRINT)
    assert the_word("Riverside", pdf, tmp_path).left > PAPER_WIDTH / 2
    assert the_word("صفحہ", pdf, tmp_path).right < PAPER_WIDTH / 2


def test_a_line_to_write_on_begins_left_of_its_label(tmp_path: Path) -> None:
    form = paper(Fields(fields=(Field(label="نام"),)), language="ur", title="فارم")
    pdf = pdf_bytes(form, CLEAR_PRINT)
    label, line = the_word("نام", pdf, tmp_path), lines_drawn(pdf)[0]
    assert line.left == pytest.approx(CLEAR_PRINT.margin, abs=1)
    assert line.right < label.left
    assert label.right == pytest.approx(PAPER_WIDTH - CLEAR_PRINT.margin, abs=1)


def test_one_signs_on_the_right_and_dates_on_the_left(tmp_path: Path) -> None:
    box = SignatureBox(label="دستخط", date_label="تاریخ")
    pdf = pdf_bytes(paper(box, language="ur"), CLEAR_PRINT)
    sign, day = the_word("دستخط", pdf, tmp_path), the_word("تاریخ", pdf, tmp_path)
    assert day.right < PAPER_WIDTH / 2 < sign.left
    assert sign.bottom == pytest.approx(day.bottom, abs=1)


def test_pictures_stand_on_the_side_where_reading_begins() -> None:
    english, urdu = (
        pictures_drawn(pdf_bytes(an_easy_paper(language), EASY_READ)) for language in ("en", "ur")
    )
    assert len(english) == len(urdu) == 3
    assert all(box.right < PAPER_WIDTH / 2 for box in english)
    assert all(box.left > PAPER_WIDTH / 2 for box in urdu)


def test_an_address_stays_in_the_window_on_the_left(tmp_path: Path) -> None:
    letter = replace(paper(Paragraph(text="سلام"), language="ur"), address=ADDRESS)
    word = the_word("Begum", pdf_bytes(letter, CLEAR_PRINT), tmp_path)
    assert word.right < PAPER_WIDTH / 2


def test_a_paragraph_of_another_direction_stands_at_its_own_edge(tmp_path: Path) -> None:
    mixed = paper(Paragraph(text="Croeso", language="cy"), language="ur")
    assert the_word("Croeso", pdf_bytes(mixed, CLEAR_PRINT), tmp_path).left == pytest.approx(
        CLEAR_PRINT.margin, abs=1
    )
    mixed = paper(Paragraph(text="سلام", language="ur"))
    assert the_word("سلام", pdf_bytes(mixed, CLEAR_PRINT), tmp_path).right == pytest.approx(
        PAPER_WIDTH - CLEAR_PRINT.margin, abs=1
    )


def test_an_english_sentence_in_an_urdu_paper_ends_in_its_full_stop(tmp_path: Path) -> None:
    """Its letters run to the right, so the stop is the last thing on the right."""
    pdf = pdf_bytes(paper(Paragraph(text="Thanks."), language="ur"), CLEAR_PRINT)
    [word] = [word for word in words_at(pdf, tmp_path) if "Thanks" in word.text]
    assert word.text == "Thanks."
    contact = FURNITURE["ur"].contact.split()[-1]
    assert contact in {word.text for word in words_at(pdf, tmp_path)}


@pytest.mark.parametrize("language", ["en", "ur", "bn", "zh-Hans"])
@pytest.mark.parametrize("make", [a_form, an_easy_paper])
def test_lines_never_run_into_each_other_where_letters_need_more_than_the_format_gives(
    make: Callable[[str], Document], language: str, tmp_path: Path
) -> None:
    """Nastaliq stands as high as two lines of Latin: here the format gives far too little."""
    close = replace(CLEAR_PRINT, leading=0.6)
    found = words_at(pdf_bytes(make(language), close), tmp_path)
    for one, other in combinations(found, 2):
        beside = one.left >= other.right or other.left >= one.right or one.page != other.page
        apart = abs(one.bottom - other.bottom)
        assert beside or apart > close.size * 0.7, (one, other)
