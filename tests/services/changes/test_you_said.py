"""You said, we did: what everybody may read, with quotes as people allowed, and no names."""

import pytest

from desktop.domain.notes import Consent
from desktop.domain.paper_kinds import Paper
from desktop.services.changes import public
from desktop.services.papers import change_records
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import Reader, Ready, papers
from tests.services.answering import Asked
from tests.services.groups import Riverside
from tests.services.mapped import (
    DRIVERS,
    FREE,
    IN_URDU,
    IN_WELSH,
    TODAY,
    asked_about_the_bus,
    say,
    theme,
    whole_case,
)


@pytest.fixture
def asked(riverside: Riverside) -> Asked:
    return asked_about_the_bus(riverside)


def paper(asked: Asked, kind: Paper, reader: Reader | None = None) -> Ready:
    about = About(request_id=asked.request_id)
    return papers(asked.group.workspace, kind, about, day=TODAY, reader=reader)[0]


def test_quotes_stand_there_as_people_allowed_and_without_a_name(told: Asked) -> None:
    """Practice rule 40: unnamed and named are shown, none and not asked are not."""
    said = paper(told, Paper.YOU_SAID).text()
    assert IN_URDU in said
    assert f"“{IN_WELSH}”" in said
    assert said.count("I cannot stand for long.") == 1
    assert "My knees" not in said
    assert "It costs too much." not in said


def test_no_quote_says_whose_it_is(told: Asked) -> None:
    """Carys allowed her name, and nobody needs it on a wall."""
    names = public.Names(told.group.workspace)
    found = public.quotes(told.group.workspace, told.request_id, names)
    every = [quote for some in found.values() for quote in some]
    assert {IN_URDU, IN_WELSH} < {quote.words for quote in every}
    assert {quote.by for quote in every} == {""}


def test_a_quote_that_names_somebody_stays_in_the_file(told: Asked) -> None:
    assert "I ask Leon to drive me." not in paper(told, Paper.YOU_SAID).text()


@pytest.mark.parametrize(
    ("consent", "shown"),
    [
        (Consent.NAMED, True),
        (Consent.INITIALS, True),
        (Consent.UNNAMED, True),
        (Consent.NONE, False),
        (Consent.NOT_ASKED, False),
    ],
)
def test_each_consent_is_kept_for_everybody(asked: Asked, consent: Consent, shown: bool) -> None:
    theme(asked, "Seats")
    say(asked, ["Amina"], "We want a roof too.", "Seats", consent=consent)
    said = paper(asked, Paper.YOU_SAID).text()
    assert ("We want a roof too." in said) is shown
    assert "Amina" not in said
    assert "A. B." not in said


def test_a_no_says_why_and_a_late_change_says_sorry(told: Asked) -> None:
    said = " ".join(paper(told, Paper.YOU_SAID).text().split())
    no = said[said.index(FREE) : said.index(DRIVERS)]
    assert "We could not, because" in no
    assert "The government sets the fares." in no
    assert "We did" not in no
    assert "It was to come by 30 January 2026. It is late. We are sorry." in said


def test_nothing_is_said_to_be_done_while_it_is_still_to_come(told: Asked) -> None:
    """The late change is to come, on the page and on the wall."""
    page = " ".join(paper(told, Paper.YOU_SAID).text().split())
    late = page[: page.index("It was to come by 30 January 2026.")]
    assert late.rindex("What is going to change") > late.rfind("We did")
    about = About(request_id=told.request_id)
    walls = papers(told.group.workspace, Paper.YOU_SAID_POSTER, about, day=TODAY)
    assert any("What is going to change:" in one.text() for one in walls)


def test_a_mistake_is_admitted_before_everybody(told: Asked) -> None:
    said = paper(told, Paper.YOU_SAID).text()
    assert said.index("We got this wrong") < said.index("We counted passengers on a Sunday.")


def test_what_has_no_answer_says_whom_we_asked_and_when(told: Asked) -> None:
    said = " ".join(paper(told, Paper.YOU_SAID).text().split())
    drivers = said[said.index(DRIVERS) :]
    assert "We sent it to The council on 17 November 2025." in drivers


def test_posters_have_two_themes_each_and_what_waits_comes_last(told: Asked) -> None:
    about = About(request_id=told.request_id)
    made = papers(told.group.workspace, Paper.YOU_SAID_POSTER, about, day=TODAY)
    assert [one.page_count() for one in made] == [1, 1]
    assert "We still wait for an answer." in made[1].text()
    assert "We could not, because:" in made[0].text()


def test_a_poster_that_very_large_print_would_cut_has_one_theme_on_a_page_that_stands_alone(
    told: Asked,
) -> None:
    about = About(request_id=told.request_id)
    reader = Reader(reading="large-28")
    found = papers(told.group.workspace, Paper.YOU_SAID_POSTER, about, day=TODAY, reader=reader)
    assert [one.text().count("You said:") for one in found] == [1, 1, 2]
    assert [one.page_count() for one in found] == [1] * len(found)
    assert len({one.name for one in found}) == len(found)
    usual = papers(told.group.workspace, Paper.YOU_SAID_POSTER, about, day=TODAY)
    assert [one.text().count("You said:") for one in usual] == [2, 2]


def test_names_of_people_in_our_own_words_are_asked_about(riverside: Riverside) -> None:
    """Not those in what changes for one person: nobody reads it there."""
    asked = whole_case(riverside)
    theme(asked, "What Leon wants")
    about, names = About(request_id=asked.request_id, day=TODAY), public.Names(riverside.workspace)
    texts = change_records.public_texts(riverside.workspace, about)
    assert public.named_in(names, texts) == [public.Named(name="Leon", text="What Leon wants")]


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("We asked Leon.", "We asked somebody."),
        ("Leon's bus", "Somebody's bus"),
        ("It will leave in May 2026.", "It will leave in May 2026."),
        ("The grace period ends.", "The grace period ends."),
    ],
)
def test_names_go_out_of_what_leaves_the_file_and_words_stay(
    told: Asked, text: str, without: str
) -> None:
    assert public.Names(told.group.workspace).taken_out(text) == without
