"""The promise: how much, how, and the day by which it is there."""

from desktop.domain.cash import Promise
from desktop.domain.claim import ClaimKind, FullClaim
from desktop.domain.meeting import Meeting
from desktop.domain.person import METHOD_NAMES, Person
from desktop.printing.blocks import (
    Block,
    Document,
    Fact,
    Facts,
    Heading,
    KeepTogether,
    Note,
    Paragraph,
)
from desktop.printing.documents import costs
from desktop.printing.documents.letterhead import Letterhead, meeting_name


def promise_slip(
    head: Letterhead,
    *,
    promise: Promise,
    full: FullClaim,
    payee: Person,
    meeting: Meeting | None = None,
) -> Document:
    """What somebody takes home instead of cash. Bank details never stand on it."""
    words = head.words
    facts = [
        Fact(label=words.text("To"), value=payee.name),
        Fact(label=words.text("Amount"), value=head.money(promise.amount), strong=True),
        Fact(label=words.text("With you by"), value=head.day(promise.pay_by), strong=True),
        Fact(label=words.text("How"), value=words.text(METHOD_NAMES[full.claim.method])),
        Fact(label=words.text("Claim"), value=str(full.claim.number)),
    ]
    if meeting:
        facts.append(Fact(label=words.text("Meeting"), value=meeting_name(head, meeting)))
    facts.append(Fact(label=words.text("Promised on"), value=head.day(promise.made_on)))
    ask = words.text("Please tell us. Say the claim number. We will look at once.")
    contact = head.group.contact
    late: list[Block] = [Heading(text=words.text("If it has not come")), Paragraph(text=ask)]
    blocks: list[Block] = [
        Paragraph(text=words.text("We owe you this money. This is when you have it.")),
        Facts(facts=tuple(facts)),
        KeepTogether(blocks=(*late, *([Paragraph(text=contact, strong=True)] if contact else []))),
    ]
    if full.claim.kind is ClaimKind.FEE:
        blocks.append(Note(text=costs.fee_advice(full.claim.kind, words)))
    return head.paper(words.text("Our promise to you"), blocks)
