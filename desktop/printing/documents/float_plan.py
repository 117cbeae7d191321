"""What to get before a meeting: a list to take to the bank, and a page for whoever pays.

The first page carries nobody's name, because it is held in a queue. The second shows what
everybody gets and is for the treasurer alone.
"""

from collections.abc import Sequence

from desktop.domain.bank import Fetch
from desktop.domain.currency import Pieces, added
from desktop.domain.evening import BASIS_NAMES, Evening, HandOut
from desktop.domain.roughly import step_of
from desktop.language import N_, Words
from desktop.printing.blocks import (
    Block,
    Column,
    Document,
    Fact,
    Facts,
    Heading,
    ListBlock,
    Note,
    PageBreak,
    Paragraph,
    Table,
)
from desktop.printing.documents.easy import idea, only_easy
from desktop.printing.documents.letterhead import Letterhead, meeting_name, place_name
from desktop.printing.documents.payout_sheet import box_table, pieces_text

NOTHING_TO_GET = N_("Nothing. What is in the tin is enough.")


def float_plan(head: Letterhead, *, evening: Evening, two_signatures: bool) -> Document:
    """The float plan of one meeting. `two_signatures` is whether two people sign at the bank."""
    words = head.words
    meeting = meeting_name(head, evening.meeting)
    blocks: list[Block] = [
        *_easy(head),
        Facts(facts=(Fact(label=words.text("Meeting"), value=meeting),)),
        *_shopping(head, evening, two_signatures=two_signatures),
        PageBreak(),
        Note(text=words.text("Keep this to yourself. It shows what others are paid.")),
        *_what_there_is(head, evening),
        *_who_is_paid(head, evening),
        *_who_is_not(words, evening),
    ]
    return head.paper(words.text("What to get"), blocks)


def _easy(head: Letterhead) -> list[Block]:
    words = head.words
    return only_easy(
        head,
        [
            idea(
                head,
                "bank",
                words.text("We need notes and coins for the meeting."),
                words.text("This page says what to get."),
            ),
            idea(
                head,
                "private",
                words.text("The next page has names on it."),
                words.text("Do not show it to others."),
            ),
        ],
    )


def _shopping(head: Letterhead, evening: Evening, *, two_signatures: bool) -> list[Block]:
    """The list for the bank or the machine; no names."""
    words = head.words
    if evening.plan is None:
        return _not_counted(head, evening)
    fetch, blocks = evening.plan.fetch, list[Block]()
    blocks.append(Heading(text=words.text("From the bank")))
    if fetch:
        blocks.append(_fetch_table(head, fetch))
    else:
        blocks.append(Paragraph(text=words.text(NOTHING_TO_GET)))
    for move in evening.moves:
        place = place_name(words, move.place)
        blocks.append(Heading(text=words.text("Move from {place}", place=place)))
        blocks.append(box_table(head, move.pieces))
    if fetch.bags:
        blocks.append(Paragraph(text=words.text("Banks give coins in full bags only.")))
    if fetch and two_signatures:
        blocks.append(Paragraph(text=words.text("Two people sign for cash at our bank.")))
    return blocks + _machine_alone(head, evening)


def _not_counted(head: Letterhead, evening: Evening) -> list[Block]:
    """Without knowing the coins, only the sum can be said."""
    words = head.words
    blocks: list[Block] = [
        Note(text=words.text("We do not know which notes and coins are in the tin.")),
        Paragraph(text=words.text("Count them first. Then we can say what to get.")),
    ]
    if evening.short:
        amount = head.money(evening.short)
        text = words.text("At least {amount} more is needed.", amount=amount)
        blocks.append(Paragraph(text=text, strong=True))
    return blocks


def _fetch_table(head: Letterhead, fetch: Fetch) -> Table:
    """Notes first, then bags of coins, the largest first."""
    words, currency = head.words, head.currency
    notes = [
        (
            words.text("{piece} notes", piece=currency.piece_name(note)),
            str(count),
            head.money(note * count),
        )
        for note, count in fetch.notes.items()
    ]
    bags = [
        (
            words.text("Bags of {piece} coins", piece=currency.piece_name(coin)),
            str(count),
            head.money(fetch.source.bags[coin] * count),
        )
        for coin, count in fetch.bags.items()
    ]
    return Table(
        columns=(
            Column(heading=words.text("What to get"), width=3),
            Column(heading=words.text("How many"), numeric=True),
            Column(heading=words.text("Value"), numeric=True),
        ),
        rows=(*notes, *bags),
        total=(words.text("Total"), "", head.money(fetch.worth)),
    )


def _machine_alone(head: Letterhead, evening: Evening) -> list[Block]:
    """What a cash machine can do where nobody comes to the bank."""
    if evening.machine is None:
        return []
    words, fetch = head.words, evening.machine.fetch
    if not fetch or not evening.machine_helps:
        text = words.text("Notes from a machine alone are not enough.")
        return [Paragraph(text=text)]
    blocks: list[Block] = [Heading(text=words.text("From a machine alone"))]
    blocks.append(_fetch_table(head, fetch))
    if out := len(evening.machine_out):
        text = words.plural(
            "Then the right coins may be missing for {count} person.",
            "Then the right coins may be missing for {count} people.",
            out,
        )
        blocks.append(Paragraph(text=text))
    return blocks


def _what_there_is(head: Letterhead, evening: Evening) -> list[Block]:
    """What is in the tin now, and with what is got."""
    words, tin = head.words, evening.tin
    facts = [Fact(label=words.text("In the tin now"), value=head.money(tin.total))]
    if evening.plan is not None and evening.before != tin.total:
        got = head.money(evening.before - tin.total)
        facts.append(Fact(label=words.text("To get"), value=got))
        facts.append(Fact(label=words.text("Together"), value=head.money(evening.before)))
    facts.append(Fact(label=words.text("To be paid"), value=head.money(evening.dues.total)))
    blocks: list[Block] = [Facts(facts=tuple(facts))]
    if evening.plan is not None and tin.pieces is not None:
        pieces: Pieces = added(tin.pieces, evening.plan.fetch.pieces)
        for move in evening.moves:
            pieces = added(pieces, move.pieces)
        blocks += [Heading(text=words.text("In the tin before the meeting"))]
        blocks.append(box_table(head, pieces))
    return blocks


def _who_is_paid(head: Letterhead, evening: Evening) -> list[Block]:
    words = head.words
    blocks: list[Block] = [Heading(text=words.text("Who is paid in cash"))]
    if not evening.handed:
        return [*blocks, Paragraph(text=words.text("Nobody, as far as we know."))]
    rows = tuple(_handed_row(head, one, counted=evening.plan is not None) for one in evening.handed)
    table = Table(
        columns=(
            Column(heading=words.text("Name"), width=3),
            Column(heading=words.text("Amount"), width=1.5, numeric=True),
            # Translators: how we know an amount: claimed, as usual, roughly.
            Column(heading=words.text("How we know"), width=2),
            # Translators: which notes and coins to keep ready for somebody.
            Column(heading=words.text("Keep ready"), width=3.5),
        ),
        rows=rows,
        total=(words.text("Total"), head.money(evening.dues.total), "", ""),
    )
    blocks.append(table)
    if any(len(one.due.parts) > 1 for one in evening.handed):
        text = words.text("Where we know only roughly, any amount up to it can be paid.")
        step = head.currency.piece_name(step_of(head.currency))
        whole = words.text("Amounts that need coins below {piece} are left out.", piece=step)
        blocks.append(Paragraph(text=words.sentences([text, whole])))
    if evening.by_the_list:
        text = words.text("Give the coins that the list says. Others may run out.")
        blocks.append(Paragraph(text=text))
    if evening.plan is not None and not evening.plan.smallest:
        text = words.text("We did not try everything. A little less may do.")
        blocks.append(Paragraph(text=text))
    return blocks


def _handed_row(head: Letterhead, one: HandOut, *, counted: bool) -> tuple[str, str, str, str]:
    words = head.words
    ready = pieces_text(head, one.pieces)
    if one.pieces is None and counted:
        ready = words.text("cannot be paid exactly")
    basis = words.text(BASIS_NAMES[one.due.basis])
    amount = head.money(one.due.amount)
    return one.due.person.listed, amount, basis, ready


def _who_is_not(words: Words, evening: Evening) -> list[Block]:
    """Who gets no cash that day, of whom we know nothing, and who cannot be paid exactly."""
    blocks: list[Block] = []
    if evening.dues.aside:
        said = [
            words.text("{name}: {reason}", name=aside.person.listed, reason=words.say(aside.why))
            for aside in evening.dues.aside
        ]
        blocks += _list(words.text("Not from the tin"), said)
    if evening.dues.unknown:
        names = [person.listed for person in evening.dues.unknown]
        blocks += _list(words.text("We do not know yet what they spend"), names)
    if evening.machine_helps and evening.machine_out:
        names = [person.listed for person in evening.machine_out]
        blocks += _list(words.text("Coins may be missing with notes from a machine alone"), names)
    return blocks


def _list(heading: str, items: Sequence[str]) -> list[Block]:
    return [Heading(text=heading), ListBlock(items=tuple(items))]
