"""A committee of twelve, its meetings, and who came to them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from desktop.domain.body import Body, Role, Seat
from desktop.domain.meeting import Meeting, MeetingKind
from desktop.domain.person import Person
from desktop.services.meetings import meetings
from desktop.services.meetings.bodies import bodies
from desktop.services.people import people
from desktop.services.workspace import Workspace
from tests.services.groups import close_whole
from tests.services.in_words import GroupFile, InWords

BEGAN = date(2025, 6, 1)


@dataclass
class Committee:
    """`ids` are its twelve members, in the order they took their seats."""

    group: InWords
    body_id: int
    ids: list[int]
    seats: list[int] = field(default_factory=list)

    @property
    def workspace(self) -> Workspace:
        return self.group.workspace

    def sits(
        self, person_id: int, day: date = BEGAN, role: Role = Role.MEMBER, *, votes: bool = True
    ) -> Seat:
        seat = Seat(body_id=self.body_id, person_id=person_id, from_day=day, role=role, votes=votes)
        return bodies.take_seat(self.workspace, self.group.act(), seat=seat)

    def met(
        self, day: date, came: Sequence[int], *, kind: MeetingKind = MeetingKind.MAIN
    ) -> Meeting:
        """A meeting of the committee, and who was ticked as there."""
        meeting = Meeting(title="Committee", day=day, body_id=self.body_id, kind=kind)
        act = self.group.act()
        stored = meetings.add(self.workspace, act, meeting=meeting, invite=self.ids)
        for person_id in came:
            meetings.came(self.workspace, act, meeting_id=stored.id or 0, person_id=person_id)
        return stored

    def met_four_times(self) -> list[Meeting]:
        """The worked example: 9, 8 and 6 of twelve, then 4 of eleven; the twelfth left."""
        found = [self.met(date(2025, 11 + n, 10), self.ids[:came]) for n, came in enumerate((9, 8))]
        found.append(self.met(date(2026, 1, 10), self.ids[:6]))
        act, left = self.group.act(), date(2026, 1, 20)
        bodies.end_seat(self.workspace, act, seat_id=self.seats[11], until=left)
        found.append(self.met(date(2026, 2, 10), self.ids[:4]))
        return found


@contextmanager
def copied(made: Committee, folder: Path) -> Iterator[Committee]:
    """A committee's group in a copy of its file, to be changed and closed whole."""
    file = replace(made.group.made, path=made.group.path)
    group = InWords(file, file.copied_to(folder))
    yield replace(made, group=group)
    close_whole(group)


def closed_committee(file: GroupFile, folder: Path) -> Committee:
    """A new group with its committee, made once; its file is copied for each test."""
    made = committee_of_twelve(InWords(file, file.copied_to(folder)))
    made.workspace.close()
    return made


def committee_of_twelve(group: InWords) -> Committee:
    body = Body(name="Committee", purpose="We plan what the group does.")
    stored = bodies.add(group.workspace, group.act(), body=body)
    names = [Person(name=f"Member {number}") for number in range(1, 13)]
    ids = [people.add(group.workspace, group.act(), person=one).id or 0 for one in names]
    made = Committee(group, stored.id or 0, ids)
    made.seats = [made.sits(person_id).id or 0 for person_id in ids]
    return made
