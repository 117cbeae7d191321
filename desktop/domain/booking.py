"""What is booked for a meeting, and needs that were passed over with a reason."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.need import NeedKind
from desktop.domain.person import clean_text
from desktop.errors import UserError
from desktop.language import N_


class BookingKind(StrEnum):
    ROOM = "room"
    TRANSPORT = "transport"
    INTERPRETER = "interpreter"
    NOTE_TAKER = "note-taker"
    CHILDCARE = "childcare"
    ASSISTANT = "assistant"
    EQUIPMENT = "equipment"
    OTHER = "other"


BOOKING_NAMES = {
    BookingKind.ROOM: N_("the room"),
    BookingKind.TRANSPORT: N_("transport"),
    BookingKind.INTERPRETER: N_("an interpreter"),
    BookingKind.NOTE_TAKER: N_("a note-taker"),
    BookingKind.CHILDCARE: N_("childcare"),
    BookingKind.ASSISTANT: N_("a personal assistant"),
    BookingKind.EQUIPMENT: N_("equipment"),
    BookingKind.OTHER: N_("something else"),
}


class BookingState(StrEnum):
    BOOKED = "booked"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"


BOOKING_STATE_NAMES = {
    BookingState.BOOKED: N_("booked, not confirmed"),
    BookingState.CONFIRMED: N_("confirmed"),
    BookingState.CANCELLED: N_("cancelled"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """Something booked for a meeting: a supplier's bill, never a member's claim.

    `covers` is the need it meets, for one person (`for_id`) or everybody who has it.
    `free_until` is the last day on which calling it off costs nothing. `cost` is in the
    smallest unit. Raises UserError, field `confirmed_on`, for a day before it was booked.
    """

    id: int | None = None
    meeting_id: int
    kind: BookingKind
    covers: NeedKind | None = None
    for_id: int | None = None
    supplier: str = ""
    note: str = ""
    booked_on: date
    confirmed_on: date | None = None
    cancelled_on: date | None = None
    free_until: date | None = None
    cost: int | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "supplier", clean_text(self.supplier))
        object.__setattr__(self, "note", clean_text(self.note))
        if self.confirmed_on is not None and self.confirmed_on < self.booked_on:
            text = N_("It was confirmed before it was booked. Check the days.")
            raise UserError(text, field="confirmed_on")

    @property
    def state(self) -> BookingState:
        if self.cancelled_on is not None:
            return BookingState.CANCELLED
        return BookingState.CONFIRMED if self.confirmed_on else BookingState.BOOKED


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedNeed:
    """A need that is not met, and why the meeting goes on all the same."""

    id: int | None = None
    meeting_id: int
    kind: NeedKind
    person_id: int | None = None
    reason: str
    passed_by: int
    passed_on: date

    def __post_init__(self) -> None:
        object.__setattr__(self, "reason", clean_text(self.reason))
        if not self.reason:
            raise UserError(N_("Write why."), field="reason")
