"""Notes, own words, interests, the versions of notes, and sheets without names."""

import json
from collections.abc import Collection
from datetime import date

from sqlite_utils import Database

from desktop.domain.meeting import Meeting
from desktop.domain.notes import (
    FeedbackSheet,
    Interest,
    LineNote,
    MemberView,
    NotesChange,
    NotesVersion,
    OpenNote,
)
from desktop.storage.agenda import OFF
from desktop.storage.meetings import MEETINGS
from desktop.storage.records import Table

NOTES = Table("line_note", LineNote)
VIEWS = Table("member_view", MemberView)
INTERESTS = Table("interest", Interest)
VERSIONS = Table("notes_version", NotesVersion)
CHANGES = Table("notes_change", NotesChange)
SHEETS = Table("feedback_sheet", FeedbackSheet)
OPEN_NOTES = Table("open_note", OpenNote)


def of_lines(db: Database, line_ids: Collection[int]) -> dict[int, LineNote]:
    """What was noted, by the line's id."""
    marks = ", ".join("?" for _ in line_ids)
    found = NOTES.where(db, f"line_id IN ({marks})", *line_ids) if line_ids else []
    return {note.line_id: note for note in found}


def views_of_lines(db: Database, line_ids: Collection[int]) -> list[MemberView]:
    marks = ", ".join("?" for _ in line_ids)
    return VIEWS.where(db, f"line_id IN ({marks})", *line_ids) if line_ids else []


def interests(db: Database, meeting_id: int) -> list[Interest]:
    return INTERESTS.where(db, "meeting_id = ?", meeting_id)


def every_interest(db: Database) -> list[Interest]:
    """The whole register, what was declared last first."""
    return INTERESTS.where(db, order_by="declared_on DESC, id DESC")


def versions(db: Database, meeting_id: int) -> list[NotesVersion]:
    """Every version of a meeting's notes, the newest first."""
    return VERSIONS.where(db, "meeting_id = ?", meeting_id, order_by="number DESC")


def changes(db: Database, meeting_id: int) -> list[NotesChange]:
    return CHANGES.where(db, "meeting_id = ?", meeting_id)


def sheets(db: Database, meeting_id: int) -> list[FeedbackSheet]:
    return SHEETS.where(db, "meeting_id = ?", meeting_id)


def being_typed(db: Database) -> list[OpenNote]:
    """What stands on a screen about a line that is on an agenda, the newest first."""
    there = f"id IN (SELECT id FROM agenda_line WHERE position > {OFF})"
    return OPEN_NOTES.where(db, there, order_by="at DESC, id DESC")


def keep_open(db: Database, note: OpenNote) -> None:
    """Write down what stands on the screen about a line, over what stood there before."""
    row = OPEN_NOTES.to_row(note)
    pairs = ", ".join(f"{name} = :{name}" for name in row if name != "id")
    if not db.execute(f"UPDATE open_note SET {pairs} WHERE id = :id", row).rowcount:
        names, marks = ", ".join(row), ", ".join(f":{name}" for name in row)
        db.execute(f"INSERT INTO open_note ({names}) VALUES ({marks})", row)


def forget_open(db: Database, line_id: int) -> None:
    db.execute("DELETE FROM open_note WHERE id = ?", (line_id,))


def noted(db: Database, day: date, *, since: date = date.min) -> list[Meeting]:
    """Meetings before a day of which something was noted, and whose notes nobody signed."""
    where = (
        "day >= ? AND day < ? AND called_off_on IS NULL AND id NOT IN"
        " (SELECT meeting_id FROM notes_version v WHERE state = 'signed' AND number ="
        " (SELECT max(number) FROM notes_version WHERE meeting_id = v.meeting_id))"
        " AND (id IN (SELECT meeting_id FROM decision) OR id IN (SELECT l.meeting_id FROM"
        " agenda_line l JOIN line_note n ON n.line_id = l.id WHERE n.said <> ''))"
    )
    return MEETINGS.where(db, where, since.isoformat(), day.isoformat(), order_by="day, id")


def forget_in_versions(db: Database, person_id: int) -> None:
    """What somebody said stays in every version as nobody's; what touched them goes.

    A version that was undone stands in history alone.
    """
    about = versions_about(db, person_id)
    for version in VERSIONS.where(db):
        if version.id not in about:
            continue
        said = json.loads(version.said)
        for line in said["lines"]:
            for view in line["views"]:
                if view["person_id"] == person_id:
                    view.update(person_id=None, through="", letter_id=None)
            kept = [one for one in line["interests"] if one["person_id"] != person_id]
            line["interests"] = kept
        text = json.dumps(said, ensure_ascii=False, sort_keys=True)
        db.table("notes_version").update(version.id, {"said": text})


def versions_about(db: Database, person_id: int) -> set[int]:
    """The versions that hold, or once held, somebody's own words or interests."""
    said = "json_extract(coalesce(after, before), '$.said')"
    rows = db.execute(
        "SELECT DISTINCT row_id FROM history_row WHERE tbl = 'notes_version'"
        f" AND (instr({said}, ?) OR instr({said}, ?))",
        (f'"person_id": {person_id},', f'"person_id": {person_id}}}'),
    )
    return {row[0] for row in rows.fetchall()}
