"""What people said they would do: put off with a count, done with a result, never lost."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.body import Body
from desktop.domain.decision import Action, ActionState, FullAction
from desktop.domain.own_text import OwnTextVersion
from desktop.domain.person import Status
from desktop.domain.record_sources import of_action
from desktop.errors import UserError
from desktop.language import Words, sentence
from desktop.services.changes import actions
from desktop.services.meetings import meetings
from desktop.services.papers import versions
from desktop.services.people import people
from desktop.storage import bodies, own_texts
from tests.services.in_words import DAY, InWords

SOON, LATER, LATEST = date(2026, 3, 19), date(2026, 4, 2), date(2026, 4, 9)


def said(
    small: InWords, wording: str, who: str | None = "Ben", due: date | None = SOON, **more: object
) -> FullAction:
    """Somebody said at the meeting that they would do it."""
    action = Action(
        wording=wording,
        owner_id=small.id(who) if who else None,
        due=due,
        made_on=DAY,
        meeting_id=small.meeting_id,
        **more,  # type: ignore[arg-type]
    )
    return actions.add(small.workspace, small.act(), action=action)


def wordings(found: list[FullAction]) -> list[str]:
    return [one.action.wording for one in found]


def put_off(small: InWords, full: FullAction, to: date | None, reason: str = "") -> FullAction:
    return actions.put_off(
        small.workspace, small.act(), action_id=full.id, to_due=to, reason=reason
    )


def test_what_is_due_first_stands_first_and_what_has_no_day_last(small: InWords) -> None:
    said(small, "Some day", due=None)
    said(small, "Later", due=LATER)
    said(small, "Soon", who="Carys")
    assert wordings(actions.open_actions(small.workspace)) == ["Soon", "Later", "Some day"]
    assert wordings(actions.of_meeting(small.workspace, small.meeting_id)) == [
        *("Some day", "Later", "Soon")
    ]


def test_mine_are_only_mine_and_only_what_is_still_to_do(small: InWords) -> None:
    said(small, "Ring the hall")
    said(small, "Ask about the lift", who="Carys")
    ended = said(small, "Buy milk")
    actions.done(small.workspace, small.act(), action_id=ended.id)
    found = actions.of_person(small.workspace, small.id("Ben"))
    assert [(one.action.wording, one.owner) for one in found] == [("Ring the hall", "Ben")]


def test_an_action_belongs_to_the_body_of_its_meeting(small: InWords) -> None:
    act = small.act()
    with small.workspace.step(act, sentence("x")):
        body = bodies.BODIES.add(small.workspace.db, Body(name="Committee"))
    meeting = meetings.get(small.workspace, small.meeting_id)
    meetings.change(small.workspace, act, meeting=replace(meeting, body_id=body.id))
    full = said(small, "Ring the hall")
    assert full.action.body_id == body.id
    assert wordings(actions.open_actions(small.workspace, body.id)) == ["Ring the hall"]
    assert actions.open_actions(small.workspace, (body.id or 0) + 1) == []


def test_it_is_late_the_day_after_and_not_on_the_day(small: InWords) -> None:
    said(small, "Ring the hall")
    said(small, "Some day", due=None)
    on_the_day, after = small.act(day=SOON), small.act(day=date(2026, 3, 20))
    assert actions.late(small.workspace, on_the_day) == []
    assert wordings(actions.late(small.workspace, after)) == ["Ring the hall"]


def test_putting_off_is_counted_and_keeps_each_reason(small: InWords) -> None:
    full = said(small, "Ring the hall")
    assert actions.warning(full) is None
    full = put_off(small, full, LATER)
    full = put_off(small, full, LATEST, "The hall is closed")
    assert (full.put_off, full.action.due) == (2, LATEST)
    kept = actions.put_offs(small.workspace, full.id)
    assert [(one.from_due, one.to_due, one.reason) for one in kept] == [
        (SOON, LATER, ""),
        (LATER, LATEST, "The hall is closed"),
    ]


def test_the_second_time_is_warned_of_and_asks_why(small: InWords) -> None:
    """Practice rule 29."""
    full = put_off(small, said(small, "Ring the hall"), LATER)
    warned = actions.warning(full)
    assert str(warned) == "It was put off once already. Can it be done at all?"
    with pytest.raises(UserError, match="Say why") as caught:
        put_off(small, full, LATEST, "  ")
    assert caught.value.field == "reason"
    assert actions.get(small.workspace, full.id).put_off == 1


def test_it_is_put_off_only_to_a_later_day_that_is_to_come(small: InWords) -> None:
    full = said(small, "Ring the hall")
    for day in (SOON, DAY):
        with pytest.raises(UserError, match="later day") as caught:
            put_off(small, full, day)
        assert caught.value.field == "to_due"
    past = said(small, "Long ago", due=date(2026, 1, 1))
    with pytest.raises(UserError, match="later day"):
        put_off(small, past, date(2026, 2, 1))
    assert put_off(small, said(small, "Late", due=date(2026, 1, 1)), DAY).action.due == DAY
    assert put_off(small, past, None).action.due is None


def test_done_says_what_came_of_it_and_dropping_says_why(small: InWords) -> None:
    rung, bought = said(small, "Ring the hall"), said(small, "Buy milk")
    later = small.act(day=LATER)
    full = actions.done(small.workspace, later, action_id=rung.id, result=" Booked ")
    assert full.action.state is ActionState.DONE
    assert (full.action.result, full.action.ended_on) == ("Booked", LATER)
    with pytest.raises(UserError) as caught:
        actions.drop(small.workspace, later, action_id=bought.id, why=" ")
    assert caught.value.field == "why"
    full = actions.drop(small.workspace, later, action_id=bought.id, why="Ewa brings some")
    assert (full.action.state, full.action.result) == (ActionState.DROPPED, "Ewa brings some")
    assert actions.open_actions(small.workspace) == []
    assert wordings(actions.every(small.workspace)) == ["Ring the hall", "Buy milk"]


def test_what_ended_is_not_put_off_or_done_again_but_can_be_opened(small: InWords) -> None:
    full = put_off(small, said(small, "Ring the hall"), LATER)
    actions.done(small.workspace, small.act(), action_id=full.id, result="Booked")
    with pytest.raises(UserError, match="no longer open"):
        put_off(small, full, LATEST)
    with pytest.raises(UserError, match="no longer open"):
        actions.done(small.workspace, small.act(), action_id=full.id)
    again = actions.open_again(small.workspace, small.act(), action_id=full.id)
    assert (again.action.state, again.action.result, again.put_off) == (ActionState.OPEN, "", 1)
    assert again.action.ended_on is None


def test_undo_takes_back_a_put_off_with_its_count(small: InWords) -> None:
    full = put_off(small, said(small, "Ring the hall"), LATER)
    assert str(small.workspace.undo(small.act())) == "Put off: Ring the hall"
    after = actions.get(small.workspace, full.id)
    assert (after.put_off, after.action.due) == (0, SOON)


def test_other_words_make_a_translation_out_of_date(small: InWords) -> None:
    full = said(small, "Ring the hall")
    act, words = small.act(), Words("cy")
    [text] = of_action(full.action)
    [text_id] = versions.begin_to_translate(small.workspace, act, sources=[text])
    with small.workspace.step(act, sentence("x")):
        version = OwnTextVersion(
            own_text_id=text_id,
            language="cy",
            number=1,
            based_on=1,
            wording="Ffonio'r neuadd",
            day=DAY,
        )
        own_texts.VERSIONS.add(small.workspace.db, version)
    before = versions.of(small.workspace, [text])
    assert before.said(words, text).wording == "Ffonio'r neuadd"
    assert not before.is_out_of_date("cy", [text])
    action = replace(full.action, wording="Write to the hall")
    [text] = of_action(actions.change(small.workspace, act, action=action).action)
    assert versions.of(small.workspace, [text]).is_out_of_date("cy", [text])


def test_somebody_without_an_office_writes_nothing_down(small: InWords) -> None:
    action = Action(wording="Ring the hall", made_on=DAY)
    with pytest.raises(UserError):
        actions.add(small.workspace, small.act("Ben"), action=action)
    assert actions.open_actions(small.workspace) == []


def test_what_somebody_who_is_gone_had_to_do_is_nobodys_until_another_takes_it(
    small: InWords,
) -> None:
    open_ = said(small, "Ask for a price")
    ended = said(small, "Buy tea")
    actions.done(small.workspace, small.act(), action_id=ended.id)
    assert (open_.owner, ended.owner) == ("Ben", "Ben")
    person_id = small.id("Ben")
    people.set_status(small.workspace, small.act(), person_id=person_id, status=Status.DIED)
    assert actions.get(small.workspace, open_.id).owner == ""
    assert actions.get(small.workspace, ended.id).owner == "Ben"
