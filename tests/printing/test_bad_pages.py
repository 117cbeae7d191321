"""Whatever is typed or missing: the page comes out, readable, and nothing leaves it."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.printing.blocks import (
    Card,
    CardColour,
    Choice,
    Column,
    Document,
    Fact,
    Facts,
    Field,
    Fields,
    Heading,
    Idea,
    KeepTogether,
    Labels,
    ListBlock,
    Note,
    Paragraph,
    Picture,
    Poster,
    SignatureBox,
    Table,
    TickBoxes,
)
from desktop.printing.formats import (
    CLEAR_PRINT,
    EASY_READ,
    LARGE_PRINT,
    PAPER_WIDTH,
    Format,
)
from desktop.printing.pdf import Printed, pdf_bytes, pdf_of_many
from tests.printing.on_the_page import ink_outside, words_at
from tests.printing.reading import needs_poppler, words
from tests.printing.sample_pages import FURNITURE, paper

SIZES = (CLEAR_PRINT, LARGE_PRINT[-1], EASY_READ)
every_look = pytest.mark.parametrize("look", SIZES, ids=lambda look: look.key)
BAD = {
    "no space": "x" * 300,
    "no space in Urdu": "ٹ" * 300,
    "Han": "名" * 300,
    "overrides": "\u202eAmina\u202d \u2067Begum\u200f",
    "open isolates": "\u2066\u2067\u2068" * 40 + "Amina",
    "markup": '<b>Amina</b> & <img src="x"> </para> \\( \\) %s {name} ]]>',
    "controls": "Ami\x00na\x1b[31m\x07\x0cBegum\u2028x\u2029y",
    "surrogates": "Amina \ud800\udc00 \udfff",
    "lone marks": "\u0301\u0301\u09be\u0a3e\u0650\u20dd",
    "many marks": "A" + "\u0301" * 100,
    "heap of joiners": "\u094d" * 400,
    "nothing": "",
    "only space": "   \u00a0 ",
    "emoji": "👩🏽‍🦽👨‍👩‍👧‍👦🏳️‍🌈",
    "private and unassigned": "\ue000\U000f0000\U000e0080\uffff",
}


def paper_full_of(said: str, language: str = "en") -> Document:
    shown = Picture(name=said[:40], shows=said)
    columns = (Column(heading=said, width=2), Column(heading="£", numeric=True))
    return paper(
        Heading(text=said),
        Paragraph(text=said),
        Facts(facts=(Fact(label=said, value=said), Fact(label="£", value="4.60", strong=True))),
        ListBlock(items=(said, "Two"), numbered=True),
        Table(columns=columns, rows=((said, said),), total=("Total", said)),
        Table(columns=columns, blank_rows=1, room=1.4),
        Fields(fields=(Field(label=said, value=said), Field(label=said))),
        TickBoxes(label=said, choices=(Choice(text=said), Choice(text="No"))),
        KeepTogether(blocks=(Note(text=said), SignatureBox(label=said, date_label=said))),
        Idea(picture=shown, sentences=(said, said)),
        Card(colour=CardColour.RED, picture=shown, name=said, meaning=said),
        title=said or " ",
        language=language,
    )


def run_of_bad_papers(look: Format, language: str) -> bytes:
    return pdf_of_many([Printed(paper_full_of(said, language), look) for said in BAD.values()])


def test_papers_of_nothing_but_bad_input_come_out_inside_their_pages() -> None:
    pdf = run_of_bad_papers(CLEAR_PRINT, "en")
    assert ink_outside(pdf) == []
    assert words(pdf).count("01234 567890.") == len(BAD)


@pytest.mark.slow
@every_look
@pytest.mark.parametrize("language", ["en", "ur"])
def test_bad_input_stays_inside_its_pages_in_every_size_and_direction(
    language: str, look: Format
) -> None:
    assert ink_outside(run_of_bad_papers(look, language)) == []


@pytest.mark.parametrize("key", ["no space in Urdu", "markup", "open isolates"])
def test_it_comes_out_in_two_languages_too(key: str) -> None:
    first, second = paper_full_of(BAD[key]), paper_full_of(BAD[key] + "آ", "ur")
    assert ink_outside(pdf_of_many([Printed(first, CLEAR_PRINT, second)])) == []


def test_bad_addresses_and_posters_stay_on_their_sheets() -> None:
    papers = []
    for said in BAD.values():
        shown = Picture(name="bus", shows=said)
        papers.append(paper(Poster(ideas=(Idea(picture=shown, sentences=(said[:60],)),))))
        papers.append(paper(Labels(addresses=((said, said, "Riverside"),) * 4)))
    run = pdf_of_many([Printed(one, CLEAR_PRINT) for one in papers])
    assert ink_outside(run) == []


@needs_poppler
def test_ten_thousand_letters_without_a_space_are_all_there(tmp_path: Path) -> None:
    look = LARGE_PRINT[-1]
    found = words_at(pdf_bytes(paper(Paragraph(text="x" * 10_000)), look), tmp_path)
    assert sum(word.text.count("x") for word in found if set(word.text) == {"x"}) == 10_000
    assert max(word.right for word in found) <= PAPER_WIDTH - look.margin + 1


def test_a_table_of_forty_columns_becomes_a_list_at_any_size() -> None:
    columns = tuple(Column(heading=f"Heading{at}") for at in range(40))
    table = Table(columns=columns, rows=(tuple(f"cell{at}" for at in range(40)),))
    for look in SIZES:
        pdf = pdf_bytes(paper(table), look)
        printed = words(pdf)
        assert all(f"Heading{at}: cell{at}" in printed for at in range(1, 40))
        assert ink_outside(pdf) == []


def test_a_name_cannot_turn_the_words_around_it() -> None:
    """An override in a name ends with the name: what follows reads as it always does."""
    sheet = paper(Facts(facts=(Fact(label="Name", value="\u202eAmina"),)), Paragraph(text="£4.60"))
    assert "£4.60" in words(pdf_bytes(sheet, CLEAR_PRINT))
    assert "Amina" in words(pdf_bytes(sheet, CLEAR_PRINT))


def test_furniture_too_long_for_its_place_stays_on_the_page() -> None:
    long = "Ring Maya, or Leon, or Priya, or Sam, on 01234 567890. " * 60
    changed = FURNITURE["en"].__class__(
        group="Group " * 80,
        contact=long,
        other_formats="Ask us.",
        version="Printed today.",
        page_of="Page {page} of {pages}",
    )
    document = Document(title="A", language="en", blocks=(), furniture=changed)
    for look in SIZES:
        pdf = pdf_bytes(document, look)
        assert ink_outside(pdf) == []
        assert words(pdf).count("Priya") == 60


PARTS = (
    "Amina ",
    "رسید ",
    "£4.60 ",
    "টাকা ",
    "(",
    "]",
    "中文",
    "x" * 60,
    "\u202e",
    "\u2067",
    "12 ",
    "\n",
)


@settings(max_examples=8, deadline=None, derandomize=True)
@given(
    said=st.lists(st.lists(st.sampled_from(PARTS)).map("".join), min_size=12, max_size=12),
    look=st.sampled_from(SIZES),
    language=st.sampled_from(["en", "ur"]),
)
def test_any_mixture_stays_on_the_page(said: list[str], look: Format, language: str) -> None:
    document = paper(
        Paragraph(text=said[0]),
        Facts(facts=tuple(Fact(label=one[:30], value=one) for one in said[1:4])),
        Table(
            columns=tuple(Column(heading=one[:20]) for one in said[4:7]),
            rows=(tuple(said[7:10]),),
        ),
        Fields(fields=(Field(label=said[10][:40]), Field(label="Date"))),
        Note(text=said[11]),
        language=language,
    )
    assert ink_outside(pdf_bytes(document, look)) == []
