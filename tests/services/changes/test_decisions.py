"""Decisions: what the meeting gives them, what is missing of them, and those made between."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.body import Power
from desktop.domain.decision import Decision
from desktop.errors import UserError
from desktop.services.changes import decisions
from desktop.services.meetings import meetings
from tests.services.in_words import DAY, InWords
from tests.services.note_takers import Sitting, sit_down

A_SEAT = Decision(day=DAY, wording="Ask for a seat", reasons="Many cannot stand for long")


def decide(sitting: Sitting, **more: object) -> Decision:
    group = sitting.group
    new = replace(A_SEAT, meeting_id=sitting.meeting_id, **more)  # type: ignore[arg-type]
    return decisions.decide(group.workspace, group.act(), decision=new)


def said(decision: Decision) -> list[str]:
    return [str(one) for one in decisions.missing(decision)]


def test_the_body_and_its_power_come_from_the_meeting(sitting: Sitting) -> None:
    decision = decide(sitting)
    assert (decision.body_id, decision.power) == (sitting.body_id, Power.ADVISE)
    assert said(decision) == []


def test_a_decision_keeps_whether_enough_members_were_there(sitting: Sitting) -> None:
    """Practice rule 27: a third plus one of six are three."""
    sitting.came("Maya", "Amina")
    too_few = decide(sitting)
    sitting.came("Ben")
    enough = decide(sitting)
    assert (too_few.quorate, enough.quorate) == (False, True)
    assert decisions.get(sitting.group.workspace, too_few.id or 0).quorate is False


def test_whoever_takes_notes_may_say_themselves_that_enough_were_there(sitting: Sitting) -> None:
    assert decide(sitting, quorate=True).quorate is True


def test_a_decision_without_reason_is_written_down_and_says_what_is_missing(
    sitting: Sitting,
) -> None:
    """Practice rule 27 stops agreeing, never typing."""
    assert said(decide(sitting, reasons="")) == ["“Ask for a seat”: say why."]


def test_a_decision_says_whether_members_decided_or_advised(sitting: Sitting) -> None:
    """Practice rule 27: as it may stand where it was made between two meetings."""
    powerless = replace(decide(sitting), power=None)
    assert said(powerless) == ["“Ask for a seat”: say whether the group decides or advises."]


def test_something_else_than_recommended_needs_a_reason(sitting: Sitting) -> None:
    """Practice rule 28."""
    other = decide(sitting, recommended="Ask for a roof")
    assert said(other) == ["“Ask for a seat”: say why it is not as recommended."]
    assert said(replace(other, difference="A roof takes years")) == []


def test_the_same_words_as_recommended_need_no_reason(sitting: Sitting) -> None:
    assert said(decide(sitting, recommended="ask for a  seat.")) == []


def test_a_meeting_of_no_body_says_so_until_it_has_one(small: InWords) -> None:
    decision = decisions.decide(
        small.workspace, small.act(), decision=replace(A_SEAT, meeting_id=small.meeting_id)
    )
    assert decision.quorate is None
    assert said(decision) == ["“Ask for a seat”: say which group decided it."]
    body_id = sit_down(small, Power.DECIDE).body_id
    meeting = meetings.get(small.workspace, small.meeting_id)
    meetings.change(small.workspace, small.act(), meeting=replace(meeting, body_id=body_id))
    now = decisions.get(small.workspace, decision.id or 0)
    assert (now.body_id, now.power, said(now)) == (body_id, Power.DECIDE, [])


def test_what_is_taken_back_stays_and_no_longer_holds(sitting: Sitting) -> None:
    workspace, act = sitting.group.workspace, sitting.group.act()
    decision = decide(sitting)
    decisions.withdraw(workspace, act, decision_id=decision.id or 0)
    assert decisions.of_meeting(workspace, sitting.meeting_id) == []
    assert decisions.get(workspace, decision.id or 0).withdrawn_on == DAY
    workspace.undo(act)
    assert [one.id for one in decisions.of_meeting(workspace, sitting.meeting_id)] == [decision.id]


def test_a_decision_between_meetings_says_how_it_came_about(sitting: Sitting) -> None:
    workspace, act = sitting.group.workspace, sitting.group.act()
    new = replace(A_SEAT, body_id=sitting.body_id)
    with pytest.raises(UserError) as stopped:
        decisions.between(workspace, act, decision=new)
    assert stopped.value.field == "made_between"
    by_phone = replace(new, made_between="Leon and Priya, by phone")
    stored = decisions.between(workspace, act, decision=by_phone)
    assert (stored.meeting_id, stored.power) == (None, Power.ADVISE)
    assert decisions.made_between(workspace, sitting.body_id) == [stored]
    assert decisions.made_between(workspace, sitting.body_id + 1) == []
    decisions.withdraw(workspace, act, decision_id=stored.id or 0)
    assert decisions.made_between(workspace) == [], "the next agenda does not have it any more"


def test_nothing_was_decided_on_a_day_to_come(sitting: Sitting) -> None:
    new = replace(A_SEAT, made_between="by phone", day=date(2026, 3, 13))
    with pytest.raises(UserError) as stopped:
        decisions.between(sitting.group.workspace, sitting.group.act(), decision=new)
    assert stopped.value.field == "day"
