"""Whether everybody who comes can take part, and passing over what cannot be met."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from desktop.domain.booking import Booking, PassedNeed
from desktop.domain.meeting import Meeting
from desktop.domain.need import NEED_NAMES, NeedKind
from desktop.domain.office import ORGANISERS, Act
from desktop.domain.readiness import (
    Facts,
    Readiness,
    Standing,
    covers,
    is_of_meetings,
    readiness_of,
    standing,
    standing_name,
)
from desktop.errors import UserError
from desktop.language import N_, Sentence, sentence
from desktop.services.access import for_offices
from desktop.services.meetings import meetings
from desktop.services.meetings.ready import venues
from desktop.services.meetings.ready.coming import coming
from desktop.services.workspace import Workspace
from desktop.storage import needs

SHOWN_FROM = frozenset(
    {
        *("meeting", "attendance", "person", "need", "booking", "passed_need"),
        *("venue", "venue_check", "venue_on_the_day"),
    }
)
"""The tables that readiness is made from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookedFor:
    """One need of somebody and what is done for it, as their invitation says it."""

    kind: NeedKind
    standing: Standing
    booking: Booking | None

    @property
    def said(self) -> Sentence:
        """`a BSL interpreter: booked and confirmed`"""
        what = sentence(NEED_NAMES[self.kind])
        state = sentence(standing_name(self.kind, self.standing))
        return sentence(N_("{what}: {state}"), what=what, state=state)


def readiness(workspace: Workspace, meeting_id: int) -> Readiness:
    """The two lists of a meeting. They name nobody; who needs what is for `look`."""
    ids = [person.id for person in coming(workspace, meeting_id) if person.id]
    return readiness_of(
        needs.of_people(workspace.db, ids),
        ids,
        facts=_facts(workspace, meetings.get(workspace, meeting_id)),
        bookings=needs.bookings(workspace.db, meeting_id),
        passed=needs.passed(workspace.db, meeting_id),
    )


@for_offices(ORGANISERS)
def look(workspace: Workspace, _act: Act, *, meeting_id: int) -> Readiness:
    """The same for whoever prepares the meeting, and so may know who it is."""
    return readiness(workspace, meeting_id)


def for_person(workspace: Workspace, meeting_id: int, person_id: int) -> list[BookedFor]:
    """What somebody needs at a meeting and how it stands: for them alone, on their invitation.

    What was passed over is told to them by a person, not by a paper, so it is left out.
    """
    facts = _facts(workspace, meetings.get(workspace, meeting_id))
    booked = needs.bookings(workspace.db, meeting_id)
    passed = needs.passed(workspace.db, meeting_id)
    found = []
    for need in needs.of_people(workspace.db, [person_id]):
        how = standing(need.kind, person_id, facts, booked, passed)
        if is_of_meetings(need) and how is not Standing.PASSED:
            held = [
                one
                for one in booked
                if covers(one, need.kind, person_id) and one.cancelled_on is None
            ]
            held.sort(key=lambda one: one.confirmed_on is None)
            first = next(iter(held), None)
            found.append(BookedFor(kind=need.kind, standing=how, booking=first))
    return found


def passed_over(workspace: Workspace, meeting_id: int) -> list[PassedNeed]:
    """What was passed over, by whom and when, oldest first."""
    return needs.passed(workspace.db, meeting_id)


@for_offices(ORGANISERS)
def pass_over(
    workspace: Workspace,
    act: Act,
    *,
    meeting_id: int,
    kind: NeedKind,
    person_ids: Collection[int],
    reason: str,
) -> None:
    """Go on although these people's need is not met; kept are the reason, who, and when.

    It holds for them alone: whoever is invited later is not passed over unseen. Raises
    UserError, field `reason`.
    """
    passed = [
        PassedNeed(
            meeting_id=meeting_id,
            kind=kind,
            person_id=person_id,
            reason=reason,
            passed_by=act.person_id,
            passed_on=act.day,
        )
        for person_id in person_ids
    ]
    if not passed:
        raise UserError(N_("Nobody has this need any more."))
    with workspace.step(act, sentence(N_("Pass over a need"))):
        for one in passed:
            needs.PASSED.add(workspace.db, one)


@for_offices(ORGANISERS)
def take_up(
    workspace: Workspace,
    act: Act,
    *,
    meeting_id: int,
    kind: NeedKind,
    person_ids: Collection[int],
) -> None:
    """See to a need after all that was passed over."""
    with workspace.step(act, sentence(N_("See to a need after all"))):
        for one in needs.passed(workspace.db, meeting_id):
            if one.kind is kind and one.person_id in {None, *person_ids}:
                needs.PASSED.delete(workspace.db, one.id or 0)


def no_longer_needed(workspace: Workspace, meeting_id: int) -> Sequence[Booking]:
    """What is booked for somebody who does not come any more."""
    ids = {person.id for person in coming(workspace, meeting_id)}
    return [
        one
        for one in needs.bookings(workspace.db, meeting_id)
        if one.cancelled_on is None and one.for_id is not None and one.for_id not in ids
    ]


def _facts(workspace: Workspace, meeting: Meeting) -> Facts | None:
    return venues.facts(workspace, meeting.venue_id) if meeting.venue_id is not None else None
