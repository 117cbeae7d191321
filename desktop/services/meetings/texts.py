"""Every text of a meeting that goes into a pack, and how it stands in each language."""

from collections.abc import Iterable, Sequence
from datetime import date

from desktop.domain import record_sources
from desktop.domain.agenda import AgendaLine, Item
from desktop.domain.meeting import Meeting
from desktop.domain.person import Person
from desktop.domain.versions import Source
from desktop.services.changes import decisions as deciding
from desktop.services.meetings.agenda import carrying
from desktop.services.papers import record_texts
from desktop.services.papers.record_texts import RecordText, TextsState
from desktop.services.workspace import Workspace
from desktop.storage import agenda, decisions, meetings, notes, people, venues


def every(workspace: Workspace, meeting_id: int) -> list[RecordText]:
    """Every text of a meeting that goes into a pack, in the order of its papers."""
    return record_texts.with_versions(workspace, _gathered(workspace, meeting_id))


def states(workspace: Workspace, meeting_id: int) -> dict[str, TextsState]:
    """How the texts of a meeting stand in each language that somebody invited reads."""
    invited = _invited(workspace, meeting_id)
    return record_texts.states(workspace, every(workspace, meeting_id), invited)


def languages(workspace: Workspace, meeting_id: int) -> list[str]:
    """Every language but the group's own; those of the people invited come first."""
    return record_texts.languages(workspace, _invited(workspace, meeting_id))


def _invited(workspace: Workspace, meeting_id: int) -> Iterable[Person]:
    rows = [row for row in meetings.attendance(workspace.db, meeting_id) if row.invited]
    return people.by_ids(workspace.db, {row.person_id for row in rows}).values()


Gathered = list[tuple[Source, bool]]
"""Texts, each with whether it is confidential."""


def _gathered(workspace: Workspace, meeting_id: int) -> Gathered:
    """The texts that say something, each once."""
    meeting = meetings.MEETINGS.get(workspace.db, meeting_id)
    found = _open(record_sources.of_meeting(meeting))
    if meeting.venue_id is not None:
        found += _open(record_sources.of_venue(venues.VENUES.get(workspace.db, meeting.venue_id)))
    found += _of_agenda(workspace, meeting_id)
    last = carrying.last_like(workspace, meeting)
    if last is not None:
        found += _of_notes(workspace, last)
    found += _of_actions(workspace, meeting, last)
    found += _between(workspace, meeting, last)
    once = {source.place: (source, private) for source, private in found if source.wording}
    return list(once.values())


def _open(found: Iterable[Source]) -> Gathered:
    return [(source, False) for source in found]


def _of_agenda(workspace: Workspace, meeting_id: int) -> Gathered:
    """Line by line: its title, or its item with the item's papers."""
    lines = agenda.lines(workspace.db, meeting_id)
    items = _items_of(workspace, lines)
    papers = agenda.papers(workspace.db, set(items))
    found: Gathered = []
    for line in lines:
        if line.item_id is None:
            found += _open(record_sources.of_line(line))
            continue
        item = items[line.item_id]
        texts = record_sources.of_item(item)
        for paper in papers:
            if paper.item_id == item.id:
                texts += record_sources.of_paper(paper)
        found += [(source, item.confidential) for source in texts]
    return found


def _of_notes(workspace: Workspace, meeting: Meeting) -> Gathered:
    """What was said and decided at a meeting, line by line; then decisions about no line."""
    lines = agenda.lines(workspace.db, meeting.id or 0)
    items = _items_of(workspace, lines)
    said = notes.of_lines(workspace.db, [line.id or 0 for line in lines])
    found: Gathered = []
    for line in lines:
        item = items.get(line.item_id or 0)
        texts = record_sources.of_item(item)[:1] if item else record_sources.of_line(line)
        if line.id in said:
            texts += record_sources.of_note(said[line.id])
        found += [(source, _is_private(item)) for source in texts]
    for decision in deciding.of_meeting(workspace, meeting.id or 0):
        private = _is_private(items.get(decision.item_id or 0))
        found += [(source, private) for source in record_sources.of_decision(decision)]
    return found + _between(workspace, meeting, carrying.last_like(workspace, meeting))


def _between(workspace: Workspace, meeting: Meeting, last: Meeting | None) -> Gathered:
    """What its body decided since the meeting before."""
    first = last.day if last is not None else date.min
    found = [
        one
        for one in deciding.made_between(workspace)
        if one.body_id == meeting.body_id and first < one.day <= meeting.day
    ]
    items = agenda.items(workspace.db, {one.item_id for one in found if one.item_id})
    return [
        (source, _is_private(items.get(one.item_id or 0)))
        for one in found
        for source in record_sources.of_decision(one)
    ]


def _of_actions(workspace: Workspace, meeting: Meeting, last: Meeting | None) -> Gathered:
    """What is still to be done for its body, and what was agreed to do last time."""
    found = [
        action
        for action in decisions.open_actions(workspace.db)
        if action.body_id == meeting.body_id
    ]
    if last is not None:
        found += decisions.actions_of_meeting(workspace.db, last.id or 0)
    items = agenda.items(workspace.db, {one.item_id for one in found if one.item_id})
    return [
        (source, _is_private(items.get(action.item_id or 0)))
        for action in found
        for source in record_sources.of_action(action)
    ]


def _items_of(workspace: Workspace, lines: Sequence[AgendaLine]) -> dict[int, Item]:
    return agenda.items(workspace.db, {line.item_id for line in lines if line.item_id})


def _is_private(item: Item | None) -> bool:
    return item is not None and item.confidential
