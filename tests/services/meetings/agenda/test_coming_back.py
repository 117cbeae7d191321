"""What comes onto an agenda by itself: put off, not reached, decided between, still to do."""

from dataclasses import replace
from datetime import date

from desktop.domain.agenda import ItemState, LineKind, LineState
from desktop.domain.decision import Action, Decision
from desktop.domain.meeting import MeetingKind
from desktop.language import sentence
from desktop.services.changes import actions
from desktop.services.meetings import meetings
from desktop.services.meetings.agenda import agenda, carrying, items
from desktop.storage import decisions
from tests.services.agendas import (
    APRIL,
    JUNE,
    LATER,
    MAY,
    agree,
    begin,
    idea,
    kinds,
    meet,
    on_agenda,
    put_off,
    titles,
)
from tests.services.groups import Riverside


def test_what_was_put_off_comes_onto_the_next_agenda_by_itself(riverside: Riverside) -> None:
    april, may = meet(riverside), meet(riverside, MAY)
    begin(riverside, april)
    item = on_agenda(riverside, idea(riverside), april)
    put_off(riverside, item)
    assert titles(riverside, april) == []
    assert titles(riverside, may) == [], "nobody has begun it"
    begin(riverside, may)
    assert titles(riverside, may) == ["Parking"]
    [line] = agenda.of_meeting(riverside.workspace, may).items
    assert line.put_off == 1


def test_it_comes_at_once_where_the_next_agenda_is_begun(riverside: Riverside) -> None:
    april, may, june = meet(riverside), meet(riverside, MAY), meet(riverside, JUNE)
    for each in (april, may, june):
        begin(riverside, each)
    put_off(riverside, on_agenda(riverside, idea(riverside, "To the next"), april))
    put_off(riverside, on_agenda(riverside, idea(riverside, "To June"), april), meeting_id=june)
    assert (titles(riverside, may), titles(riverside, june)) == (["To the next"], ["To June"])
    until = {one.title: one.meeting_id for one in items.to_answer(riverside.workspace)}
    assert until == {"To the next": may, "To June": june}


def test_what_waits_for_an_agreed_agenda_comes_when_it_is_opened_again(
    riverside: Riverside,
) -> None:
    april, may = meet(riverside), meet(riverside, MAY)
    begin(riverside, april)
    begin(riverside, may)
    agree(riverside, may)
    put_off(riverside, on_agenda(riverside, idea(riverside), april))
    assert titles(riverside, may) == []
    agenda.reopen(riverside.workspace, riverside.act(), meeting_id=may)
    assert titles(riverside, may) == ["Parking"]


def test_what_nobody_got_to_comes_back_and_its_proposer_is_told_so(riverside: Riverside) -> None:
    april, may = meet(riverside), meet(riverside, MAY)
    begin(riverside, april)
    item = on_agenda(riverside, idea(riverside), april)
    talked = on_agenda(riverside, idea(riverside, "Lunch"), april)
    items.done(riverside.workspace, riverside.act(), item_id=talked.id or 0)
    agenda.begin(riverside.workspace, riverside.act(day=LATER), meeting_id=may)
    assert titles(riverside, may) == ["Parking"]
    kept = items.get(riverside.workspace, item.id or 0)
    assert (kept.state, kept.reason) == (
        ItemState.DEFERRED,
        "We did not get to it on 9 April 2026.",
    )
    lines = agenda.of_meeting(riverside.workspace, april).items
    assert [line.line.state for line in lines] == [LineState.NOT_REACHED, LineState.DISCUSSED]


def test_what_nobody_got_to_counts_as_put_off(riverside: Riverside) -> None:
    """Practice rule 29: time that runs out again and again is a way to put off too."""
    april, may = meet(riverside), meet(riverside, MAY)
    begin(riverside, april)
    on_agenda(riverside, idea(riverside), april)
    agenda.begin(riverside.workspace, riverside.act(day=LATER), meeting_id=may)
    [again] = agenda.of_meeting(riverside.workspace, may).items
    assert (again.own_title, again.put_off) == ("Parking", 1)


def test_before_its_day_nothing_is_called_not_reached(riverside: Riverside) -> None:
    april, may = meet(riverside), meet(riverside, MAY)
    begin(riverside, april)
    on_agenda(riverside, idea(riverside), april)
    begin(riverside, may)
    assert (titles(riverside, april), titles(riverside, may)) == (["Parking"], [])


def test_after_the_meeting_one_word_sends_everything_left_to_the_next(
    riverside: Riverside,
) -> None:
    april, may = meet(riverside), meet(riverside, MAY)
    begin(riverside, april)
    begin(riverside, may)
    on_agenda(riverside, idea(riverside), april)
    carrying.not_reached(riverside.workspace, riverside.act(day=APRIL), meeting_id=april)
    assert titles(riverside, may) == ["Parking"]
    riverside.workspace.undo(riverside.act(day=APRIL))
    assert titles(riverside, may) == []


def test_a_meeting_that_is_called_off_sends_its_items_on(riverside: Riverside) -> None:
    april, may = meet(riverside), meet(riverside, MAY)
    begin(riverside, april)
    item = on_agenda(riverside, idea(riverside), april)
    off = replace(meetings.get(riverside.workspace, april), called_off_on=riverside.act().day)
    meetings.change(riverside.workspace, riverside.act(), meeting=off)
    begin(riverside, may)
    assert titles(riverside, may) == ["Parking"]
    assert items.get(riverside.workspace, item.id or 0).reason == (
        "The meeting on 9 April 2026 was called off."
    )


def test_another_kind_of_meeting_gets_none_of_it(riverside: Riverside) -> None:
    april = meet(riverside)
    begin(riverside, april)
    put_off(riverside, on_agenda(riverside, idea(riverside), april))
    training = meet(riverside, MAY, kind=MeetingKind.TRAINING)
    begin(riverside, training)
    assert titles(riverside, training) == []


def test_a_decision_made_between_meetings_has_its_line(riverside: Riverside) -> None:
    april = meet(riverside)
    full = begin(riverside, april)
    between = next(line for line in full.lines if line.line.kind is LineKind.BETWEEN)
    workspace, act = riverside.workspace, riverside.act()
    agenda.take_off(workspace, act, line_id=between.id)
    with workspace.step(act, sentence("Decided on the phone")):
        new = Decision(day=date(2026, 3, 20), wording="A ramp", made_between="by phone")
        decisions.DECISIONS.add(workspace.db, new)
    agenda.carry_over(workspace, act, meeting_id=april)
    assert "decided between" in kinds(agenda.of_meeting(workspace, april))


def test_what_somebody_still_has_to_do_has_its_line(riverside: Riverside) -> None:
    """The first meeting of a body has no such line, until there is something to do."""
    workspace, act = riverside.workspace, riverside.act()
    full = begin(riverside, riverside.meeting_id)
    assert "actions" not in kinds(full)
    actions.add(workspace, act, action=Action(wording="Ring the library", made_on=act.day))
    agenda.carry_over(workspace, act, meeting_id=riverside.meeting_id)
    now = kinds(agenda.of_meeting(workspace, riverside.meeting_id))
    assert now.index("actions") == now.index("break") - 1
