"""Charts: bars as long as their numbers, and numbers that are hidden show no length."""

from dataclasses import replace

from desktop.domain.chart import Bar, Chart, Drawn, Unit, drawn, in_words, said
from desktop.domain.goal import Family
from desktop.language import Words, sentence


def chart(*numbers: float | None, unit: Unit = Unit.COUNT, beside: float | None = None) -> Chart:
    return Chart(
        key="felt",
        family=Family.OUTCOME,
        title=sentence("How people felt"),
        says=sentence("Two people felt it."),
        bars=tuple(Bar(label=str(at), number=one, beside=beside) for at, one in enumerate(numbers)),
        unit=unit,
    )


def test_the_largest_number_is_as_long_as_the_chart() -> None:
    assert drawn(chart(5, 20, 10)) == (Drawn(0.25), Drawn(1), Drawn(0.5))


def test_a_share_is_measured_by_the_whole_and_not_by_the_largest() -> None:
    assert drawn(chart(25, 50, unit=Unit.PERCENT)) == (Drawn(0.25), Drawn(0.5))


def test_a_hidden_number_shows_no_length_and_says_so() -> None:
    hidden = chart(None, 8)
    assert [one.length for one in drawn(hidden)] == [0, 1]
    assert said(Words("en"), hidden, None) == "hidden"
    assert hidden.is_hidden


def test_a_number_to_compare_with_may_be_longer_than_all_bars() -> None:
    assert drawn(chart(5, beside=10)) == (Drawn(0.5, 1),)


def test_nothing_at_all_is_drawn_as_nothing() -> None:
    assert drawn(chart(0, 0)) == (Drawn(0), Drawn(0))
    assert drawn(chart()) == ()


def test_numbers_are_read_as_their_reader_writes_them() -> None:
    share = chart(36.4, unit=Unit.PERCENT)
    assert said(Words("en"), share, 36.4) == "36.4%"
    assert said(Words.for_paper("pl"), share, 36.4).startswith("36,4")
    assert said(Words("en"), chart(3.5, unit=Unit.SCORE), 3.5) == "3.5 of 5"
    assert said(Words("en"), chart(1200), 1200) == "1,200"


def test_each_bar_is_told_in_words_with_the_number_beside_it() -> None:
    compared = replace(chart(5, None, beside=10), compared_with="In the area")
    assert in_words(Words("en"), compared) == (
        "0: 5, In the area: 10",
        "1: hidden, In the area: 10",
    )
    assert in_words(Words("en"), chart(75, unit=Unit.PERCENT)) == ("0: 75%",)


def test_where_every_number_is_hidden_there_is_nothing_to_draw() -> None:
    assert not chart(None, None, beside=10).is_drawn
    assert chart(None, 0).is_drawn


def test_a_share_of_a_hundred_is_measured_by_the_hundred_whatever_it_shows() -> None:
    assert drawn(chart(25, None, unit=Unit.OF_100)) == (Drawn(0.25), Drawn(0))
