"""Whether everybody who comes can take part: each way in which a need stands for a meeting."""

from datetime import date

import pytest

from desktop.domain.booking import Booking, BookingKind, PassedNeed
from desktop.domain.need import FACT_OF, HEADING_OF, NEED_NAMES, Heading, Need, NeedKind
from desktop.domain.readiness import Facts, Readiness, Standing, facts_now, readiness_of
from desktop.domain.venue import Has, OnTheDay, VenueCheck, VenueFact

DAY = date(2026, 3, 12)
EARLIER, LATER = date(2026, 2, 1), date(2026, 4, 9)
AMINA, BEN, CARYS = 1, 2, 3


def need(
    person_id: int, kind: NeedKind, own_words: str = "", heading: Heading | None = None
) -> Need:
    return Need(
        person_id=person_id,
        kind=kind,
        heading=heading or HEADING_OF[kind],
        own_words=own_words,
        agreed_on=DAY,
    )


def booking(covers: NeedKind, *, for_id: int | None = None, **days: date) -> Booking:
    return Booking(
        meeting_id=1,
        kind=BookingKind.OTHER,
        covers=covers,
        for_id=for_id,
        booked_on=EARLIER,
        **days,  # type: ignore[arg-type]
    )


def checked(fact: VenueFact, has: Has, day: date = DAY) -> VenueCheck:
    return VenueCheck(venue_id=1, fact=fact, has=has, checked_on=day)


def place(*checks: VenueCheck, since: tuple[tuple[date, OnTheDay], ...] = ()) -> Facts:
    return facts_now(checks, since)


def ready(
    *needs: Need,
    facts: Facts | None = None,
    bookings: tuple[Booking, ...] = (),
    passed: tuple[PassedNeed, ...] = (),
) -> Readiness:
    return readiness_of(needs, [AMINA, BEN, CARYS], facts=facts, bookings=bookings, passed=passed)


def said(found: Readiness) -> list[str]:
    return [str(line.said) for line in found.lines]


def test_needs_are_counted_and_said_one_line_each() -> None:
    found = ready(
        need(AMINA, NeedKind.LOOP),
        need(BEN, NeedKind.LOOP),
        need(CARYS, NeedKind.STEP_FREE),
        need(BEN, NeedKind.BSL),
        facts=place(checked(VenueFact.LOOP, Has.YES)),
    )
    assert said(found) == [
        "1 needs a way in without steps: nobody has checked the place",
        "2 need a hearing loop: the place has it",
        "1 needs a BSL interpreter: not yet booked",
    ]
    assert [line.is_access for line in found.lines] == [True, True, False]
    assert str(found.said) == "Not ready: 2 needs are not met."


@pytest.mark.parametrize(
    ("has", "standing"),
    [(Has.YES, Standing.PLACE), (Has.PARTLY, Standing.PARTLY), (Has.NO, Standing.LACKS)],
)
def test_the_newest_check_of_a_place_holds(has: Has, standing: Standing) -> None:
    opposite = Has.NO if has is Has.YES else Has.YES
    facts = place(checked(VenueFact.LOOP, opposite, EARLIER), checked(VenueFact.LOOP, has, DAY))
    [line] = ready(need(AMINA, NeedKind.LOOP), facts=facts).lines
    assert line.standing is standing
    assert line.goes_on is (has is Has.YES)


def test_what_was_not_so_on_the_day_is_relied_on_again_only_after_a_new_look() -> None:
    was_not = ((DAY, OnTheDay(meeting_id=1, fact=VenueFact.LOOP, was_true=False)),)
    first = checked(VenueFact.LOOP, Has.YES, EARLIER)
    [line] = ready(need(AMINA, NeedKind.LOOP), facts=place(first, since=was_not)).lines
    assert str(line.said) == "1 needs a hearing loop: it was not so last time"
    again = checked(VenueFact.LOOP, Has.YES, LATER)
    assert ready(need(AMINA, NeedKind.LOOP), facts=place(first, again, since=was_not)).is_ready


def test_what_was_true_the_last_time_counts_and_not_the_time_before() -> None:
    days = (
        (DAY, OnTheDay(meeting_id=1, fact=VenueFact.LOOP, was_true=False)),
        (LATER, OnTheDay(meeting_id=2, fact=VenueFact.LOOP, was_true=True)),
    )
    facts = place(checked(VenueFact.LOOP, Has.YES, EARLIER), since=days)
    assert ready(need(AMINA, NeedKind.LOOP), facts=facts).is_ready


def test_without_a_place_access_waits_for_one() -> None:
    [line] = ready(need(AMINA, NeedKind.TOILET)).lines
    assert str(line.said) == "1 needs an accessible toilet: no place chosen yet"


def test_only_a_confirmed_booking_meets_a_need() -> None:
    asked = need(BEN, NeedKind.BSL)
    [booked] = ready(asked, bookings=(booking(NeedKind.BSL),)).lines
    assert (booked.standing, booked.goes_on) == (Standing.BOOKED, False)
    sure = booking(NeedKind.BSL, confirmed_on=DAY)
    assert ready(asked, bookings=(sure,)).is_ready
    off = booking(NeedKind.BSL, confirmed_on=DAY, cancelled_on=DAY)
    [line] = ready(asked, bookings=(off,)).lines
    assert line.standing is Standing.NOT_BOOKED


def test_a_booking_for_one_person_leaves_the_other_waiting() -> None:
    both = need(AMINA, NeedKind.TRANSPORT), need(BEN, NeedKind.TRANSPORT)
    taxi = booking(NeedKind.TRANSPORT, for_id=AMINA, confirmed_on=DAY)
    found = ready(*both, bookings=(taxi,))
    assert said(found) == [
        "1 needs transport: not yet booked",
        "1 needs transport: booked and confirmed",
    ]
    assert [line.people for line in found.lines] == [(BEN,), (AMINA,)]
    assert ready(*both, bookings=(booking(NeedKind.TRANSPORT, confirmed_on=DAY),)).is_ready


def test_something_brought_along_meets_what_the_place_does_not_have() -> None:
    facts = place(checked(VenueFact.LOOP, Has.NO))
    hired = booking(NeedKind.LOOP, confirmed_on=DAY)
    assert ready(need(AMINA, NeedKind.LOOP), facts=facts, bookings=(hired,)).is_ready


def test_a_need_passed_over_says_why_and_holds_for_that_person_alone() -> None:
    passed = PassedNeed(
        meeting_id=1,
        kind=NeedKind.BSL,
        person_id=AMINA,
        reason="She reads lips today",
        passed_by=9,
        passed_on=DAY,
    )
    found = ready(need(AMINA, NeedKind.BSL), passed=(passed,))
    assert (found.is_ready, found.support[0].reason) == (True, "She reads lips today")
    assert str(found.said) == "Ready. 1 need was passed over."
    later = ready(need(AMINA, NeedKind.BSL), need(BEN, NeedKind.BSL), passed=(passed,))
    assert [line.people for line in later.unmet] == [(BEN,)]


def test_papers_are_talked_through_by_somebody_and_done_before_the_meeting() -> None:
    asked = need(AMINA, NeedKind.TALK_THROUGH)
    states = [
        ready(asked, bookings=booked).lines[0]
        for booked in (
            (),
            (booking(NeedKind.TALK_THROUGH),),
            (booking(NeedKind.TALK_THROUGH, confirmed_on=DAY),),
        )
    ]
    assert [str(line.state) for line in states] == ["nobody does it yet", "not done yet", "done"]


def test_how_somebody_reads_is_not_for_the_room_to_meet() -> None:
    found = ready(
        need(AMINA, NeedKind.OTHER, "Text me, do not ring", Heading.CONTACT),
        need(BEN, NeedKind.OTHER, "No strong smells", Heading.OTHER),
    )
    assert [line.people for line in found.lines] == [(BEN,)]


def test_words_under_two_headings_stand_together() -> None:
    [line] = ready(
        need(AMINA, NeedKind.OTHER, "A break each hour.", Heading.OTHER),
        need(AMINA, NeedKind.OTHER, "One voice at a time.", Heading.SUPPORT),
    ).lines
    assert line.own_words == {AMINA: "A break each hour. One voice at a time."}
    assert str(line.need) == "1 needs something else"


def test_nobody_coming_and_nobody_needing_are_two_things() -> None:
    nobody = readiness_of([], [], facts=None, bookings=(), passed=())
    assert str(nobody.said) == "Nobody is coming yet. Invite people first."
    assert str(ready().said) == "Nobody who comes has told us of a need."


@pytest.mark.parametrize("kind", NeedKind)
def test_every_kind_of_need_stands_in_one_of_the_two_lists(kind: NeedKind) -> None:
    found = ready(need(AMINA, kind, "In words"), facts=place())
    [line] = found.lines
    assert (found.access if kind in FACT_OF else found.support) == (line,)
    assert NEED_NAMES[kind] in str(line.said)
    assert not found.is_ready
