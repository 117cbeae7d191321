"""The change map of a whole case, and what of it everybody may read."""

import csv
import io
from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.domain.change_map import ChangeMap, MapRow, Step, StepState
from desktop.domain.notes import MemberView
from desktop.domain.paper_kinds import Paper
from desktop.domain.request import RequestState
from desktop.errors import UserError
from desktop.language import Words, sentence
from desktop.services.changes import change_map, register
from desktop.services.changes.answers import changes
from desktop.services.changes.said import views
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import Reader, Ready, papers
from desktop.services.people import people
from desktop.storage import requests as stored
from tests.services.answering import Asked
from tests.services.groups import Riverside
from tests.services.mapped import (
    ANSWERED,
    CHECKED,
    DONE,
    DRIVERS,
    EARLY,
    FREE,
    IN_URDU,
    IN_WELSH,
    SAID_FIRST,
    SAID_LAST,
    SEATS,
    SENT,
    TODAY,
    asked_about_the_bus,
    whole_case,
)

FEW = "fewer than 5 people"


@pytest.fixture
def asked(riverside: Riverside) -> Asked:
    return asked_about_the_bus(riverside)


def the_map(asked: Asked, *, named: bool = True) -> ChangeMap:
    return change_map.of_request(asked.group.workspace, asked.request_id, TODAY, named=named)


def row_of(asked: Asked, title: str, *, named: bool = True) -> MapRow:
    found = the_map(asked, named=named)
    return next(row for row in found.rows if row.theme.title == title)


def paper(asked: Asked, kind: Paper, reader: Reader | None = None) -> Ready:
    about = About(request_id=asked.request_id)
    return papers(asked.group.workspace, kind, about, day=TODAY, reader=reader)[0]


def names_of(asked: Asked) -> set[str]:
    return {part for one in people.every(asked.group.workspace) for part in one.name.split()}


def tables(asked: Asked) -> dict[str, list[dict[str, str]]]:
    made = register.files(asked.group.workspace, Words("en"), TODAY)
    return {
        one.name: list(csv.DictReader(io.StringIO(one.content.decode("utf-8-sig")))) for one in made
    }


def test_a_row_goes_from_what_was_said_to_what_is_felt_and_each_step_has_its_day(
    told: Asked,
) -> None:
    row = row_of(told, EARLY)
    assert [one.step for one in row.steps] == list(Step)
    assert {one.state for one in row.steps} == {StepState.REACHED}
    assert [one.day for one in row.steps] == [SAID_LAST, SENT, ANSWERED, ANSWERED, DONE, CHECKED]
    assert row.steps[0].first == SAID_FIRST


def test_people_are_counted_and_not_how_often_they_spoke(told: Asked) -> None:
    assert row_of(told, EARLY).people == 6
    assert row_of(told, SEATS).people == 3
    assert the_map(told).people == 9


def test_an_answer_put_right_keeps_the_one_before(told: Asked) -> None:
    earlier = row_of(told, EARLY).full.earlier
    assert [one.decided for one in earlier] == ["No earlier bus."]
    said = paper(told, Paper.CHANGE_MAP).text()
    assert "On 17 November 2025 the answer was: No. This answer stands in its place." in said


def test_what_is_stuck_is_marked_where_it_stands_with_whom_and_since_when(told: Asked) -> None:
    late = row_of(told, SEATS).open_step
    waits = row_of(told, DRIVERS).open_step
    assert late is not None
    assert waits is not None
    assert (late.step, late.state, late.with_whom) == (Step.DONE, StepState.STUCK, "The council")
    assert (waits.step, waits.with_whom, waits.since) == (Step.ANSWER, "The council", SENT)
    assert not row_of(told, FREE).is_stuck


def test_whoever_of_us_does_something_is_named_to_us_alone(told: Asked) -> None:
    ours = [one.owner for one in row_of(told, SEATS).changes]
    public_ = [one.owner for one in row_of(told, SEATS, named=False).changes]
    assert ours == ["The council", people.get(told.group.workspace, told.group.id("Leon")).listed]
    assert public_ == ["The council", ""]


def test_what_is_in_no_theme_is_not_forgotten(told: Asked) -> None:
    assert the_map(told).unsorted == 1
    assert "belongs to no theme yet" in paper(told, Paper.CHANGE_MAP).text()


@pytest.mark.parametrize("kind", [Paper.CHANGE_MAP, Paper.YOU_SAID, Paper.YOU_SAID_POSTER])
def test_nobody_is_named_and_nothing_of_one_person_is_told(told: Asked, kind: Paper) -> None:
    every = papers(
        told.group.workspace, kind, About(request_id=told.request_id), day=TODAY, reader=Reader()
    )
    for one in every:
        said = one.text().replace("Nia Pugh, 01632 960 123", "").replace("Riverside", "")
        table = one.table.decode() if one.table else ""
        assert not {name for name in names_of(told) if name in said + table}
        assert "taxi" not in said + table
        assert "knees" not in said


def test_the_change_map_says_that_something_changes_for_one_person(told: Asked) -> None:
    said = paper(told, Paper.CHANGE_MAP).text()
    assert "Something changes for one person." in said
    assert "One of us" in said


def test_few_people_are_not_counted_out_on_paper(told: Asked) -> None:
    said = paper(told, Paper.YOU_SAID).text()
    assert said.count("Who said it: 6 people") == 2
    assert said.count("Who said it: Fewer than 5 people") == 1
    assert "Some people" not in said
    assert "3 people" not in said
    on_map = paper(told, Paper.CHANGE_MAP).text()
    assert "Who said something: Some people" in on_map
    assert "3 people" not in on_map


def test_the_spreadsheet_of_the_map_has_a_row_for_each_change(told: Asked) -> None:
    table = paper(told, Paper.CHANGE_MAP).table
    assert table is not None
    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"))))
    themes = [row["What several people said"] for row in rows]
    assert themes == [EARLY, SEATS, SEATS, FREE, DRIVERS]
    assert [row["Who said it"] for row in rows] == ["6", *["fewer than 5 people"] * 2, "6", "5"]
    assert rows[0]["Checked on"] == CHECKED.isoformat()
    assert rows[4]["What is waited for"] == "Answer"
    assert rows[4]["With whom"] == "The council"


def test_the_register_names_nobody_and_has_nobodys_own_words(told: Asked) -> None:
    made = register.files(told.group.workspace, Words("en"), TODAY)
    assert [one.name for one in made] == ["Requests.csv", "Answers.csv", "What changes.csv"]
    text = "".join(one.content.decode("utf-8-sig") for one in made)
    assert not {name for name in names_of(told) if name in text}
    assert not [own for own in ("nine.”", "knees", IN_URDU, IN_WELSH, "Jo Field") if own in text]
    assert "taxi" not in text


def test_the_register_has_every_request_answer_and_change(told: Asked) -> None:
    found = tables(told)
    (request,) = found["Requests.csv"]
    assert request["What we ask about"] == "The bus to the clinic"
    assert request["Answers by"] == "2026-02-27"
    assert request["People who said something"] == "some people"
    answers = [(row["What several people said"], row["Answer"]) for row in found["Answers.csv"]]
    assert answers == [
        (EARLY, "No"),
        (EARLY, "Yes"),
        (SEATS, "Partly"),
        (FREE, "No"),
        (DRIVERS, ""),
    ]
    assert [row["It still stands"] for row in found["Answers.csv"]] == ["No", *["Yes"] * 3, ""]
    assert [row["People who said it"] for row in found["Answers.csv"]][2] == FEW
    made = found["What changes.csv"]
    assert [row["How it stands"] for row in made] == ["done", "to do", "to do"]
    assert made[0]["After 3 months"] == "yes, we feel it"
    assert made[2]["What changes"] == "Something changes for one person."


def test_a_name_typed_into_an_answer_does_not_leave_with_the_register(riverside: Riverside) -> None:
    asked = whole_case(riverside)
    request = stored.REQUESTS.get(riverside.workspace.db, asked.request_id)
    named = replace(request, decided_by="Leon Brathwaite, for the council")
    with riverside.workspace.step(riverside.act(), sentence("Change")):
        stored.REQUESTS.update(riverside.workspace.db, named)
    (row,) = tables(asked)["Requests.csv"]
    assert row["Who decides"] == "Somebody, for the council"


def test_who_helped_to_speak_does_not_leave_with_the_register(riverside: Riverside) -> None:
    """What a helper is to somebody is no name, and stays."""
    asked = whole_case(riverside)
    act = riverside.act()
    heard = MemberView(own_words="It is too far", day=SAID_FIRST, through="her niece Rita Lal")
    views.record(riverside.workspace, act, view=heard)
    request = stored.REQUESTS.get(riverside.workspace.db, asked.request_id)
    named = replace(request, support="Rita comes to you, or bring your niece.")
    with riverside.workspace.step(act, sentence("Change")):
        stored.REQUESTS.update(riverside.workspace.db, named)
    (row,) = tables(asked)["Requests.csv"]
    assert row["Support"] == "Somebody comes to you, or bring your niece."


def test_without_a_request_or_a_theme_there_is_nothing_to_show(riverside: Riverside) -> None:
    with pytest.raises(UserError, match="There is no request yet"):
        papers(riverside.workspace, Paper.CHANGE_MAP, About(), day=TODAY)
    asked = asked_about_the_bus(riverside)
    assert "The bus to the clinic" in paper(asked, Paper.CHANGE_MAP).text()
    with pytest.raises(UserError, match="Group what people said into themes first"):
        paper(asked, Paper.YOU_SAID)


def test_a_change_that_is_done_moves_the_map_on(riverside: Riverside) -> None:
    asked = whole_case(riverside)
    for full in row_of(asked, SEATS).changes:
        changes.done(riverside.workspace, asked.act(), change_id=full.id, evidence="They are there")
    row = row_of(asked, SEATS)
    assert [one.state for one in row.steps[4:]] == [StepState.REACHED, StepState.WAITING]
    assert row.steps[5].due == TODAY.replace(month=6)
    assert not row.is_stuck


def test_a_declined_request_stands_in_the_register_and_has_no_map(riverside: Riverside) -> None:
    asked = asked_about_the_bus(riverside)
    request = stored.REQUESTS.get(riverside.workspace.db, asked.request_id)
    with riverside.workspace.step(riverside.act(), sentence("Change")):
        declined = replace(request, state=RequestState.DECLINED, declined_why="Too late for us")
        stored.REQUESTS.update(riverside.workspace.db, declined)
    assert [row["How it stands"] for row in tables(asked)["Requests.csv"]] == ["we said no"]
    with pytest.raises(UserError):
        papers(riverside.workspace, Paper.CHANGE_MAP, About(), day=TODAY)


def test_before_it_is_late_nothing_is_stuck(told: Asked) -> None:
    early = ANSWERED + timedelta(days=1)
    found = change_map.of_request(told.group.workspace, told.request_id, early)
    assert not [row.theme.title for row in found.rows if row.is_stuck]


def test_whom_the_agency_names_for_us_stands_nowhere_in_the_register(asked: Asked) -> None:
    """Neither the name beside their number, nor one that was typed under support alone."""
    workspace = asked.group.workspace
    told = "Ring Jo Field before. Sam Okoro meets you at the door with Large Print."
    request = replace(stored.REQUESTS.get(workspace.db, asked.request_id), support=told)
    with workspace.step(asked.act(), sentence("Ask")):
        stored.REQUESTS.update(workspace.db, request)
    [row] = tables(asked)["Requests.csv"]
    said = "Ring somebody before. Somebody meets you at the door with Large Print."
    assert said in row.values()
    assert not any("Field" in cell or "Okoro" in cell for cell in row.values())
