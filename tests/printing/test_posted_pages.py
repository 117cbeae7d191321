"""Labels, letters and coloured paper: what is seen in the window, on the sheet, and in a copy."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from desktop.domain.person import PAPER_COLOUR_NAMES, PaperColour
from desktop.printing.blocks import (
    Document,
    Labels,
    Paragraph,
)
from desktop.printing.formats import (
    CLEAR_PRINT,
    MILLIMETRE,
    PAPER_HEIGHT,
    Format,
)
from desktop.printing.pdf import Printed, pdf_bytes, pdf_of_many
from tests.printing.on_the_page import (
    lines_drawn,
    picture_of,
    the_word,
    words_at,
)
from tests.printing.reading import needs_poppler
from tests.printing.sample_pages import (
    ADDRESS,
    EVERY_SIZE,
    paper,
)

pytestmark = needs_poppler


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
