"""Names of every kind, bank details kept back, and two people who may be one."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.person import PayeeDetails, Person, alike, clean_text
from desktop.errors import UserError
from desktop.language import Words


@pytest.mark.parametrize(
    "name",
    [
        "Amina Begum",
        "Ines",
        "👩🏽‍🦽 🌻",
        "علی رضا",
        "<b>Bold</b> & Sons",
        "{name} %s \\n",
        "Nguyễn Thị Minh Khai",
        "小明",
        "ਗੁਰਪ੍ਰੀਤ",
        "x" * 200,
    ],
)
def test_a_name_is_kept_as_it_is_written(name: str) -> None:
    assert Person(name=name).name == name
    assert Person(name=f"  {name}\t").name == name


@pytest.mark.parametrize("name", ["", "   ", "\n", "\u200b", "\u202e", "\ud800", "\0", "\u0301"])
def test_a_name_nobody_can_see_is_asked_for(name: str) -> None:
    with pytest.raises(UserError, match="Type a name") as caught:
        Person(name=name)
    assert caught.value.field == "name"


def test_a_name_of_three_hundred_letters_is_too_long() -> None:
    with pytest.raises(UserError) as caught:
        Person(name="x" * 300)
    assert Words("en").error(caught.value) == ("This name has 300 letters. We can keep up to 200.")


def test_half_a_letter_is_left_out() -> None:
    assert Person(name="Ami\ud800na").name == "Amina"
    assert clean_text("one\ud83d\ntwo\0") == "one\ntwo"


@given(st.text(st.characters(exclude_categories=[]), max_size=300))
def test_any_name_is_kept_or_answered_and_can_be_stored(name: str) -> None:
    with suppress(UserError):
        person = Person(name=name, address=name)
        assert person.short
        assert person.name.encode()
        assert person.address.encode()
        assert Person(name=person.name).name == person.name


def test_a_name_has_a_spoken_and_a_short_form() -> None:
    carys = Person(name="Carys Wyn Jones", spoken_name="Carris")
    assert (carys.said, carys.short) == ("Carris", "Carys")
    assert Person(name="小明").said == "小明"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Amina Begum", "amina  begum", True),
        ("Zoë", "Zoe", True),
        ("Łukasz", "Lukasz", True),
        ("Amina Begum", "Amina Khan", False),
    ],
)
def test_two_people_may_be_one(one: str, other: str, same: bool) -> None:
    assert alike(Person(name=one), Person(name=other)) is same


def details(sort_code: str = "20-00-00", account_number: str = "12345678") -> PayeeDetails:
    return PayeeDetails(
        person_id=1,
        account_name="Gwen Price",
        sort_code=sort_code,
        account_number=account_number,
    )


def test_bank_details_are_typed_freely_heard_in_pairs_and_hidden() -> None:
    gwen = details("20 00–00", "1234 5678")
    assert (gwen.sort_code, gwen.account_number) == ("200000", "12345678")
    assert gwen.in_pairs == ("20 00 00", "12 34 56 78")
    assert gwen.hidden == "678"


@pytest.mark.parametrize("sort_code", ["", "20-00-0", "2000000", "ABCDEF", "२०००००", "20-00-0x"])
def test_a_sort_code_has_six_figures(sort_code: str) -> None:
    with pytest.raises(UserError, match="six figures") as caught:
        details(sort_code=sort_code)
    assert caught.value.field == "sort_code"


@pytest.mark.parametrize("number", ["", "12345", "1234567é", "x" * 35, "1234/5678"])
def test_an_account_number_is_checked(number: str) -> None:
    with pytest.raises(UserError) as caught:
        details(account_number=number)
    assert caught.value.field == "account_number"
