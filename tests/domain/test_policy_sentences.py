"""The starter policy as nine sentences, and what changes with a figure."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.policy import Policy, ReceiptRule, rate_warnings
from desktop.domain.policy_sentences import Value, change, read
from desktop.domain.starter import CATEGORIES, starter_policy
from desktop.errors import UserError

DAY = date(2026, 11, 22)
KINDS = [replace(category, id=n) for n, category in enumerate(CATEGORIES, 1)]
IDS = {category.code: category.id or 0 for category in KINDS}
STARTER = starter_policy(IDS, DAY)


def said(policy: Policy) -> dict[str, str]:
    return {one.key: str(one.said) for one in read(policy, KINDS, "GBP")}


def test_the_starter_policy_is_nine_plain_sentences() -> None:
    assert said(STARTER) == {
        "car": "Car: 45p a mile. Please check.",
        "bicycle": "Bicycle: nothing yet. Type what you pay for a mile.",
        "passenger": "Passenger in your car: nothing yet. Type what you pay for a mile.",
        "meal": "A meal: up to £5.00, with a receipt.",
        "care": "Childcare and other care: up to £13.00 an hour. The carer signs.",
        "no_receipt_limit": (
            "No receipt: whoever pays accepts up to £10.00. Above, somebody else."
        ),
        "cash_limit": "Cash: above £50.00 for one person we say so, and still pay.",
        "claim_months": "Claims come within 3 months.",
        "promise_days": "By bank, money comes within 10 working days.",
    }


def test_what_we_need_not_limit_may_be_left_empty_and_nothing_else() -> None:
    needed = set()
    for key in said(STARTER):
        try:
            change(STARTER, KINDS, key, None)
        except UserError as error:
            needed.add(error.field)
    assert needed == {"no_receipt_limit", "claim_months", "promise_days"}


def test_every_sentence_is_short_whatever_its_figure() -> None:
    for policy in (STARTER, *(change(STARTER, KINDS, key, None) for key in ("car", "meal"))):
        assert all(len(text.split()) < 15 for text in said(policy).values())


@pytest.mark.parametrize(
    ("key", "value", "text"),
    [
        ("car", Decimal(40), "Car: 40p a mile. Please check."),
        ("car", None, "Car: nothing yet. Type what you pay for a mile."),
        ("bicycle", Decimal("20.5"), "Bicycle: 20.5p a mile. Please check."),
        ("meal", 650, "A meal: up to £6.50, with a receipt."),
        ("meal", None, "A meal: what it cost, with a receipt."),
        ("care", None, "Childcare and other care: what it cost. The carer signs."),
        ("no_receipt_limit", 0, "No receipt: somebody else than the payer agrees."),
        ("cash_limit", None, "Cash: as much as somebody is owed."),
        ("claim_months", 1, "Claims come within 1 month."),
        ("promise_days", 5, "By bank, money comes within 5 working days."),
    ],
)
def test_a_figure_changes_its_own_sentence_alone(key: str, value: Value, text: str) -> None:
    before, after = said(STARTER), said(change(STARTER, KINDS, key, value))
    assert after.pop(key) == text
    before.pop(key)
    assert after == before


def test_writing_the_same_figure_changes_nothing() -> None:
    for one in read(STARTER, KINDS, "GBP"):
        assert change(STARTER, KINDS, one.key, one.value) == STARTER


def test_care_is_one_figure_for_childcare_and_other_care() -> None:
    policy = change(STARTER, KINDS, "care", 1500)
    for code in ("childcare", "care"):
        rate = policy.rate(IDS[code], DAY)
        assert rate is not None
        assert (rate.cap, rate.receipt) == (Decimal(1500), ReceiptRule.CARER)


def test_a_figure_for_miles_that_is_fine_since_lately_holds_from_now() -> None:
    """55p is checked against from 6 April 2026 on; costs before keep 45p, and nobody is warned."""
    policy = change(STARTER, KINDS, "car", Decimal(55))
    car = KINDS[3]
    assert [policy.rate(IDS["car"], day) for day in (date(2024, 3, 1), DAY)] == [
        *(rate for rate in policy.rates if rate.category_id == car.id)
    ]
    assert not any(rate_warnings(car, r) for r in policy.rates if r.category_id == car.id)
    assert said(policy)["car"] == "Car: 55p a mile. Please check."
    again = change(policy, KINDS, "car", Decimal(54))
    assert len(again.rates) == len(policy.rates)


def test_what_was_promised_before_the_group_began_has_a_rate() -> None:
    assert STARTER.rate(IDS["bus"], date(2024, 11, 22)) is not None


@pytest.mark.parametrize(
    ("key", "value"), [("claim_months", None), ("claim_months", 0), ("promise_days", 61)]
)
def test_a_figure_nobody_can_keep_is_refused_at_its_sentence(key: str, value: Value) -> None:
    with pytest.raises(UserError) as wrong:
        change(STARTER, KINDS, key, value)
    assert wrong.value.field == key
