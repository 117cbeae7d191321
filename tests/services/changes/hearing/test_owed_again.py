"""Who waits again: those who reply, those whose answer was reversed, or does not stand any more."""

from datetime import date, timedelta

import pytest

from desktop.domain.answer import AnswerKind
from desktop.domain.change_map import Step, StepState
from desktop.domain.request import RequestState
from desktop.errors import UserError
from desktop.services.changes import change_map, decisions
from desktop.services.changes.answers import answers, stuck
from desktop.services.changes.hearing import closing, letters_content
from desktop.services.changes.hearing.owed import Heard
from desktop.services.changes.requests import requests
from desktop.services.changes.said import themes
from tests.services.groups import Riverside
from tests.services.hearing_back import DUE, Hearing, decided, said
from tests.services.in_words import DAY

NOT_THERE = "An answer is newer than what all can read. Put it there too."
SPOKE_SINCE = "Somebody spoke without a name since then. Say again where all can read the answer."
TAKEN_BACK = "“Seats”: the decision was taken back. Give a new answer."


@pytest.fixture
def bus(riverside: Riverside) -> Hearing:
    """Amina heard what became of seats and fares, in a letter of today."""
    made = Hearing(riverside)
    made.answer("Seats", "Fares")
    made.send("Amina")
    return made


def put_up(bus: Hearing, day: date = DAY) -> None:
    """The notice with the answers hangs in the library since this day."""
    group = bus.group
    requests.hear_in_public(
        group.workspace,
        group.act(day=max(day, DAY)),
        request_id=bus.request_id,
        public_on=day,
        where="The library",
    )


def in_letter(bus: Hearing, name: str) -> list[tuple[str, list[str]]]:
    """The themes in the letter, each with the words of theirs that it answers."""
    group = bus.group
    known = letters_content.known(group.workspace, bus.request_id, group.id(name), DAY)
    return [(one.title.wording, [each.wording for each in one.said]) for one in known.answers]


def test_who_says_on_the_day_of_the_letter_that_they_do_not_agree_is_owed_an_answer_again(
    bus: Hearing,
) -> None:
    """Said at the door, and put to the theme: nobody wrote it down as a reply to a letter."""
    bus.said("Amina", "Seats", words="I do not agree, please answer", day=DAY)
    [amina] = bus.queue()
    assert (amina.again, amina.is_ready) == (True, True)
    assert bus.why_not_close() == ["Amina Begum waits for an answer."]
    assert in_letter(bus, "Amina") == [
        ("Seats", ["Seats, please", "I do not agree, please answer"])
    ]


@pytest.mark.parametrize("how", ["letter", "phone"])
def test_who_replied_may_be_told_the_same_answer_again_by_letter_or_phone(
    bus: Hearing, how: str
) -> None:
    bus.said("Amina", "Seats", words="I do not agree", day=DAY)
    (bus.send if how == "letter" else bus.tell)("Amina")
    assert bus.standing("Amina").heard is Heard.TOLD
    assert bus.why_not_close() == []


def test_what_was_found_and_written_down_after_the_letter_is_answered_too(bus: Hearing) -> None:
    bus.said("Amina", "Fares", words="On a slip in the box", day=DAY - timedelta(days=9))
    assert bus.waiting() == ["Amina"]


def test_words_put_to_an_answered_theme_after_the_letter_wait_for_the_next(bus: Hearing) -> None:
    """The letter said that these words had no answer yet."""
    bus.said("Ewa", "Fares")
    late = bus.said("Ewa", words="And the seats are wet")
    bus.send("Ewa", as_it_is=True)
    bus.in_theme(late, "Fares")
    assert bus.waiting() == ["Ewa"]
    bus.send("Ewa")
    assert bus.waiting() == []


def test_words_taken_out_of_their_theme_and_put_back_owe_nothing_new(bus: Hearing) -> None:
    group, theme_id = bus.group, bus.asked.themes["Seats"]
    view = themes.get(group.workspace, theme_id).views[0].id or 0
    for do in (themes.take_out, themes.put):
        do(group.workspace, group.act(), view_ids=[view], theme_id=theme_id)
    assert bus.waiting() == []


def test_who_speaks_on_the_day_on_which_we_could_not_reach_them_waits_again(
    riverside: Riverside,
) -> None:
    bus = Hearing(riverside)
    bus.lose("Amina")
    assert bus.waiting() == []
    bus.said("Amina", "Seats", day=DAY)
    assert bus.waiting() == ["Amina"]


def test_nobody_who_never_heard_waits_longer_because_an_answer_was_replaced(bus: Hearing) -> None:
    bus.said("Ewa", "Seats")
    later = DUE + timedelta(days=5)
    bus.answer("Seats", day=later, again=True)
    due = {one.person.short: one.due for one in bus.queue(later)}
    assert due == {"Ewa": DUE, "Amina": later + timedelta(days=60)}


def test_an_answer_reversed_on_the_day_of_the_notice_waits_until_it_is_put_up_again(
    bus: Hearing,
) -> None:
    bus.said(None, "Seats")
    put_up(bus)
    assert bus.why_not_close() == []
    bus.answer("Seats", again=True)
    bus.send("Amina")
    assert bus.why_not_close() == [NOT_THERE]
    assert closing.why_say_again(bus.group.workspace, bus.request_id) is not None
    put_up(bus)
    assert bus.why_not_close() == []
    assert closing.why_say_again(bus.group.workspace, bus.request_id) is None


def test_a_reversed_answer_that_nobody_read_yet_may_still_be_put_right(bus: Hearing) -> None:
    put_up(bus)
    bus.answer("Seats", again=True)
    assert not bus.asked.of("Seats").is_told
    put_up(bus)
    assert bus.asked.of("Seats").is_told
    now = bus.asked.of("Seats").answer
    assert now is not None
    assert answers.is_told(bus.group.workspace, now)


def test_a_notice_put_up_again_and_undone_did_not_show_the_new_answer(bus: Hearing) -> None:
    bus.said(None, "Seats")
    put_up(bus)
    bus.answer("Seats", again=True)
    put_up(bus)
    bus.group.workspace.undo(bus.group.act())
    assert NOT_THERE in bus.why_not_close()
    bus.group.workspace.redo(bus.group.act())
    assert NOT_THERE not in bus.why_not_close()


def test_who_speaks_without_a_name_after_the_notice_is_answered_by_the_next(bus: Hearing) -> None:
    bus.said(None, "Seats")
    put_up(bus)
    bus.said(None, "Seats", words="I do not agree", day=DAY)
    assert bus.why_not_close() == [SPOKE_SINCE]
    put_up(bus)
    assert bus.why_not_close() == []


def test_who_was_told_a_decision_that_was_taken_back_waits_for_a_new_answer(
    riverside: Riverside,
) -> None:
    bus = Hearing(riverside)
    ours = decided(bus)
    assert bus.waiting() == []
    later, group = DUE + timedelta(days=30), bus.group
    decisions.withdraw(group.workspace, group.act(day=later), decision_id=ours.id or 0)
    [amina] = bus.queue(later)
    assert (amina.again, amina.answers, said(amina.missing)) == (True, (), [TAKEN_BACK])
    assert amina.due == later + timedelta(days=60)
    assert bus.why_not_close() == ["Amina Begum waits for an answer.", TAKEN_BACK]
    with pytest.raises(UserError, match="Give a new answer"):
        bus.tell("Amina", day=later)
    bus.answer("Seats", day=later, again=True)
    [amina] = bus.queue(later)
    assert amina.is_ready
    known = letters_content.known(group.workspace, bus.request_id, group.id("Amina"), later)
    assert [(one.before, one.before_on) for one in known.answers] == [(AnswerKind.YES, DAY)]
    bus.send("Amina", day=later)
    closing.close(group.workspace, group.act(day=later), request_id=bus.request_id)
    now = requests.get(group.workspace, bus.request_id)
    assert now.state is RequestState.CLOSED


def test_a_decision_that_was_taken_back_is_in_no_letter(riverside: Riverside) -> None:
    bus = Hearing(riverside)
    ours = decided(bus)
    bus.said("Ewa", "Seats", "Fares")
    assert [title for title, _said in in_letter(bus, "Ewa")] == ["Seats", "Fares"]
    decisions.withdraw(bus.group.workspace, bus.group.act(), decision_id=ours.id or 0)
    assert [title for title, _said in in_letter(bus, "Ewa")] == ["Fares"]


def test_a_decision_taken_back_after_people_were_told_is_stuck_at_its_answer(
    riverside: Riverside,
) -> None:
    bus = Hearing(riverside)
    ours = decided(bus)
    workspace, later = bus.group.workspace, DAY + timedelta(days=3)
    assert stuck.stuck(workspace, later) == []
    decisions.withdraw(workspace, bus.group.act(day=later), decision_id=ours.id or 0)
    [one] = stuck.stuck(workspace, later)
    what = "People were told a decision that was taken back"
    assert (one.title, said([one.what]), one.since) == ("Seats", [what], later)
    rows = change_map.of_request(workspace, bus.request_id, later).rows
    [step] = [each for row in rows for each in row.steps if each.state is StepState.STUCK]
    assert step.step is Step.ANSWER
    bus.answer("Seats", day=later, again=True)
    assert stuck.stuck(workspace, later) == []
