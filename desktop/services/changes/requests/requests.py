"""Requests: what is asked of members, by an agency or by the group itself.

A request is written down with anything missing; it opens when it says all that people need to
know before they take part (practice rule 35).
"""

from dataclasses import replace
from datetime import date

from desktop.domain import record_sources, request_checks
from desktop.domain.agenda import OPEN_ITEMS, Item
from desktop.domain.office import ORGANISERS, Act
from desktop.domain.person import clean_text
from desktop.domain.request import Request, RequestState
from desktop.errors import UserError
from desktop.language import N_, Sentence, sentence
from desktop.services.access import for_offices
from desktop.services.meetings.agenda import items
from desktop.services.papers import versions
from desktop.services.workspace import Workspace
from desktop.storage import agenda, views
from desktop.storage import requests as stored

STANDING = (
    *("state", "opened_on", "closed_on", "close_note", "declined_why"),
    *("public_on", "public_where", "made_on"),
)
"""What became of a request: changed by opening, declining and closing it."""


def get(workspace: Workspace, request_id: int) -> Request:
    """Raises LookupError where there is no such request."""
    return stored.REQUESTS.get(workspace.db, request_id)


def is_there(workspace: Workspace, request_id: int) -> bool:
    """Whether there is such a request still: writing one down can be undone."""
    return stored.REQUESTS.find(workspace.db, "id = ?", request_id) is not None


def every(workspace: Workspace) -> list[Request]:
    """All requests: open ones first, then those being prepared, then the newest of the rest."""
    return stored.every(workspace.db)


def missing(request: Request) -> list[Sentence]:
    """What it does not say yet, and must before it opens."""
    return [one.said for one in request_checks.missing(request)]


def items_of(workspace: Workspace, request_id: int) -> list[Item]:
    """The items of agendas that are about a request, the oldest first."""
    return agenda.of_request(workspace.db, request_id)


@for_offices(ORGANISERS)
def prepare(workspace: Workspace, act: Act, *, request: Request) -> Request:
    """Write a request down, with anything missing. Raises UserError, field `received_on`."""
    _check_received(request, act)
    new = replace(request, id=None, state=RequestState.DRAFT, made_on=act.day)
    with workspace.step(act, sentence(N_("Prepare a request: {title}"), title=request.title)):
        return stored.REQUESTS.add(workspace.db, new)


@for_offices(ORGANISERS)
def change(workspace: Workspace, act: Act, *, request: Request) -> Request:
    """Other words. Raises UserError at the field that an open request must not lose."""
    old = get(workspace, request.id or 0)
    kept = {part: getattr(old, part) for part in STANDING}
    new = replace(request, **kept)
    _check_received(new, act)
    if new.is_open:
        _check_nothing_missing(new)
    with workspace.step(act, sentence(N_("Change: {title}"), title=new.title)):
        return _update(workspace, act, new)


@for_offices(ORGANISERS)
def open_it(workspace: Workspace, act: Act, *, request_id: int) -> Request:
    """People can be invited and say what they think, from today.

    Raises UserError at the first field that says nothing yet; an answer must be to come.
    """
    request = get(workspace, request_id)
    if request.state is not RequestState.DRAFT:
        raise UserError(N_("“{title}” is not being prepared."), title=request.title)
    _check_nothing_missing(request)
    if request.feedback_due is not None and request.feedback_due < act.day:
        raise UserError(N_("Choose a day that is still to come."), field="feedback_due")
    with workspace.step(act, sentence(N_("Open: {title}"), title=request.title)):
        opened = replace(request, state=RequestState.OPEN, opened_on=act.day)
        return _update(workspace, act, opened)


@for_offices(ORGANISERS)
def decline(workspace: Workspace, act: Act, *, request_id: int, why: str) -> Request:
    """Say no to whoever asks. Raises UserError, field `why`, where no reason is given.

    Where somebody spoke already they are answered, and the request is closed instead.
    """
    request = get(workspace, request_id)
    if not clean_text(why):
        raise UserError(N_("Say why. Whoever asked is told this."), field="why")
    if request.state in {RequestState.CLOSED, RequestState.DECLINED}:
        raise UserError(N_("“{title}” was ended already."), title=request.title)
    if views.of_request(workspace.db, request_id):
        raise UserError(N_("People have spoken already. Answer them, then close it."))
    with workspace.step(act, sentence(N_("Say no to: {title}"), title=request.title)):
        declined = replace(
            request, state=RequestState.DECLINED, declined_why=why, closed_on=act.day
        )
        return _update(workspace, act, declined)


@for_offices(ORGANISERS)
def reopen(workspace: Workspace, act: Act, *, request_id: int) -> Request:
    """A closed request is open again; one we said no to before it was open is prepared again.

    Raises UserError at the first field that says nothing any more, as `open_it`.
    """
    request = get(workspace, request_id)
    if request.state in {RequestState.DRAFT, RequestState.OPEN}:
        raise UserError(N_("“{title}” was not ended."), title=request.title)
    again = RequestState.OPEN if request.opened_on is not None else RequestState.DRAFT
    if again is RequestState.OPEN:
        _check_nothing_missing(request)
    with workspace.step(act, sentence(N_("Open again: {title}"), title=request.title)):
        reopened = replace(request, state=again, closed_on=None, close_note="", declined_why="")
        return _update(workspace, act, reopened)


@for_offices(ORGANISERS)
def hear_in_public(
    workspace: Workspace, act: Act, *, request_id: int, public_on: date, where: str
) -> Request:
    """Whoever spoke without a name heard the answers on this day, at this place.

    Saying it again, also of the same day and place, says that what is newer can be read too:
    the old notice comes down first, which history keeps. Raises UserError, field `public_on`
    for a day to come, or `where` where it says nothing.
    """
    request = get(workspace, request_id)
    if public_on > act.day:
        raise UserError(N_("This day is still to come."), field="public_on")
    if not clean_text(where):
        raise UserError(N_("Say where everybody can read it."), field="where")
    with workspace.step(act, sentence(N_("Answered in public: {title}"), title=request.title)):
        if request.public_on is not None:
            stored.REQUESTS.update(workspace.db, replace(request, public_on=None))
        told = replace(request, public_on=public_on, public_where=where)
        return _update(workspace, act, told)


@for_offices(ORGANISERS)
def put_on_agenda(workspace: Workspace, act: Act, *, request_id: int, meeting_id: int) -> Item:
    """Members talk about it at a meeting: an item with what can and cannot be changed.

    Raises UserError where it is on another agenda to come, or that agenda is agreed.
    """
    request = get(workspace, request_id)
    still_open = [one for one in items_of(workspace, request_id) if one.state in OPEN_ITEMS]
    item = next(iter(still_open), None)
    title = sentence(N_("Put on the agenda: {title}"), title=request.title)
    with workspace.step(act, title):
        if item is None:
            item = items.propose(workspace, act, item=_item(request, act))
        return items.put_on(workspace, act, item_id=item.id or 0, meeting_id=meeting_id)


def _item(request: Request, act: Act) -> Item:
    return Item(
        title=request.title,
        proposed_on=act.day,
        body_id=request.body_id,
        can_change=request.can_change,
        cannot_change=request.cannot_change,
        why_fixed=request.why_fixed,
        request_id=request.id,
    )


def _check_received(request: Request, act: Act) -> None:
    if request.received_on > act.day:
        raise UserError(N_("This day is still to come."), field="received_on")


def _check_nothing_missing(request: Request) -> None:
    for one in request_checks.missing(request):
        raise UserError(one.said.text, field=one.field)


def _update(workspace: Workspace, act: Act, request: Request) -> Request:
    stored.REQUESTS.update(workspace.db, request)
    versions.keep_in_step(workspace, record_sources.of_request(request), day=act.day)
    return request
