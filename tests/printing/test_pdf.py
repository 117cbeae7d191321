from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop.printing.blocks import (
    Block,
    Choice,
    Column,
    Document,
    Fact,
    Facts,
    Field,
    Fields,
    Furniture,
    Heading,
    KeepTogether,
    ListBlock,
    Note,
    PageBreak,
    Paragraph,
    SignatureBox,
    Table,
    TickBoxes,
)
from desktop.printing.formats import CLEAR_PRINT, LARGE_PRINT, PAPER_HEIGHT, PAPER_WIDTH, Format
from desktop.printing.pdf import Printed, pdf_bytes, pdf_of_many
from tests.printing.reading import laid_out, needs_poppler, pages, places, structure, words

FURNITURE = Furniture(
    group="Riverside Users' Group",
    contact="Ring Maya on 01234 567890.",
    other_formats="Ask us for this in another format or language.",
    version="Printed on 12 March 2026.",
    page_of="Page {page} of {pages}",
)
SIZES = (CLEAR_PRINT, *LARGE_PRINT)
LEDGER = (Column(heading="Who", width=3), Column(heading="Amount", numeric=True))


def paper(*blocks: Block, language: str = "en", title: str = "A paper") -> Document:
    return Document(title=title, language=language, blocks=blocks, furniture=FURNITURE)


@pytest.mark.parametrize(
    "name",
    [
        "Smith & <b>Sons</b> &amp; Co",
        "<para>Amina</para>",
        "Łukasz Søren Ŵyn Ąsa",
        "ਅਮਰ",
        "小明",
        "Ἀθηνᾶ",
        "O’Neill “Bob”",
    ],
)
@pytest.mark.parametrize("look", SIZES, ids=lambda look: look.key)
def test_names_are_printed_as_they_are_written(name: str, look: Format) -> None:
    assert name in words(pdf_bytes(paper(Paragraph(text=name)), look))


def test_a_right_to_left_name_prints_every_letter() -> None:
    name = "عائشہ"
    printed = words(pdf_bytes(paper(Paragraph(text=f"Name: {name}.")), CLEAR_PRINT))
    assert sorted(set(name) - set(printed)) == []


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Ben 😀 Carter", "Ben ▯ Carter"),
        ("Ben \ud800 Carter", "Ben ▯ Carter"),
        ("Ben\x00\x1b\tCarter", "Ben Carter"),
        ("Ben\u202e\u2066 Carter", "Ben Carter"),
        ("Ben 👍🏽 Carter", "Ben 👍 Carter"),
        ("Ben \U000f0000 Carter", "Ben ▯ Carter"),
    ],
    ids=["emoji", "half a pair", "control", "direction mark", "skin tone", "private letter"],
)
def test_what_no_typeface_has_is_shown_as_a_mark_and_breaks_nothing(
    typed: str, printed: str
) -> None:
    assert printed in words(pdf_bytes(paper(Paragraph(text=typed)), CLEAR_PRINT))


LONG_NAMES = ("Anna " * 60, "A" * 300, "名" * 300)


def paper_full_of(name: str) -> Document:
    return paper(
        Facts(facts=(Fact(label="Name", value=name),)),
        Fields(fields=(Field(label="Name", value=name), Field(label="Date"))),
        Table(columns=LEDGER, rows=((name, "£4.60"),)),
        ListBlock(items=(name,)),
        Note(text=name),
        SignatureBox(label=f"Counted by {name}", date_label="Date"),
        title=name,
    )


@pytest.mark.parametrize("look", SIZES, ids=lambda look: look.key)
@pytest.mark.parametrize("name", LONG_NAMES, ids=["words", "word", "Han"])
def test_a_name_of_three_hundred_letters_is_printed_whole(name: str, look: Format) -> None:
    printed = words(pdf_bytes(paper_full_of(name), look))
    assert printed.count(name[0]) >= 7 * name.count(name[0])


@needs_poppler
@pytest.mark.parametrize("look", SIZES, ids=lambda look: look.key)
@pytest.mark.parametrize("name", LONG_NAMES, ids=["words", "word", "Han"])
def test_no_letter_stands_outside_the_margins(name: str, look: Format, tmp_path: Path) -> None:
    for left, top, right, bottom in places(pdf_bytes(paper_full_of(name), look), tmp_path):
        assert left >= look.margin - 1
        assert right <= PAPER_WIDTH - look.margin + 1
        assert top >= 0
        assert bottom <= PAPER_HEIGHT


def test_the_headings_of_a_table_are_on_every_page() -> None:
    rows = tuple((f"Person {at}", "£4.60") for at in range(100))
    printed = pages(pdf_bytes(paper(Table(columns=LEDGER, rows=rows)), CLEAR_PRINT))
    assert len(printed) > 2
    assert all("Amount" in page for page in printed)


def test_every_row_is_printed_once() -> None:
    rows = tuple((f"Person {at:03}", "£4.60") for at in range(100))
    printed = words(pdf_bytes(paper(Table(columns=LEDGER, rows=rows)), CLEAR_PRINT))
    assert [printed.count(who) for who, _ in rows] == [1] * 100


def test_the_sum_never_stands_alone_on_a_page() -> None:
    for number in range(25, 35):
        rows = tuple((f"Person {at}", "£1.00") for at in range(number))
        table = Table(columns=LEDGER, rows=rows, total=("Total", "£99.00"))
        last = pages(pdf_bytes(paper(table), CLEAR_PRINT))[-1]
        assert "Total" not in last or "Person" in last


def test_page_numbers_count_to_the_last_page_of_each_paper() -> None:
    long = paper(*[Paragraph(text="Hello.")] * 80)
    run = pdf_of_many([Printed(long, CLEAR_PRINT), Printed(paper(), LARGE_PRINT[0])])
    numbers = [page[page.index("Page") :].split("\n")[0].strip() for page in pages(run)]
    assert numbers == ["Page 1 of 3", "Page 2 of 3", "Page 3 of 3", "Page 1 of 1"]


@needs_poppler
def test_numbers_line_up_on_the_right(tmp_path: Path) -> None:
    rows = (("Amina", "£4.60"), ("Ben", "£1,234.50"), ("Carys", "−£0.50"))
    lines = laid_out(pdf_bytes(paper(Table(columns=LEDGER, rows=rows)), CLEAR_PRINT), tmp_path)
    ends = {len(line.rstrip()) for line in lines if "£" in line}
    assert len(ends) == 1


def test_the_same_document_gives_the_same_bytes() -> None:
    document = paper(Heading(text="Hello"), Paragraph(text="Hello 小明"))
    assert pdf_bytes(document, CLEAR_PRINT) == pdf_bytes(document, CLEAR_PRINT)


def test_large_print_takes_more_pages_and_loses_no_word() -> None:
    document = paper(*[Paragraph(text=f"Sentence {at} says something.") for at in range(30)])
    clear, large = (pdf_bytes(document, look) for look in (CLEAR_PRINT, LARGE_PRINT[-1]))
    assert len(pages(large)) > len(pages(clear))
    assert all(f"Sentence {at} says something." in words(large) for at in range(30))


def test_a_table_too_wide_for_large_print_becomes_a_labelled_list() -> None:
    columns = tuple(Column(heading=f"Heading{at}") for at in range(6))
    table = Table(columns=columns, rows=(("One", "£1.00", "", "£3.00", "£4.00", "£5.00"),))
    printed = words(pdf_bytes(paper(table), LARGE_PRINT[-1]))
    assert "One Heading1: £1.00 Heading3: £3.00" in printed


def test_blank_rows_in_large_print_can_still_be_written_in() -> None:
    columns = tuple(Column(heading=f"Heading{at}") for at in range(6))
    table = Table(columns=columns, blank_rows=2, total=("Total", "", "", "", "", "£"))
    printed = words(pdf_bytes(paper(table), LARGE_PRINT[-1]))
    assert printed.count("Heading5:") == 2
    assert printed.index("Total: Heading5 £") > printed.rindex("Heading5:")


def test_title_language_and_group_are_written_into_the_file() -> None:
    reader = PdfReader(BytesIO(pdf_bytes(paper(language="cy", title="Costs <form>"), CLEAR_PRINT)))
    assert reader.metadata is not None
    assert reader.metadata.title == "Costs <form>"
    assert reader.metadata.author == "Riverside Users' Group"
    assert str(reader.root_object["/Lang"]) == "cy"


def test_a_new_page_is_begun_where_the_document_says_so() -> None:
    document = paper(Paragraph(text="One"), PageBreak(), Paragraph(text="Two"))
    first, second = pages(pdf_bytes(document, CLEAR_PRINT))
    assert "One" in first
    assert "Two" in second


def test_what_belongs_together_stays_on_one_page() -> None:
    together = KeepTogether(blocks=(Paragraph(text="I agree"), SignatureBox(label="Signed")))
    for before in range(25, 40):
        filler = [Paragraph(text="Hello.")] * before
        printed = pages(pdf_bytes(paper(*filler, together), CLEAR_PRINT))
        assert [("I agree" in page) == ("Signed" in page) for page in printed] == [True] * len(
            printed
        )


def test_a_heading_never_ends_a_page() -> None:
    for before in range(20, 40):
        filler = [Paragraph(text="Hello.")] * before
        document = paper(*filler, Heading(text="What next"), Paragraph(text="This comes next."))
        for page in pages(pdf_bytes(document, CLEAR_PRINT)):
            assert ("What next" in page) == ("This comes next" in page)


def test_how_to_ask_for_another_format_stands_on_the_last_page_with_something_else() -> None:
    for lines in range(20, 40):
        document = paper(*[Paragraph(text="Hello.")] * lines)
        *others, last = pages(pdf_bytes(document, CLEAR_PRINT))
        assert "another format" in last
        assert "Hello." in last
        assert not any("another format" in page for page in others)


@needs_poppler
def test_a_screen_reader_is_told_headings_lists_and_table_heads_in_order(tmp_path: Path) -> None:
    document = paper(
        Heading(text="Costs"),
        Paragraph(text="Croeso", language="cy"),
        ListBlock(items=("First",)),
        Table(columns=LEDGER, rows=(("Amina", "£4.60"),)),
        TickBoxes(label="How?", choices=(Choice(text="Cash", ticked=True), Choice(text="Bank"))),
    )
    told = structure(pdf_bytes(document, CLEAR_PRINT), tmp_path)
    expected = [
        *("Riverside Users' Group", "H1", "A paper", "H2", "Costs", "Croeso", "LI", "First"),
        *("Table", "TH", "Who", "TH", "Amount", "TH", "Amina", "TD", "£4.60", "How?", "☑", "Cash"),
        *("☐", "Bank", "another format"),
    ]
    at = 0
    for part in expected:
        at = told.index(part, at) + 1
    assert "Page 1 of 1" not in told


@needs_poppler
def test_repeated_table_heads_are_told_once(tmp_path: Path) -> None:
    rows = tuple((f"Person {at}", "£4.60") for at in range(60))
    told = structure(pdf_bytes(paper(Table(columns=LEDGER, rows=rows)), CLEAR_PRINT), tmp_path)
    assert told.count("Amount") == 1


def test_a_run_of_papers_tells_how_far_it_is_and_can_be_stopped() -> None:
    class StopHereError(Exception):
        pass

    done: list[int] = []

    def after_each(count: int) -> None:
        done.append(count)
        if count == 2:
            raise StopHereError

    with pytest.raises(StopHereError):
        pdf_of_many([Printed(paper(), CLEAR_PRINT)] * 5, after_each=after_each)
    assert done == [1, 2]


def test_a_long_group_name_leaves_the_page_number_in_its_place() -> None:
    furniture = replace(FURNITURE, group="A very long name for a group " * 10)
    document = replace(paper(), furniture=furniture)
    assert "Page 1 of 1" in words(pdf_bytes(document, LARGE_PRINT[-1]))
