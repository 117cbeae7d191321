"""What the desk says, as words: short, amount before reasons, the blocking thing first.

No symbols a screen reader stumbles over: "two £2 coins", never "2 × £2"; "50p short",
never "−£0.50". Braille and speech get the same text.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain.cash import Movement
from desktop.domain.claim import FullClaim, ReceiptState
from desktop.domain.currency import Currency, Pieces
from desktop.domain.paying import Block, Obstacle, Weight
from desktop.domain.policy import Category
from desktop.language import Money, Words
from desktop.services.money.as_last_time import AsLastTime
from desktop.services.money.desk import Card, DeskState, HandOut, QueueRow, Summary, Usual
from desktop.ui.speech import STOPS


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Whose words, which money, and whether amounts are said without being asked for."""

    words: Words
    currency: Currency
    amounts: bool = True

    def money(self, amount: int) -> str:
        return self.words.money(Money(amount, self.currency.code))


def joined(parts: Sequence[str]) -> str:
    """Sentences one after another, each with one full stop, question mark or none lost."""
    ended = (part if part.endswith(STOPS) else f"{part}." for part in parts if part)
    return " ".join(ended)


def state_word(voice: Voice, row: QueueRow) -> str:
    """Where somebody stands, as the word on their card."""
    words = voice.words
    if row.state is DeskState.WAITS and row.blocking is not None:
        return blocked_word(words, row.blocking.block.value)
    if row.state is DeskState.PROMISED and row.promise is not None:
        day = words.date(row.promise.pay_by, "day_month")
        return words.text("Bank by {day}", day=day)
    return {
        DeskState.EXPECTED: words.text("Expected"),
        DeskState.HERE: words.text("Came"),
        DeskState.READY: words.text("Ready"),
        DeskState.WAITS: words.text("Waits"),
        DeskState.PAID: words.text("Paid"),
        DeskState.PROMISED: words.text("Bank"),
        DeskState.NO_COSTS: words.text("No costs"),
        DeskState.CLOSED: words.text("Not paid"),
    }[row.state]


def blocked_word(words: Words, block: str) -> str:
    """What holds a claim, in a word or two."""
    known = {
        "receipt": words.text("Receipt?"),
        "second agreer": words.text("Two to agree"),
        "not agreed": words.text("To be agreed"),
        "double": words.text("Maybe twice"),
        "asked about": words.text("We asked"),
        "asked": words.text("We asked"),
        "own claim": words.text("Another payer"),
        "household": words.text("Another payer"),
        "empty": words.text("No amount"),
    }
    return known.get(block, words.text("Waits"))


def row_aloud(voice: Voice, row: QueueRow, *, amount: bool) -> str:
    """`Amina. Came. One cost. £4.60. Not paid.`"""
    words = voice.words
    parts = [row.person.said]
    if row.attendance.came:
        parts.append(words.text("Came"))
    if row.full is not None and row.full.lines:
        count = len(row.full.lines)
        parts.append(words.plural("One cost", "{count} costs", count))
        if amount and voice.amounts:
            parts.append(voice.money(row.amount))
    elif row.usual:
        parts.append(_usual_word(voice, row.usual))
    parts.append(state_word(voice, row) if row.state in SETTLED else words.text("Not paid"))
    if row.state is DeskState.WAITS:
        parts.append(state_word(voice, row))
    return joined(parts)


def _usual_word(voice: Voice, usual: Sequence[Usual]) -> str:
    """`Usual: bus, £4.60`"""
    words = voice.words
    said = [words.say(each.title).lower() for each in usual]
    if voice.amounts:
        said.append(voice.money(sum(each.amount for each in usual)))
    return words.text("Usual: {what}", what=words.listed(said))


SETTLED = frozenset({DeskState.PAID, DeskState.PROMISED, DeskState.NO_COSTS, DeskState.CLOSED})


def pieces_aloud(voice: Voice, pieces: Pieces) -> str:
    """`two £2 coins, one 50p, one 10p`"""
    return voice.words.listed(
        voice.words.say(said) for said in voice.currency.spoken_pieces(pieces)
    )


def pieces_shown(voice: Voice, pieces: Pieces) -> str:
    """`£5 + 2 × £2 + 50p`, for the eye."""
    parts = []
    for value in voice.currency.pieces:
        count = pieces.get(value, 0)
        name = voice.currency.piece_name(value)
        if count:
            parts.append(name if count == 1 else f"{count} × {name}")
    return " + ".join(parts)


def card_aloud(
    voice: Voice, card: Card, categories: Sequence[Category], again: AsLastTime | None
) -> str:
    """The whole card when somebody is opened: who, what, what stands in the way, what to give.

    `again` is what their usual costs would come to, while nothing is written down.
    """
    words = voice.words
    parts = [card.person.said]
    if card.payment is not None:
        parts.append(words.text("Paid, slip {number}", number=card.payment.number))
        return joined(parts)
    if card.promise is not None:
        parts.append(
            words.text("Promised by {day}", day=words.date(card.promise.pay_by, "short_day"))
        )
        return joined(parts)
    if card.full is None:
        return joined([*parts, *_again_aloud(voice, again, categories)])
    stops = card.stops
    if stops and stops[0].block is Block.STATE:  # taken back, or not agreed
        return joined([*parts, words.say(stops[0].text)])
    if stops:
        first = joined([words.say(stops[0].text), *beside_it(words, card.obstacles)])
        parts.append(words.text("Before paying: {what}", what=first))
        return joined([*parts, *_lines_aloud(voice, card.full, categories)])
    parts.extend(_to_know(words, card.obstacles))
    parts.extend(_lines_aloud(voice, card.full, categories))
    if voice.amounts:
        parts.append(hand_over_aloud(voice, card.full, card.hand_out))
    parts.append(words.text("Pay with Control Enter after they sign"))
    return joined(parts)


def much_cash(words: Words, obstacles: Sequence[Obstacle]) -> list[str]:
    """That this is more cash than usual; nothing where two people agreed to it beforehand."""
    if any(each.block is Block.BEFOREHAND for each in obstacles):
        return []
    told = [each for each in obstacles if each.weight is Weight.TELL]
    return [words.say(each.text) for each in told if each.block is Block.CASH_LIMIT]


def beside_it(words: Words, obstacles: Sequence[Obstacle]) -> list[str]:
    """What to know beside what stands in the way: much cash, and what was agreed beforehand."""
    before = [words.say(each.text) for each in obstacles if each.block is Block.BEFOREHAND]
    return [*much_cash(words, obstacles), *before]


def _to_know(words: Words, obstacles: Sequence[Obstacle]) -> list[str]:
    """`Before paying: £40.70 is over your £40.00 limit. Agreed beforehand by … Ready.`"""
    told = [words.say(each.text) for each in obstacles if each.weight is Weight.TELL]
    if not told:
        return []
    return [words.text("Before paying: {what}", what=joined(told)), words.text("Ready")]


def _again_aloud(
    voice: Voice, again: AsLastTime | None, categories: Sequence[Category]
) -> list[str]:
    """`Bus £4.60. Same as last time? Receipt needed. Nothing else to check. To hand over: …`"""
    words = voice.words
    if again is None:
        return [words.text("Nothing written down yet"), words.text("What was it for?")]
    said = [*_lines_aloud(voice, again.full, categories), words.text("Same as last time?")]
    needed = (
        words.text("Receipt needed") if again.needs_receipt else words.text("No receipt needed")
    )
    said.append(needed)
    if again.first_check is not None:
        first = words.say(again.first_check.text)
        first = joined([first, *much_cash(words, again.obstacles)])
        return [words.text("Before paying: {what}", what=first), *said]
    to_know = _to_know(words, again.obstacles)
    said.append(words.text("Nothing else to check"))
    if voice.amounts:
        said.append(hand_over_aloud(voice, again.full, again.hand_out))
    return [*to_know, *said, words.text("Pay with Control Enter after they sign")]


def _lines_aloud(voice: Voice, full: FullClaim, categories: Sequence[Category]) -> list[str]:
    names = {c.id: voice.words.say(c.title) for c in categories}
    said = []
    for line in full.lines:
        what = f"{names[line.category_id]} {line.what}".strip()
        if voice.amounts:
            what = f"{what} {voice.money(line.allowed)}"
        if line.reason is not None:
            what = f"{what}. {voice.words.say(line.reason)}"
        said.append(what)
    return said


def hand_over_aloud(voice: Voice, full: FullClaim | None, hand: HandOut) -> str:
    """What to give, said again on F4 also where amounts are otherwise kept quiet."""
    words = voice.words
    if full is None:
        return words.text("Nothing to hand over yet")
    amount = voice.money(full.to_pay)
    if hand.short:
        return short_aloud(voice, full.to_pay, full.to_pay - hand.short)
    if hand.pieces:
        return words.text("To hand over: {pieces}", pieces=pieces_aloud(voice, hand.pieces))
    if hand.change_from is not None:
        note, back = hand.change_from
        return words.text(
            "No exact change for {amount}. Give {note} and take {back} back, or Control B for bank",
            amount=amount,
            note=voice.currency.piece_name(note),
            back=voice.money(back),
        )
    return words.text("To hand over: {pieces}", pieces=amount)


def short_aloud(voice: Voice, wanted: int, have: int) -> str:
    return voice.words.text(
        "{amount} can't be paid: {have} in the tin. {short} more needed. "
        "Bank, cash next time, or add money",
        amount=voice.money(wanted),
        have=voice.money(have),
        short=voice.money(wanted - have),
    )


def saved_aloud(voice: Voice, card: Card, paid: Movement, shown: Summary, witness: str) -> str:
    """`Saved. Amina, £4.60, slip 14. 1 of 9 paid. Search the next name.`"""
    words = voice.words
    amount = voice.money(card.full.to_pay if card.full else paid.amount)
    called = card.person.called
    what = words.listed([called, amount]) if voice.amounts else called
    first = words.text("Saved. {what}, slip {number}.", what=what, number=paid.number)
    seen = words.text("Seen by {name}.", name=witness) if witness else ""
    counted = words.text("{paid} of {all} paid.", paid=shown.paid, all=shown.everyone)
    return joined([first, seen, counted, words.text("Search the next name.")])


def tin_aloud(voice: Voice, shown: Summary) -> str:
    """What is in the tin, only on asking (F8)."""
    words = voice.words
    if shown.tin is None:
        return words.text("There is no tin yet. Begin one under Money.")
    total = words.text("In the tin: {total}", total=voice.money(shown.tin.total))
    if not shown.tin.pieces:
        return f"{total}."
    return f"{total}: {pieces_aloud(voice, shown.tin.pieces)}."


def enough(voice: Voice, shown: Summary) -> str:
    """Whether the tin lasts for everyone left; said before the first payment when it does not."""
    if shown.short_by:
        return voice.words.text("{amount} short", amount=voice.currency.short(shown.short_by))
    return voice.words.text("Enough for everyone left")


def receipt_word(words: Words, state: ReceiptState, number: int | None) -> str:
    if state is ReceiptState.KEPT and number is not None:
        return words.text("Receipt {number}. Write {number} on it.", number=number)
    return {
        ReceiptState.OPEN: words.text("Receipt needed."),
        ReceiptState.KEPT: words.text("Receipt kept."),
        ReceiptState.SHOWN: words.text("Shown and given back."),
        ReceiptState.CARER: words.text("The carer signed the form."),
        ReceiptState.NOT_NEEDED: words.text("No receipt needed."),
        ReceiptState.NONE: words.text("No receipt."),
    }[state]
