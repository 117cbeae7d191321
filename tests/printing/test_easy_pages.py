"""Easy Read, posters, cards, labels and letters: what somebody sees on the finished page."""

from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from desktop.domain.person import PAPER_COLOUR_NAMES, PaperColour
from desktop.printing.blocks import (
    Card,
    CardColour,
    Document,
    Idea,
    Labels,
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
from desktop.printing.pdf import Printed, pdf_bytes, pdf_of_many
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
    ADDRESS,
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


def labels(*addresses: tuple[str, ...], language: str = "en") -> Document:
    return paper(Labels(addresses=addresses), language=language)


@pytest.mark.parametrize("language", ["en", "ur"])
def test_labels_fill_a_sheet_of_three_by_eight_from_the_top_left(
    language: str, tmp_path: Path
) -> None:
    addresses = [(f"Person{at}", "1 Mill Street", "Riverside") for at in range(26)]
    pdf = pdf_bytes(labels(*addresses, language=language), CLEAR_PRINT)
    found = [word for word in words_at(pdf, tmp_path) if word.text.startswith("Person")]
    assert [word.page for word in found] == [0] * 24 + [1] * 2
    for at, word in enumerate(found[:24]):
        down, across = divmod(at, 3)
        assert across * 70 * MILLIMETRE < word.left < word.right < (across + 1) * 70 * MILLIMETRE
        assert down * 37.1 * MILLIMETRE < word.top < word.bottom < (down + 1) * 37.2 * MILLIMETRE


def test_a_label_says_nothing_but_the_address(tmp_path: Path) -> None:
    pdf = pdf_bytes(labels(ADDRESS), CLEAR_PRINT)
    assert " ".join(word.text for word in words_at(pdf, tmp_path)) == " ".join(ADDRESS)


def test_no_address_runs_into_the_next_label(tmp_path: Path) -> None:
    long = ("Bartholomew Fitzgerald-Hughes of Riverside " * 3, "Mill Street", *("Town",) * 12)
    pdf = pdf_bytes(labels(long, ADDRESS), CLEAR_PRINT)
    found = words_at(pdf, tmp_path)
    second = next(word for word in found if word.text == "Amina")
    ours = found[: found.index(second)]
    assert max(word.right for word in ours) < 70 * MILLIMETRE < second.left
    assert max(word.bottom for word in ours) < 37.2 * MILLIMETRE


def letter(language: str = "en", address: tuple[str, ...] = ADDRESS) -> Document:
    body = paper(Paragraph(text="Thank you for coming."), language=language)
    return replace(body, address=address, dated="Thursday 12 March 2026")


@pytest.mark.parametrize("look", EVERY_SIZE, ids=lambda look: look.key)
@pytest.mark.parametrize("language", ["en", "ur"])
def test_an_address_shows_in_the_window_and_nothing_else_does(
    language: str, look: Format, tmp_path: Path
) -> None:
    """A DL window is 35 mm high and 90 mm wide, 20 mm from the left and 18 mm from the foot.

    Folded at 99 mm, the sheet can slip 11 mm in an envelope 110 mm high.
    """
    long = ("Bartholomew Fitzgerald-Hughes", "Flat 12 b, Riverside Court", *ADDRESS[2:], "Wales")
    found = words_at(pdf_bytes(letter(language, long), look), tmp_path)
    first, last = (next(w for w in found if w.text == text) for text in ("Bartholomew", "Wales"))
    assert first.left == pytest.approx(24 * MILLIMETRE, abs=1)
    assert first.top > 50 * MILLIMETRE
    assert last.bottom < 82 * MILLIMETRE
    shown = [
        word
        for word in found
        if word.page == 0
        and word.bottom > 45 * MILLIMETRE
        and word.top < 92 * MILLIMETRE
        and word.left < 112 * MILLIMETRE
    ]
    assert {word.text for word in shown} <= {part for line in long for part in line.split()}


def test_an_address_of_four_lines_shows_however_the_sheet_slips(tmp_path: Path) -> None:
    four = words_at(pdf_bytes(letter(address=ADDRESS[1:]), CLEAR_PRINT), tmp_path)
    shown = [word for word in four if 45 * MILLIMETRE < word.top < 90 * MILLIMETRE]
    # Of the first line 1 mm is the white above its letters.
    assert min(word.top for word in shown) > 56 * MILLIMETRE
    assert max(word.bottom for word in shown) < 81.5 * MILLIMETRE
    assert min(word.left for word in shown) > 23 * MILLIMETRE


def test_the_day_stands_under_the_address_and_the_letter_under_the_day(tmp_path: Path) -> None:
    pdf = pdf_bytes(letter(), CLEAR_PRINT)
    day, title = the_word("Thursday", pdf, tmp_path), the_word("form", pdf, tmp_path)
    assert 92 * MILLIMETRE < day.top < day.bottom < title.top


def test_two_small_marks_show_where_to_fold() -> None:
    marks = [box for box in lines_drawn(pdf_bytes(letter(), CLEAR_PRINT)) if box.right < 30]
    folds = sorted(PAPER_HEIGHT - box.top for box in marks)
    assert folds == pytest.approx([99 * MILLIMETRE, 198 * MILLIMETRE], abs=1)


@pytest.mark.parametrize("colour", PaperColour)
def test_a_paper_is_tinted_only_when_its_reader_asked_and_letters_stay_clear(
    colour: PaperColour,
) -> None:
    printed = Printed(paper(Paragraph(text="Hello.")), CLEAR_PRINT, colour=colour)
    page = picture_of(pdf_of_many([printed]))
    corner = page.getpixel((2, 2))
    assert page.getpixel((page.width - 3, page.height - 3)) == corner
    assert isinstance(corner, tuple)
    assert (corner == (255, 255, 255)) is (colour is PaperColour.WHITE)
    assert _contrast_with_black(corner[0], corner[1], corner[2]) > 12
    assert min(page.convert("L").tobytes()) < 10


def _contrast_with_black(*colour: int) -> float:
    """As WCAG counts it: 21 for white paper."""
    shares = [part / 255 for part in colour]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05) / 0.05


def test_no_two_paper_colours_look_the_same() -> None:
    corners = {
        picture_of(pdf_of_many([Printed(paper(), CLEAR_PRINT, colour=colour)])).getpixel((2, 2))
        for colour in PAPER_COLOUR_NAMES
    }
    assert len(corners) == len(PAPER_COLOUR_NAMES)


def test_the_colour_of_the_paper_is_nothing_a_screen_reader_hears() -> None:
    printed = Printed(paper(Paragraph(text="Hello.")), CLEAR_PRINT, colour=PaperColour.BLUE)
    with pikepdf.open(BytesIO(pdf_of_many([printed]))) as file:
        [content] = [page.Contents.read_bytes() for page in file.pages]
    first = content[: content.index(b" re")]
    assert b"/Artifact BMC" in first
    assert b"BDC" not in first
