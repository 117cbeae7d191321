"""What people may do with a group's money, in any order chance gives.

Every deed goes through the services; a refusal is fine, as long as it says something and
nothing was done. `in_tin` is what somebody with a pencil would have written down.
"""

from datetime import UTC, datetime, time, timedelta
from random import Random
from typing import Any

from desktop.domain.cash import CountKind, Signing
from desktop.domain.claim import ClaimKind, ClaimState
from desktop.errors import UserError
from desktop.services.money import (
    advances,
    agreeing,
    cash,
    claims,
    corrections,
    counts,
    desk,
    promises,
)
from desktop.services.money.counts import Counted
from desktop.services.money.from_paper import paper_rows, recording
from desktop.services.money.from_paper.paper_claims import PaperCost, PaperRow
from desktop.services.money.from_paper.paper_sheet import RowKind
from desktop.services.money.from_paper.recording import GivenOnPaper
from desktop.storage import history
from tests.services.in_words import cost
from tests.services.money_days import Deed, MoneyDays

WHO = ("Amina", "Ben", "Carys", "Amina", "Ben", "Priya", "Maya")
PAYER = ("Maya", "Maya", "Maya", "Leon", "Priya")
CHANGE = (0, 0, 0, 50, 540)


def claim(days: MoneyDays, deed: Deed) -> None:
    """Somebody says what a bus cost them; now and then it is an advance, or settles one."""
    asked: dict[str, Any] = {}
    had = advances.waiting(days.workspace)
    if deed.which % 4 == 0:
        asked = {"kind": ClaimKind.ADVANCE, "return_by": days.day + timedelta(days=9)}
    who = deed.one_of(WHO)
    if deed.which % 4 == 1 and had:
        chosen = had[deed.pence % len(had)].claim
        asked = {"advance_id": chosen.id}
        who = next(n for n, i in days.group.made.ids.items() if i == chosen.person_id)
    said = cost("bus", f"{deed.pence / 100:.2f}", day=days.day)
    full = days.group.claim(who, said, act=days.act(), **asked)
    if "kind" in asked and deed.pence % 4:
        days.group.agree(full, "Leon")
    if deed.which % 7:
        days.group.with_receipts(full)


def agree(days: MoneyDays, deed: Deed) -> None:
    full = days.claim_in(deed, ClaimState.SUBMITTED)
    days.group.agree(full, deed.one_of(("Leon", "Priya", "Leon", "Maya")))


def decide(days: MoneyDays, deed: Deed) -> None:
    """Ask, write down the answer, do not agree, or take back."""
    full = days.claim_in(deed, ClaimState.ASKED, ClaimState.SUBMITTED)
    workspace, act = days.workspace, days.act()
    if deed.which % 4 == 0:
        agreeing.ask_about(workspace, act, claim_id=full.id, question="Which day?")
    elif deed.which % 4 == 1:
        agreeing.answer(workspace, act, claim_id=full.id, answer="Thursday")
    elif deed.which % 4 == 2:
        claims.withdraw(workspace, act, claim_id=full.id)
    else:
        by = days.group.named("Leon")
        agreeing.not_agreed(workspace, act, claim_id=full.id, reason="no", by=by)


def change(days: MoneyDays, deed: Deed) -> None:
    full = days.claim_in(deed, ClaimState.AGREED, ClaimState.SUBMITTED)
    said = cost("bus", f"{deed.pence / 100:.2f}", day=full.lines[0].day, line_id=full.lines[0].id)
    claims.change_costs(days.workspace, days.act(), claim_id=full.id, costs=[said])


def pay(days: MoneyDays, deed: Deed) -> None:
    full, place_id = days.claim_in(deed, ClaimState.AGREED), days.places[deed.which % 2]
    change = deed.one_of(CHANGE)
    hand = desk.hand_out(days.workspace, place_id, full.to_pay)
    days.group.pay(
        full,
        by=deed.one_of(PAYER),
        day=days.day,
        place_id=place_id,
        pieces=None if change else hand.pieces,
        change_amount=change,
    )
    days.in_tin[place_id] -= full.to_pay


def promise(days: MoneyDays, deed: Deed) -> None:
    full = days.claim_in(deed, ClaimState.AGREED)
    days.group.promise(full, by=deed.one_of(PAYER), day=days.day)


def keep(days: MoneyDays, deed: Deed) -> None:
    """The bank payment is made, or the promise is taken back."""
    full = days.claim_in(deed, ClaimState.PROMISED)
    if deed.which % 4:
        days.group.keep(full, by=deed.one_of(PAYER), day=days.day)
    else:
        promises.take_promise_back(days.workspace, days.act(), claim_id=full.id)


def not_given(days: MoneyDays, deed: Deed) -> None:
    paid = days.payment(deed)
    out = corrections.paid_for(days.workspace, paid.claim_id or 0)
    corrections.not_given(days.workspace, days.act(deed.one_of(PAYER)), movement_id=paid.id or 0)
    if paid.from_id in days.in_tin:
        days.in_tin[paid.from_id] += out


def put_right(days: MoneyDays, deed: Deed) -> None:
    paid = days.payment(deed)
    amount = deed.pence % 400
    corrections.put_right(
        days.workspace, days.act(), movement_id=paid.id or 0, amount=amount, reason="6 miles"
    )
    if paid.from_id in days.in_tin:
        days.in_tin[paid.from_id] += amount


def settle(days: MoneyDays, deed: Deed) -> None:
    """What was had beforehand was enough; what is left of it comes back."""
    waiting = [full for full in claims.waiting(days.workspace) if full.claim.advance_id]
    if not waiting:
        raise UserError("Nobody settles anything.")
    full, place_id = waiting[deed.which % len(waiting)], days.places[deed.pence % 2]
    advances.settle(days.workspace, days.act(), claim_id=full.id, place_id=place_id)
    days.in_tin[place_id] -= full.to_pay  # below zero


def count(days: MoneyDays, deed: Deed) -> None:
    place_id = days.places[deed.which % 2]
    total = max(0, days.in_tin[place_id] + deed.pence % 601 - 300)
    counts.count(
        days.workspace,
        days.act(),
        place_id=place_id,
        kind=CountKind.CHECK,
        counted=Counted(total=total, explanation="we don't know why"),
        second=days.group.named("Priya") if deed.who % 2 else None,
    )
    days.in_tin[place_id] = total


def move(days: MoneyDays, deed: Deed) -> None:
    """From the bank, to the bank, or from one tin to the other."""
    here, there = days.places[deed.which % 2], days.places[(deed.which + 1) % 2]
    workspace, act, amount = days.workspace, days.act(), 3 * deed.pence
    what = deed.one_of(("draw", "bank", "move"))
    if what == "draw":
        cash.draw(workspace, act, place_id=here, amount=amount)
    elif what == "bank":
        cash.give_back(workspace, act, place_id=here, amount=amount)
    else:
        cash.transfer(workspace, act, from_id=here, to_id=there, amount=amount)
        days.in_tin[there] += amount
    days.in_tin[here] += amount if what == "draw" else -amount


def remember(days: MoneyDays, deed: Deed) -> None:
    """Money that was handed over whatever the rules say, now or long ago, is written down."""
    full, place_id = days.claim_in(deed, ClaimState.SUBMITTED), days.places[deed.which % 2]
    day = days.day - timedelta(days=deed.one_of((0, 0, 1, 40, 400, -1)))
    how = GivenOnPaper(
        amount=deed.one_of((max(0, full.to_pay), deed.pence, 7 * deed.pence)),
        day=day,
        at=datetime.combine(day, time(deed.which % 24), UTC),
        paid_by=days.group.id(deed.one_of(WHO)),
        signing=deed.one_of((Signing.SIGNED, Signing.MARK, Signing.LATER)),
    )
    newest = days.newest()
    act = days.act(deed.one_of(PAYER))
    recording.record_given(days.workspace, act, claim_id=full.id, place_id=place_id, how=how)
    days.in_tin[place_id] += days.found_since(newest) - how.amount


def type_in(days: MoneyDays, deed: Deed) -> None:
    """A row of the pay-out sheet, by somebody we know or somebody new."""
    place_id, newest = days.places[deed.which % 2], days.newest()
    who = deed.one_of(WHO)
    bus = PaperCost(cost=cost("bus", f"{deed.pence / 100:.2f}"))
    row = PaperRow(
        kind=tuple(RowKind)[deed.which % len(RowKind)],
        person_id=days.group.id(who) if deed.pence % 5 else None,
        name="" if deed.pence % 5 else f"Somebody {deed.pence}",
        costs=(bus,) if deed.pence % 3 else (),
        given=deed.pence if deed.pence % 7 else None,
        day=days.day - timedelta(days=deed.one_of((0, 0, 3, 500))),
        another=deed.which % 3 > 0,
        sum_right=deed.pence % 4 > 0,
        agreed_by=(days.group.id("Leon"),) if deed.which % 2 else (),
    )
    meeting_id = days.group.meeting_id
    [done] = paper_rows.type_in(
        days.workspace, days.act(), meeting_id=meeting_id, place_id=place_id, rows=[row]
    )
    if done.movement is not None:
        days.in_tin[place_id] += days.found_since(newest) - done.movement.amount


def undo(days: MoneyDays, deed: Deed) -> None:
    """Undo never touches money: the pencil writes nothing. Now and then it is done again."""
    days.workspace.undo(days.act(deed.one_of(PAYER)))
    if deed.which % 3 == 0:
        days.workspace.redo(days.act())


def sleep(days: MoneyDays, deed: Deed) -> None:
    """Months go by, sometimes into another year; the file is closed and opened."""
    days.day += timedelta(days=60 * (deed.which % 3))
    days.group.reopen()
    days.workspace.db.execute("PRAGMA synchronous = OFF")


DEEDS = (
    *(claim, claim, claim, agree, pay, pay, pay, undo, undo),
    *(promise, keep, keep, not_given, put_right, settle),
    *(count, move, change, decide, sleep),
    *(remember, type_in, type_in),
)
"""What is done often stands here more than once."""
BY_NAME = {deed.__name__: deed for deed in DEEDS}


def do(days: MoneyDays, deed: Deed) -> bool:
    """Whether it was done; when it was refused, nothing was done."""
    before = history.head(days.workspace.db)
    try:
        BY_NAME[deed.name](days, deed)
    except UserError as error:
        refused = str(error)
    else:
        return True
    assert refused, deed
    assert history.head(days.workspace.db) == before, deed
    return False


def some_deed(chance: Random) -> Deed:
    numbers = (chance.randrange(1000), chance.randrange(1000), chance.randint(1, 4000))
    return Deed(chance.choice(DEEDS).__name__, *numbers)
