"""The group's bodies: what they are for and may do, who sits on them, and their terms."""

from dataclasses import replace
from datetime import date

from desktop.domain import record_sources
from desktop.domain.body import Body, Seat, TermsOfReference
from desktop.domain.office import ORGANISERS, Act
from desktop.domain.person import Person
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.services.access import for_offices
from desktop.services.papers import record_texts, versions
from desktop.services.papers.record_texts import RecordText
from desktop.services.workspace import Workspace
from desktop.storage import bodies, people

SEATS = frozenset({bodies.SEATS.name, people.PEOPLE.name})


def every(workspace: Workspace) -> list[Body]:
    """Every body that still meets, in the order they were made."""
    return bodies.every(workspace.db)


def get(workspace: Workspace, body_id: int) -> Body:
    """One body, also one that no longer meets. Raises LookupError when there is none."""
    return bodies.BODIES.get(workspace.db, body_id)


@for_offices(ORGANISERS)
def add(workspace: Workspace, act: Act, *, body: Body) -> Body:
    """Begin a group, committee or panel. Raises UserError, field `name`, for one we have."""
    _check_name(workspace, body)
    with workspace.step(act, sentence(N_("Begin “{name}”"), name=body.name)):
        return bodies.BODIES.add(workspace.db, body)


@for_offices(ORGANISERS)
def change(workspace: Workspace, act: Act, *, body: Body) -> None:
    """Store what was changed of a body; a new purpose leaves its translations behind."""
    _check_name(workspace, body)
    with workspace.step(act, sentence(N_("Change “{name}”"), name=body.name)):
        bodies.BODIES.update(workspace.db, body)
        versions.keep_in_step(workspace, record_sources.of_body(body), day=act.day)


@for_offices(ORGANISERS)
def end(workspace: Workspace, act: Act, *, body_id: int) -> None:
    """It no longer meets. What it was and did stays; who sat on it sits there until today."""
    body = get(workspace, body_id)
    with workspace.step(act, sentence(N_("“{name}” no longer meets"), name=body.name)):
        for seat in bodies.seats(workspace.db, body_id):
            if seat.holds(act.day):
                bodies.SEATS.update(workspace.db, replace(seat, until_day=act.day))
        bodies.BODIES.update(workspace.db, replace(body, ended_on=act.day))


def _check_name(workspace: Workspace, body: Body) -> None:
    """Two committees of one name would be taken for each other on every list."""
    name = body.name.casefold()
    if any(one.id != body.id and one.name.casefold() == name for one in every(workspace)):
        raise UserError(N_("You have one of this name already."), field="name")


def terms(workspace: Workspace, body_id: int) -> TermsOfReference | None:
    """The newest terms of reference; None while nobody wrote any."""
    return bodies.newest_terms(workspace.db, body_id)


def every_terms(workspace: Workspace, body_id: int) -> list[TermsOfReference]:
    """Every version there ever was, the newest first: a new one hides none."""
    return bodies.terms(workspace.db, body_id)


@for_offices(ORGANISERS)
def write_terms(workspace: Workspace, act: Act, *, terms: TermsOfReference) -> TermsOfReference:
    """Keep what a body is for and how it works as its next version, whatever its number says.

    Only other days make no new version. Raises UserError, field `in_scope`, `agreed_on` or
    `review_on`.
    """
    _check_terms(act, terms)
    body = get(workspace, terms.body_id)
    before = bodies.newest_terms(workspace.db, terms.body_id)
    label = sentence(N_("Write what “{name}” is for and how it works"), name=body.name)
    with workspace.step(act, label):
        if before is not None and _says_the_same(before, terms):
            days = replace(before, agreed_on=terms.agreed_on, review_on=terms.review_on)
            return bodies.TERMS.update(workspace.db, days)
        number = before.version + 1 if before else 1
        stored = bodies.TERMS.add(workspace.db, replace(terms, id=None, version=number))
        versions.keep_in_step(workspace, record_sources.of_terms(stored), day=act.day)
        return stored


def _check_terms(act: Act, terms: TermsOfReference) -> None:
    if not any(source.wording.strip() for source in record_sources.of_terms(terms)):
        raise UserError(N_("Write at least one of these."), field="in_scope")
    if terms.agreed_on is not None and terms.agreed_on > act.day:
        raise UserError(N_("This day is still to come."), field="agreed_on")
    if terms.review_on and terms.agreed_on and terms.review_on <= terms.agreed_on:
        raise UserError(N_("Choose a day after you agreed them."), field="review_on")


def _says_the_same(one: TermsOfReference, other: TermsOfReference) -> bool:
    return record_sources.of_terms(one) == record_sources.of_terms(other)


def texts(workspace: Workspace, body_id: int) -> list[RecordText]:
    """What it is for and how it works, with what was translated of it."""
    found = record_sources.of_body(get(workspace, body_id), terms(workspace, body_id))
    said = [(source, False) for source in found if source.wording]
    return record_texts.with_versions(workspace, said)


def seats(workspace: Workspace, body_id: int) -> list[tuple[Seat, Person]]:
    """Every seat there ever was and who had it, oldest first."""

    def read() -> list[tuple[Seat, Person]]:
        found = bodies.seats(workspace.db, body_id)
        known = people.by_ids(workspace.db, {seat.person_id for seat in found})
        return [(seat, known[seat.person_id]) for seat in found]

    return list(workspace.kept(("seats", body_id), read, of=SEATS))


def sitting_on(workspace: Workspace, body_id: int, day: date) -> list[tuple[Seat, Person]]:
    """Everybody who sits on a body on a day, with supporters."""
    return [(seat, who) for seat, who in seats(workspace, body_id) if seat.holds(day)]


def members_on(workspace: Workspace, body_id: int, day: date) -> list[tuple[Seat, Person]]:
    """Who counts for deciding on a day: not supporters, and nobody twice."""
    members: dict[int, tuple[Seat, Person]] = {}
    for seat, who in sitting_on(workspace, body_id, day):
        if seat.counts:
            members.setdefault(seat.person_id, (seat, who))
    return list(members.values())


@for_offices(ORGANISERS)
def take_seat(workspace: Workspace, act: Act, *, seat: Seat) -> Seat:
    """Somebody sits on a body from a day. Raises UserError, field `person_id`."""
    person = people.PEOPLE.get(workspace.db, seat.person_id)
    if person.is_gone:
        raise UserError(N_("Choose somebody who is with us now."), field="person_id")
    _check_once(workspace, seat, person)
    body = get(workspace, seat.body_id)
    label = sentence(N_("{name} sits on “{body}”"), name=person.short, body=body.name)
    with workspace.step(act, label):
        return bodies.SEATS.add(workspace.db, seat)


@for_offices(ORGANISERS)
def change_seat(workspace: Workspace, act: Act, *, seat: Seat) -> Seat:
    """Put right what was written about a seat: its role, vote, days, how it was chosen."""
    person = people.PEOPLE.get(workspace.db, seat.person_id)
    _check_once(workspace, seat, person)
    body = get(workspace, seat.body_id)
    label = sentence(N_("Change the seat of {name} on “{body}”"), name=person.short, body=body.name)
    with workspace.step(act, label):
        return bodies.SEATS.update(workspace.db, seat)


@for_offices(ORGANISERS)
def end_seat(workspace: Workspace, act: Act, *, seat_id: int, until: date | None = None) -> None:
    """Somebody sits there until a day, today unless another is named.

    Raises UserError, field `until_day`, for a day before the seat begins.
    """
    seat = bodies.SEATS.get(workspace.db, seat_id)
    ended = replace(seat, until_day=until or act.day)
    person = people.PEOPLE.get(workspace.db, seat.person_id)
    body = get(workspace, seat.body_id)
    label = sentence(N_("{name} leaves “{body}”"), name=person.short, body=body.name)
    with workspace.step(act, label):
        bodies.SEATS.update(workspace.db, ended)


def _check_once(workspace: Workspace, seat: Seat, person: Person) -> None:
    """Somebody sits on a body once at a time, so that they count once."""
    for other in bodies.seats(workspace.db, seat.body_id):
        if other.person_id == seat.person_id and other.id != seat.id and _at_once(seat, other):
            text = N_("{name} sits there already, from {day}.")
            raise UserError(text, field="person_id", name=person.short, day=other.from_day)


def _at_once(one: Seat, other: Seat) -> bool:
    """On the day one seat ends another may begin, as where a member becomes the chair."""
    ends = min(one.until_day or date.max, other.until_day or date.max)
    return max(one.from_day, other.from_day) < ends
