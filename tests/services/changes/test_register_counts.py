"""The register: how many heard back, each once, and the answers of a theme in their order."""

import csv
import io
from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.domain.answer import AnswerKind
from desktop.domain.change import ChangeCheck, ChangeLevel, Felt
from desktop.language import Words
from desktop.services.changes import register
from desktop.services.changes.answers import answers, changes, checks
from desktop.services.changes.hearing import sending
from desktop.services.group import group as groups
from tests.services.answering import Asked
from tests.services.groups import Riverside
from tests.services.hearing_back import Hearing
from tests.services.in_words import DAY

YES, PARTLY, NO = AnswerKind.YES, AnswerKind.PARTLY, AnswerKind.NO


def tables(asked: Asked) -> dict[str, list[dict[str, str]]]:
    made = register.files(asked.group.workspace, Words("en"), DAY)
    return {
        one.name: list(csv.DictReader(io.StringIO(one.content.decode("utf-8-sig")))) for one in made
    }


def heard_back(asked: Asked) -> str:
    [row] = tables(asked)["Requests.csv"]
    return row["People who heard back"]


@pytest.fixture
def bus(riverside: Riverside) -> Hearing:
    made = Hearing(riverside)
    made.answer("Seats", "Fares")
    return made


def test_few_who_heard_back_are_not_counted_out(bus: Hearing) -> None:
    assert heard_back(bus.asked) == "0"
    bus.send("Amina")
    assert heard_back(bus.asked) == "some people"


def test_who_heard_back_is_counted_once_and_not_by_a_letter_that_was_taken_back(
    bus: Hearing,
) -> None:
    group = bus.group
    settings = replace(group.workspace.settings, small_number=2)
    groups.change_settings(group.workspace, group.act(), group=settings)
    for name in ("Ewa", "Farah"):
        bus.said(name, "Seats")
    bus.send("Amina", "Ewa", "Farah")
    bus.send("Amina")
    assert heard_back(bus.asked) == "3"
    [letter] = bus.standing("Ewa").letters
    sending.take_back(group.workspace, group.act(), letter_id=letter.id or 0, why="Wrong day")
    assert heard_back(bus.asked) == "2"


def test_the_answers_to_a_theme_stand_from_the_first_to_the_one_that_holds(asked: Asked) -> None:
    asked.give("Seats", YES, decided="Two seats")
    for days, kind in ((1, PARTLY), (2, NO)):
        day = DAY + timedelta(days=days)
        said = {"decided": f"Said again {days}", "reasons": f"Because {days}"}
        new = asked.answer("Seats", kind, day=day, **said)
        answers.replace(asked.group.workspace, asked.act(day), answer=new)
    rows = [row for row in tables(asked)["Answers.csv"] if row["Answer"]]
    assert [(row["Answer"], row["It still stands"]) for row in rows] == [
        ("Yes", "No"),
        ("Partly", "No"),
        ("No", "Yes"),
    ]
    assert [(row["What was decided"], row["Why it was decided"]) for row in rows] == [
        ("Two seats", "Many of you said so"),
        ("Said again 1", "Because 1"),
        ("Said again 2", "Because 2"),
    ]


@pytest.mark.parametrize("ended", ["done", "not done"])
def test_what_changes_for_one_person_says_nothing_of_whom(asked: Asked, ended: str) -> None:
    """Neither who does it, nor what shows it, nor why not: somebody would know whose it is."""
    alone = asked.change(
        asked.give("Seats", YES), "A taxi for Dilip", level=ChangeLevel.INDIVIDUAL, owner="His son"
    )
    workspace, act = asked.group.workspace, asked.act()
    if ended == "done":
        changes.done(workspace, act, change_id=alone.id, evidence="His mother saw it")
    else:
        changes.not_done(workspace, act, change_id=alone.id, why_not="His mother drives him")
    [row] = tables(asked)["What changes.csv"]
    private = "Something changes for one person."
    assert (row["How it stands"], row["What changes"]) == (ended, private)
    said = " ".join(row.values())
    assert not [one for one in ("taxi", "His son", "mother") if one in said]


def test_what_members_said_after_six_months_stands_under_six(asked: Asked) -> None:
    seat = asked.change(asked.give("Seats", YES))
    workspace, later = asked.group.workspace, DAY + timedelta(days=200)
    changes.done(workspace, asked.act(), change_id=seat.id, evidence="We sat on it")
    check = ChangeCheck(
        change_id=seat.id, months=6, day=later, felt=Felt.YES, checked_by=asked.group.id("Amina")
    )
    checks.record(workspace, asked.act(later), check=check)
    [row] = tables(asked)["What changes.csv"]
    felt = [row[f"After {months} months"] for months in (3, 6, 12)]
    assert felt == ["", "yes, we feel it", ""]
