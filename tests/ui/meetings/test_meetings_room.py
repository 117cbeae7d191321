"""The room of meetings by keyboard: opened, planned, changed, and left again."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.language import Words
from desktop.services.meetings import meetings
from desktop.ui.kit import Kit
from desktop.ui.meetings.room import make_room
from tests.services.groups import Riverside
from tests.ui.meetings.at_a_meeting import newest, open_meeting
from tests.ui.screen_rules import check_nothing_cut, check_screen
from tests.ui.visiting import Visit, visiting


def test_enter_opens_the_meeting_and_esc_leads_back(visit: Visit) -> None:
    visit.room.list.table.setFocus()
    visit.press("Enter")
    assert visit.room.meeting.head.title.text() == "Members' meeting"
    visit.press("Esc")
    assert visit.room.shown is visit.room.list


def test_from_the_page_of_a_step_esc_leads_back_to_that_step(visit: Visit) -> None:
    visit.room.list.table.setFocus()
    visit.press("Enter")
    steps = visit.room.meeting.steps.list
    assert steps.choose("ready")
    visit.enter(steps)
    visit.press("Enter")
    assert visit.room.shown is visit.room.page("ready")
    visit.press("Esc")
    assert (visit.focus(), steps.chosen_key()) == (steps, "ready")


@pytest.mark.parametrize("step", ["agenda", "ready"])
def test_the_page_of_a_step_says_its_title_once(
    visit: Visit, riverside: Riverside, step: str
) -> None:
    said: list[str] = []
    visit.kit.speech.mentioned.connect(said.append)
    visit.room.arrive(step, meeting_id=riverside.meeting_id)
    page = visit.room.page(step)
    assert len(said) == 1
    assert page.head.title.text() in said[0]
    stands = visit.focus()
    assert stands is page.state.parts[0]
    assert page.head.title.text() not in stands.accessibleDescription()


def test_a_new_meeting_begins_as_the_last_one_was_with_its_people(visit: Visit) -> None:
    visit.press("Ctrl+N")
    assert visit.dialog.title.text() == "Members' meeting"
    assert visit.dialog.day.text() == ""
    visit.fill(day="9/4/2026", place="Town hall")
    visit.press("Ctrl+Enter")
    made = newest(visit)
    assert (made.day, made.starts, made.ends) == (date(2026, 4, 9), time(10, 30), time(15, 0))
    assert made.place == "Town hall"
    assert len(meetings.attendance(visit.session.workspace, made.id or 0)) == 9
    assert visit.room.shown is visit.room.meeting


def test_the_day_is_said_back_with_its_weekday(visit: Visit) -> None:
    visit.press("Ctrl+N")
    visit.dialog.day.setFocus()
    visit.qtbot.keyClicks(visit.dialog.day, "3/12/2026")
    assert visit.dialog.form.rows["day"].meant.text() == "Thursday, 3 December 2026"


def test_a_day_without_its_year_is_the_next_such_day_for_a_meeting(visit: Visit) -> None:
    visit.press("Ctrl+N")
    visit.dialog.day.setFocus()
    visit.qtbot.keyClicks(visit.dialog.day, "9 Jan")
    visit.press("Ctrl+Enter")
    assert visit.kit.speech.last == "Saturday, 9 January 2027. If that is right, go on."
    visit.press("Ctrl+Enter")
    assert newest(visit).day == date(2027, 1, 9)


def test_a_meeting_is_moved_by_days_and_not_by_years(visit: Visit) -> None:
    visit.press("Ctrl+N")
    visit.fill(day="9/4/2026")
    visit.press("Ctrl+Enter")
    visit.room.meeting.change_meeting()
    visit.fill(day="2/4")
    visit.press("Ctrl+Enter", "Ctrl+Enter")
    assert newest(visit).day == date(2026, 4, 2)


@pytest.mark.parametrize(
    ("typed", "field", "said"),
    [
        ({"day": ""}, "day", "Which day is it?"),
        ({"day": "31/2/2026"}, "day", "We could not find this day. Type it like 12/3/2026."),
        (
            {"day": "9/4/2026", "starts": "half two"},
            "starts",
            "We could not read this time. Type it like 14:00.",
        ),
        (
            {"day": "9/4/2026", "starts": "16:00", "ends": "15:00"},
            "ends",
            "The meeting ends before it starts. Check the times.",
        ),
        ({"title": " ", "day": "9/4/2026"}, "title", "What is the meeting called?"),
    ],
)
def test_what_cannot_be_is_said_at_its_field_and_nothing_is_lost(
    visit: Visit, typed: dict[str, str], field: str, said: str
) -> None:
    visit.press("Ctrl+N")
    visit.fill(place="Town hall", **typed)
    visit.press("Ctrl+Enter")
    assert visit.problem(field) == said
    assert visit.dialog.place.text() == "Town hall"
    assert len(meetings.every(visit.session.workspace)) == 1


def test_a_changed_meeting_shows_at_once(visit: Visit, riverside: Riverside) -> None:
    open_meeting(visit, riverside)
    visit.press("Ctrl+E")
    visit.fill(title="Spring meeting")
    visit.press("Ctrl+Enter")
    assert visit.room.meeting.head.title.text() == "Spring meeting"
    assert newest(visit).day == date(2026, 3, 12)


def test_the_pay_desk_is_one_button_away_on_the_day(visit: Visit, riverside: Riverside) -> None:
    open_meeting(visit, riverside)
    assert visit.room.meeting.desk.property("look") == "primary"
    visit.push(visit.room.meeting.desk)
    assert visit.went == [("desk", {"meeting_id": riverside.meeting_id})]


def test_nothing_in_the_room_is_cut_or_without_a_name(
    visit: Visit, riverside: Riverside, qtbot: QtBot
) -> None:
    check_screen(visit.room, visit.kit.look, qtbot)
    open_meeting(visit, riverside)
    check_screen(visit.room, visit.kit.look, qtbot)


@pytest.mark.parametrize("key", ["Ctrl+E", "Ctrl+I", "Ctrl+N"])
def test_nothing_in_the_dialogs_is_cut_or_without_a_name(
    visit: Visit, riverside: Riverside, qtbot: QtBot, key: str
) -> None:
    open_meeting(visit, riverside)
    visit.press(key)
    visit.dialog.resize(700, 1500)  # without scrolling, so that reading order shows
    check_screen(visit.dialog, visit.kit.look, qtbot)


def test_mirrored_at_twice_the_size_nothing_is_cut(
    riverside: Riverside, kit: Kit, qtbot: QtBot, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    urdu = Kit(words=Words("ur"), look=kit.look, speech=kit.speech)
    kit.look.set_text_size(200)
    with visiting(make_room, riverside, urdu, qtbot) as visit:
        open_meeting(visit, riverside)
        check_nothing_cut(visit.room)
        page = visit.room.meeting
        assert page.desk.x() > page.change.x() or page.desk.y() < page.change.y()
