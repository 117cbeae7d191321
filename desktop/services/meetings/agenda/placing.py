"""Where lines stand on an agenda. Called inside a step; what it means for an item is elsewhere."""

from dataclasses import replace
from datetime import date

from desktop.domain.agenda import AgendaLine, Item, LineKind, LineState
from desktop.domain.agenda_lines import place_for_item
from desktop.domain.meeting import AgendaState, Meeting
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.workspace import Workspace
from desktop.storage import agenda, meetings


def check_open(meeting: Meeting, day: date) -> None:
    """Raise UserError for an agenda that is agreed and still to come.

    From its day on, what comes up is written down as it comes.
    """
    if meeting.agenda_state is AgendaState.AGREED and day < meeting.day:
        raise UserError(N_("This agenda is agreed. Open it again first."))


def insert(workspace: Workspace, line: AgendaLine, at: int | None = None) -> AgendaLine:
    """Add a line before the one that stands `at` (from 0), or at the end."""
    there = agenda.lines(workspace.db, line.meeting_id)
    at = len(there) if at is None else max(0, min(at, len(there)))
    new = agenda.LINES.add(workspace.db, replace(line, position=at + 1))
    put_in_order(workspace, [*there[:at], new, *there[at:]])
    return new


def put_in_order(workspace: Workspace, lines: list[AgendaLine]) -> None:
    """Number the lines as they stand here, from 1."""
    for position, line in enumerate(lines, start=1):
        if line.position != position:
            agenda.LINES.update(workspace.db, replace(line, position=position))


def place_item(workspace: Workspace, item: Item, meeting_id: int) -> AgendaLine:
    """The item's line on this agenda: the one it has, or a new one after the other items.

    Where it was put off from this agenda before, that no longer counts; what was noted on its
    line comes back with it.
    """
    for line in agenda.lines_of_item(workspace.db, item.id or 0):
        if line.meeting_id == meeting_id:
            back = replace(line, state=LineState.PLANNED)
            if line.position > agenda.OFF:
                return agenda.LINES.update(workspace.db, back)
            return _put_in(workspace, replace(back, minutes=item.minutes, lead_id=item.lead_id))
    line = AgendaLine(
        meeting_id=meeting_id,
        position=1,
        kind=LineKind.ITEM,
        item_id=item.id,
        minutes=item.minutes,
        lead_id=item.lead_id,
    )
    return insert(workspace, line, place_for_item(agenda.lines(workspace.db, meeting_id)))


def _put_in(workspace: Workspace, line: AgendaLine) -> AgendaLine:
    """A line that went off its agenda stands after the other items again."""
    there = agenda.lines(workspace.db, line.meeting_id)
    at = place_for_item(there)
    back = agenda.LINES.update(workspace.db, replace(line, position=at + 1))
    put_in_order(workspace, [*there[:at], back, *there[at:]])
    return back


def planned_at(workspace: Workspace, item_id: int) -> tuple[AgendaLine, Meeting] | None:
    """The agenda an item is on now, talked about or not yet; None where it is on none."""
    found = agenda.lines_of_item(workspace.db, item_id)
    planned = [line for line in found if line.state is LineState.PLANNED]
    if not planned:
        return None
    line = planned[-1]
    return line, meetings.MEETINGS.get(workspace.db, line.meeting_id)


def take_from(workspace: Workspace, line: AgendaLine, meeting: Meeting, *, day: date) -> None:
    """The item leaves its line: before the meeting's day the line goes, then it says put off."""
    check_open(meeting, day)
    off = day < meeting.day
    left = replace(line, state=LineState.DEFERRED, position=agenda.OFF if off else line.position)
    agenda.LINES.update(workspace.db, left)
    put_in_order(workspace, agenda.lines(workspace.db, meeting.id or 0))


def drop(workspace: Workspace, line: AgendaLine, meeting: Meeting, *, day: date) -> None:
    """A line goes that is not needed; on the day of the meeting it stays, as talked about."""
    check_open(meeting, day)
    if day < meeting.day:
        let_go(workspace, line)
    else:
        agenda.LINES.update(workspace.db, replace(line, state=LineState.DISCUSSED))


def let_go(workspace: Workspace, line: AgendaLine) -> None:
    """A line goes off its agenda; where something was noted on it, it is kept out of sight."""
    if agenda.is_noted(workspace.db, line.id or 0):
        kept = replace(line, state=LineState.DISCUSSED, position=agenda.OFF)
        agenda.LINES.update(workspace.db, kept)
    else:
        agenda.LINES.delete(workspace.db, line.id or 0)
    put_in_order(workspace, agenda.lines(workspace.db, line.meeting_id))
