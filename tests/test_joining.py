"""Lists and sentences are joined as each language joins them."""

import pytest

from desktop.language import Words


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Leon, Priya"),
        ("cy", "Leon, Priya"),
        ("zh-Hans", "Leon、Priya"),
        ("zh-Hant", "Leon、Priya"),
        ("ur", "\u2068Leon\u2069، \u2068Priya\u2069"),
        ("ar", "\u2068Leon\u2069، \u2068Priya\u2069"),
    ],
)
def test_names_are_listed_as_the_language_lists_them(language: str, said: str) -> None:
    assert Words(language).listed(["Leon", "", "Priya"]) == said


def test_one_thing_needs_no_comma_and_nothing_needs_none() -> None:
    assert Words("en").listed(["Leon", ""]) == "Leon"
    assert Words("zh-Hans").listed([]) == ""


def test_chinese_sentences_follow_each_other_without_a_space() -> None:
    words = Words("zh-Hans")
    assert words.sentences(["这是草稿。", "", "请看一下。"]) == "这是草稿。请看一下。"
    assert words.sentences(["Slip 14.", "请看一下。"]) == "Slip 14. 请看一下。"


def test_other_sentences_are_parted_by_a_space() -> None:
    assert Words("en").sentences(["Saved.", "", "Amina."]) == "Saved. Amina."
    assert Words("ur").sentences(["یہ ہے۔", "وہ ہے۔"]) == "یہ ہے۔ وہ ہے۔"
