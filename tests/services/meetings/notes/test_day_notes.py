"""Notes on the day: drafts that outlive a power cut, one step a line, what becomes of each."""

from dataclasses import replace
from datetime import date, time

import pytest

from desktop.domain.agenda import ItemState, LineState
from desktop.domain.line_draft import (
    ActionDraft,
    DecisionDraft,
    InterestDraft,
    LineDraft,
    WordsDraft,
)
from desktop.errors import UserError
from desktop.services.changes import actions, decisions
from desktop.services.meetings import meetings
from desktop.services.meetings.agenda import agenda, items
from desktop.services.meetings.notes import day, line_notes, notes
from desktop.services.meetings.notes.line_notes import Left
from desktop.storage import history
from tests.services.note_takers import TITLES, Sitting, decided

BUS, START, LUNCH = TITLES
RAIN = "I wait forty minutes  in the rain.\nThen it is full, innit."


def steps(sitting: Sitting) -> list[str]:
    return [str(step.label) for step in history.newest(sitting.group.workspace.db, 5)]


def leave(sitting: Sitting, title: str, draft: LineDraft) -> Left:
    group = sitting.group
    return line_notes.leave(group.workspace, group.act(), line_id=sitting.line(title), draft=draft)


def finish(sitting: Sitting, title: str, draft: LineDraft) -> Left:
    group = sitting.group
    return day.finish_line(group.workspace, group.act(), line_id=sitting.line(title), draft=draft)


def state(sitting: Sitting, title: str) -> tuple[LineState, ItemState]:
    full = agenda.of_meeting(sitting.group.workspace, sitting.meeting_id).line(sitting.line(title))
    assert full is not None
    assert full.item is not None
    return full.line.state, full.item.state


def whole(sitting: Sitting) -> LineDraft:
    id_of = sitting.group.id
    return LineDraft(
        said="The bus is late and there is nowhere to sit.",
        read_back=True,
        seconds=250,
        own_words=(WordsDraft(person_id=id_of("Ben"), own_words=RAIN), WordsDraft(own_words="No.")),
        decisions=(DecisionDraft(wording="Ask for a seat", reasons="We cannot stand"),),
        actions=(ActionDraft(wording="Write to them", owner_id=id_of("Leon"), due="1/4"),),
        interests=(InterestDraft(person_id=id_of("Carys"), matter="She works there"),),
    )


def test_all_that_was_typed_of_a_line_is_one_step_with_its_title(sitting: Sitting) -> None:
    workspace = sitting.group.workspace
    before = history.newest(workspace.db, 1)[0].id
    finish(sitting, BUS, whole(sitting))
    newest = history.newest(workspace.db, 1)[0]
    assert (newest.id, str(newest.label)) == (before + 1, f"Notes: {BUS}")
    found = notes.of_meeting(workspace, sitting.meeting_id)
    line = next(one for one in found.lines if one.line.own_title == BUS)
    assert (line.note.said, line.note.read_back) == (whole(sitting).said, True)
    assert [(own.name, own.view.own_words) for own in line.own_words] == [
        ("Ben", RAIN),
        ("", "No."),
    ]
    assert [(one.wording, one.reasons) for one in line.decisions] == [
        ("Ask for a seat", "We cannot stand")
    ]
    [doing] = line.actions
    assert (doing.owner, doing.action.due) == ("Leon", date(2026, 4, 1))
    assert [(one.name, one.interest.matter) for one in line.interests] == [
        ("Carys", "She works there")
    ]
    assert line.line.line.used_minutes == 5, "a minute begun counts"
    assert state(sitting, BUS) == (LineState.DISCUSSED, ItemState.DONE)


def test_undo_takes_a_line_back_as_a_whole(sitting: Sitting) -> None:
    workspace = sitting.group.workspace
    finish(sitting, BUS, whole(sitting))
    workspace.undo(sitting.group.act())
    assert line_notes.as_noted(workspace, sitting.line(BUS)) == LineDraft()
    assert state(sitting, BUS) == (LineState.PLANNED, ItemState.ACCEPTED)


def test_what_is_noted_comes_back_onto_the_screen_as_it_was_typed(sitting: Sitting) -> None:
    left = leave(sitting, BUS, whole(sitting))
    again = line_notes.as_noted(sitting.group.workspace, sitting.line(BUS))
    assert again.says_the_same(left.draft)
    assert again.own_words[0].own_words == RAIN
    assert again.actions[0].due == "1/4/2026"


def test_leaving_a_line_as_it_stands_is_no_step(sitting: Sitting) -> None:
    left = leave(sitting, BUS, whole(sitting))
    before = steps(sitting)
    leave(sitting, BUS, left.draft)
    leave(sitting, START, LineDraft(seconds=90))
    assert steps(sitting) == before


def test_a_correction_changes_the_same_records_and_history_keeps_the_first(
    sitting: Sitting,
) -> None:
    """Read back: corrections are kept, never written over without a trace."""
    workspace = sitting.group.workspace
    first = leave(sitting, BUS, whole(sitting)).draft
    other = replace(first.decisions[0], reasons="Some of us cannot stand for long")
    second = leave(sitting, BUS, replace(first, said="Late, and no seat.", decisions=(other,)))
    assert [one.id for one in second.draft.decisions] == [first.decisions[0].id]
    assert decisions.get(workspace, other.id or 0).reasons == "Some of us cannot stand for long"
    workspace.undo(sitting.group.act())
    assert line_notes.as_noted(workspace, sitting.line(BUS)).said == whole(sitting).said


def test_rows_that_are_emptied_go_and_a_decision_is_taken_back(sitting: Sitting) -> None:
    workspace = sitting.group.workspace
    first = leave(sitting, BUS, whole(sitting)).draft
    emptied = replace(
        first,
        own_words=(WordsDraft(id=first.own_words[0].id),),
        decisions=(DecisionDraft(id=first.decisions[0].id),),
        actions=(ActionDraft(id=first.actions[0].id),),
        interests=(InterestDraft(id=first.interests[0].id),),
    )
    leave(sitting, BUS, emptied)
    now = line_notes.as_noted(workspace, sitting.line(BUS))
    assert (now.decisions, now.actions, now.interests) == ((), (), ())
    assert [one.own_words for one in now.own_words] == ["No."], "a row nobody touched stays"
    assert decisions.get(workspace, first.decisions[0].id or 0).withdrawn_on is not None


def test_what_cannot_be_read_stays_as_it_was_typed_and_the_rest_is_kept(sitting: Sitting) -> None:
    workspace = sitting.group.workspace
    typed = ActionDraft(wording="Write to them", due="after Easter")
    half = InterestDraft(person_id=sitting.group.id("Carys"))
    left = finish(sitting, BUS, LineDraft(said="Said.", actions=(typed,), interests=(half,)))
    assert [(one.part, one.field) for one in left.unread] == [
        ("actions", "due"),
        ("interests", "matter"),
    ]
    [doing] = actions.of_meeting(workspace, sitting.meeting_id)
    assert (doing.action.wording, doing.action.due) == ("Write to them", None)
    again = line_notes.draft(workspace, sitting.line(BUS))
    assert again is not None
    assert (again.actions[0].due, again.interests[0].person_id) == ("after Easter", half.person_id)
    leave(sitting, BUS, replace(again, actions=(replace(again.actions[0], due="7/4"),)))
    [doing] = actions.of_meeting(workspace, sitting.meeting_id)
    assert doing.action.due == date(2026, 4, 7)


def test_a_draft_is_no_step_and_is_there_when_the_file_is_opened_again(sitting: Sitting) -> None:
    group, line_id = sitting.group, sitting.line(BUS)
    before = steps(sitting)
    typed = replace(whole(sitting), actions=(ActionDraft(due="half a d"),))
    line_notes.keep(group.workspace, group.act(), line_id=line_id, draft=typed)
    assert steps(sitting) == before
    group.reopen()
    assert line_notes.draft(group.workspace, line_id) == typed
    assert [one.id for one in line_notes.being_typed(group.workspace)] == [line_id]
    finish(sitting, BUS, typed)
    finish(sitting, BUS, replace(typed, actions=()))
    assert line_notes.being_typed(group.workspace) == []


def test_signs_no_file_can_hold_lose_no_draft(sitting: Sitting) -> None:
    """A lone surrogate, as some keyboards send it for half of a picture."""
    group, line_id = sitting.group, sitting.line(BUS)
    line_notes.keep(group.workspace, group.act(), line_id=line_id, draft=LineDraft(said="a\ud83dz"))
    kept = line_notes.draft(group.workspace, line_id)
    assert kept is not None
    leave(sitting, BUS, kept)
    assert line_notes.as_noted(group.workspace, line_id).said == "az"


def test_what_is_decided_under_a_usual_line_stands_under_that_line(sitting: Sitting) -> None:
    workspace, act = sitting.group.workspace, sitting.group.act()
    one = day.add_line(workspace, act, meeting_id=sitting.meeting_id, title="The key")
    other = day.add_line(workspace, act, meeting_id=sitting.meeting_id, title="The kettle")
    draft = replace(decided("Maya keeps it"), actions=(ActionDraft(wording="Copy it"),))
    line_notes.leave(workspace, act, line_id=one.id or 0, draft=draft)
    now = line_notes.as_noted(workspace, one.id or 0)
    assert [row.wording for row in now.decisions] == ["Maya keeps it"]
    assert [row.wording for row in now.actions] == ["Copy it"]
    assert line_notes.as_noted(workspace, other.id or 0) == LineDraft()


def test_what_was_typed_on_a_line_that_is_undone_comes_back_with_it(sitting: Sitting) -> None:
    workspace, act = sitting.group.workspace, sitting.group.act()
    one = day.add_line(workspace, act, meeting_id=sitting.meeting_id, title="The key")
    line_notes.keep(workspace, act, line_id=one.id or 0, draft=LineDraft(said="Where is it?"))
    workspace.undo(act)
    assert line_notes.being_typed(workspace) == []
    workspace.redo(act)
    assert [note.id for note in line_notes.being_typed(workspace)] == [one.id]


def test_something_new_needs_a_few_words(sitting: Sitting) -> None:
    workspace, act = sitting.group.workspace, sitting.group.act()
    with pytest.raises(UserError) as stopped:
        day.add_line(workspace, act, meeting_id=sitting.meeting_id, title=" ")
    assert stopped.value.field == "title"


def test_an_item_put_off_keeps_what_was_said_and_its_proposer_is_told(sitting: Sitting) -> None:
    workspace, act = sitting.group.workspace, sitting.group.act()
    line_id, draft = sitting.line(START), LineDraft(said="Some come from far.")
    with pytest.raises(UserError) as stopped:
        day.put_off(workspace, act, line_id=line_id, draft=draft, reason=" ")
    assert stopped.value.field == "reason"
    assert line_notes.as_noted(workspace, line_id) == LineDraft(), "all of it or nothing"
    day.put_off(workspace, act, line_id=line_id, draft=draft, reason="The bus times change.")
    assert state(sitting, START) == (LineState.DEFERRED, ItemState.DEFERRED)
    assert line_notes.as_noted(workspace, line_id).said == "Some come from far."
    [waits] = items.to_answer(workspace)
    assert (waits.title, waits.reason) == (START, "The bus times change.")


def test_a_line_put_off_is_talked_about_after_all(sitting: Sitting) -> None:
    workspace, act = sitting.group.workspace, sitting.group.act()
    day.put_off(
        workspace, act, line_id=sitting.line(START), draft=LineDraft(), reason="Too late now."
    )
    finish(sitting, START, LineDraft(said="There was time after all."))
    assert state(sitting, START) == (LineState.DISCUSSED, ItemState.DONE)


def test_what_nobody_got_to_when_the_meeting_ends_is_not_reached(sitting: Sitting) -> None:
    workspace, act = sitting.group.workspace, sitting.group.act()
    day.begin(workspace, act, meeting_id=sitting.meeting_id)
    finish(sitting, BUS, LineDraft(said="Done."))
    leave(sitting, START, LineDraft(said="Some come from far."))
    day.end(workspace, act, meeting_id=sitting.meeting_id)
    meeting = meetings.get(workspace, sitting.meeting_id)
    assert (meeting.began, meeting.ended) == (time(12, 0), time(12, 0))
    assert state(sitting, BUS)[0] is LineState.DISCUSSED
    assert state(sitting, START) == (LineState.DISCUSSED, ItemState.DONE), "it has notes"
    assert state(sitting, LUNCH) == (LineState.NOT_REACHED, ItemState.DEFERRED)
    day.go_on(workspace, act, meeting_id=sitting.meeting_id)
    assert meetings.get(workspace, sitting.meeting_id).ended is None


def test_whoever_is_named_on_a_line_can_be_named_again(sitting: Sitting) -> None:
    group, line_id = sitting.group, sitting.line(BUS)
    leave(sitting, BUS, whole(sitting))
    typed = replace(whole(sitting), actions=(ActionDraft(owner_id=group.id("Dilip")),))
    line_notes.keep(group.workspace, group.act(), line_id=line_id, draft=typed)
    people = line_notes.named(group.workspace, line_id)
    assert [one.name for one in people] == ["Ben", "Carys", "Dilip", "Leon"]


def test_those_who_came_stand_first_among_those_who_can_be_named(sitting: Sitting) -> None:
    sitting.came("Priya")
    people = day.who_is_here(sitting.group.workspace, sitting.meeting_id)
    assert [one.name for one in people][:2] == ["Priya", "Amina"]
