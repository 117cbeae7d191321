"""Requests, what people said, themes, answers, changes and goals are found by their words."""

from dataclasses import replace

import pytest

from desktop.domain.agenda import Item
from desktop.domain.answer import Answer, AnswerKind
from desktop.domain.change import Change
from desktop.domain.goal import Goal
from desktop.domain.meeting import Meeting
from desktop.domain.notes import Consent, MemberView
from desktop.domain.search import Hit
from desktop.language import Words, sentence
from desktop.services.changes.answers import changes
from desktop.services.changes.requests import requests
from desktop.services.changes.reviews import goals
from desktop.services.changes.said import themes, views
from desktop.services.group import group
from desktop.services.meetings import meetings
from desktop.services.meetings.agenda import items
from desktop.storage import agenda, answers, search
from tests.services.asked import bus_request
from tests.services.changes.asked import Asked
from tests.services.groups import Riverside
from tests.services.in_words import DAY

ENGLISH = Words("en")


@pytest.fixture
def asked(riverside: Riverside) -> Asked:
    act = riverside.act("Nia")
    stored = requests.prepare(riverside.workspace, act, request=bus_request())
    return Asked(riverside, requests.open_it(riverside.workspace, act, request_id=stored.id or 0))


def found(asked: Asked, text: str) -> list[tuple[str, int]]:
    return [(str(hit.kind), hit.id) for hit in hits(asked, text)]


def hits(asked: Asked, text: str) -> list[Hit]:
    return group.find(asked.group.workspace, text)


def said(hit: Hit) -> tuple[str, str]:
    return ENGLISH.say(hit.title), ENGLISH.say(hit.detail)


def test_a_request_and_a_change_are_found_by_their_words(asked: Asked) -> None:
    act = asked.group.act("Nia")
    made = Change(wording="A bench at the hospital", made_on=DAY)
    stored = changes.add(asked.group.workspace, act, change=made)
    assert found(asked, "hospital") == [("request", asked.id), ("change", stored.change.id)]
    assert ENGLISH.say(hits(asked, "hospital")[0].detail) == "Riverside Council, open"


def test_what_somebody_said_is_found_without_their_name(asked: Asked) -> None:
    view = asked.say("The kerb is too high for my chair.", who="Amina", consent=Consent.UNNAMED)
    assert found(asked, "kerb chair") == [("member_view", view.id)]
    [hit] = hits(asked, "kerb")
    assert said(hit) == (
        "The kerb is too high for my chair.",
        f"{ENGLISH.date(DAY)}, The bus to the hospital",
    )
    assert all(kind != "member_view" for kind, _id in found(asked, "amina"))


def test_words_that_nobody_may_hear_are_found_and_not_shown(asked: Asked) -> None:
    """Whoever stands at the table sees what is found."""
    view = asked.say("My sister fell there.", who="Amina", consent=Consent.NONE)
    [hit] = hits(asked, "sister fell")
    assert hit.id == view.id
    assert said(hit)[0] == "What somebody said"


def test_what_was_said_at_a_private_item_is_not_found(asked: Asked) -> None:
    riverside = asked.group
    act = riverside.act("Nia")
    meeting = meetings.add(riverside.workspace, act, meeting=Meeting(title="April", day=DAY))
    idea = Item(title="A complaint", proposed_on=DAY, confidential=True)
    item = items.propose(riverside.workspace, act, item=idea)
    items.put_on(riverside.workspace, act, item_id=item.id or 0, meeting_id=meeting.id or 0)
    [line] = [one for one in agenda.lines(riverside.workspace.db, meeting.id or 0) if one.item_id]
    view = MemberView(own_words="He shouted at me.", line_id=line.id, day=DAY)
    views.record(riverside.workspace, act, view=view)
    assert found(asked, "shouted") == []


def test_a_theme_and_the_answer_that_holds_lead_to_the_theme(asked: Asked) -> None:
    workspace, act = asked.group.workspace, asked.group.act("Nia")
    theme = asked.group_into("A kerb that is lower", asked.say("It is too high."))
    first = Answer(
        theme_id=theme.id, kind=AnswerKind.NO, day=DAY, reasons="Pavements are done.", made_on=DAY
    )
    with workspace.step(act, sentence("An answer")):
        old = answers.ANSWERS.add(workspace.db, first)
    assert found(asked, "pavements") == [("answer", theme.id)]
    assert said(hits(asked, "pavements")[0]) == (
        "A kerb that is lower",
        f"{ENGLISH.date(DAY)}, No",
    )
    with workspace.step(act, sentence("A better answer")):
        better = replace(first, id=None, reasons="We looked again.", replaces_id=old.id)
        answers.ANSWERS.add(workspace.db, better)
    assert found(asked, "pavements") == []
    assert found(asked, "lower kerb") == [("theme", theme.id)]
    assert said(hits(asked, "lower kerb")[0])[1] == "The bus to the hospital"
    workspace.undo(act)
    assert found(asked, "pavements") == [("answer", theme.id)]
    workspace.undo(act)
    themes.end(workspace, act, theme_id=theme.id)
    assert found(asked, "lower kerb") == []


def test_a_goal_is_found_by_what_it_wants(asked: Asked) -> None:
    goal = Goal(wording="More of us on the bus", target="Forty a week", made_on=DAY)
    stored = goals.add(asked.group.workspace, asked.group.act("Nia"), goal=goal)
    assert found(asked, "forty week") == [("goal", stored.id)]


def test_all_of_it_is_found_again_after_the_index_was_made_anew(asked: Asked) -> None:
    view = asked.say("The kerb is too high.")
    before = found(asked, "hospital")
    search.rebuild(asked.group.workspace.db)
    assert found(asked, "kerb") == [("member_view", view.id)]
    assert found(asked, "hospital") == before
