"""Places: what they have, who looked and when, and whether it was true on the day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.meeting import Meeting
from desktop.domain.need import NeedKind
from desktop.domain.venue import Has, Venue, VenueFact
from desktop.errors import NotAllowed, UserError
from desktop.services.meetings import meetings
from desktop.services.meetings.ready import readiness, venues
from tests.services.in_words import DAY, InWords
from tests.services.needing import look, meet_at, need, place

TOMORROW = DAY + timedelta(days=1)
LOOP = VenueFact.LOOP


def state(small: InWords) -> str:
    [line] = readiness.readiness(small.workspace, small.meeting_id).lines
    return str(line.state)


def test_a_place_nobody_looked_at_warns_of_everything(small: InWords) -> None:
    venue = place(small)
    assert venues.unchecked(small.workspace, venue.id or 0) == list(VenueFact)
    look(small, venue, LOOP=Has.YES, TOILET=Has.PARTLY)
    left = venues.unchecked(small.workspace, venue.id or 0)
    assert set(VenueFact) - set(left) == {LOOP, VenueFact.TOILET}


def test_who_looked_and_when_stays_with_each_fact(small: InWords) -> None:
    venue = place(small)
    look(small, venue, day=DAY - timedelta(days=30), LOOP=Has.NO)
    look(small, venue, LOOP=Has.YES)
    now = venues.facts(small.workspace, venue.id or 0)[LOOP]
    assert now.check is not None
    assert (now.check.has, now.check.checked_by, now.check.checked_on) == (
        Has.YES,
        small.id("Priya"),
        DAY,
    )


def test_an_older_look_that_is_typed_in_later_does_not_hold_against_a_newer(
    small: InWords,
) -> None:
    venue = place(small, LOOP=Has.YES)
    look(small, venue, day=DAY - timedelta(days=30), LOOP=Has.NO)
    now = venues.facts(small.workspace, venue.id or 0)[LOOP]
    assert now.check is not None
    assert now.check.has is Has.YES


def test_what_was_not_true_on_the_day_warns_at_the_next_meeting(small: InWords) -> None:
    need(small, "Amina", NeedKind.LOOP)
    venue = place(small, LOOP=Has.YES, TOILET=Has.NO)
    meeting = meetings.get(small.workspace, small.meeting_id)
    assert [one.fact for one in venues.promised(small.workspace, meeting)] == [LOOP]
    venues.was_it_true(
        small.workspace,
        small.act(),
        meeting_id=small.meeting_id,
        said={LOOP: (False, "No battery ")},
    )
    april = Meeting(title="April", day=DAY + timedelta(days=28), venue_id=venue.id)
    stored = meetings.add(small.workspace, small.act(), meeting=april, invite=[small.id("Amina")])
    [line] = readiness.readiness(small.workspace, stored.id or 0).lines
    assert str(line.said) == "1 needs a hearing loop: it was not so last time"
    [said] = venues.on_the_day(small.workspace, small.meeting_id)
    assert said.note == "No battery"


def test_what_was_said_of_the_day_can_be_put_right(small: InWords) -> None:
    need(small, "Amina", NeedKind.LOOP)
    place(small, LOOP=Has.YES)
    for answer in (False, True):
        venues.was_it_true(
            small.workspace,
            small.act(),
            meeting_id=small.meeting_id,
            said={LOOP: (answer, "")},
        )
    assert len(venues.on_the_day(small.workspace, small.meeting_id)) == 1
    assert state(small) == "the place has it"


def test_nothing_is_said_of_a_day_that_did_not_come(small: InWords) -> None:
    venue = place(small, LOOP=Has.YES)
    later = Meeting(title="April", day=TOMORROW, venue_id=venue.id)
    stored = meetings.add(small.workspace, small.act(), meeting=later)
    with pytest.raises(UserError, match="still to come"):
        venues.was_it_true(
            small.workspace, small.act(), meeting_id=stored.id or 0, said={LOOP: (True, "")}
        )


def test_what_was_passed_over_at_one_place_is_asked_again_at_another(small: InWords) -> None:
    for kind in (NeedKind.LOOP, NeedKind.BSL):
        need(small, "Amina", kind)
        readiness.pass_over(
            small.workspace,
            small.act(),
            meeting_id=small.meeting_id,
            kind=kind,
            person_ids=[small.id("Amina")],
            reason="The room is small and quiet",
        )
    assert readiness.readiness(small.workspace, small.meeting_id).is_ready
    place(small, "Town hall")
    [line] = readiness.readiness(small.workspace, small.meeting_id).unmet
    assert str(line.said) == "1 needs a hearing loop: nobody has checked the place"


@pytest.mark.parametrize("name", ["Library", "library", "LIBRÁRY"])
def test_a_place_is_used_again_and_not_added_twice(small: InWords, name: str) -> None:
    place(small, "Library")
    with pytest.raises(UserError, match="We know a place of this name already") as caught:
        venues.add(small.workspace, small.act(), venue=Venue(name=name))
    assert caught.value.field == "name"


def test_a_changed_place_keeps_its_own_name(small: InWords) -> None:
    venue = place(small, "Library")
    changed = replace(venue, contact="Joan", cost_an_hour=1_250)
    venues.change(small.workspace, small.act(), venue=changed)
    assert venues.get(small.workspace, venue.id or 0).cost_an_hour == 1_250


def test_a_place_is_not_left_while_a_meeting_is_planned_there(small: InWords) -> None:
    venue, other = place(small, "Library"), Venue(name="Town hall")
    with pytest.raises(UserError) as caught:
        venues.end(small.workspace, small.act(), venue_id=venue.id or 0)
    assert str(caught.value) == "“Tea” on 2026-03-12 is to be there. Move it first."
    meet_at(small, venues.add(small.workspace, small.act(), venue=other))
    venues.end(small.workspace, small.act(), venue_id=venue.id or 0)
    assert [one.name for one in venues.every(small.workspace)] == ["Town hall"]


@pytest.mark.parametrize(
    ("found", "day", "field"),
    [({LOOP: (Has.YES, "")}, TOMORROW, "checked_on"), ({}, DAY, "")],
)
def test_a_look_needs_something_found_and_a_day_that_was(
    small: InWords, found: venues.Found, day: date, field: str
) -> None:
    venue = place(small)
    with pytest.raises(UserError) as caught:
        venues.check(
            small.workspace,
            small.act(),
            venue_id=venue.id or 0,
            found=found,
            checked_by=None,
            checked_on=day,
        )
    assert caught.value.field == field


def test_who_prepares_no_meetings_changes_no_places(small: InWords) -> None:
    with pytest.raises(NotAllowed):
        venues.add(small.workspace, small.act("Amina"), venue=Venue(name="Town hall"))
