"""Days with money: what people may do to a group, in any order chance gives.

Every deed goes through the services; a refusal is fine, as long as it says something and
nothing was done. `in_tin` is what somebody with a pencil would have written down.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any

from desktop.domain.cash import CountKind, Movement, PlaceKind, Signing
from desktop.domain.claim import ClaimKind, ClaimState, FullClaim
from desktop.domain.office import Act
from desktop.errors import UserError
from desktop.services import (
    advances,
    agreeing,
    cash,
    claims,
    corrections,
    counts,
    desk,
    from_paper,
    group,
    paper_rows,
    promises,
)
from desktop.services.counts import Counted
from desktop.services.from_paper import GivenOnPaper
from desktop.services.paper_claims import PaperCost, PaperRow
from desktop.services.paper_sheet import RowKind
from desktop.services.workspace import Workspace
from desktop.storage import history
from tests.services.in_words import DAY, GroupFile, InWords, cost

WHO = ("Amina", "Ben", "Carys", "Amina", "Ben", "Priya", "Maya")
PAYER = ("Maya", "Maya", "Maya", "Leon", "Priya")
CHANGE = (0, 0, 0, 50, 540)


@dataclass(frozen=True)
class Deed:
    """One thing somebody does; the numbers choose to what, by whom and how much."""

    name: str
    which: int
    who: int
    pence: int

    def one_of(self, choices: tuple[Any, ...]) -> Any:
        return choices[self.who % len(choices)]


class MoneyDays:
    """A group, a day in its life, and the pencilled sum in each of its two tins."""

    def __init__(self, made: GroupFile, folder: Path) -> None:
        self.group = InWords(made, made.copied_to(folder))
        self.workspace.db.execute("PRAGMA synchronous = OFF")  # nothing crashes here
        self.day: date = DAY
        settings = replace(self.workspace.settings, meeting_float=True)
        group.change_settings(self.workspace, self.act(), group=settings)
        made_float = cash.begin_place(
            self.workspace, self.act(), kind=PlaceKind.FLOAT, name="Float", total=5000
        )
        self.places = (self.group.place_id, made_float.id or 0)
        self.in_tin = {self.places[0]: 10_000, self.places[1]: 5000}
        had = self.group.claim(
            "Amina", cost("bus", "20.00"), kind=ClaimKind.ADVANCE, return_by=self.day
        )
        self.group.pay(self.group.agree(had, "Leon"))
        self.in_tin[self.places[0]] -= 2000

    @property
    def workspace(self) -> Workspace:
        return self.group.workspace

    def act(self, who: str = "Maya") -> Act:
        return self.group.act(who, self.day)

    def do(self, deed: Deed) -> bool:
        """Whether it was done; when it was refused, nothing was done."""
        before = history.head(self.workspace.db)
        try:
            getattr(self, deed.name)(deed)
        except UserError as error:
            refused = str(error)
        else:
            return True
        assert refused, deed
        assert history.head(self.workspace.db) == before, deed
        return False

    def claim_in(self, deed: Deed, *states: ClaimState) -> FullClaim:
        """One of the claims there are, mostly one in these states."""
        every = claims.page(self.workspace, limit=1000, offset=0)
        fitting = [row for row in every if row["state"] in states]
        chosen = fitting if fitting and deed.who % 4 else every
        if not chosen:
            raise UserError("There is no claim.")
        claim_id = chosen[deed.which % len(chosen)]["id"]
        assert isinstance(claim_id, int)
        return claims.get(self.workspace, claim_id)

    def payment(self, deed: Deed) -> Movement:
        rows = list(self.workspace.db.query("SELECT id FROM movement WHERE kind = 'pay'"))
        if not rows:
            raise UserError("There is no payment.")
        return cash.movement(self.workspace, rows[deed.which % len(rows)]["id"])

    def claim(self, deed: Deed) -> None:
        """Somebody says what a bus cost them; now and then it is an advance, or settles one."""
        asked: dict[str, Any] = {}
        had = advances.waiting(self.workspace)
        if deed.which % 4 == 0:
            asked = {"kind": ClaimKind.ADVANCE, "return_by": self.day + timedelta(days=9)}
        who = deed.one_of(WHO)
        if deed.which % 4 == 1 and had:
            chosen = had[deed.pence % len(had)].claim
            asked = {"advance_id": chosen.id}
            who = next(n for n, i in self.group.made.ids.items() if i == chosen.person_id)
        said = cost("bus", f"{deed.pence / 100:.2f}", day=self.day)
        full = self.group.claim(who, said, act=self.act(), **asked)
        if "kind" in asked and deed.pence % 4:
            self.group.agree(full, "Leon")
        if deed.which % 7:
            self.group.with_receipts(full)

    def agree(self, deed: Deed) -> None:
        full = self.claim_in(deed, ClaimState.SUBMITTED)
        self.group.agree(full, deed.one_of(("Leon", "Priya", "Leon", "Maya")))

    def decide(self, deed: Deed) -> None:
        """Ask, write down the answer, do not agree, or take back."""
        full = self.claim_in(deed, ClaimState.ASKED, ClaimState.SUBMITTED)
        workspace, act = self.workspace, self.act()
        if deed.which % 4 == 0:
            agreeing.ask_about(workspace, act, claim_id=full.id, question="Which day?")
        elif deed.which % 4 == 1:
            agreeing.answer(workspace, act, claim_id=full.id, answer="Thursday")
        elif deed.which % 4 == 2:
            claims.withdraw(workspace, act, claim_id=full.id)
        else:
            by = self.group.named("Leon")
            agreeing.not_agreed(workspace, act, claim_id=full.id, reason="no", by=by)

    def change(self, deed: Deed) -> None:
        full = self.claim_in(deed, ClaimState.AGREED, ClaimState.SUBMITTED)
        said = cost(
            "bus", f"{deed.pence / 100:.2f}", day=full.lines[0].day, line_id=full.lines[0].id
        )
        claims.change_costs(self.workspace, self.act(), claim_id=full.id, costs=[said])

    def pay(self, deed: Deed) -> None:
        full, place_id = self.claim_in(deed, ClaimState.AGREED), self.places[deed.which % 2]
        change = deed.one_of(CHANGE)
        hand = desk.hand_out(self.workspace, place_id, full.to_pay)
        self.group.pay(
            full,
            by=deed.one_of(PAYER),
            day=self.day,
            place_id=place_id,
            pieces=None if change else hand.pieces,
            change_amount=change,
        )
        self.in_tin[place_id] -= full.to_pay

    def promise(self, deed: Deed) -> None:
        full = self.claim_in(deed, ClaimState.AGREED)
        self.group.promise(full, by=deed.one_of(PAYER), day=self.day)

    def keep(self, deed: Deed) -> None:
        """The bank payment is made, or the promise is taken back."""
        full = self.claim_in(deed, ClaimState.PROMISED)
        if deed.which % 4:
            self.group.keep(full, by=deed.one_of(PAYER), day=self.day)
        else:
            promises.take_promise_back(self.workspace, self.act(), claim_id=full.id)

    def not_given(self, deed: Deed) -> None:
        paid = self.payment(deed)
        out = corrections.paid_for(self.workspace, paid.claim_id or 0)
        corrections.not_given(
            self.workspace, self.act(deed.one_of(PAYER)), movement_id=paid.id or 0
        )
        if paid.from_id in self.in_tin:
            self.in_tin[paid.from_id] += out

    def put_right(self, deed: Deed) -> None:
        paid = self.payment(deed)
        amount = deed.pence % 400
        corrections.put_right(
            self.workspace, self.act(), movement_id=paid.id or 0, amount=amount, reason="6 miles"
        )
        if paid.from_id in self.in_tin:
            self.in_tin[paid.from_id] += amount

    def settle(self, deed: Deed) -> None:
        """What was had beforehand was enough; what is left of it comes back."""
        waiting = [full for full in claims.waiting(self.workspace) if full.claim.advance_id]
        if not waiting:
            raise UserError("Nobody settles anything.")
        full, place_id = waiting[deed.which % len(waiting)], self.places[deed.pence % 2]
        advances.settle(self.workspace, self.act(), claim_id=full.id, place_id=place_id)
        self.in_tin[place_id] -= full.to_pay  # below zero

    def count(self, deed: Deed) -> None:
        place_id = self.places[deed.which % 2]
        total = max(0, self.in_tin[place_id] + deed.pence % 601 - 300)
        counts.count(
            self.workspace,
            self.act(),
            place_id=place_id,
            kind=CountKind.CHECK,
            counted=Counted(total=total, explanation="we don't know why"),
            second=self.group.named("Priya") if deed.who % 2 else None,
        )
        self.in_tin[place_id] = total

    def move(self, deed: Deed) -> None:
        """From the bank, to the bank, or from one tin to the other."""
        here, there = self.places[deed.which % 2], self.places[(deed.which + 1) % 2]
        workspace, act, amount = self.workspace, self.act(), 3 * deed.pence
        what = deed.one_of(("draw", "bank", "move"))
        if what == "draw":
            cash.draw(workspace, act, place_id=here, amount=amount)
        elif what == "bank":
            cash.give_back(workspace, act, place_id=here, amount=amount)
        else:
            cash.transfer(workspace, act, from_id=here, to_id=there, amount=amount)
            self.in_tin[there] += amount
        self.in_tin[here] += amount if what == "draw" else -amount

    def remember(self, deed: Deed) -> None:
        """Money that was handed over whatever the rules say, now or long ago, is written down."""
        full, place_id = self.claim_in(deed, ClaimState.SUBMITTED), self.places[deed.which % 2]
        day = self.day - timedelta(days=deed.one_of((0, 0, 1, 40, 400, -1)))
        how = GivenOnPaper(
            amount=deed.one_of((max(0, full.to_pay), deed.pence, 7 * deed.pence)),
            day=day,
            at=datetime.combine(day, time(deed.which % 24), UTC),
            paid_by=self.group.id(deed.one_of(WHO)),
            signing=deed.one_of((Signing.SIGNED, Signing.MARK, Signing.LATER)),
        )
        newest = self.newest()
        act = self.act(deed.one_of(PAYER))
        from_paper.record_given(self.workspace, act, claim_id=full.id, place_id=place_id, how=how)
        self.in_tin[place_id] += self.found_since(newest) - how.amount

    def type_in(self, deed: Deed) -> None:
        """A row of the pay-out sheet, by somebody we know or somebody new."""
        place_id, newest = self.places[deed.which % 2], self.newest()
        who = deed.one_of(WHO)
        bus = PaperCost(cost=cost("bus", f"{deed.pence / 100:.2f}"))
        row = PaperRow(
            kind=tuple(RowKind)[deed.which % len(RowKind)],
            person_id=self.group.id(who) if deed.pence % 5 else None,
            name="" if deed.pence % 5 else f"Somebody {deed.pence}",
            costs=(bus,) if deed.pence % 3 else (),
            given=deed.pence if deed.pence % 7 else None,
            day=self.day - timedelta(days=deed.one_of((0, 0, 3, 500))),
            another=deed.which % 3 > 0,
            sum_right=deed.pence % 4 > 0,
            agreed_by=(self.group.id("Leon"),) if deed.which % 2 else (),
        )
        meeting_id = self.group.meeting_id
        [done] = paper_rows.type_in(
            self.workspace, self.act(), meeting_id=meeting_id, place_id=place_id, rows=[row]
        )
        if done.movement is not None:
            self.in_tin[place_id] += self.found_since(newest) - done.movement.amount

    def newest(self) -> int:
        return int(next(self.workspace.db.query("SELECT max(id) AS id FROM movement"))["id"])

    def found_since(self, movement_id: int) -> int:
        """What was found in the tins over what the book said."""
        sql = "SELECT amount FROM movement WHERE kind = 'over' AND id > ?"
        return sum(row["amount"] for row in self.workspace.db.query(sql, [movement_id]))

    def undo(self, deed: Deed) -> None:
        """Undo never touches money: the pencil writes nothing. Now and then it is done again."""
        self.workspace.undo(self.act(deed.one_of(PAYER)))
        if deed.which % 3 == 0:
            self.workspace.redo(self.act())

    def sleep(self, deed: Deed) -> None:
        """Months go by, sometimes into another year; the file is closed and opened."""
        self.day += timedelta(days=60 * (deed.which % 3))
        self.group.reopen()
        self.workspace.db.execute("PRAGMA synchronous = OFF")


NAMES = (
    *("claim", "claim", "claim", "agree", "pay", "pay", "pay", "undo", "undo"),
    *("promise", "keep", "keep", "not_given", "put_right", "settle"),
    *("count", "move", "change", "decide", "sleep"),
    *("remember", "type_in", "type_in"),
)


def some_deed(chance: Random) -> Deed:
    numbers = (chance.randrange(1000), chance.randrange(1000), chance.randint(1, 4000))
    return Deed(chance.choice(NAMES), *numbers)
