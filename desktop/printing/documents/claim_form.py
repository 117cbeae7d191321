"""The costs form: what a meeting cost somebody, and their signature for the money back."""

from collections.abc import Mapping, Sequence

from desktop.domain.claim import ClaimKind, FullClaim, Line, ReceiptState
from desktop.domain.meeting import Meeting
from desktop.domain.person import Method, Person
from desktop.domain.policy import Category
from desktop.domain.usual import UsualLine
from desktop.language import Words
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
from desktop.printing.documents.easy_claim_form import EasyForm
from desktop.printing.documents.letterhead import Letterhead, meeting_name

CARE = frozenset({"childcare", "care", "assistant"})
ROOM = 1.4
"""Lines high: room for handwriting."""
BLANK_ROWS = 4
"""As many costs as nearly everybody has, and the form stays on one side of A4."""
LEAST_BLANK = 2
"""Below a usual journey there is still room for what was not usual.

A language that needs more lines than English does with fewer rows, so that the form stays on
one side.
"""


def claim_form(
    head: Letterhead,
    *,
    person: Person | None = None,
    meeting: Meeting | None = None,
    full: FullClaim | None = None,
    categories: Mapping[int, Category] | None = None,
    people: Mapping[int, Person] | None = None,
    usual: Sequence[UsualLine] = (),
    row: int | None = None,
) -> Document:
    """The form, blank, with a person's name and meeting on it, or with a claim's lines.

    `usual` is their usual journey; what it cost is left to be written. `row` is theirs on
    the pay-out sheet that is filled in by hand.

    The person signs it for the money ("I received £…"), so that it serves as a slip. A
    carer signs it too: their signature is the receipt.
    """
    words = head.words
    kind = full.claim.kind if full else ClaimKind.COST
    easy = EasyForm(head, kind)
    blocks: list[Block] = [*easy.what_it_is, *_who(head, person, meeting, full)]
    if row is not None:
        blocks.append(_row(words, row))
    if kind is ClaimKind.ADVANCE and full and full.claim.return_by:
        by = full.claim.return_by
        said = words.text("This is money for a cost to come. Bring the receipt by {day}.", day=by)
        blocks.append(Note(text=said))
    if full:
        blocks += [*easy.your_costs, *_lines(head, full, categories or {})]
    else:
        blocks += [*easy.what_to_write, *_blank_lines(head, usual, categories or {})]
    if kind is ClaimKind.FEE:
        blocks.append(Note(text=costs.fee_warning(words)))
    blocks += _carer(easy, full, categories or {})
    blocks += _person_signs(easy, full)
    blocks += [_for_us(head, full, people or {}), _money_back(easy, full)]
    title = _title(words, kind)
    return head.paper(title, blocks, running=f"{title}: {person.listed}" if person else "")


def _title(words: Words, kind: ClaimKind) -> str:
    if kind is ClaimKind.FEE:
        return words.text("Thank-you fee")
    return words.text("Costs form")


def _who(
    head: Letterhead, person: Person | None, meeting: Meeting | None, full: FullClaim | None
) -> list[Block]:
    words = head.words
    name = Field(label=words.text("Name"), value=person.listed if person else "", width=2)
    fields = [name]
    if full:
        number = str(full.claim.number)
        fields.append(Field(label=words.text("Claim"), value=number))
    if meeting:
        known = Fact(label=words.text("Meeting"), value=meeting_name(head, meeting))
        if person:
            facts = [Fact(label=field.label, value=field.value) for field in fields]
            return [Facts(facts=(*facts, known))]
        return [Fields(fields=tuple(fields)), Facts(facts=(known,))]
    where = Field(label=words.text("Meeting"), width=2)
    day = Field(label=words.text("Date"))
    return [Fields(fields=tuple(fields)), Fields(fields=(where, day))]


def _row(words: Words, row: int) -> Block:
    fact = Fact(label=words.text("Row on the pay-out sheet"), value=str(row))
    return Facts(facts=(fact,))


def _blank_lines(
    head: Letterhead, usual: Sequence[UsualLine], categories: Mapping[int, Category]
) -> list[Block]:
    words = head.words
    known = [
        (
            costs.what_for(one, categories, head),
            costs.how_many_alone(one, categories, words),
            "",
            "",
        )
        for one in usual
    ]
    blank = max(BLANK_ROWS - len(usual) - bool(usual), LEAST_BLANK)
    table: Block = Table(
        columns=(
            Column(heading=words.text("What did you pay for?"), width=3.2),
            Column(heading=words.text("Miles or hours"), width=2),
            Column(heading=words.text("Cost"), width=1.5),
            Column(heading=words.text("Receipt?"), width=1.5),
        ),
        rows=tuple(known),
        total=(words.text("Total"), "", head.symbol, ""),
        blank_rows=blank,
        spare_rows=blank - 1 if usual else blank - LEAST_BLANK,
        room=ROOM,
    )
    if head.easy:
        table = KeepTogether(blocks=(table,))
    if not usual:
        return [table]
    said = words.text("Your usual journey is on it. Write what it cost, or cross it out.")
    return [Paragraph(text=said), table]


def _lines(head: Letterhead, full: FullClaim, categories: Mapping[int, Category]) -> list[Block]:
    words = head.words
    rows = tuple(
        (
            costs.what_for(line, categories, head),
            costs.how_many(line, categories, head),
            head.money(line.claimed),
            head.money(line.allowed),
            costs.receipt(line, words),
        )
        for line in full.lines
    )
    agreed = words.text("Agreed") if full.standing else words.text("We can pay")
    table = Table(
        columns=(
            Column(heading=words.text("What for"), width=3),
            # Translators: a number of things, miles, hours, or notes and coins.
            Column(heading=words.text("How many"), width=2.4),
            # Translators: the amount that was asked for.
            Column(heading=words.text("Asked"), width=1.4, numeric=True),
            Column(heading=agreed, width=1.4, numeric=True),
            Column(heading=words.text("Receipt"), width=2),
        ),
        rows=rows,
        total=(words.text("Total"), "", head.money(full.claimed), head.money(full.allowed), ""),
    )
    reasons = costs.differences(full.lines, categories, head)
    return [table, ListBlock(items=reasons)] if reasons else [table]


def _carer(
    easy: EasyForm, full: FullClaim | None, categories: Mapping[int, Category]
) -> list[Block]:
    """Left out where the claim is known and nobody was cared for."""
    words = easy.head.words
    if full and not any(_is_care(line, categories) for line in full.lines):
        return []
    asked = words.text("Did you pay a carer, childminder or assistant? They sign here.")
    said = easy.carer or [Paragraph(text=asked)]
    # Translators: "Their" is the carer, childminder or assistant.
    name = Field(label=words.text("Their name"), width=2)
    hours = Field(label=words.text("Hours"))
    # Translators: "Their" is the carer, childminder or assistant.
    sign = SignatureBox(label=words.text("Their signature"), date_label=words.text("Date"))
    return [KeepTogether(blocks=(*said, Fields(fields=(name, hours)), sign))]


def _is_care(line: Line, categories: Mapping[int, Category]) -> bool:
    return line.receipt is ReceiptState.CARER or categories[line.category_id].code in CARE


def _person_signs(easy: EasyForm, full: FullClaim | None) -> list[Block]:
    words = easy.head.words
    method = full.claim.method if full else None
    pay = TickBoxes(
        label=words.text("How shall we pay you?"),
        choices=(
            Choice(text=words.text("Cash today"), ticked=method is Method.CASH),
            Choice(text=words.text("Bank"), ticked=method is Method.BANK),
            Choice(text=words.text("Another way")),
        ),
    )
    true = words.text("This is what it really cost me. I have not asked for it before.")
    sign = SignatureBox(label=words.text("Signed"), date_label=words.text("Date"))
    said = easy.true(true) or [Paragraph(text=true)]
    return [KeepTogether(blocks=(*easy.how, pay)), KeepTogether(blocks=(*said, sign))]


def _for_us(head: Letterhead, full: FullClaim | None, people: Mapping[int, Person]) -> Block:
    words = head.words
    # Translators: {symbol} is £ or €. The amount is written after it by hand.
    agreed = Field(label=words.text("Agreed {symbol}", symbol=head.symbol))
    why = Field(label=words.text("Why, if different"), width=2)
    by = Field(label=words.text("Agreed by"), width=2)
    if full and full.standing:
        total = head.money(full.allowed)
        names = costs.agreed_by(full, people, words)
        facts = (
            Fact(label=words.text("Agreed"), value=total),
            Fact(label=words.text("Agreed by"), value=names),
        )
        return Facts(facts=facts)
    return KeepTogether(
        blocks=(
            Heading(text=words.text("We fill this in")),
            Fields(fields=(agreed, why)),
            Fields(fields=(by, Field(label=words.text("Date")))),
        )
    )


def _money_back(easy: EasyForm, full: FullClaim | None) -> Block:
    """Signed when the money is in the hand; the amount is written by whoever takes it."""
    head, words = easy.head, easy.head.words
    received = Field(label=words.text("I received {symbol}", symbol=head.symbol))
    who = Field(label=words.text("From"), width=1.2)
    slip = Field(label=words.text("Slip"), width=0.8)
    sign = SignatureBox(label=words.text("Signed"), date_label=words.text("Date"))
    heading = Heading(text=words.text("Money back"))
    if full and full.claim.kind is ClaimKind.FEE:
        heading = Heading(text=words.text("Fee"))
    fields = Fields(fields=(received, who, slip))
    return KeepTogether(blocks=(heading, *easy.money, fields, sign))
