"""Whether a claim stands agreed: by the policy or by people, at the amount it has today."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.claim import (
    Agreement,
    AgreementKind,
    ClaimKind,
    ClaimState,
    DoubleState,
    FullClaim,
    ReceiptState,
)
from desktop.domain.group import Agreeing
from desktop.domain.office import EVERY_OFFICE, ORGANISERS, Act, Office
from desktop.domain.paying import Payer, needs_two, same_household
from desktop.services import policies
from desktop.services.access import for_offices
from desktop.services.workspace import Workspace
from desktop.storage import cash, claims, offices, people

DECIDED = frozenset({ClaimState.SUBMITTED, ClaimState.AGREED})
"""States in which somebody can decide about a claim."""


@for_offices(ORGANISERS)
def settle(workspace: Workspace, act: Act, claim_id: int) -> FullClaim:
    """Bring a claim's agreements and state in line with its lines, within the running step.

    An agreement at another sum lapses. Where the group lets the policy agree, an ordinary
    claim inside the policy is agreed by it.
    """
    full = claims.full(workspace.db, claim_id)
    fits = policy_agrees(workspace, act, full)
    lapse(
        workspace,
        [
            agreement
            for agreement in full.agreements
            if agreement.amount != full.allowed
            or (agreement.kind is AgreementKind.POLICY and not fits)
        ],
    )
    full = claims.full(workspace.db, claim_id)
    if fits and not full.standing:
        claims.AGREEMENTS.add(
            workspace.db,
            Agreement(claim_id=full.id, kind=AgreementKind.POLICY, amount=full.allowed, at=act.at),
        )
        full = claims.full(workspace.db, claim_id)
    state = ClaimState.AGREED if full.standing else ClaimState.SUBMITTED
    if full.claim.state in DECIDED and full.claim.state is not state:
        claims.CLAIMS.update(workspace.db, replace(full.claim, state=state))
    return claims.full(workspace.db, claim_id)


def lapse(workspace: Workspace, agreements: Sequence[Agreement]) -> None:
    """These agreements hold no longer; they stay on the claim, as what was said that day."""
    for agreement in agreements:
        if not agreement.lapsed:
            claims.AGREEMENTS.update(workspace.db, replace(agreement, lapsed=True))


@for_offices(EVERY_OFFICE)
def policy_agrees(workspace: Workspace, act: Act, full: FullClaim) -> bool:
    """Whether this is an ordinary claim inside the policy, in a group that lets it agree.

    A claim that pays the treasurer or her household always needs another person.
    """
    if workspace.settings.agreeing is not Agreeing.POLICY or full.claim.kind is not ClaimKind.COST:
        return False
    if not full.lines or full.held or not full.allowed:
        return False
    versions = policies.every(workspace)
    beforehand = {r.id for policy in versions for r in policy.rates if r.agreed_before}
    if any(line.rate_id in beforehand and not line.agreed_before for line in full.lines):
        return False
    if _for_a_treasurer(workspace, act, full):
        return False
    return not needs_two(full, payer_for(workspace, full, act.person_id))


def _for_a_treasurer(workspace: Workspace, act: Act, full: FullClaim) -> bool:
    treasurers = set(offices.holders(workspace.db, {Office.TREASURER}, act.day))
    three = full.claim.three
    known = people.by_ids(workspace.db, treasurers | three)
    return bool(treasurers & three) or any(same_household(t, three, known) for t in treasurers)


def lapse_if_changed(workspace: Workspace, before: FullClaim) -> None:
    """After a claim's costs were written again: what was agreed was something else.

    The same costs in other words keep what was agreed.
    """
    after = claims.full(workspace.db, before.id)
    if _costs_of(before) != _costs_of(after):
        lapse(workspace, after.agreements)


def _costs_of(full: FullClaim) -> list[tuple[int, str, int, int]]:
    lines = full.lines
    return sorted((x.category_id, x.day.isoformat(), x.claimed, x.allowed) for x in lines)


def drop_own_agreements(workspace: Workspace, claim_id: int) -> None:
    """After the people of a claim changed: who now gains by it agreed, accepted, saw nothing."""
    full = claims.full(workspace.db, claim_id)
    three = full.claim.three
    lapse(workspace, [agreement for agreement in full.standing if agreement.person_id in three])
    for line in full.lines:
        if line.accepted_by in three:
            again = replace(line, receipt=ReceiptState.OPEN, no_receipt_reason="", accepted_by=None)
            claims.LINES.update(workspace.db, again)
    for double in full.doubles:
        if double.state is DoubleState.CLEARED and double.cleared_by in three:
            held = replace(double, state=DoubleState.HELD, cleared_by=None)
            claims.DOUBLES.update(workspace.db, held)


def payer_for(workspace: Workspace, full: FullClaim, payer_id: int) -> Payer:
    """This person as the payer of this claim, with the rules of the day it is for."""
    claim = full.claim
    return Payer(
        person_id=payer_id,
        agreeing=workspace.settings.agreeing,
        policy=policies.on(workspace, claim.day),
        currency=workspace.settings.currency_code,
        cash_had=_cash_had(workspace, full),
    )


def _cash_had(workspace: Workspace, full: FullClaim) -> int:
    """What the person of this claim had in cash at its meeting for other claims."""
    claim, meeting_id = full.claim, full.claim.meeting_id
    if meeting_id is None:
        return 0
    what = ("had in cash", meeting_id)
    had = workspace.kept(what, lambda: cash.had_in_cash(workspace.db, meeting_id))
    return sum(x for who, which, x in had if who == claim.person_id and which != full.id)
