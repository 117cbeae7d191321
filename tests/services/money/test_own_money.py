"""Nobody agrees, pays or puts right what comes to themselves or their household.

Every service that says so of itself (`own=False`, the README's “not own”) is tried here.
"""

import inspect
import pkgutil
from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest

import desktop.services
from desktop.domain.claim import ClaimKind, FullClaim
from desktop.domain.paying import Block
from desktop.errors import UserError
from desktop.services.money import (
    advances,
    agreeing,
    beforehand,
    corrections,
    outside,
    paying,
    promises,
    receipts,
)
from desktop.services.money.from_paper import recording
from desktop.storage import history
from tests.services.in_words import DAY, InWords, cost

WHY = {Block.AGREER_PAYS: "nobody else was here"}
Deed = Callable[[InWords, str], Callable[[], object]]


def written(group: InWords, whose: str, pounds: str = "2.00") -> FullClaim:
    return group.with_receipts(group.claim(whose, cost("bus", pounds)))


def agreed(group: InWords, whose: str) -> FullClaim:
    return group.agree(written(group, whose), "Leon")


def agree(group: InWords, whose: str) -> Callable[[], object]:
    full = written(group, whose)
    return lambda: group.agree(full, "Maya")


def agree_part(group: InWords, whose: str) -> Callable[[], object]:
    full = written(group, whose)
    asked: dict[str, Any] = {"amount": 100, "reason": "half", "by": group.named("Maya")}
    line_id = full.lines[0].id or 0
    return lambda: agreeing.agree_part(group.workspace, group.act(), line_id=line_id, **asked)


def look_at_double(group: InWords, whose: str) -> Callable[[], object]:
    written(group, whose)
    [double] = written(group, whose).held
    asked: dict[str, Any] = {"double_id": double.id, "twice": False, "by": group.named("Maya")}
    return lambda: agreeing.look_at_double(group.workspace, group.act(), **asked)


def agree_regular(group: InWords, whose: str) -> Callable[[], object]:
    asked: dict[str, Any] = {
        "person_id": group.id(whose),
        "category": "bus",
        "up_to": 500,
        "until_day": DAY,
        "first": group.named("Maya"),
        "second": group.named("Leon"),
    }
    return lambda: beforehand.agree_regular(group.workspace, group.act(), **asked)


def no_receipt(group: InWords, whose: str) -> Callable[[], object]:
    full = group.claim(whose, cost("bus", "2.00"))
    return lambda: group.no_receipt(full, "Maya")


def pay(group: InWords, whose: str) -> Callable[[], object]:
    full = agreed(group, whose)
    return lambda: group.pay(full)


def promise(group: InWords, whose: str) -> Callable[[], object]:
    full = agreed(group, whose)
    return lambda: group.promise(full)


def keep_promise(group: InWords, whose: str) -> Callable[[], object]:
    full = agreed(group, whose)
    group.promise(full, by="Priya")
    return lambda: group.keep(full)


def not_given(group: InWords, whose: str) -> Callable[[], object]:
    paid = group.pay(agreed(group, whose), by="Priya").id or 0
    return lambda: corrections.not_given(group.workspace, group.act(), movement_id=paid)


def put_right(group: InWords, whose: str) -> Callable[[], object]:
    paid = group.pay(agreed(group, whose), by="Priya").id or 0
    asked: dict[str, Any] = {"movement_id": paid, "amount": 50, "reason": "too much"}
    return lambda: corrections.put_right(group.workspace, group.act(), **asked)


def settle(group: InWords, whose: str) -> Callable[[], object]:
    asked: dict[str, Any] = {"kind": ClaimKind.ADVANCE, "return_by": DAY}
    had = group.agree(group.claim(whose, cost("train", "9.00"), **asked), "Leon")
    group.pay(had, by="Priya")
    used = group.with_receipts(group.claim(whose, cost("train", "8.00"), advance_id=had.id))
    used = group.agree(used, "Leon")
    return lambda: advances.settle(
        group.workspace, group.act(), claim_id=used.id, place_id=group.place_id
    )


def settle_outside(group: InWords, whose: str) -> Callable[[], object]:
    """She paid it all the same, on paper; somebody else says what was done about it."""
    full, act = written(group, whose), group.act()
    how = recording.GivenOnPaper(amount=200, day=DAY, at=act.at, paid_by=act.person_id)
    recording.record_given(group.workspace, act, claim_id=full.id, place_id=group.place_id, how=how)
    rule = outside.open_ones(group.workspace)[0].id or 0
    return lambda: outside.settle_outside(group.workspace, act, outside_id=rule, how="we talked")


DEEDS: dict[Callable[..., Any], Deed] = {
    agreeing.agree: agree,
    agreeing.agree_part: agree_part,
    agreeing.look_at_double: look_at_double,
    beforehand.agree_regular: agree_regular,
    receipts.none: no_receipt,
    paying.pay: pay,
    promises.promise: promise,
    promises.keep_promise: keep_promise,
    corrections.not_given: not_given,
    corrections.put_right: put_right,
    advances.settle: settle,
    outside.settle_outside: settle_outside,
}


@pytest.mark.parametrize("whose", ["Maya", "Sam"])
@pytest.mark.parametrize("deed", DEEDS.values(), ids=[d.__name__ for d in DEEDS.values()])
def test_nobody_does_it_for_themselves_or_whom_they_live_with(
    small: InWords, deed: Deed, whose: str
) -> None:
    do = deed(small, whose)
    before = history.head(small.workspace.db)
    with pytest.raises(UserError):
        do()
    assert history.head(small.workspace.db) == before


def test_every_service_that_says_so_is_tried() -> None:
    saying_so = set()
    for module in pkgutil.walk_packages(desktop.services.__path__, "desktop.services."):
        for service in vars(import_module(module.name)).values():
            if inspect.isfunction(service) and not getattr(service, "own", True):
                saying_so.add(service)
    assert saying_so == set(DEEDS)
