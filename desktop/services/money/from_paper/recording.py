"""Writing down what happened: money that was handed over, whatever our rules say about it.

Stops stop paying, never recording. What would have stopped the payment is kept beside it as
something outside our rules, until somebody who did not gain by it says what was done.
"""

from dataclasses import dataclass, replace
from datetime import date

from desktop.domain import from_paper
from desktop.domain.cash import Movement, MovementKind, Place, PlaceKind, Signing
from desktop.domain.claim import Claim, ClaimState, FullClaim
from desktop.domain.currency import LARGEST_AMOUNT
from desktop.domain.from_paper import Beyond, Found
from desktop.domain.office import OFFICERS, Act, Office
from desktop.domain.outside import OutsideRule, TypedIn
from desktop.domain.person import Method
from desktop.errors import UserError
from desktop.language import N_, Money, sentence
from desktop.services.access import for_offices
from desktop.services.money import paying, policies
from desktop.services.money.cash import cash_place
from desktop.services.money.costs import keep_first_as_usual
from desktop.services.money.first_count import begins
from desktop.services.money.paying import HandedOver
from desktop.services.money.posting import append
from desktop.services.workspace import Workspace
from desktop.storage import cash, claims, meetings, offices, outside, people


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenOnPaper(HandedOver):
    """How money really changed hands: what the paper says, or what somebody remembers.

    `paid_by` is anybody of the group. `taken_by` is who took it, None for whoever the claim
    says. `usual` keeps the costs as usual where none are known yet.
    """

    taken_by: int | None = None
    usual: bool = True


@for_offices(OFFICERS)
def record_given(
    workspace: Workspace, act: Act, *, claim_id: int, place_id: int, how: GivenOnPaper
) -> Movement:
    """Write down a payment that happened, with what stood against it kept beside it.

    No rule stops this. A claim that is closed already stays as it is: the payment gets a
    claim of its own. Where the book holds less than was given, what was more is written
    first, so that the book never goes below zero. Raises UserError only for what cannot
    have happened: no amount, pieces worth another sum, a day still to come.
    """
    place = cash_place(workspace, place_id)
    check_how(act, how)
    full = claims.full(workspace.db, claim_id)
    person = people.PEOPLE.get(workspace.db, full.claim.person_id)
    money = Money(how.amount, workspace.settings.currency_code)
    label = sentence(N_("Write down that {name} had {amount}"), name=person.short, amount=money)
    with workspace.step(act, label):
        full = _taken_by(full, how)
        beyond = _against(workspace, act, full, how)
        claim = _payable(workspace, act, full)
        paid = _give(workspace, act, claim, place, how)
        keep_outside(workspace, beyond, how.day, claim_id=claim.id, movement_id=paid.id)
        paying.remember_said(workspace, full, how.reasons)
        if how.usual:
            keep_first_as_usual(workspace, replace(full, claim=claim))
        if claim.meeting_id is not None and how.witness_id is not None:
            meetings.remember(workspace.db, claim.meeting_id, "witness", how.witness_id)
        return paid


def check_how(act: Act, how: GivenOnPaper) -> None:
    """Raise UserError for what cannot have happened."""
    if how.amount <= 0:
        raise UserError(N_("Type an amount above zero."), field="given")
    if how.amount > LARGEST_AMOUNT:
        raise UserError(N_("This amount is too large. Check the figures."), field="given")
    if how.day > act.day:
        raise UserError(N_("This day is still to come. Check the date."), field="day")
    if how.signing is Signing.NOT_NEEDED:
        raise UserError(N_("Cash is signed for, or not signed yet. Choose how."), field="signing")


def _taken_by(full: FullClaim, how: GivenOnPaper) -> FullClaim:
    """The claim as it was paid: in cash, to whoever really took it."""
    taker = how.taken_by or full.claim.collector_id
    return replace(full, claim=replace(full.claim, method=Method.CASH, collector_id=taker))


def _against(workspace: Workspace, act: Act, full: FullClaim, how: GivenOnPaper) -> Found:
    """Everything about this payment that our rules would have stopped or asked about."""
    obstacles = paying.obstacles(workspace, full, how.paid_by)
    answered = {block for block, reason in how.reasons.items() if reason.strip()}
    return [
        *from_paper.against(obstacles, full.claim.state, answered),
        *from_paper.about_lines(full),
        *from_paper.about_amount(full, how.amount, workspace.settings.currency_code),
        *from_paper.about_hands(
            full,
            payer_offices=_offices_of(workspace, act, how.paid_by, how.day),
            typist_id=act.person_id,
        ),
        *from_paper.about_signing(full, how.paid_by, how.signing, how.witness_id),
        *long_after(workspace, how.day, act.day),
    ]


def _offices_of(workspace: Workspace, act: Act, person_id: int, day: date) -> frozenset[Office]:
    """What somebody held that day, or now where that was before our file knew of offices."""
    begun = offices.first_day(workspace.db)
    known = day if begun is not None and begun <= day else act.day
    return offices.held_by(workspace.db, person_id, known)


def long_after(workspace: Workspace, day: date, today: date) -> Found:
    """Whether this is typed in after the last day on which it could have been claimed."""
    if not policies.every(workspace):
        return []
    if today <= policies.on(workspace, day).last_day_to_claim(day):
        return []
    text = N_("We typed this in on {day}, long after it happened.")
    return [(Beyond.LONG_AFTER.value, sentence(text, day=today))]


def _payable(workspace: Workspace, act: Act, full: FullClaim) -> Claim:
    """The claim this payment pays, as it stands once it is paid.

    What was paid or put back before has its slips; another payment gets another claim.
    """
    if full.claim.state in {ClaimState.PAID, ClaimState.PUT_BACK}:
        return _another(workspace, full)
    promised = cash.promise_of(workspace.db, full.id)
    if promised is not None:
        cash.PROMISES.update(workspace.db, replace(promised, cancelled_on=act.day))
    return claims.CLAIMS.update(workspace.db, replace(full.claim, state=ClaimState.PAID))


def _another(workspace: Workspace, full: FullClaim) -> Claim:
    new = replace(
        full.claim,
        id=None,
        number=claims.next_number(workspace.db),
        state=ClaimState.PAID,
        replaces_id=None,
        advance_id=None,
    )
    stored = claims.CLAIMS.add(workspace.db, new)
    for line in full.lines:
        claims.LINES.add(workspace.db, replace(line, id=None, claim_id=stored.id))
    return stored


def _give(
    workspace: Workspace, act: Act, claim: Claim, place: Place, how: GivenOnPaper
) -> Movement:
    """Append the payment; before it, what the tin held more than the book says."""
    _found_more(workspace, act, place, how)
    paid = paying.append_payment(workspace, claim, place, how)
    typed(workspace, paid, act)
    return paid


def _found_more(workspace: Workspace, act: Act, place: Place, how: GivenOnPaper) -> None:
    """Write down first what the tin must have held, where the book says it held less.

    Neither today nor on any day since then may the book go below zero; what was given
    before the tin was in our file at all counts as more in full. In a tin that was begun
    with nothing and never counted, it was there at the start.
    """
    assert place.id is not None
    least = cash.least_from(workspace.db, place.id, how.day)
    more = how.amount - max(0, least)
    if more <= 0:
        return
    at_start = begins(workspace, place.id)
    elsewhere = PlaceKind.START if at_start else PlaceKind.DIFFERENCE
    over = append(
        workspace,
        at=how.at,
        day=how.day,
        kind=MovementKind.START if at_start else MovementKind.OVER,
        from_place=cash.place_of(workspace.db, elsewhere),
        to_place=place,
        amount=more,
    )
    typed(workspace, over, act)
    if at_start:
        return
    text = N_("There was {amount} more in the tin than our book says.")
    said = sentence(text, amount=Money(more, workspace.settings.currency_code))
    keep_outside(workspace, [(Beyond.TIN.value, said)], how.day, movement_id=over.id)


def typed(workspace: Workspace, movement: Movement, act: Act) -> None:
    """Keep who typed a movement in and when, within the running step."""
    assert movement.id is not None
    record = TypedIn(movement_id=movement.id, typed_by=act.person_id, at=act.at)
    outside.TYPED_IN.add(workspace.db, record)


def keep_outside(
    workspace: Workspace,
    found: Found,
    day: date,
    *,
    claim_id: int | None = None,
    movement_id: int | None = None,
    count_id: int | None = None,
) -> None:
    """Keep what happened outside our rules, within the running step."""
    for block, what in found:
        rule = OutsideRule(
            claim_id=claim_id,
            movement_id=movement_id,
            count_id=count_id,
            block=block,
            what=what,
            day=day,
        )
        outside.OUTSIDE.add(workspace.db, rule)
