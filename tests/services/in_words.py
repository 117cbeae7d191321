"""A group in the words of the worked examples: who claims, agrees, pays, counts."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

from desktop.domain.cash import Count, CountKind, Movement, Promise
from desktop.domain.claim import FullClaim, ReceiptState
from desktop.domain.office import Act, Named
from desktop.services.money import agreeing, cash, claims, counts, paying, promises, receipts
from desktop.services.money.costs import Cost
from desktop.services.money.counts import Counted
from desktop.services.money.paying import Given
from desktop.services.workspace import Workspace
from desktop.storage.database import Key, open_file

DAY = date(2026, 3, 12)


@dataclass(frozen=True)
class GroupFile:
    """A group's file, made once and copied for each test; `key` opens it without waiting."""

    path: Path
    key: Key
    ids: Mapping[str, int]
    place_id: int
    meeting_id: int
    pins: Mapping[str, str]

    def copied_to(self, folder: Path) -> Path:
        path = folder / self.path.name
        shutil.copyfile(self.path, path)
        return path


class InWords:
    """An open group. Maya sits at the laptop and pays, unless a test says otherwise."""

    def __init__(self, made: GroupFile, path: Path) -> None:
        self.made = made
        self.path = path
        self.place_id = made.place_id
        self.meeting_id = made.meeting_id
        self.workspace = self.opened()

    def opened(self) -> Workspace:
        return Workspace(open_file(self.path, self.made.key), self.path)

    def reopen(self) -> None:
        """Close the file and open it again, as on another day."""
        self.workspace.close()
        self.workspace = self.opened()

    def act(self, name: str = "Maya", day: date = DAY) -> Act:
        at = datetime.combine(day, time(12, 0), UTC)
        return Act(person_id=self.id(name), at=at, day=day)

    def id(self, name: str) -> int:
        return self.made.ids[name]

    def named(self, name: str) -> Named:
        return Named(person_id=self.id(name), pin=self.made.pins.get(name, ""))

    def claim(self, name: str, *costs: Cost, by: str = "Maya", **asked: Any) -> FullClaim:
        """A claim of the meeting, as it was said; nobody has seen a receipt yet."""
        meeting_id = asked.pop("meeting_id", self.meeting_id)
        act = asked.pop("act", self.act(by))
        return claims.new_claim(
            self.workspace,
            act,
            person_id=self.id(name),
            costs=costs,
            meeting_id=meeting_id,
            asked=claims.Asked(**asked),
        )

    def full(self, claim: FullClaim) -> FullClaim:
        """The claim as it stands now."""
        return claims.get(self.workspace, claim.id)

    def with_receipts(self, full: FullClaim) -> FullClaim:
        for line in full.lines:
            if line.receipt is ReceiptState.OPEN:
                receipts.seen(self.workspace, self.act(), line_id=line.id or 0)
        return self.full(full)

    def no_receipt(
        self, full: FullClaim, by: str, *, at: str = "Maya", reason: str = "tapped"
    ) -> None:
        for line in full.lines:
            receipts.none(
                self.workspace,
                self.act(at),
                line_id=line.id or 0,
                reason=reason,
                by=self.named(by),
            )

    def agree(self, full: FullClaim, *names: str) -> FullClaim:
        for name in names:
            agreeing.agree(self.workspace, self.act(), claim_ids=[full.id], by=self.named(name))
        return self.full(full)

    def ready(
        self, name: str, *costs: Cost, agreed_by: tuple[str, ...] = ("Leon",), **asked: Any
    ) -> FullClaim:
        """A claim with its receipts, agreed: only the money is missing."""
        return self.agree(self.with_receipts(self.claim(name, *costs, **asked)), *agreed_by)

    def pay(
        self,
        full: FullClaim,
        *,
        by: str = "Maya",
        day: date = DAY,
        place_id: int | None = None,
        **given: Any,
    ) -> Movement:
        return paying.pay(
            self.workspace,
            self.act(by, day),
            claim_id=full.id,
            place_id=place_id or self.place_id,
            given=Given(**given),
        )

    def promise(self, full: FullClaim, *, by: str = "Maya", day: date = DAY) -> Promise:
        return promises.promise(self.workspace, self.act(by, day), claim_id=full.id)

    def keep(self, full: FullClaim, *, by: str = "Maya", day: date = DAY, **more: Any) -> Movement:
        act = self.act(by, day)
        return promises.keep_promise(self.workspace, act, claim_id=full.id, **more)

    def count(
        self,
        total: int | None = None,
        *,
        by: str = "Maya",
        second: str | None = "Priya",
        kind: CountKind = CountKind.CLOSE,
        **counted: Any,
    ) -> Count:
        return counts.count(
            self.workspace,
            self.act(by),
            place_id=self.place_id,
            kind=kind,
            counted=Counted(total=total, **counted),
            second=self.named(second) if second else None,
            meeting_id=self.meeting_id,
        )

    @property
    def in_the_tin(self) -> int:
        return cash.tin(self.workspace, self.place_id).total


def cost(category: str, pounds: str | None = None, quantity: str = "1", **more: Any) -> Cost:
    """`cost("bus", "4.60")`: each in pounds, as somebody says it."""
    each = Decimal(pounds) * 100 if pounds is not None else None
    return Cost(category=category, each=each, quantity=Decimal(quantity), **more)
