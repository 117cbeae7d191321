"""People: adding, changing, what they usually spend, where a bank payment goes."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.claim import ClaimKind, ClaimState
from desktop.domain.history import RowChange, Step
from desktop.domain.office import OFFICERS, ORGANISERS, Act, Office
from desktop.domain.person import STATUS_NAMES, PayeeDetails, Person, Status, alike
from desktop.domain.usual import UsualLine
from desktop.errors import UserError
from desktop.language import N_, plural, sentence
from desktop.services.access import for_offices
from desktop.services.workspace import Workspace
from desktop.storage import bodies, claims, history, people

DETAIL_KEEPERS = frozenset({Office.TREASURER})


def every(
    workspace: Workspace, *, limit: int | None = None, offset: int | None = None
) -> list[Person]:
    return people.every(workspace.db, limit=limit, offset=offset)


def get(workspace: Workspace, person_id: int) -> Person:
    return people.PEOPLE.get(workspace.db, person_id)


def by_ids(workspace: Workspace, ids: set[int]) -> dict[int, Person]:
    return people.by_ids(workspace.db, ids)


def count(workspace: Workspace) -> int:
    return people.count(workspace.db)


def maybe_the_same(workspace: Workspace, name: str) -> list[Person]:
    """People whose name is the same but for accents and capitals: asked once, never decided."""
    typed = Person(name=name)
    return [person for person in people.every(workspace.db) if alike(person, typed)]


@for_offices(ORGANISERS)
def add(workspace: Workspace, act: Act, *, person: Person) -> Person:
    """Add one person; only the name is asked."""
    with workspace.step(act, sentence(N_("Add {name}"), name=person.name)):
        return people.PEOPLE.add(
            workspace.db, replace(person, joined_on=person.joined_on or act.day)
        )


@for_offices(ORGANISERS)
def add_many(workspace: Workspace, act: Act, *, names: Sequence[str]) -> list[Person]:
    """Add a list of names, one person each, in one step; empty lines are left out."""
    typed = [Person(name=name, joined_on=act.day) for name in names if name.strip()]
    if not typed:
        raise UserError(N_("Type one name a line."), field="names")
    label = plural("Add {count} person", "Add {count} people", count=len(typed))
    with workspace.step(act, label):
        return [people.PEOPLE.add(workspace.db, person) for person in typed]


@for_offices(ORGANISERS)
def change(workspace: Workspace, act: Act, *, person: Person) -> Person:
    """Store what was changed about a person."""
    if person.collector_id is not None and person.collector_id == person.id:
        raise UserError(N_("Choose somebody else, or nobody."), field="collector_id")
    with workspace.step(act, sentence(N_("Change {name}"), name=person.name)):
        return people.PEOPLE.update(workspace.db, person)


@for_offices(ORGANISERS)
def set_status(workspace: Workspace, act: Act, *, person_id: int, status: Status) -> Person:
    """Welcome, active, paused, left, or has died. Who is gone sits on no committee any more."""
    person = replace(people.PEOPLE.get(workspace.db, person_id), status=status)
    said = sentence(STATUS_NAMES[status])
    with workspace.step(act, sentence(N_("{name}: {status}"), name=person.name, status=said)):
        if person.is_gone:
            bodies.end_seats(workspace.db, person_id, act.day)
        return people.PEOPLE.update(workspace.db, person)


@for_offices(DETAIL_KEEPERS)
def save_details(workspace: Workspace, act: Act, *, details: PayeeDetails) -> None:
    """Keep where a bank payment goes. Shown in full only while typing (practice rule 24)."""
    person = people.PEOPLE.get(workspace.db, details.person_id)
    before = people.details_of(workspace.db, details.person_id)
    with workspace.step(act, sentence(N_("Bank details of {name}"), name=person.short)):
        if before is None:
            people.DETAILS.add(workspace.db, details)
        else:
            people.DETAILS.update(workspace.db, replace(details, id=before.id))


def hidden_details(workspace: Workspace, person_id: int) -> str | None:
    """The last three figures of the account, or None where we have no details."""
    details = people.details_of(workspace.db, person_id)
    return details.hidden if details else None


@for_offices(OFFICERS)
def show_to_pay(workspace: Workspace, act: Act, *, claim_id: int) -> PayeeDetails:
    """Open the details of the one who is due a bank payment; history notes that you saw them.

    Raises UserError when the claim waits for no bank payment, or we have no details.
    """
    claim = claims.CLAIMS.get(workspace.db, claim_id)
    if claim.state is not ClaimState.PROMISED:
        raise UserError(N_("Bank details open only for a payment that is due."))
    person = people.PEOPLE.get(workspace.db, claim.payee_id)
    details = people.details_of(workspace.db, claim.payee_id)
    if details is None:
        raise UserError(
            N_("We have no bank details of {name} yet. Ask for them."), name=person.short
        )
    with workspace.step(act, sentence(N_("Show the bank details of {name}"), name=person.short)):
        seen = people.SeenDetails(
            person_id=claim.payee_id, claim_id=claim_id, seen_by=act.person_id, at=act.at
        )
        people.SEEN.add(workspace.db, seen)
    return details


def usual_of(workspace: Workspace, person_id: int) -> list[UsualLine]:
    return people.usual_of(workspace.db, person_id)


@for_offices(ORGANISERS)
def keep_usual(workspace: Workspace, act: Act, *, claim_id: int) -> None:
    """Keep this claim's costs as the person's usual ones, instead of those kept before."""
    full = claims.full(workspace.db, claim_id)
    if full.claim.kind is not ClaimKind.COST:
        raise UserError(N_("Only costs can be kept as usual."))
    person = people.PEOPLE.get(workspace.db, full.claim.person_id)
    with workspace.step(act, sentence(N_("Keep this as usual for {name}"), name=person.short)):
        people.keep_usual(workspace.db, full.claim.person_id, full.lines)


def history_of(workspace: Workspace, table: str, row_id: int) -> list[tuple[Step, RowChange]]:
    """Who changed this and when, oldest first. Bank details are left out (practice rule 24)."""
    found = history.of_row(workspace.db, table, row_id)
    if table != people.DETAILS.name:
        return found
    return [(step, replace(change, before=None, after=None)) for step, change in found]
