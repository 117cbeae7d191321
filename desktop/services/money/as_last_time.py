"""What “same as last time” would come to, said before anything is written down."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from desktop.domain.claim import (
    Claim,
    ClaimState,
    Double,
    FullClaim,
    Line,
    ReceiptState,
    asked_for,
)
from desktop.domain.office import EVERY_OFFICE, Act
from desktop.domain.paying import Block, Obstacle, Weight
from desktop.domain.policy import ReceiptRule
from desktop.services.access import for_offices
from desktop.services.money import desk, paying, policies
from desktop.services.money.costs import Cost, judged_again, rule_for, usual_costs
from desktop.services.money.standing import agreed_by_itself
from desktop.services.workspace import Workspace
from desktop.storage import claims, meetings, people


@dataclass(frozen=True, slots=True, kw_only=True)
class AsLastTime:
    """The claim as it would be, what would stand in its way, and what to hand over for it."""

    full: FullClaim
    obstacles: tuple[Obstacle, ...]
    hand_out: desk.HandOut

    @property
    def needs_receipt(self) -> bool:
        return any(obstacle.block is Block.RECEIPT for obstacle in self.obstacles)

    @property
    def first_check(self) -> Obstacle | None:
        """What must be settled before it is paid, besides the receipt."""
        wanted = [o for o in self.obstacles if o.weight is not Weight.TELL]
        return next((o for o in wanted if o.block is not Block.RECEIPT), None)


@for_offices(EVERY_OFFICE)
def as_last_time(
    workspace: Workspace, act: Act, meeting_id: int, person_id: int, place_id: int | None
) -> AsLastTime | None:
    """The usual costs of somebody as a claim of this meeting; None where nothing is usual."""
    meeting = meetings.MEETINGS.get(workspace.db, meeting_id)
    costs = usual_costs(workspace, person_id, meeting.day)
    if not costs:
        return None
    person = people.PEOPLE.get(workspace.db, person_id)
    claim = Claim(
        id=0,
        person_id=person_id,
        payee_id=person_id,
        collector_id=person.collector_id or person_id,
        meeting_id=meeting_id,
        day=meeting.day,
        submitted_on=act.day,
        state=ClaimState.SUBMITTED,
        method=person.method,
        same_as_last=True,
    )
    lines = tuple(_line(workspace, claim, cost, meeting.day) for cost in costs)
    full = FullClaim(claim=claim, lines=lines, doubles=_doubles(workspace, claim, lines))
    full = replace(full, agreements=agreed_by_itself(workspace, act, full))
    return AsLastTime(
        full=full,
        obstacles=tuple(paying.obstacles(workspace, full, act.person_id)),
        hand_out=desk.hand_out(workspace, place_id, full.to_pay),
    )


def _line(workspace: Workspace, claim: Claim, cost: Cost, day: date) -> Line:
    by_code = {category.code: category for category in policies.categories(workspace)}
    category_id = by_code[cost.category].id
    assert category_id is not None
    rate = policies.on(workspace, day).rate(category_id, day)
    each = Decimal(cost.each or 0)
    line = Line(
        category_id=category_id,
        day=day,
        what=cost.what,
        quantity=cost.quantity,
        unit_amount=each,
        rate_id=rate.id if rate else None,
        claimed=asked_for(cost.quantity, each),
    )
    judged = judged_again(workspace, claim, line)
    free = rule_for(workspace, line) is ReceiptRule.NOT_NEEDED
    return replace(
        line,
        allowed=judged.amount,
        difference=judged.reason,
        receipt=ReceiptState.NOT_NEEDED if free else ReceiptState.OPEN,
    )


def _doubles(workspace: Workspace, claim: Claim, lines: tuple[Line, ...]) -> tuple[Double, ...]:
    """What another claim of the same day carries too, as the claim itself would be held."""
    others = {
        other
        for line in lines
        for other in claims.same_elsewhere(workspace.db, claim.person_id, 0, line)
    }
    return tuple(Double(claim_id=0, line_id=0, other_line_id=other) for other in sorted(others))
