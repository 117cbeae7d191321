"""The pay desk's view of one meeting: the queue, the person in front, the tin."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from desktop.domain.cash import Movement, Promise, Tin
from desktop.domain.claim import OPEN_STATES, ClaimState, FullClaim, asked_for
from desktop.domain.exact_change import change_back, exact_change
from desktop.domain.meeting import Attendance, Meeting
from desktop.domain.office import EVERY_OFFICE, Act
from desktop.domain.paying import Obstacle, stops
from desktop.domain.person import Method, Person
from desktop.language import N_, Sentence, sentence
from desktop.services.access import for_offices
from desktop.services.meetings import meetings as meeting_services
from desktop.services.money import cash as cash_services
from desktop.services.money import paying, policies
from desktop.services.money.costs import Cost, usual_costs
from desktop.services.people import people
from desktop.services.workspace import Workspace
from desktop.storage import cash, claims, meetings


class DeskState(StrEnum):
    """Where somebody in the queue stands; shown as a word with a mark."""

    EXPECTED = "expected"
    HERE = "here"
    READY = "ready"
    WAITS = "waits"
    PAID = "paid"
    PROMISED = "promised"
    NO_COSTS = "no costs"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """One usual cost as the queue says it: what for, and how much in the smallest unit."""

    title: Sentence
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueRow:
    """One person in the queue. `amount` is what they are paid, in the smallest unit."""

    person: Person
    attendance: Attendance
    full: FullClaim | None
    state: DeskState
    amount: int
    blocking: Obstacle | None = None
    promise: Promise | None = None
    usual: tuple[Usual, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOut:
    """What to hand over, or how to go on where the tin cannot make it exactly."""

    pieces: Mapping[int, int] | None = None
    left_after: int = 0
    short: int = 0
    change_from: tuple[int, int] | None = None
    """A larger note to give and the change to ask back, both in the smallest unit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """The person in front: what they ask, what stands in the way, what to hand over."""

    person: Person
    attendance: Attendance
    full: FullClaim | None
    usual: tuple[Cost, ...]
    obstacles: tuple[Obstacle, ...]
    hand_out: HandOut
    payment: Movement | None = None
    promise: Promise | None = None
    agreed_by: tuple[Sentence, ...] = ()
    """Who agreed it, by the name one calls them, or our policy."""

    @property
    def stops(self) -> list[Obstacle]:
        return stops(self.obstacles)


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The meeting's money at a glance. `short_by` is said before the first payment."""

    meeting: Meeting
    paid: int
    to_pay: int
    by_bank: int
    short_by: int
    tin: Tin | None

    @property
    def everyone(self) -> int:
        return self.paid + self.to_pay


@for_offices(EVERY_OFFICE)
def queue(workspace: Workspace, act: Act, meeting_id: int) -> list[QueueRow]:
    """Everybody expected or here, by name; the order people stand in is theirs, not ours."""
    what = ("queue", meeting_id, act.person_id, act.day)
    return list(workspace.kept(what, lambda: _queue(workspace, act, meeting_id)))


def _queue(workspace: Workspace, act: Act, meeting_id: int) -> list[QueueRow]:
    by_person = _claims_by_person(workspace, meeting_id)
    here = meeting_services.attendance(workspace, meeting_id)
    known = {attendance.person_id: person for attendance, person in here}
    to_pay = [full for full in by_person.values() if full.claim.state in OPEN_STATES]
    obstacles = paying.obstacles_of(workspace, to_pay, act.person_id, known)
    rows = []
    for attendance, person in here:
        full = by_person.get(attendance.person_id)
        blocked = stops(obstacles.get(full.id, ())) if full else []
        rows.append(_row(workspace, person, attendance, full, blocked))
    return rows


def _claims_by_person(workspace: Workspace, meeting_id: int) -> Mapping[int, FullClaim]:
    """Each person's claim of the meeting that matters now: open, else paid, else closed.

    Of several alike it is the newest; put-back ones are left out.
    """
    return workspace.kept(("claims", meeting_id), lambda: _that_matter(workspace, meeting_id))


def _that_matter(workspace: Workspace, meeting_id: int) -> dict[int, FullClaim]:
    found: dict[int, FullClaim] = {}
    for full in claims.of_meeting(workspace.db, meeting_id):
        known = found.get(full.claim.person_id)
        newer = known is None or _matters(full) >= _matters(known)
        if full.claim.state is not ClaimState.PUT_BACK and newer:
            found[full.claim.person_id] = full
    return found


def _matters(full: FullClaim) -> int:
    if full.claim.state in OPEN_STATES:
        return 2
    return 1 if full.claim.state in {ClaimState.PAID, ClaimState.PROMISED} else 0


def _row(
    workspace: Workspace,
    person: Person,
    attendance: Attendance,
    full: FullClaim | None,
    blocked: Sequence[Obstacle],
) -> QueueRow:
    blocking, promise = next(iter(blocked), None), None
    if full is None or not full.lines:
        state = DeskState.HERE if attendance.came else DeskState.EXPECTED
        if attendance.no_costs or not person.claims_costs:
            state = DeskState.NO_COSTS
    elif full.claim.state is ClaimState.PAID:
        state = DeskState.PAID
    elif full.claim.state is ClaimState.PROMISED:
        state, promise = DeskState.PROMISED, cash.promise_of(workspace.db, full.id)
    elif full.claim.state in OPEN_STATES:
        state = DeskState.WAITS if blocked else DeskState.READY
    else:
        state = DeskState.CLOSED
    return QueueRow(
        person=person,
        attendance=attendance,
        full=full,
        state=state,
        amount=full.to_pay if full else 0,
        blocking=blocking,
        promise=promise,
        usual=_usual(workspace, attendance) if full is None else (),
    )


def _usual(workspace: Workspace, attendance: Attendance) -> tuple[Usual, ...]:
    if not people.usual_of(workspace, attendance.person_id):
        return ()
    titles = {category.code: category.title for category in policies.categories(workspace)}
    day = meetings.MEETINGS.get(workspace.db, attendance.meeting_id).day
    return tuple(
        Usual(title=titles[cost.category], amount=asked_for(cost.quantity, Decimal(cost.each or 0)))
        for cost in usual_costs(workspace, attendance.person_id, day)
    )


@for_offices(EVERY_OFFICE)
def card(
    workspace: Workspace, act: Act, meeting_id: int, person_id: int, place_id: int | None
) -> Card:
    """The person in front, with everything the desk says about them."""
    full = _claims_by_person(workspace, meeting_id).get(person_id)
    attendance = meetings.attendance_of(workspace.db, meeting_id, person_id)
    obstacles = paying.obstacles(workspace, full, act.person_id) if full else []
    to_pay = full.to_pay if full and full.claim.state in OPEN_STATES else 0
    day = meetings.MEETINGS.get(workspace.db, meeting_id).day
    usual = () if full else tuple(usual_costs(workspace, person_id, day))
    return Card(
        person=people.get(workspace, person_id),
        attendance=attendance or Attendance(meeting_id=meeting_id, person_id=person_id),
        full=full,
        usual=usual,
        obstacles=tuple(obstacles),
        hand_out=hand_out(workspace, place_id, to_pay),
        payment=cash.payment_of(workspace.db, full.id) if full else None,
        promise=cash.promise_of(workspace.db, full.id) if full else None,
        agreed_by=_agreed_by(workspace, full) if full else (),
    )


def _agreed_by(workspace: Workspace, full: FullClaim) -> tuple[Sentence, ...]:
    known = people.by_ids(workspace, {a.person_id for a in full.standing if a.person_id})
    return tuple(
        Sentence(known[agreement.person_id].short)
        if agreement.person_id
        else sentence(N_("our policy"))
        for agreement in full.standing
    )


def hand_out(workspace: Workspace, place_id: int | None, amount: int) -> HandOut:
    """The notes and coins to hand over for an amount, by search; or the ways out."""
    if place_id is None:
        return HandOut(short=amount)
    tin = cash_services.tin(workspace, place_id)
    if tin.total < amount:
        return HandOut(left_after=tin.total, short=amount - tin.total)
    if tin.pieces is None or amount <= 0:
        return HandOut(left_after=tin.total - amount)
    pieces = exact_change(tin.pieces, amount)
    back = change_back(tin.pieces, amount) if pieces is None else None
    return HandOut(pieces=pieces, left_after=tin.total - amount, change_from=back)


def ways_out(hand: HandOut) -> list[Sentence]:
    """What can be done where the tin cannot make an amount; empty when it can."""
    if hand.short:
        return [sentence(N_("Bank, cash next time, or add money."))]
    if hand.pieces is None and hand.change_from is not None:
        return [sentence(N_("Bank, add coins, or give more and take change back."))]
    return []


@for_offices(EVERY_OFFICE)
def summary(workspace: Workspace, act: Act, meeting_id: int, place_id: int | None) -> Summary:
    """How far the queue is, and how much is short for those still to be paid in cash."""
    rows = queue(workspace, act, meeting_id)
    open_rows = [row for row in rows if row.state in {DeskState.READY, DeskState.WAITS}]
    in_cash = [row for row in open_rows if row.full and row.full.claim.method is Method.CASH]
    tin = cash_services.tin(workspace, place_id) if place_id is not None else None
    wanted = sum(max(0, row.amount) for row in in_cash)
    return Summary(
        meeting=meeting_services.get(workspace, meeting_id),
        paid=sum(row.state is DeskState.PAID for row in rows),
        to_pay=sum(
            row.state
            not in {DeskState.PAID, DeskState.PROMISED, DeskState.NO_COSTS, DeskState.CLOSED}
            for row in rows
        ),
        by_bank=sum(row.state is DeskState.PROMISED for row in rows),
        short_by=max(0, wanted - (tin.total if tin else 0)),
        tin=tin,
    )
