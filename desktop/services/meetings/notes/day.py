"""The day of a meeting: when it began and ended, and what became of each line."""

from dataclasses import replace
from datetime import time

from desktop.domain.agenda import AgendaLine, LineKind, LineState
from desktop.domain.line_draft import LineDraft
from desktop.domain.meeting import Meeting
from desktop.domain.office import EVERY_OFFICE, Act
from desktop.domain.person import Person
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.services.access import for_offices
from desktop.services.meetings import meetings as held
from desktop.services.meetings.agenda import carrying, items, placing
from desktop.services.meetings.notes import line_notes
from desktop.services.meetings.notes.line_notes import Left
from desktop.services.workspace import Workspace
from desktop.storage import agenda, meetings

MINUTE = 60
"""Seconds."""


@for_offices(EVERY_OFFICE)
def begin(workspace: Workspace, act: Act, *, meeting_id: int) -> Meeting:
    """The meeting begins now; said again, it began now and goes on."""
    meeting = meetings.MEETINGS.get(workspace.db, meeting_id)
    with workspace.step(act, sentence(N_("Begin: {title}"), title=meeting.title)):
        begun = replace(meeting, began=_now(workspace, act), ended=None)
        return meetings.MEETINGS.update(workspace.db, begun)


@for_offices(EVERY_OFFICE)
def go_on(workspace: Workspace, act: Act, *, meeting_id: int) -> Meeting:
    """The meeting had not ended after all."""
    meeting = meetings.MEETINGS.get(workspace.db, meeting_id)
    with workspace.step(act, sentence(N_("Go on: {title}"), title=meeting.title)):
        return meetings.MEETINGS.update(workspace.db, replace(meeting, ended=None))


@for_offices(EVERY_OFFICE)
def end(workspace: Workspace, act: Act, *, meeting_id: int) -> Meeting:
    """The meeting ends now. What has notes was talked about, whoever forgot to say so.

    Nobody got to what else is still to come; its items come back.
    """
    meeting = meetings.MEETINGS.get(workspace.db, meeting_id)
    with workspace.step(act, sentence(N_("End: {title}"), title=meeting.title)):
        for line in agenda.lines(workspace.db, meeting_id):
            noted = line_notes.as_noted(workspace, line.id or 0)
            if line.state is LineState.PLANNED and not noted.says_the_same(LineDraft()):
                _talked_about(workspace, act, line, noted.seconds)
        carrying.not_reached(workspace, act, meeting_id=meeting_id)
        for line in agenda.lines(workspace.db, meeting_id):
            if line.state is LineState.PLANNED:
                agenda.LINES.update(workspace.db, replace(line, state=LineState.NOT_REACHED))
        ended = replace(meeting, ended=_now(workspace, act))
        return meetings.MEETINGS.update(workspace.db, ended)


@for_offices(EVERY_OFFICE)
def finish_line(workspace: Workspace, act: Act, *, line_id: int, draft: LineDraft) -> Left:
    """A line is done: what was typed, its time and its state, all in one step."""
    line = agenda.LINES.get(workspace.db, line_id)
    if line.state is LineState.DISCUSSED:
        return line_notes.leave(workspace, act, line_id=line_id, draft=draft)
    title = line_notes.title_of(workspace, line)
    with workspace.step(act, sentence(N_("Notes: {title}"), title=title)):
        left = line_notes.leave(workspace, act, line_id=line_id, draft=draft)
        if line.state is not LineState.PLANNED:
            _take_up_again(workspace, line)
        _talked_about(workspace, act, line, draft.seconds)
        return left


@for_offices(EVERY_OFFICE)
def put_off(workspace: Workspace, act: Act, *, line_id: int, draft: LineDraft, reason: str) -> Left:
    """An item is put off; what was said of it so far stays. It comes back by itself.

    Raises UserError, field `reason`: whoever proposed it is told this.
    """
    line = agenda.LINES.get(workspace.db, line_id)
    title = line_notes.title_of(workspace, line)
    with workspace.step(act, sentence(N_("Put off: {title}"), title=title)):
        left = line_notes.leave(workspace, act, line_id=line_id, draft=draft)
        items.put_off(workspace, act, item_id=line.item_id or 0, reason=reason)
        return left


@for_offices(EVERY_OFFICE)
def not_reached(workspace: Workspace, act: Act, *, line_id: int, draft: LineDraft) -> Left:
    """Nobody gets to a line today. An item comes back by itself."""
    line = agenda.LINES.get(workspace.db, line_id)
    title = line_notes.title_of(workspace, line)
    with workspace.step(act, sentence(N_("Not reached: {title}"), title=title)):
        left = line_notes.leave(workspace, act, line_id=line_id, draft=draft)
        agenda.LINES.update(workspace.db, replace(line, state=LineState.NOT_REACHED))
        return left


@for_offices(EVERY_OFFICE)
def add_line(workspace: Workspace, act: Act, *, meeting_id: int, title: str) -> AgendaLine:
    """Something that was not on the agenda. Raises UserError, field `title`."""
    line = AgendaLine(meeting_id=meeting_id, position=1, kind=LineKind.OTHER, title=title)
    if not line.title:
        raise UserError(N_("What is it about? A few words are enough."), field="title")
    with workspace.step(act, sentence(N_("Not on the agenda: {title}"), title=line.title)):
        return placing.insert(workspace, line)


def who_is_here(workspace: Workspace, meeting_id: int) -> list[Person]:
    """Everybody invited or there, those who came first, by name."""
    pairs = held.attendance(workspace, meeting_id)
    return [person for _row, person in sorted(pairs, key=lambda pair: not pair[0].came)]


def _talked_about(workspace: Workspace, act: Act, line: AgendaLine, seconds: int) -> None:
    """Inside a step: the line and its item are done; `seconds` is how long it took."""
    if line.item_id is not None:
        items.done(workspace, act, item_id=line.item_id)
    used = -(-seconds // MINUTE) if seconds else line.used_minutes
    now = agenda.LINES.get(workspace.db, line.id or 0)
    talked = replace(now, state=LineState.DISCUSSED, used_minutes=used)
    agenda.LINES.update(workspace.db, talked)


def _take_up_again(workspace: Workspace, line: AgendaLine) -> None:
    """What was put off or not reached is talked about after all: it leaves the other agenda."""
    if line.item_id is not None:
        placed = placing.planned_at(workspace, line.item_id)
        if placed is not None and placed[0].id != line.id:
            placing.let_go(workspace, placed[0])
    agenda.LINES.update(workspace.db, replace(line, state=LineState.PLANNED))


def _now(workspace: Workspace, act: Act) -> time:
    return workspace.settings.clock(act.at).time().replace(second=0, microsecond=0, tzinfo=None)
