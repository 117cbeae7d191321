"""Catalogues are read from their files in memory, and counted without being read."""

from pathlib import Path

import pytest

from desktop.catalogues import drafted, entries, plural_rule, read_catalogue
from desktop.language import LANGUAGE_NAMES
from desktop.paths import TRANSLATIONS

SOME = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

#. Translators: a small paper.
#: desktop/printing/documents/slip.py
msgid "Slip"
msgstr "Slip bach"

msgid "Paid"
msgstr ""

msgid "{count} mile"
msgid_plural "{count} miles"
msgstr[0] ""
msgstr[1] ""

msgid ""
"A long text "
"in two lines"
msgstr ""
"Testun hir "
"mewn dwy linell"

#~ msgid "Gone"
#~ msgstr ""

#, fuzzy
msgid "Unsure"
msgstr "Ansicr"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "cy" / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "paper.po").write_text(SOME, encoding="utf-8")
    return tmp_path


def test_what_nobody_wrote_or_was_sure_of_is_not_said(folder: Path) -> None:
    said = read_catalogue("cy", ("screen", "paper"), folder).texts
    assert said == {
        "Slip": ("Slip bach",),
        "A long text in two lines": ("Testun hir mewn dwy linell",),
    }


def test_a_text_knows_who_says_it_and_what_translators_are_told(folder: Path) -> None:
    [slip] = [entry for entry in entries("cy", "paper", folder) if entry.text == "Slip"]
    assert slip.files == ("desktop/printing/documents/slip.py",)
    assert slip.note == "a small paper."


@pytest.mark.parametrize("language", [tag for tag in LANGUAGE_NAMES if tag != "en"])
def test_drafts_are_counted_as_they_would_be_read(language: str) -> None:
    every = entries(language, "paper", TRANSLATIONS)
    assert drafted(language, "paper", TRANSLATIONS) == sum(any(one.forms) for one in every)


def test_a_language_without_catalogues_has_nothing_to_say(folder: Path) -> None:
    assert read_catalogue("gu", ("paper",), folder).texts == {}
    assert entries("gu", "paper", folder) == []
    assert drafted("gu", "paper", folder) == 0


@pytest.mark.parametrize(
    ("language", "number", "form"),
    [("en", 1, 0), ("en", 0, 1), ("pl", 22, 1), ("pl", 12, 2), ("ar", 2, 2), ("zh-Hans", 7, 0)],
)
def test_numbers_take_the_plural_form_of_their_language(
    language: str, number: int, form: int
) -> None:
    form_of, count = plural_rule(language)
    assert form_of(number) == form < count
