"""What the file itself can say of a period, from meetings, money and changes.

Nobody types it, and nobody is named in it: whoever reviews the period gets it by itself.
"""

from datetime import date

from desktop.domain import evidence_facts as facts
from desktop.domain.evidence import Evidence, Point
from desktop.domain.goal import Family
from desktop.domain.meeting import Meeting
from desktop.services.meetings.bodies.attendance import EXPECTED_AT
from desktop.services.meetings.bodies.quorum import came, members_at
from desktop.services.meetings.notes import sheets
from desktop.services.workspace import Workspace
from desktop.storage import evidence as stored
from desktop.storage import meetings


def between(workspace: Workspace, first: date, last: date) -> Evidence:
    """Everything counted between two days, both included, process and outcome apart.

    Whoever asks about a period that still runs names today as its last day: a promise that
    falls due tomorrow is not late.
    """
    what = ("evidence", first, last)
    return workspace.kept(what, lambda: _between(workspace, first, last))


def _between(workspace: Workspace, first: date, last: date) -> Evidence:
    db = workspace.db
    held = stored.held(db, first, last, EXPECTED_AT)
    ended = stored.goals_ended(db, first, last)
    found = (
        facts.met(len(held)),
        facts.came([_turnout(workspace, meeting) for meeting in held]),
        facts.listened(sheets.counted(workspace, meeting.id or 0) for meeting in held),
        facts.from_people(*stored.talked_about(db, first, last)),
        facts.decided(stored.decided(db, first, last)),
        facts.paid(stored.paid(db, first, last)),
        facts.promises(*stored.promises(db, first, last)),
        facts.answered(*stored.asked_about(db, first, last)),
        facts.heard(stored.heard(db, first, last)),
        facts.goals(ended, Family.PROCESS),
        facts.answers(stored.answers(db, first, last)),
        facts.changes(stored.changes(db, first, last), last),
        facts.felt(stored.felt(db, first, last)),
        facts.goals(ended, Family.OUTCOME),
    )
    return Evidence(first=first, last=last, facts=tuple(one for one in found if one is not None))


def _turnout(workspace: Workspace, meeting: Meeting) -> Point:
    """How many of its members came; of those invited, where it belongs to no committee."""
    expected = members_at(workspace, meeting) or {
        row.person_id
        for row in meetings.attendance(workspace.db, meeting.id or 0)
        if row.supports_id is None
    }
    there = len(expected & came(workspace, meeting))
    return Point(day=meeting.day, number=there, of=len(expected))
