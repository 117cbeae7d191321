"""What is to be known of a line while it is talked about: shown under what was said, to read."""

from desktop.domain.agenda import FullLine, LineKind
from desktop.domain.body import POWER_NAMES
from desktop.domain.meeting import Meeting
from desktop.language import Words
from desktop.services.changes import actions
from desktop.services.meetings.bodies import bodies
from desktop.services.meetings.notes import notes
from desktop.services.workspace import Workspace
from desktop.ui.meetings.agenda.agenda_words import PARTS
from desktop.ui.meetings.notes.actions_words import due, owner

IN_THE_FIELDS = frozenset({"options", "recommended"})
"""They stand in the fields of the decision."""


def facts(words: Words, workspace: Workspace, meeting: Meeting, full: FullLine) -> list[str]:
    """A line each: of an item what it is about, of others what has to be gone through."""
    if full.line.kind is LineKind.ACTIONS:
        found = actions.open_actions(workspace, meeting.body_id)
        said = [(one.action.wording, owner(words, one), due(words, one)) for one in found]
        return [" · ".join(part for part in parts if part) for parts in said]
    if full.line.kind is LineKind.BETWEEN:
        made = notes.of_meeting(workspace, meeting.id or 0).between
        return [f"{one.wording} · {one.made_between}" for one in made]
    item = full.item
    if item is None:
        return []
    lines = [words.text("Private: it is printed apart.")] if item.confidential else []
    texts = ((label, getattr(item, part)) for part, label in PARTS if part not in IN_THE_FIELDS)
    return [*lines, *(words.text(label, text=text) for label, text in texts if text)]


def whose_decision(words: Words, workspace: Workspace, meeting: Meeting) -> str:
    """`Committee: we advise, others decide.` It comes from the meeting."""
    if meeting.body_id is None:
        return words.text("This meeting belongs to no group yet. Say which, at the meeting.")
    body = bodies.get(workspace, meeting.body_id)
    power = words.text(POWER_NAMES[body.power])
    return words.text("{group}: {power}.", group=body.name, power=power)
