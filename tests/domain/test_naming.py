"""Finding a person's name in what was written, and taking it out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.naming import (
    Instead,
    exact_forms,
    found_in,
    may_hold,
    name_forms,
    taken_out,
)
from desktop.domain.search import fold, placed_words, words_of

INSTEAD = Instead(somebody="somebody we no longer name", owned="somebody's")


def without(text: str, *names: str) -> str:
    return taken_out(text, found_in(text, name_forms(names)), INSTEAD)


def sure(text: str, *names: str, others: tuple[str, ...] = ()) -> list[bool]:
    return [found.sure for found in found_in(text, name_forms(names, others))]


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Paid to Amina at the door", "Paid to somebody we no longer name at the door"),
        ("AMINA BEGUM rang", "Somebody we no longer name rang"),
        ("Begum, Amina: late", "Somebody we no longer name: late"),
        ("Lent to Ámina’s sister", "Lent to somebody's sister"),
        ("Late. Amina's bus broke down.", "Late. Somebody's bus broke down."),
        ("The Begums' car", "The Begums' car"),
        ("Aminata and Laminated", "Aminata and Laminated"),
        ("", ""),
    ],
)
def test_a_name_is_found_in_all_its_forms_and_only_as_a_whole_word(text: str, after: str) -> None:
    assert without(text, "Amina Begum") == after


@pytest.mark.parametrize(
    ("name", "text", "after"),
    [
        ("Łukasz Nowak", "lukasz came", "Somebody we no longer name came"),
        ("María-José O’Neill", "ask maria jose", "ask somebody we no longer name"),
        ("María-José O’Neill", "O'Neill's taxi", "Somebody's taxi"),
        ("王小明", "钱给了小明。", "钱给了somebody we no longer name。"),
        ("王小明", "明天", "明天"),
        ("محمد علي", "دفعنا إلى محمد", "دفعنا إلى somebody we no longer name"),
        ("Ines", "Ines' assistant", "Somebody's assistant"),
        ("Ines", "'Ines' came", "'somebody we no longer name' came"),
        ("María de la Cruz", "la tapa de la caja", "la tapa de la caja"),
    ],
)
def test_names_of_other_languages_are_found_as_the_search_finds_them(
    name: str, text: str, after: str
) -> None:
    assert without(text, name) == after


@pytest.mark.parametrize("name", ["Grace", "Will", "May", "Mark"])
def test_a_name_that_is_an_everyday_word_is_never_taken_for_granted(name: str) -> None:
    assert sure(f"It is {name.lower()} or {name}", name) == [False, False]
    assert sure(f"{name} Kowalska rang", f"{name} Kowalska") == [True]


def test_a_name_that_somebody_else_has_too_is_not_sure() -> None:
    assert sure("Amina rang", "Amina Begum", others=("Amina Khan",)) == [False]
    assert sure("Amina Begum rang", "Amina Begum", others=("Amina Khan",)) == [True]
    assert sure("Amina Begum rang", "Amina Begum", others=("Amina Begum",)) == [False]
    assert sure("Begum rang", "Amina Begum", others=("Amina Khan",)) == [True]


def test_a_phone_number_is_found_only_as_a_whole() -> None:
    forms = exact_forms(["01632 960 222", "", "ben@example.org"])
    assert [x.sure for x in found_in("Ring 01632 960 222 or 960", forms)] == [True]
    assert found_in("an example", forms) == []


@given(st.text())
def test_each_word_is_placed_where_the_search_cuts_it(text: str) -> None:
    assert [word.word for word in placed_words(text)] == words_of(fold(text))


def test_a_name_of_nothing_but_signs_is_looked_for_nowhere() -> None:
    """People may be called `?` until somebody knows their name."""
    assert name_forms(["?", "–"]) == ()
    assert found_in("Who is it? – Ben", name_forms(["?"])) == []


NAMES = st.sampled_from(["Amina", "Łukasz Nowak", "小明", "Zoë O’Neill", "محمد علي", "Will"])


@given(NAMES, st.lists(st.sampled_from(["bus", "’", "'s", ",", "Amina", "é", "\n", "."])))
def test_what_was_taken_out_is_found_no_more(name: str, around: list[str]) -> None:
    text = f" {name} ".join(around) + f" {name}"
    forms = name_forms([name])
    left = taken_out(text, found_in(text, forms), INSTEAD)
    assert may_hold(text, forms)
    assert found_in(left, forms) == []
