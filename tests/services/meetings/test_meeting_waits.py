"""What Today says of meetings: only what can be done now, and nothing twice."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.agenda import Item
from desktop.domain.decision import Action
from desktop.domain.meeting import Meeting, Reply
from desktop.domain.need import Heading, Need, NeedKind
from desktop.domain.office import Act
from desktop.language import Words
from desktop.services.changes import actions
from desktop.services.meetings import meetings, moving, steps, waits
from desktop.services.meetings.agenda import agenda, items
from desktop.services.meetings.ready import needs
from desktop.services.waits.wait import Wait, WaitKind
from tests.services.in_words import DAY, InWords

ONE = timedelta(days=1)
MEETS = DAY + 28 * ONE
ENGLISH = Words("en")


@pytest.fixture
def april(small: InWords) -> Meeting:
    """A meeting in four weeks; Amina comes."""
    made = meetings.add(
        small.workspace,
        small.act(),
        meeting=Meeting(title="April", day=MEETS),
        invite=[small.id("Amina")],
    )
    meetings.reply(
        small.workspace,
        small.act(),
        meeting_id=made.id or 0,
        person_id=small.id("Amina"),
        reply=Reply.COMING,
    )
    return made


def act(group: InWords, before: int = 28, name: str = "Maya") -> Act:
    """So many days before the April meeting."""
    return group.act(name, MEETS - timedelta(days=before))


def found(group: InWords, before: int = 28, name: str = "Maya") -> list[Wait]:
    return waits.waits(group.workspace, act(group, before, name))


def said(group: InWords, before: int = 28, name: str = "Maya") -> dict[WaitKind, str]:
    return {
        wait.kind: ENGLISH.sentences([ENGLISH.say(wait.title), ENGLISH.say(wait.detail)])
        for wait in found(group, before, name)
    }


def propose(group: InWords, **more: object) -> Item:
    item = Item(title="Buses on Sunday", proposed_on=DAY, **more)  # type: ignore[arg-type]
    return items.propose(group.workspace, group.act(), item=item)


def said_step(group: InWords, meeting: Meeting, kind: steps.StepKind, before: int) -> str:
    found = steps.steps(group.workspace, act(group, before), meeting_id=meeting.id or 0)
    return ENGLISH.say(next(step.said for step in found if step.kind is kind))


@pytest.mark.usefixtures("april")
def test_a_group_that_writes_no_agendas_hears_nothing_of_them(small: InWords) -> None:
    for before in (28, 10, 3, 1, 0):
        assert found(small, before) == []


def test_while_ideas_are_taken_nobody_is_asked_for_the_agenda(
    small: InWords, april: Meeting
) -> None:
    propose(small)
    assert found(small, 14) == []
    open_ = f"Open for ideas until {ENGLISH.date(MEETS - timedelta(days=14))}. 1 idea."
    assert said_step(small, april, steps.StepKind.AGENDA, 14) == open_
    closed = f"Ideas closed on {ENGLISH.date(MEETS - timedelta(days=14))}. 1 idea."
    assert said(small, 13)[WaitKind.AGENDA].endswith(closed)


def test_packs_are_said_three_days_before_they_leave_or_once_the_agenda_is_agreed(
    small: InWords, april: Meeting
) -> None:
    idea = propose(small)
    agenda.begin(small.workspace, small.act(), meeting_id=april.id or 0)
    items.put_on(small.workspace, small.act(), item_id=idea.id or 0, meeting_id=april.id or 0)
    assert WaitKind.AGENDA in said(small, 20)
    agenda.agree(small.workspace, small.act(), meeting_id=april.id or 0, agreed_by=small.id("Maya"))
    assert found(small, 11) == []
    assert WaitKind.PACKS in said(small, 10)
    by = ENGLISH.date(MEETS - timedelta(days=7))
    assert said(small, 7)[WaitKind.PACKS] == f"Send the packs of “April”. Send by {by}."


def test_a_need_that_is_not_met_waits_until_the_meeting_and_not_months_before(
    small: InWords, april: Meeting
) -> None:
    need = Need(
        person_id=small.id("Amina"),
        kind=NeedKind.BSL,
        heading=Heading.PROFESSIONAL,
        agreed_on=DAY,
    )
    needs.add(small.workspace, small.act(), need=need)
    asked = "Can everybody take part in “April”? 1 need is not met."
    assert said(small, 27) == {WaitKind.NEEDS: asked}
    [wait] = found(small, 1)
    assert (wait.place, dict(wait.ids)) == ("ready", {"meeting_id": april.id})
    meetings.change(small.workspace, small.act(), meeting=replace(april, day=MEETS + 43 * ONE))
    assert found(small, 27) == []


def test_whoever_proposed_something_is_told_what_became_of_it(small: InWords) -> None:
    idea = propose(small, proposed_by=small.id("Amina"))
    assert WaitKind.IDEAS not in said(small)
    reason = "The council decides that."
    items.refuse(small.workspace, small.act(), item_id=idea.id or 0, reason=reason)
    assert said(small)[WaitKind.IDEAS] == "1 idea has an answer. Tell whoever proposed it."


def test_what_i_said_i_would_do_comes_by_itself_and_that_of_others_as_a_number(
    small: InWords,
) -> None:
    due = date(2026, 3, 20)
    for name in ("Maya", "Amina", "Amina"):
        late = Action(wording="Ring the hall", owner_id=small.id(name), due=due, made_on=DAY)
        actions.add(small.workspace, small.act(), action=late)
    after = (MEETS - due).days - 1
    assert found(small, after + 1) == []
    mine, others = (ENGLISH.say(wait.title) for wait in found(small, after))
    assert mine == "You said: Ring the hall"
    assert others == "2 things we said we would do are late."


def test_who_has_to_hear_of_a_new_day_waits_until_they_know(small: InWords, april: Meeting) -> None:
    moving.move(small.workspace, small.act(), meeting=replace(april, day=MEETS + ONE))
    assert said(small)[WaitKind.MOVED] == "“April” was moved. 1 person has to hear of it."
    moving.told(
        small.workspace,
        small.act(),
        meeting_id=april.id or 0,
        person_ids=[small.id("Amina")],
    )
    assert found(small) == []


def test_a_meeting_called_off_asks_only_that_people_hear_of_it(
    small: InWords, april: Meeting
) -> None:
    propose(small, meeting_id=april.id)
    moving.call_off(small.workspace, small.act(), meeting_id=april.id or 0, why="Snow")
    for before in (20, 10, 3):
        expected = "“April” was called off. 1 person has to hear of it."
        assert said(small, before) == {WaitKind.MOVED: expected}
    assert steps.steps(small.workspace, small.act(), meeting_id=april.id or 0) == []
    assert said(small, -1) == {}


def test_what_a_meeting_lacks_is_said_in_few_words(small: InWords, april: Meeting) -> None:
    propose(small)
    meeting_id = april.id or 0
    lacking = waits.lacking(small.workspace, act(small), meeting_id=meeting_id)
    assert [ENGLISH.say(one) for one in lacking] == ["the agenda", "the packs"]
