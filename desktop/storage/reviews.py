"""Goals, reviews and indicators."""

from sqlite_utils import Database

from desktop.domain.goal import (
    Goal,
    GoalCheck,
    Indicator,
    IndicatorScore,
    Review,
    ReviewGoal,
    ReviewMember,
    ReviewShared,
)
from desktop.storage.records import Table

GOALS = Table("goal", Goal)
GOAL_CHECKS = Table("goal_check", GoalCheck)
REVIEWS = Table("review", Review)
MEMBERS = Table("review_member", ReviewMember)
REVIEWED = Table("review_goal", ReviewGoal)
SHARED = Table("review_shared", ReviewShared)
INDICATORS = Table("indicator", Indicator)
SCORES = Table("indicator_score", IndicatorScore)


def goals(db: Database) -> list[Goal]:
    """All goals: those we work on first, by the day they are looked at next."""
    return GOALS.where(db, order_by="state <> 'open', check_on IS NULL, check_on, id")


def checks(db: Database, goal_id: int) -> list[GoalCheck]:
    return GOAL_CHECKS.where(db, "goal_id = ?", goal_id, order_by="day, id")


def every(db: Database) -> list[Review]:
    """All reviews: open ones first, then the newest."""
    return REVIEWS.where(db, order_by="closed_on IS NOT NULL, last_day DESC, id DESC")


def members(db: Database, review_id: int) -> list[ReviewMember]:
    return MEMBERS.where(db, "review_id = ?", review_id)


def reviewed(db: Database, review_id: int) -> list[ReviewGoal]:
    return REVIEWED.where(db, "review_id = ?", review_id)


def shared(db: Database, review_id: int) -> list[ReviewShared]:
    return SHARED.where(db, "review_id = ?", review_id, order_by="day, id")


def indicators(db: Database) -> list[Indicator]:
    return INDICATORS.where(db, "ended_on IS NULL")


def scores(db: Database, indicator_id: int) -> list[IndicatorScore]:
    return SCORES.where(db, "indicator_id = ?", indicator_id, order_by="last_day")
