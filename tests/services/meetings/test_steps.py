"""How far a meeting is, step by step, before it, on its day and afterwards."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.domain.decision import Decision
from desktop.domain.meeting import Meeting
from desktop.language import Words
from desktop.services.changes import decisions
from desktop.services.meetings import meetings, moving, steps
from desktop.services.meetings.agenda import agenda
from desktop.services.meetings.notes import notes
from desktop.services.meetings.steps import Progress, StepKind
from tests.services.in_words import DAY, InWords

MEETS = DAY + timedelta(days=28)


@pytest.fixture
def april(small: InWords) -> Meeting:
    """A meeting in four weeks, whose agenda somebody began."""
    meeting = Meeting(title="April", day=MEETS)
    made = meetings.add(small.workspace, small.act(), meeting=meeting, invite=[small.id("Amina")])
    agenda.begin(small.workspace, small.act(), meeting_id=made.id or 0)
    return made


def said(group: InWords, meeting: Meeting, days: int) -> dict[StepKind, tuple[str, Progress]]:
    """Each step, so many days after the meeting."""
    act = group.act(day=meeting.day + timedelta(days=days))
    found = steps.steps(group.workspace, act, meeting_id=meeting.id or 0)
    return {step.kind: (Words("en").say(step.said), step.progress) for step in found}


def next_kind(group: InWords, meeting: Meeting, days: int) -> StepKind | None:
    act = group.act(day=meeting.day + timedelta(days=days))
    step = steps.next_step(steps.steps(group.workspace, act, meeting_id=meeting.id or 0))
    return step.kind if step is not None else None


def test_an_agreed_agenda_is_done_and_packs_come_next(small: InWords, april: Meeting) -> None:
    assert next_kind(small, april, -20) is StepKind.AGENDA
    agenda.agree(small.workspace, small.act(), meeting_id=april.id or 0, agreed_by=small.id("Maya"))
    assert said(small, april, -20)[StepKind.AGENDA] == ("Agreed on 12 March 2026.", Progress.DONE)
    assert next_kind(small, april, -20) is StepKind.PACKS


def test_cash_and_paper_are_seen_to_in_the_last_week(small: InWords, april: Meeting) -> None:
    assert said(small, april, -8)[StepKind.BEFORE][1] is Progress.NOT_YET
    assert said(small, april, -7)[StepKind.BEFORE][1] is Progress.DUE
    assert said(small, april, 1)[StepKind.BEFORE][1] is Progress.NOT_YET


def test_notes_are_taken_on_the_day_and_agreed_afterwards(small: InWords, april: Meeting) -> None:
    assert said(small, april, -1)[StepKind.DAY] == ("Not yet.", Progress.NOT_YET)
    assert said(small, april, 0)[StepKind.DAY] == ("Today.", Progress.DUE)
    assert said(small, april, 1)[StepKind.DAY] == ("Nothing is written down.", Progress.DUE)
    made = Decision(wording="Ask the council", day=april.day, meeting_id=april.id)
    decisions.decide(small.workspace, small.act(), decision=made)
    assert said(small, april, 1)[StepKind.AFTERWARDS] == ("Notes: draft.", Progress.DUE)
    after = small.act(day=MEETS + timedelta(days=1))
    notes.to_members(small.workspace, after, meeting_id=april.id or 0)
    with_members = ("Notes: with members to read.", Progress.DUE)
    assert said(small, april, 2)[StepKind.AFTERWARDS] == with_members


def test_a_meeting_that_is_over_asks_for_no_agenda_and_no_packs(
    small: InWords, april: Meeting
) -> None:
    found = said(small, april, 1)
    for kind in (StepKind.AGENDA, StepKind.READY, StepKind.PACKS):
        assert found[kind][1] is not Progress.DUE


def test_a_meeting_that_was_called_off_has_no_steps(small: InWords, april: Meeting) -> None:
    moving.call_off(small.workspace, small.act(), meeting_id=april.id or 0, why="Snow")
    assert said(small, april, -1) == {}


def test_a_meeting_without_a_day_for_its_packs_says_so(small: InWords, april: Meeting) -> None:
    older = replace(april, send_by=None, items_close=None)
    meetings.change(small.workspace, small.act(), meeting=older)
    assert said(small, april, -10)[StepKind.PACKS] == ("Nothing was sent.", Progress.NOT_YET)
