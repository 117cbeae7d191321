"""The charts of the practice group, reckoned again from the tables that anybody may have.

What a chart says is counted here from the register's files and the worked examples, row by row,
and never by what the charts are made with.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from csv import DictReader
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.chart import Chart
from desktop.domain.paper_kinds import Paper
from desktop.domain.small_numbers import SMALL
from desktop.language import Words
from desktop.services.changes import register
from desktop.services.papers import papers
from desktop.services.papers.paper_records import About
from desktop.services.practice import practice_group, practice_meetings
from desktop.services.practice.practice_group import PracticeGroup
from desktop.services.reports import charts
from tests.services.in_words import DAY

EN = Words("en")
YEAR, SINCE_AUTUMN = date(2025, 3, 13), date(2025, 11, 22)
ATTENDANCE = json.loads((Path(__file__).parents[2] / "worked_examples.json").read_text("utf-8"))[
    "W11"
]["attendance_pct"]
Rows = list[dict[str, str]]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PracticeGroup]:
    """The group of `hearback demo`; the tests leave it as it is."""
    path = tmp_path_factory.mktemp("demo") / "Riverside.hearback"
    made = practice_meetings.add_meetings(practice_group.make_practice_group(path, day=DAY))
    yield made
    made.workspace.close()


@pytest.fixture(scope="module")
def tables(demo: PracticeGroup) -> Mapping[str, Rows]:
    files = register.files(demo.workspace, EN, DAY)
    return {
        one.name: list(DictReader(one.content.decode("utf-8-sig").splitlines())) for one in files
    }


@pytest.fixture(params=[YEAR, SINCE_AUTUMN], ids=["a year", "since autumn"])
def first(request: pytest.FixtureRequest) -> date:
    day: date = request.param
    return day


@pytest.fixture
def drawn(demo: PracticeGroup, first: date) -> dict[str, Chart]:
    return {one.key: one for one in charts.between(demo.workspace, first, DAY)}


def numbers(chart: Chart) -> dict[str, float | None]:
    return {EN.say(bar.label): bar.number for bar in chart.bars}


def is_in(day: str, first: date) -> bool:
    return first.isoformat() <= day <= DAY.isoformat()


def test_answers_are_as_many_as_the_register_has(
    tables: Mapping[str, Rows], drawn: dict[str, Chart], first: date
) -> None:
    rows = [row for row in tables["Answers.csv"] if is_in(row["Answered on"], first)]
    counted = Counter(row["Answer"] for row in rows if row["It still stands"] == "Yes")
    yes, partly, no = counted["Yes"], counted["Partly"], counted["No"]
    assert yes + partly + no > 0
    assert numbers(drawn["answers"]) == {"Yes": yes, "Partly": partly, "No": no}
    assert EN.say(drawn["answers"].says) == f"Answers: {yes} yes, {partly} partly, {no} no."


def test_what_was_answered_is_what_has_an_answer_in_the_register(
    tables: Mapping[str, Rows], drawn: dict[str, Chart], first: date
) -> None:
    open_then = {
        row["Number"]
        for row in tables["Requests.csv"]
        if row["Opened on"] and (not row["Closed on"] or row["Closed on"] >= first.isoformat())
    }
    rows = [row for row in tables["Answers.csv"] if row["Number"] in open_then]
    asked = {(row["Number"], row["What several people said"]) for row in rows}
    answered = {
        (row["Number"], row["What several people said"]) for row in rows if row["Answered on"]
    }
    said = EN.say(drawn["answered"].says)
    assert said == f"Answered: {len(answered)} of {len(asked)} things people asked for."
    assert list(numbers(drawn["answered"]).values()) == [len(answered), len(asked)]


def test_changes_stand_as_in_the_register(
    tables: Mapping[str, Rows], drawn: dict[str, Chart], first: date
) -> None:
    rows = [
        row
        for row in tables["What changes.csv"]
        if row["How it stands"] == "to do" or is_in(row["Since when"], first)
    ]
    counted = Counter(row["How it stands"] for row in rows)
    wanted = {state: counted[state] for state in ("to do", "done", "not done")}
    assert numbers(drawn["changes"]) == wanted
    said = EN.say(drawn["changes"].says)
    assert said == f"Changes that were made: {counted['done']} of {len(rows)}."


def test_what_members_feel_is_what_they_said_last_of_each_change(
    tables: Mapping[str, Rows], drawn: dict[str, Chart]
) -> None:
    months = ("After 12 months", "After 6 months", "After 3 months")
    told = [
        next((row[one] for one in months if row[one]), "") for row in tables["What changes.csv"]
    ]
    counted = Counter(one for one in told if one)
    assert {name: number for name, number in numbers(drawn["felt"]).items() if number} == counted
    yes = counted["yes, we feel it"]
    said = f"Changes members feel: {yes} yes, {counted['partly']} partly, 0 not yet."
    assert EN.say(drawn["felt"].says) == said


def test_how_much_members_decide_is_counted_from_the_requests_that_were_opened(
    tables: Mapping[str, Rows], drawn: dict[str, Chart], first: date
) -> None:
    opened = [row for row in tables["Requests.csv"] if is_in(row["Opened on"], first)]
    counted = Counter(row["What members do"] for row in opened)
    shown = numbers(drawn["involvement"])
    assert {name: number for name, number in shown.items() if number} == counted
    many = "1 request was" if len(opened) == 1 else f"{len(opened)} requests were"
    assert EN.say(drawn["involvement"].says) == f"{many} opened."


def test_as_many_came_as_the_worked_example_says(drawn: dict[str, Chart]) -> None:
    """Worked example W11: nine, eight and six of twelve, on the days before the meeting."""
    assert [bar.number for bar in drawn["came"].bars] == ATTENDANCE[:3]
    mean = round((9 + 8 + 6) * 100 / 36)
    assert EN.say(drawn["came"].says) == f"Of every 100 people expected, {mean} came."


def test_who_told_us_is_counted_once_and_small_numbers_are_not_shown(
    demo: PracticeGroup, drawn: dict[str, Chart], first: date
) -> None:
    rows = demo.workspace.db.execute("SELECT id, person_id, day FROM member_view").fetchall()
    who = {person or f"nobody {row}" for row, person, day in rows if is_in(day, first)}
    assert EN.say(drawn["told"].says) == f"{len(who)} people told us something."
    assert all(bar.number is None or bar.number >= SMALL for bar in drawn["told"].bars)


def test_paper_and_its_spreadsheet_say_each_number_of_each_chart(
    demo: PracticeGroup, drawn: dict[str, Chart], first: date
) -> None:
    about = About(first=first, last=DAY)
    ready = papers.paper(demo.workspace, Paper.REPORT, about, day=DAY)
    text = " ".join(ready.text().split())
    rows = list(DictReader((ready.table or b"").decode("utf-8-sig").splitlines()))
    for chart in drawn.values():
        assert EN.say(chart.says) in text
        told = [row["How many"] for row in rows if row["Chart"] == EN.say(chart.title)]
        wanted = ["hidden" if one.number is None else f"{one.number:g}" for one in chart.bars]
        assert told == wanted


@pytest.mark.parametrize("language", ["en", "ur"])
def test_an_easy_read_report_has_no_more_than_four_pages(
    demo: PracticeGroup, language: str
) -> None:
    about = About(first=YEAR, last=DAY)
    reader = papers.Reader(language=language, reading="easy", alone=True)
    ready = papers.paper(demo.workspace, Paper.REPORT, about, day=DAY, reader=reader)
    assert ready.page_count() <= 4
