import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.language import LANGUAGE_NAMES, Words
from desktop.printing.blocks import (
    Block,
    Card,
    CardColour,
    Choice,
    Document,
    Furniture,
    Heading,
    Idea,
    Labels,
    ListBlock,
    Paragraph,
    Picture,
    Poster,
    Table,
    TickBoxes,
)
from desktop.printing.documents.claim_form import claim_form
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.plain_text import plain_text
from desktop.printing.text_lines import WIDTH, columns, wrapped
from tests.printing.practice_papers import EVERY_PAPER, HEAD

FURNITURE = Furniture(
    group="Riverside Users' Group",
    contact="Ring Maya.",
    other_formats="Ask us.",
    version="Printed on 12 March 2026.",
    page_of="Page {page} of {pages}",
)
OPEN, CLOSE = "\u2066\u2067\u2068", "\u2069"
BUS = Picture(name="bus", shows="A bus")


def head_in(language: str, *, easy: bool = False) -> Letterhead:
    return replace(HEAD, words=Words.for_paper(language), easy=easy)


def said(*blocks: Block, language: str = "en", title: str = "A paper") -> str:
    document = Document(title=title, language=language, blocks=blocks, furniture=FURNITURE)
    return plain_text(document)


@pytest.mark.parametrize("language", LANGUAGE_NAMES)
def test_no_line_of_any_language_is_wider_than_seventy_two(language: str) -> None:
    for name in ("costs form with a claim", "pay-out sheet", "policy"):
        for easy in (False, True):
            text = plain_text(EVERY_PAPER[name](head_in(language, easy=easy)))
            assert max(map(columns, text.splitlines())) <= WIDTH


@pytest.mark.parametrize("make", EVERY_PAPER.values(), ids=EVERY_PAPER.keys())
def test_nothing_hidden_stands_in_the_text(make: Callable[[Letterhead], Document]) -> None:
    for language in ("en", "cy", "zh-Hans"):
        text = plain_text(make(head_in(language)))
        hidden = {letter for letter in text if unicodedata.category(letter) in {"Cf", "Cc", "Zl"}}
        assert hidden <= {"\n"}
        assert not re.search("[\u00a0\u202f\u2011]", text)


def test_amounts_keep_their_side_in_text_from_right_to_left() -> None:
    text = plain_text(EVERY_PAPER["costs form with a claim"](head_in("ur")))
    assert "\u2066£43.50\u2069" in text
    for line in text.splitlines():
        opened = sum(line.count(mark) for mark in OPEN)
        assert opened == line.count(CLOSE), line


def test_lines_under_headings_are_as_long_as_they_look() -> None:
    assert "\n费用\n====\n" in said(title="费用")
    assert "\nCafe\u0301\n----\n" in said(Heading(text="Cafe\u0301")).replace("é", "e\u0301")
    assert "\nDeep\n~~~~\n" in said(Heading(text="Deep", level=3))


def test_chinese_lines_end_between_signs_and_never_before_a_full_stop() -> None:
    text = wrapped("我们付公共汽车的钱，也付出租车的钱。" * 8)
    lines = text.splitlines()
    assert len(lines) > 3
    assert all(columns(line) > 64 for line in lines[:-1])
    assert not [line for line in lines if line[0] in "，。"]


def test_a_letter_says_to_whom_it_goes_and_its_day_above_its_title() -> None:
    text = plain_text(EVERY_PAPER["thank-you letter"](HEAD))
    place = text.index("Amina Begum\n4 Mill Street\n")
    assert place < text.index("Thursday 12 March 2026") < text.index("Thank you\n=====")


def test_pictures_are_left_out_and_their_sentences_stay() -> None:
    idea = Idea(picture=BUS, sentences=("Come by bus.", "We pay for it."))
    assert "\nCome by bus.\nWe pay for it.\n" in said(idea)
    assert "Come by bus." in said(Poster(ideas=(idea,)))
    assert "A bus" not in said(idea, Poster(ideas=(idea,)))


def test_cards_and_labels_stand_one_by_one() -> None:
    card = Card(colour=CardColour.RED, picture=BUS, name="Stop", meaning="Please stop.")
    assert "\n\nStop\n----\n\nPlease stop.\n\n" in said(card)
    addresses = (("Amina Begum", "4 Mill Street"), ("Gwen Price",))
    assert "\n\nAmina Begum\n4 Mill Street\n\nGwen Price\n\n" in said(Labels(addresses=addresses))


def test_points_that_run_on_are_indented_and_boxes_without_a_question_stand_alone() -> None:
    point = "Many words in a row that go on and on. " * 4
    lines = said(ListBlock(items=(point,))).splitlines()
    at = next(at for at, line in enumerate(lines) if line.startswith("* "))
    assert lines[at + 1].startswith("   ")
    assert "\n\n[ ] Yes\n\n" in said(TickBoxes(label="", choices=(Choice(text="Yes"),)))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Ben\u202e \u2066Carter", "Ben Carter"),
        ("Ben\x00\x1bCarter\x7f", "BenCarter"),
        ("Ben\u00adCarter\ufeff", "BenCarter"),
        ("Ben\nCarter\u2028x", "Ben Carter x"),
        ("<b>Ben</b> & =1", "<b>Ben</b> & =1"),
    ],
)
def test_what_people_typed_is_text_in_one_line(typed: str, shown: str) -> None:
    assert f"\n\n{shown}\n\n" in said(Paragraph(text=typed))


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(), max_size=200), st.booleans())
def test_any_text_is_wrapped_and_can_be_saved(typed: str, rtl: bool) -> None:
    text = wrapped(typed, rtl=rtl)
    assert text.encode().decode() == text
    assert all(columns(line) <= WIDTH for line in text.splitlines())


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab ŵłعاব া你。-", max_size=300))
def test_no_letter_is_lost_where_lines_end(typed: str) -> None:
    assert "".join(wrapped(typed).split()) == "".join(typed.split())


def test_a_claim_says_the_same_in_text_whatever_the_language() -> None:
    for language in LANGUAGE_NAMES:
        form = claim_form(head_in(language))
        text = plain_text(form)
        heads = [c.heading for b in form.blocks if isinstance(b, Table) for c in b.columns]
        assert heads
        flat = "".join(text.split())
        assert all("".join(head.split()) in flat for head in heads)
