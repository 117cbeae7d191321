"""The group's settings: one row each, so that history says which was changed."""

import json
from dataclasses import fields
from datetime import date
from typing import Any, get_type_hints

from sqlite_utils import Database

from desktop.domain.group import GroupSettings
from desktop.storage.ids import new_id


def read(db: Database) -> GroupSettings:
    kinds = get_type_hints(GroupSettings)
    kept: dict[str, Any] = {}
    for row in db.table("setting").rows:
        if row["name"] in kinds:
            kept[row["name"]] = kinds[row["name"]](json.loads(row["value"]))
    return GroupSettings(**kept)


def write(db: Database, settings: GroupSettings) -> None:
    """Write the settings that differ from what the file holds."""
    before = {row["name"]: row for row in db.table("setting").rows}
    for field in fields(settings):
        value = json.dumps(getattr(settings, field.name))
        row = before.get(field.name)
        if row is None:
            new = {"id": new_id(db, "setting"), "name": field.name, "value": value}
            db.table("setting").insert(new)
        elif row["value"] != value:
            db.table("setting").update(row["id"], {"value": value})


def closed_days(db: Database) -> dict[date, str]:
    rows = db.table("closed_day").rows_where(order_by="day")
    return {date.fromisoformat(row["day"]): row["name"] for row in rows}


def add_closed_day(db: Database, day: date, name: str) -> None:
    row = {"id": new_id(db, "closed_day"), "day": day.isoformat(), "name": name}
    db.table("closed_day").insert(row)


def remove_closed_day(db: Database, day: date) -> None:
    db.execute("DELETE FROM closed_day WHERE day = ?", (day.isoformat(),))
