"""Where we went to reach people, and the plan to reach those who are left out."""

from sqlite_utils import Database

from desktop.domain.outreach import Outreach, ReachStep
from desktop.storage.records import Table

OUTREACH = Table("outreach", Outreach)
STEPS = Table("reach_step", ReachStep)


def every(db: Database) -> list[Outreach]:
    """Everywhere we went, the newest first."""
    return OUTREACH.where(db, order_by="day DESC, id DESC")


def plan(db: Database) -> list[ReachStep]:
    """Every step: what is to do first, by the day it is due."""
    return STEPS.where(db, order_by="state <> 'to do', due IS NULL, due, id")
