"""Goals: what is missing of them, how far they are, and what became of them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.goal import Goal, GoalCheck, GoalState
from desktop.errors import NotAllowed, UserError
from desktop.services.changes.reviews import goals, waits
from desktop.services.papers import versions
from tests.services.in_words import DAY, InWords

WHOLE = Goal(
    wording="Everybody gets to our meetings by bus.",
    baseline="Two of nine come by bus.",
    measure="We count who comes by bus.",
    target="Six of nine come by bus.",
    set_with_members=True,
    set_by="The meeting in March",
    agreed_by="The council",
    start_on=DAY,
    check_on=DAY + timedelta(days=30),
    end_on=DAY + timedelta(days=180),
    made_on=DAY,
)


def lacks(goal: Goal) -> list[str]:
    return [str(one) for one in goals.missing(goal)]


def add(group: InWords, goal: Goal = WHOLE) -> Goal:
    return goals.add(group.workspace, group.act(), goal=goal)


def test_a_whole_goal_lacks_nothing() -> None:
    assert lacks(WHOLE) == []


@pytest.mark.parametrize(
    ("left_out", "said"),
    [
        ({"baseline": ""}, "It does not say how it is now."),
        ({"measure": ""}, "It does not say how you will know."),
        ({"target": ""}, "It does not say what you want to reach."),
        ({"end_on": None}, "It does not say from when until when."),
        ({"start_on": None}, "It does not say from when until when."),
        ({"check_on": None}, "It does not say when you look at it again."),
        ({"set_with_members": False}, "It was set without members. Ask them first."),
    ],
)
def test_a_goal_says_what_it_lacks(left_out: dict[str, object], said: str) -> None:
    """Practice rule 38, also a target without a date."""
    assert lacks(replace(WHOLE, **left_out)) == [said]  # type: ignore[arg-type]


def test_a_goal_with_everything_missing_is_written_down_all_the_same(small: InWords) -> None:
    stored = add(small, Goal(wording="More of us decide.", made_on=DAY))
    assert goals.every(small.workspace) == [stored]
    assert len(lacks(stored)) == 6


def test_a_goal_without_words_or_with_days_the_wrong_way_round_is_refused(small: InWords) -> None:
    with pytest.raises(UserError) as no_words:
        Goal(wording="  ", made_on=DAY)
    assert no_words.value.field == "wording"
    with pytest.raises(UserError) as ends_first:
        add(small, replace(WHOLE, end_on=DAY - timedelta(days=1)))
    assert ends_first.value.field == "end_on"
    with pytest.raises(UserError) as looked_at_before:
        add(small, replace(WHOLE, check_on=DAY - timedelta(days=1)))
    assert looked_at_before.value.field == "check_on"
    assert goals.every(small.workspace) == []


def test_goals_are_waited_for_from_the_day_they_are_looked_at(small: InWords) -> None:
    add(small)
    late = add(small, replace(WHOLE, wording="Ended long ago.", check_on=None))
    day_before = DAY + timedelta(days=29)
    assert goals.due(small.workspace, day_before) == []
    assert [one.wording for one in goals.due(small.workspace, DAY + timedelta(days=30))] == [
        WHOLE.wording
    ]
    assert late.end_on is not None
    assert goals.due(small.workspace, late.end_on)[-1] == late


def test_looking_at_a_goal_keeps_what_was_found_and_asks_again_later(small: InWords) -> None:
    goal = add(small)
    day = DAY + timedelta(days=30)
    again = day + timedelta(days=60)
    check = GoalCheck(goal_id=goal.id or 0, day=day, found="Four of nine.")
    act = small.act(day=day)
    goals.check(small.workspace, act, check=check, again_on=again)
    assert [one.found for one in goals.checks(small.workspace, goal.id or 0)] == ["Four of nine."]
    assert goals.get(small.workspace, goal.id or 0).check_on == again
    assert goals.due(small.workspace, day) == []


def test_a_goal_is_not_looked_at_tomorrow_nor_before_it_was_looked_at(small: InWords) -> None:
    goal = add(small)
    tomorrow = GoalCheck(goal_id=goal.id or 0, day=DAY + timedelta(days=1), found="Four.")
    with pytest.raises(UserError) as still_to_come:
        goals.check(small.workspace, small.act(), check=tomorrow)
    assert still_to_come.value.field == "day"
    today = replace(tomorrow, day=DAY)
    with pytest.raises(UserError) as again_at_once:
        goals.check(small.workspace, small.act(), check=today, again_on=DAY)
    assert again_at_once.value.field == "again_on"


def test_what_became_of_a_goal_is_said_with_how_it_is_now(small: InWords) -> None:
    goal = add(small)
    end = {"goal_id": goal.id or 0, "state": GoalState.PARTLY}
    with pytest.raises(UserError) as nothing_said:
        goals.end(small.workspace, small.act(), result=" ", **end)  # type: ignore[arg-type]
    assert nothing_said.value.field == "result"
    goals.end(small.workspace, small.act(), result="Four of nine.", **end)  # type: ignore[arg-type]
    ended = goals.get(small.workspace, goal.id or 0)
    assert (ended.state, ended.ended_on) == (GoalState.PARTLY, DAY)
    assert goals.due(small.workspace, date(2027, 1, 1)) == []
    goals.take_up_again(small.workspace, small.act(), goal_id=goal.id or 0)
    again = goals.get(small.workspace, goal.id or 0)
    assert (again.state, again.ended_on) == (GoalState.OPEN, None)


def test_a_goal_in_other_words_is_out_of_date_where_it_was_translated(small: InWords) -> None:
    goal = add(small)
    sources = [one.source for one in goals.texts(small.workspace, goal.id or 0)]
    versions.begin_to_translate(small.workspace, small.act(), sources=sources)
    now = replace(goal, target="All of us come by bus.")
    goals.change(small.workspace, small.act(), goal=now)
    written = [one.written for one in goals.texts(small.workspace, goal.id or 0)]
    numbers = [one.source.number for one in written if one is not None]
    assert sorted(numbers) == [1, 1, 1, 2]


def test_setting_a_goal_is_for_organisers_and_can_be_undone(small: InWords) -> None:
    with pytest.raises(NotAllowed):
        goals.add(small.workspace, small.act("Ben"), goal=WHOLE)
    add(small)
    small.workspace.undo(small.act())
    assert goals.every(small.workspace) == []


def test_today_says_which_goal_is_looked_at_and_when_a_year_went_by(small: InWords) -> None:
    """Practice no. 97: reminders on the days that were set."""

    def said(day: date) -> list[str]:
        return [str(one.title) for one in waits.waits(small.workspace, small.act(day=day))]

    add(small, replace(WHOLE, end_on=None))
    assert said(DAY) == []
    assert said(DAY + timedelta(days=30)) == ["1 goal to look at now"]
    assert said(DAY + timedelta(days=400)) == [
        "1 goal to look at now",
        "You have not looked back for a year. Begin a review.",
    ]
