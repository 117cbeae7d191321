"""Cash: places it stands in, movements between them, counts. All append-only.

Every movement leaves one place and reaches another, so the books always prove: a place
holds what reached it less what left it. `BANK`, `PEOPLE`, `DIFFERENCE` and `START` are
places too, outside the tin.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desktop.domain.currency import Pieces
from desktop.language import N_


class PlaceKind(StrEnum):
    TIN = "tin"
    FLOAT = "float"
    BANK = "bank"
    PEOPLE = "people"
    DIFFERENCE = "difference"
    START = "start"


CASH_KINDS = frozenset({PlaceKind.TIN, PlaceKind.FLOAT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where money stands. `float_amount` is the imprest a cash place is topped up to."""

    id: int | None = None
    kind: PlaceKind
    name: str
    holder_id: int | None = None
    float_amount: int = 0

    @property
    def is_cash(self) -> bool:
        return self.kind in CASH_KINDS


class MovementKind(StrEnum):
    START = "start"
    DRAW = "draw"
    RETURN = "return"
    TRANSFER = "transfer"
    PAY = "pay"
    CHANGE_BACK = "change back"
    PUT_BACK = "put back"
    CORRECTION = "correction"
    SHORT = "short"
    OVER = "over"


MOVEMENT_NAMES = {
    MovementKind.START: N_("what was there at the start"),
    MovementKind.DRAW: N_("from the bank"),
    MovementKind.RETURN: N_("back to the bank"),
    MovementKind.TRANSFER: N_("moved"),
    MovementKind.PAY: N_("money back"),
    MovementKind.CHANGE_BACK: N_("change back"),
    MovementKind.PUT_BACK: N_("put back: not given after all"),
    MovementKind.CORRECTION: N_("put right"),
    MovementKind.SHORT: N_("short"),
    MovementKind.OVER: N_("over"),
}


class Signing(StrEnum):
    SIGNED = "signed"
    MARK = "mark"
    CANNOT = "cannot sign"
    LATER = "not signed yet"
    NOT_NEEDED = "not needed"


SIGNING_NAMES = {
    Signing.SIGNED: N_("signed"),
    Signing.MARK: N_("made a mark"),
    Signing.CANNOT: N_("said yes, cannot sign"),
    Signing.LATER: N_("not signed yet"),
    Signing.NOT_NEEDED: N_("no signature needed"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """Money that moved: never changed, never deleted (practice rule 17).

    `amount` is above zero, in the smallest unit; `number` runs without gaps per `book_id`
    and `year`; the book is the cash place (or bank) whose series numbers it. `pieces` is
    what was handed over where notes and coins are tracked. `received_name` is the name as
    it stood on the slip that day.
    """

    id: int | None = None
    book_id: int
    year: int
    number: int
    kind: MovementKind
    from_id: int
    to_id: int
    amount: int
    at: datetime
    day: date
    claim_id: int | None = None
    meeting_id: int | None = None
    paid_by: int | None = None
    received_by: int | None = None
    received_name: str = ""
    signing: Signing = Signing.NOT_NEEDED
    witness_id: int | None = None
    pieces: Mapping[int, int] | None = None
    corrects_id: int | None = None
    count_id: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedLater:
    """A signature that followed a payment: added, never edited in."""

    id: int | None = None
    movement_id: int
    signing: Signing
    witness_id: int | None = None
    at: datetime


class CountKind(StrEnum):
    OPEN = "open"
    CLOSE = "close"
    HAND_OVER = "hand over"
    CHECK = "check"


COUNT_NAMES = {
    CountKind.OPEN: N_("before the meeting"),
    CountKind.CLOSE: N_("after the meeting"),
    CountKind.HAND_OVER: N_("handing over"),
    CountKind.CHECK: N_("a check in between"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """One count of one place. `expected` is what the book said, in the smallest unit.

    `pieces` is None when only the total was counted. `second_id` is None while the count
    stands by one, to be confirmed.
    """

    id: int | None = None
    place_id: int
    meeting_id: int | None = None
    kind: CountKind
    at: datetime
    day: date
    pieces: Pieces | None
    total: int
    expected: int
    explanation: str = ""
    first_id: int
    second_id: int | None = None
    household_reason: str = ""
    seen_movement: int = 0
    """The newest movement when it was counted: what moved after it is not in `expected`."""

    @property
    def difference(self) -> int:
        """Below zero when the tin is short."""
        return self.total - self.expected


@dataclass(frozen=True, slots=True, kw_only=True)
class CountConfirmed:
    """A second person who confirmed a count later."""

    id: int | None = None
    count_id: int
    person_id: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """A tin passed from one holder to the next, with the count made then."""

    id: int | None = None
    place_id: int
    count_id: int
    from_id: int
    to_id: int
    keys: int = 1
    at: datetime
    day: date
    confirmed_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """Money we owe, with the day it will be there; the day is stored when it is given."""

    id: int | None = None
    claim_id: int
    amount: int
    made_on: date
    pay_by: date
    cancelled_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tin:
    """What the book says one cash place holds now. `pieces` is None when nobody knows."""

    place: Place
    total: int
    pieces: dict[int, int] | None

    @property
    def id(self) -> int:
        if self.place.id is None:
            raise LookupError(self.place)
        return self.place.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """The imprest proof of one place (practice rule 19), all in the smallest unit."""

    float_amount: int
    cash: int
    paid_out: int
    short: int

    @property
    def adds_up(self) -> bool:
        """Cash + slips not yet refunded + shortages = the float."""
        return self.cash + self.paid_out + self.short == self.float_amount

    @property
    def top_up(self) -> int:
        """To restore the float: from the count, never from the slips (W4)."""
        return self.float_amount - self.cash


@dataclass(frozen=True, slots=True, kw_only=True)
class BookLine:
    """One line of the cash book: date, slip, who, in, out, left."""

    movement: Movement
    who: str
    money_in: int
    money_out: int
    left: int
