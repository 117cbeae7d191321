"""Two-question sheets: typed in without a name, and counted.

Under three sheets only their number is told: with one or two, whoever saw them handed in
knows who felt what. From three on faces are counted and what was written is listed, sorted
by the alphabet, so that it shows neither the order they came in nor which texts belong
together. The number of sheets is told at all times, so that whoever types knows how far they
are. Nothing else about a sheet is kept, and a wrong one is taken back with Undo.
"""

from collections import Counter
from collections.abc import Iterable

from desktop.domain.meeting import Meeting
from desktop.domain.notes import FeedbackSheet
from desktop.domain.office import EVERY_OFFICE, Act
from desktop.domain.person import clean_text
from desktop.domain.sheets import FEWEST, Counted, Felt
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.services.access import for_offices
from desktop.services.meetings import meetings
from desktop.services.workspace import Workspace
from desktop.storage import agenda, notes

SHOWN = 6
"""So many meetings a trend goes back."""


@for_offices(EVERY_OFFICE)
def add(
    workspace: Workspace,
    act: Act,
    *,
    meeting_id: int,
    felt: Felt | None = None,
    worked: str = "",
    to_change: str = "",
) -> None:
    """Type in one sheet. Raises UserError, field `felt`, for one that says nothing."""
    worked, to_change = clean_text(worked), clean_text(to_change)
    if felt is None and not worked and not to_change:
        raise UserError(N_("Choose a face, or write what the sheet says."), field="felt")
    sheet = FeedbackSheet(meeting_id=meeting_id, felt=felt, worked=worked, to_change=to_change)
    with workspace.step(act, sentence(N_("A sheet with two questions"))):
        notes.SHEETS.add(workspace.db, sheet)


def counted(workspace: Workspace, meeting_id: int) -> Counted:
    """The sheets of one meeting; only how many, while they are few."""
    return _counted(workspace, meetings.get(workspace, meeting_id))


def trend(workspace: Workspace, meeting_id: int) -> list[Counted]:
    """This meeting and those of its kind before it that have sheets, the oldest first."""
    meeting = meetings.get(workspace, meeting_id)
    alike = agenda.meetings_like(workspace.db, meeting)
    until = [one for one in alike if one.day <= meeting.day]
    found = [one for one in (_counted(workspace, each) for each in until) if one.sheets]
    return found[-SHOWN:]


def _counted(workspace: Workspace, meeting: Meeting) -> Counted:
    sheets = notes.sheets(workspace.db, meeting.id or 0)
    if len(sheets) < FEWEST:
        return Counted(meeting=meeting, sheets=len(sheets))
    faces = Counter(sheet.felt for sheet in sheets)
    return Counted(
        meeting=meeting,
        sheets=len(sheets),
        listened=faces[Felt.LISTENED],
        little=faces[Felt.LITTLE],
        felt_not=faces[Felt.NOT],
        no_face=faces[None],
        worked=_sorted(sheet.worked for sheet in sheets),
        to_change=_sorted(sheet.to_change for sheet in sheets),
    )


def _sorted(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted((text for text in texts if text), key=str.casefold))
