"""What each kind of cost is paid at, as the policy's papers say it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from desktop.domain.own_text import Said
from desktop.domain.policy import Category, Kind, Policy, Rate, ReceiptRule, Unit
from desktop.domain.starter import SINCE
from desktop.language import N_
from desktop.printing.blocks import Column, Idea, Table
from desktop.printing.documents.costs import unit_amount
from desktop.printing.documents.easy import idea
from desktop.printing.documents.letterhead import NO_BREAK, Letterhead

PICTURES: Mapping[str, str] = MappingProxyType(
    {
        "passenger": "car",
        "meal": "food",
        "care": "help",
        "other": "money",
    }
)
"""The kinds of cost whose picture has another name than they have."""
OWN_KIND = "money"
RECEIPT_RULES: Mapping[ReceiptRule, str] = MappingProxyType(
    {
        ReceiptRule.NEEDED: N_("Yes, please"),
        ReceiptRule.NOT_NEEDED: N_("Not needed"),
        ReceiptRule.CARER: N_("The carer signs"),
    }
)
EASY_RECEIPT_RULES: Mapping[ReceiptRule, str] = MappingProxyType(
    {
        ReceiptRule.NEEDED: N_("Keep the receipt."),
        ReceiptRule.NOT_NEEDED: N_("You need no receipt."),
        ReceiptRule.CARER: N_("The carer signs your form."),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class InForce:
    """The policy that holds on a day, the kinds of cost, and what the group added itself."""

    policy: Policy
    categories: Sequence[Category]
    day: date
    own: Sequence[Said] = ()

    @property
    def paid(self) -> list[tuple[Category, list[Rate]]]:
        """Each kind of cost that we pay, with its rate now, and those that are known to come."""
        found = []
        for category in sorted(self.categories, key=lambda one: one.position):
            now = self.policy.rate(category.id or 0, self.day)
            later = [
                rate
                for rate in self.policy.rates
                if rate.category_id == category.id and rate.from_day > self.day
            ]
            rates = ([now] if now else []) + sorted(later, key=lambda rate: rate.from_day)
            if rates and category.kind is Kind.COST:
                found.append((category, rates))
        return found


def rates_table(head: Letterhead, known: InForce) -> Table:
    """Every rate with the day it holds from, and what we need to see."""
    words = head.words
    rows = [
        (
            words.say(category.title),
            what_we_pay(head, rate, category),
            words.date(from_day(rate, known.policy), "medium").replace(" ", NO_BREAK),
            words.text(RECEIPT_RULES[rate.receipt]),
        )
        for category, rates in known.paid
        for rate in rates
    ]
    return Table(
        columns=(
            Column(heading=words.text("What for"), width=2.1),
            Column(heading=words.text("What we pay"), width=3.1),
            # Translators: the day a rate holds from.
            Column(heading=words.text("Since"), width=2),
            Column(heading=words.text("Receipt?"), width=2.2),
        ),
        rows=tuple(rows),
    )


def short_table(head: Letterhead, known: InForce) -> Table:
    """What is paid now; where it changes on a day to come, that too."""
    words = head.words
    rows = []
    for category, rates in known.paid:
        said = [what_we_pay(head, rates[0], category)]
        said += [_from_a_day(head, rate, category) for rate in rates[1:]]
        rows.append((words.say(category.title), words.sentences(said)))
    return Table(
        columns=(
            Column(heading=words.text("What for"), width=1.4),
            Column(heading=words.text("What we pay"), width=3),
        ),
        rows=tuple(rows),
    )


def from_day(rate: Rate, policy: Policy) -> date:
    """Since when we pay it; what came with the program holds since the policy began."""
    return policy.from_day if rate.from_day == SINCE else rate.from_day


def what_we_pay(head: Letterhead, rate: Rate, category: Category) -> str:
    """`What it cost, up to £5.00. When you are away 5 hours or more.`"""
    words = head.words
    said = [USUAL.said(head, rate, category)]
    if rate.agreed_before:
        said.append(words.text("Only if we agreed it before."))
    if rate.away_minutes:
        said.append(words.text("When you are away {hours} hours or more.", hours=_hours(rate)))
    return words.sentences(said)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Amounts:
    """How an amount is said: at a rate by its unit, at what it cost, up to a cap by its unit."""

    rates: Mapping[Unit, str]
    rate: str
    at_cost: str
    caps: Mapping[Unit, str]
    cap: str

    def said(self, head: Letterhead, rate: Rate, category: Category) -> str:
        words = head.words
        if rate.amount is not None:
            each = unit_amount(rate.amount, head)
            return words.text(self.rates.get(category.unit, self.rate), rate=each)
        if rate.cap is None:
            return words.text(self.at_cost)
        most = head.money(int(rate.cap))
        return words.text(self.caps.get(category.unit, self.cap), amount=most)


USUAL = _Amounts(
    rates={Unit.MILE: N_("{rate} a mile."), Unit.HOUR: N_("{rate} an hour.")},
    rate=N_("{rate} each."),
    at_cost=N_("What it cost."),
    caps={Unit.HOUR: N_("What it cost, up to {amount} an hour.")},
    cap=N_("What it cost, up to {amount}."),
)
EASY = _Amounts(
    rates={
        Unit.MILE: N_("We pay {rate} for each mile."),
        Unit.HOUR: N_("We pay {rate} for each hour."),
    },
    rate=N_("We pay {rate} for each one."),
    at_cost=N_("We pay what it cost."),
    caps={Unit.HOUR: N_("We pay up to {amount} for each hour.")},
    cap=N_("We pay up to {amount}."),
)


def _from_a_day(head: Letterhead, rate: Rate, category: Category) -> str:
    # Translators: {day} is a date, {what} is "45p a mile."
    what = what_we_pay(head, rate, category)
    return head.words.text("From {day}: {what}", day=rate.from_day, what=what)


def easy_rates(head: Letterhead, known: InForce) -> list[Idea]:
    """Each kind of cost beside its picture: what we pay, and what to keep."""
    return [_easy_rate(head, category, rates) for category, rates in known.paid]


def _easy_rate(head: Letterhead, category: Category, rates: Sequence[Rate]) -> Idea:
    words, rate = head.words, rates[0]
    said = [words.say(category.title), EASY.said(head, rate, category)]
    if rate.agreed_before:
        said.append(words.text("Ask us first."))
    if rate.away_minutes:
        said.append(words.text("You must be away for {hours} hours.", hours=_hours(rate)))
    said.append(words.text(EASY_RECEIPT_RULES[rate.receipt]))
    said += [
        words.text("From {day}: {what}", day=later.from_day, what=USUAL.said(head, later, category))
        for later in rates[1:]
    ]
    name = category.code if not category.name else OWN_KIND
    return idea(head, PICTURES.get(name, name), *said)


def _hours(rate: Rate) -> str:
    return f"{Decimal(rate.away_minutes) / 60:.1f}".removesuffix(".0")
