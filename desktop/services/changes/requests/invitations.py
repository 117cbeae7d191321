"""Who is invited to take part in a request. Everybody can say no, and nobody is asked why.

The organiser is warned of what a person would not say themselves: that they are the only one
of a kind again, or asked more often than they want (practice rule 39). A warning is shown to
the organiser alone; it is never kept and never printed.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.office import EVERY_OFFICE, ORGANISERS, Act
from desktop.domain.person import Person, Status
from desktop.domain.request import InvitationReply, Invited
from desktop.domain.search import fold
from desktop.domain.working_days import add_months
from desktop.errors import UserError
from desktop.language import N_, Sentence, plural, sentence
from desktop.services.access import for_offices
from desktop.services.changes.requests import requests
from desktop.services.workspace import Workspace
from desktop.storage import people
from desktop.storage import requests as stored

QUARTER = 3
"""Months in which invitations are counted against what somebody set themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """Somebody who was invited, and what they chose."""

    invited: Invited
    person: Person


def of_request(workspace: Workspace, request_id: int) -> list[Guest]:
    """Everybody who was invited, by name."""
    rows = stored.invited(workspace.db, request_id)
    known = people.by_ids(workspace.db, {row.person_id for row in rows})
    guests = [Guest(invited=row, person=known[row.person_id]) for row in rows]
    return sorted(guests, key=lambda guest: fold(guest.person.listed))


def get(workspace: Workspace, invited_id: int) -> Invited:
    """Raises LookupError where there is no such invitation."""
    return stored.INVITED.get(workspace.db, invited_id)


@for_offices(ORGANISERS)
def invite(
    workspace: Workspace, act: Act, *, request_id: int, person_ids: Sequence[int], seat: str = ""
) -> list[Invited]:
    """Invite people to take part; those who are invited already stay as they are.

    Raises UserError where the request is not open, or somebody is not with us now.
    """
    request = requests.get(workspace, request_id)
    if not request.is_open:
        raise UserError(N_("Open the request first. Then people know what they are asked."))
    there = {row.person_id for row in stored.invited(workspace.db, request_id)}
    new = [one for one in dict.fromkeys(person_ids) if one not in there]
    for person in people.by_ids(workspace.db, set(new)).values():
        if person.is_gone or person.status is Status.PAUSED:
            raise UserError(N_("{name} is not invited to anything now."), name=person.listed)
    label = plural(
        "Invite {count} person: {title}",
        "Invite {count} people: {title}",
        count=len(new),
        title=request.title,
    )
    if not new:
        return []
    with workspace.step(act, label):
        rows = [
            Invited(request_id=request_id, person_id=one, seat=seat, invited_on=act.day)
            for one in new
        ]
        return [stored.INVITED.add(workspace.db, row) for row in rows]


@for_offices(EVERY_OFFICE)
def reply(
    workspace: Workspace, act: Act, *, invited_id: int, reply: InvitationReply, why_not: str = ""
) -> Invited:
    """What somebody chose. Nobody is asked why: `why_not` is what they told us unasked.

    Whoever says no is not put forward any more.
    """
    row = get(workspace, invited_id)
    person = people.PEOPLE.get(workspace.db, row.person_id)
    yes = reply is InvitationReply.YES
    new = replace(
        row,
        reply=reply,
        replied_on=None if reply is InvitationReply.NONE else act.day,
        why_not=why_not if reply is InvitationReply.NO else "",
        put_forward_on=row.put_forward_on if yes else None,
    )
    with workspace.step(act, sentence(N_("{name} answers an invitation"), name=person.listed)):
        return stored.INVITED.update(workspace.db, new)


@for_offices(ORGANISERS)
def put_forward(workspace: Workspace, act: Act, *, invited_id: int) -> Invited:
    """Give an agency somebody's name, by their own choice.

    Raises UserError where they did not say yes, or nobody else asks.
    """
    row = get(workspace, invited_id)
    person = people.PEOPLE.get(workspace.db, row.person_id)
    if row.reply is not InvitationReply.YES:
        raise UserError(N_("{name} did not say yes. Ask them first."), name=person.listed)
    if not requests.get(workspace, row.request_id).asked_by:
        raise UserError(N_("We ask this ourselves. There is nobody to put people forward to."))
    with workspace.step(act, sentence(N_("Put {name} forward"), name=person.listed)):
        return stored.INVITED.update(workspace.db, replace(row, put_forward_on=act.day))


def warnings(
    workspace: Workspace,
    request_id: int,
    person_id: int,
    seat: str,
    day: date,
    *,
    beside: Collection[int] = (),
) -> list[Sentence]:
    """What the organiser thinks of before inviting somebody; shown to them alone.

    `seat` is what they would be asked as, empty where it does not matter; `beside` are others
    who are invited together with them.
    """
    person = people.PEOPLE.get(workspace.db, person_id)
    every = stored.invitations_of(workspace.db, person_id)
    before = [row for row in every if row.request_id != request_id]
    alone = not set(beside) - {person_id} and is_only_one(workspace, request_id, person_id, seat)
    found = []
    if alone and any(is_only_one(workspace, row.request_id, person_id, row.seat) for row in before):
        text = N_("{name} would be the only one of a kind again. Ask somebody else as well.")
        found.append(sentence(text, name=person.listed))
    return [*found, *_too_often(person, before, day)]


def _too_often(person: Person, before: Sequence[Invited], day: date) -> list[Sentence]:
    """Whether they had as many invitations as they want, counted over three months."""
    limit = person.invitation_limit
    if limit is None or len(_recent(before, day)) < limit:
        return []
    return [
        plural(
            "{name} wants {count} invitation in three months at most, and had it.",
            "{name} wants {count} invitations in three months at most, and had them.",
            count=limit,
            name=person.listed,
        )
    ]


def _recent(before: Sequence[Invited], day: date) -> list[Invited]:
    return [row for row in before if add_months(row.invited_on, QUARTER) > day]


def is_above_limit(workspace: Workspace, guest: Guest) -> bool:
    """Whether they had as many invitations as they want already when they were invited."""
    limit, invited = guest.person.invitation_limit, guest.invited
    if limit is None:
        return False
    every = stored.invitations_of(workspace.db, invited.person_id)
    here = invited.invited_on, invited.id or 0
    before = [row for row in every if (row.invited_on, row.id or 0) < here]
    return len(_recent(before, invited.invited_on)) >= limit


def is_only_one(workspace: Workspace, request_id: int, person_id: int, seat: str) -> bool:
    """Whether nobody else is invited there as what they are asked as."""
    if not fold(seat):
        return False
    others = stored.invited(workspace.db, request_id)
    return not any(row.person_id != person_id and fold(row.seat) == fold(seat) for row in others)
