"""The practice group carries a whole case: one request closed, one with answers owed."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from desktop.domain.answer import AnswerKind
from desktop.domain.paper_kinds import Paper
from desktop.domain.request import Request, RequestState
from desktop.errors import UserError
from desktop.services.changes.answers import answers
from desktop.services.changes.hearing import closing, owed
from desktop.services.changes.requests import requests
from desktop.services.changes.said import views
from desktop.services.keeping import safety
from desktop.services.papers import papers
from desktop.services.papers.paper_records import About
from desktop.services.practice import practice_meetings
from tests.services.groups import Made, Riverside
from tests.services.in_words import DAY


@pytest.fixture(scope="module")
def furnished(practice_file: Made, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Riverside]:
    """The practice group with all that goes on in it; these tests only read it."""
    path = practice_file.copied_to(tmp_path_factory.mktemp("furnished"))
    group = Riverside(practice_file, path)
    practice_meetings.add_meetings(group.group)
    yield group
    group.workspace.close()


def named(group: Riverside, title: str) -> Request:
    return next(one for one in requests.every(group.workspace) if one.title == title)


@pytest.fixture(scope="module")
def library(furnished: Riverside) -> Request:
    return named(furnished, "How our library works")


def test_the_file_says_of_itself_that_nothing_is_wrong(furnished: Riverside) -> None:
    assert [str(fault.what) for fault in safety.check_file(furnished.workspace)] == []


def test_one_request_is_closed_one_open_and_one_being_prepared(furnished: Riverside) -> None:
    states = [one.state for one in requests.every(furnished.workspace)]
    assert states == [RequestState.OPEN, RequestState.DRAFT, RequestState.CLOSED]


def test_the_answers_are_yes_partly_and_no_and_nothing_is_missing_of_them(
    furnished: Riverside, library: Request
) -> None:
    found = answers.of_request(furnished.workspace, library.id or 0)
    assert [one.answer.kind for one in found if one.answer] == [
        AnswerKind.YES,
        AnswerKind.PARTLY,
        AnswerKind.NO,
    ]
    assert [answers.missing(one) for one in found] == [[], [], []]


def test_letters_are_owed_in_several_languages(furnished: Riverside, library: Request) -> None:
    waiting = owed.queue(furnished.workspace, DAY, library.id)
    assert len(waiting) == 8
    assert all(one.is_ready for one in waiting)
    assert {one.person.language for one in waiting} == {"en", "cy", "pl", "ur", "pt"}
    about = About(request_id=library.id)
    made = papers.papers(furnished.workspace, Paper.ANSWER_LETTER, about, day=DAY)
    assert len(made) == len(waiting)


def test_it_cannot_close_before_everybody_heard(furnished: Riverside, library: Request) -> None:
    assert views.unnamed(furnished.workspace, library.id or 0) == 1
    act = furnished.act("Nia")
    with pytest.raises(UserError, match="cannot close yet"):
        closing.close(furnished.workspace, act, request_id=library.id or 0)


def test_the_change_at_the_clinic_was_felt_at_three_months(furnished: Riverside) -> None:
    clinic = named(furnished, "The waiting room of the clinic")
    [one] = answers.of_request(furnished.workspace, clinic.id or 0)
    [full] = one.changes
    assert full.change.ended_on == DAY - timedelta(days=200)
    assert [(check.months, str(check.felt)) for check in full.checks] == [(3, "yes")]


def test_the_item_about_buses_belongs_to_what_the_council_asks(furnished: Riverside) -> None:
    buses = named(furnished, "Evening buses")
    [item] = requests.items_of(furnished.workspace, buses.id or 0)
    assert item.meeting_id == furnished.meeting_id
