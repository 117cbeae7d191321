"""Costs as people say them, and the lines they become once the policy has judged them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from desktop.domain.claim import Claim, ClaimKind, Double, FullClaim, Line, ReceiptState, asked_for
from desktop.domain.currency import LARGEST_AMOUNT
from desktop.domain.meeting import Meeting
from desktop.domain.person import clean_text
from desktop.domain.policy import Allowed, Category, Kind, Rate, ReceiptRule, Unit, allowed
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.money import policies
from desktop.services.workspace import Workspace
from desktop.storage import claims, meetings, people


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
        line = replace(line, position=position, receipt_number=_number(workspace, claim, line))
        if line.id is None:
            claims.LINES.add(workspace.db, line)
        else:
            claims.LINES.update(workspace.db, line)
    _find_doubles(workspace, claim)


def _number(workspace: Workspace, claim: Claim, line: Line) -> int | None:
    """The number that stands, or will stand, on the receipt of this line."""
    if line.receipt is not ReceiptState.KEPT:
        return None
    return line.receipt_number or claims.next_receipt_number(workspace.db, claim)


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
    rate = _rate(workspace, category, cost.day or claim.day)
    line = _said(claim, cost, category, rate, before)
    if before is not None and _other_cost(before, line):
        line = replace(line, set_by_hand=None, own_reason="")
    judged = _allowed(workspace, claim, meeting, line, rate)
    line = replace(line, allowed=judged.amount, difference=judged.reason)
    if line.set_by_hand is not None:
        below = line.set_by_hand < judged.amount
        by_hand = {"allowed": line.set_by_hand}
        by_policy = {"set_by_hand": None, "own_reason": ""}
        line = replace(line, **(by_hand if below else by_policy))
    return _with_receipt(line, before, cost, receipt_rule(rate, category))


def _said(claim: Claim, cost: Cost, category: Category, rate: Rate, before: Line | None) -> Line:
    """A line as somebody says it; what was known about it before stays."""
    assert category.id is not None
    day, each = cost.day or claim.day, _each(cost, rate)
    return replace(
        before or Line(category_id=category.id, day=day),
        claim_id=claim.id,
        category_id=category.id,
        day=day,
        what=clean_text(cost.what),
        quantity=cost.quantity,
        unit_amount=each,
        rate_id=rate.id,
        agreed_before=cost.agreed_before,
        claimed=_claimed(cost.quantity, each),
    )


def _other_cost(before: Line, now: Line) -> bool:
    """Whether a line became another cost, so that what was said about it holds no longer."""
    return (before.claimed, before.category_id) != (now.claimed, now.category_id)


def _rate(workspace: Workspace, category: Category, day: date) -> Rate:
    assert category.id is not None
    rate = policies.on(workspace, day).rate(category.id, day)
    if rate is None:
        raise UserError(N_("Our policy has no {name} yet."), field="category", name=category.title)
    return rate


def _each(cost: Cost, rate: Rate) -> Decimal:
    each = Decimal(cost.each) if cost.each is not None else rate.amount
    if each is None:
        raise UserError(N_("Type how much it cost."), field="amount")
    if each < 0:
        raise UserError(N_("An amount cannot be below zero."), field="amount")
    if cost.quantity <= 0:
        raise UserError(N_("Type a number above zero."), field="quantity")
    return each


def _claimed(quantity: Decimal, each: Decimal) -> int:
    """What a line asks for: a real cost, never a flat or endless sum (practice rule 11)."""
    if quantity * each > LARGEST_AMOUNT:
        raise UserError(N_("This amount is too large. Check the figures."), field="amount")
    claimed = asked_for(quantity, each)
    if not claimed:
        raise UserError(N_("A line needs a real cost. There are no flat sums."), field="amount")
    return claimed


def _allowed(
    workspace: Workspace, claim: Claim, meeting: Meeting | None, line: Line, rate: Rate
) -> Allowed:
    away = claim.away_minutes
    if away is None:
        away = meeting.minutes if meeting else 0
    currency = workspace.settings.currency_code
    return allowed(line.claimed, line.quantity, rate, away_minutes=away, currency=currency)


def judged_again(workspace: Workspace, claim: Claim, line: Line) -> Allowed:
    """What the policy pays for a line that was written down, whatever was agreed since."""
    meeting_id = claim.meeting_id
    meeting = meetings.MEETINGS.get(workspace.db, meeting_id) if meeting_id else None
    by_id = {category.id: category for category in policies.categories(workspace)}
    rate = _rate(workspace, by_id[line.category_id], line.day)
    return _allowed(workspace, claim, meeting, line, rate)


def rule_for(workspace: Workspace, line: Line) -> ReceiptRule:
    """Which receipt a line that was written down needs."""
    by_id = {category.id: category for category in policies.categories(workspace)}
    category = by_id[line.category_id]
    return receipt_rule(_rate(workspace, category, line.day), category)


def receipt_rule(rate: Rate, category: Category) -> ReceiptRule:
    """Which receipt a kind of cost needs; there is none for a mile."""
    return ReceiptRule.NOT_NEEDED if category.unit is Unit.MILE else rate.receipt


FITS: Mapping[ReceiptState, frozenset[ReceiptRule]] = MappingProxyType(
    {
        ReceiptState.NOT_NEEDED: frozenset({ReceiptRule.NOT_NEEDED}),
        ReceiptState.CARER: frozenset({ReceiptRule.CARER}),
    }
)
"""States of a receipt that only some kinds of cost can have."""


def fits(state: ReceiptState, rule: ReceiptRule) -> bool:
    """Whether a receipt of this state is enough where this rule holds (practice rule 7)."""
    return rule in FITS.get(state, frozenset(ReceiptRule))


def _with_receipt(line: Line, before: Line | None, cost: Cost, rule: ReceiptRule) -> Line:
    """The line with its receipt; what was accepted without one was another sum, so it lapses."""
    said = cost.receipt
    if said is not None and said is not ReceiptState.NONE and fits(said, rule):
        return replace(line, receipt=said)
    if before is not None and line.receipt is ReceiptState.NONE and _other_cost(before, line):
        line = replace(line, receipt=ReceiptState.OPEN, no_receipt_reason="", accepted_by=None)
    if line.receipt is ReceiptState.OPEN and rule is ReceiptRule.NOT_NEEDED:
        return replace(line, receipt=ReceiptState.NOT_NEEDED)
    return line if fits(line.receipt, rule) else replace(line, receipt=ReceiptState.OPEN)


def _find_doubles(workspace: Workspace, claim: Claim) -> None:
    """Hold lines that another claim carries too (rule 3, as their-days.md has it).

    The same day, kind and sum of this person, or the same picture. Never lines of one
    claim: “go and return” is normal.
    """
    assert claim.id is not None
    for line in claims.LINES.where(workspace.db, "claim_id = ?", claim.id):
        assert line.id is not None
        known = claims.DOUBLES.where(workspace.db, "line_id = ?", line.id)
        same = {
            *claims.same_elsewhere(workspace.db, claim.person_id, claim.id, line),
            *claims.same_picture_elsewhere(workspace.db, claim.id, line.id),
        }
        same = {other for other in same if not _stands_for(workspace, claim, other)}
        for double in known:
            if double.other_line_id not in same and double.id is not None:
                claims.DOUBLES.delete(workspace.db, double.id)
        for other in sorted(same - {double.other_line_id for double in known}):
            double = Double(claim_id=claim.id, line_id=line.id, other_line_id=other)
            claims.DOUBLES.add(workspace.db, double)


def _stands_for(workspace: Workspace, claim: Claim, line_id: int) -> bool:
    """Whether a line belongs to the claim this one replaces, or to its advance."""
    other = claims.LINES.get(workspace.db, line_id)
    return other.claim_id in {claim.replaces_id, claim.advance_id}


def as_costs(workspace: Workspace, full: FullClaim) -> list[Cost]:
    """The lines of a claim as they were said; `each` is left out where our rate was asked."""
    codes = {category.id: category.code for category in policies.categories(workspace)}
    rates = _rates(workspace)
    return [
        Cost(
            category=codes[line.category_id],
            each=None if _at(rates, line.rate_id) == line.unit_amount else line.unit_amount,
            quantity=line.quantity,
            what=line.what,
            day=line.day,
            agreed_before=line.agreed_before,
            line_id=line.id,
        )
        for line in full.lines
    ]


def _rates(workspace: Workspace) -> dict[int | None, Rate]:
    return {rate.id: rate for policy in policies.every(workspace) for rate in policy.rates}


def _at(rates: Mapping[int | None, Rate], rate_id: int | None) -> Decimal | None:
    rate = rates.get(rate_id)
    return rate.amount if rate else None


def usual_costs(workspace: Workspace, person_id: int, day: date | None = None) -> list[Cost]:
    """What the person usually claims, offered as “same as last time?”.

    A mile is worth our rate of `day`, also when the rate was another one last time. What the
    policy of that day does not pay is left out.
    """
    codes = {category.id: category.code for category in policies.categories(workspace)}
    ours = {(r.category_id, r.amount) for r in _rates(workspace).values() if r.amount is not None}
    found = []
    for usual in people.usual_of(workspace.db, person_id):
        each: Decimal | None = usual.unit_amount
        if day is not None:
            rate = policies.on(workspace, day).rate(usual.category_id, day)
            if rate is None:
                continue
            each = rate.amount if (usual.category_id, each) in ours else each
        code = codes[usual.category_id]
        found.append(Cost(category=code, each=each, quantity=usual.quantity, what=usual.what))
    return found


def keep_first_as_usual(workspace: Workspace, full: FullClaim) -> None:
    """A person's first agreed costs are offered next time, within the running step."""
    first = full.claim.kind is ClaimKind.COST and full.claim.meeting_id is not None
    if first and not people.usual_of(workspace.db, full.claim.person_id):
        people.keep_usual(workspace.db, full.claim.person_id, full.lines)
