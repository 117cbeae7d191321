"""Who gets which version of a paper, and who gets nothing: before any file or printer."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.mailing import (
    CopyState,
    Made,
    MailingCopy,
    Plan,
    Way,
    What,
    plan,
)
from desktop.domain.person import Person, Reading, Status
from desktop.language import Sentence, sentence

W10: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "worked_examples.json").read_text(encoding="utf-8")
)["W10"]
OLD = sentence("The text in {language} is out of date.", language="Urdu")
READERS = {
    "clear print 14": Person(name="Amina"),
    "large print 18": Person(name="Ewa", reading=Reading.LARGE_18),
    "Easy Read": Person(name="Ben", reading=Reading.EASY),
    "Welsh/English": Person(name="Carys", language="cy", second_language="en"),
    "Urdu": Person(name="Farah", language="ur"),
    "Polish": Person(name="Zofia", language="pl"),
}


def invited() -> tuple[list[Person], dict[int, Made]]:
    """The twelve of W10, and how many pages the pack of each has."""
    people: list[Person] = []
    made: dict[int, Made] = {}
    for version, (count, pages) in W10["copies"].items():
        for _ in range(count):
            person = replace(READERS[version], id=len(people) + 1)
            people.append(person)
            made[person.id or 0] = Made(pages=pages)
    people.append(Person(id=12, name="Hassan", reading=Reading.BSL))
    return people, made


def w10(**what: Any) -> Plan:
    people, made = invited()
    return plan(people, What(**what), made=made)


def test_w10_twelve_people_are_eleven_packs_of_86_pages() -> None:
    found = w10(out_of_date={"ur": OLD})
    assert len(found.rows) == 12
    assert found.pages == W10["pages"] == 86
    assert len(found.packs) == W10["packs"] == 11
    assert len(found.of(CopyState.READY)) == W10["ready"] == 10
    assert [row.person.name for row in found.of(CopyState.STOPPED)] == ["Farah"]
    assert [row.person.name for row in found.of(CopyState.TASK)] == ["Hassan"]


def test_what_is_out_of_date_says_why_it_is_stopped() -> None:
    [stopped] = w10(out_of_date={"ur": OLD}).of(CopyState.STOPPED)
    assert stopped.copy.reason == OLD


def test_out_of_date_in_the_second_language_stops_too() -> None:
    [stopped] = w10(out_of_date={"en": OLD}).of(CopyState.STOPPED)[-1:]
    assert stopped.person.name == "Carys"


def test_who_said_print_it_as_it_is_gets_it() -> None:
    first = w10(out_of_date={"ur": OLD})
    [stopped] = first.of(CopyState.STOPPED)
    known = {stopped.person.id or 0: replace(stopped.copy, as_it_is=True)}
    again = plan([stopped.person], What(out_of_date={"ur": OLD}), known=known)
    assert [row.copy.state for row in again.rows] == [CopyState.READY]


@pytest.mark.parametrize("status", [Status.PAUSED, Status.LEFT, Status.DIED])
def test_who_paused_left_or_died_gets_nothing(status: Status) -> None:
    people = [Person(id=1, name="Amina", status=status), Person(id=2, name="Ben")]
    found = plan(people, What())
    assert [row.person.name for row in found.rows] == ["Ben"]
    assert [out.person.name for out in found.left_out] == ["Amina"]


def test_a_letter_about_leaving_goes_to_who_left_and_never_to_who_died() -> None:
    people = [
        Person(id=1, name="Amina", status=Status.LEFT),
        Person(id=2, name="Ben", status=Status.DIED),
    ]
    found = plan(people, What(goes_to={Status.ACTIVE, Status.LEFT}))
    assert [row.person.name for row in found.rows] == ["Amina"]


def test_who_was_erased_is_not_even_named() -> None:
    gone = Person(id=1, name="—", erased_on=date(2026, 3, 1))
    found = plan([gone], What())
    assert not found.rows
    assert not found.left_out


@pytest.mark.parametrize(
    ("person", "way"),
    [
        (Person(name="Amina"), Way.HAND),
        (Person(name="Amina", address="1 Mill Lane"), Way.POST),
        (Person(name="Amina", address="1 Mill Lane", reading=Reading.TALK), Way.TALK),
        (Person(name="Amina", reading=Reading.BSL), Way.BSL),
        (Person(name="Amina", reading=Reading.HTML, email="a@example.org"), Way.EMAIL),
        (Person(name="Amina", reading=Reading.TEXT, address="1 Mill Lane"), Way.POST),
    ],
)
def test_how_a_paper_goes_when_it_goes_by_post(person: Person, way: Way) -> None:
    [row] = plan([replace(person, id=1)], What(post=True)).rows
    assert row.copy.way is way


def test_what_is_read_on_a_screen_is_no_pack() -> None:
    found = plan([Person(id=1, name="Nia", reading=Reading.TEXT)], What(), made={1: Made(pages=3)})
    assert found.packs == []
    assert found.pages == 0


def test_whoever_is_phoned_is_told_and_gets_no_print() -> None:
    ben = Person(id=1, name="Ben")
    [row] = plan([ben], What(), made={1: Made(pages=3)}).rows
    [again] = plan([ben], What(), known={1: replace(row.copy, way=Way.PHONE)}).rows
    assert again.copy.state is CopyState.TASK
    assert again.copy.pages == 0


def test_what_is_talked_through_has_no_pages() -> None:
    hassan = Person(id=1, name="Hassan", reading=Reading.BSL)
    [row] = plan([hassan], What(), made={1: Made(pages=9)}).rows
    assert row.copy.pages == 0


def test_who_reads_for_themselves_again_gets_the_print_instead_of_a_talk() -> None:
    talk = _copy(state=CopyState.TASK, way=Way.TALK, reading=Reading.TALK, pages=0)
    [row] = plan([Person(id=1, name="Ewa")], What(), known={1: talk}, made={1: Made(pages=2)}).rows
    assert (row.copy.way, row.copy.state, row.copy.pages) == (Way.HAND, CopyState.READY, 2)


def test_who_wants_it_talked_through_from_now_on_gets_no_print() -> None:
    ewa = Person(id=1, name="Ewa", reading=Reading.TALK)
    [row] = plan([ewa], What(), known={1: _copy()}).rows
    assert (row.copy.way, row.copy.state) == (Way.TALK, CopyState.TASK)


def test_who_was_left_out_is_no_pack() -> None:
    left_out = _copy(state=CopyState.NOT_SENT, pages=2)
    found = plan([Person(id=1, name="Ewa")], What(), known={1: left_out})
    assert (found.packs, found.pages) == ([], 0)


def test_a_reader_who_changed_their_language_gets_the_new_one() -> None:
    [row] = plan([Person(id=1, name="Ewa", language="en")], What()).rows
    polish = Person(id=1, name="Ewa", language="pl", reading=Reading.LARGE_24)
    [again] = plan([polish], What(), known={1: row.copy}).rows
    assert (again.copy.language, again.copy.reading) == ("pl", Reading.LARGE_24)


def test_what_is_sent_stays_as_it_was_whatever_becomes_of_its_reader() -> None:
    sent = _copy(state=CopyState.SENT, done_on=date(2026, 3, 5))
    paused = Person(id=1, name="Ewa", language="pl", status=Status.PAUSED)
    [row] = plan([paused], What(), known={1: sent}).rows
    assert row.copy == sent


def test_a_paper_comes_out_in_another_language_where_we_have_no_words() -> None:
    made = {1: Made(pages=2, language="en")}
    [row] = plan([Person(id=1, name="Hodan", language="so")], What(), made=made).rows
    assert row.copy.language == "en"


def test_what_cannot_be_made_is_stopped_and_says_why() -> None:
    made = {1: Made(trouble=Sentence("There is no promise to Ben."))}
    [row] = plan([Person(id=1, name="Ben")], What(), made=made).rows
    assert row.copy.state is CopyState.STOPPED
    assert row.copy.reason.text == "There is no promise to Ben."


def _copy(**known: Any) -> MailingCopy:
    base = MailingCopy(
        mailing_id=1,
        person_id=1,
        language="en",
        reading=Reading.CLEAR,
        pages=2,
        way=Way.HAND,
        state=CopyState.READY,
        reason=Sentence(""),
    )
    return replace(base, **known)
