"""What is booked for a meeting: suppliers send a bill for it, it is never a member's claim."""

from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.booking import BOOKING_NAMES, Booking, BookingState
from desktop.domain.need import NEED_NAMES, NeedKind
from desktop.domain.office import ORGANISERS, Act
from desktop.errors import UserError
from desktop.language import N_, Money, Sentence, sentence
from desktop.services.access import for_offices
from desktop.services.workspace import Workspace
from desktop.storage import meetings, needs


@dataclass(frozen=True, slots=True, kw_only=True)
class AtStake:
    """Something that must be booked again or called off when a meeting moves.

    `is_free` is None where nobody wrote down by when calling it off costs nothing.
    """

    booking: Booking
    is_free: bool | None
    said: Sentence


def of_meeting(workspace: Workspace, meeting_id: int) -> list[Booking]:
    """Everything booked for a meeting, what was called off last."""
    found = needs.bookings(workspace.db, meeting_id)
    return sorted(found, key=lambda one: one.state is BookingState.CANCELLED)


def get(workspace: Workspace, booking_id: int) -> Booking:
    return needs.BOOKINGS.get(workspace.db, booking_id)


def cost(workspace: Workspace, meeting_id: int) -> int:
    """What the bookings cost, as far as we know: also what was called off too late."""
    return sum(
        one.cost or 0 for one in needs.bookings(workspace.db, meeting_id) if not _costs_nothing(one)
    )


def _costs_nothing(one: Booking) -> bool:
    if one.cancelled_on is None:
        return False
    return one.free_until is None or one.cancelled_on <= one.free_until


@for_offices(ORGANISERS)
def book(workspace: Workspace, act: Act, *, booking: Booking) -> Booking:
    """Keep what was booked. Raises UserError at the field, as `change` does."""
    _check(workspace, act, booking)
    with workspace.step(act, sentence(N_("Book {what}"), what=what(booking))):
        return needs.BOOKINGS.add(workspace.db, booking)


@for_offices(ORGANISERS)
def change(workspace: Workspace, act: Act, *, booking: Booking) -> Booking:
    """Raises UserError: field `supplier` for nobody, `booked_on` or `confirmed_on` for a day
    to come, `free_until` for a day after the meeting."""
    _check(workspace, act, booking)
    with workspace.step(act, sentence(N_("Change a booking: {what}"), what=what(booking))):
        return needs.BOOKINGS.update(workspace.db, booking)


@for_offices(ORGANISERS)
def confirm(workspace: Workspace, act: Act, *, booking_id: int) -> Booking:
    """They said yes; or what was to be done is done. Raises UserError for what is called off."""
    booking = needs.BOOKINGS.get(workspace.db, booking_id)
    if booking.state is BookingState.CANCELLED:
        raise UserError(N_("This was called off. Book it again."))
    with workspace.step(act, sentence(N_("Confirmed: {what}"), what=what(booking))):
        return needs.BOOKINGS.update(workspace.db, replace(booking, confirmed_on=act.day))


@for_offices(ORGANISERS)
def cancel(workspace: Workspace, act: Act, *, booking_id: int) -> Booking:
    """Call it off; it stays on the list, so that nobody thinks it still comes."""
    booking = needs.BOOKINGS.get(workspace.db, booking_id)
    with workspace.step(act, sentence(N_("Call off: {what}"), what=what(booking))):
        return needs.BOOKINGS.update(workspace.db, replace(booking, cancelled_on=act.day))


def at_stake(workspace: Workspace, meeting_id: int, today: date) -> list[AtStake]:
    """What must be booked again when a meeting moves or is called off, the nearest day first.

    By which day each is free to call off is said where somebody wrote it down; no terms of
    a supplier are ever guessed.
    """
    live = [
        one
        for one in needs.bookings(workspace.db, meeting_id)
        if one.state is not BookingState.CANCELLED
        and not (one.covers is NeedKind.TALK_THROUGH and one.confirmed_on is not None)
    ]
    live.sort(key=lambda one: (one.free_until is None, one.free_until or today))
    return [_stake(workspace, one, today) for one in live]


def _stake(workspace: Workspace, one: Booking, today: date) -> AtStake:
    it = sentence(N_("{what}, {supplier}"), what=what(one), supplier=one.supplier)
    free = None if one.free_until is None else today <= one.free_until
    if free is None:
        said = sentence(N_("{what}: ask whether calling it off costs anything."), what=it)
    elif free:
        text = N_("{what}: free to call off until {day}.")
        said = sentence(text, what=it, day=one.free_until)
    elif one.cost:
        money = Money(one.cost, workspace.settings.currency.code)
        text = N_("{what}: it was free to call off until {day}. It may cost up to {amount}.")
        said = sentence(text, what=it, day=one.free_until, amount=money)
    else:
        text = N_("{what}: it was free to call off until {day}. It may cost something.")
        said = sentence(text, what=it, day=one.free_until)
    return AtStake(booking=one, is_free=free, said=said)


def what(booking: Booking) -> Sentence:
    """What is booked: the need it meets, or its kind; as it stands within a sentence."""
    if booking.covers is not None and booking.covers is not NeedKind.OTHER:
        return sentence(NEED_NAMES[booking.covers])
    return sentence(BOOKING_NAMES[booking.kind])


def _check(workspace: Workspace, act: Act, booking: Booking) -> None:
    if not booking.supplier:
        raise UserError(N_("Who comes, or who is it booked with?"), field="supplier")
    for field in ("booked_on", "confirmed_on"):
        day = getattr(booking, field)
        if day is not None and day > act.day:
            raise UserError(N_("This day is still to come."), field=field)
    meeting = meetings.MEETINGS.get(workspace.db, booking.meeting_id)
    if booking.free_until is not None and booking.free_until > meeting.day:
        raise UserError(N_("Choose a day before the meeting."), field="free_until")
