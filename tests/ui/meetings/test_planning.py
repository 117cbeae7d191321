"""Planning a meeting by keyboard: in a hurry or in full, one or many; bad input has a way on."""

from dataclasses import replace
from datetime import date, time

import pytest

from desktop.domain.body import Body
from desktop.domain.meeting import Meeting, MeetingKind, Rhythm
from desktop.domain.need import DayPart
from desktop.domain.venue import Venue
from desktop.services.meetings import meetings, moving, series
from desktop.services.meetings.bodies import bodies
from desktop.services.meetings.ready import slots, venues
from tests.services.groups import Riverside
from tests.ui.meetings.at_a_meeting import newest
from tests.ui.screen_rules import check_nothing_cut, check_screen
from tests.ui.visiting import Visit


def count(visit: Visit) -> int:
    return len(meetings.every(visit.session.workspace))


def plan(visit: Visit, **typed: str) -> None:
    visit.press("Ctrl+N")
    visit.fill(**typed)


def choose(visit: Visit, key: str, value: object) -> None:
    """Choose in one of the rows of the open dialog, as the arrow keys do."""
    field = visit.dialog.form.rows[key].field
    field.setFocus()
    field.show_value(value)
    field.activated.emit(field.currentIndex())


def test_a_meeting_in_a_hurry_needs_only_its_day(visit: Visit) -> None:
    plan(visit, day="9/4/2026")
    visit.press("Ctrl+Enter")
    made = newest(visit)
    assert made.day == date(2026, 4, 9)
    assert (made.send_by, made.items_close) == (date(2026, 4, 2), date(2026, 3, 26))
    assert visit.room.shown is visit.room.meeting


def test_a_day_that_is_over_is_asked_about_once(visit: Visit) -> None:
    plan(visit, day="5/3/2026")
    visit.press("Ctrl+Enter")
    asked = "This day is over. Is it written down afterwards? Then go on."
    assert visit.problem("day") == asked
    visit.press("Ctrl+Enter")
    assert newest(visit).day == date(2026, 3, 5)


def test_two_meetings_at_once_for_somebody_are_asked_about_once(visit: Visit) -> None:
    plan(visit, title="Training", day="12/3/2026", starts="11:00", ends="12:00")
    visit.press("Ctrl+Enter")
    assert visit.problem("starts").startswith("At the same time as “Members' meeting”: Amina")
    before = count(visit)
    visit.press("Ctrl+Enter")
    assert count(visit) == before + 1


def test_the_place_is_typed_or_one_we_know(visit: Visit, riverside: Riverside) -> None:
    venue = Venue(name="Library")
    known = venues.add(riverside.workspace, riverside.act(), venue=venue)
    plan(visit, day="9/4/2026", place="Town hall")
    dialog = visit.dialog
    assert dialog.where.venue_id() is None
    choose(visit, "venue", known.id)
    assert dialog.place.text() == known.name
    dialog.place.setFocus()
    dialog.place.end(False)
    visit.type(", room 2")
    visit.press("Ctrl+Enter")
    made = newest(visit)
    assert (made.venue_id, made.place) == (known.id, f"{known.name}, room 2")


def test_a_series_says_its_last_day_and_leaves_out_closed_ones(visit: Visit) -> None:
    before = count(visit)
    plan(visit, title="Tea", day="30/3/2026")
    choose(visit, "rhythm", Rhythm.WEEK)
    visit.fill(count="4")
    assert visit.dialog.series.lines.said == (
        "The last one is on 20 April 2026. 6 April 2026: bank holiday"
    )
    visit.press("Ctrl+Enter")
    assert count(visit) == before + 3
    first = visit.room.meeting.meeting_id
    found = series.of_meeting(visit.session.workspace, meetings.get(visit.session.workspace, first))
    assert [(one.day.month, one.day.day) for one in found] == [(3, 30), (4, 13), (4, 20)]


@pytest.mark.parametrize(
    ("typed", "said"),
    [("1", "A series has from 2 to 60 meetings."), ("many", "Write how many, such as 6.")],
)
def test_a_number_of_meetings_that_cannot_be_is_said_at_its_field(
    visit: Visit, typed: str, said: str
) -> None:
    before = count(visit)
    plan(visit, day="30/3/2026")
    choose(visit, "rhythm", Rhythm.MONTH)
    visit.fill(count=typed)
    visit.press("Ctrl+Enter")
    assert visit.problem("count") == said
    assert count(visit) == before


def test_more_is_asked_for_only_when_somebody_wants_to_say_it(
    visit: Visit, riverside: Riverside
) -> None:
    body = bodies.add(riverside.workspace, riverside.act(), body=Body(name="Committee"))
    plan(visit, title="Before the spring meeting", day="9/3/2026", ends="12:00")
    dialog = visit.dialog
    assert not dialog.form.rows["why"].isVisible()
    visit.push(dialog.more.open)
    assert dialog.more.kind.hasFocus()
    choose(visit, "kind", MeetingKind.PRE_MEETING)
    choose(visit, "before_id", riverside.meeting_id)
    choose(visit, "body", body.id)
    visit.fill(why="To get ready together", likely_result="Three points to raise")
    visit.press("Ctrl+Enter", "Ctrl+Enter")  # 9 March is over
    made = newest(visit)
    assert (made.kind, made.before_id) == (MeetingKind.PRE_MEETING, riverside.meeting_id)
    assert (made.body_id, made.why) == (body.id, "To get ready together")
    assert made.likely_result == "Three points to raise"


def test_a_meeting_is_prepared_before_it_is_held(visit: Visit, riverside: Riverside) -> None:
    plan(visit, day="13/3/2026")
    visit.push(visit.dialog.more.open)
    choose(visit, "kind", MeetingKind.PRE_MEETING)
    choose(visit, "before_id", riverside.meeting_id)
    visit.press("Ctrl+Enter")
    assert visit.problem("day") == (
        "It prepares a meeting on 12 March 2026. Choose a day before that."
    )


def test_how_many_can_usually_come_is_said_with_the_hours(
    visit: Visit, riverside: Riverside
) -> None:
    for name, can in (("Amina", True), ("Ben", False)):
        slots.keep(
            riverside.workspace,
            riverside.act(),
            person_id=riverside.id(name),
            times={(3, part): can for part in DayPart},
        )
    plan(visit, day="9/4/2026", starts="10:30", ends="12:00")  # a Thursday
    hint = visit.dialog.ends.accessibleDescription()
    assert "Can usually come: 1 of 9. Cannot: 1." in hint


def test_what_is_said_of_a_meeting_stays_when_something_else_changes(
    visit: Visit, riverside: Riverside
) -> None:
    workspace, act = riverside.workspace, riverside.act()
    before = meetings.get(workspace, riverside.meeting_id)
    told = replace(before, why="To choose", began=time(10, 31), style="a walk")
    meetings.change(workspace, act, meeting=told)
    visit.room.arrive("meeting", meeting_id=riverside.meeting_id)
    visit.press("Ctrl+E")
    visit.fill(title="Spring meeting")
    visit.press("Ctrl+Enter")
    assert meetings.get(workspace, riverside.meeting_id) == replace(told, title="Spring meeting")


def test_a_committee_and_a_place_that_are_no_more_stay_with_the_meeting_they_had(
    visit: Visit, riverside: Riverside
) -> None:
    workspace, act = riverside.workspace, riverside.act()
    body = bodies.add(workspace, act, body=Body(name="Committee"))
    place = venues.add(workspace, act, venue=Venue(name="Old hall"))
    main = meetings.add(workspace, act, meeting=Meeting(title="Main", day=date(2026, 3, 20)))
    before = meetings.get(workspace, riverside.meeting_id)
    held = replace(
        before,
        body_id=body.id,
        venue_id=place.id,
        place=place.name,
        kind=MeetingKind.PRE_MEETING,
        before_id=main.id,
    )
    meetings.change(workspace, act, meeting=held)
    bodies.end(workspace, act, body_id=body.id or 0)
    venues.end(workspace, riverside.act(day=date(2026, 3, 13)), venue_id=place.id or 0)
    moving.call_off(workspace, act, meeting_id=main.id or 0, why="Snow")
    visit.room.arrive("meeting", meeting_id=riverside.meeting_id)
    visit.press("Ctrl+E")
    visit.fill(title="Spring meeting")
    visit.press("Ctrl+Enter")
    assert meetings.get(workspace, riverside.meeting_id) == replace(held, title="Spring meeting")


def test_planning_keeps_every_rule_of_a_screen(visit: Visit, riverside: Riverside) -> None:
    bodies.add(riverside.workspace, riverside.act(), body=Body(name="Committee"))
    venues.add(riverside.workspace, riverside.act(), venue=Venue(name="Library"))
    plan(visit, day="30/3/2026")
    visit.push(visit.dialog.more.open)
    choose(visit, "kind", MeetingKind.PRE_MEETING)
    choose(visit, "rhythm", Rhythm.WEEK)
    visit.dialog.resize(700, 3000)  # all of it at once, so that nothing scrolls meanwhile
    check_screen(visit.dialog, visit.kit.look, visit.qtbot)
    check_nothing_cut(visit.dialog)
