"""Who helped somebody to speak: their name, and not what they are to them."""

import pytest

from desktop.domain.helpers_named import (
    names_in_support,
    names_of_contact,
    names_of_helpers,
)


@pytest.mark.parametrize(
    ("through", "names"),
    [
        ("Zainab Malik", ["Zainab Malik"]),
        ("Ola, interpreter", ["Ola"]),
        ("her niece Rita", ["Rita"]),
        ("Her niece Rita and Mary O'Neill", ["Rita", "Mary O'Neill"]),
        ("zainab malik", ["zainab malik"]),
        ("niece rita", ["rita"]),
        ("her aunt June", ["June"]),
        ("زينب", ["زينب"]),
        ("whoever lives next door to her, 李明", ["李明"]),
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


@pytest.mark.parametrize(
    ("contact", "names"),
    [
        ("Jo Field, 020 7946 0000", ["Jo Field"]),
        ("Jo Field, engagement officer", ["Jo Field"]),
        ("Jo, 020 7946 0000", ["Jo"]),
        ("jo field", ["jo field"]),
        ("Jo Field, Leeds Council", ["Jo Field"]),
        *((one, []) for one in ("", "The front desk, 01632 960 456", "Transport Team", "the desk")),
        ("engagement@riverside.gov.uk", []),
    ],
)
def test_whom_an_agency_names_for_us_is_a_person_and_no_desk(
    contact: str, names: list[str]
) -> None:
    assert names_of_contact(contact, "Riverside Council") == names


@pytest.mark.parametrize(
    ("support", "names"),
    [
        ("A BSL interpreter. Jo Field meets you at the door.", ["Jo Field"]),
        ("Ring Jo first, or text Sam Okoro.", ["Jo", "Sam Okoro"]),
        ("Jo Field’s team helps you.", ["Jo Field"]),
        ("Easy Read papers, Large Print, a Wheelchair Taxi on Monday.", []),
        ("Lunch at Riverside Library. Ask Leeds Council.", []),
        ("Tell us what you need. We book it before the meeting.", []),
    ],
)
def test_who_gives_people_support_is_found_among_what_they_get(
    support: str, names: list[str]
) -> None:
    assert names_in_support(support, "Riverside Council") == names
