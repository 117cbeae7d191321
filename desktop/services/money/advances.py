"""Money had beforehand for a cost still to come: settled by the claim that follows it.

An advance is a claim of its own kind with a day to bring the receipt back (practice rule
10). The claim that settles it pays only the difference; when it cost less, what is left
comes back to the tin.
"""

from dataclasses import replace
from datetime import date

from desktop.domain.cash import Movement, MovementKind, Place, PlaceKind
from desktop.domain.claim import ClaimKind, ClaimState, FullClaim
from desktop.domain.currency import Pieces
from desktop.domain.office import OFFICERS, Act
from desktop.domain.paying import Block, stops
from desktop.domain.person import Method
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.services.access import for_offices
from desktop.services.money.cash import cash_place
from desktop.services.money.paying import obstacles, refuse_if_stopped
from desktop.services.money.posting import post
from desktop.services.workspace import Workspace
from desktop.storage import cash, claims


def check_return_day(kind: ClaimKind, return_by: date | None, today: date) -> None:
    """Raise UserError for an advance without a day, still to come, to bring the receipt back."""
    if kind is not ClaimKind.ADVANCE:
        return
    if return_by is None:
        raise UserError(N_("Say by which day the receipt comes back."), field="return_by")
    if return_by < today:
        raise UserError(N_("This day is over. Choose a later one."), field="return_by")


def check_settles(
    workspace: Workspace, kind: ClaimKind, advance_id: int | None, person_id: int
) -> None:
    """Raise UserError unless a claim of this kind can settle this advance of this person."""
    if advance_id is None:
        return
    advance = claims.CLAIMS.get(workspace.db, advance_id)
    had = advance.kind is ClaimKind.ADVANCE and advance.state is ClaimState.PAID
    if kind is not ClaimKind.COST or advance.person_id != person_id or not had:
        raise UserError(N_("Choose what they had beforehand for this."), field="advance_id")
    other = claims.settling(workspace.db, advance_id)
    if other is not None:
        raise UserError(
            N_("Claim {number} settles this already."), field="advance_id", number=other.number
        )


def waiting(workspace: Workspace) -> list[FullClaim]:
    """Advances that were paid and not settled yet, the first day to bring a receipt first."""
    paid = claims.open_advances(workspace.db)
    return sorted(paid, key=lambda full: full.claim.return_by or full.claim.day)


@for_offices(OFFICERS, own=False)
def settle(
    workspace: Workspace,
    act: Act,
    *,
    claim_id: int,
    place_id: int,
    pieces: Pieces | None = None,
) -> Movement | None:
    """The cost was what they had beforehand, or less: close the claim, take what is left back.

    Answers the slip of what came back, or None when nothing did. Raises UserError while
    something else stops the claim, or when there is still something to pay.
    """
    full = claims.full(workspace.db, claim_id)
    if full.claim.advance_id is None or full.to_pay > 0:
        raise UserError(N_("There is nothing to settle. Pay this claim instead."))
    place = cash_place(workspace, place_id)
    found = stops(obstacles(workspace, full, act.person_id))
    refuse_if_stopped([each for each in found if each.block is not Block.EMPTY], {})
    label = sentence(N_("Settle claim {number}"), number=full.claim.number)
    with workspace.step(act, label):
        done = replace(full.claim, state=ClaimState.PAID, method=Method.CASH)
        claims.CLAIMS.update(workspace.db, done)
        return _take_back(workspace, act, full, place, pieces) if full.to_pay else None


def _take_back(
    workspace: Workspace, act: Act, full: FullClaim, place: Place, pieces: Pieces | None
) -> Movement:
    """What is left of an advance comes back: a slip that puts the advance's own slip right."""
    assert full.claim.advance_id is not None
    paid = cash.payment_of(workspace.db, full.claim.advance_id)
    return post(
        workspace,
        act,
        kind=MovementKind.CORRECTION,
        from_place=cash.place_of(workspace.db, PlaceKind.PEOPLE),
        to_place=place,
        amount=-full.to_pay,
        pieces=pieces,
        claim_id=full.claim.advance_id,
        meeting_id=full.claim.meeting_id,
        paid_by=full.claim.collector_id,
        received_by=act.person_id,
        corrects_id=paid.id if paid else None,
    )
