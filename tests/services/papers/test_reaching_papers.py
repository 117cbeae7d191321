"""The papers about reaching people: figures only as somebody looked at them, and a form alike."""

import csv
from io import StringIO

import pytest

from desktop.domain.outreach import ReachStep
from desktop.domain.paper_kinds import Paper
from desktop.errors import UserError
from desktop.services.changes.reaching import equality, plan
from desktop.services.letters.what import PERSONAL, TO_PEOPLE
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import Reader, Ready, papers
from tests.services.changes.reaching.nameless import AGED, GROWN, SPRING, begin, keep, show
from tests.services.in_words import DAY, InWords


def printed(group: InWords, kind: Paper, about: About | None = None) -> Ready:
    [one] = papers(group.workspace, kind, about, day=DAY)
    return one


def test_figures_are_printed_only_as_somebody_looked_at_them(small: InWords) -> None:
    """On the screen they were warned; more forms since are more figures."""
    round_id = begin(small, questions=("age",))
    keep(small, round_id, *[AGED] * 12)
    with pytest.raises(UserError, match="Look at the figures"):
        printed(small, Paper.EQUALITY)
    show(small, round_id)
    assert "How many: 12" in printed(small, Paper.EQUALITY).text()
    keep(small, round_id, *[GROWN] * 2)
    with pytest.raises(UserError, match="Look at the figures"):
        printed(small, Paper.EQUALITY, About(round_id=round_id))


def test_what_is_hidden_is_hidden_in_the_spreadsheet_too(small: InWords) -> None:
    round_id = begin(small, questions=("age",))
    keep(small, round_id, *[AGED] * 12, *[GROWN] * 6, *[{"age": ("35-64",)}] * 3)
    show(small, round_id)
    table = printed(small, Paper.EQUALITY).table or b""
    rows = list(csv.reader(StringIO(table.decode("utf-8-sig"))))
    assert {row[1]: row[2] for row in rows[1:]} == {
        "Under 18": "0",
        "18 to 34": "hidden",
        "35 to 64": "hidden",
        "65 and over": "12",
        "I prefer not to say": "0",
        "Left empty": "0",
    }


def test_nine_forms_are_never_printed(small: InWords) -> None:
    round_id = begin(small, questions=("age",))
    keep(small, round_id, *[AGED] * 9)
    with pytest.raises(UserError):
        printed(small, Paper.EQUALITY, About(round_id=round_id))


def test_the_form_asks_what_its_round_asks_and_by_when(small: InWords) -> None:
    begin(small)
    said = printed(small, Paper.EQUALITY_FORM).text()
    assert "Please do not write your name." in said
    assert "Give it back by: Tuesday 31 March 2026" in said
    assert "What is your sex?" not in said
    assert said.count("[ ] I prefer not to say") == len(SPRING.questions)


def test_without_a_round_the_form_asks_what_is_usual(small: InWords) -> None:
    said = printed(small, Paper.EQUALITY_FORM).text()
    assert "What is your sex?" in said
    assert "Give it back by" not in said


def test_a_form_without_a_name_is_the_same_for_all_who_read_alike(small: InWords) -> None:
    begin(small)
    people = [small.id("Amina"), small.id("Ben")]
    mine, yours = (printed(small, Paper.EQUALITY_FORM, About(reader_id=one)) for one in people)
    assert mine.text() == yours.text()
    assert mine.name == yours.name
    assert Paper.EQUALITY_FORM in TO_PEOPLE
    assert Paper.EQUALITY_FORM not in PERSONAL


def test_a_closed_round_gives_its_form_only_when_asked_for(small: InWords) -> None:
    round_id = begin(small, questions=("religion",))
    equality.close(small.workspace, small.act(), round_id=round_id)
    assert "What is your religion?" not in printed(small, Paper.EQUALITY_FORM).text()
    asked = printed(small, Paper.EQUALITY_FORM, About(round_id=round_id))
    assert "What is your religion?" in asked.text()


def test_the_plan_is_printed_once_there_is_one(small: InWords) -> None:
    with pytest.raises(UserError, match="no plan yet"):
        printed(small, Paper.REACHING_PLAN)
    new = ReachStep(
        who="Deaf people", step="Meet at the club", owner_id=small.id("Ben"), made_on=DAY
    )
    plan.add(small.workspace, small.act(), step=new)
    said = printed(small, Paper.REACHING_PLAN).text()
    assert "Deaf people" in said
    assert "Who: Ben" in said
    urdu = papers(
        small.workspace, Paper.REACHING_PLAN, day=DAY, reader=Reader(language="ur", alone=True)
    )
    assert "Meet at the club" in urdu[0].text()
