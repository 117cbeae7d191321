"""Agreeing claims: by the policy, by one person or two; in part; asking; not agreeing."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.claim import (
    SENT_TWICE,
    Agreement,
    AgreementKind,
    ClaimState,
    DoubleState,
    FullClaim,
    Line,
)
from desktop.domain.office import EVERY_OFFICE, OFFICERS, ORGANISERS, Act, Named
from desktop.domain.payer import needs_two
from desktop.domain.paying import may_agree
from desktop.domain.person import clean_text
from desktop.errors import UserError
from desktop.language import N_, Money, plural, sentence
from desktop.services.access import By, for_offices, officers_who_may, prove, require
from desktop.services.money.costs import judged_again
from desktop.services.money.standing import DECIDED, lapse, payer_for, settle
from desktop.services.workspace import Workspace
from desktop.storage import claims, people


@for_offices(ORGANISERS, by=By.OFFICER, own=False)
def agree(
    workspace: Workspace, act: Act, *, claim_ids: Sequence[int], by: Named, reason: str = ""
) -> list[FullClaim]:
    """Somebody agrees one claim or many, in place, without ending anybody's session.

    Raises NotAllowed unless they hold an office that agrees; UserError for their own claim
    or household, for a claim that is held, asked about or closed, and for a wrong PIN. A
    second person may still agree what is promised, before the bank payment is made.
    """
    require(workspace, by.person_id, act, OFFICERS)
    prove(workspace, by, act, pin_needed=True)
    agreer = people.PEOPLE.get(workspace.db, by.person_id)
    label = plural(
        "{name} agrees {count} claim",
        "{name} agrees {count} claims",
        count=len(claim_ids),
        name=agreer.short,
    )
    with workspace.step(act, label):
        return [_agree_one(workspace, act, claim_id, by, reason) for claim_id in claim_ids]


def _agree_one(workspace: Workspace, act: Act, claim_id: int, by: Named, reason: str) -> FullClaim:
    full = _to_decide(workspace, claim_id, DECIDED | {ClaimState.PROMISED})
    if full.held:
        raise UserError(
            N_("Claim {number} may be there twice. Look at that first."), number=full.claim.number
        )
    _refuse_own(workspace, act, full, by)
    if any(a.person_id == by.person_id for a in full.standing):
        return full
    lapse(workspace, [a for a in full.standing if a.kind is AgreementKind.POLICY])
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


def _refuse_own(workspace: Workspace, act: Act, full: FullClaim, by: Named) -> None:
    known = people.by_ids(workspace.db, {by.person_id, *full.claim.three})
    others = officers_who_may(workspace, act.day, full.claim.three) - {by.person_id}
    obstacle = may_agree(full, by.person_id, known, there_is_another=bool(others))
    if obstacle is not None:
        raise UserError(obstacle.text.text, **obstacle.text.values)


def _to_decide(
    workspace: Workspace, claim_id: int, states: frozenset[ClaimState] = DECIDED
) -> FullClaim:
    full = claims.full(workspace.db, claim_id)
    if full.claim.state is ClaimState.ASKED:
        raise UserError(N_("We asked about this claim. Write the answer first."))
    if full.claim.state not in states:
        raise UserError(
            N_("There is nothing to decide on claim {number}."), number=full.claim.number
        )
    return full


@for_offices(ORGANISERS, by=By.OFFICER, own=False)
def agree_part(
    workspace: Workspace, act: Act, *, line_id: int, amount: int, reason: str, by: Named
) -> FullClaim:
    """Agree less than a line asks, in words the person will read. `amount` in the smallest unit.

    Never more than the policy pays for it: a cap is a cap (practice rule 14).
    """
    require(workspace, by.person_id, act, OFFICERS)
    prove(workspace, by, act, pin_needed=True)
    line = claims.LINES.get(workspace.db, line_id)
    assert line.claim_id is not None
    full = _to_decide(workspace, line.claim_id)
    _refuse_own(workspace, act, full, by)
    if not reason.strip():
        raise UserError(N_("Say why, so that we can tell them."), field="reason")
    most = judged_again(workspace, full.claim, line).amount
    if not 0 <= amount <= most:
        raise UserError(
            N_("Agree between nothing and {most}."),
            field="amount",
            most=Money(most, workspace.settings.currency_code),
        )
    label = sentence(N_("Agree part of claim {number}"), number=full.claim.number)
    with workspace.step(act, label):
        changed = replace(line, allowed=amount, set_by_hand=None, own_reason="")
        if amount < most:
            changed = replace(changed, set_by_hand=amount, own_reason=clean_text(reason))
        claims.LINES.update(workspace.db, changed)
        settle(workspace, act, full.id)
        return _agree_one(workspace, act, full.id, by, "")


@for_offices(ORGANISERS, by=By.OFFICER)
def not_agreed(
    workspace: Workspace, act: Act, *, claim_id: int, reason: str, by: Named
) -> FullClaim:
    """Not agreed, because: the reason is told to the person and printed."""
    require(workspace, by.person_id, act, OFFICERS)
    prove(workspace, by, act, pin_needed=True)
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


@for_offices(ORGANISERS)
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


@for_offices(ORGANISERS)
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


@for_offices(ORGANISERS, by=By.OFFICE, own=False)
def look_at_double(
    workspace: Workspace, act: Act, *, double_id: int, twice: bool, by: Named, note: str = ""
) -> FullClaim:
    """Somebody other than the claimant says whether a held line really is there twice (rule 3).

    When it is, the claim is not agreed, with a friendly note; when it is not, it goes on.
    Money that moved already is put right or taken back instead.
    """
    require(workspace, by.person_id, act, EVERY_OFFICE)
    prove(workspace, by, act, pin_needed=True)
    double = claims.DOUBLES.get(workspace.db, double_id)
    full = claims.full(workspace.db, double.claim_id)
    _refuse_own(workspace, act, full, by)
    if twice and full.claim.state in {ClaimState.PAID, ClaimState.PROMISED}:
        raise UserError(N_("This is paid or promised already. Put the slip right instead."))
    state = DoubleState.DOUBLE if twice else DoubleState.CLEARED
    label = sentence(N_("Look at claim {number}, maybe the same twice"), number=full.claim.number)
    with workspace.step(act, label):
        decided = replace(double, state=state, cleared_by=by.person_id, note=clean_text(note))
        claims.DOUBLES.update(workspace.db, decided)
        if twice:
            text = clean_text(note) or SENT_TWICE
            claims.CLAIMS.update(
                workspace.db, replace(full.claim, state=ClaimState.REFUSED, refusal=text)
            )
        return settle(workspace, act, full.id)


def two_needed(workspace: Workspace, full: FullClaim, payer_id: int) -> bool:
    """Whether this claim must be agreed by two people before it is paid in cash."""
    return needs_two(full, payer_for(workspace, full, payer_id))


def line_of(workspace: Workspace, line_id: int) -> Line:
    return claims.LINES.get(workspace.db, line_id)
