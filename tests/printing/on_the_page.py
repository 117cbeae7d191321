"""Where things are on finished pages, measured by readers that are not ours."""

import re
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import pikepdf
import pypdfium2
from PIL import Image
from pypdfium2 import raw

from desktop.printing.formats import PAPER_HEIGHT, PAPER_WIDTH
from tests.printing.reading import poppler

AROUND = 150
"""Points of empty ground around a page, on which nothing may stand."""


_WORD = re.compile(r'xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*)</word')
LEAST_SPACE = 2
"""Points: letters of one word stand closer."""


class Word(NamedTuple):
    """A word and its box, in points from the top left corner of its page (from 0)."""

    text: str
    page: int
    left: float
    top: float
    right: float
    bottom: float


class Box(NamedTuple):
    """Something drawn, in points from the lower left corner of its page (from 0)."""

    page: int
    left: float
    foot: float
    right: float
    top: float


def words_at(pdf: bytes, folder: Path) -> list[Word]:
    """Every word as poppler finds it; letters from right to left put together again."""
    found: list[Word] = []
    page = -1
    for line in poppler(["pdftotext", "-bbox", "paper.pdf", "-"], pdf, folder).splitlines():
        page += "<page " in line
        if box := re.search(
            r'xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*)</word', line
        ):
            left, top, right, bottom = map(float, box.groups()[:4])
            word = Word(box[5], page, left, top, right, bottom)
            if found and _goes_on(found[-1], word):
                before = found.pop()
                bottom = max(before.bottom, bottom)
                word = Word(word.text + before.text, page, before.left, top, right, bottom)
            found.append(word)
    return found


def _goes_on(before: Word, word: Word) -> bool:
    """Poppler gives letters of right-to-left words one by one, from the left of the page."""
    beside = abs(word.left - before.right) < LEAST_SPACE and abs(word.bottom - before.bottom) < 3
    alone = len(word.text) == 1 and not re.match("[A-Za-z£☐☑]", word.text + before.text)
    return before.page == word.page and beside and alone


def the_word(text: str, pdf: bytes, folder: Path) -> Word:
    """The only word with these letters, whatever stop stands beside them."""
    [word] = [word for word in words_at(pdf, folder) if word.text.strip(".:،۔") == text]
    return word


def lines_drawn(pdf: bytes) -> list[Box]:
    """Lines and frames, in the order of the drawing."""
    return _objects(pdf, raw.FPDF_PAGEOBJ_PATH)


def pictures_drawn(pdf: bytes) -> list[Box]:
    return _objects(pdf, raw.FPDF_PAGEOBJ_FORM)


def _objects(pdf: bytes, kind: int) -> list[Box]:
    pages = pypdfium2.PdfDocument(pdf)
    return [
        Box(number, *thing.get_bounds())
        for number, page in enumerate(pages)
        for thing in page.get_objects(filter=[kind], max_depth=1)
    ]


def picture_of(pdf: bytes, page: int = 0, scale: float = 1) -> Image.Image:
    """A page as it looks."""
    seen: Image.Image = pypdfium2.PdfDocument(pdf)[page].render(scale=scale).to_pil()
    return seen.convert("RGB")


def ink_outside(pdf: bytes) -> list[int]:
    """The pages with anything drawn beyond their edges: the pages are looked at on wider paper."""
    with pikepdf.open(BytesIO(pdf)) as file:
        for page in file.pages:
            page.mediabox = pikepdf.Array(
                [-AROUND, -AROUND, PAPER_WIDTH + AROUND, PAPER_HEIGHT + AROUND]
            )
            page.cropbox = page.mediabox
        wider = BytesIO()
        file.save(wider)
    found = []
    for number, page in enumerate(pypdfium2.PdfDocument(wider.getvalue())):
        seen = page.render(scale=0.5).to_pil().convert("L")
        edge = AROUND // 2
        seen.paste(255, (edge, edge, seen.width - edge, seen.height - edge))
        if seen.getextrema()[0] < 200:
            found.append(number)
    return found


def languages_told(pdf: bytes) -> list[tuple[str, str]]:
    """Role and language of every element of the structure that names a language."""
    with pikepdf.open(BytesIO(pdf)) as file:
        return list(_told(file.Root.StructTreeRoot.K))


def _told(node: pikepdf.Object) -> "list[tuple[str, str]]":
    if isinstance(node, pikepdf.Array):
        return [told for child in node for told in _told(child)]
    if not isinstance(node, pikepdf.Dictionary) or "/S" not in node:
        return []
    own = [(str(node.S)[1:], str(node.Lang))] if "/Lang" in node else []
    return own + (_told(node.K) if "/K" in node else [])
