"""What is known of a claim besides its costs, as lines to read."""

from desktop.domain.claim import Claim, ClaimKind, FullClaim
from desktop.domain.person import METHOD_NAMES
from desktop.services.meetings import meetings
from desktop.services.money import outside, promises
from desktop.ui.money.amounts import Amounts


def claim_facts(amounts: Amounts, full: FullClaim) -> list[str]:
    """Where, when, how; who is paid where that is another; promises, questions, reasons."""
    about, said = _about(amounts, full.claim), _said(amounts, full.claim)
    return [*about, *_money(amounts, full), *said, *_outside(amounts, full)]


def _about(amounts: Amounts, claim: Claim) -> list[str]:
    words = amounts.kit.words
    where = words.text("No meeting")
    if claim.meeting_id is not None:
        where = meetings.get(amounts.session.workspace, claim.meeting_id).title
    lines = [words.listed([where, words.date(claim.day, "full")])]
    if claim.kind is ClaimKind.FEE:
        lines.append(words.text("A thank-you fee. A fee may change their benefits."))
    if claim.kind is ClaimKind.ADVANCE and claim.return_by is not None:
        lines.append(
            words.text("Money beforehand. The receipt comes back by {day}.", day=claim.return_by)
        )
    return lines


def _money(amounts: Amounts, full: FullClaim) -> list[str]:
    words, claim = amounts.kit.words, full.claim
    workspace = amounts.session.workspace
    lines = [words.text(METHOD_NAMES[claim.method])]
    if len(claim.three) > 1:
        names = amounts.names(*claim.three)
        lines.append(words.text("Paid to {name}", name=names.get(claim.payee_id, "")))
        lines.append(words.text("{name} takes the money", name=names.get(claim.collector_id, "")))
    given = promises.promise_of(workspace, full.id)
    if given is not None:
        lines.append(words.text("Promised by {day}", day=given.pay_by))
    late = promises.days_late(workspace, full.id)
    if late:
        lines.append(words.plural("{count} day late", "{count} days late", late))
    return lines


def _said(amounts: Amounts, claim: Claim) -> list[str]:
    words = amounts.kit.words
    lines = []
    if claim.question:
        lines.append(words.text("We asked: {question}", question=claim.question))
    if claim.answer:
        lines.append(words.text("They answered: {answer}", answer=claim.answer))
    if claim.refusal:
        lines.append(words.text("Not agreed, because: {reason}", reason=claim.refusal))
    if claim.late_agreed:
        lines.append(words.text("Taken late: {who}", who=claim.late_agreed))
    return lines


def _outside(amounts: Amounts, full: FullClaim) -> list[str]:
    """What happened outside our rules, and what was done about it."""
    words, lines = amounts.kit.words, []
    for rule in outside.of_claim(amounts.session.workspace, full.id):
        lines.append(words.text("Outside our rules: {what}", what=rule.what))
        if rule.settled_on is not None:
            name, day = amounts.name(rule.settled_by), rule.settled_on
            text = words.text("Settled by {name} on {day}: {how}", name=name, day=day, how=rule.how)
            lines.append(text)
    return lines
