"""Moving a meeting or calling it off: what it means for bookings, papers and people, said before.

Bookings stay on the list: a moved one is no longer confirmed, so it is booked again or called
off. Who had papers with the old day, or had said they come, stays on a list until they know.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from desktop.domain.booking import BookingState
from desktop.domain.mailing import CopyState
from desktop.domain.meeting import Meeting, Reply
from desktop.domain.meeting_days import moved_along
from desktop.domain.office import ORGANISERS, Act
from desktop.domain.person import Person, clean_text
from desktop.errors import UserError
from desktop.language import N_, plural, sentence
from desktop.services.access import for_offices
from desktop.services.meetings import clashes, meetings
from desktop.services.meetings.clashes import Clash
from desktop.services.meetings.ready import bookings
from desktop.services.meetings.ready.bookings import AtStake
from desktop.services.workspace import Workspace
from desktop.storage import mailings, needs, people
from desktop.storage import meetings as stored

WHEN_AND_WHERE = ("day", "starts", "ends", "place", "venue_id")
TO_TELL = "to tell"
"""Under this name a meeting remembers who has to hear of it, and which papers are older."""
HAS_PAPERS = frozenset({CopyState.PRINTED, CopyState.SENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What moving or calling off means: what is booked, who has papers, who said they come.

    `before` are meetings that prepare this one; `clashes` who could not be at both.
    """

    bookings: tuple[AtStake, ...] = ()
    have_papers: tuple[Person, ...] = ()
    coming: tuple[Person, ...] = ()
    before: tuple[Meeting, ...] = ()
    clashes: tuple[Clash, ...] = ()

    @property
    def is_nothing(self) -> bool:
        return not (self.bookings or self.have_papers or self.coming or self.before or self.clashes)


def is_moved(before: Meeting, after: Meeting) -> bool:
    """Whether people have to hear of it: another day, time or place."""
    return any(getattr(before, name) != getattr(after, name) for name in WHEN_AND_WHERE)


def meaning(
    workspace: Workspace, meeting_id: int, today: date, *, to: Meeting | None = None
) -> Meaning:
    """What it means to move a meeting to where `to` says, or to call it off for None."""
    pairs = meetings.attendance(workspace, meeting_id)
    return Meaning(
        bookings=tuple(bookings.at_stake(workspace, meeting_id, today)),
        have_papers=tuple(_have_papers(workspace, meeting_id)),
        coming=tuple(person for row, person in pairs if row.reply is Reply.COMING),
        before=tuple(one for one in stored.preparing(workspace.db, meeting_id) if is_on(one)),
        clashes=tuple(clashes.of_meeting(workspace, to)) if to is not None else (),
    )


def is_on(meeting: Meeting) -> bool:
    return meeting.called_off_on is None


@for_offices(ORGANISERS)
def move(workspace: Workspace, act: Act, *, meeting: Meeting, ask_again: bool = False) -> Meeting:
    """Keep the new day, time or place; bookings are no longer confirmed.

    `ask_again` forgets who said they come: that was about another day. The days on which
    ideas close and packs leave move along.
    """
    before = meetings.get(workspace, meeting.id or 0)
    with workspace.step(act, sentence(N_("Move the meeting “{title}”"), title=meeting.title)):
        _remember_to_tell(workspace, before)
        for one in needs.bookings(workspace.db, meeting.id or 0):
            if one.state is BookingState.CONFIRMED:
                needs.BOOKINGS.update(workspace.db, replace(one, confirmed_on=None))
        if ask_again:
            _ask_again(workspace, meeting.id or 0)
        return meetings.change(workspace, act, meeting=moved_along(before, meeting, act.day))


@for_offices(ORGANISERS)
def call_off(workspace: Workspace, act: Act, *, meeting_id: int, why: str) -> Meeting:
    """It does not take place: nothing more is asked for it. Raises UserError, field `why`."""
    if not clean_text(why):
        raise UserError(N_("Write why, as you would tell people."), field="why")
    meeting = meetings.get(workspace, meeting_id)
    with workspace.step(act, sentence(N_("Call off “{title}”"), title=meeting.title)):
        if meeting.day >= act.day:
            _remember_to_tell(workspace, meeting)
        off = replace(meeting, called_off_on=act.day, called_off_why=why)
        return stored.MEETINGS.update(workspace.db, off)


@for_offices(ORGANISERS)
def takes_place(workspace: Workspace, act: Act, *, meeting_id: int) -> Meeting:
    """It takes place after all; who heard that it does not has to hear this."""
    meeting = meetings.get(workspace, meeting_id)
    with workspace.step(act, sentence(N_("“{title}” takes place"), title=meeting.title)):
        _remember_to_tell(workspace, meeting)
        on = replace(meeting, called_off_on=None, called_off_why="")
        return stored.MEETINGS.update(workspace.db, on)


def to_tell(workspace: Workspace, meeting_id: int) -> list[Person]:
    """Who has to hear that a meeting was moved or called off, by name.

    Whoever got a paper about it since, or was told, is left out.
    """
    kept = _kept(workspace, meeting_id)
    if not kept["people"]:
        return []
    since = _with_papers(workspace, meeting_id, newer_than=kept["last"], states={CopyState.SENT})
    left = set(kept["people"]) - since
    found = people.by_ids(workspace.db, left).values()
    return sorted((one for one in found if not one.is_gone), key=_by_name)


@for_offices(ORGANISERS)
def told(workspace: Workspace, act: Act, *, meeting_id: int, person_ids: Collection[int]) -> None:
    """These people know now."""
    meeting, kept = meetings.get(workspace, meeting_id), _kept(workspace, meeting_id)
    label = plural(
        "{count} person knows about “{title}”",
        "{count} people know about “{title}”",
        count=len(person_ids),
        title=meeting.title,
    )
    with workspace.step(act, label):
        left = [one for one in kept["people"] if one not in person_ids]
        stored.remember(workspace.db, meeting_id, TO_TELL, {**kept, "people": left})


def _kept(workspace: Workspace, meeting_id: int) -> dict[str, Any]:
    kept: dict[str, Any] | None = stored.remembered(workspace.db, meeting_id, TO_TELL)
    return kept or {"people": [], "last": 0}


def _remember_to_tell(workspace: Workspace, meeting: Meeting) -> None:
    """Who has papers or said they come; who was to be told of something before still is."""
    meeting_id = meeting.id or 0
    rows = stored.attendance(workspace.db, meeting_id)
    who = {row.person_id for row in rows if row.reply is Reply.COMING}
    who |= _with_papers(workspace, meeting_id)
    who |= {one.id or 0 for one in to_tell(workspace, meeting_id)}
    last = max((one.id or 0 for one in mailings.of_meeting(workspace.db, meeting_id)), default=0)
    kept = {"people": sorted(who), "last": last}
    if who:
        stored.remember(workspace.db, meeting_id, TO_TELL, kept)


def _ask_again(workspace: Workspace, meeting_id: int) -> None:
    for row in stored.attendance(workspace.db, meeting_id):
        if row.reply is Reply.COMING and not row.came:
            stored.ATTENDANCE.update(workspace.db, replace(row, reply=Reply.NONE))


def _have_papers(workspace: Workspace, meeting_id: int) -> list[Person]:
    found = people.by_ids(workspace.db, _with_papers(workspace, meeting_id))
    return sorted((one for one in found.values() if not one.is_gone), key=_by_name)


def _with_papers(
    workspace: Workspace,
    meeting_id: int,
    *,
    newer_than: int = 0,
    states: Collection[CopyState] = HAS_PAPERS,
) -> set[int]:
    """Whose copy of a paper about this meeting is printed or sent."""
    return {
        copy.person_id
        for mailing in mailings.of_meeting(workspace.db, meeting_id)
        if (mailing.id or 0) > newer_than
        for copy in mailings.copies(workspace.db, mailing.id or 0)
        if copy.state in states
    }


def _by_name(person: Person) -> str:
    return person.name.casefold()
