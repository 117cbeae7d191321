"""What a draft of one line becomes: own words, decisions, actions and interests.

A row that was emptied goes: own words, interests and what nobody worked on yet are taken out,
a decision is taken back and stays. Undo brings all of it back.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from desktop.domain.agenda import AgendaLine
from desktop.domain.decision import Action, ActionState, Decision
from desktop.domain.line_draft import (
    ActionDraft,
    DecisionDraft,
    InterestDraft,
    LineDraft,
    WordsDraft,
)
from desktop.domain.notes import Handled, MemberView
from desktop.domain.office import Act
from desktop.domain.person import clean_text
from desktop.domain.request import RequestState
from desktop.domain.typed_day import Sense, read_date
from desktop.errors import UserError
from desktop.language import N_, Sentence, Words, sentence
from desktop.services.changes import actions as doing
from desktop.services.changes import decisions as deciding
from desktop.services.meetings.bodies import interests
from desktop.services.workspace import Workspace
from desktop.storage import agenda, decisions, meetings, notes, requests, views

Row = TypeVar("Row", WordsDraft, DecisionDraft, ActionDraft, InterestDraft)
Problem = tuple[str, str]
"""A field, and in words what is wrong with it."""
NO_NAME = N_("This was said without a name. Was it a slip? Take it out and write it again.")
KEPT_NAME = N_("To take a name off, go to “What people said” in the room “What changed”.")
DECISION_PARTS = ("wording", "reasons", "options", "recommended", "difference", "disagreement")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A field that could not be read yet: which part, which of its rows, and why."""

    part: str
    row: int
    field: str
    why: Sentence


def decisions_of(workspace: Workspace, line: AgendaLine) -> list[Decision]:
    """What was decided under a line; what was taken back is left out."""
    found = deciding.of_meeting(workspace, line.meeting_id)
    return [one for one in found if _stands_under(workspace, line, "decision", one)]


def actions_of(workspace: Workspace, line: AgendaLine) -> list[Action]:
    """What was said under a line that somebody would do."""
    found = decisions.actions_of_meeting(workspace.db, line.meeting_id)
    return [one for one in found if _stands_under(workspace, line, "action", one)]


def _stands_under(
    workspace: Workspace, line: AgendaLine, kind: str, record: Decision | Action
) -> bool:
    """By its item; under a line without one, by what was remembered for the meeting."""
    if record.item_id is not None or line.item_id is not None:
        return record.item_id == line.item_id
    name = f"line of {kind} {record.id}"
    return bool(meetings.remembered(workspace.db, line.meeting_id, name) == line.id)


def _remember_line(workspace: Workspace, line: AgendaLine, kind: str, record_id: int) -> None:
    if line.item_id is None:
        name = f"line of {kind} {record_id}"
        meetings.remember(workspace.db, line.meeting_id, name, line.id)


def write(
    workspace: Workspace, line: AgendaLine, draft: LineDraft, act: Act
) -> tuple[LineDraft, list[Unread]]:
    """Called inside the step that leaves a line. The draft with the ids, and what is unread."""
    on = _On(workspace=workspace, act=act, line=line)
    words, first = _each(on, "own_words", draft.own_words, _write_words)
    decided, second = _each(on, "decisions", draft.decisions, _write_decision)
    doings, third = _each(on, "actions", draft.actions, _write_action)
    touched, fourth = _each(on, "interests", draft.interests, _write_interest)
    now = replace(draft, own_words=words, decisions=decided, actions=doings, interests=touched)
    return now, [*first, *second, *third, *fourth]


@dataclass(frozen=True, slots=True, kw_only=True)
class _On:
    """Where something is written: by whom, and about which line."""

    workspace: Workspace
    act: Act
    line: AgendaLine


def _each(
    on: _On, part: str, rows: Sequence[Row], write: Callable[[_On, Row], tuple[Row, Problem | None]]
) -> tuple[tuple[Row, ...], list[Unread]]:
    """Write every row; those that could be written carry their id."""
    kept: list[Row] = []
    unread = []
    for row in rows:
        now, problem = write(on, row)
        if problem is not None:
            field, why = problem
            unread.append(Unread(part=part, row=len(kept), field=field, why=sentence(why)))
        if problem is not None or not now.is_empty:
            kept.append(now)
    return tuple(kept), unread


def _write_words(on: _On, row: WordsDraft) -> tuple[WordsDraft, Problem | None]:
    db = on.workspace.db
    before = notes.VIEWS.find(db, "id = ?", row.id) if row.id else None
    if row.is_empty:
        if before is not None:
            views.delete(db, before.id or 0)
        return WordsDraft(), None
    if before is not None and (before.person_id is None) != (row.person_id is None):
        return row, ("person_id", NO_NAME if before.person_id is None else KEPT_NAME)
    if before is not None:
        now = replace(before, person_id=row.person_id, own_words=row.own_words)
        if now != before:
            notes.VIEWS.update(db, now)
        return row, None
    meeting = meetings.MEETINGS.get(db, on.line.meeting_id)
    new = MemberView(
        line_id=on.line.id,
        request_id=_request_of(on),
        person_id=row.person_id,
        own_words=row.own_words,
        language=on.workspace.settings.language,
        written_by=on.act.person_id,
        day=meeting.day,
    )
    return replace(row, id=notes.VIEWS.add(db, new).id), None


def _request_of(on: _On) -> int | None:
    """The request that the line's item is about: what is said there is said about it.

    What is said after it ended belongs to none yet.
    """
    db, item_id = on.workspace.db, on.line.item_id
    request_id = agenda.ITEMS.get(db, item_id).request_id if item_id is not None else None
    if request_id is None:
        return None
    ended = {RequestState.CLOSED, RequestState.DECLINED}
    return None if requests.REQUESTS.get(db, request_id).state in ended else request_id


def _write_decision(on: _On, row: DecisionDraft) -> tuple[DecisionDraft, Problem | None]:
    before = decisions.DECISIONS.find(on.workspace.db, "id = ?", row.id) if row.id else None
    if row.is_empty:
        if before is not None:
            deciding.withdraw(on.workspace, on.act, decision_id=before.id or 0)
        return DecisionDraft(), None
    if not clean_text(row.wording):
        return row, ("wording", N_("Write what was decided."))
    typed: dict[str, Any] = {name: getattr(row, name) for name in DECISION_PARTS}
    if before is not None:
        now = replace(before, quorate=row.quorate, **typed)
        if now != before:
            deciding.change(on.workspace, on.act, decision=now)
        return row, None
    meeting = meetings.MEETINGS.get(on.workspace.db, on.line.meeting_id)
    new = Decision(
        meeting_id=on.line.meeting_id,
        item_id=on.line.item_id,
        day=meeting.day,
        quorate=row.quorate,
        **typed,
    )
    stored = deciding.decide(on.workspace, on.act, decision=new)
    _remember_line(on.workspace, on.line, "decision", stored.id or 0)
    return replace(row, id=stored.id), None


def _write_action(on: _On, row: ActionDraft) -> tuple[ActionDraft, Problem | None]:
    db = on.workspace.db
    before = decisions.ACTIONS.find(db, "id = ?", row.id) if row.id else None
    if row.is_empty or (before is not None and not clean_text(row.wording)):
        if before is not None:
            _take_out(on, before)
        return ActionDraft(), None
    if not clean_text(row.wording):
        return row, ("wording", N_("Write what is to be done."))
    due, problem = _due(on, row.due)
    if before is not None:
        wanted = before.due if problem else due
        now = replace(before, wording=row.wording, owner_id=row.owner_id, due=wanted)
        if now != before:
            doing.change(on.workspace, on.act, action=now)
        return row, problem
    meeting = meetings.MEETINGS.get(db, on.line.meeting_id)
    new = Action(
        meeting_id=on.line.meeting_id,
        item_id=on.line.item_id,
        wording=row.wording,
        owner_id=row.owner_id,
        due=due,
        made_on=meeting.day,
    )
    stored = doing.add(on.workspace, on.act, action=new)
    _remember_line(on.workspace, on.line, "action", stored.id)
    return replace(row, id=stored.id), problem


def _due(on: _On, typed: str) -> tuple[date | None, Problem | None]:
    if not typed.strip():
        return None, None
    try:
        found = read_date(typed, field="due", today=on.act.day, sense=Sense.TO_COME)
    except UserError as error:
        return None, ("due", error.message)
    return found, None


def _take_out(on: _On, before: Action) -> None:
    """Nobody will do it. What was put off since stays, as no longer needed."""
    touched = before.state is not ActionState.OPEN
    if touched or decisions.put_off(on.workspace.db, before.id or 0):
        if not touched:
            why = Words(on.workspace.settings.language).text("Taken out of the notes.")
            doing.drop(on.workspace, on.act, action_id=before.id or 0, why=why)
        return
    decisions.ACTIONS.delete(on.workspace.db, before.id or 0)


def _write_interest(on: _On, row: InterestDraft) -> tuple[InterestDraft, Problem | None]:
    db = on.workspace.db
    before = notes.INTERESTS.find(db, "id = ?", row.id) if row.id else None
    if row.is_empty:
        if before is not None:
            interests.take_off(on.workspace, on.act, interest_id=before.id or 0)
        return InterestDraft(), None
    if row.person_id is None:
        return row, ("person_id", N_("Say whom it touches."))
    if not clean_text(row.matter):
        return row, ("matter", N_("Write what it is about."))
    handled = Handled(row.handled)
    if before is not None:
        now = replace(before, person_id=row.person_id, matter=row.matter, handled=handled)
        if now != before:
            interests.change(on.workspace, on.act, interest=now)
        return row, None
    stored = interests.declare(
        on.workspace,
        on.act,
        person_id=row.person_id,
        matter=row.matter,
        meeting_id=on.line.meeting_id,
        line_id=on.line.id,
        handled=handled,
    )
    return replace(row, id=stored.id), None
