"""The evening before: what to get so that everybody expected can be paid exactly.

What is in the place we pay from comes first, then what another place of cash holds, then
the bank's full bags and a machine's notes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.bank import listed, source_of
from desktop.domain.cash import Tin
from desktop.domain.currency import LARGEST_AMOUNT, added, taken, tidy
from desktop.domain.evening import Dues, Evening, HandOut, Move
from desktop.domain.float_plan import FloatPlan, float_plan
from desktop.domain.office import EVERY_OFFICE, OFFICERS, Act
from desktop.domain.working_days import bank_holidays, working_days_before
from desktop.errors import UserError
from desktop.language import N_, Money, Sentence, sentence, short_day
from desktop.services.access import for_offices
from desktop.services.meetings import meetings
from desktop.services.meetings.float_dues import dues
from desktop.services.money import cash
from desktop.services.workspace import Workspace
from desktop.storage import offices, people, settings

DAYS_FOR_TWO = 5
"""Working days before a meeting at which cash is said that two people sign for."""
LONGEST_GAP = 21
"""Five working days never take longer than this, whatever is closed between."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What Today says about the money for a meeting."""

    title: Sentence
    detail: Sentence | str = ""
    meeting_id: int = 0


@for_offices(OFFICERS)
def evening(workspace: Workspace, act: Act, *, meeting_id: int) -> Evening:
    """What to get before a meeting, and who is then paid. Raises UserError without a tin."""
    what = ("evening", meeting_id, act.person_id, act.day)
    return workspace.kept(what, lambda: _evening(workspace, act, meeting_id))


def _evening(workspace: Workspace, act: Act, meeting_id: int) -> Evening:
    place = cash.desk_place(workspace)
    if place is None:
        raise UserError(N_("Say first where you keep the cash, under Money."))
    tin = cash.tin(workspace, place.id or 0)
    found = dues(workspace, act, meeting_id)
    meeting = meetings.get(workspace, meeting_id)
    if tin.pieces is None:
        handed = tuple(HandOut(due=due, pieces=None) for due in found.due)
        return Evening(meeting=meeting, tin=tin, dues=found, plan=None, handed=handed)
    others = [cash.tin(workspace, p.id or 0) for p in cash.places(workspace) if p.id != place.id]
    box = _box(tin, others)
    currency = workspace.settings.currency
    source = source_of(currency, found.parts)
    made = float_plan(box, found.parts, source, currency)
    whole = Evening(
        meeting=meeting,
        tin=tin,
        dues=found,
        plan=made,
        handed=_handed(found, made),
        moves=_moves(tin, others, made),
    )
    if not made.fetch.bags:
        return whole
    return _with_machine(whole, float_plan(box, found.parts, source.only_notes(), currency))


def _box(tin: Tin, others: Sequence[Tin]) -> dict[int, int]:
    """Everything there is; a count below zero, where book and reality differ, is nothing."""
    box: dict[int, int] = {}
    for one in (tin, *others):
        box = added(box, {v: count for v, count in (one.pieces or {}).items() if count > 0})
    return box


def _handed(found: Dues, made: FloatPlan) -> tuple[HandOut, ...]:
    """Each payment with everything set aside for it."""
    shares = iter(made.shares)
    handed = []
    for due in found.due:
        mine = [next(shares) for _part in due.parts]
        pieces: dict[int, int] = {}
        for share in mine:
            pieces = added(pieces, share or {})
        complete = all(share is not None for share in mine)
        handed.append(HandOut(due=due, pieces=pieces if complete else None))
    return tuple(handed)


def _moves(tin: Tin, others: Sequence[Tin], made: FloatPlan) -> tuple[Move, ...]:
    """What the plan hands out that stands in another place now."""
    used: dict[int, int] = {}
    for share in made.shares:
        used = added(used, share or {})
    left = taken(used, added(_box(tin, ()), made.fetch.pieces))
    missing = {value: count for value, count in left.items() if count > 0}
    moves = []
    for other in others:
        here = _box(other, ())
        pieces = tidy({v: min(count, here.get(v, 0)) for v, count in missing.items()})
        missing = taken(missing, pieces)
        if pieces:
            moves.append(Move(place=other.place, pieces=pieces))
    return tuple(moves)


def _with_machine(whole: Evening, alone: FloatPlan) -> Evening:
    """The same, beside it what a machine alone would do for people far from a bank."""
    out = [one.due.person for one in _handed(whole.dues, alone) if one.pieces is None]
    once = {person.id: person for person in out}
    return replace(whole, machine=alone, machine_out=tuple(once.values()))


@for_offices(OFFICERS)
def set_roughly(workspace: Workspace, act: Act, *, amounts: Mapping[int, int | None]) -> None:
    """About how much a meeting costs these people, in the smallest unit, in one step.

    0 is nothing, None is not known after all. Raises UserError, field `roughly <id>`.
    """
    for person_id, amount in amounts.items():
        if amount is not None and not 0 <= amount <= LARGEST_AMOUNT:
            text = N_("This amount is too large. Check the figures.")
            raise UserError(text, field=f"roughly {person_id}")
    known = people.by_ids(workspace.db, set(amounts))
    with workspace.step(act, sentence(N_("About how much people spend"))):
        for person_id, amount in amounts.items():
            if known[person_id].roughly != amount:
                changed = replace(known[person_id], roughly=amount)
                people.PEOPLE.update(workspace.db, changed)


@for_offices(EVERY_OFFICE)
def word(workspace: Workspace, act: Act) -> Word | None:
    """What Today says about the next meeting's money, from when it can still be got.

    Cash that two people sign for is said five working days before, other cash on the last
    working day before. Only officers hear of it. Nothing is said without a tin, or with
    nobody to pay.
    """
    held = offices.held_by(workspace.db, act.person_id, act.day)
    meeting = meetings.next_one(workspace, act)
    if meeting is None or not held & OFFICERS or not cash.places(workspace):
        return None
    days = DAYS_FOR_TWO if workspace.settings.bank_two_signatures else 1
    if not _has_come(workspace, act.day, meeting.day, days):
        return None
    made = evening(workspace, act, meeting_id=meeting.id or 0)
    said = _said(workspace, act, made)
    return replace(said, meeting_id=meeting.id or 0) if said else None


def _has_come(workspace: Workspace, today: date, day: date, count: int) -> bool:
    """Whether it is `count` working days before a day, or later. The calendar is asked last."""
    gap = (day - today).days
    if gap <= count:
        return True
    if gap > LONGEST_GAP:
        return False
    group = workspace.settings
    closed = bank_holidays(group.country, group.nation, range(today.year, day.year + 1))
    closed |= set(settings.closed_days(workspace.db))
    return today >= working_days_before(day, count, closed)


def _said(workspace: Workspace, act: Act, made: Evening) -> Word | None:
    """The one thing to do next about the money; a calm word the day before where it is done."""
    day, fetch = made.meeting.day, made.plan.fetch if made.plan else None
    said = short_day(day, act.day)
    if fetch:
        title = sentence(N_("Get cash for the meeting on {day}."), day=said)
        return Word(title=title, detail=listed(fetch.spoken(workspace.settings.currency)))
    if made.plan is None and made.short:
        amount = Money(made.short, workspace.settings.currency_code)
        title = sentence(N_("{amount} more is needed on {day}."), amount=amount, day=said)
        return Word(title=title, detail=sentence(N_("Count the notes and coins in the tin first.")))
    if day == act.day:
        return None
    if made.dues.unknown:
        title = sentence(N_("About how much does each person usually spend?"))
        return Word(
            title=title, detail=sentence(N_("Then we say what to get for {day}."), day=said)
        )
    if made.dues.due and made.plan and not made.left_out and _has_come(workspace, act.day, day, 1):
        return Word(title=sentence(N_("What is in the tin is enough for {day}."), day=said))
    return None
