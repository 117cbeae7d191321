"""Names out of lists as people have them: registers, letters, spreadsheets."""

import pytest

from desktop.domain.name_list import names_in
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
