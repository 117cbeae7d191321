"""What Today says of what members told us: late answers first, the rest only where wanted."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.change import Change
from desktop.domain.notes import MemberView
from desktop.domain.request import Request
from desktop.language import Words
from desktop.services.changes import waits
from desktop.services.changes.answers import changes
from desktop.services.changes.requests import requests
from desktop.services.changes.said import views
from desktop.services.group import group
from desktop.services.waits.wait import WaitKind
from tests.services.asked import DUE, bus_request
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
    assert said(riverside, date(2026, 5, 20)) == {
        WaitKind.OWED: f"1 person waits for an answer. The first of them by {ENGLISH.date(DUE)}."
    }


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


def test_a_request_and_a_change_are_found_by_their_words(
    riverside: Riverside, asked: Request
) -> None:
    act = riverside.act("Nia")
    made = Change(wording="A bench at the hospital", made_on=DAY)
    stored = changes.add(riverside.workspace, act, change=made)
    found = group.find(riverside.workspace, "hospital")
    assert [(str(hit.kind), hit.id) for hit in found] == [
        ("request", asked.id),
        ("change", stored.change.id),
    ]
    assert ENGLISH.say(found[0].detail) == "Riverside Council, open"
