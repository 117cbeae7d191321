"""Moving a meeting and calling it off: what it means is said before, and people are told after."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from desktop.domain.booking import Booking, BookingKind, BookingState
from desktop.domain.meeting import Meeting, MeetingKind, Reply
from desktop.errors import UserError
from desktop.language import Words
from desktop.services.letters import marks
from desktop.services.meetings import meetings, moving
from desktop.services.meetings.moving import Meaning
from desktop.services.meetings.ready import bookings
from tests.services.groups import Riverside
from tests.services.sending import begun, print_some

NEW_DAY = date(2026, 4, 16)


@pytest.fixture
def april(riverside: Riverside) -> Meeting:
    """A meeting on 9 April. Amina and Ewa said they come; an interpreter is booked."""
    meeting = Meeting(title="April", day=date(2026, 4, 9), starts=time(10, 30), place="Library")
    names = ("Amina", "Ben", "Ewa", "Farah")
    workspace, act = riverside.workspace, riverside.act()
    made = meetings.add(
        workspace, act, meeting=meeting, invite=[riverside.id(name) for name in names]
    )
    for name in ("Amina", "Ewa"):
        come(riverside, made, name)
    booking = Booking(
        meeting_id=made.id or 0,
        kind=BookingKind.INTERPRETER,
        supplier="Signs Ltd",
        booked_on=act.day,
        confirmed_on=act.day,
        free_until=date(2026, 4, 2),
        cost=9000,
    )
    bookings.book(workspace, act, booking=booking)
    return made


def come(group: Riverside, meeting: Meeting, name: str, reply: Reply = Reply.COMING) -> None:
    meetings.reply(
        group.workspace,
        group.act(),
        meeting_id=meeting.id or 0,
        person_id=group.id(name),
        reply=reply,
    )


def meaning(group: Riverside, meeting: Meeting, today: date, **to: Any) -> Meaning:
    moved = replace(meeting, **to) if to else None
    return moving.meaning(group.workspace, meeting.id or 0, today, to=moved)


def send(group: Riverside, meeting: Meeting, *names: str) -> None:
    """Print a paper about the meeting for these people, and send it."""
    group.meeting_id = meeting.id or 0
    mailing = begun(group, *names)
    print_some(group, mailing)
    marks.sent(group.workspace, group.act(), mailing_id=mailing.id or 0, day=group.act().day)


def to_tell(group: Riverside, meeting: Meeting) -> list[str]:
    return [person.short for person in moving.to_tell(group.workspace, meeting.id or 0)]


def move(group: Riverside, meeting: Meeting, **to: Any) -> Meeting:
    ask = bool(to.pop("ask_again", False))
    return moving.move(group.workspace, group.act(), meeting=replace(meeting, **to), ask_again=ask)


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2026, 4, 2), "an interpreter, Signs Ltd: free to call off until 2 April 2026."),
        (
            date(2026, 4, 3),
            (
                "an interpreter, Signs Ltd: it was free to call off until 2 April 2026."
                " It may cost up to £90.00."
            ),
        ),
    ],
)
def test_until_when_calling_off_an_interpreter_is_free_is_said_before(
    riverside: Riverside, april: Meeting, today: date, said: str
) -> None:
    [stake] = meaning(riverside, april, today, day=NEW_DAY).bookings
    assert Words("en").say(stake.said) == said
    [stake] = meaning(riverside, april, today).bookings  # called off
    assert Words("en").say(stake.said) == said


def test_who_has_papers_and_who_said_they_come_is_said_before(
    riverside: Riverside, april: Meeting
) -> None:
    send(riverside, april, "Ben", "Farah")
    means = meaning(riverside, april, riverside.act().day, day=NEW_DAY)
    assert [person.short for person in means.have_papers] == ["Ben", "Farah"]
    assert [person.short for person in means.coming] == ["Amina", "Ewa"]


def test_meetings_that_prepare_it_and_people_asked_to_two_at_once_are_said_before(
    riverside: Riverside, april: Meeting
) -> None:
    workspace, act = riverside.workspace, riverside.act()
    before = Meeting(
        title="Pre-meeting", day=april.day, kind=MeetingKind.PRE_MEETING, before_id=april.id
    )
    meetings.add(workspace, act, meeting=before)
    other = Meeting(title="Training", day=NEW_DAY, starts=time(10, 0), ends=time(12, 0))
    meetings.add(workspace, act, meeting=other, invite=[riverside.id("Ewa")])
    means = meaning(riverside, april, act.day, day=NEW_DAY)
    assert [one.title for one in means.before] == ["Pre-meeting"]
    [clash] = means.clashes
    assert (clash.meeting.title, [one.short for one in clash.people]) == ("Training", ["Ewa"])


def test_a_meeting_nobody_heard_of_moves_without_a_word(riverside: Riverside) -> None:
    alone = Meeting(title="Tea", day=NEW_DAY)
    made = meetings.add(riverside.workspace, riverside.act(), meeting=alone)
    assert meaning(riverside, made, riverside.act().day, day=date(2026, 4, 17)).is_nothing


def test_a_booking_stays_and_is_no_longer_confirmed(riverside: Riverside, april: Meeting) -> None:
    move(riverside, april, day=NEW_DAY)
    [booking] = bookings.of_meeting(riverside.workspace, april.id or 0)
    assert booking.state is BookingState.BOOKED
    assert booking.supplier == "Signs Ltd"


def test_moving_is_one_step_that_is_taken_back_whole(riverside: Riverside, april: Meeting) -> None:
    move(riverside, april, day=NEW_DAY, ask_again=True)
    assert str(riverside.workspace.undo(riverside.act())) == "Move the meeting “April”"
    assert meetings.get(riverside.workspace, april.id or 0) == april
    [booking] = bookings.of_meeting(riverside.workspace, april.id or 0)
    assert booking.state is BookingState.CONFIRMED
    assert to_tell(riverside, april) == []


def test_who_said_they_come_can_be_asked_again(riverside: Riverside, april: Meeting) -> None:
    come(riverside, april, "Ben", Reply.NOT_COMING)
    move(riverside, april, day=NEW_DAY, ask_again=True)
    rows = meetings.attendance(riverside.workspace, april.id or 0)
    assert {person.short: row.reply for row, person in rows} == {
        "Amina": Reply.NONE,
        "Ben": Reply.NOT_COMING,
        "Ewa": Reply.NONE,
        "Farah": Reply.NONE,
    }


def test_who_has_papers_with_the_old_day_is_told_by_new_ones(
    riverside: Riverside, april: Meeting
) -> None:
    send(riverside, april, "Ben", "Farah")
    moved = move(riverside, april, day=NEW_DAY)
    assert to_tell(riverside, april) == ["Amina", "Ben", "Ewa", "Farah"]
    send(riverside, moved, "Amina", "Ben", "Ewa")
    assert to_tell(riverside, april) == ["Farah"]
    again = move(riverside, moved, day=date(2026, 4, 17))
    assert to_tell(riverside, again) == ["Amina", "Ben", "Ewa", "Farah"]


def test_who_was_told_by_phone_is_no_longer_on_the_list(
    riverside: Riverside, april: Meeting
) -> None:
    moved = move(riverside, april, place="Town hall")
    moving.told(
        riverside.workspace,
        riverside.act(),
        meeting_id=moved.id or 0,
        person_ids=[riverside.id("Ewa")],
    )
    assert to_tell(riverside, moved) == ["Amina"]


def test_calling_off_asks_why(riverside: Riverside, april: Meeting) -> None:
    with pytest.raises(UserError, match="Write why") as raised:
        moving.call_off(riverside.workspace, riverside.act(), meeting_id=april.id or 0, why=" ")
    assert raised.value.field == "why"


def test_a_meeting_called_off_is_not_the_next_one_and_its_people_are_told(
    riverside: Riverside, april: Meeting
) -> None:
    workspace, later = riverside.workspace, riverside.act(day=date(2026, 3, 13))
    assert meetings.next_one(workspace, later) == april
    off = moving.call_off(workspace, riverside.act(), meeting_id=april.id or 0, why="Snow")
    assert (off.called_off_on, off.called_off_why) == (riverside.act().day, "Snow")
    assert meetings.next_one(workspace, later) is None
    assert to_tell(riverside, april) == ["Amina", "Ewa"]
    on = moving.takes_place(workspace, riverside.act(), meeting_id=april.id or 0)
    assert meetings.next_one(workspace, later) == on == april


def test_only_the_day_the_time_and_the_place_are_news(april: Meeting) -> None:
    assert not moving.is_moved(april, replace(april, title="Spring", why="To choose"))
    for changed in ({"day": NEW_DAY}, {"starts": None}, {"ends": time(12, 0)}, {"place": ""}):
        assert moving.is_moved(april, replace(april, **changed))
