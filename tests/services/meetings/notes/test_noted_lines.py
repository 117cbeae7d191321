"""What was noted on a line before its meeting stays, whatever becomes of the line; and an item
is on one agenda at a time, so that nobody is told twice what became of it."""

from datetime import timedelta

from desktop.domain.agenda import ItemState
from desktop.domain.line_draft import LineDraft, WordsDraft
from desktop.services.meetings.agenda import agenda, items
from desktop.services.meetings.notes import day, line_notes
from tests.services.agendas import APRIL, JUNE, MAY, begin, idea, meet, on_agenda, put_off, titles
from tests.services.groups import Riverside

NOTED = LineDraft(said="We asked the council.", own_words=(WordsDraft(own_words="No bus at six."),))
AFTER = APRIL + timedelta(days=3)


def note(group: Riverside, line_id: int) -> None:
    line_notes.leave(group.workspace, group.act(), line_id=line_id, draft=NOTED)


def item_line(group: Riverside, meeting_id: int) -> int:
    return agenda.of_meeting(group.workspace, meeting_id).items[0].id


def test_a_line_with_notes_is_taken_off_and_undo_brings_both_back(riverside: Riverside) -> None:
    meeting_id = meet(riverside)
    first = begin(riverside, meeting_id).lines[0].id
    note(riverside, first)
    agenda.take_off(riverside.workspace, riverside.act(), line_id=first)
    left = agenda.of_meeting(riverside.workspace, meeting_id)
    assert left.line(first) is None
    assert [one.line.position for one in left.lines] == list(range(1, len(left.lines) + 1))
    riverside.workspace.undo(riverside.act())
    assert agenda.of_meeting(riverside.workspace, meeting_id).lines[0].id == first
    assert line_notes.as_noted(riverside.workspace, first).said == NOTED.said


def test_an_item_with_notes_is_refused_before_its_meeting(riverside: Riverside) -> None:
    meeting_id, item = meet(riverside), idea(riverside)
    begin(riverside, meeting_id)
    on_agenda(riverside, item, meeting_id)
    note(riverside, item_line(riverside, meeting_id))
    items.refuse(riverside.workspace, riverside.act(), item_id=item.id or 0, reason="Not ours.")
    assert titles(riverside, meeting_id) == []
    assert items.idea(riverside.workspace, item.id or 0).put_off == 0


def test_what_was_noted_on_an_item_put_off_comes_back_with_it(riverside: Riverside) -> None:
    meeting_id, item = meet(riverside), idea(riverside)
    begin(riverside, meeting_id)
    on_agenda(riverside, item, meeting_id)
    note(riverside, item_line(riverside, meeting_id))
    put_off(riverside, item)
    on_agenda(riverside, item, meeting_id)
    line_id = item_line(riverside, meeting_id)
    assert line_notes.as_noted(riverside.workspace, line_id).said == NOTED.said
    positions = [
        one.line.position for one in agenda.of_meeting(riverside.workspace, meeting_id).lines
    ]
    assert positions == list(range(1, len(positions) + 1))


def test_what_was_put_off_is_taken_up_after_all_though_the_next_agenda_has_notes_of_it(
    riverside: Riverside,
) -> None:
    april, may, item = meet(riverside), meet(riverside, MAY), idea(riverside)
    begin(riverside, april)
    begin(riverside, may)
    on_agenda(riverside, item, april)
    workspace, act, line_id = (
        riverside.workspace,
        riverside.act(day=APRIL),
        item_line(riverside, april),
    )
    day.put_off(workspace, act, line_id=line_id, draft=NOTED, reason="No time.")
    note(riverside, item_line(riverside, may))
    day.finish_line(workspace, act, line_id=line_id, draft=NOTED)
    assert titles(riverside, may) == []
    assert items.get(workspace, item.id or 0).state is ItemState.DONE


def test_what_was_typed_on_a_line_off_its_agenda_asks_for_nobody(riverside: Riverside) -> None:
    meeting_id, item = meet(riverside), idea(riverside)
    begin(riverside, meeting_id)
    on_agenda(riverside, item, meeting_id)
    line_id = item_line(riverside, meeting_id)
    line_notes.keep(riverside.workspace, riverside.act(), line_id=line_id, draft=NOTED)
    put_off(riverside, item)
    assert line_notes.being_typed(riverside.workspace) == []


def put_on_after(group: Riverside) -> tuple[int, int]:
    """An item nobody got to in April goes to May by hand: the item, and the meeting in May."""
    april, item = meet(group), idea(group)
    begin(group, april)
    on_agenda(group, item, april)
    may, item_id = meet(group, MAY), item.id or 0
    items.put_on(group.workspace, group.act(day=AFTER), item_id=item_id, meeting_id=may)
    return item_id, may


def test_an_item_put_on_the_next_agenda_by_hand_was_not_reached_at_the_last(
    riverside: Riverside,
) -> None:
    item_id, may = put_on_after(riverside)
    agenda.carry_over(riverside.workspace, riverside.act(day=AFTER), meeting_id=may)
    found = items.idea(riverside.workspace, item_id)
    assert (found.item.state, found.item.meeting_id) == (ItemState.ACCEPTED, may)
    assert found.put_off == 1


def test_what_was_refused_meanwhile_does_not_come_back(riverside: Riverside) -> None:
    item_id, may = put_on_after(riverside)
    act = riverside.act(day=AFTER)
    items.refuse(riverside.workspace, act, item_id=item_id, reason="The council did it.")
    begin(riverside, may)
    agenda.carry_over(riverside.workspace, act, meeting_id=may)
    assert titles(riverside, may) == []
    assert items.get(riverside.workspace, item_id).state is ItemState.REFUSED


def test_what_was_dealt_with_meanwhile_does_not_come_back(riverside: Riverside) -> None:
    item_id, may = put_on_after(riverside)
    act = riverside.act(day=MAY)
    line_id = item_line(riverside, may)
    day.finish_line(riverside.workspace, act, line_id=line_id, draft=NOTED)
    june = meet(riverside, JUNE)
    agenda.begin(riverside.workspace, act, meeting_id=june)
    assert titles(riverside, june) == []
    assert items.get(riverside.workspace, item_id).state is ItemState.DONE
