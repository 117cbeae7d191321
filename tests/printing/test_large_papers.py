"""Every paper in every size, read back: nothing leaves its page, nothing is lost or too small."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.language import LANGUAGE_NAMES
from desktop.printing.blocks import Document, Labels
from desktop.printing.formats import FORMATS, LARGE_PRINT, PAPER_HEIGHT, PAPER_WIDTH, Format
from desktop.printing.pdf import Printed, pdf_of_many
from desktop.printing.plain_text import plain_text
from tests.printing.on_the_page import Word, ink_outside, words_at
from tests.printing.practice_meeting import letterhead
from tests.printing.practice_papers import EVERY_PAPER
from tests.printing.reading import needs_poppler

pytestmark = needs_poppler
LARGEST = LARGE_PRINT[-1]
LOOKS = [look for look in FORMATS.values() if look.size]


def papers(language: str, look: Format) -> list[Document]:
    head = replace(letterhead(language), easy=look.easy)
    made = [make(head) for make in EVERY_PAPER.values()]
    return [one for one in made if not isinstance(one.blocks[0], Labels)]


def outside_the_margins(found: Sequence[Word], look: Format) -> list[Word]:
    """Words nearer to the edge of the paper than the format says."""
    least, most = look.margin - 2, PAPER_WIDTH - look.margin + 2
    return [
        word
        for word in found
        if word.left < least or word.right > most or word.top < 0 or word.bottom > PAPER_HEIGHT
    ]


def check(language: str, look: Format, second: str, folder: Path) -> None:
    others = papers(second, look) if second else [None] * len(EVERY_PAPER)
    both = zip(papers(language, look), others, strict=False)
    pdf = pdf_of_many([Printed(one, look, other) for one, other in both])
    assert ink_outside(pdf) == []
    assert outside_the_margins(words_at(pdf, folder), look) == []


def test_urdu_at_28_points_stays_inside_its_margins(tmp_path: Path) -> None:
    check("ur", LARGEST, "", tmp_path)


def test_every_amount_and_name_is_there_at_28_points_and_no_letter_is_smaller(
    tmp_path: Path,
) -> None:
    documents = papers("en", LARGEST)
    found = words_at(pdf_of_many([Printed(one, LARGEST) for one in documents]), tmp_path)
    names = re.compile(r"£[\d,.]+\d|[A-Z][a-z]+")
    wanted = set(names.findall(" ".join(map(plain_text, documents))))
    assert wanted - set(names.findall(" ".join(word.text for word in found))) == set()
    address = {"Amina", "Begum", "Gwen", "Price", "Mill", "Station", "Riverside", "Road", "Street"}
    address |= {"Ewa", "Park", "Row", "Farah", "Qureshi", "High"}
    body = [w for w in found if w.text not in address and not re.match(r"\d|RV", w.text)]
    assert min(word.bottom - word.top for word in body) >= LARGEST.size


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGE_NAMES)
@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.key)
def test_every_paper_stays_inside_its_margins(language: str, look: Format, tmp_path: Path) -> None:
    check(language, look, "cy" if look.key == "bilingual" else "", tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("second", ["en", "ur", "bn"])
@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.key)
def test_every_paper_stays_inside_its_margins_in_two_languages(
    second: str, look: Format, tmp_path: Path
) -> None:
    check("pl", look, second, tmp_path)
