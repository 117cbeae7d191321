"""What is to become different because somebody spoke: who does it, by when, and what shows it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from desktop.domain import record_sources
from desktop.domain.change import Change, ChangeCheck, ChangeState
from desktop.domain.office import ORGANISERS, Act
from desktop.domain.person import Person, clean_text
from desktop.domain.theme_answer import FullChange
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.services.access import for_offices
from desktop.services.papers import versions
from desktop.services.workspace import Workspace
from desktop.storage import answers, people
from desktop.storage.answers import Place

STANDING = ("state", "ended_on", "evidence", "why_not")
"""What became of a change: said by `done`, `not_done` and `open_again` alone."""


def get(workspace: Workspace, change_id: int) -> FullChange:
    """Raises LookupError where there is no such change."""
    return _full(workspace, [answers.CHANGES.get(workspace.db, change_id)])[0]


def of_answer(workspace: Workspace, answer_id: int) -> list[FullChange]:
    """What follows from an answer, in the order in which it was written down."""
    return _full(workspace, answers.changes(workspace.db, [answer_id]))


def of_answers(workspace: Workspace, places: Mapping[int, Place]) -> dict[int, list[FullChange]]:
    """What follows from each of these answers, by the answer's id; `places` say where they are."""
    found: dict[int, list[FullChange]] = {}
    for full in _full(workspace, answers.changes(workspace.db, places), places):
        found.setdefault(full.change.answer_id or 0, []).append(full)
    return found


def every(workspace: Workspace) -> list[FullChange]:
    """All of them; what is still to do stands first, by its day, then what ended last."""
    return _full(workspace, answers.every_change(workspace.db))


@for_offices(ORGANISERS)
def add(workspace: Workspace, act: Act, *, change: Change) -> FullChange:
    """Write down what is to change. Without an answer it is a change of our own."""
    new = replace(change, state=ChangeState.TO_DO, made_on=act.day)
    with workspace.step(act, sentence(N_("To change: {what}"), what=change.wording)):
        return get(workspace, answers.CHANGES.add(workspace.db, new).id or 0)


@for_offices(ORGANISERS)
def change(workspace: Workspace, act: Act, *, change: Change) -> FullChange:
    """Other words, somebody else, another day. What became of it is `done` and `not_done`."""
    there = answers.CHANGES.get(workspace.db, change.id or 0)
    now = replace(change, **{part: getattr(there, part) for part in STANDING})
    with workspace.step(act, sentence(N_("Change what is to change: {what}"), what=change.wording)):
        return _kept(workspace, act, now)


@for_offices(ORGANISERS)
def done(
    workspace: Workspace, act: Act, *, change_id: int, evidence: str, ended_on: date | None = None
) -> FullChange:
    """It is done, and `evidence` says how we know. Raises UserError, field `evidence`."""
    if not clean_text(evidence):
        raise UserError(N_("Say how we know that it is done."), field="evidence")
    full = _still_to_do(workspace, change_id)
    day = ended_on or act.day
    if day > act.day:
        raise UserError(N_("This day is still to come."), field="ended_on")
    ended = replace(full.change, state=ChangeState.DONE, ended_on=day, evidence=evidence)
    with workspace.step(act, sentence(N_("Changed: {what}"), what=ended.wording)):
        return _kept(workspace, act, ended)


@for_offices(ORGANISERS)
def not_done(workspace: Workspace, act: Act, *, change_id: int, why_not: str) -> FullChange:
    """It will not be done. Raises UserError, field `why_not`, where no reason is given."""
    if not clean_text(why_not):
        raise UserError(N_("Say why, in a few words."), field="why_not")
    full = _still_to_do(workspace, change_id)
    ended = replace(full.change, state=ChangeState.NOT_DONE, ended_on=act.day, why_not=why_not)
    with workspace.step(act, sentence(N_("Not done: {what}"), what=ended.wording)):
        return _kept(workspace, act, ended)


@for_offices(ORGANISERS)
def open_again(workspace: Workspace, act: Act, *, change_id: int) -> FullChange:
    """It is still to do after all. What was said of it stays in the history."""
    there = answers.CHANGES.get(workspace.db, change_id)
    again = replace(there, state=ChangeState.TO_DO, ended_on=None, evidence="", why_not="")
    with workspace.step(act, sentence(N_("To do after all: {what}"), what=there.wording)):
        return _kept(workspace, act, again)


def _kept(workspace: Workspace, act: Act, now: Change) -> FullChange:
    answers.CHANGES.update(workspace.db, now)
    versions.keep_in_step(workspace, record_sources.of_change(now), day=act.day)
    return get(workspace, now.id or 0)


def _still_to_do(workspace: Workspace, change_id: int) -> FullChange:
    """Raises UserError for a change that ended."""
    full = get(workspace, change_id)
    if full.change.state is not ChangeState.TO_DO:
        raise UserError(N_("“{what}” is no longer open."), what=full.change.wording)
    return full


def _full(
    workspace: Workspace, changes: list[Change], known: Mapping[int, Place] | None = None
) -> list[FullChange]:
    """`known` is where the answers are, where somebody looked them up already."""
    owners = people.by_ids(workspace.db, {one.owner_id for one in changes if one.owner_id})
    checks = _checks(workspace, changes)
    ids = {one.answer_id for one in changes if one.answer_id}
    places = known if known is not None else answers.places(workspace.db, ids)
    replaced = answers.replaced(workspace.db)
    return [
        FullChange(
            change=one,
            owner=_owner(one, owners.get(one.owner_id or 0)),
            checks=_since_done(one, checks.get(one.id or 0, [])),
            theme=places[one.answer_id].theme if one.answer_id else None,
            request=places[one.answer_id].request if one.answer_id else None,
            set_aside=one.state is ChangeState.TO_DO and one.answer_id in replaced,
        )
        for one in changes
    ]


def _since_done(change: Change, checks: Iterable[ChangeCheck]) -> tuple[ChangeCheck, ...]:
    """What members said before it was done once more is not about what was done now."""
    ended = change.ended_on if change.state is ChangeState.DONE else None
    return tuple(one for one in checks if ended is None or one.day >= ended)


def _checks(workspace: Workspace, changes: list[Change]) -> dict[int, list[ChangeCheck]]:
    found: dict[int, list[ChangeCheck]] = {}
    for check in answers.checks(workspace.db, [one.id or 0 for one in changes]):
        found.setdefault(check.change_id, []).append(check)
    return found


def _owner(change: Change, person: Person | None) -> str:
    """Who does it: one of us, whoever else is named, or both.

    What somebody who is gone had still to do is nobody's: it needs another.
    """
    still_to_do = change.state is ChangeState.TO_DO
    gone = person is None or (still_to_do and person.is_gone)
    ours = "" if person is None or gone else person.listed
    return ", ".join(filter(None, [ours, change.owner]))
