"""A request that is closed and owes again says so wherever anybody reads that it is closed."""

import csv
import io
from datetime import date, timedelta

import pytest

from desktop.language import Words
from desktop.services.changes import register, waits
from desktop.services.changes.hearing import closing, owed, sending
from desktop.services.changes.requests import requests
from desktop.services.waits.wait import WaitKind
from tests.services.groups import Riverside
from tests.services.hearing_back import DUE, EN, Hearing
from tests.services.in_words import DAY

SPOKE = DUE + timedelta(days=1)
LATE = SPOKE + timedelta(days=61)


@pytest.fixture
def bus(riverside: Riverside) -> Hearing:
    """Everybody heard, and the request was closed."""
    made = Hearing(riverside)
    made.answer("Seats", "Fares")
    made.send("Amina")
    closing.close(riverside.workspace, riverside.act(), request_id=made.request_id)
    return made


def state(bus: Hearing) -> str:
    """How it stands in the register."""
    files = register.files(bus.group.workspace, Words("en"), DAY)
    table = next(one for one in files if one.name == "Requests.csv").content.decode("utf-8-sig")
    [row] = csv.DictReader(io.StringIO(table))
    return row["How it stands"]


def on_today(bus: Hearing, day: date = DAY) -> list[str]:
    found = waits.waits(bus.group.workspace, bus.group.act(day=day))
    told = [one for one in found if one.kind is WaitKind.OWED]
    return [EN.sentences([EN.say(one.title), EN.say(one.detail)]) for one in told]


def again(bus: Hearing) -> dict[int, int]:
    return dict(owed.after_closing(bus.group.workspace, DAY))


def test_nobody_waits_after_closing_until_somebody_speaks_again(bus: Hearing) -> None:
    assert (state(bus), on_today(bus), again(bus)) == ("closed", [], {})


def test_who_speaks_after_closing_stands_in_the_register_and_on_today_at_once(
    bus: Hearing,
) -> None:
    """Their answer is due in 60 days: nothing else would say so for weeks."""
    bus.said("Amina", "Seats", words="I do not agree", day=SPOKE)
    assert state(bus) == "closed, and people wait again"
    due = EN.date(SPOKE + timedelta(days=60))
    one = "1 person waits again about a request that is closed."
    assert on_today(bus, SPOKE) == [f"{one} The first of them by {due}."]
    assert on_today(bus, LATE) == [f"{one} Say sorry, and tell them what became of it."]
    assert again(bus) == {bus.request_id: 1}


def test_a_letter_taken_back_after_closing_is_owed_again_and_may_be_sent_without_opening_it(
    bus: Hearing,
) -> None:
    [letter] = bus.standing("Amina").letters
    workspace, act = bus.group.workspace, bus.group.act()
    sending.take_back(workspace, act, letter_id=letter.id or 0, why="The wrong day.")
    assert again(bus) == {bus.request_id: 1}
    bus.send("Amina")
    assert (state(bus), again(bus)) == ("closed", {})
    assert not requests.get(bus.group.workspace, bus.request_id).is_open


def test_who_speaks_without_a_name_after_closing_waits_until_all_can_read_the_answer(
    bus: Hearing,
) -> None:
    bus.said(None, "Seats", words="And the rain?", day=DAY)
    assert state(bus) == "closed, and people wait again"
    assert again(bus) == {bus.request_id: 1}
    [said] = on_today(bus)
    assert said == "“The bus” is closed, and somebody without a name waits for an answer."
    requests.hear_in_public(
        bus.group.workspace,
        bus.group.act(),
        request_id=bus.request_id,
        public_on=DAY,
        where="The library",
    )
    assert (state(bus), on_today(bus), again(bus)) == ("closed", [], {})
