"""What stops a letter, or telling somebody, whoever asks the program to keep it."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from desktop.domain.answer import AnswerKind
from desktop.domain.person import Status
from desktop.errors import UserError
from desktop.services.changes.hearing import sending
from tests.services.groups import Riverside
from tests.services.hearing_back import EN, Hearing
from tests.services.in_words import DAY


@pytest.fixture
def bus(riverside: Riverside) -> Hearing:
    return Hearing(riverside)


def refused(do: Callable[..., object], *arguments: object, **named: object) -> str:
    with pytest.raises(UserError) as stopped:
        do(*arguments, **named)
    return EN.error(stopped.value)


def test_an_answer_without_its_reason_is_kept_as_sent_or_told_to_nobody(bus: Hearing) -> None:
    bus.answer("Fares")
    bus.asked.give("Seats", AnswerKind.NO, reasons="")
    assert refused(bus.send, "Amina") == "Amina Begum: “Seats”: say why not."
    assert refused(bus.send, "Amina", as_it_is=True) == "Amina Begum: “Seats”: say why not."
    assert refused(bus.tell, "Amina") == "“Seats”: say why not."
    assert bus.standing("Amina").letters == ()


def test_a_letter_that_leaves_something_out_is_kept_only_where_somebody_let_it_go(
    bus: Hearing,
) -> None:
    bus.answer("Fares")
    assert refused(bus.send, "Amina") == "Amina Begum: “Seats” has no answer yet."
    bus.send("Amina", as_it_is=True)
    assert bus.waiting() == ["Amina"]


def test_what_is_told_aloud_can_be_told_in_parts(bus: Hearing) -> None:
    assert refused(bus.tell, "Amina") == "“Seats” has no answer yet."
    bus.answer("Fares")
    bus.tell("Amina")
    assert bus.waiting() == ["Amina"]


def test_a_letter_that_names_somebody_is_kept_only_after_somebody_looked(bus: Hearing) -> None:
    bus.said("Ewa", "Fares")
    bus.asked.give("Seats", AnswerKind.NO, could_not="Ewa Kowalska has the only key.")
    bus.answer("Fares")
    said = refused(bus.send, "Amina")
    assert said == "Amina Begum: 1 name of somebody else stands in it. Look at it first."
    bus.tell("Amina")


def test_one_letter_that_is_stopped_keeps_none_of_them(bus: Hearing) -> None:
    bus.said("Ewa", "Fares")
    bus.answer("Fares")
    refused(bus.send, "Ewa", "Amina")
    assert bus.waiting() == ["Amina", "Ewa"]


def test_what_was_told_without_its_reason_is_not_told_again_so(bus: Hearing) -> None:
    """As an older program let it be told: nothing waits, and still it lacks its reason."""
    seats = bus.asked.give("Seats", AnswerKind.NO, reasons="")
    fares = bus.asked.give("Fares", AnswerKind.NO, could_not="No money")
    bus.asked.tell("Amina", seats, fares)
    assert bus.waiting() == []
    assert refused(bus.tell, "Amina") == "“Seats”: say why not."
    assert refused(bus.send, "Amina") == "Amina Begum: “Seats”: say why not."


def test_a_letter_is_no_older_than_the_newest_answer_in_it(bus: Hearing) -> None:
    later = DAY + timedelta(days=4)
    bus.answer("Seats")
    bus.answer("Fares", day=later)
    group = bus.group
    letter = sending.letter(group.workspace, bus.request_id, group.id("Amina"), later)
    between = DAY + timedelta(days=2)
    assert refused(bus.keep, letter, day=between) == "The answer came later than this day."
    bus.keep(letter, day=later)


def test_nobody_tries_to_reach_who_has_died(bus: Hearing) -> None:
    bus.becomes("Amina", Status.DIED)
    assert refused(bus.lose, "Amina") == "Amina Begum has died. Nobody has to reach them."


def test_who_paused_gets_no_letter_and_may_be_told(bus: Hearing) -> None:
    bus.answer("Seats", "Fares")
    bus.becomes("Amina", Status.PAUSED)
    assert "They get no papers now." in refused(bus.send, "Amina")
    bus.tell("Amina")
    assert bus.waiting() == []


def test_what_went_out_whole_is_kept_whatever_is_missing_since(bus: Hearing) -> None:
    """Printed in the morning; at noon she rings about something else: the letter is in the post."""
    bus.answer("Seats", "Fares")
    group = bus.group
    letter = sending.letter(group.workspace, bus.request_id, group.id("Amina"), DAY)
    bus.said("Amina", words="And the driver was rude")
    assert letter.stopped.text == ""
    bus.keep(letter)
    [kept] = bus.standing("Amina").letters
    assert len(kept.answers) == 2
    assert bus.waiting() == ["Amina"]


def test_what_was_heard_once_may_be_sent_again(bus: Hearing) -> None:
    bus.answer("Seats", "Fares")
    bus.send("Amina")
    bus.send("Amina")
    assert [one.number for one in bus.standing("Amina").letters] == [1, 2]
