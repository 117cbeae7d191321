"""What was put off or not reached comes onto the next agenda by itself."""

from dataclasses import replace
from datetime import date

from desktop.domain.agenda import AgendaLine, Item, ItemState, LineKind, LineState
from desktop.domain.agenda_lines import AFTER_ITEMS, MINUTES, USUAL
from desktop.domain.idea import with_answer
from desktop.domain.meeting import AgendaState, Meeting, MeetingKind
from desktop.domain.office import EVERY_OFFICE, ORGANISERS, Act
from desktop.language import N_, sentence
from desktop.services.access import for_offices
from desktop.services.meetings.agenda import placing
from desktop.services.papers import own_texts
from desktop.services.workspace import Workspace
from desktop.storage import agenda, decisions, meetings


@for_offices(ORGANISERS)
def carry_over(workspace: Workspace, act: Act, *, meeting_id: int) -> list[Item]:
    """Bring what waits for this meeting onto its agenda; the items that came.

    Items of the same body that were put off or not reached; and the lines for open actions
    and decisions made since the last meeting, where there are some. An agreed agenda stays.
    """
    meeting = meetings.MEETINGS.get(workspace.db, meeting_id)
    with workspace.step(act, sentence(N_("Bring back what waits"))):
        for earlier in _earlier(workspace, meeting):
            if earlier.day < act.day or earlier.called_off_on is not None:
                _not_reached(workspace, earlier)
        if meeting.agenda_state is AgendaState.AGREED:
            return []
        came = waiting(workspace, meeting_id)
        for item in came:
            _place(workspace, item, meeting_id)
        _show_what_there_is(workspace, meeting)
        return came


@for_offices(EVERY_OFFICE)
def not_reached(workspace: Workspace, act: Act, *, meeting_id: int) -> None:
    """After a meeting: whatever nobody talked about was not reached, and comes back."""
    with workspace.step(act, sentence(N_("Say what we did not get to"))):
        for item in _not_reached(workspace, meetings.MEETINGS.get(workspace.db, meeting_id)):
            come_back(workspace, item, meeting_id)


def waiting(workspace: Workspace, meeting_id: int) -> list[Item]:
    """The items that were put off to this meeting and are not on its agenda."""
    meeting = meetings.MEETINGS.get(workspace.db, meeting_id)
    return [
        item
        for item in agenda.open_items(workspace.db)
        if item.state is ItemState.DEFERRED and _comes_to(workspace, item, meeting)
    ]


def come_back(workspace: Workspace, item: Item, from_id: int | None) -> None:
    """Inside a step: an item just put off goes onto the next agenda, if there is one to draft."""
    target = None
    if item.meeting_id is not None:
        target = meetings.MEETINGS.get(workspace.db, item.meeting_id)
    elif from_id is not None:
        target = next_like(workspace, meetings.MEETINGS.get(workspace.db, from_id))
    begun = target is not None and bool(agenda.lines(workspace.db, target.id or 0))
    if begun and target is not None and target.agenda_state is not AgendaState.AGREED:
        _place(workspace, item, target.id or 0)


def _place(workspace: Workspace, item: Item, meeting_id: int) -> None:
    """It stays put off, and is told as such; now it is known until when."""
    agenda.ITEMS.update(workspace.db, replace(item, meeting_id=meeting_id))
    placing.place_item(workspace, item, meeting_id)


def next_like(workspace: Workspace, meeting: Meeting) -> Meeting | None:
    """The next meeting of the same body and kind."""
    found = agenda.meetings_like(workspace.db, meeting)
    later = (one for one in found if _order(one) > _order(meeting))
    return next((one for one in later if one.called_off_on is None), None)


def last_like(workspace: Workspace, meeting: Meeting) -> Meeting | None:
    """The meeting of the same body and kind before this one; None for the first."""
    held = [one for one in _earlier(workspace, meeting) if one.called_off_on is None]
    return held[-1] if held else None


def _earlier(workspace: Workspace, meeting: Meeting) -> list[Meeting]:
    found = agenda.meetings_like(workspace.db, meeting)
    return [one for one in found if _order(one) < _order(meeting)]


def _order(meeting: Meeting) -> tuple[date, str, int]:
    return meeting.day, str(meeting.starts or ""), meeting.id or 0


def _comes_to(workspace: Workspace, item: Item, meeting: Meeting) -> bool:
    """Whether an item that was put off waits for this meeting."""
    stood = agenda.lines_of_item(workspace.db, item.id or 0)
    if any(line.meeting_id == meeting.id or line.state is LineState.PLANNED for line in stood):
        return False
    if item.meeting_id == meeting.id:
        return True
    meant = [item.meeting_id] if item.meeting_id is not None else []
    from_ids = {*meant, *(line.meeting_id for line in stood)}
    known = [meetings.MEETINGS.get(workspace.db, one) for one in from_ids]
    if not known:
        return meeting.kind is MeetingKind.MAIN and item.body_id == meeting.body_id
    newest = max(known, key=_order)
    same = (newest.body_id, newest.kind) == (meeting.body_id, meeting.kind)
    return same and _order(newest) < _order(meeting)


def _not_reached(workspace: Workspace, meeting: Meeting) -> list[Item]:
    """What is still planned for a meeting that is over: its items are put off, and say so."""
    found = []
    for line in agenda.lines(workspace.db, meeting.id or 0):
        left_over = line.state in {LineState.PLANNED, LineState.NOT_REACHED}
        if line.item_id is None or not left_over:
            continue
        agenda.LINES.update(workspace.db, replace(line, state=LineState.NOT_REACHED))
        item = agenda.ITEMS.get(workspace.db, line.item_id)
        planned = line.state is LineState.PLANNED and item.state not in ANSWERED
        waits = planned or item.state is ItemState.ACCEPTED
        if waits and placing.planned_at(workspace, line.item_id) is None:
            found.append(_put_off_by_time(workspace, item, meeting))
    return found


def _put_off_by_time(workspace: Workspace, item: Item, meeting: Meeting) -> Item:
    words = own_texts.words_of(workspace, workspace.settings.language)
    reason = words.text(N_("We did not get to it on {day}."), day=meeting.day)
    if meeting.called_off_on is not None:
        reason = words.text(N_("The meeting on {day} was called off."), day=meeting.day)
    late = with_answer(item, ItemState.DEFERRED, reason)
    return agenda.ITEMS.update(workspace.db, replace(late, meeting_id=None))


def _show_what_there_is(workspace: Workspace, meeting: Meeting) -> None:
    """The lines for open actions, and for what was decided since, where there is some of it."""
    last = last_like(workspace, meeting)
    since = last.day if last else None
    usual = USUAL[meeting.kind]
    still_open = decisions.open_actions(workspace.db)
    if LineKind.ACTIONS in usual and any(one.body_id == meeting.body_id for one in still_open):
        _show(workspace, meeting, LineKind.ACTIONS)
    between = agenda.decided_between(workspace.db, meeting.body_id, since, meeting.day)
    if LineKind.BETWEEN in usual and between:
        _show(workspace, meeting, LineKind.BETWEEN)


def _show(workspace: Workspace, meeting: Meeting, kind: LineKind) -> None:
    """A line of this kind before the items, unless there is one."""
    there = agenda.lines(workspace.db, meeting.id or 0)
    if any(line.kind is kind for line in there):
        return
    line = AgendaLine(meeting_id=meeting.id or 0, position=1, kind=kind, minutes=MINUTES[kind])
    after = (LineKind.ITEM, LineKind.BETWEEN, *AFTER_ITEMS)
    place = next((at for at, one in enumerate(there) if one.kind in after), len(there))
    placing.insert(workspace, line, place)


ANSWERED = frozenset({ItemState.REFUSED, ItemState.DONE})
"""What nobody waits for any more, wherever its lines were left standing."""
