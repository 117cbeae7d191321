"""One meeting of the ten years: the tin counted, claims written, agreed, paid, counted back."""

from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from enum import Enum, auto
from random import Random

from desktop.domain.cash import CountKind, MovementKind, PlaceKind, Promise, Signing
from desktop.domain.claim import (
    Agreement,
    AgreementKind,
    Claim,
    ClaimState,
    Line,
    ReceiptState,
    asked_for,
)
from desktop.domain.currency import worth
from desktop.domain.person import Method
from desktop.domain.policy import ReceiptRule, allowed
from desktop.language import Money, sentence
from desktop.storage import cash, claims
from tests.benchmarks.books import FULL_TIN, LEAST, Books

CLAIMING = 60
PROMISES_OPEN, CLAIMS_OPEN = 10, 4
"""How many meetings before the last some promises are still open, and some claims wait."""
COSTS = (("bus", 460), ("bus", 275), ("train", 1185), ("parking", 320), ("care", 1450), ("car", 0))


class Fate(Enum):
    """What becomes of a claim."""

    PAID = auto()
    BY_BANK = auto()
    PUT_BACK = auto()
    REFUSED = auto()
    WITHDRAWN = auto()
    PROMISED = auto()
    WAITING = auto()
    READY = auto()


FATES = {
    Fate.PAID: 81,
    Fate.BY_BANK: 6,
    Fate.PUT_BACK: 1,
    Fate.REFUSED: 5,
    Fate.WITHDRAWN: 7,
}
"""In every hundred claims, once everything is settled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One person's costs of one meeting, and what becomes of them."""

    person_id: int
    fate: Fate
    lines: tuple[Line, ...]

    @property
    def amount(self) -> int:
        return sum(line.allowed for line in self.lines)


def hold(books: Books, random: Random, meeting_id: int, here: list[int], *, left: int) -> None:
    """Hold a meeting with `left` meetings still to come. At the last, nobody is paid yet."""
    asked = [
        Asked(person_id=person_id, fate=_fate(random, left), lines=_lines(books, random))
        for person_id in here[:CLAIMING]
    ]
    needed = sum(one.amount for one in asked if one.fate in {Fate.PAID, Fate.PUT_BACK})
    books.draw(needed + LEAST if left else worth(FULL_TIN), exactly=not left)
    books.count(meeting_id, CountKind.OPEN)
    for one in asked:
        claim_id = _write_down(books, meeting_id, one)
        _settle(books, meeting_id, claim_id, one)
    if left:
        books.count(meeting_id, CountKind.CLOSE, short=0 if left % 40 else 50)


def _fate(random: Random, left: int) -> Fate:
    if not left:
        return Fate.READY
    fate = random.choices(list(FATES), list(FATES.values()))[0]
    if left <= PROMISES_OPEN and fate is Fate.BY_BANK:
        return Fate.PROMISED
    if left <= CLAIMS_OPEN and fate is Fate.REFUSED:
        return Fate.WAITING
    return fate


def _lines(books: Books, random: Random) -> tuple[Line, ...]:
    kinds = random.sample(COSTS, random.choice((1, 1, 2)))
    return tuple(_line(books, random, n, code, each) for n, (code, each) in enumerate(kinds))


def _line(books: Books, random: Random, position: int, code: str, each: int) -> Line:
    rate = books.rates[code]
    quantity = Decimal(1) if each else Decimal(random.randint(20, 240)) / 10
    unit = rate.amount or Decimal(each + 5 * random.randint(0, 60))
    claimed = asked_for(quantity, unit)
    judged = allowed(claimed, quantity, rate, away_minutes=0, currency="GBP")
    free = rate.receipt is ReceiptRule.NOT_NEEDED
    return Line(
        position=position,
        category_id=rate.category_id,
        day=books.pen.act.day,
        quantity=quantity,
        unit_amount=unit,
        rate_id=rate.id,
        claimed=claimed,
        allowed=judged.amount,
        difference=judged.reason,
        receipt=ReceiptState.NOT_NEEDED if free else ReceiptState.OPEN,
    )


def _write_down(books: Books, meeting_id: int, asked: Asked) -> int:
    pen, person_id, day = books.pen, asked.person_id, books.pen.act.day
    books.claims += 1
    claim = Claim(
        number=books.claims,
        person_id=person_id,
        payee_id=person_id,
        collector_id=person_id,
        meeting_id=meeting_id,
        day=day,
        submitted_on=day,
        method=Method.BANK if asked.fate in {Fate.BY_BANK, Fate.PROMISED} else Method.CASH,
    )
    with pen.step(sentence("Write down what {name} spent", name=books.short(person_id))):
        claim_id = pen.add(claims.CLAIMS, claim)
        lines = [pen.add(claims.LINES, replace(line, claim_id=claim_id)) for line in asked.lines]
        pen.change("claim", claim_id, state=ClaimState.SUBMITTED)
        if asked.fate not in {Fate.REFUSED, Fate.WAITING}:
            agreed = Agreement(
                claim_id=claim_id, kind=AgreementKind.POLICY, amount=asked.amount, at=pen.now()
            )
            pen.add(claims.AGREEMENTS, agreed)
            pen.change("claim", claim_id, state=ClaimState.AGREED)
    for line_id, line in zip(lines, asked.lines, strict=True):
        if line.receipt is ReceiptState.OPEN:
            books.receipts[meeting_id] += 1
            with pen.step(sentence("Receipt on claim {number}", number=claim.number)):
                pen.change(
                    "claim_line",
                    line_id,
                    receipt=ReceiptState.KEPT,
                    receipt_number=books.receipts[meeting_id],
                )
    return claim_id


def _settle(books: Books, meeting_id: int, claim_id: int, asked: Asked) -> None:
    """Whatever the claim's fate asks for, in the steps in which it is done."""
    for act in ACTS.get(asked.fate, ()):
        act(books, meeting_id, claim_id, asked)


def _pay(books: Books, meeting_id: int, claim_id: int, asked: Asked) -> None:
    _move_for(books, meeting_id, claim_id, asked, MovementKind.PAY, PlaceKind.TIN)


def _promise(books: Books, _meeting_id: int, claim_id: int, asked: Asked) -> None:
    pen = books.pen
    with pen.step(sentence("Promise {name}", name=books.short(asked.person_id))):
        pen.change("claim", claim_id, state=ClaimState.PROMISED)
        given = Promise(
            claim_id=claim_id,
            amount=asked.amount,
            made_on=pen.act.day,
            pay_by=pen.act.day + timedelta(days=14),
        )
        pen.add(cash.PROMISES, given)


def _pay_by_bank(books: Books, meeting_id: int, claim_id: int, asked: Asked) -> None:
    _move_for(books, meeting_id, claim_id, asked, MovementKind.PAY, PlaceKind.BANK)


def _put_back(books: Books, meeting_id: int, claim_id: int, asked: Asked) -> None:
    _move_for(books, meeting_id, claim_id, asked, MovementKind.PUT_BACK, PlaceKind.TIN)


def _move_for(
    books: Books,
    meeting_id: int,
    claim_id: int,
    asked: Asked,
    kind: MovementKind,
    place: PlaceKind,
) -> None:
    """Pay a claim, or take a payment back, and say so on the claim."""
    paying = kind is MovementKind.PAY
    ends = (place, PlaceKind.PEOPLE) if paying else (PlaceKind.PEOPLE, place)
    pen, name = books.pen, books.names[asked.person_id]
    money = Money(asked.amount)
    with pen.step(sentence("Pay {name} {amount}", name=name.split()[0], amount=money)):
        books.move(
            kind,
            *ends,
            amount=asked.amount,
            claim_id=claim_id,
            meeting_id=meeting_id,
            paid_by=pen.act.person_id if paying else asked.person_id,
            received_by=asked.person_id if paying else pen.act.person_id,
            received_name=name if paying else "",
            signing=Signing.SIGNED if paying else Signing.NOT_NEEDED,
            corrects_id=None if paying else books.newest,
        )
        pen.change("claim", claim_id, state=ClaimState.PAID if paying else ClaimState.PUT_BACK)


def _refuse(books: Books, _meeting_id: int, claim_id: int, _asked: Asked) -> None:
    with books.pen.step(sentence("Do not agree a claim")):
        refusal = "This was for a private journey."
        books.pen.change("claim", claim_id, state=ClaimState.REFUSED, refusal=refusal)


def _withdraw(books: Books, _meeting_id: int, claim_id: int, _asked: Asked) -> None:
    with books.pen.step(sentence("Take back a claim")):
        books.pen.change("claim", claim_id, state=ClaimState.WITHDRAWN)


ACTS = {
    Fate.PAID: (_pay,),
    Fate.BY_BANK: (_promise, _pay_by_bank),
    Fate.PUT_BACK: (_pay, _put_back),
    Fate.REFUSED: (_refuse,),
    Fate.WITHDRAWN: (_withdraw,),
    Fate.PROMISED: (_promise,),
}
