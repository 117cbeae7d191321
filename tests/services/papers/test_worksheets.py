"""Worksheets: what they ask for, which lines are taken when they come back, and by number."""

import pytest

from desktop.domain.own_text import TextState
from desktop.domain.worksheet import Fate
from desktop.errors import UserError
from desktop.services.papers import own_texts, worksheets
from desktop.storage.ids import shown_id
from tests.services.in_words import InWords
from tests.services.papers.sheets_back import (
    POLISH,
    TEA,
    URDU,
    change,
    fates,
    filled,
    look,
    saved,
    stands,
    table,
    take,
    translate,
    whys,
    write,
)


def test_what_is_missing_comes_first_and_what_was_checked_is_not_asked_for(
    small: InWords, three: list[int]
) -> None:
    tea, key, risk = three
    translate(small, tea, "pl", POLISH[0])
    change(small, tea, "Tea is at ten.")
    own_texts.translate(
        small.workspace,
        small.act(),
        text_id=key,
        language="pl",
        wording=POLISH[1],
        checked_by=small.id("Amina"),
    )
    lines = worksheets.wanted(small.workspace, "pl")
    assert [(line.written.id, line.state) for line in lines] == [
        (risk, TextState.MISSING),
        (tea, TextState.OUT_OF_DATE),
    ]
    assert lines[1].before == POLISH[0]


def test_a_sheet_made_before_the_source_changed_comes_in_as_out_of_date(
    small: InWords, three: list[int]
) -> None:
    tea, *_ = three
    change(small, tea, "Tea is at ten.")
    content = saved(filled(table(small, "ur"), URDU))
    change(small, tea, "Tea is at nine.")
    back = look(small, content)
    assert (back.count(Fate.NEW), back.count(Fate.OUT_OF_DATE)) == (2, 1)
    take(small, back)
    text = own_texts.get(small.workspace, tea)
    assert text.versions["ur"].based_on == 2
    words = own_texts.words_of(small.workspace, "ur")
    assert text.state(words) is TextState.OUT_OF_DATE


def test_an_older_sheet_never_wins_over_a_newer_one(small: InWords, three: list[int]) -> None:
    content = saved(filled(table(small, "ur"), URDU))
    change(small, three[0], "Tea is at ten.")
    translate(small, three[0], "ur", "چائے دس بجے ہے۔")
    back = look(small, content)
    assert (2, "We have a newer one already.") in whys(back)
    take(small, back)
    assert stands(small, "ur")[0] == "چائے دس بجے ہے۔"


def test_every_line_that_cannot_be_taken_says_why_and_the_others_come_in(
    small: InWords, three: list[int]
) -> None:
    rows = filled(table(small, "pl"), (POLISH[0], "", "…"))
    write(small, "Dear {name}, hello.")
    more = table(small, "pl")[-1]
    rows += [
        [*more[:4], "Witaj."],
        ["99v1-pl", "", TEA, "", "Herbata."],
        [f"{shown_id(three[0])}v7-pl", "", TEA, "", "Herbata."],
        ["", "", "", "", "Herbata."],
        [f"{shown_id(three[1])}v1-pl", "", TEA, "", "Zapytaj."],
        [f"{shown_id(three[0])}v1-pl", "", TEA, "", "Kawa."],
        [f"{shown_id(three[0])}v1-pl", "", TEA, "", TEA.upper()],
    ]
    back = look(small, saved(rows))
    assert (back.count(Fate.NEW), back.count(Fate.EMPTY)) == (1, 1)
    assert whys(back) == [
        (4, "Write the text."),
        (5, "{name} is missing. Keep it: something is filled in there."),
        (6, "We do not know this number. It is not one of our texts."),
        (7, "We do not know this number. It is not one of our texts."),
        (8, "We do not know this number. It is not one of our texts."),
        (9, "Another text stands beside it. Was the table sorted?"),
        (10, "This text stands there twice, and not the same."),
        (11, "It says the same as the text beside it."),
    ]
    assert take(small, back) == 1
    assert stands(small, "pl")[0] == POLISH[0]


def test_what_is_taken_is_one_step_and_undo_takes_all_of_it_back(
    small: InWords, three: list[int]
) -> None:
    take(small, look(small, saved(filled(table(small, "ur"), URDU))))
    small.workspace.undo(small.act())
    assert stands(small, "ur") == [""] * len(three)


def test_the_same_sheet_twice_changes_nothing_the_second_time(
    small: InWords, three: list[int]
) -> None:
    content = saved(filled(table(small, "ur"), URDU))
    take(small, look(small, content))
    back = look(small, content)
    assert fates(back) == [Fate.SAME] * len(three)
    with pytest.raises(UserError, match="nothing new"):
        take(small, back)


def test_a_translation_left_as_unsure_is_not_taken_for_a_new_one(
    small: InWords, three: list[int]
) -> None:
    translate(small, three[0], "ur", URDU[0])
    change(small, three[0], "Tea is at ten.")
    content = worksheets.as_po(small.workspace, small.act(), language="ur").content
    assert b"fuzzy" in content
    assert fates(look(small, content)) == [Fate.EMPTY] * len(three)
    back = look(small, content.replace(b"#, fuzzy\n", b""))
    assert back.count(Fate.NEW) == 1


def test_a_language_in_which_nothing_is_wanted_has_no_sheet(small: InWords) -> None:
    with pytest.raises(UserError, match="Nothing is wanted in Polski"):
        worksheets.as_table(small.workspace, language="pl")


def test_a_number_typed_from_paper_means_its_text_and_version(
    small: InWords, three: list[int]
) -> None:
    change(small, three[0], "Tea is at ten.")
    for typed, version in ((f"{shown_id(three[0])}v1", 1), (f" {shown_id(three[0])} V 2 ", 2)):
        text, based_on = worksheets.typed_line(small.workspace, number=typed, language="ur")
        assert (text.id, based_on) == (three[0], version)
    for typed in ("", "12", "v", "99v1", f"{shown_id(three[0])}v3"):
        with pytest.raises(UserError) as refused:
            worksheets.typed_line(small.workspace, number=typed, language="ur")
        assert refused.value.field == "number"


def test_the_sheet_on_paper_has_each_text_its_number_and_the_older_translation(
    small: InWords, three: list[int]
) -> None:
    translate(small, three[0], "ur", URDU[0])
    change(small, three[0], "Tea is at ten.")
    ready = worksheets.on_paper(small.workspace, small.act(), language="ur")
    text = ready.text()
    assert f"Text {shown_id(three[0])}v2" in text
    assert f"Text {shown_id(three[1])}v1" in text
    assert "Tea is at ten." in text
    assert URDU[0] in text
    assert ready.table == worksheets.as_table(small.workspace, language="ur").content
