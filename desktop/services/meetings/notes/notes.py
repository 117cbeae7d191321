"""The notes of a meeting after it: read by members, changed, agreed, signed.

The notes live where they were typed. A version keeps them as they stood on a day; later
changes make another version, and every version stays readable.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from desktop.domain.decision import Decision
from desktop.domain.meeting import Meeting, MeetingKind
from desktop.domain.notes import (
    LineNotes,
    MeetingNotes,
    NotesChange,
    NotesState,
    NotesVersion,
    OwnWords,
)
from desktop.domain.notes_content import NotesContent
from desktop.domain.office import EVERY_OFFICE, ORGANISERS, Act
from desktop.domain.person import clean_text
from desktop.domain.quotes import in_notes
from desktop.errors import UserError
from desktop.language import N_, Sentence, sentence
from desktop.services.access import for_offices
from desktop.services.meetings import meetings
from desktop.services.meetings.agenda.carrying import next_like
from desktop.services.meetings.notes.before_agreeing import stops
from desktop.services.meetings.notes.gathering import gather, shown
from desktop.services.workspace import Workspace
from desktop.storage import agenda, frozen, notes

AGREED = frozenset({NotesState.AGREED, NotesState.SIGNED})
WAITS = timedelta(days=120)
"""After that notes wait no longer: whoever did without for so long is not reminded for ever."""


def of_meeting(workspace: Workspace, meeting_id: int) -> MeetingNotes:
    """The notes as they stand now; `version` is the newest one if it says just this."""
    content, newest = gather(workspace, meeting_id), newest_version(workspace, meeting_id)
    same = newest is not None and _says(newest, content)
    return shown(workspace, content, newest if same else None)


def read_version(workspace: Workspace, version: NotesVersion) -> MeetingNotes:
    """The notes as they stood in one version, with the names people have now."""
    return shown(workspace, frozen.from_json(NotesContent, version.said), version)


def told_at(workspace: Workspace, decision: Decision) -> int | None:
    """The meeting in whose notes a decision stands: its own, or the next of its body."""
    if decision.meeting_id is not None:
        return decision.meeting_id
    found = meetings.every(workspace)
    after = [
        one
        for one in found
        if one.body_id == decision.body_id
        and one.kind is MeetingKind.MAIN
        and one.day >= decision.day
        and one.called_off_on is None
    ]
    return after[-1].id if after else None


def for_members(workspace: Workspace, whole: MeetingNotes) -> MeetingNotes:
    """The same without anything confidential: what members get (practice rule 33)."""
    about = {one.item_id for one in whole.between if one.item_id is not None}
    items = agenda.items(workspace.db, about)
    private = {item_id for item_id, item in items.items() if item.confidential}
    return replace(
        whole,
        lines=tuple(one for one in whole.lines if not one.line.is_confidential),
        between=tuple(one for one in whole.between if one.item_id not in private),
    )


def as_allowed(workspace: Workspace, whole: MeetingNotes) -> MeetingNotes:
    """People's own words only as they allow it by now: what is printed (practice rule 40).

    Also in notes that were kept long ago: somebody may have said no since.
    """
    lines = (replace(one, own_words=_allowed(workspace, one)) for one in whole.lines)
    return replace(whole, lines=tuple(lines))


def _allowed(workspace: Workspace, line: LineNotes) -> tuple[OwnWords, ...]:
    found = []
    for own in line.own_words:
        now = notes.VIEWS.find(workspace.db, "id = ?", own.view.id) or own.view
        found.append(in_notes(own, now.consent))
    return tuple(one for one in found if one is not None)


def versions(workspace: Workspace, meeting_id: int) -> list[NotesVersion]:
    """Every version, the newest first: a new one never hides an old one."""
    return notes.versions(workspace.db, meeting_id)


def newest_version(workspace: Workspace, meeting_id: int) -> NotesVersion | None:
    return next(iter(versions(workspace, meeting_id)), None)


def agreed_version(workspace: Workspace, meeting_id: int) -> NotesVersion | None:
    """The newest version that was agreed, also where a correction is being read."""
    found = versions(workspace, meeting_id)
    return next((one for one in found if one.state in AGREED), None)


@for_offices(ORGANISERS)
def make_version(workspace: Workspace, act: Act, *, meeting_id: int) -> NotesVersion:
    """Keep the notes as they stand now. Where the newest version says just this, it is that."""
    content, newest = gather(workspace, meeting_id), newest_version(workspace, meeting_id)
    if newest is not None and _says(newest, content):
        return newest
    title = content.meeting.title
    with workspace.step(act, sentence(N_("Keep the notes of “{title}” as they are"), title=title)):
        version = NotesVersion(
            meeting_id=meeting_id,
            number=newest.number + 1 if newest is not None else 1,
            said=frozen.to_json(content),
            made_on=act.day,
        )
        return notes.VERSIONS.add(workspace.db, version)


@for_offices(ORGANISERS)
def to_members(
    workspace: Workspace, act: Act, *, meeting_id: int, read_from: date | None = None
) -> NotesVersion:
    """The draft goes out to be read, from a day on; today unless another is named.

    Raises UserError where members have just these notes already.
    """
    title = meetings.get(workspace, meeting_id).title
    with workspace.step(act, sentence(N_("Give members the notes of “{title}”"), title=title)):
        version = make_version(workspace, act, meeting_id=meeting_id)
        if version.state in AGREED:
            raise UserError(N_("These notes are agreed already. Nothing has changed since."))
        there = replace(version, state=NotesState.READ, read_from=read_from or act.day)
        return notes.VERSIONS.update(workspace.db, there)


def changes(workspace: Workspace, meeting_id: int) -> list[NotesChange]:
    """What readers asked to have changed, and what became of it; oldest first."""
    return notes.changes(workspace.db, meeting_id)


@for_offices(EVERY_OFFICE)
def ask_change(workspace: Workspace, act: Act, *, change: NotesChange) -> NotesChange:
    """Somebody asks to have the notes changed. Raises UserError, field `wording`."""
    wording = clean_text(change.wording)
    if not wording:
        raise UserError(N_("Write what should be changed."), field="wording")
    with workspace.step(act, sentence(N_("Somebody asks to change the notes"))):
        return notes.CHANGES.add(workspace.db, replace(change, wording=wording))


@for_offices(ORGANISERS)
def answer_change(workspace: Workspace, act: Act, *, change_id: int, answer: str) -> NotesChange:
    """What became of it, in words that can be told. Raises UserError, field `answer`."""
    answer = clean_text(answer)
    if not answer:
        raise UserError(N_("Say what became of it."), field="answer")
    asked = notes.CHANGES.get(workspace.db, change_id)
    with workspace.step(act, sentence(N_("Answer who asked to change the notes"))):
        answered = replace(asked, answer=answer, answered_on=act.day)
        return notes.CHANGES.update(workspace.db, answered)


@for_offices(ORGANISERS)
def agree(
    workspace: Workspace, act: Act, *, meeting_id: int, agreed_at_id: int | None = None
) -> NotesVersion:
    """The notes are agreed as they stand now, at a meeting; without one, today.

    Raises UserError: what stops them (`before_agreeing.stops`), field `agreed_at` for a
    meeting that is still to come or was before, and where they are agreed already.
    """
    of = meetings.get(workspace, meeting_id)
    missing = stops(workspace, meeting_id)
    if missing:
        raise UserError(N_("{why}"), why=missing[0].said)
    agreed_on = _agreed_on(workspace, act, of, agreed_at_id)
    with workspace.step(act, sentence(N_("The notes of “{title}” are agreed"), title=of.title)):
        version = make_version(workspace, act, meeting_id=meeting_id)
        if version.state in AGREED:
            raise UserError(N_("These notes are agreed already. Nothing has changed since."))
        agreed = replace(
            version, state=NotesState.AGREED, agreed_on=agreed_on, agreed_at_id=agreed_at_id
        )
        return notes.VERSIONS.update(workspace.db, agreed)


def _agreed_on(workspace: Workspace, act: Act, of: Meeting, agreed_at_id: int | None) -> date:
    at = meetings.get(workspace, agreed_at_id) if agreed_at_id is not None else of
    if at.day > act.day:
        raise UserError(N_("This meeting is still to come."), field="agreed_at")
    if at.day < of.day:
        raise UserError(N_("This meeting was before the one of these notes."), field="agreed_at")
    return at.day if agreed_at_id is not None else act.day


@for_offices(ORGANISERS)
def sign(
    workspace: Workspace, act: Act, *, version_id: int, signed_by: int, signed_on: date
) -> NotesVersion:
    """Somebody signed agreed notes on paper. Raises UserError, field `signed_on` or none."""
    version = notes.VERSIONS.get(workspace.db, version_id)
    if version.agreed_on is None:
        raise UserError(N_("Notes are signed once they are agreed."))
    if signed_on > act.day:
        raise UserError(N_("This day is still to come."), field="signed_on")
    if signed_on < version.agreed_on:
        raise UserError(N_("They were not agreed yet on this day."), field="signed_on")
    title = meetings.get(workspace, version.meeting_id).title
    with workspace.step(act, sentence(N_("The notes of “{title}” are signed"), title=title)):
        signed = replace(version, state=NotesState.SIGNED, signed_by=signed_by, signed_on=signed_on)
        return notes.VERSIONS.update(workspace.db, signed)


def _says(version: NotesVersion, content: NotesContent) -> bool:
    return frozen.from_json(NotesContent, version.said).said() == content.said()


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Notes that wait for somebody, and what is to be done about them next."""

    meeting: Meeting
    said: Sentence


@for_offices(EVERY_OFFICE)
def waiting(workspace: Workspace, act: Act) -> list[Waiting]:
    """Notes that wait: for members to read them, to be agreed, to be signed; oldest first."""
    return list(_waiting(workspace, act.day))


def _waiting(workspace: Workspace, today: date) -> Iterable[Waiting]:
    for meeting in notes.noted(workspace.db, today, since=today - WAITS):
        version = newest_version(workspace, meeting.id or 0)
        state = version.state if version is not None else NotesState.DRAFT
        following = next_like(workspace, meeting)
        if state is NotesState.DRAFT:
            said = sentence(N_("Let members read the notes of “{title}”."), title=meeting.title)
        elif state is NotesState.READ and following is not None and following.day <= today:
            said = sentence(N_("Agree the notes of “{title}”."), title=meeting.title)
        elif state is NotesState.AGREED:
            said = sentence(N_("Have the notes of “{title}” signed."), title=meeting.title)
        else:
            continue
        yield Waiting(meeting=meeting, said=said)
