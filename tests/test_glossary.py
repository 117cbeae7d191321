"""One word per thing and language: the glossary of our own, and that our drafts keep to it."""

import csv
import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from desktop.catalogues import FOLDERS, entries
from desktop.language import LANGUAGE_NAMES
from desktop.paths import TRANSLATIONS

LANGUAGES = [tag for tag in LANGUAGE_NAMES if tag != "en"]
SAME_BEGINNING = 3
"""Words of one family begin with the same letters, whatever their ending."""


class Term(NamedTuple):
    """A word for a thing in one language, and why this one."""

    english: str
    language: str
    word: str
    reason: str


def terms() -> list[Term]:
    path = Path(TRANSLATIONS) / "glossary.csv"
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    assert tuple(header) == Term._fields
    return [Term(*row) for row in rows]


def test_every_term_has_a_word_and_a_reason_and_stands_once() -> None:
    every = terms()
    assert [term for term in every if not all(part.strip() for part in term)] == []
    counted = Counter((term.english, term.language) for term in every)
    assert [both for both, count in counted.items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_words_for_what_the_program_is_about(language: str) -> None:
    folder = FOLDERS.get(language, language)
    every = (term for term in terms() if term.language == folder)
    named = {term.english.casefold().split(" (")[0] for term in every}
    assert {"tin", "float", "slip", "meeting", "receipt", "treasurer"} <= named


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_drafts_use_the_word_of_the_glossary(language: str) -> None:
    """Where a whole text is a term; its ending may differ."""
    folder = FOLDERS.get(language, language)
    words = {term.english: term.word for term in terms() if term.language == folder}
    drafts = [one for name in ("paper", "screen") for one in entries(language, name, TRANSLATIONS)]
    others = {
        one.text: (one.forms[0], words[term])
        for one in drafts
        if one.forms[0] and (term := bare(one.text)) in words
        if not of_one_family(one.forms[0], words[term])
    }
    assert others == {}


def bare(text: str) -> str:
    """A text without its Alt key and what ends it: `&Name:` is `Name`."""
    return re.sub(r"&(?=\w)", "", text).strip().rstrip(":…")


def of_one_family(said: str, word: str) -> bool:
    """Whether two translations share a word, or the beginning of one; or a Han character."""
    if any("\u4e00" <= letter <= "\u9fff" for letter in said):
        return bool({*said} & {*word})
    return any(alike(one, other) for one in parts(said) for other in parts(word))


def alike(one: str, other: str) -> bool:
    enough = min(SAME_BEGINNING, len(one), len(other))
    return one[:enough] == other[:enough]


def parts(text: str) -> list[str]:
    return re.findall(r"[^\s’'/,;،؛()&]+", re.sub(r"&(?=\w)", "", text).casefold())


@pytest.mark.parametrize(
    ("said", "word", "fits"),
    [
        ("Derbynneb", "derbynneb", True),
        ("plătită", "plătit", True),
        ("&Zapisz", "zapisać; zapisz", True),
        ("Zastępstwo w opiece", "Parking", False),
        ("টাকা", "bani", False),
        ("账本", "账本；账上", True),
        ("承诺", "账本", False),
    ],
)
def test_another_word_than_the_glossarys_is_noticed(said: str, word: str, *, fits: bool) -> None:
    assert of_one_family(said, word) is fits
