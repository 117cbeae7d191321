"""Agreeing a regular cost beforehand, in the words of the tests."""

from datetime import date
from typing import Any

from desktop.domain.beforehand import RegularCost
from desktop.domain.claim import AgreementKind, FullClaim
from desktop.domain.paying import Weight
from desktop.services.money import beforehand, paying
from tests.services.in_words import DAY, InWords, cost

JUNE = date(2026, 6, 30)
ASSISTANT = cost("assistant", "12.60", "2.5")  # £31.50
TRAIN = cost("train", "9.20")


def agree_regular(
    group: InWords,
    name: str = "Ines",
    category: str = "assistant",
    pence: int = 3600,
    *,
    by: tuple[str, str] = ("Leon", "Priya"),
    until: date = JUNE,
    day: date = DAY,
    at: str = "Maya",
    **more: Any,
) -> RegularCost:
    first, second = by
    return beforehand.agree_regular(
        group.workspace,
        group.act(at, day),
        person_id=group.id(name),
        category=category,
        up_to=pence,
        until_day=until,
        first=more.pop("first", group.named(first)),
        second=more.pop("second", group.named(second)),
        **more,
    )


def said(group: InWords, full: FullClaim, payer: str = "Maya") -> list[tuple[Weight, str]]:
    found = paying.obstacles(group.workspace, full, group.id(payer))
    return [(each.weight, str(each.text)) for each in found]


def agreed_by(full: FullClaim) -> list[tuple[AgreementKind, int | None, int]]:
    return [(a.kind, a.person_id, a.amount) for a in full.standing]
