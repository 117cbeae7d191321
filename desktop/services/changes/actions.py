"""What somebody said they would do: by when, how often it was put off, and what came of it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from desktop.domain import record_sources
from desktop.domain.decision import Action, ActionPutOff, ActionState, FullAction
from desktop.domain.office import EVERY_OFFICE, Act
from desktop.domain.person import Person, clean_text
from desktop.errors import UserError
from desktop.language import N_, Sentence, plural, sentence
from desktop.services.access import for_offices
from desktop.services.papers import versions
from desktop.services.workspace import Workspace
from desktop.storage import decisions, meetings, people

OFTEN = 2
"""From the second time on, putting off is warned of and asks why (practice rule 29)."""


def get(workspace: Workspace, action_id: int) -> FullAction:
    """Raises LookupError where there is no such action."""
    return _full(workspace, [decisions.ACTIONS.get(workspace.db, action_id)])[0]


def every(workspace: Workspace) -> list[FullAction]:
    """All of them, also those that are done; what is still to do stands first, by its day."""
    return _full(workspace, decisions.every_action(workspace.db))


def open_actions(workspace: Workspace, body_id: int | None = None) -> list[FullAction]:
    """What is still to do, of one body or of all; what is due first stands first."""
    found = decisions.open_actions(workspace.db)
    return _full(workspace, (one for one in found if body_id in {None, one.body_id}))


def of_person(workspace: Workspace, person_id: int) -> list[FullAction]:
    """What somebody still has to do; what is due first stands first."""
    found = decisions.open_actions(workspace.db)
    return _full(workspace, (one for one in found if one.owner_id == person_id))


def of_meeting(workspace: Workspace, meeting_id: int) -> list[FullAction]:
    """What was said at a meeting that somebody would do, in the order in which it was said."""
    return _full(workspace, decisions.actions_of_meeting(workspace.db, meeting_id))


@for_offices(EVERY_OFFICE)
def late(workspace: Workspace, act: Act) -> list[FullAction]:
    """What should have been done before today; what waits longest stands first."""
    return [one for one in open_actions(workspace) if one.action.is_late(act.day)]


def put_offs(workspace: Workspace, action_id: int) -> list[ActionPutOff]:
    """Each time it was put off, and why; oldest first."""
    return decisions.put_off(workspace.db, action_id)


def warning(full: FullAction) -> Sentence | None:
    """What is said before an action is put off once more (practice rule 29)."""
    if full.put_off + 1 < OFTEN:
        return None
    return plural(
        "It was put off once already. Can it be done at all?",
        "It was put off {count} times already. Can it be done at all?",
        count=full.put_off,
    )


@for_offices(EVERY_OFFICE)
def add(workspace: Workspace, act: Act, *, action: Action) -> FullAction:
    """Write down what somebody will do. Without a body it is one of its meeting's body."""
    with workspace.step(act, sentence(N_("To do: {what}"), what=action.wording)):
        if action.body_id is None and action.meeting_id is not None:
            meeting = meetings.MEETINGS.get(workspace.db, action.meeting_id)
            action = replace(action, body_id=meeting.body_id)
        return get(workspace, decisions.ACTIONS.add(workspace.db, action).id or 0)


@for_offices(EVERY_OFFICE)
def change(workspace: Workspace, act: Act, *, action: Action) -> FullAction:
    """Other words, somebody else, another day that was meant. Putting off is `put_off`."""
    with workspace.step(act, sentence(N_("Change what is to do: {what}"), what=action.wording)):
        decisions.ACTIONS.update(workspace.db, action)
        versions.keep_in_step(workspace, record_sources.of_action(action), day=act.day)
        return get(workspace, action.id or 0)


@for_offices(EVERY_OFFICE)
def put_off(
    workspace: Workspace, act: Act, *, action_id: int, to_due: date | None = None, reason: str = ""
) -> FullAction:
    """Put it off until another day, or without one; each time is kept and counted.

    Raises UserError, field `to_due` for a day that is no later, or field `reason` where none
    was given and it was put off before.
    """
    full = _open(workspace, action_id)
    due, reason = full.action.due, clean_text(reason)
    if to_due is not None and (to_due < act.day or (due is not None and to_due <= due)):
        raise UserError(N_("Choose a later day, which is still to come."), field="to_due")
    if not reason and full.put_off + 1 >= OFTEN:
        raise UserError(N_("It was put off before. Say why, in a few words."), field="reason")
    with workspace.step(act, sentence(N_("Put off: {what}"), what=full.action.wording)):
        decisions.PUT_OFF.add(
            workspace.db,
            ActionPutOff(
                action_id=action_id, day=act.day, from_due=due, to_due=to_due, reason=reason
            ),
        )
        decisions.ACTIONS.update(workspace.db, replace(full.action, due=to_due))
        return get(workspace, action_id)


@for_offices(EVERY_OFFICE)
def done(workspace: Workspace, act: Act, *, action_id: int, result: str = "") -> FullAction:
    """It is done; `result` says what came of it."""
    full = _open(workspace, action_id)
    with workspace.step(act, sentence(N_("Done: {what}"), what=full.action.wording)):
        return _end(workspace, act, full.action, ActionState.DONE, result)


@for_offices(EVERY_OFFICE)
def drop(workspace: Workspace, act: Act, *, action_id: int, why: str) -> FullAction:
    """Nobody will do it. Raises UserError, field `why`, where no reason is given."""
    full = _open(workspace, action_id)
    if not clean_text(why):
        raise UserError(N_("Say why, in a few words."), field="why")
    with workspace.step(act, sentence(N_("No longer needed: {what}"), what=full.action.wording)):
        return _end(workspace, act, full.action, ActionState.DROPPED, why)


@for_offices(EVERY_OFFICE)
def open_again(workspace: Workspace, act: Act, *, action_id: int) -> FullAction:
    """It is still to do after all. How often it was put off stays."""
    action = decisions.ACTIONS.get(workspace.db, action_id)
    with workspace.step(act, sentence(N_("To do after all: {what}"), what=action.wording)):
        again = replace(action, state=ActionState.OPEN, ended_on=None, result="")
        decisions.ACTIONS.update(workspace.db, again)
        return get(workspace, action_id)


def _end(
    workspace: Workspace, act: Act, action: Action, state: ActionState, result: str
) -> FullAction:
    ended = replace(action, state=state, ended_on=act.day, result=result)
    decisions.ACTIONS.update(workspace.db, ended)
    return get(workspace, action.id or 0)


def _open(workspace: Workspace, action_id: int) -> FullAction:
    """An action that is still to do. Raises UserError for one that ended."""
    full = get(workspace, action_id)
    if full.action.state is not ActionState.OPEN:
        raise UserError(N_("“{what}” is no longer open."), what=full.action.wording)
    return full


def _full(workspace: Workspace, found: Iterable[Action]) -> list[FullAction]:
    actions = list(found)
    owners = people.by_ids(workspace.db, {one.owner_id for one in actions if one.owner_id})
    times = decisions.times_put_off(workspace.db)
    return [
        FullAction(
            action=one,
            owner=_owner(one, owners.get(one.owner_id or 0)),
            put_off=times.get(one.id or 0, 0),
        )
        for one in actions
    ]


def _owner(action: Action, person: Person | None) -> str:
    """Who does it. What somebody who is gone had still to do is nobody's: it needs another."""
    still_to_do = action.state is ActionState.OPEN
    return "" if person is None or (still_to_do and person.is_gone) else person.listed
