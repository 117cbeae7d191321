"""What banks and machines hand out: coins in full bags, and notes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from desktop.domain.currency import Currency, added, worth
from desktop.domain.roughly import step_of
from desktop.language import Sentence, plural, sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What can be got: coins in full bags (value -> worth of a bag), and notes.

    All in the smallest unit. Larger notes are multiples of the smallest one.
    """

    bags: Mapping[int, int]
    notes: tuple[int, ...]

    def only_notes(self) -> "Source":
        return Source(bags={}, notes=self.notes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetch:
    """What to get: how many bags of each coin, how many of each note."""

    source: Source
    bags: Mapping[int, int] = field(default_factory=dict)
    notes: Mapping[int, int] = field(default_factory=dict)

    @property
    def pieces(self) -> dict[int, int]:
        coins = {v: n * (self.source.bags[v] // v) for v, n in self.bags.items()}
        return added(coins, self.notes)

    @property
    def worth(self) -> int:
        return worth(self.pieces)

    @property
    def cost(self) -> tuple[int, int, int]:
        """What makes one smaller than another: bags, then money, then notes."""
        return sum(self.bags.values()), self.worth, sum(self.notes.values())

    def __bool__(self) -> bool:
        return bool(self.pieces)

    def spoken(self, currency: Currency) -> list[Sentence]:
        """`two £20 notes`, `one bag of 20p coins`: notes first, then the largest coins."""
        return [
            *currency.spoken_pieces(self.notes),
            *(
                plural(
                    "{number} bag of {piece} coins",
                    "{number} bags of {piece} coins",
                    count=self.bags[coin],
                    number=currency.spoken_number(self.bags[coin]),
                    piece=currency.piece_name(coin),
                )
                for coin in sorted(self.bags, reverse=True)
            ),
        ]


def listed(said: Sequence[Sentence]) -> Sentence | str:
    """Several things one after another, as one; nothing for none."""
    if len(said) <= 1:
        return said[0] if said else ""
    # Translators: things in a list: "two £20 notes, one bag of 20p coins".
    return sentence("{first}, {others}", first=said[0], others=listed(said[1:]))


def source_of(currency: Currency, amounts: Sequence[int]) -> Source:
    """What banks and machines hand out in this currency.

    Bags of the smallest coins, such as 1p and 2p, only where somebody's amount needs them:
    they would save a little money and nobody thanks us for them.
    """
    step = step_of(currency)
    odd = any(amount % step for amount in amounts)
    bags = {coin: bag for coin, bag in currency.bags.items() if odd or coin >= step}
    return Source(bags=bags, notes=MACHINE_NOTES.get(currency.code, ()))


MACHINE_NOTES: Mapping[str, tuple[int, ...]] = MappingProxyType(
    {"GBP": (2000, 1000), "EUR": (5000, 2000, 1000), "JPY": (10000, 1000)}
)
"""The notes that cash machines give, largest first."""
