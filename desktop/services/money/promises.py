"""Promises: money that comes by bank, with the day it will be there."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from desktop.domain.cash import Movement, MovementKind, PlaceKind, Promise
from desktop.domain.claim import (
    Agreement,
    AgreementKind,
    Claim,
    ClaimState,
    FullClaim,
    Line,
    ReceiptState,
)
from desktop.domain.currency import LARGEST_AMOUNT
from desktop.domain.office import EVERY_OFFICE, OFFICERS, Act
from desktop.domain.paying import Block
from desktop.domain.person import Method, Person, clean_text
from desktop.domain.policy import Kind
from desktop.domain.working_days import add_working_days, bank_holidays
from desktop.errors import UserError
from desktop.language import N_, Money, sentence
from desktop.services.access import for_offices
from desktop.services.money import policies, standing
from desktop.services.money.costs import keep_first_as_usual
from desktop.services.money.paying import (
    late_word,
    note_of,
    obstacles,
    refuse_if_stopped,
    remember_said,
)
from desktop.services.money.posting import post
from desktop.services.workspace import Workspace
from desktop.storage import cash, claims, people, settings


@for_offices(OFFICERS, own=False)
def promise(
    workspace: Workspace,
    act: Act,
    *,
    claim_id: int,
    reasons: Mapping[Block, str] | None = None,
) -> Promise:
    """Pay by bank instead: a promise with its day, stored when it is given (rule 16).

    Where two people must agree, one is enough to promise; the other agrees before the bank
    payment is made. Raises UserError with what stops it, or a late claim nobody took.
    """
    reasons = reasons or {}
    full = claims.full(workspace.db, claim_id)
    if full.claim.state is ClaimState.PROMISED:
        raise UserError(N_("This is promised already."))
    full = replace(full, claim=replace(full.claim, method=Method.BANK))
    later = {Block.AGREER_PAYS, Block.PERSON} | ({Block.SECOND_AGREER} if full.standing else set())
    found = obstacles(workspace, full, act.person_id)
    refuse_if_stopped([each for each in found if each.block not in later], reasons)
    person = people.PEOPLE.get(workspace.db, full.claim.person_id)
    money = Money(full.to_pay, workspace.settings.currency_code)
    label = sentence(N_("Promise {name} {amount}"), name=person.short, amount=money)
    with workspace.step(act, label):
        late = late_word(full, reasons)
        promised = replace(full.claim, state=ClaimState.PROMISED, late_agreed=late)
        claims.CLAIMS.update(workspace.db, promised)
        keep_first_as_usual(workspace, full)
        days = policies.on(workspace, full.claim.day).promise_days
        due = pay_by(workspace, act, days)
        given = Promise(claim_id=claim_id, amount=full.to_pay, made_on=act.day, pay_by=due)
        return cash.PROMISES.add(workspace.db, given)


@for_offices(EVERY_OFFICE)
def pay_by(workspace: Workspace, act: Act, days: int) -> date:
    """The working day a promise made today falls due, with the group's own closed days."""
    return due(workspace, act.day, days)


def due(workspace: Workspace, made_on: date, days: int) -> date:
    """The working day a promise falls due that was made on any day."""
    group = workspace.settings
    years = range(made_on.year, made_on.year + 2)
    closed = bank_holidays(group.country, group.nation, years) | set(
        settings.closed_days(workspace.db)
    )
    return add_working_days(made_on, days, closed)


@for_offices(OFFICERS)
def promise_from_before(
    workspace: Workspace,
    act: Act,
    *,
    person_id: int,
    amount: int,
    made_on: date,
    pay_by: date | None,
    what: str = "",
    method: Method = Method.BANK,
) -> FullClaim:
    """What we owed somebody before we used Hearback: agreed then, and still to be paid.

    By bank it is an open promise with its own day, which may be over; in cash it is a claim
    that was agreed. `amount` is in the smallest unit. Raises UserError at the field for a
    day still to come, a promise kept before it was made, or no amount.
    """
    _check_from_before(act, amount, made_on, pay_by, method)
    person = people.PEOPLE.get(workspace.db, person_id)
    money = Money(amount, workspace.settings.currency_code)
    label = sentence(N_("{amount} is owed to {name} from before"), amount=money, name=person.short)
    with workspace.step(act, label):
        claim = claims.CLAIMS.add(
            workspace.db, _claim_from_before(workspace, act, person, made_on, method)
        )
        assert claim.id is not None
        claims.LINES.add(workspace.db, _line_from_before(workspace, claim, amount, what))
        agreed = Agreement(
            claim_id=claim.id, kind=AgreementKind.BEFOREHAND, amount=amount, at=act.at
        )
        claims.AGREEMENTS.add(workspace.db, agreed)
        if pay_by is not None and method is Method.BANK:
            given = Promise(claim_id=claim.id, amount=amount, made_on=made_on, pay_by=pay_by)
            cash.PROMISES.add(workspace.db, given)
        return claims.full(workspace.db, claim.id)


def _check_from_before(
    act: Act, amount: int, made_on: date, pay_by: date | None, method: Method
) -> None:
    if amount <= 0:
        raise UserError(N_("Type an amount above zero."), field="amount")
    if amount > LARGEST_AMOUNT:
        raise UserError(N_("This amount is too large. Check the figures."), field="amount")
    if made_on > act.day:
        raise UserError(N_("This day is still to come. Check the date."), field="made_on")
    if method is Method.BANK and pay_by is None:
        raise UserError(N_("By which day was it promised?"), field="pay_by")
    if pay_by is not None and pay_by < made_on:
        raise UserError(N_("This is before it was promised. Check both days."), field="pay_by")


def _claim_from_before(
    workspace: Workspace, act: Act, person: Person, made_on: date, method: Method
) -> Claim:
    assert person.id is not None
    return Claim(
        number=claims.next_number(workspace.db),
        person_id=person.id,
        payee_id=person.id,
        collector_id=person.collector_id or person.id,
        day=made_on,
        submitted_on=min(made_on, act.day),
        state=ClaimState.PROMISED if method is Method.BANK else ClaimState.AGREED,
        method=method,
    )


def _line_from_before(workspace: Workspace, claim: Claim, amount: int, what: str) -> Line:
    """One line in their own words; its receipt was seen to in the old book, or never."""
    kinds = [kind for kind in policies.categories(workspace) if kind.kind is Kind.COST]
    category = next((kind for kind in kinds if kind.code == "other"), next(iter(kinds), None))
    if category is None or category.id is None:
        raise UserError(N_("Write down what you pay back first, under Money."))
    return Line(
        claim_id=claim.id,
        category_id=category.id,
        day=claim.day,
        what=what,
        unit_amount=Decimal(amount),
        claimed=amount,
        allowed=amount,
        receipt=ReceiptState.NOT_NEEDED,
    )


@for_offices(OFFICERS)
def take_promise_back(workspace: Workspace, act: Act, *, claim_id: int) -> FullClaim:
    """Not by bank after all, while nothing was paid: the claim can be paid in cash again."""
    given = cash.promise_of(workspace.db, claim_id)
    claim = claims.CLAIMS.get(workspace.db, claim_id)
    if given is None or claim.state is not ClaimState.PROMISED:
        raise UserError(N_("There is no open promise for this claim."))
    with workspace.step(
        act, sentence(N_("Take back the promise for claim {number}"), number=claim.number)
    ):
        cash.PROMISES.update(workspace.db, replace(given, cancelled_on=act.day))
        back = replace(claim, state=ClaimState.AGREED, method=Method.CASH)
        claims.CLAIMS.update(workspace.db, back)
        return standing.settle(workspace, act, claim_id)


@for_offices(OFFICERS, own=False)
def keep_promise(
    workspace: Workspace,
    act: Act,
    *,
    claim_id: int,
    reference: str = "",
    reasons: Mapping[Block, str] | None = None,
) -> Movement:
    """The bank payment was made: the promise is kept, its days late are known.

    The same rules as for cash: agreed, by two where two are needed, and paid by somebody
    else. `reasons` answers what the rules ask.
    """
    reasons = reasons or {}
    given = cash.promise_of(workspace.db, claim_id)
    full = claims.full(workspace.db, claim_id)
    if given is None or full.claim.state is not ClaimState.PROMISED:
        raise UserError(N_("There is no open promise for this claim."))
    due = replace(full, claim=replace(full.claim, state=ClaimState.AGREED))
    refuse_if_stopped(obstacles(workspace, due, act.person_id), reasons)
    note = "\n".join(filter(None, (clean_text(reference), note_of(full.claim, reasons))))
    payee = people.PEOPLE.get(workspace.db, full.claim.payee_id)
    money = Money(given.amount, workspace.settings.currency_code)
    with workspace.step(
        act, sentence(N_("Pay {name} {amount} by bank"), name=payee.short, amount=money)
    ):
        remember_said(workspace, full, reasons)
        claims.CLAIMS.update(workspace.db, replace(full.claim, state=ClaimState.PAID))
        return _from_the_bank(workspace, act, full, given, payee, note)


def _from_the_bank(
    workspace: Workspace, act: Act, full: FullClaim, given: Promise, payee: Person, note: str
) -> Movement:
    return post(
        workspace,
        act,
        kind=MovementKind.PAY,
        from_place=cash.place_of(workspace.db, PlaceKind.BANK),
        to_place=cash.place_of(workspace.db, PlaceKind.PEOPLE),
        amount=given.amount,
        claim_id=full.id,
        meeting_id=full.claim.meeting_id,
        paid_by=act.person_id,
        received_by=payee.id,
        received_name=payee.name,
        note=note,
    )


def promise_of(workspace: Workspace, claim_id: int) -> Promise | None:
    return cash.promise_of(workspace.db, claim_id)


def open_promises(workspace: Workspace) -> list[tuple[Promise, FullClaim]]:
    """Promises still open, the next due first."""
    return list(workspace.kept("open promises", lambda: _open_promises(workspace)))


def _open_promises(workspace: Workspace) -> list[tuple[Promise, FullClaim]]:
    waiting = claims.in_states(workspace.db, [ClaimState.PROMISED])
    pairs = [(cash.promise_of(workspace.db, full.id), full) for full in waiting]
    return sorted(
        ((given, full) for given, full in pairs if given is not None),
        key=lambda pair: pair[0].pay_by,
    )


def days_late(workspace: Workspace, claim_id: int) -> int | None:
    """How many days after its promise a claim was paid; 0 when kept, None while unpaid."""
    paid = cash.payment_of(workspace.db, claim_id)
    given = cash.promise_of(workspace.db, claim_id)
    if paid is None or given is None:
        return None
    return max(0, (paid.day - given.pay_by).days)
