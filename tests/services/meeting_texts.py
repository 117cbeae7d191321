"""A meeting with an agenda, a private item, and the notes of the meeting before it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, time
from pathlib import Path

from desktop.domain.agenda import AgendaLine, Item, LineKind
from desktop.domain.decision import Action, Decision
from desktop.domain.meeting import Meeting
from desktop.domain.notes import LineNote
from desktop.domain.venue import Venue
from desktop.language import sentence
from desktop.services.changes import actions, decisions
from desktop.services.meetings import meetings
from desktop.services.meetings.agenda import agenda, items
from desktop.services.meetings.ready import venues
from desktop.storage import notes
from tests.services.groups import close_whole
from tests.services.in_words import DAY, GroupFile, InWords

LAST, NEXT = DAY, date(2026, 4, 9)
BRIEFING = "The van is old.\nIt has no lift."


@dataclass(frozen=True)
class Planned:
    """`item_id` is the van, `private_id` a complaint that not everybody may read."""

    group: InWords
    meeting_id: int
    item_id: int
    private_id: int


def closed_meeting(file: GroupFile, folder: Path) -> Planned:
    """A planned meeting, made once; its file is copied for each test."""
    planned = planned_meeting(InWords(file, file.copied_to(folder)))
    planned.group.workspace.close()
    return planned


@contextmanager
def copied(made: Planned, folder: Path) -> Iterator[Planned]:
    """The group in a copy of its file, to be changed and closed whole."""
    file = replace(made.group.made, path=made.group.path)
    group = InWords(file, file.copied_to(folder))
    yield replace(made, group=group)
    close_whole(group)


def planned_meeting(group: InWords) -> Planned:
    workspace, act = group.workspace, group.act()
    _held_before(group)
    hall = venues.add(
        workspace, act, venue=Venue(name="Hall", how_to_get_there="Bus 4 stops at the door.")
    )
    meeting = Meeting(
        title="Spring meeting", day=NEXT, why="To choose a van.", venue_id=hall.id, place="Hall"
    )
    invited = [group.id(name) for name in ("Amina", "Ben")]
    stored = meetings.add(workspace, act, meeting=meeting, invite=invited)
    meeting_id = stored.id or 0
    ids = [
        items.propose(workspace, act, item=item).id or 0
        for item in (
            Item(title="A new van", proposed_on=act.day, briefing=BRIEFING),
            Item(title="A complaint", proposed_on=act.day, confidential=True),
        )
    ]
    for item_id in ids:
        items.put_on(workspace, act, item_id=item_id, meeting_id=meeting_id)
    break_ = AgendaLine(
        meeting_id=meeting_id, position=1, kind=LineKind.BREAK, title="Tea and cake"
    )
    agenda.add_line(workspace, act, line=break_)
    return Planned(group, meeting_id, *ids)


def _held_before(group: InWords) -> None:
    """A meeting at which something was said, decided and taken on; all of it is in the pack."""
    workspace, act = group.workspace, group.act()
    last = meetings.add(
        workspace, act, meeting=Meeting(title="Winter", day=LAST, starts=time(14, 0))
    )
    line = AgendaLine(meeting_id=last.id or 0, position=1, kind=LineKind.OTHER, title="The garden")
    with workspace.step(act, sentence("What was said")):
        stored = agenda.add_line(workspace, act, line=line)
        note = LineNote(line_id=stored.id or 0, said="It needs a path.")
        notes.NOTES.add(workspace.db, note)
    decision = Decision(meeting_id=last.id, day=LAST, wording="We lay a path.")
    decisions.decide(workspace, act, decision=decision)
    action = Action(meeting_id=last.id, wording="Ask for stones.", made_on=LAST)
    actions.add(workspace, act, action=action)
