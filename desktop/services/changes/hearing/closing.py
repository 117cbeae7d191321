"""Closing a request: only when everybody who took part has heard, or cannot (rule 36)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from desktop.domain import record_sources
from desktop.domain.office import ORGANISERS, Act
from desktop.domain.request import Request, RequestState
from desktop.errors import UserError
from desktop.language import N_, Sentence, plural, sentence
from desktop.services.access import for_offices
from desktop.services.changes.hearing import cases, owed
from desktop.services.changes.hearing.case import Case
from desktop.services.changes.hearing.owed import Heard
from desktop.services.papers import versions
from desktop.services.workspace import Workspace
from desktop.storage import requests

NAMED_AT_MOST = 3
"""So many people who wait are named one by one; more of them are counted."""


def why_not_close(workspace: Workspace, request_id: int) -> list[Sentence]:
    """What must be done first, each with its way on; nothing when it may close.

    Everybody with a name must have heard every answer, or have died, or be somebody we could
    not reach, with what was tried. Whoever spoke without a name hears in public, after they
    spoke. What was told must be whole: a no without its reason is no answer (practice rules 27
    and 28); and it must stand: a decision that was taken back is none.
    """
    found = cases.of_request(workspace, request_id)
    if found.request.state is not RequestState.OPEN:
        return [sentence(N_("Only a request that is open can be closed."))]
    everybody = owed.everybody(workspace, request_id, date.max)
    waiting = [one for one in everybody if one.heard is Heard.OWED]
    told = {one.person.id for one in everybody if one.heard is Heard.TOLD}
    of_told = [one for one in found.views if one.person_id in told and one.wants_answer]
    who = {one.person.id for one in waiting}
    of_waiting = [one for one in found.views if one.person_id in who and one.wants_answer]
    return [
        *_who_waits([one.person.listed for one in waiting]),
        *found.fallen(of_waiting),
        *found.unready(of_told),
        *_unnamed(found),
    ]


def _who_waits(names: Sequence[str]) -> list[Sentence]:
    """Each of them, or how many they are where they are too many to name."""
    if len(names) <= NAMED_AT_MOST:
        return [sentence(N_("{name} waits for an answer."), name=name) for name in names]
    return [
        plural(
            "{count} person waits for an answer.",
            "{count} people wait for an answer.",
            count=len(names),
        )
    ]


def _unnamed(found: Case) -> list[Sentence]:
    """What is missing for those who spoke without a name."""
    views = found.unnamed()
    if not views:
        return []
    missing = found.missing(views)
    if missing:
        return [sentence(N_("Somebody spoke without a name. {what}"), what=one) for one in missing]
    if found.request.public_on is None:
        return [sentence(N_("Some spoke without a name. Say where all can read the answer."))]
    newer = _newer(found)
    return [newer] if newer is not None else []


def why_say_again(workspace: Workspace, request_id: int) -> Sentence | None:
    """Why what all can read does not answer all who spoke without a name; None where it does,
    and where nothing can be read yet."""
    found = cases.of_request(workspace, request_id)
    return _newer(found) if found.request.public_on is not None else None


def _newer(found: Case) -> Sentence | None:
    views = found.unnamed()
    if not all(found.is_public(view) for view in views):
        return sentence(N_("An answer is newer than what all can read. Put it there too."))
    if not all(found.was_public_after(view) for view in views):
        return sentence(SPOKE_SINCE)
    return None


SPOKE_SINCE = N_(
    "Somebody spoke without a name since then. Say again where all can read the answer."
)


@for_offices(ORGANISERS)
def close(workspace: Workspace, act: Act, *, request_id: int, note: str = "") -> Request:
    """The request is closed. Raises UserError with what stands in the way, the first of it."""
    for why in why_not_close(workspace, request_id):
        raise UserError(N_("It cannot close yet. {why}"), why=why)
    request = requests.REQUESTS.get(workspace.db, request_id)
    with workspace.step(act, sentence(N_("Close: {title}"), title=request.title)):
        closed = replace(request, state=RequestState.CLOSED, closed_on=act.day, close_note=note)
        requests.REQUESTS.update(workspace.db, closed)
        versions.keep_in_step(workspace, record_sources.of_request(closed), day=act.day)
        return closed
