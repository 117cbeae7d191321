"""Bookings: confirmed or not, what is at stake when a meeting moves, what they cost."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from desktop.domain.booking import Booking, BookingKind, BookingState
from desktop.domain.need import NeedKind
from desktop.errors import UserError
from desktop.services.meetings.ready import bookings
from tests.services.in_words import DAY, InWords
from tests.services.needing import book

EARLY = DAY - timedelta(days=10)
WAS_FREE = "it was free to call off until 2026-03-02."


def test_when_a_meeting_moves_each_booking_says_by_when_it_is_free_to_call_off(
    small: InWords,
) -> None:
    book(small, None, kind=BookingKind.ROOM, supplier="Library")
    book(small, NeedKind.BSL, free_until=EARLY, cost=14_000)
    book(small, NeedKind.CHILDCARE, supplier="Tiny Steps", free_until=DAY)
    book(small, NeedKind.TRANSPORT, supplier="Taxi", free_until=EARLY)
    book(small, NeedKind.BSL, supplier="An old firm", cancelled_on=DAY)
    stakes = bookings.at_stake(small.workspace, small.meeting_id, DAY)
    assert [(one.is_free, str(one.said)) for one in stakes] == [
        (
            False,
            f"a BSL interpreter, Signs Together: {WAS_FREE} It may cost up to £140.00.",
        ),
        (
            False,
            f"transport, Taxi: {WAS_FREE} It may cost something.",
        ),
        (True, "childcare, Tiny Steps: free to call off until 2026-03-12."),
        (None, "the room, Library: ask whether calling it off costs anything."),
    ]


def test_papers_that_were_talked_through_need_nothing_when_a_meeting_moves(
    small: InWords,
) -> None:
    talk = book(small, NeedKind.TALK_THROUGH, name="Amina", supplier="Priya")
    assert len(bookings.at_stake(small.workspace, small.meeting_id, DAY)) == 1
    bookings.confirm(small.workspace, small.act(), booking_id=talk.id or 0)
    assert bookings.at_stake(small.workspace, small.meeting_id, DAY) == []


def test_what_is_called_off_stays_last_on_the_list_and_is_confirmed_no_more(
    small: InWords,
) -> None:
    first = book(small, NeedKind.BSL)
    book(small, NeedKind.CHILDCARE, supplier="Tiny Steps")
    bookings.cancel(small.workspace, small.act(), booking_id=first.id or 0)
    found = bookings.of_meeting(small.workspace, small.meeting_id)
    assert [one.state for one in found] == [BookingState.BOOKED, BookingState.CANCELLED]
    with pytest.raises(UserError, match="Book it again"):
        bookings.confirm(small.workspace, small.act(), booking_id=first.id or 0)


def test_what_was_called_off_in_time_costs_nothing_and_too_late_still_does(
    small: InWords,
) -> None:
    book(small, NeedKind.BSL, cost=14_000, free_until=EARLY, cancelled_on=DAY)
    book(small, NeedKind.CHILDCARE, cost=4_500, free_until=DAY, cancelled_on=DAY)
    book(small, None, kind=BookingKind.ROOM, cost=3_000)
    book(small, NeedKind.TRANSPORT)
    assert bookings.cost(small.workspace, small.meeting_id) == 17_000


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"supplier": " "}, "supplier"),
        ({"booked_on": DAY + timedelta(days=1)}, "booked_on"),
        ({"confirmed_on": DAY + timedelta(days=1)}, "confirmed_on"),
        ({"confirmed_on": EARLY}, "confirmed_on"),
        ({"free_until": DAY + timedelta(days=1)}, "free_until"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(
    small: InWords, changed: dict[str, Any], field: str
) -> None:
    with pytest.raises(UserError) as caught:
        book(small, NeedKind.BSL, **changed)
    assert caught.value.field == field
    assert bookings.of_meeting(small.workspace, small.meeting_id) == []


def test_a_booking_is_undone_like_everything_else(small: InWords) -> None:
    booking = book(small, NeedKind.BSL)
    changed: Booking = replace(booking, supplier="Another firm")
    bookings.change(small.workspace, small.act(), booking=changed)
    undone = small.workspace.undo(small.act())
    assert str(undone) == "Change a booking: a BSL interpreter"
    assert bookings.get(small.workspace, booking.id or 0).supplier == "Signs Together"
