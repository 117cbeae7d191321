"""Days with money: a group and its two tins, and what a pencil would have written down."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from desktop.domain.cash import Movement, PlaceKind
from desktop.domain.claim import ClaimKind, ClaimState, FullClaim
from desktop.domain.office import Act
from desktop.errors import UserError
from desktop.services.group import group
from desktop.services.money import cash, claims
from desktop.services.workspace import Workspace
from tests.services.in_words import DAY, GroupFile, InWords, cost


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

    def newest(self) -> int:
        return int(next(self.workspace.db.query("SELECT max(id) AS id FROM movement"))["id"])

    def found_since(self, movement_id: int) -> int:
        """What was found in the tins over what the book said."""
        sql = "SELECT amount FROM movement WHERE kind = 'over' AND id > ?"
        return sum(row["amount"] for row in self.workspace.db.query(sql, [movement_id]))
