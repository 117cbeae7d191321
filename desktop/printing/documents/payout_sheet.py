"""The pay-out sheet: for whoever pays, and for nobody else, because it shows all amounts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.cash import Promise
from desktop.domain.claim import AgreementKind, ClaimKind, FullClaim
from desktop.domain.currency import Pieces, worth
from desktop.domain.meeting import Meeting
from desktop.domain.person import Person
from desktop.language import Words
from desktop.printing.blocks import (
    Block,
    Column,
    Document,
    Fact,
    Facts,
    Heading,
    ListBlock,
    Note,
    Paragraph,
    Table,
)
from desktop.printing.documents import costs
from desktop.printing.documents.easy import idea, only_easy
from desktop.printing.documents.letterhead import NO_BREAK, Letterhead, meeting_name


@dataclass(frozen=True, slots=True, kw_only=True)
class CashDue:
    """A claim to pay in cash. `pieces` and `left` are None where nobody can say."""

    full: FullClaim
    pieces: Pieces | None = None
    left: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BankDue:
    """A claim to pay by bank, and the promise made for it."""

    full: FullClaim
    promise: Promise | None = None


def payout_sheet(
    head: Letterhead,
    *,
    meeting: Meeting,
    opening: Pieces | None,
    cash: Sequence[CashDue],
    bank: Sequence[BankDue],
    people: Mapping[int, Person],
    short: int = 0,
) -> Document:
    """What each person is to get, in the order it is paid, with what is left afterwards.

    `opening` is what the cash place holds before; `short` how much it lacks, in the
    smallest unit. Fees stand apart and are in no total with costs. Nobody signs this.
    """
    words = head.words
    blocks: list[Block] = [
        *_easy(head),
        Note(text=words.text("Keep this to yourself. It shows what others were paid.")),
        Facts(facts=(Fact(label=words.text("Meeting"), value=meeting_name(head, meeting)),)),
    ]
    if short > 0:
        lacking = words.text("{amount} short", amount=head.currency.short(short))
        way_out = words.text("Add money before you start, or pay somebody by bank.")
        blocks += [Note(text=lacking), Paragraph(text=way_out)]
    if opening is not None:
        blocks += [Heading(text=words.text("In the tin before")), box_table(head, opening)]
    for kind, heading in _parts(words):
        cash_part = [due for due in cash if _is_fee(due.full) is (kind is ClaimKind.FEE)]
        bank_part = [due for due in bank if _is_fee(due.full) is (kind is ClaimKind.FEE)]
        if cash_part or bank_part or kind is ClaimKind.COST:
            blocks.append(Heading(text=heading))
            blocks += _part(head, cash_part, bank_part, people)
    return head.paper(words.text("Pay-out sheet"), blocks)


def _easy(head: Letterhead) -> list[Block]:
    words = head.words
    return only_easy(
        head,
        [
            idea(
                head,
                "treasurer",
                words.text("This sheet is for the person who pays."),
                words.text("It says how much each person gets."),
            ),
            idea(head, "coins", words.text("It also says which notes and coins to give.")),
        ],
    )


def _parts(words: Words) -> tuple[tuple[ClaimKind, str], ...]:
    return (
        (ClaimKind.COST, words.text("Money back for costs")),
        (ClaimKind.FEE, words.text("Thank-you fees")),
    )


def _is_fee(full: FullClaim) -> bool:
    return full.claim.kind is ClaimKind.FEE


def box_table(head: Letterhead, opening: Pieces) -> Table:
    """What is in a box: each note and coin there is, how many, and their worth."""
    words = head.words
    rows = tuple(
        (head.currency.piece_name(value), str(opening[value]), head.money(value * opening[value]))
        for value in head.currency.pieces
        if opening.get(value)
    )
    return Table(
        columns=(
            Column(heading=words.text("Note or coin"), width=2),
            Column(heading=words.text("How many"), numeric=True),
            Column(heading=words.text("Value"), numeric=True),
        ),
        rows=rows,
        total=(words.text("Total"), "", head.money(worth(opening))),
    )


def _part(
    head: Letterhead,
    cash: Sequence[CashDue],
    bank: Sequence[BankDue],
    people: Mapping[int, Person],
) -> list[Block]:
    words = head.words
    blocks: list[Block] = []
    if cash:
        blocks.append(_cash_table(head, cash, people))
    if bank:
        blocks += [Heading(text=words.text("By bank"), level=3), _bank_table(head, bank, people)]
    if not cash and not bank:
        return [Paragraph(text=words.text("Nobody is waiting for money."))]
    everybody = [*(due.full for due in cash), *(due.full for due in bank)]
    if agreed := _agreed_beforehand(words, everybody, people):
        blocks.append(ListBlock(items=agreed))
    in_cash = sum(due.full.to_pay for due in cash)
    by_bank = sum(due.full.to_pay for due in bank)
    facts = (
        Fact(label=words.text("Asked for"), value=head.money(sum(f.claimed for f in everybody))),
        Fact(label=words.text("Agreed"), value=head.money(sum(f.allowed for f in everybody))),
        Fact(label=words.text("In cash"), value=head.money(in_cash)),
        Fact(label=words.text("By bank"), value=head.money(by_bank)),
    )
    return [*blocks, Facts(facts=facts)]


def _cash_table(head: Letterhead, cash: Sequence[CashDue], people: Mapping[int, Person]) -> Table:
    words = head.words
    rows = tuple(
        (
            _who(words, due.full, people),
            head.money(due.full.to_pay),
            pieces_text(head, due.pieces),
            "" if due.left is None else head.money(due.left),
        )
        for due in cash
    )
    return Table(
        columns=(
            Column(heading=words.text("Name"), width=3),
            Column(heading=words.text("Amount"), width=1.5, numeric=True),
            # Translators: which notes and coins to give.
            Column(heading=words.text("Hand over"), width=3.5),
            Column(heading=words.text("Left"), width=1.5, numeric=True),
        ),
        rows=rows,
    )


def _who(words: Words, full: FullClaim, people: Mapping[int, Person]) -> str:
    """The person, and who takes the money where that is somebody else."""
    claim = full.claim
    name = f"{claim.number}. {people[claim.person_id].listed}"
    if claim.collector_id == claim.person_id:
        return name
    taker = people[claim.collector_id].listed
    return words.text("{name}. {taker} takes the money.", name=name, taker=taker)


def _agreed_beforehand(
    words: Words, everybody: Sequence[FullClaim], people: Mapping[int, Person]
) -> tuple[str, ...]:
    """Whose costs two people agreed beforehand: whoever pays need not ask for anybody."""
    return tuple(
        words.text(
            "{name}: agreed by {names}.",
            name=people[full.claim.person_id].listed,
            names=costs.agreed_by(full, people, words),
        )
        for full in everybody
        if any(agreement.kind is AgreementKind.BEFOREHAND for agreement in full.standing)
    )


def pieces_text(head: Letterhead, pieces: Pieces | None) -> str:
    """`2 × £2 + 50p`, largest first."""
    if not pieces:
        return ""
    said = []
    for value in head.currency.pieces:
        count, name = pieces.get(value, 0), head.currency.piece_name(value)
        if count:
            said.append(f"{count}{NO_BREAK}×{NO_BREAK}{name}" if count > 1 else name)
    return head.as_written(" + ".join(said))


def _bank_table(head: Letterhead, bank: Sequence[BankDue], people: Mapping[int, Person]) -> Table:
    words = head.words
    rows = tuple(
        (
            f"{due.full.claim.number}. {people[due.full.claim.payee_id].listed}",
            head.money(due.full.to_pay),
            words.date(due.promise.pay_by) if due.promise else "",
        )
        for due in bank
    )
    return Table(
        columns=(
            Column(heading=words.text("Name"), width=3),
            Column(heading=words.text("Amount"), width=1.5, numeric=True),
            # Translators: the day by which the money comes.
            Column(heading=words.text("Promised by"), width=3.5),
        ),
        rows=rows,
    )
