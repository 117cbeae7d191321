"""Ideas: anybody proposes, nothing is dropped silently, and every proposer gets an answer."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import desktop
from desktop.domain.agenda import How, ItemState, LineState, Outcome
from desktop.domain.person import Status
from desktop.domain.text_kinds import TextKind
from desktop.domain.versions import Source
from desktop.errors import NotAllowed, UserError
from desktop.services.meetings import meetings
from desktop.services.meetings.agenda import agenda, items
from desktop.services.papers import own_texts, versions
from desktop.services.people import people
from desktop.storage import agenda as stored
from tests.services.agendas import APRIL, JUNE, MAY, begin, idea, meet, on_agenda, put_off, titles
from tests.services.groups import Riverside
from tests.services.in_words import DAY


def test_who_proposed_by_phone_and_who_wrote_it_down_are_both_kept(riverside: Riverside) -> None:
    item = idea(riverside, how=How.PHONE)
    found = items.idea(riverside.workspace, item.id or 0)
    assert (found.proposer, found.writer) == (
        people.get(riverside.workspace, riverside.id("Amina")),
        people.get(riverside.workspace, riverside.id("Maya")),
    )
    assert found.item.how is How.PHONE
    assert found.item.state is ItemState.PROPOSED


def test_a_helper_may_write_an_idea_down_and_only_an_organiser_refuses_it(
    riverside: Riverside,
) -> None:
    act = riverside.act("Sam")
    new = replace(idea(riverside), id=None, title="Tea")
    stored_ = items.propose(riverside.workspace, act, item=new)
    with pytest.raises(NotAllowed):
        items.refuse(riverside.workspace, act, item_id=stored_.id or 0, reason="No tea.")


def test_an_idea_without_a_proposer_is_the_groups_own_and_waits_for_nobody(
    riverside: Riverside,
) -> None:
    item = idea(riverside, by=None)
    refuse(riverside, item.id)
    assert items.idea(riverside.workspace, item.id or 0).proposer is None
    assert items.to_answer(riverside.workspace) == []


def test_an_idea_of_a_day_to_come_is_asked_about(riverside: Riverside) -> None:
    with pytest.raises(UserError, match="still to come") as raised:
        idea(riverside, proposed_on=date(2026, 3, 13))
    assert raised.value.field == "proposed_on"


def test_an_idea_that_came_after_ideas_closed_is_late_and_still_there(
    riverside: Riverside,
) -> None:
    """W10: items close on 26 February for 12 March; one of 27 February goes to “late”."""
    planned = meetings.get(riverside.workspace, riverside.meeting_id)
    closes, leave = date(2026, 2, 26), date(2026, 3, 5)
    planned = replace(planned, items_close=closes, send_by=leave)
    meetings.change(riverside.workspace, riverside.act(), meeting=planned)
    before = idea(
        riverside,
        "In time",
        meeting_id=riverside.meeting_id,
        proposed_on=date(2026, 2, 26),
    )
    after = idea(riverside, "Late", meeting_id=riverside.meeting_id, proposed_on=date(2026, 2, 27))
    late = {one.item.title: one.late for one in items.ideas(riverside.workspace)}
    assert late == {"In time": False, "Late": True}
    begun = begin(riverside, riverside.meeting_id)
    assert (begun.meeting.items_close, begun.meeting.send_by) == (closes, leave)
    for item in (before, after):
        on_agenda(riverside, item, riverside.meeting_id)
    lines = agenda.of_meeting(riverside.workspace, riverside.meeting_id).items
    assert [(line.own_title, line.late) for line in lines] == [("In time", False), ("Late", True)]


@pytest.mark.parametrize("reason", ["", "  \n "])
def test_nothing_is_put_off_or_refused_without_a_reason(riverside: Riverside, reason: str) -> None:
    """Practice rule 30: only with a reason that is told."""
    item = idea(riverside)
    for answer in (put_off, lambda group, one, why: refuse(group, one.id, why)):
        with pytest.raises(UserError, match="Say why") as raised:
            answer(riverside, item, reason)
        assert raised.value.field == "reason"
    assert items.get(riverside.workspace, item.id or 0).state is ItemState.PROPOSED


def test_a_refused_idea_stays_and_its_proposer_waits_until_they_are_told(
    riverside: Riverside,
) -> None:
    item = idea(riverside)
    refuse(riverside, item.id, "The council decides that.")
    [waits] = items.to_answer(riverside.workspace)
    assert (waits.id, waits.reason, waits.state) == (
        item.id,
        "The council decides that.",
        ItemState.REFUSED,
    )
    told(riverside, item.id)
    assert items.to_answer(riverside.workspace) == []
    kept = items.get(riverside.workspace, item.id or 0)
    assert (kept.told_on, kept.told_how) == (DAY, "phone")


def test_another_answer_is_told_anew(riverside: Riverside) -> None:
    item = idea(riverside)
    put_off(riverside, item)
    told(riverside, item.id)
    refuse(riverside, item.id)
    assert [one.id for one in items.to_answer(riverside.workspace)] == [item.id]


def test_who_died_or_left_is_told_nothing(riverside: Riverside) -> None:
    item = idea(riverside)
    refuse(riverside, item.id)
    amina = people.get(riverside.workspace, riverside.id("Amina"))
    people.change(riverside.workspace, riverside.act(), person=replace(amina, status=Status.DIED))
    assert items.to_answer(riverside.workspace) == []


def test_what_was_dealt_with_is_told_too(riverside: Riverside) -> None:
    item = on_agenda(riverside, idea(riverside), meet(riverside))
    items.done(riverside.workspace, riverside.act(), item_id=item.id or 0)
    assert [one.state for one in items.to_answer(riverside.workspace)] == [ItemState.DONE]
    assert items.open_items(riverside.workspace) == []


def test_an_item_is_never_deleted(riverside: Riverside) -> None:
    """Practice rule 30: whatever is done with it, the row stays; no code takes it out."""
    meeting_id = meet(riverside)
    item = on_agenda(riverside, idea(riverside), meeting_id)
    put_off(riverside, item)
    on_agenda(riverside, item, meeting_id)
    refuse(riverside, item.id)
    assert [one.id for one in items.ideas(riverside.workspace)] == [item.id]
    with pytest.raises(TypeError, match="never deleted"):
        stored.ITEMS.delete(riverside.workspace.db, item.id or 0)
    code = Path(desktop.__file__).parent.rglob("*.py")
    assert not [path for path in code if "DELETE FROM item " in path.read_text("utf-8")]


def test_an_item_leaves_an_agenda_only_with_an_answer(riverside: Riverside) -> None:
    """Practice rule 30: taking a line off is refused, another meeting needs putting off."""
    meeting_id, later = meet(riverside), meet(riverside, MAY)
    item = on_agenda(riverside, idea(riverside), meeting_id)
    [line] = agenda.of_meeting(riverside.workspace, meeting_id).items
    with pytest.raises(UserError, match="say why"):
        agenda.take_off(riverside.workspace, riverside.act(), line_id=line.id)
    with pytest.raises(UserError, match="Put it off from there"):
        on_agenda(riverside, item, later)
    assert titles(riverside, meeting_id) == ["Parking"]


def test_refusing_takes_the_line_off_and_undo_brings_both_back(riverside: Riverside) -> None:
    meeting_id = meet(riverside)
    item = on_agenda(riverside, idea(riverside), meeting_id)
    refuse(riverside, item.id)
    assert titles(riverside, meeting_id) == []
    riverside.workspace.undo(riverside.act())
    assert titles(riverside, meeting_id) == ["Parking"]
    assert items.get(riverside.workspace, item.id or 0).state is ItemState.ACCEPTED


def test_on_the_day_the_line_stays_and_says_what_became_of_it(riverside: Riverside) -> None:
    on_the_day = riverside.meeting_id
    item = on_agenda(riverside, idea(riverside), on_the_day)
    put_off(riverside, item)
    [line] = agenda.of_meeting(riverside.workspace, on_the_day).items
    assert line.line.state is LineState.DEFERRED


def test_each_meeting_it_was_put_off_at_counts_once(riverside: Riverside) -> None:
    """Practice rule 29 counts meetings: twice at one meeting is once."""
    april, may = meet(riverside), meet(riverside, MAY)
    item = on_agenda(riverside, idea(riverside), april)
    put_off(riverside, item)
    on_agenda(riverside, item, april)
    assert times(riverside, item.id) == 0
    put_off(riverside, item)
    assert times(riverside, item.id) == 1
    on_agenda(riverside, item, may)
    put_off(riverside, item, meeting_id=meet(riverside, JUNE))
    assert times(riverside, item.id) == 2
    put_off(riverside, item)
    assert times(riverside, item.id) == 3, "it was meant for June, where it is on no agenda"


def test_an_idea_that_was_on_no_agenda_is_counted_too(riverside: Riverside) -> None:
    put_off(riverside, item := idea(riverside, meeting_id=riverside.meeting_id))
    assert times(riverside, item.id) == 1


def test_it_cannot_be_put_off_to_the_meeting_it_is_put_off_from(riverside: Riverside) -> None:
    meeting_id = meet(riverside)
    item = on_agenda(riverside, idea(riverside), meeting_id)
    with pytest.raises(UserError, match="later meeting") as raised:
        put_off(riverside, item, meeting_id=meeting_id)
    assert raised.value.field == "meeting_id"


def test_changing_the_words_leaves_the_answer_and_outdates_translations(
    riverside: Riverside,
) -> None:
    item = idea(riverside, outcome=Outcome.DECIDE)
    put_off(riverside, item, "Not now.")
    workspace, act = riverside.workspace, riverside.act()
    source = Source(kind=TextKind.ITEM_TITLE, about_id=item.id or 0, wording="Parking")
    [text_id] = versions.begin_to_translate(workspace, act, sources=[source])
    own_texts.translate(workspace, act, text_id=text_id, language="pl", wording="Parkowanie")
    changed = items.change(workspace, act, item=replace(item, title="Where to park"))
    assert (changed.state, changed.reason) == (ItemState.DEFERRED, "Not now.")
    assert own_texts.get(workspace, text_id).is_out_of_date("pl")


def test_a_changed_length_and_lead_are_on_the_agenda_at_once(riverside: Riverside) -> None:
    meeting_id = meet(riverside)
    item = on_agenda(riverside, idea(riverside, minutes=10), meeting_id)
    longer = replace(item, minutes=25, lead_id=riverside.id("Leon"))
    items.change(riverside.workspace, riverside.act(), item=longer)
    [line] = agenda.of_meeting(riverside.workspace, meeting_id).items
    assert (line.line.minutes, line.lead and line.lead.short) == (25, "Leon")


def test_dealt_with_is_not_put_off_any_more(riverside: Riverside) -> None:
    item = on_agenda(riverside, idea(riverside), meet(riverside, APRIL))
    items.done(riverside.workspace, riverside.act(), item_id=item.id or 0)
    with pytest.raises(UserError, match="dealt with already"):
        put_off(riverside, item)


def refuse(group: Riverside, item_id: int | None, reason: str = "We cannot.") -> None:
    items.refuse(group.workspace, group.act(), item_id=item_id or 0, reason=reason)


def told(group: Riverside, item_id: int | None) -> None:
    items.told(group.workspace, group.act(), item_id=item_id or 0, how=How.PHONE)


def times(group: Riverside, item_id: int | None) -> int:
    return items.idea(group.workspace, item_id or 0).put_off
