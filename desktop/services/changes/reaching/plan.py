"""The plan to reach people who are left out: who, what is missing, and what we do about it."""

from dataclasses import replace
from datetime import date

from desktop.domain import record_sources
from desktop.domain.office import ORGANISERS, Act
from desktop.domain.outreach import ReachStep, StepState
from desktop.domain.person import clean_text
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.services.access import for_offices
from desktop.services.papers import record_texts, versions
from desktop.services.papers.record_texts import RecordText
from desktop.services.people import people
from desktop.services.workspace import Workspace
from desktop.storage import outreach


def every(workspace: Workspace) -> list[ReachStep]:
    """Every step: what is to do first, by the day it is due."""
    return outreach.plan(workspace.db)


def get(workspace: Workspace, step_id: int) -> ReachStep:
    """Raises LookupError where there is no such step."""
    return outreach.STEPS.get(workspace.db, step_id)


def late(workspace: Workspace, day: date) -> list[ReachStep]:
    """What should have been done before this day."""
    to_do = (one for one in every(workspace) if one.state is StepState.TO_DO)
    return [one for one in to_do if one.due is not None and one.due < day]


def owners(workspace: Workspace) -> dict[int, str]:
    """Who does what: the names as listed, by id. What somebody who is gone does is nobody's."""
    ids = {one.owner_id for one in every(workspace) if one.owner_id}
    known = people.by_ids(workspace, ids)
    return {person_id: who.listed for person_id, who in known.items() if not who.is_gone}


def texts(workspace: Workspace) -> list[RecordText]:
    """Everything the plan says, with how it stands in other languages."""
    found = [source for one in every(workspace) for source in record_sources.of_reach_step(one)]
    return record_texts.with_versions(workspace, [(one, False) for one in found if one.wording])


@for_offices(ORGANISERS)
def add(workspace: Workspace, act: Act, *, step: ReachStep) -> ReachStep:
    with workspace.step(act, sentence(N_("Reach people: {what}"), what=step.step)):
        return outreach.STEPS.add(workspace.db, step)


@for_offices(ORGANISERS)
def change(workspace: Workspace, act: Act, *, step: ReachStep) -> ReachStep:
    with workspace.step(act, sentence(N_("Change a step to reach people: {what}"), what=step.step)):
        return _keep(workspace, act, step)


@for_offices(ORGANISERS)
def done(workspace: Workspace, act: Act, *, step_id: int, result: str) -> ReachStep:
    """It is done. Raises UserError, field `result`, where nobody says what came of it."""
    step = _open(workspace, step_id)
    if not clean_text(result):
        raise UserError(N_("What came of it? “Nobody came” is an answer too."), field="result")
    ended = replace(step, state=StepState.DONE, ended_on=act.day, result=result)
    with workspace.step(act, sentence(N_("Done: {what}"), what=step.step)):
        return _keep(workspace, act, ended)


@for_offices(ORGANISERS)
def drop(workspace: Workspace, act: Act, *, step_id: int, why: str) -> ReachStep:
    """Nobody will do it. Raises UserError, field `result`, where no reason is given."""
    step = _open(workspace, step_id)
    if not clean_text(why):
        raise UserError(N_("Say why, in a few words."), field="result")
    ended = replace(step, state=StepState.DROPPED, ended_on=act.day, result=why)
    with workspace.step(act, sentence(N_("No longer needed: {what}"), what=step.step)):
        return _keep(workspace, act, ended)


@for_offices(ORGANISERS)
def open_again(workspace: Workspace, act: Act, *, step_id: int) -> ReachStep:
    """It is still to do after all."""
    step = get(workspace, step_id)
    again = replace(step, state=StepState.TO_DO, ended_on=None, result="")
    with workspace.step(act, sentence(N_("To do after all: {what}"), what=step.step)):
        return _keep(workspace, act, again)


def _keep(workspace: Workspace, act: Act, step: ReachStep) -> ReachStep:
    outreach.STEPS.update(workspace.db, step)
    versions.keep_in_step(workspace, record_sources.of_reach_step(step), day=act.day)
    return step


def _open(workspace: Workspace, step_id: int) -> ReachStep:
    """A step that is still to do. Raises UserError for one that ended."""
    step = get(workspace, step_id)
    if step.state is not StepState.TO_DO:
        raise UserError(N_("“{what}” is no longer open."), what=step.step)
    return step
