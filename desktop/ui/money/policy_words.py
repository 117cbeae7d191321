"""The policy as plain sentences with its figures."""

from collections.abc import Mapping, Sequence

from desktop.domain.policy import Category, Policy, Rate, ReceiptRule, Unit
from desktop.language import Words
from desktop.ui.money.amounts import Amounts
from desktop.ui.rows import Row

MINUTES = 60


def policy_lines(amounts: Amounts, policy: Policy) -> list[str]:
    """How long to claim, how much without a receipt, in cash, by whom, and by when."""
    words, said = amounts.kit.words, amounts.said
    lines = [
        words.plural(
            "Claims come within {count} month.",
            "Claims come within {count} months.",
            policy.claim_months,
        ),
        words.text(
            "Without a receipt, whoever pays may accept up to {amount}. Above, somebody else does.",
            amount=said(policy.no_receipt_limit),
        ),
    ]
    if policy.cash_limit is not None and policy.cash_limit_stops:
        lines.append(
            words.text(
                "Cash up to {amount} a person. Above, two people agree, or we pay by bank.",
                amount=said(policy.cash_limit),
            )
        )
    elif policy.cash_limit is not None:
        lines.append(
            words.text(
                "Above {amount} in cash we say that a bank payment is possible.",
                amount=said(policy.cash_limit),
            )
        )
    if policy.second_agreer_above is not None:
        lines.append(
            words.text("Above {amount} two people agree.", amount=said(policy.second_agreer_above))
        )
    lines.append(
        words.plural(
            "By bank, money comes within {count} working day.",
            "By bank, money comes within {count} working days.",
            policy.promise_days,
        )
    )
    return lines


def rate_rows(amounts: Amounts, policy: Policy, categories: Sequence[Category]) -> list[Row]:
    """What is paid for each kind of cost, in the order of the categories."""
    words = amounts.kit.words
    rows = []
    for category in categories:
        rates = sorted(
            (rate for rate in policy.rates if rate.category_id == category.id),
            key=lambda rate: rate.from_day,
        )
        if rates:
            detail = rates_said(amounts, rates, category)
            rows.append(Row(key=category.id, title=words.say(category.title), detail=detail))
    return rows


def rates_said(amounts: Amounts, rates: Sequence[Rate], category: Category) -> str:
    """`45p a mile. 55p a mile from 6 April 2026. No receipt needed. Please check.`"""
    words, newest = amounts.kit.words, rates[-1]
    parts = []
    for number, rate in enumerate(rates):
        what = what_said(amounts, rate, category)
        if number:
            what = words.text("{what} from {day}", what=what, day=rate.from_day)
        parts.append(what)
    if newest.away_minutes:
        hours = f"{newest.away_minutes / MINUTES:g}"
        parts.append(words.text("When away {hours} hours or more", hours=hours))
    if newest.agreed_before:
        parts.append(words.text("Agreed beforehand"))
    parts.append(receipt_rule_said(words, newest.receipt))
    if category.unit is Unit.MILE:
        parts.append(words.text("Please check what is free of tax"))
    return words.sentences(words.text("{states}.", states=part) for part in parts)


def what_said(amounts: Amounts, rate: Rate, category: Category) -> str:
    """`45p a mile`, `What it cost, up to £13.00 an hour`"""
    words = amounts.kit.words
    if rate.amount is not None:
        return _each(words, amounts.each(rate.amount), category.unit)
    if rate.cap is None:
        return words.text("What it cost")
    cap = amounts.said(int(rate.cap))
    if category.unit is Unit.HOUR:
        return words.text("What it cost, up to {cap} an hour", cap=cap)
    return words.text("What it cost, up to {cap}", cap=cap)


def _each(words: Words, each: str, unit: Unit) -> str:
    if unit is Unit.MILE:
        return words.text("{each} a mile", each=each)
    if unit is Unit.HOUR:
        return words.text("{each} an hour", each=each)
    return words.text("{each} each", each=each)


def receipt_rule_said(words: Words, rule: ReceiptRule) -> str:
    said: Mapping[ReceiptRule, str] = {
        ReceiptRule.NEEDED: words.text("With a receipt"),
        ReceiptRule.NOT_NEEDED: words.text("No receipt needed"),
        ReceiptRule.CARER: words.text("The carer signs the form"),
    }
    return said[rule]
