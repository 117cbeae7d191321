"""What was decided, and what people said they would do."""

from collections.abc import Collection
from datetime import date

from sqlite_utils import Database

from desktop.domain.decision import Action, ActionPutOff, Decision
from desktop.storage.records import Table

DECISIONS = Table("decision", Decision)
ACTIONS = Table("action", Action)
PUT_OFF = Table("action_put_off", ActionPutOff)


def by_ids(db: Database, ids: Collection[int]) -> dict[int, Decision]:
    marks = ", ".join("?" for _ in ids)
    found = DECISIONS.where(db, f"id IN ({marks})", *ids) if ids else []
    return {one.id or 0: one for one in found}


def of_meeting(db: Database, meeting_id: int) -> list[Decision]:
    """The decisions of a meeting, also those taken back since."""
    return DECISIONS.where(db, "meeting_id = ?", meeting_id)


def since(db: Database, day: date, known: int | None = None) -> list[Decision]:
    """Every decision since a day, and the one that is `known`; the oldest first."""
    return DECISIONS.where(db, "day >= ? OR id = ?", day.isoformat(), known, order_by="day, id")


def private(db: Database) -> set[int]:
    """The ids of the decisions about private items."""
    sql = """SELECT decision.id FROM decision JOIN item ON item.id = decision.item_id
        WHERE item.confidential"""
    return {row[0] for row in db.execute(sql).fetchall()}


def actions_of_meeting(db: Database, meeting_id: int) -> list[Action]:
    return ACTIONS.where(db, "meeting_id = ?", meeting_id)


def open_actions(db: Database) -> list[Action]:
    """Everything still to be done; what is due first stands first."""
    return ACTIONS.where(db, "state = 'open'", order_by="due IS NULL, due, id")


def put_off(db: Database, action_id: int) -> list[ActionPutOff]:
    return PUT_OFF.where(db, "action_id = ?", action_id)


def every_action(db: Database) -> list[Action]:
    """What is still to do stands first, by the day it is due; then what ended, newest first."""
    order = "state <> 'open', ended_on DESC, due IS NULL, due, id"
    return ACTIONS.where(db, order_by=order)


def times_put_off(db: Database) -> dict[int, int]:
    """How often each action was put off, by its id."""
    sql = "SELECT action_id, count(*) FROM action_put_off GROUP BY action_id"
    return dict(db.execute(sql).fetchall())
