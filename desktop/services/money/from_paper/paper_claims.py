"""The claim a row of the sheet belongs to: its costs, receipts and agreements as paper has them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from decimal import Decimal

from desktop.domain.cash import Signing
from desktop.domain.claim import (
    Agreement,
    AgreementKind,
    ClaimState,
    FullClaim,
    Line,
    ReceiptState,
    asked_for,
)
from desktop.domain.currency import Pieces
from desktop.domain.from_paper import Beyond
from desktop.domain.meeting import Meeting
from desktop.domain.office import OFFICERS, Act
from desktop.domain.paying import Block, may_agree
from desktop.domain.person import Method, clean_text
from desktop.domain.policy import Category
from desktop.errors import UserError
from desktop.language import N_, Sentence, sentence
from desktop.services.access import for_offices
from desktop.services.money import claims as claim_services
from desktop.services.money import policies, standing
from desktop.services.money.costs import Cost, as_costs, fits, rule_for
from desktop.services.money.from_paper.paper_sheet import RowKind, claim_to_pay
from desktop.services.money.from_paper.recording import keep_outside
from desktop.services.workspace import Workspace
from desktop.storage import claims, offices, people

UNSAID = "other"
"""The kind of cost where the paper has a sum and does not say what it was for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperCost:
    """One cost as the paper has it. `receipt` is open where the paper says nothing of it.

    `number` is written on the receipt; `no_receipt` is why there is none, a reason from the
    list or their own words.
    """

    cost: Cost
    receipt: ReceiptState = ReceiptState.OPEN
    number: int | None = None
    no_receipt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRow:
    """One row of the sheet with the form that belongs to it.

    `name` is somebody not expected, where no `person_id` is known. `given` is what was
    handed over or promised, in the smallest unit. `day` is the meeting's unless said, `at`
    on the group's own clock. `paid_by` is anybody of the group, None for whoever types.
    `agreed_by` signed the form. `another` says that it is a second payment at this meeting,
    `same_receipts` which numbers are rightly on somebody else's receipt too, `sum_right`
    that another sum was given than the costs make.
    """

    kind: RowKind
    person_id: int | None = None
    name: str = ""
    costs: tuple[PaperCost, ...] = ()
    given: int | None = None
    day: date | None = None
    at: time | None = None
    paid_by: int | None = None
    signing: Signing = Signing.SIGNED
    witness_id: int | None = None
    taken_by: int | None = None
    pieces: Pieces | None = None
    agreed_by: tuple[int, ...] = ()
    another: bool = False
    same_receipts: frozenset[int] = frozenset()
    sum_right: bool = False
    reasons: Mapping[Block, str] = field(default_factory=dict)


@for_offices(OFFICERS)
def claim_of_row(
    workspace: Workspace, act: Act, meeting: Meeting, row: PaperRow, at: datetime
) -> FullClaim:
    """The claim a row belongs to, found or written down, within the running step.

    It is brought in line with the paper. What is promised already stays as it was promised.
    """
    assert row.person_id is not None
    found = claim_to_pay(claims.of_meeting(workspace.db, meeting.id or 0), row.person_id)
    if found is not None and found.claim.state is ClaimState.PROMISED:
        return found
    ours, strange = _in_policy(workspace, row.day or meeting.day, _costs(row, found))
    full = _with_costs(workspace, act, meeting, row, found, [each.cost for each in ours])
    _write_receipts(workspace, act, full, ours, row)
    for each in strange:
        _write_strange(workspace, full, each)
    if found is None and not row.costs:
        text = N_("The paper does not say what this was for.")
        said = [(Beyond.NO_COSTS.value, sentence(text))]
        keep_outside(workspace, said, row.day or meeting.day, claim_id=full.id)
    _write_agreements(workspace, full.id, row, at)
    return standing.settle(workspace, act, full.id)


def _costs(row: PaperRow, found: FullClaim | None) -> Sequence[PaperCost]:
    """The costs of the row; where the paper has none, the sum that was given is all we know."""
    if row.costs or found is not None:
        return row.costs
    if not row.given:
        raise UserError(N_("Type how much was promised."), field="given")
    return (PaperCost(cost=Cost(category=UNSAID, each=row.given)),)


def _in_policy(
    workspace: Workspace, day: date, costs: Sequence[PaperCost]
) -> tuple[list[PaperCost], list[PaperCost]]:
    """The costs our policy has a rate for on their day, and those it has none for."""
    by_code = {category.code: category for category in policies.categories(workspace)}
    ours: list[PaperCost] = []
    strange: list[PaperCost] = []
    for each in costs:
        category = by_code.get(each.cost.category)
        if category is None:
            raise UserError(N_("Choose what the money was for."), field="category")
        of_day = each.cost.day or day
        rate = policies.on(workspace, of_day).rate(category.id or 0, of_day)
        (ours if rate is not None else strange).append(each)
    return ours, strange


def _with_costs(
    workspace: Workspace,
    act: Act,
    meeting: Meeting,
    row: PaperRow,
    found: FullClaim | None,
    costs: list[Cost],
) -> FullClaim:
    assert row.person_id is not None
    if found is None:
        asked = claim_services.Asked(
            method=Method.BANK if row.kind is RowKind.BANK else Method.CASH,
            submitted_on=row.day or meeting.day,
        )
        return claim_services.new_claim(
            workspace,
            act,
            person_id=row.person_id,
            costs=costs,
            meeting_id=meeting.id,
            asked=asked,
        )
    if not row.costs or costs == as_costs(workspace, found):
        return found
    return claim_services.change_costs(workspace, act, claim_id=found.id, costs=costs)


def _write_receipts(
    workspace: Workspace, act: Act, full: FullClaim, costs: Sequence[PaperCost], row: PaperRow
) -> None:
    """Each line's receipt as the paper has it; what the paper leaves open stays as it is."""
    for line, each in zip(full.lines, costs, strict=False):
        if each.receipt is ReceiptState.OPEN or not fits(each.receipt, rule_for(workspace, line)):
            continue
        none, kept = each.receipt is ReceiptState.NONE, each.receipt is ReceiptState.KEPT
        number = each.number or line.receipt_number
        if kept and number is None:
            number = claims.next_receipt_number(workspace.db, full.claim)
        accepted_by = row.paid_by or act.person_id
        claims.LINES.update(
            workspace.db,
            replace(
                line,
                receipt=each.receipt,
                receipt_number=number if kept else None,
                no_receipt_reason=clean_text(each.no_receipt) or "other" if none else "",
                accepted_by=accepted_by if none else None,
            ),
        )


def _write_strange(workspace: Workspace, full: FullClaim, each: PaperCost) -> None:
    """A cost our policy had no rate for: what it was stands there, and that we pay nothing."""
    by_code = {category.code: category for category in policies.categories(workspace)}
    category, cost = by_code[each.cost.category], each.cost
    if cost.each is None or not asked_for(cost.quantity, Decimal(cost.each)):
        raise UserError(N_("Type how much it cost."), field="amount")
    line = Line(
        claim_id=full.id,
        position=len(claims.full(workspace.db, full.id).lines),
        category_id=category.id or 0,
        day=cost.day or full.claim.day,
        what=cost.what,
        quantity=cost.quantity,
        unit_amount=Decimal(cost.each),
        claimed=asked_for(cost.quantity, Decimal(cost.each)),
        difference=_not_in_policy(category),
        receipt=each.receipt,
        receipt_number=each.number if each.receipt is ReceiptState.KEPT else None,
        no_receipt_reason=clean_text(each.no_receipt),
    )
    claims.LINES.add(workspace.db, line)


def _not_in_policy(category: Category) -> Sentence:
    return sentence(N_("Our policy had no {name} then."), name=category.title)


def _write_agreements(workspace: Workspace, claim_id: int, row: PaperRow, at: datetime) -> None:
    """Who signed on paper that they agree. Whoever could not agree it is left out."""
    full = claims.full(workspace.db, claim_id)
    known = people.by_ids(workspace.db, {*row.agreed_by, *full.claim.three})
    already = {agreement.person_id for agreement in full.standing}
    for person_id in row.agreed_by:
        officer = OFFICERS & offices.held_by(workspace.db, person_id, row.day or full.claim.day)
        if person_id in already or not officer or may_agree(full, person_id, known) is not None:
            continue
        policy = [a for a in full.standing if a.kind is AgreementKind.POLICY]
        standing.lapse(workspace, policy)
        claims.AGREEMENTS.add(
            workspace.db,
            Agreement(
                claim_id=claim_id,
                kind=AgreementKind.PERSON,
                person_id=person_id,
                amount=full.allowed,
                at=at,
            ),
        )
