"""The spare key on paper: whatever is typed wrong is noticed, whatever is meant right is taken."""

from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.spare_key import LETTERS, SpareKey, read_group, read_key
from desktop.errors import UserError

KEY = SpareKey(bytes.fromhex("00ff10a5c3e7421b9d8e6f53027a41"))
KEYS = st.binary(min_size=15, max_size=15).map(SpareKey)
CYRILLIC, URDU, GREEK = "АВСЕ", "ابپت", "ΑΒΓΔ"


def does_not_fit(typed: str, number: int) -> UserError:
    with pytest.raises(UserError) as caught:
        read_key(typed)
    error = caught.value
    assert str(error) == f"Group {number} does not fit. Check it."
    assert error.field == "spare_key"
    return error


@given(KEYS)
def test_a_key_read_back_from_its_groups_is_the_same(key: SpareKey) -> None:
    groups = key.groups()
    assert [len(group) for group in groups] == [4] * 8
    assert set("".join(groups)) <= set(LETTERS)
    assert read_key(key.text) == key
    assert [read_group(group, at) for at, group in enumerate(groups, 1)] == list(groups)


def test_the_letters_that_look_alike_are_never_in_a_key() -> None:
    assert set("ILOU").isdisjoint(LETTERS)
    assert len(set(LETTERS)) == 32


def test_every_single_wrong_letter_is_noticed_and_its_group_named() -> None:
    groups = KEY.groups()
    for at, place, wrong in product(range(8), range(4), LETTERS):
        group = groups[at]
        if wrong == group[place]:
            continue
        typed = [*groups[:at], group[:place] + wrong + group[place + 1 :], *groups[at + 1 :]]
        does_not_fit(" ".join(typed), at + 1)


def test_the_closing_letter_tells_all_other_groups_of_one_wrong_letter_apart() -> None:
    """All 32,768 first groups: changing any one letter changes the letter that closes it."""
    closing = {}
    for number, three in enumerate(product(LETTERS, repeat=3)):
        key = SpareKey((number << 105).to_bytes(15))
        group = key.groups()[0]
        assert group[:3] == "".join(three)
        closing[three] = group[3]
    for place, others in product(range(3), product(LETTERS, repeat=2)):
        ends = {closing[*others[:place], letter, *others[place:]] for letter in LETTERS}
        assert len(ends) == 32


def fits(group: str, position: int) -> bool:
    try:
        read_group(group, position)
    except UserError:
        return False
    return True


@settings(max_examples=20)
@given(KEYS)
def test_any_two_letters_changed_over_are_noticed(key: SpareKey) -> None:
    letters = "".join(key.groups())
    for one, other in combinations(range(32), 2):
        if letters[one] == letters[other]:
            continue
        swapped = list(letters)
        swapped[one], swapped[other] = letters[other], letters[one]
        with pytest.raises(UserError):
            read_key("".join(swapped))


@given(KEYS)
def test_any_two_groups_changed_over_are_noticed(key: SpareKey) -> None:
    groups = key.groups()
    for one, other in combinations(range(8), 2):
        swapped = list(groups)
        swapped[one], swapped[other] = groups[other], groups[one]
        does_not_fit(" ".join(swapped), one + 1)


@given(KEYS)
def test_a_group_left_out_or_typed_twice_is_noticed(key: SpareKey) -> None:
    groups = key.groups()
    with pytest.raises(UserError, match="eight groups of four"):
        read_key(" ".join(groups[1:]))
    with pytest.raises(UserError, match="Group 2 does not fit"):
        read_key(" ".join((groups[0], groups[0], *groups[2:])))


@pytest.mark.parametrize(
    "typed",
    [
        KEY.text.lower(),
        KEY.text.replace(" ", ""),
        KEY.text.replace(" ", "-"),
        KEY.text.replace(" ", "\n"),
        "\n".join(f"Group {at}: {group}" for at, group in enumerate(KEY.groups(), 1)),
        " ".join(f"{at}. {group}" for at, group in enumerate(KEY.groups(), 1)),
        KEY.text.replace("0", "O").replace("1", "I"),
        KEY.text.lower().replace("0", "o").replace("1", "l"),
        "  ".join(f"{group[:2]} {group[2:]}" for group in KEY.groups()),
        KEY.text.translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")),  # Urdu
        KEY.text.translate(str.maketrans("0123456789", "੦੧੨੩੪੫੬੭੮੯")),  # Punjabi
        "".join(chr(ord(c) + 0xFEE0) if c != " " else "\u3000" for c in KEY.text),  # full width
        f"\u2067{KEY.text}\u2069",  # copied out of a line that runs from right to left
    ],
)
def test_a_key_typed_in_another_way_is_the_same_key(typed: str) -> None:
    assert read_key(typed) == KEY


@pytest.mark.parametrize("letters", [CYRILLIC, URDU, GREEK])
def test_letters_of_another_script_are_said_once_and_plainly(letters: str) -> None:
    for read in (lambda: read_group(letters, 3), lambda: read_key(f"{KEY.text[:-4]}{letters}")):
        with pytest.raises(UserError, match="only Latin letters and figures") as caught:
            read()
        assert "Change your keyboard" in str(caught.value)


@pytest.mark.parametrize("typed", ["", "7Q2", "7Q2FF", "7U2F", "????", "7 Q"])
def test_a_group_that_is_none_is_said_at_its_own_field(typed: str) -> None:
    with pytest.raises(UserError, match="Group 3 does not fit") as caught:
        read_group(typed, 3)
    assert caught.value.field == "group-3"


def test_a_group_that_fits_in_its_place_fits_in_no_other() -> None:
    for at, group in enumerate(KEY.groups(), 1):
        assert [place for place in range(1, 9) if fits(group, place)] == [at]


def test_what_says_which_key_it_is_says_nothing_of_the_key() -> None:
    other = SpareKey(bytes(15))
    assert KEY.fits != other.fits
    assert KEY.fits == SpareKey(KEY.secret).fits
    assert KEY.secret.hex() not in KEY.fits
    assert "secret" not in repr(KEY)
