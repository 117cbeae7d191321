"""Meetings, who was invited and who came, and what is remembered for one meeting."""

import json
from datetime import date
from typing import Any

from sqlite_utils import Database

from desktop.domain.meeting import Attendance, Meeting, MeetingSeries
from desktop.storage.database import one
from desktop.storage.ids import new_id
from desktop.storage.records import Table

MEETINGS = Table("meeting", Meeting)
ATTENDANCE = Table("attendance", Attendance)
SERIES = Table("meeting_series", MeetingSeries)


def every(db: Database, *, limit: int | None = None, offset: int | None = None) -> list[Meeting]:
    return MEETINGS.where(db, order_by="day DESC, id DESC", limit=limit, offset=offset)


def next_from(db: Database, day: date) -> Meeting | None:
    """The meeting of this day, or the next one after it; none that was called off."""
    where = "day >= ? AND called_off_on IS NULL"
    found = MEETINGS.where(db, where, day.isoformat(), order_by="day, starts, id", limit=1)
    return found[0] if found else None


def to_come(db: Database, day: date) -> list[Meeting]:
    """Everything planned from this day on, also what was called off; the next one first."""
    return MEETINGS.where(db, "day >= ?", day.isoformat(), order_by="day, starts, id")


def on_day(db: Database, day: date) -> list[Meeting]:
    """What takes place on a day."""
    where = "day = ? AND called_off_on IS NULL"
    return MEETINGS.where(db, where, day.isoformat(), order_by="starts, id")


def preparing(db: Database, meeting_id: int) -> list[Meeting]:
    """The meetings that prepare this one, the earliest first."""
    return MEETINGS.where(db, "before_id = ?", meeting_id, order_by="day, starts, id")


def attendance(db: Database, meeting_id: int) -> list[Attendance]:
    return ATTENDANCE.where(db, "meeting_id = ?", meeting_id)


def attendance_of(db: Database, meeting_id: int, person_id: int) -> Attendance | None:
    return ATTENDANCE.find(db, "meeting_id = ? AND person_id = ?", meeting_id, person_id)


def remembered(db: Database, meeting_id: int, name: str) -> Any:
    """What was said once for this meeting: the witness, a reason, who agrees. None if nothing."""
    sql = "SELECT value FROM meeting_note WHERE meeting_id = ? AND name = ?"
    found = one(db, sql, meeting_id, name)
    return None if found is None else json.loads(found)


def remember(db: Database, meeting_id: int, name: str, value: Any) -> None:
    text = json.dumps(value)
    sql = "SELECT id FROM meeting_note WHERE meeting_id = ? AND name = ?"
    row_id = one(db, sql, meeting_id, name)
    if row_id is not None:
        db.table("meeting_note").update(row_id, {"value": text})
        return
    row = {"id": new_id(db, "meeting_note"), "meeting_id": meeting_id, "name": name, "value": text}
    db.table("meeting_note").insert(row)
