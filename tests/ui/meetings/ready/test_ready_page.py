"""Can everybody take part? By keyboard: the two lists, bookings, passing over, the place."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.booking import Booking, BookingKind
from desktop.domain.need import MayTell, NeedKind
from desktop.domain.venue import Has
from desktop.language import Words
from desktop.services.meetings.ready import bookings, readiness
from desktop.ui.kit import Kit
from desktop.ui.meetings.ready.ready_page import ReadyPage
from tests.services.groups import Riverside
from tests.services.in_words import DAY
from tests.services.needing import book, need, place
from tests.ui.screen_rules import check_nothing_cut, check_screen
from tests.ui.visiting import Visit, visiting

GARDEN = "She says the garden is quiet"
BY_MAYA = "Maya Okafor, 12 March 2026"
EVENING = datetime(2026, 3, 12, 18, 0, tzinfo=UTC)


def state(visit: Visit) -> str:
    return str(visit.room.state.said)


def access(visit: Visit) -> list[str]:
    return [row.aloud() for row in visit.room.access.list.rows()]


def support(visit: Visit) -> list[str]:
    return [row.aloud() for row in visit.room.support.list.rows()]


def booked(riverside: Riverside) -> list[Booking]:
    return bookings.of_meeting(riverside.workspace, riverside.meeting_id)


def a_full_group(riverside: Riverside) -> None:
    """Two lists with everything that a line may say."""
    need(riverside, "Amina", NeedKind.LOOP, "I sit near the front")
    need(riverside, "Ben", NeedKind.LOOP)
    need(riverside, "Carys", NeedKind.STEP_FREE)
    need(riverside, "Dilip", NeedKind.BSL, "BSL, not SSE", review_on=DAY + timedelta(days=1))
    need(riverside, "Farah", NeedKind.TALK_THROUGH)
    need(riverside, "Gwen", NeedKind.QUIET, may_tell=MayTell.HELPERS)
    place(riverside, "Town hall", LOOP=Has.YES, STEP_FREE=Has.PARTLY)
    book(riverside, NeedKind.BSL, name="Dilip", cost=14_000, free_until=DAY)
    readiness.pass_over(
        riverside.workspace,
        riverside.act(),
        meeting_id=riverside.meeting_id,
        kind=NeedKind.QUIET,
        person_ids=[riverside.id("Gwen")],
        reason=GARDEN,
    )


def test_both_lists_say_who_needs_what_and_how_it_stands(
    visit: Visit, riverside: Riverside
) -> None:
    a_full_group(riverside)
    assert state(visit) == "Not ready: 3 needs are not met"
    assert access(visit) == [
        "1 needs a way in without steps. Carys Llwyd. the place has it only in part",
        "2 need a hearing loop. Amina Begum: “I sit near the front”. Ben Carter. the place has it",
        f"1 needs a quiet room. Gwen Harris. Because: {GARDEN} ({BY_MAYA}). passed over",
    ]
    assert support(visit) == [
        "1 needs a BSL interpreter. Dilip Shah: “BSL, not SSE”. booked, not confirmed",
        "1 needs papers talked through. Farah Qureshi. nobody does it yet",
    ]


def test_the_next_thing_to_do_follows_what_waits(visit: Visit, riverside: Riverside) -> None:
    """From nothing to ready with the one filled button: Enter, type, Ctrl+Enter."""
    need(riverside, "Dilip", NeedKind.BSL)
    button = visit.room.next
    assert button.text() == "Book: a BSL interpreter"
    visit.push(button)
    assert visit.dialog.kind.currentText() == "An interpreter"
    assert visit.dialog.whom.currentText() == "Dilip Shah: a BSL interpreter"
    visit.fill(supplier="Signs Together", cost="140", free_until="12/3/2026")
    visit.press("Ctrl+Enter")
    [made] = booked(riverside)
    assert (made.for_id, made.cost, made.free_until) == (riverside.id("Dilip"), 14_000, DAY)
    assert visit.heard[-1] == "Saved."
    assert button.text() == "They confirmed: a BSL interpreter"
    visit.push(button)
    assert visit.heard[-1] == "Confirmed: a BSL interpreter"
    assert not button.isVisible()
    assert visit.focus().accessibleName() == "Ready. Every need is met."


def test_a_need_is_passed_over_with_a_reason_by_keys(visit: Visit, riverside: Riverside) -> None:
    need(riverside, "Amina", NeedKind.BSL)
    visit.push(visit.room.support.pass_it)
    visit.press("Ctrl+Enter")
    assert visit.problem("reason") == "Write why."
    visit.type("She lipreads today")
    visit.press("Ctrl+Enter")
    assert state(visit) == "Ready. 1 need was passed over"
    button = visit.room.support.pass_it
    assert button.text() == "See to it after all: a BSL interpreter"
    visit.push(button)
    assert state(visit) == "Not ready: 1 need is not met"


def test_enter_on_a_line_does_what_it_waits_for(visit: Visit, riverside: Riverside) -> None:
    need(riverside, "Farah", NeedKind.TALK_THROUGH)
    visit.enter(visit.room.support.list)
    visit.press("Enter")
    assert visit.dialog.form.rows["supplier"].label.text() == "Who do&es it"
    assert not visit.dialog.form.rows["free_until"].isVisible()
    visit.fill(supplier="Priya")
    visit.press("Ctrl+Enter")
    assert support(visit) == ["1 needs papers talked through. Farah Qureshi. not done yet"]
    visit.enter(visit.room.support.list)
    visit.press("Enter")
    assert support(visit) == ["1 needs papers talked through. Farah Qureshi. done"]
    visit.press("Enter")
    assert visit.room.bookings.list.hasFocus(), "what it rests on is shown"


@pytest.mark.parametrize(
    ("typed", "field", "said"),
    [
        ({"supplier": ""}, "supplier", "Who comes, or who is it booked with?"),
        ({"free_until": "13/3/2026"}, "free_until", "Choose a day before the meeting."),
        ({"confirmed_on": "13/3/2026"}, "confirmed_on", "This day is still to come."),
        ({"booked_on": "31/2/2026"}, "booked_on", "We could not find this day."),
    ],
)
def test_what_cannot_be_is_said_at_its_field_and_nothing_is_lost(
    visit: Visit, riverside: Riverside, typed: dict[str, str], field: str, said: str
) -> None:
    visit.press("Ctrl+N")
    visit.fill(**{"supplier": "Signs Together", "note": "Two of them", **typed})
    visit.press("Ctrl+Enter")
    assert visit.problem(field).startswith(said)
    assert visit.dialog.note.value() == "Two of them"
    assert booked(riverside) == []


def test_a_booking_is_called_off_after_saying_what_it_may_cost(
    visit: Visit, riverside: Riverside
) -> None:
    book(riverside, NeedKind.BSL, free_until=DAY - timedelta(days=1), cost=14_000)
    visit.push(visit.room.bookings.off)
    said = visit.dialog.do.accessibleDescription()
    assert "It may cost up to £140.00. Tell them yourself: Hearback sends nothing." in said
    visit.press("Enter")
    [row] = visit.room.bookings.list.rows()
    assert row.chip == "cancelled"
    assert visit.room.bookings.together.text() == "Together: £140.00", "it was too late"
    assert not visit.room.bookings.off.isVisible()


def test_what_is_told_stands_there_to_be_read_out(visit: Visit, riverside: Riverside) -> None:
    a_full_group(riverside)
    visit.push(visit.room.tell_place)
    assert "2 need a hearing loop." in visit.dialog.said.value()
    assert "Amina" not in visit.dialog.said.value()
    assert "quiet" not in visit.dialog.said.value(), "that is for who helps"
    visit.press("Ctrl+Enter")
    visit.push(visit.room.tell_helpers)
    assert "Gwen Harris: a quiet room." in visit.dialog.said.value()


def test_somebody_to_ask_again_is_named_quietly(
    riverside: Riverside, kit: Kit, qtbot: QtBot
) -> None:
    need(riverside, "Dilip", NeedKind.BSL, review_on=DAY + timedelta(days=1))
    tomorrow = EVENING + timedelta(days=1)
    with visiting(ReadyPage, riverside, kit, qtbot, who="Nia", now=tomorrow) as visit:
        visit.room.show_meeting(riverside.meeting_id)
        assert state(visit).endswith("Ask again what they need: Dilip Shah")
        assert visit.heard == []


def test_who_prepares_no_meetings_sees_nobodys_needs(
    riverside: Riverside, kit: Kit, qtbot: QtBot
) -> None:
    a_full_group(riverside)
    with visiting(ReadyPage, riverside, kit, qtbot, who="Sam") as visit:
        visit.room.show_meeting(riverside.meeting_id)
        assert "Ask one of them" in visit.room.notice.text()
        assert access(visit) == support(visit) == []


def test_nothing_on_the_page_is_cut_or_without_a_name(
    visit: Visit, riverside: Riverside, qtbot: QtBot
) -> None:
    a_full_group(riverside)
    book(riverside, NeedKind.TRANSPORT, kind=BookingKind.TRANSPORT, supplier="Riverside Taxis")
    check_screen(visit.room, visit.kit.look, qtbot)
    visit.press("Ctrl+N")
    visit.dialog.resize(700, 1900)  # without scrolling, so that reading order shows
    check_screen(visit.dialog, visit.kit.look, qtbot)


def test_mirrored_at_twice_the_size_nothing_is_cut(
    riverside: Riverside, kit: Kit, qtbot: QtBot, qapp: QApplication
) -> None:
    a_full_group(riverside)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    urdu = Kit(words=Words("ur"), look=kit.look, speech=kit.speech)
    kit.look.set_text_size(200)
    with visiting(ReadyPage, riverside, urdu, qtbot, who="Nia") as visit:
        visit.room.show_meeting(riverside.meeting_id)
        visit.settle()
        check_nothing_cut(visit.room)
        visit.room.place.check_place()
        check_nothing_cut(visit.dialog)
