"""The worked examples W3, W5, W6 and W8: the bare figures, before any file or person."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.claim import asked_for
from desktop.domain.currency import GBP, taken, worth
from desktop.domain.exact_change import change_back, exact_change
from desktop.domain.policy import Policy, Rate
from desktop.domain.working_days import add_working_days, bank_holidays

EXAMPLES: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "worked_examples.json").read_text(encoding="utf-8")
)
VALUES = {GBP.piece_name(value): value for value in GBP.pieces}
ENGLAND = bank_holidays("GB", "ENG", range(2025, 2028))
CAR = 1


def pieces(named: dict[str, int]) -> dict[int, int]:
    return {VALUES[name]: count for name, count in named.items() if count}


def test_w3_every_payout_and_the_box_that_is_left() -> None:
    box = pieces(EXAMPLES["W1"]["opening"])
    assert worth(box) == EXAMPLES["W1"]["total_pence"]
    for payout in EXAMPLES["W3"]["payouts"]:
        handed = exact_change(box, payout["amount"])
        assert handed == pieces(payout["pieces"]), payout["who"]
        box = taken(box, handed)
        assert worth(box) == payout["box_after"]
    assert box == pieces(EXAMPLES["W3"]["closing"])
    assert worth(box) == EXAMPLES["W3"]["closing_total"]


@pytest.mark.parametrize("case", ["a", "b"])
def test_w5_awkward_change(case: str) -> None:
    example = EXAMPLES["W5"][case]
    box = pieces(example["box"])
    found = exact_change(box, example["amount"])
    assert found == (pieces(example["result"]) if example["result"] else None)
    if found is not None:
        assert worth(taken(box, found)) == example["left"]


def test_w5_a_larger_note_out_and_change_back() -> None:
    example = EXAMPLES["W5"]["b"]
    assert change_back(pieces(example["box"]), example["amount"]) == (1000, 540)


def policy(new_rate_from: date) -> Policy:
    rates = (
        Rate(category_id=CAR, from_day=date(2025, 1, 1), amount=Decimal(45)),
        Rate(category_id=CAR, from_day=new_rate_from, amount=Decimal(55)),
    )
    return Policy(number=1, from_day=date(2025, 1, 1), rates=rates)


@pytest.mark.parametrize(
    ("case", "new_rate_from"),
    [("a", date(2026, 4, 6)), ("b_group_rate_from_2026_06_01", date(2026, 6, 1))],
)
def test_w6_the_day_of_travel_decides_the_rate(case: str, new_rate_from: date) -> None:
    paid = []
    for day in (date(2026, 4, 2), date(2026, 4, 9)):
        rate = policy(new_rate_from).rate(CAR, day)
        assert rate is not None
        assert rate.amount is not None
        paid.append(asked_for(Decimal("12.4"), rate.amount))
    assert [*paid, sum(paid)] == EXAMPLES["W6"][case]


def test_w6_each_line_is_rounded_half_up_by_itself() -> None:
    expected = dict(EXAMPLES["W6"]["rounding"])
    at_end = expected.pop("total_if_rounded_at_end")
    for product, pence in expected.items():
        quantity, rate = product.split("x")
        assert asked_for(Decimal(quantity), Decimal(rate)) == pence
    assert asked_for(Decimal("7.3"), Decimal(45 + 5)) == at_end
    assert expected["7.3x45"] + expected["7.3x5"] == at_end + 1


@pytest.mark.parametrize("case", EXAMPLES["W8"]["cases"], ids=lambda case: case["meeting"])
def test_w8_the_last_day_to_claim(case: dict[str, str]) -> None:
    window = EXAMPLES["W8"]["claim_window_months"]
    three_months = Policy(number=1, from_day=date(2025, 1, 1), claim_months=window)
    last = three_months.last_day_to_claim(date.fromisoformat(case["meeting"]))
    assert last == date.fromisoformat(case["last_day"])


@pytest.mark.parametrize(
    "case", EXAMPLES["W8"]["promise_10_working_days"], ids=lambda case: case["approved"]
)
def test_w8_the_day_a_promise_falls_due(case: dict[str, str]) -> None:
    due = add_working_days(date.fromisoformat(case["approved"]), 10, ENGLAND)
    assert due == date.fromisoformat(case["pay_by"])
