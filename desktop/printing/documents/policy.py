"""What we pay back: the policy in force, in full and on one page."""

from desktop.domain.group import Agreeing
from desktop.printing.blocks import (
    Block,
    Document,
    Fact,
    Facts,
    Heading,
    KeepTogether,
    ListBlock,
    Note,
    Paragraph,
)
from desktop.printing.documents import easy_policy
from desktop.printing.documents.costs import fee_warning, not_pay
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.own_words import own_paragraphs
from desktop.printing.documents.policy_rates import InForce, rates_table, short_table


def policy_in_full(head: Letterhead, known: InForce) -> Document:
    """Everything a member may ask: what, how much, by when, who decides, and what if not."""
    words = head.words
    title = words.text("What we pay back")
    if head.easy:
        return head.paper(title, [*easy_policy.in_full(head, known), *_own(head, known)])
    blocks: list[Block] = [
        Paragraph(text=_why(head)),
        Note(text=not_pay(words)),
        _version(head, known),
        Heading(text=words.text("What we pay")),
        rates_table(head, known),
        _part(words.text("Receipts"), _receipts(head, known)),
        _part(words.text("When you get your money"), _when(head, known)),
        _part(words.text("When you cannot pay first"), _in_advance(head)),
        _part(words.text("Fees are different"), _fees(head)),
        _part(words.text("Who decides"), _who_decides(head, known)),
        _part(words.text("If you do not agree"), _disagree(head)),
        *_own(head, known),
    ]
    return head.paper(title, blocks)


def policy_on_a_page(head: Letterhead, known: InForce) -> Document:
    """The same in short: one side of A4 in clear print."""
    words = head.words
    title = words.text("What we pay back, in short")
    if head.easy:
        return head.paper(title, easy_policy.in_short(head, known))
    points = (
        words.text("Keep your receipts. No receipt? Tell us why."),
        _claim_by(head, known),
        _cash(head, known),
        words.text("You cannot pay first? Ask us before the meeting."),
        fee_warning(words),
        words.text("You do not agree? Somebody else looks again."),
    )
    return head.paper(
        title, [Note(text=not_pay(words)), short_table(head, known), ListBlock(items=points)]
    )


def _part(heading: str, points: tuple[str, ...]) -> Block:
    return KeepTogether(blocks=(Heading(text=heading), ListBlock(items=points)))


def _why(head: Letterhead) -> str:
    words = head.words
    return words.sentences(
        [
            words.text("Taking part should cost you nothing."),
            words.text("We pay back what you spend on it."),
        ]
    )


def _version(head: Letterhead, known: InForce) -> Facts:
    words, policy = head.words, known.policy
    facts = [
        Fact(label=words.text("Version"), value=str(policy.number)),
        Fact(label=words.text("Since"), value=head.day(policy.from_day)),
    ]
    if policy.agreed_on:
        facts.append(Fact(label=words.text("Agreed on"), value=head.day(policy.agreed_on)))
    return Facts(facts=tuple(facts))


def _receipts(head: Letterhead, known: InForce) -> tuple[str, ...]:
    words, limit = head.words, known.policy.no_receipt_limit
    by_whom = words.text("Somebody other than the person who pays can accept that.")
    if limit:
        by_whom = words.text(
            "Up to {amount}, the person who pays can accept that. Above, somebody else can.",
            amount=head.money(limit),
        )
    return (
        words.text("Keep tickets and receipts. Give them to us with your form."),
        words.text("You have none? Tell us why. Many tickets never come on paper."),
        by_whom,
        words.text("A carer, childminder or assistant signs your form instead."),
    )


def _when(head: Letterhead, known: InForce) -> tuple[str, ...]:
    words, days = head.words, known.policy.promise_days
    return (
        _claim_by(head, known),
        _cash(head, known),
        words.plural(
            "By bank, you have it within {count} working day.",
            "By bank, you have it within {count} working days.",
            days,
        ),
        words.text("You get the day in writing. Tell us if nothing has come by then."),
    )


def _claim_by(head: Letterhead, known: InForce) -> str:
    return head.words.plural(
        "Ask for it within {count} month of the day you paid.",
        "Ask for it within {count} months of the day you paid.",
        known.policy.claim_months,
    )


def _cash(head: Letterhead, known: InForce) -> str:
    words, limit = head.words, known.policy.cash_limit
    if limit is None or not known.policy.cash_limit_stops:
        return words.text("You get cash at the meeting, or by bank if you like.")
    return words.text(
        "You get cash at the meeting, up to {amount}. Above, two people agree first.",
        amount=head.money(limit),
    )


def _in_advance(head: Letterhead) -> tuple[str, ...]:
    words = head.words
    return (
        words.text("You do not have to lend us money. Ask us before the meeting."),
        words.text("We can buy your ticket, or pay a taxi or a carer ourselves."),
        words.text("We can give you money for a cost to come. Bring the receipt later."),
    )


def _fees(head: Letterhead) -> tuple[str, ...]:
    words = head.words
    return (
        words.text("A fee says thank you for work. It is not money back."),
        fee_warning(words),
        words.text("You can say no, or take less. You do not have to say why."),
    )


def _who_decides(head: Letterhead, known: InForce) -> tuple[str, ...]:
    words, above = head.words, known.policy.second_agreer_above
    said = [words.text("Costs inside these rules are agreed. Nobody has to be asked.")]
    if head.group.agreeing is Agreeing.PERSON:
        said = [words.text("Somebody other than you agrees your costs.")]
    if above is not None:
        amount = head.money(above)
        said.append(words.text("Above {amount}, two people agree.", amount=amount))
    said.append(words.text("Nobody agrees or pays their own costs."))
    said.append(words.text("Two people can agree beforehand to a cost that comes each time."))
    return tuple(said)


def _disagree(head: Letterhead) -> tuple[str, ...]:
    words, contact = head.words, head.group.contact
    said = (
        words.text("Tell us. You can bring somebody with you."),
        words.text("Somebody who did not decide it looks at it again."),
        words.text("You get an answer, and the reasons for it."),
        words.text("Nobody treats you worse for asking."),
    )
    return (*said, contact) if contact else said


def _own(head: Letterhead, known: InForce) -> list[Block]:
    if not known.own:
        return []
    heading = Heading(text=head.words.text("What our group adds"))
    return [KeepTogether(blocks=(heading, *own_paragraphs(head, known.own)))]
