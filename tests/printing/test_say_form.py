"""The form on which people write what they think, with or without their name."""

from dataclasses import replace

from desktop.domain.own_text import NOT_YET_ENGLISH
from desktop.language import Words
from desktop.printing.plain_text import plain_text
from tests.printing.practice_meeting import letterhead
from tests.printing.practice_said import the_form

HEAD = letterhead()


def flat(text: str) -> str:
    return " ".join(text.split())


def test_it_says_what_can_change_and_by_when_people_hear() -> None:
    said = flat(plain_text(the_form(HEAD)))
    for words in (
        "The number 7 bus",
        "What you can change ~~~~~~~~~~~~~~~~~~~ When the last bus leaves.",
        "Why it cannot be changed ~~~~~~~~~~~~~~~~~~~~~~~~ The bus firm sets the price.",
        "You hear it by Thursday 30 April 2026.",
    ):
        assert words in said


def test_it_says_what_happens_to_what_people_say() -> None:
    """Practice 77."""
    said = flat(plain_text(the_form(HEAD, None)))
    assert "What happens to what you say" in said
    assert "We show your words to others only as you allowed." in said


def test_a_name_is_their_choice_and_so_is_who_may_read_it() -> None:
    """Practice rule 40: each choice of consent has a box."""
    said = flat(plain_text(the_form(HEAD, None)))
    assert "You do not have to give your name. Without it we cannot write to you." in said
    for choice in ("Yes, with my name.", "Yes, with my initials.", "Yes, without my name.", "No."):
        assert f"[ ] {choice}" in said


def test_in_easy_read_each_part_stands_beside_a_picture() -> None:
    said = flat(plain_text(the_form(replace(HEAD, easy=True))))
    assert "Write in your own words, in any language." in said


def test_what_is_not_in_the_readers_language_says_so() -> None:
    polish = Words.for_paper("pl")
    said = flat(plain_text(the_form(replace(HEAD, words=polish))))
    assert polish.text(NOT_YET_ENGLISH) in said
