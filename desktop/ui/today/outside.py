"""What is in the tin and what is still to leave it, as numbers for Today."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain.cash import Tin
from desktop.domain.claim import ClaimState, FullClaim
from desktop.services.money import cash, claims, promises
from desktop.ui.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """How many claims, and what they come to in the smallest unit."""

    count: int
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """The tin we pay from, None before there is one, and what has not left it yet."""

    tin: Tin | None
    agreed: Sum
    undecided: Sum
    promised: Sum


def outside(session: Session) -> Outside:
    workspace = session.workspace
    place = cash.desk_place(workspace)
    waiting = claims.waiting(workspace)
    agreed = [full for full in waiting if full.claim.state is ClaimState.AGREED]
    rest = [full for full in waiting if full.claim.state is not ClaimState.AGREED]
    given = [promise.amount for promise, _full in promises.open_promises(workspace)]
    return Outside(
        tin=cash.tin(workspace, place.id) if place and place.id is not None else None,
        agreed=_sum(agreed),
        undecided=_sum(rest),
        promised=Sum(count=len(given), amount=sum(given)),
    )


def _sum(found: Sequence[FullClaim]) -> Sum:
    return Sum(count=len(found), amount=sum(full.to_pay for full in found))
