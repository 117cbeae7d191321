"""The register of interests: what touches people themselves, said at a meeting or outside one."""

from datetime import date

from desktop.domain.notes import Declared, Handled, Interest
from desktop.domain.office import EVERY_OFFICE, Act
from desktop.language import N_, sentence
from desktop.services.access import for_offices
from desktop.services.meetings.bodies import bodies
from desktop.services.workspace import Workspace
from desktop.storage import notes, people


@for_offices(EVERY_OFFICE)
def declare(
    workspace: Workspace,
    act: Act,
    *,
    person_id: int,
    matter: str,
    declared_on: date | None = None,
    meeting_id: int | None = None,
    line_id: int | None = None,
    handled: Handled = Handled.STEPPED_BACK,
) -> Interest:
    """Write down what somebody said touches them; today unless another day is named.

    Raises UserError, field `matter`, where nothing is said.
    """
    interest = Interest(
        person_id=person_id,
        meeting_id=meeting_id,
        line_id=line_id,
        matter=matter,
        handled=handled,
        declared_on=declared_on or act.day,
    )
    person = people.PEOPLE.get(workspace.db, person_id)
    with workspace.step(act, sentence(N_("{name} told us of an interest"), name=person.short)):
        return notes.INTERESTS.add(workspace.db, interest)


@for_offices(EVERY_OFFICE)
def change(workspace: Workspace, act: Act, *, interest: Interest) -> Interest:
    """Put right what was written down, such as how it was handled."""
    person = people.PEOPLE.get(workspace.db, interest.person_id)
    with workspace.step(act, sentence(N_("Change the interest of {name}"), name=person.short)):
        return notes.INTERESTS.update(workspace.db, interest)


@for_offices(EVERY_OFFICE)
def take_off(workspace: Workspace, act: Act, *, interest_id: int) -> None:
    """It does not touch them any more, or never did; history keeps that it stood there."""
    interest = notes.INTERESTS.get(workspace.db, interest_id)
    person = people.PEOPLE.get(workspace.db, interest.person_id)
    with workspace.step(act, sentence(N_("Take off the interest of {name}"), name=person.short)):
        notes.INTERESTS.delete(workspace.db, interest_id)


def every(workspace: Workspace) -> list[Declared]:
    """The whole register, the newest first."""
    return _named(workspace, notes.every_interest(workspace.db))


def of_body(workspace: Workspace, body_id: int, day: date) -> list[Declared]:
    """What those who sit on a body on a day told us, at any time."""
    sitting = {person.id for _seat, person in bodies.sitting_on(workspace, body_id, day)}
    return [one for one in every(workspace) if one.interest.person_id in sitting]


def of_meeting(workspace: Workspace, meeting_id: int) -> list[Declared]:
    """What was declared at a meeting, in that order."""
    return _named(workspace, notes.interests(workspace.db, meeting_id))


def _named(workspace: Workspace, found: list[Interest]) -> list[Declared]:
    known = people.by_ids(workspace.db, {one.person_id for one in found})
    return [Declared(name=known[one.person_id].listed, interest=one) for one in found]
