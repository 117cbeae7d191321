"""Currencies: their notes, coins and bank bags, and how a typed amount is read.

Amounts everywhere are whole numbers of the smallest unit (pence, cents, yen).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from types import MappingProxyType

from desktop.errors import UserError
from desktop.language import CURRENCY_LOOKS, N_, Money, Sentence, plural, sentence, written_money

LARGEST_AMOUNT = 99_999_999
"""Nobody pays more from a tin: 999,999.99 stops a slipped finger, not a treasurer."""

Pieces = Mapping[int, int]
"""How many of each note or coin: value in the smallest unit -> count; zeroes may be left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Currency:
    """A currency as a cash tin knows it.

    `notes` and `coins` are values in the smallest unit, largest first. `bags` gives what a
    full bank bag of a coin is worth; banks hand out coins in full bags only.
    """

    code: str
    notes: tuple[int, ...]
    coins: tuple[int, ...]
    bags: Mapping[int, int]

    @property
    def pieces(self) -> tuple[int, ...]:
        return self.notes + self.coins

    @property
    def digits(self) -> int:
        return CURRENCY_LOOKS[self.code].digits

    def money(self, amount: int) -> Money:
        return Money(amount, self.code)

    def piece_name(self, value: int) -> str:
        """`£20`, `£2`, `50p`: as it is stamped on the piece."""
        look = CURRENCY_LOOKS[self.code]
        unit = 10**look.digits
        if look.digits and value < unit:
            return f"{value}{look.small}"
        return f"{look.symbol}{value // unit}"

    def short(self, amount: int) -> str:
        """`50p` or `£4.60`: as a person says a sum; the sign is left to the words around it."""
        look = CURRENCY_LOOKS[self.code]
        if look.digits and abs(amount) < 10**look.digits:
            return f"{abs(amount)}{look.small}"
        return written_money(self.money(abs(amount)))

    def spoken_pieces(self, pieces: Pieces) -> list[Sentence]:
        """`two £2 coins`, `one 50p`: largest first, no symbols a reader stumbles over."""
        return [self._spoken(value, pieces[value]) for value in self.pieces if pieces.get(value)]

    def spoken_number(self, count: int) -> Sentence:
        """`two`, up to ten; then figures."""
        return sentence(NUMBERS[count] if count < len(NUMBERS) else str(count))

    def _spoken(self, value: int, count: int) -> Sentence:
        said = {"number": self.spoken_number(count), "piece": self.piece_name(value)}
        if value in self.notes:
            return plural("{number} {piece} note", "{number} {piece} notes", count=count, **said)
        if value < 10**self.digits:
            return plural("{number} {piece}", "{number} {piece} coins", count=count, **said)
        return plural("{number} {piece} coin", "{number} {piece} coins", count=count, **said)


NUMBERS = (
    N_("no"),
    N_("one"),
    N_("two"),
    N_("three"),
    N_("four"),
    N_("five"),
    N_("six"),
    N_("seven"),
    N_("eight"),
    N_("nine"),
    N_("ten"),
)

GBP = Currency(
    code="GBP",
    notes=(5000, 2000, 1000, 500),
    coins=(200, 100, 50, 20, 10, 5, 2, 1),
    bags=MappingProxyType(
        {200: 2000, 100: 2000, 50: 1000, 20: 1000, 10: 500, 5: 500, 2: 100, 1: 100}
    ),
)
EUR = Currency(
    code="EUR",
    notes=(20000, 10000, 5000, 2000, 1000, 500),
    coins=(200, 100, 50, 20, 10, 5, 2, 1),
    bags=MappingProxyType(
        {200: 5000, 100: 2500, 50: 2000, 20: 800, 10: 400, 5: 250, 2: 100, 1: 50}
    ),
)
JPY = Currency(
    code="JPY",
    notes=(10000, 5000, 2000, 1000),
    coins=(500, 100, 50, 10, 5, 1),
    bags=MappingProxyType({500: 25000, 100: 5000, 50: 2500, 10: 500, 5: 250, 1: 50}),
)
CURRENCIES: Mapping[str, Currency] = MappingProxyType({c.code: c for c in (GBP, EUR, JPY)})


def worth(pieces: Pieces) -> int:
    """What these notes and coins are worth, in the smallest unit."""
    return sum(value * count for value, count in pieces.items())


def tidy(pieces: Pieces) -> dict[int, int]:
    """The same pieces, largest first, without the zeroes."""
    return {value: pieces[value] for value in sorted(pieces, reverse=True) if pieces[value]}


def added(pieces: Pieces, more: Pieces) -> dict[int, int]:
    return tidy({v: pieces.get(v, 0) + more.get(v, 0) for v in {*pieces, *more}})


def taken(pieces: Pieces, fewer: Pieces) -> dict[int, int]:
    """What is left; a count may go below zero when reality and the book differ."""
    return tidy({v: pieces.get(v, 0) - fewer.get(v, 0) for v in {*pieces, *fewer}})


def half_up(amount: Decimal) -> int:
    """Whole smallest units, half up (practice rule 13): 328.5 -> 329."""
    return int(amount.quantize(Decimal(1), rounding=ROUND_HALF_UP))


WHOLE = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?", re.ASCII)
WITH_COMMA = re.compile(r"(\d+),(\d{1,2})", re.ASCII)


def read_amount(text: str, currency: Currency, *, field: str = "amount") -> int:
    """A typed amount in the smallest unit: `4.60`, `£4.60`, `4,60`, `12.5`, `1,250.00`, `60p`.

    Raises UserError, naming `field`, for anything that is not a plain sum of money.
    """
    look = CURRENCY_LOOKS[currency.code]
    bare = re.sub(r"[\s\u2066-\u2069\u200e\u200f]", "", text)
    if not bare:
        raise UserError(
            N_("Type how much, for example {example}."), field=field, example=_example(currency)
        )
    if bare[0] in "-−":
        raise UserError(
            N_("An amount cannot be below zero. Type it without the minus."), field=field
        )
    if look.digits and re.fullmatch(rf"\d{{1,2}}{look.small}", bare, re.ASCII):
        return int(bare[:-1])
    bare = bare.removeprefix(look.symbol).removesuffix(look.symbol)
    whole = WHOLE.fullmatch(bare) or WITH_COMMA.fullmatch(bare)
    if not whole or len(whole[2] or "") > look.digits:
        raise UserError(
            N_("We could not read this amount. Type it like {example}."),
            field=field,
            example=_example(currency),
        )
    figures = whole[1].replace(",", "") + (whole[2] or "").ljust(look.digits, "0")
    amount = int(figures.lstrip("0")[:12] or 0)
    if amount > LARGEST_AMOUNT:
        raise UserError(N_("This amount is too large. Check the figures."), field=field)
    return amount


def _example(currency: Currency) -> str:
    return "460" if not currency.digits else "4.60"


def read_quantity(text: str, *, field: str = "quantity") -> Decimal:
    """A typed number of miles, hours or items: above zero, at most two places.

    Raises UserError, naming `field`.
    """
    bare = text.strip().replace(",", ".")
    if not re.fullmatch(r"\d{1,5}(\.\d{1,2})?", bare, re.ASCII):
        raise UserError(N_("We could not read this number. Type it like 6.5."), field=field)
    quantity = Decimal(bare)
    if not quantity:
        raise UserError(N_("Type a number above zero."), field=field)
    return quantity
