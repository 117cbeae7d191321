"""Line ends beside Qt's own, which follow the same standard with other code."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QTextBoundaryFinder

from desktop.printing.typeset import breaking

LETTERS = "abZäŵžλאבعربकषআঅਪગதሰ"
HAN = "中文字明我們会議"
MARKS = {"क": "कि्षा", "আ": "কোঁ্ষ", "த": "தொழி", "ب": "بَّ"}


def of_qt(text: str) -> list[int]:
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text)
    places = []
    while (at := finder.toNextBoundary()) != -1:
        places.append(at)
    return places


def parts(text: str) -> list[str]:
    return [text[a:b] for a, b in pairwise([0, *breaking.breaks(text)])]


words = st.text(st.sampled_from(LETTERS), min_size=1, max_size=6)
chinese = st.text(st.sampled_from(HAN), min_size=1, max_size=6)
marked = st.sampled_from(sorted(MARKS.values()))
numbers = st.sampled_from(["£4.60", "−£0.50", "12", "3,000", "50%", "10:30", "12/3", "४२", "€5"])
said = st.one_of(words, chinese, marked, numbers)
opening = st.sampled_from(["", "", "(", "[", "（", "「", "《"])
closing = st.sampled_from(
    ["", "", ".", ",", ")", "?", "!", "؟", "،", "۔", "।", "፡", "。", "，", "」"]
)
between = st.sampled_from([" ", " ", " ", "", "-", "\u00a0", " — "])
phrases = st.lists(st.tuples(opening, said, closing, between), min_size=1, max_size=5)


@given(phrases)
@settings(max_examples=300)
def test_lines_end_where_qt_would_end_them(phrases: list[tuple[str, str, str, str]]) -> None:
    text = "".join("".join(phrase) for phrase in phrases).strip(" -—")
    assert breaking.breaks(text, as_unicode=True) == of_qt(text)


def test_chinese_parts_between_letters_but_not_before_a_comma_or_after_a_bracket() -> None:
    assert parts("我们（会议）在，“星期四”见。") == [
        *("我", "们", "（会", "议）", "在，", "“星", "期", "四”", "见。")
    ]


@pytest.mark.parametrize(
    "whole",
    [
        "£\u00a04.60",
        "4.60\u00a0£",
        "10:30",
        "01632 960 123",
        "+44 1632 960123",
        "(and)",
        "“so”",
        "«oui»",
        "क्षि",
        "ক্ষো",
        "A\u2011B",
        "don’t",
    ],
)
def test_what_belongs_together_is_never_parted(whole: str) -> None:
    assert parts(f"a {whole} b") == ["a ", f"{whole} ", "b"]


def test_an_ethiopic_space_parts_words_and_a_hyphen_does_not() -> None:
    assert parts("well-kept 10–12 ሰላም፡ለዓለም") == ["well-kept ", "10–12 ", "ሰላም፡", "ለዓለም"]


def test_a_quotation_holds_on_to_its_marks_over_their_spaces() -> None:
    assert parts("dit « oui » et") == ["dit ", "« oui » ", "et"]


def test_no_line_begins_with_a_small_kana() -> None:
    assert parts("みゃく") == ["みゃ", "く"]


def test_a_half_letter_stays_with_the_letter_it_is_joined_to() -> None:
    assert breaking.clusters("क्\u200dष ब\u200cल") == ["क्\u200dष", " ", "ब\u200c", "ल"]


def test_letters_that_belong_together_are_one() -> None:
    assert breaking.clusters("क्षि কো e\u0301 பொ لاَ") == [
        *("क्षि", " ", "কো", " ", "e\u0301", " ", "பொ", " ", "ل", "اَ")
    ]


@given(st.text(max_size=40))
def test_no_letter_is_lost_between_the_parts(text: str) -> None:
    assert "".join(parts(text)) == text
    assert "".join(breaking.clusters(text)) == text
