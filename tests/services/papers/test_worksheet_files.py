"""Worksheets come back whole from any spreadsheet or as `.po`; what is damaged is never taken."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.worksheet import Fate
from desktop.errors import UserError
from desktop.services.papers import own_texts, worksheets
from tests.services.in_words import InWords
from tests.services.papers.sheets_back import (
    POLISH,
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

CHINESE = ("十一点喝茶。", "请问玛雅或莱昂，钥匙在他们那里。", "=1+1是加法。")


@pytest.mark.parametrize(
    ("language", "wordings"), [("ur", URDU), ("zh-Hant", CHINESE), ("pl", POLISH)]
)
@pytest.mark.parametrize(
    ("between", "codec"),
    [(",", "utf-8-sig"), (";", "utf-8"), ("\t", "utf-16"), (",", "utf-16")],
)
def test_a_table_comes_back_whole_however_a_spreadsheet_saved_it(
    small: InWords,
    three: list[int],
    language: str,
    wordings: tuple[str, ...],
    between: str,
    codec: str,
) -> None:
    content = saved(filled(table(small, language), wordings), between=between, codec=codec)
    back = look(small, content)
    assert fates(back) == [Fate.NEW] * len(three)
    assert take(small, back, "Zofia") == len(three)
    assert stands(small, language) == list(wordings)
    version = own_texts.get(small.workspace, three[0]).versions[language]
    assert (version.translator, version.based_on, version.checked_by) == ("Zofia", 1, None)


@pytest.mark.parametrize(("language", "wordings"), [("ur", URDU), ("zh-Hans", CHINESE)])
def test_a_po_file_comes_back_whole(
    small: InWords, three: list[int], language: str, wordings: tuple[str, ...]
) -> None:
    content = worksheets.as_po(small.workspace, small.act(), language=language).content.decode()
    head, *entries = content.strip().split("\n\n")
    said = [
        entry.replace('msgstr ""', f'msgstr "{wording}"')
        for entry, wording in zip(entries, wordings, strict=True)
    ]
    assert len({line for line in content.splitlines() if "msgctxt" in line}) == len(three)
    back = look(small, "\n\n".join([head, *said]).encode())
    assert fates(back) == [Fate.NEW] * len(three)
    take(small, back)
    assert stands(small, language) == list(wordings)


@pytest.mark.parametrize(("language", "codec"), [("pl", "cp1250"), ("ur", "cp1256")])
def test_a_table_from_an_old_spreadsheet_is_read_in_its_languages_own_letters(
    small: InWords, three: list[int], language: str, codec: str
) -> None:
    wordings = {"pl": POLISH, "ur": ("چار بجے", "مايا", "جمع")}[language]
    rows = filled(table(small, language), wordings)
    back = look(small, saved(rows, between=";", codec=codec))
    assert fates(back) == [Fate.NEW] * len(three)
    take(small, back)
    assert stands(small, language) == list(wordings)


def test_letters_that_a_spreadsheet_lost_are_never_taken(small: InWords, three: list[int]) -> None:
    for language, wordings in (("pl", POLISH), ("ur", URDU), ("zh-Hans", CHINESE)):
        rows = filled(table(small, language), wordings)
        back = look(small, saved(rows, codec="cp1252"))
        lost = [line for line in back.lines if line.fate is Fate.UNREAD]
        assert len(lost) == (1 if language == "pl" else len(three))
        assert {str(line.why) for line in lost} == {
            "Letters were lost. Save the table as “CSV UTF-8”."
        }


@pytest.mark.usefixtures("three")
def test_of_a_file_with_a_damaged_letter_only_that_text_is_left_out(small: InWords) -> None:
    content = saved(filled(table(small, "ur"), URDU))
    letter = "چ".encode()
    back = look(small, content.replace(letter, letter[:1], 1))
    assert fates(back) == [Fate.UNREAD, Fate.NEW, Fate.NEW]
    assert whys(back)[0][1].startswith("Letters were lost.")
    take(small, back)
    assert stands(small, "ur") == ["", *URDU[1:]]


def test_a_question_is_no_lost_letter(small: InWords) -> None:
    write(small, "Are you late? Ring us.")
    rows = filled(table(small, "pl"), ("Spóźniasz się? Zadzwoń.",))
    assert fates(look(small, saved(rows))) == [Fate.NEW]


def test_nothing_typed_runs_as_a_formula(small: InWords, three: list[int]) -> None:
    translate(small, three[0], "ur", "=HYPERLINK(1)")
    change(small, three[0], "@SUM(1) is a sum.")
    starts = {cell[:1] for row in table(small, "ur") for cell in row}
    assert not starts & set("=+-@")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "This file is empty."),
        (b"PK\x03\x04rest", "Save it as “CSV UTF-8” first."),
        (b"\xd0\xcf\x11\xe0rest", "Save it as “CSV UTF-8” first."),
        (b"%PDF-1.7", "This is a PDF."),
        (b"\x89PNGrest", "This is a picture."),
        (b"name,amount\nAmina,4.60\n", "not one of our worksheets"),
        (b'msgid "Save"\nmsgstr "Zapisz"\n', "not one of our worksheets"),
        (b'msgctxt "1v1-pl"\nmsgid "Tea', "not one of our worksheets"),
        (b"\xff\xfe\x00", "not one of our worksheets"),
        (b'"' + b"x" * 200_000, "not one of our worksheets"),
        (b"1v1-ur,a,b,c,d\n" * 10_001, "not one of our worksheets"),
        (b"1v1-ur,a,b,c,d\n" * 400_000, "not one of our worksheets"),
    ],
)
def test_another_file_is_refused_in_words(small: InWords, content: bytes, said: str) -> None:
    with pytest.raises(UserError, match=said):
        look(small, content)


@pytest.mark.usefixtures("three")
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)))
def test_any_file_at_all_is_read_or_refused_in_words(small: InWords, content: bytes) -> None:
    for start in (b"", b"id,a,b,c,d\n1v1-ur,", b'msgctxt "1v1-ur"\nmsgid "Tea is at eleven."\n'):
        try:
            back = look(small, start + content)
        except UserError:
            continue
        assert back.lines


@pytest.mark.usefixtures("three")
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=st.text("کتاب茶ńabc ;,\"'\n=+@|", min_size=1, max_size=40))
def test_whatever_a_translator_writes_comes_back_as_it_was_written(
    small: InWords, said: str
) -> None:
    rows = filled(table(small, "ur"), (f"a{said}", "", ""))
    back = look(small, saved(rows, between=";"))
    assert back.lines[0].fate is Fate.NEW
    assert back.lines[0].wording == " ".join(f"a{said}".split())
