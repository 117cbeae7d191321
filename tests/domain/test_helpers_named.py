"""Who helped somebody to speak: their name, and not what they are to them."""

import pytest

from desktop.domain.helpers_named import names_of_helpers


@pytest.mark.parametrize(
    ("through", "names"),
    [
        ("Zainab Malik", ["Zainab Malik"]),
        ("Ola, interpreter", ["Ola"]),
        ("her niece Rita", ["Rita"]),
        ("Her niece Rita and Mary O'Neill", ["Rita", "Mary O'Neill"]),
        ("zainab malik", ["zainab malik"]),
        ("niece rita", ["rita"]),
        ("زينب", ["زينب"]),
    ],
)
def test_a_name_is_found_beside_what_the_helper_is(through: str, names: list[str]) -> None:
    assert names_of_helpers(through) == names


@pytest.mark.parametrize(
    "through",
    [
        *("", "an interpreter", "His assistant", "a Polish interpreter", "BSL interpreter"),
        *("her support worker", "somebody who came with her to the door"),
    ],
)
def test_what_a_helper_is_names_nobody(through: str) -> None:
    assert names_of_helpers(through) == []
