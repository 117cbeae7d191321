"""What stands between notes and being agreed: what is missing, and what is only said.

Nothing here is ever in the way of typing (practice rules 27 and 28 stop the agreeing alone).
"""

from dataclasses import dataclass

from desktop.domain.agenda import LineState
from desktop.domain.decision import Decision
from desktop.domain.notes import LineNotes, MeetingNotes
from desktop.language import N_, Sentence, plural, sentence
from desktop.services.changes import decisions
from desktop.services.meetings.notes import line_notes
from desktop.services.meetings.notes.gathering import gather, shown
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One thing that is missing of a decision. `line_id` is where it was noted, if anywhere."""

    said: Sentence
    decision: Decision
    line_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Warned:
    """Something to know before agreeing, which stops nobody. `line_id` leads to where it is."""

    said: Sentence
    line_id: int | None = None


def stops(workspace: Workspace, meeting_id: int) -> list[Stop]:
    """What is missing of the decisions of these notes (practice rules 27 and 28)."""
    content = gather(workspace, meeting_id)
    found = [
        Stop(said=said, decision=decision, line_id=line.line.id)
        for line in content.lines
        for decision in line.decisions
        for said in decisions.missing(decision)
    ]
    found += [
        Stop(said=said, decision=decision)
        for decision in content.between
        for said in decisions.missing(decision)
    ]
    return found


def warnings(workspace: Workspace, meeting_id: int) -> list[Warned]:
    """What is worth knowing before these notes are agreed."""
    notes = shown(workspace, gather(workspace, meeting_id))
    return [
        *_still_typed(workspace, meeting_id),
        *_too_few(notes),
        *_not_read_back(notes),
        *_not_answered(notes),
    ]


def _still_typed(workspace: Workspace, meeting_id: int) -> list[Warned]:
    """A line with something that could not be read yet: that part is not in the notes."""
    said = sentence(N_("Something you typed is not in the notes yet. Look at its line."))
    drafts = line_notes.being_typed(workspace, meeting_id)
    return [Warned(said=said, line_id=draft.id) for draft in drafts]


def _too_few(notes: MeetingNotes) -> list[Warned]:
    """Decisions stand although too few were there; that is said and stops nobody."""
    decided = [one for line in notes.lines for one in line.decisions if one.quorate is False]
    if not decided:
        return []
    said = plural(
        "Not enough members were there to decide (quorum). {count} decision says so.",
        "Not enough members were there to decide (quorum). {count} decisions say so.",
        count=len(decided),
    )
    return [Warned(said=said)]


def _not_read_back(notes: MeetingNotes) -> list[Warned]:
    """Lines on which something was said that nobody read back to the room (practice no. 36)."""
    lines = [line for line in notes.lines if _says_something(line) and not line.note.read_back]
    if not lines:
        return []
    said = plural(
        "{count} line was not read back to the meeting.",
        "{count} lines were not read back to the meeting.",
        count=len(lines),
    )
    return [Warned(said=said, line_id=lines[0].line.id)]


def _says_something(line: LineNotes) -> bool:
    talked = line.line.line.state is LineState.DISCUSSED and line.line.item is not None
    return bool(talked or line.note.said or line.own_words or line.decisions)


def _not_answered(notes: MeetingNotes) -> list[Warned]:
    asked = [one for one in notes.changes if one.answered_on is None]
    if not asked:
        return []
    said = plural(
        "{count} person asked for a change and has no answer.",
        "{count} people asked for a change and have no answer.",
        count=len(asked),
    )
    return [Warned(said=said)]
