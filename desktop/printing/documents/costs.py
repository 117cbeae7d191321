"""How the lines of a claim are said on every paper that shows them."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from desktop.domain.claim import (
    NO_RECEIPT_REASONS,
    RECEIPT_NAMES,
    AgreementKind,
    ClaimKind,
    FullClaim,
    Line,
    ReceiptState,
)
from desktop.domain.person import Person
from desktop.domain.policy import Category, Unit
from desktop.domain.usual import UsualLine
from desktop.language import CURRENCY_LOOKS, Words
from desktop.printing.blocks import Block, Idea, Note
from desktop.printing.documents.easy import idea
from desktop.printing.documents.letterhead import Letterhead, name_of

BROKEN_NUMBER = 100
"""The plural of a number with a fraction is the one of a hundred, in every language here."""


def what_for(line: Line | UsualLine, categories: Mapping[int, Category], head: Letterhead) -> str:
    """`Bus: day ticket`, `Bicycle`."""
    title = head.words.say(categories[line.category_id].title)
    if not line.what:
        return title
    # Translators: {kind} is a kind of cost, such as "Bus"; {what} is what somebody typed.
    return head.words.text("{kind}: {what}", kind=title, what=line.what)


def how_many(line: Line, categories: Mapping[int, Category], head: Letterhead) -> str:
    """`14 miles at 45p`, `2 × £2.75`; nothing for one thing at its cost."""
    unit = categories[line.category_id].unit
    at = unit_amount(line.unit_amount, head)
    if unit is Unit.MILE:
        number = _counted(head.words, line.quantity, Unit.MILE)
        # Translators: {number} is "14 miles", {rate} is "45p", the price of each.
        return head.words.text("{number} at {rate}", number=number, rate=at)
    if unit is Unit.HOUR:
        number = _counted(head.words, line.quantity, Unit.HOUR)
        return head.words.text("{number} at {rate}", number=number, rate=at)
    return head.as_written(f"{_plain(line.quantity)} × {at}") if line.quantity != 1 else ""


def how_many_alone(line: Line | UsualLine, categories: Mapping[int, Category], words: Words) -> str:
    """`14 miles`, `2`: without what each costs; nothing for one thing."""
    unit = categories[line.category_id].unit
    if unit in {Unit.MILE, Unit.HOUR}:
        return _counted(words, line.quantity, unit)
    return _plain(line.quantity) if line.quantity != 1 else ""


def in_full(line: Line, categories: Mapping[int, Category], head: Letterhead) -> str:
    """`Car, 14 miles at 45p`: the cost and how much of it, where one column must do."""
    return head.words.listed([what_for(line, categories, head), how_many(line, categories, head)])


def receipt(line: Line, words: Words) -> str:
    """What is known of a line's receipt: its number, or in words why there is none."""
    if line.receipt is ReceiptState.OPEN:
        return ""
    if line.receipt is ReceiptState.KEPT and line.receipt_number:
        return words.text("number {number}", number=str(line.receipt_number))
    if line.receipt is ReceiptState.NONE:
        # Translators: no receipt; {reason} is one of the reasons, such as "it was lost".
        return words.text("none: {reason}", reason=no_receipt_reason(line, words))
    return words.text(RECEIPT_NAMES[line.receipt])


def no_receipt_reason(line: Line, words: Words) -> str:
    """The reason in the reader's language; a reason in somebody's own words as it stands."""
    if line.no_receipt_reason in NO_RECEIPT_REASONS:
        return words.text(NO_RECEIPT_REASONS[line.no_receipt_reason])
    return line.no_receipt_reason


def differences(
    lines: Sequence[Line], categories: Mapping[int, Category], head: Letterhead
) -> tuple[str, ...]:
    """Why we pay less than was asked, one sentence for every line where we do."""
    return tuple(
        head.words.text(
            "{what}: we pay {allowed} of {claimed}. {reason}",
            what=what_for(line, categories, head),
            allowed=head.money(line.allowed),
            claimed=head.money(line.claimed),
            reason=head.words.say(reason),
        )
        for line in lines
        if (reason := line.reason) is not None
    )


def agreed_by(full: FullClaim, people: Mapping[int, Person], words: Words) -> str:
    """Who agreed a claim: people, two of them beforehand, our policy; empty while nobody has."""

    def names(kind: AgreementKind) -> str:
        known = [a.person_id for a in full.standing if a.kind is kind and a.person_id in people]
        return words.listed(name_of(one, people) for one in known)

    said = [names(AgreementKind.PERSON)]
    if both := names(AgreementKind.BEFOREHAND):
        # Translators: {names} agreed a cost that comes again, before it was asked for.
        said.append(words.text("{names}, beforehand", names=both))
    if any(agreement.kind is AgreementKind.POLICY for agreement in full.standing):
        said.append(words.text("our rules for costs"))
    if any(a.kind is AgreementKind.BEFOREHAND and not a.person_id for a in full.standing):
        said.append(words.text("before we used Hearback"))
    return words.listed(said)


def fee_warning(words: Words) -> str:
    """What must stand beside every fee (practice rule 23)."""
    return words.text("A fee may change your benefits. Get advice before you take it.")


def not_pay(words: Words) -> str:
    """What must stand on slips, promises and letters about costs, so that benefits stay safe."""
    return words.text("This is money back for what it cost you. It is not pay.")


def easy_not_pay(head: Letterhead) -> Idea:
    """The same with its picture, and the hard word explained."""
    words = head.words
    return idea(
        head,
        "no",
        words.text("This is money back for what it cost you."),
        words.text("It is not pay."),
        words.text("Pay is money for work."),
    )


def what_it_is(kind: ClaimKind, head: Letterhead) -> list[Block]:
    """That money back is not pay; of a fee, that it may change benefits."""
    if kind is ClaimKind.FEE:
        return [Note(text=fee_warning(head.words))]
    return [easy_not_pay(head)] if head.easy else [Note(text=not_pay(head.words))]


def _counted(words: Words, quantity: Decimal, unit: Unit) -> str:
    count = int(quantity) if quantity == int(quantity) else BROKEN_NUMBER
    number = _plain(quantity)
    if unit is Unit.MILE:
        return words.plural("{number} mile", "{number} miles", count, number=number)
    return words.plural("{number} hour", "{number} hours", count, number=number)


def unit_amount(amount: Decimal, head: Letterhead) -> str:
    """`45p`, `8.5p`, `£12.00`: the price of one of something."""
    if amount == int(amount):
        return head.currency.short(int(amount))
    return f"{_plain(amount)}{CURRENCY_LOOKS[head.currency.code].small}"


def _plain(number: Decimal) -> str:
    """`14`, `6.5`: no zeroes at the end, never `1E+1`."""
    return f"{number.normalize():f}"
