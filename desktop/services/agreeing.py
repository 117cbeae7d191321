"""Agreeing claims: by the policy, by one person or two; in part; asking; not agreeing."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.claim import (
    Agreement,
    AgreementKind,
    ClaimKind,
    ClaimState,
    DoubleState,
    FullClaim,
    Line,
)
from desktop.domain.group import Agreeing
from desktop.domain.office import OFFICERS, ORGANISERS, Act, Named
from desktop.domain.paying import Payer, may_agree, needs_two
from desktop.domain.person import clean_text
from desktop.errors import UserError
from desktop.language import N_, plural, sentence
from desktop.services import policies
from desktop.services.access import for_offices, prove, require
from desktop.services.workspace import Workspace
from desktop.storage import claims, people


def settle(workspace: Workspace, act: Act, claim_id: int) -> FullClaim:
    """Bring a claim's agreements and state in line with its lines, within the running step.

    An agreement at another sum lapses. Where the group lets the policy agree, an ordinary
    claim inside the policy is agreed by it.
    """
    full = claims.full(workspace.db, claim_id)
    for agreement in full.agreements:
        if not agreement.lapsed and agreement.amount != full.allowed:
            claims.AGREEMENTS.update(workspace.db, replace(agreement, lapsed=True))
    full = claims.full(workspace.db, claim_id)
    by_policy = any(a.kind is AgreementKind.POLICY for a in full.standing)
    fits = _policy_agrees(workspace, act, full)
    if by_policy and not fits:
        for agreement in full.standing:
            if agreement.kind is AgreementKind.POLICY:
                claims.AGREEMENTS.update(workspace.db, replace(agreement, lapsed=True))
    if fits and not full.standing:
        claims.AGREEMENTS.add(
            workspace.db,
            Agreement(claim_id=full.id, kind=AgreementKind.POLICY, amount=full.allowed, at=act.at),
        )
    full = claims.full(workspace.db, claim_id)
    if full.claim.state in {ClaimState.SUBMITTED, ClaimState.AGREED}:
        state = ClaimState.AGREED if full.standing else ClaimState.SUBMITTED
        if state is not full.claim.state:
            claims.CLAIMS.update(workspace.db, replace(full.claim, state=state))
    return claims.full(workspace.db, claim_id)


def _policy_agrees(workspace: Workspace, act: Act, full: FullClaim) -> bool:
    """Whether this is an ordinary claim inside the policy, in a group that lets it agree."""
    if workspace.settings.agreeing is not Agreeing.POLICY or full.claim.kind is not ClaimKind.COST:
        return False
    if not full.lines or full.held or not full.allowed:
        return False
    policy = policies.on(workspace, full.claim.day)
    rates = {rate.id: rate for rate in policy.rates}
    for line in full.lines:
        rate = rates.get(line.rate_id)
        if rate is not None and rate.agreed_before and not line.agreed_before:
            return False
    payer = Payer(
        person_id=act.person_id,
        agreeing=Agreeing.POLICY,
        policy=policy,
        currency=workspace.settings.currency_code,
    )
    return not needs_two(full, payer)


def drop_own_agreements(workspace: Workspace, claim_id: int) -> None:
    """After the people of a claim changed: who now gains by it agreed nothing."""
    full = claims.full(workspace.db, claim_id)
    for agreement in full.standing:
        if agreement.person_id in full.claim.three:
            claims.AGREEMENTS.update(workspace.db, replace(agreement, lapsed=True))


@for_offices(OFFICERS | ORGANISERS)
def agree(
    workspace: Workspace, act: Act, *, claim_ids: Sequence[int], by: Named, reason: str = ""
) -> list[FullClaim]:
    """Somebody agrees one claim or many, in place, without ending anybody's session.

    Raises NotAllowed unless they hold an office that agrees; UserError for their own claim
    or household, for a claim that is held, asked about or closed, and for a wrong PIN.
    """
    require(workspace, by.person_id, act, OFFICERS)
    prove(workspace, act, by, pin_needed=True)
    agreer = people.PEOPLE.get(workspace.db, by.person_id)
    label = plural(
        N_("{name} agrees {count} claim"),
        N_("{name} agrees {count} claims"),
        count=len(claim_ids),
        name=agreer.short,
    )
    with workspace.step(act, label):
        return [_agree_one(workspace, act, claim_id, by, reason) for claim_id in claim_ids]


def _agree_one(workspace: Workspace, act: Act, claim_id: int, by: Named, reason: str) -> FullClaim:
    full = _to_decide(workspace, claim_id)
    if full.held:
        raise UserError(
            N_("Claim {number} may be there twice. Look at that first."), number=full.claim.number
        )
    _refuse_own(workspace, full, by)
    if any(a.person_id == by.person_id for a in full.standing):
        return full
    for agreement in full.standing:
        if agreement.kind is AgreementKind.POLICY:
            claims.AGREEMENTS.update(workspace.db, replace(agreement, lapsed=True))
    claims.AGREEMENTS.add(
        workspace.db,
        Agreement(
            claim_id=claim_id,
            kind=AgreementKind.PERSON,
            person_id=by.person_id,
            amount=full.allowed,
            at=act.at,
            reason=clean_text(reason),
        ),
    )
    return settle(workspace, act, claim_id)


def _refuse_own(workspace: Workspace, full: FullClaim, by: Named) -> None:
    known = people.by_ids(workspace.db, {by.person_id, *full.claim.three})
    obstacle = may_agree(full, by.person_id, known)
    if obstacle is not None:
        raise UserError(obstacle.text.text, **obstacle.text.values)


def _to_decide(workspace: Workspace, claim_id: int) -> FullClaim:
    full = claims.full(workspace.db, claim_id)
    if full.claim.state is ClaimState.ASKED:
        raise UserError(N_("We asked about this claim. Write the answer first."))
    if full.claim.state not in {ClaimState.SUBMITTED, ClaimState.AGREED}:
        raise UserError(
            N_("There is nothing to decide on claim {number}."), number=full.claim.number
        )
    return full


@for_offices(OFFICERS | ORGANISERS)
def agree_part(
    workspace: Workspace, act: Act, *, line_id: int, amount: int, reason: str, by: Named
) -> FullClaim:
    """Agree less than a line asks, in words the person will read. `amount` in the smallest unit."""
    require(workspace, by.person_id, act, OFFICERS)
    prove(workspace, act, by, pin_needed=True)
    line = claims.LINES.get(workspace.db, line_id)
    assert line.claim_id is not None
    full = _to_decide(workspace, line.claim_id)
    _refuse_own(workspace, full, by)
    if not reason.strip():
        raise UserError(N_("Say why, so that we can tell them."), field="reason")
    if not 0 <= amount <= line.claimed:
        raise UserError(N_("Agree between nothing and what was asked."), field="amount")
    label = sentence(N_("Agree part of claim {number}"), number=full.claim.number)
    with workspace.step(act, label):
        changed = replace(line, allowed=amount, set_by_hand=amount, own_reason=clean_text(reason))
        claims.LINES.update(workspace.db, changed)
        settle(workspace, act, full.id)
        return _agree_one(workspace, act, full.id, by, "")


@for_offices(OFFICERS | ORGANISERS)
def not_agreed(
    workspace: Workspace, act: Act, *, claim_id: int, reason: str, by: Named
) -> FullClaim:
    """Not agreed, because: the reason is told to the person and printed."""
    require(workspace, by.person_id, act, OFFICERS)
    prove(workspace, act, by, pin_needed=True)
    if not reason.strip():
        raise UserError(N_("Say why, so that we can tell them."), field="reason")
    full = _to_decide(workspace, claim_id)
    label = sentence(N_("Do not agree claim {number}"), number=full.claim.number)
    with workspace.step(act, label):
        claims.CLAIMS.update(
            workspace.db,
            replace(full.claim, state=ClaimState.REFUSED, refusal=clean_text(reason)),
        )
    return claims.full(workspace.db, claim_id)


@for_offices(OFFICERS | ORGANISERS)
def ask_about(workspace: Workspace, act: Act, *, claim_id: int, question: str) -> FullClaim:
    """We ask about a claim; it waits until the answer is written down."""
    if not question.strip():
        raise UserError(N_("Write what you want to ask."), field="question")
    full = _to_decide(workspace, claim_id)
    with workspace.step(act, sentence(N_("Ask about claim {number}"), number=full.claim.number)):
        changed = replace(
            full.claim, state=ClaimState.ASKED, question=clean_text(question), answer=""
        )
        claims.CLAIMS.update(workspace.db, changed)
    return claims.full(workspace.db, claim_id)


@for_offices(OFFICERS | ORGANISERS)
def answer(workspace: Workspace, act: Act, *, claim_id: int, answer: str) -> FullClaim:
    """Write down what the person answered; the claim goes on from there."""
    if not answer.strip():
        raise UserError(N_("Write what they answered."), field="answer")
    claim = claims.CLAIMS.get(workspace.db, claim_id)
    if claim.state is not ClaimState.ASKED:
        raise UserError(N_("Nothing was asked about this claim."))
    with workspace.step(act, sentence(N_("Answer about claim {number}"), number=claim.number)):
        claims.CLAIMS.update(
            workspace.db, replace(claim, state=ClaimState.SUBMITTED, answer=clean_text(answer))
        )
        return settle(workspace, act, claim_id)


@for_offices(OFFICERS | ORGANISERS)
def look_at_double(
    workspace: Workspace, act: Act, *, double_id: int, twice: bool, by: Named, note: str = ""
) -> FullClaim:
    """Somebody other than the claimant says whether a held line really is there twice (rule 3).

    When it is, the claim is not agreed, with a friendly note; when it is not, it goes on.
    """
    prove(workspace, act, by, pin_needed=True)
    double = claims.DOUBLES.get(workspace.db, double_id)
    full = claims.full(workspace.db, double.claim_id)
    _refuse_own(workspace, full, by)
    state = DoubleState.DOUBLE if twice else DoubleState.CLEARED
    label = sentence(N_("Look at claim {number}, maybe the same twice"), number=full.claim.number)
    with workspace.step(act, label):
        decided = replace(double, state=state, cleared_by=by.person_id, note=clean_text(note))
        claims.DOUBLES.update(workspace.db, decided)
        if twice:
            text = note.strip() or "We have this one already. Thank you for sending it."
            claims.CLAIMS.update(
                workspace.db,
                replace(full.claim, state=ClaimState.REFUSED, refusal=clean_text(text)),
            )
        return settle(workspace, act, full.id)


def two_needed(workspace: Workspace, full: FullClaim, payer_id: int) -> bool:
    """Whether this claim must be agreed by two people before it is paid in cash."""
    return needs_two(full, payer_for(workspace, full, payer_id))


def payer_for(workspace: Workspace, full: FullClaim, payer_id: int) -> Payer:
    return Payer(
        person_id=payer_id,
        agreeing=workspace.settings.agreeing,
        policy=policies.on(workspace, full.claim.day),
        currency=workspace.settings.currency_code,
    )


def line_of(workspace: Workspace, line_id: int) -> Line:
    return claims.LINES.get(workspace.db, line_id)
