"""Requests: written down with anything missing, opened when people know what they are asked."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.agenda import ItemState
from desktop.domain.line_draft import LineDraft, WordsDraft
from desktop.domain.notes import MemberView
from desktop.domain.request import Purpose, Request, RequestState
from desktop.errors import NotAllowed, UserError
from desktop.language import sentence
from desktop.services.changes.hearing import closing
from desktop.services.changes.requests import requests
from desktop.services.changes.said import views
from desktop.services.meetings.agenda import items
from desktop.services.meetings.notes import line_notes
from desktop.storage import agenda
from tests.services.asked import bus_request
from tests.services.groups import Riverside
from tests.services.in_words import DAY

NEEDED = (
    *("decision", "decided_by", "decided_on", "can_change", "cannot_change", "why_fixed"),
    *("likely_result", "fee", "expenses", "support", "holds_money", "last_word", "feedback_due"),
)


def prepared(riverside: Riverside, **parts: object) -> Request:
    act = riverside.act("Nia")
    return requests.prepare(riverside.workspace, act, request=bus_request(**parts))


def opened(riverside: Riverside, **parts: object) -> Request:
    request = prepared(riverside, **parts)
    act = riverside.act("Nia")
    return requests.open_it(riverside.workspace, act, request_id=request.id or 0)


def test_a_request_is_written_down_with_almost_nothing(riverside: Riverside) -> None:
    bare = Request(title="Buses", received_on=DAY, made_on=DAY)
    stored = requests.prepare(riverside.workspace, riverside.act("Nia"), request=bare)
    assert stored.state is RequestState.DRAFT
    assert len(requests.missing(stored)) == len(NEEDED)


@pytest.mark.parametrize("field", NEEDED)
def test_a_request_does_not_open_while_one_thing_is_not_said(
    riverside: Riverside, field: str
) -> None:
    """Practice rule 35."""
    empty = None if field in {"decided_on", "feedback_due"} else ""
    with pytest.raises(UserError, match="Say ") as refused:
        opened(riverside, **{field: empty})
    assert refused.value.field == field
    assert requests.every(riverside.workspace)[0].state is RequestState.DRAFT


def test_what_is_for_information_only_opens_with_nothing_to_change(riverside: Riverside) -> None:
    told = opened(riverside, purpose=Purpose.INFORMATION, can_change="", feedback_due=None)
    assert told.is_open
    assert requests.missing(told) == []


def test_answers_promised_for_a_day_gone_by_open_nothing(riverside: Riverside) -> None:
    with pytest.raises(UserError, match="still to come") as refused:
        opened(riverside, feedback_due=date(2026, 3, 11))
    assert refused.value.field == "feedback_due"


def test_answers_may_be_promised_for_the_same_day(riverside: Riverside) -> None:
    assert opened(riverside, feedback_due=DAY).is_open


def test_an_open_request_cannot_lose_what_people_were_told(riverside: Riverside) -> None:
    request = opened(riverside)
    emptied = replace(request, likely_result=" ")
    with pytest.raises(UserError, match="come of it") as refused:
        requests.change(riverside.workspace, riverside.act("Nia"), request=emptied)
    assert refused.value.field == "likely_result"
    better = replace(request, support="Jo comes to you. You can bring somebody.")
    requests.change(riverside.workspace, riverside.act("Nia"), request=better)
    assert requests.get(riverside.workspace, request.id or 0).support == better.support


def test_changing_the_words_of_a_request_neither_opens_nor_closes_it(riverside: Riverside) -> None:
    request = prepared(riverside)
    sly = replace(request, state=RequestState.OPEN, opened_on=DAY)
    requests.change(riverside.workspace, riverside.act("Nia"), request=sly)
    assert requests.get(riverside.workspace, request.id or 0).state is RequestState.DRAFT


def test_other_words_of_a_request_leave_what_became_of_it(riverside: Riverside) -> None:
    """Whoever typed them had the request before them as it was earlier."""
    request, act = opened(riverside), riverside.act("Nia")
    told = requests.hear_in_public(
        riverside.workspace, act, request_id=request.id or 0, public_on=DAY, where="The door"
    )
    typed = replace(request, title="The night bus", opened_on=None, made_on=date(2026, 3, 9))
    now = requests.change(riverside.workspace, act, request=typed)
    assert now == replace(told, title="The night bus")


def test_no_is_said_with_a_reason_and_can_be_taken_back(riverside: Riverside) -> None:
    request, act = prepared(riverside), riverside.act("Nia")
    with pytest.raises(UserError) as refused:
        requests.decline(riverside.workspace, act, request_id=request.id or 0, why=" ")
    assert refused.value.field == "why"
    said_no = requests.decline(
        riverside.workspace, act, request_id=request.id or 0, why="Nothing can change any more."
    )
    assert (said_no.state, said_no.closed_on) == (RequestState.DECLINED, DAY)
    again = requests.reopen(riverside.workspace, act, request_id=request.id or 0)
    assert (again.state, again.declined_why) == (RequestState.DRAFT, "")


def test_no_is_not_said_to_a_request_about_which_people_spoke(riverside: Riverside) -> None:
    """Nobody who spoke is left without an answer."""
    request, act = opened(riverside), riverside.act("Nia")
    heard = MemberView(own_words="It never comes", day=DAY, request_id=request.id)
    views.record(riverside.workspace, act, view=heard)
    with pytest.raises(UserError, match="Answer them, then close it"):
        requests.decline(riverside.workspace, act, request_id=request.id or 0, why="Too late.")
    assert requests.get(riverside.workspace, request.id or 0).is_open


def test_what_we_said_no_to_is_not_opened_before_it_is_prepared_again(
    riverside: Riverside,
) -> None:
    request, act = prepared(riverside), riverside.act("Nia")
    requests.decline(riverside.workspace, act, request_id=request.id or 0, why="It is too late.")
    with pytest.raises(UserError, match="is not being prepared"):
        requests.open_it(riverside.workspace, act, request_id=request.id or 0)
    requests.reopen(riverside.workspace, act, request_id=request.id or 0)
    assert requests.open_it(riverside.workspace, act, request_id=request.id or 0).is_open


def test_a_request_is_not_open_again_without_what_people_need_to_know(
    riverside: Riverside,
) -> None:
    """Practice rule 35."""
    request, act = opened(riverside), riverside.act("Nia")
    closed = closing.close(riverside.workspace, act, request_id=request.id or 0)
    requests.change(riverside.workspace, act, request=replace(closed, decision=""))
    with pytest.raises(UserError) as stopped:
        requests.reopen(riverside.workspace, act, request_id=request.id or 0)
    assert stopped.value.field == "decision"
    requests.change(riverside.workspace, act, request=closed)
    assert requests.reopen(riverside.workspace, act, request_id=request.id or 0).is_open


def test_a_request_is_put_on_an_agenda_with_what_can_be_changed(riverside: Riverside) -> None:
    request, act = opened(riverside), riverside.act("Nia")
    item = requests.put_on_agenda(
        riverside.workspace, act, request_id=request.id or 0, meeting_id=riverside.meeting_id
    )
    for part in ("title", "can_change", "cannot_change", "why_fixed", "body_id"):
        assert getattr(item, part) == getattr(request, part), part
    assert requests.items_of(riverside.workspace, request.id or 0) == [item]
    riverside.workspace.undo(act)
    assert item.id not in {one.id for one in items.open_items(riverside.workspace)}


def test_asking_twice_for_the_same_agenda_makes_one_item(riverside: Riverside) -> None:
    request, act = opened(riverside), riverside.act("Nia")
    for _ in range(2):
        requests.put_on_agenda(
            riverside.workspace, act, request_id=request.id or 0, meeting_id=riverside.meeting_id
        )
    assert len(requests.items_of(riverside.workspace, request.id or 0)) == 1


def test_what_was_talked_about_once_comes_on_an_agenda_again(riverside: Riverside) -> None:
    request, act = opened(riverside), riverside.act("Nia")
    where = {"request_id": request.id or 0, "meeting_id": riverside.meeting_id}
    first = requests.put_on_agenda(riverside.workspace, act, **where)
    with riverside.workspace.step(act, sentence("Talked about")):
        done = replace(first, state=ItemState.DONE)
        agenda.ITEMS.update(riverside.workspace.db, done)
    again = requests.put_on_agenda(riverside.workspace, act, **where)
    assert requests.items_of(riverside.workspace, request.id or 0) == [done, again]


def test_answered_in_public_is_a_day_gone_by_and_a_place(riverside: Riverside) -> None:
    request, act = opened(riverside), riverside.act("Nia")
    asked = {"request_id": request.id or 0}
    with pytest.raises(UserError) as refused:
        requests.hear_in_public(
            riverside.workspace, act, public_on=date(2026, 3, 13), where="The board", **asked
        )
    assert refused.value.field == "public_on"
    told = requests.hear_in_public(
        riverside.workspace, act, public_on=DAY, where="The board at the door", **asked
    )
    assert (told.public_on, told.public_where) == (DAY, "The board at the door")


def test_a_helper_opens_nothing(riverside: Riverside) -> None:
    request = prepared(riverside)
    with pytest.raises(NotAllowed):
        requests.open_it(riverside.workspace, riverside.act("Sam"), request_id=request.id or 0)


def say_at_the_meeting(group: Riverside, request: Request, words: str) -> None:
    """Amina says it where the meeting talks about the request."""
    [item] = requests.items_of(group.workspace, request.id or 0)
    lines = agenda.lines(group.workspace.db, group.meeting_id)
    line_id = next(line.id or 0 for line in lines if line.item_id == item.id)
    draft = LineDraft(own_words=(WordsDraft(person_id=group.id("Amina"), own_words=words),))
    line_notes.leave(group.workspace, group.act(), line_id=line_id, draft=draft)


def test_what_is_said_at_its_item_is_said_about_the_request(riverside: Riverside) -> None:
    request, act = opened(riverside), riverside.act("Nia")
    request_id = request.id or 0
    requests.put_on_agenda(
        riverside.workspace, act, request_id=request_id, meeting_id=riverside.meeting_id
    )
    say_at_the_meeting(riverside, request, "I walk home in the dark.")
    [said] = views.of_request(riverside.workspace, request_id)
    assert (said.own_words, said.person_id) == ("I walk home in the dark.", riverside.id("Amina"))


def test_what_is_said_at_its_item_after_it_ended_is_about_no_request_yet(
    riverside: Riverside,
) -> None:
    request, act = opened(riverside), riverside.act("Nia")
    request_id = request.id or 0
    requests.put_on_agenda(
        riverside.workspace, act, request_id=request_id, meeting_id=riverside.meeting_id
    )
    closing.close(riverside.workspace, act, request_id=request_id)
    say_at_the_meeting(riverside, request, "It is still dark.")
    assert views.of_request(riverside.workspace, request_id) == []
    [said] = views.without_request(riverside.workspace)
    assert said.own_words == "It is still dark."
