"""Costs as people say them, and the lines they become once the policy has judged them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from desktop.domain.claim import Claim, Double, FullClaim, Line, ReceiptState, asked_for
from desktop.domain.meeting import Meeting
from desktop.domain.person import clean_text
from desktop.domain.policy import Category, Kind, ReceiptRule, Unit, allowed
from desktop.errors import UserError
from desktop.language import N_
from desktop.services import policies
from desktop.services.workspace import Workspace
from desktop.storage import claims, people


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """One cost as somebody says it. `each` is what one unit cost, in the smallest unit of money.

    Leave `each` out where the policy has a rate. `day` is the meeting's day unless said.
    `line_id` names the line it changes; None adds one.
    """

    category: str
    each: Decimal | int | None = None
    quantity: Decimal = Decimal(1)
    what: str = ""
    day: date | None = None
    agreed_before: bool = False
    line_id: int | None = None
    receipt: ReceiptState | None = None


def write_lines(
    workspace: Workspace, claim: Claim, meeting: Meeting | None, costs: Sequence[Cost]
) -> None:
    """Write a claim's lines as said, judged by the policy, inside the running step."""
    categories = {category.code: category for category in policies.categories(workspace)}
    before = {line.id: line for line in claims.LINES.where(workspace.db, "claim_id = ?", claim.id)}
    kept = {cost.line_id for cost in costs}
    for line_id in before:
        if line_id not in kept and line_id is not None:
            claims.unlink_line(workspace.db, line_id)
            claims.LINES.delete(workspace.db, line_id)
    for position, cost in enumerate(costs):
        category = _category(categories, cost, claim)
        line = _judged(workspace, claim, meeting, cost, category, before.get(cost.line_id))
        line = replace(line, position=position)
        if line.id is None:
            claims.LINES.add(workspace.db, line)
        else:
            claims.LINES.update(workspace.db, line)
    _find_doubles(workspace, claim)


def _category(categories: dict[str, Category], cost: Cost, claim: Claim) -> Category:
    category = categories.get(cost.category)
    if category is None:
        raise UserError(N_("Choose what the money was for."), field="category")
    if category.kind is not claim.line_kind:
        if category.kind is Kind.FEE:
            raise UserError(
                N_("A fee stands on a claim of its own, never among costs."), field="category"
            )
        raise UserError(
            N_("Costs stand on a claim of their own, never with a fee."), field="category"
        )
    return category


def _judged(
    workspace: Workspace,
    claim: Claim,
    meeting: Meeting | None,
    cost: Cost,
    category: Category,
    before: Line | None,
) -> Line:
    """A line as the policy in force on its day judges it (practice rules 11 to 14)."""
    day = cost.day or claim.day
    assert category.id is not None
    policy = policies.on(workspace, day)
    rate = policy.rate(category.id, day)
    if rate is None:
        raise UserError(N_("Our policy has no {name} yet."), field="category", name=category.title)
    each = Decimal(cost.each) if cost.each is not None else rate.amount
    if each is None:
        raise UserError(N_("Type how much it cost."), field="amount")
    claimed = asked_for(cost.quantity, each)
    if claimed <= 0:
        raise UserError(N_("A line needs a real cost. There are no flat sums."), field="amount")
    away = claim.away_minutes
    if away is None:
        away = meeting.minutes if meeting else 0
    currency = workspace.settings.currency_code
    judged = allowed(claimed, cost.quantity, rate, away_minutes=away, currency=currency)
    line = before or Line(category_id=category.id, day=day)
    changed = before is not None and before.claimed != claimed
    line = replace(
        line,
        claim_id=claim.id,
        category_id=category.id,
        day=day,
        what=clean_text(cost.what),
        quantity=cost.quantity,
        unit_amount=each,
        rate_id=rate.id,
        agreed_before=cost.agreed_before,
        claimed=claimed,
        allowed=judged.amount,
        difference=judged.reason,
        set_by_hand=None if changed else line.set_by_hand,
        own_reason="" if changed else line.own_reason,
    )
    if line.set_by_hand is not None:
        line = replace(line, allowed=min(line.set_by_hand, line.claimed))
    return _with_receipt(line, cost, rate.receipt, category)


def _with_receipt(line: Line, cost: Cost, rule: ReceiptRule, category: Category) -> Line:
    if cost.receipt is not None:
        return replace(line, receipt=cost.receipt)
    not_needed = rule is ReceiptRule.NOT_NEEDED or category.unit is Unit.MILE
    if not_needed:
        return replace(line, receipt=ReceiptState.NOT_NEEDED)
    if line.receipt is ReceiptState.NOT_NEEDED:
        return replace(line, receipt=ReceiptState.OPEN)
    return line


def _find_doubles(workspace: Workspace, claim: Claim) -> None:
    """Hold lines that another claim of this person carries too (rule 3, as their-days.md has it).

    Never lines of one claim: “go and return” is normal.
    """
    assert claim.id is not None
    for line in claims.LINES.where(workspace.db, "claim_id = ?", claim.id):
        assert line.id is not None
        known = claims.DOUBLES.where(workspace.db, "line_id = ?", line.id)
        same = claims.same_elsewhere(workspace.db, claim.person_id, claim.id, line)
        for double in known:
            if double.other_line_id not in same and double.id is not None:
                claims.DOUBLES.delete(workspace.db, double.id)
        for other in set(same) - {double.other_line_id for double in known}:
            if other == _replaced_line(workspace, claim, other):
                continue
            double = Double(claim_id=claim.id, line_id=line.id, other_line_id=other)
            claims.DOUBLES.add(workspace.db, double)


def _replaced_line(workspace: Workspace, claim: Claim, line_id: int) -> int | None:
    """The line itself when it belongs to the claim this one replaces, or to its advance."""
    other = claims.LINES.get(workspace.db, line_id)
    return line_id if other.claim_id in {claim.replaces_id, claim.advance_id} else None


def as_costs(workspace: Workspace, full: FullClaim) -> list[Cost]:
    """The lines of a claim as they were said."""
    codes = {category.id: category.code for category in policies.categories(workspace)}
    return [
        Cost(
            category=codes[line.category_id],
            each=line.unit_amount,
            quantity=line.quantity,
            what=line.what,
            day=line.day,
            agreed_before=line.agreed_before,
            line_id=line.id,
        )
        for line in full.lines
    ]


def usual_costs(workspace: Workspace, person_id: int) -> list[Cost]:
    """What the person usually claims: the last agreed claim, offered as “same as last time?”."""
    codes = {category.id: category.code for category in policies.categories(workspace)}
    return [
        Cost(
            category=codes[usual.category_id],
            each=usual.unit_amount,
            quantity=usual.quantity,
            what=usual.what,
        )
        for usual in people.usual_of(workspace.db, person_id)
    ]
