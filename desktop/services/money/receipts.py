"""Receipts: kept, shown, not needed, none with a reason; and their pictures in the file."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from desktop.domain.claim import NO_RECEIPT_REASONS, Double, FullClaim, Line, Receipt, ReceiptState
from desktop.domain.office import ORGANISERS, Act, Named
from desktop.domain.paying import may_agree
from desktop.domain.person import clean_text
from desktop.errors import UserError
from desktop.language import N_, Money, sentence
from desktop.services.access import By, for_offices, officers_who_may, prove_officer_or_member
from desktop.services.money import pictures, policies
from desktop.services.money.claims import open_claim
from desktop.services.money.costs import fits, rule_for
from desktop.services.workspace import Workspace
from desktop.storage import claims, people


@for_offices(ORGANISERS)
def seen(
    workspace: Workspace, act: Act, *, line_id: int, state: ReceiptState = ReceiptState.KEPT
) -> Line:
    """A receipt is here: kept (the answer carries the number to write on it), or shown.

    A carer's signature on the form is a receipt too (`ReceiptState.CARER`), where somebody
    was cared for. `ReceiptState.OPEN` says that it is not here after all.
    """
    line, full = _open_line(workspace, line_id)
    if state is ReceiptState.NONE:
        raise UserError(N_("Choose why there is no receipt."), field="no_receipt")
    if not fits(state, rule_for(workspace, line)):
        raise UserError(N_("This cost needs a receipt, or a reason."), field="receipt")
    number = line.receipt_number
    if state is ReceiptState.KEPT and number is None:
        number = claims.next_receipt_number(workspace.db, full.claim)
    with workspace.step(act, sentence(N_("Receipt on claim {number}"), number=full.claim.number)):
        changed = replace(
            line,
            receipt=state,
            receipt_number=number if state is ReceiptState.KEPT else None,
            no_receipt_reason="",
            accepted_by=None,
        )
        return claims.LINES.update(workspace.db, changed)


@for_offices(ORGANISERS, by=By.OFFICER_OR_MEMBER, own=False)
def none(
    workspace: Workspace, act: Act, *, line_id: int, reason: str, by: Named, own_words: str = ""
) -> Line:
    """There is no receipt: a reason from the list, accepted by somebody who does not gain by it.

    The payer may accept up to the policy's limit; above it another officer must, or a member
    where there is no other. Raises UserError otherwise (practice rule 7, their-days.md).
    """
    line, full = _open_line(workspace, line_id)
    if reason not in NO_RECEIPT_REASONS:
        raise UserError(N_("Choose why there is no receipt."), field="no_receipt")
    if reason == "other" and not own_words.strip():
        raise UserError(N_("Say in a few words why there is none."), field="no_receipt")
    _refuse_own(workspace, full, by)
    limit = policies.on(workspace, line.day).no_receipt_limit
    if line.claimed > limit and by.person_id == act.person_id:
        raise UserError(
            N_("Above {limit} without a receipt, somebody else accepts it."),
            field="no_receipt",
            limit=Money(limit, workspace.settings.currency_code),
        )
    prove_officer_or_member(workspace, by, act, full.claim.three, field="no_receipt")
    text = own_words.strip() or reason
    with workspace.step(
        act, sentence(N_("No receipt on claim {number}"), number=full.claim.number)
    ):
        changed = replace(
            line,
            receipt=ReceiptState.NONE,
            receipt_number=None,
            no_receipt_reason=clean_text(text),
            accepted_by=by.person_id,
        )
        return claims.LINES.update(workspace.db, changed)


@for_offices(ORGANISERS)
def who_may_accept(
    workspace: Workspace, act: Act, full: FullClaim, among: Collection[int]
) -> list[int]:
    """Who of these may accept a cost without a receipt above the limit, in their order.

    Other officers; only where there is none, whoever else of these gains nothing by it.
    """
    three = full.claim.three
    known = people.by_ids(workspace.db, {*among, *three})
    officers = officers_who_may(workspace, act.day, three) - {act.person_id}
    if officers:
        return [one for one in among if one in officers]
    others = [one for one in among if one != act.person_id and not known[one].is_gone]
    return [one for one in others if may_agree(full, one, known) is None]


def _refuse_own(workspace: Workspace, full: FullClaim, by: Named) -> None:
    known = people.by_ids(workspace.db, {by.person_id, *full.claim.three})
    if may_agree(full, by.person_id, known) is not None:
        raise UserError(
            N_("Somebody else must accept this: the money is for them."), field="no_receipt"
        )


@for_offices(ORGANISERS)
def add_picture(
    workspace: Workspace,
    act: Act,
    *,
    claim_id: int,
    name: str,
    content: bytes,
    line_ids: Sequence[int] = (),
) -> Receipt:
    """Keep a photo, scan or PDF in the file, for one line or several.

    Pictures are turned upright, stripped of place data and shrunk sensibly. Raises
    UserError, in words, for what is no picture or too large. The same picture on another
    claim holds this one as a possible double.
    """
    full = claims.full(workspace.db, claim_id)
    kept = pictures.prepared(content)
    ours = [line.id for line in full.lines if line.id is not None]
    lines = [line_id for line_id in ours if line_id in line_ids or not line_ids]
    with workspace.step(
        act, sentence(N_("Keep a receipt for claim {number}"), number=full.claim.number)
    ):
        claims.keep_bytes(workspace.db, kept.sha256, kept.media_type, kept.content)
        receipt = claims.RECEIPTS.add(
            workspace.db,
            Receipt(
                claim_id=claim_id,
                sha256=kept.sha256,
                media_type=kept.media_type,
                name=clean_text(name)[:200],
            ),
        )
        for line_id in lines:
            claims.link_receipt(workspace.db, receipt.id or 0, line_id)
            _hold_if_elsewhere(workspace, full, kept.sha256, line_id)
        return receipt


def _hold_if_elsewhere(workspace: Workspace, full: FullClaim, sha256: str, line_id: int) -> None:
    known = {d.other_line_id for d in full.doubles if d.line_id == line_id}
    for other in claims.same_receipt_elsewhere(workspace.db, full.id, sha256):
        if other not in known:
            double = Double(claim_id=full.id, line_id=line_id, other_line_id=other)
            claims.DOUBLES.add(workspace.db, double)
            known.add(other)


def _open_line(workspace: Workspace, line_id: int) -> tuple[Line, FullClaim]:
    line = claims.LINES.get(workspace.db, line_id)
    assert line.claim_id is not None
    return line, open_claim(workspace, line.claim_id)
