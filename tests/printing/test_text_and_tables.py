import csv
from datetime import date
from decimal import Decimal
from io import StringIO

import pytest

from desktop.domain.person import TOLD, Reading
from desktop.errors import UserError
from desktop.language import Money
from desktop.printing.blocks import (
    Choice,
    Column,
    Document,
    Field,
    Fields,
    Furniture,
    Heading,
    ListBlock,
    Paragraph,
    SignatureBox,
    Table,
    TickBoxes,
)
from desktop.printing.csv_table import Cell, csv_table
from desktop.printing.documents.amount_words import amount_in_words
from desktop.printing.formats import CLEAR_PRINT, FORMATS, format_named
from desktop.printing.plain_text import plain_text

FURNITURE = Furniture(
    group="Riverside Users' Group",
    contact="Ring Maya.",
    other_formats="Ask us.",
    version="Printed on 12 March 2026.",
    page_of="Page {page} of {pages}",
)


def test_text_has_titles_lists_tables_and_room_to_write_in_order() -> None:
    document = Document(
        title="Costs",
        language="en",
        furniture=FURNITURE,
        blocks=(
            Heading(text="What for"),
            Table(
                columns=(Column(heading="Who"), Column(heading="Amount", numeric=True)),
                rows=(("Amina", "£4.60"), ("Ben", "")),
                total=("Total", "£4.60"),
            ),
            ListBlock(items=("One", "Two"), numbered=True),
            TickBoxes(
                label="How?", choices=(Choice(text="Cash", ticked=True), Choice(text="Bank"))
            ),
            Fields(fields=(Field(label="Name"), Field(label="Day", value="Monday"))),
            SignatureBox(label="Signed", date_label="Date"),
        ),
    )
    assert plain_text(document) == (
        "Riverside Users' Group\n\nCosts\n=====\n\nWhat for\n--------\n\n"
        "Amina\n   Amount: £4.60\n\nBen\n\nTotal\n   Amount: £4.60\n\n"
        "1. One\n2. Two\n\nHow?\n[x] Cash\n[ ] Bank\n\n"
        "Name: ____________________\nDay: Monday\n\n"
        "Signed: ____________________\nDate: ____________________\n\n"
        "--------------------\n\nAsk us.\nRing Maya.\nPrinted on 12 March 2026.\n"
    )


def test_the_sum_follows_the_rows_it_adds_and_can_be_written_in() -> None:
    columns = (Column(heading="What for"), Column(heading="Cost"))
    table = Table(columns=columns, blank_rows=1, total=("Total", "£"))
    document = Document(title="Costs", language="en", furniture=FURNITURE, blocks=(table,))
    line = "____________________"
    assert f"What for: {line}\nCost: {line}\n\nTotal: Cost £ {line}" in plain_text(document)


def test_no_line_of_text_is_longer_than_seventy_two() -> None:
    long = "Many words in a row that go on and on. " * 10
    document = Document(
        title=long,
        language="en",
        furniture=FURNITURE,
        blocks=(Paragraph(text=long), ListBlock(items=(long, "A" * 300))),
    )
    assert max(map(len, plain_text(document).splitlines())) <= 72


def test_text_with_half_a_letter_can_be_saved() -> None:
    document = Document(
        title="A", language="en", furniture=FURNITURE, blocks=(Paragraph(text="Ben \udfff"),)
    )
    assert b"Ben \xef\xbf\xbd" in plain_text(document).encode()


def rows(table: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(table.decode("utf-8-sig"))))


@pytest.mark.parametrize(
    "typed", ["=1+1", "+44 1234", "-2", "@SUM(A1)", "\t=1", " =1", "＝1", "|cmd"]
)
def test_nothing_a_person_typed_is_run_by_a_spreadsheet(typed: str) -> None:
    [[first, _], [cell, _]] = rows(csv_table(["Who", "Note"], [[typed, ""]]))
    assert first == "Who"
    assert cell == f"'{typed}"


def test_money_and_numbers_below_zero_stay_numbers() -> None:
    amounts: list[Cell] = [
        Money(-50),
        Money(460),
        Money(-300, "JPY"),
        Decimal("-6.5"),
        -2,
        date(2026, 3, 12),
    ]
    [_, cells] = rows(csv_table(["", "", "", "", "", ""], [amounts]))
    assert cells == ["-0.50", "4.60", "-300", "-6.5", "-2", "2026-03-12"]


def test_a_table_opens_with_its_letters_whole_in_a_spreadsheet() -> None:
    table = csv_table(["Enw"], [["Łukasz, “小明”\nŵ"], [None], ["-"], ["half \ud800"]])
    assert table.startswith(b"\xef\xbb\xbf")
    assert rows(table) == [["Enw"], ["Łukasz, “小明”\nŵ"], [""], ["'-"], ["half ?"]]


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (0, "nought pounds"),
        (1, "one penny"),
        (2, "two pence"),
        (50, "fifty pence"),
        (99, "ninety-nine pence"),
        (100, "one pound"),
        (101, "one pound and one penny"),
        (366, "three pounds and sixty-six pence"),
        (460, "four pounds and sixty pence"),
        (950, "nine pounds and fifty pence"),
        (1100, "eleven pounds"),
        (1185, "eleven pounds and eighty-five pence"),
        (1213, "twelve pounds and thirteen pence"),
        (1514, "fifteen pounds and fourteen pence"),
        (1600, "sixteen pounds"),
        (1717, "seventeen pounds and seventeen pence"),
        (1840, "eighteen pounds and forty pence"),
        (1919, "nineteen pounds and nineteen pence"),
        (2000, "twenty pounds"),
        (2101, "twenty-one pounds and one penny"),
        (3900, "thirty-nine pounds"),
        (4070, "forty pounds and seventy pence"),
        (9999, "ninety-nine pounds and ninety-nine pence"),
        (10000, "one hundred pounds"),
        (10100, "one hundred and one pounds"),
        (12111, "one hundred and twenty-one pounds and eleven pence"),
        (20000, "two hundred pounds"),
        (99999, "nine hundred and ninety-nine pounds and ninety-nine pence"),
        (100000, "one thousand pounds"),
        (100100, "one thousand and one pounds"),
        (123456, "one thousand two hundred and thirty-four pounds and fifty-six pence"),
        (1200000, "twelve thousand pounds"),
        (99999900, "nine hundred and ninety-nine thousand nine hundred and ninety-nine pounds"),
    ],
)
def test_amounts_in_words_are_english(amount: int, said: str) -> None:
    assert amount_in_words(Money(amount), "en") == said


def test_other_currencies_have_their_own_words() -> None:
    assert amount_in_words(Money(150, "EUR"), "en") == "one euro and fifty cents"
    assert amount_in_words(Money(300, "JPY"), "en") == "three hundred yen"


def test_every_way_of_reading_a_person_can_choose_is_a_format() -> None:
    """Two languages beside each other is a choice of its own; what is told has no paper."""
    printed = {reading.value for reading in Reading if reading not in TOLD}
    assert set(FORMATS) == printed | {"bilingual"}


def test_a_format_is_found_by_its_name_or_the_known_ones_are_named() -> None:
    assert format_named("clear") is CLEAR_PRINT
    assert format_named("large-24").size == 24
    with pytest.raises(UserError, match="clear, large-18"):
        format_named("huge")
