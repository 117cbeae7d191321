"""Worksheets go out and come back: as tables from any spreadsheet, as `.po`, and by number."""

import csv
from io import StringIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.own_text import TextState
from desktop.domain.text_kinds import TextKind
from desktop.domain.worksheet import Fate, SheetBack
from desktop.errors import UserError
from desktop.services.papers import own_texts, worksheets
from desktop.storage.ids import shown_id
from tests.services.in_words import InWords

TEA, KEY, RISK = "Tea is at eleven.", "Ask Maya, or Leon; they have the key.", "=1+1 is a sum."
URDU = ("چائے گیارہ بجے ہے۔", "مایا یا لیون سے پوچھیں؛ چابی ان کے پاس ہے۔", "=1+1 ایک جمع ہے۔")
CHINESE = ("十一点喝茶。", "请问玛雅或莱昂，钥匙在他们那里。", "=1+1是加法。")
POLISH = ("Herbata jest o jedenastej.", "Zapytaj Maję lub Leona; mają klucz.", "=1+1 to suma.")


@pytest.fixture
def three(small: InWords) -> list[int]:
    return [write(small, wording) for wording in (TEA, KEY, RISK)]


def write(small: InWords, wording: str) -> int:
    return own_texts.write(small.workspace, small.act(), kind=TextKind.POLICY, wording=wording)


def change(small: InWords, text_id: int, wording: str) -> None:
    own_texts.change(small.workspace, small.act(), text_id=text_id, wording=wording)


def translate(small: InWords, text_id: int, language: str, wording: str) -> None:
    own_texts.translate(
        small.workspace, small.act(), text_id=text_id, language=language, wording=wording
    )


def table(small: InWords, language: str) -> list[list[str]]:
    content = worksheets.as_table(small.workspace, language=language).content
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))


def filled(rows: list[list[str]], wordings: tuple[str, ...]) -> list[list[str]]:
    head, *lines = rows
    return [head, *([*line[:4], said] for line, said in zip(lines, wordings, strict=True))]


def saved(rows: list[list[str]], *, between: str = ",", codec: str = "utf-8-sig") -> bytes:
    written = StringIO(newline="")
    csv.writer(written, delimiter=between).writerows(rows)
    return written.getvalue().encode(codec, "replace")


def look(small: InWords, content: bytes) -> SheetBack:
    return worksheets.look(small.workspace, content)


def take(small: InWords, back: SheetBack, translator: str = "") -> int:
    return worksheets.take(small.workspace, small.act(), back=back, translator=translator)


def stands(small: InWords, language: str) -> list[str]:
    return [
        one.versions[language].wording if language in one.versions else ""
        for one in own_texts.every(small.workspace)
    ]


def fates(back: SheetBack) -> list[Fate]:
    return [line.fate for line in back.lines]


def whys(back: SheetBack) -> list[tuple[int, str]]:
    return [(line.number, str(line.why)) for line in back.lines if line.why]


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


def test_a_question_is_no_lost_letter(small: InWords) -> None:
    write(small, "Are you late? Ring us.")
    rows = filled(table(small, "pl"), ("Spóźniasz się? Zadzwoń.",))
    assert fates(look(small, saved(rows))) == [Fate.NEW]


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


def test_nothing_typed_runs_as_a_formula(small: InWords, three: list[int]) -> None:
    translate(small, three[0], "ur", "=HYPERLINK(1)")
    change(small, three[0], "@SUM(1) is a sum.")
    starts = {cell[:1] for row in table(small, "ur") for cell in row}
    assert not starts & set("=+-@")


def test_a_language_in_which_nothing_is_wanted_has_no_sheet(small: InWords) -> None:
    with pytest.raises(UserError, match="Nothing is wanted in Polski"):
        worksheets.as_table(small.workspace, language="pl")


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
