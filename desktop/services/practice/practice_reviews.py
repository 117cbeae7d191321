"""How the practice group looks back: a goal, what its members look at, and a review."""

from datetime import timedelta

from desktop.domain.goal import (
    Family,
    Goal,
    GoalCheck,
    Indicator,
    IndicatorScore,
    Review,
    ReviewShared,
)
from desktop.services.changes.reviews import goals, indicators, reviews
from desktop.services.practice.practice_committee import on
from desktop.services.practice.practice_group import PracticeGroup
from desktop.services.practice.practice_said import LIBRARY

SCORES = ((180, 90, 2, 6), (90, 0, 4, 8))
"""From and until so many days before, the score, and how many members gave it."""


def add_reviews(group: PracticeGroup) -> None:
    """A goal set with members, what they look at, and a review that is still open."""
    _goal(group)
    _indicator(group)
    _review(group)


def _goal(group: PracticeGroup) -> None:
    workspace, ids = group.workspace, group.ids
    began = on(group.act, group.act.day - timedelta(days=180))
    goal = goals.add(
        workspace,
        began,
        goal=Goal(
            wording="Everybody can get into the library without help",
            baseline="Five of us need somebody to open the door.",
            measure="We count at each meeting who needs help at the door.",
            target="Nobody needs help at the door by the summer.",
            set_with_members=True,
            set_by="Our meeting",
            agreed_by=LIBRARY,
            start_on=began.day,
            check_on=group.act.day + timedelta(days=60),
            end_on=group.act.day + timedelta(days=180),
            made_on=began.day,
        ),
    )
    looked = on(group.act, group.act.day - timedelta(days=28))
    found = "Four of us still need help. The door comes in May."
    check = GoalCheck(goal_id=goal.id or 0, day=looked.day, found=found, checked_by=ids["Amina"])
    goals.check(workspace, looked, check=check)


def _indicator(group: PracticeGroup) -> None:
    workspace, began = group.workspace, on(group.act, group.act.day - timedelta(days=180))
    indicator = indicators.add(
        workspace,
        began,
        indicator=Indicator(
            wording="They listen to us",
            family=Family.PROCESS,
            set_with_members=True,
            set_by="Our meeting",
            made_on=began.day,
        ),
    )
    for first, last, score, people in SCORES:
        given = IndicatorScore(
            indicator_id=indicator.id or 0,
            first_day=group.act.day - timedelta(days=first),
            last_day=group.act.day - timedelta(days=last),
            score=score,
            people=people,
        )
        indicators.score(workspace, group.act, score=given)


def _review(group: PracticeGroup) -> None:
    workspace, act = group.workspace, group.act
    begun = reviews.begin(
        workspace,
        act,
        review=Review(
            title="Half a year of asking and hearing back",
            first_day=act.day - timedelta(days=180),
            last_day=act.day,
            findings="The library listened. Its answers took longer than it said.",
            next_steps="We ask for a first word after two weeks.",
            made_on=act.day,
        ),
    )
    review_id = begun.id or 0
    members = [group.ids[name] for name in ("Amina", "Ewa", "Hassan")]
    reviews.took_part(workspace, act, review_id=review_id, person_ids=members)
    shared = ReviewShared(
        review_id=review_id, with_whom="All members", day=act.day, how="Read out at the meeting"
    )
    reviews.share(workspace, act, shared=shared)
