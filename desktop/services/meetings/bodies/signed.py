"""What people signed on paper: to keep what is private, what we ask and give, to drive."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from desktop.domain.body import AgreementKind, SignedAgreement
from desktop.domain.office import ORGANISERS, Act
from desktop.domain.person import Person
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.services.access import for_offices
from desktop.services.workspace import Workspace
from desktop.storage import bodies, people


@for_offices(ORGANISERS)
def sign(
    workspace: Workspace, act: Act, *, person_id: int, kind: AgreementKind, signed_on: date
) -> SignedAgreement:
    """Write down that somebody signed. Raises UserError, field `signed_on` or `person_id`."""
    if signed_on > act.day:
        raise UserError(N_("This day is still to come."), field="signed_on")
    if has_signed(workspace, person_id, kind, signed_on):
        raise UserError(N_("We have this signature already."), field="person_id")
    person = people.PEOPLE.get(workspace.db, person_id)
    with workspace.step(act, sentence(N_("{name} signed"), name=person.short)):
        return bodies.SIGNED.add(
            workspace.db, SignedAgreement(person_id=person_id, kind=kind, signed_on=signed_on)
        )


@for_offices(ORGANISERS)
def end(workspace: Workspace, act: Act, *, signed_id: int) -> None:
    """It no longer holds from today; that it did stays in the file."""
    agreement = bodies.SIGNED.get(workspace.db, signed_id)
    person = people.PEOPLE.get(workspace.db, agreement.person_id)
    label = sentence(N_("What {name} signed no longer holds"), name=person.short)
    with workspace.step(act, label):
        bodies.SIGNED.update(workspace.db, replace(agreement, ended_on=act.day))


def of_people(workspace: Workspace, person_ids: Collection[int]) -> list[SignedAgreement]:
    """What these people signed, oldest first."""
    return bodies.signed(workspace.db, person_ids)


def has_signed(workspace: Workspace, person_id: int, kind: AgreementKind, day: date) -> bool:
    """Whether a signature of this kind holds on a day."""
    return any(_holds(one, kind, day) for one in of_people(workspace, [person_id]))


def without(workspace: Workspace, person_ids: Collection[int], day: date) -> list[Person]:
    """Who of these has not signed to keep what is private (practice rule 32), by name."""
    kind = AgreementKind.CONFIDENTIALITY
    have = {one.person_id for one in of_people(workspace, person_ids) if _holds(one, kind, day)}
    found = people.by_ids(workspace.db, set(person_ids) - have)
    return sorted(found.values(), key=lambda one: one.listed.casefold())


def _holds(one: SignedAgreement, kind: AgreementKind, day: date) -> bool:
    ended = one.ended_on is not None and one.ended_on <= day
    return one.kind is kind and one.signed_on <= day and not ended
