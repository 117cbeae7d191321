"""The slip: who got how much money back, for what, from whom."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domain.cash import SIGNING_NAMES, Movement, MovementKind, SignedLater, Signing
from desktop.domain.claim import ClaimKind, FullClaim, ReceiptState
from desktop.domain.meeting import Meeting
from desktop.domain.person import Person
from desktop.domain.policy import Category
from desktop.language import Money, Words
from desktop.printing.blocks import (
    Block,
    Column,
    Document,
    Fact,
    Facts,
    KeepTogether,
    ListBlock,
    Note,
    Paragraph,
    SignatureBox,
    Table,
)
from desktop.printing.documents import costs
from desktop.printing.documents.amount_words import amount_in_words
from desktop.printing.documents.easy import idea, only_easy
from desktop.printing.documents.letterhead import Letterhead, meeting_name, name_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Paid:
    """One numbered movement of money with everything its slip says.

    `corrects` is the slip this one puts right, `corrected_by` the later ones that put this right.
    """

    movement: Movement
    full: FullClaim | None = None
    meeting: Meeting | None = None
    signed_later: SignedLater | None = None
    corrects: Movement | None = None
    corrected_by: tuple[Movement, ...] = ()


def slip(
    head: Letterhead,
    paid: Paid,
    *,
    people: Mapping[int, Person],
    categories: Mapping[int, Category],
) -> Document:
    """One slip. It can be printed again at any time and then says the same."""
    words = head.words
    blocks: list[Block] = [*_easy(head, paid), Facts(facts=_facts(head, paid, people))]
    if paid.corrects:
        blocks.append(Note(text=_puts_right(head, paid.movement, paid.corrects)))
    blocks.extend(Note(text=_puts_right(head, later, paid.movement)) for later in paid.corrected_by)
    if paid.full and not paid.corrects:
        blocks.append(_costs(head, paid.full, categories))
        if reasons := costs.differences(paid.full.lines, categories, head):
            blocks.append(ListBlock(items=reasons))
        if another := _another_sum(head, paid, paid.full):
            blocks.append(Note(text=another))
        blocks += costs.what_it_is(paid.full.claim.kind, head)
    blocks.append(_signed(head, paid, people))
    number = str(paid.movement.number)
    return head.paper(words.text("Slip {number}", number=number), blocks)


def _easy(head: Letterhead, paid: Paid) -> list[Block]:
    """What a slip is, and what to do with it."""
    words = head.words
    if paid.movement.to_id == paid.movement.book_id:
        came_back = words.text("Money came back to us.")
        return only_easy(head, [idea(head, "tin", came_back)])
    return only_easy(
        head,
        [
            idea(
                head,
                "slip",
                words.text("This paper is a slip."),
                words.text("It shows that you got money from us."),
                words.text("Keep it in a safe place."),
            )
        ],
    )


def _facts(head: Letterhead, paid: Paid, people: Mapping[int, Person]) -> tuple[Fact, ...]:
    words, movement = head.words, paid.movement
    amount = head.money(movement.amount)
    facts = [Fact(label=_amount_label(words, paid), value=amount, strong=True)]
    in_words = amount_in_words(Money(movement.amount, head.group.currency_code), words.language)
    if in_words:
        facts.append(Fact(label=words.text("In words"), value=in_words))
    facts.append(Fact(label=words.text("Date"), value=head.day(movement.day)))
    facts += _who(words, paid, people)
    if paid.full:
        facts.append(Fact(label=words.text("Claim"), value=str(paid.full.claim.number)))
        kept = sum(line.receipt is ReceiptState.KEPT for line in paid.full.lines)
        facts.append(Fact(label=words.text("Receipts kept"), value=str(kept)))
        if agreed := costs.agreed_by(paid.full, people, words):
            facts.append(Fact(label=words.text("Agreed by"), value=agreed))
    if paid.meeting:
        facts.append(Fact(label=words.text("Meeting"), value=meeting_name(head, paid.meeting)))
    if movement.note:
        facts.append(Fact(label=words.text("Note"), value=movement.note))
    return tuple(facts)


def _another_sum(head: Letterhead, paid: Paid, full: FullClaim) -> str:
    """Where more or less was given than we pay, as it was typed in from paper; else nothing."""
    back = [m.amount for m in paid.corrected_by if m.kind is MovementKind.CHANGE_BACK]
    given = paid.movement.amount - sum(back)
    settles = full.claim.advance_id is not None
    if paid.movement.kind is not MovementKind.PAY or settles or given == full.to_pay:
        return ""
    return head.words.text(
        "{given} was given. For these costs we pay {allowed}.",
        given=head.money(given),
        allowed=head.money(full.to_pay),
    )


def _amount_label(words: Words, paid: Paid) -> str:
    if paid.movement.to_id == paid.movement.book_id:
        # Translators: stands before an amount that somebody gave back.
        return words.text("Back in the tin")
    if paid.full and paid.full.claim.kind is ClaimKind.FEE:
        return words.text("Thank-you fee")
    if paid.full and paid.full.claim.kind is ClaimKind.ADVANCE:
        return words.text("For a cost to come")
    return words.text("Money back")


def _who(words: Words, paid: Paid, people: Mapping[int, Person]) -> list[Fact]:
    """Whose cost, who took the money and who paid it may be three people."""
    movement = paid.movement
    giver = name_of(movement.paid_by, people)
    taker = movement.received_name or name_of(movement.received_by, people)
    whose = name_of(paid.full.claim.person_id, people) if paid.full else ""
    came_back = movement.to_id == movement.book_id
    facts = [
        Fact(label=words.text("From") if came_back else words.text("Paid by"), value=giver),
        Fact(label=words.text("Taken by") if came_back else words.text("To"), value=taker),
    ]
    if whose not in {giver, taker}:
        facts.append(Fact(label=words.text("Whose cost"), value=whose))
    return [fact for fact in facts if fact.value]


def _puts_right(head: Letterhead, later: Movement, earlier: Movement) -> str:
    words, number, other = head.words, str(later.number), str(earlier.number)
    if later.kind is MovementKind.CHANGE_BACK:
        amount = head.money(later.amount)
        return words.text(
            "Slip {number}: {amount} came back as change for slip {other}.",
            number=number,
            amount=amount,
            other=other,
        )
    if later.kind is MovementKind.PUT_BACK:
        return words.text(
            "The money of slip {other} was not given after all. Slip {number} puts it right.",
            number=number,
            other=other,
        )
    return words.text("Slip {number} puts slip {other} right.", number=number, other=other)


def _costs(head: Letterhead, full: FullClaim, categories: Mapping[int, Category]) -> Table:
    words = head.words
    rows = [
        (
            costs.in_full(line, categories, head),
            costs.receipt(line, words),
            head.money(line.allowed),
        )
        for line in full.lines
        if line.allowed
    ]
    if full.advance_paid:
        rows.append((words.text("Had beforehand"), "", head.money(-full.advance_paid)))
    return Table(
        columns=(
            Column(heading=words.text("What for"), width=4),
            Column(heading=words.text("Receipt"), width=2.4),
            Column(heading=words.text("Amount"), width=1.4, numeric=True),
        ),
        rows=tuple(rows),
        total=(words.text("Total"), "", head.money(full.to_pay)) if len(rows) > 1 else (),
    )


def _signed(head: Letterhead, paid: Paid, people: Mapping[int, Person]) -> Block:
    """What happened instead of a signature is said; otherwise there is room to sign."""
    words, movement = head.words, paid.movement
    signing, seen_by = movement.signing, movement.witness_id
    if paid.signed_later:
        signing, seen_by = paid.signed_later.signing, paid.signed_later.witness_id
    if signing in {Signing.LATER, Signing.NOT_NEEDED}:
        amount = head.money(movement.amount)
        said = words.text("I received {amount}.", amount=amount)
        if movement.to_id == movement.book_id:
            said = words.text("{amount} is back in the tin.", amount=amount)
        box = SignatureBox(label=words.text("Signed"), date_label=words.text("Date"))
        return KeepTogether(blocks=(Paragraph(text=said), box))
    how = words.text(SIGNING_NAMES[signing])
    if witness := name_of(seen_by, people):
        # Translators: {how} is "signed", "made a mark" or "said yes, cannot sign".
        how = words.text("{how}, seen by {witness}", how=how, witness=witness)
    return Facts(facts=(Fact(label=words.text("Signature"), value=how),))
