"""Putting right: money not given after all, money that comes back. The first slip stands."""

from dataclasses import replace

from desktop.domain.cash import Movement, MovementKind
from desktop.domain.claim import ClaimState, FullClaim
from desktop.domain.currency import Pieces
from desktop.domain.office import OFFICERS, Act, who_to_ask
from desktop.domain.paying import same_household
from desktop.domain.person import clean_text
from desktop.errors import UserError
from desktop.language import N_, Money, sentence
from desktop.services.access import for_offices, officers_who_may
from desktop.services.money.posting import post
from desktop.services.workspace import Workspace
from desktop.storage import cash, claims, people


@for_offices(OFFICERS, own=False)
def not_given(workspace: Workspace, act: Act, *, movement_id: int) -> FullClaim:
    """Not given after all: a visible correction puts the money back; a new claim takes over.

    The first slip stands. The answer is the new claim, agreed as the old one was, ready to
    be paid again; it names the old one (practice rule 2).
    """
    paid = _payment(workspace, act, movement_id)
    full = claims.full(workspace.db, paid.claim_id or 0)
    amount = _still_out(workspace, paid)
    if full.claim.state is not ClaimState.PAID or not amount:
        raise UserError(N_("Slip {number} is put back already."), number=paid.number)
    _check_not_settled(workspace, full)
    money = Money(amount, workspace.settings.currency_code)
    person = people.PEOPLE.get(workspace.db, full.claim.person_id)
    with workspace.step(
        act, sentence(N_("Put back {amount} of {name}"), amount=money, name=person.short)
    ):
        post(
            workspace,
            act,
            kind=MovementKind.PUT_BACK,
            from_place=cash.PLACES.get(workspace.db, paid.to_id),
            to_place=cash.PLACES.get(workspace.db, paid.from_id),
            amount=amount,
            pieces=paid.pieces if amount == paid.amount else None,
            claim_id=full.id,
            meeting_id=full.claim.meeting_id,
            paid_by=paid.received_by,
            received_by=act.person_id,
            corrects_id=paid.id,
        )
        claims.CLAIMS.update(workspace.db, replace(full.claim, state=ClaimState.PUT_BACK))
        again = _again(workspace, full)
        claims.move_advance(workspace.db, full.id, again.id)
        return again


def _payment(workspace: Workspace, act: Act, movement_id: int) -> Movement:
    """The payment to put right, by somebody whose household did not gain by it."""
    paid = cash.MOVEMENTS.get(workspace.db, movement_id)
    if paid.kind is not MovementKind.PAY or paid.claim_id is None:
        raise UserError(N_("Only money that was paid can be put right."))
    three = claims.CLAIMS.get(workspace.db, paid.claim_id).three
    known = people.by_ids(workspace.db, {act.person_id, *three})
    if act.person_id in three or same_household(act.person_id, three, known):
        others = officers_who_may(workspace, act.day, three)
        text = N_("This money was for you, or for whom you live with. {ask}")
        raise UserError(text, ask=who_to_ask(there_is=bool(others)))
    return paid


def _check_not_settled(workspace: Workspace, full: FullClaim) -> None:
    """An advance that a paid claim stands on is put right through that claim."""
    by = claims.settling(workspace.db, full.id)
    if by is not None and by.state is ClaimState.PAID:
        raise UserError(N_("Claim {number} settled this. Put that right first."), number=by.number)


def _still_out(workspace: Workspace, paid: Movement) -> int:
    """What of a payment is still with the person."""
    moved = cash.of_claim(workspace.db, paid.claim_id or 0)
    return paid.amount - sum(m.amount for m in moved if m.corrects_id == paid.id)


def _again(workspace: Workspace, full: FullClaim) -> FullClaim:
    """The same claim under a new number, naming the old one; nothing is asked again."""
    claim = claims.CLAIMS.add(
        workspace.db,
        replace(
            full.claim,
            id=None,
            number=claims.next_number(workspace.db),
            state=ClaimState.AGREED,
            replaces_id=full.id,
        ),
    )
    assert claim.id is not None
    lines: dict[int | None, int | None] = {}
    for line in full.lines:
        lines[line.id] = claims.LINES.add(
            workspace.db, replace(line, id=None, claim_id=claim.id)
        ).id
    for agreement in full.standing:
        claims.AGREEMENTS.add(workspace.db, replace(agreement, id=None, claim_id=claim.id))
    for double in full.doubles:
        copied = replace(double, id=None, claim_id=claim.id, line_id=lines[double.line_id] or 0)
        claims.DOUBLES.add(workspace.db, copied)
    for receipt, line_ids in claims.receipts_of(workspace.db, full.id):
        kept = claims.RECEIPTS.add(workspace.db, replace(receipt, id=None, claim_id=claim.id))
        for line_id in line_ids:
            claims.link_receipt(workspace.db, kept.id or 0, lines[line_id] or 0)
    return claims.full(workspace.db, claim.id)


@for_offices(OFFICERS, own=False)
def put_right(
    workspace: Workspace,
    act: Act,
    *,
    movement_id: int,
    amount: int,
    reason: str,
    pieces: Pieces | None = None,
) -> Movement:
    """Somebody had too much and hands `amount` back: its own numbered slip (W7).

    The payment stands; the claim shows what was paid less what came back.
    """
    paid = _payment(workspace, act, movement_id)
    if not reason.strip():
        raise UserError(N_("Say what was wrong, in a few words."), field="reason")
    if not 0 < amount <= _still_out(workspace, paid):
        raise UserError(N_("That is more than was paid. Check the figures."), field="amount")
    with workspace.step(act, sentence(N_("Put slip {number} right"), number=paid.number)):
        return post(
            workspace,
            act,
            kind=MovementKind.CORRECTION,
            from_place=cash.PLACES.get(workspace.db, paid.to_id),
            to_place=cash.PLACES.get(workspace.db, paid.from_id),
            amount=amount,
            pieces=pieces,
            claim_id=paid.claim_id,
            meeting_id=paid.meeting_id,
            paid_by=paid.received_by,
            received_by=act.person_id,
            corrects_id=paid.id,
            note=clean_text(reason),
        )


def paid_for(workspace: Workspace, claim_id: int) -> int:
    """What a claim has cost us: paid, less change, corrections and what was put back."""
    total = 0
    for moved in cash.of_claim(workspace.db, claim_id):
        total += moved.amount if moved.kind is MovementKind.PAY else -moved.amount
    return total
