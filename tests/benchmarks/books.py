"""The cash book of the ten years: who writes, where money stands, which number is next."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.domain.cash import Count, CountKind, Movement, MovementKind, PlaceKind
from desktop.domain.currency import worth
from desktop.domain.policy import Rate
from desktop.language import Money, sentence
from desktop.storage import cash
from tests.benchmarks.pen import Pen

NOTES_AND_COINS = (2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1)
FULL_TIN = {
    2000: 5,
    1000: 20,
    500: 30,
    200: 60,
    100: 80,
    50: 60,
    20: 90,
    10: 90,
    5: 60,
    2: 60,
    1: 60,
}
"""In the tin before the last meeting: enough to pay everybody exactly."""
LEAST = 5_000
"""What is left in the tin after other meetings; amounts are in pence."""


@dataclass
class Books:
    """Who writes, where money stands, and the next number of each series."""

    pen: Pen
    names: Mapping[int, str]
    places: Mapping[PlaceKind, int]
    rates: Mapping[str, Rate]
    second_id: int
    in_tin: int
    newest: int
    claims: int = 0
    slips: Counter[tuple[int, int]] = field(default_factory=Counter)
    receipts: Counter[int] = field(default_factory=Counter)

    def short(self, person_id: int) -> str:
        return self.names[person_id].split()[0]

    def move(self, kind: MovementKind, here: PlaceKind, there: PlaceKind, **more: object) -> int:
        """Append one slip, numbered in the tin's book, or the bank's where no cash moves."""
        amount = more["amount"]
        assert isinstance(amount, int)
        tin = PlaceKind.TIN in {here, there}
        book = self.places[PlaceKind.TIN if tin else PlaceKind.BANK]
        day = self.pen.act.day
        self.slips[book, day.year] += 1
        if tin:
            self.in_tin += amount if there is PlaceKind.TIN else -amount
        slip = Movement(
            book_id=book,
            year=day.year,
            number=self.slips[book, day.year],
            kind=kind,
            from_id=self.places[here],
            to_id=self.places[there],
            at=self.pen.now(),
            day=day,
            pieces=few_pieces(amount) if tin else None,
            **more,  # type: ignore[arg-type]
        )
        self.newest = self.pen.add(cash.MOVEMENTS, slip)
        return self.newest

    def draw(self, wanted: int, *, exactly: bool) -> None:
        """Bring the tin up to an amount, in tens of pounds unless `exactly`."""
        amount = wanted - self.in_tin
        if not exactly:
            amount = -(-amount // 1000) * 1000
        if amount > 0:
            label = sentence("Put {amount} into {place}", amount=Money(amount), place="Tin")
            with self.pen.step(label):
                self.move(MovementKind.DRAW, PlaceKind.BANK, PlaceKind.TIN, amount=amount)

    def count(self, meeting_id: int, kind: CountKind, *, short: int = 0) -> None:
        """Count the tin by notes and coins; what is short gets a slip of its own."""
        total = self.in_tin - short
        count = Count(
            place_id=self.places[PlaceKind.TIN],
            meeting_id=meeting_id,
            kind=kind,
            at=self.pen.now(),
            day=self.pen.act.day,
            pieces=FULL_TIN if total == worth(FULL_TIN) else few_pieces(total),
            total=total,
            expected=self.in_tin,
            explanation="we don’t know why" if short else "",
            first_id=self.pen.act.person_id,
            second_id=self.second_id,
            seen_movement=self.newest,
        )
        with self.pen.step(sentence("Count {place}", place="Tin")):
            count_id = self.pen.add(cash.COUNTS, count)
            if short:
                ends = (PlaceKind.TIN, PlaceKind.DIFFERENCE)
                self.move(MovementKind.SHORT, *ends, amount=short, count_id=count_id)


def few_pieces(amount: int) -> dict[int, int]:
    """Notes and coins worth an amount, the largest first."""
    pieces = {}
    for value in NOTES_AND_COINS:
        count, amount = divmod(amount, value)
        if count:
            pieces[value] = count
    return pieces
