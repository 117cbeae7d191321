"""The agenda of a meeting: its lines in order, and who agreed it.

It is open for ideas, then a draft that somebody puts in order, then agreed. What came up stays:
an item leaves an agenda only by being put off or not taken up (`items`).
"""

from dataclasses import replace

from desktop.domain import record_sources
from desktop.domain.agenda import Agenda, AgendaLine, FullLine, LineKind, LineState
from desktop.domain.agenda_lines import (
    BREAK_MINUTES,
    MINUTES,
    places_for_breaks,
    usual_kinds,
    with_usual_days,
)
from desktop.domain.idea import is_late
from desktop.domain.mailing import CopyState
from desktop.domain.meeting import AgendaState, Meeting
from desktop.domain.meeting_days import with_days
from desktop.domain.office import ORGANISERS, Act
from desktop.domain.person import Person
from desktop.errors import UserError
from desktop.language import N_, Sentence, plural, sentence
from desktop.services.access import for_offices
from desktop.services.meetings.agenda import carrying, placing
from desktop.services.papers import versions
from desktop.services.workspace import Workspace
from desktop.storage import agenda as stored
from desktop.storage import mailings, meetings, people


def of_meeting(workspace: Workspace, meeting_id: int) -> Agenda:
    """The agenda with everything said of each line; without lines until somebody begins it.

    Its meeting carries the days when ideas close and packs leave, worked back where not said.
    """
    meeting = meetings.MEETINGS.get(workspace.db, meeting_id)
    meeting = with_usual_days(meeting, workspace.settings)
    lines = stored.lines(workspace.db, meeting_id)
    items = stored.items(workspace.db, {line.item_id for line in lines if line.item_id})
    ids = {line.lead_id for line in lines} | {one.proposed_by for one in items.values()}
    known = people.by_ids(workspace.db, {one for one in ids if one})
    papers = stored.papers(workspace.db, list(items))
    times = stored.times_put_off(workspace.db, but=meeting_id)
    full = []
    for line in lines:
        item = items.get(line.item_id or 0)
        of_item = tuple(one for one in papers if item is not None and one.item_id == item.id)
        full.append(
            FullLine(
                line=line,
                item=item,
                proposer=known.get(item.proposed_by or 0) if item else None,
                lead=_lead(line, known.get(line.lead_id or 0)),
                papers=of_item,
                put_off=times.get(line.item_id or 0, 0),
                late=item is not None and is_late(item, meeting),
            )
        )
    return Agenda(meeting=meeting, lines=tuple(full))


def _lead(line: AgendaLine, person: Person | None) -> Person | None:
    """Who leads a line; nobody yet where who was to lead it is gone."""
    to_come = line.state is LineState.PLANNED
    return None if person is None or (to_come and person.is_gone) else person


@for_offices(ORGANISERS)
def begin(workspace: Workspace, act: Act, *, meeting_id: int) -> Agenda:
    """Begin with the usual lines for this kind of meeting, and whatever comes back by itself.

    The days when ideas close and packs leave are kept from now on. An agenda that was begun
    stays as it is.
    """
    meeting = meetings.MEETINGS.get(workspace.db, meeting_id)
    if not stored.lines(workspace.db, meeting_id):
        with workspace.step(act, sentence(N_("Begin the agenda of {day}"), day=meeting.day)):
            first = carrying.last_like(workspace, meeting) is None
            for position, kind in enumerate(usual_kinds(meeting.kind, first=first), start=1):
                line = AgendaLine(
                    meeting_id=meeting_id,
                    position=position,
                    kind=kind,
                    minutes=MINUTES.get(kind),
                )
                stored.LINES.add(workspace.db, line)
            days = with_days(meeting, workspace.settings, act.day)
            begun = replace(
                meeting,
                items_close=meeting.items_close or days.items_close,
                send_by=meeting.send_by or days.send_by,
                agenda_state=AgendaState.DRAFT,
            )
            meetings.MEETINGS.update(workspace.db, begun)
            carrying.carry_over(workspace, act, meeting_id=meeting_id)
    return of_meeting(workspace, meeting_id)


@for_offices(ORGANISERS)
def add_line(
    workspace: Workspace, act: Act, *, line: AgendaLine, before_id: int | None = None
) -> AgendaLine:
    """Add a line that is no item, before another or at the end. Items come by `items.put_on`.

    Raises UserError, field `title`, for a line of another kind without one.
    """
    meeting = _changeable(workspace, act, line.meeting_id)
    if line.kind is LineKind.OTHER and not line.title:
        raise UserError(N_("What is it about? A few words are enough."), field="title")
    there = [one.id for one in stored.lines(workspace.db, line.meeting_id)]
    at = there.index(before_id) if before_id in there else None
    with workspace.step(act, sentence(N_("Add to the agenda of {day}"), day=meeting.day)):
        return placing.insert(workspace, line, at)


@for_offices(ORGANISERS)
def add_breaks(workspace: Workspace, act: Act, *, meeting_id: int) -> int:
    """Put in a short break wherever people would wait for longer than an hour; how many."""
    meeting = _changeable(workspace, act, meeting_id)
    places = places_for_breaks(stored.lines(workspace.db, meeting_id))
    label = plural("Put in {count} break", "Put in {count} breaks", count=len(places))
    with workspace.step(act, label):
        for place in reversed(places):
            line = AgendaLine(
                meeting_id=meeting.id or 0,
                position=1,
                kind=LineKind.BREAK,
                minutes=BREAK_MINUTES,
            )
            placing.insert(workspace, line, place)
    return len(places)


@for_offices(ORGANISERS)
def move(workspace: Workspace, act: Act, *, line_id: int, by: int) -> Agenda:
    """Move a line so many places: -1 is one up. Beyond the ends it stays there."""
    line = stored.LINES.get(workspace.db, line_id)
    _changeable(workspace, act, line.meeting_id)
    there = stored.lines(workspace.db, line.meeting_id)
    place = [one.id for one in there].index(line_id)
    moved = there.pop(place)
    there.insert(max(0, min(place + by, len(there))), moved)
    with workspace.step(act, sentence(N_("Move a line of the agenda"))):
        placing.put_in_order(workspace, there)
    return of_meeting(workspace, line.meeting_id)


@for_offices(ORGANISERS)
def change_line(workspace: Workspace, act: Act, *, line: AgendaLine) -> AgendaLine:
    """Another title, minutes or lead. Its place and its state stay."""
    meeting = _changeable(workspace, act, line.meeting_id)
    old = stored.LINES.get(workspace.db, line.id or 0)
    if line.kind is LineKind.OTHER and not line.title:
        raise UserError(N_("What is it about? A few words are enough."), field="title")
    kept = replace(line, position=old.position, state=old.state, used_minutes=old.used_minutes)
    with workspace.step(act, sentence(N_("Change the agenda of {day}"), day=meeting.day)):
        versions.keep_in_step(workspace, record_sources.of_line(kept), day=act.day)
        return stored.LINES.update(workspace.db, kept)


@for_offices(ORGANISERS)
def take_off(workspace: Workspace, act: Act, *, line_id: int) -> None:
    """Take off a line that is no item. Raises UserError for an item: nothing is dropped."""
    line = stored.LINES.get(workspace.db, line_id)
    meeting = _changeable(workspace, act, line.meeting_id)
    if line.item_id is not None:
        raise UserError(N_("Put it off or do not take it up, and say why. Then it goes."))
    with workspace.step(act, sentence(N_("Take off the agenda of {day}"), day=meeting.day)):
        placing.drop(workspace, line, meeting, day=act.day)


def ready_to_agree(workspace: Workspace, meeting_id: int) -> bool:
    """Whether it can be agreed: something stands on it, and nobody agreed it yet."""
    meeting = meetings.MEETINGS.get(workspace.db, meeting_id)
    begun = bool(stored.lines(workspace.db, meeting_id))
    return begun and meeting.agenda_state is not AgendaState.AGREED


@for_offices(ORGANISERS)
def agree(workspace: Workspace, act: Act, *, meeting_id: int, agreed_by: int) -> Meeting:
    """Somebody agreed the agenda today. Only an empty one cannot be agreed: UserError."""
    meeting = meetings.MEETINGS.get(workspace.db, meeting_id)
    if not stored.lines(workspace.db, meeting_id):
        raise UserError(N_("Nothing is on this agenda yet."))
    person = people.PEOPLE.get(workspace.db, agreed_by)
    if person.is_gone:
        raise UserError(N_("Choose somebody who is with us now."), field="agreed_by")
    with workspace.step(act, sentence(N_("Agree the agenda of {day}"), day=meeting.day)):
        agreed = replace(
            meeting,
            agenda_state=AgendaState.AGREED,
            agenda_agreed_on=act.day,
            agenda_agreed_by=agreed_by,
        )
        return meetings.MEETINGS.update(workspace.db, agreed)


@for_offices(ORGANISERS)
def reopen(workspace: Workspace, act: Act, *, meeting_id: int) -> Meeting:
    """Open an agreed agenda again; what waited meanwhile comes. See `what_follows` first."""
    meeting = meetings.MEETINGS.get(workspace.db, meeting_id)
    with workspace.step(act, sentence(N_("Open the agenda of {day} again"), day=meeting.day)):
        draft = replace(
            meeting,
            agenda_state=AgendaState.DRAFT,
            agenda_agreed_on=None,
            agenda_agreed_by=None,
        )
        meetings.MEETINGS.update(workspace.db, draft)
        carrying.carry_over(workspace, act, meeting_id=meeting_id)
        return draft


def what_follows(workspace: Workspace, meeting_id: int) -> list[Sentence]:
    """What somebody should know before an agreed agenda is opened again."""
    gone = _out(workspace, meeting_id)
    said = [sentence(N_("Somebody agrees it again afterwards."))]
    if gone:
        said.append(
            plural(
                "{count} person has this agenda already. They need the new one.",
                "{count} people have this agenda already. They need the new one.",
                count=len(gone),
            )
        )
    return said


def _out(workspace: Workspace, meeting_id: int) -> set[int]:
    """Who was sent the agenda of this meeting, by itself or in a pack."""
    return {
        copy.person_id
        for mailing in mailings.every(workspace.db)
        if mailing.meeting_id == meeting_id and mailing.paper in CARRY_AGENDA
        for copy in mailings.copies(workspace.db, mailing.id or 0)
        if copy.state is CopyState.SENT
    }


def _changeable(workspace: Workspace, act: Act, meeting_id: int) -> Meeting:
    meeting = meetings.MEETINGS.get(workspace.db, meeting_id)
    placing.check_open(meeting, act.day)
    return meeting


carry_over = carrying.carry_over
CARRY_AGENDA = frozenset({"agenda", "agenda-chair", "pack"})
"""The papers an agenda goes out in."""
