"""Charts of a period: what they count, and what they hide so that nobody is known by them."""

from csv import reader
from datetime import date

import pytest

from desktop.domain.agenda import How
from desktop.domain.chart import Chart
from desktop.domain.goal import Family, Indicator, IndicatorScore
from desktop.domain.meeting import Meeting
from desktop.domain.notes import MemberView
from desktop.domain.paper_kinds import Paper
from desktop.domain.sheets import Felt
from desktop.language import Words
from desktop.printing.documents.report import report_table
from desktop.services.changes.reviews import indicators
from desktop.services.changes.said import views
from desktop.services.meetings import meetings
from desktop.services.meetings.notes import sheets
from desktop.services.papers import papers
from desktop.services.papers.paper_records import About
from desktop.services.reports import charts
from tests.services.in_words import DAY, InWords

FIRST = date(2025, 3, 13)


def made(group: InWords) -> dict[str, Chart]:
    return {chart.key: chart for chart in charts.between(group.workspace, FIRST, DAY)}


def numbers(chart: Chart) -> dict[str, float | None]:
    words = Words("en")
    return {words.say(bar.label): bar.number for bar in chart.bars}


def say(group: InWords, how: How, count: int) -> None:
    """So many people say something in the same way, without their names."""
    for at in range(count):
        view = MemberView(own_words=f"Buses {how.value} {at}", how=how, day=DAY)
        views.record(group.workspace, group.act(), view=view)


def test_people_are_counted_not_what_they_said(small: InWords) -> None:
    say(small, How.PHONE, 10)
    for name in ("Maya", "Maya", "Maya", "Leon"):
        view = MemberView(
            own_words=f"{name} speaks", person_id=small.id(name), how=How.DOOR, day=DAY
        )
        views.record(small.workspace, small.act(), view=view)
    told = made(small)["told"]
    assert Words("en").say(told.says) == "12 people told us something."
    assert numbers(told)["at the door"] is None  # two people at the door are too few to show


def test_fewer_people_than_the_group_wants_give_no_chart(small: InWords) -> None:
    say(small, How.PHONE, 9)
    told = made(small)["told"]
    assert not told.bars
    assert "Fewer than 10 people" in Words("en").say(told.says)


def test_nobody_is_known_by_the_faces_on_their_sheets(small: InWords) -> None:
    """Twelve were listened to and two were not: who was not is nobody's business."""
    meeting = hold(small)
    for felt, count in ((Felt.LISTENED, 12), (Felt.NOT, 2)):
        for _ in range(count):
            sheets.add(small.workspace, small.act(), meeting_id=meeting.id or 0, felt=felt)
    chart = made(small)["listened"]
    assert [bar.number for bar in chart.bars].count(None) >= 2
    assert "2" not in Words("en").say(chart.says)


def hold(group: InWords) -> Meeting:
    """A meeting to which everybody known came."""
    everybody = [group.id(name) for name in ("Maya", "Leon", "Priya")]
    meeting = Meeting(title="Meeting", day=DAY)
    stored = meetings.add(group.workspace, group.act(), meeting=meeting, invite=everybody)
    for person_id in everybody:
        meetings.came(
            group.workspace, group.act(), meeting_id=stored.id or 0, person_id=person_id, came=True
        )
    return stored


def test_what_members_score_is_drawn_period_by_period(small: InWords) -> None:
    one = indicators.add(
        small.workspace,
        small.act(),
        indicator=Indicator(wording="We are heard", made_on=DAY, set_with_members=True),
    )
    for month, score in ((1, 2), (2, 4)):
        indicators.score(
            small.workspace,
            small.act(),
            score=IndicatorScore(
                indicator_id=one.id or 0,
                first_day=date(2026, month, 1),
                last_day=date(2026, month, 28),
                score=score,
                people=7,
            ),
        )
    chart = made(small)[f"indicator {one.id}"]
    assert chart.family is Family.OUTCOME
    assert [bar.number for bar in chart.bars] == [2, 4]
    assert Words("en").say(chart.says) == "Last time 7 people scored it 4 of 5."


def test_what_four_people_score_is_not_drawn(small: InWords) -> None:
    one = indicators.add(
        small.workspace, small.act(), indicator=Indicator(wording="We are heard", made_on=DAY)
    )
    for month, people in ((1, 5), (2, 4)):
        day = date(2026, month, 28)
        score = IndicatorScore(
            indicator_id=one.id or 0, first_day=day, last_day=day, score=2, people=people
        )
        indicators.score(small.workspace, small.act(), score=score)
    chart = made(small)[f"indicator {one.id}"]
    assert [bar.number for bar in chart.bars] == [2, None]
    said = Words("en").say(chart.says)
    assert said == "Fewer than 5 people scored it. We do not show the score."


def test_a_way_that_nearly_everybody_chose_is_hidden_too(small: InWords) -> None:
    """Ten of twelve rang, eight came to the door: the few who did not would be known by it."""
    say(small, How.DOOR, 2)
    say(small, How.PHONE, 4)
    for name in ("Maya", "Leon", "Priya", "Amina", "Ben", "Carys"):
        for how in (How.DOOR, How.PHONE):
            view = MemberView(own_words="Late", person_id=small.id(name), how=how, day=DAY)
            views.record(small.workspace, small.act(), view=view)
    assert numbers(made(small)["told"]) == {"at the door": None, "by phone": None}


def test_as_many_sheets_as_the_group_wants_give_a_chart(small: InWords) -> None:
    meeting = hold(small)
    for _ in range(10):
        sheets.add(small.workspace, small.act(), meeting_id=meeting.id or 0, felt=Felt.LISTENED)
    assert next(bar.number for bar in made(small)["listened"].bars) == 10


def test_a_report_of_an_earlier_time_shows_no_later_score(small: InWords) -> None:
    one = indicators.add(
        small.workspace, small.act(), indicator=Indicator(wording="We are heard", made_on=DAY)
    )
    for month, number in ((1, 2), (2, 4)):
        day = date(2026, month, 28)
        score = IndicatorScore(
            indicator_id=one.id or 0, first_day=day, last_day=day, score=number, people=9
        )
        indicators.score(small.workspace, small.act(), score=score)
    key = f"indicator {one.id}"

    def shown(first: date, last: date) -> list[float | None] | None:
        found = {chart.key: chart for chart in charts.between(small.workspace, first, last)}
        return [bar.number for bar in found[key].bars] if key in found else None

    assert shown(date(2026, 1, 1), date(2026, 1, 31)) == [2]
    assert shown(date(2026, 2, 1), date(2026, 2, 28)) == [2, 4], "what came before stays beside it"
    assert shown(date(2026, 3, 1), date(2026, 3, 12)) is None


def test_where_nothing_was_to_change_a_sentence_says_so_without_bars(small: InWords) -> None:
    assert made(small)["changes"].bars == ()
    assert Words("en").say(made(small)["changes"].says) == "Nothing was to change."


def test_what_is_older_or_newer_than_the_days_asked_for_is_left_out(small: InWords) -> None:
    say(small, How.PHONE, 12)
    before = charts.between(small.workspace, date(2024, 1, 1), date(2024, 12, 31))
    assert "told" not in {chart.key for chart in before}


@pytest.mark.parametrize("reading", ["clear", "easy", "text"])
def test_the_paper_says_the_same_numbers_and_keeps_both_families_apart(
    small: InWords, reading: str
) -> None:
    say(small, How.PHONE, 8)
    say(small, How.LETTER, 6)
    about = About(first=FIRST, last=DAY)
    ready = papers.paper(
        small.workspace, Paper.REPORT, about, day=DAY, reader=papers.Reader(reading=reading)
    )
    text = ready.text()
    assert "14 people told us something." in text
    by_phone = text.casefold().index("by phone")
    assert text.index("How it went") < by_phone < text.index("What came of it")
    table = (ready.table or b"").decode("utf-8-sig")
    assert "by phone,8," in table


def test_a_spreadsheet_gets_numbers_that_it_can_reckon_with(small: InWords) -> None:
    """Also where the language writes a comma, or a mark that keeps a sign on its side."""
    hold(small)
    for language in ("en", "pl", "ur"):
        made_of = report_table(Words(language), list(made(small).values())).decode("utf-8-sig")
        came = next(row for row in reader(made_of.splitlines()) if row[-1] == "100")
        assert came[-2] == "100"


def test_easy_read_says_everything_once(small: InWords) -> None:
    """Bars only where the sentence has not every number, and no table of the same numbers."""
    say(small, How.PHONE, 8)
    say(small, How.LETTER, 6)
    read = papers.Reader(reading="easy")
    about = About(first=FIRST, last=DAY)
    text = papers.paper(small.workspace, Paper.REPORT, about, day=DAY, reader=read).text()
    assert text.count("by phone: 8") == 1
    assert text.count("How many") == text.count("How many came") + text.count("How much")
    assert "Nothing was to change." in text
