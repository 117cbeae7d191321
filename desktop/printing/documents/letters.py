"""Letters: thank you, a pause, a goodbye, and the one that goes with money by post."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.cash import Movement, Promise
from desktop.domain.claim import ClaimKind, FullClaim
from desktop.domain.own_text import Said
from desktop.domain.person import METHOD_NAMES, Person
from desktop.domain.text_kinds import Letter
from desktop.printing.blocks import (
    Block,
    Column,
    Document,
    Fact,
    Facts,
    Heading,
    KeepTogether,
    ListBlock,
    Paragraph,
    SignatureBox,
    Table,
)
from desktop.printing.documents import easy_letters
from desktop.printing.documents.costs import what_it_is
from desktop.printing.documents.labels import address_lines
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.own_words import own_paragraphs


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """Money we still owe somebody: the claim, how much, and by when if that was promised."""

    full: FullClaim
    by: date | None = None


def letter(
    head: Letterhead,
    kind: Letter,
    *,
    person: Person,
    owed: Sequence[Owed] = (),
    own: Sequence[Said] = (),
    claim_months: int,
) -> Document:
    """A letter that leaves nothing open: the money, things of ours, and the way back.

    `owed` is what we still owe them, `own` the paragraphs that the group added itself.
    """
    words = head.words
    blocks: list[Block] = [hello(head, person)]
    if head.easy:
        blocks += easy_letters.opening(head, kind)
        blocks += _own(head, own)
        blocks += easy_letters.what_now(head, kind)
    else:
        blocks += [Paragraph(text=words.sentences(_opening(head, kind)))]
        blocks += _own(head, own)
        blocks += _what_now(head, kind)
    blocks += _money(head, owed, claim_months)
    blocks += closing(head, ask(head) if kind is Letter.THANK_YOU else _way_back(head))
    return posted(head, _title(head, kind), person, blocks)


def costs_letter(
    head: Letterhead,
    *,
    payee: Person,
    full: FullClaim,
    promise: Promise | None = None,
    paid: Movement | None = None,
    own: Sequence[Said] = (),
) -> Document:
    """What lies on top of a slip or a promise that goes by post."""
    words = head.words
    said, facts = _the_money(head, full, promise, paid)
    blocks: list[Block] = [hello(head, payee)]
    blocks += easy_letters.about_money(head, paid=paid is not None) if head.easy else []
    blocks += [] if head.easy else [Paragraph(text=said)]
    blocks += [facts, *what_it_is(full.claim.kind, head)]
    blocks += _own(head, own)
    blocks += easy_letters.if_wrong(head) if head.easy else [ListBlock(items=_if_wrong(head))]
    blocks += closing(head, ask(head))
    title = words.text("Money back for your costs")
    if full.claim.kind is ClaimKind.FEE:
        title = words.text("Thank-you fee")
    return posted(head, title, payee, blocks)


def _the_money(
    head: Letterhead, full: FullClaim, promise: Promise | None, paid: Movement | None
) -> tuple[str, Facts]:
    """What the letter is about in a sentence, and the figures."""
    words = head.words
    amount = promise.amount if promise else full.to_pay
    facts = [Fact(label=words.text("Amount"), value=head.money(amount), strong=True)]
    if paid:
        said = words.text("We paid your costs. The slip is with this letter.")
        facts = [
            Fact(label=words.text("Amount"), value=head.money(paid.amount), strong=True),
            Fact(label=words.text("Paid on"), value=head.day(paid.day)),
        ]
    elif promise:
        said = words.text("We owe you money. Our promise is with this letter.")
        facts.append(Fact(label=words.text("With you by"), value=head.day(promise.pay_by)))
    else:
        said = words.text("We owe you money. It is on its way.")
    facts.append(Fact(label=words.text("How"), value=words.text(METHOD_NAMES[full.claim.method])))
    facts.append(Fact(label=words.text("Claim"), value=str(full.claim.number)))
    return said, Facts(facts=tuple(facts))


def posted(head: Letterhead, title: str, person: Person, blocks: Sequence[Block]) -> Document:
    """A letter with its reader's address, and the day it is written.

    What nobody posts needs no place for a window: its first page begins with what it says.
    """
    return head.paper(
        title,
        blocks,
        running=head.words.text("{kind}: {what}", kind=title, what=person.listed),
        address=address_lines(person) if person.address.strip() else (),
        dated=head.day(head.printed_on),
    )


def _own(head: Letterhead, own: Sequence[Said]) -> list[Block]:
    return [KeepTogether(blocks=tuple(own_paragraphs(head, own)))] if own else []


def hello(head: Letterhead, person: Person) -> Paragraph:
    """How a letter begins."""
    # Translators: how a friendly letter begins. Fit for everybody, whatever their gender.
    return Paragraph(text=head.words.text("Dear {name},", name=person.name))


def _title(head: Letterhead, kind: Letter) -> str:
    words = head.words
    match kind:
        case Letter.THANK_YOU:
            return words.text("Thank you")
        case Letter.PAUSE:
            return words.text("Your break from our group")
        case _:
            return words.text("Goodbye, and thank you")


def _opening(head: Letterhead, kind: Letter) -> tuple[str, ...]:
    words = head.words
    match kind:
        case Letter.THANK_YOU:
            return (
                words.text("Thank you for taking part."),
                words.text("You gave your time, and said what matters to you."),
                words.text("That helps many people who were not in the room."),
            )
        case Letter.PAUSE:
            return (
                words.text("You are taking a break from our group. That is fine."),
                words.text("You do not have to say why. You are still one of us."),
                words.text("Until you come back we send you nothing."),
            )
        case _:
            return (
                words.text("You are leaving our group. Thank you for all you did with us."),
                words.text("What you said here goes on helping others."),
            )


def _what_now(head: Letterhead, kind: Letter) -> list[Block]:
    """What changes from now on, and which things of ours come back."""
    words, years = head.words, head.group.years_kept
    if kind is Letter.THANK_YOU:
        return []
    ours = (
        words.text("Do you have a key, a tin or cards of ours?"),
        words.text("Please give them back. We can come and fetch them."),
    )
    blocks: list[Block] = []
    blocks.append(Heading(text=words.text("Things of ours")))
    blocks.append(Paragraph(text=words.sentences(ours)))
    if kind is Letter.LEAVING:
        kept = (
            words.plural(
                "Slips and our cash book have your name. We keep them for {count} year.",
                "Slips and our cash book have your name. We keep them for {count} years.",
                years,
            ),
            words.text("Ask us, and we delete the rest."),
        )
        blocks.append(Heading(text=words.text("What we keep about you")))
        blocks.append(Paragraph(text=words.sentences(kept)))
    return blocks


def _money(head: Letterhead, owed: Sequence[Owed], claim_months: int) -> list[Block]:
    """What we owe, claim by claim; fees stand apart from costs (practice rule 22)."""
    words = head.words
    ask = words.plural(
        "Is a cost missing? Tell us within {count} month of the day you paid.",
        "Is a cost missing? Tell us within {count} months of the day you paid.",
        claim_months,
    )
    blocks: list[Block] = [Heading(text=words.text("Money"))]
    if not owed:
        none = words.text("As far as we know, we owe you nothing.")
        return [*blocks, *easy_letters.money(head, none, ask, nothing=True)]
    blocks += easy_letters.money(head, words.text("We still owe you this money."), ask)
    for kind in (ClaimKind.COST, ClaimKind.ADVANCE, ClaimKind.FEE):
        some = [one for one in owed if one.full.claim.kind is kind]
        if some:
            blocks += [_owed_table(head, some), *what_it_is(kind, head)]
    return blocks


def _owed_table(head: Letterhead, owed: Sequence[Owed]) -> Table:
    words = head.words
    return Table(
        columns=(
            Column(heading=words.text("Claim")),
            Column(heading=words.text("Amount"), width=1.4, numeric=True),
            Column(heading=words.text("How"), width=2),
            Column(heading=words.text("With you by"), width=3),
        ),
        rows=tuple(
            (
                str(one.full.claim.number),
                head.money(one.full.to_pay),
                words.text(METHOD_NAMES[one.full.claim.method]),
                head.day(one.by) if one.by else words.text("we tell you soon"),
            )
            for one in owed
        ),
    )


def _way_back(head: Letterhead) -> list[Block]:
    words = head.words
    heading = Heading(text=words.text("How to come back, and who to ask"))
    if head.easy:
        return [heading, *easy_letters.way_back(head), contact(head)]
    back = words.text("Tell us at any time. You need no reason. You are welcome.")
    return [heading, Paragraph(text=back), contact(head)]


def ask(head: Letterhead) -> list[Block]:
    """Whom to ask about a letter."""
    return [Heading(text=head.words.text("Who to ask")), contact(head)]


def contact(head: Letterhead) -> Paragraph:
    """Who that is, and how to reach them."""
    if contact := head.group.contact:
        return Paragraph(text=contact, strong=True)
    return Paragraph(text=head.words.text("Ask whoever gave you this letter."))


def _if_wrong(head: Letterhead) -> tuple[str, ...]:
    words = head.words
    return (
        words.text("Keep these papers. You may need them."),
        words.text("Is something wrong, or has nothing come? Tell us the claim number."),
    )


def closing(head: Letterhead, ask: Sequence[Block] = ()) -> list[Block]:
    """Whom to ask, and room for somebody's own hand."""
    # Translators: how a letter ends; somebody signs it for the group.
    sign = SignatureBox(label=head.words.text("With good wishes"))
    return [KeepTogether(blocks=(*ask, sign))]
