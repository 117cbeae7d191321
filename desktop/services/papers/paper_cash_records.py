"""What the papers of the tin are made of: pay-out sheet, count, hand-over, cash book."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from desktop.domain.cash import COUNT_NAMES, Count, Movement, MovementKind, Place, Tin
from desktop.domain.claim import ClaimState, FullClaim
from desktop.domain.currency import taken
from desktop.domain.exact_change import exact_change
from desktop.domain.person import Method
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.printing.documents.cash_book import cash_book, cash_book_csv
from desktop.printing.documents.count_sheet import blank_count_sheet, count_sheet
from desktop.printing.documents.hand_over import hand_over_sheet
from desktop.printing.documents.payout_sheet import BankDue, CashDue, payout_sheet
from desktop.services.keeping import safety
from desktop.services.money import cash, claims, counts, promises
from desktop.services.papers.paper_records import SLIPS, About, Draft, meeting_of, needed_meeting
from desktop.services.people import people
from desktop.services.workspace import Workspace

TO_BE_PAID = frozenset({ClaimState.AGREED, ClaimState.PROMISED, ClaimState.PAID})


def payout_sheets(workspace: Workspace, about: About) -> list[Draft]:
    """Who is to get what: what is paid already as it was paid, then what is agreed.

    The notes and coins of the rest are those that the place would give one after another.
    """
    meeting = needed_meeting(workspace, about)
    due = [f for f in claims.of_meeting(workspace, meeting.id or 0) if f.claim.state in TO_BE_PAID]
    tin = cash.tin(workspace, place_of(workspace, about).id or 0)
    paid = _paid(workspace, due, tin)
    open_ = [f for f in due if _is_cash(f) and f.claim.state is not ClaimState.PAID]
    by_bank = [f for f in due if not _is_cash(f)]
    ids = {person_id for full in due for person_id in full.claim.three}
    ids |= {agreed.person_id for full in due for agreed in full.standing if agreed.person_id}
    make = partial(
        payout_sheet,
        meeting=meeting,
        opening=None if paid else tin.pieces,
        cash=[*paid, *_one_after_another(open_, tin)],
        bank=[BankDue(full=f, promise=promises.promise_of(workspace, f.id)) for f in by_bank],
        people=people.by_ids(workspace, ids),
        short=max(0, sum(full.to_pay for full in open_) - tin.total),
    )
    return [Draft(make=make, name=sentence(N_("Pay-out sheet {day}"), day=meeting.day.isoformat()))]


def _is_cash(full: FullClaim) -> bool:
    return full.claim.method is Method.CASH


def _paid(workspace: Workspace, due: Sequence[FullClaim], tin: Tin) -> list[CashDue]:
    """What was paid in cash, in the order of the slips, with what was left then.

    What another place paid stands at the end, without its notes and coins.
    """
    paid = {f.id: f for f in due if f.claim.state is ClaimState.PAID and _is_cash(f)}
    here = []
    for line in cash.book(workspace, tin.id, date.min, date.max)[1]:
        if line.movement.kind is MovementKind.PAY and line.movement.claim_id in paid:
            full = paid.pop(line.movement.claim_id)
            here.append(CashDue(full=full, pieces=line.movement.pieces, left=line.left))
    return [*here, *(CashDue(full=full) for full in paid.values())]


def _one_after_another(due: Sequence[FullClaim], tin: Tin) -> list[CashDue]:
    """What to hand over to each, until the place can no longer make it."""
    left, box = tin.total, tin.pieces
    found = []
    for full in due:
        pieces = exact_change(box, full.to_pay) if box is not None else None
        enough = full.to_pay <= left
        left -= full.to_pay if enough else 0
        box = taken(box, pieces) if box is not None and pieces is not None else None
        found.append(CashDue(full=full, pieces=pieces, left=left if enough else None))
    return found


def count_sheets(workspace: Workspace, about: About) -> list[Draft]:
    """A count: the one named, the newest of the meeting or place, or a blank sheet for none."""
    made = _count(workspace, about)
    if made is None:
        meeting = meeting_of(workspace, about.meeting_id)
        blank = partial(blank_count_sheet, place=place_of(workspace, about), meeting=meeting)
        return [Draft(make=blank, name=sentence(N_("Count")))]
    place = _place(workspace, made.place_id)
    confirmed = counts.confirmed_by(workspace, made.id or 0)
    ids = {made.first_id, made.second_id, confirmed.person_id if confirmed else None}
    make = partial(
        count_sheet,
        count=made,
        place=place,
        people=people.by_ids(workspace, {i for i in ids if i is not None}),
        meeting=meeting_of(workspace, made.meeting_id),
        confirmed=confirmed,
        proof=None if _moved_since(workspace, made) else cash.proof(workspace, made.place_id),
        check_code=safety.seal(workspace),
    )
    why, day = sentence(COUNT_NAMES[made.kind]), made.day.isoformat()
    return [Draft(make=make, name=sentence(N_("Count {why} {day}"), why=why, day=day))]


def _count(workspace: Workspace, about: About) -> Count | None:
    if about.count_id:
        return counts.get_count(workspace, about.count_id)
    found = counts.counts_of(workspace, place_of(workspace, about).id or 0)
    if about.meeting_id:
        found = [made for made in found if made.meeting_id == about.meeting_id]
    return found[0] if found else None


def _moved_since(workspace: Workspace, made: Count) -> bool:
    """Whether money moved after a count: then the float's sum of today is not that day's."""
    lines = _movements(workspace, made.place_id)
    return any((m.id or 0) > made.seen_movement and m.count_id != made.id for m in lines)


def _movements(workspace: Workspace, place_id: int) -> list[Movement]:
    _, lines = cash.book(workspace, place_id, date.min, date.max)
    return [line.movement for line in lines]


def hand_over_sheets(workspace: Workspace, about: About) -> list[Draft]:
    """The hand-over named, or the newest. Raises UserError when there was none."""
    every = counts.hand_overs(workspace)
    if about.hand_over_id:
        over = counts.get_hand_over(workspace, about.hand_over_id)
    elif every:
        over = every[-1]
    else:
        raise UserError(N_("The tin was not handed over yet."))
    made, place = counts.get_count(workspace, over.count_id), _place(workspace, over.place_id)
    go_with_it = _slips_in(place, _movements(workspace, over.place_id), made.seen_movement)
    make = partial(
        hand_over_sheet,
        hand_over=over,
        count=made,
        place=place,
        people=people.by_ids(workspace, {over.from_id, over.to_id}),
        slips=len(go_with_it),
        last_slip=go_with_it[-1].number if go_with_it else None,
        check_code=safety.seal(workspace),
    )
    name = sentence(N_("Handing over the tin {day}"), day=over.day.isoformat())
    return [Draft(make=make, name=name)]


def _slips_in(place: Place, movements: Sequence[Movement], newest: int) -> list[Movement]:
    """The slips that lie in the tin: those since the float was last whole."""
    total, lying = 0, list[Movement]()
    for movement in movements:
        if (movement.id or 0) > newest:
            break
        total += movement.amount if movement.to_id == place.id else -movement.amount
        if total == place.float_amount:
            lying = []
        elif movement.kind in SLIPS:
            lying.append(movement)
    return lying


def cash_books(workspace: Workspace, about: About) -> list[Draft]:
    """The book of one place between two days, the whole book where none are given."""
    place = place_of(workspace, about)
    first, last = _days(workspace, place.id or 0, about)
    before, lines = cash.book(workspace, place.id or 0, first, last)
    make = partial(
        cash_book, place=place, lines=lines, start=first, end=last, brought_forward=before
    )
    table = partial(cash_book_csv, lines=lines, currency=workspace.settings.currency_code)
    name = sentence(
        N_("Cash book {first} to {last}"), first=first.isoformat(), last=last.isoformat()
    )
    return [Draft(make=make, name=name, table=table)]


def _days(workspace: Workspace, place_id: int, about: About) -> tuple[date, date]:
    if about.first and about.last:
        if about.last < about.first:
            raise UserError(N_("The last day comes before the first."), field="last")
        return about.first, about.last
    movements = _movements(workspace, place_id)
    if not movements:
        raise UserError(N_("No money has moved yet."))
    days = [movement.day for movement in movements]
    return about.first or min(days), about.last or max(days)


def place_of(workspace: Workspace, about: About) -> Place:
    """The place that is meant, else the one the desk pays from."""
    if about.place_id:
        return _place(workspace, about.place_id)
    found = cash.desk_place(workspace)
    if found is None:
        raise UserError(N_("Say first where you keep the cash, under Money."))
    return found


def _place(workspace: Workspace, place_id: int) -> Place:
    return cash.tin(workspace, place_id).place
