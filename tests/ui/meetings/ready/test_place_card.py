"""The place of a meeting, by keyboard: choosing it, checking it, and whether it was true."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.need import NeedKind
from desktop.domain.venue import Has, Venue
from desktop.services.meetings import meetings, moving
from desktop.services.meetings.ready import venues
from desktop.ui.kit import Kit
from desktop.ui.meetings.ready.ready_page import ReadyPage
from tests.services.groups import Riverside
from tests.services.in_words import DAY
from tests.services.needing import look, need, place
from tests.ui.visiting import Visit, visiting

EVENING = datetime(2026, 3, 12, 18, 0, tzinfo=UTC)


def state(visit: Visit) -> str:
    return str(visit.room.state.said)


def without_its_place(riverside: Riverside) -> None:
    meeting = meetings.get(riverside.workspace, riverside.meeting_id)
    changed = replace(meeting, venue_id=None)
    meetings.change(riverside.workspace, riverside.act(), meeting=changed)


def test_a_place_is_chosen_and_checked_from_here(visit: Visit, riverside: Riverside) -> None:
    need(riverside, "Amina", NeedKind.LOOP)
    without_its_place(riverside)
    venue = venues.add(riverside.workspace, riverside.act(), venue=Venue(name="Library"))
    assert visit.room.next.text() == "Choose the place"
    visit.push(visit.room.next)
    visit.dialog.venue.setCurrentText("Library")
    visit.press("Ctrl+Enter")
    meeting = meetings.get(riverside.workspace, riverside.meeting_id)
    assert (meeting.place, meeting.venue_id) == ("Library, ground floor", venue.id)
    assert visit.room.next.text() == "Check the place"
    visit.push(visit.room.next)
    assert visit.dialog.who.text() == "Nia Pugh"
    answers = visit.dialog.form.rows
    assert not answers["loop note"].isVisible()
    visit.fill(loop="Yes")
    assert answers["loop note"].isVisible()
    visit.fill(**{"loop note": "Switch beside the door"})
    visit.press("Ctrl+Enter")
    assert state(visit) == "Ready. Every need is met"
    assert "Has: a hearing loop" in visit.room.place.lines.said


def test_another_place_is_agreed_to_after_reading_whom_it_touches(
    visit: Visit, riverside: Riverside
) -> None:
    """Those who said they come must hear of it."""
    place(riverside, "Town hall")
    venues.add(riverside.workspace, riverside.act(), venue=Venue(name="Old mill"))
    visit.push(visit.room.place.choose)
    visit.dialog.venue.setCurrentText("Old mill")
    visit.press("Ctrl+Enter")
    assert visit.dialog.lines.said.startswith("Said they come: Amina Begum, Ben Carter")
    visit.press("Ctrl+Enter")
    assert visit.dialog is None
    assert meetings.get(riverside.workspace, riverside.meeting_id).place == "Old mill"
    assert len(moving.to_tell(riverside.workspace, riverside.meeting_id)) == 9


def test_a_group_without_places_is_led_to_where_they_are_added(
    visit: Visit, riverside: Riverside
) -> None:
    need(riverside, "Amina", NeedKind.LOOP)
    without_its_place(riverside)
    for venue in venues.every(riverside.workspace):
        venues.end(riverside.workspace, riverside.act(), venue_id=venue.id or 0)
    visit.push(visit.room.next)
    assert visit.went == [("venues", {})]


@pytest.fixture
def evening(riverside: Riverside, kit: Kit, qtbot: QtBot) -> Iterator[Visit]:
    """The meeting is over, at a place with a loop and a toilet."""
    need(riverside, "Amina", NeedKind.LOOP)
    place(riverside, "Town hall", LOOP=Has.YES, TOILET=Has.YES, QUIET=Has.NO)
    with visiting(ReadyPage, riverside, kit, qtbot, who="Nia", now=EVENING) as visit:
        visit.room.show_meeting(riverside.meeting_id)
        yield visit


def test_after_the_meeting_it_is_asked_whether_it_was_true(evening: Visit) -> None:
    assert evening.room.next.text() == "Was it true on the day?"
    evening.push(evening.room.next)
    assert set(evening.dialog.answers) == {"loop", "toilet"}, "only what we said it has"
    evening.press("Ctrl+Enter")
    assert evening.dialog.form.notice.text() == "Say of at least one thing how it was."
    evening.fill(loop="No")
    evening.fill(**{"loop note": "No battery"})
    evening.press("Ctrl+Enter")
    assert "On the day it was not all as we said" in evening.room.place.lines.said
    assert "A hearing loop: not so on 12 March 2026. Look again. No battery." in (
        evening.room.place.lines.said
    )
    assert not evening.room.next.isVisible()


def test_a_new_look_after_that_puts_it_right(evening: Visit, riverside: Riverside) -> None:
    evening.push(evening.room.next)
    evening.fill(loop="No")
    evening.press("Ctrl+Enter")
    venue = venues.every(riverside.workspace)[-1]
    look(riverside, venue, day=DAY + timedelta(days=1), LOOP=Has.YES)
    assert state(evening) == "Ready. Every need is met"
