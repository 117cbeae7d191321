"""Meetings and who comes to them."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.domain import record_sources
from desktop.domain.meeting import REPLY_NAMES, Attendance, Meeting, Reply
from desktop.domain.meeting_days import with_days
from desktop.domain.office import EVERY_OFFICE, ORGANISERS, Act
from desktop.domain.person import Person
from desktop.language import N_, plural, sentence
from desktop.services.access import for_offices
from desktop.services.changes import decisions
from desktop.services.papers import versions
from desktop.services.workspace import Workspace
from desktop.storage import meetings, needs, people


def every(
    workspace: Workspace, *, limit: int | None = None, offset: int | None = None
) -> list[Meeting]:
    return meetings.every(workspace.db, limit=limit, offset=offset)


def get(workspace: Workspace, meeting_id: int) -> Meeting:
    return meetings.MEETINGS.get(workspace.db, meeting_id)


@for_offices(EVERY_OFFICE)
def next_one(workspace: Workspace, act: Act) -> Meeting | None:
    """Today's meeting, or the next one."""
    return meetings.next_from(workspace.db, act.day)


def attendance(workspace: Workspace, meeting_id: int) -> list[tuple[Attendance, Person]]:
    """Everybody invited or there, by name."""

    def read() -> list[tuple[Attendance, Person]]:
        rows = meetings.attendance(workspace.db, meeting_id)
        found = people.by_ids(workspace.db, {row.person_id for row in rows})
        pairs = [(row, found[row.person_id]) for row in rows]
        return sorted(pairs, key=lambda pair: pair[1].name.casefold())

    of = frozenset({"attendance", "person"})
    return list(workspace.kept(("attendance", meeting_id), read, of=of))


@for_offices(ORGANISERS)
def add(workspace: Workspace, act: Act, *, meeting: Meeting, invite: Sequence[int] = ()) -> Meeting:
    """Add a meeting and invite people to it; ideas close and packs leave as the group has it."""
    with workspace.step(act, sentence(N_("Add the meeting “{title}”"), title=meeting.title)):
        planned = with_days(meeting, workspace.settings, act.day)
        stored = meetings.MEETINGS.add(workspace.db, planned)
        assert stored.id is not None
        for person_id in dict.fromkeys(invite):
            row = Attendance(meeting_id=stored.id, person_id=person_id)
            meetings.ATTENDANCE.add(workspace.db, row)
        return stored


@for_offices(ORGANISERS)
def change(workspace: Workspace, act: Act, *, meeting: Meeting) -> Meeting:
    with workspace.step(act, sentence(N_("Change the meeting “{title}”"), title=meeting.title)):
        versions.keep_in_step(workspace, record_sources.of_meeting(meeting), day=act.day)
        if meeting.venue_id != get(workspace, meeting.id or 0).venue_id:
            needs.take_up_access(workspace.db, meeting.id or 0)
        stored = meetings.MEETINGS.update(workspace.db, meeting)
        decisions.follow_meeting(workspace, meeting.id or 0)
        return stored


@for_offices(ORGANISERS)
def invite(workspace: Workspace, act: Act, *, meeting_id: int, person_ids: Sequence[int]) -> None:
    """Invite people; who is on the list already stays as they are."""
    label = plural("Invite {count} person", "Invite {count} people", count=len(person_ids))
    with workspace.step(act, label):
        for person_id in person_ids:
            if not meetings.attendance_of(workspace.db, meeting_id, person_id):
                row = Attendance(meeting_id=meeting_id, person_id=person_id)
                meetings.ATTENDANCE.add(workspace.db, row)


@for_offices(EVERY_OFFICE)
def reply(workspace: Workspace, act: Act, *, meeting_id: int, person_id: int, reply: Reply) -> None:
    """Coming, not coming, or no answer: freely changed."""
    person = people.PEOPLE.get(workspace.db, person_id)
    said = sentence(REPLY_NAMES[reply])
    with workspace.step(act, sentence(N_("{name}: {reply}"), name=person.short, reply=said)):
        _store(workspace, meeting_id, person_id, reply=reply)


@for_offices(EVERY_OFFICE)
def came(
    workspace: Workspace, act: Act, *, meeting_id: int, person_id: int, came: bool = True
) -> None:
    """Tick or untick that somebody is here. One tick serves the desk, the sheet and the notes."""
    known = meetings.attendance_of(workspace.db, meeting_id, person_id)
    if known is not None and known.came == came:
        return
    person = people.PEOPLE.get(workspace.db, person_id)
    text = N_("{name} came") if came else N_("{name} did not come")
    with workspace.step(act, sentence(text, name=person.short)):
        _store(workspace, meeting_id, person_id, came=came, came_at=act.at if came else None)


@for_offices(EVERY_OFFICE)
def no_costs(
    workspace: Workspace, act: Act, *, meeting_id: int, person_id: int, none: bool
) -> None:
    """“I don't claim” today: remembered on the person, one key to change."""
    person = people.PEOPLE.get(workspace.db, person_id)
    text = N_("{name} does not claim") if none else N_("{name} claims after all")
    with workspace.step(act, sentence(text, name=person.short)):
        _store(workspace, meeting_id, person_id, no_costs=none)
        people.PEOPLE.update(workspace.db, replace(person, claims_costs=not none))


@for_offices(EVERY_OFFICE)
def somebody_not_expected(
    workspace: Workspace, act: Act, *, meeting_id: int, name: str, supports_id: int | None = None
) -> Person:
    """Somebody who is simply here: the name is enough. A supporter may have their own costs."""
    person = Person(name=name, joined_on=act.day)
    with workspace.step(act, sentence(N_("{name} came, not expected"), name=person.name)):
        stored = people.PEOPLE.add(workspace.db, person)
        assert stored.id is not None
        row = Attendance(
            meeting_id=meeting_id,
            person_id=stored.id,
            invited=False,
            came=True,
            came_at=act.at,
            supports_id=supports_id,
        )
        meetings.ATTENDANCE.add(workspace.db, row)
        return stored


@for_offices(EVERY_OFFICE)
def known_but_not_expected(
    workspace: Workspace,
    act: Act,
    *,
    meeting_id: int,
    person_id: int,
    supports_id: int | None = None,
) -> None:
    """Somebody we know who was not invited and is here."""
    person = people.PEOPLE.get(workspace.db, person_id)
    with workspace.step(act, sentence(N_("{name} came, not expected"), name=person.short)):
        _store(
            workspace,
            meeting_id,
            person_id,
            came=True,
            came_at=act.at,
            **({"supports_id": supports_id} if supports_id else {}),
        )


def _store(workspace: Workspace, meeting_id: int, person_id: int, **changed: object) -> None:
    known = meetings.attendance_of(workspace.db, meeting_id, person_id)
    if known is None:
        new = Attendance(meeting_id=meeting_id, person_id=person_id, invited=False)
        meetings.ATTENDANCE.add(workspace.db, replace(new, **changed))  # type: ignore[arg-type]
    else:
        meetings.ATTENDANCE.update(workspace.db, replace(known, **changed))  # type: ignore[arg-type]


def remembered(workspace: Workspace, meeting_id: int, name: str) -> object:
    """What was said once for this meeting, such as the witness; None if nothing was."""
    return meetings.remembered(workspace.db, meeting_id, name)
