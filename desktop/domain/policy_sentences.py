"""The policy as nine plain sentences, each with the one figure in it that can be changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from desktop.domain.policy import Category, Policy, Rate, ReceiptRule, check_above
from desktop.errors import UserError
from desktop.language import CURRENCY_LOOKS, N_, Money, Sentence, plural, sentence

Value = int | Decimal | None
"""A figure as it stands: a sum in the smallest unit, a number, or None for none."""


class Figure(StrEnum):
    """What kind of figure a sentence has, so that a screen knows how to read one."""

    MONEY = "money"
    EACH_MILE = "each mile"
    NUMBER = "number"


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicySentence:
    """One sentence, by the `key` that `change` knows it by. A figure that is not set is None."""

    key: str
    said: Sentence
    figure: Figure
    value: Value


MILES: Mapping[str, str] = {
    "car": N_("Car: {each} a mile. Please check."),
    "bicycle": N_("Bicycle: {each} a mile. Please check."),
    "passenger": N_("Passenger in your car: {each} a mile. Please check."),
}
NO_MILES: Mapping[str, str] = {
    "car": N_("Car: nothing yet. Type what you pay for a mile."),
    "bicycle": N_("Bicycle: nothing yet. Type what you pay for a mile."),
    "passenger": N_("Passenger in your car: nothing yet. Type what you pay for a mile."),
}
CARE = ("childcare", "care")
"""Both have the same figure."""


def read(policy: Policy, categories: Sequence[Category], currency: str) -> list[PolicySentence]:
    """The nine sentences of this policy, in the order people read them."""
    ids = {category.code: category.id for category in categories}
    found = [_mile(policy, ids, code, currency) for code in MILES]
    found.append(_meal(policy, ids, currency))
    found.append(_care(policy, ids, currency))
    found.append(_no_receipt(policy, currency))
    found.append(_cash(policy, currency))
    months, days = policy.claim_months, policy.promise_days
    said = plural(
        "Claims come within {count} month.",
        "Claims come within {count} months.",
        count=months,
    )
    found.append(PolicySentence(key="claim_months", said=said, figure=Figure.NUMBER, value=months))
    said = plural(
        "By bank, money comes within {count} working day.",
        "By bank, money comes within {count} working days.",
        count=days,
    )
    found.append(PolicySentence(key="promise_days", said=said, figure=Figure.NUMBER, value=days))
    return found


def change(policy: Policy, categories: Sequence[Category], key: str, value: Value) -> Policy:
    """The policy with another figure in one sentence. Raises UserError, naming `key`."""
    ids = {category.code: category.id for category in categories}
    if key in MILES:
        return _with_miles(policy, ids.get(key), key, _decimal(value))
    if key == "meal":
        return _with_cap(policy, ids, ("meal",), _decimal(value))
    if key == "care":
        return _with_cap(policy, ids, CARE, _decimal(value), ReceiptRule.CARER)
    return _with_limit(policy, key, value)


def _with_limit(policy: Policy, key: str, value: Value) -> Policy:
    if key == "cash_limit":
        return replace(policy, cash_limit=None if value is None else int(value))
    if value is None:
        raise UserError(N_("Type a figure here."), field=key)
    if key == "claim_months":
        return replace(policy, claim_months=int(value))
    if key == "promise_days":
        return replace(policy, promise_days=int(value))
    return replace(policy, no_receipt_limit=int(value))


def _decimal(value: Value) -> Decimal | None:
    return None if value is None else Decimal(value)


def _newest(policy: Policy, category_id: int | None) -> Rate | None:
    rates = [rate for rate in policy.rates if rate.category_id == category_id]
    return max(rates, key=lambda rate: rate.from_day, default=None)


def _mile(policy: Policy, ids: Mapping[str, int | None], code: str, money: str) -> PolicySentence:
    rate = _newest(policy, ids.get(code))
    amount = rate.amount if rate is not None else None
    said = sentence(NO_MILES[code])
    if amount is not None:
        said = sentence(MILES[code], each=_each(amount, money))
    return PolicySentence(key=code, said=said, figure=Figure.EACH_MILE, value=amount)


def _each(amount: Decimal, currency: str) -> str | Money:
    look = CURRENCY_LOOKS[currency]
    if look.digits and amount < 10**look.digits:
        return f"{amount.normalize():f}{look.small}"
    return Money(int(amount), currency)


def _meal(policy: Policy, ids: Mapping[str, int | None], currency: str) -> PolicySentence:
    rate = _newest(policy, ids.get("meal"))
    cap = rate.cap if rate is not None else None
    said = sentence(N_("A meal: what it cost, with a receipt."))
    if cap is not None:
        said = sentence(
            N_("A meal: up to {amount}, with a receipt."), amount=Money(int(cap), currency)
        )
    return PolicySentence(key="meal", said=said, figure=Figure.MONEY, value=_whole(cap))


def _care(policy: Policy, ids: Mapping[str, int | None], currency: str) -> PolicySentence:
    rate = _newest(policy, ids.get("childcare"))
    cap = rate.cap if rate is not None else None
    said = sentence(N_("Childcare and other care: what it cost. The carer signs."))
    if cap is not None:
        said = sentence(
            N_("Childcare and other care: up to {amount} an hour. The carer signs."),
            amount=Money(int(cap), currency),
        )
    return PolicySentence(key="care", said=said, figure=Figure.MONEY, value=_whole(cap))


def _whole(cap: Decimal | None) -> int | None:
    return None if cap is None else int(cap)


def _no_receipt(policy: Policy, currency: str) -> PolicySentence:
    limit = policy.no_receipt_limit
    said = sentence(N_("No receipt: somebody else than the payer agrees."))
    if limit:
        said = sentence(
            N_("No receipt: whoever pays accepts up to {amount}. Above, somebody else."),
            amount=Money(limit, currency),
        )
    return PolicySentence(key="no_receipt_limit", said=said, figure=Figure.MONEY, value=limit)


def _cash(policy: Policy, currency: str) -> PolicySentence:
    limit = policy.cash_limit
    said = sentence(N_("Cash: as much as somebody is owed."))
    if limit is not None and policy.cash_limit_stops:
        said = sentence(
            N_("Cash up to {amount} a person. Above, two people agree, or we pay by bank."),
            amount=Money(limit, currency),
        )
    elif limit is not None:
        said = sentence(
            N_("Cash: above {amount} for one person we say so, and still pay."),
            amount=Money(limit, currency),
        )
    return PolicySentence(key="cash_limit", said=said, figure=Figure.MONEY, value=limit)


def _with_miles(
    policy: Policy, category_id: int | None, code: str, amount: Decimal | None
) -> Policy:
    """Another figure for a mile. One that is fine only since lately holds from the policy's day."""
    before = _newest(policy, category_id)
    if amount is None or category_id is None:
        kept = tuple(rate for rate in policy.rates if rate.category_id != category_id)
        return replace(policy, rates=kept)
    late = Rate(
        category_id=category_id,
        from_day=policy.from_day,
        amount=amount,
        receipt=ReceiptRule.NOT_NEEDED,
    )
    if before is None or _is_new(code, before, late):
        return replace(policy, rates=(*policy.rates, late))
    return _instead(policy, before, replace(before, amount=amount))


def _is_new(code: str, before: Rate, late: Rate) -> bool:
    """Whether a figure would have been too high when the one before began, and is not now."""
    earlier, now = check_above(code, before.from_day), check_above(code, late.from_day)
    if earlier is None or now is None or late.amount is None:
        return False
    return before.from_day < late.from_day and earlier < late.amount <= now


def _instead(policy: Policy, before: Rate, after: Rate) -> Policy:
    return replace(policy, rates=tuple(after if r == before else r for r in policy.rates))


def _with_cap(
    policy: Policy,
    ids: Mapping[str, int | None],
    codes: Sequence[str],
    cap: Decimal | None,
    receipt: ReceiptRule = ReceiptRule.NEEDED,
) -> Policy:
    """The newest rate of these kinds with another cap; one that was not paid yet is added."""
    for code in codes:
        category_id = ids.get(code)
        if category_id is None:
            continue
        new = Rate(category_id=category_id, from_day=policy.from_day, cap=cap, receipt=receipt)
        before = _newest(policy, category_id)
        if before is None:
            policy = replace(policy, rates=(*policy.rates, new))
        else:
            policy = _instead(policy, before, replace(before, cap=cap))
    return policy
