"""Direction beside an independent implementation, which gives the order but no levels."""

import unicodedata

from bidi import get_display
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.printing.typeset import direction

ISOLATES = "\u2066\u2067\u2068\u2069"
LETTERS = st.sampled_from(
    [*"abкאבגעبڑےক中ሰ", *"12۱٢৩", *" .,:;!?£%+-/", *"()[]{}<>«»“”", *"\u0301\u064e\u05b8\u09cd"]
)
TEXTS = st.text(st.one_of(LETTERS, LETTERS, st.sampled_from(ISOLATES)), max_size=24)


def in_order(text: str, *, rtl: bool) -> str:
    """The letters from left to right, with the space at the line's end at its own end."""
    levels = direction.levels(text, rtl=rtl)
    end = len(text.rstrip(f" {ISOLATES}"))
    levels[end:] = [int(rtl)] * (len(text) - end)
    return "".join(text[at] for at in direction.in_visual_order(levels))


@given(TEXTS, st.booleans())
@settings(max_examples=700)
def test_letters_stand_in_the_order_another_program_gives_them(text: str, rtl: bool) -> None:
    assert in_order(text, rtl=rtl) == get_display(text, base_dir="LR"[rtl])


@given(st.lists(st.tuples(st.sampled_from(ISOLATES[:3]), TEXTS), max_size=6), st.booleans())
@settings(max_examples=150)
def test_isolates_inside_isolates_keep_their_own_order(
    parts: list[tuple[str, str]], rtl: bool
) -> None:
    text = ""
    for mark, inside in parts:
        text = f"{inside}{mark}{text}{ISOLATES[3]}"
    assert in_order(text, rtl=rtl) == get_display(text, base_dir="LR"[rtl])


def test_an_amount_in_an_isolate_reads_from_the_left_in_every_direction() -> None:
    for said in ("نعم £4.60 لا", "ہاں £4.60 نہیں"):
        isolated = said.replace("£4.60", f"{ISOLATES[0]}£4.60{ISOLATES[3]}")
        assert "£4.60" in in_order(isolated, rtl=True)


def test_a_name_in_another_direction_leaves_its_neighbours_alone() -> None:
    first, last = "א" * 3, "ב" * 3
    said = f"{first} \u2068Amina (9)\u2069 {last}"
    shown = "".join(letter for letter in in_order(said, rtl=True) if letter not in ISOLATES)
    assert shown == f"{last} Amina (9) {first}"


def test_brackets_turn_with_what_they_enclose() -> None:
    assert in_order("א (ב)", rtl=False) == get_display("א (ב)", base_dir="L")
    assert direction.levels("a (א) b", rtl=False) == [0, 0, 0, 1, 0, 0, 0]
    assert direction.levels("א (b) ג", rtl=True)[2] == 1


def test_figures_with_a_comma_or_a_point_keep_their_order_among_letters_to_the_left() -> None:
    for said in ("א 3,000 ב", "א 4.60 ב", "א 10:30 ב"):
        assert said.split()[1] in in_order(said, rtl=True)


def test_a_bracket_too_many_stays_where_it_was_typed() -> None:
    assert in_order("a(a))", rtl=True) == ")a(a)"


def test_a_hundred_and_thirty_isolates_in_each_other_are_no_trouble() -> None:
    text = "\u2067a\u2066ב" * 130 + "\u2069" * 260
    assert max(direction.levels(text, rtl=False)) <= direction.DEEPEST


def test_only_text_that_could_turn_is_looked_at_closely() -> None:
    assert not direction.has_right_to_left("Ŵyn £4.60 – 小明 Ελλάδα")
    assert all(map(direction.has_right_to_left, ("é عمر", "é \u2067a", "é ١٢")))
    assert unicodedata.bidirectional("١") == "AN"
