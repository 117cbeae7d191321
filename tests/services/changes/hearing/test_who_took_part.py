"""Who took part stays in sight, in the order of their days; thanks hold nothing up."""

from datetime import timedelta

import pytest

from desktop.domain.answer import AnswerKind, Theme
from desktop.domain.decision import Decision
from desktop.services.changes import decisions
from desktop.services.changes.hearing import owed, sending
from desktop.services.changes.hearing.owed import Heard
from desktop.services.changes.said import themes, views
from tests.services.gone import erase
from tests.services.groups import Riverside
from tests.services.hearing_back import DUE, Hearing
from tests.services.in_words import DAY


@pytest.fixture
def bus(riverside: Riverside) -> Hearing:
    made = Hearing(riverside)
    made.answer("Seats", "Fares")
    return made


def begin_theme(bus: Hearing, title: str) -> None:
    group = bus.group
    theme = Theme(request_id=bus.request_id, title=title)
    bus.asked.themes[title] = themes.add(group.workspace, group.act(), theme=theme).id


def test_whoever_is_due_first_stands_first_whatever_their_name(bus: Hearing) -> None:
    late = DUE + timedelta(days=5)
    bus.send("Amina")
    bus.said("Amina", "Seats", words="You never came", day=late)
    bus.said("Ewa", "Fares")
    assert [(one.person.short, one.due) for one in bus.queue(late)] == [
        ("Ewa", DUE),
        ("Amina", late + timedelta(days=60)),
    ]


def test_who_waits_again_spoke_again_or_has_a_better_answer_to_hear(bus: Hearing) -> None:
    bus.send("Amina")
    bus.answer("Fares", again=True)
    [amina] = bus.queue()
    assert (amina.again, amina.spoke_again) == (True, False)
    bus.said("Amina", "Seats", words="You never came", day=DAY)
    [amina] = bus.queue()
    assert (amina.again, amina.spoke_again) == (True, True)


def test_who_had_a_letter_took_part_also_where_their_words_belong_elsewhere(bus: Hearing) -> None:
    view_id = bus.said("Ewa", "Seats")
    bus.send("Ewa")
    group = bus.group
    views.put_to_request(group.workspace, group.act(), view_ids=[view_id], request_id=None)
    ewa = bus.standing("Ewa")
    assert ewa.heard is Heard.TOLD
    letter_id = ewa.letters[0].id or 0
    sending.take_back(group.workspace, group.act(), letter_id=letter_id, why="Wrong day")
    assert bus.standing("Ewa").heard is Heard.NOTHING


def test_whoever_was_erased_stands_in_no_list(bus: Hearing) -> None:
    bus.said("Ewa", "Seats")
    bus.send("Amina", "Ewa")
    erase(bus.group.workspace, bus.group.act(), person_id=bus.group.id("Ewa"))
    everybody = owed.everybody(bus.group.workspace, bus.request_id, DAY)
    assert [one.person.short for one in everybody] == ["Amina"]


def test_thanks_in_a_theme_whose_answer_lacks_its_reason_hold_no_request_open(
    bus: Hearing,
) -> None:
    bus.send("Amina")
    begin_theme(bus, "Drivers")
    bus.said("Amina", "Drivers", words="Thank you, he is kind", wants_answer=False)
    bus.asked.give("Drivers", AnswerKind.NO, reasons="")
    assert bus.why_not_close() == []


def test_thanks_in_a_theme_whose_decision_fell_say_nothing_of_who_waits(bus: Hearing) -> None:
    group = bus.group
    begin_theme(bus, "Drivers")
    ours = Decision(day=DAY, wording="A bonus", reasons="He is kind")
    ours = decisions.decide(group.workspace, group.act(), decision=ours)
    bus.asked.give("Drivers", AnswerKind.YES, decided="", decision_id=ours.id)
    decisions.withdraw(group.workspace, group.act(), decision_id=ours.id or 0)
    bus.said("Amina", "Drivers", words="Thank you, he is kind", wants_answer=False)
    assert bus.why_not_close() == ["Amina Begum waits for an answer."]
