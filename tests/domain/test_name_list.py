"""Names out of lists as people have them: registers, letters, spreadsheets."""

import pytest

from desktop.domain.name_list import count_names, names_in
from desktop.errors import UserError


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Amina Begum", "Amina Begum"),
        ("1. Amina Begum", "Amina Begum"),
        ("12) Amina Begum", "Amina Begum"),
        ("2)\tBen", "Ben"),
        ("3\tBen Carter\t07700 900123\tbus", "Ben Carter"),
        ("(4) Carys Llwyd", "Carys Llwyd"),
        ("• Dilip Shah", "Dilip Shah"),
        ("- 5. Ewa Kowalska", "Ewa Kowalska"),
        ("☐ Farah", "Farah"),
        ("٦. فرح قریشی", "فرح قریشی"),
        ('"Gwen Harris",', "Gwen Harris"),
        ("\ufeffHassan\u00a0 Ali ", "Hassan Ali"),
        ("2Pac", "2Pac"),
        ("Mary-Jane O'Brien", "Mary-Jane O'Brien"),
        ("Grace", "Grace"),
        ("Name", "Name"),
    ],
)
def test_a_line_gives_its_name_without_what_numbers_it(line: str, name: str) -> None:
    assert names_in(line) == [name]


def test_empty_lines_rules_and_headings_of_columns_name_nobody() -> None:
    assert names_in("Name\tPhone\n\n   \n-----\n7.\n12345\nAmina\t07700 900123\r\n\tBen\n") == [
        "Amina",
        "Ben",
    ]


def test_four_hundred_names_and_the_same_twice_all_come() -> None:
    names = [f"Person {n}" for n in range(400)] + ["Amina Begum", "Amina Begum"]
    assert names_in("\n".join(f"{n}. {name}" for n, name in enumerate(names, 1))) == names


def test_a_line_too_long_for_a_name_is_said_with_its_number() -> None:
    with pytest.raises(UserError) as wrong:
        names_in("Amina\n" + "x" * 5000)
    assert str(wrong.value) == "Line 2 has 5000 letters. We can keep up to 200."
    assert wrong.value.field == "names"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Amina <a@mill.org>", ["Amina"]),
        ("Amina Begum <a@mill.org>, Ben <b@mill.org>; Carys", ["Amina Begum", "Ben", "Carys"]),
        ('"Begum, Amina" <a@mill.org>;"Ben Carter" <b@mill.org>', ["Amina Begum", "Ben Carter"]),
        ("Amina a@mill.org", ["Amina"]),
        ("<mailto:amina@mill.org>", ["amina@mill.org"]),
        ("Amina, Ben, Carys, Dilip", ["Amina", "Ben", "Carys", "Dilip"]),
        ("Begum, Amina", ["Begum, Amina"]),
        ("Amina 07700 900123", ["Amina"]),
        ('"Begum, Amina",07700 900123,bus', ["Amina Begum"]),
        ("#4 Amina", ["Amina"]),
        ("'Amina'", ["Amina"]),
        ("|Amina Begum|bus|", ["Amina Begum"]),
        ("\u202b\u200fفرح قریشی\u200f\u202c", ["فرح قریشی"]),
        ("Mary-Jane 'MJ' O'Brien", ["Mary-Jane 'MJ' O'Brien"]),
        ("<b>Amina</b>", ["<b>Amina</b>"]),
    ],
)
def test_a_line_of_a_mail_or_a_spreadsheet_gives_its_people(line: str, names: list[str]) -> None:
    assert names_in(line) == names
    assert count_names(line) == len(names)


@pytest.mark.parametrize(
    "table",
    [
        "First name\tSurname\tPhone\nAmina\tBegum\t07700\nBen\t\t",
        "Surname,First name\nBegum,Amina\n,Ben",
        "Phone;Name\n07700;Amina Begum\n;Ben",
        'name,phone\n"Amina Begum",07700 900123\nBen,',
        "\ufeffName\r\nAmina Begum\r\nBen",
        "Members\nAmina Begum\n\n\nBen",
    ],
)
def test_the_headings_of_a_table_say_where_the_names_are(table: str) -> None:
    assert names_in(table) == ["Amina Begum", "Ben"]
    assert count_names(table) == 2


def test_a_list_as_long_as_a_book_is_read_while_one_types() -> None:
    line = "Somebody with a middling name, " * 20_000
    assert count_names(line) == 20_000
    assert count_names("\n".join(f"{n}. Person {n}" for n in range(5_000))) == 5_000
