"""What people need: kept as they say it, told only where they agreed, met before the meeting."""

from dataclasses import replace
from datetime import time, timedelta
from typing import Any

import pytest

from desktop.domain.booking import BookingKind
from desktop.domain.meeting import Reply
from desktop.domain.need import DayPart, Heading, MayTell, NeedKind
from desktop.domain.office import Office
from desktop.domain.person import Status
from desktop.domain.readiness import Standing
from desktop.domain.venue import Has
from desktop.errors import NotAllowed, UserError
from desktop.services.group import group
from desktop.services.meetings import meetings
from desktop.services.meetings.ready import bookings, needs, readiness, slots
from desktop.services.people import people
from tests.services.in_words import DAY, InWords
from tests.services.needing import book, need, place

NEXT_YEAR = DAY + timedelta(days=365)


def said(small: InWords) -> list[str]:
    found = readiness.readiness(small.workspace, small.meeting_id)
    return [str(line.said) for line in found.lines]


def test_a_need_without_a_confirmed_booking_keeps_a_meeting_from_being_ready(
    small: InWords,
) -> None:
    """Practice rule 26."""
    need(small, "Amina", NeedKind.BSL, "BSL, please")
    assert said(small) == ["1 needs a BSL interpreter: not yet booked"]
    booking = book(small, NeedKind.BSL)
    assert said(small) == ["1 needs a BSL interpreter: booked, not confirmed"]
    assert not readiness.readiness(small.workspace, small.meeting_id).is_ready
    bookings.confirm(small.workspace, small.act(), booking_id=booking.id or 0)
    assert readiness.readiness(small.workspace, small.meeting_id).is_ready


def test_the_lists_are_made_from_those_who_come(small: InWords) -> None:
    for name in ("Amina", "Ben", "Carys", "Dilip", "Leon"):
        need(small, name, NeedKind.TRANSPORT)
    meetings.reply(
        small.workspace,
        small.act(),
        meeting_id=small.meeting_id,
        person_id=small.id("Ben"),
        reply=Reply.NOT_COMING,
    )
    for name, status in (("Carys", Status.LEFT), ("Dilip", Status.PAUSED)):
        people.set_status(small.workspace, small.act(), person_id=small.id(name), status=status)
    found = readiness.readiness(small.workspace, small.meeting_id)
    assert [line.people for line in found.lines] == [(small.id("Amina"),)]
    assert found.coming == 1, "Leon is not invited"


def test_whoever_paused_and_says_they_come_is_counted_again(small: InWords) -> None:
    need(small, "Dilip", NeedKind.TRANSPORT)
    dilip = small.id("Dilip")
    people.set_status(small.workspace, small.act(), person_id=dilip, status=Status.PAUSED)
    assert said(small) == []
    meetings.reply(
        small.workspace,
        small.act(),
        meeting_id=small.meeting_id,
        person_id=dilip,
        reply=Reply.COMING,
    )
    assert said(small) == ["1 needs transport: not yet booked"]


def test_a_need_is_passed_over_with_a_reason_that_stays_and_can_be_taken_up(
    small: InWords,
) -> None:
    need(small, "Amina", NeedKind.LOOP)
    place(small, LOOP=Has.NO)
    amina = small.id("Amina")
    asked = {"meeting_id": small.meeting_id, "kind": NeedKind.LOOP, "person_ids": [amina]}
    with pytest.raises(UserError, match="Write why") as caught:
        readiness.pass_over(small.workspace, small.act("Leon"), reason=" ", **asked)  # type: ignore[arg-type]
    assert caught.value.field == "reason"
    readiness.pass_over(small.workspace, small.act("Leon"), reason="She sits beside me", **asked)  # type: ignore[arg-type]
    [kept] = readiness.passed_over(small.workspace, small.meeting_id)
    assert (kept.reason, kept.passed_by, kept.passed_on) == (
        "She sits beside me",
        small.id("Leon"),
        DAY,
    )
    assert readiness.readiness(small.workspace, small.meeting_id).is_ready
    readiness.take_up(small.workspace, small.act(), **asked)  # type: ignore[arg-type]
    assert said(small) == ["1 needs a hearing loop: the place does not have it"]


def test_what_is_told_goes_as_far_as_somebody_agreed(small: InWords) -> None:
    """Practice rule 42: needs appear only on the lists that act on them."""
    need(small, "Amina", NeedKind.LOOP, "Near the front")
    need(small, "Ben", NeedKind.LOOP)
    need(small, "Carys", NeedKind.ASSISTANT, "Marta comes", may_tell=MayTell.HELPERS)
    need(small, "Dilip", NeedKind.QUIET, "After an hour", may_tell=MayTell.ORGANISERS)
    asked = {"meeting_id": small.meeting_id}
    venue = [str(one) for one in needs.for_place(small.workspace, small.act(), **asked)]
    assert venue == ["2 need a hearing loop. In their words: “Near the front”"]
    helpers = [str(one) for one in needs.for_helpers(small.workspace, small.act(), **asked)]
    assert helpers == [
        "Amina: a hearing loop. In their words: “Near the front”",
        "Ben: a hearing loop.",
        "Carys: a personal assistant. In their words: “Marta comes”",
    ]


def test_a_helper_hears_only_what_helpers_may_and_sees_nobodys_page_of_needs(
    small: InWords,
) -> None:
    group.give_office(small.workspace, small.act(), person_id=small.id("Sam"), office=Office.HELPER)
    need(small, "Amina", NeedKind.LOOP, may_tell=MayTell.ORGANISERS)
    sam = small.act("Sam")
    assert needs.for_helpers(small.workspace, sam, meeting_id=small.meeting_id) == []
    for ask in (
        lambda: needs.of_person(small.workspace, sam, person_id=small.id("Amina")),
        lambda: needs.for_place(small.workspace, sam, meeting_id=small.meeting_id),
        lambda: readiness.look(small.workspace, sam, meeting_id=small.meeting_id),
    ):
        with pytest.raises(NotAllowed):
            ask()


def test_no_step_says_what_somebody_needs(small: InWords) -> None:
    """The last step is shown to everybody who sits at the laptop, as what Undo takes back."""
    told = need(small, "Amina", NeedKind.BSL, "Signs, please")
    needs.change(small.workspace, small.act(), need=replace(told, own_words="BSL"))
    needs.end(small.workspace, small.act(), need_id=told.id or 0)
    labels = [str(step.label) for step in group.recent_steps(small.workspace)][:3]
    assert labels == ["What Amina needs"] * 3


@pytest.mark.parametrize(
    ("kind", "more", "field"),
    [
        (NeedKind.OTHER, {}, "own_words"),
        (NeedKind.LOOP, {"agreed_on": NEXT_YEAR}, "agreed_on"),
        (NeedKind.LOOP, {"review_on": DAY}, "review_on"),
        (NeedKind.TRANSPORT, {}, "kind"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(
    small: InWords, kind: NeedKind, more: dict[str, Any], field: str
) -> None:
    need(small, "Amina", NeedKind.TRANSPORT)
    with pytest.raises(UserError) as caught:
        need(small, "Amina", kind, **more)
    assert caught.value.field == field
    assert len(needs.of_person(small.workspace, small.act(), person_id=small.id("Amina"))) == 1


def test_two_other_needs_stand_under_two_headings(small: InWords) -> None:
    need(small, "Amina", NeedKind.OTHER, "A break each hour")
    need(small, "Amina", NeedKind.OTHER, "Text, do not ring", heading=Heading.CONTACT)
    assert said(small) == ["1 needs something else: not yet booked"]


def test_a_need_whose_day_came_is_asked_about_again_quietly(small: InWords) -> None:
    """Practice rule 48; and it still counts until they say otherwise."""
    told = need(small, "Amina", NeedKind.LOOP, review_on=NEXT_YEAR)
    need(small, "Ben", NeedKind.LOOP, review_on=NEXT_YEAR + timedelta(days=1))
    assert needs.to_look_at(small.workspace, small.act()) == []
    then = small.act(day=NEXT_YEAR)
    assert [one.name for one in needs.to_look_at(small.workspace, then)] == ["Amina"]
    assert len(readiness.readiness(small.workspace, small.meeting_id).lines) == 1
    changed = replace(told, own_words="The front row")
    needs.change(small.workspace, then, need=changed)
    needs.change(small.workspace, then, need=replace(changed, review_on=None))
    assert needs.to_look_at(small.workspace, then) == []


def test_an_invitation_says_what_is_booked_for_its_reader_alone(small: InWords) -> None:
    need(small, "Amina", NeedKind.BSL)
    need(small, "Ben", NeedKind.CHILDCARE)
    book(small, NeedKind.BSL, name="Amina", supplier="An old firm", cancelled_on=DAY)
    book(small, NeedKind.BSL, name="Amina", confirmed_on=DAY)
    [hers] = readiness.for_person(small.workspace, small.meeting_id, small.id("Amina"))
    assert str(hers.said) == "a BSL interpreter: booked and confirmed"
    assert hers.booking is not None
    assert hers.booking.supplier == "Signs Together"
    assert hers.standing is Standing.CONFIRMED
    assert readiness.for_person(small.workspace, small.meeting_id, small.id("Carys")) == []


def test_what_was_passed_over_is_told_by_a_person_and_not_by_an_invitation(
    small: InWords,
) -> None:
    need(small, "Amina", NeedKind.LOOP)
    readiness.pass_over(
        small.workspace,
        small.act(),
        meeting_id=small.meeting_id,
        kind=NeedKind.LOOP,
        person_ids=[small.id("Amina")],
        reason="The firm has none left",
    )
    assert readiness.for_person(small.workspace, small.meeting_id, small.id("Amina")) == []


def test_a_booking_for_somebody_who_does_not_come_is_no_longer_needed(small: InWords) -> None:
    book(small, NeedKind.TRANSPORT, name="Ben", kind=BookingKind.TRANSPORT)
    book(small, NeedKind.BSL)
    assert list(readiness.no_longer_needed(small.workspace, small.meeting_id)) == []
    meetings.reply(
        small.workspace,
        small.act(),
        meeting_id=small.meeting_id,
        person_id=small.id("Ben"),
        reply=Reply.NOT_COMING,
    )
    [gone] = readiness.no_longer_needed(small.workspace, small.meeting_id)
    assert gone.for_id == small.id("Ben")


WEEK = {(day, part): False for day in range(7) for part in DayPart}
MEMBERS = ("Amina", "Ben", "Carys", "Dilip")
THURSDAY = 3


def can(small: InWords, name: str, *parts: tuple[int, DayPart]) -> None:
    slots.keep(
        small.workspace,
        small.act(),
        person_id=small.id(name),
        times={**WEEK, **dict.fromkeys(parts, True)},
    )


def how_many(small: InWords, starts: time | None, ends: time | None) -> str:
    ids = [small.id(name) for name in MEMBERS]
    return str(slots.how_many(small.workspace, ids, DAY, starts, ends).said)


def test_a_proposed_time_says_how_many_can_usually_come(small: InWords) -> None:
    morning, afternoon = (THURSDAY, DayPart.MORNING), (THURSDAY, DayPart.AFTERNOON)
    can(small, "Amina", morning, afternoon)
    can(small, "Ben", morning)
    can(small, "Carys", (THURSDAY, DayPart.EVENING), (0, DayPart.MORNING))
    hours = {
        (time(10, 0), time(12, 0)): "Can usually come: 2 of 4. Cannot: 1. Did not say: 1.",
        (time(10, 30), time(15, 0)): "Can usually come: 1 of 4. Cannot: 2. Did not say: 1.",
        (time(18, 0), None): "Can usually come: 1 of 4. Cannot: 2. Did not say: 1.",
        (None, None): "Can usually come: 3 of 4. Cannot: 0. Did not say: 1.",
    }
    assert {at: how_many(small, *at) for at in hours} == hours


@pytest.mark.parametrize(
    ("starts", "ends", "parts"),
    [
        (time(9, 0), time(12, 0), {DayPart.MORNING}),
        (time(12, 0), time(17, 0), {DayPart.AFTERNOON}),
        (time(11, 0), time(12, 1), {DayPart.MORNING, DayPart.AFTERNOON}),
        (time(10, 0), time(20, 0), set(DayPart)),
        (time(17, 0), time(19, 0), {DayPart.EVENING}),
    ],
)
def test_the_day_is_parted_at_noon_and_at_five(
    starts: time, ends: time, parts: set[DayPart]
) -> None:
    assert slots.parts_of(starts, ends) == parts


def test_what_somebody_says_later_takes_the_place_of_all_before(small: InWords) -> None:
    can(small, "Amina", (0, DayPart.MORNING))
    can(small, "Amina", (1, DayPart.EVENING))
    times = slots.of_person(small.workspace, small.id("Amina"))
    assert [at for at, yes in times.items() if yes] == [(1, DayPart.EVENING)]
    slots.keep(small.workspace, small.act(), person_id=small.id("Amina"), times={})
    assert slots.of_person(small.workspace, small.id("Amina")) == {}
