"""What people propose to talk about. Nothing is dropped: it is taken, put off or not taken up.

An item is never deleted (practice rule 30). The reason somebody gives for putting it off or not
taking it up is the one text that its proposer is told.
"""

from collections.abc import Iterable
from dataclasses import replace

from desktop.domain import record_sources
from desktop.domain.agenda import AgendaLine, How, Item, ItemState, LineKind, LineState
from desktop.domain.agenda_lines import with_usual_days
from desktop.domain.idea import Idea, is_late, waits, with_answer
from desktop.domain.meeting import Meeting
from desktop.domain.office import EVERY_OFFICE, ORGANISERS, Act
from desktop.domain.person import clean_text
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.services.access import for_offices
from desktop.services.meetings.agenda import carrying, placing
from desktop.services.papers import versions
from desktop.services.workspace import Workspace
from desktop.storage import agenda, meetings, people


def get(workspace: Workspace, item_id: int) -> Item:
    """Raises LookupError where there is no such item."""
    return agenda.ITEMS.get(workspace.db, item_id)


def open_items(workspace: Workspace, body_id: int | None = None) -> list[Item]:
    """What is proposed, on an agenda or put off, of one body or of all; the oldest first."""
    found = agenda.open_items(workspace.db)
    return [item for item in found if body_id in {None, item.body_id}]


def to_answer(workspace: Workspace) -> list[Item]:
    """Items with an answer that their proposer waits for; the oldest first."""
    found = agenda.to_answer(workspace.db)
    known = people.by_ids(workspace.db, {item.proposed_by for item in found if item.proposed_by})
    return [item for item in found if waits(item, known.get(item.proposed_by or 0))]


def ideas(workspace: Workspace) -> list[Idea]:
    """Every item there ever was with who proposed it and where it stands, the newest first."""
    return _ideas(workspace, agenda.every_item(workspace.db))


def idea(workspace: Workspace, item_id: int) -> Idea:
    """Raises LookupError where there is no such item."""
    return _ideas(workspace, [get(workspace, item_id)])[0]


def _ideas(workspace: Workspace, found: list[Item]) -> list[Idea]:
    ids = {one for item in found for one in (item.proposed_by, item.written_by) if one}
    known = people.by_ids(workspace.db, ids)
    times = agenda.times_put_off(workspace.db)
    dated = _meetings(workspace, {item.meeting_id for item in found if item.meeting_id})
    return [
        Idea(
            item=item,
            proposer=known.get(item.proposed_by or 0),
            writer=known.get(item.written_by or 0),
            meeting=dated.get(item.meeting_id or 0),
            put_off=times.get(item.id or 0, 0),
            late=is_late(item, dated.get(item.meeting_id or 0)),
        )
        for item in found
    ]


def _meetings(workspace: Workspace, ids: Iterable[int]) -> dict[int, Meeting]:
    settings = workspace.settings
    found = {one: meetings.MEETINGS.get(workspace.db, one) for one in ids}
    return {one: with_usual_days(meeting, settings) for one, meeting in found.items()}


@for_offices(EVERY_OFFICE)
def propose(workspace: Workspace, act: Act, *, item: Item) -> Item:
    """Write down what somebody proposes, also late; without a proposer it is the group's own.

    Who sits at the laptop is kept as `written_by`. Without a body it is one of its meeting's
    body. Raises UserError, field `proposed_on`, for a day that is still to come.
    """
    if item.proposed_on > act.day:
        raise UserError(N_("This day is still to come."), field="proposed_on")
    if item.body_id is None and item.meeting_id is not None:
        meeting = meetings.MEETINGS.get(workspace.db, item.meeting_id)
        item = replace(item, body_id=meeting.body_id)
    new = replace(with_answer(item, ItemState.PROPOSED), id=None, written_by=act.person_id)
    with workspace.step(act, sentence(N_("Propose: {title}"), title=item.title)):
        return agenda.ITEMS.add(workspace.db, new)


@for_offices(ORGANISERS)
def change(workspace: Workspace, act: Act, *, item: Item) -> Item:
    """Other words, minutes or lead. What became of the item is left as it is."""
    old = get(workspace, item.id or 0)
    kept = {part: getattr(old, part) for part in STANDING}
    with workspace.step(act, sentence(N_("Change: {title}"), title=item.title)):
        stored = _update(workspace, act, replace(item, **kept))
        placed = placing.planned_at(workspace, item.id or 0)
        if placed is not None:
            line = replace(placed[0], minutes=item.minutes, lead_id=item.lead_id)
            agenda.LINES.update(workspace.db, line)
        return stored


@for_offices(ORGANISERS)
def put_on(workspace: Workspace, act: Act, *, item_id: int, meeting_id: int) -> Item:
    """Put an item on the agenda of a meeting.

    Raises UserError where it is on another agenda: from there it is put off, with a reason.
    """
    item, meeting = get(workspace, item_id), meetings.MEETINGS.get(workspace.db, meeting_id)
    placing.check_open(meeting, act.day)
    placed = placing.planned_at(workspace, item_id)
    if placed is not None and placed[1].id != meeting_id and placed[1].day >= act.day:
        raise UserError(
            N_("It is on the agenda of {day}. Put it off from there, and say why."),
            day=placed[1].day,
        )
    with workspace.step(act, sentence(N_("Put on the agenda: {title}"), title=item.title)):
        if placed is not None and placed[1].id != meeting_id:
            agenda.LINES.update(workspace.db, replace(placed[0], state=LineState.NOT_REACHED))
        placing.place_item(workspace, item, meeting_id)
        body_id = item.body_id if item.body_id is not None else meeting.body_id
        taken = with_answer(item, ItemState.ACCEPTED)
        return _update(workspace, act, replace(taken, meeting_id=meeting_id, body_id=body_id))


@for_offices(EVERY_OFFICE)
def put_off(
    workspace: Workspace, act: Act, *, item_id: int, reason: str, meeting_id: int | None = None
) -> Item:
    """Put an item off, to a meeting or to the next one; it comes onto that agenda by itself.

    The reason is what the proposer is told. Raises UserError, field `reason` where it is
    missing, or field `meeting_id` for the meeting it is put off from.
    """
    item = _answerable(workspace, item_id, reason)
    placed = placing.planned_at(workspace, item_id)
    if placed is not None and placed[1].id == meeting_id:
        raise UserError(N_("Choose a later meeting."), field="meeting_id")
    with workspace.step(act, sentence(N_("Put off: {title}"), title=item.title)):
        if placed is not None:
            placing.take_from(workspace, *placed, day=act.day)
            from_id = placed[1].id
        else:
            from_id = _count_put_off(workspace, act, item)
        later = with_answer(item, ItemState.DEFERRED, reason)
        stored = _update(workspace, act, replace(later, meeting_id=meeting_id))
        carrying.come_back(workspace, stored, from_id)
        return get(workspace, item_id)


@for_offices(ORGANISERS)
def refuse(workspace: Workspace, act: Act, *, item_id: int, reason: str) -> Item:
    """Do not take an item up. It stays, with the reason that the proposer is told.

    Raises UserError, field `reason`, where it is missing.
    """
    item = _answerable(workspace, item_id, reason)
    with workspace.step(act, sentence(N_("Do not take up: {title}"), title=item.title)):
        placed = placing.planned_at(workspace, item_id)
        if placed is not None:
            placing.drop(workspace, *placed, day=act.day)
        return _update(workspace, act, with_answer(item, ItemState.REFUSED, reason))


@for_offices(EVERY_OFFICE)
def done(workspace: Workspace, act: Act, *, item_id: int) -> Item:
    """It was talked about, or decided: its proposer is told what became of it."""
    item = get(workspace, item_id)
    with workspace.step(act, sentence(N_("Dealt with: {title}"), title=item.title)):
        placed = placing.planned_at(workspace, item_id)
        if placed is not None:
            agenda.LINES.update(workspace.db, replace(placed[0], state=LineState.DISCUSSED))
        return _update(workspace, act, with_answer(item, ItemState.DONE))


@for_offices(ORGANISERS)
def told(workspace: Workspace, act: Act, *, item_id: int, how: How) -> Item:
    """The proposer was told what became of their idea: today, in this way."""
    item = get(workspace, item_id)
    with workspace.step(act, sentence(N_("Told what became of: {title}"), title=item.title)):
        return agenda.ITEMS.update(workspace.db, replace(item, told_on=act.day, told_how=str(how)))


def _answerable(workspace: Workspace, item_id: int, reason: str) -> Item:
    item = get(workspace, item_id)
    if not clean_text(reason):
        raise UserError(N_("Say why. Whoever proposed it is told this."), field="reason")
    if item.state is ItemState.DONE:
        raise UserError(N_("“{title}” was dealt with already."), title=item.title)
    return item


def _count_put_off(workspace: Workspace, act: Act, item: Item) -> int | None:
    """An idea that is on no agenda is put off from the meeting it was meant for, or the next.

    So that it counts (practice rule 29). Gives that meeting.
    """
    stood = agenda.lines_of_item(workspace.db, item.id or 0)
    if item.meeting_id is not None:
        meeting: Meeting | None = meetings.MEETINGS.get(workspace.db, item.meeting_id)
    elif stood:
        last = meetings.MEETINGS.get(workspace.db, stood[-1].meeting_id)
        meeting = carrying.next_like(workspace, last)
    else:
        meeting = agenda.next_meeting(workspace.db, item.body_id, act.day)
    if meeting is None:
        return None
    if not any(line.meeting_id == meeting.id for line in stood):
        line = AgendaLine(
            meeting_id=meeting.id or 0,
            position=agenda.OFF,
            kind=LineKind.ITEM,
            item_id=item.id,
            state=LineState.DEFERRED,
        )
        agenda.LINES.add(workspace.db, line)
    return meeting.id


def _update(workspace: Workspace, act: Act, item: Item) -> Item:
    stored = agenda.ITEMS.update(workspace.db, item)
    versions.keep_in_step(
        workspace, [*record_sources.of_item(stored), *record_sources.of_answer(stored)], day=act.day
    )
    return stored


STANDING = ("state", "meeting_id", "reason", "told_on", "told_how", "written_by")
"""What became of an item: changed by putting it on, off or not taking it up."""
