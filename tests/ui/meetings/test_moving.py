"""Moving a meeting and calling it off by keyboard: what it means comes first, the news after."""

from datetime import date, time

import pytest

from desktop.domain.booking import Booking, BookingKind
from desktop.domain.meeting import Meeting, Reply
from desktop.services.letters import marks
from desktop.services.meetings import meetings
from desktop.services.meetings.ready import bookings
from tests.services.groups import Riverside
from tests.services.sending import begun, print_some
from tests.ui.screen_rules import check_nothing_cut, check_screen
from tests.ui.visiting import Visit


@pytest.fixture
def april(visit: Visit, riverside: Riverside) -> Meeting:
    """A meeting on 9 April: Amina comes, Ben has his papers, an interpreter is booked."""
    workspace, act = riverside.workspace, riverside.act()
    meeting = Meeting(title="April", day=date(2026, 4, 9), starts=time(10, 30), place="Library")
    ids = [riverside.id("Amina"), riverside.id("Ben")]
    made = meetings.add(workspace, act, meeting=meeting, invite=ids)
    meetings.reply(workspace, act, meeting_id=made.id or 0, person_id=ids[0], reply=Reply.COMING)
    booking = Booking(
        meeting_id=made.id or 0,
        kind=BookingKind.INTERPRETER,
        supplier="Signs Ltd",
        booked_on=act.day,
        free_until=date(2026, 4, 2),
    )
    bookings.book(workspace, act, booking=booking)
    riverside.meeting_id = made.id or 0
    mailing = begun(riverside, "Ben")
    print_some(riverside, mailing)
    marks.sent(workspace, act, mailing_id=mailing.id or 0, day=act.day)
    visit.room.arrive("meeting", meeting_id=made.id)
    return made


def lines(visit: Visit) -> list[str]:
    return [part.accessibleName() for part in visit.dialog.lines.parts]


def now(visit: Visit, april: Meeting) -> Meeting:
    return meetings.get(visit.session.workspace, april.id or 0)


MEANS = [
    "An interpreter, Signs Ltd: free to call off until 2 April 2026.",
    "Have their papers already: Ben Carter.",
    "Said they come: Amina Begum.",
]


def test_what_moving_means_is_read_before_it_is_moved(visit: Visit, april: Meeting) -> None:
    visit.press("Ctrl+E")
    visit.fill(day="16/4/2026")
    visit.press("Ctrl+Enter")
    assert visit.dialog.windowTitle() == "Before you move it"
    assert lines(visit) == MEANS
    assert now(visit, april) == april
    visit.press("Ctrl+Enter")
    assert visit.dialog is None
    moved = now(visit, april)
    assert (moved.day, moved.send_by) == (date(2026, 4, 16), date(2026, 4, 9))
    news = visit.room.meeting.news
    assert news.lines.said == "Have to hear of it: Amina Begum, Ben Carter"
    assert visit.room.meeting.who.pairs[visit.room.meeting.who.list.rows()[0].key][0].reply is (
        Reply.NONE
    )


def test_whoever_goes_back_finds_everything_as_it_was_typed(visit: Visit, april: Meeting) -> None:
    visit.press("Ctrl+E")
    visit.fill(day="16/4/2026", title="Spring")
    visit.press("Ctrl+Enter", "Esc")
    assert visit.dialog.windowTitle() == "Change the meeting"
    assert (visit.dialog.title.text(), visit.dialog.day.text()) == ("Spring", "16/4/2026")
    assert now(visit, april) == april


def test_who_was_told_is_ticked_and_new_papers_are_one_button_away(
    visit: Visit, april: Meeting
) -> None:
    visit.press("Ctrl+E")
    visit.fill(place="Town hall")
    visit.press("Ctrl+Enter", "Ctrl+Enter")
    news = visit.room.meeting.news
    visit.push(news.write)
    assert visit.went[-1] == ("letters", {"meeting_id": april.id})
    visit.push(news.told)
    visit.press("Ctrl+Enter")
    assert news.isHidden()


def test_calling_off_asks_why_and_asks_nothing_more_of_the_meeting(
    visit: Visit, april: Meeting
) -> None:
    page = visit.room.meeting
    visit.push(page.off)
    assert lines(visit) == MEANS
    visit.press("Ctrl+Enter")
    assert visit.problem("why") == "Write why, as you would tell people."
    visit.fill(why="The library is closed")
    visit.press("Ctrl+Enter")
    assert page.steps.isHidden()
    assert page.desk.isHidden()
    assert page.news.lines.parts[0].accessibleName() == (
        "Called off on 12 March 2026: The library is closed"
    )
    visit.push(page.news.on)
    assert now(visit, april) == april
    assert not page.steps.isHidden()


@pytest.mark.usefixtures("april")
def test_who_is_asked_to_be_at_two_meetings_at_once_is_said_on_the_page(
    visit: Visit, riverside: Riverside
) -> None:
    other = Meeting(title="Committee", day=date(2026, 4, 9))
    ids = [riverside.id("Ben")]
    meetings.add(riverside.workspace, riverside.act(), meeting=other, invite=ids)
    said = visit.room.meeting.who.clashes.text()
    assert said == "Also asked to “Committee” at the same time: Ben Carter."


@pytest.mark.usefixtures("april")
def test_moving_and_its_page_keep_every_rule_of_a_screen(visit: Visit) -> None:
    visit.press("Ctrl+E")
    visit.fill(day="16/4/2026")
    visit.press("Ctrl+Enter")
    visit.dialog.resize(700, 1500)  # all of it at once, so that nothing scrolls meanwhile
    check_screen(visit.dialog, visit.kit.look, visit.qtbot)
    check_nothing_cut(visit.dialog)
    visit.press("Ctrl+Enter")
    check_screen(visit.room, visit.kit.look, visit.qtbot)
    check_nothing_cut(visit.room)
