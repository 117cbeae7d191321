"""Texts as a reader gets them: ours, the group's, or the source and a line that says so."""

from datetime import date
from typing import Any

import pytest

from desktop.domain.own_text import (
    STARTER_RULES,
    OwnText,
    OwnTextVersion,
    TextState,
    WrittenText,
    checked_wording,
    shortened,
    starter_rules,
)
from desktop.domain.text_kinds import TextKind
from desktop.domain.worksheet import letters_were_lost, read_reference
from desktop.errors import UserError
from desktop.language import LANGUAGE_NAMES, Words

DAY = date(2026, 3, 12)
POLISH = Words("pl", corrections={STARTER_RULES[0]: ("Mówi jedna osoba naraz.",)})


def version(language: str, number: int, wording: str, **more: Any) -> OwnTextVersion:
    return OwnTextVersion(
        own_text_id=1, language=language, number=number, wording=wording, day=DAY, **more
    )


def text(language: str, source: OwnTextVersion, *others: OwnTextVersion) -> WrittenText:
    return WrittenText(
        text=OwnText(id=1, kind=TextKind.GROUND_RULE, language=language),
        source=source,
        versions={one.language: one for one in others},
    )


def test_a_starter_rule_comes_in_the_readers_words_and_needs_no_line() -> None:
    said = starter_rules(DAY)[0].said(POLISH)
    assert (said.wording, said.language, said.line) == ("Mówi jedna osoba naraz.", "pl", "")


def test_a_starter_rule_that_no_catalogue_has_says_that_it_is_in_english() -> None:
    said = starter_rules(DAY)[0].said(Words("pl", catalogues=()))
    assert (said.wording, said.language) == (STARTER_RULES[0], "en")
    assert said.line == "We do not have this in your language yet. Here it is in English."


def test_the_groups_own_translation_of_a_starter_rule_wins_over_ours() -> None:
    rule = text(
        "en",
        version("en", 1, STARTER_RULES[0]),
        version("pl", 1, "Mówimy po kolei.", based_on=1, checked_by=7),
    )
    assert rule.state(POLISH) is TextState.CHECKED
    assert rule.said(POLISH).wording == "Mówimy po kolei."


def test_what_was_written_in_welsh_first_says_so_without_naming_english() -> None:
    rule = text("cy", version("cy", 1, "Dim ffonau."))
    said = rule.said(POLISH)
    assert (said.language, said.missing) == ("cy", True)
    assert said.line == "We do not have this in your language yet. Here it is as we wrote it."
    assert rule.said(Words("cy")).line == ""


@pytest.mark.parametrize("number", [1, 2, 3])
def test_only_what_was_made_from_the_newest_source_is_not_out_of_date(number: int) -> None:
    rule = text("en", version("en", 3, "Phones off."), version("pl", 1, "Bez.", based_on=number))
    late = rule.state_in("pl") is TextState.OUT_OF_DATE
    assert late == (number < 3)


def test_a_wording_is_one_paragraph_without_signs_that_turn_what_follows() -> None:
    assert checked_wording("  Phones\n are \u202eoff. ") == "Phones are off."
    with pytest.raises(UserError, match="letters"):
        checked_wording("a" * 2001)


def test_a_long_text_is_named_by_its_first_words() -> None:
    assert shortened("Short.") == "Short."
    assert shortened("one two three four", 12) == "one two …"
    assert shortened("x" * 20, 10) == "x" * 9 + " …"


@pytest.mark.parametrize("language", LANGUAGE_NAMES)
def test_a_reference_names_text_version_and_language_however_it_is_typed(language: str) -> None:
    found = read_reference(f" 12V3-{language.upper()} ")
    assert found is not None
    assert (found.number, found.version, found.language) == (12, 3, language)
    assert read_reference(str(found)) == found


def test_figures_of_another_keyboard_are_figures() -> None:
    found = read_reference("১২v৩")
    assert found is not None
    assert (found.number, found.version) == (12, 3)


@pytest.mark.parametrize("typed", ["", "12", "v3", "12v", "12v3-xx", "12v3 pl", "March 12"])
def test_what_is_no_reference_is_not_taken_for_one(typed: str) -> None:
    assert read_reference(typed) is None


@pytest.mark.parametrize(
    ("wording", "language", "lost"),
    [
        ("za?atwi? spraw?", "pl", True),
        ("Masz pytanie? Zadzwoń.", "pl", False),
        ("???? ?????", "ur", True),
        ("آپ کب آئیں گے؟", "ur", False),
        ("你什么时候来?", "zh-Hans", False),
        ("\ufffd\ufffd", "bn", True),
    ],
)
def test_lost_letters_are_told_from_questions(wording: str, language: str, lost: bool) -> None:
    assert letters_were_lost(wording, language) is lost
