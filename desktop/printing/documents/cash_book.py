"""The cash book between two days: date, slip, who, in, out, left."""

from collections.abc import Sequence
from datetime import date

from desktop.domain.cash import MOVEMENT_NAMES, BookLine, MovementKind, Place
from desktop.language import Money, Words
from desktop.printing.blocks import Block, Column, Document, Fact, Facts, Paragraph, Table
from desktop.printing.csv_table import csv_table
from desktop.printing.documents.easy import idea, only_easy
from desktop.printing.documents.letterhead import NO_BREAK, Letterhead, place_name


def cash_book(
    head: Letterhead,
    *,
    place: Place,
    lines: Sequence[BookLine],
    start: date,
    end: date,
    brought_forward: int = 0,
) -> Document:
    """One page after another of the book of one place.

    `brought_forward` is what was there when `start` began, in the smallest unit.
    """
    words = head.words
    about = (
        Fact(label=words.text("Book"), value=place_name(words, place)),
        Fact(label=words.text("First day"), value=head.day(start)),
        Fact(label=words.text("Last day"), value=head.day(end)),
        # Translators: how much money was there when the first day began.
        Fact(label=words.text("There before"), value=head.money(brought_forward)),
    )
    blocks: list[Block] = [*_easy(head), Facts(facts=about)]
    if not lines:
        blocks.append(Paragraph(text=words.text("No money moved between these days.")))
        return head.paper(words.text("Cash book"), blocks)
    sums = (
        sum(line.money_in for line in lines),
        sum(line.money_out for line in lines),
        lines[-1].left,
    )
    total = (words.text("Total"), "", "", *map(head.money, sums))
    blocks.append(
        Table(columns=_columns(words), rows=tuple(_row(head, line) for line in lines), total=total)
    )
    return head.paper(words.text("Cash book"), blocks)


def _easy(head: Letterhead) -> list[Block]:
    words = head.words
    return only_easy(
        head,
        [
            idea(
                head,
                "cash-book",
                words.text("This is our cash book."),
                words.text("It says where our cash came from."),
                words.text("It says who got cash from us."),
            ),
            idea(head, "list", words.text("Each line is one time that money moved.")),
        ],
    )


def cash_book_csv(words: Words, *, lines: Sequence[BookLine], currency: str) -> bytes:
    """The same lines for a spreadsheet, with amounts as numbers and days as ISO dates."""
    headings = [column.heading for column in _columns(words)]
    kind, note = words.text("What for"), words.text("Note")
    rows = [
        (
            line.movement.day,
            line.movement.number,
            line.who,
            Money(line.money_in, currency),
            Money(line.money_out, currency),
            Money(line.left, currency),
            words.text(MOVEMENT_NAMES[line.movement.kind]),
            line.movement.note,
        )
        for line in lines
    ]
    return csv_table([*headings, kind, note], rows)


def _columns(words: Words) -> tuple[Column, ...]:
    return (
        Column(heading=words.text("Date"), width=1.6),
        Column(heading=words.text("Slip"), width=0.8, numeric=True),
        Column(heading=words.text("Who"), width=3),
        # Translators: "In" and "Out" are money that comes in and goes out.
        Column(heading=words.text("In"), width=1.4, numeric=True),
        Column(heading=words.text("Out"), width=1.4, numeric=True),
        # Translators: how much money is left afterwards.
        Column(heading=words.text("Left"), width=1.4, numeric=True),
    )


def _row(head: Letterhead, line: BookLine) -> tuple[str, ...]:
    words = head.words
    kind = words.text(MOVEMENT_NAMES[line.movement.kind])
    who = words.text("{kind}: {what}", kind=line.who, what=kind) if line.who else kind
    return (
        words.date(line.movement.day, "medium").replace(" ", NO_BREAK),
        str(line.movement.number),
        line.who if line.who and line.movement.kind is MovementKind.PAY else who,
        head.money(line.money_in) if line.money_in else "",
        head.money(line.money_out) if line.money_out else "",
        head.money(line.left),
    )
