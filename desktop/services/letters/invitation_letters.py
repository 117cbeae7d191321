"""The letters that ask people to take part in a request: a mailing like any other.

One list for each request, as long as something on it waits: whoever is invited later comes on
the same list.
"""

from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.mailing import Mailing, plan
from desktop.domain.office import ORGANISERS, Act
from desktop.domain.paper_kinds import PAPER_NAMES, Paper
from desktop.domain.person import Person, Status
from desktop.domain.request import InvitationReply
from desktop.errors import UserError
from desktop.language import N_, plural, sentence
from desktop.services.access import for_offices
from desktop.services.changes.requests import invitations, requests
from desktop.services.letters import mailings
from desktop.services.letters.what import to_plan
from desktop.services.papers.letter_records import check_alive
from desktop.services.workspace import Workspace
from desktop.storage import mailings as stored


def waiting(workspace: Workspace, request_id: int) -> list[Person]:
    """Who was invited, did not answer yet and is on no list of letters about it, by name."""
    there = _listed(workspace, request_id)
    return [one for one in _silent(workspace, request_id) if one.id not in there]


@for_offices(ORGANISERS)
def make(
    workspace: Workspace, act: Act, *, request_id: int, person_ids: Sequence[int] = ()
) -> Mailing:
    """Letters to these people, or to everybody who did not answer yet: the list they stand on.

    Whoever is on the open list stays there as they are. Raises UserError where the request is
    not open, where nobody is waited for, and for who has died.
    """
    request = requests.get(workspace, request_id)
    if not request.is_open:
        raise UserError(N_("Open the request first. Then people know what they are asked."))
    wanted = _wanted(workspace, request_id, person_ids)
    begun = [one for one in stored.of_request(workspace.db, request_id) if one.ended_on is None]
    if begun:
        return _add(workspace, act, begun[0], wanted)
    return mailings.begin(
        workspace,
        act,
        paper=Paper.REQUEST_LETTER,
        person_ids=[one.id or 0 for one in wanted],
        request_id=request_id,
        post=True,
    )


def _wanted(workspace: Workspace, request_id: int, person_ids: Sequence[int]) -> list[Person]:
    """Those who are meant; everybody else who waits for a letter, where nobody is named."""
    if person_ids:
        guests = invitations.of_request(workspace, request_id)
        wanted = [one.person for one in guests if one.person.id in person_ids]
        for one in wanted:
            check_alive(one)
        return wanted
    silent = _silent(workspace, request_id)
    if not silent:
        raise UserError(N_("Everybody who is invited has answered. Invite people first."))
    there = _listed(workspace, request_id)
    return [one for one in silent if one.id not in there] or silent


def _add(workspace: Workspace, act: Act, mailing: Mailing, wanted: Sequence[Person]) -> Mailing:
    """Whoever is not on the list yet comes on it; who died never does."""
    there = {copy.person_id for copy in stored.copies(workspace.db, mailing.id or 0)}
    new = [one for one in wanted if one.id not in there and one.status is not Status.DIED]
    if not new:
        return mailing
    what = to_plan(workspace, Paper.REQUEST_LETTER, post=True, request_id=mailing.request_id)
    label = plural(
        "{paper} to {count} person",
        "{paper} to {count} people",
        count=len(new),
        paper=sentence(PAPER_NAMES[Paper.REQUEST_LETTER]),
    )
    with workspace.step(act, label):
        for row in plan(new, replace(what, goes_to=frozenset(Status))).rows:
            stored.COPIES.add(workspace.db, replace(row.copy, mailing_id=mailing.id or 0))
    return mailing


def _silent(workspace: Workspace, request_id: int) -> list[Person]:
    return [
        guest.person
        for guest in invitations.of_request(workspace, request_id)
        if guest.invited.reply is InvitationReply.NONE and not guest.person.is_gone
    ]


def _listed(workspace: Workspace, request_id: int) -> set[int]:
    """Everybody who is on a list of letters about it."""
    return {
        copy.person_id
        for one in stored.of_request(workspace.db, request_id)
        for copy in stored.copies(workspace.db, one.id or 0)
    }
