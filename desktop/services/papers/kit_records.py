"""What the paper kit is made of: forms with usual journeys, and sheets to fill in by hand."""

from collections.abc import Sequence
from functools import partial

from desktop.domain.cash import COUNT_NAMES, CountKind
from desktop.domain.meeting import Meeting
from desktop.domain.person import Person
from desktop.domain.usual import UsualLine
from desktop.language import N_, sentence
from desktop.printing.documents.claim_form import claim_form
from desktop.printing.documents.count_sheet import blank_count_sheet
from desktop.printing.documents.envelope import FEWEST_ROWS, envelope_cover
from desktop.printing.documents.payout_by_hand import BLANK_ROWS, payout_by_hand
from desktop.services.meetings import meetings
from desktop.services.money import cash, policies
from desktop.services.papers.paper_records import (
    About,
    Draft,
    categories,
    expected,
    needed_meeting,
)
from desktop.services.people import people
from desktop.services.workspace import Workspace

JOURNEYS = frozenset(
    {"bus", "train", "taxi", "car", "passenger", "motorcycle", "bicycle", "parking"}
)
"""Kinds of cost that are a journey: a form shows these and nothing of care or support."""
BY_HAND = (CountKind.OPEN, CountKind.CLOSE)
"""The counts of a meeting, each with a sheet of its own."""


def who_claims(workspace: Workspace, meeting: Meeting) -> list[Person]:
    """Everybody expected who has costs, in the order of the rows: by name."""
    silent = {
        row.person_id
        for row, person in meetings.attendance(workspace, meeting.id or 0)
        if row.no_costs or not person.claims_costs
    }
    return [person for person in expected(workspace, meeting) if person.id not in silent]


def usual_journey(workspace: Workspace, person_id: int) -> tuple[UsualLine, ...]:
    """What of somebody's usual costs is a journey."""
    codes = {c.id: c.code for c in policies.categories(workspace)}
    usual = people.usual_of(workspace, person_id)
    return tuple(line for line in usual if codes.get(line.category_id) in JOURNEYS)


def forms(workspace: Workspace, meeting: Meeting, who: Sequence[Person]) -> list[Draft]:
    """A costs form for each of these people, with their row and their usual journey."""
    known = categories(workspace)
    return [
        Draft(
            make=partial(
                claim_form,
                person=person,
                meeting=meeting,
                categories=known,
                usual=usual_journey(workspace, person.id or 0),
                row=row,
            ),
            name=sentence(N_("Costs form {name}"), name=person.listed),
            reader=person,
        )
        for row, person in enumerate(who, 1)
    ]


def spare_form(meeting: Meeting) -> Draft:
    """A form for somebody nobody expected."""
    return Draft(make=partial(claim_form, meeting=meeting), name=sentence(N_("Costs form")))


def payout_by_hand_sheets(workspace: Workspace, about: About) -> list[Draft]:
    """The sheet the treasurer fills in at the table, with the rows of the kit."""
    meeting = needed_meeting(workspace, about)
    return [by_hand(meeting, who_claims(workspace, meeting), BLANK_ROWS)]


def by_hand(meeting: Meeting, who: Sequence[Person], blank_rows: int) -> Draft:
    names = [person.listed for person in who]
    make = partial(payout_by_hand, meeting=meeting, names=names, blank_rows=blank_rows)
    name = sentence(N_("Pay-out sheet by hand {day}"), day=meeting.day.isoformat())
    return Draft(make=make, name=name)


def envelopes(workspace: Workspace, about: About) -> list[Draft]:
    """The cover of the envelope for the receipts of a meeting."""
    meeting = needed_meeting(workspace, about)
    return [envelope(meeting, len(who_claims(workspace, meeting)))]


def envelope(meeting: Meeting, people_: int) -> Draft:
    rows = max(FEWEST_ROWS, people_ + BLANK_ROWS)
    name = sentence(N_("Receipts {day}"), day=meeting.day.isoformat())
    return Draft(make=partial(envelope_cover, meeting=meeting, rows=rows), name=name)


def blank_counts(workspace: Workspace, meeting: Meeting) -> list[Draft]:
    """A count sheet for before the meeting, and one for after it."""
    place = cash.desk_place(workspace)
    return [
        Draft(
            make=partial(blank_count_sheet, place=place, meeting=meeting, kind=kind),
            name=sentence(
                N_("Count {why} {day}"),
                why=sentence(COUNT_NAMES[kind]),
                day=meeting.day.isoformat(),
            ),
        )
        for kind in BY_HAND
    ]
