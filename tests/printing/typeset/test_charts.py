"""Charts on a page: every label whole, bars as long as their numbers, one figure for readers."""

from io import BytesIO

import pikepdf
import pytest
from pypdf import PdfReader

from desktop.domain.group import GroupSettings
from desktop.language import Words
from desktop.printing.blocks import Document
from desktop.printing.chart_block import Chart, ChartBar
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.formats import CLEAR_PRINT, format_named
from desktop.printing.html import web_page
from desktop.printing.pdf import Printed, pdf_of_many
from desktop.printing.plain_text import plain_text
from tests.printing.practice_meeting import DAY

CHART = Chart(
    shows="Most people came by bus.",
    bars=(
        ChartBar(label="By bus", value="20", length=1),
        ChartBar(label="On foot", value="5", length=0.25, mark=0.5),
        ChartBar(label="In somebody's car", value="hidden", length=0),
    ),
)


def document(language: str = "en") -> Document:
    group = GroupSettings(name="Riverside Users' Group", language="en")
    head = Letterhead(group=group, words=Words.for_paper(language), printed_on=DAY)
    return head.paper("How people came", [CHART])


def bars(pdf: bytes) -> list[tuple[float, float]]:
    """The left edge and the width of every bar, as the page draws them."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        [page] = opened.pages
        operations = list(pikepdf.parse_content_stream(page))
    found, inside = [], False
    for operation in operations:
        operands, operator = operation.operands, operation.operator
        if str(operator) == "BDC" and str(operands[0]) == "/Figure":
            inside = True
        elif str(operator) == "EMC":
            inside = False
        elif str(operator) == "re" and inside:
            found.append((float(operands[0]), float(operands[2])))
    return found


@pytest.mark.parametrize("reading", ["clear", "large-28"])
def test_bars_are_as_long_as_their_numbers(reading: str) -> None:
    pdf = pdf_of_many([Printed(document(), format_named(reading))])
    (_, whole), (_, quarter), (_, nothing) = bars(pdf)
    assert quarter == pytest.approx(whole / 4, abs=0.1)
    assert nothing == pytest.approx(1)
    text = PdfReader(BytesIO(pdf)).pages[0].extract_text()
    for bar in CHART.bars:
        assert bar.label in text
        assert bar.value in text


def test_bars_begin_on_the_right_for_who_reads_from_the_right() -> None:
    left = bars(pdf_of_many([Printed(document(), CLEAR_PRINT)]))
    right = bars(pdf_of_many([Printed(document("ur"), CLEAR_PRINT)]))
    assert len({round(at, 2) for at, _ in left}) == 1
    assert len({round(at + width, 2) for at, width in right}) == 1


def test_a_screen_reader_hears_the_sentence_once() -> None:
    with pikepdf.open(BytesIO(pdf_of_many([Printed(document(), CLEAR_PRINT)]))) as opened:
        figures = [
            one
            for one in opened.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"
        ]
        assert [str(one["/Alt"]) for one in figures] == [CHART.shows]


def test_a_web_page_says_the_sentence_in_place_of_the_bars() -> None:
    page = web_page(document())
    assert 'role="img" aria-label="Most people came by bus."' in page
    assert "On foot" in page


def test_plain_text_leaves_the_bars_to_the_table() -> None:
    assert "On foot" not in plain_text(document())
