"""What a new group begins with: the kinds of cost, and a policy for a small group in England."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from desktop.domain.policy import Category, Kind, Policy, Rate, ReceiptRule, Unit

CATEGORIES = (
    Category(code="bus"),
    Category(code="train"),
    Category(code="taxi"),
    Category(code="car", unit=Unit.MILE),
    Category(code="passenger", unit=Unit.MILE),
    Category(code="motorcycle", unit=Unit.MILE),
    Category(code="bicycle", unit=Unit.MILE),
    Category(code="parking"),
    Category(code="meal"),
    Category(code="childcare", unit=Unit.HOUR),
    Category(code="care", unit=Unit.HOUR),
    Category(code="assistant", unit=Unit.HOUR),
    Category(code="other"),
    Category(code="fee", kind=Kind.FEE),
)
"""The shipped kinds of cost, in the order of their list."""

SINCE = date(2011, 4, 6)
"""The starter's figures hold for costs from this day on, so that what was promised before the
group began here can be written down too. The car's 45p stands since then (practice 2(a))."""
CAR = Decimal(45)
MEAL = Decimal(500)
AN_HOUR_OF_CARE = Decimal(1300)


def starter_policy(ids: Mapping[str, int], day: date) -> Policy:
    """The policy that comes filled in, not yet agreed by a committee; amounts in pence.

    `ids` gives the ids of the shipped categories by code, `day` the day the group begins. The
    limits are those of `Policy` itself. Mileage other than by car, and fees, have no figure
    until the group writes one (their-days.md, Defaults).
    """
    signs, no_ticket = ReceiptRule.CARER, ReceiptRule.NOT_NEEDED
    return Policy(
        number=1,
        from_day=day,
        rates=(
            Rate(category_id=ids["bus"], from_day=SINCE),
            Rate(category_id=ids["train"], from_day=SINCE),
            Rate(category_id=ids["taxi"], from_day=SINCE),
            Rate(category_id=ids["car"], from_day=SINCE, amount=CAR, receipt=no_ticket),
            Rate(category_id=ids["parking"], from_day=SINCE),
            Rate(category_id=ids["meal"], from_day=SINCE, cap=MEAL),
            Rate(category_id=ids["childcare"], from_day=SINCE, cap=AN_HOUR_OF_CARE, receipt=signs),
            Rate(category_id=ids["care"], from_day=SINCE, cap=AN_HOUR_OF_CARE, receipt=signs),
            Rate(category_id=ids["assistant"], from_day=SINCE, receipt=signs),
            Rate(category_id=ids["other"], from_day=SINCE),
        ),
    )
