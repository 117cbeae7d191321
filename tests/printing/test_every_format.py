"""Every paper in every format, and every language: it comes out, and says all it has to say."""

import re
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from html import unescape
from pathlib import Path

import pytest

from desktop.language import LANGUAGE_NAMES
from desktop.printing.blocks import (
    Block,
    Document,
    Furniture,
    KeepTogether,
    Labels,
    Picture,
    Table,
)
from desktop.printing.chart_block import Chart
from desktop.printing.formats import BILINGUAL, FORMATS, PLAIN_TEXT, WEB_PAGE, Format
from desktop.printing.html import web_page
from desktop.printing.pdf import Printed, pdf_of_many
from desktop.printing.plain_text import plain_text
from tests.printing.practice_meeting import letterhead
from tests.printing.practice_papers import EVERY_PAPER
from tests.printing.reading import needs_poppler

HIDDEN = re.compile("[\\s\u00ad\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|<[^>]*>")
"""Spaces, line ends, marks of direction, and the tags of web pages."""
LOST = re.compile("[\ufffd\ue000-\uf8ff\u25af]")
"""What copied text shows in place of a letter that was lost."""
IN_SHORT = ("policy on a page", "slip")
"""Two papers for every language: one of sentences and a table, one of figures and names."""
every_format = pytest.mark.parametrize("look", FORMATS.values(), ids=FORMATS.keys())


def made(name: str, language: str, look: Format) -> Printed:
    """A practice paper as a reader of this language and format gets it."""
    make = EVERY_PAPER[name]
    head = replace(letterhead(language), easy=look.easy)
    second = "cy" if language == "en" else "en"
    beside = make(replace(letterhead(second), easy=look.easy)) if look == BILINGUAL else None
    return Printed(make(head), look, beside)


def read_back(papers: Sequence[Printed], folder: Path) -> str:
    """All that the finished papers say, as another program copies it out, without spaces."""
    if papers[0].look == PLAIN_TEXT:
        said = "".join(plain_text(one.document) for one in papers)
    elif papers[0].look == WEB_PAGE:
        said = unescape("".join(web_page(one.document) for one in papers))
    else:
        (folder / "papers.pdf").write_bytes(pdf_of_many(papers))
        command = ["pdftotext", "-raw", "papers.pdf", "-"]
        done = subprocess.run(command, cwd=folder, capture_output=True, check=True, text=True)
        said = done.stdout
    assert LOST.search(said) is None
    return HIDDEN.sub("", said)


def all_said(part: object) -> Iterator[str]:
    """Every text of a document, but what only a screen reader is told."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, Iterable):
        for one in part:
            yield from all_said(one)
    elif is_dataclass(part) and not isinstance(part, (Picture, Furniture)):
        hidden = {"language", "running", "page_of", "colour", "shows", "tells"}
        for field in fields(part):
            if field.name not in hidden:
                yield from all_said(getattr(part, field.name))


def missing(papers: Sequence[Printed], said: str) -> set[str]:
    """The words of these papers that were not read back."""
    documents: list[Document] = [one.document for one in papers]
    documents += [one.beside for one in papers if one.beside]
    wanted = {
        HIDDEN.sub("", word)
        for document in documents
        for text in all_said(document.blocks if is_labels(document) else document)
        for word in text.split()
    }
    if papers[0].look == PLAIN_TEXT:
        wanted -= {*first_headings(documents), *keys_of_bars(documents)}
    return {word for word in wanted if word not in said}


def first_headings(documents: Sequence[Document]) -> set[str]:
    """What names the rows of a table; in plain text each row begins with its name itself."""
    tables = (block for document in documents for block in opened(document.blocks))
    headings = [block.columns[0].heading for block in tables if isinstance(block, Table)]
    return {HIDDEN.sub("", word) for heading in headings for word in heading.split()}


def keys_of_bars(documents: Sequence[Document]) -> set[str]:
    """What the two kinds of bars stand for; in plain text the numbers stand in a table alone."""
    charts = (block for document in documents for block in opened(document.blocks))
    keys = [key for block in charts if isinstance(block, Chart) for key in block.keys]
    return {HIDDEN.sub("", word) for key in keys for word in key.split()}


def opened(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with those that are kept together one by one."""
    for block in blocks:
        yield from opened(block.blocks) if isinstance(block, KeepTogether) else [block]


def is_labels(document: Document) -> bool:
    """Whether it is a sheet of labels, which has no title on its pages."""
    return isinstance(document.blocks[0], Labels)


@needs_poppler
@every_format
@pytest.mark.parametrize("language", ["en", "ur"])
def test_every_paper_comes_out_whole_in_every_format(
    language: str, look: Format, tmp_path: Path
) -> None:
    papers = [made(name, language, look) for name in EVERY_PAPER]
    assert missing(papers, read_back(papers, tmp_path)) == set()


@needs_poppler
@every_format
def test_every_language_comes_out_whole_in_every_format(look: Format, tmp_path: Path) -> None:
    papers = [made(name, language, look) for name in IN_SHORT for language in LANGUAGE_NAMES]
    assert missing(papers, read_back(papers, tmp_path)) == set()


@pytest.mark.slow
@needs_poppler
@every_format
@pytest.mark.parametrize("language", LANGUAGE_NAMES)
def test_every_paper_in_every_language_comes_out_whole_in_every_format(
    language: str, look: Format, tmp_path: Path
) -> None:
    papers = [made(name, language, look) for name in EVERY_PAPER]
    assert missing(papers, read_back(papers, tmp_path)) == set()
