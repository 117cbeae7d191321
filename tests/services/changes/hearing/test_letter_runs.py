"""Letters to everybody who waits, as a run: who gets one, and what stops the others."""

from collections.abc import Collection
from dataclasses import replace

import pytest

from desktop.domain.heard_by import HeardBy
from desktop.domain.mailing import CopyState
from desktop.domain.person import Person, Reading, Status
from desktop.services.changes.answers import answers
from desktop.services.changes.hearing import names, passing, runs
from desktop.services.letters.mailings import Run
from desktop.services.people import people
from tests.services.changes.lettered import Lettered
from tests.services.hearing_back import EN
from tests.services.in_words import DAY


def run(bus: Lettered, as_it_is: Collection[str] = ()) -> Run:
    free = [bus.group.id(name) for name in as_it_is]
    made = runs.run(bus.group.workspace, bus.request_id, DAY, as_it_is=free)
    assert made is not None
    return made


def ready(bus: Lettered, as_it_is: Collection[str] = ()) -> list[str]:
    rows = run(bus, as_it_is).plan.of(CopyState.READY)
    return [row.person.short for row in rows]


def why_stopped(bus: Lettered) -> dict[str, str]:
    rows = run(bus).plan.of(CopyState.STOPPED)
    return {row.person.short: EN.say(row.copy.reason) for row in rows}


def change(bus: Lettered, title: str, **said: str) -> None:
    act = bus.group.act()
    there = answers.current(bus.group.workspace, bus.themes[title])
    assert there is not None
    answers.change(bus.group.workspace, act, answer=replace(there, **said))  # type: ignore[arg-type]


def test_everybody_who_waits_gets_a_letter_by_name(bus: Lettered) -> None:
    assert ready(bus) == ["Ben", "Ewa", "Farah", "Hassan"]


def test_who_paused_left_or_died_gets_none(bus: Lettered) -> None:
    for name, status in (("Ben", Status.PAUSED), ("Ewa", Status.LEFT), ("Farah", Status.DIED)):
        who = bus.group.id(name)
        people.set_status(bus.group.workspace, bus.group.act(), person_id=who, status=status)
    assert ready(bus, as_it_is=("Ben", "Ewa", "Farah")) == ["Hassan"]
    why = "They get no papers now. Tell them, if they want to hear."
    assert why_stopped(bus) == {"Ben": why, "Ewa": why}


def test_an_answer_without_its_reason_goes_to_nobody_whatever_somebody_says(bus: Lettered) -> None:
    change(bus, "Free tickets", could_not="")
    assert why_stopped(bus) == {"Hassan": "“Free tickets”: say why not."}
    assert "Hassan" not in ready(bus, as_it_is=["Hassan"])


def test_where_something_is_not_answered_yet_the_rest_goes_only_as_somebody_says(
    bus: Lettered,
) -> None:
    bus.say("Hassan", "The driver was rude")
    assert why_stopped(bus) == {"Hassan": "1 thing that was said is in no theme yet."}
    assert "Hassan" in ready(bus, as_it_is=["Hassan"])
    rows = run(bus, as_it_is=["Hassan", "Ben"]).plan.of(CopyState.READY)
    assert [row.person.short for row in rows if row.copy.as_it_is] == ["Hassan"]


def test_a_letter_whose_text_is_out_of_date_waits_or_goes_with_its_line(bus: Lettered) -> None:
    change(bus, "A later bus", decided="One more bus at 18:40.")
    assert why_stopped(bus) == {"Ewa": "The text in Polski is out of date."}
    assert "Ewa" in ready(bus, as_it_is=["Ewa"])


def test_a_text_that_is_old_in_the_second_language_of_a_letter_stops_it_too(bus: Lettered) -> None:
    person = people.get(bus.group.workspace, bus.group.id("Ewa"))
    both = replace(person, language="en", second_language="pl")
    people.change(bus.group.workspace, bus.group.act(), person=both)
    assert why_stopped(bus) == {}
    [copy] = [row.copy for row in run(bus).plan.rows if row.person.short == "Ewa"]
    assert (copy.language, copy.beside) == ("en", "pl")
    change(bus, "A later bus", decided="One more bus at 18:40.")
    assert why_stopped(bus) == {"Ewa": "The text in Polski is out of date."}


def test_a_name_stops_every_letter_with_it_until_somebody_looked(bus: Lettered) -> None:
    change(bus, "Seats at the stop", next_step="We ask Hassan Ali where it hurts.")
    why = "1 name of somebody else stands in it. Look at it first."
    assert why_stopped(bus) == {"Ben": why, "Farah": why}
    assert "Ben" not in ready(bus, as_it_is=["Ben"])
    group = bus.group
    [found] = names.found(group.workspace, bus.request_id, group.id("Ben"))
    looked = passing.in_every_letter(
        group.workspace, group.act(), request_id=bus.request_id, found=found
    )
    assert looked == 2
    assert why_stopped(bus) == {}


@pytest.mark.parametrize(
    ("reads", "way"),
    [
        ({"reading": Reading.TEXT, "email": "ben@example.org"}, HeardBy.EMAIL),
        ({"reading": Reading.TEXT, "email": "", "address": "1 High Street"}, HeardBy.POST),
        ({"reading": Reading.TEXT, "email": "", "address": " "}, HeardBy.HAND),
        ({"reading": Reading.EASY, "email": "ben@example.org", "address": ""}, HeardBy.HAND),
        ({"reading": Reading.BSL, "address": "1 High Street"}, HeardBy.BSL),
        ({"reading": Reading.TALK, "hear_back": HeardBy.VIDEO}, HeardBy.VIDEO),
    ],
)
def test_whoever_did_not_say_how_hears_as_other_papers_reach_them(
    reads: dict[str, object], way: HeardBy
) -> None:
    assert runs.heard_by(Person(name="Ben", **reads)) is way  # type: ignore[arg-type]


def test_who_is_told_aloud_is_a_task_and_no_print(bus: Lettered) -> None:
    person = people.get(bus.group.workspace, bus.group.id("Ewa"))
    told = replace(person, hear_back=HeardBy.PHONE)
    people.change(bus.group.workspace, bus.group.act(), person=told)
    [row] = run(bus).plan.of(CopyState.TASK)
    assert row.person.short == "Ewa"


def test_nobody_who_would_rather_not_wait_gets_half_a_run(bus: Lettered) -> None:
    found = runs.run(bus.group.workspace, bus.request_id, DAY, go_on=lambda done, _all: done < 2)
    assert found is None
