"""Two languages in step: what is alike beside each other, as much of it as there is."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.printing.blocks import Block, Heading, Paragraph
from desktop.printing.typeset.beside import pairs
from desktop.printing.typeset.in_step import in_step

rows = st.text("abc", max_size=12)


def most_alike(one: str, other: str) -> int:
    """How many can be matched in order, counted place by place."""
    counts = [0] * (len(other) + 1)
    for letter in one:
        before = list(counts)
        for at, wanted in enumerate(other, 1):
            counts[at] = before[at - 1] + 1 if letter == wanted else max(before[at], counts[at - 1])
    return counts[-1]


@given(rows, rows)
def test_every_place_stands_once_and_in_order_and_as_many_match_as_can(
    one: str, other: str
) -> None:
    steps = in_step(one, other)
    assert [a for a, _ in steps if a is not None] == list(range(len(one)))
    assert [b for _, b in steps if b is not None] == list(range(len(other)))
    matched = [(one[a], other[b]) for a, b in steps if a is not None and b is not None]
    assert all(a == b for a, b in matched)
    assert len(matched) == most_alike(one, other)


def test_a_line_about_the_text_after_it_stands_alone_and_not_the_text() -> None:
    assert in_step("HSSP", "HSP") == [(0, 0), (1, None), (2, 1), (3, 2)]


def test_a_heading_stands_beside_the_same_one_after_a_line_that_only_one_language_has() -> None:
    """Headings and paragraphs take turns, so that a longer row is alike a heading too late."""
    known: list[Block] = [Paragraph(text="Group: Riverside"), Heading(text="What it is for")]
    said: list[Block] = [
        Paragraph(text="Buses"),
        Heading(text="Money"),
        Paragraph(text="Ours"),
    ]
    warned = Paragraph(text="We do not have this in your language yet.", strong=True)
    both = pairs([*known, warned, *said], [*known, *said])
    assert [(a, b) for a, b in both if a is not b] == [(warned, None)]
