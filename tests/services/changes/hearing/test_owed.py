"""Who is owed an answer, until when, and what is still missing of it."""

from datetime import timedelta

import pytest

from desktop.domain.answer import AnswerKind
from desktop.domain.person import Status
from desktop.services.changes.hearing import owed, sending
from desktop.services.changes.hearing.owed import Heard
from tests.services.groups import Riverside
from tests.services.hearing_back import DUE, Hearing, said
from tests.services.in_words import DAY


@pytest.fixture
def bus(riverside: Riverside) -> Hearing:
    return Hearing(riverside)


def test_who_spoke_waits_until_everything_they_said_is_answered_and_told(bus: Hearing) -> None:
    [amina] = bus.queue()
    assert (amina.due, amina.days_left, amina.is_ready) == (DUE, 10, False)
    assert said(amina.missing) == [
        "“Seats” has no answer yet.",
        "“Fares” has no answer yet.",
    ]
    bus.answer("Seats")
    [amina] = bus.queue()
    assert said(amina.missing) == ["“Fares” has no answer yet."]
    bus.answer("Fares")
    [amina] = bus.queue()
    assert amina.is_ready
    bus.send("Amina")
    assert bus.queue() == []
    assert bus.standing("Amina").heard is Heard.TOLD


def test_what_is_in_no_theme_waits_too(bus: Hearing) -> None:
    bus.said("Ewa")
    bus.said("Farah", "Seats")
    assert bus.waiting() == ["Amina", "Ewa", "Farah"]
    ewa = next(one for one in bus.queue() if one.person.short == "Ewa")
    assert said(ewa.missing) == ["1 thing that was said is in no theme yet."]


def test_what_is_in_two_themes_waits_for_the_answers_to_both(bus: Hearing) -> None:
    bus.said("Ewa", "Seats", "Fares", words="Seats, and a fare I can pay")
    bus.answer("Seats")
    bus.send("Ewa", as_it_is=True)
    assert bus.waiting() == ["Amina", "Ewa"]
    bus.answer("Fares")
    bus.send("Ewa")
    assert bus.waiting() == ["Amina"]


def test_an_answer_that_lacks_its_reason_is_not_ready(bus: Hearing) -> None:
    bus.answer("Fares")
    bus.asked.give("Seats", AnswerKind.NO, reasons="")
    [amina] = bus.queue()
    assert said(amina.unready) == ["“Seats”: say why not."]
    assert not amina.is_ready


def test_thanks_and_words_without_a_name_put_nobody_in_the_queue(bus: Hearing) -> None:
    bus.said("Ewa", words="Thank you", wants_answer=False)
    bus.said(None, "Seats", words="The steps are high")
    assert bus.waiting() == ["Amina"]
    assert bus.standing("Ewa").heard is Heard.NOTHING


def test_who_has_died_is_owed_nothing_and_who_paused_still_is(bus: Hearing) -> None:
    bus.said("Ewa", "Seats")
    bus.becomes("Amina", Status.DIED)
    bus.becomes("Ewa", Status.PAUSED)
    assert bus.waiting() == ["Ewa"]
    assert bus.standing("Amina").heard is Heard.DIED


def test_a_better_answer_is_owed_to_who_heard_the_one_before(bus: Hearing) -> None:
    bus.said("Ewa", "Fares")
    bus.answer("Seats", "Fares")
    bus.send("Amina", "Ewa")
    later = DUE + timedelta(days=30)
    bus.answer("Seats", day=later, again=True)
    [amina] = bus.queue(later)
    assert (amina.person.short, amina.again, amina.is_ready) == ("Amina", True, True)
    assert amina.days_left == 60


def test_only_the_new_answer_is_in_the_letter_then(bus: Hearing) -> None:
    bus.answer("Seats", "Fares")
    bus.send("Amina")
    [better] = bus.answer("Seats", again=True)
    bus.send("Amina")
    assert bus.standing("Amina").letters[-1].answers == (better,)
    assert bus.queue() == []


def test_a_reply_is_answered_by_a_later_letter_only(bus: Hearing) -> None:
    bus.answer("Seats", "Fares")
    bus.send("Amina")
    letter = bus.standing("Amina").letters[0]
    bus.said("Amina", "Seats", words="That is not what I said", letter_id=letter.id)
    [amina] = bus.queue()
    assert amina.again
    bus.send("Amina")
    assert bus.queue() == []


def test_what_somebody_says_after_their_letter_makes_them_wait_again(bus: Hearing) -> None:
    bus.answer("Seats", "Fares")
    bus.send("Amina")
    after = DUE + timedelta(days=1)
    bus.said("Amina", "Fares", day=after)
    [amina] = bus.queue(after)
    assert amina.due == after + timedelta(days=60)


def test_what_was_promised_first_says_by_when_somebody_hears(bus: Hearing) -> None:
    """Words of the promised day itself are still promised for it."""
    after = DUE + timedelta(days=1)
    bus.said("Ewa", "Seats", day=DUE)
    bus.said("Ewa", "Fares", day=after)
    assert [one.due for one in bus.queue(after) if one.person.short == "Ewa"] == [DUE]


def test_a_letter_of_the_day_on_which_somebody_spoke_tells_them(bus: Hearing) -> None:
    """Somebody speaks at the meeting and takes their letter home."""
    bus.answer("Seats", "Fares")
    bus.said("Ewa", "Seats", day=DAY)
    bus.send("Ewa", day=DAY)
    assert bus.waiting() == ["Amina"]


def test_what_is_said_after_the_promised_day_is_due_after_the_groups_own_days(
    bus: Hearing,
) -> None:
    late = DUE + timedelta(days=5)
    bus.said("Ewa", day=late)
    amina, ewa = bus.queue(late)
    assert (amina.due, amina.days_left) == (DUE, -5)
    assert (ewa.due, ewa.days_left) == (late + timedelta(days=60), 60)


def test_what_is_due_first_stands_first_over_all_requests(riverside: Riverside) -> None:
    one, other = Hearing(riverside), Hearing(riverside)
    other.said("Ewa")
    queue = owed.queue(riverside.workspace, DAY)
    assert [x.person.short for x in queue] == ["Amina", "Amina", "Ewa"]
    assert {x.request.id for x in queue} == {one.request_id, other.request_id}


def test_who_cannot_be_reached_waits_again_once_they_speak(bus: Hearing) -> None:
    bus.lose("Amina")
    assert bus.waiting() == []
    assert bus.standing("Amina").heard is Heard.NOT_REACHED
    bus.said("Amina", "Seats", day=DAY + timedelta(days=3))
    assert bus.waiting(DAY + timedelta(days=3)) == ["Amina"]


def test_a_letter_that_was_taken_back_told_nothing(bus: Hearing) -> None:
    bus.answer("Seats", "Fares")
    bus.send("Amina")
    group, [letter] = bus.group, bus.standing("Amina").letters
    sending.take_back(group.workspace, group.act(), letter_id=letter.id or 0, why="Wrong name")
    [amina] = bus.queue()
    assert not amina.again
    bus.send("Amina")
    assert [one.number for one in bus.standing("Amina").letters] == [1, 2]
