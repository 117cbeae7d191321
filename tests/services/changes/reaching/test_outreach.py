"""Where we went, whom we met there, and the plan to reach people who are left out."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.outreach import Method, Outreach, ReachStep, StepState
from desktop.domain.person import Status
from desktop.errors import NotAllowed, UserError
from desktop.services.changes.reaching import outreach, plan
from desktop.services.changes.reaching.outreach import Reached
from desktop.services.people import people
from tests.services.in_words import DAY, InWords

STALL = Outreach(day=DAY, place="Market", method=Method.STALL, people_met=14, cost=640)
A_STEP = ReachStep(who="Deaf people", step="Meet at the Deaf club", made_on=DAY)


def went(group: InWords, **other: object) -> Outreach:
    entry = replace(STALL, **other)  # type: ignore[arg-type]
    return outreach.add(group.workspace, group.act(), entry=entry)


def step(group: InWords, **other: object) -> ReachStep:
    new = replace(A_STEP, **other)  # type: ignore[arg-type]
    return plan.add(group.workspace, group.act(), step=new)


def test_what_each_way_reached_and_cost_is_counted(small: InWords) -> None:
    went(small)
    went(small, place="Library", people_met=None, cost=None)
    went(small, method=Method.PHONE, people_met=3, cost=None)
    went(small, place="Pool", method=Method.VISIT, people_met=0, cost=None)
    went(small, day=DAY - timedelta(days=400), people_met=90)
    ways = outreach.by_method(small.workspace, DAY - timedelta(days=365), DAY)
    assert ways == {
        Method.STALL: Reached(times=2, people=14, uncounted=1, cost=640),
        Method.PHONE: Reached(times=1, people=3),
        Method.VISIT: Reached(times=1),
    }, "nobody met is a number too"
    places = outreach.by_place(small.workspace, DAY, DAY)
    assert list(places) == ["Market", "Pool", "Library"]


def test_whom_or_where_is_needed_and_nothing_else(small: InWords) -> None:
    entry = Outreach(day=DAY, group_reached="Young carers")
    assert outreach.add(small.workspace, small.act(), entry=entry).id
    with pytest.raises(UserError) as caught:
        Outreach(day=DAY, place=" ")
    assert caught.value.field == "place"


def test_a_day_to_come_is_no_place_we_went_to(small: InWords) -> None:
    with pytest.raises(UserError) as caught:
        went(small, day=DAY + timedelta(days=1))
    assert caught.value.field == "day"


def test_what_follows_waits_until_somebody_went_back(small: InWords) -> None:
    entry = went(small, follow_up="Bring forms", follow_up_on=DAY)
    day_before = DAY - timedelta(days=1)
    assert outreach.to_follow_up(small.workspace, day_before) == []
    assert outreach.to_follow_up(small.workspace, DAY) == [entry]
    outreach.followed_up(small.workspace, small.act(), outreach_id=entry.id or 0, day=DAY)
    assert outreach.to_follow_up(small.workspace, DAY) == []


def test_a_day_says_what_is_to_be_done_on_it(small: InWords) -> None:
    with pytest.raises(UserError) as caught:
        went(small, follow_up_on=DAY)
    assert caught.value.field == "follow_up"


def test_what_was_written_by_mistake_is_put_right_and_taken_off(small: InWords) -> None:
    entry = went(small)
    outreach.change(small.workspace, small.act(), entry=replace(entry, place="Old market"))
    assert [one.place for one in outreach.every(small.workspace)] == ["Old market"]
    outreach.take_off(small.workspace, small.act(), outreach_id=entry.id or 0)
    assert outreach.every(small.workspace) == []
    small.workspace.undo(small.act())
    assert [one.place for one in outreach.every(small.workspace)] == ["Old market"]


def test_the_newest_visit_and_the_next_step_stand_first(small: InWords) -> None:
    went(small, day=date(2026, 1, 5), place="First")
    went(small, place="Second")
    assert [one.place for one in outreach.every(small.workspace)] == ["Second", "First"]
    later = step(small, due=DAY + timedelta(days=30))
    sooner = step(small, due=DAY + timedelta(days=3))
    some_day = step(small)
    plan.done(small.workspace, small.act(), step_id=sooner.id or 0, result="Four came.")
    assert [one.id for one in plan.every(small.workspace)] == [later.id, some_day.id, sooner.id]


def test_a_step_is_late_after_its_day_until_it_is_done(small: InWords) -> None:
    one = step(small, due=DAY)
    assert plan.late(small.workspace, DAY) == []
    assert plan.late(small.workspace, DAY + timedelta(days=1)) == [one]
    plan.drop(small.workspace, small.act(), step_id=one.id or 0, why="The club has closed.")
    assert plan.late(small.workspace, DAY + timedelta(days=1)) == []


@pytest.mark.parametrize("said", ["", "  "])
def test_a_step_ends_with_what_came_of_it_or_why(small: InWords, said: str) -> None:
    one = step(small)
    with pytest.raises(UserError) as done:
        plan.done(small.workspace, small.act(), step_id=one.id or 0, result=said)
    with pytest.raises(UserError) as dropped:
        plan.drop(small.workspace, small.act(), step_id=one.id or 0, why=said)
    assert (done.value.field, dropped.value.field) == ("result", "result")
    assert plan.get(small.workspace, one.id or 0).state is StepState.TO_DO


def test_a_step_ends_once(small: InWords) -> None:
    one = step(small)
    plan.done(small.workspace, small.act(), step_id=one.id or 0, result="Four came.")
    with pytest.raises(UserError, match="no longer open"):
        plan.drop(small.workspace, small.act(), step_id=one.id or 0, why="Twice")
    again = plan.open_again(small.workspace, small.act(), step_id=one.id or 0)
    assert (again.state, again.ended_on, again.result) == (StepState.TO_DO, None, "")


def test_what_somebody_who_left_would_do_is_nobodys(small: InWords) -> None:
    step(small, owner_id=small.id("Ben"))
    assert list(plan.owners(small.workspace)) == [small.id("Ben")]
    ben = people.get(small.workspace, small.id("Ben"))
    people.change(small.workspace, small.act(), person=replace(ben, status=Status.LEFT))
    assert plan.owners(small.workspace) == {}


def test_the_plan_can_be_put_into_other_languages(small: InWords) -> None:
    step(small, gap="Nobody signs")
    wordings = [one.source.wording for one in plan.texts(small.workspace)]
    assert wordings == ["Deaf people", "Nobody signs", "Meet at the Deaf club"]


def test_a_member_without_an_office_writes_no_plan(small: InWords) -> None:
    with pytest.raises(NotAllowed):
        plan.add(small.workspace, small.act("Amina"), step=A_STEP)
