"""How many of a body came, meeting by meeting, and what to think about (practice rule 34).

It is always worked out, and shown quietly on the body's page; Today offers it only where the
group turned such warnings on.
"""

from dataclasses import dataclass
from datetime import date

from desktop.domain.attendance_trend import NewSinceTraining, Trend, Turnout, per_cent
from desktop.domain.meeting import Meeting, MeetingKind
from desktop.domain.office import EVERY_OFFICE, Act
from desktop.language import N_, Percent, Sentence, sentence
from desktop.services.access import for_offices
from desktop.services.meetings.bodies import bodies
from desktop.services.meetings.bodies.quorum import came, members_at
from desktop.services.workspace import Workspace
from desktop.storage import bodies as stored

EXPECTED_AT = (MeetingKind.MAIN, MeetingKind.REVIEW, MeetingKind.PANEL)
"""The kinds of meeting at which a body's members are expected."""
SHOWN = 12
TABLES = frozenset({"meeting", "attendance", "seat", "person"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudge:
    """Something about a body worth a thought."""

    body_id: int
    name: str
    said: Sentence


def trend(workspace: Workspace, body_id: int, day: date) -> Trend:
    """The last meetings of a body that were held up to a day, the oldest first."""
    return workspace.kept(
        ("turnout", body_id, day), lambda: _trend(workspace, body_id, day), of=TABLES
    )


def _trend(workspace: Workspace, body_id: int, day: date) -> Trend:
    held = stored.held(workspace.db, body_id, day, EXPECTED_AT, most=SHOWN)
    found = (_turnout(workspace, meeting) for meeting in reversed(held))
    return Trend(turnouts=tuple(one for one in found if one is not None))


def _turnout(workspace: Workspace, meeting: Meeting) -> Turnout | None:
    """One meeting; None while nobody sat on the body yet."""
    members = members_at(workspace, meeting)
    if not members:
        return None
    return Turnout(
        meeting_id=meeting.id or 0,
        title=meeting.title,
        day=meeting.day,
        came=len(members & came(workspace, meeting)),
        members=len(members),
    )


def new_since_training(workspace: Workspace, body_id: int, day: date) -> NewSinceTraining | None:
    """How many joined a body after it last trained together; None where it never did."""
    held = stored.held(workspace.db, body_id, day, (MeetingKind.TRAINING,), most=1)
    if not held:
        return None
    began: dict[int, date] = {}
    for seat, person in bodies.seats(workspace, body_id):
        began.setdefault(person.id or 0, seat.from_day)  # the first seat of each comes first
    members = {person.id or 0 for _, person in bodies.members_on(workspace, body_id, day)}
    joined = sum(began[one] > held[0].day for one in members)
    return NewSinceTraining(day=held[0].day, joined=joined, members=len(members))


def warnings(workspace: Workspace, body_id: int, day: date) -> list[Sentence]:
    """What there is to think about: fewer came than before, or many have not trained with us."""
    found = []
    turnout = trend(workspace, body_id, day)
    if turnout.mean_before and turnout.falls_by(workspace.settings.attendance_fall):
        found.append(
            sentence(
                N_("Fewer came last time: {now}. It was {before} before. Ask people why."),
                now=Percent(per_cent(turnout.turnouts[-1].share, 0)),
                before=Percent(per_cent(turnout.mean_before, 0)),
            )
        )
    new = new_since_training(workspace, body_id, day)
    if new is not None and new.are_many:
        found.append(
            sentence(
                N_("{joined} of {members} joined after you trained together on {day}."),
                joined=new.joined,
                members=new.members,
                day=new.day,
            )
        )
    return found


@for_offices(EVERY_OFFICE)
def nudge(workspace: Workspace, act: Act) -> list[Nudge]:
    """The same for Today, of every body; nothing while the group has no such warnings on."""
    if not workspace.settings.nudges:
        return []
    return [
        Nudge(body_id=body.id or 0, name=body.name, said=said)
        for body in bodies.every(workspace)
        for said in warnings(workspace, body.id or 0, act.day)
    ]
