"""Notes of one line: a draft while it is typed, records in one step when the line is left.

The draft stands beside the group's history, as the claim does that is open at the pay desk.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from desktop.domain import record_sources
from desktop.domain.agenda import LINE_NAMES, AgendaLine
from desktop.domain.decision import Action, Decision
from desktop.domain.line_draft import (
    ActionDraft,
    DecisionDraft,
    InterestDraft,
    LineDraft,
    WordsDraft,
    from_json,
)
from desktop.domain.notes import LineNote, OpenNote
from desktop.domain.office import EVERY_OFFICE, Act
from desktop.domain.person import Person
from desktop.domain.typed_day import typed_day
from desktop.language import N_, Sentence, sentence
from desktop.services.access import for_offices
from desktop.services.meetings.notes import draft_records
from desktop.services.meetings.notes.draft_records import Unread
from desktop.services.papers import versions
from desktop.services.workspace import Workspace
from desktop.storage import agenda, database, notes, people


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """A line after it was left: what stands there now, and what could not be read yet."""

    draft: LineDraft
    unread: tuple[Unread, ...] = ()


def title_of(workspace: Workspace, line: AgendaLine) -> str | Sentence:
    """What a line is called: as somebody wrote it, or its usual title."""
    if line.item_id is not None:
        return agenda.ITEMS.get(workspace.db, line.item_id).title
    return line.title or sentence(LINE_NAMES[line.kind])


def as_noted(workspace: Workspace, line_id: int) -> LineDraft:
    """What is noted about a line, as it would stand on the screen."""
    db = workspace.db
    line = agenda.LINES.get(db, line_id)
    note = notes.of_lines(db, [line_id]).get(line_id, LineNote(line_id=line_id))
    return LineDraft(
        said=note.said,
        disagreement=note.disagreement,
        read_back=note.read_back,
        seconds=60 * (line.used_minutes or 0),
        own_words=tuple(
            WordsDraft(id=one.id, person_id=one.person_id, own_words=one.own_words)
            for one in notes.views_of_lines(db, [line_id])
        ),
        decisions=tuple(_decision(one) for one in draft_records.decisions_of(workspace, line)),
        actions=tuple(_action(one) for one in draft_records.actions_of(workspace, line)),
        interests=tuple(
            InterestDraft(
                id=one.id, person_id=one.person_id, matter=one.matter, handled=one.handled.value
            )
            for one in notes.interests(db, line.meeting_id)
            if one.line_id == line_id
        ),
    )


def _action(one: Action) -> ActionDraft:
    due = typed_day(one.due) if one.due else ""
    return ActionDraft(id=one.id, wording=one.wording, owner_id=one.owner_id, due=due)


def _decision(one: Decision) -> DecisionDraft:
    return DecisionDraft(
        id=one.id,
        wording=one.wording,
        reasons=one.reasons,
        options=one.options,
        recommended=one.recommended,
        difference=one.difference,
        disagreement=one.disagreement,
        quorate=one.quorate,
    )


def draft(workspace: Workspace, line_id: int) -> LineDraft | None:
    """What was typed about a line and is not in the notes yet; None where nothing was."""
    found = notes.OPEN_NOTES.find(workspace.db, "id = ?", line_id)
    return from_json(found.said) if found is not None else None


def being_typed(workspace: Workspace, meeting_id: int | None = None) -> list[OpenNote]:
    """Every line that was not left yet, of one meeting or of all; the newest first.

    What was typed on a line that was undone since comes back with the line.
    """
    found = notes.being_typed(workspace.db)
    return [one for one in found if meeting_id in {None, one.meeting_id}]


def named(workspace: Workspace, line_id: int) -> list[Person]:
    """Everybody who is named on a line, in the notes or in what is being typed."""
    found: set[int | None] = set()
    for one in (as_noted(workspace, line_id), draft(workspace, line_id) or LineDraft()):
        found |= {row.person_id for row in one.own_words}
        found |= {row.person_id for row in one.interests}
        found |= {row.owner_id for row in one.actions}
    known = people.by_ids(workspace.db, {one for one in found if one is not None})
    return sorted(known.values(), key=lambda person: person.name.casefold())


@for_offices(EVERY_OFFICE)
def keep(workspace: Workspace, act: Act, *, line_id: int, draft: LineDraft) -> None:
    """Write down what stands on the screen: one small commit that is no step."""
    line = agenda.LINES.get(workspace.db, line_id)
    now = OpenNote(id=line_id, meeting_id=line.meeting_id, said=draft.to_json(), at=act.at)
    with _saved(workspace):
        notes.keep_open(workspace.db, now)


def forget(workspace: Workspace, line_id: int) -> None:
    """What stood on the screen was taken back, or is in the notes."""
    if notes.OPEN_NOTES.find(workspace.db, "id = ?", line_id) is not None:
        with _saved(workspace):
            notes.forget_open(workspace.db, line_id)


@for_offices(EVERY_OFFICE)
def leave(workspace: Workspace, act: Act, *, line_id: int, draft: LineDraft) -> Left:
    """The line is left: what was typed becomes records, in one step with one name.

    What cannot be read or is not complete stays a draft and is named; nothing is refused.
    """
    if draft.says_the_same(as_noted(workspace, line_id)):
        forget(workspace, line_id)
        return Left(draft=draft)
    line = agenda.LINES.get(workspace.db, line_id)
    with workspace.step(act, sentence(N_("Notes: {title}"), title=title_of(workspace, line))):
        _write_note(workspace, act, line_id, draft)
        now, unread = draft_records.write(workspace, line, draft, act)
        if unread:
            kept = OpenNote(id=line_id, meeting_id=line.meeting_id, said=now.to_json(), at=act.at)
            notes.keep_open(workspace.db, kept)
        else:
            notes.forget_open(workspace.db, line_id)
            now = replace(as_noted(workspace, line_id), seconds=draft.seconds)
    return Left(draft=now, unread=tuple(unread))


def _write_note(workspace: Workspace, act: Act, line_id: int, draft: LineDraft) -> None:
    db = workspace.db
    before = notes.of_lines(db, [line_id]).get(line_id, LineNote(line_id=line_id))
    now = replace(
        before, said=draft.said, disagreement=draft.disagreement, read_back=draft.read_back
    )
    if now == before:
        return
    if now.id is None:
        notes.NOTES.add(db, now)
    else:
        notes.NOTES.update(db, now)
    versions.keep_in_step(workspace, record_sources.of_note(now), day=act.day)


@contextmanager
def _saved(workspace: Workspace) -> Iterator[None]:
    """One small commit that no screen has to hear of."""
    with database.said(workspace.path), workspace.db.atomic():
        yield
