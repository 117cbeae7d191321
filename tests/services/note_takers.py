"""A committee that meets with three items on its agenda, for tests of notes and decisions."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, time
from pathlib import Path

from desktop.domain.agenda import Item, LineKind, Outcome
from desktop.domain.body import Body, Power, Seat
from desktop.domain.line_draft import DecisionDraft, LineDraft
from desktop.domain.meeting import Meeting
from desktop.services.meetings import meetings
from desktop.services.meetings.agenda import agenda, items
from desktop.services.meetings.bodies import bodies
from tests.services.groups import close_whole
from tests.services.in_words import DAY, GroupFile, InWords

MEMBERS = ("Maya", "Leon", "Priya", "Amina", "Ben", "Carys")
"""Six members: a third plus one are three."""
TITLES = ("Seats at the bus stop", "A later start", "Lunch")
BEFORE = date(2026, 2, 20)


@dataclass(frozen=True)
class Sitting:
    """The group, its committee, and its meeting with the lines of the agenda by title."""

    group: InWords
    body_id: int
    meeting_id: int

    def line(self, title: str) -> int:
        found = agenda.of_meeting(self.group.workspace, self.meeting_id).lines
        return next(one.id for one in found if one.own_title == title)

    def line_of(self, kind: LineKind) -> int:
        found = agenda.of_meeting(self.group.workspace, self.meeting_id).lines
        return next(one.id for one in found if one.line.kind is kind)

    def came(self, *names: str) -> None:
        for name in names:
            meetings.came(
                self.group.workspace,
                self.group.act(),
                meeting_id=self.meeting_id,
                person_id=self.group.id(name),
            )


def sit_down(group: InWords, power: Power = Power.ADVISE) -> Sitting:
    """Riverside's committee on its day: nobody is ticked yet, three items wait."""
    workspace, act = group.workspace, group.act()
    body = bodies.add(workspace, act, body=Body(name="Committee", power=power))
    for name in MEMBERS:
        seat = Seat(body_id=body.id or 0, person_id=group.id(name), from_day=BEFORE)
        bodies.take_seat(workspace, act, seat=seat)
    meeting = Meeting(
        title="Committee", day=DAY, starts=time(10, 30), ends=time(12, 30), body_id=body.id
    )
    invited = [group.id(name) for name in MEMBERS]
    stored = meetings.add(workspace, act, meeting=meeting, invite=invited)
    for title in TITLES:
        item = Item(
            title=title,
            proposed_by=group.id("Amina"),
            proposed_on=BEFORE,
            outcome=Outcome.DECIDE,
            minutes=15,
            options="A seat. Nothing.",
            recommended="Ask for a seat.",
        )
        put = items.propose(workspace, act, item=item)
        items.put_on(workspace, act, item_id=put.id or 0, meeting_id=stored.id or 0)
    return Sitting(group, body.id or 0, stored.id or 0)


@dataclass(frozen=True)
class SatDown:
    """The committee's file, made once for a module and copied for each of its tests."""

    made: GroupFile
    body_id: int
    meeting_id: int

    @contextmanager
    def again(self, folder: Path) -> Iterator[Sitting]:
        """A sitting of its own; whatever a test did, nothing is wrong with the file."""
        group = InWords(self.made, self.made.copied_to(folder))
        yield Sitting(group, self.body_id, self.meeting_id)
        close_whole(group)


def sat_down(new: GroupFile, folder: Path) -> SatDown:
    """Make the committee in a copy of a new group."""
    path = new.copied_to(folder)
    group = InWords(new, path)
    sitting = sit_down(group)
    group.workspace.close()
    return SatDown(replace(new, path=path), sitting.body_id, sitting.meeting_id)


def decided(wording: str, **more: object) -> LineDraft:
    """A line on which only this was typed."""
    return LineDraft(decisions=(DecisionDraft(wording=wording, **more),))  # type: ignore[arg-type]
