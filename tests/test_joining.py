"""Lists and sentences are joined as each language joins them."""

import pytest
from bidi import get_display

from desktop.language import Money, Words


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


def test_what_was_put_together_from_right_to_left_keeps_its_order_inside_a_sentence() -> None:
    """A value of names alone has no letters of its own that say which way it runs."""
    words = Words("ur")
    names = words.listed(["Leon", "Priya"])
    said = words.text("{names}", names=names)
    assert said == f"\u2067{names}\u2069"
    assert words.text("{name}", name="Leon") == "\u2068Leon\u2069"


def test_an_amount_has_its_pound_and_its_minus_on_the_left_among_urdu_words() -> None:
    for amount, written in ((460, "£4.60"), (-50, "−£0.50")):
        said = f"رقم {Words('ur').money(Money(amount, 'GBP'))} ہے"
        assert written in get_display(said, base_dir="R")
