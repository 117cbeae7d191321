"""How far a meeting is, step by step: its agenda, needs, packs, money, notes; and what is next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desktop.domain.agenda import LineState
from desktop.domain.mailing import CopyState
from desktop.domain.meeting import AgendaState, Meeting
from desktop.domain.notes import NOTES_STATE_NAMES, NotesState
from desktop.domain.office import EVERY_OFFICE, Act
from desktop.domain.paper_kinds import Paper
from desktop.language import N_, Sentence, plural, sentence
from desktop.services.access import for_offices
from desktop.services.meetings import meetings
from desktop.services.meetings.agenda import items
from desktop.services.meetings.ready.readiness import readiness
from desktop.services.workspace import Workspace
from desktop.storage import agenda as stored_agenda
from desktop.storage import mailings
from desktop.storage import notes as stored_notes

CASH_FROM = timedelta(days=7)
"""How long before a meeting somebody sees to its cash and its papers."""


class Progress(StrEnum):
    """Whether a step waits for its time, waits for somebody, or is done."""

    NOT_YET = "not yet"
    DUE = "due"
    DONE = "done"


class StepKind(StrEnum):
    """The steps of a meeting in order; each is called like its place in the window."""

    AGENDA = "agenda"
    READY = "ready"
    PACKS = "packs"
    BEFORE = "before"
    DAY = "notes"
    AFTERWARDS = "afterwards"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step: how it stands, and what is done next about it.

    `lacks` names it among what is still to do for a meeting: `2 needs`; None where nothing is.
    """

    kind: StepKind
    said: Sentence
    progress: Progress = Progress.NOT_YET
    do: Sentence
    lacks: Sentence | None = None


@for_offices(EVERY_OFFICE)
def steps(workspace: Workspace, act: Act, *, meeting_id: int) -> list[Step]:
    """Every step of a meeting, in order; none for one that was called off."""
    meeting = meetings.get(workspace, meeting_id)
    if meeting.called_off_on is not None:
        return []
    return [
        _agenda(workspace, meeting, act.day),
        _ready(workspace, meeting, act.day),
        _packs(workspace, meeting, act.day),
        _before(meeting, act.day),
        _day(workspace, meeting, act.day),
        _afterwards(workspace, meeting, act.day),
    ]


def next_step(found: Sequence[Step]) -> Step | None:
    """The first thing somebody should do now; where nothing presses, what is lacking first."""
    due = [step for step in found if step.progress is Progress.DUE]
    lacking = [step for step in found if step.lacks is not None]
    return next(iter([*due, *lacking]), None)


def _agenda(workspace: Workspace, meeting: Meeting, today: date) -> Step:
    lines = stored_agenda.lines(workspace.db, meeting.id or 0)
    count = sum(line.item_id is not None for line in lines)
    if meeting.agenda_state is AgendaState.AGREED:
        said = sentence(N_("Agreed."))
        if meeting.agenda_agreed_on is not None:
            said = sentence(N_("Agreed on {day}."), day=meeting.agenda_agreed_on)
        return _step(StepKind.AGENDA, said, Progress.DONE, N_("Look at the agenda"))
    over = meeting.day < today
    if lines:
        said = plural("Draft: {count} item.", "Draft: {count} items.", count=count)
        progress = Progress.NOT_YET if over else Progress.DUE
        lacks = N_("the agenda")
        return _step(StepKind.AGENDA, said, progress, N_("Agree the agenda"), lacks)
    if over:
        return _step(StepKind.AGENDA, sentence(N_("None.")), Progress.NOT_YET, N_("The agenda"))
    said, open_ = _ideas(workspace, meeting, today)
    progress = Progress.NOT_YET if open_ else Progress.DUE
    lacks = N_("the agenda")
    return _step(StepKind.AGENDA, said, progress, N_("Put the agenda together"), lacks)


def _ideas(workspace: Workspace, meeting: Meeting, today: date) -> tuple[Sentence, bool]:
    """How many ideas there are, and whether more are taken."""
    ideas = [
        item
        for item in items.open_items(workspace)
        if item.meeting_id in {None, meeting.id} and item.body_id in {None, meeting.body_id}
    ]
    count = plural("{count} idea.", "{count} ideas.", count=len(ideas))
    close = meeting.items_close
    if close is None:
        return sentence(N_("Open for ideas. {ideas}"), ideas=count), True
    if today <= close:
        text = N_("Open for ideas until {day}. {ideas}")
        return sentence(text, day=close, ideas=count), True
    return sentence(N_("Ideas closed on {day}. {ideas}"), day=close, ideas=count), False


def _ready(workspace: Workspace, meeting: Meeting, today: date) -> Step:
    found = readiness(workspace, meeting.id or 0)
    unmet = sum(len(line.people) for line in found.unmet)
    do = N_("See what is needed")
    if not unmet or meeting.day < today:
        progress = Progress.DONE if found.lines and not unmet else Progress.NOT_YET
        said = sentence(N_("Over.")) if meeting.day < today else found.said
        return _step(StepKind.READY, said, progress, do)
    said = plural("{count} need is not met.", "{count} needs are not met.", count=unmet)
    lacks = plural("{count} need", "{count} needs", count=unmet)
    return Step(kind=StepKind.READY, said=said, progress=Progress.DUE, do=sentence(do), lacks=lacks)


def _packs(workspace: Workspace, meeting: Meeting, today: date) -> Step:
    sent, left = packs_of(workspace, meeting.id or 0)
    do = N_("Make the packs")
    if left and meeting.day >= today:
        said = plural("{count} is not sent yet.", "{count} are not sent yet.", count=left)
        if meeting.send_by is not None:
            said = sentence(N_("{left} Send by {day}."), left=said, day=meeting.send_by)
        lacks = plural("{count} pack to send", "{count} packs to send", count=left)
        step = _step(StepKind.PACKS, said, Progress.DUE, N_("Send the packs"))
        return Step(kind=step.kind, said=said, progress=step.progress, do=step.do, lacks=lacks)
    if sent:
        said = plural("Sent to {count} person.", "Sent to {count} people.", count=sent)
        return _step(StepKind.PACKS, said, Progress.DONE, N_("Look at the packs"))
    if meeting.day < today or meeting.send_by is None:
        return _step(StepKind.PACKS, sentence(N_("Nothing was sent.")), Progress.NOT_YET, do)
    due = meeting.agenda_state is AgendaState.AGREED or meeting.send_by <= today
    progress = Progress.DUE if due else Progress.NOT_YET
    said = sentence(N_("Send by {day}."), day=meeting.send_by)
    return _step(StepKind.PACKS, said, progress, do, N_("the packs"))


def packs_of(workspace: Workspace, meeting_id: int) -> tuple[int, int]:
    """How many people were sent their pack, and how many copies are still to be sent."""
    counted = mailings.counted(workspace.db)
    sent = left = 0
    for mailing in mailings.of_meeting(workspace.db, meeting_id):
        if mailing.paper == Paper.PACK:
            states = counted.get(mailing.id or 0, {})
            sent += states.get(CopyState.SENT, 0)
            left += sum(states.get(state, 0) for state in TO_SEND)
    return sent, left


TO_SEND = (CopyState.READY, CopyState.STOPPED, CopyState.TASK, CopyState.PRINTED)


def _before(meeting: Meeting, today: date) -> Step:
    said = sentence(N_("What cash to get, and what to print."))
    due = today <= meeting.day <= today + CASH_FROM
    progress = Progress.DUE if due else Progress.NOT_YET
    return _step(StepKind.BEFORE, said, progress, N_("Before the meeting"))


def _day(workspace: Workspace, meeting: Meeting, today: date) -> Step:
    do = N_("Take notes")
    if today < meeting.day:
        return _step(StepKind.DAY, sentence(N_("Not yet.")), Progress.NOT_YET, do)
    lines = stored_agenda.lines(workspace.db, meeting.id or 0)
    talked = sum(line.state is not LineState.PLANNED for line in lines)
    if talked:
        text = N_("{count} of {all} lines were seen to.")
        said = sentence(text, count=talked, all=len(lines))
        progress = Progress.DONE if meeting.ended or today > meeting.day else Progress.DUE
        return _step(StepKind.DAY, said, progress, do)
    if today == meeting.day:
        return _step(StepKind.DAY, sentence(N_("Today.")), Progress.DUE, do)
    said = sentence(N_("Nothing is written down."))
    return _step(StepKind.DAY, said, Progress.DUE if lines else Progress.NOT_YET, do)


def _afterwards(workspace: Workspace, meeting: Meeting, today: date) -> Step:
    do = N_("Go on with the notes")
    newest = next(iter(stored_notes.versions(workspace.db, meeting.id or 0)), None)
    noted = meeting.day < today and _is_noted(workspace, meeting)
    if newest is None and not noted:
        return _step(StepKind.AFTERWARDS, sentence(N_("Not yet.")), Progress.NOT_YET, do)
    state = newest.state if newest is not None else NotesState.DRAFT
    said = sentence(N_("Notes: {state}."), state=sentence(NOTES_STATE_NAMES[state]))
    done = state in {NotesState.AGREED, NotesState.SIGNED}
    progress = Progress.DONE if done else Progress.DUE
    return _step(StepKind.AFTERWARDS, said, progress, do)


def _is_noted(workspace: Workspace, meeting: Meeting) -> bool:
    newer = meeting.day + timedelta(days=1)
    return any(one.id == meeting.id for one in stored_notes.noted(workspace.db, newer))


def _step(kind: StepKind, said: Sentence, progress: Progress, do: str, lacks: str = "") -> Step:
    return Step(
        kind=kind,
        said=said,
        progress=progress,
        do=sentence(do),
        lacks=sentence(lacks) if lacks else None,
    )
