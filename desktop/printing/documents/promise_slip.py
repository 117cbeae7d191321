"""The promise: how much, how, and the day by which it is there."""

from desktop.domain.cash import Promise
from desktop.domain.claim import FullClaim
from desktop.domain.meeting import Meeting
from desktop.domain.person import METHOD_NAMES, Person
from desktop.printing.blocks import (
    Block,
    Document,
    Fact,
    Facts,
    Heading,
    Idea,
    KeepTogether,
    Paragraph,
)
from desktop.printing.documents import costs
from desktop.printing.documents.easy import idea
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
    about = Paragraph(text=words.text("We owe you this money. This is when you have it."))
    if head.easy:
        late = [Heading(text=words.text("If it has not come")), _easy_late(head)]
    blocks: list[Block] = [
        *(_easy(head) if head.easy else [about]),
        Facts(facts=tuple(facts)),
        *costs.what_it_is(full.claim.kind, head),
        KeepTogether(blocks=(*late, *([Paragraph(text=contact, strong=True)] if contact else []))),
    ]
    return head.paper(words.text("Our promise to you"), blocks)


def _easy(head: Letterhead) -> list[Idea]:
    words = head.words
    return [
        idea(
            head,
            "agree",
            words.text("We owe you money. This is our promise."),
            words.text("It says how much, and by which day."),
            words.text("Keep it in a safe place."),
        )
    ]


def _easy_late(head: Letterhead) -> Idea:
    words = head.words
    return idea(
        head,
        "phone",
        words.text("Please tell us."),
        words.text("Say the claim number. It is on this paper."),
    )
