"""Reviews: looking back over a period, with members, and telling others what was found.

A review cannot close before it was shared with somebody (practice no. 99). Without members it
is warned of, and may close (practice no. 95).
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta

from desktop.domain import record_sources
from desktop.domain.goal import Goal, Review, ReviewGoal, ReviewMember, ReviewShared
from desktop.domain.office import ORGANISERS, Act
from desktop.domain.review_content import FullReview, LookedAt
from desktop.errors import UserError
from desktop.language import N_, Sentence, sentence
from desktop.services.access import for_offices
from desktop.services.changes.reviews import evidence, goals, indicators
from desktop.services.papers import record_texts, versions
from desktop.services.papers.record_texts import RecordText
from desktop.services.workspace import Workspace
from desktop.storage import people
from desktop.storage import reviews as stored

YEAR = timedelta(days=366)


def every(workspace: Workspace) -> list[Review]:
    """All reviews: open ones first, then the newest."""
    return stored.every(workspace.db)


def get(workspace: Workspace, review_id: int) -> Review:
    """Raises LookupError where there is no such review."""
    return stored.REVIEWS.get(workspace.db, review_id)


def is_due(workspace: Workspace, day: date) -> bool:
    """Whether a group that set goals has not looked back for a year."""
    began = [one.start_on or one.made_on for one in goals.every(workspace)]
    last = [one.last_day for one in every(workspace)]
    since = max(last, default=None) or min(began, default=day)
    return day - since > YEAR


def full(workspace: Workspace, review_id: int, day: date) -> FullReview:
    """A review with everything in it; what lies after `day` is not counted yet."""
    review = get(workspace, review_id)
    took_part = {one.person_id for one in stored.members(workspace.db, review_id)}
    known = people.by_ids(workspace.db, took_part).values()
    until = max(review.first_day, min(review.last_day, day))
    looked = stored.reviewed(workspace.db, review_id)
    scored = [one.until(review.last_day) for one in indicators.ever(workspace)]
    return FullReview(
        review=review,
        evidence=evidence.between(workspace, review.first_day, until),
        members=sorted(known, key=lambda one: one.name.casefold()),
        goals=[_looked_at(workspace, review, one) for one in looked],
        scored=[one for one in scored if one.within(review.first_day, review.last_day)],
        shared=stored.shared(workspace.db, review_id),
    )


def _looked_at(workspace: Workspace, review: Review, looked: ReviewGoal) -> LookedAt:
    found = goals.checks(workspace, looked.goal_id)
    checks = [one for one in found if one.day <= review.last_day]
    goal = goals.get(workspace, looked.goal_id)
    return LookedAt(looked=looked, goal=goal, check=checks[-1] if checks else None)


@for_offices(ORGANISERS)
def begin(workspace: Workspace, act: Act, *, review: Review) -> Review:
    """Begin to look back. Every goal we worked on in the period is looked at.

    Raises UserError, field `title`, `first_day` or `last_day`.
    """
    if review.first_day > act.day:
        raise UserError(N_("This day is still to come."), field="first_day")
    with workspace.step(act, sentence(N_("Review: {what}"), what=review.title)):
        begun = stored.REVIEWS.add(workspace.db, review)
        for goal in goals.every(workspace):
            if _worked_on(goal, begun):
                looked = ReviewGoal(review_id=begun.id or 0, goal_id=goal.id or 0)
                stored.REVIEWED.add(workspace.db, looked)
        return begun


def _worked_on(goal: Goal, review: Review) -> bool:
    began = goal.start_on or goal.made_on
    ended = goal.ended_on is not None and goal.ended_on < review.first_day
    return began <= review.last_day and not ended


@for_offices(ORGANISERS)
def change(workspace: Workspace, act: Act, *, review: Review) -> None:
    """Store what was found and what is next; new wording leaves its translations behind."""
    _refuse_closed(workspace, review.id or 0)
    with workspace.step(act, sentence(N_("Change the review: {what}"), what=review.title)):
        stored.REVIEWS.update(workspace.db, review)
        versions.keep_in_step(workspace, record_sources.of_review(review), day=act.day)


@for_offices(ORGANISERS)
def took_part(
    workspace: Workspace, act: Act, *, review_id: int, person_ids: Collection[int]
) -> None:
    """These members took part, and nobody else."""
    review = _refuse_closed(workspace, review_id)
    there = {one.person_id: one for one in stored.members(workspace.db, review_id)}
    with workspace.step(act, sentence(N_("Who took part: {what}"), what=review.title)):
        for person_id, row in there.items():
            if person_id not in person_ids:
                stored.MEMBERS.delete(workspace.db, row.id or 0)
        for person_id in person_ids:
            if person_id not in there:
                new = ReviewMember(review_id=review_id, person_id=person_id)
                stored.MEMBERS.add(workspace.db, new)


@for_offices(ORGANISERS)
def look_at(workspace: Workspace, act: Act, *, review_id: int, goal_id: int, result: str) -> None:
    """What a review found of a goal; a goal that it did not look at yet comes in."""
    review = _refuse_closed(workspace, review_id)
    before = stored.REVIEWED.find(workspace.db, "review_id = ? AND goal_id = ?", review_id, goal_id)
    with workspace.step(act, sentence(N_("Change the review: {what}"), what=review.title)):
        if before is None:
            new = ReviewGoal(review_id=review_id, goal_id=goal_id, result=result)
            stored.REVIEWED.add(workspace.db, new)
            return
        now = stored.REVIEWED.update(workspace.db, replace(before, result=result))
        versions.keep_in_step(workspace, record_sources.of_review_goal(now), day=act.day)


@for_offices(ORGANISERS)
def share(workspace: Workspace, act: Act, *, shared: ReviewShared) -> ReviewShared:
    """With whom a review was shared, when and how; also after it closed.

    Raises UserError, field `with_whom` or `day`.
    """
    if shared.day > act.day:
        raise UserError(N_("This day is still to come."), field="day")
    review = get(workspace, shared.review_id)
    with workspace.step(act, sentence(N_("Shared: {what}"), what=review.title)):
        return stored.SHARED.add(workspace.db, shared)


@for_offices(ORGANISERS)
def not_shared(workspace: Workspace, act: Act, *, shared_id: int) -> None:
    """It was not shared with them after all. A closed review keeps one it was shared with."""
    shared = stored.SHARED.get(workspace.db, shared_id)
    review = get(workspace, shared.review_id)
    if review.closed_on and len(stored.shared(workspace.db, shared.review_id)) == 1:
        raise UserError(N_("This review is closed. Open it again first."))
    with workspace.step(act, sentence(N_("Not shared: {what}"), what=review.title)):
        stored.SHARED.delete(workspace.db, shared_id)


def warnings(workspace: Workspace, review_id: int) -> list[Sentence]:
    """What to think about before a review closes: nobody took part, nothing was found."""
    review = get(workspace, review_id)
    said = (
        (stored.members(workspace.db, review_id), N_("No member took part. Ask some first.")),
        (review.findings, N_("It does not say what you found.")),
        (review.next_steps, N_("It does not say what you do next.")),
    )
    return [sentence(text) for there, text in said if not there]


@for_offices(ORGANISERS)
def close(workspace: Workspace, act: Act, *, review_id: int) -> Review:
    """The review is done. Raises UserError while it was shared with nobody (practice no. 99)."""
    review = _refuse_closed(workspace, review_id)
    if not stored.shared(workspace.db, review_id):
        raise UserError(N_("It was shared with nobody yet. Share it, then close it."))
    with workspace.step(act, sentence(N_("Close the review: {what}"), what=review.title)):
        return stored.REVIEWS.update(workspace.db, replace(review, closed_on=act.day))


@for_offices(ORGANISERS)
def reopen(workspace: Workspace, act: Act, *, review_id: int) -> Review:
    """There is more to say of it."""
    review = get(workspace, review_id)
    with workspace.step(act, sentence(N_("Open the review again: {what}"), what=review.title)):
        return stored.REVIEWS.update(workspace.db, replace(review, closed_on=None))


def _refuse_closed(workspace: Workspace, review_id: int) -> Review:
    """What was shared is not changed behind the backs of those who read it."""
    review = get(workspace, review_id)
    if review.closed_on is not None:
        raise UserError(N_("This review is closed. Open it again first."))
    return review


def texts(workspace: Workspace, review_id: int, day: date) -> list[RecordText]:
    """Everything a review says, with what was translated of it."""
    sources = record_sources.of_full_review(full(workspace, review_id, day))
    return record_texts.with_versions(workspace, [(one, False) for one in sources if one.wording])
