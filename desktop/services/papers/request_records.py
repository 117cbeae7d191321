"""What the sheet of a request, and the invitation to take part in it, are made of."""

from functools import partial

from desktop.domain import record_sources
from desktop.domain.mailing import GETS_PAPERS
from desktop.domain.request import InvitationReply
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.printing.documents.request_letter import AskedKnown, request_letter
from desktop.printing.documents.request_sheet import RequestKnown, request_sheet
from desktop.services.changes.requests import invitations, requests
from desktop.services.papers import versions
from desktop.services.papers.letter_records import check_alive
from desktop.services.papers.paper_records import About, Draft
from desktop.services.people import people
from desktop.services.workspace import Workspace


def request_sheets(workspace: Workspace, about: About) -> list[Draft]:
    """The request that is meant, else the first that is open. Raises UserError without any."""
    known = gathered(workspace, about)
    name = sentence(N_("Request {what}"), what=known.request.title)
    return [Draft(make=partial(request_sheet, known=known), name=name)]


def request_letters(workspace: Workspace, about: About) -> list[Draft]:
    """The letter to one person, or to everybody invited who did not answer yet.

    Whoever paused, or had as many invitations as they want, gets none unasked (practice rules
    39 and 46). Raises UserError where nobody is waited for.
    """
    known, person_id = gathered(workspace, about), about.person_id or about.reader_id
    if person_id is not None:
        who = people.get(workspace, person_id)
        check_alive(who)
        asked = [who]
    else:
        asked = [
            guest.person
            for guest in invitations.of_request(workspace, known.request.id or 0)
            if guest.invited.reply is InvitationReply.NONE
            and guest.person.status in GETS_PAPERS
            and not invitations.is_above_limit(workspace, guest)
        ]
    if not asked:
        raise UserError(N_("Everybody who is invited has answered. Invite people first."))
    return [
        Draft(
            make=partial(request_letter, known=AskedKnown(asked=known, person=person)),
            name=sentence(N_("Take part {name}"), name=person.name),
            reader=person,
        )
        for person in asked
    ]


def gathered(workspace: Workspace, about: About) -> RequestKnown:
    """The request that is meant. Raises UserError where none is."""
    every = requests.every(workspace)
    if about.request_id is None and not every:
        raise UserError(N_("There is no request yet. Begin in What changed."))
    asked = about.request_id
    request = requests.get(workspace, asked) if asked is not None else every[0]
    found = versions.of(workspace, record_sources.of_request(request))
    return RequestKnown(request=request, versions=found)
