"""What stands in the way of agreeing and paying a claim, and the way out of each.

Every obstacle is a STOP (nothing is paid until it is gone), an ASK (goes on with a reason)
or a TELL. The blocking thing comes first, with its way out (their-days.md, rules of speech).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from desktop.domain.claim import ClaimKind, ClaimState, FullClaim, Line, ReceiptState
from desktop.domain.group import Agreeing
from desktop.domain.person import Method, Person, Status
from desktop.domain.policy import Policy
from desktop.language import N_, Money, Sentence, sentence


class Weight(StrEnum):
    STOP = "stop"
    ASK = "ask"
    TELL = "tell"


class Block(StrEnum):
    """What kind of obstacle; the screen offers the key that removes it."""

    EMPTY = "empty"
    RECEIPT = "receipt"
    DOUBLE = "double"
    ASKED = "asked"
    NOT_AGREED = "not agreed"
    SECOND_AGREER = "second agreer"
    OWN_CLAIM = "own claim"
    HOUSEHOLD = "household"
    AGREER_PAYS = "agreer pays"
    CASH_LIMIT = "cash limit"
    LATE = "late"
    STATE = "state"
    AGREED_BEFORE = "agreed before"
    PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    weight: Weight
    block: Block
    text: Sentence


def stop(block: Block, text: Sentence) -> Obstacle:
    return Obstacle(weight=Weight.STOP, block=block, text=text)


def ask(block: Block, text: Sentence) -> Obstacle:
    return Obstacle(weight=Weight.ASK, block=block, text=text)


def tell(block: Block, text: Sentence) -> Obstacle:
    return Obstacle(weight=Weight.TELL, block=block, text=text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Payer:
    """Who hands the money over, and the rules of the group that day.

    `cash_had` is what the person had in cash at this meeting already, for other claims, in
    the smallest unit: the cash limit is for a person, not for a claim.
    """

    person_id: int
    agreeing: Agreeing
    policy: Policy
    currency: str
    cash_had: int = 0


def needs_two(full: FullClaim, payer: Payer) -> bool:
    """Whether two people must have agreed it: above either limit (practice rules 5 and 9)."""
    return bool(_limits_passed(full, payer))


def _limits_passed(full: FullClaim, payer: Payer) -> list[int]:
    policy, passed = payer.policy, []
    if policy.second_agreer_above is not None and full.allowed > policy.second_agreer_above:
        passed.append(policy.second_agreer_above)
    if policy.cash_limit is not None and policy.cash_limit_stops and _over_cash(full, payer):
        passed.append(policy.cash_limit)
    return passed


def _over_cash(full: FullClaim, payer: Payer) -> bool:
    limit = payer.policy.cash_limit
    in_cash = full.claim.method is Method.CASH
    return limit is not None and in_cash and full.to_pay + payer.cash_had > limit


def in_the_way(full: FullClaim, payer: Payer, people: Mapping[int, Person]) -> list[Obstacle]:
    """Everything to be said before this claim is paid, stops first. Cash itself comes apart."""
    found = [
        *_about_state(full),
        *_about_lines(full, payer),
        *_about_agreement(full, payer),
        *_about_people(full, payer, people),
        *_about_limits(full, payer),
    ]
    order = list(Weight)
    return sorted(found, key=lambda obstacle: order.index(obstacle.weight))


CLOSED: Mapping[ClaimState, str] = MappingProxyType(
    {
        ClaimState.PROMISED: N_("This is promised by bank. Take the promise back first."),
        ClaimState.PAID: N_("This has been paid already."),
        ClaimState.PUT_BACK: N_("This was put back. A new claim took its place."),
        ClaimState.WITHDRAWN: N_("This claim was taken back."),
    }
)
"""Why a claim in this state is not paid, whatever else is said about it."""


def _about_state(full: FullClaim) -> list[Obstacle]:
    state = full.claim.state
    if state in CLOSED:
        return [stop(Block.STATE, sentence(CLOSED[state]))]
    if state is ClaimState.REFUSED:
        text = N_("Not agreed, because: {reason}")
        return [stop(Block.STATE, sentence(text, reason=Sentence(full.claim.refusal)))]
    if state is ClaimState.ASKED:
        text = N_("We asked: {question} Write the answer first.")
        return [stop(Block.ASKED, sentence(text, question=full.claim.question))]
    return []


def _about_lines(full: FullClaim, payer: Payer) -> list[Obstacle]:
    found = []
    if full.lines and full.to_pay <= 0 and full.claim.advance_id is not None:
        text = N_("They had {amount} beforehand. Settle that instead.")
        had = Money(full.advance_paid, payer.currency)
        found.append(stop(Block.EMPTY, sentence(text, amount=had)))
    elif not full.lines or full.to_pay <= 0:
        found.append(stop(Block.EMPTY, sentence(N_("There is no amount to pay yet."))))
    found.extend(_about_receipts(full, payer))
    if full.held:
        text = N_("This may have been claimed before. Somebody else must look at it first.")
        found.append(stop(Block.DOUBLE, sentence(text)))
    return found


def _about_receipts(full: FullClaim, payer: Payer) -> list[Obstacle]:
    """Every line has a receipt, or a reason somebody else accepted (practice rule 7).

    An advance is paid before there can be a receipt.
    """
    if full.claim.kind is ClaimKind.ADVANCE:
        return []
    lines = [line for line in full.lines if line.allowed]
    if any(not line.receipt_ready or line.accepted_by in full.claim.three for line in lines):
        text = N_("A receipt is needed. Control R if you see it, Control Shift R if there is none.")
        return [stop(Block.RECEIPT, sentence(text))]
    if any(_accepted_above_limit(line, payer) for line in lines):
        text = N_("Above {limit} without a receipt, another officer accepts it.")
        limit = Money(payer.policy.no_receipt_limit, payer.currency)
        return [stop(Block.RECEIPT, sentence(text, limit=limit))]
    return []


def _accepted_above_limit(line: Line, payer: Payer) -> bool:
    return (
        line.receipt is ReceiptState.NONE
        and line.accepted_by == payer.person_id
        and line.claimed > payer.policy.no_receipt_limit
    )


def _about_agreement(full: FullClaim, payer: Payer) -> list[Obstacle]:
    agreers = {a.person_id for a in full.standing if a.person_id is not None}
    passed = _limits_passed(full, payer)
    if passed and len(agreers) < 2:  # noqa: PLR2004 - two people, the rule itself
        text = N_(
            "{amount} is over your {limit} limit. It needs two people to agree, or a bank payment."
        )
        amount = Money(max(full.allowed, full.to_pay + payer.cash_had), payer.currency)
        said = sentence(text, amount=amount, limit=Money(min(passed), payer.currency))
        return [stop(Block.SECOND_AGREER, said)]
    if passed and payer.person_id in agreers:
        text = N_("Somebody who did not agree this claim must hand it over.")
        return [stop(Block.SECOND_AGREER, sentence(text))]
    if not full.standing:
        return [stop(Block.NOT_AGREED, sentence(N_("Nobody has agreed this claim yet.")))]
    if agreers == {payer.person_id}:
        text = N_("You agreed this and you pay it. Say why once for this meeting.")
        return [ask(Block.AGREER_PAYS, sentence(text))]
    return []


def _about_people(full: FullClaim, payer: Payer, people: Mapping[int, Person]) -> list[Obstacle]:
    found = []
    if payer.person_id in full.claim.three:
        text = N_("You cannot hand money to yourself. Ask another officer to pay this.")
        found.append(stop(Block.OWN_CLAIM, sentence(text)))
    elif same_household(payer.person_id, full.claim.three, people):
        text = N_("This is for somebody you live with. Ask another officer to pay it.")
        found.append(stop(Block.HOUSEHOLD, sentence(text)))
    return found + _about_the_dead(full, people)


def _about_the_dead(full: FullClaim, people: Mapping[int, Person]) -> list[Obstacle]:
    """A claim of somebody who has died can be paid, to somebody who can take it."""
    claim = full.claim
    taker = people[claim.collector_id]
    if claim.method is Method.CASH and taker.status is Status.DIED:
        text = N_("{name} has died. Choose who takes the money.")
        return [stop(Block.PERSON, sentence(text, name=taker.said))]
    for person_id in (claim.person_id, claim.payee_id):
        if people[person_id].status is Status.DIED:
            text = N_("{name} has died. Check who is to be paid, and say who told you.")
            return [ask(Block.PERSON, sentence(text, name=people[person_id].said))]
    return []


def _about_limits(full: FullClaim, payer: Payer) -> list[Obstacle]:
    policy = payer.policy
    found = []
    if not policy.cash_limit_stops and _over_cash(full, payer):
        text = N_("{amount} is more cash than usual. A bank payment is possible.")
        amount = Money(full.to_pay + payer.cash_had, payer.currency)
        found.append(tell(Block.CASH_LIMIT, sentence(text, amount=amount)))
    if any(_not_agreed_before(line, policy) for line in full.lines):
        text = N_("We pay this when it is agreed beforehand. We have no note of that.")
        found.append(tell(Block.AGREED_BEFORE, sentence(text)))
    first = min((line.day for line in full.lines), default=full.claim.day)
    last = policy.last_day_to_claim(first)
    if full.claim.submitted_on > last and not full.claim.late_agreed:
        text = N_("The last day to claim was {day}. Say who agreed to take it late.")
        found.append(ask(Block.LATE, sentence(text, day=last)))
    return found


def _not_agreed_before(line: Line, policy: Policy) -> bool:
    rate = next((rate for rate in policy.rates if rate.id == line.rate_id), None)
    return rate is not None and rate.agreed_before and not line.agreed_before


def same_household(one: int, others: frozenset[int], people: Mapping[int, Person]) -> bool:
    home = people[one].household.casefold() if one in people else ""
    homes = {people[o].household.casefold() for o in others if o in people}
    return bool(home) and home in homes


def may_agree(full: FullClaim, agreer_id: int, people: Mapping[int, Person]) -> Obstacle | None:
    """Why this person may not agree this claim, or None (practice rule 4, their-days.md)."""
    if agreer_id in full.claim.three:
        return stop(
            Block.OWN_CLAIM,
            sentence(N_("Nobody agrees a claim that pays themselves. Ask another officer.")),
        )
    if same_household(agreer_id, full.claim.three, people):
        return stop(
            Block.HOUSEHOLD,
            sentence(N_("This is for somebody they live with. Ask another officer to agree it.")),
        )
    return None


def stops(obstacles: Sequence[Obstacle]) -> list[Obstacle]:
    return [obstacle for obstacle in obstacles if obstacle.weight is Weight.STOP]
