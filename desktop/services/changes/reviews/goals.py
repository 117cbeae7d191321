"""Goals: what the group wants to reach, how far it is, and what became of it.

A goal is written down with anything missing; what is missing is said (practice rule 38).
"""

from dataclasses import replace
from datetime import date

from desktop.domain import record_sources
from desktop.domain.goal import Goal, GoalCheck, GoalState
from desktop.domain.office import ORGANISERS, Act
from desktop.domain.person import clean_text
from desktop.errors import UserError
from desktop.language import N_, Sentence, sentence
from desktop.services.access import for_offices
from desktop.services.papers import record_texts, versions
from desktop.services.papers.record_texts import RecordText
from desktop.services.workspace import Workspace
from desktop.storage import reviews as stored


def every(workspace: Workspace) -> list[Goal]:
    """All goals: those we work on first, by the day they are looked at next."""
    return stored.goals(workspace.db)


def get(workspace: Workspace, goal_id: int) -> Goal:
    """Raises LookupError where there is no such goal."""
    return stored.GOALS.get(workspace.db, goal_id)


def checks(workspace: Workspace, goal_id: int) -> list[GoalCheck]:
    """How far it was on each day somebody looked, the oldest first."""
    return stored.checks(workspace.db, goal_id)


def missing(goal: Goal) -> list[Sentence]:
    """What a goal does not say although whoever looks back will need it (practice rule 38)."""
    said = (
        (goal.baseline, N_("It does not say how it is now.")),
        (goal.measure, N_("It does not say how you will know.")),
        (goal.target, N_("It does not say what you want to reach.")),
        (goal.start_on and goal.end_on, N_("It does not say from when until when.")),
        (goal.check_on, N_("It does not say when you look at it again.")),
        (goal.set_with_members, N_("It was set without members. Ask them first.")),
    )
    return [sentence(text) for there, text in said if not there]


def due(workspace: Workspace, day: date) -> list[Goal]:
    """Goals to be looked at by now, or whose time is over; what waits longest stands first."""
    waiting = [(_next_day(one), one) for one in every(workspace) if one.state is GoalState.OPEN]
    found = [(due_on, one) for due_on, one in waiting if due_on is not None and due_on <= day]
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]


def _next_day(goal: Goal) -> date | None:
    days = [one for one in (goal.check_on, goal.end_on) if one is not None]
    return min(days) if days else None


@for_offices(ORGANISERS)
def add(workspace: Workspace, act: Act, *, goal: Goal) -> Goal:
    """Set a goal. Raises UserError, field `wording`, `end_on` or `check_on`."""
    _check_days(goal)
    with workspace.step(act, sentence(N_("Goal: {what}"), what=goal.wording)):
        return stored.GOALS.add(workspace.db, goal)


@for_offices(ORGANISERS)
def change(workspace: Workspace, act: Act, *, goal: Goal) -> None:
    """Store what was changed of a goal; new wording leaves its translations behind."""
    _check_days(goal)
    with workspace.step(act, sentence(N_("Change the goal: {what}"), what=goal.wording)):
        stored.GOALS.update(workspace.db, goal)
        versions.keep_in_step(workspace, record_sources.of_goal(goal), day=act.day)


def _check_days(goal: Goal) -> None:
    if goal.start_on and goal.end_on and goal.end_on < goal.start_on:
        raise UserError(N_("The last day comes before the first."), field="end_on")
    if goal.start_on and goal.check_on and goal.check_on < goal.start_on:
        raise UserError(N_("This is before you begin. Check both days."), field="check_on")


@for_offices(ORGANISERS)
def check(
    workspace: Workspace, act: Act, *, check: GoalCheck, again_on: date | None = None
) -> GoalCheck:
    """Write down how far a goal is, and when it is looked at again; None for not before its end.

    Raises UserError, field `found`, `day` or `again_on`.
    """
    goal = get(workspace, check.goal_id)
    if check.day > act.day:
        raise UserError(N_("This day is still to come."), field="day")
    if again_on is not None and again_on <= check.day:
        raise UserError(N_("Choose a later day."), field="again_on")
    with workspace.step(act, sentence(N_("How it is now: {what}"), what=goal.wording)):
        stored.GOALS.update(workspace.db, replace(goal, check_on=again_on))
        return stored.GOAL_CHECKS.add(workspace.db, check)


@for_offices(ORGANISERS)
def end(workspace: Workspace, act: Act, *, goal_id: int, state: GoalState, result: str) -> Goal:
    """Say what became of a goal. Raises UserError, field `state` or `result`."""
    if state is GoalState.OPEN:
        raise UserError(N_("Choose what became of it."), field="state")
    if not clean_text(result):
        raise UserError(N_("Write how it is now."), field="result")
    goal = get(workspace, goal_id)
    ended = replace(goal, state=state, result=result, ended_on=act.day)
    with workspace.step(act, sentence(N_("What became of it: {what}"), what=goal.wording)):
        return stored.GOALS.update(workspace.db, ended)


@for_offices(ORGANISERS)
def take_up_again(workspace: Workspace, act: Act, *, goal_id: int) -> Goal:
    """We work on it again; what became of it before stays in the history."""
    goal = get(workspace, goal_id)
    again = replace(goal, state=GoalState.OPEN, ended_on=None)
    with workspace.step(act, sentence(N_("Work on it again: {what}"), what=goal.wording)):
        return stored.GOALS.update(workspace.db, again)


def texts(workspace: Workspace, goal_id: int) -> list[RecordText]:
    """What a goal says, with what was translated of it."""
    found = record_sources.of_goal(get(workspace, goal_id))
    return record_texts.with_versions(workspace, [(one, False) for one in found if one.wording])
