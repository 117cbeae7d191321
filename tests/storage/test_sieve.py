"""What is left out within SQLite cannot hold the name: however it is written, in any script."""

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from desktop.domain.naming import exact_forms, found_in, may_hold, name_forms
from desktop.domain.person import clean_text
from desktop.domain.search import FOLDED
from desktop.language import sentence
from desktop.storage.records import sentence_to_json
from desktop.storage.sieve import Sieve

LETTERS = "aeiklmnosuzAEIKLSZ łŁßẞæÆøðþıİéÉąßﬁǅКкΣς小明王محمدعليকাীनीกำ가🙂-'’`"
ALPHABETS = st.sampled_from(["abcilsz", LETTERS, "小明王", "محمدعلي کی", "łąéß'’-`"])


def every_way_to_write() -> dict[str, list[str]]:
    """The letters that the search makes alike; under the empty word, those that vanish in it."""
    ways: defaultdict[str, list[str]] = defaultdict(list)
    for code in (*range(0x20, 0xD800), *range(0xF900, 0x10000), *range(0x1D400, 0x1D800)):
        ways[FOLDED[code]].append(chr(code))
    return dict(ways)


WAYS = every_way_to_write()


@st.composite
def names(draw: st.DrawFn) -> str:
    letters = draw(ALPHABETS)
    words = st.text(st.sampled_from(letters), min_size=1, max_size=6)
    return " ".join(draw(st.lists(words, min_size=1, max_size=3)))


@st.composite
def written(draw: st.DrawFn, name: str) -> str:
    """The name as somebody else might write it, among other words."""
    around = st.text(st.sampled_from('abc é.,?!\n\t"\\£1明علي_%'), max_size=12)
    vanishing = st.lists(st.sampled_from(WAYS[""]), max_size=2)
    pieces = [draw(around)]
    for letter in name:
        alike = WAYS.get(FOLDED[ord(letter)], [letter])
        pieces += [draw(st.sampled_from([letter, *alike])), *draw(st.just([]) | vanishing)]
    return "".join([*pieces, draw(around)])


@pytest.fixture(scope="module")
def memory() -> Database:
    return Database(memory=True)


def lets_through(memory: Database, sieve: Sieve, text: str, *, image: bool) -> bool:
    """Whether SQLite lets a text through, alone or in a row as history keeps it."""
    said = "json_object('id', 7, 'what', :text)" if image else ":text"
    sql = f"SELECT said FROM (SELECT {said} AS said) WHERE {sieve.sql('said')}"  # noqa: S608
    found = memory.execute(sql, {"text": text, **sieve.words}).fetchone()
    return found is not None and sieve.holds(found[0])


@given(st.data(), names())
def test_no_way_to_write_a_name_is_left_out(
    memory: Database, data: st.DataObject, name: str
) -> None:
    forms = (*name_forms([name]), *exact_forms([name]))
    text = clean_text(data.draw(written(name) | st.text()))
    if found_in(text, forms):
        sieve, label = Sieve(forms), sentence("{name} came", name=text)
        assert may_hold(text, forms)
        assert lets_through(memory, sieve, text, image=False)
        assert lets_through(memory, sieve, text, image=True)
        assert lets_through(memory, sieve, sentence_to_json(label), image=False)
        assert lets_through(memory, sieve, sentence_to_json(label), image=True)


@pytest.mark.parametrize("name", ["Łukasz Nowak", "Zoë O’Neill", "王小明", "محمد علي", "ß Æsa"])
@given(data=st.data())
def test_a_name_written_in_another_way_is_found_at_all(data: st.DataObject, name: str) -> None:
    """Otherwise the test above would test nothing."""
    forms = name_forms([name])
    assert found_in(f"With {name}.", forms)
    assert may_hold(data.draw(written(name)), forms)


def test_what_is_plain_english_without_the_name_is_left_out(memory: Database) -> None:
    sieve = Sieve(name_forms(["Amina Begum"]))
    assert not lets_through(memory, sieve, "Bus to the library", image=True)
    assert lets_through(memory, sieve, "with AMINA", image=True)
    assert lets_through(memory, sieve, "A'mi’na came", image=True)
    assert not lets_through(memory, sieve, "The members' café", image=True)
