"""Whether members are asked only for show: a look at a year (practice no. 105)."""

from datetime import date, timedelta

from desktop.domain import for_show
from desktop.domain.for_show import Asked, Seen
from desktop.domain.meeting import Meeting
from desktop.services.changes.reviews import evidence
from desktop.services.meetings.bodies.attendance import EXPECTED_AT
from desktop.services.meetings.bodies.quorum import came, members_at
from desktop.services.workspace import Workspace
from desktop.storage import evidence as stored

YEAR = timedelta(days=365)


def last_year(workspace: Workspace, day: date) -> list[Seen]:
    """The twelve months up to a day."""
    return between(workspace, day - YEAR, day)


def between(workspace: Workspace, first: date, last: date) -> list[Seen]:
    """A period of about a year; what never came up in it is left out."""
    asked = workspace.kept(("asked", first, last), lambda: _asked(workspace, first, last))
    return for_show.look(evidence.between(workspace, first, last), asked)


def _asked(workspace: Workspace, first: date, last: date) -> Asked:
    requests, late = stored.requests_opened(workspace.db, first, last)
    held = stored.held(workspace.db, first, last, EXPECTED_AT)
    of_bodies = [meeting for meeting in held if members_at(workspace, meeting)]
    times = stored.asked_alone(workspace.db, first, last)
    return Asked(
        requests=requests,
        late=late,
        meetings=len(of_bodies),
        alone=sum(_one_among_others(workspace, meeting) for meeting in of_bodies),
        single=sum(times),
        again=sum(one - 1 for one in times),
    )


def _one_among_others(workspace: Workspace, meeting: Meeting) -> bool:
    """Whether others came, and of its members one."""
    there = came(workspace, meeting)
    members = there & members_at(workspace, meeting)
    return len(members) == 1 and len(there) > 1
