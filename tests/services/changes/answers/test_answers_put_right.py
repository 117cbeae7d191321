"""An answer that is written down anew: what stays of it, and what its theme shows then."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.answer import Answer, AnswerKind, Theme
from desktop.domain.body import Power
from desktop.domain.request import Involvement
from desktop.errors import UserError
from desktop.services.changes.answers import answers, changes
from desktop.services.changes.requests import requests
from desktop.services.changes.said import themes
from tests.services.answering import Asked
from tests.services.asked import bus_request
from tests.services.groups import Riverside
from tests.services.hearing_back import Hearing
from tests.services.in_words import DAY
from tests.services.note_takers import Sitting

YES, PARTLY, NO = AnswerKind.YES, AnswerKind.PARTLY, AnswerKind.NO


@pytest.fixture
def bus(riverside: Riverside) -> Hearing:
    return Hearing(riverside)


def instead(asked: Asked, kind: AnswerKind, day: date) -> Answer:
    new = asked.answer("Seats", kind, day=day)
    return answers.replace(asked.group.workspace, asked.act(day), answer=new)


def test_the_answers_before_are_read_from_the_newest_back(asked: Asked) -> None:
    asked.give("Seats", YES)
    instead(asked, PARTLY, DAY + timedelta(days=1))
    instead(asked, NO, DAY + timedelta(days=2))
    full = asked.of("Seats")
    assert (full.kind, [one.kind for one in full.earlier]) == (NO, [PARTLY, YES])


def test_an_answer_in_other_words_still_stands_in_the_place_of_the_old_one(asked: Asked) -> None:
    """Whoever typed it anew did not say which one it replaces: the file knows."""
    asked.give("Seats", YES)
    better = instead(asked, NO, DAY)
    typed = replace(better, could_not="The kerb is too narrow", replaces_id=None)
    answers.change(asked.group.workspace, asked.act(), answer=typed)
    full = asked.of("Seats")
    assert (full.kind, [one.kind for one in full.earlier]) == (NO, [YES])


def test_a_first_answer_takes_the_place_of_nobody_elses(asked: Asked) -> None:
    fares = asked.give("Fares", YES)
    cheaper = asked.change(fares, "A cheaper ticket")
    asked.give("Seats", NO, replaces_id=fares.id)
    assert asked.of("Fares").kind is YES
    assert not changes.get(asked.group.workspace, cheaper.id).set_aside


def test_other_words_later_on_do_not_make_a_new_answer_younger(bus: Hearing) -> None:
    """Whoever was told the old answer waits since the new one was given."""
    bus.answer("Seats", "Fares")
    bus.send("Amina")
    given, later = DAY + timedelta(days=3), DAY + timedelta(days=20)
    bus.answer("Seats", day=given, again=True)
    better = bus.asked.of("Seats").answer
    assert better is not None
    [before] = bus.queue(later)
    other = replace(better, could_not="No money for it this year.")
    answers.change(bus.group.workspace, bus.asked.act(later), answer=other)
    [after] = bus.queue(later)
    assert after.due == before.due


def test_a_theme_that_was_given_up_is_answered_no_more(asked: Asked) -> None:
    group = asked.group
    themes.end(group.workspace, asked.act(), theme_id=asked.themes["Seats"])
    with pytest.raises(UserError, match="was given up"):
        asked.give("Seats", NO)


def test_an_answer_about_what_a_body_of_ours_is_asked_begins_with_its_power(
    sitting: Sitting,
) -> None:
    """The committee advises, whatever the request says that members do."""
    group, act = sitting.group, sitting.group.act()
    asked = bus_request(body_id=sitting.body_id, involvement=Involvement.CONTROL)
    request = requests.prepare(group.workspace, act, request=asked)
    theme = themes.add(group.workspace, act, theme=Theme(request_id=request.id or 0, title="Seats"))
    begun = answers.as_begun(group.workspace, theme.id, YES, act)
    assert begun.power is Power.ADVISE
