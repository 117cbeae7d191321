"""What the group pays back: categories, dated rates, caps and limits, by version."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from desktop.domain.currency import half_up
from desktop.domain.working_days import add_months
from desktop.errors import UserError
from desktop.language import CURRENCY_LOOKS, N_, Money, Sentence, sentence


class Unit(StrEnum):
    COST = "cost"
    MILE = "mile"
    HOUR = "hour"
    ITEM = "item"


class ReceiptRule(StrEnum):
    NEEDED = "needed"
    NOT_NEEDED = "not needed"
    CARER = "carer"
    """The carer's signature on the form is the receipt."""


class Kind(StrEnum):
    """Fees and costs never share a line or a total (rule 22)."""

    COST = "cost"
    FEE = "fee"


CATEGORY_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "bus": N_("Bus"),
        "train": N_("Train"),
        "taxi": N_("Taxi"),
        "car": N_("Car"),
        "passenger": N_("Passenger in your car"),
        "motorcycle": N_("Motorcycle"),
        "bicycle": N_("Bicycle"),
        "parking": N_("Parking"),
        "meal": N_("Meal"),
        "childcare": N_("Childcare"),
        "care": N_("Replacement care"),
        "assistant": N_("Personal assistant"),
        "other": N_("Something else"),
        "fee": N_("Thank-you fee"),
    }
)

CHECK_ABOVE: Mapping[str, Sequence[tuple[date, Decimal]]] = MappingProxyType(
    {
        "car": ((date(2011, 4, 6), Decimal(45)), (date(2026, 4, 6), Decimal(55))),
        "motorcycle": ((date(2011, 4, 6), Decimal(24)),),
        "bicycle": ((date(2011, 4, 6), Decimal(20)),),
        "passenger": ((date(2011, 4, 6), Decimal(5)),),
    }
)
"""Rates above which tax may be due, by day of travel, in pence (practice 2(a)).

We read them second-hand, so the program says "please check" and never "official".
"""
LONGEST = 60
"""The longest time to claim, in months, and to keep a promise, in working days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A kind of cost. `name` is the group's own name, empty for a shipped kind."""

    id: int | None = None
    code: str
    name: str = ""
    unit: Unit = Unit.COST
    kind: Kind = Kind.COST
    position: int = 0

    @property
    def title(self) -> Sentence:
        return Sentence(self.name or CATEGORY_NAMES.get(self.code, self.code))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """What one category is paid at, for costs from a day on.

    `amount` is per unit, in the smallest unit of money and may have a fraction; None means
    at cost. `cap` limits one unit (an hour) or one cost (a meal). `away_minutes` is how
    long somebody must be away. `agreed_before` means it must be agreed beforehand.
    """

    id: int | None = None
    policy_id: int | None = None
    category_id: int
    from_day: date
    amount: Decimal | None = None
    cap: Decimal | None = None
    away_minutes: int = 0
    agreed_before: bool = False
    receipt: ReceiptRule = ReceiptRule.NEEDED


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """One version of what the group pays back, in force from a day on.

    Limits are in the smallest unit of money; None switches a limit off. `no_receipt_limit`
    is how much the payer may accept without a receipt. `cash_limit_stops` makes the cash
    limit hold the payment until two people agreed; otherwise it only warns.
    """

    id: int | None = None
    number: int
    from_day: date
    agreed_on: date | None = None
    claim_months: int = 3
    no_receipt_limit: int = 1000
    cash_limit: int | None = 5000
    cash_limit_stops: bool = False
    second_agreer_above: int | None = None
    promise_days: int = 10
    rates: tuple[Rate, ...] = ()

    def __post_init__(self) -> None:
        if not 0 < self.claim_months <= LONGEST:
            raise UserError(N_("Choose between 1 and 60 months."), field="claim_months")
        if not 0 < self.promise_days <= LONGEST:
            raise UserError(N_("Choose between 1 and 60 working days."), field="promise_days")

    def rate(self, category_id: int, day: date) -> Rate | None:
        """The rate for a cost on this day (rule 12), or None if we do not pay this."""
        dated = [r for r in self.rates if r.category_id == category_id and r.from_day <= day]
        return max(dated, key=lambda r: r.from_day, default=None)

    def last_day_to_claim(self, day: date) -> date:
        return add_months(day, self.claim_months)


def in_force(policies: Sequence[Policy], day: date) -> Policy | None:
    """The version a cost of this day is judged by."""
    begun = [policy for policy in policies if policy.from_day <= day]
    return max(begun, key=lambda p: (p.from_day, p.number), default=None)


def check_above(code: str, day: date) -> Decimal | None:
    """The rate above which we ask people to check, on this day of travel."""
    begun = [amount for from_day, amount in CHECK_ABOVE.get(code, ()) if from_day <= day]
    return begun[-1] if begun else None


def rate_warnings(category: Category, rate: Rate, currency: str = "GBP") -> list[Sentence]:
    """What to say about a rate that is above what can be paid without tax (rule 12)."""
    ceiling = check_above(category.code, rate.from_day) if currency == "GBP" else None
    if rate.amount is None or ceiling is None or rate.amount <= ceiling:
        return []
    return [
        sentence(
            N_("{name}: {rate}p a mile is above {ceiling}p. Tax may be due. Please check."),
            name=category.title,
            rate=f"{rate.amount.normalize():f}",
            ceiling=f"{ceiling.normalize():f}",
        )
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """What we can pay for a line: the amount, and why it differs from what was claimed."""

    amount: int
    reason: Sentence | None = None


def allowed(
    claimed: int, quantity: Decimal, rate: Rate, *, away_minutes: int, currency: str
) -> Allowed:
    """Judge one cost: conditions, then caps; caps cut what is allowed, never what is claimed.

    All amounts in the smallest unit of `currency`; `quantity` in the category's unit
    (practice rules 13 and 14).
    """
    if rate.away_minutes and away_minutes < rate.away_minutes:
        hours = f"{Decimal(rate.away_minutes) / 60:.1f}".removesuffix(".0")
        return Allowed(
            amount=0,
            reason=sentence(
                N_("We pay this when you are away {hours} hours or more."), hours=hours
            ),
        )
    judged = Allowed(amount=claimed)
    if rate.amount is not None:
        most = half_up(quantity * rate.amount)
        if judged.amount > most:
            at = _per_unit(rate.amount, currency)
            judged = Allowed(amount=most, reason=sentence(N_("Our rate is {rate}."), rate=at))
    if rate.cap is not None:
        most = half_up(quantity * rate.cap)
        if judged.amount > most:
            cap = Money(half_up(rate.cap), currency)
            text = (
                N_("We can pay up to {cap} an hour.")
                if quantity != 1
                else N_("We can pay up to {cap}.")
            )
            judged = Allowed(amount=most, reason=sentence(text, cap=cap))
    return judged


def _per_unit(amount: Decimal, currency: str) -> str | Money:
    whole = amount == amount.to_integral_value()
    small = CURRENCY_LOOKS[currency].small
    return Money(int(amount), currency) if whole else f"{amount.normalize():f}{small}"


def next_version(policy: Policy, from_day: date, agreed_on: date | None) -> Policy:
    """A new version to edit, beginning as a copy of this one."""
    rates = tuple(replace(rate, id=None, policy_id=None) for rate in policy.rates)
    return replace(
        policy,
        id=None,
        number=policy.number + 1,
        from_day=from_day,
        agreed_on=agreed_on,
        rates=rates,
    )
