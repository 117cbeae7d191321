"""When people can usually come, and how many could come to a meeting at some time."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, time

from desktop.domain.need import DayPart, WorkableTime
from desktop.domain.office import ORGANISERS, Act
from desktop.language import N_, Sentence, sentence
from desktop.services.access import for_offices
from desktop.services.workspace import Workspace
from desktop.storage import needs, people

NOON, EVENING = time(12, 0), time(17, 0)
Times = Mapping[tuple[int, DayPart], bool]
"""Whether somebody can come, by weekday (0 is Monday) and part of the day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HowMany:
    """How many could come at some time, as far as they told us."""

    can: int
    cannot: int
    unsaid: int

    @property
    def said(self) -> Sentence:
        """`Can usually come: 9 of 12. Cannot: 2. Did not say: 1.`"""
        return sentence(
            N_("Can usually come: {can} of {all}. Cannot: {cannot}. Did not say: {unsaid}."),
            can=self.can,
            all=self.can + self.cannot + self.unsaid,
            cannot=self.cannot,
            unsaid=self.unsaid,
        )


def of_person(workspace: Workspace, person_id: int) -> dict[tuple[int, DayPart], bool]:
    """What somebody said of each part of the week; empty when they said nothing yet."""
    found = needs.workable(workspace.db, [person_id])
    return {(one.weekday, one.part): one.can for one in found}


@for_offices(ORGANISERS)
def keep(workspace: Workspace, act: Act, *, person_id: int, times: Times) -> None:
    """Keep what they say now, instead of all they said before."""
    person = people.PEOPLE.get(workspace.db, person_id)
    with workspace.step(act, sentence(N_("When {name} can come"), name=person.short)):
        for old in needs.workable(workspace.db, [person_id]):
            needs.WORKABLE.delete(workspace.db, old.id or 0)
        for (weekday, part), can in times.items():
            row = WorkableTime(person_id=person_id, weekday=weekday, part=part, can=can)
            needs.WORKABLE.add(workspace.db, row)


def parts_of(starts: time | None, ends: time | None) -> frozenset[DayPart]:
    """Which parts of the day a meeting takes; none while its time is not known."""
    if starts is None:
        return frozenset()
    last = ends or starts
    spans = {
        DayPart.MORNING: starts < NOON,
        DayPart.AFTERNOON: starts < EVENING and (last > NOON or starts >= NOON),
        DayPart.EVENING: last > EVENING or starts >= EVENING,
    }
    return frozenset(part for part, taken in spans.items() if taken)


def how_many(
    workspace: Workspace,
    person_ids: Collection[int],
    day: date,
    starts: time | None,
    ends: time | None,
) -> HowMany:
    """How many of these people could come on a day; without hours, to any part of it."""
    said: dict[int, dict[DayPart, bool]] = {one: {} for one in person_ids}
    for row in needs.workable(workspace.db, person_ids):
        if row.weekday == day.weekday():
            said[row.person_id][row.part] = row.can
    answers = [_can(parts, parts_of(starts, ends)) for parts in said.values()]
    return HowMany(can=answers.count(True), cannot=answers.count(False), unsaid=answers.count(None))


def _can(said: Mapping[DayPart, bool], wanted: Collection[DayPart]) -> bool | None:
    """Whether somebody can; None when they did not say."""
    if not wanted:
        return True if any(said.values()) else (False if len(said) == len(DayPart) else None)
    answers = [said.get(part) for part in wanted]
    if False in answers:
        return False
    return None if None in answers else True
