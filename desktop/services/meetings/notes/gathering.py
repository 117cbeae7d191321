"""Everything that was noted at a meeting, put together from where it is kept."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from desktop.domain.agenda import AgendaLine, FullLine, LineKind
from desktop.domain.decision import Action, ActionState, Decision, FullAction
from desktop.domain.meeting import Attendance, Meeting, Reply
from desktop.domain.notes import (
    Declared,
    Interest,
    LineNote,
    LineNotes,
    MeetingNotes,
    NotesVersion,
    OwnWords,
)
from desktop.domain.notes_content import LineContent, NotesContent
from desktop.domain.person import Person
from desktop.services.changes import decisions as deciding
from desktop.services.meetings import meetings
from desktop.services.meetings.agenda import agenda
from desktop.services.meetings.agenda.carrying import last_like, next_like
from desktop.services.meetings.bodies import bodies
from desktop.services.meetings.bodies.quorum import members_at, quorum_of
from desktop.services.meetings.notes.draft_records import actions_of, decisions_of
from desktop.services.workspace import Workspace
from desktop.storage import decisions, notes, people

T = TypeVar("T")


def gather(workspace: Workspace, meeting_id: int) -> NotesContent:
    """What the notes of a meeting say now. Raises LookupError where there is no such meeting."""
    meeting = meetings.get(workspace, meeting_id)
    quorum = quorum_of(workspace, meeting)
    present, apologies, others = _who(workspace, meeting)
    return NotesContent(
        meeting=meeting,
        body=bodies.get(workspace, meeting.body_id).name if meeting.body_id else "",
        present=present,
        apologies=apologies,
        others=others,
        members=quorum.members if quorum else None,
        quorum=quorum.needed if quorum else None,
        counted=quorum.present if quorum else 0,
        lines=tuple(_lines(workspace, meeting_id)),
        between=tuple(_between(workspace, meeting)),
        next_meeting=next_like(workspace, meeting),
    )


def _who(workspace: Workspace, meeting: Meeting) -> tuple[tuple[int, ...], ...]:
    """Members who came, who said they cannot come, and everybody else who was there."""
    rows = [row for row, _person in meetings.attendance(workspace, meeting.id or 0)]
    members = members_at(workspace, meeting)

    def counts(row: Attendance) -> bool:
        """Without a body everybody belongs to it but supporters."""
        return row.person_id in members if members else row.supports_id is None

    came = [row for row in rows if row.came]
    away = [row for row in rows if not row.came and row.reply is Reply.NOT_COMING]
    groups = (
        [row for row in came if counts(row)],
        away,
        [row for row in came if not counts(row)],
    )
    return tuple(tuple(row.person_id for row in group) for group in groups)


def _between(workspace: Workspace, meeting: Meeting) -> list[Decision]:
    """What its body decided between the meeting before and this one."""
    before = last_like(workspace, meeting)
    first = before.day if before else date.min
    return [
        one
        for one in deciding.made_between(workspace)
        if one.body_id == meeting.body_id and first < one.day <= meeting.day
    ]


def _lines(workspace: Workspace, meeting_id: int) -> list[LineContent]:
    """Each line with what belongs to it; what belongs to none stands at the end."""
    lines = agenda.of_meeting(workspace, meeting_id).lines
    ids = [full.id for full in lines]
    noted = notes.of_lines(workspace.db, ids)
    views = _grouped(notes.views_of_lines(workspace.db, ids), lambda view: view.line_id)
    decided = {full.id: decisions_of(workspace, full.line) for full in lines}
    actions = {full.id: actions_of(workspace, full.line) for full in lines}
    touched = _grouped(notes.interests(workspace.db, meeting_id), _line_of_interest(lines))
    found = [
        LineContent(
            line=full.line,
            item=full.item,
            proposer_id=full.proposer.id if full.proposer else None,
            lead_id=full.lead.id if full.lead else None,
            papers=full.papers,
            put_off=full.put_off,
            late=full.late,
            note=noted.get(full.id, LineNote(line_id=full.id)),
            views=tuple(views.get(full.id, ())),
            decisions=tuple(decided[full.id]),
            actions=tuple(_as_said(workspace, one) for one in actions[full.id]),
            interests=tuple(touched.get(full.id, ())),
        )
        for full in lines
    ]
    return [*found, *_rest(workspace, meeting_id, found, tuple(touched.get(None, ())))]


def _rest(
    workspace: Workspace,
    meeting_id: int,
    found: Sequence[LineContent],
    interests: tuple[Interest, ...],
) -> list[LineContent]:
    """A line of its own for what belongs to no line of this agenda; none where nothing does."""
    placed = {one.id for line in found for one in line.decisions}
    in_hand = {one.id for line in found for one in line.actions}
    decided = tuple(
        one for one in deciding.of_meeting(workspace, meeting_id) if one.id not in placed
    )
    said = [
        _as_said(workspace, one)
        for one in decisions.actions_of_meeting(workspace.db, meeting_id)
        if one.id not in in_hand
    ]
    if not (decided or said or interests):
        return []
    line = AgendaLine(meeting_id=meeting_id, position=len(found) + 1, kind=LineKind.OTHER)
    return [
        LineContent(
            line=line,
            note=LineNote(line_id=0),
            decisions=decided,
            actions=tuple(said),
            interests=interests,
        )
    ]


def _as_said(workspace: Workspace, action: Action) -> Action:
    """An action as it was said at the meeting, whatever became of it since."""
    put_off = decisions.put_off(workspace.db, action.id or 0)
    due = put_off[0].from_due if put_off else action.due
    return replace(action, due=due, state=ActionState.OPEN, ended_on=None, result="")


def _line_of_interest(lines: Sequence[FullLine]) -> Callable[[Interest], int | None]:
    """An interest in no single line stands where everybody is asked for theirs."""
    ids = {full.id for full in lines}
    asked = next((full.id for full in lines if full.line.kind is LineKind.INTERESTS), None)
    return lambda interest: interest.line_id if interest.line_id in ids else asked


def _grouped(found: Iterable[T], key: Callable[[T], int | None]) -> dict[int | None, list[T]]:
    groups = dict[int | None, list[T]]()
    for one in found:
        groups.setdefault(key(one), []).append(one)
    return groups


def shown(
    workspace: Workspace, content: NotesContent, version: NotesVersion | None = None
) -> MeetingNotes:
    """Notes with the names people have now."""
    known = people.by_ids(workspace.db, set(content.people()))

    def names(ids: Iterable[int]) -> tuple[str, ...]:
        return tuple(known[who].listed for who in ids if who in known)

    return MeetingNotes(
        meeting=content.meeting,
        body=content.body,
        present=names(content.present),
        apologies=names(content.apologies),
        others=names(content.others),
        members=content.members,
        quorum=content.quorum,
        counted=content.counted,
        lines=tuple(_line_shown(one, known) for one in content.lines),
        between=content.between,
        version=version,
        next_meeting=content.next_meeting,
        changes=tuple(notes.changes(workspace.db, content.meeting.id or 0)),
    )


def _line_shown(one: LineContent, known: Mapping[int, Person]) -> LineNotes:
    def name(person_id: int | None) -> str:
        person = known.get(person_id or 0)
        return person.listed if person else ""

    full = FullLine(
        line=one.line,
        item=one.item,
        proposer=known.get(one.proposer_id or 0),
        lead=known.get(one.lead_id or 0),
        papers=one.papers,
        put_off=one.put_off,
        late=one.late,
    )
    return LineNotes(
        line=full,
        note=one.note,
        own_words=tuple(OwnWords(name=name(view.person_id), view=view) for view in one.views),
        decisions=one.decisions,
        actions=tuple(FullAction(action=act, owner=name(act.owner_id)) for act in one.actions),
        interests=tuple(
            Declared(name=name(interest.person_id), interest=interest) for interest in one.interests
        ),
    )
