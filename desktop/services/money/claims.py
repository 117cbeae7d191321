"""Claims: writing down what something cost, and changing it while nothing is paid."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.claim import (
    OPEN_STATES,
    Claim,
    ClaimKind,
    ClaimState,
    FullClaim,
    Receipt,
)
from desktop.domain.meeting import Meeting
from desktop.domain.office import EVERY_OFFICE, OFFICERS, ORGANISERS, Act
from desktop.domain.person import METHOD_NAMES, Method, Person
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.services.access import for_offices
from desktop.services.money import advances, standing
from desktop.services.money.costs import Cost, as_costs, write_lines
from desktop.services.workspace import Workspace
from desktop.storage import claims, meetings, people


def get(workspace: Workspace, claim_id: int) -> FullClaim:
    return claims.full(workspace.db, claim_id)


def of_meeting(workspace: Workspace, meeting_id: int) -> list[FullClaim]:
    return claims.of_meeting(workspace.db, meeting_id)


def of_person(workspace: Workspace, person_id: int) -> list[FullClaim]:
    return claims.of_person(workspace.db, person_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What else is said when a claim is written down; most claims say none of it.

    `method` is how the person likes to be paid unless said; `day` the meeting's, or today.
    `return_by` is when an advance is settled, `advance_id` the advance this claim settles.
    """

    kind: ClaimKind = ClaimKind.COST
    method: Method | None = None
    day: date | None = None
    away_minutes: int | None = None
    return_by: date | None = None
    advance_id: int | None = None
    submitted_on: date | None = None
    same_as_last: bool = False


@for_offices(ORGANISERS)
def new_claim(
    workspace: Workspace,
    act: Act,
    *,
    person_id: int,
    costs: Sequence[Cost],
    meeting_id: int | None = None,
    asked: Asked | None = None,
) -> FullClaim:
    """Write down a claim. Who is paid and who takes the money start as the person says they do.

    Raises UserError for a fee among costs (practice rule 22), an advance without a day to
    bring the receipt back (rule 10), an `advance_id` that is no open advance of theirs, or a
    cost we do not pay.
    """
    asked = asked or Asked()
    person = people.PEOPLE.get(workspace.db, person_id)
    advances.check_return_day(asked.kind, asked.return_by, act.day)
    advances.check_settles(workspace, asked.kind, asked.advance_id, person_id)
    meeting = meetings.MEETINGS.get(workspace.db, meeting_id) if meeting_id else None
    claim = replace(_as_asked(asked, person, meeting, act), number=claims.next_number(workspace.db))
    label = sentence(N_("Write down what {name} spent"), name=person.short)
    with workspace.step(act, label):
        stored = claims.CLAIMS.add(workspace.db, claim)
        assert stored.id is not None
        write_lines(workspace, stored, meeting, costs)
        _submit(workspace, stored)
        return standing.settle(workspace, act, stored.id)


def _as_asked(asked: Asked, person: Person, meeting: Meeting | None, act: Act) -> Claim:
    assert person.id is not None
    return Claim(
        kind=asked.kind,
        person_id=person.id,
        payee_id=person.id,
        collector_id=person.collector_id or person.id,
        meeting_id=meeting.id if meeting else None,
        day=asked.day or (meeting.day if meeting else act.day),
        submitted_on=asked.submitted_on or act.day,
        method=asked.method or person.method,
        away_minutes=asked.away_minutes,
        advance_id=asked.advance_id,
        return_by=asked.return_by,
        same_as_last=asked.same_as_last,
    )


@for_offices(ORGANISERS)
def change_costs(
    workspace: Workspace,
    act: Act,
    *,
    claim_id: int,
    costs: Sequence[Cost],
    same_as_last: bool = False,
) -> FullClaim:
    """Replace what a claim says something cost. What was agreed before at another sum lapses."""
    full = open_claim(workspace, claim_id)
    meeting_id = full.claim.meeting_id
    meeting = meetings.MEETINGS.get(workspace.db, meeting_id) if meeting_id else None
    with workspace.step(act, sentence(N_("Change claim {number}"), number=full.claim.number)):
        claim = claims.CLAIMS.update(workspace.db, replace(full.claim, same_as_last=same_as_last))
        write_lines(workspace, claim, meeting, costs)
        _submit(workspace, claim)
        standing.lapse_if_changed(workspace, full)
        return standing.settle(workspace, act, claim_id)


def open_claim(workspace: Workspace, claim_id: int) -> FullClaim:
    """The claim, while it may still change. Raises UserError once money moved."""
    full = claims.full(workspace.db, claim_id)
    if full.claim.state is ClaimState.PROMISED:
        raise UserError(N_("This is promised by bank. Take the promise back first."))
    if full.claim.state not in OPEN_STATES:
        raise UserError(N_("This claim is closed. Write a new one, or put the slip right."))
    return full


def _submit(workspace: Workspace, claim: Claim) -> None:
    if claim.state is ClaimState.DRAFT:
        claims.CLAIMS.update(workspace.db, replace(claim, state=ClaimState.SUBMITTED))


@for_offices(ORGANISERS)
def pay_whom(
    workspace: Workspace,
    act: Act,
    *,
    claim_id: int,
    payee_id: int | None = None,
    collector_id: int | None = None,
    remember: bool = True,
) -> FullClaim:
    """Say who is paid, and who takes the money; the collector is remembered on the person."""
    full = open_claim(workspace, claim_id)
    claim = full.claim
    payee, collector = payee_id or claim.payee_id, collector_id or claim.collector_id
    taker = people.PEOPLE.get(workspace.db, collector)
    with workspace.step(act, sentence(N_("{name} takes the money"), name=taker.short)):
        claims.CLAIMS.update(workspace.db, replace(claim, payee_id=payee, collector_id=collector))
        if remember and collector_id is not None:
            person = people.PEOPLE.get(workspace.db, claim.person_id)
            kept = None if collector == claim.person_id else collector
            people.PEOPLE.update(workspace.db, replace(person, collector_id=kept))
        standing.drop_own_agreements(workspace, claim_id)
        return standing.settle(workspace, act, claim_id)


@for_offices(ORGANISERS)
def set_method(workspace: Workspace, act: Act, *, claim_id: int, method: Method) -> FullClaim:
    """Cash or bank; one way of paying per claim."""
    full = open_claim(workspace, claim_id)
    with workspace.step(
        act,
        sentence(
            N_("Claim {number}: {how}"),
            number=full.claim.number,
            how=sentence(METHOD_NAMES[method]),
        ),
    ):
        claims.CLAIMS.update(workspace.db, replace(full.claim, method=method))
        return standing.settle(workspace, act, claim_id)


@for_offices(ORGANISERS)
def set_away(workspace: Workspace, act: Act, *, claim_id: int, minutes: int) -> FullClaim:
    """How long the person was away; meals depend on it."""
    full = open_claim(workspace, claim_id)
    if minutes < 0:
        raise UserError(N_("Type a number above zero."), field="away")
    with workspace.step(act, sentence(N_("Time away on claim {number}"), number=full.claim.number)):
        claims.CLAIMS.update(workspace.db, replace(full.claim, away_minutes=minutes))
        return change_costs(workspace, act, claim_id=claim_id, costs=as_costs(workspace, full))


@for_offices(ORGANISERS)
def withdraw(workspace: Workspace, act: Act, *, claim_id: int) -> FullClaim:
    """The person takes the claim back; its number stays."""
    full = open_claim(workspace, claim_id)
    with workspace.step(act, sentence(N_("Take back claim {number}"), number=full.claim.number)):
        claims.CLAIMS.update(workspace.db, replace(full.claim, state=ClaimState.WITHDRAWN))
    return claims.full(workspace.db, claim_id)


@for_offices(OFFICERS)
def take_late(workspace: Workspace, act: Act, *, claim_id: int, agreed_by: str) -> FullClaim:
    """Take a claim after the last day; who agreed that is kept (practice rule 15)."""
    if not agreed_by.strip():
        raise UserError(N_("Say who agreed to take it late."), field="late")
    full = open_claim(workspace, claim_id)
    with workspace.step(act, sentence(N_("Take claim {number} late"), number=full.claim.number)):
        claims.CLAIMS.update(workspace.db, replace(full.claim, late_agreed=agreed_by.strip()))
        return standing.settle(workspace, act, claim_id)


def waiting(workspace: Workspace) -> list[FullClaim]:
    """Claims that wait for somebody: written down, asked about, agreed and unpaid."""
    return list(workspace.kept("waiting", lambda: claims.in_states(workspace.db, OPEN_STATES)))


def page(
    workspace: Workspace, *, limit: int, offset: int, states: Sequence[ClaimState] = ()
) -> list[dict[str, object]]:
    """One page of the list of all claims, newest first."""
    return claims.page(workspace.db, limit=limit, offset=offset, states=[s.value for s in states])


def count(workspace: Workspace, states: Sequence[ClaimState] = ()) -> int:
    return claims.count(workspace.db, [state.value for state in states])


def receipts_of(workspace: Workspace, claim_id: int) -> list[tuple[Receipt, list[int]]]:
    return claims.receipts_of(workspace.db, claim_id)


@for_offices(EVERY_OFFICE)
def receipt_bytes(workspace: Workspace, act: Act, *, receipt_id: int) -> bytes:  # noqa: ARG001
    """A receipt's picture, as it was kept."""
    receipt = claims.RECEIPTS.get(workspace.db, receipt_id)
    return claims.bytes_of(workspace.db, receipt.sha256)
