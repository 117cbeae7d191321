"""Letters kept as sent, what is told instead, who cannot be reached, and closing a request."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.domain.answer import AnswerKind
from desktop.domain.heard_by import HeardBy
from desktop.domain.person import Status
from desktop.domain.request import RequestState
from desktop.errors import UserError
from desktop.language import Sentence
from desktop.services.changes.hearing import closing, kept_letters, sending, telling
from desktop.services.changes.hearing.owed import Heard
from desktop.services.people import people
from desktop.storage import requests
from tests.services.groups import Riverside
from tests.services.hearing_back import Hearing, said
from tests.services.in_words import DAY


@pytest.fixture
def bus(riverside: Riverside) -> Hearing:
    """Everything is answered: Amina waits for her letter."""
    made = Hearing(riverside)
    made.answer("Seats", "Fares")
    return made


def close(bus: Hearing, note: str = "") -> None:
    group = bus.group
    closing.close(group.workspace, group.act(), request_id=bus.request_id, note=note)


def request_now(bus: Hearing) -> RequestState:
    return requests.REQUESTS.get(bus.group.workspace.db, bus.request_id).state


def hear_in_public(bus: Hearing) -> None:
    group = bus.group
    request = requests.REQUESTS.get(group.workspace.db, bus.request_id)
    with group.workspace.step(group.act(), Sentence("In public")):
        told = replace(request, public_on=DAY, public_where="The library")
        requests.REQUESTS.update(group.workspace.db, told)


def test_a_letter_is_kept_as_it_was_sent_whatever_is_said_later(bus: Hearing) -> None:
    bus.send("Amina")
    bus.answer("Seats", again=True)
    [letter] = bus.standing("Amina").letters
    kept = kept_letters.ready(bus.group.workspace, letter.id or 0)
    assert kept is not None
    assert "Seats, please" in kept.text()
    assert "We were wrong." not in kept.text()
    assert (letter.number, letter.way, letter.sent_on) == (1, HeardBy.POST, DAY)


def test_a_letter_that_was_sent_stays_and_undo_says_what_to_do(bus: Hearing) -> None:
    bus.send("Amina")
    group = bus.group
    why = group.workspace.why_not_undo(group.act())
    assert why is not None
    assert said([why]) == ["“The bus: 1 letter sent” stays. Take it back instead."]


def test_taking_back_needs_a_reason_and_happens_once(bus: Hearing) -> None:
    bus.send("Amina")
    group, [letter] = bus.group, bus.standing("Amina").letters
    with pytest.raises(UserError) as nothing:
        sending.take_back(group.workspace, group.act(), letter_id=letter.id or 0, why=" ")
    assert nothing.value.field == "why"
    sending.take_back(group.workspace, group.act(), letter_id=letter.id or 0, why="Wrong day")
    with pytest.raises(UserError, match="taken back already"):
        sending.take_back(group.workspace, group.act(), letter_id=letter.id or 0, why="Again")
    assert bus.standing("Amina").letters == (letter,)


def test_nobody_who_has_died_gets_a_letter_or_is_told(bus: Hearing) -> None:
    bus.becomes("Amina", Status.DIED)
    for do in (bus.send, bus.tell):
        with pytest.raises(UserError, match="died"):
            do("Amina")
    assert bus.standing("Amina").letters == ()


def test_no_letter_can_be_from_before_its_answer_or_from_tomorrow(bus: Hearing) -> None:
    for day in (DAY - timedelta(days=1), DAY + timedelta(days=1)):
        letter = sending.letter(bus.group.workspace, bus.request_id, bus.group.id("Amina"), DAY)
        with pytest.raises(UserError) as wrong:
            sending.sent(
                bus.group.workspace,
                bus.group.act(),
                request_id=bus.request_id,
                letters=[letter],
                way=HeardBy.HAND,
                day=day,
            )
        assert wrong.value.field == "day"


def test_being_told_by_phone_is_an_answer_with_who_and_when(bus: Hearing) -> None:
    bus.tell("Amina", by="Leon")
    amina = bus.standing("Amina")
    [letter] = amina.letters
    assert amina.heard is Heard.TOLD
    assert (letter.way, letter.told_by, letter.sent_on) == (
        HeardBy.PHONE,
        bus.group.id("Leon"),
        DAY,
    )


def test_what_was_said_beside_the_answer_and_its_second_language_are_kept(bus: Hearing) -> None:
    group = bus.group
    amina = people.get(group.workspace, group.id("Amina"))
    both = replace(amina, second_language="pl")
    people.change(group.workspace, group.act(), person=both)
    kept = telling.told(
        group.workspace,
        group.act(),
        request_id=bus.request_id,
        person_id=group.id("Amina"),
        way=HeardBy.VIDEO,
        day=DAY,
        by=group.id("Leon"),
        note=" She was glad. ",
    )
    assert (kept.note, kept.language, kept.beside) == ("She was glad.", amina.language, "pl")


def test_who_was_told_one_answer_goes_on_waiting_for_the_other(riverside: Riverside) -> None:
    bus = Hearing(riverside)
    bus.answer("Seats")
    bus.tell("Amina")
    [amina] = bus.queue()
    assert amina.again
    assert said(amina.missing) == ["“Fares” has no answer yet."]


def test_telling_needs_a_name_and_something_to_tell(riverside: Riverside) -> None:
    bus = Hearing(riverside)
    with pytest.raises(UserError, match="“Seats” has no answer yet"):
        bus.tell("Amina")
    bus.answer("Seats")
    with pytest.raises(UserError) as nobody:
        telling.told(
            riverside.workspace,
            riverside.act(),
            request_id=bus.request_id,
            person_id=riverside.id("Amina"),
            way=HeardBy.PERSON,
            day=DAY,
            by=None,
        )
    assert nobody.value.field == "by"


def test_who_cannot_be_reached_needs_what_was_tried_and_can_be_found_again(bus: Hearing) -> None:
    with pytest.raises(UserError) as nothing:
        bus.lose("Amina", tried="")
    assert nothing.value.field == "tried"
    bus.lose("Amina")
    group = bus.group
    telling.found_again(
        group.workspace, group.act(), request_id=bus.request_id, person_id=group.id("Amina")
    )
    assert bus.waiting() == ["Amina"]
    bus.lose("Amina")
    bus.tell("Amina")
    assert bus.standing("Amina").not_reached is None


def test_a_request_closes_only_when_each_who_spoke_has_heard(bus: Hearing) -> None:
    bus.said("Ewa", "Seats")
    bus.send("Amina")
    assert bus.why_not_close() == ["Ewa Kowalska waits for an answer."]
    with pytest.raises(UserError, match="cannot close yet"):
        close(bus)
    assert request_now(bus) is RequestState.OPEN
    bus.send("Ewa")
    close(bus, note="All told")
    assert request_now(bus) is RequestState.CLOSED


def test_only_a_request_that_is_open_is_closed(bus: Hearing) -> None:
    bus.send("Amina")
    close(bus, note="All told")
    with pytest.raises(UserError, match="Only a request that is open"):
        close(bus, note="Once more")
    assert requests.REQUESTS.get(bus.group.workspace.db, bus.request_id).close_note == "All told"


@pytest.mark.parametrize("reason", ["died", "not reached", "told"])
def test_a_request_closes_when_the_last_has_died_or_cannot_be_reached_or_was_told(
    bus: Hearing, reason: str
) -> None:
    if reason == "died":
        bus.becomes("Amina", Status.DIED)
    elif reason == "told":
        bus.tell("Amina")
    else:
        bus.lose("Amina")
    assert bus.why_not_close() == []


def test_a_no_that_was_told_without_its_reason_keeps_the_request_open(
    riverside: Riverside,
) -> None:
    """As an older program let it be told."""
    bus = Hearing(riverside)
    bus.asked.tell(
        "Amina",
        *(bus.asked.give(theme, AnswerKind.NO, reasons="") for theme in ("Seats", "Fares")),
    )
    why = bus.why_not_close()
    assert len(why) == 2
    assert "Seats" in why[0]
    assert "say why not" in why[0]
    bus.answer("Seats", "Fares", again=True)
    assert bus.waiting() == ["Amina"]
    bus.tell("Amina")
    close(bus)
    assert request_now(bus) is RequestState.CLOSED


def test_many_who_wait_are_counted_and_not_named(bus: Hearing) -> None:
    for name in ("Ewa", "Farah", "Hassan"):
        bus.said(name, "Seats")
    assert bus.why_not_close() == ["4 people wait for an answer."]


def test_what_was_said_without_a_name_is_answered_where_all_can_read_it(bus: Hearing) -> None:
    bus.send("Amina")
    view = bus.said(None)
    assert bus.why_not_close() == [
        "Somebody spoke without a name. 1 thing that was said is in no theme yet."
    ]
    bus.in_theme(view, "Seats")
    assert bus.why_not_close() == ["Some spoke without a name. Say where all can read the answer."]
    hear_in_public(bus)
    assert bus.why_not_close() == []


def test_a_newer_answer_is_put_where_all_can_read_it_before_closing(bus: Hearing) -> None:
    bus.said(None, "Seats")
    hear_in_public(bus)
    later = DAY + timedelta(days=9)
    bus.answer("Seats", day=later, again=True)
    bus.send("Amina", day=later)
    assert bus.why_not_close() == ["An answer is newer than what all can read. Put it there too."]


def test_a_letter_taken_back_keeps_the_request_open(bus: Hearing) -> None:
    bus.send("Amina")
    group, [letter] = bus.group, bus.standing("Amina").letters
    sending.take_back(group.workspace, group.act(), letter_id=letter.id or 0, why="Wrong day")
    assert bus.why_not_close() == ["Amina Begum waits for an answer."]
