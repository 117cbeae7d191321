"""Rates by day of travel, caps, conditions, limits; what is claimed is never cut."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.policy import (
    Category,
    Policy,
    Rate,
    allowed,
    check_above,
    in_force,
    next_version,
    rate_warnings,
)
from desktop.errors import UserError
from desktop.language import Words

CAR, MEAL, CHILDCARE = 1, 2, 3
NEW_YEAR, APRIL = date(2025, 1, 1), date(2026, 4, 6)
POLICY = Policy(
    id=1,
    number=1,
    from_day=NEW_YEAR,
    rates=(
        Rate(category_id=CAR, from_day=APRIL, amount=Decimal(55)),
        Rate(category_id=CAR, from_day=NEW_YEAR, amount=Decimal(45)),
        Rate(category_id=MEAL, from_day=NEW_YEAR, cap=Decimal(500), away_minutes=300),
    ),
)


def judged(
    claimed: int, rate: Rate, quantity: str = "1", away: int = 0, currency: str = "GBP"
) -> tuple[int, str]:
    """What we pay, and why it differs."""
    found = allowed(claimed, Decimal(quantity), rate, away_minutes=away, currency=currency)
    return found.amount, Words("en").say(found.reason) if found.reason else ""


@pytest.mark.parametrize(
    ("day", "amount"),
    [
        (date(2024, 12, 31), None),
        (date(2025, 1, 1), Decimal(45)),
        (date(2026, 4, 5), Decimal(45)),
        (date(2026, 4, 6), Decimal(55)),
        (date(2030, 1, 1), Decimal(55)),
    ],
)
def test_a_rate_is_chosen_by_the_day_of_travel(day: date, amount: Decimal | None) -> None:
    rate = POLICY.rate(CAR, day)
    assert (rate.amount if rate else None) == amount
    assert POLICY.rate(CHILDCARE, day) is None


def test_the_version_in_force_is_the_last_one_begun() -> None:
    second = replace(POLICY, id=2, number=2, from_day=date(2026, 1, 1))
    third = replace(second, id=3, number=3)
    policies = [third, POLICY, second]
    assert in_force(policies, date(2024, 12, 31)) is None
    assert in_force(policies, date(2025, 12, 31)) is POLICY
    assert in_force(policies, date(2026, 1, 1)) is third


@pytest.mark.parametrize(
    ("claimed", "away", "paid", "why"),
    [
        (675, 330, 500, "We can pay up to £5.00."),
        (500, 300, 500, ""),
        (450, 330, 450, ""),
        (450, 299, 0, "We pay this when you are away 5 hours or more."),
    ],
)
def test_a_meal_is_paid_up_to_its_cap_when_away_long_enough(
    claimed: int, away: int, paid: int, why: str
) -> None:
    meal = POLICY.rate(MEAL, APRIL)
    assert meal is not None
    assert judged(claimed, meal, away=away) == (paid, why)


def test_half_hours_are_said_as_half_hours() -> None:
    rate = Rate(category_id=MEAL, from_day=NEW_YEAR, away_minutes=270)
    assert judged(450, rate)[1] == "We pay this when you are away 4.5 hours or more."


@pytest.mark.parametrize(
    ("claimed", "hours", "paid", "why"),
    [
        (4350, "3.0", 3900, "We can pay up to £13.00 an hour."),
        (3900, "3.0", 3900, ""),
        (1450, "1", 1300, "We can pay up to £13.00."),
        (999, "0.75", 975, "We can pay up to £13.00 an hour."),
    ],
)
def test_childcare_is_paid_up_to_its_cap_an_hour(
    claimed: int, hours: str, paid: int, why: str
) -> None:
    rate = Rate(category_id=CHILDCARE, from_day=NEW_YEAR, cap=Decimal(1300))
    assert judged(claimed, rate, hours) == (paid, why)


@pytest.mark.parametrize(
    ("claimed", "paid", "why"),
    [(700, 630, "Our rate is £0.45."), (630, 630, ""), (600, 600, "")],
)
def test_miles_are_paid_at_our_rate_and_never_above_what_was_asked(
    claimed: int, paid: int, why: str
) -> None:
    rate = Rate(category_id=CAR, from_day=NEW_YEAR, amount=Decimal(45))
    assert judged(claimed, rate, "14") == (paid, why)


def test_a_rate_with_a_fraction_is_said_in_the_small_unit_of_the_currency() -> None:
    rate = Rate(category_id=CAR, from_day=NEW_YEAR, amount=Decimal("45.50"))
    assert judged(9999, rate, "10") == (455, "Our rate is 45.5p.")
    assert judged(9999, rate, "10", currency="EUR") == (455, "Our rate is 45.5c.")


def test_the_lower_of_rate_and_cap_counts() -> None:
    rate = Rate(category_id=CAR, from_day=NEW_YEAR, amount=Decimal(45), cap=Decimal(30))
    assert judged(4500, rate, "100") == (3000, "We can pay up to £0.30 an hour.")


def test_a_cost_without_a_rate_is_paid_at_cost() -> None:
    assert judged(1185, Rate(category_id=4, from_day=NEW_YEAR)) == (1185, "")


@pytest.mark.parametrize(
    ("code", "day", "ceiling"),
    [
        ("car", date(2026, 4, 5), Decimal(45)),
        ("car", date(2026, 4, 6), Decimal(55)),
        ("bicycle", date(2026, 4, 6), Decimal(20)),
        ("car", date(2011, 4, 5), None),
        ("bus", date(2026, 4, 6), None),
    ],
)
def test_rates_are_checked_against_the_day_of_travel(
    code: str, day: date, ceiling: Decimal | None
) -> None:
    assert check_above(code, day) == ceiling


def test_a_high_rate_is_a_question_and_never_called_official() -> None:
    car = Category(id=CAR, code="car")
    high = Rate(category_id=CAR, from_day=APRIL, amount=Decimal(60))
    [warning] = rate_warnings(car, high)
    said = Words("en").say(warning)
    assert said == "Car: 60p a mile is above 55p. Tax may be due. Please check."
    assert "official" not in said
    assert rate_warnings(car, replace(high, amount=Decimal(55))) == []
    assert rate_warnings(car, high, "EUR") == []


@pytest.mark.parametrize("months", [0, -1, 61])
def test_the_time_to_claim_is_a_sensible_number_of_months(months: int) -> None:
    with pytest.raises(UserError) as caught:
        replace(POLICY, claim_months=months)
    assert caught.value.field == "claim_months"


@pytest.mark.parametrize("days", [0, 61])
def test_a_promise_is_kept_in_a_sensible_number_of_days(days: int) -> None:
    with pytest.raises(UserError) as caught:
        replace(POLICY, promise_days=days)
    assert caught.value.field == "promise_days"


def test_a_new_version_begins_as_a_copy() -> None:
    new = next_version(POLICY, date(2026, 6, 1), None)
    assert (new.id, new.number, new.from_day) == (None, 2, date(2026, 6, 1))
    assert [rate.amount for rate in new.rates] == [rate.amount for rate in POLICY.rates]
    assert {rate.id for rate in new.rates} == {rate.policy_id for rate in new.rates} == {None}
    assert POLICY.number == 1


def test_a_groups_own_kind_of_cost_is_called_what_they_call_it() -> None:
    words = Words("en")
    assert words.say(Category(code="car").title) == "Car"
    assert words.say(Category(code="ours", name="Oxygen & <b>hoses</b>").title) == (
        "Oxygen & <b>hoses</b>"
    )
