"""Answers that are told instead of written, people we cannot reach, and what they reply."""

from datetime import date

from desktop.domain.heard_by import HeardBy
from desktop.domain.hearing import NotReached, SentLetter
from desktop.domain.office import EVERY_OFFICE, Act
from desktop.domain.person import Status, clean_text
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.services.access import for_offices
from desktop.services.changes.hearing import cases, sending, stopping
from desktop.services.people import people
from desktop.services.workspace import Workspace
from desktop.storage import hearing


@for_offices(EVERY_OFFICE)
def told(
    workspace: Workspace,
    act: Act,
    *,
    request_id: int,
    person_id: int,
    way: HeardBy,
    day: date,
    by: int | None,
    note: str = "",
) -> SentLetter:
    """Somebody told it: on a day, who did, and how. That is an answer too.

    What is told can be told in parts: whoever hears one answer goes on waiting for the others.
    Raises UserError, field `by` or `day`; where there is nothing to tell, or an answer lacks
    what must be said of it; and for who has died.
    """
    if by is None:
        raise UserError(N_("Who told them? Choose a name."), field="by")
    person = people.get(workspace, person_id)
    why = stopping.of_telling(cases.of_request(workspace, request_id), person)
    if why.text:
        raise UserError(N_("{why}"), why=why)
    letter = sending.as_told(workspace, request_id, person_id, day)
    label = sentence(
        N_("{title}: {name} was told"),
        title=cases.of_request(workspace, request_id).request.title,
        name=person.listed,
    )
    with workspace.step(act, label):
        return sending.keep(
            workspace,
            request_id=request_id,
            letter=letter,
            way=way,
            day=day,
            today=act.day,
            told_by=by,
            note=clean_text(note),
        )


@for_offices(EVERY_OFFICE)
def not_reached(
    workspace: Workspace, act: Act, *, request_id: int, person_id: int, tried: str
) -> NotReached:
    """We cannot reach somebody, and what was tried. It ends when they hear or speak again.

    Raises UserError, field `tried`, where nothing was tried, and for somebody who has died.
    """
    person = people.get(workspace, person_id)
    if person.status is Status.DIED:
        raise UserError(N_("{name} has died. Nobody has to reach them."), name=person.listed)
    lost = NotReached(request_id=request_id, person_id=person_id, day=act.day, tried=tried)
    label = sentence(N_("We cannot reach {name}"), name=person.listed)
    with workspace.step(act, label):
        sending.reached(workspace, request_id, {person_id}, act.day)
        return hearing.NOT_REACHED.add(workspace.db, lost)


@for_offices(EVERY_OFFICE)
def found_again(workspace: Workspace, act: Act, *, request_id: int, person_id: int) -> None:
    """Somebody can be reached after all, and waits for their answer again."""
    person = people.get(workspace, person_id)
    with workspace.step(act, sentence(N_("We can reach {name} again"), name=person.listed)):
        sending.reached(workspace, request_id, {person_id}, act.day)
