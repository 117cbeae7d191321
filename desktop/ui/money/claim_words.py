"""How a claim is said on screen: its lines, receipts, agreements and slips, in whole words."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from desktop.domain.cash import MOVEMENT_NAMES, SIGNING_NAMES, Movement, SignedLater, Signing
from desktop.domain.claim import (
    NO_RECEIPT_REASONS,
    RECEIPT_NAMES,
    STATE_NAMES,
    Agreement,
    AgreementKind,
    ClaimState,
    FullClaim,
    Line,
    ReceiptState,
)
from desktop.domain.history import Step
from desktop.domain.policy import Category, Unit
from desktop.language import Words
from desktop.ui.money.amounts import Amounts
from desktop.ui.rows import Row
from desktop.ui.states import Mark

BROKEN_NUMBER = 100
"""The plural of a number with a fraction is the one of a hundred, in every language here."""
STATE_MARKS: Mapping[ClaimState, Mark] = {
    ClaimState.SUBMITTED: Mark.WARN,
    ClaimState.ASKED: Mark.WARN,
    ClaimState.AGREED: Mark.GOOD,
    ClaimState.PAID: Mark.GOOD,
}


def state_said(words: Words, full: FullClaim) -> tuple[str, Mark]:
    """Where a claim stands, as a word with its mark; what holds it comes before its state."""
    state = full.claim.state
    if full.held and state in {ClaimState.SUBMITTED, ClaimState.AGREED}:
        return words.text("maybe the same twice"), Mark.WARN
    return words.text(STATE_NAMES[state]), STATE_MARKS.get(state, Mark.PLAIN)


def quantity_said(words: Words, quantity: Decimal, unit: Unit) -> str:
    """`14 miles`, `1.5 hours`, `3`"""
    count = int(quantity) if quantity == int(quantity) else BROKEN_NUMBER
    number = f"{quantity.normalize():f}"
    if unit is Unit.MILE:
        return words.plural("{number} mile", "{number} miles", count, number=number)
    if unit is Unit.HOUR:
        return words.plural("{number} hour", "{number} hours", count, number=number)
    return number


def line_said(amounts: Amounts, line: Line, category: Category) -> str:
    """`Childcare, 3 hours at £14.50`, `Bus: day ticket`"""
    words = amounts.kit.words
    title = words.say(category.title)
    what = f"{title}: {line.what}" if line.what else title
    if category.unit is Unit.COST and line.quantity == 1:
        return what
    number = quantity_said(words, line.quantity, category.unit)
    each = amounts.each(line.unit_amount)
    return words.text("{what}, {number} at {each}", what=what, number=number, each=each)


def receipt_said(words: Words, line: Line) -> str:
    """`receipt 3`, `no receipt: tapped a card or phone`, `receipt?`"""
    if line.receipt is ReceiptState.KEPT and line.receipt_number:
        return words.text("receipt {number}", number=line.receipt_number)
    if line.receipt is ReceiptState.NONE:
        reason = NO_RECEIPT_REASONS.get(line.no_receipt_reason)
        said = words.text(reason) if reason else line.no_receipt_reason
        return words.text("no receipt: {reason}", reason=said)
    return words.text(RECEIPT_NAMES[line.receipt])


def receipt_mark(line: Line) -> Mark:
    if not line.receipt_ready:
        return Mark.WARN
    return Mark.GOOD if line.receipt in {ReceiptState.KEPT, ReceiptState.SHOWN} else Mark.PLAIN


def line_row(amounts: Amounts, full: FullClaim, line: Line, category: Category) -> Row:
    """One cost as a card: what for, what we pay, and why less where it is less."""
    words = amounts.kit.words
    detail = []
    if line.day != full.claim.day:
        detail.append(amounts.day(line.day))
    if line.reason is not None:
        claimed = amounts.said(line.claimed)
        detail.append(words.text("They asked for {claimed}.", claimed=claimed))
        detail.append(words.say(line.reason))
    if line.agreed_before:
        detail.append(words.text("Agreed beforehand."))
    if any(double.line_id == line.id for double in full.held):
        detail.append(words.text("Maybe the same twice."))
    return Row(
        key=line.id,
        title=line_said(amounts, line, category),
        detail=" ".join(detail),
        amount=amounts.said(line.allowed),
        chip=receipt_said(words, line),
        mark=receipt_mark(line),
    )


def agreement_said(amounts: Amounts, agreement: Agreement, full: FullClaim, name: str) -> str:
    """`Leon Brathwaite agreed £39.00. 12 March 2026, 14:02`"""
    words = amounts.kit.words
    sum_ = amounts.said(agreement.amount)
    if agreement.kind is AgreementKind.POLICY:
        said = words.text("Our policy agrees {amount}.", amount=sum_)
    elif agreement.kind is AgreementKind.BEFOREHAND and agreement.person_id is None:
        said = words.text("{amount} was agreed before we used Hearback.", amount=sum_)
    elif agreement.kind is AgreementKind.BEFOREHAND:
        said = words.text("{name} agreed {amount} beforehand.", name=name, amount=sum_)
    else:
        said = words.text("{name} agreed {amount}.", name=name, amount=sum_)
    said = f"{said} {amounts.moment(agreement.at)}"
    if agreement.reason:
        said = f"{said}. {agreement.reason}"
    if agreement not in full.standing:
        lapsed = words.text("No longer counts: the claim changed.")
        said = f"{said}. {lapsed}"
    return said


def slip_row(
    amounts: Amounts, movement: Movement, names: Mapping[int, str], later: SignedLater | None
) -> Row:
    """A slip as a card: its number, what moved, who signed."""
    words = amounts.kit.words
    signing = later.signing if later else movement.signing
    who = movement.received_name or names.get(movement.received_by or 0, "")
    parts = [words.text(MOVEMENT_NAMES[movement.kind]), who, amounts.day(movement.day)]
    return Row(
        key=movement.id,
        title=words.text("Slip {number}", number=movement.number),
        detail=" · ".join(part for part in parts if part),
        amount=amounts.said(movement.amount),
        chip=words.text(SIGNING_NAMES[signing]) if signing is not Signing.NOT_NEEDED else "",
        mark=Mark.WARN if signing is Signing.LATER else Mark.PLAIN,
    )


def step_said(amounts: Amounts, step: Step, names: Mapping[int, str]) -> str:
    """Who changed something, and when: `Leon agrees 1 claim. Maya Okafor, 12 March 2026, 12:00`"""
    words = amounts.kit.words
    label = words.say(step.label)
    if step.undone:
        label = words.text("{what} (taken back since)", what=label)
    parts = [names.get(step.person_id or 0, ""), amounts.moment(step.at)]
    return f"{label}. {', '.join(part for part in parts if part)}"


def unique_steps(steps: Sequence[Step]) -> list[Step]:
    """Each step once, the newest first."""
    by_id = {step.id: step for step in steps}
    return [by_id[step_id] for step_id in sorted(by_id, reverse=True)]
