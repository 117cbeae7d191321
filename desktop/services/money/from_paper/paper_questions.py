"""What is asked once about a row of the sheet before it is kept: typing errors look like this.

Nothing here stops a row for good. The paper may be right, and then the row says so.
"""

from desktop.domain.claim import ClaimState, FullClaim, ReceiptState
from desktop.domain.meeting import Meeting
from desktop.errors import UserError
from desktop.language import N_, Money
from desktop.services.money.from_paper.paper_claims import PaperRow
from desktop.services.money.from_paper.paper_sheet import RowKind, already_words, paid_already
from desktop.services.workspace import Workspace
from desktop.storage import claims, people

OVER = frozenset({ClaimState.WITHDRAWN, ClaimState.PUT_BACK})
"""Claims whose receipts may come back under another name."""


def ask_of_row(workspace: Workspace, meeting: Meeting, row: PaperRow) -> None:
    """Ask what can be asked before the row's claim is known. A row without money asks nothing.

    Raises UserError, field `another`, where somebody was paid already; field `same_receipt`
    with the value `number`, where somebody else's cost has the number of this receipt.
    """
    if row.kind not in {RowKind.PAID, RowKind.BANK}:
        return
    of_meeting = claims.of_meeting(workspace.db, meeting.id or 0)
    if row.person_id is not None and not row.another:
        slip = paid_already(workspace, of_meeting, row.person_id)
        if slip is not None:
            person = people.PEOPLE.get(workspace.db, row.person_id)
            asked = already_words(workspace, person, slip)
            raise UserError(asked.text, field="another", **asked.values)
    others = {
        line.receipt_number: full.claim.person_id
        for full in of_meeting
        if full.claim.person_id != row.person_id and full.claim.state not in OVER
        for line in full.lines
        if line.receipt is ReceiptState.KEPT
    }
    for each in row.costs:
        number = each.number if each.receipt is ReceiptState.KEPT else None
        if number is None or number not in others or number in row.same_receipts:
            continue
        name = people.PEOPLE.get(workspace.db, others[number]).short
        text = N_("Receipt {number} is {name}'s. Is it the same one?")
        raise UserError(text, field="same_receipt", number=number, name=name)


def ask_of_sum(workspace: Workspace, full: FullClaim, row: PaperRow, amount: int) -> None:
    """Ask whether `amount`, in the smallest unit, is right where the costs make another sum.

    A cost our policy has no rate for counts as it was, or not at all. Raises UserError,
    field `sum_right`.
    """
    if row.sum_right or (not row.costs and amount == sum(line.claimed for line in full.lines)):
        return
    strange = sum(line.claimed for line in full.lines if line.rate_id is None)
    ours = max(0, full.to_pay)
    costs = ours + strange
    if amount in {ours, costs}:
        return
    text = N_("{given} was given for {allowed}. Is that right?")
    if row.kind is RowKind.BANK:
        text = N_("{given} was promised for {allowed}. Is that right?")
    currency = workspace.settings.currency_code
    given, allowed = Money(amount, currency), Money(costs, currency)
    raise UserError(text, field="sum_right", given=given, allowed=allowed)
