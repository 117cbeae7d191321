"""Where we went to reach people, whom we met there, and what keeps them away."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.office import EVERY_OFFICE, Act
from desktop.domain.outreach import Method, Outreach
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.services.access import for_offices
from desktop.services.workspace import Workspace
from desktop.storage import outreach


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """How often we went one way, whom we met, and what it cost in the smallest unit.

    `people` counts only the times that somebody counted; `uncounted` are the others.
    """

    times: int = 0
    people: int = 0
    uncounted: int = 0
    cost: int = 0


def every(workspace: Workspace) -> list[Outreach]:
    """Every time, the newest first."""
    return outreach.every(workspace.db)


def get(workspace: Workspace, outreach_id: int) -> Outreach:
    """Raises LookupError where there is no such entry."""
    return outreach.OUTREACH.get(workspace.db, outreach_id)


def to_follow_up(workspace: Workspace, day: date) -> list[Outreach]:
    """What was promised for a day up to this one and is still to do, the oldest first."""
    due = [
        one
        for one in every(workspace)
        if one.follow_up_on is not None and one.follow_up_on <= day and one.followed_on is None
    ]
    return sorted(due, key=lambda one: one.follow_up_on or day)


def by_method(workspace: Workspace, first: date, last: date) -> dict[Method, Reached]:
    """How people were reached from one day to another, for each way that was used."""
    found = _between(workspace, first, last)
    ways = {method: _reached([one for one in found if one.method is method]) for method in Method}
    return {method: reached for method, reached in ways.items() if reached.times}


def by_place(workspace: Workspace, first: date, last: date) -> dict[str, Reached]:
    """The same for each place, the one we went to most often first."""
    found = _between(workspace, first, last)
    often = Counter(one.place for one in found if one.place)
    return {
        place: _reached([one for one in found if one.place == place])
        for place, _times in often.most_common()
    }


def _between(workspace: Workspace, first: date, last: date) -> list[Outreach]:
    return [one for one in every(workspace) if first <= one.day <= last]


def _reached(mine: Sequence[Outreach]) -> Reached:
    return Reached(
        times=len(mine),
        people=sum(one.people_met or 0 for one in mine),
        uncounted=sum(one.people_met is None for one in mine),
        cost=sum(one.cost or 0 for one in mine),
    )


@for_offices(EVERY_OFFICE)
def add(workspace: Workspace, act: Act, *, entry: Outreach) -> Outreach:
    """Write down one time we went. Raises UserError, field `day`, for a day to come."""
    _check(act, entry)
    with workspace.step(act, sentence(N_("We went to people: {where}"), where=_where(entry))):
        return outreach.OUTREACH.add(workspace.db, entry)


@for_offices(EVERY_OFFICE)
def change(workspace: Workspace, act: Act, *, entry: Outreach) -> Outreach:
    """Put right what was written down."""
    _check(act, entry)
    label = sentence(N_("Change where we went: {where}"), where=_where(entry))
    with workspace.step(act, label):
        return outreach.OUTREACH.update(workspace.db, entry)


@for_offices(EVERY_OFFICE)
def followed_up(workspace: Workspace, act: Act, *, outreach_id: int, day: date) -> Outreach:
    """What was to follow is done."""
    entry = get(workspace, outreach_id)
    with workspace.step(act, sentence(N_("Gone back to people: {where}"), where=_where(entry))):
        return outreach.OUTREACH.update(workspace.db, replace(entry, followed_on=day))


@for_offices(EVERY_OFFICE)
def take_off(workspace: Workspace, act: Act, *, outreach_id: int) -> None:
    """It was written down by mistake."""
    entry = get(workspace, outreach_id)
    with workspace.step(act, sentence(N_("Take off where we went: {where}"), where=_where(entry))):
        outreach.OUTREACH.delete(workspace.db, outreach_id)


def _check(act: Act, entry: Outreach) -> None:
    if entry.day > act.day:
        raise UserError(N_("This day is still to come."), field="day")
    if entry.follow_up_on is not None and not entry.follow_up:
        raise UserError(N_("What is to be done on that day?"), field="follow_up")


def _where(entry: Outreach) -> str:
    return entry.place or entry.group_reached
