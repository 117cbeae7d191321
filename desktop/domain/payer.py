"""Who hands the money over, by which rules, and which limits a claim is above for them."""

from dataclasses import dataclass, field

from desktop.domain.beforehand import Beforehand
from desktop.domain.claim import FullClaim
from desktop.domain.group import Agreeing
from desktop.domain.person import Method, Person
from desktop.domain.policy import Policy
from desktop.language import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Payer:
    """Who hands the money over, and the rules of the group that day.

    `cash_had` is what the person had in cash at this meeting already, for other claims, in
    the smallest unit: the cash limit is for a person, not for a claim. `beforehand` is what
    two people agreed for this person; it counts towards no limit. `officers` are all who
    agree and pay, so that nobody is sent to somebody who is not there.
    """

    person_id: int
    agreeing: Agreeing
    policy: Policy
    currency: str
    cash_had: int = 0
    beforehand: Beforehand = field(default_factory=Beforehand)
    officers: tuple[Person, ...] = ()

    def money(self, amount: int) -> Money:
        return Money(amount, self.currency)


def needs_two(full: FullClaim, payer: Payer) -> bool:
    """Whether two people must have agreed it: above either limit (practice rules 5 and 9)."""
    return bool(limits_passed(full, payer))


def limits_passed(full: FullClaim, payer: Payer) -> list[int]:
    """The limits this claim is above, without what was agreed beforehand."""
    policy, passed = payer.policy, []
    allowed = full.allowed - payer.beforehand.covered(full)
    if policy.second_agreer_above is not None and allowed > policy.second_agreer_above:
        passed.append(policy.second_agreer_above)
    if policy.cash_limit is not None and policy.cash_limit_stops and over_cash(full, payer):
        passed.append(policy.cash_limit)
    return passed


def over_cash(full: FullClaim, payer: Payer) -> bool:
    """Whether this would be more cash for one person than the limit, or warned of."""
    limit = payer.policy.cash_limit
    in_cash = full.claim.method is Method.CASH
    to_pay = full.to_pay - payer.beforehand.covered(full)
    return limit is not None and in_cash and to_pay > 0 and to_pay + payer.cash_had > limit


def at_once(full: FullClaim, payer: Payer) -> Money:
    """What the person has at this meeting with this claim."""
    return payer.money(max(full.allowed, full.to_pay + payer.cash_had))
