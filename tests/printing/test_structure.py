import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from desktop.language import Words
from desktop.printing.blocks import (
    Block,
    Column,
    Document,
    Furniture,
    Heading,
    Idea,
    KeepTogether,
    Labels,
    Paragraph,
    Picture,
    Table,
)
from desktop.printing.chart_block import Chart
from desktop.printing.documents.claim_form import claim_form
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.formats import BILINGUAL, CLEAR_PRINT, EASY_READ, LARGE_PRINT
from desktop.printing.pdf import Printed, pdf_bytes, pdf_of_many
from tests.printing.file_points import broken
from tests.printing.finished import Finished
from tests.printing.practice_papers import EVERY_PAPER, HEAD
from tests.printing.reading import needs_poppler, structure

Make = Callable[[Letterhead], Document]
every_paper = pytest.mark.parametrize("make", EVERY_PAPER.values(), ids=EVERY_PAPER.keys())
FURNITURE = Furniture(
    group="Riverside Users' Group",
    contact="Ring Maya on 01234 567890.",
    other_formats="Ask us for this in another format or language.",
    version="Printed on 12 March 2026.",
    page_of="Page {page} of {pages}",
)
BUS = Picture(name="bus", shows="A bus")
LEDGER = (Column(heading="Who", width=3), Column(heading="Amount", numeric=True))


def head_in(language: str, *, easy: bool = False) -> Letterhead:
    return replace(HEAD, words=Words.for_paper(language), easy=easy)


def paper(*blocks: Block, language: str = "en") -> Document:
    return Document(title="A paper", language=language, blocks=blocks, furniture=FURNITURE)


def told(pdf: bytes, folder: Path) -> str:
    """All that a screen reader is told, in its order, without white space."""
    return solid("".join(re.findall(r'^ *"(.*)"$', structure(pdf, folder), re.MULTILINE)))


def solid(text: str) -> str:
    """Letters alone: neither white space nor marks of direction."""
    whole = unicodedata.normalize("NFC", text)
    return "".join(
        letter for letter in whole if not letter.isspace() and unicodedata.category(letter) != "Cf"
    )


def texts(thing: Any) -> Iterator[str]:
    """Every text of a block in the order of the page, but of what is told as a picture."""
    if isinstance(thing, Picture | Chart | StrEnum):
        return
    if isinstance(thing, str) and thing:
        yield thing
    elif isinstance(thing, tuple):
        for one in thing:
            yield from texts(one)
    elif is_dataclass(thing):
        for one in fields(thing):
            if one.name not in {"language", "languages"}:
                yield from texts(getattr(thing, one.name))


def told_in_order(said: str, expected: Sequence[str], at: int) -> int:
    """Where the last of these texts ends. Raises ValueError when one is missing."""
    for text in expected:
        at = said.index(solid(text), at) + len(solid(text))
    return at


@needs_poppler
@every_paper
@pytest.mark.parametrize("language", ["en", "ur"])
def test_every_paper_is_read_out_whole_and_in_order(
    make: Make, language: str, tmp_path: Path
) -> None:
    document = make(head_in(language))
    facts, blocks = document.furniture, document.blocks
    said = told(pdf_bytes(document, CLEAR_PRINT), tmp_path)
    if isinstance(blocks[0], Labels):  # nothing else stands on sheets of labels
        told_in_order(said, list(texts(blocks)), 0)
        return
    at = told_in_order(said, [facts.group, *document.address, document.dated, document.title], 0)
    for block in parts(blocks):
        if isinstance(block, Table):
            ends = [told_in_order(said, [text], at) for text in cells(block)]
            at = max(ends, default=at)
        else:
            at = told_in_order(said, list(texts(block)), at)
    told_in_order(said, [facts.other_formats, facts.contact, facts.version], at)


def parts(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks of a page, with those that must not be parted one by one."""
    for block in blocks:
        if isinstance(block, KeepTogether):
            yield from parts(block.blocks)
        else:
            yield block


def cells(table: Table) -> list[str]:
    """What a table says, also as a list of rows; spare rows may have been left out."""
    left_out = max(table.spare_rows - table.blank_rows, 0)
    return list(texts((table.columns[1:], table.rows[: len(table.rows) - left_out])))


@needs_poppler
def test_a_table_that_goes_on_is_one_table_with_one_head(tmp_path: Path) -> None:
    rows = tuple((f"Person {at}", "£4.60") for at in range(60))
    pdf = pdf_bytes(paper(Table(columns=LEDGER, rows=rows, total=("Total", "£276"))), CLEAR_PRINT)
    [table] = Finished(pdf).nodes("Table")
    assert len({at for node in table.every() for at, _ in node.marks}) > 1
    assert [part.role for part in table.below] == ["THead", "TBody", "TFoot"]
    assert structure(pdf, tmp_path).count('"Amount') == 1


def test_a_table_that_became_a_list_is_told_as_a_list() -> None:
    columns = tuple(Column(heading=f"Heading{at}") for at in range(6))
    table = Table(columns=columns, rows=(("One", "£1.00", "", "£3.00", "£4.00", "£5.00"),) * 3)
    file = Finished(pdf_bytes(paper(table), LARGE_PRINT[-1]))
    assert file.nodes("Table") == []
    assert len(file.nodes("LI")) == 3


def test_rows_are_told_by_their_first_cell_and_columns_by_their_heading() -> None:
    file = Finished(pdf_bytes(paper(Table(columns=LEDGER, rows=(("Amina", "£1"),))), CLEAR_PRINT))
    assert [str(cell.written.A.Scope) for cell in file.nodes("TH")] == ["/Column"] * 2 + ["/Row"]


def test_each_paper_of_a_run_is_a_part_in_its_own_language() -> None:
    papers = [Printed(claim_form(head_in(tag)), CLEAR_PRINT) for tag in ("en", "ur", "cy")]
    file = Finished(pdf_of_many(papers))
    assert [str(part.written.Lang) for part in file.nodes("Part")] == ["en", "ur", "cy"]


def test_a_paragraph_in_another_language_says_so() -> None:
    welsh = Paragraph(text="Croeso", language="cy")
    file = Finished(pdf_bytes(paper(Paragraph(text="Welcome"), welsh), CLEAR_PRINT))
    spoken = [node.language for node in file.nodes("P")]
    assert spoken.count("cy") == 1
    assert set(spoken) == {"en", "cy"}


def test_beside_a_second_language_each_says_which_it_is() -> None:
    english, welsh = (claim_form(head_in(language)) for language in ("en", "cy"))
    file = Finished(pdf_of_many([Printed(english, BILINGUAL, welsh)]))
    said = [node.language for node in file.nodes("P", "H1", "H2") if node.marks]
    assert min(said.count("en"), said.count("cy")) > 5
    assert [node.language for node in file.nodes("H1")] == ["en", "cy"]


def test_a_picture_is_told_once_with_what_it_shows() -> None:
    idea = Idea(picture=BUS, sentences=("Come by bus.",))
    file = Finished(pdf_bytes(paper(Heading(text="How to come"), idea), EASY_READ))
    [figure] = file.nodes("Figure")
    assert str(figure.written.Alt) == "A bus"
    left, _foot, right, _top = (float(edge) for edge in figure.written.A.BBox)
    assert 30 < right - left < 250


def test_what_people_typed_cannot_break_the_structure() -> None:
    typed = "Ben \ud800\x00) /Lang (xx) >> endobj \u202e<b>&amp;</b>"
    idea = Idea(picture=replace(BUS, shows=typed), sentences=(typed,))
    table = Table(columns=LEDGER, rows=((typed, typed),))
    document = replace(paper(Heading(text=typed), idea, table), title=typed)
    assert broken(pdf_bytes(document, EASY_READ)) == {}


def test_numbers_of_pages_are_for_the_eyes_alone() -> None:
    long = paper(*[Paragraph(text="Hello.")] * 80)
    file = Finished(pdf_bytes(long, CLEAR_PRINT))
    assert len(file.pages) == 3
    assert all(role == "Artifact" for drawn in file.drawn[1:2] for role, _, _ in drawn[:2])
