"""A review as it is printed from the file."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.domain.goal import Review
from desktop.domain.own_text import NOT_YET_ENGLISH
from desktop.domain.paper_kinds import Paper
from desktop.errors import UserError
from desktop.language import Words
from desktop.services.changes.reviews import reviews
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import Reader, paper
from tests.services.answering import ask
from tests.services.in_words import DAY, InWords

OUR_YEAR = Review(title="Our year", first_day=DAY - timedelta(days=365), last_day=DAY, made_on=DAY)
SPRING = replace(OUR_YEAR, title="The spring", first_day=DAY - timedelta(days=40))


def begin(group: InWords, review: Review) -> int:
    return reviews.begin(group.workspace, group.act(), review=review).id or 0


def printed(group: InWords, about: About | None = None, **reader: str) -> str:
    ready = paper(group.workspace, Paper.REVIEW, about, day=DAY, reader=Reader(**reader))  # type: ignore[arg-type]
    return " ".join(ready.text().split())


def test_without_a_review_there_is_a_way_on(small: InWords) -> None:
    with pytest.raises(UserError, match="Begin one in What changed"):
        printed(small)


def test_the_newest_review_is_printed_unless_another_is_meant(small: InWords) -> None:
    before = begin(small, replace(OUR_YEAR, title="Before", last_day=DAY - timedelta(days=90)))
    begin(small, OUR_YEAR)
    assert "Our year" in printed(small)
    assert "Before" in printed(small, About(review_id=before))


def test_the_yearly_look_stands_only_in_a_review_of_a_year(small: InWords) -> None:
    """Practice no. 105."""
    ask(small)
    year, spring = begin(small, OUR_YEAR), begin(small, SPRING)
    asked = "Are we asked only for show?"
    assert asked in printed(small, About(review_id=year))
    assert "Answered: 0 of 2 things people asked for." in printed(small, About(review_id=year))
    assert asked not in printed(small, About(review_id=spring))


def test_names_stand_on_it_only_where_that_was_chosen(small: InWords) -> None:
    review_id = begin(small, OUR_YEAR)
    ids = {small.id("Amina"), small.id("Ben")}
    reviews.took_part(small.workspace, small.act(), review_id=review_id, person_ids=ids)
    assert "Amina" not in printed(small)
    assert "Amina" in printed(small, About(review_id=review_id, with_names=True))


def test_what_was_found_says_in_another_language_that_it_is_not_there_yet(
    small: InWords,
) -> None:
    review_id = begin(small, OUR_YEAR)
    now = replace(reviews.get(small.workspace, review_id), findings="Fewer come.")
    reviews.change(small.workspace, small.act(), review=now)
    said = printed(small, language="cy")
    assert "Fewer come." in said
    not_there = Words.for_paper("cy").text(NOT_YET_ENGLISH)
    assert not_there in said
    assert not_there not in printed(small)
