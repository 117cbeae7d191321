"""The page of notes on the day after a meeting, and what it says is missing."""

from datetime import UTC, datetime

from desktop.ui.meetings.notes.notes_page import NotesPage
from tests.services.noted import Noted
from tests.ui.visiting import Visit

AFTER = datetime(2026, 4, 10, 12, 0, tzinfo=UTC)
"""The day after the next meeting."""


def make_page(made: Noted, *parts: object) -> NotesPage:
    page = NotesPage(*parts)  # type: ignore[arg-type]
    page.show_meeting(made.id)
    return page


def missing(visit: Visit) -> list[str]:
    return [row.title for row in visit.room.before.list.rows()]
