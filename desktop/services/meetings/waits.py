"""What Today says of meetings: each thing only while it can be done, and few at once."""

from collections.abc import Iterable
from datetime import timedelta

from desktop.domain.meeting import Meeting
from desktop.domain.office import EVERY_OFFICE, Act
from desktop.language import N_, Sentence, plural, sentence
from desktop.services.access import for_offices
from desktop.services.changes import actions
from desktop.services.meetings import moving
from desktop.services.meetings.agenda import items
from desktop.services.meetings.bodies import attendance, bodies
from desktop.services.meetings.notes import notes
from desktop.services.meetings.steps import Progress, Step, StepKind, steps
from desktop.services.waits.wait import Wait, WaitKind
from desktop.services.workspace import Workspace
from desktop.storage import agenda, needs, people
from desktop.storage import meetings as stored

EARLY = timedelta(days=42)
"""Before that nobody needs to think of what a meeting lacks."""
PACKS_FROM = timedelta(days=3)
"""How long before its day sending the packs is said."""
ONLY_WITH_AGENDAS = frozenset({StepKind.AGENDA, StepKind.PACKS})
"""A group that never wrote an agenda is not asked for one."""
LATE_ALONE = 2
"""So many late things of one's own are told one by one; more of them as a number."""


@for_offices(EVERY_OFFICE)
def waits(workspace: Workspace, act: Act) -> list[Wait]:
    """Everything about meetings that waits today, in the order in which it helps."""
    return [
        *_to_tell(workspace, act),
        *_next_meeting(workspace, act),
        *_ideas(workspace),
        *_notes(workspace, act),
        *_actions(workspace, act),
        *_reviews(workspace, act),
        *_attendance(workspace, act),
    ]


@for_offices(EVERY_OFFICE)
def lacking(workspace: Workspace, act: Act, *, meeting_id: int) -> list[Sentence]:
    """What is still to do for a meeting, each in a few words: `2 needs`."""
    found = steps(workspace, act, meeting_id=meeting_id)
    used = agenda.is_used(workspace.db)
    wanted = [step for step in found if used or step.kind not in ONLY_WITH_AGENDAS]
    return [step.lacks for step in wanted if step.lacks is not None]


def _to_tell(workspace: Workspace, act: Act) -> Iterable[Wait]:
    """Meetings to come that were moved or called off, while somebody does not know."""
    for meeting in stored.to_come(workspace.db, act.day):
        count = len(moving.to_tell(workspace, meeting.id or 0))
        if count:
            title = sentence(N_("“{title}” was moved."), title=meeting.title)
            if meeting.called_off_on is not None:
                title = sentence(N_("“{title}” was called off."), title=meeting.title)
            detail = plural(
                "{count} person has to hear of it.",
                "{count} people have to hear of it.",
                count=count,
            )
            short = plural(
                "a meeting that was moved or called off",
                "{count} meetings that were moved or called off",
                count=1,
            )
            yield _of(WaitKind.MOVED, meeting, "meeting", title, short, detail)


def _next_meeting(workspace: Workspace, act: Act) -> Iterable[Wait]:
    meeting = stored.next_from(workspace.db, act.day)
    if meeting is None or meeting.day - act.day > EARLY:
        return
    used = agenda.is_used(workspace.db)
    for step in steps(workspace, act, meeting_id=meeting.id or 0):
        due = step.progress is Progress.DUE and step.lacks is not None
        if due and (used or step.kind not in ONLY_WITH_AGENDAS):
            yield from _step(meeting, step, act)


def _step(meeting: Meeting, step: Step, act: Act) -> Iterable[Wait]:
    """One thing the next meeting lacks, from when on somebody should see to it."""
    if step.kind is StepKind.AGENDA and meeting.day > act.day:
        title = sentence(N_("The agenda of “{title}” is to be agreed."), title=meeting.title)
        short = sentence(N_("an agenda"))
        yield _of(WaitKind.AGENDA, meeting, "agenda", title, short, step.said)
    elif step.kind is StepKind.READY:
        title = sentence(N_("Can everybody take part in “{title}”?"), title=meeting.title)
        yield _of(WaitKind.NEEDS, meeting, "ready", title, sentence(N_("needs")), step.said)
    elif step.kind is StepKind.PACKS and meeting.day > act.day:
        by = meeting.send_by
        if by is None or by - act.day <= PACKS_FROM:
            title = sentence(N_("Send the packs of “{title}”."), title=meeting.title)
            yield _of(WaitKind.PACKS, meeting, "packs", title, sentence(N_("packs")), step.said)


def _of(
    kind: WaitKind,
    meeting: Meeting,
    place: str,
    title: Sentence,
    short: Sentence,
    detail: Sentence | str = "",
) -> Wait:
    ids = (("meeting_id", meeting.id or 0),)
    return Wait(kind=kind, title=title, short=short, detail=detail, place=place, ids=ids)


def _ideas(workspace: Workspace) -> Iterable[Wait]:
    """Whoever proposed something is told what became of it."""
    count = len(items.to_answer(workspace))
    if count:
        title = plural(
            "{count} idea has an answer. Tell whoever proposed it.",
            "{count} ideas have an answer. Tell whoever proposed them.",
            count=count,
        )
        short = plural("an answer to an idea", "{count} answers to ideas", count=count)
        yield Wait(kind=WaitKind.IDEAS, title=title, short=short, count=count, place="ideas")


def _notes(workspace: Workspace, act: Act) -> Iterable[Wait]:
    """The notes that wait longest; the others come after them."""
    for waiting in notes.waiting(workspace, act)[:1]:
        short = sentence(N_("notes"))
        yield _of(WaitKind.NOTES, waiting.meeting, "afterwards", waiting.said, short)


def _actions(workspace: Workspace, act: Act) -> Iterable[Wait]:
    """What is late: mine one by one, where they are few; that of others as a number."""
    late = actions.late(workspace, act)
    mine = [one for one in late if one.action.owner_id == act.person_id]
    if len(mine) <= LATE_ALONE:
        for one in mine:
            title = sentence(N_("You said: {what}"), what=one.action.wording)
            detail = sentence(N_("By {day}."), day=one.action.due)
            yield Wait(
                kind=WaitKind.ACTIONS, title=title, detail=detail, short=_to_do(1), place="actions"
            )
        late = [one for one in late if one not in mine]
    if late:
        title = plural(
            "{count} thing we said we would do is late.",
            "{count} things we said we would do are late.",
            count=len(late),
        )
        yield Wait(
            kind=WaitKind.ACTIONS,
            title=title,
            short=_to_do(len(late)),
            count=len(late),
            place="actions",
        )


def _to_do(count: int) -> Sentence:
    return plural(
        "something we said we would do", "{count} things we said we would do", count=count
    )


def _reviews(workspace: Workspace, act: Act) -> Iterable[Wait]:
    """Days on which somebody wanted to look at something again: terms of reference, needs."""
    for body in bodies.every(workspace):
        terms = bodies.terms(workspace, body.id or 0)
        if terms is not None and terms.review_on is not None and terms.review_on <= act.day:
            yield Wait(
                kind=WaitKind.TERMS,
                title=sentence(N_("Does what {name} is for still fit?"), name=body.name),
                detail=sentence(N_("You chose {day} for this."), day=terms.review_on),
                short=sentence(N_("terms of reference")),
                place="bodies",
                ids=(("body_id", body.id or 0),),
            )
    yield from _needs_again(workspace, act)


def _needs_again(workspace: Workspace, act: Act) -> Iterable[Wait]:
    """Whose needs may have changed; nobody is named on a screen that others see."""
    ids_due = {need.person_id for need in needs.to_look_at(workspace.db, act.day)}
    found = [one for one in people.by_ids(workspace.db, ids_due).values() if not one.is_gone]
    if found:
        title = plural(
            "Ask {count} person again what they need.",
            "Ask {count} people again what they need.",
            count=len(found),
        )
        ids = (("person_id", found[0].id or 0),)
        short = plural(
            "asking what somebody needs", "asking what {count} people need", count=len(found)
        )
        yield Wait(
            kind=WaitKind.ASK_NEEDS,
            title=title,
            short=short,
            count=len(found),
            place="person",
            ids=ids,
        )


def _attendance(workspace: Workspace, act: Act) -> Iterable[Wait]:
    """Fewer come than before: only where the group wants to hear of it."""
    for nudge in attendance.nudge(workspace, act):
        yield Wait(
            kind=WaitKind.ATTENDANCE,
            title=sentence(N_("{name}: who comes"), name=nudge.name),
            detail=nudge.said,
            short=sentence(N_("who comes")),
            place="bodies",
            ids=(("body_id", nudge.body_id),),
        )
