"""Whatever somebody types comes out in lines that keep every letter and their width."""

import unicodedata
from io import BytesIO

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.language import LANGUAGE_NAMES
from desktop.printing.typeset import breaking, fonts, text
from desktop.printing.typeset.text import Line, Voice
from desktop.printing.typeset.typed import MISSING, RING, printable
from tests.printing.typeset.setting import drawn, paragraph

CLEAR = Voice(size=14)
SCRIPTS = "aŵłЖёΩאבעربگےकषिআকো্ਅਪੀગરતொሰ中文。ا،12£(.- “”\u200c\u200d\u00a0\u2068\u2069😀"
MIXED = st.one_of(st.text(st.sampled_from(SCRIPTS), max_size=60), st.text(max_size=60))
LANGUAGES = st.sampled_from([*LANGUAGE_NAMES, "he", "ta", "am", "hi", "el", "uk", "xx"])
WIDTHS = st.sampled_from([30.0, 120.0, 480.0])


def inked(said: str) -> str:
    """The letters that somebody sees, in order."""
    return "".join(
        letter
        for letter in said
        if not letter.isspace() and unicodedata.category(letter) not in {"Cf", "Zs"}
    )


def drawn_letters(lines: list[Line]) -> str:
    runs = [placed.run for line in lines for placed in line.runs]
    return "".join(cluster.text for run in runs for cluster in run.clusters)


@given(MIXED, LANGUAGES, WIDTHS, st.booleans())
@settings(max_examples=250)
def test_any_text_keeps_its_letters_and_stays_in_its_width(
    said: str, language: str, width: float, bold: bool
) -> None:
    lines = text.lines(said, Voice(size=14, language=language, bold=bold), width)
    assert inked("".join(line.text for line in lines)) == inked(printable(said))
    marks = dict.fromkeys(map(ord, "\u061c\u200e\u200f\u2066\u2067\u2068\u2069\ufeff"))
    known = "".join(
        letter if fonts.face_for(letter, language, bold) else MISSING
        for letter in printable(said).translate(marks)
    )
    assert inked(drawn_letters(lines)) == inked(known)
    glyphs = [cluster.parts for line in lines for run, _ in line.runs for cluster in run.clusters]
    assert all(number for parts in glyphs for number, _, _ in parts), "an empty box"
    for line in lines:
        wider = line.width > width + 0.01
        assert not wider or len(breaking.clusters(line.text.strip())) == 1, line.text


@given(MIXED, LANGUAGES)
@settings(max_examples=60)
def test_no_ink_reaches_over_its_line(said: str, language: str) -> None:
    """Heaped marks aside, no line touches the one above or below it."""
    for line in text.lines(said, Voice(size=14, language=language), 120):
        for placed in line.runs:
            assert placed.run.top * 14 <= line.above or placed.run.top > text.HIGHEST
            assert placed.run.foot * 14 <= line.height - line.above or (
                placed.run.foot > text.LOWEST
            )


@given(MIXED, LANGUAGES)
@settings(max_examples=40)
def test_any_page_can_be_made_and_opened_again(said: str, language: str) -> None:
    pdf = drawn(paragraph(said, language))
    assert len(pypdfium2.PdfDocument(BytesIO(pdf))) >= 1
    codes = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
    assert not [letter for letter in codes if unicodedata.category(letter) == "Co"]


@pytest.mark.parametrize(
    "word", ["A" * 10_000, "ش" * 10_000, "ক্ষ" * 4_000, "中" * 10_000, "a-" * 5_000]
)
def test_ten_thousand_letters_without_a_space_are_cut_and_none_is_lost(word: str) -> None:
    lines = text.lines(word, CLEAR._replace(language="ur" if word[0] == "ش" else "en"), 300)
    assert "".join(line.text for line in lines) == word
    assert max(line.width for line in lines) <= 300
    assert min(line.width for line in lines[:-1]) > 250


def test_a_word_too_wide_for_its_line_is_cut_behind_a_hyphen_where_it_has_one() -> None:
    [first, *_] = text.lines("Llanfairpwll-gwyngyllgogerychwyrndrobwll", CLEAR, 200)
    assert first.text == "Llanfairpwll-"


def test_the_space_at_the_end_of_a_line_needs_no_room() -> None:
    room = text.line("Amina Begum", CLEAR).width + 0.01
    assert text.lines("Amina Begum came", CLEAR, room)[0].text == "Amina Begum"


def test_a_conjunct_is_never_cut() -> None:
    for line in text.lines("ক্ষ্মা" * 30, CLEAR._replace(language="bn"), 100):
        assert line.text.startswith("ক্ষ্মা")


def test_a_hundred_marks_on_one_letter_do_not_push_the_line_off_its_page() -> None:
    line = text.line("a" + "\u0301" * 100, CLEAR)
    assert line.height < 4 * CLEAR.size


def test_lines_stand_further_apart_only_where_the_letters_are_higher() -> None:
    plain = text.line("Amina", CLEAR).height
    assert plain == CLEAR.size * CLEAR.leading
    assert text.line("Ǻ̂ ỗ̂", CLEAR).height > plain
    heights = {line.height for line in text.lines("Ǻ̂ " + "plain words " * 20, CLEAR, 200)}
    assert len(heights) == 1


def test_bold_letters_are_wider_and_a_script_without_bold_ones_is_printed_all_the_same() -> None:
    bold = CLEAR._replace(bold=True)
    assert text.line("Amina", bold).width > text.line("Amina", CLEAR).width
    assert "KurintoSans-Bd" in {placed.run.face.name for placed in text.line("Amina", bold).runs}
    assert fonts.faces("en", bold=True)[-1].endswith("-Rg")


def test_a_letter_and_its_marks_come_from_one_typeface() -> None:
    """The Chinese face has z but not every mark under it: then z comes from the other one too."""
    line = text.line("z z\u0348\u0301", CLEAR._replace(language="zh-Hans"))
    assert [placed.run.face.name for placed in line.runs] == [
        *("KurintoSansSC-Rg", "KurintoSansSC-Rg", "KurintoSans-Rg")
    ]
    assert line.runs[-1].run.clusters[0].text == "z\u0348\u0301"


def test_chinese_has_the_face_of_its_readers() -> None:
    for language, face in (("zh-Hans", "KurintoSansSC-Rg"), ("zh-Hant", "KurintoSansTC-Rg")):
        line = text.line("你好，骨！", CLEAR._replace(language=language))
        assert {placed.run.face.name for placed in line.runs} == {face}


def test_names_of_every_language_can_be_printed() -> None:
    for language, name in LANGUAGE_NAMES.items():
        assert text.unprintable(name, language) == frozenset()
    assert text.unprintable("한국어 日本語 ไทย", "en") == frozenset()


def test_what_cannot_be_printed_is_known_before() -> None:
    assert text.unprintable("a😀b\ue000c\ud800", "en") == {"😀", "\ue000", "\ud800"}
    assert drawn_letters(text.lines("a😀b", CLEAR, 100)) == f"a{MISSING}b"
    assert printable("\u0301a \u0301") == f"{RING}\u0301a {RING}\u0301"
    assert printable("a\u202eb\u00adc\x07") == "abc "


def test_english_in_an_urdu_paper_has_its_full_stop_behind_it() -> None:
    line = text.line("Not yet translated (\u2066£4.60\u2069).", CLEAR._replace(language="ur"))
    assert [placed.left for placed in line.runs] == sorted(placed.left for placed in line.runs)
    mixed = text.line("Amina نے کہا.", CLEAR._replace(language="ur"))
    assert mixed.runs[0].left > mixed.runs[-1].left


def test_lines_of_chinese_have_more_air() -> None:
    chinese = text.line("你好", CLEAR._replace(language="zh-Hans"))
    assert chinese.height > 1.35 * CLEAR.size
