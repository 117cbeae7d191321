"""Words made alike, so that a name is found however it is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.search import fold, words_of


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Łukasz", "lukasz"),
        ("Søren Ærø", "soren aero"),
        ("Đorđe", "dorde"),
        ("Strauß", "strauss"),
        ("Œuvre", "oeuvre"),
        ("Zoë O’Brien", "zoe obrien"),
        ("小明", "小 明"),
        ("王x明", "王 x 明"),
        ("İbrahim", "ibrahim"),
        ("e\u0301te\u0301", "ete"),
        ("ﬁnance", "finance"),
        ("ŵy ŷd", "wy yd"),
        ("أَحْمَد", "احمد"),
        ("علي", "علی"),
        ("১২ मार्च ٣", "12 मार्च 3"),
        ("  two   words ", "two words"),
        ("\ud800", ""),
    ],
)
def test_text_is_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize("word", ["আমিনা", "ਗੁਰਪ੍ਰੀਤ", "ગુજરાતી", "ਪੰਜਾਬੀ"])
def test_vowel_signs_stay_part_of_the_word(word: str) -> None:
    assert words_of(fold(word)) == [fold(word)]


def test_words_are_cut_at_everything_else() -> None:
    assert words_of(fold('a-b "c*" d@e.f 🌻')) == ["a", "b", "c", "d", "e", "f", "🌻"]


@given(st.text(st.characters()))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
