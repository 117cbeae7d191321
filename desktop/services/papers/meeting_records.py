"""What the papers of a meeting are made of, gathered from the file."""

from dataclasses import replace
from functools import partial

from desktop.domain import record_sources
from desktop.domain.agenda import Agenda
from desktop.domain.body import Role
from desktop.domain.booking import BookingKind, BookingState
from desktop.domain.meeting import Meeting, MeetingKind, Reply
from desktop.domain.person import Person
from desktop.domain.versions import Source
from desktop.language import N_, sentence
from desktop.printing.documents.agenda import AgendaKnown, agenda, chairs_agenda
from desktop.printing.documents.getting_there import WayThere, getting_there
from desktop.printing.documents.invitation import Coming, Invited, invitation
from desktop.printing.documents.policy_rates import InForce
from desktop.services.group import ground_rules as rules
from desktop.services.meetings import meetings
from desktop.services.meetings.agenda import agenda as agendas
from desktop.services.meetings.agenda.carrying import next_like
from desktop.services.meetings.bodies import bodies
from desktop.services.meetings.bodies.quorum import members_at
from desktop.services.meetings.notes import notes
from desktop.services.meetings.ready import bookings, readiness, venues
from desktop.services.money import policies
from desktop.services.papers import versions
from desktop.services.papers.letter_records import check_alive, day_of
from desktop.services.papers.paper_records import NOT_EXPECTED, About, Draft, needed_meeting
from desktop.services.people import people
from desktop.services.workspace import Workspace

SOMEBODY = frozenset(
    {
        *(BookingKind.INTERPRETER, BookingKind.NOTE_TAKER),
        *(BookingKind.ASSISTANT, BookingKind.CHILDCARE),
    }
)
"""What is booked that people meet at a meeting; a room is no company."""


def invitations(workspace: Workspace, about: About, *, alone: bool = True) -> list[Draft]:
    """For one person by name, or one that anybody may get.

    A pack has the way there and the agenda in parts of their own.
    """
    meeting = needed_meeting(workspace, about)
    person_id = about.person_id or about.reader_id
    person = people.get(workspace, person_id) if person_id else None
    if person:
        check_alive(person)
    known = _invited(workspace, meeting, person, about)
    make = partial(invitation, known=known if alone else replace(known, way=None, beside=True))
    name = sentence(N_("Invitation {day}"), day=meeting.day.isoformat())
    if person:
        name = sentence(N_("Invitation {name}"), name=person.name)
    return [Draft(make=make, name=name, reader=person)]


def _invited(
    workspace: Workspace, meeting: Meeting, person: Person | None, about: About
) -> Invited:
    meeting_id, day = meeting.id or 0, day_of(about)
    full = agendas.of_meeting(workspace, meeting_id)
    support = readiness.for_person(workspace, meeting_id, person.id or 0) if person else []
    known = policies.categories(workspace)
    booked = bookings.of_meeting(workspace, meeting_id)
    return Invited(
        agenda=full,
        way=_way(workspace, meeting),
        person=person,
        body=bodies.get(workspace, meeting.body_id) if meeting.body_id else None,
        leads=_leads(workspace, meeting),
        coming=_coming(workspace, meeting),
        support=tuple((one.kind, one.standing) for one in support),
        for_all=tuple(
            one.kind
            for one in booked
            if one.kind in SOMEBODY
            and one.for_id is None
            and one.state is not BookingState.CANCELLED
        ),
        pre_meeting=_before(workspace, meeting),
        policy=InForce(policy=policies.on(workspace, day), categories=known, day=day),
        versions=versions.of(workspace, _agenda_sources(full)),
    )


def _leads(workspace: Workspace, meeting: Meeting) -> str:
    """Who has the chair of its body on that day; empty where nobody has."""
    if not meeting.body_id:
        return ""
    sitting = bodies.sitting_on(workspace, meeting.body_id, meeting.day)
    return next((who.listed for seat, who in sitting if seat.role is Role.CHAIR), "")


def _coming(workspace: Workspace, meeting: Meeting) -> Coming:
    """Everybody asked who did not say no, as numbers; without a body all are members."""
    rows = [
        row
        for row, who in meetings.attendance(workspace, meeting.id or 0)
        if row.invited and row.reply is not Reply.NOT_COMING and who.status not in NOT_EXPECTED
    ]
    supporters = sum(row.supports_id is not None for row in rows)
    sitting = members_at(workspace, meeting)
    others = [row for row in rows if row.supports_id is None]
    guests = sum(bool(sitting) and row.person_id not in sitting for row in others)
    return Coming(members=len(others) - guests, supporters=supporters, guests=guests)


def _before(workspace: Workspace, meeting: Meeting) -> Meeting | None:
    """The pre-meeting that prepares this one."""
    every = meetings.every(workspace)
    return next(
        (
            one
            for one in every
            if one.before_id == meeting.id
            and one.kind is MeetingKind.PRE_MEETING
            and one.called_off_on is None
        ),
        None,
    )


def agendas_for_members(
    workspace: Workspace, about: About, *, with_rules: bool = True
) -> list[Draft]:
    """Everybody's copy, without what is private. A pack has the ground rules apart."""
    known = _agenda_known(workspace, needed_meeting(workspace, about), chairs=False)
    known = known if with_rules else replace(known, rules=None)
    name = sentence(N_("Agenda {day}"), day=known.meeting.day.isoformat())
    return [Draft(make=partial(agenda, known=known), name=name)]


def agendas_for_the_chair(workspace: Workspace, about: About) -> list[Draft]:
    known = _agenda_known(workspace, needed_meeting(workspace, about), chairs=True)
    name = sentence(N_("Agenda {day} for the chair"), day=known.meeting.day.isoformat())
    return [Draft(make=partial(chairs_agenda, known=known), name=name)]


def _agenda_known(workspace: Workspace, meeting: Meeting, *, chairs: bool) -> AgendaKnown:
    full = agendas.of_meeting(workspace, meeting.id or 0)
    said = notes.of_meeting(workspace, meeting.id or 0)
    declared = (one for line in said.lines for one in line.interests)
    between = said.between if chairs else notes.for_members(workspace, said).between
    sources = _agenda_sources(full)
    sources += [source for one in between for source in record_sources.of_decision(one)]
    return AgendaKnown(
        agenda=full,
        rules=rules.current(workspace),
        next_meeting=next_like(workspace, meeting),
        between=between,
        interests=tuple(declared),
        versions=versions.of(workspace, sources),
    )


def _agenda_sources(full: Agenda) -> list[Source]:
    """Every text of an agenda."""
    found = record_sources.of_meeting(full.meeting)
    for one in full.lines:
        found += record_sources.of_line(one.line)
        found += record_sources.of_item(one.item) if one.item else []
        found += [source for paper in one.papers for source in record_sources.of_paper(paper)]
    return found


def ways_there(workspace: Workspace, about: About, *, alone: bool = True) -> list[Draft]:
    """How to get to a meeting, and what the place has."""
    way = _way(workspace, needed_meeting(workspace, about))
    make = partial(getting_there, way=way, alone=alone)
    return [Draft(make=make, name=sentence(N_("How to get there")))]


def _way(workspace: Workspace, meeting: Meeting) -> WayThere:
    sources = record_sources.of_meeting(meeting)
    if not meeting.venue_id:
        return WayThere(meeting=meeting, versions=versions.of(workspace, sources))
    venue = venues.get(workspace, meeting.venue_id)
    facts = venues.facts(workspace, meeting.venue_id)
    looked = {one.check.checked_by for one in facts.values() if one.check}
    return WayThere(
        meeting=meeting,
        venue=venue,
        facts=facts,
        people=people.by_ids(workspace, {one for one in looked if one}),
        versions=versions.of(workspace, [*sources, *record_sources.of_venue(venue)]),
    )
