"""Easy Read, posters and cards: what somebody sees on the finished page."""

from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from desktop.printing.blocks import (
    Card,
    CardColour,
    Idea,
    Paragraph,
    Picture,
)
from desktop.printing.formats import (
    CLEAR_PRINT,
    EASY_READ,
    LARGE_PRINT,
    MILLIMETRE,
    PAPER_HEIGHT,
    PAPER_WIDTH,
    Format,
)
from desktop.printing.pdf import pdf_bytes
from tests.printing.on_the_page import (
    Box,
    ink_outside,
    lines_drawn,
    picture_of,
    pictures_drawn,
    the_word,
    words_at,
)
from tests.printing.reading import needs_poppler, pages
from tests.printing.sample_pages import (
    EVERY_SIZE,
    a_poster,
    an_easy_paper,
    an_idea,
    paper,
    some_cards,
)

pytestmark = needs_poppler


def idea(*sentences: str, picture: str = "bus") -> Idea:
    return Idea(picture=Picture(name=picture, shows="A bus"), sentences=sentences)


def test_an_easy_picture_is_about_as_large_as_a_matchbox_is_long() -> None:
    [box] = pictures_drawn(pdf_bytes(paper(an_idea()), EASY_READ))
    side = max(box.right - box.left, box.top - box.foot)
    assert 24 * MILLIMETRE < side <= 35 * MILLIMETRE


def test_the_sentences_stand_beside_their_picture_each_on_a_line_of_its_own(
    tmp_path: Path,
) -> None:
    pdf = pdf_bytes(paper(an_idea()), EASY_READ)
    [box] = pictures_drawn(pdf)
    found = words_at(pdf, tmp_path)
    first = next(word for word in found if word.text == "We")
    second = next(word for word in found if word.text == "Keep")
    assert first.left == pytest.approx(second.left, abs=0.5)
    assert first.left > box.right
    assert second.top > first.bottom
    for word in (first, second):
        assert box.foot < PAPER_HEIGHT - word.bottom < PAPER_HEIGHT - word.top < box.top


def test_an_idea_is_never_cut_at_the_foot_of_a_page() -> None:
    """Each page has as many pictures as it has first sentences and last ones."""
    three = idea("First words.", "In between. " * 12, "Last words.")
    for before in range(1, 6):
        document = paper(*[Paragraph(text="Hello.")] * before * 4, *[three] * 7)
        pdf = pdf_bytes(document, EASY_READ)
        drawn = pictures_drawn(pdf)
        for number, page in enumerate(pages(pdf)):
            count = sum(box.page == number for box in drawn)
            assert page.count("First") == page.count("Last") == count


def test_ideas_have_white_space_between_them() -> None:
    boxes = pictures_drawn(pdf_bytes(an_easy_paper(), EASY_READ))
    gaps = [above.foot - below.top for above, below in pairwise(boxes)]
    assert min(gaps) > 6 * MILLIMETRE


def test_forms_in_easy_read_can_be_filled_in(tmp_path: Path) -> None:
    pdf = pdf_bytes(an_easy_paper(), EASY_READ)
    name = the_word("Name", pdf, tmp_path)
    lines = [box for box in lines_drawn(pdf) if box.right - box.left > 100]
    assert any(box.left > name.right - 2 and box.right > PAPER_WIDTH * 0.85 for box in lines)


@pytest.mark.parametrize("look", [EASY_READ, LARGE_PRINT[-1]], ids=lambda look: look.key)
@pytest.mark.parametrize("name", ["no-such-picture", "../bus", ""])
def test_where_a_picture_is_missing_its_words_still_come_out(
    name: str, look: Format, tmp_path: Path
) -> None:
    pdf = pdf_bytes(paper(idea("We pay your fare.", picture=name)), look)
    assert the_word("fare", pdf, tmp_path)
    assert ink_outside(pdf) == []


def test_an_idea_longer_than_a_page_goes_on_over_it(tmp_path: Path) -> None:
    pdf = pdf_bytes(paper(idea("A long idea. " * 400)), EASY_READ)
    assert sum(word.text == "idea." for word in words_at(pdf, tmp_path)) == 400
    assert ink_outside(pdf) == []


@pytest.mark.parametrize("count", [1, 3, 6])
def test_a_poster_is_as_large_as_one_page_lets_it_be(count: int, tmp_path: Path) -> None:
    """One size more and it would not fit: it fills most of its page."""
    pdf = pdf_bytes(a_poster(ideas=count), CLEAR_PRINT)
    assert len(pages(pdf)) == 1
    tallest = max(word.bottom - word.top for word in words_at(pdf, tmp_path) if word.text == "bus")
    assert tallest > 18


def test_fewer_rules_make_a_larger_poster(tmp_path: Path) -> None:
    sizes = [
        max(w.bottom - w.top for w in words_at(pdf, tmp_path) if w.text == "bus")
        for pdf in (pdf_bytes(a_poster(ideas=count), CLEAR_PRINT) for count in (1, 4, 8))
    ]
    assert sizes[0] > sizes[1] > sizes[2]


def test_a_poster_with_too_many_rules_for_one_page_takes_another_and_stays_readable(
    tmp_path: Path,
) -> None:
    pdf = pdf_bytes(a_poster(ideas=30), CLEAR_PRINT)
    assert len(pages(pdf)) > 1
    smallest = min(word.bottom - word.top for word in words_at(pdf, tmp_path) if word.text == "bus")
    assert smallest > 18


@pytest.mark.parametrize("look", EVERY_SIZE, ids=lambda look: look.key)
@pytest.mark.parametrize("language", ["en", "ur"])
def test_cards_come_two_to_a_page_in_every_size(look: Format, language: str) -> None:
    pdf = pdf_bytes(some_cards(language), look)
    assert [sum(box.page == page for box in pictures_drawn(pdf)) for page in (0, 1)] == [2, 1]


def test_a_card_shows_its_colour_its_sign_and_its_word(tmp_path: Path) -> None:
    pdf = pdf_bytes(some_cards(), CLEAR_PRINT)
    signs = pictures_drawn(pdf)
    names = [word for word in words_at(pdf, tmp_path) if word.text == "Bank"]
    assert len(signs) == len(names) == 3
    assert all(word.bottom - word.top > 30 for word in names)
    page = picture_of(pdf)
    red, yellow = (_frame_colour(page, box) for box in signs[:2])
    assert red[0] > 3 * red[1]
    assert min(yellow[:2]) > 3 * yellow[2]


def _frame_colour(page: Image.Image, sign: Box) -> tuple[int, int, int]:
    """Half a centimetre from the edge of the text, level with the sign."""
    middle = PAPER_HEIGHT - (sign.foot + sign.top) / 2
    found = page.getpixel((int(CLEAR_PRINT.margin + 4 * MILLIMETRE), int(middle)))
    assert isinstance(found, tuple)
    return found[0], found[1], found[2]


def test_cards_can_be_told_apart_on_a_grey_copy() -> None:
    pdf = pdf_bytes(some_cards(), CLEAR_PRINT)
    signs = pictures_drawn(pdf)
    greys = [
        _frame_colour(picture_of(pdf, box.page).convert("L").convert("RGB"), box)[0]
        for box in signs
    ]
    assert len({grey // 25 for grey in greys}) == 3


def test_a_card_with_far_too_many_words_keeps_its_frame_and_loses_no_word(tmp_path: Path) -> None:
    long = Card(
        colour=CardColour.RED,
        picture=Picture(name="stop", shows="Stop"),
        name="Stop",
        meaning="Please say that again. " * 60,
    )
    pdf = pdf_bytes(paper(long, *some_cards().blocks), CLEAR_PRINT)
    assert sum(word.text == "again." for word in words_at(pdf, tmp_path)) == 60
    assert ink_outside(pdf) == []
