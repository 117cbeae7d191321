"""Pages look as they did when somebody last looked at them."""

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from desktop.printing.typeset import text
from desktop.printing.typeset.text import Voice
from tests.printing.golden_pages import PAGES, file_of, golden_page

MOST = 2.5
"""How much the grey of two pages may differ on average, of 255, when both are a little blurred."""
MOST_IN_A_PART = 20
"""The same for any of the parts a page is cut into: a lost word shows there."""
PARTS = 12


@pytest.mark.parametrize(("key", "language"), PAGES)
def test_a_page_looks_as_it_did(key: str, language: str) -> None:
    if language == "ur" and _in_nastaliq():
        pytest.skip("this computer has Nastaliq, and Urdu pages look otherwise")
    now = golden_page(key, language)
    with Image.open(file_of(key, language)) as golden:
        before = golden.convert("L")
    assert now.size == before.size
    blur = ImageFilter.GaussianBlur(1.5)
    apart = ImageChops.difference(now.filter(blur), before.filter(blur))
    assert ImageStat.Stat(apart).mean[0] < MOST
    high = apart.height // PARTS
    strips = [apart.crop((0, at, apart.width, at + high)) for at in range(0, apart.height, high)]
    assert max(ImageStat.Stat(strip).mean[0] for strip in strips) < MOST_IN_A_PART


def _in_nastaliq() -> bool:
    line = text.line("نام", Voice(size=14, language="ur"))
    return any(placed.run.face.tall for placed in line.runs)


def test_the_pictures_stay_small_together() -> None:
    assert sum(file_of(*page).stat().st_size for page in PAGES) < 1_500_000
