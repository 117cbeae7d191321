"""Sheets filled in by hand: spare rows never cost a page of their own."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from desktop.printing.blocks import Field, Fields, Paragraph
from desktop.printing.documents.arrivals_sheet import arrivals_sheet
from desktop.printing.documents.payout_by_hand import BLANK_ROWS, payout_by_hand
from desktop.printing.formats import CLEAR_PRINT
from desktop.printing.pdf import pdf_bytes
from tests.printing.on_the_page import lines_drawn, words_at
from tests.printing.practice_papers import HEAD, MEETING
from tests.printing.reading import needs_poppler, pages


def members(count: int) -> list[str]:
    """Names of which one needs two lines."""
    return ["Bartholomew Fitzgerald-Hughes", *(f"Person {n}" for n in range(2, count + 1))]


def rows_of_pages(names: Sequence[str]) -> list[list[int]]:
    """The numbers of the rows on each page, as read back."""
    pdf = pdf_bytes(payout_by_hand(HEAD, meeting=MEETING, names=names), CLEAR_PRINT)
    found = [re.findall(r"^(\d+) (?:$|Person|Barth)", page, re.MULTILINE) for page in pages(pdf)]
    return [[int(row) for row in rows] for rows in found]


def test_nine_people_have_every_spare_row_on_one_page() -> None:
    assert rows_of_pages(members(9)) == [list(range(1, 9 + BLANK_ROWS + 1))]


@pytest.mark.parametrize("count", [11, 12, 13])
def test_a_few_more_have_fewer_spare_rows_and_still_one_page(count: int) -> None:
    [rows] = rows_of_pages(members(count))
    assert rows == list(range(1, rows[-1] + 1))
    assert count < rows[-1] < count + BLANK_ROWS


@pytest.mark.parametrize("count", [16, 17, 20, 30])
def test_a_second_page_has_at_least_three_rows_above_the_total(count: int) -> None:
    first, *others = rows_of_pages(members(count))
    assert [*first, *(row for page in others for row in page)] == list(
        range(1, count + BLANK_ROWS + 1)
    )
    assert others
    assert all(len(page) >= 3 for page in others)


def rules(count: int) -> bytes:
    said = [Paragraph(text=f"Rule {number}") for number in range(1, count + 1)]
    return pdf_bytes(HEAD.paper("Ground rules", said), CLEAR_PRINT)


@needs_poppler
def test_paragraphs_come_closer_rather_than_leave_two_to_a_page_of_their_own(
    tmp_path: Path,
) -> None:
    most = next(count for count in range(10, 60) if len(pages(rules(count))) > 1) - 1
    first, second = (
        [word.top for word in words_at(rules(count), tmp_path) if word.text == "Rule"]
        for count in (most, 10)
    )
    assert first[1] - first[0] < second[1] - second[0]


@pytest.mark.parametrize("count", [9, 13, 16])
def test_an_arrivals_sheet_of_one_page_of_names_stays_one_page(count: int) -> None:
    sheet = arrivals_sheet(HEAD, meeting=MEETING, names=members(count))
    [page] = pages(pdf_bytes(sheet, CLEAR_PRINT))
    assert f"Person {count}" in page


def test_lines_to_write_on_give_way_before_they_take_a_page_of_their_own() -> None:
    """All of them where there is room, fewer where a page is full, never fewer than will do."""
    lines = Field(label="What I want to say", lines=6, spare_lines=3)
    drawn = {}
    for count in (1, 22, 24, 40):
        said = [Paragraph(text="We heard you.") for _ in range(count)]
        pdf = pdf_bytes(HEAD.paper("Our answer", [*said, Fields(fields=(lines,))]), CLEAR_PRINT)
        drawn[count] = len(pages(pdf)), len(lines_drawn(pdf)) - 1
    assert drawn == {1: (1, 6), 22: (1, 4), 24: (1, 3), 40: (2, 6)}


def test_a_paper_set_twice_is_as_if_it_had_been_set_so_at_once() -> None:
    """What did not change is not laid out again: the same words may stand in it twice."""
    said = [Paragraph(text="The same words.")] * 25
    spare, none = (
        Fields(fields=(Field(label="What you want to say", lines=lines, spare_lines=spared),))
        for lines, spared in ((6, 4), (2, 0))
    )
    more, fewer = (
        pdf_bytes(HEAD.paper("Slip", [*said, one, *said[:3]]), CLEAR_PRINT) for one in (spare, none)
    )
    assert len(pages(fewer)) == 1
    assert more == fewer
