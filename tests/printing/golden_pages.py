"""The first pages that the golden pictures show, and how to make those pictures again.

After a change of how pages look: `python -m tests.printing.golden_pages`, then look at each.
"""

from pathlib import Path

from PIL import Image

from desktop.printing.blocks import Document
from desktop.printing.formats import FORMATS, Format
from desktop.printing.pdf import Printed, pdf_of_many
from tests.printing.on_the_page import picture_of
from tests.printing.sample_pages import a_form, an_easy_paper

FOLDER = Path(__file__).parent / "golden"
LANGUAGES = ("en", "ur", "bn", "zh-Hans")
SECOND = {"en": "cy", "ur": "en", "bn": "en", "zh-Hans": "en"}
"""Which language stands beside each on its page in two."""
SCALE = 0.45
GREYS = 16
PAGES = [(look.key, language) for look in FORMATS.values() if look.size for language in LANGUAGES]


def golden_page(key: str, language: str) -> Image.Image:
    """The first page of the sample paper in this format, small and grey."""
    look = FORMATS[key]
    beside = _sample(look, SECOND[language]) if key == "bilingual" else None
    pdf = pdf_of_many([Printed(_sample(look, language), look, beside)])
    return picture_of(pdf, scale=SCALE).convert("L")


def file_of(key: str, language: str) -> Path:
    return FOLDER / f"{key}-{language}.png"


def _sample(look: Format, language: str) -> Document:
    return an_easy_paper(language) if look.easy else a_form(language)


def _renew() -> None:
    FOLDER.mkdir(exist_ok=True)
    for key, language in PAGES:
        small = golden_page(key, language).quantize(GREYS)
        small.save(file_of(key, language), optimize=True)


if __name__ == "__main__":
    _renew()
