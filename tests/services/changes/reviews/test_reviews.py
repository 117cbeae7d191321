"""Reviews: who took part, what was found, whom we told, and when they may close."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.domain.goal import Family, Goal, GoalCheck, Indicator, IndicatorScore, Review
from desktop.domain.goal import ReviewShared as Shared
from desktop.domain.review_content import Way
from desktop.errors import NotAllowed, UserError
from desktop.services.changes.reviews import goals, indicators, reviews
from tests.services.in_words import DAY, InWords

YEAR = timedelta(days=365)
OUR_YEAR = Review(title="Our year", first_day=DAY - YEAR, last_day=DAY, made_on=DAY)


def begin(group: InWords, review: Review = OUR_YEAR) -> int:
    return reviews.begin(group.workspace, group.act(), review=review).id or 0


def share(group: InWords, review_id: int) -> Shared:
    shared = Shared(review_id=review_id, with_whom="The council", day=DAY, how="by post")
    return reviews.share(group.workspace, group.act(), shared=shared)


def took_part(group: InWords, review_id: int, *names: str) -> None:
    ids = {group.id(name) for name in names}
    reviews.took_part(group.workspace, group.act(), review_id=review_id, person_ids=ids)


def said(group: InWords, review_id: int) -> list[str]:
    return [str(one) for one in reviews.warnings(group.workspace, review_id)]


def test_a_review_shared_with_nobody_does_not_close(small: InWords) -> None:
    """Practice no. 99."""
    review_id = begin(small)
    took_part(small, review_id, "Amina")
    with pytest.raises(UserError) as stopped:
        reviews.close(small.workspace, small.act(), review_id=review_id)
    assert str(stopped.value) == "It was shared with nobody yet. Share it, then close it."
    assert reviews.get(small.workspace, review_id).closed_on is None
    share(small, review_id)
    reviews.close(small.workspace, small.act(), review_id=review_id)
    assert reviews.get(small.workspace, review_id).closed_on == DAY


def test_a_review_without_members_is_warned_of_and_may_close(small: InWords) -> None:
    """Practice no. 95: a warning, not a stop."""
    review_id = begin(small)
    share(small, review_id)
    assert said(small, review_id)[0] == "No member took part. Ask some first."
    reviews.close(small.workspace, small.act(), review_id=review_id)
    assert reviews.get(small.workspace, review_id).closed_on == DAY


def test_a_review_with_members_and_findings_warns_of_nothing(small: InWords) -> None:
    review_id = begin(small)
    took_part(small, review_id, "Amina", "Ben")
    found = replace(
        reviews.get(small.workspace, review_id),
        findings="Fewer come.",
        next_steps="We ask them why.",
    )
    reviews.change(small.workspace, small.act(), review=found)
    assert said(small, review_id) == []


def test_who_took_part_is_written_down_once_and_can_be_put_right(small: InWords) -> None:
    review_id = begin(small)
    took_part(small, review_id, "Ben", "Amina")
    took_part(small, review_id, "Amina", "Carys")
    full = reviews.full(small.workspace, review_id, DAY)
    assert [one.name for one in full.members] == ["Amina", "Carys"]


def test_a_closed_review_stands_until_it_is_opened_again(small: InWords) -> None:
    review_id = begin(small)
    first = share(small, review_id)
    reviews.close(small.workspace, small.act(), review_id=review_id)
    closed = reviews.get(small.workspace, review_id)
    with pytest.raises(UserError, match="Open it again first"):
        reviews.change(small.workspace, small.act(), review=replace(closed, findings="None."))
    with pytest.raises(UserError, match="Open it again first"):
        took_part(small, review_id, "Amina")
    with pytest.raises(UserError, match="Open it again first"):
        reviews.not_shared(small.workspace, small.act(), shared_id=first.id or 0)
    more = share(small, review_id)
    reviews.not_shared(small.workspace, small.act(), shared_id=more.id or 0)
    reviews.reopen(small.workspace, small.act(), review_id=review_id)
    took_part(small, review_id, "Amina")
    assert reviews.full(small.workspace, review_id, DAY).members[0].name == "Amina"


def test_a_review_was_not_shared_tomorrow_and_begins_no_day_still_to_come(small: InWords) -> None:
    review_id = begin(small)
    tomorrow = DAY + timedelta(days=1)
    shared = Shared(review_id=review_id, with_whom="All", day=tomorrow)
    with pytest.raises(UserError) as too_early:
        reviews.share(small.workspace, small.act(), shared=shared)
    assert too_early.value.field == "day"
    with pytest.raises(UserError) as to_come:
        begin(small, replace(OUR_YEAR, first_day=tomorrow, last_day=tomorrow))
    assert to_come.value.field == "first_day"
    with pytest.raises(NotAllowed):
        reviews.begin(small.workspace, small.act("Ben"), review=OUR_YEAR)


def goal(group: InWords, wording: str, **more: object) -> int:
    new = Goal(wording=wording, made_on=DAY, **more)  # type: ignore[arg-type]
    return goals.add(group.workspace, group.act(), goal=new).id or 0


def test_a_review_looks_at_the_goals_of_its_days_and_at_no_others(small: InWords) -> None:
    goal(small, "Of this year", start_on=DAY - timedelta(days=30))
    goal(small, "Of next year", start_on=DAY + timedelta(days=1))
    before = goal(small, "Of long ago", start_on=DAY - 3 * YEAR)
    ended = replace(goals.get(small.workspace, before), ended_on=DAY - 2 * YEAR)
    goals.change(small.workspace, small.act(), goal=ended)
    last = goal(small, "Ended on its first day", start_on=DAY - 3 * YEAR)
    ended = replace(goals.get(small.workspace, last), ended_on=DAY - YEAR)
    goals.change(small.workspace, small.act(), goal=ended)
    in_it = begin(small)
    looked = reviews.full(small.workspace, in_it, DAY).goals
    assert {one.goal.wording for one in looked} == {"Of this year", "Ended on its first day"}
    goals.change(small.workspace, small.act(), goal=replace(ended, ended_on=DAY - 2 * YEAR))
    review_id = begin(small)
    full = reviews.full(small.workspace, review_id, DAY)
    assert [one.goal.wording for one in full.goals] == ["Of this year"]
    reviews.look_at(
        small.workspace, small.act(), review_id=review_id, goal_id=before, result="It held."
    )
    full = reviews.full(small.workspace, review_id, DAY)
    assert [one.looked.result for one in full.goals] == ["", "It held."]


def test_a_goal_in_a_review_shows_how_it_was_when_somebody_last_looked(small: InWords) -> None:
    goal_id = goal(small, "More come by bus")
    for days, found in ((20, "Two of nine."), (10, "Four of nine.")):
        check = GoalCheck(goal_id=goal_id, day=DAY - timedelta(days=days), found=found)
        goals.check(small.workspace, small.act(), check=check)
    review_id = begin(small, replace(OUR_YEAR, last_day=DAY - timedelta(days=15)))
    goals_ = reviews.full(small.workspace, review_id, DAY).goals
    assert goals_ == []  # it was set after those days
    begun = begin(small)
    [one] = reviews.full(small.workspace, begun, DAY).goals
    assert one.check is not None
    assert one.check.found == "Four of nine."


def test_a_period_that_still_runs_is_counted_up_to_today(small: InWords) -> None:
    """What falls due tomorrow is not late today."""
    running = begin(small, replace(OUR_YEAR, last_day=DAY + timedelta(days=90)))
    assert reviews.full(small.workspace, running, DAY).evidence.last == DAY
    over = begin(small)
    assert reviews.full(small.workspace, over, DAY + YEAR).evidence.last == DAY


def test_a_group_with_goals_is_asked_to_look_back_once_a_year(small: InWords) -> None:
    assert not reviews.is_due(small.workspace, DAY + 9 * YEAR)
    goal(small, "More come by bus")
    assert not reviews.is_due(small.workspace, DAY + YEAR)
    assert reviews.is_due(small.workspace, DAY + timedelta(days=367))
    begin(small)
    assert not reviews.is_due(small.workspace, DAY + timedelta(days=366)), "a leap year is a year"
    assert reviews.is_due(small.workspace, DAY + timedelta(days=367))


def indicator(group: InWords, **more: object) -> int:
    new = Indicator(wording="I can follow what is said.", made_on=DAY, **more)  # type: ignore[arg-type]
    return indicators.add(group.workspace, group.act(), indicator=new).id or 0


def score(group: InWords, indicator_id: int, number: int, *, days_ago: int = 0) -> IndicatorScore:
    day = DAY - timedelta(days=days_ago)
    new = IndicatorScore(
        indicator_id=indicator_id,
        first_day=day - timedelta(days=90),
        last_day=day,
        score=number,
        people=8,
    )
    return indicators.score(group.workspace, group.act(), score=new)


def test_scores_say_which_way_it_goes(small: InWords) -> None:
    indicator_id = indicator(small)
    ways = []
    for number, days_ago in ((3, 200), (4, 100), (4, 50), (2, 0)):
        score(small, indicator_id, number, days_ago=days_ago)
        ways.append(indicators.get(small.workspace, indicator_id).way)
    assert ways == [Way.FIRST, Way.BETTER, Way.SAME, Way.WORSE]


def test_a_score_typed_once_more_for_the_same_days_puts_the_first_right(small: InWords) -> None:
    indicator_id = indicator(small)
    score(small, indicator_id, 2)
    kept = score(small, indicator_id, 5)
    [scored] = indicators.every(small.workspace)
    assert [one.score for one in scored.scores] == [5]
    indicators.take_out(small.workspace, small.act(), score_id=kept.id or 0)
    assert indicators.get(small.workspace, indicator_id).newest is None


def test_a_score_is_one_to_five_of_days_that_are_over(small: InWords) -> None:
    indicator_id = indicator(small)
    with pytest.raises(UserError) as too_good:
        score(small, indicator_id, 6)
    assert too_good.value.field == "score"
    with pytest.raises(UserError) as to_come:
        score(small, indicator_id, 5, days_ago=-1)
    assert to_come.value.field == "last_day"


def test_what_is_looked_at_without_members_is_said_so(small: InWords) -> None:
    """Practice no. 88."""
    without, with_them = indicator(small), indicator(small, set_with_members=True)
    lacks = {
        one.indicator.id: [str(said) for said in indicators.missing(one.indicator)]
        for one in indicators.every(small.workspace)
    }
    assert lacks == {without: ["It was set without members. Ask them first."], with_them: []}


def test_what_nobody_looks_at_any_more_stays_in_the_reviews_of_its_days(small: InWords) -> None:
    indicator_id = indicator(small, family=Family.PROCESS)
    score(small, indicator_id, 4, days_ago=10)
    indicators.end(small.workspace, small.act(), indicator_id=indicator_id)
    assert indicators.every(small.workspace) == []
    review_id = begin(small)
    [scored] = reviews.full(small.workspace, review_id, DAY).scored
    assert scored.newest is not None
    assert scored.newest.score == 4
    older = begin(small, replace(OUR_YEAR, last_day=DAY - timedelta(days=200)))
    assert reviews.full(small.workspace, older, DAY).scored == []
