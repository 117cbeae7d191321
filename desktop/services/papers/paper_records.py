"""What each paper is made of: the records it shows, gathered from the file.

Once gathered, a paper no longer needs the file, so that it can be drawn on another thread.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial

from desktop.domain.cash import Movement, MovementKind
from desktop.domain.claim import ClaimState, FullClaim, ReceiptState
from desktop.domain.meeting import Meeting, Reply
from desktop.domain.person import Person, Status
from desktop.domain.policy import Category
from desktop.errors import UserError
from desktop.language import N_, Sentence, Words, sentence
from desktop.printing.attached import Attached
from desktop.printing.blocks import Document
from desktop.printing.documents.arrivals_sheet import arrivals_sheet
from desktop.printing.documents.claim_form import claim_form
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.no_receipt import no_receipt
from desktop.printing.documents.promise_slip import promise_slip
from desktop.printing.documents.slip import Paid, slip
from desktop.services.meetings import meetings
from desktop.services.money import cash, claims, policies, promises
from desktop.services.papers.paper_files import File
from desktop.services.people import people
from desktop.services.workspace import Workspace

SLIPS = frozenset(
    {
        MovementKind.PAY,
        MovementKind.CHANGE_BACK,
        MovementKind.PUT_BACK,
        MovementKind.CORRECTION,
    }
)
"""The movements that somebody holds a slip of."""
GONE = frozenset({ClaimState.PUT_BACK, ClaimState.WITHDRAWN})
NOT_EXPECTED = frozenset({Status.LEFT, Status.DIED})
"""A form with the name of somebody who has died would be the worst thing on the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a paper is about. Each paper needs some of it and takes the newest of the rest.

    `reader_id` is who reads it where the paper itself does not say, such as the payer. `day`
    is the day it is made. `language` is the one a check sheet asks about.
    `with_names` names those who took part in a review, who were asked first.
    """

    meeting_id: int | None = None
    person_id: int | None = None
    claim_id: int | None = None
    movement_id: int | None = None
    count_id: int | None = None
    hand_over_id: int | None = None
    place_id: int | None = None
    item_id: int | None = None
    body_id: int | None = None
    request_id: int | None = None
    review_id: int | None = None
    round_id: int | None = None
    with_names: bool = False
    first: date | None = None
    last: date | None = None
    reader_id: int | None = None
    day: date | None = None
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One paper before it has a language: how it is said, for whom, and its file's name.

    `table` gives the same rows for a spreadsheet, where the paper has them. `behind` are the
    papers from elsewhere that follow it, `beside` the files that go with it. `in_parts` are
    the same as several papers, for readers whose size does not fit on one page.
    """

    make: Callable[[Letterhead], Document]
    name: Sentence
    reader: Person | None = None
    table: Callable[[Words], bytes] | None = None
    behind: Callable[[Letterhead], tuple[Attached, ...]] | None = None
    beside: tuple[File, ...] = ()
    in_parts: tuple["Draft", ...] = ()


def costs_forms(workspace: Workspace, about: About) -> list[Draft]:
    """The form of one person, with their claim where there is one; blank for nobody."""
    full = claim_of(workspace, about)
    meeting = meeting_of(workspace, full.claim.meeting_id if full else about.meeting_id)
    person_id = full.claim.person_id if full else about.person_id
    person = people.get(workspace, person_id) if person_id else None
    make = partial(
        claim_form,
        person=person,
        meeting=meeting,
        full=full if full and full.lines else None,
        categories=categories(workspace),
        people=people_of(workspace, full),
    )
    name = sentence(N_("Costs form"))
    if person:
        name = sentence(N_("Costs form {name}"), name=person.name)
    return [Draft(make=make, name=name, reader=person)]


def forms_of_meeting(workspace: Workspace, about: About) -> list[Draft]:
    """A form for everybody expected, each with their own name on it."""
    meeting = needed_meeting(workspace, about)
    return [
        draft
        for person in expected(workspace, meeting)
        for draft in costs_forms(workspace, About(meeting_id=meeting.id, person_id=person.id))
    ]


def slips(workspace: Workspace, about: About) -> list[Draft]:
    """One slip, or every slip of a claim. Raises UserError when no money changed hands."""
    if about.movement_id:
        return [_slip(workspace, cash.movement(workspace, about.movement_id))]
    full = newest_claim(workspace, about)
    found = _with_slip(cash.movements_of_claim(workspace, full.id))
    if not found:
        raise UserError(
            N_("No money was handed over for claim {number} yet."), number=full.claim.number
        )
    return [_slip(workspace, movement) for movement in found]


def slips_of_meeting(workspace: Workspace, about: About) -> list[Draft]:
    """All slips of a meeting, in the order in which they were written."""
    meeting = needed_meeting(workspace, about)
    found = _with_slip(cash.movements_of_meeting(workspace, meeting.id or 0))
    if not found:
        raise UserError(N_("No money was handed over at this meeting yet."))
    return [_slip(workspace, movement) for movement in found]


def _with_slip(movements: Iterable[Movement]) -> list[Movement]:
    return [movement for movement in movements if movement.kind in SLIPS]


def _slip(workspace: Workspace, movement: Movement) -> Draft:
    full = claims.get(workspace, movement.claim_id) if movement.claim_id else None
    moved = cash.movements_of_claim(workspace, full.id) if full else []
    paid = Paid(
        movement=movement,
        full=full,
        meeting=meeting_of(workspace, movement.meeting_id),
        signed_later=cash.signed_later(workspace, movement.id or 0),
        corrects=next((m for m in moved if m.id == movement.corrects_id), None),
        corrected_by=tuple(m for m in moved if m.corrects_id == movement.id),
    )
    known = people_of(
        workspace,
        full,
        movement.paid_by,
        movement.received_by,
        movement.witness_id,
        paid.signed_later.witness_id if paid.signed_later else None,
    )
    whose = full.claim.person_id if full else movement.received_by
    person = known.get(whose or 0)
    name = person.name if person else movement.received_name
    return Draft(
        make=partial(slip, paid=paid, people=known, categories=categories(workspace)),
        name=sentence(N_("Slip {number} {name}"), number=movement.number, name=name),
        reader=person,
    )


def promise_slips(workspace: Workspace, about: About) -> list[Draft]:
    """What somebody takes home instead of cash. Raises UserError when nothing was promised."""
    full = newest_claim(workspace, about)
    given = promises.promise_of(workspace, full.id)
    if given is None:
        raise UserError(N_("There is no promise for claim {number}."), number=full.claim.number)
    payee = people.get(workspace, full.claim.payee_id)
    make = partial(
        promise_slip,
        promise=given,
        full=full,
        payee=payee,
        meeting=meeting_of(workspace, full.claim.meeting_id),
    )
    name = sentence(N_("Promise {number} {name}"), number=full.claim.number, name=payee.name)
    return [Draft(make=make, name=name, reader=payee)]


def no_receipts(workspace: Workspace, about: About) -> list[Draft]:
    """The costs of a claim that have no receipt; blank where no claim is meant.

    Raises UserError when every cost of the claim has its receipt.
    """
    full = claim_of(workspace, about)
    if full and not any(line.receipt is ReceiptState.NONE for line in full.lines):
        raise UserError(
            N_("Nothing on claim {number} lacks its receipt."), number=full.claim.number
        )
    person_id = full.claim.person_id if full else about.person_id
    person = people.get(workspace, person_id) if person_id else None
    make = partial(
        no_receipt,
        person=person,
        full=full,
        meeting=meeting_of(workspace, full.claim.meeting_id if full else about.meeting_id),
        categories=categories(workspace),
        people=people_of(workspace, full),
    )
    name = sentence(N_("No receipt"))
    if person:
        name = sentence(N_("No receipt {name}"), name=person.name)
    return [Draft(make=make, name=name, reader=person)]


def arrivals(workspace: Workspace, about: About) -> list[Draft]:
    """Everybody expected at a meeting, by name."""
    meeting = needed_meeting(workspace, about)
    names = [person.listed for person in expected(workspace, meeting)]
    name = sentence(N_("Who is here {day}"), day=meeting.day.isoformat())
    return [Draft(make=partial(arrivals_sheet, meeting=meeting, names=names), name=name)]


def expected(workspace: Workspace, meeting: Meeting) -> list[Person]:
    """Who is invited, is still with us and has not said no; and whoever came."""
    rows = meetings.attendance(workspace, meeting.id or 0)
    return [
        who
        for row, who in rows
        if row.came or (row.reply is not Reply.NOT_COMING and who.status not in NOT_EXPECTED)
    ]


def claim_of(workspace: Workspace, about: About) -> FullClaim | None:
    """The claim that is meant: named itself, or the newest of a person at a meeting."""
    if about.claim_id:
        return claims.get(workspace, about.claim_id)
    if not (about.person_id and about.meeting_id):
        return None
    found = [
        full
        for full in claims.of_meeting(workspace, about.meeting_id)
        if full.claim.person_id == about.person_id and full.claim.state not in GONE
    ]
    return found[-1] if found else None


def newest_claim(workspace: Workspace, about: About) -> FullClaim:
    """The claim that is meant, else the person's newest one. Raises UserError without any."""
    found = claim_of(workspace, about)
    if found is None and about.person_id and not about.meeting_id:
        found = next(iter(claims.of_person(workspace, about.person_id)), None)
    if found is not None:
        return found
    if about.person_id:
        person = people.get(workspace, about.person_id)
        raise UserError(N_("{name} has no claim there."), name=person.name, field="person")
    raise UserError(N_("Choose whose paper it is."), field="person")


def needed_meeting(workspace: Workspace, about: About) -> Meeting:
    found = meeting_of(workspace, about.meeting_id)
    if found is None:
        raise UserError(N_("Choose the meeting."), field="meeting")
    return found


def meeting_of(workspace: Workspace, meeting_id: int | None) -> Meeting | None:
    return meetings.get(workspace, meeting_id) if meeting_id else None


def categories(workspace: Workspace) -> dict[int, Category]:
    return {c.id: c for c in policies.categories(workspace) if c.id is not None}


def people_of(workspace: Workspace, full: FullClaim | None, *more: int | None) -> dict[int, Person]:
    """Everybody a claim's paper may name, by id."""
    ids = set(more)
    if full:
        ids |= full.claim.three
        ids |= {agreement.person_id for agreement in full.agreements}
        ids |= {line.accepted_by for line in full.lines}
    return people.by_ids(workspace, {person_id for person_id in ids if person_id is not None})
