"""Notes, own words, interests, the versions of notes, and sheets without names."""

from collections.abc import Collection

from sqlite_utils import Database

from desktop.domain.notes import (
    FeedbackSheet,
    Interest,
    LineNote,
    MemberView,
    NotesChange,
    NotesVersion,
    OpenNote,
)
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
