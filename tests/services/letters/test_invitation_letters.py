"""Letters that ask people to take part: a mailing like any other, and what stops a copy."""

from dataclasses import replace
from typing import Any

import pytest

from desktop.domain import record_sources
from desktop.domain.mailing import CopyState, Mailing
from desktop.domain.paper_kinds import Paper
from desktop.domain.person import Reading, Status
from desktop.domain.request import InvitationReply, Request
from desktop.errors import UserError
from desktop.language import Words, sentence
from desktop.services.changes.requests import invitations, requests
from desktop.services.letters import invitation_letters, mailings, marks, packs
from desktop.services.letters.mailings import Run
from desktop.services.papers import papers, versions
from desktop.services.papers.paper_records import About
from desktop.storage import own_texts
from tests.services.asked import bus_request
from tests.services.groups import Riverside
from tests.services.in_words import DAY
from tests.services.sending import ENGLISH, change, look, names, print_some, status

FOUR = ("Amina", "Ewa", "Farah", "Hassan")


@pytest.fixture
def request_(riverside: Riverside) -> Request:
    return opened(riverside)


def opened(riverside: Riverside, **parts: Any) -> Request:
    act = riverside.act("Nia")
    stored = requests.prepare(riverside.workspace, act, request=bus_request(**parts))
    return requests.open_it(riverside.workspace, act, request_id=stored.id or 0)


def invite(riverside: Riverside, request: Request, *names: str) -> dict[str, int]:
    rows = invitations.invite(
        riverside.workspace,
        riverside.act("Nia"),
        request_id=request.id or 0,
        person_ids=[riverside.id(name) for name in names or FOUR],
    )
    return dict(zip(names or FOUR, [row.id or 0 for row in rows], strict=True))


def make(riverside: Riverside, request: Request, *only: str) -> Mailing:
    return invitation_letters.make(
        riverside.workspace,
        riverside.act("Nia"),
        request_id=request.id or 0,
        person_ids=[riverside.id(name) for name in only],
    )


def answer(riverside: Riverside, invited_id: int, reply: InvitationReply) -> None:
    act = riverside.act("Nia")
    invitations.reply(riverside.workspace, act, invited_id=invited_id, reply=reply)


def why(run: Run, name: str) -> str:
    row = next(row for row in run.plan.rows if row.person.short == name)
    assert row.copy.state is CopyState.STOPPED
    return ENGLISH.say(row.copy.reason)


def test_everybody_invited_is_on_one_list_in_their_language_and_format(
    riverside: Riverside, request_: Request
) -> None:
    invite(riverside, request_)
    run = look(riverside, make(riverside, request_))
    assert run.request_id == request_.id
    assert [(row.person.short, row.copy.language, row.copy.reading) for row in run.plan.rows] == [
        ("Amina", "en", Reading.CLEAR),
        ("Ewa", "pl", Reading.LARGE_18),
        ("Farah", "ur", Reading.CLEAR),
        ("Hassan", "en", Reading.CLEAR),
    ]
    assert names(run, CopyState.READY) == list(FOUR)


def test_each_letter_says_that_its_reader_can_say_no(
    riverside: Riverside, request_: Request
) -> None:
    invite(riverside, request_)
    run = look(riverside, make(riverside, request_))
    text = "You can say no. It changes nothing for you."
    for row in run.plan.rows:
        [ready] = packs.gathered(riverside.workspace, run, row.person, DAY)
        assert ready.document.language == row.copy.language
        said = " ".join(ready.text().split())
        assert Words.for_paper(row.copy.language).text(text) in said
        assert row.person.listed in said


def test_who_is_invited_later_comes_on_the_same_list_and_who_answered_does_not(
    riverside: Riverside, request_: Request
) -> None:
    rows = invite(riverside, request_, "Amina", "Ewa")
    first = make(riverside, request_)
    print_some(riverside, first, "Amina")
    answer(riverside, invite(riverside, request_, "Farah")["Farah"], InvitationReply.NO)
    invite(riverside, request_, "Hassan")
    assert make(riverside, request_).id == first.id
    run = look(riverside, first)
    assert names(run) == ["Amina", "Ewa", "Hassan"]
    answer(riverside, rows["Ewa"], InvitationReply.YES)
    assert why(look(riverside, first), "Ewa") == "They gave their answer."


def test_who_did_not_answer_is_asked_again_on_a_new_list(
    riverside: Riverside, request_: Request
) -> None:
    rows = invite(riverside, request_, "Amina", "Ewa")
    first = make(riverside, request_)
    print_some(riverside, first)
    act = riverside.act("Nia")
    marks.sent(riverside.workspace, act, mailing_id=first.id or 0, day=DAY)
    answer(riverside, rows["Amina"], InvitationReply.YES)
    again = make(riverside, request_)
    assert again.id != first.id
    assert names(look(riverside, again)) == ["Ewa"]
    sent = mailings.of_person(riverside.workspace, riverside.id("Ewa"))
    assert [one.copy.state for one in sent] == [CopyState.READY, CopyState.SENT]


def test_who_paused_left_or_died_gets_no_letter(riverside: Riverside, request_: Request) -> None:
    invite(riverside, request_)
    mailing = make(riverside, request_)
    status(riverside, "Ewa", Status.PAUSED)
    status(riverside, "Farah", Status.LEFT)
    status(riverside, "Hassan", Status.DIED)
    run = look(riverside, mailing)
    assert names(run) == ["Amina"]
    assert [out.person.short for out in run.plan.left_out] == ["Ewa", "Farah", "Hassan"]
    assert names(look(riverside, make(riverside, request_, "Ewa"))) == ["Amina"]


def test_who_had_as_many_invitations_as_they_want_is_asked_first(
    riverside: Riverside, request_: Request
) -> None:
    """Practice rule 39; what they want stands on no list that is printed."""
    change(riverside, "Farah", invitation_limit=1)
    invite(riverside, request_)
    mailing = make(riverside, request_)
    assert names(look(riverside, mailing), CopyState.STOPPED) == []
    second = opened(riverside, title="The library")
    invite(riverside, second)
    other = make(riverside, second)
    assert names(look(riverside, mailing), CopyState.STOPPED) == []
    assert why(look(riverside, other), "Farah") == ("Ask them first whether they want this letter.")
    marks.as_it_is(
        riverside.workspace,
        riverside.act("Nia"),
        mailing_id=other.id or 0,
        person_ids=[riverside.id("Farah")],
    )
    assert names(look(riverside, other), CopyState.STOPPED) == []


def test_printed_without_a_list_they_go_to_nobody_who_is_to_be_left_alone(
    riverside: Riverside, request_: Request
) -> None:
    """As from the command line."""
    change(riverside, "Farah", invitation_limit=1)
    invite(riverside, request_, "Farah")
    second = opened(riverside, title="The library")
    invite(riverside, second)
    status(riverside, "Ewa", Status.PAUSED)
    about = About(request_id=second.id)
    found = papers.papers(riverside.workspace, Paper.REQUEST_LETTER, about, day=DAY)
    assert [one.name for one in found] == ["Take part Amina Begum", "Take part Hassan Ali"]


def test_somebody_who_is_told_is_asked_first_too(riverside: Riverside, request_: Request) -> None:
    change(riverside, "Farah", invitation_limit=1, reading=Reading.TALK)
    invite(riverside, request_)
    second = opened(riverside, title="The library")
    invite(riverside, second)
    mailing = make(riverside, second)
    assert names(look(riverside, mailing), CopyState.STOPPED) == ["Farah"]
    assert mailings.to_tell(riverside.workspace) == []
    marks.as_it_is(
        riverside.workspace,
        riverside.act("Nia"),
        mailing_id=mailing.id or 0,
        person_ids=[riverside.id("Farah")],
    )
    [told] = mailings.to_tell(riverside.workspace)
    assert told.copy.person_id == riverside.id("Farah")


def test_a_letter_in_a_language_that_is_out_of_date_waits(
    riverside: Riverside, request_: Request
) -> None:
    act = riverside.act("Nia")
    workspace = riverside.workspace
    title = record_sources.of_request(request_)[0]
    [text_id] = versions.begin_to_translate(workspace, act, sources=[title])
    there = own_texts.of_records(workspace.db, {title.place})[title.place]
    polish = replace(there.source, id=None, language="pl", number=1, wording="Autobus", based_on=1)
    assert polish.own_text_id == text_id
    with workspace.step(act, sentence("Translate")):
        own_texts.VERSIONS.add(workspace.db, polish)
    invite(riverside, request_)
    mailing = make(riverside, request_)
    assert names(look(riverside, mailing), CopyState.STOPPED) == []
    requests.change(workspace, act, request=replace(request_, title="The bus and the tram"))
    assert names(look(riverside, mailing), CopyState.STOPPED) == ["Ewa"]
    assert why(look(riverside, mailing), "Ewa") == "The text in Polski is out of date."


def test_nothing_goes_out_once_the_request_is_not_open(
    riverside: Riverside, request_: Request
) -> None:
    invite(riverside, request_)
    mailing = make(riverside, request_)
    act = riverside.act("Nia")
    requests.decline(riverside.workspace, act, request_id=request_.id or 0, why="No time.")
    assert names(look(riverside, mailing), CopyState.STOPPED) == list(FOUR)
    assert why(look(riverside, mailing), "Ewa") == "This request is not open."
    with pytest.raises(UserError, match="Open the request first"):
        make(riverside, request_)


def test_nobody_to_write_to_is_said(riverside: Riverside, request_: Request) -> None:
    rows = invite(riverside, request_, "Amina")
    answer(riverside, rows["Amina"], InvitationReply.NO)
    with pytest.raises(UserError, match="Everybody who is invited has answered"):
        make(riverside, request_)
