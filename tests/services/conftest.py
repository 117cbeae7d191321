"""The practice group, made once and copied for each test; opened with its raw key."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.claim import FullClaim, ReceiptState
from desktop.domain.office import Act, Named
from desktop.services import agreeing, claims, practice_group, receipts
from desktop.services.costs import Cost
from desktop.services.practice_group import PINS, PracticeGroup
from desktop.services.workspace import Workspace
from desktop.storage.database import Key, open_file, raw_key

DAY = date(2026, 3, 12)


@dataclass(frozen=True)
class Made:
    """The practice group's file on disk, and what opens it quickly."""

    group: PracticeGroup
    path: Path
    key: Key


@pytest.fixture(scope="session")
def practice_file(tmp_path_factory: pytest.TempPathFactory) -> Made:
    path = tmp_path_factory.mktemp("practice") / "Riverside.hearback"
    group = practice_group.make_practice_group(path, day=DAY)
    raw = raw_key(group.workspace.db, Key(practice_group.PASSWORD))
    group.workspace.close()
    return Made(group, path, Key(raw=raw))


class Riverside:
    """The practice group in the words of the worked examples: who claims, agrees, pays."""

    def __init__(self, group: PracticeGroup) -> None:
        self.group = group
        self.workspace = group.workspace
        self.place_id = group.place.id or 0
        self.meeting_id = group.meeting.id or 0

    def act(self, name: str, day: date = DAY) -> Act:
        at = datetime.combine(day, self.group.act.at.timetz())
        return Act(person_id=self.group.ids[name], at=at, day=day)

    def id(self, name: str) -> int:
        return self.group.ids[name]

    def named(self, name: str) -> Named:
        return Named(person_id=self.group.ids[name], pin=PINS.get(name, ""))

    def claim(self, name: str, *costs: Cost, **asked: Any) -> FullClaim:
        """A claim of the meeting, its receipts in hand unless a test says otherwise."""
        meeting_id = asked.pop("meeting_id", self.meeting_id)
        act = asked.pop("act", self.act("Maya"))
        return claims.new_claim(
            self.workspace,
            act,
            person_id=self.id(name),
            costs=costs,
            meeting_id=meeting_id,
            asked=claims.Asked(**asked),
        )

    def with_receipts(self, full: FullClaim) -> FullClaim:
        for line in full.lines:
            if line.receipt is ReceiptState.OPEN:
                receipts.seen(self.workspace, self.act("Maya"), line_id=line.id or 0)
        return claims.get(self.workspace, full.id)

    def agree(self, full: FullClaim, *names: str) -> FullClaim:
        for name in names:
            agreeing.agree(
                self.workspace, self.act("Maya"), claim_ids=[full.id], by=self.named(name)
            )
        return claims.get(self.workspace, full.id)

    def ready(self, name: str, *costs: Cost, by: tuple[str, ...] = ("Leon",), **asked: Any) -> FullClaim:
        return self.agree(self.with_receipts(self.claim(name, *costs, **asked)), *by)


def cost(category: str, pounds: str | None = None, quantity: str = "1", **more: Any) -> Cost:
    """`cost("bus", "4.60")`: each in pounds, as somebody says it."""
    each = Decimal(pounds) * 100 if pounds is not None else None
    return Cost(category=category, each=each, quantity=Decimal(quantity), **more)


@pytest.fixture
def riverside(practice_file: Made, tmp_path: Path) -> Iterator[Riverside]:
    path = tmp_path / "Riverside.hearback"
    shutil.copyfile(practice_file.path, path)
    workspace = Workspace(open_file(path, practice_file.key), path)
    yield Riverside(replace(practice_file.group, workspace=workspace))
    workspace.close()
