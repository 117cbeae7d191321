"""Typing in the rows of the pay-out sheet: money given, promises, or nothing at all."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from desktop.domain import from_paper as rules
from desktop.domain.cash import Movement, MovementKind, Promise
from desktop.domain.claim import ClaimState, FullClaim
from desktop.domain.meeting import Attendance, Meeting
from desktop.domain.office import OFFICERS, Act
from desktop.domain.paying import Block
from desktop.domain.person import Method, Person
from desktop.errors import UserError
from desktop.language import N_, Money, Sentence, sentence
from desktop.services.access import for_offices
from desktop.services.money import paying, policies, promises
from desktop.services.money.cash import cash_place
from desktop.services.money.costs import keep_first_as_usual
from desktop.services.money.from_paper.paper_claims import PaperRow, claim_of_row
from desktop.services.money.from_paper.paper_questions import ask_of_row, ask_of_sum
from desktop.services.money.from_paper.paper_sheet import (
    RowKind,
    TypedRow,
    moment,
    remember_row,
)
from desktop.services.money.from_paper.recording import (
    GivenOnPaper,
    check_how,
    keep_outside,
    long_after,
    record_given,
)
from desktop.services.workspace import Workspace
from desktop.storage import cash, claims, meetings, outside, people

LATER = frozenset({Block.SECOND_AGREER, Block.AGREER_PAYS, Block.PERSON})
"""What may still be said before the bank payment is made: a promise does not break it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowDone:
    """What a row became; `said` is what to know of it, most of it outside our rules."""

    person: Person
    row: TypedRow
    movement: Movement | None = None
    promise: Promise | None = None
    beyond: tuple[Sentence, ...] = ()
    said: tuple[Sentence, ...] = ()


@for_offices(OFFICERS)
def type_in(
    workspace: Workspace, act: Act, *, meeting_id: int, place_id: int, rows: Sequence[PaperRow]
) -> list[RowDone]:
    """Type in rows of a meeting's sheet, one step a row: what was saved before stays saved.

    Raises UserError, naming the field, for what cannot be read as something that happened,
    and to ask once what `paper_questions` asks.
    """
    return [_type_in_one(workspace, act, meeting_id, place_id, row) for row in rows]


def _type_in_one(
    workspace: Workspace, act: Act, meeting_id: int, place_id: int, row: PaperRow
) -> RowDone:
    meeting = meetings.MEETINGS.get(workspace.db, meeting_id)
    _check(act, meeting, row)
    ask_of_row(workspace, meeting, row)
    if row.kind is RowKind.PAID:
        cash_place(workspace, place_id)
    known = people.PEOPLE.get(workspace.db, row.person_id) if row.person_id else None
    name = known.short if known else Person(name=row.name).short
    with workspace.step(act, sentence(N_("Type in the row of {name}"), name=name)):
        person = known or people.PEOPLE.add(
            workspace.db, Person(name=row.name, joined_on=row.day or meeting.day)
        )
        assert person.id is not None
        at = moment(workspace, meeting, row.day, row.at)
        _tick(workspace, meeting_id, person.id, row, at)
        done = RowDone(person=person, row=TypedRow(person_id=person.id, kind=row.kind))
        if row.kind in {RowKind.PAID, RowKind.BANK}:
            row = replace(row, person_id=person.id)
            full = claim_of_row(workspace, act, meeting, row, at)
            give = _paid if row.kind is RowKind.PAID else _promised
            done = give(workspace, act, full, done, row, at, place_id)
        remember_row(workspace, meeting_id, done.row)
        return done


def _check(act: Act, meeting: Meeting, row: PaperRow) -> None:
    """Raise UserError for what nobody can have meant."""
    if row.person_id is None and not row.name.strip():
        raise UserError(N_("A person needs a name."), field="name")
    day = row.day or meeting.day
    if day > act.day and row.kind is not RowKind.CROSSED_OUT:
        raise UserError(N_("This day is still to come. Check the date."), field="day")
    if row.kind is RowKind.PAID and not row.given:
        raise UserError(N_("Type what was given. For nothing, say what happened."), field="given")


def _tick(
    workspace: Workspace, meeting_id: int, person_id: int, row: PaperRow, at: datetime
) -> None:
    """Came, or did not, and claims nothing today; a crossed-out row says nothing of it."""
    if row.kind is RowKind.CROSSED_OUT:
        return
    known = meetings.attendance_of(workspace.db, meeting_id, person_id)
    if row.kind is RowKind.ABSENT:
        if known is not None and known.came:
            meetings.ATTENDANCE.update(workspace.db, replace(known, came=False, came_at=None))
        return
    here = known or Attendance(meeting_id=meeting_id, person_id=person_id, invited=False)
    came_at = here.came_at if here.came else at
    now = replace(here, came=True, came_at=came_at, no_costs=row.kind is RowKind.NOTHING)
    if known is None:
        meetings.ATTENDANCE.add(workspace.db, now)
    elif now != known:
        meetings.ATTENDANCE.update(workspace.db, now)


def _paid(
    workspace: Workspace,
    act: Act,
    full: FullClaim,
    done: RowDone,
    row: PaperRow,
    at: datetime,
    place_id: int,
) -> RowDone:
    how = GivenOnPaper(
        amount=row.given or 0,
        day=row.day or full.claim.day,
        at=at,
        paid_by=row.paid_by or act.person_id,
        signing=row.signing,
        witness_id=row.witness_id,
        pieces=row.pieces,
        taken_by=row.taken_by,
        reasons=row.reasons,
        usual=bool(row.costs),
    )
    check_how(act, how)
    ask_of_sum(workspace, full, row, how.amount)
    newest = outside.newest(workspace.db)
    paid = record_given(workspace, act, claim_id=full.id, place_id=place_id, how=how)
    beyond = [rule.what for rule in outside.after(workspace.db, newest)]
    typed = replace(done.row, amount=paid.amount, claim_id=paid.claim_id, movement_id=paid.id)
    said = _worth_saying(workspace, act, paid)
    return replace(done, row=typed, movement=paid, beyond=tuple(beyond), said=tuple(said))


def _worth_saying(workspace: Workspace, act: Act, paid: Movement) -> list[Sentence]:
    """What nobody did wrong and somebody may wonder about later."""
    said = []
    if paid.year != act.day.year:
        text = N_("This is slip {number} of {year}.")
        said.append(sentence(text, number=paid.number, year=str(paid.year)))
    over = cash.MOVEMENTS.get(workspace.db, (paid.id or 0) - 1) if paid.number > 1 else None
    found = over.amount if over is not None and over.kind is MovementKind.OVER else 0
    missed = paid.amount - found
    if missed > 0 and cash.counted_since(workspace.db, paid.from_id, paid.at):
        text = N_("The tin was counted since. The next count may show {amount} over.")
        said.append(sentence(text, amount=Money(missed, workspace.settings.currency_code)))
    return said


def _promised(
    workspace: Workspace,
    act: Act,
    full: FullClaim,
    done: RowDone,
    row: PaperRow,
    at: datetime,  # noqa: ARG001 - a promise has a day, not a time
    place_id: int,  # noqa: ARG001 - nothing leaves a tin
) -> RowDone:
    """A promise by bank that was given on paper stands, whatever our rules say about it.

    They still stop the bank payment until what is missing is there.
    """
    known = cash.promise_of(workspace.db, full.id)
    if known is not None:
        typed = replace(done.row, amount=known.amount, claim_id=full.id)
        return replace(done, row=typed, promise=known)
    amount = row.given or full.to_pay
    if amount <= 0:
        raise UserError(N_("Type how much was promised."), field="given")
    ask_of_sum(workspace, full, row, amount)
    full = replace(full, claim=replace(full.claim, method=Method.BANK))
    day = row.day or full.claim.day
    beyond = _against_promise(workspace, act, full, row, amount)
    claims.CLAIMS.update(workspace.db, replace(full.claim, state=ClaimState.PROMISED))
    days = policies.on(workspace, full.claim.day).promise_days
    due = promises.due(workspace, day, days)
    given = Promise(claim_id=full.id, amount=amount, made_on=day, pay_by=due)
    stored = cash.PROMISES.add(workspace.db, given)
    keep_outside(workspace, beyond, day, claim_id=full.id)
    if row.costs:
        keep_first_as_usual(workspace, full)
    typed = replace(done.row, amount=amount, claim_id=full.id)
    return replace(done, row=typed, promise=stored, beyond=tuple(what for _, what in beyond))


def _against_promise(
    workspace: Workspace, act: Act, full: FullClaim, row: PaperRow, amount: int
) -> rules.Found:
    payer_id = row.paid_by or act.person_id
    found = paying.obstacles(workspace, full, payer_id)
    now = [obstacle for obstacle in found if obstacle.block not in LATER]
    currency = workspace.settings.currency_code
    return [
        *rules.against(now, full.claim.state, row.reasons),
        *rules.about_lines(full),
        *rules.about_promise(full, amount, currency),
        *long_after(workspace, row.day or full.claim.day, act.day),
    ]
