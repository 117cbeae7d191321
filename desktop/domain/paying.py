"""What stands in the way of agreeing and paying a claim, and the way out of each.

Every obstacle is a STOP (nothing is paid until it is gone), an ASK (goes on with a reason)
or a TELL. The blocking thing comes first, with its way out (their-days.md, rules of speech).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.claim import ClaimState, FullClaim
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
    NOT_ENOUGH = "not enough"
    NO_CHANGE = "no exact change"
    AGREED_BEFORE = "agreed before"
    RATE = "rate"
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
    """Who hands the money over, and the rules of the group that day."""

    person_id: int
    agreeing: Agreeing
    policy: Policy
    currency: str


def needs_two(full: FullClaim, payer: Payer) -> bool:
    """Whether two people must have agreed it: above either limit (practice rules 5 and 9)."""
    policy = payer.policy
    above_agreer = (
        policy.second_agreer_above is not None and full.allowed > policy.second_agreer_above
    )
    above_cash = (
        policy.cash_limit is not None
        and policy.cash_limit_stops
        and full.claim.method is Method.CASH
        and full.allowed > policy.cash_limit
    )
    return above_agreer or above_cash


def in_the_way(full: FullClaim, payer: Payer, people: Mapping[int, Person]) -> list[Obstacle]:
    """Everything to be said before this claim is paid, stops first. Cash itself comes apart."""
    found = [
        *_about_state(full),
        *_about_lines(full),
        *_about_agreement(full, payer),
        *_about_people(full, payer, people),
        *_about_limits(full, payer),
    ]
    order = list(Weight)
    return sorted(found, key=lambda obstacle: order.index(obstacle.weight))


def _about_state(full: FullClaim) -> list[Obstacle]:
    state = full.claim.state
    if state is ClaimState.PAID:
        return [stop(Block.STATE, sentence(N_("This has been paid already.")))]
    if state is ClaimState.PUT_BACK:
        return [stop(Block.STATE, sentence(N_("This was put back. A new claim took its place.")))]
    if state is ClaimState.WITHDRAWN:
        return [stop(Block.STATE, sentence(N_("This claim was taken back.")))]
    if state is ClaimState.REFUSED:
        text = N_("Not agreed, because: {reason}")
        return [stop(Block.STATE, sentence(text, reason=full.claim.refusal))]
    if state is ClaimState.ASKED:
        text = N_("We asked: {question} Write the answer first.")
        return [stop(Block.ASKED, sentence(text, question=full.claim.question))]
    return []


def _about_lines(full: FullClaim) -> list[Obstacle]:
    found = []
    if not full.lines or full.to_pay <= 0:
        found.append(stop(Block.EMPTY, sentence(N_("There is no amount to pay yet."))))
    open_receipts = [line for line in full.lines if not line.receipt_ready and line.allowed]
    if open_receipts:
        text = N_("A receipt is needed. Control R if you see it, Control Shift R if there is none.")
        found.append(stop(Block.RECEIPT, sentence(text)))
    if full.held:
        text = N_("This may have been claimed before. Somebody else must look at it first.")
        found.append(stop(Block.DOUBLE, sentence(text)))
    return found


def _about_agreement(full: FullClaim, payer: Payer) -> list[Obstacle]:
    agreers = {a.person_id for a in full.standing if a.person_id is not None}
    if needs_two(full, payer):
        limit = _limit(full, payer)
        if len(agreers) < 2:  # noqa: PLR2004 - two people, the rule itself
            text = N_(
                "{amount} is over your {limit} limit."
                " It needs two people to agree, or a bank payment."
            )
            return [
                stop(
                    Block.SECOND_AGREER,
                    sentence(text, amount=Money(full.allowed, payer.currency), limit=limit),
                )
            ]
        if payer.person_id in agreers:
            text = N_("Somebody who did not agree this claim must hand it over.")
            return [stop(Block.SECOND_AGREER, sentence(text))]
        return []
    if not full.standing:
        return [stop(Block.NOT_AGREED, sentence(N_("Nobody has agreed this claim yet.")))]
    if agreers == {payer.person_id}:
        text = N_("You agreed this and you pay it. Say why once for this meeting.")
        return [ask(Block.AGREER_PAYS, sentence(text))]
    return []


def _limit(full: FullClaim, payer: Payer) -> Money:
    policy = payer.policy
    limits = [
        limit for limit in (policy.second_agreer_above, policy.cash_limit) if limit is not None
    ]
    return Money(min(limit for limit in limits if full.allowed > limit), payer.currency)


def _about_people(full: FullClaim, payer: Payer, people: Mapping[int, Person]) -> list[Obstacle]:
    found = []
    if payer.person_id in full.claim.three:
        text = N_("You cannot hand money to yourself. Ask another officer to pay this.")
        found.append(stop(Block.OWN_CLAIM, sentence(text)))
    elif same_household(payer.person_id, full.claim.three, people):
        text = N_("This is for somebody you live with. Ask another officer to pay it.")
        found.append(stop(Block.HOUSEHOLD, sentence(text)))
    if people[full.claim.person_id].status is Status.DIED:
        text = N_("{name} has died. Check who is to be paid.")
        found.append(ask(Block.PERSON, sentence(text, name=people[full.claim.person_id].said)))
    return found


def _about_limits(full: FullClaim, payer: Payer) -> list[Obstacle]:
    policy = payer.policy
    found = []
    over = policy.cash_limit is not None and full.allowed > policy.cash_limit
    if over and full.claim.method is Method.CASH and not policy.cash_limit_stops:
        text = N_("{amount} is more cash than usual. A bank payment is possible.")
        found.append(
            tell(Block.CASH_LIMIT, sentence(text, amount=Money(full.allowed, payer.currency)))
        )
    first = min((line.day for line in full.lines), default=full.claim.day)
    last = policy.last_day_to_claim(first)
    if full.claim.submitted_on > last and not full.claim.late_agreed:
        text = N_("The last day to claim was {day}. Say who agreed to take it late.")
        found.append(ask(Block.LATE, sentence(text, day=last)))
    return found


def same_household(one: int, others: frozenset[int], people: Mapping[int, Person]) -> bool:
    home = people[one].household if one in people else ""
    return bool(home) and any(people[o].household == home for o in others if o in people)


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
