"""Charts on a page: every label whole, bars as long as their numbers, one figure for readers."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from pypdf import PdfReader

from desktop.domain.group import GroupSettings
from desktop.language import Words
from desktop.printing.blocks import Column, Document, Heading, KeepTogether, Paragraph, Table
from desktop.printing.chart_block import Chart, ChartBar
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.formats import CLEAR_PRINT, format_named
from desktop.printing.html import web_page
from desktop.printing.kept import document_from_json, document_to_json
from desktop.printing.pdf import Printed, pdf_of_many
from desktop.printing.plain_text import plain_text
from tests.printing.practice_meeting import DAY

CHART = Chart(
    shows="Most people came by bus.",
    bars=(
        ChartBar(label="By bus", value="20", length=1),
        ChartBar(label="On foot", value="5", length=0.25),
        ChartBar(label="In somebody's car", value="hidden", length=0),
    ),
)
COMPARED = Chart(
    shows="Fewer than in our area: 35 to 64.",
    bars=(
        ChartBar(label="Under 35", value="0", length=0, beside=0.29, other="29"),
        ChartBar(label="35 to 64", value="39.1", length=0.391, beside=0.525, other="52.5"),
    ),
    keys=("In our forms, of 100", "In the area, of 100"),
)


def document(language: str = "en", chart: Chart = CHART) -> Document:
    group = GroupSettings(name="Riverside Users' Group", language="en")
    head = Letterhead(group=group, words=Words.for_paper(language), printed_on=DAY)
    return head.paper("How people came", [chart])


def bars(pdf: bytes) -> list[tuple[float, float]]:
    """The left edge and the width of every bar, as the page draws them."""
    return [(left, width) for left, width, _how in painted(pdf)]


def painted(pdf: bytes) -> list[tuple[float, float, str]]:
    """The same, and how each is painted: `f*` is filled, `S` only its edge."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        [page] = opened.pages
        operations = list(pikepdf.parse_content_stream(page))
    found: list[tuple[float, float, str]] = []
    inside = False
    for operation in operations:
        operands, operator = operation.operands, operation.operator
        if str(operator) == "BDC" and str(operands[0]) == "/Figure":
            inside = True
        elif str(operator) == "EMC":
            inside = False
        elif str(operator) == "re" and inside:
            found.append((float(operands[0]), float(operands[2]), ""))
        elif str(operator) in {"f*", "S"} and inside:
            found[-1] = (*found[-1][:2], str(operator))
    return found


@pytest.mark.parametrize("reading", ["clear", "large-28"])
def test_bars_are_as_long_as_their_numbers(reading: str) -> None:
    pdf = pdf_of_many([Printed(document(), format_named(reading))])
    (_, whole), (_, quarter) = bars(pdf)  # what is hidden has no bar at all
    assert quarter == pytest.approx(whole / 4, abs=0.1)
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


@pytest.mark.parametrize("language", ["en", "ur"])
def test_a_bar_to_compare_with_is_empty_inside_and_a_key_says_so(language: str) -> None:
    """A grey copy tells one from the other; nought has a number and no bar."""
    pdf = pdf_of_many([Printed(document(language, COMPARED), CLEAR_PRINT)])
    [ours, area, young, grown, grown_area] = painted(pdf)
    assert [one[2] for one in (ours, area)] == ["f*", "S"]
    assert [one[2] for one in (young, grown, grown_area)] == ["S", "f*", "S"]
    edge = grown[1] / 0.391 * 0.525 - grown_area[1]
    assert 0 < edge < 2  # the line around it is drawn inside its length
    text = PdfReader(BytesIO(pdf)).pages[0].extract_text()
    for said in (*COMPARED.keys, "29", "39.1", "52.5"):
        assert said in text


def test_a_figure_is_as_large_as_all_its_bars() -> None:
    with pikepdf.open(BytesIO(pdf_of_many([Printed(document(), CLEAR_PRINT)]))) as opened:
        [figure] = [
            one
            for one in opened.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"
        ]
        [_, foot, _, top] = [float(edge) for edge in figure["/A"]["/BBox"]]
    assert top - foot > 4 * CLEAR_PRINT.size


def test_where_no_table_follows_everybody_is_told_each_bar() -> None:
    alone = replace(CHART, tells=("By bus: 20", "On foot: 5", "In somebody's car: hidden"))
    pdf = pdf_of_many([Printed(document(chart=alone), CLEAR_PRINT)])
    with pikepdf.open(BytesIO(pdf)) as opened:
        said = [
            str(one.get("/Alt", ""))
            for one in opened.objects
            if isinstance(one, pikepdf.Dictionary)
        ]
    assert alone.said in said
    assert "On foot: 5" in plain_text(document(chart=alone))
    assert "Most people came by bus. By bus: 20" in web_page(document(chart=alone))


def test_a_web_page_draws_no_bar_of_what_is_hidden() -> None:
    page = web_page(document())
    assert page.count("<i style=") == 2
    assert '<p class="bar">hidden</p>' in page


def test_a_web_page_shows_which_bar_is_to_compare_with_whatever_the_colours() -> None:
    page = web_page(document(chart=COMPARED))
    assert page.count('<p class="bar empty"><i') == 3  # the key and two bars of the area
    assert page.index("forced-colors: active") < page.rindex(".empty i { background: none; }")


def test_a_kept_paper_keeps_its_charts() -> None:
    assert document_from_json(document_to_json(document(chart=COMPARED))) == document(
        chart=COMPARED
    )


@pytest.mark.parametrize("long", range(4, 13))
def test_a_heading_never_stands_without_its_chart_where_one_page_cannot_hold_its_table(
    long: int,
) -> None:
    """In the largest print a chart fills most of a page: its table goes on to the next."""
    bars_of = tuple(ChartBar(label=f"Way {at}", value=str(at), length=at / 9) for at in range(4))
    rows = tuple((f"Row {at}", str(at)) for at in range(long))
    group = KeepTogether(
        blocks=(
            Heading(text="How people came", level=2),
            Paragraph(text="Most people came by bus."),
            Chart(shows="Most people came by bus.", bars=bars_of),
            Table(columns=(Column(heading="What"), Column(heading="How many")), rows=rows),
        )
    )
    head = Letterhead(
        group=GroupSettings(name="Riverside", language="en"),
        words=Words.for_paper("en"),
        printed_on=DAY,
    )
    pdf = pdf_of_many([Printed(head.paper("Numbers", [group]), format_named("large-28"))])
    pages = [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]
    [with_heading] = [page for page in pages if "How people came" in page]
    assert "Way 0" in with_heading
    assert "Way 3" in with_heading
