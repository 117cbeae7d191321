"""The look-through sheet: what somebody who does not pay checks, once a quarter, and signs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.cash import SIGNING_NAMES, Movement, Place, SignedLater
from desktop.domain.claim import Line
from desktop.domain.looking import BookSums
from desktop.domain.person import Person
from desktop.printing.blocks import (
    Block,
    Choice,
    Column,
    Document,
    Fact,
    Facts,
    Field,
    Fields,
    Heading,
    KeepTogether,
    ListBlock,
    Note,
    Paragraph,
    SignatureBox,
    Table,
    TickBoxes,
)
from desktop.printing.documents import costs
from desktop.printing.documents.easy import idea, only_easy
from desktop.printing.documents.letterhead import Letterhead, name_of, place_name


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipSeen:
    """One of the slips to find, the book it is in, and the costs whose receipts belong to it."""

    movement: Movement
    book: Place
    lines: tuple[Line, ...] = ()
    signed_later: SignedLater | None = None


def look_through(
    head: Letterhead,
    *,
    first: date,
    last: date,
    books: Sequence[BookSums],
    slips: Sequence[SlipSeen],
    people: Mapping[int, Person],
    question: str = "",
) -> Document:
    """What to look at, in plain words, with the facts to compare and room to sign.

    What a cost was for is not said here: it stands on the slip, for whoever holds it.
    `question` is what the last look asked and nobody settled yet.
    """
    words = head.words
    days = (
        Fact(label=words.text("First day"), value=head.day(first)),
        Fact(label=words.text("Last day"), value=head.day(last)),
    )
    blocks: list[Block] = [
        *_easy(head),
        Paragraph(text=words.text("Somebody who does not pay looks through, once a quarter.")),
        Facts(facts=days),
    ]
    if question:
        blocks.append(Note(text=words.text("Still open: {question}", question=question)))
    blocks += [
        Heading(text=words.text("What to look at")),
        ListBlock(items=_steps(head), numbered=True),
        Heading(text=words.text("The cash book")),
        _sums(head, books),
        Heading(text=words.text("The slips. Nobody chose them.")),
        *(_slip(head, seen, people, several=len(books) > 1) for seen in slips),
        _signed(head),
    ]
    return head.paper(words.text("Looking through the cash book"), blocks)


def _easy(head: Letterhead) -> list[Block]:
    words = head.words
    return only_easy(
        head,
        [
            idea(
                head,
                "cash-book",
                words.text("The cash book says where our money went."),
                words.text("You check if it is right."),
            ),
            idea(
                head,
                "look",
                words.text("Read it. Find the slips below."),
                words.text("Tick what is right."),
            ),
            idea(head, "question", words.text("Ask when something is not clear.")),
        ],
    )


def _steps(head: Letterhead) -> tuple[str, ...]:
    words = head.words
    return (
        words.text("Read the cash book between these days. Ask about any line."),
        words.text("Compare its sums with the sums below."),
        words.text("Find each slip below, on paper. Compare who, when and how much."),
        words.text("Look at the signature and the receipts."),
        words.text("Look at the last count. Short or over, is there a why?"),
    )


def _sums(head: Letterhead, books: Sequence[BookSums]) -> Table:
    words = head.words
    return Table(
        columns=(
            Column(heading=words.text("Book"), width=2.4),
            # Translators: how much money was there when the first day began.
            Column(heading=words.text("There before"), width=1.6, numeric=True),
            Column(heading=words.text("In"), width=1.5, numeric=True),
            Column(heading=words.text("Out"), width=1.5, numeric=True),
            # Translators: how much money is left afterwards.
            Column(heading=words.text("Left"), width=1.5, numeric=True),
        ),
        rows=tuple(
            (
                place_name(words, book.place),
                head.money(book.before),
                head.money(book.money_in),
                head.money(book.money_out),
                head.money(book.left),
            )
            for book in books
        ),
    )


def _slip(
    head: Letterhead, seen: SlipSeen, people: Mapping[int, Person], *, several: bool
) -> KeepTogether:
    words, movement = head.words, seen.movement
    title = words.text("Slip {number}", number=str(movement.number))
    if several:
        title = words.listed([title, place_name(words, seen.book)])
    facts = [
        Fact(label=words.text("Date"), value=head.day(movement.day)),
        Fact(label=words.text("Name"), value=movement.received_name),
        Fact(label=words.text("Amount"), value=head.money(movement.amount)),
        Fact(label=words.text("Paid by"), value=name_of(movement.paid_by, people)),
        Fact(label=words.text("Signature"), value=_signature(head, seen)),
        Fact(label=words.text("Receipts"), value=_receipts(head, seen.lines)),
    ]
    ticks = (
        words.text("I found it."),
        words.text("It is the same."),
        words.text("It is signed."),
        words.text("The receipts are there."),
    )
    return KeepTogether(
        blocks=(
            Heading(text=title, level=3),
            Facts(facts=tuple(fact for fact in facts if fact.value)),
            TickBoxes(
                label=words.text("Tick what is so."),
                choices=tuple(Choice(text=tick) for tick in ticks),
            ),
        )
    )


def _signature(head: Letterhead, seen: SlipSeen) -> str:
    signing = seen.signed_later.signing if seen.signed_later else seen.movement.signing
    return head.words.text(SIGNING_NAMES[signing])


def _receipts(head: Letterhead, lines: Sequence[Line]) -> str:
    said = [costs.receipt(line, head.words) for line in lines]
    return head.words.listed(dict.fromkeys(said))


def _signed(head: Letterhead) -> KeepTogether:
    words = head.words
    result = (Choice(text=words.text("All right")), Choice(text=words.text("I have a question")))
    return KeepTogether(
        blocks=(
            TickBoxes(label=words.text("What do you say?"), choices=result),
            Fields(fields=(Field(label=words.text("My question"), lines=2),)),
            SignatureBox(label=words.text("Looked through by"), date_label=words.text("Date")),
        )
    )
