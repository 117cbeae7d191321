"""A decision that was taken back is no answer: not on paper, not in tables, not in the count."""

import csv
import io
from datetime import date, timedelta

import pytest

from desktop.domain.answer import AnswerKind
from desktop.domain.change_map import Step, StepState
from desktop.domain.decision import Decision
from desktop.domain.paper_kinds import Paper
from desktop.domain.text_kinds import TEXT_KIND_NAMES, TextKind
from desktop.language import Words
from desktop.services.changes import change_map, decisions, register
from desktop.services.changes.answers import answers, stuck
from desktop.services.changes.said import views
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import papers
from desktop.storage import evidence
from tests.services.answering import ASKED_ON
from tests.services.groups import Riverside
from tests.services.hearing_back import Hearing, decided
from tests.services.in_words import DAY

LATER = ASKED_ON + timedelta(days=61)
"""Amina spoke more than 60 days ago."""


THEME = TEXT_KIND_NAMES[TextKind.THEME_TITLE]


@pytest.fixture
def bus(riverside: Riverside) -> Hearing:
    """Amina heard that we pay for seats. Later we decided that we do not."""
    made = Hearing(riverside)
    ours = decided(made)
    act = riverside.act(day=LATER)
    decisions.withdraw(riverside.workspace, act, decision_id=ours.id or 0)
    return made


def on_paper(bus: Hearing, kind: Paper) -> str:
    about = About(request_id=bus.request_id)
    made = papers(bus.group.workspace, kind, about, day=LATER)
    return " ".join(" ".join(one.text() for one in made).split())


def late(bus: Hearing, day: date) -> list[str]:
    return [one.own_words for one in views.late(bus.group.workspace, day)]


def test_it_counts_among_what_nobody_answered_for_sixty_days(bus: Hearing) -> None:
    """Practice rule 37."""
    assert late(bus, LATER) == ["Seats, please"]
    bus.answer("Seats", day=LATER, again=True)
    assert late(bus, LATER) == []


def test_the_answer_before_one_that_was_taken_back_is_none_either(bus: Hearing) -> None:
    workspace, act = bus.group.workspace, bus.group.act(day=LATER)
    bus.answer("Seats", day=LATER, again=True)
    ours = decisions.decide(workspace, act, decision=Decision(day=LATER, wording="Free fares"))
    new = bus.asked.answer("Fares", AnswerKind.YES, day=LATER, decision_id=ours.id)
    answers.replace(workspace, act, answer=new)
    assert late(bus, LATER) == []
    decisions.withdraw(workspace, act, decision_id=ours.id or 0)
    assert late(bus, LATER) == ["Fares, please"]


def test_everybody_reads_that_there_is_no_answer_yet(bus: Hearing) -> None:
    for kind in (Paper.YOU_SAID, Paper.YOU_SAID_POSTER):
        said = on_paper(bus, kind)
        assert "We still wait for an answer." in said or "We answer by" in said
        assert "Pay for seats" not in said


def test_the_map_waits_for_a_new_answer_and_says_what_was_taken_back(bus: Hearing) -> None:
    found = change_map.of_request(bus.group.workspace, bus.request_id, LATER)
    seats = next(row for row in found.rows if row.theme.title == "Seats")
    steps = {one.step: one for one in seats.steps}
    assert (steps[Step.ANSWER].is_open, steps[Step.ANSWER].since) == (True, LATER)
    assert steps[Step.DECISION].state is StepState.AHEAD
    assert [row.theme.title for row in found.unanswered] == ["Seats"]
    said = on_paper(bus, Paper.CHANGE_MAP)
    assert "This was taken back on" in said
    assert "Many stand" not in said


def test_the_register_says_that_it_does_not_stand(bus: Hearing) -> None:
    files = register.files(bus.group.workspace, Words("en"), LATER)
    table = next(one for one in files if one.name == "Answers.csv").content.decode("utf-8-sig")
    stands = {row[THEME]: row["It still stands"] for row in csv.DictReader(io.StringIO(table))}
    assert stands == {"Seats": "No", "Fares": "Yes"}


def test_a_review_counts_no_answer_that_was_taken_back(bus: Hearing) -> None:
    db = bus.group.workspace.db
    assert evidence.asked_about(db, ASKED_ON, DAY) == (2, 2)
    assert evidence.asked_about(db, ASKED_ON, LATER) == (2, 1)
    assert len(evidence.answers(db, ASKED_ON, DAY)) == 2
    assert len(evidence.answers(db, ASKED_ON, LATER)) == 1


def test_one_that_nobody_was_told_of_is_stuck_after_sixty_days_without_a_new_answer(
    riverside: Riverside,
) -> None:
    bus, workspace = Hearing(riverside), riverside.workspace
    ours = decisions.decide(
        workspace, riverside.act(), decision=Decision(day=DAY, wording="Pay for seats")
    )
    yes = bus.asked.give("Seats", AnswerKind.YES, decided="", decision_id=ours.id)
    bus.asked.change(yes, due=DAY + timedelta(days=400))
    bus.answer("Fares")
    decisions.withdraw(workspace, riverside.act(), decision_id=ours.id or 0)
    assert stuck.stuck(workspace, DAY + timedelta(days=60)) == []
    [one] = stuck.stuck(workspace, DAY + timedelta(days=61))
    assert (one.title, one.what.text, one.since) == ("Seats", "No answer yet", DAY)
