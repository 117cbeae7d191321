"""No receipt: what it was, why there is none, and who accepted it."""

from collections.abc import Mapping, Sequence

from desktop.domain.claim import FullClaim, Line, ReceiptState
from desktop.domain.meeting import Meeting
from desktop.domain.person import Person
from desktop.domain.policy import Category
from desktop.language import Words
from desktop.printing.blocks import (
    Block,
    Document,
    Fact,
    Facts,
    Field,
    Fields,
    KeepTogether,
    Paragraph,
    SignatureBox,
)
from desktop.printing.documents import costs
from desktop.printing.documents.easy import idea, only_easy
from desktop.printing.documents.letterhead import Letterhead, meeting_name, name_of


def no_receipt(
    head: Letterhead,
    *,
    person: Person | None = None,
    full: FullClaim | None = None,
    meeting: Meeting | None = None,
    categories: Mapping[int, Category] | None = None,
    people: Mapping[int, Person] | None = None,
) -> Document:
    """For every cost of the claim without a receipt; blank where no claim is given."""
    words = head.words
    known = [Fact(label=words.text("Name"), value=person.listed)] if person else []
    blocks: list[Block] = [*_easy(head)]
    if person is None:
        blocks.append(Fields(fields=(Field(label=words.text("Name")),)))
    if meeting:
        known.append(Fact(label=words.text("Meeting"), value=meeting_name(head, meeting)))
    if known:
        blocks.append(Facts(facts=tuple(known)))
    missing = _without(full)
    blocks.extend(
        Facts(facts=_facts(head, line, categories or {}, people or {})) for line in missing
    )
    if not missing:
        blocks += _blank(head)
    true = words.text("I paid this myself. I cannot give you a receipt.")
    sign = SignatureBox(label=words.text("Signed"), date_label=words.text("Date"))
    said: Block = Paragraph(text=true)
    if head.easy:
        said = idea(head, "sign", words.text("Read this. Then sign your name."), true)
    blocks.append(KeepTogether(blocks=(said, sign)))
    blocks.append(_accepted(words, missing, people or {}))
    return head.paper(words.text("No receipt"), blocks)


def _easy(head: Letterhead) -> list[Block]:
    words = head.words
    return only_easy(
        head,
        [
            idea(
                head,
                "receipt",
                words.text("A receipt is a paper that says what you paid."),
                words.text("You have none? That happens."),
                words.text("Tell us what you paid, and why you have none."),
            )
        ],
    )


def _without(full: FullClaim | None) -> Sequence[Line]:
    if full is None:
        return ()
    return [line for line in full.lines if line.receipt is ReceiptState.NONE]


def _facts(
    head: Letterhead, line: Line, categories: Mapping[int, Category], people: Mapping[int, Person]
) -> tuple[Fact, ...]:
    words = head.words
    facts = [
        Fact(label=words.text("What for"), value=costs.in_full(line, categories, head)),
        Fact(label=words.text("When"), value=head.day(line.day)),
        Fact(label=words.text("How much"), value=head.money(line.claimed)),
        Fact(label=words.text("Why no receipt"), value=costs.no_receipt_reason(line, words)),
    ]
    if name := name_of(line.accepted_by, people):
        facts.append(Fact(label=words.text("Accepted by"), value=name))
    return tuple(facts)


def _blank(head: Letterhead) -> list[Block]:
    words = head.words
    what, when = Field(label=words.text("What for"), width=2), Field(label=words.text("When"))
    amount = Field(label=words.text("How much {symbol}", symbol=head.symbol))
    where = Field(label=words.text("Where"), width=2)
    why = Field(label=words.text("Why no receipt"), lines=2)
    return [Fields(fields=(what, when)), Fields(fields=(where, amount)), Fields(fields=(why,))]


def _accepted(words: Words, missing: Sequence[Line], people: Mapping[int, Person]) -> Block:
    """Never the person themselves: somebody else signs that they accept it."""
    names = {name_of(line.accepted_by, people) for line in missing} - {""}
    label = words.text("Accepted by")
    if len(names) == 1:
        label = words.text("Accepted by {name}", name=names.pop())
    return SignatureBox(label=label, date_label=words.text("Date"))
