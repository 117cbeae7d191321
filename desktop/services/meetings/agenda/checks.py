"""What somebody should know about an agenda before it is agreed; nothing here stops them."""

from desktop.domain.agenda_checks import (
    NUDGES,
    Finding,
    Reader,
    check,
    check_words,
)
from desktop.domain.meeting import Meeting
from desktop.domain.person import Reading
from desktop.domain.plain_words import LONGEST_EASY_SENTENCE, LONGEST_SENTENCE
from desktop.services.changes import actions
from desktop.services.meetings import meetings
from desktop.services.meetings.agenda import agenda, glossary, item_papers
from desktop.services.workspace import Workspace


def findings(workspace: Workspace, meeting_id: int) -> list[Finding]:
    """Everything to know about this agenda, what matters most first.

    Words and sentences, and the weight of papers, only where the group asked for nudges.
    """
    full = agenda.of_meeting(workspace, meeting_id)
    settings = workspace.settings
    pages, size = item_papers.weight(workspace, meeting_id)
    still_open = actions.open_actions(workspace)
    mine = (one for one in still_open if one.action.body_id == full.meeting.body_id)
    found = list(
        check(
            full,
            decided_by=full.meeting.body_id is not None,
            actions=tuple(mine),
            pages=pages,
            size=size,
        )
    )
    if not settings.nudges:
        return [one for one in found if one.kind not in NUDGES]
    reader = Reader(
        most=_most_words(workspace, full.meeting),
        known=glossary.known(workspace),
        english=settings.language == "en",
    )
    return [*found, *check_words(full, reader)]


def _most_words(workspace: Workspace, meeting: Meeting) -> int:
    """How many words a sentence may have: fewer where somebody invited has Easy Read."""
    invited = meetings.attendance(workspace, meeting.id or 0)
    if any(person.reading is Reading.EASY for _, person in invited):
        return LONGEST_EASY_SENTENCE
    return LONGEST_SENTENCE
