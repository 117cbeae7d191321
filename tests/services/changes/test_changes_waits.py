"""What Today says of what members told us: late answers first, the rest only where wanted."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.change import Change, ChangeState
from desktop.domain.notes import MemberView
from desktop.domain.outreach import Outreach, ReachStep
from desktop.domain.request import Request
from desktop.domain.working_days import add_months
from desktop.language import Words, sentence
from desktop.services.changes import waits
from desktop.services.changes.answers import changes
from desktop.services.changes.reaching import outreach, plan
from desktop.services.changes.requests import requests
from desktop.services.changes.said import views
from desktop.services.group import group
from desktop.services.waits.wait import Wait, WaitKind
from desktop.storage import answers
from tests.services.asked import DUE, bus_request
from tests.services.changes.asked import Asked
from tests.services.groups import Riverside
from tests.services.in_words import DAY

ENGLISH = Words("en")
LATE = date(2026, 6, 1)


@pytest.fixture
def asked(riverside: Riverside) -> Request:
    """The council asks, and Amina said something."""
    act = riverside.act("Nia")
    stored = requests.prepare(riverside.workspace, act, request=bus_request())
    opened = requests.open_it(riverside.workspace, act, request_id=stored.id or 0)
    views.record(
        riverside.workspace,
        act,
        view=MemberView(
            own_words="The stop is too far.",
            person_id=riverside.id("Amina"),
            request_id=opened.id,
            day=DAY,
        ),
    )
    return opened


def said(riverside: Riverside, day: date, name: str = "Nia") -> dict[WaitKind, str]:
    found = waits.waits(riverside.workspace, riverside.act(name, day))
    return {
        wait.kind: ENGLISH.sentences([ENGLISH.say(wait.title), ENGLISH.say(wait.detail)])
        for wait in found
    }


def nudged(riverside: Riverside, *, on: bool) -> None:
    settings = replace(riverside.workspace.settings, nudges=on)
    group.change_settings(riverside.workspace, riverside.act(), group=settings)


@pytest.mark.usefixtures("asked")
def test_an_answer_is_said_two_weeks_before_it_is_due(riverside: Riverside) -> None:
    nudged(riverside, on=False)
    assert said(riverside, DAY) == {}
    assert said(riverside, date(2026, 5, 14)) == {}
    due = f"1 person waits for an answer. The first of them by {ENGLISH.date(DUE)}."
    for day in (date(2026, 5, 15), DUE):
        assert said(riverside, day) == {WaitKind.OWED: due}


@pytest.mark.usefixtures("asked")
def test_whoever_waits_too_long_is_told_sorry(riverside: Riverside) -> None:
    assert said(riverside, LATE)[WaitKind.OWED] == (
        "1 person waits too long for an answer. Say sorry, and tell them what became of it."
    )


@pytest.mark.usefixtures("asked")
def test_no_notice_taken_is_said_only_where_the_group_wants_it(riverside: Riverside) -> None:
    """Practice rule 37: after 60 days."""
    nudged(riverside, on=False)
    assert WaitKind.NO_NOTICE not in said(riverside, LATE)
    nudged(riverside, on=True)
    assert said(riverside, LATE)[WaitKind.NO_NOTICE] == (
        "1 thing somebody said has no answer yet. For more than 60 days."
    )
    assert WaitKind.NO_NOTICE not in said(riverside, date(2026, 4, 30))


def test_a_change_is_late_from_the_day_after(riverside: Riverside) -> None:
    act = riverside.act("Nia")
    promised = Change(wording="A stop at the door", due=date(2026, 3, 20), made_on=DAY)
    changes.add(riverside.workspace, act, change=promised)
    assert WaitKind.CHANGES not in said(riverside, date(2026, 3, 20))
    assert said(riverside, date(2026, 3, 21))[WaitKind.CHANGES] == "1 change we promised is late."


def test_a_change_that_was_set_aside_is_not_late(riverside: Riverside, asked: Request) -> None:
    """Nobody does what a replaced answer had promised."""
    about = Asked(riverside, asked)
    theme = about.group_into("The stop", about.say("Move it."))
    answer = about.answer(theme)
    promised = Change(answer_id=answer.id, wording="Move it", due=date(2026, 3, 20), made_on=DAY)
    changes.add(riverside.workspace, riverside.act("Nia"), change=promised)
    assert WaitKind.CHANGES in said(riverside, LATE)
    better = replace(answer, id=None, replaces_id=answer.id)
    with riverside.workspace.step(riverside.act(), sentence("A better answer")):
        answers.ANSWERS.add(riverside.workspace.db, better)
    assert WaitKind.CHANGES not in said(riverside, LATE)


def waiting(riverside: Riverside, kind: WaitKind, day: date = LATE) -> Wait | None:
    found = waits.waits(riverside.workspace, riverside.act("Nia", day))
    return next((wait for wait in found if wait.kind is kind), None)


def test_late_steps_to_reach_people_are_said_with_the_way_to_them(riverside: Riverside) -> None:
    act = riverside.act("Nia")
    step = ReachStep(
        who="Deaf people", step="Ask at the Deaf club", due=date(2026, 3, 20), made_on=DAY
    )
    plan.add(riverside.workspace, act, step=step)
    assert waiting(riverside, WaitKind.REACHING, date(2026, 3, 20)) is None
    found = waiting(riverside, WaitKind.REACHING)
    assert found is not None
    assert ENGLISH.say(found.title) == "1 step to reach people who are left out is late."
    assert found.detail == "Ask at the Deaf club"
    assert (found.place, found.ids) == ("reaching", ())
    went = Outreach(
        day=DAY, place="The Deaf club", follow_up="Go again", follow_up_on=date(2026, 3, 19)
    )
    outreach.add(riverside.workspace, act, entry=went)
    assert waiting(riverside, WaitKind.REACHING, date(2026, 3, 19)) is None, "this is the day"
    found = waiting(riverside, WaitKind.REACHING)
    assert found is not None
    assert (found.count, ENGLISH.say(found.short)) == (2, "2 late steps to reach people")


def test_whether_a_change_is_felt_is_asked_after_three_months(riverside: Riverside) -> None:
    """Members were promised that somebody asks them (practice rule 37)."""
    nudged(riverside, on=False)
    act = riverside.act("Nia")
    for wording in ("A stop at the door", "A bench"):
        done = Change(
            wording=wording,
            state=ChangeState.DONE,
            ended_on=DAY,
            evidence="We saw it.",
            made_on=DAY,
        )
        with riverside.workspace.step(act, sentence("A change")):
            answers.CHANGES.add(riverside.workspace.db, done)
    assert waiting(riverside, WaitKind.CHECKS, add_months(DAY, 2)) is None
    found = waiting(riverside, WaitKind.CHECKS, add_months(DAY, 3))
    assert found is not None
    assert ENGLISH.say(found.title) == "Ask members whether they feel 2 changes."
    assert (found.count, ENGLISH.say(found.short)) == (2, "2 changes to check")
